/** One member of the list of people, and one open invite: what is known of it, and what a steward can do about it. */
import { useState } from "preact/hooks";
import { useKnown } from "#features/reports/page/stewards/known.ts";
import type { Entry } from "#kernel/formats/roster.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Notice, Tick } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { useNames } from "#kernel/members/said.ts";
import { freezeBranch, thawBranch, toChange } from "#kernel/roster/client/branches.ts";
import { inviterOf, knowNotes, voucherOf } from "#kernel/roster/client/notes.ts";
import { cancel, changeRole, freeze, remove, SecondNeeded, thaw, vouch } from "#kernel/roster/client/steward.ts";
import { placed, type Said } from "#kernel/roster/client/writing.ts";
import { signaturesNeeded } from "#kernel/roster/rules/signers.ts";
import { type Membership, type OpenInvite, stewards } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { useChange } from "./change.tsx";
import { LabelForm } from "./label.tsx";

type What = "remove" | "freeze" | "role" | "vouch";

/** A private label, and reading the labels again after a change. */
interface Labelled {
  label: string;
  onLabel: () => void;
}

export function MemberLine(props: { seat: Membership; name: string; isMe: boolean; onDone: () => void } & Labelled) {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const { seat: member, name, label, isMe, onDone, onLabel } = props;
  const [what, setWhat] = useState<"" | What | "label">("");
  const [withBranch, setWithBranch] = useState(false);
  const change = useChange(() => {
    setWhat("");
    change.onReason("");
    setWithBranch(false);
    onDone();
  });
  const { key, isFrozen } = member;
  const notes = useKnown(async () => {
    await knowNotes(person, [member]);
    return { inviter: inviterOf(person, key), voucher: voucherOf(person, key) };
  }, [person.roster, member]);
  const branch = useKnown(async () => {
    const all = what === "freeze" ? await toChange(person, key, !isFrozen) : [];
    return all.filter((each) => !equal(each, key));
  }, [person.roster, member, what]);
  const [told, others] = [notes.known, branch.known ?? []];
  const isSteward = member.role === "steward";
  const isLast = isSteward && !isFrozen && stewards(person.roster).length === 1;
  const otherRole = isSteward ? "member" : "steward";
  const isWeighed = what !== "" && what !== "label" && what !== "vouch";
  const needsTwo = isWeighed && signaturesNeeded(person.roster, entry(what)) > 1;
  const run = () =>
    change.run(() => {
      if (what === "remove") return remove(person, key, change.reason);
      if (what === "vouch") return vouch(person, key);
      if (what === "freeze" && withBranch) return branchNow();
      if (what === "freeze") return (isFrozen ? thaw : freeze)(person, key, change.reason);
      return changeRole(person, key, otherRole, change.reason);
    });
  const choices: readonly (readonly [What | "label", string])[] = [
    ...(isMe || isLast ? [] : ([["freeze", isFrozen ? "people-thaw" : "people-freeze"]] as const)),
    ["label", label ? "people-label-change" : "people-label-give"],
    ...(isMe || member.vouchedOn !== null ? [] : ([["vouch", "people-vouch"]] as const)),
    ...(isFrozen || isLast ? [] : ([["role", isSteward ? "people-make-member" : "people-make-steward"]] as const)),
    ...(isMe || isLast ? [] : ([["remove", "people-remove"]] as const)),
  ];
  return (
    <>
      <ul class="facts">
        {label && (
          <li>
            <strong>
              <bdi>{label}</bdi>
            </strong>
          </li>
        )}
        {isMe && <li>{t("people-you")}</li>}
        {isFrozen && <li>{t("people-paused")}</li>}
        <li>{t(`people-role-${member.role}`)}</li>
        <li>{t("people-since", { day: texts.day(member.since) })}</li>
        {member.keyBefore && member.renewedOn !== null && (
          <li>{t("people-new-keys", { day: texts.day(member.renewedOn), name: nameOf(member.keyBefore) })}</li>
        )}
        {member.invite && told && <li>{throughText(told.inviter)}</li>}
        {member.vouchedOn !== null && told && <li>{vouchedText(told)}</li>}
      </ul>
      <ReadingNotice reading={notes.reading} label={false} />
      {change.ended === "waits" && <p class="notice good">{t("people-waits")}</p>}
      {choices.length > 0 && change.ended !== "waits" && (
        <div class="actions stack">
          {choices.map(([wanted, id]) => (
            <button
              key={wanted}
              type="button"
              class={wanted === "remove" ? "grave" : "plain"}
              aria-expanded={what === wanted}
              onClick={() => setWhat(what === wanted ? "" : wanted)}
            >
              {t(id)}
              <span class="unseen"> {name}</span>
            </button>
          ))}
        </div>
      )}
      {what === "label" && (
        <LabelForm
          subject={key}
          label={label}
          onDone={() => {
            setWhat("");
            onLabel();
          }}
        />
      )}
      {what === "vouch" && (
        <SendForm task={change} onSend={run} button={t("people-vouch-now")}>
          <Notice kind="warn">{t("people-vouch-means")}</Notice>
        </SendForm>
      )}
      {isWeighed && change.ended !== "waits" && (
        <ReasonForm
          of={change}
          onSend={run}
          button={t(needsTwo ? "people-propose" : nowText(what))}
          kind={what === "remove" ? "grave" : "main"}
        >
          {what === "freeze" && <ReadingNotice reading={branch.reading} label={false} />}
          <Notice kind="warn">
            {means(what).map((id) => (
              <p key={id}>{t(id)}</p>
            ))}
            {needsTwo && <p>{t("people-two")}</p>}
          </Notice>
          {others.length > 0 && (
            <Tick
              says="people-branch"
              hint={t(isFrozen ? "people-branch-thaw" : "people-branch-freeze", { count: others.length })}
              isOn={withBranch}
              onChange={setWithBranch}
            />
          )}
        </ReasonForm>
      )}
    </>
  );

  async function branchNow(): Promise<void> {
    const { proposed } = await (isFrozen ? thawBranch : freezeBranch)(person, key, change.reason);
    if (proposed[0]) throw new SecondNeeded(proposed[0]);
  }

  function throughText(inviter: Bytes | null): string {
    return inviter ? t("people-through", { name: nameOf(inviter) }) : t("people-through-unknown");
  }

  function vouchedText({ inviter, voucher }: { inviter: Bytes | null; voucher: Bytes | null }): string {
    if (!voucher) return t("people-vouched");
    const isSame = inviter !== null && equal(inviter, voucher);
    return t(isSame ? "people-vouched-same" : "people-vouched-by", { name: nameOf(voucher) });
  }

  function entry(kind: "remove" | "freeze" | "role"): Entry {
    const { recipient } = member;
    const said: Record<typeof kind, Said> = {
      remove: { kind: "remove", seat: key },
      freeze: { kind: "freeze", seat: key, frozen: !isFrozen },
      role: { kind: "role", seat: key, recipient, role: otherRole },
    };
    return placed(person.roster, person.device, said[kind]);
  }

  /** What it brings about, a sentence or two in each text. */
  function means(kind: Exclude<What, "vouch">): readonly string[] {
    if (kind === "remove") return ["people-remove-means", "people-remove-list"];
    if (kind === "role") return [isSteward ? "people-make-member-means" : "people-make-steward-means"];
    if (isFrozen) return ["people-thaw-means"];
    return ["people-freeze-means", "people-freeze-keeps", ...(isSteward ? ["people-freeze-steward"] : [])];
  }

  function nowText(kind: Exclude<What, "vouch">): string {
    if (kind === "freeze") return isFrozen ? "people-thaw-now" : "people-freeze-now";
    return kind === "remove" ? "people-remove-now" : "people-role-now";
  }
}

