/** One question of a report on its page, and how the pages follow each other. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { CLOSING_REPORT_DAYS } from "#kernel/formats/roster.ts";
import { bound } from "#kernel/kit/bound.ts";
import { type App, useApp, useTexts } from "#kernel/kit/context.ts";
import { Actions, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { type Draft, QUESTIONS, type Question } from "./draft.ts";

export interface Asking {
  readonly draft: Draft;
}

/** The roster of the community that the report goes to. */
export const rosterFor = (app: App, draft: Draft): Promise<RosterState> =>
  draft.rosterFrom(async () => {
    draft.known = await fetchCharter(app.connection);
    return draft.known;
  });

/** Why this server takes no report, before somebody writes one: no community, one that has closed or closes soon. */
export function useRefusal(draft: Draft): string | null {
  const app = useApp();
  const [heard, setHeard] = useState<{ refusal: string | null }>({ refusal: null });
  useEffect(() => {
    if (draft.opened) return; // a report that is here is corrected until the end
    rosterFor(app, draft).then(
      ({ closingOn }) => {
        const isLate = closingOn !== null && app.device.today() > closingOn - CLOSING_REPORT_DAYS;
        setHeard({ refusal: isLate ? "closing" : null }); // a new object: what the screen shows of `known` is drawn
      },
      (error: unknown) => {
        const code = error instanceof Trouble ? error.code : "";
        const isFinal = /^(not-founded|closed)$/.test(code); // another error is told where it is sent
        setHeard({ refusal: isFinal ? code : null });
      },
    );
  }, []);
  return heard.refusal;
}

/** In place of the questions. */
export function Refused({ why }: { why: string }) {
  const t = useTexts();
  return (
    <Screen title={t("report-title")}>
      <Notice kind="bad">
        <p>{t(`refused-${why}`)}</p>
        <p>{t("report-refused")}</p>
      </Notice>
      <Actions isStack>
        <Button kind="main" says="front-help" to={["help", {}]} />
        <Button says="done-front" to={["front", {}]} />
      </Actions>
    </Screen>
  );
}

/** The draft, and how a page writes into it: at every key, so that Back and Help lose nothing. */
export function useAnswers(draft: Draft): (change: (draft: Draft) => void) => void {
  const [, setTurn] = useState(0);
  return (change) => {
    change(draft);
    setTurn((turn) => turn + 1);
  };
}

/** What a field for an answer is drawn with. */
export const useField = (draft: Draft) => {
  const write = useAnswers(draft);
  return bound(draft.report, (changed) => write(() => put(draft, changed)));
};

/** Write an answer into the draft. */
export const put = (draft: Draft, changed: Partial<Draft["report"]>): void => {
  draft.report = { ...draft.report, ...changed };
};

/**
 * A question. Its button says "Skip" as long as nothing is answered. Once there is something to go by, a second one leads
 * to the answers at once. `onNext` can hold the person back by returning false.
 */
export function QuestionPage(props: {
  draft: Draft;
  question: Question;
  isAnswered: boolean;
  onNext?: () => boolean;
  children: ComponentChildren;
}) {
  const { draft, question } = props;
  const app = useApp();
  const t = useTexts();
  const [isTooLong, setTooLong] = useState(false);
  const refusal = useRefusal(draft);
  const at = (QUESTIONS as readonly Question[]).indexOf(question);
  const goOn = (isLast: boolean) => {
    if (props.onNext?.() === false) return;
    if (draft.excess > 0) return setTooLong(true);
    const next = draft.isReviewed || isLast || at < 0 ? undefined : QUESTIONS[at + 1];
    if (draft.isReviewed) app.replace("report", { step: "review", draft });
    else app.go("report", { step: next ?? "review", draft });
  };
  if (refusal) return <Refused why={refusal} />;
  const isOffered = !draft.isReviewed && at >= 0 && at < QUESTIONS.length - 1 && (draft.isEnough || draft.adding.typed);
  return (
    <Screen title={t(`ask-${question}`)}>
      <ClosingNotice on={draft.known?.closingOn} />
      <SendForm
        onSend={() => goOn(false)}
        button={t(props.isAnswered || draft.isReviewed ? "next" : "skip-question")}
        mistake={isTooLong && draft.excess > 0 && t("trouble-too-long", { excess: draft.excess })}
        bar={{
          ...(isOffered ? { also: { label: t("report-send-now"), onPress: () => goOn(true) } } : {}),
          ...(at >= 0 && !draft.isReviewed ? { step: { at: at + 1, of: QUESTIONS.length + 1 } } : {}),
        }}
      >
        {props.children}
      </SendForm>
    </Screen>
  );
}
