"""Going through the queue on a terminal: one unlocking, oldest first, numbered choices, back to the list each time.

A mistake in one report never ends the round: what was refused is said, and the list comes back.
"""

from collections.abc import Callable, Sequence

from parasol.cli import draft as drafts
from parasol.cli import waiting
from parasol.cli.call import Call, short
from parasol.cli.exits import DONE, NOT_DONE, UNREACHABLE, Stopped, explain
from parasol.cli.output import count, wrapped
from parasol.cli.rekey import renew
from parasol.cli.waiting import Waiting
from parasol.client.alerts import drafting
from parasol.client.alerts.drafting import OpenDraft
from parasol.client.community.person import Person
from parasol.client.reports import review
from parasol.client.reports.model import Status
from parasol.client.reports.review import ReadReport

PAGE = 20
TAKE_ON = "take it on"


def converse(call: Call, person: Person) -> int:
    """The round. Returns when the steward has had enough."""
    _renew_if_due(call, person)
    reports = {report.room: report for report in review.queue(person)}
    while True:
        open_drafts = drafting.open_drafts(person)
        items = waiting.waiting(person, list(reports.values()), open_drafts)
        theirs = [draft for draft in open_drafts if draft.by != person.key]
        picked = _pick(call, person, items, theirs)
        if picked is None:
            return DONE
        try:
            if isinstance(picked, OpenDraft):
                _decide(call, person, picked)
                touched = picked.draft.reports
            else:
                _work_on(call, person, picked, reports)
                touched = [picked.report.room]
            _read_again(person, reports, touched)
        except Stopped:
            return DONE
        except Exception as error:
            failure = explain(error)
            if failure.exit not in (NOT_DONE, UNREACHABLE):
                raise
            call.out.note(failure.text)


def _renew_if_due(call: Call, person: Person) -> None:
    if renew(call, person) is not None:
        call.out.note("Somebody had gone, so the keys and the list for checks were renewed.")


def _pick(
    call: Call, person: Person, items: Sequence[Waiting], theirs: Sequence[OpenDraft]
) -> Waiting | OpenDraft | None:
    """The list, and what the steward picks from it: a number for a report, d and a number for a draft."""
    first = 0
    while True:
        page = items[first : first + PAGE]
        call.out.show(f"\n{count(len(items), 'report')} waiting, oldest first.\n{waiting.queue_text(person, page)}")
        for number, draft in enumerate(theirs, 1):
            call.out.show(f"d{number}  draft {short(draft.id)} by another steward waits for you")
        keys = ["Enter for the first" if page else "", "a number for a report" if page else ""]
        keys += ["d1 for a draft" if theirs else "", "m for more" if len(items) > PAGE else "", "q to stop"]
        answer = call.ask.line(f"({', '.join(key for key in keys if key)})").lower()
        if answer == "q" or (not answer and not page and not theirs):
            return None
        if answer == "m":
            first = first + PAGE if first + PAGE < len(items) else 0
        elif not answer and page:
            return page[0]
        elif answer.isdecimal() and 1 <= int(answer) <= len(page):
            return page[int(answer) - 1]
        elif answer[:1] == "d" and answer[1:].isdecimal() and 1 <= int(answer[1:]) <= len(theirs):
            return theirs[int(answer[1:]) - 1]
        else:
            call.ask.tell("Type one of these.")


def _work_on(call: Call, person: Person, item: Waiting, reports: dict[bytes, ReadReport]) -> None:
    """One report: read it, take it on perhaps, and one step. Then the list comes back."""
    report = item.report
    call.out.show(f"\n{waiting.read_text(person, item)}")
    while True:
        steps = _steps(call, person, report, reports)
        at = call.ask.choose("What now? Enter for the list. Number", [name for name, _ in steps])
        if at is None:
            return
        name, step = steps[at]
        call.out.note(step())
        if name != TAKE_ON:
            return
        _read_again(person, reports, [report.room])
        if report.room not in reports:
            return
        report = reports[report.room]


def _steps(
    call: Call, person: Person, report: ReadReport, reports: dict[bytes, ReadReport]
) -> list[tuple[str, Callable[[], str]]]:
    """What can be done with a report now."""
    steps: list[tuple[str, Callable[[], str]]] = []
    if report.is_sealed:
        return steps
    if report.raw is not None:
        if report.claimed_by != person.key:
            steps.append((TAKE_ON, lambda: _claim(person, report)))
        steps.append(("ask the reporter", lambda: _ask(call, person, report)))
        if report.report.warn_others and report.status != "taken back":
            steps.append(("write an alert", lambda: _write(call, person, report, reports)))
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


def _write(call: Call, person: Person, report: ReadReport, reports: dict[bytes, ReadReport]) -> str:
    together = [report]
    others = [
        other
        for other in reports.values()
        if other.room != report.room
        and other.raw is not None
        and other.report.warn_others
        and other.status not in waiting.ENDED
        and _share_something(report, other)
    ]
    for other in others:
        if call.ask.yes(f"Report {other.short} names the same. Write one alert from both?", default=True):
            together.append(other)
    id = drafts.make(call, person, together)
    return f"Draft {short(id)} is signed by you. It waits for another steward."


def _share_something(one: ReadReport, other: ReadReport) -> bool:
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
        drafting.publish(person, draft, reason)
        call.out.note("Published. Members can read it, and checks find it.")
    else:
        drafting.send_back(person, draft, reason)
        call.out.note(wrapped("Sent back. Its reports stay in the queue."))


def _read_again(person: Person, reports: dict[bytes, ReadReport], rooms: Sequence[bytes]) -> None:
    """Read some reports anew. One that is gone was deleted by its reporter, which is their right."""
    for room in rooms:
        try:
            reports[room] = review.find(person, room.hex())
        except KeyError:
            reports.pop(room, None)