export function InviteLine(props: { invite: OpenInvite; onDone: () => void } & Labelled) {
  const { invite, label, onDone, onLabel } = props;
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const change = useChange(onDone);
  const [open, setOpen] = useState<"" | "label" | "take-back">("");
  const short = useNames()(invite.key);
  const takingBack = {
    task: change,
    onSend: () => change.run(() => cancel(person, invite.key, change.reason)),
    button: t("people-take-back-now"),
  };
  return (
    <>
      <p class="line">
        <strong>{t(`people-invite-${invite.role}`)}</strong>
        <span class="soft">{t("people-invite-until", { day: texts.day(invite.lastDay) })}</span>
        <span class="soft small">{short}</span>
        {label && <bdi>{label}</bdi>}
      </p>
      <div class="small-actions">
        {(["label", "take-back"] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="link"
            aria-expanded={open === each}
            onClick={() => setOpen(open === each ? "" : each)}
          >
            {t(each === "take-back" ? "people-take-back" : label ? "people-label-change" : "people-label-give")}
            <span class="unseen"> {short}</span>
          </button>
        ))}
      </div>
      {open === "label" && (
        <LabelForm
          subject={invite.key}
          label={label}
          onDone={() => {
            setOpen("");
            onLabel();
          }}
        />
      )}
      {open === "take-back" &&
        (invite.role === "steward" ? <ReasonForm {...takingBack} of={change} /> : <SendForm {...takingBack} />)}
    </>
  );
}
