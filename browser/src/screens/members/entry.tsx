/** What members see after unlocking. */
import "../kit/tools.ts";
import "../reports/entry.tsx"; // members report as well; and what a reporter fetches lies in one file less (0.6 KB)
import "./unlock.tsx";
import "./join.tsx";
import "./check.tsx";
import "./alerts.tsx";
import "./me.tsx";
import "./waiting.tsx";
