/** What stewards look after in the catalogue: what people told them, what is hidden, and deciding about it. */
import { useState } from "preact/hooks";
import type { ListingFlag } from "../../formats/profile.ts";
import {
  type Case,
  decidedBy,
  isInEffect,
  isWaiting,
  mayConfirm,
  mayRestore,
  type Standing,
} from "../../lounge/standing.ts";
import { decide, decidedOn, isOwners, lastDayOf, listingFlags } from "../../profiles/listing-flags.ts";
import { settle, type Told } from "../../reports/flags.ts";
import { fromBase64, keyOf } from "../../wire/bytes.ts";
import { useApp, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Paged } from "../kit/lists.tsx";
import { Actions, Button, Problem, Screen } from "../kit/parts.tsx";
import { ReadingNotice, useReading } from "../kit/reading.tsx";
import { useNames } from "../members/said.ts";
import { useReasoned } from "./change.ts";
import { ReasonForm } from "./reason.tsx";

const PAGE = 20;
type Does = "hide" | "confirm" | "restore";

/** `part`: "catalogue", or what is decided and of what, with a space between. */
export function CatalogueReview({ part }: { part: string }) {
  const [, does, of] = part.split(" ");
  return does && of ? <Decide does={does as Does} of={of} /> : <Overview />;
}

function Overview() {
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [found, setFound] = useState<{ flags: Told<ListingFlag>[]; standing: Standing } | null>(null);
  const reading = useReading(async () => {
    const standing = await decidedOn(person.connection, person.roster, person.device.today());
    setFound({ flags: await listingFlags(person), standing });
  });
  const done = (told: Told<ListingFlag>) =>
    task.run(async () => {
      await settle(person, told);
      reading.again();
    });
  const cases = found?.standing.cases ?? [];
  return (
    <Screen title={t("unlisted")}>
      <p>{t("unlisted-what")}</p>
      <ReadingNotice reading={reading} label={!found && t("stewards-reading")} />
      <Problem task={task} />
      <h2>{t("unlisted-told")}</h2>
      {found?.flags.length === 0 && <p class="soft">{t("unlisted-told-none")}</p>}
      <ul class="lines">
        {(found?.flags ?? []).map((each) => (
          <li key={keyOf(each.room)}>
            <Flag told={each} />
            <Actions>
              {each.flag && <Steps flag={each.flag} />}
              <Button says="unlisted-done" isBusy={task.isRunning} onClick={() => done(each)} />
            </Actions>
          </li>
        ))}
      </ul>
      <Button says="unlisted-same-chosen" to={["profiles", { part: "catalogue-same" }]} />
      <h2>{t("unlisted-decided")}</h2>
      {found && cases.length === 0 && <p class="soft">{t("unlisted-none")}</p>}
      <Paged
        items={[...cases].reverse()}
        page={PAGE}
        more={(count) => t("unlisted-more", { count })}
        list="lines"
        each={(each) => (
          <li key={each.opened.id}>
            <CaseText each={each} />
            <Actions>
              {mayConfirm(cases, each, keyOf(person.key), person.device.today()) &&
                !decidedBy(each).includes(keyOf(person.key)) && (
                  <Button says="lounge-confirm" to={["stewards", { part: `catalogue confirm ${each.opened.id}` }]} />
                )}
              {mayRestore(each, keyOf(person.key)) && isInEffect(each, person.device.today()) && (
                <Button says="lounge-restore" to={["stewards", { part: `catalogue restore ${each.opened.id}` }]} />
              )}
            </Actions>
          </li>
        )}
      />
    </Screen>
  );
}

function Flag({ told: { day, flag } }: { told: Told<ListingFlag> }) {
  const { texts, device } = useApp();
  const t = useTexts();
  const last = lastDayOf({ day });
  const isLate = last < device.today();
  const due = (
    <p class={isLate ? "notice bad" : "small"}>
      {t(isLate ? "unlisted-over" : "unlisted-by", { day: texts.day(last) })}
    </p>
  );
  if (!flag) {
    return (
      <>
        <p>{t("lounge-told-unreadable")}</p>
        {due}
      </>
    );
  }
  const what = flag.what === "answer" && !isOwners(flag) ? "no-answer" : flag.what;
  return (
    <>
      <p class="soft small">
        {texts.day(day)} · {t(`unlisted-told-${what}`)}
      </p>
      <p class="told" dir="auto">
        {flag.why}
      </p>
      {due}
    </>
  );
}

function Steps({ flag: { profile } }: { flag: ListingFlag }) {
  return (
    <>
      <Button says="unlisted-look" to={["profiles", { part: "catalogue-one", room: profile }]} />
      <Button says="unlisted-same" to={["profiles", { part: "catalogue-same", room: profile }]} />
      <Button says="unlisted-hide" to={["stewards", { part: `catalogue hide ${keyOf(profile)}` }]} />
    </>
  );
}

/** What was decided, by whom and why, and how it stands. */
function CaseText({ each }: { each: Case }) {
  const { texts, device } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const today = device.today();
  const names = new Intl.ListFormat(texts.language.code).format(decidedBy(each).map((key) => nameOf(fromBase64(key))));
  const stands = each.restored
    ? t("unlisted-restored")
    : isWaiting(each, today)
      ? t("unlisted-alone", { day: texts.day(lastDayOf(each.opened)) })
      : t(isInEffect(each, today) ? "lounge-case-lasts" : "lounge-case-over");
  return (
    <>
      <p class="soft small">
        {texts.day(each.opened.day)} · <bdi>{names}</bdi> · {stands}
      </p>
      <p dir="auto">{each.opened.reason}</p>
    </>
  );
}

function Decide({ does, of }: { does: Does; of: string }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const deciding = useReasoned();
  const send = () =>
    deciding.run(async () => {
      await decide(person, does, { [does === "hide" ? "post" : "of"]: fromBase64(of) }, deciding.reason);
      app.back();
    });
  const id = does === "hide" ? "unlisted-hide" : `lounge-${does}`;
  return (
    <Screen title={t(id)}>
      <p>{does === "hide" ? t("unlisted-hide-what") : t(`lounge-${does}-what`)}</p>
      <ReasonForm of={deciding} onSend={send} button={t(id)} hint={t("unlisted-public")} lines={2} bar={{}} />
    </Screen>
  );
}
