/**
 * A slip: what somebody agrees to show at a drop-in, and nothing more. They write it, see exactly what the worker will
 * see, and get five words that open it once.
 */

import { useApp, useKept, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { useTyped } from "#kernel/kit/form.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import { painted } from "#kernel/kit/painting.ts";
import { Actions, Button, Notice, Screen, Tick, useBoth, WordsCard } from "#kernel/kit/parts.tsx";
import { QrCode } from "#kernel/kit/qr.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import type { FirstParts } from "#kernel/rooms/held.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { generate, WORDS_ON_A_SLIP } from "#kernel/words/passphrase.ts";
import { desksToWriteTo } from "../card.ts";
import { leaveSlip, prepareSlip } from "../slips.ts";
import type { Talking } from "./talking.ts";

const MOST_LETTERS = 500; // a slip holds 2,048 bytes

type Step = "choose" | "look" | "words";

export function Slip({ talk, conversation, visitor }: Talking) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const task = useTask();
  const { chosen } = conversation;
  const [step, setStep] = useKept<Step>("step", talk.slip ? "words" : "choose");
  const { typed, of } = useTyped({ name: "", text: "" });
  const [name, text] = [typed.name.trim(), typed.text.trim()];
  const [hasSlot, setHasSlot] = useKept("slot", true);
  const [prepared, setPrepared] = useKept<{ slip: FirstParts; words: string } | null>("prepared", null);
  const slot = chosen && hasSlot ? chosen : null;
  const { policy } = visitor.roster;
  if (step === "words" && talk.slip && policy)
    return <SlipWords words={talk.slip} days={lifetime(policy, "slip_days")} />;
  const leave = () =>
    task.run(async () => {
      const desk = desksToWriteTo(visitor.roster).find(({ number }) => number === conversation.desk);
      if (!desk) throw new Trouble("desk");
      let ready = prepared;
      if (!ready) {
        const words = generate(app.device.random, await app.words(), WORDS_ON_A_SLIP);
        await painted();
        const shown = { slot: slot?.id ?? null, cover_name: name, text };
        const language = app.texts.language.code;
        ready = { slip: await prepareSlip(app.connection, app.device, words, desk, { ...shown, language }), words };
        setPrepared(ready);
      }
      await leaveSlip(app.connection, ready.slip);
      talk.slip = ready.words;
      setStep("words");
    });
  if (step === "look") {
    return (
      <Screen title={t("my-slip-look")} hasBack={false}>
        <p>{t("my-slip-look-text")}</p>
        <div class="card">
          <Rows
            rows={[
              [t("my-slip-name"), name],
              [t("slot-yours"), slot?.text],
              [t("my-slip-text"), text],
            ]}
          />
        </div>
        <p>{t("my-slip-look-not")}</p>
        <SendForm
          task={task}
          onSend={leave}
          button={t("my-slip-leave")}
          busy={t("sending-send")}
          others={!task.isRunning && !prepared && <Button says="review-change" onClick={() => setStep("choose")} />}
        />
      </Screen>
    );
  }
  return (
    <Screen title={t("my-slip-title")}>
      <p>{both("my-slip-what")}</p>
      <SendForm
        onSend={() => setStep("look")}
        button={t("next")}
        unless={!name && !text && !slot && t("my-slip-empty")}
      >
        <Field says="desk-name" maxLength={100} {...of("name")} />
        <Field says="my-slip-text" lines={4} maxLength={MOST_LETTERS} {...of("text")} />
        {chosen && <Tick says="my-slip-slot" hint={chosen.text} isOn={hasSlot} onChange={setHasSlot} />}
      </SendForm>
    </Screen>
  );
}

function SlipWords({ words, days }: { words: string; days: number }) {
  const t = useTexts();
  return (
    <Screen title={t("my-slip-ready")} hasBack={false}>
      <Notice kind="good">{t("my-slip-ready-text")}</Notice>
      <div class="print">
        <WordsCard words={words} label={t("my-slip-words")} />
        <QrCode text={words} label={t("my-slip-qr")} />
      </div>
      <ul>
        <li>{t("my-slip-once")}</li>
        <li>{t("my-slip-days", { days })}</li>
        <li>{t("my-slip-paper")}</li>
      </ul>
      <Actions>
        <Button kind="main" says="my-slip-back" to={["conversation", {}]} />
        <Button says="words-print" onClick={() => print()} />
      </Actions>
      <p class="hint">{t("words-print-hint")}</p>
    </Screen>
  );
}
