/** What people told of guides: which page, what is wrong with it; and that it is dealt with. */
import type { GuideFlag } from "../../formats/guide.ts";
import { settleFlag } from "../../guides/keeping.ts";
import type { Told } from "../../reports/flags.ts";
import { useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Button, Problem } from "../kit/parts.tsx";
import { outdated } from "../kit/registry.ts";
import { ToldList } from "./cases.tsx";
import type { Review } from "./data.ts";

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
