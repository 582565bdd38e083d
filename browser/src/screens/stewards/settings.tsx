/** The community's settings. A change needs two stewards, once there are two. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { changePolicy } from "../../community/steward.ts";
import type { Policy } from "../../roster/entries.ts";
import { useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { Screen } from "../kit/parts.tsx";
import { useChange } from "./change.ts";
import { Review } from "./data.ts";
import { DueNotice } from "./due.tsx";
import {
  AreasField,
  formOfPolicy,
  LanguagesField,
  LifetimeFields,
  NameField,
  type PolicyForm,
  policyOfForm,
  RegionField,
  Shortened,
} from "./policy-fields.tsx";
import { ChangeNotice, ReasonForm, useNeedsTwo } from "./reason.tsx";
import { useRegions } from "./regions.ts";

export function SettingsScreen(): JSX.Element {
  const person = usePerson();
  const t = useTexts();
  const regions = useRegions();
  const review = Review.of(useApp());
  const [, setRead] = useState(0);
  const touch = () => setRead((count) => count + 1);
  const change = useChange(touch);
  const policy = person.roster.policy as Policy;
  const [form, setForm] = useKept<PolicyForm>("form", () => formOfPolicy(policy));
  const [reason, setReason] = useKept("reason", "");
  const [isSame, setSame] = useState(false);
  const edit = (changed: Partial<PolicyForm>) => {
    setForm({ ...form, ...changed });
    setSame(false);
  };
  const needsTwo = useNeedsTwo();
  const save = () => {
    const wanted = policyOfForm(form);
    const hasChanged = JSON.stringify(formOfPolicy(wanted)) !== JSON.stringify(formOfPolicy(policy));
    setSame(!hasChanged);
    if (hasChanged) change.run(() => changePolicy(person, wanted, reason));
  };
  return (
    <Screen title={t("people-settings")}>
      <p>{t("settings-public")}</p>
      <p class="soft">{t(needsTwo ? "settings-two" : "settings-one")}</p>
      <ChangeNotice ended={change.ended} />
      {change.ended === "done" && <DueNotice review={review} onDone={touch} />}
      <ReasonForm
        task={change.task}
        reason={reason}
        onReason={setReason}
        onSend={save}
        button={t(needsTwo ? "people-propose" : "settings-save")}
        mistake={isSame && t("settings-same")}
      >
        <NameField form={form} change={edit} />
        <RegionField
          form={form}
          change={edit}
          regions={regions.includes(form.region) ? regions : [form.region, ...regions]}
        />
        <LanguagesField form={form} change={edit} />
        <AreasField form={form} change={edit} />
        <LifetimeFields form={form} change={edit} />
        <div role="status">
          <Shortened before={policy} after={policyOfForm(form)} />
        </div>
      </ReasonForm>
    </Screen>
  );
}
