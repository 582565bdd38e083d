/** Pictures beside a report: a part of its own, which whoever sends none never loads. */
import "#kernel/kit/tools.ts";
import "#features/reports/page/anyone/entry.tsx"; // which is there already; so what a reporter fetches lies in fewer files
import "./pictures.tsx";
