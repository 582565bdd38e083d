/** The reports beside an editor or a draft: in view on a laptop, folded on a phone. */

import { useTexts } from "#kernel/kit/context.ts";
import { Busy } from "#kernel/kit/parts.tsx";
import { useNames } from "#kernel/members/said.ts";
import type { Review } from "#kernel/stewards/data.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import type { ReadReport } from "../review.ts";
import { Conversation, ReportView } from "./report-view.tsx";

/** As `.beside` in style.css: from this width on, both stand side by side. */
// What scrolls beside the editor has to be reached by the keyboard (WCAG 2.1.1), hence the tabIndex.
const WIDE = "(min-width: 60rem)";

export function ReportsBeside(props: {
  reports: readonly ReadReport[];
  review: Review;
  /** Whether more of them come. */
  isReading?: boolean;
}) {
  const { reports, review, isReading } = props;
  const t = useTexts();
  const nameOf = useNames();
  const isWide = matchMedia(WIDE).matches;
  return (
    <section class="stays" tabIndex={isWide ? 0 : undefined} aria-label={t("write-reports")}>
      {reports.map((report) => (
        <details key={toHex(report.room)} open={isWide} class="card">
          <summary>{t("write-report", { short: nameOf(report.room) })}</summary>
          <ReportView report={report} review={review} />
          {report.lines.length > 0 && (
            <>
              <p class="label">{t("case-conversation")}</p>
              <Conversation report={report} />
            </>
          )}
        </details>
      ))}
      {isReading && <Busy label={t("case-reading")} />}
    </section>
  );
}
