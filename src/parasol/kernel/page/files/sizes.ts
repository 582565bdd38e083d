/** How large the copies of a picture are that somebody wants others to see. */
import { HIGH, MOST_SMALL_BYTES, SMALL_QUALITIES, WIDE } from "./small.ts";

/** What comes of a part of a picture: how it is scaled, and its sides; what lies over them is left out on both sides. */
export interface Size {
  of(wide: number, high: number): readonly [scale: number, width: number, height: number];
  /** The first with which it has at most so many bytes. */
  readonly qualities: readonly number[];
  readonly most: number;
}

/** The longest side, in pixels. */
const MAX_SIDE = 1200;

/** All of it, short enough for one sealed chunk of a file (kernel/formats/bounds.py, `CHUNK_BYTES`). */
export const WHOLE: Size = {
  of: (wide, high) => {
    const scale = Math.min(1, MAX_SIDE / Math.max(wide, high));
    return [scale, Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  },
  qualities: [75, 60, 40, 20],
  most: 262_143,
};
/** Its middle, as the catalogue shows it. */
export const SMALL: Size = {
  of: (wide, high) => [Math.max(WIDE / wide, HIGH / high), WIDE, HIGH],
  qualities: SMALL_QUALITIES,
  most: MOST_SMALL_BYTES,
};
