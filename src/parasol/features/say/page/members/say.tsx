/** The way to all in which members have a say. */

import { Changes } from "#features/lounge/page/members/changes.tsx";
import { Quarters } from "#features/quarter/page/members/quarters.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Row } from "#kernel/kit/tones.tsx";
import { Came } from "./came.tsx";
import { PollScreen, Polls } from "./polls.tsx";
import { ProposalScreen } from "./proposal.tsx";
import { Proposals } from "./proposals.tsx";
import { SurveyScreen, Surveys } from "./surveys.tsx";

function Say({ what, root, part, of, poll, survey }: Screens["say"]) {
  if (root) return <ProposalScreen root={root} part={part} of={of} />;
  if (poll !== undefined) return <PollScreen number={poll} part={part} />;
  if (survey !== undefined) return <SurveyScreen number={survey} part={part} />;
  if (what === "polls") return <Polls />;
  if (what === "changes") return <Changes />;
  if (what === "quarters") return <Quarters />;
  if (what === "surveys") return <Surveys />;
  if (what === "proposals") return <Proposals />;
  return what === "came" ? <Came /> : <Ways />;
}

function Ways() {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("say")}>
      <p>{t("say-what")}</p>
      <Row title={t("proposals")} line={t("say-proposals-line")} onPress={() => app.go("say", { what: "proposals" })} />
      <Row title={t("polls")} line={t("say-polls-line")} onPress={() => app.go("say", { what: "polls" })} />
      <Row title={t("surveys")} line={t("say-surveys-line")} onPress={() => app.go("say", { what: "surveys" })} />
      <Row title={t("came")} line={t("say-came-line")} onPress={() => app.go("say", { what: "came" })} />
      <Row title={t("quarters")} line={t("say-quarters-line")} onPress={() => app.go("say", { what: "quarters" })} />
      <Row title={t("changes")} line={t("say-changes-line")} onPress={() => app.go("say", { what: "changes" })} />
    </Screen>
  );
}

register("say", Say);
