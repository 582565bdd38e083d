/** A profile's pictures: made by the photo tool, in her order, with words for those who don't see them. */
import { MAX_PICTURES } from "#kernel/formats/messages.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import type { PhotoTo } from "#kernel/kit/names.ts";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { SureButton } from "#kernel/kit/sure.tsx";
import { keyOf, toHex } from "#kernel/wire/bytes.ts";
import { Pictures } from "../link/pictures.tsx";
import type { Shot } from "../structs.ts";
import { type Opened, openedIn, useChanging } from "./session.ts";

export function OwnPictures({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const { task, change } = useChanging();
  const { pictures = [] } = owner.profile;
  const put = (next: Shot[]) => change((pay) => owner.setPictures(next, pay));
  const add = () => {
    const to: PhotoTo = {
      label: t("profile-picture-take"),
      take(made) {
        if (openedIn(app) !== opened) return app.go("profiles", {}); // it was closed meanwhile
        opened.picture = { upload: owner.album.sealed(made), original: made.original };
        app.go("profiles", { part: "picture" });
      },
    };
    app.go("photo", { to });
  };
  return (
    <Screen title={t("profile-pictures")}>
      <p>{t("profile-pictures-what")}</p>
      <p class="soft">{t("profile-what-copies")}</p>
      <Problem task={task} />
      {pictures.map((shot, at) => (
        <OnePicture
          key={keyOf(shot.file.blob)}
          opened={opened}
          shot={shot}
          at={at}
          isBusy={task.isRunning}
          onFirst={() => put([shot, ...pictures.filter((each) => each !== shot)])}
          onRemove={() => put(pictures.filter((each) => each !== shot))}
        />
      ))}
      {owner.own.originals.length > 0 && (
        <details class="card">
          <summary>{t("profile-proof")}</summary>
          <p>{t("profile-proof-what")}</p>
          {owner.own.originals.map((hash) => (
            <p key={keyOf(hash)} class="link-text small">
              <bdi>{toHex(hash)}</bdi>
            </p>
          ))}
        </details>
      )}
      {pictures.length < MAX_PICTURES ? (
        <ActionBar main={{ label: t("profile-picture-add"), onPress: add }} />
      ) : (
        <p>{t("profile-pictures-full", { most: MAX_PICTURES })}</p>
      )}
    </Screen>
  );
}

function OnePicture(props: {
  opened: Opened;
  shot: Shot;
  at: number;
  isBusy: boolean;
  onFirst: () => void;
  onRemove: () => void;
}) {
  const t = useTexts();
  const { opened, shot, at, isBusy } = props;
  const number = at + 1;
  return (
    <section class="card">
      <h2>{t("profile-picture-number", { number })}</h2>
      <p dir="auto">{shot.says ?? t("profile-picture-unsaid")}</p>
      <Pictures shots={[shot]} first={number} load={(file) => opened.owner.album.fetch(file)} />
      <Actions>
        {at > 0 && (
          <Button
            says="profile-picture-first"
            isBusy={isBusy}
            label={t("profile-picture-first-this", { number })}
            onClick={props.onFirst}
          />
        )}
        <Button
          says="profile-picture-change"
          label={t("profile-picture-says-this", { number })}
          to={["profiles", { part: "picture", at }]}
        />
        <SureButton
          says={t("profile-picture-drop")}
          sure={t("profile-picture-drop-sure")}
          label={t("profile-picture-drop-this", { number })}
          sureLabel={t("profile-picture-drop-sure-this", { number })}
          isBusy={isBusy}
          onSure={props.onRemove}
        />
      </Actions>
    </section>
  );
}

/** The words for a picture: of the one that was just made, or of number `at` of those that are there. */
export function PictureWords({ opened, at }: { opened: Opened; at: number | undefined }) {
  const app = useApp();
  const t = useTexts();
  const { owner, picture } = opened;
  const { task, change } = useChanging();
  const { pictures = [] } = owner.profile;
  const shot = at === undefined ? undefined : pictures[at];
  const [says, setSays] = useKept("says", shot?.says ?? "");
  if (!shot && !picture) return <OwnPictures opened={opened} />;
  const save = () =>
    change(async (pay) => {
      const words = tidied(says) || undefined;
      if (shot)
        await owner.setPictures(
          pictures.map((each) => (each === shot ? { ...each, says: words } : each)),
          pay,
        );
      else if (picture) await owner.addPicture(picture.upload, picture.original, words, pay);
      if (!shot) opened.picture = null;
      app.replace("profiles", { part: "pictures" });
    });
  return (
    <Screen title={t("profile-picture-words")}>
      <SendForm task={task} onSend={save} button={t("profile-save")} busy={t("profile-saving")} bar={{}}>
        <Field says="profile-picture-says" maxLength={140} value={says} onInput={setSays} />
      </SendForm>
    </Screen>
  );
}
