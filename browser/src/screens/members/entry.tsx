/** What members see after unlocking. */
import "../kit/tools.ts";
import "./unlock.tsx";
import "./join.tsx";
import "./check.tsx";
import "./alerts.tsx";
import "./me.tsx";
import "./waiting.tsx";
