"""A server of profiles alone as a host keeps it: backed up, taken by a thief, filled again, looked into, destroyed."""

import asyncio
import base64
import gzip
import io
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import evidence
import httpx
import pytest
from program import Ran, run

from harness import ProfileSite, Town, passphrase, settle
from parasol.features.closing.server.destroying import closed_on
from parasol.features.holdings.server.kinds import ALONE, NO_THINGS
from parasol.features.holdings.server.store import look
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.client.passes import code_of, pass_in, put_with
from parasol.features.profiles.server.alone import SETTINGS
from parasol.host.archive.keeping import whole_file
from parasol.host.archive.writing import write_archive
from parasol.host.checks import Verdict
from parasol.host.checks.site import signed
from parasol.host.checks.store import carried
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import AgeKey, NotForUs
from parasol.kernel.seal.age import age_decrypt
from parasol.kernel.server.calendar import begin
from parasol.kernel.server.serve import forget
from parasol.kernel.site import BUILT, Page, load, with_signed
from parasol.kernel.site.built import PageFile
from parasol.kernel.storage.opening import open_snapshot, url_of
from parasol.kernel.tokens.client import OnceUsed
from parasol.kernel.wire.days import quarter_of, text_of
from parasol.kernel.wire.site import PATH, Settings, SignedManifest, read
from profile_acts import PROFILE, Persona, sees
from served_host import on_new_database


@pytest.fixture
def ana(served: Town) -> Person:
    return served.settled("member")[-1]


class Kept(ProfileSite):
    """With a folder of backups beside it, and the recovery key on paper."""

    def __init__(self, folder: Path, community: Town) -> None:
        super().__init__(folder, community)
        self.copies = folder.with_name(f"{folder.name}-backups")
        self.passes: list[Any] = []
        self.serve()
        self.key: str = run("recovery-key", "--store", str(folder), "--json").json["recovery_key"]

    def made(self, member: Person, slot: int) -> Persona:
        """A profile with a member's pass, an enquiry to it, and the day that the server believes."""
        made = pass_in(code_of(member.wallet.once("profile", quarter_of(self.device.today()))[slot]))
        self.passes.append(made)
        words, pay = passphrase(), partial(put_with, self.connect(), made)
        owner = Owner(self.connect(), self.device, words)
        owner.make(PROFILE, pay)
        persona = Persona(self, owner, words, owner.add_link("Zq7Label Robin"), pay)
        persona.write()
        return persona

    def back_up(self, days_later: int = 0, *more: str) -> Ran:
        begin(self.folder, self.device.today() + days_later)
        store = ("--store", str(self.folder), "--into", str(self.copies))
        return run("backup", *store, "--json", *more, days_later=days_later)

    def expire(self) -> None:
        """What the server does each hour."""
        asyncio.run_coroutine_threadsafe(forget(self.server, self.storage, self.clock.today()), self.loop).result(60)

    def opened(self, name: str) -> bytes:
        return age_decrypt((self.copies / name).read_bytes(), [self.key])


@pytest.fixture
def site(served: Town, tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path / "apart", served)
    yield made
    made.close()


def forms(needle: bytes) -> list[bytes]:
    return [needle, base64.b64encode(needle), needle.hex().encode()]


def test_a_thief_of_the_backups_has_their_days_and_the_control_with_the_key_has_what_the_store_has(
    served: Town, site: Kept, ana: Person
) -> None:
    persona = site.made(ana, 0)
    name = site.back_up().json["file"]
    assert [path.name for path in site.copies.iterdir()] == [name], "no vaults: nobody has one here"
    with evidence.asking(site.folder) as ask:
        bodies = [bytes(body) for (body,) in ask("SELECT body FROM record")]
        marks = [bytes(mark) for (mark,) in ask("SELECT mark FROM spent")]
    assert len(bodies) >= 3
    assert len(marks) == 1
    needles = {
        "key": site.secret,
        "room": persona.link.room,
        "mark": marks[0],
        **{str(n): b for n, b in enumerate(bodies)},
    }

    def found(content: bytes) -> set[str]:
        return {name for name, needle in needles.items() if any(form in content for form in forms(needle))}

    taken = (site.copies / name).read_bytes() + (site.folder / "recovery.txt").read_bytes()
    assert found(taken) == set()
    inside = site.opened(name)
    assert found(inside) == set(needles) - {"key"}, "the control: so they would be found"
    with tarfile.open(fileobj=io.BytesIO(inside)) as tar:
        secrets = age_decrypt(tar.extractfile("server-secrets.age").read(), [site.key])  # type: ignore[union-attr]
    assert found(secrets) == {"key"}
    written = [text for text in (b"Zq7Ada", b"Zq7Planted", b"Zq7Prices", b"Zq7Label") if text in inside]
    assert written == [], "nor does the key open what people wrote"
    genesis, policy = ana.roster.genesis, ana.roster.policy
    assert policy is not None
    assert not [each for each in (*forms(genesis), policy.name.encode()) if each in inside], "or say whose it is"
    theirs = run("recovery-key", "--store", str(served.folder), "--json").json["recovery_key"]
    assert run("backup", "--store", str(served.folder), "--into", str(site.copies)).code == 0
    for key in (site.key, theirs):
        with pytest.raises(NotForUs):
            age_decrypt((site.copies / name).read_bytes(), [key])


