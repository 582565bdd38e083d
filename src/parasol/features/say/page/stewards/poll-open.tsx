/** Opening a poll, and calling one off: one steward signs the settings with the question's hash, a second one too. */

import type { Policy } from "#kernel/formats/roster.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Select } from "#kernel/kit/fields.tsx";
import { useTyped } from "#kernel/kit/form.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { linesOf, type Typed } from "#kernel/kit/record.ts";
import { RecordFields, type RecordHow, useRecord } from "#kernel/kit/record-form.tsx";
import { counted, pick } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { changePolicy } from "#kernel/roster/client/steward.ts";
import { ChangeNotice, useChange } from "#kernel/stewards/change.tsx";
import { encode } from "#kernel/wire/codec.ts";
import { openAs } from "../opening.ts";
import { QUESTION_FIELDS, Question } from "../poll-structs.ts";

const DAYS = [3, 7, 14, 30, 60];
const QUORUMS = [0, 3, 5, 10, 20, 50, 100, 500];

const PollScreen = ({ off, title, what }: Screens["poll-open"]) =>
  off === undefined ? <PollOpen /> : <CallOff number={off} title={title ?? ""} what={what ?? "poll"} />;

/** Ends a poll or a survey without a result. */
function CallOff({ number, title, what }: { number: number; title: string; what: "poll" | "survey" }) {
  const t = useTexts();
  const person = usePerson();
  const change = useChange();
  const send = () =>
    change.run(async () => {
      await person.refresh();
      const policy = person.roster.policy as Policy;
      const polls = (policy.polls ?? []).map((each) =>
        each.number === number ? { ...each, voters: "none" as const } : each,
      );
      await changePolicy(person, { ...policy, polls }, change.reason);
    });
  return (
    <Screen title={t(`${what}-off`)}>
      <h2 dir="auto">{title}</h2>
      <p>{t(`${what}-off-means`)}</p>
      <ChangeNotice ended={change.ended} />
      <ReasonForm
        of={change}
        onSend={send}
        kind="grave"
        button={change.ended === "" && t(change.needsTwo ? "people-propose" : `${what}-off`)}
      />
    </Screen>
  );
}

/** A choice is one line; of one alone nobody can choose. */
const FIELDS = pick(QUESTION_FIELDS, "title", "text", "way", "choices", "most").map((field) =>
  field.name === "choices" ? { ...field, min: 2 } : field,
);
const countIn = (typed: Typed): number => new Set(linesOf(String(typed.choices))).size;

function PollOpen() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const change = useChange();
  const { typed, of } = useTyped({ days: "7", voters: "settled" as "all" | "settled", quorum: "0" });
  const [salt] = useKept("salt", app.device.random(16));
  const how: RecordHow = {
    fields: FIELDS,
    texts: { part: "poll" },
    cards: ["way"],
    asks: (name, typed) =>
      name === "choices" ? typed.way !== "yes" : name !== "most" || (typed.way === "some" && countIn(typed) > 1),
  };
  const state = useRecord(how, () => ({ way: "yes" }));
  const counts = Array.from({ length: Math.max(countIn(state.typed) - 1, 0) }, (_, at) => at + 1);
  const offers = {
    most: [{ value: "", label: t("poll-most-all") }, ...counted(t, "poll-most-count", counts, counts[0] ?? 1)],
  };
  const send = () => {
    const asked = state.read() as Omit<Question, "kind" | "salt" | "most"> & { most: number | null };
    if (!asked) return;
    const most = asked.most && asked.most < asked.choices.length ? asked.most : undefined;
    change.run(async () => {
      const opens_on = person.device.today() + (change.needsTwo ? 1 : 0); // a second steward signs today or tomorrow
      const { days, voters, quorum } = typed;
      const when = { opens_on, closes_on: opens_on + Number(days), voters, quorum: Number(quorum) };
      await openAs(person, encode(Question, { kind: "question", salt, ...asked, most }), when, change.reason);
    });
  };
  return (
    <Screen title={t("poll-open-new")}>
      <p>{t("poll-open-what")}</p>
      <ChangeNotice ended={change.ended} />
      <ReasonForm of={change} onSend={send} button={t(change.needsTwo ? "people-propose" : "poll-open-send")}>
        <RecordFields state={state} how={{ ...how, offers }} />
        <Select says="poll-days" options={counted(t, "policy-days", DAYS)} {...of("days")} />
        <ChoiceCards says="poll-voters" of={["settled", "all"]} called="poll-voters" {...of("voters")} />
        <Select says="poll-quorum-label" options={counted(t, "policy-checks", QUORUMS)} {...of("quorum")} />
      </ReasonForm>
    </Screen>
  );
}

register("poll-open", PollScreen);
