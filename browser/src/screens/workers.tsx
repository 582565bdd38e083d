/** Answering at a desk: the entry of the part of the page that outreach workers fetch. */
import "./tools.ts";
import "./members.tsx"; // a worker unlocks a vault first
import "../desks/worker.ts";
import "../desks/slip-opening.ts";
import "../reports/outreach.ts";
