/** How many checks are left this week, as far as this tab knows. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePerson, useTexts } from "../kit/context.ts";

/** What an earlier sitting used isn't known until it is refused, so this is said as the most there can be. */
export function ChecksLeft(): JSX.Element | null {
  const t = useTexts();
  const { wallet } = usePerson();
  const [left, setLeft] = useState(wallet.checksLeft);
  useEffect(() => {
    if (left === null)
      wallet.requestBatch().then(
        () => setLeft(wallet.checksLeft),
        () => undefined,
      );
  }, []);
  return left && <p class="soft small">{t("check-left", { count: left.count, of: left.of })}</p>;
}
