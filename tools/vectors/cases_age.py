"""`age.json`: age files, recipients and identities. Frozen, because age draws its own randomness."""

import subprocess
from pathlib import Path
from typing import Any

import pyrage
from roster_chain import age_key, fixed
from text import b64, error, flipped

from parasol.kernel.seal import age, bech32, hybrid

ROOT = Path(__file__).resolve().parents[2]
TYPAGE = """
import { Encrypter } from "age-encryption";
const [text, ...recipients] = process.argv.slice(1);
const encrypter = new Encrypter();
for (const recipient of recipients) encrypter.addRecipient(recipient);
process.stdout.write(Buffer.from(await encrypter.encrypt(text)));
"""
FILE_KEY, NONCE = fixed("age file key")[:16], fixed("age nonce")[:16]
X25519 = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
X25519_IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"


def typage(text: str, *recipients: str) -> bytes:
    """What the page's library makes of it."""
    command = ["node", "--input-type=module", "-e", TYPAGE, text, *recipients]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def coded(content: bytes) -> bytes:
    """Base64 as in a header."""
    return b64(content).rstrip("=").encode()


def stanza(recipient: str, file_key: bytes = FILE_KEY) -> bytes:
    """The two lines of a recipient."""
    encapsulated, wrapped = hybrid.wrap(file_key, recipient)
    return b"-> mlkem768x25519 %s\n%s\n" % (coded(encapsulated), coded(wrapped))


def of_x25519(file_key: bytes = FILE_KEY) -> bytes:
    """A whole and right stanza of the kind that isn't taken: pyrage's own for its own file key isn't ours, so its form
    alone is right. Nobody gets as far as opening it."""
    sealed = bytes(pyrage.encrypt(file_key, [pyrage.x25519.Recipient.from_str(X25519)]))
    lines = sealed.split(b"\n")
    at = next(number for number, line in enumerate(lines) if line.startswith(b"-> X25519"))
    return b"\n".join(lines[at : at + 2]) + b"\n"


def file(*stanzas: bytes, mac: bytes | None = None, version: bytes = age.VERSION_LINE, end: bytes = b"---") -> bytes:
    """A file around these stanzas, right in all else."""
    header = version + b"".join(stanzas) + end
    if mac is None:
        mac = b" " + coded(age._mac(FILE_KEY, header))
    cipher = age._cipher(FILE_KEY, NONCE)
    return header + mac + b"\n" + NONCE + cipher.encrypt(age._nonce(0, True), b"hello", None)


