/** What everybody is told while a closing is announced, from the roster that was verified. */
import { CLOSING_REPORT_DAYS } from "#kernel/formats/roster.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Notice } from "#kernel/kit/parts.tsx";

/** `on` is the last day of a roster; without it that of the open vault's counts. */
export function ClosingNotice(props: { on?: number | null | undefined }) {
  const { texts, person } = useApp();
  const t = useTexts();
  const on = props.on ?? person?.roster.closingOn;
  if (!on) return null;
  return (
    <Notice kind="warn">
      {t("closing-notice", { day: texts.day(on), last: texts.day(on - CLOSING_REPORT_DAYS) })}
    </Notice>
  );
}
