/** Taking an alert down, or a guide back: one steward is enough, says why, and it counts for nobody any more. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { withdrawGuide } from "#features/guides/page/keeping.ts";
import { usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm, useReasoned } from "#kernel/kit/deciding.tsx";
import { Ended } from "#kernel/kit/leaving.tsx";
import type { Screens, Way } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { outdated, register } from "#kernel/kit/registry.ts";
import { AlertCard } from "../members/alert-card.tsx";
import { useAlerts } from "../members/alerts-read.ts";
import { takeDown } from "../publishing/publication.ts";

interface Down {
  /** The names of texts: the first three before it, the others when it is done. */
  says: Readonly<Record<"title" | "means" | "now" | "doing" | "done" | "after" | "button", string>>;
  act: (reason: string) => Promise<unknown>;
  next: Way;
  /** What is taken down. */
  children: ComponentChildren;
}

function TakingDown({ says, act, next, children }: Down) {
  const t = useTexts();
  const ending = useReasoned();
  const [isDone, setDone] = useState(false);
  if (isDone) return <Ended title={says.done} says={[says.after]} button={says.button} to={next} />;
  const end = () => ending.run(() => act(ending.reason).then(() => setDone(true)));
  return (
    <Screen title={t(says.title)}>
      {children}
      <p>{t(says.means)}</p>
      <ReasonForm of={ending} onSend={end} button={t(says.now)} kind="grave" lines={2} busy={t(says.doing)} />
    </Screen>
  );
}

const ALERT = {
  ...{ title: "down-title", means: "down-means", now: "down-now", doing: "down-doing" },
  ...{ done: "down-done", after: "down-done-text", button: "down-to-alerts" },
};
const GUIDE = {
  ...{ title: "guide-down-title", means: "guide-down-means", now: "guide-down-now", doing: "guide-down-doing" },
  ...{ done: "guide-down-done", after: "guide-down-done-text", button: "guides-all" },
};

function AlertDown({ id }: Screens["down"]) {
  const person = usePerson();
  const { found, session } = useAlerts();
  const alert = found?.byId(id);
  const act = async (reason: string) => {
    await takeDown(person, id, reason);
    await session.fresh().catch(() => undefined); // it is taken down; reading can wait
  };
  return (
    <TakingDown says={ALERT} act={act} next={["alerts", {}]}>
      {alert && <AlertCard alert={alert} />}
    </TakingDown>
  );
}

function GuideDown({ id, title }: Screens["guide-down"]) {
  const person = usePerson();
  const act = (reason: string) => withdrawGuide(person, id, reason).then(() => outdated.add("guides"));
  return (
    <TakingDown says={GUIDE} act={act} next={["guide-list", {}]}>
      <p>
        <strong dir="auto">{title}</strong>
      </p>
    </TakingDown>
  );
}

register("down", AlertDown);
register("guide-down", GuideDown);
