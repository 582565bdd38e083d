/** One question of a report on its page, and how the pages follow each other. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { fetchRoster } from "../../community/roster.ts";
import type { RosterState } from "../../roster/state.ts";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { type App, useApp, useTexts } from "../kit/context.ts";
import { Button, Screen } from "../kit/parts.tsx";
import { SendForm } from "../kit/sending.tsx";
import type { Draft, Question } from "./draft.ts";

export interface Asking {
  readonly draft: Draft;
}

/** The roster of the community that the report goes to. */
export const rosterFor = (app: App, draft: Draft): Promise<RosterState> =>
  draft.rosterFrom(async () => {
    draft.known = await fetchRoster(app.connection);
    return draft.known;
  });

/** The draft, and how a page writes into it: at every key, so that Back and Help lose nothing. */
export function useAnswers(draft: Draft): (change: (draft: Draft) => void) => void {
  const [, setTurn] = useState(0);
  return (change) => {
    change(draft);
    setTurn((turn) => turn + 1);
  };
}

/** Write an answer into the draft. */
export const put = (draft: Draft, changed: Partial<Draft["report"]>): void => {
  draft.report = { ...draft.report, ...changed };
};

/**
 * A question. "Skip" stands there only while nothing is answered: pressed by mistake, it must not take away what
 * somebody wrote. `onNext` can hold the person back by returning false.
 */
export function QuestionPage(props: {
  draft: Draft;
  question: Question;
  isAnswered: boolean;
  onNext?: () => boolean;
  next?: string;
  children: ComponentChildren;
}): JSX.Element {
  const { draft, question } = props;
  const app = useApp();
  const t = useTexts();
  const [isTooLong, setTooLong] = useState(false);
  const goOn = () => {
    if (props.onNext?.() === false) return;
    if (draft.excess > 0) return setTooLong(true);
    const next = draft.after(question);
    if (draft.isReviewed) app.replace("report", { step: "review", draft });
    else app.go("report", { step: next ?? "review", draft });
  };
  return (
    <Screen title={t(`ask-${question}`)}>
      <ClosingNotice on={draft.known?.closingOn} />
      <SendForm
        onSend={goOn}
        button={props.next ?? t("next")}
        mistake={isTooLong && draft.excess > 0 && t("trouble-too-long", { excess: draft.excess })}
        others={!props.isAnswered && <Button type="submit">{t("skip-question")}</Button>}
      >
        {props.children}
      </SendForm>
    </Screen>
  );
}
