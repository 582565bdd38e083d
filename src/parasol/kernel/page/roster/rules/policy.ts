/** The roster's rules for the community's settings. Counterpart of `kernel/roster/rules/policy.py`. Pure. */

import { wordOf } from "#features/checks/page/identifiers/offered.ts";
import {
  type ChangePolicy,
  type Found,
  type HelpNumber,
  MAX_HELP_NUMBERS,
  MAX_POLL,
  MAX_POLL_DAYS,
  MAX_POLLS,
  MAX_QUORUM,
  MAX_SITES,
  MAX_TOPICS,
  type Policy,
  type Poll,
  type Topic,
} from "#kernel/formats/roster.ts";
import { SHORTER } from "#kernel/formats/settings.ts";
import { lifetime, type Shorter } from "./entries.ts";
import { isIn, isText, refuse } from "./forms.ts";
import { type RosterState, stewards } from "./state.ts";

/** Digits and spaces: what a phone only dials. */
const NUMBER = /^\+?[0-9][0-9 ]{0,22}[0-9]$/;
export const isHelp = ({ label, number }: HelpNumber): boolean => isText(label, 1, 60) && NUMBER.test(number);

/** A site has a word in identifiers, so a name in other letters than Latin ones is written in these too. */
const isSite = (name: string): boolean => isText(name, 1, 32) && wordOf(name) !== "";

const isTopic = ({ number, name, about, language, days }: Topic): boolean =>
  isIn(number, 1, MAX_TOPICS) &&
  isText(name, 1, 40) &&
  isText(about, 0, 200) &&
  isText(language, 1, 20) &&
  isIn(days, 7, 365);

/** Each has a number of its own. */
const areTopics = (topics: readonly Topic[]): boolean =>
  isIn(topics.length, 1, MAX_TOPICS) &&
  new Set(topics.map(({ number }) => number)).size === topics.length &&
  topics.every(isTopic);

/** Each is possible by itself, and their numbers go up. */
const arePolls = (polls: readonly Poll[]): boolean =>
  isIn(polls.length, 1, MAX_POLLS) &&
  polls.every(
    ({ number, opens_on, closes_on, quorum }, at) =>
      isIn(number, (polls[at - 1]?.number ?? 0) + 1, MAX_POLL) &&
      isIn(quorum, 0, MAX_QUORUM) &&
      isIn(closes_on, opens_on + 1, opens_on + MAX_POLL_DAYS),
  );

/** All of one, in the order in which entries have it. */
const told = (poll: Poll): string => `${Object.values(poll)}`;

/**
 * Whether these polls may come after those before: nobody changes a poll but by calling it off, none goes before its last
 * day is over, and the newest stays, so that no number is given twice.
 */
function follow(polls: readonly Poll[], before: readonly Poll[], day: number): boolean {
  const newest = before.at(-1)?.number ?? 0;
  const named = (among: readonly Poll[], number: number) => among.find((each) => each.number === number);
  return (
    (polls.at(-1)?.number ?? 0) >= newest &&
    before.every(({ number, closes_on, voters }) => day > closes_on || voters === "none" || named(polls, number)) &&
    polls.every((now) => {
      const was = named(before, now.number);
      if (!was) return now.number > newest && now.opens_on >= day;
      return told(now) === told(was) || told(now) === told({ ...was, voters: "none" });
    })
  );
}

export function checkPolicy(policy: Policy): void {
  const { name, languages, areas, region, sites, topics, polls, help_numbers: help } = policy;
  const days = [policy.report_days, policy.alert_days, policy.decision_days, policy.vault_days, policy.escrow_days];
  const isFine =
    isIn(languages.length, 1, 20) &&
    areas.length <= 200 &&
    [name, ...areas, ...languages].every((each) => isText(each, 1, 80)) &&
    /^[A-Z]{2}$/.test(region) &&
    (help === undefined || (isIn(help.length, 1, MAX_HELP_NUMBERS) && help.every(isHelp))) &&
    (sites === undefined || (isIn(sites.length, 1, MAX_SITES) && sites.every(isSite))) &&
    (topics === undefined || areTopics(topics)) &&
    (polls === undefined || arePolls(polls)) &&
    days.every((count) => isIn(count, 7, 1100)) &&
    Object.entries(SHORTER).every(([name, [least, most]]) => isIn(lifetime(policy, name as Shorter), least, most)) &&
    isIn(policy.checks_per_week, 8, 200) &&
    isIn(policy.checks_in_all, 100, 10_000_000);
  if (!isFine) refuse("policy");
}

/** The state with other settings from now on. Throws `RosterRefused`. */
export function changePolicy(state: RosterState, { policy, day }: ChangePolicy | Found): RosterState {
  checkPolicy(policy);
  const earlier = state.policy?.polls ?? [];
  if (!follow(policy.polls ?? [], earlier, day)) refuse("policy");
  const vote = policy.catalogue; // a catalogue needs two stewards, and a vote that is over
  const isVoted = earlier.some(
    ({ number, voters, closes_on }) => number === vote && voters !== "none" && closes_on < day,
  );
  if (vote && vote !== state.policy?.catalogue && !(isVoted && stewards(state).length > 1)) refuse("policy");
  return { ...state, policy, policies: [...state.policies, [state.length, policy]] };
}
