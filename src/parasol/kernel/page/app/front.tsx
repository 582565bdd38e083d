/**
 * What anybody sees who opens the address: a few calm ways on, and how this page keeps them safe. No screen in here
 * says what else the community has: whoever looks over a shoulder learns nothing of it.
 */
import { useEffect } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import "./guides.tsx";
import { Icon } from "#kernel/kit/icons.tsx";
import { LanguageLinks } from "#kernel/kit/language-links.tsx";
import { Actions, Button, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { Piece } from "#kernel/kit/piece.tsx";
import { bring, register } from "#kernel/kit/registry.ts";

/** How many sentences each part of the safety page has. */
const ABOUT = { sealed: 3, leave: 3, not: 4, who: 5 } as const;

const BEHIND = 300; // milliseconds, until this screen is drawn and whoever knows where they go has gone on

function Front() {
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
      <LanguageLinks label={t("front-language")} />
      {app.line && (
        <p class="lead" dir="auto">
          {app.line}
        </p>
      )}
      {app.isApart ? <Button kind="main" says="front-profiles" to={["profiles", {}]} /> : <Ways />}
    </Screen>
  );
}

function Ways() {
  const t = useTexts();
  return (
    <>
      <Actions isStack>
        <Button kind="main" to={["unlock", {}]}>
          <Icon name="check" />
          {t("front-check")}
        </Button>
        <Button to={["report", {}]}>
          <Icon name="report" />
          {t("front-report")}
        </Button>
        <Button to={["desks", {}]}>
          <Icon name="talk" />
          {t("front-desks")}
        </Button>
        <Button to={["help", {}]}>
          <Icon name="help" />
          {t("front-help")}
        </Button>
      </Actions>
      <Actions>
        <Button kind="link" says="front-unlock" to={["unlock", {}]} />
        <Button kind="link" says="front-join" to={["join", {}]} />
        <Button kind="link" says="front-receipt" to={["receipt", {}]} />
        <Button kind="link" says="front-services" to={["services", {}]} />
        <Button kind="link" says="front-guides" to={["guides", {}]} />
        <Button kind="link" says="front-about" to={["about", {}]} />
      </Actions>
    </>
  );
}

function About() {
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
      <Button kind="link" says="about-held" to={["held", {}]} />
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
