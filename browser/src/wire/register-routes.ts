/** Routes of the register, of the next key tree and of checkpoints that only stewards use. */
import * as m from "../formats/messages.ts";
import * as r from "../formats/register-messages.ts";
import { route } from "./route.ts";

export const registerRoutes = {
  registerRead: route("register/read", r.RegisterRead, m.RosterPage),
  registerBegin: route("register/begin", r.RegisterBegin, r.RegisterBegun),
  /** Answers in bytes: see `unframed`. */
  registerPages: { path: "/api/register/pages", request: r.RegisterPages },
  registerSign: route("register/sign", r.RegisterSign, m.Done),
  registerNotes: route("register/notes", r.NotesRead, r.NotedEntries),
  boxesStaged: route("boxes/staged", m.StagedRead, m.Staged),
  boxesStage: route("boxes/stage", m.BoxesStage, m.Done),
  checkpointSign: route("checkpoint/sign", r.CheckpointSign, m.Done),
};
