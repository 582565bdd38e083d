"""What is found in what was sent, whose a host is, what a HAR file lacks, what the report says: without a browser."""

import base64
import csv
import gzip
import hashlib
import json
import os
import re
import subprocess
import zlib
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from laboratory import run

from parasol.features.platforms.report.form import contents
from parasol.kernel.texts.texts import load
from parasol_evidence.site import canaries, companies, har
from parasol_evidence.site.judge import judge
from parasol_evidence.site.look import canonical, look_at_file
from parasol_evidence.site.recording import Act, CannotLook, Cookie, Message, Recording
from parasol_evidence.site.report import looks_of, report
from parasol_evidence.site.result import FORMAT, Look, Thing, Visit
from parasol_evidence.terminal import TEXTS
from parasol_evidence.terminal import texts as by_language

MAIL = "bcdfghjkl@mnpqrs.example.com"
VALUES = {"e-mail": MAIL, "phone": "+447700900417", "name": "Bcdfg Hjklmnp", "text": "qrstvw bcdfghjk"}
FINDER = canaries.Finder(VALUES)
SHOP = "https://shop.example/rooms/blue?for=two"
DAY = 20_785


def found(recording: Recording, behind: dict[str, str] | None = None) -> dict[str, set[Thing]]:
    return {got.company: got.things for got in judge(recording, FINDER, (behind or {}).get).got}


def sent(*messages: Message, acts: list[Act] | None = None, cookies: list[Cookie] | None = None) -> Recording:
    return Recording(SHOP, list(messages), cookies or [], acts or [])


def in_json(text: str) -> bytes:
    return json.dumps({"a": [{"b": text}]}).encode()


def escaped(text: str) -> bytes:
    return "".join(f"\\u{ord(each):04x}" if not each.isalnum() else each for each in text).encode()


FORMS: list[tuple[str, bytes]] = [
    ("plain", in_json(MAIL)),
    ("plain", MAIL.upper().encode()),
    ("URL-encoding", quote(MAIL, safe="").encode()),
    ("URL-encoding in URL-encoding", quote(quote(MAIL, safe=""), safe="").encode()),
    ("JSON escapes", escaped(MAIL)),
    ("base64", b"data=" + base64.b64encode(in_json(MAIL))),
    ("base64", b"x." + base64.urlsafe_b64encode(b"??>>" + MAIL.encode()).rstrip(b"=") + b".y"),
    ("base64 in URL-encoding", quote(b"d=" + base64.b64encode(in_json(MAIL)[:-1])).encode()),
    ("hex", MAIL.encode().hex().encode()),
    ("gzip", gzip.compress(in_json(MAIL))),
    ("gzip in base64", base64.b64encode(gzip.compress(in_json(MAIL)))),
    ("deflate", zlib.compress(in_json(MAIL))),
    *(
        (name, hashlib.new(code, MAIL.encode()).hexdigest().encode())
        for name, code in (("MD5", "md5"), ("SHA-1", "sha1"), ("SHA-256", "sha256"), ("SHA-512", "sha512"))
    ),
    ("SHA-256", hashlib.sha256(MAIL.encode()).hexdigest().upper().encode()),
    ("SHA-256", base64.b64encode(hashlib.sha256(MAIL.encode()).digest())),
]


@pytest.mark.parametrize(("form", "content"), FORMS, ids=[f"{at}-{form}" for at, (form, _) in enumerate(FORMS)])
def test_what_was_typed_is_found_in_each_form(form: str, content: bytes) -> None:
    assert ("e-mail", form) in FINDER.find(content)


@pytest.mark.parametrize("spelt", ["+447700900417", "447700900417", "07700900417", "00447700900417"])
def test_a_number_is_found_however_it_is_spelt(spelt: str) -> None:
    assert FINDER.find(spelt.encode()) == {("phone", "plain")}
    digest = hashlib.sha256(spelt.encode()).hexdigest()
    assert FINDER.find(digest.encode()) == {("phone", "SHA-256")}


