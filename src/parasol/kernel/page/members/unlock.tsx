/** Opening one's vault with eight words. */
import { useEffect, useState } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Button, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { comeIn } from "./come-in.ts";
import { EnterPin } from "./pin.tsx";

function Unlock() {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const [byWords, setByWords] = useState(false);
  const [pin] = useState(app.pin); // also while its last wrong try is told
  useEffect(() => void app.words().catch(() => undefined), []); // while somebody types
  if (pin && !byWords) return <EnterPin pin={pin} onWords={() => setByWords(true)} />;
  return (
    <Screen title={t("unlock")}>
      <WordsForm
        label={t("unlock-words")}
        hint={t("unlock-hint")}
        button={t("unlock-open")}
        busy={t("unlock-opening")}
        onWords={async (passphrase) => comeIn(app, await unlock(app.connection, app.device, passphrase))}
      />
      <p class="soft">{both("unlock-lost")}</p>
      <Button kind="link" says="unlock-join" to={["join", {}]} />
      <p>
        <Button kind="link" says="unlock-profile" to={["profiles", { part: "open" }]} />
      </p>
    </Screen>
  );
}

register("unlock", Unlock);
