/** The guides that the community publishes: the entry of a part for anybody who reads them. */
import "../kit/tools.ts";
import "../reports/entry.tsx"; // a part that shares less with it would cut what a reporter fetches into more files: 2.3 kB
import "./list.tsx";
import "./guide.tsx";
import "./flag.tsx";
