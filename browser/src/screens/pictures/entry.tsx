/** Pictures beside a report: a part of its own, which whoever sends none never loads. */
import "../kit/tools.ts";
import "./pictures.tsx";
