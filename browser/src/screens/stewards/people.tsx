/** The people of the community, as seats: who is there, inviting, pausing a seat, taking it away, roles. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { freezeBranch, thawBranch, toChange } from "../../community/branches.ts";
import { inviterOf, voucherOf } from "../../community/notes.ts";
import { cancel, changeRole, freeze, remove, SecondNeeded, thaw, vouch } from "../../community/steward.ts";
import { placeIn } from "../../community/writing.ts";
import type { Entry } from "../../roster/entries.ts";
import { signaturesNeeded } from "../../roster/signers.ts";
import { allStewards, type OpenInvite, type Seat, stewards, taken } from "../../roster/state.ts";
import { equal, toHex } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import type { Screens } from "../kit/names.ts";
import { Actions, Button, Choices, Field, Form, Notice, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useNames } from "../members/said.ts";
import { useChange } from "./change.ts";
import { ClosingScreen } from "./closing.tsx";
import { useReview } from "./data.ts";
import { DesksScreen } from "./desks.tsx";
import { DueNotice } from "./due.tsx";
import { History } from "./history.tsx";
import { InviteScreen } from "./invite.tsx";
import { SettingsScreen } from "./settings.tsx";

/** As many seats as are drawn at once. */
const PAGE = 50;

function PeopleScreen({ part = "", desk, what }: Screens["people"]): JSX.Element {
  if (part === "invite") return <InviteScreen as="member" />;
  if (part === "invite-steward") return <InviteScreen as="steward" />;
  if (part === "history") return <History />;
  if (part === "settings") return <SettingsScreen />;
  if (part === "closing") return <ClosingScreen />;
  if (part === "desks") return <DesksScreen number={desk} what={what} />;
  return <Members />;
}

