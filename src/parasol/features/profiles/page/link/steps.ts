/** The steps of a link's page. What draws writing and answers comes in a second part, once somebody wants it. */
import type { ComponentType } from "preact";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { Seen } from "../reading.ts";
import type { Enquirer } from "../visitor.ts";

export type Step =
  | { name: "profile" }
  | { name: "code" }
  | { name: "gone" }
  | { name: "write"; seen: Seen }
  | { name: "sent"; words: Passphrase }
  | { name: "talk"; enquirer: Enquirer }
  | { name: "delete"; enquirer: Enquirer };

/** To another step; `isInstead`: Back doesn't return to this one. */
export type Go = (step: Step, isInstead?: boolean) => void;

/** What a step is drawn with. */
export interface At<N extends Step["name"]> {
  step: Extract<Step, { name: N }>;
  go: Go;
}

const drawn: Record<string, ComponentType<At<Step["name"]>>> = {};

/** Called by each part for its steps. */
export const draws = (steps: { [N in Step["name"]]?: ComponentType<At<N>> }): unknown => Object.assign(drawn, steps);

/** What draws a step, or undefined while its part isn't there. */
export const drawing = ({ name }: Step): ComponentType<At<Step["name"]>> | undefined => drawn[name];
