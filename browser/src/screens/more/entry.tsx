/** What members see besides: a part that comes behind the first screen, so that nobody waits for it. */
import "../kit/tools.ts";
import "../members/entry.tsx";
import "../reports/entry.tsx"; // members report as well; and what a reporter fetches lies in fewer files
import "../members/join.tsx";
import "../members/alerts.tsx";
import "../members/me.tsx";
import "../members/waiting.tsx";
