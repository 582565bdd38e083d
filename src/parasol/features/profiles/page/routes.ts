/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Done } from "#kernel/formats/messages.ts";
import { route } from "#kernel/wire/route.ts";
import * as m from "./messages.ts";

export const profilesCatalogue = route("profiles/catalogue", m.CatalogueRead);
export const profilesCatalogueThumbs = route("profiles/catalogue-thumbs", m.ThumbsRead);
export const profilesEverybody = route("profiles/everybody", m.CatalogueRead);
export const profilesEverybodyThumbs = route("profiles/everybody-thumbs", m.ThumbsRead);
export const profilesFile = route("profiles/file", m.ProfileFile);
export const profilesPut = route("profiles/put", m.ProfilePut, Done);
export const profilesRead = route("profiles/read", m.ProfileRead, m.ProfileShown);
