/** The people of the community, as members: who is there, inviting, pausing, removing, roles. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { labelOf } from "../../community/labels.ts";
import { allStewards, stewards, taken } from "../../roster/state.ts";
import { equal, toHex } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Paged } from "../kit/lists.tsx";
import type { Screens } from "../kit/names.ts";
import { Actions, Button, Field, Notice, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useNames } from "../members/said.ts";
import { ClosingScreen } from "./closing.tsx";
import { useReview } from "./data.ts";
import { DesksScreen } from "./desks.tsx";
import { DueNotice } from "./due.tsx";
import { History } from "./history.tsx";
import { InviteScreen } from "./invite.tsx";
import { useLabels } from "./label.tsx";
import { InviteLine, MemberLine } from "./seat-lines.tsx";
import { SettingsScreen } from "./settings.tsx";

/** As many members as are drawn at once. */
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
  const { labels, reading } = useLabels();
  const [wanted, setWanted] = useKept("wanted", "");
  const { roster } = person;
  const all = allStewards(roster).length;
  const awake = stewards(roster).length;
  const members = taken(roster)
    .map((member) => ({ seat: member, name: nameOf(member.key), label: labelOf(labels, member) }))
    .filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(wanted.trim().toLowerCase()))
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
      <Problem task={reading.task} />
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
                <InviteLine
                  invite={invite}
                  label={labelOf(labels, { key: invite.key, invite: null })}
                  onDone={touch}
                  onLabel={reading.again}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("people-seats")}</h2>
        {total > PAGE / 5 && <Field label={t("people-find")} value={wanted} onInput={setWanted} type="search" />}
        <Paged items={members} page={PAGE} more={(count) => t("people-more", { count })}>
          {(shown) => (
            <ul class="seats">
              {shown.map(({ seat: member, name, label }) => (
                <li key={toHex(member.key)}>
                  <MemberLine
                    seat={member}
                    name={name}
                    label={label}
                    isMe={equal(member.key, person.key)}
                    onDone={touch}
                    onLabel={reading.again}
                  />
                </li>
              ))}
            </ul>
          )}
        </Paged>
      </section>
    </Screen>
  );
}

register("people", PeopleScreen);
