/** The people of the community, as seats: who is there, inviting, taking a seat away, roles. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { cancel, changeRole, remove } from "../community/steward.ts";
import type { OpenInvite, Seat } from "../roster/state.ts";
import { active, stewards as allStewards } from "../roster/state.ts";
import { equal, toHex } from "../wire/bytes.ts";
import { useChange } from "./change.ts";
import { useApp, useKept, usePerson, useTexts } from "./context.ts";
import { useDesk } from "./desk-data.ts";
import { DueNotice } from "./due.tsx";
import { History } from "./history.tsx";
import { InviteScreen } from "./invite.tsx";
import { Actions, Button, Field, Form, Notice, Problem, Screen } from "./parts.tsx";
import { register } from "./registry.ts";
import { useNames } from "./said.ts";
import { SettingsScreen } from "./settings.tsx";

/** As many seats as are drawn at once. */
const PAGE = 50;

function PeopleScreen({ part = "" }: { part?: string }): JSX.Element {
  if (part === "invite") return <InviteScreen as="member" />;
  if (part === "invite-steward") return <InviteScreen as="steward" />;
  if (part === "history") return <History />;
  if (part === "settings") return <SettingsScreen />;
  return <Members />;
}

function Members(): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const { desk, task, touch } = useDesk();
  const [wanted, setWanted] = useKept("wanted", "");
  const [shown, setShown] = useKept("shown", PAGE);
  const { roster } = person;
  const stewards = allStewards(roster).length;
  const seats = active(roster)
    .map((seat) => ({ seat, name: nameOf(seat.key) }))
    .filter(({ name }) => name.includes(wanted.trim().toLowerCase()))
    .sort(
      (one, other) =>
        Number(other.seat.role === "steward") - Number(one.seat.role === "steward") ||
        one.seat.since - other.seat.since,
    );
  const total = active(roster).length;
  const invites = [...roster.invites.values()].filter((each) => each.lastDay >= person.device.today());
  return (
    <Screen title={t("people-title")}>
      <p class="soft">{t("people-count", { count: total, stewards })}</p>
      {stewards < 2 && (
        <Notice kind="warn" title={t("people-alone")}>
          <p>{t("people-alone-text")}</p>
          <p>{t("people-alone-alerts")}</p>
          <Button kind="main" onClick={() => app.go("people", { part: "invite-steward" })}>
            {t("people-invite-steward")}
          </Button>
        </Notice>
      )}
      <Problem task={task} />
      <DueNotice desk={desk} onDone={touch} />
      <Actions>
        <Button kind={stewards < 2 ? "plain" : "main"} onClick={() => app.go("people", { part: "invite" })}>
          {t("people-invite")}
        </Button>
        {stewards >= 2 && (
          <Button onClick={() => app.go("people", { part: "invite-steward" })}>{t("people-invite-steward")}</Button>
        )}
        <Button onClick={() => app.go("people", { part: "history" })}>{t("people-history")}</Button>
        <Button onClick={() => app.go("people", { part: "settings" })}>{t("people-settings")}</Button>
      </Actions>
      {invites.length > 0 && (
        <section>
          <h2>{t("people-invites")}</h2>
          <ul class="seats">
            {invites.map((invite) => (
              <li key={toHex(invite.key)}>
                <InviteLine invite={invite} onDone={touch} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("people-seats")}</h2>
        {total > PAGE / 5 && <Field label={t("people-find")} value={wanted} onInput={setWanted} type="search" />}
        <ul class="seats">
          {seats.slice(0, shown).map(({ seat, name }) => (
            <li key={toHex(seat.key)}>
              <SeatLine seat={seat} name={name} isMe={equal(seat.key, person.key)} onDone={touch} />
            </li>
          ))}
        </ul>
        {seats.length > shown && (
          <Button onClick={() => setShown(shown + PAGE)}>{t("people-more", { count: seats.length - shown })}</Button>
        )}
      </section>
    </Screen>
  );
}

function SeatLine(props: { seat: Seat; name: string; isMe: boolean; onDone: () => void }): JSX.Element {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const { seat, name, isMe, onDone } = props;
  const change = useChange(onDone);
  const [what, setWhat] = useState<"" | "remove" | "role">("");
  const [reason, setReason] = useState("");
  const isSteward = seat.role === "steward";
  const isLast = isSteward && allStewards(person.roster).length === 1;
  const needsTwo = allStewards(person.roster).length > 1 && (isSteward || what === "role");
  const run = () =>
    change.run(() =>
      what === "remove"
        ? remove(person, seat.key, reason)
        : changeRole(person, seat.key, isSteward ? "member" : "steward", reason),
    );
  const toggle = (wanted: "remove" | "role") => setWhat(what === wanted ? "" : wanted);
  return (
    <>
      <p class="line">
        <strong>{name}</strong>
        {isMe && <span>{t("people-you")}</span>}
        <span class="soft">{t(`people-role-${seat.role}`)}</span>
        <span class="soft">{t("people-since", { day: texts.day(seat.since) })}</span>
      </p>
      {change.ended === "waits" && <p class="notice good">{t("people-waits")}</p>}
      {!isLast && change.ended === "" && (
        <div class="small-actions">
          <button type="button" class="link" aria-expanded={what === "role"} onClick={() => toggle("role")}>
            {t(isSteward ? "people-make-member" : "people-make-steward")}
            <span class="unseen"> {name}</span>
          </button>
          {!isMe && (
            <button type="button" class="link" aria-expanded={what === "remove"} onClick={() => toggle("remove")}>
              {t("people-remove")}
              <span class="unseen"> {name}</span>
            </button>
          )}
        </div>
      )}
      {what && change.ended === "" && (
        <Form onSubmit={run}>
          <Notice kind="warn">
            {what === "remove" ? (
              <>
                <p>{t("people-remove-means")}</p>
                <p>{t("people-remove-list")}</p>
              </>
            ) : (
              <p>{t(isSteward ? "people-make-member-means" : "people-make-steward-means")}</p>
            )}
            {needsTwo && <p>{t("people-two")}</p>}
          </Notice>
          <Field
            label={t("reason-needed")}
            hint={t("reason-hint")}
            value={reason}
            onInput={setReason}
            maxLength={500}
          />
          <Problem task={change.task} />
          <Actions>
            <Button kind={what === "remove" ? "grave" : "main"} type="submit" isBusy={change.task.isRunning}>
              {t(needsTwo ? "people-propose" : what === "remove" ? "people-remove-now" : "people-role-now")}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function InviteLine({ invite, onDone }: { invite: OpenInvite; onDone: () => void }): JSX.Element {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const change = useChange(onDone);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const short = toHex(invite.key).slice(0, 8);
  return (
    <>
      <p class="line">
        <strong>{t(`people-invite-${invite.role}`)}</strong>
        <span class="soft">{t("people-invite-until", { day: texts.day(invite.lastDay) })}</span>
        <span class="soft small">{short}</span>
      </p>
      <div class="small-actions">
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("people-take-back")}
          <span class="unseen"> {short}</span>
        </button>
      </div>
      {isOpen && (
        <Form onSubmit={() => change.run(() => cancel(person, invite.key, reason))}>
          <Field
            label={t("reason-needed")}
            hint={t("reason-hint")}
            value={reason}
            onInput={setReason}
            maxLength={500}
          />
          <Problem task={change.task} />
          <Actions>
            <Button kind="main" type="submit" isBusy={change.task.isRunning}>
              {t("people-take-back-now")}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

register("people", PeopleScreen);
