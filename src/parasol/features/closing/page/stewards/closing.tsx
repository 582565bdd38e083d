/** The end of the community: announced by two stewards, 28 days ahead or more, or called off by two. */

import { CLOSING_DAYS, CLOSING_REPORT_DAYS } from "#kernel/formats/roster.ts";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Field } from "#kernel/kit/fields.tsx";
import { Button, Screen } from "#kernel/kit/parts.tsx";
import { closeCommunity } from "#kernel/roster/client/steward.ts";
import { ChangeNotice, useChange } from "#kernel/stewards/change.tsx";
import { dayOf, textOfDay } from "#kernel/wire/days.ts";
import { ClosingNotice } from "../anyone/closing-notice.tsx";

export function ClosingScreen() {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const change = useChange();
  const { closingOn } = person.roster;
  const first = person.device.today() + CLOSING_DAYS;
  const [day, setDay] = useKept("day", () => textOfDay(first));
  const lastDay = dayOf(Date.parse(day));
  const isTooSoon = !(lastDay >= first);
  const run = (to: number | null) => change.run(() => closeCommunity(person, to, change.reason));
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
      <p class="soft">{t(change.needsTwo ? "settings-two" : "settings-one")}</p>
      <ChangeNotice ended={change.ended} />
      <ReasonForm
        of={change}
        onSend={() => !isTooSoon && run(lastDay)}
        button={t(closingOn === null ? "closing-propose" : "closing-propose-other")}
        kind="grave"
        others={closingOn !== null && <Button says="closing-off" onClick={() => run(null)} isBusy={change.isRunning} />}
      >
        <Field
          says="closing-day"
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
