/** What a link's page shows first: the profile, or that the link opens nothing. */
import { useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { LanguageLinks } from "#kernel/kit/language-links.tsx";
import { Action, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { fetchPicture, LinkClosed, readLink, type Seen } from "../reading.ts";
import { ProfileView } from "./profile-view.tsx";
import { type At, draws } from "./steps.ts";

function Profile({ go }: At<"profile">) {
  const app = useApp();
  const t = useTexts();
  const [found, setFound] = useState<Seen | "closed" | null>(null);
  const reading = useReading(async () => {
    try {
      setFound(await readLink(app.connection, app.device, location.hash));
    } catch (error) {
      if (!(error instanceof LinkClosed)) throw error;
      setFound("closed");
    }
  });
  const others = (
    <>
      <Action kind="link" says="link-have-code" onClick={() => go({ name: "code" })} />
      <p class="soft small">{t("link-nothing-kept")}</p>
      <LanguageLinks label={t("link-language")} />
    </>
  );
  if (found === "closed") {
    return (
      <Screen title={t("link-closed")} hasBack={false}>
        <p>{t("link-closed-text")}</p>
        {others}
      </Screen>
    );
  }
  if (!found) {
    return (
      <Screen title={t("link-title")} hasBack={false}>
        <ReadingNotice reading={reading} label={t("link-opening")} />
      </Screen>
    );
  }
  const { profile } = found.shown;
  return (
    <Screen title={profile.name || t("link-title")} hasBack={false}>
      <ProfileView
        profile={profile}
        since={found.shown.day}
        load={(file) => fetchPicture(app.connection, found, file)}
      />
      {others}
      <ActionBar main={{ label: t("link-write"), onPress: () => go({ name: "write", seen: found }) }} />
    </Screen>
  );
}

draws({ profile: Profile });