def test_nothing_is_found_where_nothing_of_it_is_and_bombs_end() -> None:
    assert FINDER.find(os.urandom(100_000)) == set()
    assert FINDER.find(gzip.compress(bytes(50_000_000))) == set()
    assert FINDER.find(b"%25" * 50_000 + b"A" * 500_000) == set()


def test_made_up_values_are_new_each_time_and_belong_to_nobody() -> None:
    one, other = canaries.made(os.urandom), canaries.made(os.urandom)
    assert one["e-mail"] != other["e-mail"]
    assert one["e-mail"].endswith(".example.com")
    assert re.fullmatch(r"\+447700900\d{3}", one["phone"])


def test_keys_are_told_by_growing_beginnings_and_by_single_letters() -> None:
    growing = [Message("https://a.example/k", "request", "", f"v={MAIL[:n]}".encode(), True) for n in range(5, 9)]
    single = [Message("https://b.example/k", "websocket", "", json.dumps({"k": c}).encode(), True) for c in MAIL]
    before = [Message("https://c.example/k", "request", "", f"v={MAIL[:n]}".encode(), False) for n in range(5, 9)]
    got = found(sent(*growing, *single, *before))
    assert Thing("keys", "e-mail", how="request") in got["a.example"]
    assert Thing("keys", "e-mail", how="websocket") in got["b.example"]
    assert not {thing for thing in got["c.example"] if thing.what == "keys"}


def test_something_unreadable_counts_only_for_who_read_the_fields() -> None:
    sealed = Message("https://a.example/s", "request", "", os.urandom(64), True)
    assert not {thing for thing in found(sent(sealed))["a.example"] if thing.what == "unread"}
    reads = [Act("reads", "https://cdn.a.example/tag.js")]
    assert Thing("unread", how="request") in found(sent(sealed, acts=reads))["a.example"]
    text = Message("https://a.example/s", "request", "", b"just words " * 9, True)
    assert not {thing for thing in found(sent(text, acts=reads))["a.example"] if thing.what == "unread"}


def test_a_name_of_the_site_is_the_company_behind_it_where_that_is_known() -> None:
    leak = sent(Message("https://metrics.shop.example/g", "request", "", MAIL.encode(), True))
    typed = Thing("typed", "e-mail", "plain", "request", "metrics.shop.example")
    assert found(leak) == {"shop.example": {typed}}
    assert typed in found(leak, {"metrics.shop.example": "shop.sc.omtrdc.net"})["Adobe"]


def test_a_name_is_asked_for_of_this_machine_and_one_that_leads_nowhere_is_not_known() -> None:
    assert canonical("localhost") == "localhost"
    assert canonical("nowhere.invalid") is None
    assert canonical("." * 300) is None


def test_cookies_and_marks_go_to_who_set_and_read_them_and_the_sites_own_cookie_to_nobody() -> None:
    acts = [
        Act("marks", ""),
        Act("canvas", "https://static.hotjar.com/x.js"),
        Act("canvas", "https://shop.example/x.js"),
    ]
    cookies = [
        Cookie("a", "ads.example", 30),
        Cookie("b", "shop.example", 9),
        Cookie("c", "shop.example", 9, "https://t.example/"),
    ]
    got = found(sent(acts=acts, cookies=cookies))
    assert got["ads.example"] == {Thing("cookie", form="its own")}
    assert got["t.example"] == {Thing("cookie", form="the site's")}
    assert got["Hotjar"] == {Thing("marks", "canvas"), Thing("recorder")}
    assert got["shop.example"] == {Thing("marks", "canvas")}


def test_the_list_has_80_companies_each_with_domains_a_source_and_a_day() -> None:
    known = companies.known()
    assert len(known) >= 80
    domains = [domain for company in known for domain in company.domains]
    assert len(set(domains)) == len(domains)
    for company in known:
        assert company.name
        assert company.kind
        assert company.domains
        assert re.fullmatch(r"[A-Z]{2}|", company.country), company
        assert company.source.startswith("https://")
        assert re.fullmatch(r"2026-\d\d-\d\d", company.day)
        assert all(
            companies.site_of(domain) == domain or companies.company_of(domain) == company for domain in company.domains
        )
    kinds = {company.kind for company in known}
    assert {"identity check", "payment", "adult advertising", "data broker", "session recorder", "analytics"} <= kinds


