/** The routes of the index and the check (docs/protocol.md, section 15). Whoever only reports doesn't load them. */
import * as m from "../formats/member-messages.ts";
import { Done } from "../formats/messages.ts";
import { type BytesRoute, route } from "./route.ts";

const check: BytesRoute<m.Check> = { path: "/api/check", request: m.Check };

export const indexRoutes = {
  check,
  heads: route("index/heads", m.HeadsRead, m.Heads),
  evaluate: route("index/evaluate", m.Evaluate, m.Evaluated),
  paths: route("index/paths", m.IndexPaths, m.IndexPathsAnswer),
  elements: route("index/elements", m.ElementsRead, m.Elements),
  head: route("index/head", m.IndexHead, Done),
  put: route("index/put", m.IndexPut, m.IndexPutDone),
  read: route("index/read", m.IndexRead, m.IndexRecords),
  complete: route("index/complete", m.IndexComplete, Done),
};
