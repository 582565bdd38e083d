/** The routes of profiles. Whoever only reports doesn't load them. */
import { Done } from "../formats/messages.ts";
import {
  CatalogueRead,
  ProfileFile,
  ProfilePut,
  ProfileRead,
  ProfileShown,
  ThumbsRead,
} from "../formats/profile-messages.ts";
import { type BytesRoute, route } from "./route.ts";

const file: BytesRoute<ProfileFile> = { path: "/api/profiles/file", request: ProfileFile };

const everybody: BytesRoute<CatalogueRead> = { path: "/api/profiles/everybody", request: CatalogueRead };
const catalogue: BytesRoute<CatalogueRead> = { path: "/api/profiles/catalogue", request: CatalogueRead };
const everybodyThumbs: BytesRoute<ThumbsRead> = { path: "/api/profiles/everybody-thumbs", request: ThumbsRead };
const catalogueThumbs: BytesRoute<ThumbsRead> = { path: "/api/profiles/catalogue-thumbs", request: ThumbsRead };

export const profileRoutes = {
  put: route("profiles/put", ProfilePut, Done),
  read: route("profiles/read", ProfileRead, ProfileShown),
  file,
  everybody,
  catalogue,
  everybodyThumbs,
  catalogueThumbs,
};
