"""The seizure test for the plain pages: both programs run, people write without JavaScript, and then everything is
taken. What they wrote must be nowhere: no file, log, environment, and after a minute in the memory of neither program.
"""

import os
import re
import socket
import subprocess
import sys
import sysconfig
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import evidence
import httpx
import pytest

from desk_acts import open_desk
from harness import POLICY, passphrase
from parasol.features.desks.client import keeping as desks
from parasol.features.reports.client import review
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.plain.key import FILE
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.vault.client import keys_of
from plain.site import Reading, open_receipt, write_report
from reaper import ending_with_us

MARK = "Zq7Planted"
NUMBER = "07700 900771"
ADDRESS = "127.0.77.9"
AGENT = "PlantedAgent/93.7 (Zq7Phone)"
PROGRAM = (
    "import sys; from pathlib import Path; from parasol.kernel.server.serve import *; ensure_overwriting_allocator();"
    "store = Path(sys.argv[1]); (store / 'parasol.db').exists() or prepare(store, bytes.fromhex(sys.argv[2]));"
    "run(store, '127.0.0.1', int(sys.argv[3]))"
)


@dataclass
class Host:
    """The machine with both programs on it."""

    folder: Path
    processes: "dict[str, subprocess.Popen[bytes]]"
    server_url: str
    url: str
    steward: Person | None = None
    connections: list[Connection] = field(default_factory=list)
    words: str = ""
    desk_words: str = ""
    folders_at_start: dict[Path, int] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)

    def exhibits(self) -> list[evidence.Exhibit]:
        """Files, logs, and the environment of both."""
        found = list(evidence.files_of(self.folder))
        return [*found, *(evidence.environment_of(each.pid) for each in self.processes.values())]

    def memory(self) -> Iterator[evidence.Exhibit]:
        """Of both programs."""
        for name, process in self.processes.items():
            for each in evidence.memory_of(process.pid):
                yield evidence.Exhibit(f"{name} {each.name}", each.content)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _start(folder: Path, founding_key: bytes) -> Host:
    store, temporary, here = folder / "store", folder / "tmp", folder / "cwd"
    for each in (store, temporary, here):
        each.mkdir(mode=0o700)
    environment = {**os.environ, "TMPDIR": str(temporary)}
    ports = (_free_port(), _free_port())
    server_url = f"http://127.0.0.1:{ports[0]}"
    commands = {
        "server": [sys.executable, "-c", PROGRAM, str(store), founding_key.hex(), str(ports[0])],
        "plain": [
            *(sys.executable, "-m", "parasol.start", "plain", "--store", str(store)),
            *("--server", server_url, "--port", str(ports[1]), "--page-name", "Garden notes"),
        ],
    }
    processes: dict[str, subprocess.Popen[bytes]] = {}
    for (name, command), port in zip(commands.items(), ports, strict=True):
        with (folder / f"{name}.log").open("wb") as log:
            processes[name] = subprocess.Popen(
                ending_with_us(*command), stdout=log, stderr=log, cwd=here, env=environment
            )
        for _ in range(300):
            with suppress(httpx.HTTPError):
                httpx.get(f"http://127.0.0.1:{port}/", trust_env=False)
                break
            time.sleep(0.1)
    host = Host(folder, processes, server_url, f"http://127.0.0.1:{ports[1]}")
    host.folders_at_start = {each: each.stat().st_mtime_ns for each in (temporary, here)}
    return host


def _reader(host: Host) -> Reading:
    reader = Reading(host.url)
    reader.http.close()
    transport = httpx.HTTPTransport(local_address=ADDRESS)
    reader.http = httpx.Client(
        base_url=host.url, trust_env=False, transport=transport, headers={"User-Agent": AGENT}, timeout=60
    )
    return reader


def _planted(what: str) -> str:
    return f"{MARK} {what} {os.urandom(4).hex()}"


