/** What is used of jpeg-js, as build-plugins.mjs hands it out. */
declare module "jpeg-js/lib/decoder.js" {
  export default class JpegImage {
    static resetMaxMemoryUsage(bytes: number): void;
    opts: { maxResolutionInMP: number; tolerantDecoding: boolean };
    readonly width: number;
    readonly height: number;
    readonly components: readonly unknown[];
    parse(content: Uint8Array): void;
    /** Its points in another size, each with as many bytes as there are components. */
    getData(width: number, height: number): Uint8Array;
  }
}
declare module "jpeg-js/lib/encoder.js" {
  export default function encode(
    image: { data: Uint8ClampedArray; width: number; height: number },
    quality: number,
  ): { data: Uint8Array };
}
