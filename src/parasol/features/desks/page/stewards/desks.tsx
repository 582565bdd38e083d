/** The desks of outreach workers, for stewards: which there are, their cards, who answers at them, and closing one. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Split, useIsWide } from "#features/reports/page/stewards/split.tsx";
import type { Card } from "#kernel/formats/roster.ts";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Empty } from "#kernel/kit/lists.tsx";
import { Action, Actions, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import type { Typed } from "#kernel/kit/record.ts";
import { RecordFields, useRecord } from "#kernel/kit/record-form.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { changeDesk } from "#kernel/roster/client/steward.ts";
import { type Desk, openDesks, takesConversations } from "#kernel/roster/rules/desks.ts";
import { ChangeNotice, useChange } from "#kernel/stewards/change.tsx";
import { useReview } from "#kernel/stewards/data.ts";
import { DueNotice } from "#kernel/stewards/due.tsx";
import { useKeys, useListKeys } from "#kernel/stewards/keys.tsx";
import { freeNumber } from "../keeping.ts";
import { newCard, useCardHow } from "./desk-card.ts";
import { CardInWords } from "./desk-words.tsx";
import { DeskWorkers } from "./desk-workers.tsx";

const MOST_OPEN = 20;

/** One of the screens about desks: `what` is done with desk `number`; without one, the list of all. */
export function DesksScreen(props: { number: number | undefined; what: string | undefined }) {
  const app = useApp();
  const t = useTexts();
  useKeys({ u: () => app.go("people", props.number === undefined ? {} : { part: "desks" }) });
  return (
    <Split label={t("desks")} list={() => <DeskRows {...(props.number === undefined ? {} : { open: props.number })} />}>
      <DeskScreen {...props} />
    </Split>
  );
}

function DeskScreen({ number, what }: { number: number | undefined; what: string | undefined }) {
  const person = usePerson();
  const desk = number === undefined ? undefined : person.roster.desks.get(number);
  if (what === "new") return <CardScreen />;
  if (!desk?.card) return <DeskList />;
  if (what === "card") return <CardScreen desk={desk} />;
  if (what === "workers") return <DeskWorkers desk={{ ...desk, card: desk.card }} />;
  if (what === "close") return <CloseScreen desk={{ ...desk, card: desk.card }} />;
  return <OneDesk desk={{ ...desk, card: desk.card }} />;
}

function DeskList() {
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const { review, touch } = useReview();
  const isWide = useIsWide();
  useEffect(() => task.run(() => person.refresh().then(touch)), []);
  const desks = openDesks(person.roster.desks);
  const waiting = review.proposals.filter(({ entry }) => entry.kind === "desk").length;
  return (
    <Screen title={t("desks")}>
      <p>{t("desks-what")}</p>
      <p class="soft">{t("desks-read-by")}</p>
      <Problem task={task} />
      <DueNotice review={review} onDone={touch} />
      {waiting > 0 && <Notice>{t("desks-waiting", { count: waiting })}</Notice>}
      {!isWide && <DeskRows />}
      {desks.length < MOST_OPEN && (
        <Action kind="main" says="desks-new" to={["people", { part: "desks", what: "new" }]} />
      )}
    </Screen>
  );
}

function DeskRows({ open }: { open?: number }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const desks = openDesks(person.roster.desks);
  return (
    <div ref={list}>
      {desks.length === 0 && <Empty title={t("desks-none")} />}
      {desks.map((desk) => (
        <Row
          key={desk.number}
          title={<bdi>{desk.card.name}</bdi>}
          line={[t(`desks-kind-${desk.card.kind}`), !takesConversations(desk) && t("desks-no-keys")]
            .filter(Boolean)
            .join(" · ")}
          name={String(desk.number)}
          isOpen={desk.number === open}
          onPress={() => app[open === undefined ? "go" : "replace"]("people", { part: "desks", desk: desk.number })}
        />
      ))}
    </div>
  );
}

function OneDesk({ desk }: { desk: Desk & { readonly card: Card } }) {
  const app = useApp();
  const t = useTexts();
  const go = (what: string) => app.go("people", { part: "desks", desk: desk.number, what });
  const hasKeys = takesConversations(desk);
  return (
    <Screen title={desk.card.name}>
      {!hasKeys && (
        <Notice kind="warn" title={t("desks-no-keys")}>
          {t("desks-no-keys-text")}
        </Notice>
      )}
      <Actions isStack>
        <Button kind={hasKeys ? "plain" : "main"} says="desks-workers" onClick={() => go("workers")} />
        <Button says="desks-change" onClick={() => go("card")} />
      </Actions>
      <section class="card">
        <CardInWords card={desk.card} />
      </section>
      <Button kind="link" says="desks-close" onClick={() => go("close")} />
    </Screen>
  );
}

/** The card of a desk, or of a new one. */
function CardScreen({ desk }: { desk?: Desk }) {
  const person = usePerson();
  const t = useTexts();
  const change = useChange();
  const begun = desk?.card ?? newCard(person.roster.policy?.languages ?? []);
  const how = useCardHow(begun);
  const state = useRecord(how, () => ({ ...begun }));
  const [sameAs, setSameAs] = useState<Typed | null>(null); // what was typed when nothing had changed
  const save = () => {
    const card = state.read() as Card | null;
    if (!card) return;
    const hasChanged = JSON.stringify(card) !== JSON.stringify(desk?.card);
    setSameAs(hasChanged ? null : state.typed);
    if (hasChanged)
      change.run(() => changeDesk(person, desk?.number ?? freeNumber(person.roster), card, change.reason));
  };
  return (
    <Screen title={t(desk ? "desks-change" : "desks-new")}>
      <p>{t("desks-public")}</p>
      <p class="soft">{t(change.needsTwo ? "settings-two" : "settings-one")}</p>
      {change.ended !== "" ? (
        <Ended how={change.ended} />
      ) : (
        <ReasonForm
          of={change}
          onSend={save}
          button={t(change.needsTwo ? "people-propose" : "settings-save")}
          mistake={sameAs === state.typed && t("settings-same")}
        >
          <RecordFields state={state} how={how} />
        </ReasonForm>
      )}
    </Screen>
  );
}

function CloseScreen({ desk }: { desk: Desk & { readonly card: Card } }) {
  const person = usePerson();
  const t = useTexts();
  const change = useChange();
  const close = () => change.run(() => changeDesk(person, desk.number, null, change.reason));
  return (
    <Screen title={t("desks-close")}>
      <p>
        <strong>
          <bdi>{desk.card.name}</bdi>
        </strong>
      </p>
      {change.ended !== "" ? (
        <Ended how={change.ended} />
      ) : (
        <ReasonForm
          of={change}
          onSend={close}
          button={t(change.needsTwo ? "people-propose" : "desks-close-now")}
          kind="grave"
        >
          <Notice kind="warn">
            <p>{t("desks-close-means")}</p>
            {change.needsTwo && <p>{t("people-two")}</p>}
          </Notice>
        </ReasonForm>
      )}
    </Screen>
  );
}

/** What became of a change, and the way on. */
function Ended({ how }: { how: "done" | "waits" }) {
  return (
    <>
      <ChangeNotice ended={how} />
      <Action kind="main" says="desks-to-list" to={["people", { part: "desks" }]} />
    </>
  );
}
