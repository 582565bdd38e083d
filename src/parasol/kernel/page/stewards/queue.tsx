/** The review: what waits for a signature, the reports that wait, and what is due. */

import { UnusualNotice } from "#features/checks/page/stewards/unusual.tsx";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { GuideChanges } from "#features/guides/page/stewards/guide-changes.tsx";
import { GuideFlags } from "#features/guides/page/stewards/guide-flags.tsx";
import { lastDayOf } from "#features/profiles/page/listing-flags.ts";
import { CatalogueReview } from "#features/profiles/page/stewards/catalogue-review.tsx";
import { useIsWide } from "#features/reports/page/stewards/split.tsx";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Action, Actions, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Waiting } from "#kernel/kit/sending.tsx";
import { useNames } from "#kernel/members/said.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import { formKey, type Review, useReview } from "./data.ts";
import { DueNotice } from "./due.tsx";
import { useKeys } from "./keys.tsx";
import { localSite } from "./local.ts";
import { ProposalCard } from "./proposal.tsx";
import { ReviewBeside, ReviewList } from "./review-list.tsx";
import { NewKeysNotice } from "./server-keys.tsx";

/** The review: on a wide screen the list stands beside it, as it does beside what is opened from it. */
function ReviewScreen() {
  const t = useTexts();
  const { review, task, read, touch } = useReview();
  const isWide = useIsWide();
  const isFirst = review.readAt === 0;
  const site = localSite();
  useKeys({ r: read });
  return (
    <ReviewBeside>
      <Screen title={t("stewards-title")} hasBack={false}>
        <ClosingNotice />
        <Problem task={task} />
        {task.isRunning && isFirst && <Waiting title={t("stewards-reading")} />}
        {!isFirst && (
          <>
            <UnusualNotice review={review} />
            <NewKeysNotice review={review} />
            <DueNotice review={review} onDone={touch} />
            <Proposals review={review} touch={touch} />
            {!isWide && <ReviewList />}
            <ServicesDue review={review} />
            <GuidesDue review={review} />
            <GuideFlags review={review} />
            <ListingFlags review={review} />
            <Returned review={review} />
          </>
        )}
        <Actions>
          <Button says="stewards-read-again" onClick={read} isBusy={task.isRunning} />
          <Button says="stewards-people" to={["people", {}]} />
          <Button says="keeping-title" to={["keeping", {}]} />
          <Button says="plog-list" to={["platform-log", {}]} />
          {review.listingFlags?.length === 0 && <Button says="unlisted" to={["stewards", { part: "catalogue" }]} />}
          {review.guidesDue.length === 0 && <Button says="guides-new" to={["stewards", { part: "guides" }]} />}
        </Actions>
        {site && <p class="hint">{t("stewards-local", { site })}</p>}
      </Screen>
    </ReviewBeside>
  );
}

/** Services that nobody has confirmed for long: a directory that is wrong sends people to closed doors. */
function ServicesDue({ review }: { review: Review }) {
  const t = useTexts();
  if (review.servicesDue === 0) return null;
  return (
    <Notice kind="warn" title={t("keeping-due-title")}>
      <p>{t("keeping-due", { count: review.servicesDue })}</p>
      <Button says="keeping-due-look" to={["keeping", {}]} />
    </Notice>
  );
}

/** Guides that are late or soon will be: advice that is wrong by now is followed all the same. */
function GuidesDue({ review }: { review: Review }) {
  const app = useApp();
  const t = useTexts();
  const today = app.device.today();
  if (review.guidesDue.length === 0) return null;
  return (
    <details class="card">
      <summary>{t("guides-due", { count: review.guidesDue.length })}</summary>
      <p>{t("guides-due-what")}</p>
      {review.guidesDue.map(({ id, language, title, law, regions, review_by }) => (
        <button type="button" class="card" key={`${id} ${language}`} onClick={() => app.go("guide", { id, language })}>
          <strong dir="auto" lang={language}>
            {title}
          </strong>
          <span class="line">
            {review_by < today
              ? t("guides-due-late", { days: today - review_by })
              : t("guides-due-in", { days: review_by - today })}
          </span>
          {law !== "any" && <span class="line soft">{t(`guide-law-${law}`)}</span>}
          {regions.length > 0 && <span class="line soft">{t("guide-regions", { regions: regions.join(", ") })}</span>}
        </button>
      ))}
      <Action says="guides-new" to={["stewards", { part: "guides" }]} />
    </details>
  );
}

/** What people told of profiles in the catalogue, and the way there; nothing where nobody did. */
function ListingFlags({ review }: { review: Review }) {
  const t = useTexts();
  const told = review.listingFlags ?? [];
  const today = usePerson().device.today();
  if (told.length === 0) return null;
  const late = told.filter((each) => lastDayOf(each) < today).length;
  return (
    <Notice kind="warn">
      <p>{t("unlisted-count", { count: told.length })}</p>
      {late > 0 && (
        <p>
          <strong>{t("unlisted-late", { count: late })}</strong>
        </p>
      )}
      <Button says="unlisted" to={["stewards", { part: "catalogue" }]} />
    </Notice>
  );
}

/** Changes of the roster that wait for this steward's signature, and one's own that wait for somebody else. */
function Proposals({ review, touch }: { review: Review; touch: () => void }) {
  const t = useTexts();
  if (review.proposals.length === 0) return null;
  return (
    <section>
      <h2>{t("stewards-proposals")}</h2>
      {review.proposals.map((proposal) => (
        <ProposalCard key={toHex(proposal.id)} proposal={proposal} review={review} onDone={touch} />
      ))}
    </section>
  );
}

/** What other stewards sent back. A draft that was written in this tab can be opened again with all that it said. */
function Returned({ review }: { review: Review }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const returned = review.returned
    .filter(({ by }) => !person.isMe(by))
    .filter(({ draft }) => !review.renewed.has(toHex(draft)))
    .reverse();
  if (returned.length === 0) return null;
  return (
    <section>
      <h2>{t("stewards-returned")}</h2>
      {returned.map(({ draft, by, reason }) => {
        const form = review.forms.get(toHex(draft));
        return (
          <Notice key={toHex(draft)}>
            <p>{t("stewards-returned-by", { name: nameOf(by), draft: nameOf(draft) })}</p>
            <p class="theirs">{reason}</p>
            {form ? (
              <Button
                says="stewards-returned-open"
                onClick={() => {
                  review.forms.set(formKey(form.rooms), form);
                  app.go("write", { rooms: [...form.rooms], draft });
                }}
              />
            ) : (
              <p class="soft small">{t("stewards-returned-gone")}</p>
            )}
          </Notice>
        );
      })}
    </section>
  );
}

register("stewards", ({ part = "" }: { part?: string }) => {
  if (part.startsWith("catalogue")) return <CatalogueReview part={part} />;
  return part.startsWith("guides") ? <GuideChanges part={part} /> : <ReviewScreen />;
});
