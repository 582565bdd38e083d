"""Public notices: two stewards write an edition, see all of it, sign it, and it becomes a static site elsewhere."""

import hashlib
from pathlib import Path

from msgspec.structs import replace

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.community import COMMUNITY, check_community, fingerprint
from parasol.cli.files import check_new, read_whole
from parasol.cli.output import Facts, quoted, wrapped
from parasol.cli.parser import WORDS, Commands, option
from parasol.cli.site_files import write
from parasol.editions.signed import NotAnEdition, Signed, read
from parasol.editions.site import LANGUAGES, built, complete, said
from parasol.formats import edition as form
from parasol.formats.edition import Edition, PublicNotice
from parasol.roster import RosterState
from parasol.wire.days import text_of

MAX_FILE_BYTES = 32_000_000
"""Of a page or feed: markup makes more of an edition's text than the edition is large."""
LIMITS = (
    f"an edition has at most {form.MOST_NOTICES} notices; a title or name 1 to 120 characters, a text 1 to "
    f"{form.TEXT_BYTES} bytes, without characters that nobody sees or that turn the direction of text; a language is "
    "written like en"
)
FILE = option("file", metavar="FILE", type=Path, help="the edition, which goes between the two stewards")

commands = Commands("stewards")
publish = commands.group(
    "publish",
    "public notices as a site for another host",
    "Two stewards write notices for everybody. They become a page without script and a feed, for another host, with a "
    "manifest by which copies can be checked. Nothing is taken from members' rooms, and no steward is named. "
    "docs/publishing.md goes from the first notice to the site.\n\nparasol publish sign edition.json",
    talks=False,
)


@publish.add(
    "begin",
    "a first edition without notices",
    FILE,
    option("--after", metavar="NUMBER", type=int, default=0, help="of the newest edition, if its file is lost"),
    reads=("what the site is called", "the language of its own sentences: en or es"),
)
def _begin(call: Call) -> int:
    """Makes the file of a first edition. Later ones are made from the site's manifest.json.

    parasol publish begin edition.json --server https://name.example
    """
    check_new(call.options.file)
    genesis, number, today = call.roster().genesis, call.options.after + 1, call.device.today()
    name = call.ask.needed("What the site is called (everybody reads it)")
    language = call.ask.needed(f"The language of its own sentences ({' or '.join(LANGUAGES)})")
    return keep(call, Signed(Edition(form.FORMAT, genesis, number, today, language, name, [], {})))


@publish.add(
    "write",
    "add a notice",
    FILE,
    reads=("its title", "its language (nothing: the site's)", "its text (all lines that follow; each is a paragraph)"),
    talks=False,
)
def _write(call: Call) -> int:
    """Adds a notice to an edition. Signatures go: both stewards look again. If anybody signed it, it is the next
    edition from now on. To correct a notice, take the old one out.

    parasol publish write edition.json
    """
    before = opened(call.options.file)
    title = call.ask.needed("Title (everybody reads it)")
    language = call.ask.line("Language, such as en (Enter: the site's)") or before.edition.language
    lines = call.ask.text("Text; each line is a paragraph", "a notice needs a text").split("\n")
    text = "\n".join(line.strip() for line in lines if line.strip())
    notice = PublicNotice(call.device.random(16), call.device.today(), language, title, text)
    return keep(call, Signed(another(call, before, [*before.edition.notices, notice])))


@publish.add(
    "withdraw",
    "take a notice out",
    FILE,
    option("--notice", metavar="NUMBER", type=int, required=True, help="its number, as `publish show` has it"),
    talks=False,
)
def _withdraw(call: Call) -> int:
    """Takes a notice out of an edition. It leaves the site with the next edition that two stewards sign; copies that
    others keep stay with them.

    parasol publish withdraw edition.json --notice 1
    """
    before, number = opened(call.options.file), call.options.notice
    notices = before.edition.notices
    if not 1 <= number <= len(notices):
        raise NotDone("there is no notice of this number", "no-such-notice")
    return keep(call, Signed(another(call, before, notices[: number - 1] + notices[number:])))


@publish.add("show", "all that an edition makes public", FILE, talks=False)
def _show(call: Call) -> int:
    """Shows every word that the site will have, taken from its page, and its notices by number.

    parasol publish show edition.json
    """
    signed = opened(call.options.file)
    return _told(call, signed, page=_shown(call, signed.edition))


@publish.add("sign", "look at an edition and sign it", FILE, reads=(WORDS,))
def _sign(call: Call) -> int:
    """Makes the site on this machine, shows every word of it, and adds your signature to the file. Two stewards have
    to sign; the file goes from one to the other on a stick, or any way. Signatures of former stewards are dropped.

    parasol publish sign edition.json
    """
    signed = opened(call.options.file)
    person = call.steward()
    counting = by_stewards(signed, person.roster)
    edition = signed.edition
    is_same = complete(edition) == edition
    is_left = person.key in counting or len(signed.signatures) == form.SIGNERS
    if not counting or (len(counting) < form.SIGNERS and not is_same and is_left):  # nobody could sign this one again
        counting, edition = {}, complete(another(call, signed, edition.notices))
    elif len(counting) == form.SIGNERS or person.key in counting:
        raise NotDone("you, or two stewards, have signed this edition; the file is as it was", "signed")
    elif not is_same:
        raise NotDone("this program makes another site of it; both stewards need the same version", "differs")
    page = _shown(call, edition)
    call.ask.sure("All of this becomes public, and nothing else. Sign it?")
    return keep(call, Signed(edition, tuple(counting.values())).signed_by(person.seed), page=page)


