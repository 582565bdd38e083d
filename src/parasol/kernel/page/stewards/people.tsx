/** The people of the community, as members: who is there, inviting, pausing, removing, roles. */
import { useEffect, useRef } from "preact/hooks";
import { ClosingScreen } from "#features/closing/page/stewards/closing.tsx";
import { DesksScreen } from "#features/desks/page/stewards/desks.tsx";
import { Split, useIsWide } from "#features/reports/page/stewards/split.tsx";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Paged } from "#kernel/kit/lists.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Actions, Busy, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import type { Reading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Row } from "#kernel/kit/tones.tsx";
import { useNames } from "#kernel/members/said.ts";
import { type Labels, labelOf } from "#kernel/roster/client/labels.ts";
import { members } from "#kernel/roster/rules/members.ts";
import { allStewards, type Membership, stewards } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal, keyOf, toHex } from "#kernel/wire/bytes.ts";
import { useReview } from "./data.ts";
import { DueNotice } from "./due.tsx";
import { History } from "./history.tsx";
import { InviteScreen } from "./invite.tsx";
import { useKeys, useListKeys } from "./keys.tsx";
import { LabelsNotice, useLabels } from "./label.tsx";
import { InviteLine, MemberLine } from "./seat-lines.tsx";
import { NewKeysNotice, ServerKeysScreen } from "./server-keys.tsx";
import { SettingsScreen } from "./settings.tsx";

/** As many members as are drawn at once. */
const PAGE = 50;

function PeopleScreen({ part = "", desk, what, member }: Screens["people"]) {
  if (part === "invite") return <InviteScreen as="member" />;
  if (part === "invite-steward") return <InviteScreen as="steward" />;
  if (part === "history") return <History />;
  if (part === "settings") return <SettingsScreen />;
  if (part === "closing") return <ClosingScreen />;
  if (part === "server-keys") return <ServerKeysScreen />;
  if (part === "desks") return <DesksScreen number={desk} what={what} />;
  return <People {...(member ? { open: member } : {})} />;
}

/** The list of members, and one of them: side by side where there is room. */
function People({ open }: { open?: Bytes }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const isWide = useIsWide();
  const { review, task, touch } = useReview();
  const { labels, reading } = useLabels(touch);
  const { isWhole, seats } = person.roster;
  const member = open && isWhole && seats.get(keyOf(open));
  const toList = () => app.go("people", {});
  useKeys({ u: open ? toList : () => app.go("stewards", {}) });
  return (
    <Split
      label={t("people-seats")}
      list={() => <Members labels={labels} reading={reading} {...(open ? { open } : {})} />}
    >
      {member ? (
        <OneMember member={member} labels={labels} reading={reading} onDone={touch} />
      ) : (
        <Screen title={t("people-title")}>
          <Problem task={task} />
          <LabelsNotice labels={labels} reading={reading} />
          <Alone />
          <NewKeysNotice review={review} />
          <DueNotice review={review} onDone={touch} />
          <Ways />
          <Invites labels={labels} onDone={touch} onLabel={reading.again} />
          {!isWide && <Members labels={labels} reading={reading} />}
          <Rare />
        </Screen>
      )}
    </Split>
  );
}

/** That an alert needs two, and there aren't. */
function Alone() {
  const { roster } = usePerson();
  const t = useTexts();
  const all = allStewards(roster).length;
  if (all < 2) {
    return (
      <Notice kind="warn" title={t("people-alone")}>
        <p>{t("people-alone-text")}</p>
        <p>{t("people-alone-alerts")}</p>
        <Button kind="main" says="people-invite-steward" to={["people", { part: "invite-steward" }]} />
      </Notice>
    );
  }
  if (stewards(roster).length > 1) return null;
  return (
    <Notice kind="warn" title={t("people-all-paused")}>
      {t("people-all-paused-text")}
    </Notice>
  );
}

function Ways() {
  const app = useApp();
  const { roster } = usePerson();
  const isAlone = allStewards(roster).length < 2;
  const go = (part: string) => () => app.go("people", { part });
  return (
    <Actions>
      <Button kind={isAlone ? "plain" : "main"} says="people-invite" onClick={go("invite")} />
      {!isAlone && <Button says="people-invite-steward" onClick={go("invite-steward")} />}
      <Button says="desks" onClick={go("desks")} />
      <Button says="people-settings" onClick={go("settings")} />
      <Button says="people-history" onClick={go("history")} />
    </Actions>
  );
}

