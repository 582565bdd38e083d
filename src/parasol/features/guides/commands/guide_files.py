"""What commands about guides read: a folder of Markdown, a pack."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.features.guides.client.reading import fetch_guide, fetch_guides
from parasol.features.guides.client.sharing import verified
from parasol.features.guides.client.signed import MAX_PACK_BYTES, Origin, Pack, read_pack
from parasol.features.guides.structs import Guide, Listed
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import read_whole
from parasol.kernel.shell.output import quoted
from parasol.kernel.shell.parser import option
from parasol.kernel.texts.texts import DEFAULT

if TYPE_CHECKING:  # few commands need the parsers
    from parasol.features.guides.book.differing import Difference
    from parasol.features.guides.book.source import Page, Wrong

FOLDER = option("folder", metavar="FOLDER", type=Path, help="pack.yml and a Markdown file for each page")
NAME = option("name", metavar="NAME", help="the page, as `parasol guides list` shows it")


def looked_at(call: Call, folder: Path) -> "tuple[list[Page], list[Wrong]]":
    """The pages of a folder, and what is wrong with them and with those that can't be read."""
    from parasol.features.guides.book.rules import wrong_with  # noqa: PLC0415
    from parasol.features.guides.book.source import read_folder  # noqa: PLC0415

    pages, wrong = read_folder(folder)
    wrong += [each for page in pages for each in wrong_with(page, call.device.today())]
    return pages, wrong


def guides_in(call: Call, source: Path) -> list[Guide]:
    """The pages of a folder without a mistake, or of a pack."""
    if not source.is_dir():
        return [each.guide for each in pack_in(source).guides]
    pages, wrong = looked_at(call, source)
    if wrong:
        raise NotDone("; ".join(map(str, wrong[:10])), "wrong")
    return [page.guide for page in pages]


def pack_in(path: Path) -> Pack:
    return read_pack(read_whole(path, MAX_PACK_BYTES + 1))


def stale_by_list(call: Call, source: Path) -> dict[tuple[str, str], bytes]:
    """What the list in a file of `parasol guides save` says of translations. Raises ``NotAPack``: it is verified."""
    pack = None if source.is_dir() else pack_in(source)
    listed = verified(pack, call.device.today())[1].pages if pack and isinstance(pack.origin, Origin) else []
    return {(page.id, page.language): page.stale for page in listed if page.stale}


def hold_to_rules(call: Call, found: list[Guide]) -> None:
    """All rules once more: a pack is a file that somebody may have changed. Raises ``NotDone``."""
    from parasol.features.guides.book.rules import wrong_with  # noqa: PLC0415
    from parasol.features.guides.book.source import Page  # noqa: PLC0415

    wrong = [each for guide in found for each in wrong_with(Page(guide), call.device.today())]
    if wrong:
        raise NotDone("; ".join(map(str, wrong[:10])), "wrong")


def hold_to_english(call: Call, roster: RosterState, found: list[Guide]) -> None:
    """A page under the name of a published English one is its translation: built alike, with its questions leading to
    the same places, and with exactly that English where safety hangs on it. Raises ``NotDone``."""
    from parasol.features.guides.book.translated import unfit  # noqa: PLC0415

    others = [guide for guide in found if guide.translation or guide.language != DEFAULT]
    held = fetch_guides(call.connection, roster, call.device.today()) if others else None
    pages = {page.id: page for page in (held.list.pages if held else ()) if page.language == DEFAULT}
    for guide in others:
        if guide.id in pages and guide.language != DEFAULT:
            why = unfit(guide, fetch_guide(call.connection, roster, pages[guide.id]))
        else:
            why = "it translates no English page that is published" if guide.translation else ""
        if why:
            raise NotDone(f"{guide.id} ({guide.language}): {why}", "translation")


def made_stale(
    connection: Connection, roster: RosterState, pages: Sequence[Listed], english: Mapping[str, Guide]
) -> dict[str, list[str]]:
    """Of published translations the texts that were made from other English than these pages have, by their names."""
    from parasol.features.guides.book.translated import stale_since  # noqa: PLC0415

    found = {}
    for page in pages:
        if page.language != DEFAULT and page.id in english:
            guide = fetch_guide(connection, roster, page)
            if guide.translation and (where := stale_since(guide, english[page.id])):
                found[f"{page.id} ({page.language})"] = where
    return found


def differing(before: Guide, after: Guide) -> "list[Difference]":
    """How a page differs from the one that holds, block by block."""
    from parasol.features.guides.book.as_text import texts_for  # noqa: PLC0415
    from parasol.features.guides.book.differing import differences  # noqa: PLC0415

    return differences(before, after, texts_for(DEFAULT))


def told_of(changed: "Sequence[Difference]") -> list[str]:
    """The same for people: what was added, taken out and changed, and under which heading."""
    lines, said = [], {"added": "added", "gone": "taken out", "changed": "changed"}
    for each in changed:
        told = (("under", each.where), ("before", each.before), ("now", each.now))
        lines += [f"  {said[each.what]}:", quoted("\n".join(f"{name}: {text}" for name, text in told if text))]
    return lines


def told_stale(stale: Mapping[str, Sequence[str]]) -> list[str]:
    """What is stale, for people."""
    return [f"{name}: its English has changed since: {', '.join(where)}" for name, where in stale.items()]
