/** What holds in every lounge, and what the community says of each of its topics. */
import type { Topic } from "#kernel/formats/roster.ts";
import { useTexts } from "#kernel/kit/context.ts";
import { Screen } from "#kernel/kit/parts.tsx";

export function Rules({ topics }: { topics: readonly Topic[] }) {
  const t = useTexts();
  const own = topics.filter(({ about }) => about !== "");
  return (
    <Screen title={t("lounge-rules")}>
      <ul>
        <li>{t("lounge-rules-ads")}</li>
        <li>{t("lounge-rules-pictures")}</li>
      </ul>
      <p>{t("lounge-rules-who")}</p>
      {own.length > 0 && <h2>{t("lounge-rules-own")}</h2>}
      {own.map(({ number, name, about }) => (
        <p key={number}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <br />
          <bdi>{about}</bdi>
        </p>
      ))}
    </Screen>
  );
}
