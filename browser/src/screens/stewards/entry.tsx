/** The stewards' review, and founding a community: the entry of the part of the page that stewards fetch. */
import "../kit/tools.ts";
import "./founding.tsx";
import "./queue.tsx";
import "./case.tsx";
import "./write.tsx";
import "./second.tsx";
import "./down.tsx";
import "./people.tsx";
import "../reports/receipt-page.ts"; // not used here: with it what a reporter fetches lies in one file less (0.4 KB)
import "../reports/draft.ts";
import "../reports/report-page.tsx";
import "./keeping.tsx";
