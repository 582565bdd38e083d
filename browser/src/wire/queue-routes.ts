/** What the stewards' queue is drawn from. Whoever only reports doesn't load it. */
import { Outlines, OutlinesRead } from "../formats/queue-messages.ts";
import { route } from "./routes.ts";

export const reportsOutlines = route("reports/outlines", OutlinesRead, Outlines);
