/** The end of the community: announced by two stewards, 28 days ahead or more, or called off by two. */
import type { JSX } from "preact";
import { closeCommunity } from "../../community/steward.ts";
import { CLOSING_DAYS, CLOSING_REPORT_DAYS } from "../../formats/roster.ts";
import { dayOf, textOfDay } from "../../wire/days.ts";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { Button, Screen } from "../kit/parts.tsx";
import { useChange } from "./change.ts";
import { ChangeNotice, ReasonForm, useNeedsTwo } from "./reason.tsx";

export function ClosingScreen(): JSX.Element {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const change = useChange();
  const { closingOn } = person.roster;
  const first = person.device.today() + CLOSING_DAYS;
  const [day, setDay] = useKept("day", () => textOfDay(first));
  const [reason, setReason] = useKept("reason", "");
  const lastDay = dayOf(Date.parse(day));
  const isTooSoon = !(lastDay >= first);
  const needsTwo = useNeedsTwo();
  const run = (to: number | null) => change.run(() => closeCommunity(person, to, reason));
  return (
    <Screen title={t("closing-title")}>
      <ClosingNotice on={closingOn} />
      <p>{t("closing-what")}</p>
      <ul>
        <li>{t("closing-told")}</li>
        <li>{t("closing-joins")}</li>
        <li>{t("closing-reports", { count: CLOSING_REPORT_DAYS })}</li>
        <li>{t("closing-end")}</li>
      </ul>
      <p>{t("closing-export")}</p>
      <p>{t("closing-quick")}</p>
      <p class="soft">{t(needsTwo ? "settings-two" : "settings-one")}</p>
      <ChangeNotice ended={change.ended} />
      <ReasonForm
        task={change.task}
        reason={reason}
        onReason={setReason}
        onSend={() => !isTooSoon && run(lastDay)}
        button={t(closingOn === null ? "closing-propose" : "closing-propose-other")}
        kind="grave"
        others={
          closingOn !== null && (
            <Button onClick={() => run(null)} isBusy={change.task.isRunning}>
              {t("closing-off")}
            </Button>
          )
        }
      >
        <Field
          label={t("closing-day")}
          hint={t("closing-day-hint", { day: texts.day(first) })}
          error={isTooSoon ? t("closing-day-soon", { day: texts.day(first) }) : undefined}
          type="date"
          value={day}
          onInput={setDay}
        />
      </ReasonForm>
    </Screen>
  );
}