def _play(host: Host) -> None:
    """A report, its receipt, messages both ways, a correction; mistakes too, which take other ways through the code."""
    reader = _reader(host)
    write_report(reader, NUMBER, _planted("story"))
    reader.press("to-story")
    reader.press("next", story=_planted("story again") * 40)
    reader.press("to-place")
    reader.press("next", area="other", which=_planted("area"))
    reader.press("to-person")
    reader.press("next", person=_planted("person"), vehicle=_planted("vehicle"))
    reader.press("to-further")
    reader.press("next", again=_planted("again"), where=_planted("where"))
    reader.press("to-contact")
    reader.press("next", how=_planted("how"), cover=_planted("cover"))
    host.words = " ".join(reader.press("send", warn="yes", shared=_planted("shared")).words)
    wrong = " ".join([*host.words.split(" ")[:6], "zzzz"])
    assert open_receipt(reader, wrong).status == 422
    open_receipt(reader, host.words)
    reader.press("answer", answer=_planted("answer"))
    reader.press("correct")
    reader.press("to-story")
    reader.press("next", story=_planted("corrected"))
    reader.press("send")
    reader.open("/en/desks")
    reader.press("desk-1")
    reader.press("next", text=_planted("to the desk"))
    reader.press("next", safe="no", how=_planted("desk how"), say=_planted("say"), cover=_planted("desk cover"))
    host.desk_words = " ".join(reader.press("send").words)
    open_receipt(reader, host.desk_words)
    reader.press("answer", answer=_planted("to the desk again"))
    reader.open("/en/services")
    reader.send("/en/services", {"language": [_planted("looked for")], "do-look": ["x"]})
    reader.send("/en/report", f"at=story&story={MARK}&wrong=1&do-next=1&state=x".replace(" ", "+").encode())
    reader.send("/en/report", {"state": ["x"], "at": ["story"], "story": [_planted("stale")], "do-next": ["x"]})
    reader.close()
    assert host.steward is not None
    read = review.find(host.steward, keys_of(host.words, "receipt").name.hex())
    assert MARK in read.report.what_happened
    assert MARK in read.lines[0].said.text


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Played once; both programs still run."""
    founding_words = passphrase()
    made = _start(tmp_path_factory.mktemp("machine"), keys_of(founding_words, "founding").sign_key)
    connection = Connection(made.server_url)
    watching = threading.Event()

    def watch() -> None:
        """Every file that either program has open, looked at as often as it goes."""
        while not watching.wait(0.002):
            for process in made.processes.values():
                for link in Path(f"/proc/{process.pid}/fd").glob("*"):
                    with suppress(OSError):
                        made.opened.add(os.readlink(link))

    watcher = threading.Thread(target=watch)
    try:
        device = Device(os.urandom, lambda: int(time.time() // 86_400))
        made.steward = founding.found(connection, device, founding_words, POLICY, passphrase())
        invited = passphrase()
        steward.invite(made.steward, "steward", invited, "they asked to join and I know them")
        second = founding.join(connection, device, invited, passphrase())
        open_desk(made.steward, second)
        desks.give_keys(made.steward, 1, [second.key], "she answers there")
        watcher.start()
        _play(made)
        yield made
    finally:
        watching.set()
        if watcher.is_alive():
            watcher.join()
        connection.close()
        for process in made.processes.values():
            process.kill()
            process.wait()


def _gone(exhibits: Callable[[], Iterator[evidence.Exhibit]], needles: set[bytes], seconds: float) -> list[str]:
    """What is left after at most so many seconds."""
    started = time.monotonic()
    while True:
        left = evidence.found_in(exhibits(), needles)
        if not left or time.monotonic() - started > seconds:
            return left
        time.sleep(1)


def _held(host: Host, text: str) -> list[str]:
    return evidence.found_in(host.memory(), evidence.encodings(text.replace(" ", "+")))


def _needles(host: Host) -> set[bytes]:
    number = {*evidence.encodings(NUMBER), *evidence.encodings("+447700900771")}
    return {
        *evidence.encodings(MARK),
        *evidence.passphrase_needles(host.words),
        *evidence.passphrase_needles(host.desk_words),
        *number,
    }


def test_what_was_written_is_gone_from_the_memory_of_both_programs_within_a_minute(host: Host) -> None:
    started = time.monotonic()
    assert _gone(host.memory, _needles(host), 55) == []
    print(f"gone after {time.monotonic() - started:.1f} s")


def test_what_was_written_is_in_no_file_no_log_and_no_environment(host: Host) -> None:
    assert evidence.found_in(host.exhibits(), _needles(host)) == []


def test_the_search_finds_a_text_while_it_is_there_and_no_more_when_the_request_is_over(host: Host) -> None:
    text = _planted("held")
    needles = {form for form in evidence.encodings(text) if len(form) > 20}
    body = f"at=story&state=x&do-next=x&story={text.replace(' ', '+')}"
    head = (
        f"POST /en/report HTTP/1.1\r\nHost: {host.url[7:]}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body) + 1}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", int(host.url.rsplit(":", 1)[1]))) as line:
        line.sendall((head + body).encode())  # all but one byte
        until = time.monotonic() + 20
        while not any(each.startswith("plain memory") for each in _held(host, text)):
            assert time.monotonic() < until
        line.sendall(b".")
        assert line.recv(200).startswith(b"HTTP/1.1 410")
    assert _gone(host.memory, needles | evidence.encodings(text.replace(" ", "+")), 55) == []


def _is_folder_of_code(name: str) -> bool:
    """A folder of installed modules, which is open for a moment while an import lists it. A folder can't be opened to
    be written."""
    homes = {sysconfig.get_path(each) for each in ("stdlib", "platstdlib", "purelib", "platlib")}
    return Path(name).is_dir() and any(Path(name).is_relative_to(home) for home in homes)


def test_no_file_was_made_for_temporary_things_or_opened_beside_the_store(host: Host) -> None:
    for folder, changed in host.folders_at_start.items():
        assert folder.stat().st_mtime_ns == changed, f"something was written into {folder}"
    own, store = f"{host.folder}/", str(host.folder / "store")  # which may be in memory themselves, below /dev/shm
    elsewhere = {name for name in host.opened if not name.startswith(own)}
    files = {name for name in elsewhere if name.startswith("/") and not name.startswith(("/dev/", "/proc/"))}
    files |= host.opened - elsewhere
    assert any(name.endswith("parasol.db") for name in files), "the watching works"
    assert [name for name in elsewhere if name.startswith(("/dev/shm", "/memfd"))] == []
    allowed = re.compile(
        rf"{re.escape(store)}/(parasol\.db.*|{re.escape(FILE)})|{re.escape(str(host.folder))}/\w+\.log"
    )
    data = (
        "/kernel/words/lists/en.txt",
        "/features/checks/client/identifiers/unicode.txt",
    )  # read once, when it is needed
    of_programs = (".py", ".pyc", ".so", ".pem", *data)
    zones = "/usr/share/zoneinfo/"  # that of a desk's opening times, read when somebody looks at it
    others = [name for name in files if not allowed.fullmatch(name) and not name.endswith(of_programs)]
    others = [name for name in others if not name.startswith(zones)]
    assert [name for name in others if not _is_folder_of_code(name)] == []
    certifi = Path(httpx.__file__).parent.parent / "certifi"
    assert _is_folder_of_code(str(certifi))
    for wrong in (certifi / "cacert.pem", certifi / "missing", Path(sys.prefix), Path("/tmp"), host.folder):
        assert not _is_folder_of_code(str(wrong)), wrong


def test_the_address_of_whoever_wrote_is_in_no_file_and_leaves_memory(host: Host) -> None:
    needles = evidence.encodings(ADDRESS) | evidence.encodings(AGENT)
    assert evidence.found_in(evidence.files_of(host.folder), needles | {socket.inet_aton(ADDRESS)}) == []
    reader = Reading(host.url)
    for _ in range(20):
        reader.open("/en/help")
    reader.close()
    assert _gone(host.memory, needles, 55) == []


def test_the_plain_pages_say_nothing_in_their_log_and_nothing_of_themselves_in_an_answer(host: Host) -> None:
    log = (host.folder / "plain.log").read_text()
    assert len(log.splitlines()) == 1, "where they are, and nothing for any request"
    answer = httpx.get(f"{host.url}/en/", trust_env=False)
    assert not {"server", "date", "set-cookie"} & set(answer.headers)


def test_the_key_of_the_plain_pages_is_for_its_owner_alone(host: Host) -> None:
    assert (host.folder / "store" / FILE).stat().st_mode & 0o777 == 0o600
