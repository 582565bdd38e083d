/** Reporting: what it is, then one question a page, then the answers once more before anything is sent. */
import type { JSX } from "preact";
import { useApp, useTexts } from "../kit/context.ts";
import { Actions, Button, Notice, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { Draft, KEPT, QUESTIONS, type Question } from "./draft.ts";
import { QUESTION_SCREENS } from "./questions.tsx";
import { rosterFor } from "./report-page.tsx";
import { Needed, Review } from "./review.tsx";
import { Done, Pick, ReportSending, Words } from "./send.tsx";

function Report(props: { step?: string; draft?: object }): JSX.Element {
  const { draft } = props;
  if (!(draft instanceof Draft)) return <Opening />;
  const Page = pageOf(draft, props.step ?? "");
  return <Page draft={draft} />;
}

/** Once a report is sealed there is no way back to its questions: what was sent can't be changed here. */
function pageOf(draft: Draft, step: string): (props: { draft: Draft }) => JSX.Element {
  if (draft.isDone) return draft.way?.Done ?? Done;
  if (draft.isFiled) return step === "pick" ? Pick : Words;
  if (draft.sealed || step === "sending") return ReportSending;
  if (step === "needed") return Needed;
  return QUESTIONS.includes(step as Question) ? QUESTION_SCREENS[step as Question] : Review;
}

function Opening(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const begun = app.session.get(KEPT);
  const isBegun = begun instanceof Draft && !begun.isEmpty && !begun.isDone;
  const start = (draft: Draft) => {
    app.session.set(KEPT, draft);
    rosterFor(app, draft).catch(() => undefined); // asked for again where it is needed
    app.go("report", { step: "whom", draft });
  };
  return (
    <Screen title={t("report-title")}>
      <ul>
        <li>{t("report-opening-who")}</li>
        <li>{t("report-opening-anonymous")}</li>
        <li>{t("report-opening-skip")}</li>
        <li>{t("report-opening-stop")}</li>
      </ul>
      <p>{t("report-opening-leave")}</p>
      {isBegun && (
        <Notice>
          <p>{t("report-begun")}</p>
        </Notice>
      )}
      <Actions>
        {isBegun && (
          <Button
            kind="main"
            onClick={() => app.go("report", { step: begun.isReviewed ? "review" : "whom", draft: begun })}
          >
            {t("report-go-on")}
          </Button>
        )}
        <Button kind={isBegun ? "plain" : "main"} onClick={() => start(new Draft())}>
          {isBegun ? t("report-anew") : t("report-start")}
        </Button>
      </Actions>
    </Screen>
  );
}

register("report", Report);
