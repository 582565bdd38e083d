/**
 * The way in with new words: joining, and founding. If the line breaks, the same words are tried again: whoever has
 * their membership already is let in, and an unfinished one is finished.
 */
import type { ComponentChildren } from "preact";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useAct, useApp, useKept } from "#kernel/kit/context.ts";
import type { ScreenName } from "#kernel/kit/names.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Busy, Problem, Screen } from "#kernel/kit/parts.tsx";
import { EmptyVault } from "#kernel/roster/client/own-vault.ts";
import { NoMembership, type Person } from "#kernel/roster/client/person.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { comeIn } from "./come-in.ts";

export function Entering(props: {
  title: string;
  own: Passphrase;
  enter: () => Promise<Person>;
  /** The first screen; a member's if there is none. */
  then?: ScreenName;
  texts: { now: string; again: string; busy: string; kept?: string };
  children: ComponentChildren;
}) {
  const app = useApp();
  const { own, texts } = props;
  const [wasTried, setTried] = useKept("tried", false);
  const here = async (): Promise<Person | null> => {
    try {
      return await unlock(app.connection, app.device, own);
    } catch (error) {
      if (error instanceof EmptyVault || error instanceof NoMembership) return null;
      throw error;
    }
  };
  const enter = useAct(async () => {
    await painted();
    const person = wasTried ? await here() : null;
    setTried(true);
    comeIn(app, person ?? (await props.enter()), props.then);
  });
  return (
    <Screen title={props.title}>
      {props.children}
      <Problem task={enter} />
      {enter.isRunning && <Busy label={texts.busy} />}
      {enter.trouble !== null && texts.kept && <p class="soft">{texts.kept}</p>}
      {!enter.isRunning && (
        <ActionBar main={{ label: enter.trouble === null ? texts.now : texts.again, onPress: enter.start }} />
      )}
    </Screen>
  );
}
