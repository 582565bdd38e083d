"""Proposals in the program: support, another text; for stewards, answering by two and telling what came of it."""

from typing import Any

from parasol.cli.call import Call, short
from parasol.cli.codes import NotDone
from parasol.cli.files import check_new, write_new
from parasol.cli.lounge import the_post
from parasol.cli.lounge_acts import WHICH, commands, lounge, made
from parasol.cli.output import harmless, quoted
from parasol.cli.parser import WHY, WORDS, option
from parasol.client.community.person import Person, name_of_member
from parasol.client.lounge import flags
from parasol.client.lounge.proposals import Proposal
from parasol.client.lounge.reading import Said, read_lounge
from parasol.client.lounge.writing import NotYours, Writing
from parasol.client.polls import voting
from parasol.client.quarter import at_least
from parasol.formats.lounge import SAYS, STATES, Act, Answer, Came
from parasol.texts import DEFAULT, load

__all__ = ["commands"]

PARTS = ("lounge",)
SUPPORTS = ("support it", "take your support back")
TOLD = "Done. All members can read it, with your name."
WHICH_PROPOSAL = "which proposal (its first letters, as `parasol room read lounge` shows them)"


@lounge.add(
    "correct",
    "put another text in the place of a post or a proposal of yours",
    reads=(WORDS, WHICH, "what it shall say"),
)
def _correct(call: Call) -> int:
    """Puts another text in the place of what one of your pens wrote. Support was for the old text of a
    proposal: the new one begins without any."""
    person = call.unlock()
    said = the_post(read_lounge(person), call.ask.needed("Which post (its first letters)"))
    text = call.ask.text("What it shall say", "there is nothing to say")
    try:
        made(lambda: Writing(person).correct(said, text=text))
    except NotYours:
        raise NotDone("none of your pens wrote this", "not-yours") from None
    return call.out.give({"corrected": short(said.identity)}, "All members read the new text now.")


@lounge.add("support", "support a proposal, or take that back", reads=(WORDS, WHICH_PROPOSAL, "which of the two"))
def _support(call: Call) -> int:
    """Supports a proposal in the words that it has now, with a voice that counts for this month's proposals alone.
    Nobody learns that it is yours. Whoever became a member too late for a proposal has no voice for it."""
    person = call.unlock()
    said, _ = the_proposal(call, person)
    Writing(person).support(said, call.ask.one("Do you", SUPPORTS) == SUPPORTS[0])
    _, became = _of(person, said)
    return call.out.give(
        {"post": short(said.identity), "support": became.support}, f"So many support it: {became.support}."
    )


@lounge.add(
    "answer", "answer a proposal", reads=(WORDS, WHICH_PROPOSAL, f"{', '.join(SAYS)}", "the reason"), who="stewards"
)
def _answer(call: Call) -> int:
    """Signs what stewards answer to a proposal in the words that it has now, and why. It counts once a second steward
    has said `parasol lounge agree`."""
    steward = call.steward()
    said, _ = the_proposal(call, steward)
    says = call.ask.one("Your answer", SAYS)
    text = call.ask.text("Why", "an answer needs a reason")
    today = steward.device.today()
    answer = made(lambda: Answer(said.identity, said.digest, said.post.title, says, text, today))
    call.ask.sure("Sign this answer? All members can read that it was you, and why.")
    flags.act(steward, answer)
    return call.out.give({"post": short(said.identity), "says": says}, "It waits for a second steward.")


@lounge.add("agree", "add your word to another steward's answer", reads=(WORDS, WHICH_PROPOSAL, WHY), who="stewards")
def _agree(call: Call) -> int:
    """Shows the answer that another steward gave to a proposal, and confirms it, so that it counts."""
    steward = call.steward()
    said, became = the_proposal(call, steward)
    waiting = [word for word in became.waiting if word.by != steward.key]
    if not waiting:
        raise NotDone("no answer of another steward waits for you there", "no-answer")
    word = waiting[-1]
    assert isinstance(word.said, Answer)
    call.out.note(f"{word.said.says}, says {name_of_member(word.by)}:\n{quoted(word.said.text)}")
    why = call.reason()
    flags.act(steward, made(lambda: Act("confirm", steward.device.today(), why, of=word.id)))
    return call.out.give({"post": short(said.identity), "says": word.said.says}, TOLD)


@lounge.add(
    "came",
    "tell what came of a proposal or of a poll",
    reads=(WORDS, "a proposal or a poll", "which", ", ".join(STATES), "what happened"),
    who="stewards",
)
def _came(call: Call) -> int:
    """Tells all members what came of a proposal that stewards said yes to, or of a poll that has closed. Say more
    later: the newest counts."""
    steward = call.steward()
    of_what = call.ask.one("What came of what", ("a proposal", "a poll"))
    of, title = _poll(call, steward) if of_what == "a poll" else _agreed(call, steward)
    state = call.ask.one("How far is it", STATES)
    text = call.ask.text("What happened", "there is nothing to tell")
    came = made(lambda: Came(of, title, state, text, steward.device.today()))
    call.ask.sure("Tell all members? They can read that it was you.")
    flags.act(steward, came)
    return call.out.give({"told": title, "state": state}, TOLD)


@lounge.add(
    "save",
    "a proposal about Parasol itself, as a file for those who build it",
    option("--out", metavar="FILE", required=True, help="the file to write; it must not be there yet"),
    option("--language", choices=sorted(load(PARTS)), default=DEFAULT, help="the language of what stands around it"),
    reads=(WORDS, WHICH_PROPOSAL),
)
def _save(call: Call) -> int:
    """Writes a proposal into a file: title, text, from five on how many support it, and what stewards answered.
    Whose it is isn't in it. Take out names and places, and give it to whoever builds Parasol: nothing is sent.

    parasol lounge save --out proposal.txt
    """
    check_new(call.options.out)
    said, became = the_proposal(call, call.unlock())
    t, support = load(PARTS)[call.options.language], at_least(became.support)
    told = [said.post.title, said.post.text]
    told.append(t("otherwise-support-few") if support is None else t("otherwise-support", count=support))
    if became.answer is not None and isinstance(answer := became.answer.said, Answer):
        told.append(t("otherwise-answer", says=t(f"answer-{answer.says}"), text=answer.text))
    write_new(call.options.out, harmless("\n\n".join(told) + "\n").encode())
    return call.out.give({"written": True}, "The file is written. Read it before you give it away.")


def the_proposal(call: Call, person: Person) -> tuple[Said, Proposal]:
    said = the_post(read_lounge(person), call.ask.needed("Which proposal (its first letters)"))
    if not said.is_proposal:
        raise NotDone("this post is no proposal", "no-proposal")
    return _of(person, said)


def _of(person: Person, said: Said) -> tuple[Said, Proposal]:
    return said, read_lounge(person).proposal(said, person.policy)


def _agreed(call: Call, steward: Person) -> tuple[bytes, str]:
    said, became = the_proposal(call, steward)
    answer = became.answer
    if answer is None or not isinstance(answer.said, Answer) or answer.said.says == "no":
        raise NotDone("two stewards haven't said yes to this", "no-answer")
    return answer.id, said.post.title


def _poll(call: Call, steward: Person) -> tuple[bytes, str]:
    typed = call.ask.needed("Which poll (its number)")
    known: dict[str, Any] = {str(number): each for number, each in voting.asked(steward).items()}
    found = known.get(typed)
    if found is None or found.question is None or found.poll.closes_on >= steward.device.today():
        raise NotDone("there is no poll of this number that has closed", "no-poll")
    return found.poll.id[:16], found.question.title[:80]
