/** Help now, and the guides: short, and without a word of blame. */
import { CallButton } from "#kernel/kit/call.tsx";
import { useTexts } from "#kernel/kit/context.ts";
import { Action, Actions, Button, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { Piece } from "#kernel/kit/piece.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SheetLink } from "./sheet-link.tsx";

/** The parts of the help screen, with how many sentences each has. */
const HELP = { danger: 4, care: 5, young: 2, talk: 2 } as const;
/** What a button says here; the pages without JavaScript say it in words. */
const SAID_BY_BUTTONS = ["help-danger-3", "help-young-2"];
/** The guides, with how many sentences each has. */
const GUIDES = { before: 8, after: 7, phone: 7 } as const;
type Guide = keyof typeof GUIDES;

type Section = keyof typeof HELP;

/** Whoever comes for one section finds it first. */
function Help(props: { section?: string }) {
  const t = useTexts();
  const both = useBoth();
  const all = Object.keys(HELP) as Section[];
  const first = all.find((section) => section === props.section);
  const calls = (
    <Piece key="calls" name="help-here" params={{ what: "now" }}>
      <div class="calls">
        <CallButton number="112" label={t("help-call-all")} isMain />
        <p class="soft small">{both("help-call-112")}</p>
      </div>
    </Piece>
  );
  const of = (section: Section) => (
    <section key={section}>
      <h2>{t(`help-${section}`)}</h2>
      <Sentences stem={`help-${section}`} count={HELP[section]} />
      {section === "young" && (
        <Piece name="help-here" params={{ what: "young" }}>
          <p>{t("help-young-2")}</p>
        </Piece>
      )}
    </section>
  );
  const others = all.filter((section) => section !== first).map(of);
  return (
    <Screen title={t("help-title")}>
      {first ? [of(first), calls] : calls}
      <Action says="help-first" to={["guide-list", {}]} />
      {others}
      <Actions isStack>
        <Button says="front-desks" to={["desks", {}]} />
        <Button says="front-services" to={["services", {}]} />
        <Button says="front-guides" to={["guides", {}]} />
        <Button says="front-report" to={["report", {}]} />
        <Button says="front-platforms" to={["platforms", {}]} />
        <SheetLink />
      </Actions>
    </Screen>
  );
}

function Guides(props: { guide?: string }) {
  const t = useTexts();
  const names = Object.keys(GUIDES) as Guide[];
  const open = names.find((name) => name === props.guide);
  if (open) {
    return (
      <Screen title={t(`guide-${open}`)}>
        <Sentences stem={`guide-${open}`} count={GUIDES[open]} />
        <Action says="front-help" to={["help", {}]} />
      </Screen>
    );
  }
  return (
    <Screen title={t("guides-title")}>
      <Actions isStack>
        {names.map((name) => (
          <Button says={`guide-${name}`} key={name} to={["guides", { guide: name }]} />
        ))}
        <Button says="guides-all" to={["guide-list", {}]} />
        <Button says="guides-photo" to={["photo", {}]} />
        <SheetLink />
      </Actions>
    </Screen>
  );
}

const Sentences = (props: { stem: string; count: number }) => {
  const both = useBoth();
  const ids = Array.from({ length: props.count }, (_, at) => `${props.stem}-${at + 1}`);
  return (
    <ul>
      {ids
        .filter((id) => !SAID_BY_BUTTONS.includes(id))
        .map((id) => (
          <li key={id}>{both(id)}</li>
        ))}
    </ul>
  );
};

register("help", Help);
register("guides", Guides);
