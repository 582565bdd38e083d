"""Public notices in the program: from the first word to a site that anybody can check, and what doesn't count."""

import json
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from program import People, Ran, run, talk

import parasol
from harness import passphrase
from parasol.cli.codes import DISTRUST, NOT_DONE
from parasol.client.community import own_keys, steward
from parasol.client.community.person import Person, name_of_member
from parasol.editions.signed import Signed, read
from parasol.editions.site import built, complete, linked, said
from parasol.formats.edition import FILES, MANIFEST, MOST_NOTICES, TEXT_BYTES, Edition, PublicNotice
from parasol.formats.roster import Role

ATOM = "{http://www.w3.org/2005/Atom}"
NEWS = ("Clinic moved", "", "The clinic is at 3 Mill Lane now.", "Ask Rosa (invented).")


class Press:
    """An edition's file, and who works on it."""

    def __init__(self, people: People, folder: Path) -> None:
        self.people, self.folder = people, folder
        self.file = str(folder / "edition.json")
        self.site = folder / "site"
        assert self("begin", lines=("Harbour notices", "en")).code == 0

    def __call__(self, command: str, *more: str, lines: tuple[str, ...] = (), file: str = "") -> Ran:
        talks = ("--server", self.people.town.url) if command in ("begin", "sign", "site", "verify") else ()
        return run("publish", command, file or self.file, *more, *talks, "--json", lines=lines)

    def signed(self) -> "Press":
        for words in (self.people.first_words, self.people.second_words):
            ran = self("sign", lines=(words,))
            assert ran.code == 0, ran.err
        return self

    def published(self) -> "Press":
        ran = self.signed()("site", "--out", str(self.site))
        assert ran.code == 0, ran.err
        return self

    def verify(self, *more: str) -> Ran:
        return self("verify", *more, file=str(self.site))

    @property
    def edition(self) -> Edition:
        return self.read().edition

    def read(self) -> Signed:
        return read(Path(self.file).read_bytes())

    def put(self, name: str) -> str:
        return (self.site / name).read_text()


@pytest.fixture
def press(people: People, tmp_path: Path) -> Press:
    made = Press(people, tmp_path)
    assert made("write", lines=NEWS).code == 0
    return made


def test_two_stewards_write_look_sign_and_anybody_checks_the_site(press: Press) -> None:
    one = press("sign", lines=(press.people.first_words,))
    assert (one.json["edition"], one.json["signatures"]) == (1, 1)
    two = press("sign", lines=(press.people.second_words,))
    assert two.json["signatures"] == 2
    assert press("site", "--out", str(press.site)).code == 0
    assert sorted(path.name for path in press.site.iterdir()) == sorted((*FILES, MANIFEST))
    seen = press.verify()
    assert seen.code == 0, seen.err
    about = press.people.json("about").json
    assert seen.json["fingerprint"] == about["fingerprint"]
    page = press.put("index.html")
    assert about["fingerprint"].replace("-", " ") in said(page.encode())
    for shown in (one, two):
        assert shown.json["page"] == said(page.encode())
    assert "The clinic is at 3 Mill Lane now." in page
    assert "Two stewards" in page
    right = press.verify("--community", about["fingerprint"].replace("-", " "))
    assert right.code == 0
    assert press.verify("--community", "seven words of quite another community").code == DISTRUST


def test_the_second_steward_sees_every_word_on_her_terminal_and_may_say_no(press: Press) -> None:
    people = press.people
    press("sign", lines=(people.first_words,))
    before = Path(press.file).read_bytes()
    server = ("--server", people.town.url)
    said_no = talk("publish", "sign", press.file, *server, answers=[people.second_words, "n"])
    assert (said_no.code != 0, Path(press.file).read_bytes()) == (True, before)
    ran = talk("publish", "sign", press.file, *server, answers=[people.second_words, "y"])
    assert ran.code == 0
    told = " ".join(re.sub(r"^  \| ", "", line) for line in ran.out.split("\n"))
    for line in said(built(press.edition)["index.html"]).split("\n"):
        assert line in told


def test_nothing_on_the_site_names_a_steward_or_a_key(press: Press) -> None:
    people = press.published().people
    site = b"".join(path.read_bytes() for path in press.site.iterdir())
    for person in (people.first, people.second, people.member):
        for name in (name_of_member(person.key), person.key.hex(), msgspec.json.encode(person.key).decode()[1:-1]):
            assert name.encode() not in site
    # The order of the signatures isn't that in which they were made.
    assert list(press.read().signatures) == sorted(press.read().signatures)


