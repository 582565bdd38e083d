"""Guides: pages of advice, from a folder of Markdown to what everybody reads."""

from collections import Counter
from pathlib import Path

import msgspec

from parasol.features.guides.book.as_text import shown
from parasol.features.guides.client import keeping, sharing
from parasol.features.guides.client.reading import fetch_guide, fetch_guides
from parasol.features.guides.client.signed import Origin, Pack, counting, signed_by
from parasol.features.guides.commands import guide_flags, guides_read
from parasol.features.guides.commands.guide_files import (
    FOLDER,
    NAME,
    differing,
    hold_to_english,
    hold_to_rules,
    looked_at,
    made_stale,
    pack_in,
    told_of,
    told_stale,
)
from parasol.features.guides.structs import SIGNERS, Guide, SignedGuide
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write, write_new
from parasol.kernel.shell.output import count, harmless, quoted
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option
from parasol.kernel.texts.texts import DEFAULT
from parasol.kernel.wire.days import text_of
from parasol.kernel.words import fingerprint_of

commands = Commands("stewards")
guides = commands.group(
    "guides",
    "guides that stay current: check, look at, publish",
    "Guides are pages of advice. Their source is a folder of Markdown, checked here. Each page says who wrote it, who "
    "checked it, and until when. docs/guides.md shows how a page is written.\n\nparasol guides check guides/en",
    talks=False,
)
PACK = option("pack", metavar="PACK", type=Path, help="the file of pages that goes between the two stewards")


@guides.add("check", "is anything wrong with the pages of a folder?", FOLDER, talks=False)
def _check(call: Call) -> int:
    """Looks at all pages of a folder and names what is wrong by file and line: answers that lead nowhere, sections that
    no answer leads to, no licence, no review or one that is due too late, somebody who reviewed their own page, English
    that is too hard to read, a translation that isn't built as its English page is. Names what is stale in one too.

    parasol guides check guides/en
    """
    pages, wrong = looked_at(call, call.options.folder)
    told, notes = [str(each) for each in wrong], [str(each) for page in pages for each in page.notes]
    summed = f"{count(len(pages), 'page')} read, {count(len(wrong), 'mistake')}."
    text = "\n".join([*map(harmless, [*told, *notes]), summed])
    return call.out.give({"pages": len(pages), "wrong": told, "notes": notes}, text, 1 if wrong else 0)


@guides.add(
    "preview",
    "how a page reads",
    FOLDER,
    option("--page", metavar="NAME", required=True, help="its file's name without .md"),
    talks=False,
)
def _preview(call: Call) -> int:
    """Shows a page as a reader gets it, with what is said around it on this day.

    parasol guides preview guides/en --page phone-taken
    """
    pages, wrong = looked_at(call, call.options.folder)
    found = next((page.guide for page in pages if page.guide.id == call.options.page), None)
    mine = [str(each) for each in wrong if each.file == f"{call.options.page}.md"]
    if found is None:
        raise NotDone("; ".join(mine) or "there is no page of this name", "no-such-page")
    text = shown(found, call.device.today())
    return call.out.give({"page": text, "wrong": mine}, "\n".join([quoted(text), *map(harmless, mine)]))


@guides.add(
    "import",
    "pages from a folder, or from another community's pack, for signing",
    option("source", metavar="FOLDER|PACK", type=Path, help="a folder of Markdown, or a pack that somebody gave you"),
    option("--out", metavar="FILE", type=Path, required=True, help="the pack to write; it must not be there yet"),
)
def _import(call: Call) -> int:
    """Makes a pack for two stewards to sign. A folder is checked first, and one mistake refuses it whole. So is a
    file of another community (`parasol guides save`): the charter in it has to lead to whoever signed its list and its
    pages. Compare the seven words with theirs: they say whose it is. Their signatures are dropped: two of yours answer
    for each page. Shows which pages are new, and how many blocks of the others
    changed.

    parasol guides import guides/en --out pack.json --server https://name.example
    """
    source: Path = call.options.source
    check_new(call.options.out)
    roster = call.roster()
    origin, whose = "", list[str]()
    if source.is_dir():
        pages, wrong = looked_at(call, source)
        if wrong or not pages:
            raise NotDone("; ".join(map(str, wrong[:10])) or "there is no page in this folder", "wrong")
        name, found = source.name or "guides", [page.guide for page in pages]
    else:
        given = pack_in(source)
        name, found = given.name, [each.guide for each in given.guides]
        if given.genesis != roster.genesis or isinstance(given.origin, Origin):
            origin, whose = _whose(call, given)
        hold_to_rules(call, found)
    hold_to_english(call, roster, found)
    told = [*whose, *_summed(call, roster, found)]
    pack = Pack("parasol-guides-1", name, roster.genesis, [SignedGuide(guide, []) for guide in found])
    write_new(call.options.out, msgspec.json.encode(pack))
    return call.out.give({"pages": len(found), "from": origin or None, "changes": told}, "\n".join(map(harmless, told)))


