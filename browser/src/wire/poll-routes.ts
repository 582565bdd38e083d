/** The routes that tell of a poll that has closed, and of a quarter that is over (docs/protocol.md, section "Polls"). */
import { PollCounts, PollRead, QuarterChecks, QuarterRead } from "../formats/poll-messages.ts";
import { route } from "./route.ts";

export const pollRoutes = {
  read: route("polls/read", PollRead, PollCounts),
  checks: route("checks/quarter", QuarterRead, QuarterChecks),
};
