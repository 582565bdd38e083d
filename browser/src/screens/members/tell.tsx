/** A message to somebody one trusts, written here and sent by oneself: no part of it goes to our server. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useKept, useTexts } from "../kit/context.ts";
import { Actions, Button, Field } from "../kit/parts.tsx";

const LINES = 6;

export function TellSomeone(): JSX.Element {
  const t = useTexts();
  const [message, setMessage] = useKept("message", () => t("tell-message"));
  const [told, setTold] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const copy = () =>
    setTold(t(copied(place.current?.querySelector("textarea")) ? "tell-copied" : "tell-copy-yourself"));
  const share = () => void navigator.share({ text: message }).catch(() => undefined); // closed without sharing
  return (
    <section ref={place}>
      <Field label={t("tell-field")} hint={t("tell-hint")} value={message} onInput={setMessage} lines={LINES} />
      <Actions>
        {"share" in navigator && <Button onClick={share}>{t("tell-share")}</Button>}
        <Button onClick={copy}>{t("tell-copy")}</Button>
      </Actions>
      <p role="status" class="soft small">
        {told}
      </p>
      <p class="soft small">{t("tell-not-sent")}</p>
    </section>
  );
}

/** Copy a field's text. The page's policy forbids the newer way, which would also let scripts read what was copied. */
function copied(field: HTMLTextAreaElement | null | undefined): boolean {
  field?.focus();
  field?.select();
  return document.execCommand("copy");
}
