/** Telling stewards that a guide is wrong. */

import { Telling } from "#features/reports/page/anyone/telling.tsx";
import { useApp } from "#kernel/kit/context.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { useBoth } from "#kernel/kit/parts.tsx";
import { pick } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { prepareFlag } from "../flags.ts";
import { type FlagKind, GUIDE_FLAG_FIELDS } from "../structs.ts";

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
