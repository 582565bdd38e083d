/** Inviting: eight words on a card, a link and a QR code, shown once. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { invite } from "../../community/steward.ts";
import { INVITE_DAYS, type Role } from "../../formats/roster.ts";
import { plain } from "../../words/listing.ts";
import { generate } from "../../words/passphrase.ts";
import { useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { Actions, Button, Notice, Screen, WordsCard } from "../kit/parts.tsx";
import { QrCode } from "../kit/qr.tsx";
import { tidied } from "../kit/record.ts";
import { SendForm } from "../kit/sending.tsx";
import { useChange } from "./change.ts";
import { LabelField } from "./label.tsx";
import { siteAddress } from "./local.ts";
import { ReasonForm, useNeedsTwo } from "./reason.tsx";

export function InviteScreen({ as: role }: { as: Role }): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const [reason, setReason] = useKept("reason", "");
  const [label, setLabelTyped] = useKept("label", "");
  const [words, setWords] = useState("");
  const change = useChange();
  const isSteward = role === "steward";
  const needsTwo = useNeedsTwo() && isSteward;
  if (change.ended !== "") return <Invited words={words} as={role} waits={change.ended === "waits"} />;
  const make = () =>
    change.run(async () => {
      const passphrase = generate(person.device.random, await app.words());
      setWords(passphrase);
      await invite(person, role, passphrase, reason, tidied(label));
    });
  return (
    <Screen title={t(`invite-title-${role}`)}>
      <p>{t(`invite-means-${role}`)}</p>
      {needsTwo && <p>{t("invite-two")}</p>}
      {isSteward ? (
        <ReasonForm
          task={change.task}
          label={t("invite-reason")}
          reason={reason}
          onReason={setReason}
          onSend={make}
          button={t("invite-make")}
        >
          <LabelField value={label} onInput={setLabelTyped} />
        </ReasonForm>
      ) : (
        <SendForm task={change.task} onSend={make} button={t("invite-make")}>
          <LabelField value={label} onInput={setLabelTyped} />
        </SendForm>
      )}
    </Screen>
  );
}

function Invited(props: { words: string; as: Role; waits: boolean }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { words, as: role, waits } = props;
  const [isCopied, setCopied] = useState(false);
  const link = `${siteAddress()}/#join=${plain(words).replaceAll(" ", "-")}`;
  return (
    <Screen title={t(`invite-ready-${role}`)} hasBack={false}>
      {waits && (
        <Notice kind="warn">
          <p>{t("invite-waits")}</p>
        </Notice>
      )}
      <p>{t("invite-give", { days: INVITE_DAYS })}</p>
      <WordsCard words={words} label={t("invite-words")} />
      <Actions>
        <Button onClick={() => print()}>{t("invite-print")}</Button>
      </Actions>
      <h2>{t("invite-link-title")}</h2>
      <p>{t("invite-link-hint")}</p>
      <QrCode text={link} label={t("invite-qr")} />
      <p class="link-text">
        <bdi>{link}</bdi>
      </p>
      <Actions>
        <Button
          onClick={() => {
            navigator.clipboard?.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {t("invite-copy")}
        </Button>
      </Actions>
      <p role="status">{isCopied ? t("invite-copied") : ""}</p>
      <Notice>
        <p>{t("invite-once")}</p>
      </Notice>
      <Actions>
        <Button kind="main" onClick={() => app.replace("people", {})}>
          {t("invite-done")}
        </Button>
      </Actions>
    </Screen>
  );
}
