/** What members see besides: a part that comes behind the first screen, so that nobody waits for it. */
import "#kernel/kit/tools.ts";
import "#kernel/members/entry.tsx";
import "#features/reports/page/anyone/entry.tsx"; // members report as well; and what a reporter fetches lies in fewer files
import "#kernel/members/join.tsx";
import "#features/alerts/page/members/alerts.tsx";
import "#kernel/members/me.tsx";
import "#features/escrow/page/members/waiting.tsx";
