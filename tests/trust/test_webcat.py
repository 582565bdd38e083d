"""WEBCAT's rules for a site, as its extension checks them (freedomofpress/webcat, validators and origin state, 2026),
against the headers and files that a running server really sends. Written anew from the rules; no community is enrolled.
"""

import base64
import hashlib
import json
from typing import Any

import httpx
import pytest
from site_world import Site

from cli.program import run
from parasol.kernel.wire import site

POLICY = "content-security-policy"
KEYWORDS = {"'none'", "'self'"}
FORBIDDEN = {"link", "refresh"}


class Refused(Exception):
    """WEBCAT would refuse this site."""


def directives(policy: str) -> dict[str, list[str]]:
    """A policy as browsers parse it: of a directive that comes twice the first counts."""
    made: dict[str, list[str]] = {}
    for part in policy.lower().split(";"):
        if words := part.split():
            made.setdefault(words[0], words[1:])
    return made


def check_policy(policy: str) -> None:
    """Raise ``Refused`` for a policy that WEBCAT doesn't allow."""
    if "," in policy:
        raise Refused("a comma would start a second policy")
    found = directives(policy)
    default = found.get("default-src", [])
    if not set(default) <= KEYWORDS:
        raise Refused("default-src")
    is_closed = default == ["'none'"]
    needed = (
        ("script-src",),
        ("style-src",),
        ("object-src",),
        ("worker-src",),
        ("child-src", "frame-src"),
    )
    for names in needed:
        if not is_closed and not any(found.get(name) for name in names):
            raise Refused(names[0])
    for name in ("script-src", "script-src-elem"):
        for source in found.get(name, []):
            if source not in KEYWORDS | {"'wasm-unsafe-eval'"} and not source.startswith("'sha"):
                raise Refused(name)
    allowed = {"object-src": {"'none'"}, "worker-src": KEYWORDS, "child-src": KEYWORDS, "frame-src": KEYWORDS}
    # WEBCAT still lets styles be inline; ours may not.
    for name, sources in {**allowed, "style-src": KEYWORDS, "style-src-elem": KEYWORDS}.items():
        if not set(found.get(name, [])) <= sources:
            raise Refused(name)


def policy_for(manifest: dict[str, Any], path: str) -> str:
    """The policy that WEBCAT expects at a path: that of the path, of its longest known beginning, or the usual one."""
    path = manifest["default_index"] if path == "/" else path
    extra: dict[str, str] = manifest["extra_csp"]
    if path in extra:
        return extra[path]
    known = [prefix for prefix in extra if path.startswith(prefix)]
    return extra[max(known, key=len)] if known else str(manifest["default_csp"])


@pytest.fixture(scope="module")
def webcat(shared: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("webcat") / "m.json"
    path.write_bytes(shared.signed.to_bytes())
    return dict(json.loads(run("manifest", "webcat", str(path)).out))


def get(shared: Site, path: str) -> httpx.Response:
    return httpx.get(f"{shared.url}{path}", trust_env=False, follow_redirects=False)


def test_every_answer_has_one_policy_that_webcat_allows_and_no_header_that_it_forbids(
    shared: Site, webcat: dict[str, Any]
) -> None:
    answers = {path: get(shared, path) for path in shared.signed.manifest.files}
    answers["/api/about"] = httpx.post(f"{shared.url}/api/about", json={}, trust_env=False)
    for path, answer in answers.items():
        assert answer.status_code == 200
        (policy,) = answer.headers.get_list(POLICY)
        check_policy(policy)
        assert policy == policy_for(webcat, path), path
        assert not FORBIDDEN & set(answer.headers)
    for path in ("/nothing", site.PATH, "/api/about", "/index.html/"):
        answer = get(shared, path)
        check_policy(answer.headers[POLICY])
        assert not (FORBIDDEN | {"location"}) & set(answer.headers), "no redirect, so no absolute one"


def test_the_site_is_static_and_every_file_has_the_hash_that_stands_in_its_manifest(
    shared: Site, webcat: dict[str, Any]
) -> None:
    def hashed(answer: httpx.Response) -> str:
        return base64.urlsafe_b64encode(hashlib.sha256(answer.content).digest()).rstrip(b"=").decode()

    for path, expected in webcat["files"].items():
        assert hashed(get(shared, path)) == expected
        other = {"User-Agent": "x", "Cookie": "a=b", "Accept-Encoding": "identity"}
        assert hashed(httpx.get(f"{shared.url}{path}?x=1", headers=other, trust_env=False)) == expected
    assert hashed(get(shared, "/")) == webcat["files"][f"/{webcat['default_index']}"]


def test_what_webcat_needs_to_be_there_is_there(webcat: dict[str, Any]) -> None:
    assert webcat["default_csp"]
    assert f"/{webcat['default_index']}" in webcat["files"]
    assert webcat["default_fallback"] in webcat["files"]
    assert webcat["wasm"] == []
    check_policy(webcat["default_csp"])
    for policy in webcat["extra_csp"].values():
        check_policy(policy)


@pytest.mark.parametrize(
    "policy",
    [
        "default-src *",
        "default-src 'none'; script-src 'nonce-abc'",
        "default-src 'none'; script-src 'strict-dynamic' 'sha256-x'",
        "default-src 'none'; script-src 'unsafe-inline'",
        "default-src 'none'; script-src 'unsafe-eval'",
        "default-src 'none'; script-src https://x.invalid",
        "default-src 'none'; script-src-elem blob:",
        "default-src 'none'; object-src 'self'",
        "default-src 'none'; worker-src blob:",
        "default-src 'none'; style-src 'unsafe-inline'",
        "default-src 'none'; frame-src https://x.invalid",
        "default-src 'none', script-src *",
        "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; frame-src 'none'",
        "script-src 'self'",
    ],
)
def test_a_policy_that_webcat_refuses_is_refused_here(policy: str) -> None:
    with pytest.raises(Refused):
        check_policy(policy)
