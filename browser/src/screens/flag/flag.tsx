/** Telling stewards that a guide is wrong. */
import { type FlagKind, GUIDE_FLAG_FIELDS } from "../../formats/guide.ts";
import { prepareFlag } from "../../guides/flags.ts";
import { useApp } from "../kit/context.ts";
import type { Screens } from "../kit/names.ts";
import { useBoth } from "../kit/parts.tsx";
import { pick } from "../kit/record-texts.ts";
import { register } from "../kit/registry.ts";
import { Telling } from "../reports/telling.tsx";

const FORM = {
  fields: pick(GUIDE_FLAG_FIELDS, "what", "why"),
  texts: { part: "guide-flag" },
  cards: ["what"],
};
const SAYS = {
  ...{ title: "guide-flag", send: "guide-flag-send" },
  ...{ done: "guide-flag-done", after: "guide-flag-done-text", button: "guides-all" },
};

function Flag({ guide }: Screens["guide-flag"]) {
  const { device } = useApp();
  const both = useBoth();
  return (
    <Telling
      says={SAYS}
      how={FORM}
      next={["guide-list", {}]}
      prepare={(roster, { what, why }) => prepareFlag(roster, device, guide, what as FlagKind, String(why))}
    >
      <p>
        <strong dir="auto" lang={guide.language}>
          {guide.title}
        </strong>
      </p>
      <p>{both("guide-flag-text")}</p>
    </Telling>
  );
}

register("guide-flag", Flag);
