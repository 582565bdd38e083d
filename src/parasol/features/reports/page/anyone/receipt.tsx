/** Coming back to a report with its words. Whoever has the words is the one who reported. */

import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Screen, useBoth } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { enter } from "../receipts.ts";
import type { Opened } from "./draft.ts";
import { ReceiptHome } from "./receipt-home.tsx";
import { Deleting, Gone, TakingBack } from "./receipt-leaving.tsx";
import { OPENED, type Page, TALK } from "./receipt-page.ts";

function Receipt(props: Page) {
  const app = useApp();
  const opened = app.session.get(OPENED) as Opened | undefined;
  if (props.part === "gone") return <Gone />;
  if (!opened) return <WordsPage words={props.words ?? ""} />;
  if (props.part === "take-back") return <TakingBack opened={opened} />;
  if (props.part === "delete") return <Deleting opened={opened} />;
  return <ReceiptHome opened={opened} />;
}

function WordsPage(props: { words: string }) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const open = async (passphrase: Passphrase) => {
    const entered = await enter(app.connection, app.device, passphrase);
    if (entered.kind !== "report") {
      const { keys } = entered;
      const wipe = () => {
        for (const key of [keys.signSeed, keys.wrap]) key.fill(0);
      };
      app.session.set(TALK, { keys, wipe });
      return app.replace(entered.kind === "desk" ? "conversation" : "platform", {});
    }
    const { reporter } = entered;
    const opened: Opened = { reporter, receipt: await reporter.read(), wipe: () => reporter.wipe() };
    app.session.set(OPENED, opened);
    app.replace(opened.receipt.hasWaited ? "waiting" : "receipt", {});
  };
  return (
    <Screen title={t("receipt-title")}>
      <WordsForm
        label={t("receipt-field")}
        hint={t("receipt-hint")}
        button={t("receipt-open")}
        busy={t("receipt-opening")}
        first={props.words}
        onWords={open}
      />
      <p class="soft">{both("receipt-lost")}</p>
    </Screen>
  );
}

register("receipt", Receipt);
