/** The route that tells of a poll that has closed (docs/protocol.md, section "Polls"). */
import { PollCounts, PollRead } from "../formats/poll-messages.ts";
import { route } from "./routes.ts";

export const pollRoutes = { read: route("polls/read", PollRead, PollCounts) };
