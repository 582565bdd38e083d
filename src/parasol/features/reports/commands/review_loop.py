"""Going through the queue on a terminal: one unlocking, the order of the page, numbered choices, back to the list.

A mistake in one report never ends the round: what was refused is said, and the list comes back.
"""

from collections.abc import Callable, Sequence

from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.alerts.client.publishing.drafting import OpenDraft
from parasol.features.alerts.commands import draft as drafts
from parasol.features.checks.commands.rekey import renew
from parasol.features.reports.client import review
from parasol.features.reports.client.reading import QueuedReport, ReadReport, cut
from parasol.features.reports.commands import waiting
from parasol.features.reports.commands.waiting import Waiting
from parasol.features.reports.structs import Status
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.shell.call import Call, called
from parasol.kernel.shell.codes import DONE, NOT_DONE, UNREACHABLE, Stopped
from parasol.kernel.shell.exits import explain
from parasol.kernel.shell.output import count, wrapped

PAGE = 20
TAKE_ON, READ_ALL = "take it on", "read all of it"
UNSAID = "its reporter did not say if others may be warned. Ask them first."
KEPT = "it has to stay with the stewards."


def converse(call: Call, person: Person) -> int:
    """The round. Returns when the steward has had enough."""
    _renew_if_due(call, person)
    queue = Round(person)
    while True:
        open_drafts = drafting.open_drafts(person)
        theirs = [draft for draft in open_drafts if draft.by != person.key]
        picked = _pick(call, queue, open_drafts, theirs)
        if picked is None:
            return DONE
        try:
            if isinstance(picked, OpenDraft):
                _decide(call, person, picked)
                touched = picked.draft.reports
            else:
                _work_on(call, queue, picked.report.room, open_drafts)
                touched = [picked.report.room]
            for room in touched:
                queue.opened(room)
        except Stopped:
            return DONE
        except Exception as error:
            failure = explain(error)
            if failure.exit not in (NOT_DONE, UNREACHABLE):
                raise
            call.out.note(failure.text)


