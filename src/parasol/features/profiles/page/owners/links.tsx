/** A profile's links: one for each person or place, with a label that only she sees; shown, copied, closed. */
import { useState } from "preact/hooks";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { useCopying } from "#kernel/kit/copying.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Actions, Button, Screen } from "#kernel/kit/parts.tsx";
import { QrText } from "#kernel/kit/qr.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { SureButton } from "#kernel/kit/sure.tsx";
import { toHex } from "#kernel/wire/bytes.ts";
import { addressOf } from "../link.ts";
import type { OwnLink } from "../structs.ts";
import { type Opened, siteAddress, useChanging } from "./session.ts";

export function Links({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const { task, change } = useChanging();
  const [label, setLabel] = useKept("label", "");
  const [isMissing, setMissing] = useState(false);
  const [shown, setShown] = useKept("shown", "");
  const { links } = owner.own;
  const make = () => {
    setMissing(!tidied(label));
    if (!tidied(label)) return;
    change(async (pay) => {
      const made = await owner.addLink(tidied(label), pay);
      setLabel("");
      setShown(toHex(made.secret));
    });
  };
  return (
    <Screen title={t("profile-links")}>
      <p>{t("profile-links-what")}</p>
      <p class="soft">{t("profile-what-copies")}</p>
      {[...links].reverse().map((link) => (
        <OneLink
          key={toHex(link.secret)}
          opened={opened}
          link={link}
          isShown={shown === toHex(link.secret)}
          onShow={(isOn) => setShown(isOn ? toHex(link.secret) : "")}
          onClose={() => change((pay) => owner.closeLink(link, pay))}
          isBusy={task.isRunning}
        />
      ))}
      <SendForm task={task} onSend={make} button={t("profile-link-make")} bar={{}}>
        <Field
          says="profile-link-label"
          maxLength={60}
          value={label}
          onInput={(value) => {
            setLabel(value);
            setMissing(false);
          }}
          error={isMissing ? t("field-wrong-missing") : undefined}
        />
      </SendForm>
      {!app.isApart && (
        <Actions>
          <Button kind="link" says="listing" to={["profiles", { part: "listing" }]} />
        </Actions>
      )}
    </Screen>
  );
}

function OneLink(props: {
  opened: Opened;
  link: OwnLink;
  isShown: boolean;
  onShow: (isOn: boolean) => void;
  onClose: () => void;
  isBusy: boolean;
}) {
  const app = useApp();
  const t = useTexts();
  const { link, isShown } = props;
  const { isCopied, copy } = useCopying();
  const address = addressOf(siteAddress(), props.opened.owner.linkOf(link));
  return (
    <section class="card">
      <h2>
        <bdi>{link.label}</bdi>
      </h2>
      <p class="soft small">{t("profile-link-since", { day: app.texts.day(link.since) })}</p>
      {isShown && <QrText text={address} label={t("profile-link-qr", { label: link.label })} />}
      <Actions>
        {isShown ? (
          <Button says="profile-link-copy" onClick={() => copy(address)} />
        ) : (
          <Button
            says="profile-link-show"
            label={t("profile-link-show-this", { label: link.label })}
            onClick={() => props.onShow(true)}
          />
        )}
        <SureButton
          says="profile-link-close"
          sure="profile-link-close-sure"
          label={t("profile-link-close-this", { label: link.label })}
          sureLabel={t("profile-link-close-sure-this", { label: link.label })}
          isBusy={props.isBusy}
          onSure={props.onClose}
        />
      </Actions>
      <p role="status">{isCopied ? t("profile-link-copied") : ""}</p>
    </section>
  );
}
