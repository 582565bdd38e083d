/** What the screens of the doctor's sheet share. */
import type { ComponentChildren, JSX } from "preact";
import type { Filled, SheetSet, SheetTexts } from "../../sheet/set.ts";
import { useApp } from "../kit/context.ts";
import { Actions, Button, Screen } from "../kit/parts.tsx";

export interface Sheet {
  readonly set: SheetSet;
  readonly filled: Filled;
  readonly mine: SheetTexts;
  readonly theirs: SheetTexts;
}

/** A screen in a language of the sheet, which need not be the page's. */
export function InLanguage(props: { texts: SheetTexts; title: string; children: ComponentChildren }): JSX.Element {
  const app = useApp();
  const { code, direction } = props.texts.language;
  return (
    <div lang={code} dir={direction}>
      <Screen title={props.title} hasBack={false}>
        {props.children}
        <Actions>
          <Button kind="link" onClick={() => app.back()}>
            {props.texts.text("sheet-back")}
          </Button>
        </Actions>
      </Screen>
    </div>
  );
}