def test_one_signature_twice_or_of_a_member_makes_no_site(press: Press) -> None:
    people = press.people
    member = press("sign", lines=(people.member_words,))
    assert member.json["error"] == "not-a-steward"
    unsigned = press("site", "--out", str(press.site))
    assert unsigned.json["error"] == "not-signed"
    press("sign", lines=(people.first_words,))
    assert press("sign", lines=(people.first_words,)).json["error"] == "signed"
    assert press("site", "--out", str(press.site)).json["error"] == "not-signed"
    one = press.read()
    for forged in (
        Signed(one.edition, (*one.signatures, *one.signatures)),
        one.signed_by(people.member.seed),
        one.signed_by(bytes(32)),
    ):
        Path(press.file).write_bytes(forged.to_bytes())
        assert press("site", "--out", str(press.site)).json["error"] == "not-signed"
    assert not press.site.exists()


TAMPERED: dict[str, Callable[[Path], object]] = {
    "a word on the page": lambda site: _change(site / "index.html", "Mill Lane", "Hill Lane"),
    "a script": lambda site: _change(site / "index.html", "</body>", "<script src=x></script></body>"),
    "the feed": lambda site: _change(site / "feed.xml", "Clinic", "Clinik"),
    "a notice in the manifest": lambda site: _change(site / MANIFEST, "Mill Lane", "Hill Lane"),
    "the number in the manifest": lambda site: _change(site / MANIFEST, '"number":1', '"number":2'),
    "a space in the manifest": lambda site: _change(site / MANIFEST, '"number":1', '"number": 1'),
    "a file more": lambda site: (site / "more.html").write_text("x"),
    "a file less": lambda site: (site / "feed.xml").unlink(),
    "no manifest": lambda site: (site / MANIFEST).unlink(),
    "another manifest": lambda site: (site / MANIFEST).write_text("{}"),
    "a large manifest": lambda site: (site / MANIFEST).write_bytes(b" " * 2_000_000),
}


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_whatever_is_changed_on_a_copy_is_noticed(press: Press) -> None:
    press.published()
    whole = {path: path.read_bytes() for path in press.site.iterdir()}
    for name, change in TAMPERED.items():
        change(press.site)
        assert press.verify().code == NOT_DONE, name
        (press.site / "more.html").unlink(missing_ok=True)
        for path, content in whole.items():
            path.write_bytes(content)
    assert press.verify().code == 0


def change_role(people: People, second: str, of: Person, role: Role) -> None:
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_role(people.town.unlock(people.first_words), of.key, role, "we need it so")
    steward.agree(people.town.unlock(second), waits.value.proposal, "we do")


def test_signatures_of_who_is_steward_no_more_do_not_count_and_another_signs_instead(press: Press) -> None:
    people = press.published().people
    change_role(people, people.second_words, people.member, "steward")
    change_role(people, people.member_words, people.second, "member")
    gone = press.verify()
    assert gone.json["error"] == "not-signed"
    assert "1 of those who are stewards now" in gone.json["message"]
    assert "an honest site fails so" in gone.json["message"]
    assert press("sign", lines=(people.second_words,)).json["error"] == "not-a-steward"
    assert press("sign", lines=(people.member_words,)).json["signatures"] == 2
    (press.site / MANIFEST).write_bytes(Path(press.file).read_bytes())
    assert press.verify().json["edition"] == 1


def test_a_steward_with_new_keys_of_her_own_signs_again(press: Press) -> None:
    people = press.published().people
    new_words = passphrase()
    own_keys.renew_own_keys(people.second, new_words)
    assert press.verify().json["error"] == "not-signed"
    assert press("sign", lines=(new_words,)).json["signatures"] == 2
    (press.site / MANIFEST).write_bytes(Path(press.file).read_bytes())
    assert press.verify().code == 0


def test_when_both_signers_are_gone_the_same_notices_are_the_next_edition(press: Press) -> None:
    people = press.published().people
    words = passphrase(), passphrase()
    for old, new in zip((people.first_words, people.second_words), words, strict=True):
        own_keys.renew_own_keys(people.town.unlock(old), new)
    once = press("sign", lines=(words[0],))
    assert (once.json["edition"], once.json["signatures"]) == (2, 1)
    again = press("sign", lines=(words[1],))
    assert (again.json["edition"], again.json["signatures"]) == (2, 2)
    assert again.json["notices"] == press("show").json["notices"] != []


