/** What queues are drawn from, of stewards and of desks. Whoever only reports doesn't load it. */

import { Done } from "../formats/messages.ts";
import { Outlines, OutlinesRead, RoomClose, Rooms, RoomsList } from "../formats/queue-messages.ts";
import { route } from "./route.ts";

export const queueRoutes = {
  list: route("rooms/list", RoomsList, Rooms),
  outlines: route("rooms/outlines", OutlinesRead, Outlines),
  close: route("rooms/close", RoomClose, Done),
};
