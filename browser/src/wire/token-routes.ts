/** The routes of tokens (docs/protocol.md, section 15). Whoever only reports doesn't load them. */
import * as m from "../formats/member-messages.ts";
import { route } from "./route.ts";

export const tokenRoutes = {
  tokensIssue: route("tokens/draw", m.TokensDraw, m.TokensDrawn),
  checkNotices: route("checks/notices", m.NoticesRead, m.Notices),
};
