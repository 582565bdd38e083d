/** The stewards' review, and founding a community: the entry of the part of the page that stewards fetch. */
import "../kit/tools.ts";
import "./founding.tsx";
import "./queue.tsx";
import "./case.tsx";
import "./write.tsx";
import "./second.tsx";
import "./down.tsx";
import "./people.tsx";
import "../reports/entry.tsx"; // not used here: with it what a reporter fetches lies in one file less (0.6 KB)
import "./keeping.tsx";
import "../kit/files.ts"; // not used here either: with it the first load names one file less
