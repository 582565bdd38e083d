"""Panels by lot in the program: how one stands, volunteering; for stewards, asking one and drawing it."""

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.lounge_acts import commands, lounge
from parasol.cli.lounge_answers import WHICH_PROPOSAL, the_proposal
from parasol.cli.output import quoted
from parasol.cli.parser import WORDS
from parasol.cli.records import possible
from parasol.client.community.person import Person, name_of_member
from parasol.client.lounge.drawing import SEATS, advice, days_possible, open_panel, take_step, volunteer
from parasol.client.lounge.panels import Drawing, Left
from parasol.client.lounge.proposals import SLOT
from parasol.client.lounge.reading import Lounge, read_lounge, words_of
from parasol.client.lounge.writing import Writing
from parasol.client.words import name_of
from parasol.wire.days import text_of

__all__ = ["commands"]

LEFT: dict[Left, str] = {
    "late": "volunteered too late",
    "banned": "was stopped by two stewards",
    "other-pen": "volunteered with another pen than the first",
    "full": "came when the list was full",
    "left-out": "volunteered in time, AND THE LIST LEAVES IT OUT",
    "put-in": "IS ON THE LIST, and you can't see that it volunteered",
}
VOLUNTEERS = ("volunteer", "volunteer no more")


@lounge.add("panel", "the panels by lot that were asked about a proposal", reads=(WORDS, WHICH_PROPOSAL))
def _panel(call: Call) -> int:
    """Tells how the lot of each panel stands: who volunteers and was drawn (by pens), who owes a part of it, what isn't
    as it should be, and what the panel says. Compare the three words with others: with the same ones you see the
    same list."""
    person = call.unlock()
    said, _ = the_proposal(call, person)
    read = read_lounge(person)
    told = [_facts(person, read, each) for each in read.panels(said.identity)]
    lines = [
        "\n".join(
            f"{name.replace('_', ' ')}: {', '.join(value) if isinstance(value, list) else value}"
            for name, value in facts.items()
            if value not in (None, [])
        )
        for facts in told
    ]
    return call.out.give({"panels": told}, "\n\n".join(quoted(each) for each in lines) or "No panel was asked.")


@lounge.add("volunteer", "volunteer for a panel by lot, or no more", reads=(WORDS, WHICH_PROPOSAL, "which of the two"))
def _volunteer(call: Call) -> int:
    """Volunteers for the newest panel about a proposal, with the one pen of yours that counts for this. Nobody learns
    that it is yours."""
    person = call.unlock()
    drawing = _newest(call, person)
    if drawing.state != "open":
        raise NotDone("nobody can volunteer for this panel any more", "panel-closed")
    is_meant = call.ask.one("Do you", VOLUNTEERS) == VOLUNTEERS[0]
    volunteer(person, drawing, is_meant)
    return call.out.give({"volunteers": is_meant}, "Done. Look on the day after its last one whether you were drawn.")


@lounge.add(
    "panel-ask",
    "ask a panel by lot about a proposal",
    reads=(WORDS, WHICH_PROPOSAL, "how many are drawn", "for how many days", "with which two stewards", "what you ask"),
    who="stewards",
)
def _ask(call: Call) -> int:
    """Asks members to volunteer, and puts in your part of the lot. Two other stewards have to put in theirs before the
    last day, and all three show them within a week after it. Otherwise nobody is drawn, and all members see who kept
    theirs back."""
    steward = call.steward()
    said, _ = the_proposal(call, steward)
    others = [each.key for each in steward.roster.stewards() if each.key != steward.key]
    days = days_possible(steward.roster)
    if len(others) < 2 or not days:
        raise NotDone("a lot needs three stewards, and posts that are kept for more than two weeks", "no-panel")
    seats = call.ask.one("How many are drawn", SEATS)
    last = call.ask.one("For how many days can members volunteer", days)
    with_whom = call.ask.choose_several("With which two stewards", [name_of_member(key) for key in others])
    if len(with_whom) != 2:
        raise NotDone("choose two of them", "input")
    text = call.ask.text("What do you ask the panel", "there is nothing to ask")
    call.ask.sure("Ask a panel? All members can read the names of the three who draw it.")
    with possible():
        open_panel(steward, said, [others[at] for at in with_whom], seats, text, last)
    return call.out.give({"asked": True, "seats": seats, "days": last}, "All members can volunteer now.")


@lounge.add("panel-draw", "do what a panel's lot needs from you now", reads=(WORDS, WHICH_PROPOSAL), who="stewards")
def _draw(call: Call) -> int:
    """Puts in your part of the lot of the newest panel about a proposal; after the last day closes the list, and shows
    your part. Look at `parasol lounge panel` before: what you show is for the list that you read there."""
    steward = call.steward()
    drawing = _newest(call, steward)
    for pen, why in drawing.left.items():
        call.out.note(f"The pen {words_of(pen)} {LEFT[why]}.")
    step = drawing.step(steward.key)
    if step is None:
        raise NotDone("this lot needs nothing from you now", "no-step")
    call.ask.sure({"lot": "Put in your part?", "list": "Close the list?", "reveal": "Show your part?"}[step])
    take_step(steward, drawing)
    after = next(each for each in read_lounge(steward).panels(drawing.panel.post) if each.id == drawing.id)
    return call.out.give({"did": step, "state": after.state}, f"Done. The lot is now: {after.state}.")


def _newest(call: Call, person: Person) -> Drawing:
    said, _ = the_proposal(call, person)
    if not (panels := read_lounge(person).panels(said.identity)):
        raise NotDone("no panel was asked about this", "no-panel")
    return panels[-1]


def _facts(person: Person, read: Lounge, drawing: Drawing) -> dict[str, object]:
    names = {said.pen: said.by for said in read.said}

    def pen(key: bytes) -> str:
        return names.get(key, words_of(key))

    mine = Writing(person).pens[SLOT].key
    return {
        "asks": drawing.panel.text,
        "state": drawing.state,
        "seats": drawing.panel.seats,
        "volunteer_until": text_of(drawing.panel.closes_on),
        "drawn_by": [name_of_member(key) for key in drawing.panel.by],
        "missing": [name_of_member(key) for key in drawing.missing],
        "volunteers": len(drawing.volunteers),
        "you": "drawn" if mine in drawing.drawn else "volunteer" if mine in drawing.volunteers else None,
        "drawn": [pen(key) for key in drawing.drawn],
        "not_drawn_from": [f"{pen(key)} {LEFT[why]}" for key, why in drawing.left.items()],
        "words": None if drawing.digest is None else name_of(drawing.digest, 3),
        "advice": [f"{said.by}: {said.post.text}" for said in advice(read, drawing)],
    }
