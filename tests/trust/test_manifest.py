"""The signed manifest: two of three people, one form, made from what was built here and from nothing that is sent."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import msgspec
import pytest
from site_world import DAY, Site, b64, settings_of

from cli.program import run
from harness import passphrase
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire import site
from parasol.kernel.wire.signing import sign

Change = Callable[[bytes], bytes]


def test_the_site_gives_its_manifest_to_anybody_as_a_file_and_it_is_of_what_it_serves(shared: Site) -> None:
    answer = httpx.get(f"{shared.url}{site.PATH}", trust_env=False)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    signed = site.read(answer.content)
    assert signed.check(shared.keys) == 2
    assert shared.town.server is not None
    served = {route.path for route in shared.town.server.page_routes}
    assert served == {*signed.manifest.files, site.PATH}


def test_two_different_known_keys_have_to_sign(shared: Site) -> None:
    manifest, seeds = shared.signed.manifest, shared.seeds
    assert shared.sign(manifest, 0, 1, 2).check(shared.keys) == 3
    for few in (shared.sign(manifest), shared.sign(manifest, 1), shared.sign(manifest, 1, 1)):
        with pytest.raises(site.NotSigned):
            few.check(shared.keys)
    stranger = keys_of(passphrase(), "site").sign_seed
    with pytest.raises(site.NotSigned, match="1 of the known keys"):
        shared.sign(manifest, 1).signed_by(stranger).check(shared.keys)
    twice = site.SignedManifest(manifest, [*shared.sign(manifest, 1).signatures] * 2)
    with pytest.raises(site.NotSigned):
        twice.check(shared.keys)
    with pytest.raises(site.NotAManifest):
        site.read(twice.to_bytes())
    elsewhere = site.SiteSignature(shared.keys.keys[0], sign(seeds[0], "head", shared.signed.text))
    with pytest.raises(site.NotSigned, match="doesn't fit"):
        site.SignedManifest(manifest, [elsewhere, *shared.sign(manifest, 1, 2).signatures]).check(shared.keys)


def test_no_change_of_a_signed_manifest_keeps_its_signatures(shared: Site) -> None:
    manifest = shared.signed.manifest
    other = msgspec.structs.replace(manifest.settings, token_key=bytes(32))
    for changed in (
        msgspec.structs.replace(manifest, made_on=DAY + 1),
        msgspec.structs.replace(manifest, settings=other),
        msgspec.structs.replace(manifest, files={**manifest.files, "/evil.js": manifest.files["/"]}),
        msgspec.structs.replace(manifest, document_headers={**manifest.document_headers, "Link": "</evil.js>"}),
    ):
        with pytest.raises(site.NotSigned):
            site.SignedManifest(changed, shared.signed.signatures).check(shared.keys)


FORMS: dict[str, Change] = {
    "a space": lambda raw: raw.replace(b'","made_on"', b'", "made_on"'),
    "an unknown field": lambda raw: raw.replace(b'"made_on"', b'"more":1,"made_on"'),
    "a field twice": lambda raw: raw.replace(b'"made_on":20782', b'"made_on":1,"made_on":20782'),
    "another form": lambda raw: raw.replace(b"parasol-site-1", b"parasol-site-2"),
    "files in another order": lambda raw: raw.replace(b'"files":{"/":', b'"files":{"/z.js":').replace(
        b'"/index.html":', b'"/":'
    ),
    "no index": lambda raw: raw.replace(b'"/index.html"', b'"/indez.html"'),
    "a path upwards": lambda raw: raw.replace(b'"/index.html":', b'"/index.html/..":'),
    "a line end in a header": lambda raw: raw.replace(b"no-referrer", b"no-referrer\\nLink: x"),
    "a day that isn't": lambda raw: raw.replace(b'"made_on":20782', b'"made_on":-1'),
    "something behind it": lambda raw: raw + b"\n",
    "something else": lambda raw: b"[]",
    "not text": lambda raw: b"\xff" + raw,
    "too large": lambda raw: raw + b" " * site.MAX_BYTES,
    "deep": lambda raw: b"[" * 100_000,
}


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_manifest_has_one_form(shared: Site, form: str) -> None:
    good = shared.signed.to_bytes()
    assert site.read(good).to_bytes() == good
    changed = FORMS[form](good)
    assert changed != good
    with pytest.raises(site.NotAManifest):
        site.read(changed)


def test_no_file_of_keys_lets_one_person_sign_alone(shared: Site) -> None:
    one, two, three = shared.keys.keys
    for keys, threshold in (([one], 1), ([one, two], 1), ([one, one], 2), ([one, two], 3), ([one, b"x" * 31], 2)):
        with pytest.raises(site.NotAManifest):
            site.read_keys(msgspec.json.encode(site.SiteKeys("parasol-site-keys-1", keys, threshold)))
    assert site.read_keys(site.keys_to_bytes(shared.keys)).keys == [one, two, three]


# The program.


def make(shared: Site, out: Path, *more: str) -> site.SignedManifest:
    key = b64(shared.signed.manifest.settings.token_key)
    named = ("--page-name", "Garden notes", "--page-icon", "sun")
    ran = run("manifest", "make", "--token-key", key, *named, "--out", str(out), *more, "--json")
    assert ran.json["exit"] == 0, ran.err
    return site.read(out.read_bytes())


def test_two_people_who_build_it_each_for_themselves_get_the_same_words_and_sign(shared: Site, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    assert make(shared, one).digest == make(shared, other).digest
    unsigned = run("manifest", "check", str(one), "--keys", shared.keys_file)
    assert (unsigned.code, "0 of the known keys" in unsigned.err) == (1, True)
    for words in shared.passphrases[:2]:
        signed = run(
            "manifest",
            "sign",
            str(one),
            lines=(words,),
        )
        assert signed.code == 0, signed.err
    checked = run("manifest", "check", str(one), "--keys", shared.keys_file, "--json").json
    assert (checked["signed_by"], checked["same_here"]) == (2, True)
    assert len(checked["release_words"].split()) == 5
    told = run("manifest", "check", str(one), "--keys", shared.keys_file).out
    assert checked["release_words"] in told
    assert "no proof to a machine" in " ".join(told.split())


def test_nobody_signs_what_their_own_machine_does_not_build(shared: Site, tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    manifest = make(shared, path).manifest
    changed = {**manifest.files, "/app-EVIL.js": manifest.files["/"]}
    path.write_bytes(site.SignedManifest(msgspec.structs.replace(manifest, files=changed), []).to_bytes())
    before = path.read_bytes()
    ran = run("manifest", "sign", str(path), lines=(shared.passphrases[0],))
    assert (ran.code, path.read_bytes()) == (1, before)
    assert "/app-EVIL.js is in one of them only" in ran.err


def test_the_token_key_comes_from_the_verified_roster(own: Site, tmp_path: Path) -> None:
    own.town.found()
    out = tmp_path / "m.json"
    named = ("--page-name", "Garden notes", "--page-icon", "sun")
    ran = run("manifest", "make", "--server", own.url, *named, "--out", str(out), "--json").json
    assert ran["token_key"] == b64(settings_of(own.town).token_key)
    assert len(ran["fingerprint"].split("-")) == 7
    assert site.read(out.read_bytes()).manifest.files == own.signed.manifest.files
    make(own, out, "--token-key", b64(bytes(range(32))))
    ran2 = run("manifest", "sign", str(out), "--server", own.url, lines=(own.passphrases[0],))
    assert ran2.code == 1
    assert "another token key" in ran2.err


def test_a_key_is_seven_words_and_a_file_of_keys_is_written_once(tmp_path: Path) -> None:
    made = [run("manifest", "key", "--json").json for _ in range(3)]
    for each in made:
        assert b64(keys_of(each["words"], "site").sign_key) == each["key"]
    out = tmp_path / "keys.json"
    assert run("manifest", "keys", "--out", str(out), *(each["key"] for each in made)).code == 0
    assert site.read_keys(out.read_bytes()).threshold == 2
    few = run("manifest", "keys", "--out", str(out), made[0]["key"], made[0]["key"])
    assert few.code == 1
    wrong = run("manifest", "keys", "--out", str(out), made[0]["words"], made[1]["key"])
    assert wrong.code == 1
    # The message has words of its own, such as "public", which a key can have too by chance, but not three of them.
    assert len(set(made[0]["words"].split()) & set(wrong.err.split())) < 3


def test_the_host_is_told_when_the_manifest_is_of_another_page(
    shared: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parasol.kernel.server.serve.run", lambda *_: None)
    (tmp_path / "site-manifest.json").write_bytes(shared.signed.to_bytes())
    named = ("--store", str(tmp_path), "--page-icon", "sun", "--page-name")
    assert "Beware" not in run("serve", *named, "Garden notes").err
    assert "the page's settings is different" in run("serve", *named, "Other notes").err
    (tmp_path / "site-manifest.json").write_bytes(b"{}")
    assert "no use" in run("serve", *named, "Garden notes").err


def test_the_manifest_in_webcats_words_passes_its_rules(shared: Site, tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(shared.signed.to_bytes())
    ran = run("manifest", "webcat", str(path))
    made = json.loads(ran.out)
    assert set(made) == {
        *("name", "version", "default_csp", "extra_csp", "default_index", "default_fallback", "files", "wasm")
    }
    assert "/" + made["default_index"] in made["files"]
    assert made["default_fallback"] in made["files"]
    assert all(len(each) == 43 and not set(each) & set("+/=") for each in made["files"].values())
    assert set(made["files"]) == set(shared.signed.manifest.files) - {"/"}


def test_another_process_on_this_machine_makes_the_same_bytes(shared: Site, tmp_path: Path) -> None:
    """Nothing of the process, its hash seed or its folder is in a manifest."""
    program = (
        "import sys; from parasol.host.manifest import *; from parasol.kernel.site import BUILT; "
        "from parasol.kernel.wire import site; s = site.read(open(sys.argv[1], 'rb').read()).manifest; "
        f"m = manifest_of(page_of(BUILT, s.settings), s.settings, {DAY}); "
        "print(site.SignedManifest(m, []).digest.hex())"
    )
    path = tmp_path / "m.json"
    path.write_bytes(shared.signed.to_bytes())
    made = {
        subprocess.run(
            [sys.executable, "-c", program, str(path)],
            cwd=tmp_path,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": "/usr/bin:/bin"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert made == {shared.signed.digest.hex()}
