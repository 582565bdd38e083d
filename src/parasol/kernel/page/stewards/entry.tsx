/** The stewards' review, and founding a community: the entry of the part of the page that stewards fetch. */
import "#kernel/kit/tools.ts";
import "#kernel/more/entry.tsx"; // a steward unlocks a vault first; and the first load names fewer files
import "./founding.tsx";
import "./queue.tsx";
import "#features/reports/page/stewards/case.tsx";
import "#features/alerts/page/stewards/write.tsx";
import "#features/alerts/page/stewards/second.tsx";
import "#features/alerts/page/stewards/down.tsx";
import "./people.tsx";
import "#features/services/page/stewards/keeping.tsx";
import "#features/lounge/page/stewards/lounge-review.tsx";
import "#features/say/page/stewards/poll-open.tsx";
import "#features/say/page/stewards/survey-open.tsx";
import "#features/platforms/page/stewards/platform-log.tsx";
