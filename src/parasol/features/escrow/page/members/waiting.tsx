/**
 * For members: who may read a report, which they are asked last, and how a report that waits for another one about the
 * same person is sealed, sent, and looked at again with its words (docs/escrow.md). Whoever reports who is no member
 * never loads this, unless they come back to a report that waits.
 */
import { useState } from "preact/hooks";
import { type Identifier, NotAnIdentifier, type Phones, parse } from "#features/checks/page/identifiers/index.ts";
import { understoodText } from "#features/checks/page/members/understood.ts";
import { Draft, type Opened, type Way } from "#features/reports/page/anyone/draft.ts";
import { OPENED } from "#features/reports/page/anyone/receipt-page.ts";
import { distinct, prepareWaiting, renewWaiting, sendWaiting, stateOf } from "#features/reports/page/waiting.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { Action, Actions, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { phonesOf } from "#kernel/members/session.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Declined, Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { MAX_IDENTIFIERS } from "../shares.ts";

const POINTS = 3;

function Waiting({ draft, step }: Screens["waiting"]) {
  if (step === "renew") return <Renewing />;
  return draft instanceof Draft ? <Who draft={draft} /> : <Looking />;
}

/** What a report is compared by, and what of it can't be. */
interface Compared {
  readonly identifiers: readonly Identifier[];
  readonly unread: readonly string[];
}

function comparedBy(draft: Pick<Draft, "report">, region: string, phones: Phones): Compared {
  const identifiers: Identifier[] = [];
  const unread: string[] = [];
  for (const { typed, kind, platform } of draft.report.identifiers) {
    try {
      identifiers.push(parse(typed, region, kind, platform, phones));
    } catch (error) {
      if (!(error instanceof NotAnIdentifier)) throw error;
      unread.push(typed);
    }
  }
  return { identifiers: distinct(identifiers), unread };
}

/** The last question, which has to be answered: nobody else chooses who reads it. */
function Who({ draft }: { draft: Draft }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const [chosen, setChosen] = useKept<"now" | "wait" | null>("who", null);
  const [isTried, setTried] = useState(false);
  const [phones, setPhones] = useState<Phones | null>(null);
  const reading = useReading(async () => setPhones(await phonesOf(app)));
  const { policy } = person.roster;
  const isWaiting = chosen === "wait";
  const compared = phones && comparedBy(draft, policy?.region ?? "", phones);
  const count = compared?.identifiers.length ?? 0;
  const isPossible = !(isWaiting && compared && (count === 0 || count > MAX_IDENTIFIERS));
  const send = () => {
    setTried(true);
    if (chosen === null || !isPossible) return; // Enter sends a form without a button too
    if (isWaiting && !compared) return reading.again();
    draft.way = isWaiting && compared ? wayOf(person, compared.identifiers) : null;
    app.go("report", { step: "sending", draft });
  };
  return (
    <Screen title={t("wait-who")}>
      <SendForm
        onSend={send}
        button={isPossible && t("review-send")}
        mistake={isTried && chosen === null && t("wait-choose")}
        bar={{}}
      >
        <ChoiceCards
          says="wait-who"
          isLegendUnseen
          choices={[
            {
              value: "now",
              label: t("wait-now"),
              hint: t(draft.report.warn_others ? "wait-now-hint" : "wait-now-hint-kept"),
            },
            { value: "wait", label: t("wait-until"), hint: t("wait-until-hint") },
          ]}
          value={chosen ?? undefined}
          onChange={setChosen}
        />
        {isWaiting && (
          <>
            {compared && <About compared={compared} phones={phones as Phones} draft={draft} />}
            <h2>{t("wait-means")}</h2>
            <ul>
              {Array.from({ length: POINTS }, (_, at) => (
                <li key={at}>{t(`wait-means-${at + 1}`)}</li>
              ))}
              <li>{t("wait-means-days", { days: policy?.escrow_days ?? 0 })}</li>
              {draft.pictures.length > 0 && <li>{t("pictures-wait")}</li>}
            </ul>
            <ReadingNotice reading={reading} label={t("loading")} />
          </>
        )}
      </SendForm>
    </Screen>
  );
}

