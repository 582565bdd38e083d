"""Age files: ours open with the ``age`` program, and the program's with ours. A steward must be able to read what
was sealed to them when this software is long gone.

The program is ``age`` from 1.3 on if it is here, else the library of the page, which its author wrote too.
"""

import hashlib
import io
import json
import os
import re
import subprocess
import zlib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from age_program import TYPAGE, path_with_age
from parasol.features.reports.client.model import decode_part
from parasol.features.reports.structs import RawPart, Report
from parasol.kernel.messages import ENVELOPE_SIZES
from parasol.kernel.seal import AgeKey, NotForUs, Unreadable, age, open_envelope, seal_envelope
from parasol.kernel.seal.age import age_decrypt, age_encrypt
from parasol.kernel.seal.padding import pad

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "protocol.md").read_text()
TEXT = "hello, ünïcode \u2022\n".encode() + bytes(range(256))
X25519 = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
STRICTER = {"armor_hybrid": "age", "hybrid_and_x25519": "not-hybrid", "hybrid_grease": "not-hybrid"}
"""Of the format's own vectors: what it takes and we refuse."""


ENVIRONMENT = os.environ | {"PATH": path_with_age(os.environ["PATH"])}


@pytest.fixture
def key(tmp_path: Path) -> AgeKey:
    made = AgeKey.generate()
    (tmp_path / "identity.txt").write_text(made.identity + "\n")
    return made


def program(folder: Path, *arguments: str, text: bytes = b"") -> bytes:
    command = ["age", *arguments]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, input=text, capture_output=True, check=True, timeout=60
    ).stdout


def where_sealing_changed(*lengths: int) -> list[Any]:
    """Each starts the program twice."""
    return [pytest.param(each, marks=pytest.mark.machine("kernel/seal", "docs/protocol.md")) for each in lengths]


def recipe(word: str) -> str:
    """The shell lines of the page that read the file ``word``."""
    found = [block for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) if re.search(rf"\b{word}\b", block)]
    assert len(found) == 1
    return str(found[0])


def shell(folder: Path, lines: str) -> bytes:
    command = ["bash", "-euo", "pipefail", "-c", lines]
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=True, timeout=60).stdout


@pytest.mark.parametrize("length", [0, 65_537, *where_sealing_changed(1, 65_535, 65_536, 131_072, 200_000)])
def test_what_either_seals_opens_with_the_other(tmp_path: Path, key: AgeKey, length: int) -> None:
    text = os.urandom(length)
    ours = age_encrypt(text, [key.recipient])
    theirs = program(tmp_path, "-r", key.recipient, text=text)
    assert len(ours) == len(theirs), "so neither tells which program made it"
    assert program(tmp_path, "-d", "-i", "identity.txt", text=ours) == text
    assert age_decrypt(theirs, [key.identity]) == text


def test_what_we_seal_to_two_people_opens_for_each_with_the_program(tmp_path: Path, key: AgeKey) -> None:
    other = AgeKey.generate()
    sealed = age_encrypt(TEXT, [other.recipient, key.recipient])
    assert program(tmp_path, "-d", "-i", "identity.txt", text=sealed) == TEXT
    assert age_decrypt(sealed, [other.identity]) == TEXT


def test_a_key_of_the_page_is_one_of_ours(tmp_path: Path) -> None:
    made = subprocess.run([TYPAGE / "age", "keygen"], capture_output=True, text=True, check=True).stdout
    identity, recipient = made.split()
    assert AgeKey.of(identity).recipient == recipient


def test_a_file_for_somebody_else_opens_with_neither(tmp_path: Path, key: AgeKey) -> None:
    other = AgeKey.generate()
    with pytest.raises(NotForUs):
        age_decrypt(program(tmp_path, "-r", other.recipient, text=TEXT), [key.identity])
    with pytest.raises(subprocess.CalledProcessError):
        program(tmp_path, "-d", "-i", "identity.txt", text=age_encrypt(TEXT, [other.recipient]))


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_mix_of_recipients_is_refused_when_sealing_and_when_opening(key: AgeKey, at: int) -> None:
    mix = [key.recipient, AgeKey.generate().recipient]
    mix.insert(at, X25519)
    with pytest.raises(Unreadable) as refused:
        age_encrypt(TEXT, mix)
    assert refused.value.code == "not-hybrid"
    made = [TYPAGE / "age", *(word for recipient in mix for word in ("-r", recipient))]
    sealed = subprocess.run(made, input=TEXT, capture_output=True, check=True).stdout  # the library itself takes it
    assert sealed.count(b"\n-> ") == 3
    with pytest.raises(Unreadable) as refused:
        age_decrypt(sealed, [key.identity])
    assert refused.value.code == "not-hybrid"


