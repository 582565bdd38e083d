/** Telling stewards that a guide is wrong: it is sealed for them, so it needs what a report needs. */
import "#kernel/kit/tools.ts";
import "#features/reports/page/anyone/entry.tsx"; // a part that shares less with it would cut what a reporter fetches into more files: 2.3 kB
import "./flag.tsx";
