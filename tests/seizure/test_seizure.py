"""The seizure test: somebody takes everything that a server has, while it runs. They must get nothing.

One scenario runs against a real server process: founding, joining, five reports with planted texts and numbers, a
conversation, review, publishing, twenty checks, a withdrawal, two visits at a desk with files and slips, a backup. Then
files (the backup too), logs, environment and memory are searched.
"""

import base64
import io
import os
import re
import socket
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import evidence
import httpx
import phonenumbers
import pytest
from program import run

import harness
from desk_acts import open_desk
from harness import POLICY, jpeg_with, passphrase, publish_about, settle
from parasol.features.checks.client.check import check
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import asked_about
from parasol.features.checks.client.index import input_of, tags_of
from parasol.features.desks.client import book, slips, visitor
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import DeskContact, SlipText, Slots
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Asked, Contact, Incident, Report
from parasol.kernel import oprf
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.seal import NotForUs, Unreadable
from parasol.kernel.seal.age import age_decrypt
from parasol.kernel.vault.client import keys_of
from parasol.kernel.words import WORDS_ON_A_SLIP, generate
from postgres import cluster
from reaper import ending_with_us

pytestmark = pytest.mark.timeout(1200)  # on PostgreSQL there is far more to search
MARK = "Zq7Planted"
"""Every planted text contains this."""
HIT, MISS, WITHDRAWN = "+44 7700 900771", "+44 7700 900882", "+44 7700 900993"
CLIENT_ADDRESS = "127.0.77.9"
USER_AGENT = "PlantedAgent/93.7 (Zq7Phone)"


