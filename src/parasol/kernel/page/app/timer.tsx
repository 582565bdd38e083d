/**
 * A timer that rings on this page, so that somebody remembers to say that they are all right. It is a moment in memory
 * and nothing else: no notification, no push, nothing sent. It outlives the lock, and ends with "Leave" and the page.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Icon } from "#kernel/kit/icons.tsx";
import { Actions, Button } from "#kernel/kit/parts.tsx";

const MINUTE = 60_000;
const MORE_MINUTES = 10;
const RING_EVERY = 4_000;
const RINGS = 30; // two minutes; then it stays on the screen in silence
const SHAKES = [400, 200, 400]; // milliseconds on, off, on

/** When it rings, and how. */
export class Timer {
  endsAt: number | null = null;
  #sound: AudioContext | null = null;

  /** Called from a press: only then may a page make sounds later. */
  start(minutes: number, isLoud: boolean): void {
    this.stop();
    this.endsAt = Date.now() + minutes * MINUTE;
    if (isLoud) this.#sound = new AudioContext();
  }

  more(): void {
    this.endsAt = Date.now() + MORE_MINUTES * MINUTE;
  }

  stop(): void {
    this.endsAt = null;
    void this.#sound?.close().catch(() => undefined);
    this.#sound = null;
  }

  get isOver(): boolean {
    return this.endsAt !== null && Date.now() >= this.endsAt;
  }

  /** Shake the phone, where it can be, and sound if that was wanted. */
  ring(): void {
    if ("vibrate" in navigator) navigator.vibrate(SHAKES);
    const sound = this.#sound;
    if (!sound) return;
    void sound.resume().catch(() => undefined); // a phone that slept put it to sleep as well
    for (const at of [0, 0.4]) {
      const tone = sound.createOscillator();
      tone.frequency.value = 660;
      tone.connect(sound.destination);
      tone.start(sound.currentTime + at);
      tone.stop(sound.currentTime + at + 0.2);
    }
  }
}

/** What is left of it, on every screen while it runs. */
export function TimerLine({ timer }: { timer: Timer }) {
  const app = useApp();
  const t = useTexts();
  const [, tick] = useState(0);
  const { endsAt } = timer;
  useEffect(() => {
    if (endsAt === null) return undefined;
    const counting = setInterval(() => tick((count) => count + 1), 5_000);
    return () => clearInterval(counting);
  }, [endsAt]);
  if (endsAt === null) return null;
  const stop = () => {
    timer.stop();
    app.redraw();
  };
  return (
    <div class="timer">
      <Icon name="clock" />
      <span>{t("timer-left", { minutes: Math.max(0, Math.ceil((endsAt - Date.now()) / MINUTE)) })}</span>
      <Button kind="link" says="timer-stop" onClick={stop} />
      {timer.isOver && <Ringing timer={timer} onStop={stop} />}
    </div>
  );
}

function Ringing({ timer, onStop }: { timer: Timer; onStop: () => void }) {
  const app = useApp();
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus(); // on a button, what somebody is typing would press it
    let rung = 1;
    timer.ring();
    const ringing = setInterval(() => (rung++ < RINGS ? timer.ring() : clearInterval(ringing)), RING_EVERY);
    return () => clearInterval(ringing);
  }, []);
  const more = () => {
    timer.more();
    app.redraw();
  };
  const help = () => {
    onStop();
    app.go("help", {});
  };
  return (
    <dialog ref={dialog} aria-labelledby="timer-over" onCancel={(event) => event.preventDefault()}>
      <h2 id="timer-over" ref={heading} tabIndex={-1}>
        {t("timer-over")}
      </h2>
      <p>{t("timer-over-text")}</p>
      <Actions isStack>
        <Button kind="main" says="timer-fine" onClick={onStop} />
        <Button onClick={more}>{t("timer-more", { minutes: MORE_MINUTES })}</Button>
        <Button says="front-help" onClick={help} />
        <Button says="leave" onClick={() => app.leave()} />
      </Actions>
    </dialog>
  );
}
