/** Letters: who asks to write, and the conversations that there are. */
import { useEffect } from "preact/hooks";
import { OlderLetters } from "#features/lounge/page/members/older.tsx";
import { useFresh, useLounge } from "#features/lounge/page/members/session.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Empty, Paged } from "#kernel/kit/lists.tsx";
import { Action, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Row } from "#kernel/kit/tones.tsx";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import type { Talk } from "../talks.ts";
import { TalkScreen } from "./letter-talk.tsx";
import { useLetters, useNameOfPen } from "./letters-session.ts";

const PAGE = 20;

function LettersScreen({ pen, slot, part, id }: { pen?: Bytes; slot?: number; part?: string; id?: Bytes }) {
  return pen ? <TalkScreen other={pen} slot={slot} part={part} id={id} /> : <List />;
}

function List() {
  const app = useApp();
  const t = useTexts();
  const { lounge, found: ofLounge } = useLounge();
  const shown = useLetters(lounge);
  const { found, reading } = shown;
  const fresh = (found?.talks ?? []).reduce((sum, talk) => sum + talk.fresh, 0);
  useFresh(fresh, reading, () => shown.take(shown.letters.readNewer()));
  useEffect(() => void (found && shown.letters.sawAll().catch(() => undefined)), [found]);
  const nameOf = useNameOfPen();
  const lineOf = (talk: Talk): string => {
    const last = talk.lines.at(-1);
    const isStopped = ofLounge?.standing.stopping(keyOf(talk.other));
    return [
      talk.isAsking && t("letters-asks"),
      !talk.isAsking && talk.fresh > 0 && t("letters-fresh", { count: talk.fresh }),
      isStopped && t("lounge-stopped-title"),
      last ? app.texts.day(last.day) : t(found?.hasOlder ? "letters-further" : "letters-gone"),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <Screen title={t("letters")}>
      <p>{t("letters-what")}</p>
      <ReadingNotice reading={reading} label={!found && t("letters-reading")} />
      {found?.talks.length === 0 && (
        <Empty title={t("letters-none")}>
          <p>{t("letters-how")}</p>
        </Empty>
      )}
      <Paged
        items={found?.talks ?? []}
        page={PAGE}
        more={(count) => t("letters-more", { count })}
        each={(talk) => (
          <Row
            key={`${talk.pen.slot} ${keyOf(talk.other)}`}
            title={<bdi>{nameOf(talk.other, talk)}</bdi>}
            line={lineOf(talk)}
            isNew={talk.isAsking || talk.fresh > 0}
            onPress={() => app.go("letters", { pen: talk.other, slot: talk.pen.slot })}
          />
        )}
      />
      {found && found.lost > 0 && <p class="soft small">{t("letters-unreadable", { count: found.lost })}</p>}
      <OlderLetters shown={shown} />
      {found && <Action says="letters-again" onClick={reading.again} isBusy={reading.task.isRunning} />}
      <p class="soft small">{t("letters-kept")}</p>
    </Screen>
  );
}

register("letters", LettersScreen);
