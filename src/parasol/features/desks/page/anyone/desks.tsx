/**
 * The desks of this community: what each is for, whether somebody is there now, and how long people wait. All of it is
 * from the verified roster and from what the desks signed; a server can leave waiting times out, and then it says so.
 */

import { useState } from "preact/hooks";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { type App, useApp, useTexts } from "#kernel/kit/context.ts";
import { Actions, Button, Notice, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { readAllPublic } from "#kernel/rooms/public.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { desksToWriteTo, type OpenDesk } from "../card.ts";
import type { Waiting } from "../waiting.ts";
import { DeskDraft, WRITING } from "./draft.ts";
import { isOpen, useDeskWords } from "./hours.ts";

interface Found {
  readonly roster: RosterState;
  readonly desks: readonly OpenDesk[];
  readonly waiting: ReadonlyMap<number, Waiting>;
}

async function look(app: App): Promise<Found> {
  const roster = await fetchCharter(app.connection);
  const desks = desksToWriteTo(roster);
  // How long people wait is good to know, and nobody is kept from writing for want of it.
  const said = desks.length > 0 ? await readAllPublic(app.connection, roster).catch(() => []) : [];
  const waiting = said.flatMap(({ item }) => (item.kind === "waiting" ? [[item.desk, item] as const] : []));
  return { roster, desks, waiting: new Map(waiting) };
}

function Desks(props: { desk?: number }) {
  const app = useApp();
  const t = useTexts();
  const [found, setFound] = useState<Found | null>(null);
  const reading = useReading(async () => setFound(await look(app)));
  const desk = found?.desks.find(({ number }) => number === props.desk);
  if (found && desk) return <OneDesk found={found} desk={desk} />;
  return (
    <Screen title={t("desks-title")}>
      <ClosingNotice on={found?.roster.closingOn} />
      <ReadingNotice reading={reading} label={t("loading")} />
      {found && (found.desks.length > 0 ? <DeskList found={found} /> : <p>{t("desks-nobody")}</p>)}
      <Actions>
        <Button kind="link" says="front-receipt" to={["receipt", {}]} />
        <Button kind="link" says="front-help" to={["help", {}]} />
      </Actions>
    </Screen>
  );
}

function DeskList({ found }: { found: Found }) {
  const app = useApp();
  const t = useTexts();
  const words = useDeskWords();
  return (
    <>
      <p>{t("desks-text")}</p>
      {found.desks.map(({ number, card }) => (
        <button type="button" class="card" key={number} onClick={() => app.go("desks", { desk: number })}>
          <strong>
            <bdi>{card.name}</bdi>
          </strong>
          <span class="line soft">{t(`desk-kind-${card.kind}`)}</span>
          <span class="line">{words.openness(card)}</span>
          <span class="line small soft">{card.languages.map(words.language).join(", ")}</span>
        </button>
      ))}
    </>
  );
}

function OneDesk({ found, desk }: { found: Found; desk: OpenDesk }) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const words = useDeskWords();
  const { card, number } = desk;
  const begun = app.session.get(WRITING);
  const isBegun = begun instanceof DeskDraft && begun.desk.number === number && begun.text !== "" && !begun.isDone;
  const start = () => {
    const { code } = app.texts.language;
    const draft = new DeskDraft(found.roster, desk, card.languages.includes(code) ? code : (card.languages[0] ?? code));
    app.session.set(WRITING, draft);
    app.go("desk-write", { step: "text", draft });
  };
  const days = card.keep_days;
  const kept = found.roster.policy?.report_days ?? 0;
  return (
    <Screen title={card.name}>
      {card.about && (
        <p>
          <bdi>{card.about}</bdi>
        </p>
      )}
      <Notice>
        <p>
          <strong>{words.openness(card)}</strong>
        </p>
        <p>{t("desk-reply-within", { time: words.within(card.reply_within) })}</p>
        {words.waiting(found.waiting.get(number)).map((line) => (
          <p class="soft" key={line}>
            {line}
          </p>
        ))}
      </Notice>
      {!isOpen(card) && (
        <>
          <p>{t("desk-closed-write")}</p>
          {card.closed_text && (
            <p>
              <strong>{t("desk-closed-instead")}</strong> <bdi>{card.closed_text}</bdi>
            </p>
          )}
          <p>
            <Button kind="link" says="desk-closed-services" to={["services", { isOpenNow: true }]} />
          </p>
        </>
      )}
      {isBegun && <p>{t("desk-begun")}</p>}
      <h2>{t("desk-who")}</h2>
      <ul>
        <li>{both("desk-who-1")}</li>
        <li>{both("desk-who-2")}</li>
        <li>{both("desk-who-3")}</li>
        <li>{t("desk-kept-closed", { days })}</li>
        {kept > 0 && <li>{t("desk-kept", { days: kept })}</li>}
      </ul>
      <h2>{t("desk-languages")}</h2>
      <p>
        <bdi>{card.languages.map(words.language).join(", ")}</bdi>
      </p>
      {card.hours.length > 0 && (
        <>
          <h2>{t("desk-week")}</h2>
          <ul>
            {words.week(card.hours).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="small soft">{t("desk-zone", { zone: card.zone })}</p>
        </>
      )}
      {isBegun ? (
        <ActionBar
          main={{
            label: t("report-go-on"),
            onPress: () => app.go("desk-write", { step: begun.nextStep, draft: begun }),
          }}
          also={{ label: t("report-anew"), onPress: start }}
        />
      ) : (
        <ActionBar main={{ label: t("desk-start"), onPress: start }} />
      )}
    </Screen>
  );
}

register("desks", Desks);
