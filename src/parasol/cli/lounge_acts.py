"""What somebody does about a post in the lounge: members take back, react, tell stewards; stewards decide. It is read
and written with `parasol room`. Which post or decision is asked for, so that no list of processes tells it."""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import json

from parasol.cli.call import Call, begins, short
from parasol.cli.codes import NotDone
from parasol.cli.lounge import the_post
from parasol.cli.output import quoted
from parasol.cli.parser import WHY, WORDS, Commands
from parasol.cli.records import possible
from parasol.client.community.person import Person, name_of_member
from parasol.client.lounge import flags
from parasol.client.lounge.letters import flagged
from parasol.client.lounge.reading import Lounge, Said, called, read_lounge, words_of
from parasol.client.lounge.writing import NotYours, Writing
from parasol.client.reports.flags import drop_flag
from parasol.client.seal.errors import Unreadable
from parasol.formats.letter import LetterFlag
from parasol.formats.lounge import MARKS, Act, Answer, Came, Does, Flag, Given
from parasol.roster.standing import Case
from parasol.wire.days import text_of

BAN_DAYS = (7, 30, 90, 365)
WHICH = "which post (its first letters, as `parasol room read lounge` shows them)"
WHICH_DECISION = "which decision (its first letters, as `parasol lounge decisions` shows them)"

T = TypeVar("T")

commands = Commands("members")
lounge = commands.group(
    "lounge",
    "what you can do about a post in the lounge",
    "Members take back what they wrote, react, and tell stewards about a post. One steward hides a post or stops a pen "
    "at once, for two days; it lasts once a second one confirms it. `parasol room read lounge` shows the posts, and "
    "`parasol room post lounge` writes one.\n\nparasol lounge tell",
)


@lounge.add("take-back", "delete a post of yours", reads=(WORDS, WHICH))
def _take_back(call: Call) -> int:
    """Deletes a post that one of your pens wrote, in all its editions, for everybody and for good."""
    person, _, said = _asked(call, call.unlock())
    call.ask.sure("Delete this post for everybody, for good?")
    left: Said | None = said
    try:
        while left is not None:
            Writing(person).take_back(left)
            left = next((each for each in read_lounge(person).said if each.identity == said.identity), None)
    except NotYours:
        raise NotDone("none of your pens wrote this", "not-yours") from None
    return call.out.give({"taken_back": short(said.identity)}, "It is gone, for everybody.")


@lounge.add("react", "give a post a mark, or take yours back", reads=(WORDS, WHICH, "which mark", "which of your pens"))
def _react(call: Call) -> int:
    """Gives a post a mark (heart, thanks, support, agree) with one of your pens, or takes that pen's back (none)."""
    person, _, said = _asked(call, call.unlock())
    mark = call.ask.one("Which mark", MARKS)
    writing = Writing(person)
    slot = call.ask.choose("Which of your pens", [words_of(pen.key) for pen in writing.pens]) or 0
    writing.react(slot, [Given(said.identity, mark)])
    return call.out.give({"post": short(said.identity), "mark": mark}, "It is there now.")


@lounge.add("tell", "tell the stewards about a post", reads=(WORDS, WHICH, "what is wrong with it"))
def _tell(call: Call) -> int:
    """Sends the stewards what you write about a post, or about one of yours that was hidden. They don't learn who you
    are. Leave out your name if nobody should know it."""
    person, _, said = _asked(call, call.unlock())
    why = call.ask.text("What is wrong with it", "there is nothing to tell")
    message = made(lambda: flags.flag_of(person, said, why))
    call.insist(lambda: flags.send_flag(person, message))
    return call.out.give({"told": short(said.identity)}, "It has arrived. The stewards will look at it.")


@lounge.add("decisions", "what members told you, what waits for a second steward, what was decided", reads=(WORDS,))
def _decisions(call: Call) -> int:
    """Lists what stewards decided in the lounge: by whom, why, and how it stands. Stewards also see what members told
    them of posts."""
    person = call.unlock()
    read, told = read_lounge(person), flags.read_flags(person) if person.is_steward else []
    facts: dict[str, Any] = {
        "told": [
            {"told": short(each.room), "day": text_of(each.opened_on), **_flag_facts(person, each.flag)}
            for each in told
        ],
        "decisions": [_case_facts(person, read, case) for case in reversed(read.standing.cases)],
    }
    lines = [f"{each['told']}  {each['day']}  about {each['about']}\n{quoted(each['why'])}" for each in facts["told"]]
    lines += [
        f"{each['decision']}  {each['day']}  {each['does']} {each['about']}, by {', '.join(each['by'])}: "
        f"{each['stands']}\n{quoted(each['why'])}"
        for each in facts["decisions"]
    ]
    return call.out.give(facts, "\n".join(lines) or "Nothing was decided yet.")


@lounge.add(
    "done",
    "delete what a member told you of a post",
    reads=(WORDS, "which (its first letters, as `parasol lounge decisions` shows them)"),
    who="stewards",
)
def _done(call: Call) -> int:
    """Deletes what a member told stewards of a post, when it is dealt with, for good."""
    steward = call.steward()
    room = _begins(call.ask.needed("Which"), [each.room for each in flags.read_flags(steward)])
    call.ask.sure("Delete this for good?")
    drop_flag(steward, room)
    return call.out.give({"deleted": short(room)}, "It is gone.")


