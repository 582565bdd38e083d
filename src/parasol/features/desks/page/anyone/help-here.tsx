/**
 * What "Help now" knows of this community: its own numbers first, then its country's, and who is there right now. And
 * what the community says of the police. All from the verified roster; nobody is told that it was looked at.
 */
import { type ComponentChildren, Fragment, h } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fetchDirectory, isOpenAt } from "#features/services/page/directory.ts";
import type { Service } from "#kernel/formats/public.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import { CallButton } from "#kernel/kit/call.tsx";
import { type App, useApp, useTexts } from "#kernel/kit/context.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { Actions, Button, useBoth } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import { desksToWriteTo } from "../card.ts";
import { emergencyIn, youngLineIn } from "./emergency.ts";
import { isOpen } from "./hours.ts";

/** Services that are named under "Open now"; the others are one tap away. */
const SHOWN = 3;
const FRESH_FOR = 60_000;

let known: { readonly roster: Promise<RosterState>; readonly at: number } | null = null;

/** The open vault's roster, or one that is read once for all pieces of a screen. */
function rosterOf(app: App): Promise<RosterState> {
  if (app.person) return Promise.resolve(app.person.roster);
  if (!known || Date.now() - known.at > FRESH_FOR) {
    const roster = fetchCharter(app.connection);
    known = { roster, at: Date.now() };
    roster.catch(() => {
      known = null;
    });
  }
  return known.roster;
}

/** The verified roster, or null while it isn't there. What can't be read is left out: the screen is enough without it. */
function useRoster(): RosterState | null {
  const app = useApp();
  const [roster, setRoster] = useState<RosterState | null>(app.person?.roster ?? null);
  useEffect(() => void rosterOf(app).then(setRoster, () => undefined), []);
  return roster;
}

type Held<P> = P & { children?: ComponentChildren };

function HelpHere(props: Held<Screens["help-here"]>) {
  const roster = useRoster();
  const policy = roster?.policy;
  if (!policy) return <>{props.children}</>;
  return props.what === "young" ? (
    <Young policy={policy}>{props.children}</Young>
  ) : (
    <>
      <Numbers policy={policy} />
      <OpenNow roster={roster} />
    </>
  );
}

function Young(props: { policy: Policy; children: ComponentChildren }) {
  const t = useTexts();
  const line = youngLineIn(props.policy.region);
  return line ? <CallButton number={line} label={t("help-call-young")} /> : h(Fragment, null, props.children);
}

function Numbers({ policy }: { policy: Policy }) {
  const t = useTexts();
  const both = useBoth();
  return (
    <div class="calls">
      {policy.help_numbers?.map(({ label, number }) => (
        <CallButton key={label + number} number={number} label={label} isMain />
      ))}
      {emergencyIn(policy.region).map(({ what, number }) => (
        <CallButton key={number} number={number} label={t(`help-call-${what}`)} isMain={!policy.help_numbers} />
      ))}
      <p class="soft small">{both("help-call-means")}</p>
    </div>
  );
}

/** Desks and services that say that they are open at this moment. */
function OpenNow({ roster }: { roster: RosterState }) {
  const app = useApp();
  const t = useTexts();
  const [services, setServices] = useState<readonly Service[]>([]);
  useEffect(() => {
    const now = Date.now();
    fetchDirectory(app.connection, app.device.today(), roster).then(
      (found) => setServices(found.services.filter((each) => isOpenAt(each, now))),
      () => undefined,
    );
  }, [roster]);
  const desks = desksToWriteTo(roster).filter(({ card }) => isOpen(card));
  if (desks.length + services.length === 0) return null;
  return (
    <section>
      <h2>{t("help-open-now")}</h2>
      <Actions isStack>
        {desks.map(({ number, card }) => (
          <Button key={number} to={["desks", { desk: number }]}>
            <bdi>{t("help-open-desk", { name: card.name })}</bdi>
          </Button>
        ))}
        {services.slice(0, SHOWN).map((each) => (
          <Button key={keyOf(each.service)} to={["service", { id: each.service }]}>
            <bdi>{each.name}</bdi>
          </Button>
        ))}
        {services.length > SHOWN && (
          <Button kind="link" to={["services", { isOpenNow: true }]}>
            {t("help-open-all", { count: services.length })}
          </Button>
        )}
      </Actions>
    </section>
  );
}

/** One line of "Who runs it". Until the roster is there, nothing is said. */
function PoliceHere() {
  const both = useBoth();
  const policy = useRoster()?.policy;
  return <>{policy && <p>{both(`police-${policy.police?.replace("_", "-") ?? "unsaid"}`)}</p>}</>;
}

register("help-here", HelpHere);
register("police-here", PoliceHere);
