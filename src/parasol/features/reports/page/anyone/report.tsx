/** Reporting: what it is, then one question a page, then the answers once more before anything is sent. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Notice, Points, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Draft, KEPT, type Question } from "./draft.ts";
import { QUESTION_SCREENS } from "./questions.tsx";
import { Refused, useRefusal } from "./report-page.tsx";
import { Needed, Review } from "./review.tsx";
import { Done, Pick, ReportSending, Words } from "./send.tsx";

function Report(props: { step?: string; draft?: object }) {
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
  return step in QUESTION_SCREENS ? QUESTION_SCREENS[step as Question] : Review;
}

function Opening() {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const begun = app.session.get(KEPT);
  const kept = begun instanceof Draft && !begun.isEmpty && !begun.isDone ? begun : null;
  const fresh = useRef(new Draft()).current;
  const refusal = useRefusal(fresh);
  const start = () => {
    void app.words().catch(() => undefined); // needed at the end, when somebody waits for it
    app.session.set(KEPT, fresh);
    app.go("report", { step: "story", draft: fresh });
  };
  const goOn = () => kept && app.go("report", { step: kept.isReviewed ? "review" : "story", draft: kept });
  const anew = { label: t(kept ? "report-anew" : "report-start"), onPress: start };
  if (refusal) return <Refused why={refusal} />;
  return (
    <Screen title={t("report-title")}>
      <ClosingNotice on={fresh.known?.closingOn} />
      <Points says={["report-opening-who", "report-opening-anonymous", "report-opening-skip", "report-opening-stop"]} />
      <p>{both("report-opening-leave")}</p>
      {kept && <Notice>{t("report-begun")}</Notice>}
      {kept ? <ActionBar main={{ label: t("report-go-on"), onPress: goOn }} also={anew} /> : <ActionBar main={anew} />}
    </Screen>
  );
}

register("report", Report);
