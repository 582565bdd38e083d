/** What stewards look after in the catalogue: what people told them, what is hidden, and deciding about it. */
import { useState } from "preact/hooks";
import { Cases, StepButton, StepKeys, ToldList } from "#features/lounge/page/stewards/cases.tsx";
import { settle, type Told } from "#features/reports/page/flags.ts";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Deciding } from "#kernel/kit/deciding.tsx";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import type { Standing } from "#kernel/moderation/standing.ts";
import { fromBase64, keyOf } from "#kernel/wire/bytes.ts";
import { decide, decidedOn, isOwners, lastDayOf, listingFlags } from "../listing-flags.ts";
import type { ListingFlag } from "../structs.ts";

type Does = "hide" | "confirm" | "restore";

/** `part`: "catalogue", or what is decided and of what, with a space between. */
export function CatalogueReview({ part }: { part: string }) {
  const [, does, of] = part.split(" ");
  return does && of ? <Decide does={does as Does} of={of} /> : <Overview />;
}

interface Found {
  readonly flags: Told<ListingFlag>[];
  readonly standing: Standing;
}

function Overview() {
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [found, setFound] = useState<Found | null>(null);
  const reading = useReading(async () => {
    const { connection, roster, device } = person;
    const standing = await decidedOn(connection, roster, device.today());
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
      <ToldList
        told={found?.flags ?? []}
        whatOf={(flag) => t(`unlisted-told-${flag.what === "answer" && !isOwners(flag) ? "no-answer" : flag.what}`)}
        done="unlisted-done"
        isBusy={task.isRunning}
        onDone={done}
      >
        {(flag, day) => (
          <>
            <Due day={day} />
            {flag && <Steps flag={flag} />}
          </>
        )}
      </ToldList>
      <h2>{t("unlisted-decided")}</h2>
      {found && cases.length === 0 && <p class="soft">{t("unlisted-none")}</p>}
      <Cases
        cases={[...cases].reverse()}
        all={cases}
        to={(does, of) => ["stewards", { part: `catalogue ${does} ${of}` }]}
        says={{ alone: "unlisted-alone" }}
      />
      <StepKeys but="stop" />
    </Screen>
  );
}

/** By when it is to be decided, or that it is late. */
function Due({ day }: { day: number }) {
  const { texts, device } = useApp();
  const t = useTexts();
  const last = lastDayOf({ day });
  const isLate = last < device.today();
  return (
    <p class={isLate ? "notice bad" : "small"}>
      {t(isLate ? "unlisted-over" : "unlisted-by", { day: texts.day(last) })}
    </p>
  );
}

function Steps({ flag: { profile } }: { flag: ListingFlag }) {
  return (
    <Actions>
      <StepButton does="open" says="unlisted-look" to={["profiles", { part: "catalogue-one", room: profile }]} />
      <Button says="unlisted-hide" to={["stewards", { part: `catalogue hide ${keyOf(profile)}` }]} />
    </Actions>
  );
}

function Decide({ does, of }: { does: Does; of: string }) {
  const person = usePerson();
  const about = { [does === "hide" ? "post" : "of"]: fromBase64(of) };
  return (
    <Deciding
      title={does === "hide" ? "unlisted-hide" : `lounge-${does}`}
      means={does === "hide" ? "unlisted-hide-what" : `lounge-${does}-what`}
      decide={(reason) => decide(person, does, about, reason)}
      hint={useTexts()("unlisted-public")}
    />
  );
}
