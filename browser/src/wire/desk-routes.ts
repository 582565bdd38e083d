/** The routes of desks' files (docs/protocol.md, section 20). Whoever only reports doesn't load them. */
import * as m from "../formats/desk-messages.ts";
import { Done } from "../formats/messages.ts";
import { type BytesRoute, route } from "./route.ts";

const blobsGet: BytesRoute<m.BlobGet> = { path: "/api/blobs/get", request: m.BlobGet };

export const deskRoutes = {
  blobsPut: route("blobs/put", m.BlobPut, Done),
  blobsGet,
};