def _today() -> int:
    return int(time.time() // 86_400)


@dataclass
class Scene:
    """What happened, and where the evidence lies."""

    process: "subprocess.Popen[bytes]"
    folder: Path
    url: str
    passphrases: list[str] = field(default_factory=list)
    list_key: bytes = b""
    first: Person | None = None
    """A steward, who isn't there when the server is taken."""
    recovery_key: str = ""
    written: list[str] = field(default_factory=list)
    """The files that a backup opened to write."""
    untouched: bool = False
    """Whether it made no file in the folder for temporary things or in the store's."""
    worker: bytes = b""
    """The key of the only worker's membership."""
    connections: list[Connection] = field(default_factory=list)

    def words(self) -> str:
        self.passphrases.append(passphrase())
        return self.passphrases[-1]

    def connect(self) -> Connection:
        transport = httpx.HTTPTransport(local_address=CLIENT_ADDRESS)
        connection = Connection(self.url, transport)
        connection._http.headers["User-Agent"] = USER_AGENT
        self.connections.append(connection)
        return connection

    def exhibits(self) -> list[evidence.Exhibit]:
        """Files and logs, environment, memory."""
        pid = self.process.pid
        return [
            *evidence.files_of(self.folder),
            *evidence.database_of(self.store),
            evidence.environment_of(pid),
            *evidence.memory_of(pid),
        ]

    @property
    def store(self) -> Path:
        return self.folder / "store"

    def files(self) -> list[evidence.Exhibit]:
        return evidence.kept(self.store, self.folder)


def _planted(what: str) -> str:
    return f"{MARK} {what} {os.urandom(4).hex()}"


def _start(folder: Path, founding_key: bytes) -> Scene:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = (
        "import sys; from pathlib import Path; from parasol.kernel.server.serve import *; "
        "ensure_overwriting_allocator();"
        "store = Path(sys.argv[1]); prepare(store, bytes.fromhex(sys.argv[2]));"
        "run(store, '127.0.0.1', int(sys.argv[3]))"
    )
    settle(folder)
    arguments = ending_with_us(sys.executable, "-c", program, folder, founding_key.hex(), port)
    with (folder.parent / "server.log").open("wb") as log:
        process = subprocess.Popen(arguments, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            httpx.get(url, trust_env=False)
            break
        except httpx.HTTPError:
            time.sleep(0.1)
    return Scene(process, folder.parent, url)


def _play(scene: Scene, device: Device, founding_words: str) -> None:
    first = founding.found(scene.connect(), device, founding_words, POLICY, scene.words())
    people: list[Person] = []
    for role in ("steward", "member"):
        invite_words = scene.words()
        steward.invite(first, role, invite_words, _planted("reason"))  # type: ignore[arg-type]
        people.append(founding.join(scene.connect(), device, invite_words, scene.words()))
        first.refresh()
    second, member = people
    scene.first = first
    scene.list_key = member.list_key(1)
    for number in (HIT, HIT, MISS, WITHDRAWN, WITHDRAWN):
        _report(scene, device, first, second, number)
    for number in (HIT, MISS, WITHDRAWN, "+44 7700 900001") * 5:
        check(member, asked_about(number, "GB"))
    assert check(member, asked_about(HIT, "GB")).is_match
    assert not check(member, asked_about(WITHDRAWN, "GB")).is_match
    assert decisions.read(member)
    _at_a_desk(scene, device, first, second, member)


def _at_a_desk(scene: Scene, device: Device, first: Person, second: Person, member: Person) -> None:
    """Somebody writes to a desk, is answered, sends a file, is handed over, and shows a slip. Nothing is deleted but
    what closing one of the conversations and showing one of the slips deletes."""
    for person in (first, second):
        person.refresh()
    open_desk(first, second)
    desks.give_keys(first, 1, [member.key], _planted("reason"))
    member.refresh()
    worker = Worker(member, 1)
    scene.worker = member.key
    book.keep_canned(worker, _planted("title"), {"en": _planted("canned"), "es": _planted("reply")})
    for is_closed in (False, True):
        connection, words = scene.connect(), scene.words()
        contact = DeskContact("yes", _planted("how"), _planted("cover name"), _planted("say we are"))
        prepared = visitor.prepare(connection, fetch(connection), device, words, 1, "es", _planted("opening"), contact)
        visitor.send(connection, prepared)
        who = visitor.Visitor(connection, device, words)
        who.send_file(who.prepare_file(_planted("inside").encode() * 900, f"{MARK} letter.txt", "text/plain"))
        found = worker.find(who.room.hex())
        worker.answer(found, _planted("answer"))
        worker.note(found, _planted("note"))
        worker.take(found)
        worker.hand_over(found, None, _planted("handed"))
        worker.offer(found, _planted("offer"), [_planted("slot")])
        (offered,) = [line.said for line in who.read().lines if isinstance(line.said, Slots)]
        who.choose(offered.slots[0])
        scene.passphrases.append(generate(os.urandom, WORDS_ON_A_SLIP))
        slip = SlipText(1, offered.slots[0].id, _planted("cover name"), _planted("slip"), "es")
        slips.leave(
            connection, slips.prepare(connection, scene.passphrases[-1], fetch(connection).desks[1], slip, os.urandom)
        )
        worker.send_file(
            worker.find(who.room.hex()),
            worker.prepare_file(_planted("inside").encode(), f"{MARK} back.txt", "text/plain"),
        )
        if is_closed:
            worker.show_slip(scene.passphrases[-1])
            worker.close(worker.find(who.room.hex()), _planted("closed"))
    assert len(worker.list()) == 2


def _report(scene: Scene, device: Device, first: Person, second: Person, number: str) -> None:
    connection, words = scene.connect(), scene.words()
    report = Report(
        what_happened=_planted("what happened"),
        identifiers=[Asked(number), Asked("robin@example.org")],
        description=_planted("description"),
        vehicle=_planted("vehicle"),
        further=[Incident(_planted("another time"), _planted("area"), "2026-10")],
        warn_others=True,
    )
    contact = Contact(_planted("cover name"), _planted("how"), True)
    roster = fetch(connection)
    reporter.send(connection, reporter.prepare(roster, device, words, report, _planted("shared"), contact))
    who = reporter.Reporter(connection, device, words)
    room = keys_of(words, "receipt").name
    found = review.find(first, room.hex())
    review.claim(first, found)
    review.ask(first, found, _planted("question"))
    who.answer(_planted("answer"))
    who.send_picture(who.prepare_picture(jpeg_with(_planted("picture").encode()), f"{MARK} IMG_2211.jpg", "image/jpeg"))
    if number != MISS:
        looks: dict[str, object] = {"description": _planted("how to know him"), "vehicle": _planted("his car")}
        publish_about(first, second, room, number, 3, text=_planted("alert"), reason=_planted("why"), **looks)
    if number == WITHDRAWN:
        who.withdraw()


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """The scenario, played once; the server is still running."""
    folder = tmp_path_factory.mktemp("host") / "store"
    founding_words = passphrase()
    played = _start(folder, keys_of(founding_words, "founding").sign_key)
    played.passphrases.append(founding_words)
    try:
        _play(played, Device(os.urandom, _today), founding_words)
        _back_up(played)
        if harness.ENGINE == "postgres":
            cluster().as_superuser("CHECKPOINT")  # as every five minutes: what was in its memory is in its files too
        yield played
    finally:
        for connection in played.connections:
            connection.close()
        played.process.kill()
        played.process.wait()


def _back_up(scene: Scene) -> None:
    """The recovery key is written on paper; a backup is made beside the running server, and lies with the evidence."""
    store, into = str(scene.folder / "store"), str(scene.folder / "backups")
    scene.recovery_key = run("recovery-key", "--store", store, "--json").json["recovery_key"]
    folders = [Path(folder) for folder in (scene.folder / "tmp", store)]
    folders[0].mkdir()
    before = [folder.stat().st_mtime_ns for folder in folders]
    watched = (  # names of files that it opens to write
        "import os, sys\n"
        "flags = os.O_WRONLY | os.O_RDWR\n"
        "wrote = lambda event, a: event == 'open' and a[2] & flags and sys.stderr.write(f'{a[0]}\\n')\n"
        "sys.addaudithook(lambda event, a: wrote(event, a) and None)\n"
        "from parasol.kernel.shell.main import main\n"
        f"sys.exit(main(['backup', '--store', {store!r}, '--into', {into!r}]))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-B", "-c", watched],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TMPDIR": str(folders[0])},
    )
    scene.written = [line for line in ran.stderr.splitlines() if line.startswith("/") and line != "/dev/null"]
    scene.untouched = [folder.stat().st_mtime_ns for folder in folders] == before


def _forms(number: str) -> list[str]:
    parsed = phonenumbers.parse(number)
    styles = (
        phonenumbers.PhoneNumberFormat.E164,
        phonenumbers.PhoneNumberFormat.INTERNATIONAL,
        phonenumbers.PhoneNumberFormat.NATIONAL,
        phonenumbers.PhoneNumberFormat.RFC3966,
    )
    written = {phonenumbers.format_number(parsed, style) for style in styles}
    digits = f"{parsed.country_code}{parsed.national_number}"
    canonical = parse(number, "GB").canonical().decode()
    return sorted(
        {*written, digits, f"00{digits}", str(parsed.national_number), f"0{parsed.national_number}", canonical}
    )


def test_no_planted_text_is_found_in_anything_the_server_has(scene: Scene) -> None:
    assert evidence.found_in(scene.exhibits(), evidence.encodings(MARK)) == []


@pytest.mark.parametrize("number", [HIT, MISS, WITHDRAWN])
def test_no_number_is_found_in_any_form_or_common_hash(scene: Scene, number: str) -> None:
    assert evidence.found_in(scene.exhibits(), evidence.number_needles(_forms(number))) == []


def test_no_words_are_found(scene: Scene) -> None:
    needles = {needle for words in scene.passphrases for needle in evidence.passphrase_needles(words)}
    assert evidence.found_in(scene.exhibits(), needles) == []


def test_no_row_names_the_worker_who_answered(scene: Scene) -> None:
    """The member is on the roster, beside its own box and recipient, and nowhere else: neither beside a conversation
    nor in one."""
    needles = (scene.worker, base64.b64encode(scene.worker), scene.worker.hex().encode())

    def naming(rows: list[tuple[object, ...]]) -> bool:
        values = (value for row in rows for value in row if isinstance(value, bytes | str))
        texts = (value.encode() if isinstance(value, str) else value for value in values)
        return any(needle in text for text in texts for needle in needles)

    with evidence.asking(scene.store) as ask:
        found = {table for table in evidence.tables_of(scene.store) if naming(ask(f"SELECT * FROM {table}"))}
        assert {("desk/1",), ("deskbook/1",), ("slip",)} <= set(ask("SELECT kind FROM room"))
        assert ask("SELECT count(*) FROM chunk") == [(9,)]  # of the file at the desk, and of the reports' pictures
    assert found == {"roster", "box", "recipient"}, "there has to be something to find"


def test_a_backup_writes_two_sealed_files_and_nothing_else_anywhere(scene: Scene) -> None:
    """That no planted text, number or words is in them, the tests above say: they lie with the evidence."""
    kept = [path for path in (scene.folder / "backups").iterdir() if path.is_file()]
    assert len(kept) == 2
    assert any(exhibit.name.endswith(".age") for exhibit in scene.files())
    assert scene.untouched
    assert len(scene.written) == 2, scene.written
    assert all(re.fullmatch(r".*/backups/\.parasol-[0-9a-f]{16}\.part", name) for name in scene.written), scene.written
    public_name = evidence.encodings(POLICY.name)  # stands open in the database: in a tar it would too
    assert evidence.found_in((each for each in scene.files() if "-20" in each.name), public_name) == []


def test_a_host_with_its_store_its_backups_and_its_memory_opens_no_backup(scene: Scene) -> None:
    assert scene.first is not None
    (archive,) = (scene.folder / "backups").glob("*.age")
    stewards = [scene.first.contents.seat.identity, *scene.first.intakes()]
    needles = {needle for key in (*stewards, scene.recovery_key) for needle in evidence.encodings(key)}
    assert evidence.found_in(scene.exhibits(), needles) == []
    held = {
        found for each in scene.exhibits() for found in re.findall(rb"AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}", each.content)
    }
    for identity in [*(each.decode() for each in held), scene.recovery_key]:
        with pytest.raises(Unreadable):
            age_decrypt(archive.read_bytes(), [identity])
    assert age_decrypt(archive.read_bytes(), stewards[:1]), "with a steward's key it opens"


def test_a_steward_with_a_backup_has_none_of_the_servers_keys(scene: Scene) -> None:
    assert scene.first is not None
    (archive,) = (scene.folder / "backups").glob("*.age")
    stewards = [scene.first.contents.seat.identity, *scene.first.intakes()]
    with tarfile.open(fileobj=io.BytesIO(age_decrypt(archive.read_bytes(), stewards))) as tar:
        files = {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]
    with evidence.asking(scene.store) as ask:
        secrets = [value for (value,) in ask("SELECT value FROM secret")]
    assert len(secrets) == 6, "with the mark of the listings and the key of pens' marks"
    needles = {form for key in secrets for form in (key, key.hex().encode(), base64.b64encode(key)[:40])}
    exhibits = [evidence.Exhibit(name, content) for name, content in files.items()]
    assert evidence.found_in(exhibits, needles) == []
    sealed = files["server-secrets.age"]
    with pytest.raises(NotForUs):
        age_decrypt(sealed, stewards)
    opened = evidence.Exhibit("opened", age_decrypt(sealed, [scene.recovery_key]))
    assert len(evidence.found_in([opened], needles)) == 6, "with the recovery key they are there"


def test_the_search_itself_can_find(scene: Scene) -> None:
    public_name = evidence.encodings(POLICY.name)
    found = evidence.found_in(scene.exhibits(), public_name)
    assert any(name.startswith(("file parasol.db", "database rows of roster")) for name in found)
    kinds = [each.name for each in scene.files() if b"deskbook/1" in each.content]
    assert any(name.startswith(("file parasol.db", "database base/")) for name in kinds)
    log = [each for each in scene.files() if each.name.startswith("database pg_wal/0") and each.content]
    assert bool(log) == (harness.ENGINE == "postgres"), (
        "PostgreSQL's log of changes is searched; old ones are wiped by then"
    )
    assert any(name.startswith("memory") for name in found)


def test_no_address_or_user_agent_is_in_any_file(scene: Scene) -> None:
    needles = evidence.encodings(CLIENT_ADDRESS) | evidence.encodings(USER_AGENT)
    assert evidence.found_in(scene.files(), needles) == []
    packed = [socket.inet_aton(CLIENT_ADDRESS)]  # four bytes, which a hundred megabytes of pages hold by chance
    assert evidence.found_in((each for each in scene.files() if each.name.startswith("file")), packed) == []


def test_no_time_finer_than_a_day_is_in_any_file(scene: Scene) -> None:
    assert evidence.finer_than_a_day(scene.store, time.time()) == []
    log = (scene.folder / "server.log").read_text()
    assert not re.search(r"\d\d:\d\d|\d{4}-\d\d-\d\d|127\.0\.", log)
    assert len(log.splitlines()) <= 1, "the note about the database at the start, and nothing for any request"
    for told in (each for each in scene.files() if each.name == "database log.txt"):
        assert not re.search(rb"STATEMENT|CONTEXT|DETAIL|connection (received|auth)|parasol_", told.content)


def test_the_index_cannot_be_tried_offline_without_the_list_key(scene: Scene) -> None:
    with evidence.asking(scene.store) as ask:
        tags = {row[0] for row in ask("SELECT tag FROM entry")}
        ((secret_key,),) = ask("SELECT value FROM secret WHERE name = 'oprf_key'")
        stolen = [row[0] for row in ask("SELECT value FROM secret")]
    assert tags, "there has to be something to attack"
    dictionary = [parse(f"+44 7700 900{n:03}", "GB").canonical() for n in range(1000)]

    def hits(key: bytes) -> int:
        outputs = (oprf.evaluate(secret_key, input_of(key, canonical)) for canonical in dictionary)
        return sum(1 for output in outputs if tags & set(tags_of(output)))

    guessed_keys = [b"", bytes(32), secret_key, oprf.public_key_of(secret_key), *stolen]
    assert [hits(key) for key in guessed_keys] == [0] * len(guessed_keys)
    unkeyed = (oprf.evaluate(secret_key, canonical) for canonical in dictionary)
    assert not any(tags & set(tags_of(output)) for output in unkeyed)
    assert hits(scene.list_key) == 1, "with the list key the same attack finds the one listed number"


def test_the_address_of_a_closed_connection_leaves_memory(scene: Scene) -> None:
    """Measured, and told in docs/threat-model.md. The bound is what the threat model promises."""
    for connection in scene.connections:
        connection.close()
    started = time.monotonic()
    needles = evidence.encodings(CLIENT_ADDRESS) | evidence.encodings(USER_AGENT)
    plain = Connection(scene.url)
    try:
        while time.monotonic() - started < 60:
            for _ in range(20):
                fetch(plain)
            left = evidence.found_in(evidence.memory_of(scene.process.pid), needles)
            print(f"{time.monotonic() - started:.1f} s: {len(left)} left {left[:6]}")
            if not left:
                return
            time.sleep(2)
    finally:
        plain.close()
    raise AssertionError(f"still in memory after a minute: {left[:5]}")
