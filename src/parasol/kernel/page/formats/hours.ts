/**
 * Made from `src/parasol/kernel/formats/hours.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { int, type Of, struct } from "#kernel/wire/codec.ts";

export const Hours = struct({ weekday: int, opens: int, closes: int });
export type Hours = Of<typeof Hours>;
