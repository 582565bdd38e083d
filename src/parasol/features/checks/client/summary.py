"""What an index entry says of its alert, and what makes that count (docs/protocol.md, section 10).

Two stewards sign it for each key under which the alert stands, with the community, so that it can be moved to no other
community, alert, identifier or time. A check shows it and reads no alert.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import Asked
from parasol.features.checks.contexts import mark_hash, summary_bytes
from parasol.features.reports.structs import KINDS, Kind
from parasol.kernel import messages as m
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import Unreadable
from parasol.kernel.wire.signing import BadSignature, verify

VERSION = 3
FIXED_BYTES = 31
MARK_BYTES = 4
MOST_MARKS = 5
BEGINNING_BYTES = 8
SIGNED_BYTES = BEGINNING_BYTES + m.SIGNATURE_BYTES
ANSWER_TEXT_BYTES = m.SUMMARY_BYTES + 2 * SIGNED_BYTES
MOST_REPORTERS = 255
MOST_SEVERE = 3
FIRST_YEAR, MONTHS = 1970, 12


@dataclass(frozen=True, slots=True)
class Summary:
    """``reporters`` are 255 where there are more. ``withdraw_keys`` are the beginnings of the alert's. ``marks`` tell
    handles with the entry's name apart. ``masks`` are as many of the alert's as fit."""

    alert: bytes
    severity: int
    reporters: int
    newest: str
    kinds: tuple[Kind, ...]
    expires_on: int
    roster_length: int
    withdraw_keys: tuple[bytes, ...]
    marks: tuple[bytes, ...]
    masks: tuple[str, ...]
    warning: str


def mark_of(alert: bytes, handle: Identifier) -> bytes:
    """Four bytes that tell a handle from others with its name. Whoever opens the entry knows the name already, so they
    give away the site and the spelling."""
    return mark_hash(alert, handle.canonical())[:MARK_BYTES]


def encode_summary(summary: Summary) -> bytes:
    """288 bytes; of the masks those that there is room for, in their order."""
    year, month = map(int, summary.newest.split("-"))
    kinds = sum(1 << at for at, kind in enumerate(KINDS) if kind in summary.kinds)
    head = bytes([VERSION, summary.severity, min(summary.reporters, MOST_REPORTERS)])
    head += ((year - FIRST_YEAR) * MONTHS + month - 1).to_bytes(2) + kinds.to_bytes(2)
    head += summary.expires_on.to_bytes(4) + summary.roster_length.to_bytes(4) + summary.alert
    warning = summary.warning.encode()
    parts = [_listed(key[:BEGINNING_BYTES] for key in summary.withdraw_keys), _listed(summary.marks)]
    parts.append(bytes([len(warning)]) + warning)
    text = head + b"".join(parts)
    masks = b""
    for mask in summary.masks:
        longer = masks + b"\n" * bool(masks) + mask.encode()
        if len(text) + 1 + len(longer) <= m.SUMMARY_BYTES and len(longer) <= 255:
            masks = longer
    return (text + bytes([len(masks)]) + masks).ljust(m.SUMMARY_BYTES, b"\x00")


def _listed(items: Iterable[bytes]) -> bytes:
    listed = list(items)
    return bytes([len(listed)]) + b"".join(listed)


def decode_summary(text: bytes) -> Summary:
    """Read a summary. Raises ``Unreadable`` (``answer``)."""
    try:
        summary = _decoded(text)
        if encode_summary(summary) == text:  # else it is spelled as no honest client spells it
            return summary
    except (ValueError, IndexError, OverflowError):  # of which UnicodeDecodeError is one
        pass
    raise Unreadable("answer", "an answer of the index can't be read")


def _decoded(text: bytes) -> Summary:
    at = FIXED_BYTES

    def take(size: int) -> bytes:
        nonlocal at
        count = text[at]
        part = text[at + 1 : at + 1 + count * size]
        at += 1 + count * size
        return part

    months = int.from_bytes(text[3:5])
    kinds = int.from_bytes(text[5:7])
    keys, marks, warning, masks = take(BEGINNING_BYTES), take(MARK_BYTES), take(1).decode(), take(1).decode()
    if text[1] > MOST_SEVERE or not keys or len(marks) > MOST_MARKS * MARK_BYTES:
        raise ValueError("out of bounds")
    if not 0 < len(warning.encode()) <= m.WARNING_BYTES:
        raise ValueError("out of bounds")
    return Summary(
        alert=text[15:31],
        severity=text[1],
        reporters=text[2],
        newest=f"{FIRST_YEAR + months // MONTHS:04}-{months % MONTHS + 1:02}",
        kinds=tuple(kind for at, kind in enumerate(KINDS) if kinds >> at & 1),
        expires_on=int.from_bytes(text[7:11]),
        roster_length=int.from_bytes(text[11:15]),
        withdraw_keys=_split(keys, BEGINNING_BYTES),
        marks=_split(marks, MARK_BYTES),
        masks=tuple(masks.split("\n")) if masks else (),
        warning=warning,
    )


def _split(joined: bytes, size: int) -> tuple[bytes, ...]:
    return tuple(joined[at : at + size] for at in range(0, len(joined), size))


def signed_by(signers: Sequence[tuple[bytes, bytes]]) -> bytes:
    """What stands behind a summary: each signature behind the beginning of its key."""
    return b"".join(key[:BEGINNING_BYTES] + signature for key, signature in signers)


def verify_answer(
    roster: RosterState, key: Asked, text: bytes, today: int, withdrawn: Container[bytes] = ()
) -> Summary:
    """What an opened entry under ``key`` says, if it counts. ``withdrawn`` are the beginnings of withdrawal keys that
    were used. Raises ``Unreadable`` (``answer``, ``future-roster``, ``not-a-steward``, ``signature``,
    ``one-signature``, ``expired``, ``withdrawn``; the first that is wrong, in this order)."""
    if len(text) != ANSWER_TEXT_BYTES:
        raise Unreadable("answer", "an answer of the index can't be read")
    summary = decode_summary(text[: m.SUMMARY_BYTES])
    if not 1 <= summary.roster_length <= roster.length:
        raise Unreadable("future-roster", "an entry names a roster that doesn't exist")
    signed = summary_bytes(roster.genesis, text[: m.SUMMARY_BYTES], key.canonical())
    signers = {
        _signer(roster, summary.roster_length, signed, text[at : at + SIGNED_BYTES])
        for at in range(m.SUMMARY_BYTES, ANSWER_TEXT_BYTES, SIGNED_BYTES)
    }
    if len(signers) < 2:
        raise Unreadable("one-signature", "an entry has only one steward's signature")
    if summary.expires_on < today:
        raise Unreadable("expired", "an entry is past its last day")
    if any(key in withdrawn for key in summary.withdraw_keys):
        raise Unreadable("withdrawn", "an entry's alert was taken back")
    return summary


def _signer(roster: RosterState, length: int, signed: bytes, by: bytes) -> bytes:
    keys = [key for key in roster.steward_spans if key.startswith(by[:BEGINNING_BYTES])]
    keys = [key for key in keys if roster.was_steward(key, length)]
    if not keys:
        raise Unreadable("not-a-steward", "an entry is signed by somebody who was no steward then")
    for key in keys:
        try:
            verify(key, "answer", signed, by[BEGINNING_BYTES:])
        except BadSignature:
            continue
        return key
    raise Unreadable("signature", "a signature of an entry is wrong")
