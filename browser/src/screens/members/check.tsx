/** The member's home: asking about somebody before meeting them, then the ways on. */
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { useTexts } from "../kit/context.ts";
import type { Screens } from "../kit/names.ts";
import { Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useAlerts } from "./alerts-read.ts";
import type { Found } from "./check-ask.ts";
import { CheckField } from "./check-field.tsx";
import { ResultScreen } from "./check-result.tsx";
import { HomeBelow } from "./home.tsx";

/** A result is an entry of the history of its own, so that Back leads from it to the question. */
function Check(props: Screens["check"]) {
  const found = props.found as Found | undefined;
  return found ? <ResultScreen found={found} /> : <Ask />;
}

function Ask() {
  const t = useTexts();
  const alerts = useAlerts();
  return (
    <Screen title={t("check")} hasBack={false}>
      <ClosingNotice />
      <CheckField alerts={alerts} />
      <HomeBelow found={alerts.found} />
    </Screen>
  );
}

register("check", Check);
