/** A change of the roster that a first steward proposed and a second one signs. */

import { CardInWords } from "#features/desks/page/stewards/desk-words.tsx";
import { usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm, useReasoned } from "#kernel/kit/deciding.tsx";
import { Action, Button, Problem } from "#kernel/kit/parts.tsx";
import { useNames } from "#kernel/members/said.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { dropProposal, type OpenProposal } from "#kernel/roster/client/proposals.ts";
import { agree, append, SecondNeeded } from "#kernel/roster/client/steward.ts";
import { isNext } from "#kernel/roster/client/writing.ts";
import { inFull } from "#kernel/roster/rules/asking.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import type { Review } from "./data.ts";
import { useEntryText } from "./entry-text.ts";
import { Shortened } from "./policy-record.tsx";

/** Propose the same on the roster as it is now. The words of a proposed invite stay the same, and so does their time. */
async function again(person: Person, { id, entry, proposal }: OpenProposal): Promise<void> {
  await person.refresh();
  try {
    await append(person, () => entry, proposal.reason);
  } catch (error) {
    if (!(error instanceof SecondNeeded)) throw error;
  }
  await dropProposal(person, id);
}

export function ProposalCard(props: { proposal: OpenProposal; review: Review; onDone: () => void }) {
  const { proposal, review, onDone } = props;
  const person = usePerson();
  const t = useTexts();
  const tell = useEntryText("asked");
  const nameOf = useNames();
  const task = useTask();
  const agreeing = useReasoned(`reason-${toHex(proposal.id)}`);
  const isMine = person.isMe(proposal.by);
  const { entry } = proposal;
  const isStale = !isNext(person.roster, entry);
  const isBusy = task.isRunning || agreeing.isRunning;
  const act = (work: () => Promise<void>, by: Pick<typeof task, "run"> = task) =>
    !isBusy &&
    by.run(async () => {
      await work();
      await review.readSigning(person);
      onDone();
    });
  return (
    <section class="card">
      <h3>{tell(entry, person.roster)}</h3>
      {entry.kind === "desk" && entry.card && (
        <CardInWords card={entry.card} before={person.roster.desks.get(entry.desk)?.card} />
      )}
      {entry.kind === "policy" && person.roster.policy && (
        <Shortened before={person.roster.policy} after={inFull(entry.policy)} />
      )}
      <p class="soft">{isMine ? t("proposal-yours") : t("proposal-by", { name: nameOf(proposal.by) })}</p>
      <p class="theirs">{proposal.proposal.reason}</p>
      {isStale && <p class="notice warn">{t("proposal-stale")}</p>}
      {isMine && isStale && (
        <Action says="proposal-again" onClick={() => act(() => again(person, proposal))} isBusy={isBusy} />
      )}
      {!isMine && !isStale && (
        <details>
          <summary>{t("proposal-decide")}</summary>
          <ReasonForm
            of={agreeing}
            label={t("reason-agree")}
            onSend={() => act(() => agree(person, proposal.id, agreeing.reason), agreeing)}
            button={t("proposal-agree")}
          >
            <p class="soft small">{t("proposal-why-two")}</p>
          </ReasonForm>
        </details>
      )}
      <Button kind="link" onClick={() => act(() => dropProposal(person, proposal.id))} isBusy={isBusy}>
        {isMine ? t("proposal-drop-own") : t("proposal-drop")}
      </Button>
      <Problem task={task} />
    </section>
  );
}
