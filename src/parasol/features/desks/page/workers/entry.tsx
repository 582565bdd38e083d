/** Answering at a desk: the entry of the part of the page that outreach workers fetch. */
import "#kernel/kit/tools.ts";
import "#kernel/more/entry.tsx"; // a worker unlocks a vault first
import "./worker.tsx";
import "./talk.tsx";
import "./canned.tsx";
import "./slip.tsx";
