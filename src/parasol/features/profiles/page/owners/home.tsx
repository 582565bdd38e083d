/** An open profile: how it stands and all ways on; as others see it; and its end. */
import { useState } from "preact/hooks";
import { PROFILE_DAYS as LASTS } from "#kernel/formats/messages.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { Leaving } from "#kernel/kit/leaving.tsx";
import { Actions, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { availableOn, ProfileView } from "../link/profile-view.tsx";
import { closeOpened, isAway, type Opened, useChanging } from "./session.ts";

export function Home({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const { task, change } = useChanging();
  const { own } = owner;
  const { profile, is_paused: isPaused, links } = own;
  const [chosen, setChosen] = useState<string | null>(null);
  const available = chosen ?? availableOn(profile, own.day, app.device.today()) ?? "";
  const until = app.texts.day(own.day + LASTS);
  const state = isPaused ? "paused" : links.length === 0 ? "no-link" : "live";
  const to = (part: string) => () => app.go("profiles", { part });
  const say = (next: string) => {
    setChosen(next); // at once: a choice that waits for the server looks as if it hadn't been made
    const { available: _, ...rest } = profile;
    const said = next ? { ...rest, available: next as "today" } : rest;
    change((pay) => owner.change({ profile: said as typeof profile }, pay).finally(() => setChosen(null)));
  };
  return (
    <Screen title={profile.name ?? t("profile-unnamed")} hasBack={false}>
      <Notice kind={state === "live" ? "good" : "warn"} title={t(`profile-is-${state}`)}>
        {t(`profile-is-${state}-text`, { count: links.length, day: until })}
      </Notice>
      <Problem task={task} />
      <Actions isStack>
        <Button kind="main" onClick={to("links")}>
          {t("profile-to-links", { count: links.length })}
        </Button>
        <Button says="inbox" onClick={to("inbox")} />
        <Button says="profile-edit" onClick={to("edit")} />
        <Button onClick={to("pictures")}>{t("profile-to-pictures", { count: profile.pictures?.length ?? 0 })}</Button>
        <Button says="templates" onClick={to("templates")} />
        <Button says="profile-look" onClick={to("look")} />
        <Button
          says={isPaused ? "profile-go-on" : "profile-pause"}
          isBusy={task.isRunning}
          onClick={() => change((pay) => (isPaused ? owner.change({ is_paused: false }, pay) : owner.pause(pay)))}
        />
      </Actions>
      <ChoiceCards
        says="profile-available"
        of={["today", "week", ""]}
        called={(value) => t(`profile-available-${value || "unsaid"}`)}
        value={available}
        onChange={say}
      />
      <Actions isStack>
        <Button isBusy={task.isRunning} onClick={() => change((pay) => owner.change({}, pay))}>
          {t("profile-renew", { days: LASTS })}
        </Button>
        <Button
          says="profile-close"
          onClick={() => {
            closeOpened(app);
            app.go(app.person ? "me" : "front", {});
          }}
        />
      </Actions>
      <p class="soft small">{t("profile-until", { day: until })}</p>
      <p class="small-actions">
        {!isAway(app) && <Button kind="link" says="profile-repay" onClick={to("pass")} />}
        <Button kind="link" says="profile-file" onClick={to("file")} />
        <Button kind="link" says="profile-delete" onClick={to("delete")} />
      </p>
    </Screen>
  );
}

export function Look({ opened }: { opened: Opened }) {
  const t = useTexts();
  const { own, album } = opened.owner;
  const { profile, day } = own;
  return (
    <Screen title={profile.name ?? t("link-title")}>
      <ProfileView profile={profile} since={day} load={(file) => album.fetch(file)} />
    </Screen>
  );
}

export function Delete({ opened }: { opened: Opened }) {
  const app = useApp();
  const task = useTask();
  const act = async () => {
    await opened.owner.remove();
    closeOpened(app);
    app.replace("profiles", { part: "gone" });
  };
  const says = ["profile-delete-1", "profile-delete-2"];
  return <Leaving task={task} title="profile-delete" says={says} button="profile-delete-now" act={act} />;
}
