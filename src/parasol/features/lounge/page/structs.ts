/**
 * Made from `src/parasol/features/lounge/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Label, Printable } from "#kernel/formats/shared.ts";
import { Day, Key, Name, Signature, Uint32 } from "#kernel/formats/sizes.ts";
import { bool, int, list, type Of, oneOf, optional, sized, struct, tagged, text, within } from "#kernel/wire/codec.ts";
import type { Field } from "#kernel/wire/field.ts";

export const PEN_SLOTS = 4;
export const MAX_EDITIONS = 100;
export const THREAD_BYTES = 1024;
export const MAX_MUTED = 200;
export const PROPOSAL = 0;
export const CAME_DAYS = 30;
export const VOICE_SLOT = 4;
export const MARKS = ["heart", "thanks", "support", "agree", "none"] as const;

export const Mark = oneOf(MARKS);
export type Mark = Of<typeof Mark>;

export const Does = oneOf(["hide", "ban", "confirm", "restore", "pin", "unpin"]);
export const SAYS = ["yes", "partly", "no"] as const;
export const Says = oneOf(SAYS);
export const STATES = ["done", "working", "dropped"] as const;
export const State = oneOf(STATES);
export const Slot = within(int, 0, 3);
export const Line = sized(Printable, 1, 60);

export const Certificate = struct({ slot: Slot, season: Uint32, evaluated: Key, proof: Signature });
export type Certificate = Of<typeof Certificate>;

export const VoiceCertificate = struct({ month: Uint32, evaluated: Key, proof: Signature });
export type VoiceCertificate = Of<typeof VoiceCertificate>;

export const Attached = struct({
  room: Name,
  key: Key,
  size: within(int, 1, 262143),
  digest: Key,
  says: optional(sized(Printable, 1, 140)),
});
export type Attached = Of<typeof Attached>;

export const Post = tagged("kind", "post", {
  certificate: Certificate,
  salt: Name,
  edition: within(int, 0, 99),
  name: sized(Printable, 1, 24),
  topic: within(int, 0, 16),
  title: Label,
  language: sized(Printable, 1, 20),
  text: sized(text, 1, 2000),
  warning: optional(Line),
  root: optional(Name),
  picture: optional(Attached),
});
export type Post = Of<typeof Post>;

export const Given = struct({ post: Name, mark: Mark });
export type Given = Of<typeof Given>;

export const Reactions = tagged("kind", "reactions", {
  certificate: Certificate,
  salt: Name,
  given: sized(list(Given), 1, 50),
});
export type Reactions = Of<typeof Reactions>;

export const Support = tagged("kind", "support", {
  certificate: VoiceCertificate,
  salt: Name,
  post: Name,
  digest: Name,
  supports: bool,
});
export type Support = Of<typeof Support>;

export const Act = tagged("kind", "act", {
  does: Does,
  day: Day,
  reason: sized(Printable, 1, 300),
  post: optional(Name),
  pen: optional(Key),
  of: optional(Name),
  until: optional(Day),
});
export type Act = Of<typeof Act>;

export const Answer = tagged("kind", "answer", {
  post: Name,
  digest: Name,
  title: Label,
  says: Says,
  text: sized(text, 1, 1000),
  day: Day,
});
export type Answer = Of<typeof Answer>;

export const Came = tagged("kind", "came", {
  of: Name,
  title: Label,
  state: State,
  text: sized(text, 1, 1000),
  day: Day,
});
export type Came = Of<typeof Came>;

export const Flag = tagged("part", "flag", { room: Name, post: Name, record: Name, why: sized(text, 1, 500) });
export type Flag = Of<typeof Flag>;

export const POST_FIELDS = [
  { name: "certificate", type: "record" },
  { name: "salt", type: "bytes", min: 16, max: 16 },
  { name: "edition", type: "int", min: 0, max: 99 },
  { name: "name", type: "text", min: 1, max: 24, line: true },
  { name: "topic", type: "int", min: 0, max: 16 },
  { name: "title", type: "text", min: 1, max: 80, line: true },
  { name: "language", type: "text", min: 1, max: 20, line: true },
  { name: "text", type: "text", min: 1, max: 2000 },
  { name: "warning", type: "text", optional: true, min: 1, max: 60, line: true },
  { name: "root", type: "bytes", optional: true, min: 16, max: 16 },
  { name: "picture", type: "record", optional: true },
] as const satisfies readonly Field[];
