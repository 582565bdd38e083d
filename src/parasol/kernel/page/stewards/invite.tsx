/** Inviting: eight words on a card, a link and a QR code, shown once. */
import { useState } from "preact/hooks";
import { INVITE_DAYS, type Role } from "#kernel/formats/roster.ts";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { useCopying } from "#kernel/kit/copying.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Action, Notice, Screen, WordsCard } from "#kernel/kit/parts.tsx";
import { QrText } from "#kernel/kit/qr.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { invite } from "#kernel/roster/client/steward.ts";
import { plain } from "#kernel/words/listing.ts";
import { generate } from "#kernel/words/passphrase.ts";
import { useChange } from "./change.tsx";
import { LabelField } from "./label.tsx";
import { siteAddress } from "./local.ts";

export function InviteScreen({ as: role }: { as: Role }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const [label, setLabelTyped] = useKept("label", "");
  const [words, setWords] = useState("");
  const change = useChange();
  const isSteward = role === "steward";
  const needsTwo = change.needsTwo && isSteward;
  if (change.ended !== "") return <Invited words={words} as={role} waits={change.ended === "waits"} />;
  const make = () =>
    change.run(async () => {
      const passphrase = generate(person.device.random, await app.words());
      setWords(passphrase);
      await invite(person, role, passphrase, change.reason, tidied(label));
    });
  return (
    <Screen title={t(`invite-title-${role}`)}>
      <p>{t(`invite-means-${role}`)}</p>
      {needsTwo && <p>{t("invite-two")}</p>}
      {isSteward ? (
        <ReasonForm of={change} label={t("invite-reason")} onSend={make} button={t("invite-make")}>
          <LabelField value={label} onInput={setLabelTyped} />
        </ReasonForm>
      ) : (
        <SendForm task={change} onSend={make} button={t("invite-make")}>
          <LabelField value={label} onInput={setLabelTyped} />
        </SendForm>
      )}
    </Screen>
  );
}

function Invited(props: { words: string; as: Role; waits: boolean }) {
  const app = useApp();
  const t = useTexts();
  const { words, as: role, waits } = props;
  const { isCopied, copy } = useCopying();
  const link = `${siteAddress()}/#join=${plain(words).replaceAll(" ", "-")}`;
  return (
    <Screen title={t(`invite-ready-${role}`)} hasBack={false}>
      {waits && <Notice kind="warn">{t("invite-waits")}</Notice>}
      <p>{t("invite-give", { days: INVITE_DAYS })}</p>
      <WordsCard words={words} label={t("invite-words")} />
      <Action says="invite-print" onClick={() => print()} />
      <h2>{t("invite-link-title")}</h2>
      <p>{t("invite-link-hint")}</p>
      <QrText text={link} label={t("invite-qr")} />
      <Action says="invite-copy" onClick={() => copy(link)} />
      <p role="status">{isCopied ? t("invite-copied") : ""}</p>
      <Notice>{t("invite-once")}</Notice>
      <Action kind="main" says="invite-done" onClick={() => app.replace("people", {})} />
    </Screen>
  );
}