def test_what_anybody_signed_keeps_its_number_for_itself(press: Press) -> None:
    press("sign", lines=(press.people.first_words,))
    own_copy = press.folder / "own.json"
    own_copy.write_bytes(Path(press.file).read_bytes())
    press("sign", lines=(press.people.second_words,))
    assert press.edition.number == 1
    assert press("write", lines=NEWS, file=str(own_copy)).json["edition"] == 2
    assert press("write", lines=NEWS, file=str(own_copy)).json["edition"] == 2  # nobody signed that one
    assert press("withdraw", "--notice", "1").json["edition"] == 2


def test_when_one_signer_is_gone_and_the_program_makes_another_site_it_is_the_next_edition(press: Press) -> None:
    people = press.people
    other = {**press.edition.files, "index.html": bytes(32)}
    made = Signed(msgspec.structs.replace(press.edition, files=other))
    made = made.signed_by(people.first.seed).signed_by(people.second.seed)
    Path(press.file).write_bytes(made.to_bytes())
    assert press("sign", lines=(people.first_words,)).json["error"] == "signed"
    new_words = passphrase()
    own_keys.renew_own_keys(people.second, new_words)
    once = press("sign", lines=(people.first_words,))
    assert (once.json["edition"], once.json["signatures"]) == (2, 1)
    assert press("sign", lines=(new_words,)).json["signatures"] == 2
    assert press("site", "--out", str(press.site)).code == 0
    assert press.verify().json["edition"] == 2


def test_a_withdrawn_notice_leaves_with_the_next_edition_and_an_older_copy_is_recognised(press: Press) -> None:
    press.published()
    older = press.folder / "older"
    press.site.rename(older)
    assert press("write", lines=("Another", "es", "Otra cosa.")).json["edition"] == 2
    assert press("withdraw", "--notice", "3").json["error"] == "no-such-notice"
    withdrawn = press("withdraw", "--notice", "1")
    assert (withdrawn.json["edition"], withdrawn.json["signatures"]) == (2, 0)
    press.published()
    assert press.verify("--seen", "2").json["edition"] == 2
    site = b"".join(path.read_bytes() for path in press.site.iterdir())
    assert b"Mill Lane" not in site
    press.site.rename(press.folder / "newer")
    older.rename(press.site)
    assert press.verify().json["edition"] == 1
    assert press.verify("--seen", "2").json["error"] == "older"


def test_an_edition_goes_on_from_the_sites_manifest_and_a_lost_one_from_its_number(press: Press) -> None:
    press.published()
    Path(press.file).write_bytes((press.site / MANIFEST).read_bytes())
    assert press("write", lines=NEWS).json["edition"] == 2
    lost = str(press.folder / "lost.json")
    assert press("begin", "--after", "7", file=lost, lines=("Harbour notices", "es")).json["edition"] == 8
    assert press("begin", file=lost, lines=("Harbour notices", "es")).json["error"] == "file-there"


def test_another_communitys_edition_is_not_signed_and_not_verified(press: Press) -> None:
    press.published()
    edition = complete(msgspec.structs.replace(press.edition, genesis=bytes(32)))
    made = Signed(edition).signed_by(press.people.first.seed).signed_by(press.people.second.seed)
    for path in (Path(press.file), press.site / MANIFEST):
        path.write_bytes(made.to_bytes())
    assert press("sign", lines=(press.people.first_words,)).json["error"] == "another-community"
    assert press.verify().json["error"] == "another-community"


