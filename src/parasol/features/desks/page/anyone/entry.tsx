/** Writing to a desk without an account: the entry of the part of the page that visitors fetch. */
import "#kernel/kit/tools.ts";
import "#features/reports/page/anyone/entry.tsx"; // whoever writes to a desk gets receipt words, and comes back through the same entrance
import "./held.tsx"; // a part of its own would add to every first load
import "#features/services/page/anyone/services.tsx"; // with the part of visitors: a part of its own would cut what a reporter fetches into more files
import "#features/platforms/page/anyone/tell.tsx"; // as the services
import "#features/platforms/page/anyone/note.tsx";
import "./help-here.tsx"; // pieces of two screens of the first load
import "./desks.tsx";
import "./write.tsx";
import "./talk.tsx";
