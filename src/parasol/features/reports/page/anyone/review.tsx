/** The one question that decides, then the answers once more, each with a way to change it, before anything is sent. */
import { useEffect, useState } from "preact/hooks";
import { useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { ordered } from "#kernel/kit/ordered.ts";
import { Actions, Button, Screen } from "#kernel/kit/parts.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { SummaryList } from "#kernel/kit/summary.tsx";
import type { Texts } from "#kernel/kit/texts.ts";
import { ANSWERS, type Answer, type Draft, MORE, QUESTIONS } from "./draft.ts";
import { incidentText } from "./incident.ts";
import { kindText } from "./report-names.tsx";
import { type Asking, Refused, useRefusal } from "./report-page.tsx";
import { Warn } from "./sharing.tsx";

const SHOWN = Object.keys(ANSWERS) as Answer[];

export function Review({ draft }: Asking) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [isTooLong, setTooLong] = useState(false);
  const refusal = useRefusal(draft);
  const asksWho = app.person && !draft.opened && !draft.way?.isForSomebody; // members choose who may read it
  const shown = SHOWN.filter((answer) => draft.takes(answer)).map((answer) => ({
    answer,
    lines: answerLines(draft, answer, t, app.texts),
  }));
  const isMore = (answer: Answer) => (MORE as readonly string[]).includes(answer);
  const rows = shown.filter(({ answer, lines }) => lines.length > 0 || !isMore(answer));
  const others = shown.filter(({ answer, lines }) => lines.length === 0 && isMore(answer));
  const { length } = draft.pictures;
  const toPictures = () => app.go("pictures", { draft });
  useEffect(() => {
    draft.isReviewed = true;
  }, []);
  const send = () => {
    if (!draft.isEnough) return app.go("report", { step: "needed", draft });
    if (draft.excess > 0) return setTooLong(true);
    if (!draft.opened) return app.go(asksWho ? "waiting" : "report", { step: "sending", draft });
    const { opened } = draft;
    task.run(async () => {
      await opened.reporter.correct(draft.report, draft.shared);
      opened.receipt = await opened.reporter.read();
      app.replace("receipt", {});
    });
  };
  if (refusal) return <Refused why={refusal} />;
  return (
    <Screen title={t(draft.opened ? "review-correct" : "review-title")}>
      <SendForm
        task={task}
        onSend={send}
        button={t(draft.opened ? "review-send-correction" : asksWho ? "next" : "review-send")}
        mistake={isTooLong && draft.excess > 0 && t("trouble-too-long", { excess: draft.excess })}
        busy={t("sending-send")}
        bar={draft.opened ? {} : { step: { at: QUESTIONS.length + 1, of: QUESTIONS.length + 1 } }}
      >
        <p>{t(draft.opened ? "review-correct-text" : "review-text")}</p>
        <Warn draft={draft} />
        <SummaryList
          rows={[
            ...rows.map(({ answer, lines }) => ({
              term: t(`answer-${answer}`),
              value:
                lines.length > 0 ? <span class="told">{ordered(lines.join("\n"))}</span> : <i>{t("review-skipped")}</i>,
              onChange: () => app.go("report", { step: ANSWERS[answer], draft }),
            })),
            ...(length > 0
              ? [{ term: t("pictures-title"), value: t("pictures-count", { count: length }), onChange: toPictures }]
              : []),
          ]}
        />
        <Actions>
          {others.map(({ answer }) => (
            <Button says={`add-${answer}`} key={answer} to={["report", { step: ANSWERS[answer], draft }]} />
          ))}
          {!draft.opened && length === 0 && <Button says="pictures-add" onClick={toPictures} />}
        </Actions>
      </SendForm>
    </Screen>
  );
}

/** An answer in words, a line for each part; none if it was skipped. */
export function answerLines(
  draft: Pick<Draft, "report" | "shared" | "contact"> & Partial<Pick<Draft, "known">>,
  answer: Answer | "warn" | "shared",
  t: (id: string) => string,
  texts: Texts,
): string[] {
  const { report, contact } = draft;
  const either = (held: boolean | null, yes: string, no: string) => held !== null && t(held ? yes : no);
  const found: Record<Answer | "warn" | "shared", (string | false)[]> = {
    whom: [either(report.for_somebody_else, "whom-other", "whom-me")],
    story: [report.what_happened],
    names: report.identifiers.map((asked) =>
      [`\u2068${asked.typed}\u2069`, kindText(asked, t, draft.known?.policy)].filter(Boolean).join(" · "),
    ),
    kinds: report.kinds.map((kind) => t(`kind-${kind.replaceAll(" ", "-")}`)),
    area: [report.area],
    when: [report.happened && texts.month(report.happened)],
    person: [report.description],
    vehicle: [report.vehicle],
    further: report.further.map((each) => incidentText(each, (when) => texts.month(when))),
    warn: [either(report.warn_others, "warn-yes", "warn-no") || t("review-skipped")],
    shared: [draft.shared],
    contact: contact.how
      ? [contact.how, contact.cover_name, t(contact.is_safe ? "contact-seen-none" : "contact-seen-some")]
      : [],
  };
  return found[answer].filter((line): line is string => Boolean(line));
}

/** Asked when there is nothing to go by yet. */
export function Needed({ draft }: Asking) {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("needed-title")}>
      <p>{t("needed-text")}</p>
      <Actions isStack>
        <Button kind="main" says="needed-story" onClick={() => app.replace("report", { step: "story", draft })} />
        <Button says="needed-names" onClick={() => app.replace("report", { step: "names", draft })} />
      </Actions>
    </Screen>
  );
}
