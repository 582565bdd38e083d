/** What a poll came to: each device counts, and says what it left out. */
import { useState } from "preact/hooks";
import { WhatCame } from "#features/lounge/page/members/signed.tsx";
import { CAME_DAYS } from "#features/lounge/page/structs.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import { Button, Notice } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { useWordList } from "#kernel/members/session.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import { nameOf } from "#kernel/words/passphrase.ts";
import type { Question } from "../poll-structs.ts";
import { type Asked, count, type Result } from "../polls.ts";
import { cameOf } from "../proposals.ts";
import { CameForm } from "./proposal.tsx";
import { useSay } from "./say-session.ts";

const REASONS = ["unreadable", "late", "replayed", "invalid", "double"] as const;

export function PollResult({ poll, question }: { poll: Asked["poll"]; question: Question }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const list = useWordList();
  const name = `count-${poll.number}`;
  const [counted, setCounted] = useState((app.session.get(name) as Result | undefined) ?? null);
  const reading = useReading(async () => {
    if (counted) return;
    const found = await count(person, poll, question);
    app.session.set(name, found);
    setCounted(found);
  });
  if (!counted) return <ReadingNotice reading={reading} label={t("poll-counting")} />;
  const names = question.way === "yes" ? [t("answer-yes"), t("answer-no")] : question.choices;
  const { outcome, fails, issued } = counted;
  const won = (outcome?.won ?? []).map((choice) => names[choice] ?? "");
  return (
    <>
      {fails && <Notice kind="bad">{t(`poll-fails-${fails}`, { count: poll.quorum })}</Notice>}
      {counted.dropped > 0 && <Notice kind="bad">{t("poll-dropped")}</Notice>}
      {outcome && question.way !== "some" && (
        <p role="status">
          <strong>
            {won.length === 1 ? t("poll-won", { name: won[0] ?? "" }) : t("poll-tie", { names: won.join(", ") || "–" })}
          </strong>
        </p>
      )}
      {outcome && <Rows rows={names.map((each, choice) => [each, String(outcome.counts[choice] ?? 0)] as const)} />}
      {outcome && outcome.rounds.length > 1 && (
        <p class="soft small">{t("poll-rounds", { count: outcome.rounds.length })}</p>
      )}
      <p>
        {issued === null
          ? t("poll-counted", { count: counted.by.size })
          : t("poll-turnout", { count: counted.by.size, issued })}
      </p>
      {REASONS.map((reason) => [reason, counted.refused.filter((each) => each === reason).length] as const)
        .filter(([, left]) => left > 0)
        .map(([reason, left]) => (
          <p class="soft small" key={reason}>
            {t(`poll-left-${reason}`, { count: left })}
          </p>
        ))}
      <p class="soft small">{t(counted.isMineThere ? "poll-mine" : "poll-not-mine")}</p>
      <p class="soft small">
        {t("poll-compare")} <span translate={false}>{list ? nameOf(counted.digest, list, 3) : "…"}</span>
      </p>
    </>
  );
}

/** What stewards did after a poll, or that they are late to tell. */
export function PollCame(props: { poll: Asked["poll"]; give?: () => void }) {
  const { id, number, closes_on } = props.poll;
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const { found, reading } = useSay();
  const cameDue = closes_on + CAME_DAYS;
  const told = cameOf(keyOf(pollPart(id)), cameDue, found?.words ?? [], person.device.today());
  return (
    <>
      <ReadingNotice reading={reading} label={t("came-reading")} />
      {found && <WhatCame became={{ ...told, cameDue }} />}
      {person.isSteward && (
        <Button says="came-give" onClick={props.give ?? (() => app.go("say", { poll: number, part: "came" }))} />
      )}
    </>
  );
}

/** What a poll is called by whoever tells what came of it. */
const pollPart = (id: Asked["poll"]["id"]) => id.slice(0, 16);

export function PollCameForm({ poll, title }: { poll: Asked["poll"]; title: string }) {
  const shown = useSay();
  const about = <h2 dir="auto">{title}</h2>;
  return <CameForm shown={shown} of={pollPart(poll.id)} title={title.slice(0, 80)} about={about} />;
}
