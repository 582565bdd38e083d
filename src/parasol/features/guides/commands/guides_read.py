"""Guides for whoever reads them: the list, a page, a book to take along."""

from pathlib import Path

import msgspec

from parasol.features.guides.book.as_text import median, review_share, shown
from parasol.features.guides.client.reading import Guides, fetch_guides, find, in_language, read_guide
from parasol.features.guides.client.sharing import NothingToSave, saved
from parasol.features.guides.commands.guide_files import NAME, guides_in, stale_by_list
from parasol.features.guides.translated_texts import stale_in
from parasol.kernel.roster.commands.community import fingerprint
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.output import count, harmless, quoted, wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.texts.texts import DEFAULT
from parasol.kernel.wire.days import text_of

commands = Commands("anyone", "parasol guides")


@commands.add("list", "all guides, and how current they are", who="anyone")
def _list(call: Call) -> int:
    """Lists the community's guides: name, until when each was checked, title. Says how many are late.

    parasol guides list --server https://name.example
    """
    roster, found = _fetched(call)
    today, pages = call.device.today(), found.list.pages
    rows = [
        f"{page.id}  {page.language}  {'LATE since' if page.review_by < today else 'until'} {text_of(page.review_by)}  "
        f"{page.title}"
        for page in sorted(pages, key=lambda page: (page.topic, page.id))
    ]
    share, overdue = review_share([page.review_by for page in pages], today)
    told = f"{share} of 100 pages are checked in time. Half of the late ones are later than {overdue} days."
    mended = sorted(found.list.mended)
    if mended:
        told += f" Of {len(mended)} flagged pages half were mended within {median(mended)} days."
    facts = {
        "version": found.list.version,
        "confirmed": found.is_confirmed,
        "confirmed_on": text_of(found.list.day),
        "in_time": share,
        "median_days_late": overdue,
        "mended": len(mended),
        "median_days_to_mend": median(mended) if mended else None,
        "community": fingerprint(roster),
        "pages": [{"name": page.id, "language": page.language, "title": page.title, "topic": page.topic,
                   "review_by": text_of(page.review_by)} for page in pages],
    }  # fmt: skip
    return call.out.give(facts, "\n".join([*map(harmless, rows), *_unconfirmed(found), told]))


@commands.add(
    "read",
    "a guide",
    NAME,
    option("--language", default="en", help="the language, if there are several (en)"),
    who="anyone",
)
def _read_one(call: Call) -> int:
    """Shows a page of the community's guides, after verifying who signed it. The server learns which page it is."""
    roster, found = _fetched(call)
    today = call.device.today()
    found, guide = read_guide(call.connection, roster, found, today, call.options.name, call.options.language)
    text = shown(guide, today, find(found, guide.id, guide.language).stale or b"")
    facts = {"guide": msgspec.to_builtins(guide), "text": text, "confirmed": found.is_confirmed}
    return call.out.give(facts, "\n".join([*_unconfirmed(found), quoted(text)]))


@commands.add(
    "build",
    "guides as a book: EPUB for a phone, PDF for paper",
    option("source", metavar="FOLDER|PACK", type=Path, help="a folder of Markdown, or a pack"),
    option("--epub", metavar="FILE", help="the EPUB to write; it must not be there yet"),
    option("--pdf", metavar="FILE", help="the PDF to write; it must not be there yet"),
    option("--title", metavar="TITLE", default="Guides", help="what stands on its first page (Guides)"),
    option("--language", default="en", help="of which language the pages are taken (en)"),
    who="anyone",
    talks=False,
)
def _book(call: Call) -> int:
    """Makes a book of guides, to copy from phone to phone without internet, or to print. Late pages say so. What isn't
    translated is in English. Nothing in the file says who made it.

    parasol guides build guides/en --epub guides.epub --pdf guides.pdf
    """
    from parasol.features.guides.book import book  # noqa: PLC0415 few commands need Jinja and typst

    options, today = call.options, call.device.today()
    if not options.epub and not options.pdf:
        raise NotDone("say what to make: --epub FILE, --pdf FILE, or both", "outputs")
    found, stale = guides_in(call, options.source), stale_by_list(call, options.source)
    if any(guide.translation for guide in found) and options.source.is_dir():
        english = {guide.id: guide for guide in guides_in(call, options.source.parent / DEFAULT)}
        stale = {(each.id, each.language): stale_in(each, english[each.id]) for each in found if each.translation}
        found += english.values()
    found = in_language(found, options.language)
    if not any(guide.language == options.language for guide in found):
        raise NotDone("there is no page in this language", "no-guides")
    for file, make in ((options.epub, book.epub), (options.pdf, book.paper)):
        if file:
            check_new(file)
            write_new(file, make(options.title, found, today, options.language, stale))
    return call.out.give({"pages": len(found)}, f"The book is made, with {count(len(found), 'page')}.")


@commands.add(
    "save",
    "the published guides as one file, to give to another community",
    option("--out", metavar="FILE", type=Path, required=True, help="the file to write; it must not be there yet"),
    option("--language", default="en", help="of which language the pages are taken (en)"),
    who="anyone",
)
def _save(call: Call) -> int:
    """Saves the community's guides as one file, for a card or any way. Another community imports it without your
    server: the file has the charter and the list, which say that your stewards signed each page. Tell them your seven
    words.

    parasol guides save --out guides.json --server https://name.example
    """
    check_new(call.options.out)
    roster = call.roster()
    try:
        pack = saved(call.connection, roster, call.device.today(), call.options.language)
    except NothingToSave as error:
        raise NotDone(str(error), "no-guides") from None
    write_new(call.options.out, msgspec.json.encode(pack))
    told = f"{count(len(pack.guides), 'page')} saved. Your seven words: {fingerprint(roster)}"
    return call.out.give({"pages": len(pack.guides), "community": fingerprint(roster)}, told)


def _fetched(call: Call) -> tuple[RosterState, Guides]:
    roster = call.roster()
    found = fetch_guides(call.connection, roster, call.device.today())
    if found is None:
        raise NotDone("this community has published no guides", "no-guides")
    return roster, found


def _unconfirmed(found: Guides) -> list[str]:
    if found.is_confirmed:
        return []
    told = (
        f"CAREFUL: no steward has confirmed this list since {text_of(found.list.day)}. The server may be hiding newer "
        "guides, or guides that were withdrawn may still be here."
    )
    return [wrapped(told)]
