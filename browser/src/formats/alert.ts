/** Made from `src/parasol/formats/alert.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, int, list, type Of, struct, tagged, text, withDefault } from "../wire/codec.ts";
import { Kind } from "./report.ts";

/** The longest that any policy allows. Without it an alert signed under an old roster would count for ever. */
export const MAX_ALERT_DAYS = 1100;

/** As many identifiers as one alert may have: 16 index slots each fit the largest number of entries at once. */
export const MAX_MASKS = 4;

/**
 * What members read. `masks` are the identifiers with all but their last characters hidden; `newest` is the month of
 * the newest report (`2026-11`); `withdraw_keys` let the reporters take it back. An empty `description`, `vehicle` or
 * `warning` is left out; `warning` says a long `text` in short. There is deliberately no picture: a face that members
 * have seen nobody takes back.
 */
export const Alert = struct({
  id: bytes,
  text,
  severity: int,
  kinds: list(Kind),
  area: text,
  happened: text,
  newest: text,
  reporters: int,
  masks: list(text),
  published_on: int,
  expires_on: int,
  roster_length: int,
  withdraw_keys: list(bytes),
  description: withDefault(text, "", true),
  vehicle: withDefault(text, "", true),
  warning: withDefault(text, "", true),
});
export type Alert = Of<typeof Alert>;

/** A steward's signature (label `alert`) over the payload. */
export const AlertSignature = struct({ seat: bytes, signature: bytes });
export type AlertSignature = Of<typeof AlertSignature>;

/** The payload's exact bytes and the signatures over them. */
export const SignedAlert = tagged("kind", "alert", { alert: bytes, signatures: list(AlertSignature) });
export type SignedAlert = Of<typeof SignedAlert>;
