/** The stewards' review, and founding a community: the entry of the part of the page that stewards fetch. */
import "../kit/tools.ts";
import "../more/entry.tsx"; // a steward unlocks a vault first; and the first load names fewer files
import "./founding.tsx";
import "./queue.tsx";
import "./case.tsx";
import "./write.tsx";
import "./second.tsx";
import "./down.tsx";
import "./people.tsx";
import "./keeping.tsx";
import "./lounge-review.tsx";
import "./poll-open.tsx";
import "./survey-open.tsx";
import "./platform-log.tsx";
