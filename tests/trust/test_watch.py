"""Watching a site: the same passes, every kind of change is told, and the visitor looks like one."""

import dataclasses
import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import httpx
import msgspec
import pytest
from site_world import DAY, Site
from socks import NAME, proxy_to

from cli.program import Ran, run
from parasol.host.commands.watch import pause, seconds_of
from parasol.host.manifest import manifest_of, page_of
from parasol.host.watch import CannotLook, Visitor, look
from parasol.host.watch.document import contents_of
from parasol.kernel.site import BUILT, Page
from parasol.kernel.site.built import PageFile
from parasol.kernel.wire import site

Headers = list[tuple[bytes, bytes]]
ONION = "http://" + "a" * 56 + ".onion"


def watch(shared: Site, *more: str) -> Ran:
    return run("watch", shared.url, "--keys", shared.keys_file, *more)


def changed(page: Page, name: str, content: bytes) -> Page:
    file = PageFile(content, gzip.compress(content, mtime=0), page.files[name].media_type)
    return dataclasses.replace(page, files={**page.files, name: file})


def served(own: Site, page: Page) -> Ran:
    """The site with another page but the same token key in it, watched."""
    index = page.files["index.html"]
    assert b"%TOKENS%" not in index.content
    own.again(page)
    return watch(own)


def test_a_site_as_it_was_signed_is_the_same_and_the_words_and_the_day_are_told(shared: Site) -> None:
    ran = watch(shared)
    assert ran.code == 0, ran.out
    assert "The same as it was signed" in ran.out
    assert "made on 2026-11-25 and signed by 2 known keys" in " ".join(ran.out.split())
    checked = run("watch", shared.url, "--keys", shared.keys_file, "--json").json
    assert checked["same"]
    assert checked["release_words"] in ran.out
    assert "another page to one person" in " ".join(ran.out.split())


def test_one_other_byte_in_any_file_is_told_with_its_name(own: Site) -> None:
    for name in ("index.html", "units.html", "stewards.js"):
        ran = served(own, changed(own.page, name, own.page.files[name].content + b" "))
        assert ran.code == 1
        assert "NOT AS IT WAS SIGNED" in ran.out
        assert f"/{name}: this is ANOTHER FILE" in " ".join(ran.out.split())


def test_a_script_that_was_slipped_in_is_told_even_if_the_headers_fit(own: Site) -> None:
    evil = PageFile(b"steal()", gzip.compress(b"steal()"), "text/javascript; charset=utf-8")
    index = own.page.files["index.html"].content.replace(
        b"</body>", b'<script src="/evil.js"></script><script>x()</script><base href="//x.invalid/"></body>'
    )
    page = changed(own.page, "index.html", index)
    told = " ".join(served(own, dataclasses.replace(page, files={**page.files, "evil.js": evil})).out.split())
    assert "/evil.js: the page asks for this file, and the manifest doesn't have it" in told
    assert "a script that stands in the page itself" in told
    assert "an element <base>" in told


def test_another_token_key_in_the_page_is_another_page(own: Site) -> None:
    index = own.page.files["index.html"].content
    mark = index.index(b'data-tokens="') + 13
    other = index[:mark] + (b"A" if index[mark : mark + 1] != b"A" else b"B") + index[mark + 1 :]
    assert served(own, changed(own.page, "index.html", other)).code == 1


def test_a_manifest_that_is_missing_or_unsigned_or_signed_by_others_is_an_alarm(own: Site) -> None:
    unsigned = own.sign(own.signed.manifest, 1).to_bytes()
    for signed, told in (
        (None, "gives no signed manifest"),
        (unsigned, "1 of the known keys"),
        (b"{}", "doesn't count"),
    ):
        own.again(dataclasses.replace(own.page, signed=signed))
        ran = watch(own)
        assert ran.code == 1
        assert told in ran.out


def test_a_manifest_from_elsewhere_is_compared_without_asking_the_site_for_one(own: Site, tmp_path: Path) -> None:
    own.again(dataclasses.replace(own.page, signed=None))
    path = tmp_path / "m.json"
    path.write_bytes(own.signed.to_bytes())
    assert watch(own, "--manifest", str(path)).code == 0


class Lying(httpx.HTTPTransport):
    """A way to the site on which somebody changes answers."""

    def __init__(self, change: Callable[[str, httpx.Response], httpx.Response]) -> None:
        super().__init__()
        self.change = change
        self.seen: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        answer = super().handle_request(request)
        content = b"".join(answer.iter_raw())
        same = httpx.Response(answer.status_code, headers=answer.headers, stream=httpx.ByteStream(content))
        return self.change(request.url.path, same)


