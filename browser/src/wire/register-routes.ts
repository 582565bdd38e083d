/** Routes of the register, of the next key tree and of checkpoints that only stewards use. */
import * as m from "../formats/messages.ts";
import { route } from "./route.ts";

export const registerRoutes = {
  registerRead: route("register/read", m.RegisterRead, m.RosterPage),
  boxesStaged: route("boxes/staged", m.StagedRead, m.Staged),
  boxesStage: route("boxes/stage", m.BoxesStage, m.Done),
  checkpointSign: route("checkpoint/sign", m.CheckpointSign, m.Done),
};
