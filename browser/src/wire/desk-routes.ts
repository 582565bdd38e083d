/** The routes of desks (docs/protocol.md, section 20). Whoever only reports doesn't load them. */
import * as m from "../formats/desk-messages.ts";
import { Appended, Done } from "../formats/messages.ts";
import { Outlines } from "../formats/queue-messages.ts";
import { type BytesRoute, route } from "./routes.ts";

const blobsGet: BytesRoute<m.BlobGet> = { path: "/api/blobs/get", request: m.BlobGet };

export const deskRoutes = {
  open: route("desks/open", m.DeskOpen, Appended),
  list: route("desks/list", m.DeskList, m.DeskRooms),
  read: route("desks/read", m.DeskRead, Outlines),
  close: route("desks/close", m.DeskClose, Done),
  blobsPut: route("blobs/put", m.BlobPut, Done),
  blobsGet,
  blobsDelete: route("blobs/delete", m.BlobDelete, Done),
  slipsLeave: route("slips/leave", m.SlipLeave, Appended),
};
