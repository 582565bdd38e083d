/** "Met by two members": what a reader sees of it, and a member who says it. */
import { useState } from "preact/hooks";
import type { Listed } from "../../profiles/catalogue.ts";
import { sayMet } from "../../profiles/met.ts";
import { metIn, takesMet } from "../../profiles/roll.ts";
import { monthOf } from "../../wire/days.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { useApp, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Notice, Problem, Screen } from "../kit/parts.tsx";
import type { OneOfAll } from "./catalogue-reading.ts";

/** The month in which two members said that they met this person. */
export function MetByTwo({ found, one }: OneOfAll) {
  const { texts } = useApp();
  const t = useTexts();
  const met = metIn(found.months, one);
  if (met === undefined) return null;
  return (
    <p>
      <strong>{t("met-by-two", { month: texts.month(monthOf(met)) })}</strong> {t("met-means")}
    </p>
  );
}

export const canBeMet = ({ listing: { audience, secret } }: Listed): boolean =>
  audience === "everybody" && takesMet(secret);

/** A member says, once a quarter, that they met this person. */
export function Met({ one }: OneOfAll) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [isSaid, setSaid] = useState(false);
  const say = () =>
    task.run(async () => {
      await sayMet(person, one);
      setSaid(true);
    });
  const back = () => app.go("profiles", { part: "catalogue-one", room: one.room });
  return (
    <Screen title={t("met-person")}>
      <p>
        <bdi>{one.listing.name ?? t("profile-unnamed")}</bdi>
      </p>
      {isSaid ? (
        <div role="status">
          <Notice kind="good">{t("met-done")}</Notice>
        </div>
      ) : (
        <ul>
          {["what", "two", "once", "who", "host"].map((each) => (
            <li key={each}>{t(`met-${each}`)}</li>
          ))}
        </ul>
      )}
      <Problem task={task} />
      <ActionBar
        main={
          isSaid ? { label: t("back"), onPress: back } : { label: t("met-say"), onPress: say, busy: task.isRunning }
        }
      />
    </Screen>
  );
}
