/** Answering at a desk: the entry of the part of the page that outreach workers fetch. */
import "./tools.ts";
import "./members.tsx"; // a worker unlocks a vault first
import "./worker.tsx";
import "./talk.tsx";
import "./canned.tsx";
import "./slip.tsx";
