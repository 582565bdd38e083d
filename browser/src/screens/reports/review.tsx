/** The answers once more, each with a way to change it, before anything is sent. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp, useTask, useTexts } from "../kit/context.ts";
import { Actions, Button, Screen } from "../kit/parts.tsx";
import { SendForm } from "../kit/sending.tsx";
import type { Texts } from "../kit/texts.ts";
import type { Draft, Question } from "./draft.ts";
import { kindText } from "./report-names.tsx";
import type { Asking } from "./report-page.tsx";

export function Review({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [isTooLong, setTooLong] = useState(false);
  const asksWho = app.person && !draft.opened && !draft.way?.isForSomebody; // members choose who may read it
  const answers = draft.answered.map((question) => ({ question, lines: answerLines(draft, question, t, app.texts) }));
  const skipped = answers.filter(({ lines }) => lines.length === 0);
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
  return (
    <Screen title={t(draft.opened ? "review-correct" : "review-title")}>
      <p>{t(draft.opened ? "review-correct-text" : "review-text")}</p>
      {answers.map(({ question, lines }) =>
        lines.length === 0 ? null : (
          <section key={question}>
            <h2>{t(`answer-${question}`)}</h2>
            <ul class="lines">
              {lines.map((line, at) => (
                <li key={`${at}-${line}`}>
                  <bdi>{line}</bdi>
                </li>
              ))}
            </ul>
            <Button
              kind="link"
              label={t("review-change-this", { what: t(`answer-${question}`) })}
              onClick={() => app.go("report", { step: question, draft })}
            >
              {t("review-change")}
            </Button>
          </section>
        ),
      )}
      {skipped.length > 0 && (
        <section>
          <h2>{t("review-skipped")}</h2>
          <Actions>
            {skipped.map(({ question }) => (
              <Button key={question} onClick={() => app.go("report", { step: question, draft })}>
                {t(`answer-${question}`)}
              </Button>
            ))}
          </Actions>
        </section>
      )}
      <SendForm
        task={task}
        onSend={send}
        button={t(draft.opened ? "review-send-correction" : asksWho ? "next" : "review-send")}
        mistake={isTooLong && draft.excess > 0 && t("trouble-too-long", { excess: draft.excess })}
        busy={t("sending-send")}
      />
    </Screen>
  );
}

/** An answer in words, a line for each part; none if it was skipped. */
export function answerLines(
  draft: Pick<Draft, "report" | "shared" | "contact" | "areaUntold" | "whenUntold">,
  question: Question,
  t: (id: string) => string,
  texts: Texts,
): string[] {
  const { report, contact } = draft;
  const untold = (what: Draft["areaUntold"]) => what && t(what === "unknown" ? "dont-know" : "rather-not");
  const found: Record<Question, (string | null | false)[]> = {
    whom: [report.for_somebody_else !== null && t(report.for_somebody_else ? "whom-other" : "whom-me")],
    warning: [],
    story: [report.what_happened],
    names: report.identifiers.map((asked) => [asked.typed, kindText(asked, t)].filter(Boolean).join(" · ")),
    kinds: report.kinds.map((kind) => t(`kind-${kind.replaceAll(" ", "-")}`)),
    area: [report.area || untold(draft.areaUntold)],
    when: [report.happened ? texts.month(report.happened) : untold(draft.whenUntold)],
    person: [report.description],
    warn: [report.warn_others !== null && t(report.warn_others ? "warn-yes" : "warn-no")],
    shared: [draft.shared],
    contact: contact.how
      ? [contact.how, contact.cover_name, t(contact.is_safe ? "contact-seen-none" : "contact-seen-some")]
      : [],
  };
  return found[question].filter((line): line is string => Boolean(line));
}

/** Asked when there is nothing to go by yet. */
export function Needed({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("needed-title")}>
      <p>{t("needed-text")}</p>
      <Actions isStack>
        <Button kind="main" onClick={() => app.replace("report", { step: "story", draft })}>
          {t("needed-story")}
        </Button>
        <Button onClick={() => app.replace("report", { step: "names", draft })}>{t("needed-names")}</Button>
      </Actions>
    </Screen>
  );
}
