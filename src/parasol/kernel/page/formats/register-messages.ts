/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/kernel/messages/register.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bytes, list, nullable, type Of, sized, struct } from "#kernel/wire/codec.ts";
import { SignedEntry } from "./messages.ts";
import { Key, Signature, Uint53 } from "./sizes.ts";

export const RegisterRead = struct({ start: Uint53 });
export const CheckpointSign = struct({ body: bytes, signature: Signature });

export const SignedRegister = struct({ body: bytes, signature: Signature });
export type SignedRegister = Of<typeof SignedRegister>;

export const RegisterBegin = struct({ seen: Uint53 });

export const RegisterBegun = struct({ length: Uint53, shown: nullable(SignedRegister), path: sized(list(Key), 0, 64) });
export type RegisterBegun = Of<typeof RegisterBegun>;

export const RegisterPages = struct({ root: Key, start: Uint53 });
export const RegisterSign = struct({ body: bytes, signature: Signature });
export const NotesRead = struct({ numbers: sized(list(Uint53), 1, 100) });

export const NotedEntry = struct({ entry: SignedEntry, length: Uint53 });
export type NotedEntry = Of<typeof NotedEntry>;

export const NotedEntries = struct({ entries: sized(list(NotedEntry), 0, 100) });
export type NotedEntries = Of<typeof NotedEntries>;