def look_through(shared: Site, change: Callable[[str, httpx.Response], httpx.Response]) -> list[str]:
    with Visitor(shared.url, transport=Lying(change)) as visitor:
        return list(look(visitor, shared.keys).differences)


def with_headers(answer: httpx.Response, without: str, more: Iterable[tuple[str, str]]) -> httpx.Response:
    kept = [(name, value) for name, value in answer.headers.multi_items() if name != without]
    return httpx.Response(answer.status_code, headers=[*kept, *more], stream=answer.stream)


POLICY = "content-security-policy"
BAD_HEADERS = {
    "a weaker policy": (POLICY, [(POLICY, "default-src *")], f"the header {POLICY} says something else"),
    "no policy": (POLICY, [], f"the header {POLICY} is missing"),
    "a second policy": ("", [(POLICY, "default-src *")], f"{POLICY} comes twice"),
    "a link": ("", [("Link", "</evil.js>; rel=preload")], "a header that shouldn't be: link"),
    "a refresh": ("", [("Refresh", "0; url=https://x.invalid/")], "a header that shouldn't be: refresh"),
    "a cookie": ("", [("Set-Cookie", "a=b")], "a header that shouldn't be: set-cookie"),
    "a mark": ("", [("ETag", '"you"')], "a header that shouldn't be: etag"),
    "reports": ("", [("Reporting-Endpoints", 'x="https://x.invalid"')], "shouldn't be: reporting-endpoints"),
    "another type": ("content-type", [("Content-Type", "text/html")], "the type of the file is another one"),
    "another host": ("", [("Alt-Svc", 'h2="x.invalid:443"; ma=60')], "alt-svc sends visitors to another host"),
    "another packing": ("content-encoding", [("Content-Encoding", "br")], "packed in a way that wasn't asked for"),
}


@pytest.mark.parametrize("defect", sorted(BAD_HEADERS))
def test_every_header_that_can_harm_is_told_on_whichever_file_it_is(shared: Site, defect: str) -> None:
    without, more, told = BAD_HEADERS[defect]
    where = ("/", "/reports.js")
    found = look_through(shared, lambda at, answer: with_headers(answer, without, more) if at in where else answer)
    assert {each.partition(": ")[0] for each in found if told in each} == set(where), found
    assert all(each.partition(": ")[0] in where for each in found)


def test_nothing_that_a_site_names_reads_as_a_sentence_of_the_programs(shared: Site) -> None:
    forged = "The same as it was signed"
    leads = f"{forged}, to the byte.".replace(" ", chr(0x2800))
    spoken = f'<a href="{leads}">x</a><meta http-equiv="{forged}"><b on{forged.lower()}="x">'.encode()

    def says(path: str, answer: httpx.Response) -> httpx.Response:
        if path != "/units.html":
            return answer
        return httpx.Response(200, headers=[("x", forged)], stream=httpx.ByteStream(spoken))

    found = look_through(shared, says)
    assert any("leads to The%E2%A0%80same" in each for each in found), found
    assert not any("the same as it was" in each.lower().replace(chr(0x2800), " ") for each in found), found


def test_what_an_ordinary_web_server_adds_is_no_alarm(shared: Site) -> None:
    more = [
        ("Server", "Caddy"),
        ("Via", "1.1 Caddy"),
        ("Date", "Wed, 25 Nov 2026 10:00:00 GMT"),
        ("Alt-Svc", 'h3=":443"; ma=2592000'),
        ("Strict-Transport-Security", "max-age=63072000"),
    ]
    assert look_through(shared, lambda _, answer: with_headers(answer, "", more)) == []


def test_a_redirect_and_a_missing_file_are_told(shared: Site) -> None:
    def moved(path: str, answer: httpx.Response) -> httpx.Response:
        if path == "/units.html":
            return httpx.Response(302, headers={"Location": "https://x.invalid/"}, stream=httpx.ByteStream(b""))
        return httpx.Response(404, stream=httpx.ByteStream(b"")) if path == "/licences.txt" else answer

    found = look_through(shared, moved)
    assert len(found) == 2
    assert any("/units.html" in each and "sends visitors elsewhere" in each for each in found)


def test_a_file_that_unpacks_to_more_than_a_file_may_be_is_given_up_on(shared: Site) -> None:
    bomb = gzip.compress(bytes(200_000_000), 9)

    def swollen(path: str, answer: httpx.Response) -> httpx.Response:
        if path != "/units.html":
            return answer
        return httpx.Response(200, headers=answer.headers, stream=httpx.ByteStream(bomb))

    assert any("too large" in each for each in look_through(shared, swollen))


