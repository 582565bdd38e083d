/** Who answers at a desk: chosen among the members by a steward, who gives the desk new keys in the same step. */
import { useEffect, useState } from "preact/hooks";
import type { Card } from "#kernel/formats/roster.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Field } from "#kernel/kit/fields.tsx";
import { Ended } from "#kernel/kit/leaving.tsx";
import { Busy, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { useNames } from "#kernel/members/said.ts";
import { whole } from "#kernel/roster/client/register.ts";
import { giveDeskKeys } from "#kernel/roster/client/steward.ts";
import type { Desk } from "#kernel/roster/rules/desks.ts";
import { active } from "#kernel/roster/rules/members.ts";
import { useChange } from "#kernel/stewards/change.tsx";
import { type Bytes, equal, toHex } from "#kernel/wire/bytes.ts";
import { MAX_WORKERS } from "../community-keys.ts";
import { desksOf } from "../keeping.ts";

/** From so many members on they can be looked for by name. */
const FIND_FROM = 10;
const PAGE = 50;

export function DeskWorkers({ desk }: { desk: Desk & { readonly card: Card } }) {
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const reading = useTask();
  const change = useChange();
  const [before, setBefore] = useState<readonly Bytes[] | null>(null);
  const [chosen, setChosen] = useKept<readonly string[] | null>("chosen", null);
  const [wanted, setWanted] = useKept("wanted", "");
  const [mistake, setMistake] = useState("");
  useEffect(
    () =>
      reading.run(async () => {
        await whole(person);
        const found = (await desksOf(person)).find((each) => each.desk.number === desk.number);
        const workers = found?.file?.workers ?? [];
        setBefore(workers);
        if (chosen === null) setChosen(workers.map(toHex));
      }),
    [],
  );
  const members = (person.roster.isWhole ? active(person.roster) : [])
    .map(({ key }) => ({ key, value: toHex(key), label: nameOf(key) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const picked = members.filter(({ value }) => chosen?.includes(value));
  const shown = members
    .filter(({ value, label }) => label.includes(wanted.trim().toLowerCase()) || chosen?.includes(value))
    .sort(
      (one, other) =>
        Number(before?.some((key) => equal(key, other.key))) - Number(before?.some((key) => equal(key, one.key))),
    )
    .slice(0, PAGE);
  const gone = (before ?? []).filter((key) => !members.some((member) => equal(member.key, key)));
  const save = () => {
    const wrong =
      picked.length === 0 ? "desks-workers-none" : picked.length > MAX_WORKERS ? "desks-workers-too-many" : "";
    setMistake(wrong);
    if (!wrong)
      change.run(() =>
        giveDeskKeys(
          person,
          desk.number,
          picked.map(({ key }) => key),
          change.reason,
        ),
      );
  };
  if (change.ended !== "") {
    const to = ["people", { part: "desks" }] as const;
    return <Ended title="desks-workers" says={["desks-workers-done"]} button="desks-to-list" to={to} />;
  }
  return (
    <Screen title={t("desks-workers")}>
      <p>
        <strong>
          <bdi>{desk.card.name}</bdi>
        </strong>
      </p>
      <p>{t("desks-workers-means")}</p>
      <p class="soft">{t("desks-workers-unseen")}</p>
      <Problem task={reading} />
      {chosen === null || before === null ? (
        <Busy label={t("loading")} />
      ) : (
        <ReasonForm
          of={change}
          onSend={save}
          button={t("desks-workers-save")}
          mistake={mistake && t(mistake)}
          busy={t("desks-workers-saving")}
        >
          {members.length >= FIND_FROM && <Field says="people-find" value={wanted} onInput={setWanted} type="search" />}
          <ChoiceCards
            says="desks-workers-pick"
            hint={t("desks-workers-most")}
            several
            choices={shown}
            value={picked.map(({ value }) => value)}
            onChange={(values) => {
              setChosen(values);
              setMistake("");
            }}
          />
          {gone.length > 0 && (
            <Notice kind="warn" title={t("desks-workers-gone")}>
              <p>{gone.map(nameOf).join(", ")}</p>
            </Notice>
          )}
          <p class="soft">{t("desks-keys-new")}</p>
        </ReasonForm>
      )}
    </Screen>
  );
}
