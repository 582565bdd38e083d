/** Opening the slip that somebody shows at a drop-in: what they agreed to show, once. */
import { useState } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Action, Notice, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import { type Passphrase, WORDS_ON_A_SLIP } from "#kernel/words/passphrase.ts";
import type { SlipText } from "../structs.ts";
import { useWork } from "./data.ts";
import { languageName } from "./words.ts";

function SlipScreen({ desk }: Screens["slip"]) {
  const t = useTexts();
  const { work } = useWork(desk);
  const [slip, setSlip] = useState<SlipText | null>(null); // not kept: Back must not show it to whoever comes next
  const open = async (passphrase: Passphrase) => setSlip(await work.openSlip(passphrase));
  if (slip) return <Opened slip={slip} slotText={slip.slot && work.slotText(slip.slot)} />;
  return (
    <Screen title={t("slip-open")}>
      <p>{t("slip-what")}</p>
      <Notice kind="warn">{t("slip-once")}</Notice>
      <WordsForm
        label={t("slip-words")}
        button={t("slip-open-now")}
        busy={t("slip-opening")}
        count={WORDS_ON_A_SLIP}
        onWords={open}
      />
    </Screen>
  );
}

function Opened({ slip, slotText }: { slip: SlipText; slotText: string | null }) {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("slip-opened")}>
      <Notice kind="warn">{t("slip-gone")}</Notice>
      <Rows
        rows={[
          [t("slip-name"), slip.cover_name],
          [t("slip-text"), slip.text],
          [t("slip-slot"), slotText],
          [t("slip-language"), languageName(slip.language, app.texts.language.code)],
        ]}
      />
      <p class="soft">{t("slip-all")}</p>
      <Action kind="main" says="slip-done" onClick={() => app.replace("worker", { desk: slip.desk })} />
    </Screen>
  );
}

register("slip", SlipScreen);
