/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import * as m from "../formats/poll-messages.ts";
import { route } from "./route.ts";

export const pollsRead = route("polls/read", m.PollRead, m.PollCounts);