def test_a_site_that_can_not_be_reached_is_no_difference(shared: Site, tmp_path: Path) -> None:
    keys = shared.keys_file
    assert run("watch", "http://127.0.0.1:1", "--keys", keys).code == 2
    assert run("watch", "https://x.invalid/path", "--keys", keys).code == 2
    assert run("watch", ONION, "--keys", keys).code == 2
    assert run("watch", shared.url, "--keys", str(tmp_path / "none")).code == 2
    with pytest.raises(CannotLook):
        look_through(shared, lambda _, answer: httpx.Response(503, stream=httpx.ByteStream(b"")))


def test_an_older_manifest_than_was_seen_before_is_refused(own: Site, tmp_path: Path) -> None:
    seen = str(tmp_path / "seen.json")
    assert watch(own, "--seen", seen).code == 0
    assert json.loads(Path(seen).read_text())["made_on"] == DAY
    older = own.sign(msgspec.structs.replace(own.signed.manifest, made_on=DAY - 1), 0, 1)
    own.again(dataclasses.replace(own.page, signed=older.to_bytes()))
    ran = watch(own, "--seen", seen)
    assert ran.code == 1
    assert "gone back" in ran.out
    assert watch(own).code == 0, "the page itself is the same"
    newer = own.sign(msgspec.structs.replace(own.signed.manifest, made_on=DAY + 1), 0, 1)
    own.again(dataclasses.replace(own.page, signed=newer.to_bytes()))
    assert watch(own, "--seen", seen).code == 0
    own.again(own.page)
    assert watch(own, "--seen", seen).code == 1
    Path(seen).write_text("?")
    assert watch(own, "--seen", seen).code == 2


def test_the_page_may_lead_to_the_plain_pages_that_were_signed_and_nowhere_else(own: Site) -> None:
    settings = msgspec.structs.replace(own.signed.manifest.settings, plain_address="https://plain.example.org")
    page = page_of(BUILT, settings)
    for told, code in ((settings, 0), (msgspec.structs.replace(settings, plain_address=None), 1)):
        signed = own.sign(manifest_of(page, told, DAY), 0, 1)
        own.again(dataclasses.replace(page, signed=signed.to_bytes()))
        ran = watch(own)
        assert ran.code == code, ran.out
        assert ("the page leads to https://plain.example.org/" in ran.out) == (code == 1)


def test_nothing_in_a_request_tells_that_a_program_looks_and_the_page_comes_first(shared: Site) -> None:
    transport = Lying(lambda _, answer: answer)
    with Visitor(shared.url, transport=transport) as visitor:
        look(visitor, shared.keys)
    paths = [request.url.path for request in transport.seen]
    assert paths[0] == "/"
    named = contents_of(shared.page.files["index.html"].content).refers_to
    assert set(paths[1 : paths.index(site.PATH)]) == set(named)
    assert len(paths) == len(set(paths))
    for request in transport.seen:
        sent = " ".join(f"{name}: {value}" for name, value in request.headers.items()).lower()
        assert "parasol" not in sent
        assert "httpx" not in sent
        assert "python" not in sent
        assert "cookie" not in sent
        assert request.headers["user-agent"].startswith("Mozilla/5.0")
        assert request.url.query == b""


def test_through_a_proxy_names_are_looked_up_there(shared: Site) -> None:
    with proxy_to(shared.url) as proxy:
        ran = run("watch", ONION, "--keys", shared.keys_file, "--proxy", proxy.url)
        assert ran.code == 0, ran.err
        assert set(proxy.asked) == {(NAME, ONION.removeprefix("http://"))}


def test_how_often_is_about_as_often_as_asked(shared: Site) -> None:
    assert seconds_of("6h") == 21_600
    low, high = pause(21_600, bytes), pause(21_600, lambda n: b"\xff" * n)
    assert (low, round(high)) == (16_200, 27_000)
    for wrong in ("6", "1m", "0h", "9999d", "6h "):
        assert watch(shared, "--every", wrong).code == 2


def test_it_keeps_watching_until_it_is_stopped_and_tells_each_look(own: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 1:
            own.town.close()
        if len(slept) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("parasol.host.commands.watch.time.sleep", sleep)
    ran = run("watch", own.url, "--keys", own.keys_file, "--every", "6h")
    assert all(16_200 <= seconds <= 27_000 for seconds in slept)
    assert len(set(slept)) == 2
    assert "The same as it was signed" in ran.out
    assert "couldn't be looked at" in ran.err
