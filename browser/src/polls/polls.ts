/**
 * Polls as one session sees them: the questions, voting, and what the ballots of a poll that has closed come to. The
 * device counts; the server gives ballots out only after the last day. Counterpart of `client/polls/`.
 */
import type { Person } from "../community/person.ts";
import { Ballot, Question } from "../formats/poll.ts";
import type { Poll } from "../formats/roster.ts";
import { isStopped, mayVote, pollsOf } from "../roster/once.ts";
import { Unreadable } from "../seal/errors.ts";
import { sealRecord } from "../seal/group-record.ts";
import { NO_WEEK } from "../tokens/derive.ts";
import { type Bytes, keyOf, Malformed } from "../wire/bytes.ts";
import { decode, encode } from "../wire/codec.ts";
import { pollRoutes } from "../wire/poll-routes.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf } from "../wire/signing.ts";
import { Trouble } from "../wire/trouble.ts";
import { type Counted, counted, type Found } from "./counting.ts";
import { ballotSeed, hashOf, pollId } from "./names.ts";
import { isQuestion } from "./tally.ts";

export type Stands = "soon" | "open" | "closed" | "stopped";

/** A poll of the settings with its question; null if nobody who was a steward wrote one that has its hash. */
export interface Asked {
  readonly poll: Poll;
  readonly question: Question | null;
  readonly stands: Stands;
  /** Whether this member has a vote. */
  readonly mayVote: boolean;
}

/** All polls that are known, the newest first. Throws as `GroupRooms.read`. */
export async function polls(person: Person): Promise<Asked[]> {
  const questions = new Map<string, Question>();
  for await (const [, opened] of person.read("polls")) {
    const question = opened instanceof Unreadable ? null : parsed(() => decode(Question, opened.body));
    if (question && isQuestion(question) && !(opened instanceof Unreadable)) {
      questions.set(keyOf(pollId(opened.body)), question);
    }
  }
  const { roster, mine } = person;
  const today = person.device.today();
  return [...pollsOf(roster).values()]
    .sort((one, other) => other.number - one.number)
    .map((poll) => ({
      poll,
      question: questions.get(keyOf(poll.id)) ?? null,
      stands: isStopped(roster, poll)
        ? "stopped"
        : today < poll.opens_on
          ? "soon"
          : today <= poll.closes_on
            ? "open"
            : "closed",
      mayVote: mine !== null && mayVote(poll, mine.since ?? today, mine.vouched_on),
    }));
}

const ownKey = (person: Person, number: number): Bytes => ballotSeed(person.masterOf("escrow", NO_WEEK), number);

/**
 * Vote, once. Called again with the same choices before an answer came, it is the same ballot. Throws `Trouble`
 * (`once-missing`, `once-used`, `no-key`), and as the wallet.
 */
export async function vote(person: Person, { number, id: poll }: Poll, choices: readonly number[]): Promise<void> {
  const { roster, device, unsure, wallet } = person;
  const room = person.room(`ballots/${number}`);
  const body = encode(Ballot, { kind: "ballot", poll, choices: [...choices] });
  const make = (id: Bytes) => {
    const generation = roster.current.members;
    const key = person.keyring.keyOf("members", generation);
    if (!key) throw new Trouble("no-key");
    const sealed = sealRecord(room, "members", generation, key, ownKey(person, number), id, body, device.random);
    return { ...PLAIN, room, record: { id, body: sealed }, generation };
  };
  const send = (message: unknown) =>
    wallet.askOnce(routes.roomsAppend, message as ReturnType<typeof make>, "ballot", number);
  await person.resealing(() => unsure.send(room, body, make, send));
}

const PLAIN = { withdraw_keys: [], expires_on: null, list_number: null, entries: [], head: null, work: null };

/** A poll as it was counted, and whether one's own vote is in it. */
export interface Result extends Counted {
  readonly isMineThere: boolean;
}

/** Count a poll that has closed. Throws `Declined` (`poll-open`), and as `GroupRooms.read`. */
export async function count(person: Person, poll: Poll, question: Question): Promise<Result> {
  const told = await person.askToRead(pollRoutes.read, { number: poll.number });
  const found: Found[] = [];
  for await (const [{ id, day, body }, opened] of person.read(`ballots/${poll.number}`)) {
    const { author, body: said } = opened instanceof Unreadable ? NOTHING : opened;
    found.push({ id, day, hash: hashOf(body), author, said });
  }
  const result = counted(poll, question, found, told);
  return { ...result, isMineThere: result.by.has(keyOf(publicKeyOf(ownKey(person, poll.number)))) };
}

const NOTHING = { author: null, body: null };

function parsed<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
