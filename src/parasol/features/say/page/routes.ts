/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { route } from "#kernel/wire/route.ts";
import * as m from "./messages.ts";

export const pollsRead = route("polls/read", m.PollRead, m.PollCounts);
