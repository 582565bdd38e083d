/**
 * A photo tool for anybody: pick a picture, see what its file tells, cover and cut, save a clean copy. Nothing is sent or
 * stored, and once this part is here it works without a network: the picture lies in the session, which ends with leaving,
 * locking, or ten minutes without a touch.
 */
import { useState } from "preact/hooks";
import { WHATS } from "#kernel/files/inside.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { type App, useAct, useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { save } from "#kernel/kit/files.ts";
import type { PhotoTo, Screens } from "#kernel/kit/names.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import type { CleanPhoto, Edits, Photo } from "../photo.ts";
import { PhotoCover, PhotoField, PhotoMade, UNTOUCHED } from "./photo-cover.tsx";

/** What is being worked on. */
interface Work {
  readonly photo: Photo;
  edits: Edits;
  made: CleanPhoto | null;
  /** For whom, if it isn't to be saved. */
  readonly to: PhotoTo | undefined;
}

const workOf = (app: App): Work | undefined => app.session.get("photo") as Work | undefined;

function PhotoScreen({ step, to }: Screens["photo"]) {
  const work = workOf(useApp());
  if (!work || !step) return <Choosing to={to} />;
  if (step === "made" && work.made) return <Made made={work.made} to={work.to} />;
  return step === "cover" ? <Covering work={work} /> : <Inside photo={work.photo} />;
}

function Choosing({ to }: Pick<Work, "to">) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const begin = (photo: Photo) => {
    const work: Work = { photo, edits: UNTOUCHED, made: null, to };
    app.session.set("photo", work);
    app.go("photo", { step: "inside" });
  };
  return (
    <Screen title={t("guides-photo")}>
      <p>{t("photo-intro")}</p>
      <Problem task={task} />
      <PhotoField label={t("photo-choose")} task={task} onPhoto={begin} />
      {!to && <Notice kind="good">{t("photo-nothing-sent")}</Notice>}
      <Promised />
    </Screen>
  );
}

/** What is taken away, and what isn't. */
function Promised() {
  const t = useTexts();
  return (
    <>
      <p>{t("photo-promise")}</p>
      <p>{t("photo-never")}</p>
    </>
  );
}

/** What the file tells whoever gets it. */
function Inside({ photo }: { photo: Photo }) {
  const app = useApp();
  const t = useTexts();
  const found = WHATS.map((what) => ({ what, of: photo.told.filter((each) => each.what === what) }));
  return (
    <Screen title={t("photo-inside")}>
      <p>
        {t(photo.told.length > 0 ? "photo-tells" : photo.hidden > 0 ? "photo-tells-little" : "photo-tells-nothing", {
          count: Math.ceil(photo.hidden / 1000),
        })}
      </p>
      {found
        .filter(({ of }) => of.length > 0)
        .map(({ what, of }) => (
          <section key={what}>
            <h2>{t(`photo-told-${what}`)}</h2>
            <ul>
              {of.map(({ says, bytes }) => (
                <li key={`${says} ${bytes}`}>
                  <bdi>{says}</bdi>
                  {bytes !== undefined && ` · ${t("photo-bytes", { count: bytes })}`}
                </li>
              ))}
            </ul>
          </section>
        ))}
      <p>{t("photo-all-goes")}</p>
      <ActionBar main={{ label: t("photo-go-on"), onPress: () => app.go("photo", { step: "cover" }) }} />
    </Screen>
  );
}

function Covering({ work }: { work: Work }) {
  const app = useApp();
  const t = useTexts();
  const [edits, setEdits] = useState(work.edits);
  const change = (next: Edits) => {
    work.edits = next;
    setEdits(next);
  };
  const make = useAct(async () => {
    await painted();
    work.made = await work.photo.made(work.edits, work.to?.isSmall);
    if (workOf(app) === work) app.go("photo", { step: "made" });
  });
  return (
    <Screen title={t("photo-cover")}>
      <p>{t("photo-cover-what")}</p>
      {work.photo.isSlow && <Notice kind="warn">{t("photo-slow")}</Notice>}
      <Problem task={make} />
      <PhotoCover photo={work.photo} edits={edits} onChange={change} />
      <ActionBar main={{ label: t("photo-make"), act: make }} />
    </Screen>
  );
}

function Made({ made, to }: { made: CleanPhoto } & Pick<Work, "to">) {
  const app = useApp();
  const t = useTexts();
  const [isSaved, setSaved] = useState(false);
  const keep = () => {
    save(made.content, "picture.jpg", made.type);
    setSaved(true);
  };
  const saving = { label: t("photo-save"), onPress: keep };
  const another = { label: t("photo-another"), onPress: () => app.go("photo", {}) };
  const taking = to && {
    label: to.label,
    onPress() {
      app.session.delete("photo"); // Back leads to choosing another one
      to.take(made);
    },
  };
  return (
    <Screen title={t("photo-made")}>
      <PhotoMade made={made} />
      <p>{t("photo-size", { width: made.width, height: made.height, size: Math.ceil(made.content.length / 1000) })}</p>
      <Promised />
      <p>{t("photo-first-stays")}</p>
      <p role="status">{isSaved && t("photo-saved")}</p>
      <ActionBar main={taking ?? saving} also={taking ? saving : another} />
    </Screen>
  );
}

register("photo", PhotoScreen);
