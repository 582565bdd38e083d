/** Words that somebody just wrote down, picked again: three of them, each among others of the list. */
import { useEffect, useRef, useState } from "preact/hooks";
import { generate } from "#kernel/words/passphrase.ts";
import { useApp, useTask, useTexts } from "./context.ts";
import { Actions, Button, Problem } from "./parts.tsx";

const ASKED = [1, 3, 5] as const;
const OTHERS = 3;

export function PickWords(props: { words: string; onDone: () => void }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const words = useRef(props.words.split(" ")).current; // also when they are wiped meanwhile
  const [others, setOthers] = useState<readonly string[]>([]);
  const [step, setStep] = useState(0);
  const [isWrong, setWrong] = useState(false);
  const draw = () =>
    task.run(async () => {
      const list = await app.words();
      const found = new Set<string>();
      while (found.size < ASKED.length * OTHERS) {
        for (const word of generate(app.device.random, list).split(" ")) if (!words.includes(word)) found.add(word);
      }
      setOthers([...found]);
    });
  useEffect(draw, []);
  const position = ASKED[step] as number;
  const right = words[position] as string;
  const choices = [right, ...others.slice(step * OTHERS, (step + 1) * OTHERS)].sort();
  const pick = (word: string) => {
    setWrong(word !== right);
    if (word !== right) return;
    if (step + 1 < ASKED.length) setStep(step + 1);
    else props.onDone();
  };
  return (
    <section>
      <Problem task={task} />
      {others.length > 0 && (
        <>
          <h2>{t("words-pick", { position: position + 1 })}</h2>
          <div role="alert">{isWrong && <p class="notice warn">{t("words-pick-wrong")}</p>}</div>
          <Actions isStack>
            {choices.map((word) => (
              <Button key={`${step}-${word}`} onClick={() => pick(word)}>
                {word}
              </Button>
            ))}
          </Actions>
        </>
      )}
    </section>
  );
}
