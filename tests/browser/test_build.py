"""The build: the same bytes in any folder, every script named by its hash, nothing that keeps or runs texts."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from phone import ROOT
from playwright.sync_api import Route
from worlds import Opener, allow

from conftest import page_folder
from harness import Town
from parasol.host.commands.site_files import release_words
from parasol.host.manifest import manifest_of, page_of
from parasol.kernel.site import Page
from parasol.kernel.site.headers import headers_of
from parasol.kernel.wire.site import Settings, SignedManifest
from parasol.kernel.words import LISTS

FORBIDDEN = (
    r"\beval\b",
    r"\bFunction\(",
    r"\binnerHTML\b",
    r"\bouterHTML\b",
    r"\binsertAdjacentHTML\b",
    r"document\.write",
    r"\bimportScripts\b",
    r"\bWebAssembly\b",
    r"\bindexedDB\b",
    r"\blocalStorage\b",
    r"\bsessionStorage\b",
    r"\bcookie\b",
    r"serviceWorker",
    r"sendBeacon",
    r"\bXMLHttpRequest\b",
    r"\bWebSocket\b",
    r"\bcaches\b",
    r"https?://(?!www\.w3\.org/|\[!-~\])",  # the form of an address that a profile names (features/profiles/structs.py)
)
TOO_NEW = (
    r":has\(",
    r"\.findLast(?:Index)?\(",
    r"\.to(?:Reversed|Sorted|Spliced)\(",
    r"\bcheckVisibility\b",
    r"\(\?<[=!]",
)
"""What the oldest browsers that we promise lack (CHANGELOG.md): selectors, methods of lists, and Safari's lookbehind.
``phone.py`` takes these and more away from the browsers of all tests; here is what no test may walk through."""
BUILT_FROM = ("@fluent/bundle", "@noble", "age-encryption", "esbuild", "@esbuild", "jpeg-js", "preact", "uqr", "@scure")
ALLOWED = {
    "innerHTML": "Preact's dangerouslySetInnerHTML: no source of ours names it, and Trusted Types would refuse it",
}


@pytest.fixture(scope="session")
def built(as_people_get_it: Page) -> Page:
    return as_people_get_it


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory, as_people_get_it: Page) -> list[Path]:
    """The page, built from the sources, and from a copy of them in a folder of another name and depth."""
    root = tmp_path_factory.mktemp("build") / "another/and/a longer way"
    for package in BUILT_FROM:
        here = ROOT / "node_modules" / package
        shutil.copytree(here, root / "node_modules" / package, symlinks=True)
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("*.py", "__pycache__", "built"))
    shutil.copytree(ROOT / "tools/page", root / "tools/page")
    for name in ("package.json", "package-lock.json", "tsconfig.json"):
        shutil.copy(ROOT / name, root)
    command = ["node", "tools/page/build.mjs", str(root / "out"), "--test-language"]
    subprocess.run(command, cwd=root, check=True, timeout=120)
    return [page_folder(tmp_path_factory), root / "out"]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_sources_give_the_same_bytes_in_any_folder(twice: list[Path]) -> None:
    one, two = map(contents, twice)
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []
    both, places = [*one.values(), *two.values()], [*twice, ROOT, twice[1].parent]
    assert not any(str(folder).encode() in content for folder in places for content in both)


def test_the_same_sources_give_the_same_manifest_in_any_folder(twice: list[Path]) -> None:
    """So that two people who build it each for themselves sign the same bytes and read out the same five words."""
    settings = Settings("Garden notes", "sun", bytes(range(32)), None, None)
    one, two = (SignedManifest(manifest_of(page_of(folder, settings), settings, 20_782), []) for folder in twice)
    assert one.to_bytes() == two.to_bytes()
    assert release_words(one) == release_words(two)
    named = {f"/{name}" for name in contents(twice[0]) if not name.endswith(".br")} - {"/manifest.json"} | {"/"}
    assert set(one.manifest.files) == named


def hashes_in(texts: bytes) -> dict[str, str]:
    return dict(re.findall(r"^# (\S+) (sha256-\S+)$", texts.decode(), re.MULTILINE))


def sha256(content: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def test_every_script_and_style_and_text_is_named_with_its_hash_and_every_script_is_in_the_policy(
    twice: list[Path], built: Page
) -> None:
    files = contents(twice[0])
    index = files["index.html"].decode()
    both = index + files["p"].decode()  # the page, and the one that a profile's link opens
    tags = re.findall(r"<script\b[^>]*>", both)
    named = {}
    for tag in tags:
        found = re.fullmatch(r'<script (?:async )?type="module" src="/([^"]+)" integrity="(sha256-[^"]+)">', tag)
        assert found, tag
        named[found[1]] = found[2]
    assert set(named) == {name for name in files if name.endswith(".js")}
    assert all(sha256(files[name]) == integrity for name, integrity in named.items())
    assert sorted(json.loads(files["manifest.json"])["scripts"]) == sorted(named.values())
    for page in ("index.html", "units.html", "p"):
        style = re.search(r'<link rel="stylesheet" href="/([^"]+)" integrity="([^"]+)">', files[page].decode())
        assert style, page
        assert sha256(files[style[1]]) == style[2]
    named_data = dict(re.findall(r'data-(\S+)="(sha256-[^"]+)"', both))
    languages = [name.removesuffix("app.ftl") for name in named_data if name.endswith("-app.ftl")]
    for language in languages:  # its first texts name its others and its words, and these what their screens need
        inside = hashes_in(files[f"{language}app.ftl"])
        others = [name for name in inside if name.startswith(language)]
        assert (
            len(others)
            == len(inside) - 1
            == len([name for name in files if re.fullmatch(language + r"\w+\.ftl(\.br)?", name)]) / 2 - 2
        )
        further = [hashes_in(files[name]) for name in others]
        assert {len(each) for each in further} >= {0, 1, len(LISTS) - 1, 10}
        for each in (inside, *further):
            assert all(named_data.setdefault(name, integrity) == integrity for name, integrity in each.items())
    assert set(named_data) == {name for name in files if name.endswith((".ftl", ".json"))} - {"manifest.json"} | {
        *(f"words-{language}.txt" for language in LISTS)
    }
    assert all(sha256(files[name]) == integrity for name, integrity in named_data.items())
    assert not re.findall(r"<script(?![^>]*src=)|\son[a-z]+=|style=|javascript:", both)
    policy = headers_of(built)["Content-Security-Policy"]
    allowed = re.search(r"script-src ([^;]*);", policy)
    assert allowed
    assert set(allowed[1].split()) == {f"'{each}'" for each in built.scripts}


def test_a_script_imports_none_but_what_stands_before_it_with_its_hash(twice: list[Path]) -> None:
    """What is imported without a hash of its own is what a ``<script>`` brought before, or the policy refuses it."""
    files = contents(twice[0])
    index = files["index.html"].decode()
    first = index.rindex("</template>")
    for part in [index[first:], *re.findall(r"<template.*?</template>", index[:first], re.DOTALL)]:
        before = set() if part == index[first:] else set(re.findall(r'src="/([^"]+)"', index[first:]))
        for name in re.findall(r'src="/([^"]+)"', part):
            imports = re.findall(r'"\./([^"]+)"', files[name].decode())
            assert set(imports) <= before, name
            before.add(name)


def test_nothing_in_the_bundle_runs_texts_keeps_anything_or_is_too_new(twice: list[Path]) -> None:
    found = {
        match
        for name, content in contents(twice[0]).items()
        if name.endswith(".js")
        for pattern in FORBIDDEN + TOO_NEW
        for match in re.findall(pattern, content.decode())
    }
    assert found - set(ALLOWED) == set()
    sources = [path for path in (ROOT / "src").rglob("*.ts*") if path.suffix in {".ts", ".tsx"}]
    assert len(sources) > 400
    assert not [path for path in sources if re.search(r"innerHTML|dangerously", path.read_text(), re.IGNORECASE)]


def test_a_script_of_this_host_that_is_not_in_the_policy_does_not_run(place: Town, visitors: Opener) -> None:
    phone = visitors(place.url)
    body = "window.__pwned = 1;"
    phone.page.route("**/evil.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    integrity = sha256(body.encode())
    tags = "".join(
        f'<script {kind} src="/evil.js" {named}></script>'
        for kind in ('type="module"', "", "async", "nonce='x'")
        for named in ("", f'integrity="{integrity}"')
    )
    inline = "<script>window.__pwned = 2</script><p onclick='window.__pwned = 3' id='p'>p</p>"
    more = '<link rel="modulepreload" href="/evil.js"><base href="https://elsewhere.invalid/"><iframe src="/"></iframe>'

    def dress(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<body>", f"<body>{tags}{inline}{more}"))

    phone.page.route(f"{place.url}/", dress)
    phone.open()
    phone.page.locator("#p").click()
    for act in (
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.__pwned = 2' }))",
        "document.body.append(Object.assign(document.createElement('script'), { src: '/evil.js' }))",
        "document.body.innerHTML = '<img src=x onerror=window.__pwned=3>'",
        "setTimeout('window.__pwned = 4')",
        "document.body.setAttribute('onclick', 'window.__pwned = 5'); document.body.click()",
        "document.write('<p>')",
        "await import('/evil.js')",
    ):
        cdp = phone.context.new_cdp_session(phone.page)
        cdp.send(
            "Runtime.evaluate", {"expression": f"(async () => {{ {act} }})().catch(() => 0)", "awaitPromise": True}
        )
        cdp.detach()
    for directive in ("script-src", "require-trusted-types-for", "base-uri", "frame-src"):
        phone.until(lambda refused=f"WATCH policy: {directive}": refused in "\n".join(phone.wrong))
    assert phone.page.evaluate("window.__pwned") is None
    allow(phone, "WATCH", "Content Security Policy", "Trusted", "ntegrity", "violat", "blocked")


def test_every_feature_that_this_browser_knows_is_denied_but_copying(phones: Opener) -> None:
    """Without it, a later browser's new feature would be open to whoever changes the page."""
    page = phones().open().page
    known = set(page.evaluate("document.featurePolicy.features()"))
    allowed = set(page.evaluate("document.featurePolicy.allowedFeatures()"))
    assert len(known) > 30
    assert allowed == {"clipboard-write"} & known
