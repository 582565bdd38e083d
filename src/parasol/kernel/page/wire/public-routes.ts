/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Done } from "#kernel/formats/messages.ts";
import * as m from "#kernel/formats/public-messages.ts";
import { route } from "./route.ts";

export const holdings = route("holdings", m.HoldingsRead, m.Holdings);
export const publicRead = route("public/read", m.PublicRead, m.PublicPage);
export const servicesCounts = route("services/counts", m.CountsRead, m.Counts);
export const servicesTell = route("services/tell", m.ServiceTell, Done);
