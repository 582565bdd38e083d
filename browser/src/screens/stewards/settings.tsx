/** The community's settings. A change needs two stewards, once there are two. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { changePolicy } from "../../community/steward.ts";
import type { Policy } from "../../roster/entries.ts";
import { allStewards } from "../../roster/state.ts";
import { useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { Actions, Button, Field, Form, Notice, Problem, Screen } from "../kit/parts.tsx";
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
  const needsTwo = allStewards(person.roster).length > 1;
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
      {change.ended !== "" && (
        <div role="status">
          <Notice kind="good">
            <p>{t(change.ended === "waits" ? "people-waits" : "settings-done")}</p>
          </Notice>
        </div>
      )}
      {change.ended === "done" && <DueNotice review={review} onDone={touch} />}
      <Form onSubmit={save}>
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
        <Field label={t("reason-needed")} hint={t("reason-hint")} value={reason} onInput={setReason} maxLength={500} />
        <div role="alert">{isSame && <p class="notice warn">{t("settings-same")}</p>}</div>
        <Problem task={change.task} />
        <Actions>
          <Button kind="main" type="submit" isBusy={change.task.isRunning}>
            {t(needsTwo ? "people-propose" : "settings-save")}
          </Button>
        </Actions>
      </Form>
    </Screen>
  );
}
