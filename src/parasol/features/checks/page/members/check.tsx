/** The member's home: asking about somebody before meeting them, then the ways on. */

import { useAlerts } from "#features/alerts/page/members/alerts-read.ts";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { useTexts } from "#kernel/kit/context.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { HomeBelow } from "#kernel/members/home.tsx";
import type { Found } from "./check-ask.ts";
import { CheckField } from "./check-field.tsx";
import { ResultScreen } from "./check-result.tsx";

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
