/**
 * Made from `src/parasol/features/alerts/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Kind } from "#features/reports/page/structs.ts";
import { Day } from "#kernel/formats/sizes.ts";
import { bytes, int, list, type Of, struct, tagged, text, withDefault } from "#kernel/wire/codec.ts";

export const MAX_ALERT_DAYS = 1100;
export const MAX_MASKS = 4;

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
  expires_on: Day,
  roster_length: int,
  withdraw_keys: list(bytes),
  description: withDefault(text, "", true),
  vehicle: withDefault(text, "", true),
  warning: withDefault(text, "", true),
});
export type Alert = Of<typeof Alert>;

export const AlertSignature = struct({ seat: bytes, signature: bytes });

export const SignedAlert = tagged("kind", "alert", { alert: bytes, signatures: list(AlertSignature) });
export type SignedAlert = Of<typeof SignedAlert>;
