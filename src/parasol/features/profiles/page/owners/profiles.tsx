/** Profiles: what one is, making one, opening one by its words; and which screen of an open one is shown. */
import { useRef } from "preact/hooks";
import { Picking, WordsShown } from "#features/reports/page/anyone/receipt-words.tsx";
import { PROFILE_DAYS as LASTS } from "#kernel/formats/messages.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Left } from "#kernel/kit/leaving.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import type { Owner } from "../owner.ts";
import { Ask } from "./ask.tsx";
import { Catalogue, CatalogueLink } from "./catalogue.tsx";
import { Edit } from "./edit.tsx";
import { Delete, Home, Look } from "./home.tsx";
import { Inbox, OneEnquiry } from "./inbox.tsx";
import { Links } from "./links.tsx";
import { Listing } from "./listing.tsx";
import { type Paid, Passes, PassForm } from "./passes.tsx";
import { OwnPictures, PictureWords } from "./pictures.tsx";
import { OneQuestion } from "./questions.tsx";
import { Again, SaveFile } from "./saved.tsx";
import { isAway, keepOpen, type Opened, openedIn, ownerOf } from "./session.ts";
import { Templates } from "./templates.tsx";

function Profiles(props: Screens["profiles"]) {
  const app = useApp();
  const opened = openedIn(app);
  const { person } = app;
  const { part, room, at } = props;
  if (part === "gone") return <Left text="profile-gone" />;
  if (part?.startsWith("ask") && person) return <Ask part={part} />;
  if (part === "making" && !opened) return <Making />;
  if (part === "passes") return <Passes />;
  if (part === "again") return <Again />;
  if (part?.startsWith("catalogue")) return <Catalogue part={part} room={room} />;
  if (!opened) return part === "open" ? <Open /> : <What />;
  if (opened.words) return part === "pick" ? <Pick opened={opened} /> : <Words opened={opened} words={opened.words} />;
  if (part === "edit") return <Edit opened={opened} />;
  if (part === "links") return <Links opened={opened} />;
  if (part === "inbox") return <Inbox opened={opened} />;
  if (part === "enquiry" && room) return <OneEnquiry opened={opened} room={room} />;
  if (part === "question" && room) return <OneQuestion opened={opened} room={room} />;
  if (part === "pictures") return <OwnPictures opened={opened} />;
  if (part === "picture") return <PictureWords opened={opened} at={at} />;
  if (part === "pass") return <Repaid opened={opened} />;
  if (part === "templates") return <Templates opened={opened} />;
  if (part?.startsWith("listing")) return <Listing opened={opened} part={part} />;
  if (part === "look") return <Look opened={opened} />;
  if (part === "delete") return <Delete opened={opened} />;
  if (part === "file") return <SaveFile opened={opened} />;
  return <Home opened={opened} />;
}

function What() {
  const app = useApp();
  const t = useTexts();
  const open = { label: t("profile-open"), onPress: () => app.go("profiles", { part: "open" }) };
  const make = { label: t("profile-make"), onPress: () => app.go("profiles", { part: "making" }) };
  const passes = { label: t("passes"), onPress: () => app.go("profiles", { part: "passes" }) };
  const away = isAway(app);
  const said = app.isApart ? ["apart-host", "days", "apart-words"] : ["host", "days", "words", "once"];
  return (
    <Screen title={t("profiles")}>
      {away && <Notice>{t("profile-away")}</Notice>}
      <p>{t("profile-what")}</p>
      <ul>
        {["link", "copies", ...said].map((what) => (
          <li key={what}>{t(`profile-what-${what}`, { days: LASTS })}</li>
        ))}
      </ul>
      {app.isApart && (
        <>
          <p>{t("profile-make-apart")}</p>
          <Button kind="link" says="about-held" to={["held", {}]} />
        </>
      )}
      <CatalogueLink />
      {!app.person && !app.isApart && (
        <Notice>
          <p>{t("profile-make-member")}</p>
          <Button says="front-unlock" to={["unlock", {}]} />
        </Notice>
      )}
      {app.person && !away && <Button onClick={passes.onPress}>{passes.label}</Button>}
      {!away && <Button kind="link" says="profile-again" to={["profiles", { part: "again" }]} />}
      {app.person || app.isApart ? <ActionBar main={away ? passes : make} also={open} /> : <ActionBar main={open} />}
    </Screen>
  );
}

function Open() {
  const app = useApp();
  const t = useTexts();
  const open = async (words: Passphrase) => {
    const owner = await ownerOf(app, words);
    await owner.read();
    keepOpen(app, owner, null);
    app.replace("profiles", {});
  };
  return (
    <Screen title={t("profile-open")}>
      <WordsForm label={t("profile-words")} button={t("receipt-open")} busy={t("profile-opening")} onWords={open} />
      {!app.person && <Button kind="link" says="profile-make-given" to={["profiles", { part: "making" }]} />}
      <CatalogueLink />
    </Screen>
  );
}

/**
 * The words are shown once the server has said that it keeps what they open. A broken line: the same are tried again. With
 * another pass it is another profile, so that what was tried with a used one is tied to nothing that lives.
 */
function Making() {
  const app = useApp();
  const t = useTexts();
  const made = useRef<{ owner: Owner; words: Passphrase; by: string } | null>(null);
  const make = async ({ by, slot, pay }: Paid) => {
    if (made.current?.by !== by) {
      const words = generate(app.device.random, await app.words());
      await painted();
      made.current = { by, words, owner: await ownerOf(app, words) };
    }
    const { owner, words } = made.current;
    await owner.make(pay, slot);
    keepOpen(app, owner, words);
    app.replace("profiles", { part: "words" });
  };
  return <PassForm title={t("profile-make")} button={t("profile-make-now")} busy={t("profile-making")} onPaid={make} />;
}

/** Kept with another pass than before: its quarter's is used, or it came from somebody else. */
function Repaid({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const keep = async ({ slot, pay }: Paid) => {
    await opened.owner.change({ slot }, pay);
    app.back();
  };
  return <PassForm title={t("profile-repay")} button={t("profile-renew", { days: LASTS })} onPaid={keep} />;
}

function Words({ opened, words }: { opened: Opened; words: Passphrase }) {
  const app = useApp();
  const t = useTexts();
  return (
    <WordsShown
      words={words}
      title={t("profile-words-title")}
      arrived={t("profile-made")}
      what={t("profile-words-what")}
      onWritten={() => opened.words && app.go("profiles", { part: "pick" })}
    />
  );
}

function Pick({ opened }: { opened: Opened }) {
  const app = useApp();
  const done = () => {
    opened.words = null;
    app.replace("profiles", { part: "edit" });
  };
  return <Picking words={opened.words ?? ""} onDone={done} />;
}

register("profiles", Profiles);