class Round:
    """The queue, as far as it was read in this round."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.reading = review.Queue(person)
        self.reports: dict[bytes, QueuedReport] = {}

    def read_on(self) -> None:
        """The next page."""
        self.reports |= {report.room: report for report in self.reading.read_on()}

    def items(self, drafts: Sequence[OpenDraft], count: int) -> Sequence[Waiting]:
        """What waits among those that were read. Reads on until so many do, or there are no more."""
        while True:
            items = waiting.waiting(self.person, list(self.reports.values()), drafts)
            if len(items) >= count or not self.reading.unread:
                return items
            self.read_on()

    def opened(self, room: bytes, *, is_whole: bool = False) -> ReadReport | None:
        """One report, read again. One that is gone was deleted by its reporter, which is their right."""
        try:
            report = review.find(self.person, room.hex(), is_whole=is_whole)
        except KeyError:
            self.reports.pop(room, None)
            return None
        self.reports[room] = cut(report)
        return report


def _renew_if_due(call: Call, person: Person) -> None:
    if renew(call, person) is not None:
        call.out.note("Somebody had gone, so the keys and the list for checks were renewed.")


def _pick(
    call: Call, queue: Round, open_drafts: Sequence[OpenDraft], theirs: Sequence[OpenDraft]
) -> Waiting | OpenDraft | None:
    """The list, and what the steward picks from it: a number for a report, d and a number for a draft."""
    first = 0
    while True:
        items = queue.items(open_drafts, first + PAGE)
        page, not_read = items[first : first + PAGE], queue.reading.unread
        told = f"{count(len(items), 'report')} waiting"
        told += f" so far, {count(not_read, 'report')} not read yet" if not_read else ""
        told += ": by what is to be done, then the gravest, then the oldest."
        call.out.show(f"\n{told}\n{waiting.queue_text(queue.person, page, not_read)}")
        for number, draft in enumerate(theirs, 1):
            call.out.show(f"d{number}  draft {called(draft.id)} by {name_of_member(draft.by)} waits for you")
        keys = ["Enter for the first" if page else "", "a number for a report" if page else ""]
        keys += ["d1 for a draft" if theirs else "", "m for more" if len(items) > PAGE or not_read else "", "q to stop"]
        answer = call.ask.line(f"({', '.join(key for key in keys if key)})").lower()
        if answer == "q" or (not answer and not page and not theirs):
            return None
        if answer == "m":
            first = first + PAGE if len(queue.items(open_drafts, first + PAGE + 1)) > first + PAGE else 0
        elif not answer and page:
            return page[0]
        elif answer.isdecimal() and 1 <= int(answer) <= len(page):
            return page[int(answer) - 1]
        elif answer[:1] == "d" and answer[1:].isdecimal() and 1 <= int(answer[1:]) <= len(theirs):
            return theirs[int(answer[1:]) - 1]
        else:
            call.ask.tell("Type one of these.")


def _work_on(call: Call, queue: Round, room: bytes, open_drafts: Sequence[OpenDraft]) -> None:
    """One report: read it, take it on perhaps, and one step. Then the list comes back."""
    report = queue.opened(room)
    if report is None:
        call.out.note("This report is gone: its reporter deleted it.")
        return
    _show(call, queue.person, report, open_drafts)
    while True:
        steps = _steps(call, queue, report, open_drafts)
        at = call.ask.choose("What now? Enter for the list. Number", [name for name, _ in steps])
        if at is None:
            return
        name, step = steps[at]
        call.out.note(step())
        if name not in (TAKE_ON, READ_ALL):
            return
        report = queue.opened(room)
        if report is None:
            return


def _show(call: Call, person: Person, report: ReadReport, open_drafts: Sequence[OpenDraft]) -> None:
    (item,) = waiting.waiting(person, [report], open_drafts, everything=True)
    call.out.show(f"\n{waiting.read_text(person, item, report)}")


def _steps(
    call: Call, queue: Round, report: ReadReport, open_drafts: Sequence[OpenDraft]
) -> list[tuple[str, Callable[[], str]]]:
    """What can be done with a report now."""
    steps: list[tuple[str, Callable[[], str]]] = []
    person = queue.person
    if report.is_sealed:
        return steps
    if report.is_long:
        steps.append((READ_ALL, lambda: _read_all(call, queue, report, open_drafts)))
    if report.raw is not None:
        if report.claimed_by != person.key:
            steps.append((TAKE_ON, lambda: _claim(person, report)))
        steps.append(("ask the reporter", lambda: _ask(call, person, report)))
        if report.report.warn_others and report.status != "taken back":
            steps.append(("write an alert", lambda: _write(call, queue, report)))
    steps.append(("keep it for stewards", lambda: _close(call, person, report, "kept for stewards")))
    steps.append(("close it", lambda: _close(call, person, report, "closed")))
    return steps


def _claim(person: Person, report: ReadReport) -> str:
    review.claim(person, report)
    return "It is with you now."


def _ask(call: Call, person: Person, report: ReadReport) -> str:
    text = call.ask.paragraph("The question", "Ask only what you need. An empty line at once asks nothing.")
    if not text:
        return "Nothing was asked."
    call.insist(lambda: review.ask(person, report, text))
    return "Asked. The reporter sees it when they come back."


def _read_all(call: Call, queue: Round, report: ReadReport, open_drafts: Sequence[OpenDraft]) -> str:
    whole = queue.opened(report.room, is_whole=True)
    if whole is not None:
        _show(call, queue.person, whole, open_drafts)
    return "That is all of it." if whole is not None else "This report is gone: its reporter deleted it."


def _write(call: Call, queue: Round, report: ReadReport) -> str:
    not_read = queue.reading.unread
    if not_read and call.ask.yes(f"Look through {count(not_read, 'report')} not read yet for the same?", default=True):
        while queue.reading.unread:
            queue.read_on()
    together = [report.room]
    others = [
        other
        for other in queue.reports.values()
        if other.room != report.room
        and other.raw is not None
        and other.status not in waiting.ENDED
        and _share_something(report, other)
    ]
    for other in others:
        if not other.report.warn_others:
            why = UNSAID if other.report.warn_others is None else KEPT
            call.out.note(wrapped(f"Report {called(other.room)} names the same, but {why}"))
        elif call.ask.yes(f"Report {called(other.room)} names the same. Write one alert from both?", default=True):
            together.append(other.room)
    id = drafts.make(call, queue.person, review.read_named(queue.person, together))
    return f"Draft {called(id)} is signed by you. It waits for another steward."


def _share_something(one: QueuedReport, other: QueuedReport) -> bool:
    """Whether two reports name the same, as it was typed but for spaces. A hint only: the steward decides."""
    return bool(
        {"".join(asked.typed.split()) for asked in one.report.identifiers}
        & {"".join(asked.typed.split()) for asked in other.report.identifiers}
    )


def _close(call: Call, person: Person, report: ReadReport, status: Status) -> str:
    reason = call.ask.line("Why (members and the reporter can read it; Enter to leave it as it is)")
    if not reason:
        return "Left as it is."
    review.close(person, report, status, reason)
    return f"Done: {status}."


def _decide(call: Call, person: Person, draft: OpenDraft) -> None:
    call.out.show(f"\n{drafts.draft_text(person, draft)}")
    at = call.ask.choose("What now? Enter for the list. Number", ["sign and publish it", "send it back"])
    if at is None:
        return
    reason = call.ask.line("Why (members can read it; Enter to leave it as it is)")
    if not reason:
        return
    if at == 0:
        publication.publish(person, draft, reason)
        call.out.note("Published. Members can read it, and checks find it.")
    else:
        drafting.send_back(person, draft, reason)
        call.out.note(wrapped("Sent back. Its reports stay in the queue."))
