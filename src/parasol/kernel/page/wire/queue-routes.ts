/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Done } from "#kernel/formats/messages.ts";
import * as m from "#kernel/formats/queue-messages.ts";
import { route } from "./route.ts";

export const roomsClose = route("rooms/close", m.RoomClose, Done);
export const roomsList = route("rooms/list", m.RoomsList, m.Rooms);
export const roomsOutlines = route("rooms/outlines", m.OutlinesRead, m.Outlines);
