/** What stewards decided, and why: everybody may read it. */
import { useState } from "preact/hooks";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Decision } from "#kernel/kit/deciding.tsx";
import { Paged } from "#kernel/kit/lists.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { aboutOf, type Recorded, read } from "#kernel/moderation/decisions.ts";
import type { Decision as Decided } from "#kernel/moderation/structs.ts";
import { nameOfMember, useWordList } from "./session.ts";

const PAGE = 40;

function Decisions() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const list = useWordList();
  const [found, setFound] = useState<readonly Recorded[] | null>(null);
  const reading = useReading(async () => setFound([...(await read(person))].reverse()));
  const whatOf = (decision: Decided): string => {
    const about = aboutOf(decision);
    const what = t(`decision-${decision.what.replaceAll(" ", "-")}`);
    return about ? `${what}: ${nameOfMember(about, list)}` : what;
  };
  return (
    <Screen title={t("decisions")}>
      <p>{t("decisions-what")}</p>
      <ReadingNotice reading={reading} label={t("decisions-reading")} />
      {found?.length === 0 && <p class="soft">{t("decisions-none")}</p>}
      <Paged
        items={found ?? []}
        page={PAGE}
        more={() => t("alerts-more")}
        list="lines"
        each={({ day, by, decision }, at) => (
          <li key={at}>
            <Decision
              what={whatOf(decision)}
              why={decision.reason}
              by={t("decision-by", { day: app.texts.day(day), name: nameOfMember(by, list) })}
            />
          </li>
        )}
      />
    </Screen>
  );
}

register("decisions", Decisions);
