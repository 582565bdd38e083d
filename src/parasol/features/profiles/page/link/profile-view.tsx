/** A profile as others see it: what she wrote as text and nothing else, and what she left empty not at all. */

import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import { clockAt, isQuiet, timeOf } from "../hours.ts";
import type { Profile } from "../structs.ts";
import { type LoadPicture, Pictures } from "./pictures.tsx";

/** Said for the day or the week from the day on which she said it, and no longer. */
const LASTS = { today: 1, week: 7 } as const;

export const availableOn = ({ available }: Profile, since: number, today: number): Profile["available"] =>
  available && today - since < LASTS[available] ? available : undefined;

/** `since`: the day on which it was put there. */
export function ProfileView(props: { profile: Profile; since: number; load: LoadPicture }) {
  const { profile, since } = props;
  const app = useApp();
  const t = useTexts();
  const today = app.device.today();
  const available = availableOn(profile, since, today);
  const places = [...(profile.areas ?? []), ...(profile.is_online ? [t("profile-online")] : [])];
  const tours = (profile.tours ?? []).filter(({ to_day: last }) => last >= today);
  return (
    <>
      {available && <p class="notice good">{t(`profile-available-${available}`)}</p>}
      {profile.reads && isQuiet(profile.reads, Date.now()) && (
        <p class="notice">
          {t("profile-reads-again", {
            time: timeOf(profile.reads.opens),
            now: timeOf(clockAt(profile.reads.ahead, Date.now())),
          })}
        </p>
      )}
      {profile.line && (
        <p class="lead" dir="auto">
          {profile.line}
        </p>
      )}
      <Pictures shots={profile.pictures ?? []} load={props.load} />
      <Rows
        rows={[
          [t("profile-text"), profile.text],
          [t("profile-areas"), places.join(", ")],
          [
            t("profile-tours"),
            tours.length > 0 &&
              tours.map(({ area, from_day: first, to_day: last }, at) => (
                <div key={at}>
                  <bdi>{area}</bdi> · {t("profile-from-to", { first: app.texts.day(first), last: app.texts.day(last) })}
                </div>
              )),
          ],
          [t("profile-languages"), profile.languages?.join(", ")],
          [t("profile-services"), profile.services],
          [t("profile-prices"), profile.prices],
          [t("profile-boundaries"), profile.boundaries],
          [t("profile-asks"), profile.asks],
          [
            t("profile-reads"),
            profile.reads &&
              t("profile-from-to", { first: timeOf(profile.reads.opens), last: timeOf(profile.reads.closes) }),
          ],
          [
            t("profile-sites"),
            profile.sites?.map((url, at) => (
              <div key={at}>
                <a href={url} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">
                  <bdi>{url}</bdi>
                </a>
              </div>
            )),
          ],
        ]}
      />
    </>
  );
}
