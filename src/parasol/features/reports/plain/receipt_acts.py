"""What a button of the page of a report does to it, and how what is there is told."""

from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.plain import talk
from parasol.features.platforms.client.writer import Writer
from parasol.features.reports.client.reporter import Line, Receipt, Reporter
from parasol.features.reports.plain import questions
from parasol.features.reports.plain.draft import ANSWERS, Draft
from parasol.kernel.plain.form import BadForm
from parasol.kernel.roster.rules import Policy
from parasol.kernel.texts.texts import Texts

Holder = Reporter | Visitor | Writer


def say(holder: Holder, text: str) -> None:
    if isinstance(holder, Visitor):
        holder.say(text)
    elif isinstance(holder, Reporter):
        holder.answer(text)


def withdraw(holder: Holder) -> None:
    if not isinstance(holder, Reporter):
        raise BadForm
    holder.withdraw()


def drop_contact(holder: Holder) -> None:
    if not isinstance(holder, Visitor):
        raise BadForm
    holder.drop_contact()


def choose(holder: Holder, slot: str) -> None:
    """Take one of the times that were offered. Raises ``BadForm`` for any other."""
    if not isinstance(holder, Visitor):
        raise BadForm
    offered = {each.id.hex(): each for each in talk.slots_of(holder.read())}
    if slot not in offered:
        raise BadForm
    holder.choose(offered[slot])


def line(line: Line, t: Texts) -> dict[str, object]:
    said, whose = line.said, "mine" if line.steward is None else "theirs"
    return {
        "is_theirs": line.steward is not None,
        "head": f"{t(f'said-{said.kind}-{whose}')} · {t.day(line.day)}",
        "status": t(f"status-{said.status.replace(' ', '-')}") if said.status else "",
        "text": said.text,
    }


def told(receipt: Receipt, t: Texts, policy: Policy | None) -> list[tuple[str, list[str]]]:
    """What the report says now, question by question."""
    draft = Draft(b"", receipt.report, receipt.shared)
    answers = [(each, questions.answer_lines(each, draft, t, policy)) for each in (*ANSWERS, "warn", "shared")]
    return [(t(f"answer-{each}"), lines) for each, lines in answers if lines]