def test_what_was_deleted_or_lapsed_leaves_the_backups_and_the_control_keeps_what_lives(
    site: Kept, ana: Person
) -> None:
    """As a community's: the next night's has it no more, and after the last of 14 days no file."""
    gone, lives, lapsed = (site.made(ana, slot) for slot in range(3))
    first = site.back_up().json["file"]
    gone.owner.delete()
    second = site.back_up(1).json["file"]

    def kept(name: str) -> set[str]:
        inside = site.opened(name)
        rooms = {"gone": gone.link.room, "lives": lives.link.room, "lapsed": lapsed.link.room}
        return {each for each, room in rooms.items() if base64.b64encode(room) in inside}

    assert kept(first) == {"gone", "lives", "lapsed"}
    assert kept(second) == {"lives", "lapsed"}
    site.clock.offset += 20 * 86_400
    lives.owner.change()
    site.clock.offset += 10 * 86_400
    site.expire()
    assert {path.name for path in site.copies.iterdir()} == {first, second}
    last = site.back_up(30).json["file"]
    assert [path.name for path in site.copies.iterdir()] == [last], "older ones are removed in the same run"
    assert kept(last) == {"lives"}
    too_long = site.back_up(30, "--keep-days", str(SETTINGS.report_days + 1))
    assert (too_long.code, too_long.json["error"]) == (1, "keep-days")


def test_a_server_goes_on_from_a_backup_and_a_wrong_key_or_a_cut_file_fills_nothing(
    served: Town, site: Kept, ana: Person, tmp_path: Path
) -> None:
    persona, other = site.made(ana, 0), site.made(ana, 1)
    archive = site.copies / site.back_up().json["file"]
    other.owner.delete()
    new, key = tmp_path / "new", site.key

    def filled(typed: str, file: Path = archive) -> Ran:
        return run("import", str(file), "--store", str(new), "--json", *on_new_database(), lines=(typed,))

    wrong = run("recovery-key", "--store", str(served.folder), "--json").json["recovery_key"]
    assert filled(wrong).code == 1
    (cut := tmp_path / "cut.age").write_bytes(archive.read_bytes()[:-40])
    assert filled(key, cut).json["error"] == "damaged"
    assert not new.exists()
    told = filled(key)
    assert told.code == 0, told.err
    assert told.json["community"] is None
    site.close()
    again = ProfileSite(new, served)
    try:
        assert sees(again, persona.link) == PROFILE
        moved = Persona(
            again, Owner(again.connect(), again.device, persona.words), persona.words, persona.link, persona.pay
        )
        moved.owner.read()
        assert moved.only().part is not None
        assert sees(again, other.link) == PROFILE, "what was deleted since is back, as the page for hosts says"
        with pytest.raises(OnceUsed):
            Owner(again.connect(), again.device, passphrase()).make(
                PROFILE, partial(put_with, again.connect(), site.passes[0])
            )
        moved.owner.delete()
        with pytest.raises(Declined):
            sees(again, persona.link)
        assert (new / "recovery.txt").read_text() == (site.folder / "recovery.txt").read_text()
    finally:
        again.close()


def test_no_archive_of_a_community_passes_for_one_of_profiles(served: Town, ana: Person, tmp_path: Path) -> None:
    """Whoever makes one of a community's keys and no roster, or of its rows, sealed to a recovery key alone."""
    key, empty = AgeKey.generate(), tmp_path / "empty"
    settle(empty)
    assert run("init", "--store", str(empty)).code == 0
    for store in (served.folder, empty):
        made, new = tmp_path / f"{store.name}.age", tmp_path / "new"
        snapshot = open_snapshot(store)
        try:
            with whole_file(made) as write:
                write_archive(snapshot, RosterState(), key.recipient, 20_000, write)
        finally:
            snapshot.close()
        told = run("import", str(made), "--store", str(new), "--json", *on_new_database(), lines=(key.identity,))
        assert (told.code, told.json["error"]) == (1, "roster")
        assert not new.exists()


def test_without_a_recovery_key_nothing_is_written(served: Town, tmp_path: Path) -> None:
    site = ProfileSite(tmp_path / "apart", served)
    site.serve()
    try:
        for more in ((), ("--without-recovery",)):
            store = ("--store", str(site.folder), "--into", str(tmp_path / "copies"), "--json")
            refused = run("backup", *store, *more)
            assert (refused.code, refused.json["error"]) == (1, "no-recovery-key")
        assert not list(tmp_path.glob("copies/*"))
    finally:
        site.close()