@guides.add("sign", "read all that is new in a pack, and sign it", PACK, reads=(WORDS,))
def _sign(call: Call) -> int:
    """Shows each page that is new or changed, whole, and how it differs from the one that is published, block by block.
    Then it adds your signature. Whoever wrote the pages or brought them signs first, and another steward who has read
    them second: each page needs both.

    parasol guides sign pack.json --server https://name.example
    """
    pack = pack_in(call.options.pack)
    steward = call.steward()
    if pack.genesis != steward.roster.genesis:
        raise NotDone("this pack is another community's; import it first", "another-community")
    hold_to_rules(call, [each.guide for each in pack.guides])
    hold_to_english(call, steward.roster, [each.guide for each in pack.guides])
    keys = [each.key for each in steward.roster.stewards()]
    made = []
    for each in pack.guides:
        kept = counting(pack.genesis, each, keys)
        bare = SignedGuide(each.guide, sorted(kept.values()))
        is_mine = steward.key in kept or len(kept) == SIGNERS
        made.append(bare if is_mine else signed_by(pack.genesis, bare, steward.seed))
    if made == pack.guides:
        raise NotDone("you, or two stewards, have signed all of these pages; the file is as it was", "signed")
    for guide, before in _beside_held(call, steward.roster, [each.guide for each in pack.guides]):
        if before != guide:
            changed = told_of(differing(before, guide)) if before else []
            call.out.show("\n".join([quoted(shown(guide, call.device.today())), *changed, ""]))
    call.ask.sure("All of this becomes public. Have you read it, and is it right? Sign it?")
    write(call.options.pack, msgspec.json.encode(Pack(pack.format, pack.name, pack.genesis, made)), 0o600)
    least = min(len(each.signatures) for each in made)
    return call.out.give({"pages": len(made), "signatures": least}, f"Each page has {least} of {SIGNERS} signatures.")


@guides.add("publish", "put the pages of a signed pack into the list", PACK, reads=(WORDS, WHY))
def _publish(call: Call) -> int:
    """Publishes the pages of a pack that two stewards signed: anybody can read them, and copies stay. A page replaces
    the one of its name. Before that it names which texts of published translations become stale by the new English.

    parasol guides publish pack.json --server https://name.example
    """
    pack = pack_in(call.options.pack)
    steward = call.steward()
    held = fetch_guides(steward.connection, steward.roster, call.device.today(), steward.guides_seen)
    english = {each.guide.id: each.guide for each in pack.guides if each.guide.language == DEFAULT}
    stale = made_stale(steward.connection, steward.roster, held.list.pages if held else [], english)
    if stale:
        call.ask.tell("\n".join(told_stale(stale)))
        call.ask.sure("Readers see beside these texts that their English has changed. Publish all the same?")
    made = keeping.publish(steward, pack.guides, call.reason())
    told = f"List {made.version} has {count(len(made.pages), 'guide')}. It counts until {text_of(made.expires_on)}."
    return call.out.give({"version": made.version, "pages": len(made.pages), "stale": stale}, told)


@guides.add("withdraw", "take a page out at once", NAME, reads=(WORDS, WHY))
def _withdraw(call: Call) -> int:
    """Takes a page out of the list and deletes it from the server. One steward is enough. Copies that people made stay
    with them."""
    steward = call.steward()
    made = keeping.withdraw(steward, call.options.name, call.reason())
    return call.out.give({"version": made.version, "pages": len(made.pages)}, "It is gone for whoever looks next.")


@guides.add("confirm", "say that the list of guides is still the one", reads=(WORDS,))
def _confirm(call: Call) -> int:
    """Signs the list again, so that readers know for 45 more days that none is missing. Stewards' pages do this by
    themselves once a week."""
    steward = call.steward()
    is_done = keeping.confirm(steward)
    told = "The list is confirmed today." if is_done else "There was nothing to confirm: no list, or one of this week."
    return call.out.give({"confirmed": is_done, "version": steward.guides_seen}, told)


def _whose(call: Call, given: Pack) -> tuple[str, list[str]]:
    """The seven words of another community, and what is to be said of its pack, if all of it is really theirs."""
    theirs, listed = sharing.verified(given, call.device.today())
    words = fingerprint_of(given.genesis).replace("-", " ")
    name = theirs.policy.name if theirs.policy else "another community"
    told = [
        f"These are pages of {name}. Ask them for their seven words, which have to be: {words}",
        f"Their stewards last confirmed the list on {text_of(listed.day)}.",
    ]
    if listed.expires_on < call.device.today():
        told.append("CAREFUL: nobody confirmed it since. Pages may have been withdrawn meanwhile.")
    lacking = sharing.missing(given, listed)
    if lacking:
        told.append(f"{count(len(lacking), 'page')} of their list is not in this file.")
    return words, told


def _beside_held(call: Call, roster: RosterState, found: list[Guide]) -> list[tuple[Guide, Guide | None]]:
    """Each page, and the one that is published under its name."""
    held = fetch_guides(call.connection, roster, call.device.today())
    pages = {(page.id, page.language): page for page in (held.list.pages if held else ())}
    listed = [(guide, pages.get((guide.id, guide.language))) for guide in found]
    return [(guide, fetch_guide(call.connection, roster, page) if page else None) for guide, page in listed]


def _summed(call: Call, roster: RosterState, found: list[Guide]) -> list[str]:
    lines = []
    for guide, before in _beside_held(call, roster, found):
        told = "new" if before is None else "as it is" if before == guide else "changed"
        counted = Counter(each.what for each in differing(before, guide)) if before else {}
        said = {"changed": "changed", "added": "added", "gone": "taken out"}
        told = ", ".join(f"{counted[what]} {said[what]}" for what in said if what in counted) or told
        lines.append(f"{guide.id} ({guide.language}): {told}")
    return lines


guides.all += [*guide_flags.commands.all, *guides_read.commands.all]