@pytest.mark.parametrize("count", [0, age.MAX_RECIPIENTS + 1])
def test_no_recipient_and_far_too_many_are_refused(key: AgeKey, count: int) -> None:
    with pytest.raises(Unreadable) as refused:
        age_encrypt(b"", [key.recipient] * count)
    assert refused.value.code == "recipient"


@pytest.mark.parametrize("line", [b"-> mlkem768x25519 AAAA\n", b"A" * 64 + b"\n", b"-> x " + b"a" * 2_000 + b"\n"])
def test_a_head_without_an_end_is_not_read_into_memory(key: AgeKey, line: bytes) -> None:
    sealed = io.BytesIO(age.VERSION_LINE + b"-> mlkem768x25519 AAAA\n" + line * (20_000_000 // len(line)))
    with pytest.raises(Unreadable) as refused:
        age.age_decrypt_stream(sealed, [key.identity], lambda _: None)
    assert (refused.value.code, sealed.tell() < 1_000_000) == ("age", True)


def official() -> dict[str, tuple[dict[str, str], bytes]]:
    """The format's own vectors: facts and file."""
    script = (
        'import * as all from "cctv-age"; const files = all.default ?? all;'
        " console.log(JSON.stringify(Object.fromEntries(Object.entries(files).map("
        '([name, file]) => [name, Buffer.from(file).toString("latin1")]))))'
    )
    command = ["node", "--input-type=module", "-e", script]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    found = {}
    for name, file in json.loads(told).items():
        head, _, text = file.partition("\n\n")
        facts = dict(line.split(": ", 1) for line in head.split("\n"))
        body = text.encode("latin1")
        found[name] = facts, zlib.decompress(body) if "compressed" in facts else body
    return found


OFFICIAL = official()


def opened(sealed: bytes, identity: str) -> Any:
    try:
        return hashlib.sha256(age_decrypt(sealed, [identity])).hexdigest()
    except Unreadable as error:
        return error


@pytest.mark.parametrize("name", [name for name, (facts, _) in OFFICIAL.items() if "-PQ-" in facts.get("identity", "")])
def test_the_formats_own_vectors_of_hybrid_recipients(name: str) -> None:
    facts, sealed = OFFICIAL[name]
    got = opened(sealed, facts["identity"])
    if name in STRICTER:
        assert got.code == STRICTER[name]
    elif facts["expect"] == "success":
        assert got == facts["payload"]
    else:
        assert isinstance(got, NotForUs) == (facts["expect"] == "no match" and name != "hybrid_uppercase")


@pytest.mark.parametrize("name", [name for name in OFFICIAL if name.startswith("stream_")])
def test_the_formats_own_vectors_of_payloads(key: AgeKey, name: str) -> None:
    """They are sealed to X25519. Their file's key is told with them: so the same payload gets a header of ours."""
    facts, sealed = OFFICIAL[name]
    payload = sealed[sealed.index(b"\n--- ") :].partition(b"\n--- ")[2].partition(b"\n")[2]
    ours = age_header(bytes.fromhex(facts["file key"]), key.recipient)
    got = opened(ours + payload, key.identity)
    if facts["expect"] == "success":
        assert got == facts["payload"]
    else:
        assert facts["expect"] in ("payload failure", "header failure")
        assert got.code == "age"


def age_header(file_key: bytes, recipient: str) -> bytes:
    encapsulated, wrapped = age.hybrid.wrap(file_key, recipient)
    lines = b"-> mlkem768x25519 %s\n%s\n---" % (age._to_base64(encapsulated), age._to_base64(wrapped))
    header = age.VERSION_LINE + lines
    return header + b" %s\n" % age._to_base64(age._mac(file_key, header))


@pytest.mark.parametrize("length", [4484, 60_000, *where_sealing_changed(0, 1, 3000, 4483, 15_000)])
def test_a_report_part_opens_with_the_page_and_the_age_program_alone(tmp_path: Path, key: AgeKey, length: int) -> None:
    part = RawPart(bytes(16), bytes(32), bytes(32), Report(what_happened="\u2022" * (length // 3)))
    text = msgspec.json.encode(part)
    (tmp_path / "parcel").write_bytes(seal_envelope(text, key.recipient, ENVELOPE_SIZES[1]))
    read = shell(tmp_path, recipe("parcel"))
    assert read == text
    assert decode_part(read) == part


def test_an_envelope_around_an_age_file_of_the_program_opens_with_ours(tmp_path: Path, key: AgeKey) -> None:
    sealed = program(tmp_path, "-r", key.recipient, text=pad(b"hello", ENVELOPE_SIZES[0] - 1 - age.OVERHEAD))
    assert open_envelope(b"\x03" + sealed, [key.identity]) == b"hello"
