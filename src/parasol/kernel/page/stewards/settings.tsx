/** The community's settings. A change needs two stewards, once there are two. */
import { useState } from "preact/hooks";
import type { Policy } from "#kernel/formats/roster.ts";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import type { Typed } from "#kernel/kit/record.ts";
import { RecordFields, useRecord } from "#kernel/kit/record-form.tsx";
import { changePolicy } from "#kernel/roster/client/steward.ts";
import { inFull } from "#kernel/roster/rules/asking.ts";
import { ChangeNotice, useChange } from "./change.tsx";
import { Review } from "./data.ts";
import { DueNotice } from "./due.tsx";
import { policyOf, SETTINGS, Shortened, usePolicyHow } from "./policy-record.tsx";

/** The settings in groups, all but the first folded: most changes are about one of them. */
const GROUPS: readonly (readonly [group: string, isIn: (name: string) => boolean])[] = [
  ["community", (name) => /^(name|region|languages|areas)$/.test(name)],
  ["help", (name) => /^(help_numbers|police|sites)$/.test(name)],
  ["lounge", (name) => /^(topics|proposal_support|answer_days|lounge_sitting|profiles_here|catalogue)$/.test(name)],
  ["kept", (name) => name !== "answer_days" && /_(days|quarters)$/.test(name)],
  ["checks", (name) => name.startsWith("checks")],
];

export function SettingsScreen() {
  const person = usePerson();
  const t = useTexts();
  const review = Review.of(useApp());
  const [, setRead] = useState(0);
  const touch = () => setRead((count) => count + 1);
  const change = useChange(touch);
  const policy = person.roster.policy as Policy;
  const now = { ...inFull(policy) };
  const how = usePolicyHow(SETTINGS, now);
  const state = useRecord(how, () => now);
  const [opened, setOpened] = useKept<readonly string[]>("opened", ["community"]);
  const [sameAs, setSameAs] = useState<Typed | null>(null); // what was typed when nothing had changed
  const save = () => {
    const record = state.read();
    if (!record) return;
    const wanted = policyOf({ ...now, ...record });
    const hasChanged = JSON.stringify(inFull(wanted)) !== JSON.stringify(now);
    setSameAs(hasChanged ? null : state.typed);
    if (hasChanged) change.run(() => changePolicy(person, wanted, change.reason));
  };
  return (
    <Screen title={t("people-settings")}>
      <p>{t("settings-public")}</p>
      <p class="soft">{t(change.needsTwo ? "settings-two" : "settings-one")}</p>
      <ChangeNotice ended={change.ended} />
      {change.ended === "done" && <DueNotice review={review} onDone={touch} />}
      <ReasonForm
        of={change}
        onSend={save}
        button={t(change.needsTwo ? "people-propose" : "settings-save")}
        mistake={sameAs === state.typed && t("settings-same")}
      >
        {GROUPS.map(([group, isIn]) => {
          const fields = SETTINGS.filter(({ name }) => isIn(name));
          const isOpen = opened.includes(group);
          const toggle = (open: boolean) => {
            if (open !== isOpen) setOpened(open ? [...opened, group] : opened.filter((each) => each !== group));
          };
          return (
            <details
              key={group}
              open={isOpen || fields.some(({ name }) => state.wrong.has(name))}
              onToggle={(event) => toggle(event.currentTarget.open)}
            >
              <summary>{t(`settings-group-${group}`)}</summary>
              <RecordFields state={state} how={{ ...how, fields }} />
            </details>
          );
        })}
        <div role="status">
          <Shortened before={policy} after={state.typed} />
        </div>
      </ReasonForm>
    </Screen>
  );
}