def test_anybody_reads_what_is_kept_and_it_is_all_that_there_is(site: Kept, ana: Person) -> None:
    site.made(ana, 0)
    answer = httpx.post(f"{site.url}/api/holdings", json={}).json()
    names = [each.name for each in ALONE]
    assert [each["kind"] for each in answer["holdings"]] == names
    looked = run("holdings", "--store", str(site.folder), "--json").json
    counted = {each["kind"]: each["count"] for each in looked["holdings"]}
    assert counted == {"profiles": 1, "enquiries": 1, "photos": 0, "passes": 1, "passkey": 1}
    assert list(counted) == names
    tables = {table for each in ALONE for table in each.tables}
    with evidence.asking(site.folder) as ask:
        full = {
            name
            for name in look(site.folder, 20_000).schema
            if name not in NO_THINGS and ask(f"SELECT 1 FROM {name} LIMIT 1")
        }
    assert full - {"withdrawal_count"} <= tables, "nothing else lies there"
    told = run("holdings", "--store", str(site.folder)).out
    assert "The key of passes" in told
    assert "Reports. " not in told


def test_a_host_destroys_it_and_nothing_is_served_there_or_said_of_a_community(site: Kept, ana: Person) -> None:
    persona = site.made(ana, 0)
    (site.folder / "passes.key").write_text("left behind")
    assert [each.verdict for each in carried(site.folder)] == [Verdict.WRONG]
    run_store = ("destroy-store", "--store", str(site.folder), "--json")
    site.close()
    today = text_of(site.device.today())
    assert run(*run_store, lines=("yes", today)).json["error"] == "name"
    assert (site.folder / "parasol.db").exists() or url_of(site.folder)
    told = run(*run_store, lines=("destroy", today))
    assert told.code == 0, told.err
    (report,) = site.folder.iterdir()
    assert str(report) == told.json["report"]
    said = report.read_text()
    assert "profile" in said
    assert not [word for word in ("Stewards announced", "last roster entry") if word in said]
    content = b"".join(each.content for each in evidence.kept(site.folder))
    assert not [form for form in forms(persona.link.room) if form in content]
    assert closed_on(site.folder) is None, "no notice is served there"
    assert run(*run_store, lines=("destroy", today)).json["error"] == "not-prepared"


def test_its_page_is_signed_like_any_and_another_byte_is_found_from_outside_and_by_the_doctor(
    served: Town, tmp_path: Path
) -> None:
    signers = [run("manifest", "key", "--json").json for _ in range(2)]
    keys, made, folder = tmp_path / "keys.json", tmp_path / "made.json", tmp_path / "apart"
    assert run("manifest", "keys", "--out", str(keys), *(each["key"] for each in signers)).code == 0
    assert run("manifest", "make", "--profiles", "--out", str(made)).code == 0
    for each in signers:
        told = run("manifest", "sign", str(made), lines=(each["words"],))
        assert told.code == 0, told.err
    assert "none, for profiles are kept alone" in " ".join(told.out.split())

    def looked(page: Page) -> tuple[int, Verdict, Settings]:
        """How a watcher's look ended, the doctor's word, and the settings that the site names."""
        site = ProfileSite(folder, served, with_signed(page, folder))
        try:
            watched = run("watch", site.url, "--keys", str(keys))
            (found,) = signed(folder, int(site.url.rpartition(":")[2]))
            manifest = read(httpx.get(site.url + PATH).content).manifest
            return watched.code, found.verdict, manifest.settings
        finally:
            site.close()

    folder.mkdir(mode=0o700)
    assert signed(folder, 9) == [], "nobody has to sign"
    unsigned = SignedManifest(read(made.read_bytes()).manifest, [])
    (folder / "site-manifest.json").write_bytes(unsigned.to_bytes())
    assert [each.verdict for each in signed(folder, 9)] == [Verdict.WRONG]
    refused = run("manifest", "sign", str(made), "--server", served.url, lines=(signers[0]["words"],))
    assert refused.code == 1, "who signs for a community names its server, and signs no page that names no key"
    (folder / "site-manifest.json").write_bytes(made.read_bytes())
    page = load(BUILT)
    assert looked(page) == (0, Verdict.GOOD, Settings("Notes", "leaf", b"", None, None))
    for name in ("index.html", "link.js"):
        file = page.files[name]
        content = file.content + b" "
        other = PageFile(content, gzip.compress(content, mtime=0), file.media_type)
        assert looked(replace(page, files={**page.files, name: other}))[:2] == (1, Verdict.WRONG), name
    tokens = b64encode(served.server.token_key).decode()
    assert run("manifest", "make", "--token-key", tokens, "--out", str(made)).code == 0
    assert run("manifest", "sign", str(made), lines=(signers[0]["words"],)).code == 0
    (folder / "site-manifest.json").write_bytes(made.read_bytes())
    assert looked(page)[:2] == (1, Verdict.WRONG), "a community's manifest is another one"
