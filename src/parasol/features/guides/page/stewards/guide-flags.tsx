/** What people told of guides: which page, what is wrong with it; and that it is dealt with. */

import { ToldList } from "#features/lounge/page/stewards/cases.tsx";
import type { Told } from "#features/reports/page/flags.ts";
import { useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Button, Problem } from "#kernel/kit/parts.tsx";
import { outdated } from "#kernel/kit/registry.ts";
import type { Review } from "#kernel/stewards/data.ts";
import { settleFlag } from "../keeping.ts";
import type { GuideFlag } from "../structs.ts";

export function GuideFlags({ review }: { review: Review }) {
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [told, setTold] = useKept("guide-flags-told", "");
  const flags = review.guideFlags;
  const done = (each: Told<GuideFlag>) =>
    task.run(async () => {
      const days = await settleFlag(person, each);
      outdated.add("guides");
      review.guideFlags = review.guideFlags.filter(({ room }) => room !== each.room);
      setTold(t(days === null ? "guides-told-same" : "guides-told-mended", { days: days ?? 0 }));
      review.changed();
    });
  if (flags.length === 0 && !told) return null;
  return (
    <details class="card">
      <summary>{t("guides-told", { count: flags.length })}</summary>
      <p>{t("guides-told-what")}</p>
      <Problem task={task} />
      <div role="status">{told && <p class="notice good">{told}</p>}</div>
      <ToldList
        told={flags}
        whatOf={({ what }) => t(`guide-flag-what-${what}`)}
        done="guides-told-done"
        isBusy={task.isRunning}
        onDone={done}
      >
        {(flag) =>
          flag && (
            <p>
              <Button kind="link" to={["guide", { id: flag.page, language: flag.language }]}>
                {t("guides-told-look", { page: flag.page })}
              </Button>
            </p>
          )
        }
      </ToldList>
    </details>
  );
}
