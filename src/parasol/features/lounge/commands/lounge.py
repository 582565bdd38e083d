"""The lounge among the program's rooms: what is read of it, and what is asked for a post. What counts decides
``client.lounge``; this only tells it in words."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from parasol.features.lounge.client.reading import Lounge, Said, read_lounge, topics_of, words_of
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.structs import PROPOSAL, Act, Post
from parasol.features.say.client.proposals import Proposal, Word
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.shell.call import Call, begins, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import count
from parasol.kernel.shell.records import possible
from parasol.kernel.wire.days import text_of

PROPOSALS = "Proposals"


@dataclass(frozen=True, slots=True)
class Shown:
    """A post in words; ``hidden``: that it isn't shown, and why."""

    said: Said
    is_mine: bool
    facts: dict[str, object]
    hidden: str = ""


def shown(call: Call, person: Person) -> list[Shown]:
    """All posts, oldest first; stewards are told if there are more pens than can be. Raises as ``read_lounge``."""
    lounge = read_lounge(person)
    if lounge.others:
        call.out.note(f"{count(lounge.others, 'record')} in the lounge can't be read, or nobody vouches for its pen.")
    most = max(map(len, [*lounge.pens, lounge.voiced]))
    if person.is_steward and most > (members := person.whole().count):
        call.out.note(
            f"{most} pens of one kind wrote here in this season, or as many voices supported something in this month, "
            f"and there are {count(members, 'member')}. Each member has one. Somebody who runs the server may be "
            "making pens: tell the other stewards."
        )
    writing = Writing(person)
    writing.read(lounge)
    writing.keep()
    own = {pen.key for pen in writing.pens}
    return [_shown(person, lounge, said, own) for said in lounge.said]


def ask_post(call: Call, person: Person) -> tuple[Post, Callable[[], None]]:
    """Ask for a post, or for an answer to one; the post, and what sends it. Raises ``NotDone``."""
    topics, ask = topics_of(person.roster), call.ask
    writing = Writing(person)
    to = ask.line("Answer to which post (its first letters, as `parasol room read lounge` shows them)")
    lounge = read_lounge(person) if to else None
    if lounge is not None:
        writing.read(lounge)
    begun = None if lounge is None else the_post(lounge, to)
    if begun is None:
        names = {number: each.name for number, each in topics.items()} | {PROPOSAL: PROPOSALS}
        topic, title = ask.one("What about", list(names), names.__getitem__), ask.needed("Title")
    else:
        topic, title = begun.post.topic, begun.post.title
    known = writing.pen_for(topic)
    nothing = "" if known is None else f" (nothing: {words_of(writing.pens[known].key)})"
    slot = ask.choose(f"Which of your pens{nothing}", [words_of(pen.key) for pen in writing.pens])
    if slot is None and (slot := known) is None:
        raise NotDone("choose a pen: you chose others for other topics", "input")
    said = {
        "name": ask.needed("The name that this pen goes by here, never your own"),
        "topic": topic,
        "title": title,
        "language": topics[topic].language if topic in topics else "en",
        "warning": ask.line("A warning that folds the text (nothing: none)") or msgspec.UNSET,
        "root": msgspec.UNSET if begun is None else begun.root,
        "text": ask.text("What you want to say", "there is nothing to say"),
    }
    with possible():
        post = writing.post(slot, **{name: value for name, value in said.items() if value is not msgspec.UNSET})
    return post, lambda: writing.send(post)


def the_post(lounge: Lounge, start: str) -> Said:
    """The post whose name begins so. Raises ``NotDone``."""
    return begins(
        lounge.said, start, lambda said: said.identity, "there is no post that begins so, or more than one", "no-post"
    )


def _shown(person: Person, lounge: Lounge, said: Said, own: set[bytes]) -> Shown:
    post, case = said.post, lounge.hidden_by(said)
    topics, policy = topics_of(person.roster), person.policy
    facts: dict[str, object] = {
        "kind": "post",
        "post": short(said.identity),
        "topic": topics[post.topic].name if post.topic in topics else PROPOSALS,
        "title": post.title,
        "answer_to": None if said.root == said.identity else short(said.root),
        "warning": None if post.warning is msgspec.UNSET else post.warning,
        "text": post.text,
        "picture": _picture(post),
        "reactions": dict(lounge.marks(said.identity)),
    }
    if said.is_proposal:
        facts |= _became(lounge.proposal(said, policy))
    if case is None:
        return Shown(said, said.pen in own, facts)
    who = "two stewards" if case.confirmers else "one steward, for two days unless another confirms it"
    return Shown(said, said.pen in own, facts, f"It is hidden by {who}, because: {case.done.act.reason}")


def _picture(post: Post) -> str | None:
    """What is on a post's picture, as its writer says."""
    if post.picture is msgspec.UNSET:
        return None
    size = f"{-(-post.picture.size // 1000)} kB"
    return size if post.picture.says is msgspec.UNSET else f"{post.picture.says} ({size})"


def _became(proposal: Proposal) -> dict[str, object]:
    """What became of a proposal."""

    def told(word: Word | None) -> str | None:
        return f"{word.said.text} ({name_of_member(word.by)})" if word and not isinstance(word.said, Act) else None

    return {
        "support": proposal.support,
        "answer_due": None if proposal.due_on is None else text_of(proposal.due_on),
        "answer": told(proposal.answer),
        "answer_late": proposal.is_late,
        "came_of_it": told(proposal.came),
        "came_late": proposal.is_came_late,
    }
