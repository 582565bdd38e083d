/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import * as m from "#kernel/formats/desk-messages.ts";
import { Done } from "#kernel/formats/messages.ts";
import { route } from "#kernel/wire/route.ts";

export const blobsGet = route("blobs/get", m.BlobGet);
export const blobsPut = route("blobs/put", m.BlobPut, Done);