def test_nobody_adds_a_signature_to_a_site_that_this_program_does_not_make(press: Press) -> None:
    other = {**press.edition.files, "index.html": bytes(32)}
    made = Signed(msgspec.structs.replace(press.edition, files=other)).signed_by(press.people.first.seed)
    Path(press.file).write_bytes(made.to_bytes())
    assert press("sign", lines=(press.people.second_words,)).json["error"] == "differs"
    Path(press.file).write_bytes(made.signed_by(press.people.second.seed).to_bytes())
    assert press("site", "--out", str(press.site)).json["error"] == "differs"
    Path(press.file).write_bytes(made.to_bytes())  # who signed with an older version goes on with the next edition
    once = press("sign", lines=(press.people.first_words,))
    assert (once.json["edition"], once.json["signatures"]) == (2, 1)


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></main><base href=//evil.example>",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; &#x202e; ]]> <!-- <![CDATA[",
    "javascript:alert(1) data:text/html,x",
    "👩‍🔬❤️🏳️‍🌈 می‌خواهم שלום",
)
UNSEEN = ("a\u202eb", "a\u2066b", "a\u200bb", "a\ufeffb", "a\u00adb", "a\x00b", "a\x1b[2Jb", "a\U000e0041b", "a\uffffb")


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_markup_stays_text_in_every_field(press: Press) -> None:
    def shape(page: str) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attributes)) for tag, attributes in Tags(page).found]

    def made(text: str) -> dict[str, bytes]:
        notice = PublicNotice(bytes(16), 20_785, "en", text, text)
        return built(Edition("parasol-edition-1", bytes(32), 1, 20_785, "en", text, [notice], {}))

    plain = made("x")
    for text in HOSTILE:
        files = made(text)
        page = files["index.html"].decode()
        assert shape(page) == shape(plain["index.html"].decode())
        assert said(page.encode()).count(" ".join(text.split())) == 3  # heading, notice's title, its text
        feed = ET.fromstring(files["feed.xml"])
        assert [each.tag for each in feed.iter()] == [each.tag for each in ET.fromstring(plain["feed.xml"]).iter()]
        assert feed.find(f"{ATOM}entry/{ATOM}content").text == text  # type: ignore[union-attr]
        assert feed.find(f"{ATOM}title").text == text  # type: ignore[union-attr]


@pytest.mark.parametrize("text", UNSEEN, ids=ascii)
def test_what_nobody_sees_or_turns_the_direction_is_in_no_field(press: Press, text: str) -> None:
    before = Path(press.file).read_bytes()
    for lines in ((text, "", "x"), ("x", "", text), ("x", text, "x")):
        ran = press("write", lines=lines)
        assert (ran.code, Path(press.file).read_bytes()) == (NOT_DONE, before)
    fresh = press.folder / "fresh.json"
    assert press("begin", file=str(fresh), lines=(text, "en")).code == NOT_DONE
    assert not fresh.exists()