/** What another report has to name, as it is understood; with a way to put it right where it can't be. */
function About(props: { compared: Compared; phones: Phones; draft: Draft }) {
  const app = useApp();
  const t = useTexts();
  const { identifiers, unread } = props.compared;
  const change = <Action says="wait-change" to={["report", { step: "names", draft: props.draft }]} />;
  return (
    <>
      {identifiers.length > 0 && (
        <>
          <h2>{t("wait-about")}</h2>
          <ul>
            {identifiers.map((identifier) => (
              <li key={`${identifier.kind} ${identifier.normal}`} translate={false}>
                {understoodText(identifier, props.phones, app)}
              </li>
            ))}
          </ul>
        </>
      )}
      {identifiers.length === 0 && (
        <Notice kind="warn">
          <p>{t("trouble-nothing-to-match")}</p>
          {change}
        </Notice>
      )}
      {identifiers.length > MAX_IDENTIFIERS && (
        <Notice kind="warn">
          <p>{t("trouble-too-many-identifiers")}</p>
          {change}
        </Notice>
      )}
      {identifiers.length > 0 && unread.length > 0 && (
        <Notice kind="warn">
          <p>{t("wait-unread")}</p>
          <ul>
            {unread.map((typed) => (
              <li key={typed} translate={false}>
                <bdi>{typed}</bdi>
              </li>
            ))}
          </ul>
          {change}
        </Notice>
      )}
    </>
  );
}

/** Sealed so that it waits. If the server says no, it can go to the stewards instead, unless it may have arrived. */
function wayOf(person: Person, identifiers: readonly Identifier[]): Way {
  let isMet = false;
  return {
    isAlone: true,
    async seal(draft, words) {
      const { report, shared, contact } = draft;
      const prepared = await prepareWaiting(person, words, report, shared, contact, identifiers);
      let mayBeThere = false;
      return async () => {
        try {
          isMet = await sendWaiting(person, prepared);
        } catch (error) {
          mayBeThere ||= error instanceof Unreachable;
          if (!mayBeThere && isRefusal(error)) draft.sealed = null;
          throw error;
        }
      };
    },
    Done: () => <Done state={isMet ? "met" : "waiting"} days={person.roster.policy?.escrow_days ?? 0} />,
  };
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Declined || (error instanceof Trouble && error.code.startsWith("no-tokens"));

function Done({ state, days }: { state: "met" | "waiting"; days: number }) {
  const t = useTexts();
  return (
    <Screen title={t("done-title")} hasBack={false}>
      <p>{t("done-thanks")}</p>
      <Notice kind="good" title={t(`status-${state}`)}>
        {t(`status-means-${state}`)}
      </Notice>
      <h2>{t("done-next")}</h2>
      <ul>
        {state === "met" ? (
          <li>{t("wait-next-ask")}</li>
        ) : (
          <>
            <li>{t("wait-next-look")}</li>
            <li>{t("wait-means-days", { days })}</li>
          </>
        )}
        <li>{t("wait-next-delete")}</li>
      </ul>
      <Actions isStack>
        <Button kind="main" says="front-help" to={["help", {}]} />
        <Button says="guide-after" to={["guides", { guide: "after" }]} />
        <Button says="check" to={["check", {}]} />
      </Actions>
    </Screen>
  );
}

/** An opened receipt of a report that waits: asks whether another one is there, and goes on to it. */
function Looking() {
  const app = useApp();
  const t = useTexts();
  const opened = app.session.get(OPENED) as Opened | undefined;
  const reading = useReading(async () => {
    if (opened) {
      const state = await stateOf(opened.reporter);
      if (state) opened.escrow = state.met ? "met" : "waiting";
      opened.isDue = state !== null && !state.met && state.keys < opened.receipt.keys;
    }
    app.replace("receipt", {});
  });
  return (
    <Screen title={t("receipt-home")}>
      <ReadingNotice reading={reading} label={t("wait-looking")} />
    </Screen>
  );
}

/**
 * Lets an opened report that waits wait on, under the server's keys in force. It is paid for as filing is, so its owner
 * has to be in as a member as well.
 */
function Renewing() {
  const app = useApp();
  const t = useTexts();
  const { person } = app;
  const opened = app.session.get(OPENED) as Opened | undefined;
  const reading = useReading(async () => {
    if (!person) return;
    if (!opened) return app.replace("receipt", {});
    const { identifiers } = comparedBy(opened.receipt, person.roster.policy?.region ?? "", await phonesOf(app));
    opened.escrow = (await renewWaiting(person, opened.reporter, identifiers)) ? "met" : "waiting";
    opened.isDue = false;
    app.replace("receipt", {});
  });
  return (
    <Screen title={t("renew-title")}>
      {person ? <ReadingNotice reading={reading} label={t("renew-going")} /> : <p>{t("renew-unlock")}</p>}
    </Screen>
  );
}

register("waiting", Waiting);
