/** Opening the slip that somebody shows at a drop-in: what they agreed to show, once. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SlipText } from "../../formats/desk.ts";
import { type Passphrase, WORDS_ON_A_SLIP } from "../../words/passphrase.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Rows } from "../kit/lists.tsx";
import type { Screens } from "../kit/names.ts";
import { Actions, Button, Notice, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { WordsForm } from "../kit/typed-words.tsx";
import { useWork } from "./data.ts";
import { languageName } from "./words.ts";

function SlipScreen({ desk }: Screens["slip"]): JSX.Element {
  const t = useTexts();
  const { work } = useWork(desk);
  const [slip, setSlip] = useState<SlipText | null>(null); // not kept: Back must not show it to whoever comes next
  const open = async (passphrase: Passphrase) => setSlip(await work.openSlip(passphrase));
  if (slip) return <Opened slip={slip} slotText={slip.slot && work.slotText(slip.slot)} />;
  return (
    <Screen title={t("slip-open")}>
      <p>{t("slip-what")}</p>
      <Notice kind="warn">
        <p>{t("slip-once")}</p>
      </Notice>
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

function Opened({ slip, slotText }: { slip: SlipText; slotText: string | null }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("slip-opened")}>
      <Notice kind="warn">
        <p>{t("slip-gone")}</p>
      </Notice>
      <Rows
        rows={[
          [t("slip-name"), slip.cover_name],
          [t("slip-text"), slip.text],
          [t("slip-slot"), slotText],
          [t("slip-language"), languageName(slip.language, app.texts.language.code)],
        ]}
      />
      <p class="soft">{t("slip-all")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.replace("worker", { desk: slip.desk })}>
          {t("slip-done")}
        </Button>
      </Actions>
    </Screen>
  );
}

register("slip", SlipScreen);
