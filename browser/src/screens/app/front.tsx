/**
 * What anybody sees who opens the address: a few calm ways on, and how this page keeps them safe. No screen in here
 * says what else the community has: whoever looks over a shoulder learns nothing of it.
 */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useApp, useTexts } from "../kit/context.ts";
import "./guides.tsx";
import { languages } from "../kit/data-files.ts";
import { Icon } from "../kit/icons.tsx";
import { Actions, Button, Screen, useBoth } from "../kit/parts.tsx";
import { Piece } from "../kit/piece.tsx";
import { bring, register } from "../kit/registry.ts";

/** How many sentences each part of the safety page has. */
const ABOUT = { sealed: 3, leave: 3, not: 4, who: 5 } as const;

const BEHIND = 300; // milliseconds, until this screen is drawn and whoever knows where they go has gone on

function Front(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  // so that help opens without a line too; what fails is fetched again where it is opened
  useEffect(() => {
    const isGone = () => document.documentElement.classList.contains("leaving");
    const fetchHelp = () => app.isApart || isGone() || bring("help", app.texts).catch(() => {});
    setTimeout(fetchHelp, BEHIND);
  }, [app.texts]);
  return (
    <Screen title={app.name} hasBack={false}>
      <Languages />
      {app.line && <p class="lead">{app.line}</p>}
      {app.isApart ? (
        <Button kind="main" onClick={() => app.go("profiles", {})}>
          {t("front-profiles")}
        </Button>
      ) : (
        <Ways />
      )}
    </Screen>
  );
}

function Ways(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <>
      <Actions isStack>
        <Button kind="main" onClick={() => app.go("unlock", {})}>
          <Icon name="check" />
          {t("front-check")}
        </Button>
        <Button onClick={() => app.go("report", {})}>
          <Icon name="report" />
          {t("front-report")}
        </Button>
        <Button onClick={() => app.go("desks", {})}>
          <Icon name="talk" />
          {t("front-desks")}
        </Button>
        <Button onClick={() => app.go("help", {})}>
          <Icon name="help" />
          {t("front-help")}
        </Button>
      </Actions>
      <Actions>
        <Button kind="link" onClick={() => app.go("unlock", {})}>
          {t("front-unlock")}
        </Button>
        <Button kind="link" onClick={() => app.go("join", {})}>
          {t("front-join")}
        </Button>
        <Button kind="link" onClick={() => app.go("receipt", {})}>
          {t("front-receipt")}
        </Button>
        <Button kind="link" onClick={() => app.go("services", {})}>
          {t("front-services")}
        </Button>
        <Button kind="link" onClick={() => app.go("guides", {})}>
          {t("front-guides")}
        </Button>
        <Button kind="link" onClick={() => app.go("about", {})}>
          {t("front-about")}
        </Button>
      </Actions>
    </>
  );
}

/** The other languages, each by its own name. Which one is chosen is kept in memory alone. */
function Languages(): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  const others = languages().filter(({ code }) => code !== app.texts.language.code);
  if (others.length === 0) return null;
  return (
    <nav class="languages" aria-label={t("front-language")}>
      {others.map((language) => (
        <Button kind="link" key={language.code} onClick={() => app.setLanguage(language)}>
          <span lang={language.code} dir={language.direction}>
            {language.name}
          </span>
        </Button>
      ))}
    </nav>
  );
}

function About(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  return (
    <Screen title={t("about-title")}>
      {Object.entries(ABOUT).map(([part, count]) => (
        <section key={part}>
          <h2>{t(`about-${part}`)}</h2>
          <ul>
            {Array.from({ length: count }, (_, at) => (
              <li key={at}>{both(`about-${part}-${at + 1}`)}</li>
            ))}
          </ul>
          {part === "who" && <Piece name="police-here" params={{}} />}
        </section>
      ))}
      <Button kind="link" onClick={() => app.go("held", {})}>
        {t("about-held")}
      </Button>
      <p>
        <a href="/licences.txt" target="_blank" rel="noopener noreferrer">
          {t("about-licences")}
        </a>
      </p>
    </Screen>
  );
}

register("front", Front);
register("about", About);
