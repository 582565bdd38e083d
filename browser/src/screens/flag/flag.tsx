/** Telling stewards that a guide is wrong: no account, no code. */
import { useRef, useState } from "preact/hooks";
import { fetchCharter } from "../../community/roster.ts";
import { type FlagKind, GUIDE_FLAG_FIELDS } from "../../formats/guide.ts";
import { prepareFlag } from "../../guides/flags.ts";
import { type FirstParts, openRoom } from "../../rooms/held.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Ended } from "../kit/lists.tsx";
import type { Screens } from "../kit/names.ts";
import { Screen, useBoth } from "../kit/parts.tsx";
import { RecordForm } from "../kit/record-form.tsx";
import { pick } from "../kit/record-texts.ts";
import { register } from "../kit/registry.ts";

const FORM = {
  fields: pick(GUIDE_FLAG_FIELDS, "what", "why"),
  texts: { part: "guide-flag" },
  cards: ["what"],
};

function Flag({ guide }: Screens["guide-flag"]) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const [isDone, setDone] = useState(false);
  // when the line breaks, the same sealed words are sent again
  const sealed = useRef<{ readonly of: string; readonly message: FirstParts } | null>(null);
  if (isDone) {
    return (
      <Ended
        title={t("guide-flag-done")}
        says={<p>{t("guide-flag-done-text")}</p>}
        button={t("guides-all")}
        onNext={() => app.go("guide-list", {})}
      />
    );
  }
  const send = async (record: Record<string, unknown>) => {
    const [what, why] = [record.what as FlagKind, String(record.why)];
    const of = `${what} ${why}`;
    if (sealed.current?.of !== of) {
      const roster = app.person?.roster ?? (await fetchCharter(app.connection));
      sealed.current = { of, message: await prepareFlag(roster, app.device, guide, what, why) };
    }
    await openRoom(app.connection, sealed.current.message);
    setDone(true);
  };
  return (
    <Screen title={t("guide-flag")}>
      <p>
        <strong dir="auto" lang={guide.language}>
          {guide.title}
        </strong>
      </p>
      <p>{both("guide-flag-text")}</p>
      <RecordForm how={FORM} button={t("guide-flag-send")} send={send} />
    </Screen>
  );
}

register("guide-flag", Flag);
