/** Whether a profile stands in the catalogue, for whom, and what stewards did about it: its owner's to choose. */
import { useState } from "preact/hooks";
import { jpegOf } from "#kernel/files/small.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useAct, useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Button, Notice, Points, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import type { Case } from "#kernel/moderation/standing.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { equal, keyOf } from "#kernel/wire/bytes.ts";
import { isGenuine } from "../catalogue.ts";
import { decidedOn } from "../listing-flags.ts";
import type { Audience } from "../structs.ts";
import { FlagForm } from "./catalogue.tsx";
import { fetchCatalogue } from "./catalogue-reading.ts";
import { type Opened, useChanging } from "./session.ts";
import { Small, SmallChoice } from "./thumb.tsx";

const AUDIENCES = ["", "members", "everybody"] as const;

export function Listing({ opened, part }: { opened: Opened; part: string }) {
  const { room, keys } = opened.owner;
  if (part === "listing-answer") return <FlagForm room={room} owner={keys} />;
  return part === "listing-thumb" ? <SmallChoice opened={opened} /> : <Choice opened={opened} />;
}

function Choice({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const { task, change } = useChanging();
  const listed = owner.own.links.find((each) => each.listed);
  const [chosen, setChosen] = useKept<Audience | "">("chosen", listed?.listed ?? "");
  const [state, setState] = useState<{ readonly isOn: boolean; readonly hidden: Case | null } | null>(null);
  const [seen, setSeen] = useState("");
  const reading = useReading(async () => {
    const roster = app.person?.roster ?? (await fetchCharter(app.connection));
    const isOn = roster.policy !== null && lifetime(roster.policy, "catalogue") > 0;
    const decided = isOn ? await decidedOn(app.connection, roster, app.device.today()) : null;
    setState({ isOn, hidden: decided?.hiding(keyOf(owner.room), "", 0, 0) ?? null });
  });
  const save = () => {
    setSeen("");
    change(async (pay) => {
      if (chosen && chosen === listed?.listed) await owner.change({}, pay);
      else if (chosen) await owner.addLink(t("catalogue"), pay, chosen);
      else if (listed) await owner.closeLink(listed, pay);
    });
  };
  const look = useAct(async () => {
    const all = (await fetchCatalogue(app)).listed;
    const mine = all.find(({ room }) => equal(room, owner.room));
    setSeen(mine && isGenuine(mine) && mine.listing.version === owner.own.version ? "there" : "missing");
  });
  return (
    <Screen title={t("listing")}>
      <ReadingNotice reading={reading} label={!state && t("catalogue-reading")} />
      {state && !state.isOn && <p>{t("listing-none")}</p>}
      {state?.isOn && (
        <>
          {state.hidden && (
            <Notice kind="warn" title={t("listing-hidden")}>
              <p dir="auto">{state.hidden.opened.reason}</p>
              <Button says="listing-answer" to={["profiles", { part: "listing-answer" }]} />
            </Notice>
          )}
          <Points says={["listing-text", "listing-faces", "listing-host", "listing-contact"]} />
          <ChoiceCards
            says="listing-who"
            of={AUDIENCES}
            called={(value) => t(`listing-who-${value || "nobody"}`)}
            value={chosen}
            onChange={setChosen}
          />
          <Problem task={task} />
          <Problem task={look} />
          <div role="status">
            {seen && <p class={`notice ${seen === "there" ? "good" : "bad"}`}>{t(`listing-${seen}`)}</p>}
            {!seen && !state.hidden && <p class="notice">{t(`listing-is-${listed?.listed ?? "nobody"}`)}</p>}
          </div>
          {listed && (listed.listed === "everybody" || app.person) && !state.hidden && !owner.own.is_paused && (
            <Button says="listing-look" act={look} />
          )}
          {listed?.thumb && <Small jpeg={jpegOf(listed.thumb)} label={t("listing-thumb-shown")} />}
          {listed && <Button kind="link" says="listing-thumb" to={["profiles", { part: "listing-thumb" }]} />}
          <ActionBar main={{ label: t("profile-save"), onPress: save, busy: task.isRunning }} />
        </>
      )}
    </Screen>
  );
}
