/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Done, RosterPage } from "#kernel/formats/messages.ts";
import * as m from "#kernel/formats/register-messages.ts";
import { route } from "./route.ts";

export const checkpointSign = route("checkpoint/sign", m.CheckpointSign, Done);
export const registerBegin = route("register/begin", m.RegisterBegin, m.RegisterBegun);
export const registerNotes = route("register/notes", m.NotesRead, m.NotedEntries);
export const registerPages = route("register/pages", m.RegisterPages);
export const registerRead = route("register/read", m.RegisterRead, RosterPage);
export const registerSign = route("register/sign", m.RegisterSign, Done);
