/** An open profile: how it stands and all ways on; as others see it; and its end. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { PROFILE_DAYS as LASTS } from "../../formats/messages.ts";
import { useApp, useTask, useTexts } from "../kit/context.ts";
import { Leaving } from "../kit/leaving.tsx";
import { Actions, Button, Choices, Notice, Problem, Screen } from "../kit/parts.tsx";
import { availableOn, ProfileView } from "../link/profile-view.tsx";
import { closeOpened, isAway, type Opened, useChanging } from "./session.ts";

export function Home({ opened }: { opened: Opened }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const { task, change } = useChanging();
  const { own } = owner;
  const { profile, is_paused: isPaused, links, moved } = own;
  const host = moved && new URL(moved).host;
  const [chosen, setChosen] = useState<string | null>(null);
  const available = chosen ?? availableOn(profile, own.day, app.device.today()) ?? "";
  const until = app.texts.day(own.day + LASTS);
  const state = isPaused ? "paused" : moved ? "moved" : links.length === 0 ? "no-link" : "live";
  const to = (part: string) => () => app.go("profiles", { part });
  const say = (next: string) => {
    setChosen(next); // at once: a choice that waits for the server looks as if it hadn't been made
    const { available: _, ...rest } = profile;
    const said = next ? { ...rest, available: next as "today" } : rest;
    change((pay) => owner.change({ profile: said as typeof profile }, pay).finally(() => setChosen(null)));
  };
  return (
    <Screen title={host ?? profile.name ?? t("profile-unnamed")} hasBack={false}>
      <Notice kind={state === "live" ? "good" : "warn"} title={t(`profile-is-${state}`)}>
        <p>{t(`profile-is-${state}-text`, { count: links.length, day: until, host: host ?? "" })}</p>
      </Notice>
      <Problem task={task} />
      <Actions isStack>
        {!moved && (
          <Button kind="main" onClick={to("links")}>
            {t("profile-to-links", { count: links.length })}
          </Button>
        )}
        <Button onClick={to("inbox")}>{t("inbox")}</Button>
        {!moved && (
          <>
            <Button onClick={to("edit")}>{t("profile-edit")}</Button>
            <Button onClick={to("pictures")}>
              {t("profile-to-pictures", { count: profile.pictures?.length ?? 0 })}
            </Button>
            <Button onClick={to("templates")}>{t("templates")}</Button>
            <Button onClick={to("look")}>{t("profile-look")}</Button>
          </>
        )}
        <Button
          isBusy={task.isRunning}
          onClick={() => change((pay) => (isPaused ? owner.change({ is_paused: false }, pay) : owner.pause(pay)))}
        >
          {t(isPaused ? "profile-go-on" : "profile-pause")}
        </Button>
      </Actions>
      {!moved && (
        <Choices
          legend={t("profile-available")}
          options={["today", "week", ""].map((value) => ({
            value,
            label: t(value ? `profile-available-${value}` : "profile-available-unsaid"),
          }))}
          chosen={[available]}
          onChange={([next]) => say(next ?? "")}
        />
      )}
      <Actions isStack>
        <Button isBusy={task.isRunning} onClick={() => change((pay) => owner.change({}, pay))}>
          {t("profile-renew", { days: LASTS })}
        </Button>
        <Button
          onClick={() => {
            closeOpened(app);
            app.go(app.person ? "me" : "front", {});
          }}
        >
          {t("profile-close")}
        </Button>
      </Actions>
      <p class="soft small">{t("profile-until", { day: until })}</p>
      <p class="small-actions">
        {!isAway(app) && (
          <Button kind="link" onClick={to("pass")}>
            {t("profile-repay")}
          </Button>
        )}
        {!moved && (
          <Button kind="link" onClick={to("move")}>
            {t("move")}
          </Button>
        )}
        <Button kind="link" onClick={to("delete")}>
          {t("profile-delete")}
        </Button>
      </p>
    </Screen>
  );
}

export function Look({ opened }: { opened: Opened }): JSX.Element {
  const t = useTexts();
  const { own, album } = opened.owner;
  const { profile, day } = own;
  return (
    <Screen title={profile.name ?? t("link-title")}>
      <ProfileView profile={profile} since={day} load={(file) => album.fetch(file)} />
    </Screen>
  );
}

export function Delete({ opened }: { opened: Opened }): JSX.Element {
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
