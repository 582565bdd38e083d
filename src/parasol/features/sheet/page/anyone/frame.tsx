/** What the screens of the doctor's sheet share. */
import type { ComponentChildren } from "preact";
import { useApp } from "#kernel/kit/context.ts";
import { Action, Screen } from "#kernel/kit/parts.tsx";
import type { Filled, SheetSet, SheetTexts } from "../set.ts";

export interface Sheet {
  readonly set: SheetSet;
  readonly filled: Filled;
  readonly mine: SheetTexts;
  readonly theirs: SheetTexts;
}

/** A screen in a language of the sheet, which need not be the page's. */
export function InLanguage(props: { texts: SheetTexts; title: string; children: ComponentChildren }) {
  const app = useApp();
  const { code, direction } = props.texts.language;
  return (
    <div lang={code} dir={direction}>
      <Screen title={props.title} hasBack={false}>
        {props.children}
        <Action kind="link" onClick={() => app.back()}>
          {props.texts.text("sheet-back")}
        </Action>
      </Screen>
    </div>
  );
}