def test_a_host_belongs_to_its_registered_domain() -> None:
    assert companies.company_of("a.b.example.co.uk").name == "example.co.uk"
    assert companies.company_of("stats.g.doubleclick.net").name == "Google"
    assert companies.company_of("notdoubleclick.net").name == "notdoubleclick.net"
    assert companies.company_of("127.0.0.1").name == "127.0.0.1"


def entry(url: str, body: str | None = None, **more: Any) -> dict[str, Any]:
    request: dict[str, Any] = {"method": "POST" if body is not None else "GET", "url": url, "headers": []}
    if body:
        request["postData"] = {"mimeType": "text/plain", "text": body}
    return {"request": request, "response": {"status": 200, "headers": more.pop("answer", [])}, **more}


def har_of(*entries: dict[str, Any]) -> bytes:
    return json.dumps({"log": {"version": "1.2", "pages": [{"title": SHOP}], "entries": entries}}).encode()


def test_a_har_file_with_bodies_shows_what_was_typed_and_cookies() -> None:
    answer = [{"name": "Set-Cookie", "value": "id=1; Max-Age=864000; Path=/"}]
    frames = [{"type": "send", "data": f"field {MAIL}"}, {"type": "receive", "data": "x"}]
    content = har_of(
        entry(SHOP),
        entry("https://a.example/g", json.dumps({"m": MAIL}), answer=answer),
        entry("wss://b.example/s", _webSocketMessages=frames),
    )
    recording = har.read(content)
    assert recording.lacks == ["probes"]
    got = found(recording)
    assert {Thing("typed", "e-mail", "plain", "request"), Thing("cookie", form="its own")} <= got["a.example"]
    assert Thing("typed", "e-mail", "plain", "websocket") in got["b.example"]


def test_what_a_har_file_lacks_is_named() -> None:
    recording = har.read(har_of(entry(SHOP), entry("https://a.example/g", ""), entry("wss://b.example/s")))
    assert recording.lacks == ["probes", "bodies", "sockets", "cookies"]
    assert found(recording)["a.example"] == {Thing("visit")}


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff\xfe", b'{"log": {"entries": []}}', b'{"log": {"entries": [1]}}']
)
def test_what_is_no_har_file_is_refused(content: bytes) -> None:
    with pytest.raises(CannotLook):
        har.read(content)


def a_look(*messages: Message, url: str = SHOP, refused: bool = False, day: str = "2026-10-28") -> Look:
    visit = judge(sent(*messages), FINDER, lambda _: None)
    return Look(FORMAT, url, day, "browser", {"browser": "156.0"}, VALUES, visit, visit if refused else None)


LEAK = Message("https://static.hotjar.com/g", "request", "", MAIL.encode(), True)
PIXEL = Message("https://a.example/p", "request", "https://shop.example/", b"", False)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_report_says_who_got_what_in_sentences_and_fits_one_page(language: str) -> None:
    texts = by_language()[language]
    made = report([a_look(LEAK, PIXEL, refused=True)], [], "parasol evidence site", texts)
    files = contents(made, DAY, texts)
    said = " ".join(
        subprocess.run(["pdftotext", "-", "-"], input=files["page.pdf"], capture_output=True, check=True)
        .stdout.decode()
        .split()
    )
    assert {"en": "Hotjar (Malta)", "es": "Hotjar (Malta)"}[language] in said
    assert {"en": "2 others", "es": "2 ajenos"}[language] in said
    assert contents(made, DAY, texts) == files
    rows = list(csv.reader(files["got.csv"].decode().splitlines()))
    assert [row[1:5] for row in rows if row[6] == "typed"] == [
        [each, "Hotjar", "MT", "session recorder"] for each in ("before", "refused")
    ]
    assert looks_of(files["everything.json"]) == [a_look(LEAK, PIXEL, refused=True)]