def test_the_bounds(press: Press) -> None:
    def wrote(title: str, text: str) -> bool:
        ran = press("write", lines=(title, "", text))
        assert (ran.code == 0) or ran.json["error"] in {"input", "empty"}
        return ran.code == 0

    assert wrote("x" * 120, "x")
    assert not wrote("x" * 121, "x")
    assert wrote("x", "ñ" * (TEXT_BYTES // 2))
    assert not wrote("x", "ñ" * (TEXT_BYTES // 2) + "x")
    assert not wrote("x", "")
    notice = press.edition.notices[0]
    many = [msgspec.structs.replace(notice, id=number.to_bytes(16), text='"' * TEXT_BYTES) for number in range(50)]
    Path(press.file).write_bytes(Signed(complete(msgspec.structs.replace(press.edition, notices=many))).to_bytes())
    assert len(press("show").json["notices"]) == MOST_NOTICES
    assert not wrote("x", "x")


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://clinic.example/a?b=c", "clinic.example"),
        ("HTTPS://Clinic.Example", "clinic.example"),
        ("https://clinic.example./", "clinic.example."),
        ("https://clinic.example@evil.example/", "evil.example"),
        ("https://evil.example\\@clinic.example/", "evil.example"),
        ("https://clinic.example:80@evil.example:8080", "evil.example"),
        ("https://clínica.example", "xn--clnica-4va.example"),
        ("https://\u0441linic.example", "xn--linic-0ye.example"),
        ("https://xn--linic-0ye.example", "xn--linic-0ye.example"),
        (f"https://clinic.example:{'a' * 600}@evil.example", "evil.example"),
        ("https://clinic.example),@evil.example/", "evil.example"),
        ("https://straße.example", "?"),
        ("https://cli\u200cnic.example", "?"),
        ("https:///evil.example", "?"),
        ("https://a%2fb", "?"),
        ("https://[::1", "?"),
        ("https://a..b", "?"),
        (f"https://{'a' * 64}.example", "?"),
    ],
)
def test_beside_a_link_stands_the_host_to_which_a_browser_would_go(link: str, host: str) -> None:
    assert list(linked(f"See {link} first")) == [("See ", ""), (link, host), (" first", "")]


@pytest.mark.parametrize("after", [*".,;:!?)]»\u2019\u201d", ").", "?!)"])
def test_what_ends_a_sentence_is_not_of_the_link_before_it(after: str) -> None:
    link = "https://clinic.example"
    assert list(linked(f"({link}{after} Ask.")) == [("(", ""), (link, "clinic.example"), (f"{after} Ask.", "")]
    assert list(linked(f"http://{after} x")) == [(f"http://{after} x", "")]


def test_the_page_asks_for_nothing_and_the_feed_is_atom(press: Press) -> None:
    press("write", lines=("Enlace", "es", "Mira https://clinic.example/x", "Dos."))
    press.published()
    tags = Tags(press.put("index.html")).found
    assert {tag for tag, _ in tags}.isdisjoint({"script", "img", "iframe", "form", "base", "object", "input"})
    leads = {value for _, attributes in tags for name, value in attributes.items() if name in ("href", "src")}
    assert leads == {"feed.xml"}
    policy = next(attributes["content"] for tag, attributes in tags if "http-equiv" in attributes)
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'none'; style-src 'sha384-")
    feed = ET.fromstring(press.put("feed.xml"))
    assert feed.tag == f"{ATOM}feed"
    for owner in (feed, *feed.findall(f"{ATOM}entry")):
        for needed in ("id", "title", "updated"):
            assert len(owner.findall(f"{ATOM}{needed}")) == 1
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", owner.findtext(f"{ATOM}id") or "")
        assert re.fullmatch(r"20\d\d-\d\d-\d\dT00:00:00Z", owner.findtext(f"{ATOM}updated") or "")
    assert len({each.text for each in feed.iter(f"{ATOM}id")}) == 3
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    manifest = json.loads(press.put(MANIFEST))
    assert set(manifest["edition"]["files"]) == set(FILES)


def test_the_largest_page_is_verified_whole(press: Press) -> None:
    notice = PublicNotice(bytes(16), 20_785, "en", '"' * 120, "\n".join(['"'] * 4096))
    many = [msgspec.structs.replace(notice, id=number.to_bytes(16)) for number in range(MOST_NOTICES)]
    edition = complete(msgspec.structs.replace(press.edition, notices=many))
    made = Signed(edition).signed_by(press.people.first.seed).signed_by(press.people.second.seed)
    Path(press.file).write_bytes(made.to_bytes())
    assert press("site", "--out", str(press.site)).code == 0
    assert (press.site / "index.html").stat().st_size > 4_500_000
    ran = press.verify()
    assert ran.code == 0, ran.err


def test_a_draft_is_its_owners_and_the_site_is_everybodys(press: Press) -> None:
    before = os.umask(0o077)
    try:
        assert press("write", lines=NEWS).code == 0
        press.published()
    finally:
        os.umask(before)
    assert Path(press.file).stat().st_mode & 0o777 == 0o600
    assert {path.stat().st_mode & 0o777 for path in press.site.iterdir()} == {0o644}


def test_days_are_written_as_in_britain(press: Press) -> None:
    dated = msgspec.structs.replace(press.edition, day=20_785)
    files = built(dated)
    assert "Edition 1, 28 November 2026" in said(files["index.html"])
    assert b"Edition 1, 28 November 2026" in files["feed.xml"]
    assert b'<html lang="en"' in files["index.html"]
    spanish = built(msgspec.structs.replace(dated, language="es"))
    assert "Edición 1, 28 de noviembre de 2026" in said(spanish["index.html"])


def test_every_text_of_the_site_is_on_it() -> None:
    folder = Path(parasol.__file__).parent
    texts = re.findall(r"^([a-z-]+) =", (folder / "text/en/edition.ftl").read_text(), re.MULTILINE)
    pages = "".join((folder / "editions/pages" / name).read_text() for name in FILES)
    assert set(texts) == set(re.findall(r"\bt\(\"([a-z-]+)\"", pages))


def test_texts_of_the_site_are_in_both_languages(press: Press) -> None:
    spanish = msgspec.structs.replace(press.edition, language="es", notices=[])
    page = built(spanish)["index.html"].decode()
    assert '<html lang="es"' in page
    assert "No hay noticias" in page