/** What hardly anybody needs, and nobody undoes, away from what is frequent. */
function Rare() {
  const t = useTexts();
  return (
    <details>
      <summary>{t("people-rare")}</summary>
      <p>{t("people-rare-keys")}</p>
      <Button says="server-keys-title" to={["people", { part: "server-keys" }]} />
      <p>{t("people-rare-closing")}</p>
      <Button says="closing-title" to={["people", { part: "closing" }]} />
    </details>
  );
}

function Invites(props: { labels: Labels; onDone: () => void; onLabel: () => void }) {
  const { roster, device } = usePerson();
  const t = useTexts();
  const open = [...roster.invites.values()].filter((each) => each.lastDay >= device.today());
  if (!roster.isWhole || open.length === 0) return null;
  return (
    <section>
      <h2>{t("people-invites")}</h2>
      {open.map((invite) => (
        <div class="card" key={toHex(invite.key)}>
          <InviteLine
            invite={invite}
            label={labelOf(props.labels, { key: invite.key, invite: null })}
            onDone={props.onDone}
            onLabel={props.onLabel}
          />
        </div>
      ))}
    </section>
  );
}

/** The members, once the register was read. */
function Members({ reading, ...props }: { labels: Labels; reading: Reading; open?: Bytes }) {
  const t = useTexts();
  if (usePerson().roster.isWhole) return <MemberList {...props} />;
  return (
    <section>
      <h2>{t("people-seats")}</h2>
      {reading.task.isRunning ? (
        <Busy label={t("people-reading")} />
      ) : (
        <Button says="try-again" onClick={reading.again} />
      )}
    </section>
  );
}

function MemberList({ labels, open }: { labels: Labels; open?: Bytes }) {
  const app = useApp();
  const { roster, key } = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useKept("wanted", "");
  useListKeys(list);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, []);
  const all = members(roster);
  const found = all
    .map((member) => ({ member, name: nameOf(member.key), label: labelOf(labels, member) }))
    .filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(wanted.trim().toLowerCase()))
    .sort(
      (one, other) =>
        Number(other.member.role === "steward") - Number(one.member.role === "steward") ||
        one.member.since - other.member.since,
    );
  const line = (member: Membership) =>
    [
      equal(member.key, key) && t("people-you"),
      t(`people-role-${member.role}`),
      member.isFrozen && t("people-paused"),
      t("people-since", { day: app.texts.day(member.since) }),
    ].filter(Boolean);
  const isOpen = app.visit.name === "people" && open !== undefined;
  return (
    <section ref={list}>
      <h2>{t("people-seats")}</h2>
      <p class="soft">{t("people-count", { count: all.length, stewards: allStewards(roster).length })}</p>
      <Field says="people-find" value={wanted} onInput={setWanted} type="search" />
      <Paged
        items={found}
        page={PAGE}
        more={(count) => t("people-more", { count })}
        each={({ member, name, label }) => (
          <Row
            key={toHex(member.key)}
            title={
              <>
                {name}
                {label && (
                  <>
                    {" · "}
                    <bdi>{label}</bdi>
                  </>
                )}
              </>
            }
            line={line(member).join(" · ")}
            name={toHex(member.key)}
            isOpen={open !== undefined && equal(open, member.key)}
            onPress={() => app[isOpen ? "replace" : "go"]("people", { member: member.key })}
          />
        )}
      />
    </section>
  );
}

function OneMember(props: { member: Membership; labels: Labels; reading: Reading; onDone: () => void }) {
  const { member, labels, reading, onDone } = props;
  const person = usePerson();
  const t = useTexts();
  const name = useNames()(member.key);
  if (member.leftAt !== null) {
    return (
      <Screen title={name}>
        <p role="status">{t("people-gone")}</p>
      </Screen>
    );
  }
  return (
    <Screen title={name}>
      <LabelsNotice labels={labels} reading={reading} />
      <MemberLine
        seat={member}
        name={name}
        label={labelOf(labels, member)}
        isMe={equal(member.key, person.key)}
        onDone={onDone}
        onLabel={reading.again}
      />
    </Screen>
  );
}

register("people", PeopleScreen);
