"""Age files: ours open with the ``age`` program, and the program's with ours. A steward must be able to read what
was sealed to them when this software is long gone."""

import re
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from parasol.client.community.keyring import Keyring
from parasol.client.reports.model import decode_part
from parasol.client.seal import AgeKey, NotForUs, Unreadable, open_envelope, seal_envelope
from parasol.client.seal.age import age_decrypt, age_encrypt
from parasol.formats.report import RawPart, Report
from parasol.formats.vault import BoxContents

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "protocol.md").read_text()
TEXT = "hello, ünïcode \u2022\n".encode() + bytes(range(256))

pytestmark = pytest.mark.skipif(shutil.which("age") is None, reason="needs the age program: apt install age")


@pytest.fixture
def key(tmp_path: Path) -> AgeKey:
    made = AgeKey.generate()
    (tmp_path / "identity.txt").write_text(made.identity + "\n")
    return made


def age(folder: Path, *arguments: str, text: bytes = b"") -> bytes:
    return subprocess.run(["age", *arguments], cwd=folder, input=text, capture_output=True, check=True).stdout


def recipe(word: str) -> str:
    """The shell lines of the page that read the file ``word``."""
    found = [block for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) if re.search(rf"\b{word}\b", block)]
    assert len(found) == 1
    return str(found[0])


def shell(folder: Path, lines: str) -> bytes:
    return subprocess.run(["bash", "-euo", "pipefail", "-c", lines], cwd=folder, capture_output=True, check=True).stdout


def test_what_we_seal_opens_with_the_age_program(tmp_path: Path, key: AgeKey) -> None:
    assert age(tmp_path, "-d", "-i", "identity.txt", text=age_encrypt(TEXT, [key.recipient])) == TEXT


def test_what_we_seal_to_two_people_opens_for_each_with_the_age_program(tmp_path: Path, key: AgeKey) -> None:
    other = AgeKey.generate()
    sealed = age_encrypt(TEXT, [other.recipient, key.recipient])
    assert age(tmp_path, "-d", "-i", "identity.txt", text=sealed) == TEXT
    assert age_decrypt(sealed, [other.identity]) == TEXT


@pytest.mark.parametrize("armour", [[], ["-a"]], ids=["binary", "armoured"])
def test_what_the_age_program_seals_opens_with_ours_in_the_binary_form(
    tmp_path: Path, key: AgeKey, armour: list[str]
) -> None:
    sealed = age(tmp_path, "-r", key.recipient, *armour, text=TEXT)
    if armour:
        with pytest.raises(Unreadable):  # one form on the wire; armour is for people's mail programs
            age_decrypt(sealed, [key.identity])
    else:
        assert age_decrypt(sealed, [key.identity]) == TEXT


def test_an_age_program_key_is_one_of_ours_and_the_other_way_round(tmp_path: Path, key: AgeKey) -> None:
    made = subprocess.run(["age-keygen"], capture_output=True, check=True).stdout.decode()
    identity = next(line for line in made.splitlines() if line.startswith("AGE-SECRET-KEY-"))
    recipient = next(line.split()[-1] for line in made.splitlines() if "public key" in line)
    assert AgeKey.of(identity).recipient == recipient
    shown = subprocess.run(["age-keygen", "-y", "identity.txt"], cwd=tmp_path, capture_output=True, check=True).stdout
    assert shown.decode().strip() == key.recipient


def test_a_file_for_somebody_else_opens_with_neither(tmp_path: Path, key: AgeKey) -> None:
    other = AgeKey.generate()
    with pytest.raises(NotForUs):
        age_decrypt(age(tmp_path, "-r", other.recipient, text=TEXT), [key.identity])
    with pytest.raises(subprocess.CalledProcessError):
        age(tmp_path, "-d", "-i", "identity.txt", text=age_encrypt(TEXT, [other.recipient]))


@pytest.mark.parametrize("length", [0, 1, 3000, 3579, 3580, 15000, 60000])
def test_a_report_part_opens_with_the_page_and_the_age_program_alone(tmp_path: Path, key: AgeKey, length: int) -> None:
    part = RawPart(bytes(16), bytes(32), bytes(32), Report(what_happened="\u2022" * (length // 3)))
    text = msgspec.json.encode(part)
    (tmp_path / "parcel").write_bytes(seal_envelope(text, key.recipient, 4096))
    read = shell(tmp_path, recipe("parcel"))
    assert read == text
    assert decode_part(read) == part


def test_an_envelope_around_an_age_file_of_the_program_opens_with_ours(tmp_path: Path, key: AgeKey) -> None:
    sealed = age(tmp_path, "-r", key.recipient, text=b"hello\x80" + bytes(300))
    envelope = b"\x03" + len(sealed).to_bytes(4) + sealed
    assert open_envelope(envelope + bytes(1024 - len(envelope)), [key.identity]) == b"hello"


def test_wrapped_keys_open_with_the_page_and_the_age_program_alone(tmp_path: Path, key: AgeKey) -> None:
    ring = Keyring({"members": {1: b"a" * 32, 2: b"b" * 32}, "stewards": {}}, {1: b"l" * 32})
    (tmp_path / "box").write_bytes(ring.wrapped_key("members", key.recipient))
    contents = msgspec.json.decode(shell(tmp_path, recipe("box")), type=BoxContents)
    assert contents == BoxContents("members", 2, {1: b"a" * 32, 2: b"b" * 32}, {1: b"l" * 32})
