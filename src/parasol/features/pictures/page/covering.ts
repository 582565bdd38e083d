/** What is covered of a picture, and the covering: points become one colour, and nothing of what was there is left. */
/** A part of the whole picture as one sees it, turned: from 0 to 1. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a brush went over. Its radius is a part of the longer side. */
export interface Stroke {
  readonly points: readonly (readonly [number, number])[];
  readonly radius: number;
}

export interface Edits {
  readonly crop?: Box | undefined;
  readonly covers: readonly (Box | Stroke)[];
}

/** The encoder's squares. Shrinking mixes a point with those up to three beside it: so far is covered too. */
const SQUARE = 8;
const BESIDE = 3;

/** Fill whole squares: all that a box or a brush touches, and what shrinking may have mixed with it. */
export function cover(
  points: Uint8ClampedArray,
  width: number,
  height: number,
  covers: Edits["covers"],
  inPoints: (x: number, y: number) => [number, number],
  longer: number,
): void {
  const fill = (left: number, top: number, right: number, bottom: number, isIn?: (x: number, y: number) => boolean) => {
    const from = (value: number) => Math.max(0, Math.floor((value - BESIDE) / SQUARE) * SQUARE);
    for (let y = from(top); y < Math.min(height, bottom + BESIDE); y += SQUARE) {
      for (let x = from(left); x < Math.min(width, right + BESIDE); x += SQUARE) {
        if (isIn && !isIn(x + SQUARE / 2, y + SQUARE / 2)) continue;
        for (let row = y; row < Math.min(height, y + SQUARE); row++) {
          for (let at = (row * width + x) * 4; at < (row * width + Math.min(width, x + SQUARE)) * 4; at++) {
            points[at] = at % 4 === 3 ? 255 : 0;
          }
        }
      }
    }
  };
  for (const each of covers) {
    if ("left" in each) {
      fill(...inPoints(each.left, each.top), ...inPoints(each.right, each.bottom));
      continue;
    }
    const radius = each.radius * longer;
    const reach = radius + BESIDE + SQUARE * Math.SQRT1_2; // from a square's middle to its corner
    each.points.forEach((point, number) => {
      const [x1, y1] = inPoints(...(each.points[number - 1] ?? point));
      const [x2, y2] = inPoints(...point);
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const isNear = (x: number, y: number): boolean => {
        const along =
          length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
        return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= reach;
      };
      const most = radius + SQUARE;
      fill(Math.min(x1, x2) - most, Math.min(y1, y2) - most, Math.max(x1, x2) + most, Math.max(y1, y2) + most, isNear);
    });
  }
}