def make() -> dict[str, Any]:
    """New files; their bytes differ each time."""
    us, other, third = (age_key(name) for name in ("intake 1", "intake 2", "intake 3"))
    right = stanza(us.recipient)
    first, body, _ = right.split(b"\n")
    encapsulated, wrapped = hybrid.wrap(FILE_KEY, us.recipient)
    good = file(right)
    payload = good.index(NONCE)

    def made(encapsulated: bytes = encapsulated, wrapped: bytes = wrapped) -> bytes:
        return file(b"-> mlkem768x25519 %s\n%s\n" % (coded(encapsulated), coded(wrapped)))

    def loose(text: bytes) -> bytes:
        """The same with a loose last bit."""
        return text[:-1] + bytes([text[-1] + 1])

    opened = {
        "to-us-alone": (age.age_encrypt(b"hello", [us.recipient]), b"hello"),
        "nothing": (age.age_encrypt(b"", [us.recipient]), b""),
        "to-three-of-whom-we-are-the-last": (
            age.age_encrypt(b"hello", [other.recipient, third.recipient, us.recipient]),
            b"hello",
        ),
        "made-piece-by-piece": (good, b"hello"),
        "made-by-typage": (typage("hello", us.recipient), b"hello"),
        "made-by-typage-to-two": (typage("hello", other.recipient, us.recipient), b"hello"),
    }
    to_two = file(stanza(other.recipient), right)
    bad: list[tuple[str, bytes, str]] = [
        ("no-file", b"", "age"),
        ("another-version", file(right, version=b"age-encryption.org/v2\n"), "age"),
        ("version-line-alone", age.VERSION_LINE, "age"),
        ("lines-with-carriage-returns", good[:payload].replace(b"\n", b"\r\n") + good[payload:], "age"),
        ("in-armour", bytes(pyrage.passphrase.encrypt(b"x", "words", armored=True)), "age"),
        ("no-recipient", file(), "age"),
        ("x25519-alone", file(of_x25519()), "not-hybrid"),
        (
            "x25519-alone-of-another-program",
            bytes(pyrage.encrypt(b"x", [pyrage.x25519.Recipient.from_str(X25519)])),
            "not-hybrid",
        ),
        ("x25519-behind-us", file(right, of_x25519()), "not-hybrid"),
        ("x25519-before-us", file(of_x25519(), right), "not-hybrid"),
        ("x25519-between-us", file(right, of_x25519(), stanza(other.recipient)), "not-hybrid"),
        ("a-passphrase", bytes(pyrage.passphrase.encrypt(b"x", "words")), "not-hybrid"),
        ("a-passphrase-beside-us", file(right, b"-> scrypt %s 10\n%s\n" % (coded(NONCE), body)), "not-hybrid"),
        ("a-kind-that-nobody-knows", file(right, b"-> grease-x abc\n\n"), "not-hybrid"),
        (
            "a-tagged-recipient",
            file(right, first.replace(b"mlkem768x25519", b"mlkem768p256tag AAAAAA") + b"\n%s\n" % body),
            "not-hybrid",
        ),
        ("kind-in-capitals", file(right.replace(b"mlkem768x25519", b"MLKEM768X25519")), "not-hybrid"),
        ("one-argument-more", file(first + b" x\n%s\n" % body), "age"),
        ("no-argument", file(b"-> mlkem768x25519\n%s\n" % body), "age"),
        ("no-kind", file(b"->\n%s\n" % body), "age"),
        ("two-spaces", file(right.replace(b" mlkem", b"  mlkem")), "age"),
        ("encapsulated-one-byte-short", made(encapsulated[:-1]), "age"),
        ("encapsulated-one-byte-long", made(encapsulated + b"\x00"), "age"),
        ("encapsulated-with-a-loose-bit", file(loose(first) + b"\n%s\n" % body), "age"),
        ("encapsulated-with-padding", file(first + b"==\n%s\n" % body), "age"),
        ("wrapped-one-byte-short", made(wrapped=wrapped[:-1]), "age"),
        ("wrapped-one-byte-long", made(wrapped=wrapped + b"\x00"), "age"),
        ("wrapped-key-of-24-bytes", file(stanza(us.recipient, FILE_KEY + bytes(8))), "age"),
        ("wrapped-with-a-loose-bit", file(first + b"\n%s\n" % loose(body)), "age"),
        ("wrapped-nothing", file(first + b"\n\n"), "age"),
        ("wrapped-in-a-line-of-65", file(first + b"\n%s\n" % coded(bytes(49))[:65]), "age"),
        ("wrapped-without-its-last-line", file(first + b"\n%s\n" % coded(bytes(48))), "age"),
        ("mlkem-changed", made(flipped(encapsulated, 100)), "wrong-key"),
        ("x25519-share-changed", made(flipped(encapsulated, 1100)), "wrong-key"),
        ("wrapped-changed", made(wrapped=flipped(wrapped, 3)), "wrong-key"),
        ("share-of-zeros", made(encapsulated[:1088] + bytes(32)), "age"),
        ("share-of-low-order", made(encapsulated[:1088] + b"\x01" + bytes(31)), "age"),
        ("to-somebody-else", age.age_encrypt(b"x", [other.recipient]), "wrong-key"),
        ("another-files-stanza-for-us-before-it", file(stanza(us.recipient, bytes(16)), right), "age"),
        ("mac-changed", file(right, mac=b" " + coded(bytes(32))), "age"),
        ("mac-of-31-bytes", file(right, mac=b" " + coded(bytes(31))), "age"),
        ("mac-missing", file(right, mac=b""), "age"),
        ("mac-without-space", good.replace(b"\n--- ", b"\n---", 1), "age"),
        (
            "mac-with-a-loose-bit",
            file(right, mac=b" " + loose(coded(age._mac(FILE_KEY, age.VERSION_LINE + right + b"---")))),
            "age",
        ),
        ("end-of-four", file(right, end=b"----"), "age"),
        ("recipients-in-another-order", to_two.replace(right, b"").replace(b"v1\n", b"v1\n" + right, 1), "age"),
        ("recipient-taken-out", age.VERSION_LINE + to_two[to_two.index(right) :], "age"),
        ("recipient-twice", good.replace(right, right + right), "age"),
        ("recipient-added-by-a-stranger", good.replace(right, right + stanza(other.recipient)), "age"),
        ("header-alone", good[:payload], "age"),
        ("nonce-cut-off", good[: payload + 15], "age"),
        ("nonce-alone", good[: payload + 16], "age"),
        ("nonce-changed", flipped(good, payload), "age"),
        ("payload-one-byte-short", good[:-1], "age"),
        ("payload-changed", flipped(good, len(good) - 20), "age"),
        ("payload-tag-changed", flipped(good, len(good) - 1), "age"),
        ("something-behind-it", good + b"\x00", "age"),
        ("the-same-payload-again-behind-it", good + good[payload + 16 :], "age"),
    ]
    content = bech32.decode("age1pq", us.recipient)
    recipients = {
        "recipient": (us.recipient, None),
        "recipient-of-x25519": (X25519, "not-hybrid"),
        "recipient-nothing": ("", "recipient"),
        "recipient-in-capitals": (us.recipient.upper(), "recipient"),
        "recipient-with-another-letter": (us.recipient[:-1] + ("q" if us.recipient[-1] != "q" else "p"), "recipient"),
        "recipient-one-byte-short": (bech32.encode("age1pq", content[:-1]), "recipient"),
        "recipient-one-byte-long": (bech32.encode("age1pq", content + b"\x00"), "recipient"),
        "recipient-of-another-kind": (bech32.encode("age1tagpq", content + bytes(33)), "recipient"),
        "recipient-of-low-order": (bech32.encode("age1pq", content[:1184] + bytes(32)), "recipient"),
        "recipient-is-an-identity": (us.identity, "recipient"),
    }
    identities = {
        "identity": (us.identity, None),
        "identity-of-the-specification": (
            "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR",
            None,
        ),
        "identity-of-x25519": (X25519_IDENTITY, "identity"),
        "identity-nothing": ("", "identity"),
        "identity-in-small-letters": (us.identity.lower(), "identity"),
        "identity-with-another-letter": (us.identity[:-1] + ("Q" if us.identity[-1] != "Q" else "P"), "identity"),
        "identity-one-byte-short": (bech32.encode("age-secret-key-pq-", bytes(31)).upper(), "identity"),
        "identity-one-byte-long": (bech32.encode("age-secret-key-pq-", bytes(33)).upper(), "identity"),
    }
    all_cases: list[dict[str, Any]] = [
        *(
            {"name": name, "op": "open", "sealed": b64(sealed), "text": b64(text), "expect": "ok"}
            for name, (sealed, text) in opened.items()
        ),
        *({"name": name, "op": "open", "sealed": b64(sealed), "expect": error(code)} for name, sealed, code in bad),
        *(
            {"name": name, "op": "seal", "recipient": text, "expect": error(code) if code else "ok"}
            for name, (text, code) in recipients.items()
        ),
        *(
            {"name": name, "op": "key", "identity": text, "expect": error(code)}
            if code
            else {
                "name": name,
                "op": "key",
                "identity": text,
                "recipient": hybrid.AgeKey.of(text).recipient,
                "expect": "ok",
            }
            for name, (text, code) in identities.items()
        ),
    ]
    return {
        "description": (
            "Age files (docs/protocol.md, 'Sealed to people'), all of whose recipients are hybrid. op open: open "
            "sealed with identity, get text or the error; op seal: whether something can be sealed to recipient; op "
            "key: the recipient of identity. Base64. Made once and frozen, because age draws its own randomness."
        ),
        "identity": us.identity,
        "cases": all_cases,
    }
