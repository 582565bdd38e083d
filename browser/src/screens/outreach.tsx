/** Writing to a desk without an account: the entry of the part of the page that visitors fetch. */
import "./tools.ts";
import "./reports.tsx"; // whoever writes to a desk gets receipt words, and comes back through the same entrance
import "./held.tsx"; // a part of its own would add to every first load
import "./services.tsx"; // with the part of visitors: a part of its own would cut what a reporter fetches into more files
import "./outreach-desks.tsx";
import "./outreach-write.tsx";
import "./outreach-talk.tsx";
