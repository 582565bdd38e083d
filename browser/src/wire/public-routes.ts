/** The routes of what is public. Apart from the others, so that a first load and a report bring none of them. */
import { Done } from "../formats/messages.ts";
import * as m from "../formats/public-messages.ts";
import { route } from "./route.ts";

export const publicRoutes = {
  read: route("public/read", m.PublicRead, m.PublicPage),
  tell: route("services/tell", m.ServiceTell, Done),
  counts: route("services/counts", m.CountsRead, m.Counts),
  holdings: route("holdings", m.HoldingsRead, m.Holdings),
};
