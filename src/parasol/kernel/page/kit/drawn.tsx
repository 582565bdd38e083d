/** A picture that somebody else sealed: looked at before it is decoded, and drawn on a canvas, so that nothing of the page can load one by its address. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { drawable } from "#kernel/files/drawable.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";

/** Null if our encoder can't have made it, or this browser can't decode it. */
export async function bitmapIn(content: Bytes): Promise<ImageBitmap | null> {
  const picture = drawable(content);
  return picture && (await createImageBitmap(picture).catch(() => null));
}

/** `broken` is said in the place of one that can't be shown. */
export function Drawn(props: { bitmap: ImageBitmap | null; label: string; broken: string }) {
  const { bitmap, label, broken } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!bitmap || !canvas.current) return;
    canvas.current.width = bitmap.width;
    canvas.current.height = bitmap.height;
    canvas.current.getContext("2d")?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  if (!bitmap) return <p class="notice bad">{broken}</p>;
  return (
    <canvas ref={canvas} role="img" aria-label={label} style={{ maxInlineSize: "100%", marginBlockEnd: "1rem" }} />
  );
}
