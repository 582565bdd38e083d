"""What is wrong with guides: anybody tells it, and stewards see what needs them, for whom it is, and what changed."""

from pathlib import Path

import msgspec

from parasol.features.guides.client import flags
from parasol.features.guides.client.reading import NoSuchGuide, fetch_guide, fetch_guides, read_guide
from parasol.features.guides.commands.guide_files import NAME, differing, looked_at, made_stale, told_of, told_stale
from parasol.features.guides.structs import FLAGS, Guide, GuideFlag, Listed
from parasol.features.reports.client.flags import Flagged
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.commands.community import COMMUNITY, check_community
from parasol.kernel.shell.call import Call, meant, short
from parasol.kernel.shell.output import count, harmless, quoted
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.texts.texts import DEFAULT, load
from parasol.kernel.wire.days import text_of

commands = Commands("stewards", "parasol guides")
DUE_DAYS = 30


@commands.add(
    "flag",
    "tell stewards that a guide is wrong, or that something has changed",
    NAME,
    option("--language", default=DEFAULT, help="the language, if there are several (en)"),
    COMMUNITY,
    reads=("what it is: its number", "what is wrong"),
    who="anyone",
)
def _flag(call: Call) -> int:
    """Sends the stewards what you write about a page. You need no account, and there is no code to come back with.
    They don't learn who you are. Don't write your name.

    parasol guides flag phone-taken --server https://name.example
    """
    roster = call.roster()
    check_community(call, roster)
    today, t = call.device.today(), load(("guides",))[DEFAULT]
    guides = fetch_guides(call.connection, roster, today)
    if guides is None:
        raise NoSuchGuide("this community has published no guides")
    _, guide = read_guide(call.connection, roster, guides, today, call.options.name, call.options.language)
    what = call.ask.one("What is it", FLAGS, lambda each: t(f"guide-flag-what-{each}"))
    why = call.ask.text(t("guide-flag-why"), "there is nothing to tell")
    message = flags.prepare(roster, call.device, flags.about(guide), what, why)
    call.insist(lambda: flags.send(call.connection, message))
    return call.out.give({"told": guide.id}, "It has arrived. The stewards will look at it.")


@commands.add(
    "due",
    "which guides need a steward: late ones, those due soon, those that somebody flagged",
    option("--source", metavar="FOLDER", type=Path, help="the pages as they are now: shows what changed since"),
    reads=(WORDS,),
)
def _due(call: Call) -> int:
    """Lists the pages that are late, due within 30 days, or flagged, the most urgent first: for whom each is, and what
    people told of it. Then translated pages whose English has changed since, and where. With --source it shows, block
    by block, how a page of the folder differs from the one that was checked last.

    parasol guides due --source guides/en --server https://name.example
    """
    steward = call.steward()
    today, told = call.device.today(), flags.read_flags(steward)
    found = fetch_guides(steward.connection, steward.roster, today, steward.guides_seen)
    pages = list(found.list.pages) if found else []
    flagged = {(each.flag.page, each.flag.language) for each in told if each.flag}
    due = [page for page in pages if page.review_by - today < DUE_DAYS or (page.id, page.language) in flagged]
    due.sort(key=lambda page: ((page.id, page.language) not in flagged, page.review_by, page.id))
    held = {(page.id, page.language): fetch_guide(steward.connection, steward.roster, page) for page in due}
    source = _of_folder(call, call.options.source)
    facts, lines = [], []
    for page in due:
        guide, mine = held[page.id, page.language], [each for each in told if _is_of(each, page)]
        fresh = source.get((page.id, page.language))
        changed = [] if fresh is None else differing(guide, fresh)
        facts.append({
            "name": page.id, "language": page.language, "review_by": text_of(page.review_by), "law": guide.law,
            "regions": list(guide.regions), "flags": [_facts(each) for each in mine],
            "changed": msgspec.to_builtins(changed),
        })  # fmt: skip
        regions = ", ".join(guide.regions) or "everywhere"
        lines.append(f"{page.id} ({page.language})  until {text_of(page.review_by)}  for: {guide.law}, {regions}")
        lines += [line for each in mine for line in _lines(each)]
        lines += told_of(changed)
    lost = [each for each in told if each.flag is None or not any(_is_of(each, page) for page in pages)]
    lines += [line for each in lost for line in _lines(each)]
    stale = _stale(steward, pages)
    lines += told_stale(stale)
    text = "\n".join([*lines, f"{count(len(due), 'page')} to look at, {count(len(told), 'flag')}."])
    return call.out.give({"pages": facts, "others": [_facts(each) for each in lost], "stale": stale}, text)


@commands.add("settle", "delete a flag that was dealt with", reads=(WORDS, "which: its first letters"))
def _settle(call: Call) -> int:
    """Deletes what somebody told of a page, when it is dealt with, for good. If the page was changed or taken out
    since, the list says after how many days, for everybody to see."""
    steward = call.steward()
    which = call.ask.needed("Which")
    flagged = meant(flags.read_flags(steward), which, lambda each: each.room, "there is no such flag", "no-such-flag")
    call.ask.sure("Delete this for good?")
    days = flags.settle(steward, flagged)
    told = "The page is as it was." if days is None else f"The page was mended after {count(days, 'day')}."
    return call.out.give({"deleted": short(flagged.room), "days": days}, f"It is gone. {told}")


def _stale(steward: Person, pages: list[Listed]) -> dict[str, list[str]]:
    """What is stale in each published translation, by the names of its texts."""
    translated = {page.id for page in pages if page.language != DEFAULT}
    sources = [page for page in pages if page.language == DEFAULT and page.id in translated]
    english = {page.id: fetch_guide(steward.connection, steward.roster, page) for page in sources}
    return made_stale(steward.connection, steward.roster, pages, english)


def _of_folder(call: Call, folder: Path | None) -> dict[tuple[str, str], Guide]:
    pages = looked_at(call, folder)[0] if folder else []
    return {(page.guide.id, page.guide.language): page.guide for page in pages}


def _is_of(each: Flagged[GuideFlag], page: Listed) -> bool:
    return each.flag is not None and (each.flag.page, each.flag.language) == (page.id, page.language)


def _facts(each: Flagged[GuideFlag]) -> dict[str, str | None]:
    said = {"flag": short(each.room), "day": text_of(each.opened_on)}
    if each.flag is None:
        return {**said, "page": None, "what": None, "why": None}
    return {**said, "page": each.flag.page, "what": each.flag.what, "why": each.flag.why}


def _lines(each: Flagged[GuideFlag]) -> list[str]:
    if each.flag is None:
        return [f"  {short(each.room)}  {text_of(each.opened_on)}  can't be read"]
    told = f"  {short(each.room)}  {text_of(each.opened_on)}  {each.flag.page}: {each.flag.what}"
    return [harmless(told), quoted(each.flag.why)]
