/** Made from `src/parasol/formats/hours.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { int, type Of, struct } from "../wire/codec.ts";

/** When something is open on a weekday (0 is Monday), in minutes of the day. */
export const Hours = struct({ weekday: int, opens: int, closes: int });
export type Hours = Of<typeof Hours>;
