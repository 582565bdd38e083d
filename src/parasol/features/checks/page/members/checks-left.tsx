/** How many checks are left this week, as far as this tab knows. */
import { useEffect, useState } from "preact/hooks";
import { usePerson, useTexts } from "#kernel/kit/context.ts";

/** What an earlier sitting used isn't known until it is refused, so this is said as the most there can be. */
export function ChecksLeft() {
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
  // its place is there before it says anything, so that nothing moves away under a finger
  return <p class="soft small heard">{left && t("check-left", { count: left.count, of: left.of })}</p>;
}
