/** The doctor's sheet: its questions, languages and texts. The counterpart of src/parasol/features/sheet; pure. */
import { FluentBundle, FluentResource } from "@fluent/bundle";

export interface Question {
  readonly id: string;
  readonly many: boolean;
  readonly line: boolean;
  readonly choices: readonly string[];
}

export interface Group {
  readonly id: string;
  readonly questions: readonly Question[];
}

export interface SheetLanguage {
  readonly code: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly is_read: boolean;
}

export const MAX_LINE_CHARACTERS = 300;

/** What was answered to one question. */
export interface Answer {
  readonly choices: readonly string[];
  readonly line: string;
}

/** One answered question, by the names of its texts; `line` is as it was typed. */
export interface Row {
  readonly group: string;
  readonly question: string;
  readonly choices: readonly string[];
  readonly line: string;
}

/** The texts of one language. */
export class SheetTexts {
  readonly language: SheetLanguage;
  private readonly bundle: FluentBundle;

  constructor(language: SheetLanguage, source: string) {
    this.language = language;
    this.bundle = new FluentBundle(language.code, { useIsolating: false });
    this.bundle.addResource(new FluentResource(source));
  }

  text(id: string): string {
    const pattern = this.bundle.getMessage(id)?.value;
    return pattern ? this.bundle.formatPattern(pattern) : id;
  }
}

/** All of it, as `sheet.json` brings it: a file of the page, whose hash the browser has checked. */
export class SheetSet {
  readonly groups: readonly Group[];
  readonly languages: readonly SheetLanguage[];
  private readonly sources: Readonly<Record<string, string>>;

  constructor(json: string) {
    const read = JSON.parse(json) as Pick<SheetSet, "groups" | "languages"> & { texts: Record<string, string> };
    this.groups = read.groups;
    this.languages = read.languages;
    this.sources = read.texts;
  }

  /** The first of these languages that there is; English if none is. A region is left out: es-MX is Spanish. */
  languageFor(wanted: readonly string[]): SheetLanguage {
    const codes = [...wanted.map((code) => code.split("-")[0]), "en"];
    const found = codes.map((code) => this.languages.find((each) => each.code === code)).find(Boolean);
    return found ?? (this.languages[0] as SheetLanguage);
  }

  /** The texts of a language that `languages` has. */
  texts(code: string): SheetTexts {
    const language = this.languageFor([code]);
    return new SheetTexts(language, this.sources[language.code] ?? "");
  }

  /** What was answered, in the order of the sheet. */
  rows(answers: ReadonlyMap<string, Answer>): Row[] {
    return this.groups.flatMap((group) =>
      group.questions.flatMap((question) => {
        const { choices, line } = answers.get(question.id) ?? { choices: [], line: "" };
        const chosen = question.choices.filter((each) => choices.includes(each));
        const typed = question.line ? line.trim() : "";
        if (chosen.length === 0 && !typed) return [];
        const named = chosen.map((each) => `${question.id}-${each}`);
        return [{ group: `group-${group.id}`, question: question.id, choices: named, line: typed }];
      }),
    );
  }
}

/** What somebody fills in, in memory alone. */
export class Filled {
  mine: string;
  theirs: string;
  readonly answers = new Map<string, Answer>();

  constructor(mine: string, theirs: string) {
    this.mine = mine;
    this.theirs = theirs;
  }

  /** Forget the answers; whoever still draws them draws nothing. */
  wipe(): void {
    this.answers.clear();
  }
}