@publish.add(
    "site",
    "the files for the other host",
    FILE,
    option("--out", metavar="FOLDER", type=Path, required=True, help="a new folder"),
)
def _site(call: Call) -> int:
    """Writes the site of an edition that two stewards signed into a new folder. Copy all of it to the other host.

    parasol publish site edition.json --out site
    """
    signed = opened(call.options.file)
    _signed_by_two(signed, call.roster())
    files, folder = built(signed.edition), call.options.out
    if complete(signed.edition) != signed.edition:
        raise NotDone("this program makes another site of it; use the version with which it was signed", "differs")
    check_new(folder)
    folder.mkdir()
    for name, content in {**files, form.MANIFEST: signed.to_bytes()}.items():
        write(folder / name, content)
    return _told(call, signed)


@publish.add(
    "verify",
    "is this copy of a site what two stewards signed?",
    option("folder", metavar="FOLDER", type=Path, help="where its files are"),
    option("--seen", metavar="NUMBER", type=int, default=0, help="of the newest edition you know: none older is taken"),
    COMMUNITY,
    who="anyone",
)
def _verify(call: Call) -> int:
    """Checks a copy of a site: each file by its hash, the signatures by the community's charter, which it reads from
    the community's server and verifies from the first entry on; of what is before a checkpoint that stewards signed,
    only the entries about stewards. Compare the seven words with the community's printed leaflets or cards.

    parasol publish verify site --server https://name.example --community "seven words from the leaflet"
    """
    folder: Path = call.options.folder
    signed = opened(folder / form.MANIFEST)
    roster = call.roster()
    check_community(call, roster)
    _signed_by_two(signed, roster)
    for name, digest in signed.edition.files.items():
        if hashlib.sha256(read_whole(folder / name, MAX_FILE_BYTES)).digest() != digest:
            raise NotDone(f"{name} is ANOTHER FILE than the signed one", "differs")
    if {path.name for path in folder.iterdir()} != {*form.FILES, form.MANIFEST}:
        raise NotDone("there is a file that nobody signed", "differs")
    if signed.edition.number < call.options.seen:
        raise NotDone(f"this is edition {signed.edition.number}, which is older than the one you know", "older")
    words = fingerprint(roster)
    call.out.show(wrapped(f"Two stewards of the community with these words signed all of it: {words}") + "\n")
    return _told(call, signed, fingerprint=words)


def opened(path: Path) -> Signed:
    """An edition from its file. Raises ``NotDone``."""
    try:
        signed = read(read_whole(path, form.MAX_EDITION_BYTES + 1))
    except NotAnEdition as error:
        raise NotDone(str(error), "edition") from None
    if signed.edition.language not in LANGUAGES:
        raise NotDone("this program doesn't have the language of this edition", "language")
    return signed


def _shown(call: Call, edition: Edition) -> str:
    """Show all that the page of an edition says, and return it."""
    page = said(built(edition)["index.html"])
    call.out.show(f"{quoted(page)}\n")
    return page


def another(call: Call, before: Signed, notices: list[PublicNotice]) -> Edition:
    """What is to be signed next: another edition, if anybody signed this one: a copy may have got the other
    signature, and be public."""
    number = before.edition.number + bool(before.signatures)
    return replace(before.edition, number=number, day=call.device.today(), notices=notices)


def keep(call: Call, signed: Signed, **more: str) -> int:
    """Write an edition as the next reader takes it, or not at all."""
    try:
        made = signed if signed.signatures else Signed(complete(signed.edition))
        read(made.to_bytes())
    except (NotAnEdition, KeyError):
        raise NotDone(LIMITS, "input") from None
    write(call.options.file, made.to_bytes(), 0o600)
    return _told(call, made, **more)


def by_stewards(signed: Signed, roster: RosterState) -> dict[bytes, bytes]:
    """The signatures that count, by key. Raises ``NotDone`` for another community's edition."""
    if signed.edition.genesis != roster.genesis:
        raise NotDone("this edition is another community's than the one on this server", "another-community")
    return signed.counting(steward.key for steward in roster.stewards())


def _signed_by_two(signed: Signed, roster: RosterState) -> None:
    counting = len(by_stewards(signed, roster))
    if counting < form.SIGNERS:
        told = (
            f"{counting} of those who are stewards now signed exactly this, and {form.SIGNERS} have to; an honest site "
            "fails so when one who signed stepped down, was paused or has new keys, until it is signed again"
        )
        raise NotDone(told, "not-signed")


def _told(call: Call, signed: Signed, **more: str) -> int:
    edition, made = signed.edition, len(signed.signatures)
    titles = [f"{number}. {text_of(each.day)}  {each.title}" for number, each in enumerate(edition.notices, 1)]
    facts: Facts = {"edition": edition.number, "day": text_of(edition.day), "signatures": made, "notices": titles}
    told = f"Edition {edition.number} of {facts['day']}, with {made} of {form.SIGNERS} signatures."
    return call.out.give({**facts, **more}, "\n".join([told, *map(quoted, titles)]))