def test_no_sentence_says_none_safe_or_proves() -> None:
    for language, words in (("en", "none|safe|prove|proves|proof"), ("es", "ninguno|segura|prueba|demuestra")):
        ids = load(("site",), TEXTS)[language].ids
        source = (TEXTS / language / "site.ftl").read_text()
        told = " ".join(line.partition("=")[2] for line in source.splitlines() if not line.startswith("#"))
        assert not re.search(rf"\b({words})\b", told, re.IGNORECASE)
        assert ids


def test_each_text_is_said_somewhere() -> None:
    code = "".join(path.read_text() for path in Path(companies.__file__).parent.glob("*.py"))
    said = set(re.findall(r'"(site-[a-z-]+)"', code))
    stems = tuple(re.findall(r'"(site-[a-z-]+-)\{', code))
    assert [id for id in load(("site",), TEXTS)["en"].ids if id not in said and not id.startswith(stems)] == []


def test_a_month_later_it_is_told_what_is_new_and_what_was_not_seen() -> None:
    texts = by_language()["en"]
    other = "https://other.example/"
    before = [a_look(PIXEL), a_look(LEAK, url=other)]
    made = report([a_look(LEAK, day="2026-11-28")], before, "parasol evidence site", texts)
    changes = [(row[2], row[-1]) for row in made.tables["changes"].rows]
    assert set(changes) == {("a.example", "not seen this time"), ("Hotjar", "new")}
    assert "2026-10-28" in made.page.sure[0]
    assert not [row for row in made.tables["changes"].rows if row[0] == other], "it was not looked at this time"


def test_pages_that_could_not_be_opened_are_counted_and_kept() -> None:
    texts = by_language()["en"]
    failed = Look(FORMAT, "https://gone.example/", "2026-11-28", "browser", {}, {}, None, failed="it took too long")
    made = report([a_look(PIXEL), failed], [], "parasol evidence site", texts)
    assert "1 page couldn" in made.page.meaning
    assert ["https://gone.example/", "", "it took too long"] in [list(row[:3]) for row in made.tables["got"].rows]
    with pytest.raises(CannotLook):
        report([failed], [], "parasol evidence site", texts)


def test_a_har_file_becomes_a_report_on_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "saved.har"
    file.write_bytes(har_of(entry(SHOP), entry("https://a.example/g", json.dumps({"m": MAIL}))))
    words = ("site", "--har", str(file), "--into", str(tmp_path / "report"))
    ran = run(*words, lines=(MAIL, ""))
    assert ran.code == 0, ran.err
    rows = list(csv.DictReader((tmp_path / "report" / "got.csv").read_text().splitlines()))
    assert ("a.example", "typed", "e-mail") in {(row["who"], row["what"], row["about"]) for row in rows}
    assert run(*words, lines=("",)).code == 1, "nothing is written over"
    beside = run(*words[:-1], str(tmp_path / "beside"), "--proxy", "socks5://127.0.0.1:1")
    assert "name no pages and no proxy" in beside.err
    assert run(*words[:-1], str(tmp_path / "next"), "--compare", str(tmp_path / "report"), lines=(MAIL, "")).code == 0


def test_a_look_at_a_har_file_names_the_page_and_says_that_it_is_one() -> None:
    look = look_at_file(har.read(har_of(entry(SHOP))), "2026-11-28", {})
    assert (look.url, look.source) == (SHOP, "HAR")
    assert isinstance(look.before, Visit)


@pytest.mark.parametrize("pages", [(), ("file:///etc/passwd",), ("name.example",), ("https://a.example/ b",)])
def test_what_is_no_page_is_refused(pages: tuple[str, ...], tmp_path: Path) -> None:
    assert run("site", *pages, "--into", str(tmp_path / "report")).code == 1
