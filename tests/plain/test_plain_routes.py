"""Every route of the plain pages: who may call it, what it takes, what a browser is told."""

import ast
import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import httpx
import pytest

import parasol.kernel.plain
from parasol.kernel.plain.route import PlainRoute, Who
from parasol.kernel.plain.texts import languages
from plain.site import NAME, Place, Reading, write_report

Reader = Callable[..., Reading]
LANGUAGES = ("en", "es")
TOP = 'class="leave" href="/leave"'


def paths(place: Place, codes: Iterable[str] = LANGUAGES) -> list[tuple[str, PlainRoute]]:
    """Every address with its route, in these languages."""
    pages = place.site.pages
    found = [(f"/{code}{route.path}", route) for code in codes for route in pages.routes]
    return [*found, *((route.path, route) for route in pages.single)]


def test_every_route_states_who_may_call_it_and_how_much_it_takes(place: Place) -> None:
    for path, route in paths(place):
        assert route.who in Who, path
        first = (route.handle.__doc__ or "").partition("\n")[0]
        wanted = ("Anyone",) if route.who is Who.ANYONE else ("The holder of the words",)
        assert first.startswith(wanted), f"{path}: its handler's first line says who may call it"
        assert (route.max_bytes == 0) == (route.method == "GET")
        assert route.max_bytes <= 1_000_000


def test_these_are_all_routes_that_there_are(place: Place) -> None:
    served = {(route.path, method) for route in place.site.pages.application().routes for method in route.methods}  # type: ignore[attr-defined]
    declared = {(path, route.method) for path, route in paths(place, languages())}
    heads = {(path, "HEAD") for path, method in declared if method == "GET"}
    assert served == declared | heads | {("/", "GET"), ("/", "HEAD")}


def test_no_address_holds_anything_that_somebody_could_have_written(place: Place) -> None:
    assert [path for path, _ in paths(place) if re.search(r"[{?=]", path)] == []


def test_every_page_has_leave_first_and_the_neutral_title(place: Place, reading: Reader) -> None:
    reader = reading()
    for path, route in paths(place):
        if route.method != "GET" or path in {"/leave", "/units"}:
            continue
        shown = reader.open(path)
        assert shown.status == 200
        assert shown.title == NAME
        assert shown.links[0] == "/leave"
        assert TOP in shown.html
        assert shown.html.index("/leave") < shown.html.index("<form") if "<form" in shown.html else True


def test_leave_goes_to_a_dull_page_at_once_and_clears_what_a_site_can_clear(place: Place, reading: Reader) -> None:
    reader = reading()
    shown = reader.open("/leave")
    assert shown.status == 303
    assert shown.headers["location"] == "/units"
    assert shown.headers["clear-site-data"] == '"cookies", "storage"'
    dull = reader.open("/units")
    assert dull.title == "Units"
    assert NAME not in dull.html
    assert "report" not in dull.html.lower()


def test_no_page_runs_fetches_or_keeps_anything(place: Place, reading: Reader) -> None:
    reader = reading()
    pages = [reader.open(path) for path, route in paths(place) if route.method == "GET"]
    write_report(reader)
    pages += [reader.now, reader.press("send"), reader.open("/nothing/here"), reader.send("/en/report", b"x")]
    for shown in pages:
        policy = {part.split(" ")[0]: part for part in shown.headers["content-security-policy"].split("; ")}
        assert policy["default-src"] == "default-src 'none'"
        assert policy["script-src"] == "script-src 'none'"
        assert policy["form-action"] == "form-action 'self'"
        assert policy["frame-ancestors"] == "frame-ancestors 'none'"
        assert policy["base-uri"] == "base-uri 'none'"
        assert shown.headers["cache-control"] == "no-store"
        assert shown.headers["referrer-policy"] == "same-origin"
        assert "noindex" in shown.headers["x-robots-tag"]
        assert not {"set-cookie", "etag", "last-modified"} & set(shown.headers)
        for style in re.findall(r"<style>(.*?)</style>", shown.html, re.DOTALL):
            digest = base64.b64encode(hashlib.sha384(style.encode()).digest()).decode()
            assert policy["style-src"] == f"style-src 'sha384-{digest}'"
        assert not re.search(r"<script|<img|<link|<iframe|\son[a-z]+=|\sstyle=|javascript:|https?:", shown.html)


def test_the_language_is_the_browsers_own_and_every_page_links_the_others(place: Place, reading: Reader) -> None:
    for header, code in (
        ("es-MX,en;q=0.5", "es"),
        ("en-GB", "en"),
        ("eo, es;q=0.3, en;q=0.2", "es"),
        ("xx" * 500, "en"),
        ("es;q=0, en", "en"),
        ("*;q=0.5", "en"),
        ("~;;q=;,=", "en"),
    ):
        assert f'<html lang="{code}"' in reading(**{"Accept-Language": header}).open("/").html
    assert "/es/" in reading().open("/en/").links


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 200),
        ({}, 200),
    ],
)
def test_a_form_of_another_site_is_refused(place: Place, reading: Reader, headers: dict[str, str], status: int) -> None:
    reader = reading()
    shown = reader.open("/en/report")
    fields = {**shown.fields, "do-next": ["x"]}
    assert reader.send("/en/report", fields, **headers).status == status


def test_our_own_origin_is_taken(place: Place, reading: Reader) -> None:
    reader = reading()
    fields = {**reader.open("/en/report").fields, "do-next": ["x"]}
    assert reader.send("/en/report", fields, Origin=place.site.url).status == 200


def test_other_methods_and_addresses_get_a_page_that_says_so(place: Place) -> None:
    for method, path in (("PUT", "/en/report"), ("POST", "/en/help"), ("GET", "/en/nothing"), ("DELETE", "/")):
        answer = httpx.request(method, place.site.url + path, trust_env=False)
        assert answer.status_code in {404, 405}
        assert "There is nothing here" in answer.text
        assert TOP in answer.text


def test_nothing_is_printed_and_a_log_line_holds_no_more_than_the_kind_and_place_of_an_error() -> None:
    allowed = {"type(error).__name__", "path", "place"}
    for source in sorted(Path(parasol.__file__).parent.glob("**/plain/*.py")):
        for node in ast.walk(ast.parse(source.read_text())):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            assert called not in {"print", "open", "traceback.print_exc"}, source
            assert "write_text" not in called, source
            assert "write_bytes" not in called, source
            assert "tempfile" not in called, source
            if called.startswith("_log."):
                assert {ast.unparse(each) for each in node.args[1:]} <= allowed, source
                assert not node.keywords


def test_no_page_of_ours_turns_escaping_off() -> None:
    for template in (Path(parasol.kernel.plain.__file__).parent / "pages").glob("*.html"):
        text = template.read_text()
        assert "|safe" not in text.replace(" ", ""), template.name
        assert "autoescape" not in text, template.name