function Members(): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const { review, task, touch } = useReview();
  const refreshing = useTask();
  useEffect(() => refreshing.run(() => person.refresh().then(touch)), []); // who joined a moment ago is here
  const [wanted, setWanted] = useKept("wanted", "");
  const [shown, setShown] = useKept("shown", PAGE);
  const { roster } = person;
  const all = allStewards(roster).length;
  const awake = stewards(roster).length;
  const seats = taken(roster)
    .map((seat) => ({ seat, name: nameOf(seat.key) }))
    .filter(({ name }) => name.includes(wanted.trim().toLowerCase()))
    .sort(
      (one, other) =>
        Number(other.seat.role === "steward") - Number(one.seat.role === "steward") ||
        one.seat.since - other.seat.since,
    );
  const total = taken(roster).length;
  const invites = [...roster.invites.values()].filter((each) => each.lastDay >= person.device.today());
  return (
    <Screen title={t("people-title")}>
      <p class="soft">{t("people-count", { count: total, stewards: all })}</p>
      {all < 2 && (
        <Notice kind="warn" title={t("people-alone")}>
          <p>{t("people-alone-text")}</p>
          <p>{t("people-alone-alerts")}</p>
          <Button kind="main" onClick={() => app.go("people", { part: "invite-steward" })}>
            {t("people-invite-steward")}
          </Button>
        </Notice>
      )}
      {all > 1 && awake < 2 && (
        <Notice kind="warn" title={t("people-all-paused")}>
          <p>{t("people-all-paused-text")}</p>
        </Notice>
      )}
      <Problem task={task} />
      <Problem task={refreshing} />
      <DueNotice review={review} onDone={touch} />
      <Actions>
        <Button kind={all < 2 ? "plain" : "main"} onClick={() => app.go("people", { part: "invite" })}>
          {t("people-invite")}
        </Button>
        {all >= 2 && (
          <Button onClick={() => app.go("people", { part: "invite-steward" })}>{t("people-invite-steward")}</Button>
        )}
        <Button onClick={() => app.go("people", { part: "history" })}>{t("people-history")}</Button>
        <Button onClick={() => app.go("people", { part: "desks" })}>{t("desks")}</Button>
        <Button onClick={() => app.go("people", { part: "settings" })}>{t("people-settings")}</Button>
        <Button onClick={() => app.go("people", { part: "closing" })}>{t("closing-title")}</Button>
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

type What = "remove" | "freeze" | "role" | "vouch";

function SeatLine(props: { seat: Seat; name: string; isMe: boolean; onDone: () => void }): JSX.Element {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const { seat, name, isMe, onDone } = props;
  const [what, setWhat] = useState<"" | What>("");
  const [reason, setReason] = useState("");
  const [withBranch, setWithBranch] = useState(false);
  const change = useChange(() => {
    setWhat("");
    setReason("");
    setWithBranch(false);
    onDone();
  });
  const { key, isFrozen } = seat;
  const { inviter, voucher } = useMemo(
    () => ({ inviter: inviterOf(person, key), voucher: voucherOf(person, key) }),
    [person.roster, seat],
  );
  const others = useMemo(
    () => (what === "freeze" ? toChange(person, key, !isFrozen).filter((each) => !equal(each, key)) : []),
    [person.roster, seat, what],
  );
  const isSteward = seat.role === "steward";
  const isLast = isSteward && !isFrozen && stewards(person.roster).length === 1;
  const otherRole = isSteward ? "member" : "steward";
  const needsTwo = what !== "" && signaturesNeeded(person.roster, entry(what)) > 1;
  const run = () =>
    change.run(() => {
      if (what === "remove") return remove(person, key, reason);
      if (what === "vouch") return vouch(person, key, reason);
      if (what === "freeze" && withBranch) return branchNow();
      if (what === "freeze") return (isFrozen ? thaw : freeze)(person, key, reason);
      return changeRole(person, key, otherRole, reason);
    });
  const choices: readonly (readonly [What, string])[] = [
    ...(isFrozen || isLast ? [] : ([["role", isSteward ? "people-make-member" : "people-make-steward"]] as const)),
    ...(isMe || seat.vouchedOn !== null ? [] : ([["vouch", "people-vouch"]] as const)),
    ...(isMe || isLast ? [] : ([["freeze", isFrozen ? "people-thaw" : "people-freeze"]] as const)),
    ...(isMe || isLast ? [] : ([["remove", "people-remove"]] as const)),
  ];
  return (
    <>
      <p class="line">
        <strong>{name}</strong>
        {isMe && <span>{t("people-you")}</span>}
        <span class="soft">{t(`people-role-${seat.role}`)}</span>
        {isFrozen && <span>{t("people-paused")}</span>}
        <span class="soft">{t("people-since", { day: texts.day(seat.since) })}</span>
        {seat.invite && <span class="soft">{throughText()}</span>}
        {seat.vouchedOn !== null && <span class="soft">{vouchedText()}</span>}
      </p>
      {change.ended === "waits" && <p class="notice good">{t("people-waits")}</p>}
      {choices.length > 0 && change.ended !== "waits" && (
        <div class="small-actions">
          {choices.map(([wanted, id]) => (
            <button
              key={wanted}
              type="button"
              class="link"
              aria-expanded={what === wanted}
              onClick={() => setWhat(what === wanted ? "" : wanted)}
            >
              {t(id)}
              <span class="unseen"> {name}</span>
            </button>
          ))}
        </div>
      )}
      {what && change.ended !== "waits" && (
        <Form onSubmit={run}>
          <Notice kind="warn">
            {means(what).map((id) => (
              <p key={id}>{t(id)}</p>
            ))}
            {needsTwo && <p>{t("people-two")}</p>}
          </Notice>
          {others.length > 0 && (
            <Choices
              legend={t("people-branch")}
              isMany
              options={[
                {
                  value: "branch",
                  label: t(isFrozen ? "people-branch-thaw" : "people-branch-freeze", { count: others.length }),
                },
              ]}
              chosen={withBranch ? ["branch"] : []}
              onChange={(chosen) => setWithBranch(chosen.length > 0)}
            />
          )}
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
              {t(needsTwo ? "people-propose" : nowText(what))}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );

  async function branchNow(): Promise<void> {
    const { proposed } = await (isFrozen ? thawBranch : freezeBranch)(person, key, reason);
    if (proposed[0]) throw new SecondNeeded(proposed[0]);
  }

  function throughText(): string {
    return inviter ? t("people-through", { name: nameOf(inviter) }) : t("people-through-unknown");
  }

  function vouchedText(): string {
    if (!voucher) return t("people-vouched");
    const isSame = inviter !== null && equal(inviter, voucher);
    return t(isSame ? "people-vouched-same" : "people-vouched-by", { name: nameOf(voucher) });
  }

  function entry(kind: What): Entry {
    const place = { ...placeIn(person.roster, person.device), seat: key };
    if (kind === "remove") return { kind, ...place };
    if (kind === "vouch") return { kind, ...place, note: new Uint8Array() };
    return kind === "freeze" ? { kind, ...place, frozen: !isFrozen } : { kind, ...place, role: otherRole };
  }

  /** What it brings about, a sentence or two in each text. */
  function means(kind: What): readonly string[] {
    if (kind === "vouch") return ["people-vouch-means"];
    if (kind === "remove") return ["people-remove-means", "people-remove-list"];
    if (kind === "role") return [isSteward ? "people-make-member-means" : "people-make-steward-means"];
    if (isFrozen) return ["people-thaw-means"];
    return ["people-freeze-means", "people-freeze-keeps", ...(isSteward ? ["people-freeze-steward"] : [])];
  }

  function nowText(kind: What): string {
    if (kind === "freeze") return isFrozen ? "people-thaw-now" : "people-freeze-now";
    if (kind === "vouch") return "people-vouch-now";
    return kind === "remove" ? "people-remove-now" : "people-role-now";
  }
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