@lounge.add("hide", "hide a post", reads=(WORDS, WHICH, WHY), who="stewards")
def _hide(call: Call) -> int:
    """Hides a post from all members at once, for this day and the next. A second steward who hides it or says `parasol
    lounge confirm` makes that last."""
    steward, _, said = _asked(call, call.steward())
    return _decided(call, steward, "hide", post=said.identity)


@lounge.add("pin", "pin a thread", reads=(WORDS, WHICH, WHY), who="stewards")
def _pin(call: Call) -> int:
    """Puts a thread first in its topic, in the place of the one that was pinned before."""
    steward, _, said = _asked(call, call.steward())
    return _decided(call, steward, "pin", post=said.root)


@lounge.add("unpin", "take a thread's pin away", reads=(WORDS, WHICH, WHY), who="stewards")
def _unpin(call: Call) -> int:
    """Puts a thread among the others again."""
    steward, _, said = _asked(call, call.steward())
    return _decided(call, steward, "unpin", post=said.root)


@lounge.add("ban", "stop a pen", reads=(WORDS, WHICH, "for how many days", WHY), who="stewards")
def _ban(call: Call) -> int:
    """Hides what the pen of a post writes from now on, until a day. It counts for two days, and until that day once a
    second steward has confirmed it. The person has other pens. It may be the pen of a letter that a member told of."""
    steward = call.steward()
    which = call.ask.needed("Which post, or what members told of a letter (its first letters)")
    told = [each.flag for each in flags.read_flags(steward) if each.room.hex().startswith(which.lower())]
    if len(told) == 1 and isinstance(told[0], LetterFlag):
        pen, _ = flagged(steward, told[0])
    else:
        pen = the_post(read_lounge(steward), which).pen
    days = call.ask.one("For how many days", BAN_DAYS)
    return _decided(call, steward, "ban", pen=pen, until=steward.device.today() + days)


@lounge.add("confirm", "confirm what another steward decided", reads=(WORDS, WHICH_DECISION, WHY), who="stewards")
def _confirm(call: Call) -> int:
    """Confirms what another steward hid or banned today or yesterday, so that it lasts."""
    steward = call.steward()
    return _decided(call, steward, "confirm", of=_case(call, steward))


@lounge.add("undo", "undo what other stewards decided", reads=(WORDS, WHICH_DECISION, WHY), who="stewards")
def _undo(call: Call) -> int:
    """Ends a hiding or a ban that you had no part in, as the answer to an appeal. The stewards who decided it
    can't do it once more."""
    steward = call.steward()
    return _decided(call, steward, "restore", of=_case(call, steward))


def _asked(call: Call, person: Person) -> tuple[Person, Lounge, Said]:
    read = read_lounge(person)
    return person, read, the_post(read, call.ask.needed("Which post (its first letters)"))


def _decided(call: Call, steward: Person, does: Does, **about: Any) -> int:
    """Sign it with a reason. What it comes to follows from who decided what before: it says so if nothing does."""
    why = call.reason()
    act = made(lambda: Act(does, steward.device.today(), why, **about))
    call.ask.sure("Do this? All members can read that it was you, and why.")
    before = _state(steward)
    flags.act(steward, act)
    counts = _state(steward) != before or does in ("pin", "unpin")
    return call.out.give(
        {"did": does, "counts": counts},
        "Done. All members can read why."
        if counts
        else "It is written down, and counts for nothing: you decided about this before, or it is too late.",
    )


def _state(steward: Person) -> list[Case]:
    return read_lounge(steward).standing.cases


def made(make: Callable[[], T]) -> T:
    """What is to be sent, if everybody can read it. Raises ``NotDone``."""
    with possible():
        record = make()
        is_checked = isinstance(record, Act | Answer | Came)
        return json.decode(json.encode(record), type=type(record)) if is_checked else record


def _case(call: Call, steward: Person) -> bytes:
    cases = [case.done.id for case in read_lounge(steward).standing.cases]
    return _begins(call.ask.needed("Which decision (its first letters)"), cases)


def _begins(start: str, known: list[bytes]) -> bytes:
    return begins(known, start, lambda each: each, "there is none that begins so, or more than one", "not-found")


def _flag_facts(person: Person, flag: Flag | LetterFlag | None) -> dict[str, str | None]:
    if flag is None:
        return {"post": None, "about": "something that can't be read", "why": "It can't be read."}
    if isinstance(flag, Flag):
        return {"post": short(flag.post), "about": f"post {short(flag.post)}", "why": flag.why}
    try:
        pen, said = flagged(person, flag)
    except Unreadable:
        return {"post": None, "about": "a letter that nobody wrote so", "why": flag.why}
    about = f"a letter by {called(said.name, pen)} to {words_of(said.to)}:\n{quoted(said.text)}"
    return {"post": None, "about": about, "why": flag.why}


def _case_facts(person: Person, read: Lounge, case: Case) -> dict[str, Any]:
    act, today = case.done.act, person.device.today()
    stands = "it waits for a second steward"
    if case.is_restored:
        stands = "it was undone"
    elif case.has_ended(today):
        stands = "it has ended"
    elif not case.is_in_effect(today):
        stands = "nobody else agreed, so it ended"
    elif case.confirmers:
        stands = "it lasts"
    return {
        "decision": short(case.done.id),
        "day": text_of(act.day),
        "does": act.does,
        "about": f"pen {words_of(case.done.target)}" if act.does == "ban" else f"post {short(case.done.target)}",
        "until": text_of(act.until) if isinstance(act.until, int) else None,
        "by": [name_of_member(key) for key in case.deciders],
        "stands": stands,
        "why": act.reason,
    }
