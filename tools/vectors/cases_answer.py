"""`answer.json`: what stands under each of an alert's keys in the index, and what makes it count."""

from typing import Any

import msgspec
from roster_chain import fixed
from text import b64, error, flipped

from parasol.features.alerts.case import Case, CaseIdentifier
from parasol.features.checks.client import answers
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import Asked, Partial
from parasol.features.checks.client.summary import Summary, decode_summary, signed_by
from parasol.features.checks.contexts import summary_bytes
from parasol.features.reports.structs import KINDS
from parasol.kernel.wire.signing import public_key_of, sign

GENESIS = fixed("genesis", 32)
ANA, EVE, FORMER, MEMBER = (fixed(name) for name in ("ana", "eve", "former steward", "member"))
LENGTH, TODAY = 7, 20_500
SPANS = [(ANA, 1, None), (EVE, 2, None), (FORMER, 2, 5)]
PHONE = CaseIdentifier("phone", "+447700900123")
CASE = Case(
    alert=fixed("alert 0", 16),
    identifiers=[PHONE],
    severity=3,
    reporters=2,
    newest="2026-11",
    kinds=["violence", "threats"],
    warning="Locks the door and turns violent. Do not meet.",
    expires_on=TODAY + 300,
    roster_length=6,
    withdraw_keys=[fixed("withdraw 0"), fixed("withdraw 1")],
    takedown_seed=fixed("takedown seed"),
    signers=[],
    answers=[],
)


def _but(**fields: Any) -> Case:
    return msgspec.structs.replace(CASE, **fields)


def _told(summary: Summary) -> dict[str, Any]:
    return {
        "alert": b64(summary.alert),
        "severity": summary.severity,
        "reporters": summary.reporters,
        "newest": summary.newest,
        "kinds": list(summary.kinds),
        "expires_on": summary.expires_on,
        "roster_length": summary.roster_length,
        "withdraw_keys": [b64(key) for key in summary.withdraw_keys],
        "marks": [b64(mark) for mark in summary.marks],
        "masks": list(summary.masks),
        "warning": summary.warning,
    }


MADE: dict[str, Case] = {
    "a-number": CASE,
    "a-name-on-two-sites": _but(
        identifiers=[CaseIdentifier("handle", "telegram:dave99"), CaseIdentifier("handle", "x:dave99")]
    ),
    "an-address-beside-a-number": _but(identifiers=[PHONE, CaseIdentifier("email", "someone@example.org")]),
    "a-short-plate": _but(identifiers=[CaseIdentifier("plate", "A812C")]),
    "a-name-on-no-site": _but(identifiers=[CaseIdentifier("handle", "unknown:dave99")]),
    "nothing-known-and-nobody-counted": _but(identifiers=[PHONE], kinds=[], reporters=0, severity=0, newest="1970-01"),
    "every-kind-and-very-many": _but(kinds=list(KINDS), reporters=300, newest="2099-12"),
    "as-much-as-fits": _but(
        identifiers=[CaseIdentifier("handle", f"site{at}:dave99") for at in range(6)],
        withdraw_keys=[fixed(f"withdraw {at}") for at in range(9)],
        warning="ä" * 80,
    ),
}


def _made(name: str, case: Case) -> dict[str, Any]:
    signatures = answers.sign_answers(ANA, GENESIS, case)
    found = answers.summaries_of(case)
    facts = msgspec.to_builtins(case)
    for field in ("takedown_seed", "signers", "answers", "kind"):
        facts.pop(field, None)
    return {
        "name": f"make-{name}",
        "op": "make",
        "genesis": b64(GENESIS),
        "case": facts,
        "seed": b64(ANA),
        "keys": [{"canonical": b64(key.canonical()), "summary": b64(text)} for key, text in found],
        "signatures": [b64(signature) for signature in signatures],
        "expect": "ok",
    }


KEY = Identifier("phone", PHONE.normal)


def _texts(case: Case = CASE) -> dict[Asked, bytes]:
    return dict(answers.summaries_of(case))


def _signed(
    text: bytes,
    *signers: bytes,
    key: Asked = KEY,
    genesis: bytes = GENESIS,
    label: Any = "answer",
    named: tuple[bytes, ...] = (),
) -> bytes:
    seeds = signers or (ANA, EVE)
    signed = summary_bytes(genesis, text, key.canonical())
    keys = named or tuple(public_key_of(seed) for seed in seeds)
    return text + signed_by([(key, sign(seed, label, signed)) for key, seed in zip(keys, seeds, strict=True)])


def _verified(name: str, answer: bytes, expect: Any, key: Asked = KEY, **known: Any) -> dict[str, Any]:
    case: dict[str, Any] = {
        "name": f"verify-{name}",
        "op": "verify",
        "genesis": b64(GENESIS),
        "roster_length": LENGTH,
        "stewards": [{"key": b64(public_key_of(seed)), "first": first, "last": last} for seed, first, last in SPANS],
        "kind": key.kind,
        "normal": key.normal,
        "today": TODAY,
        "withdrawn": [],
        "answer": b64(answer),
        "expect": expect,
        **known,
    }
    if expect == "ok":
        case["summary"] = _told(decode_summary(answer[:288]))
    return case


def _good() -> list[dict[str, Any]]:
    text, end = _texts()[KEY], next(key for key in _texts() if isinstance(key, Partial))
    handle = Identifier("handle", "telegram:dave99")
    full = MADE["as-much-as-fits"]
    return [
        _verified("two-stewards", _signed(text), "ok"),
        _verified("in-the-other-order", _signed(text, EVE, ANA), "ok"),
        _verified("of-a-numbers-end", _signed(_texts()[end], key=end), "ok", end),
        _verified("on-its-last-day", _signed(text), "ok", today=CASE.expires_on),
        _verified("while-something-else-is-withdrawn", _signed(text), "ok", withdrawn=[b64(fixed("another"))]),
        _verified("of-a-name", _signed(_texts(MADE["a-name-on-two-sites"])[handle], key=handle), "ok", handle),
        _verified("by-a-former-steward-in-their-time", _signed(_texts(_but(roster_length=5))[KEY], ANA, FORMER), "ok"),
        _verified(
            "as-much-as-fits",
            _signed(_texts(full)[(site := Identifier("handle", "site0:dave99"))], key=site),
            "ok",
            site,
        ),
    ]


def _bad() -> list[dict[str, Any]]:
    texts = _texts()
    text = texts[KEY]
    end = next(key for key in texts if isinstance(key, Partial))
    whole, other = _signed(text), Identifier("phone", "+447700901123")
    warning = text.index(CASE.warning.encode())
    longer = b"\x03" + text[1:31] + b"\x01" + bytes(8) + b"\x00" + bytes([161]) + b"a" * 161 + b"\x00"
    surrogate = text[:warning] + b"\xed\xa0\x80" + text[warning + 3 :]
    key, eves = public_key_of(ANA), public_key_of(EVE)
    forged: list[tuple[str, bytes, str]] = [
        ("nothing", b"", "answer"),
        ("cut-off", whole[:-1], "answer"),
        ("one-byte-more", whole + b"\x00", "answer"),
        ("summary-alone", text, "answer"),
        ("version-before-it-was-signed", _signed(b"\x02" + text[1:]), "answer"),
        ("version-of-tomorrow", _signed(b"\x04" + text[1:]), "answer"),
        ("severity-out-of-scale", _signed(text[:1] + b"\x04" + text[2:]), "answer"),
        ("a-kind-that-nobody-knows", _signed(flipped(text, 5, 7)), "answer"),
        ("no-withdrawal-key", _signed(text[:31] + b"\x00" + text[32 + 16 :] + bytes(16)), "answer"),
        ("more-withdrawal-keys-than-there-is-room", _signed(text[:31] + b"\xff" + text[32:]), "answer"),
        ("a-warning-of-161-bytes", _signed(longer.ljust(288, b"\x00")), "answer"),
        ("no-warning", _signed(text[: warning - 1] + b"\x00" + bytes(288 - warning)), "answer"),
        ("a-warning-that-is-no-text", _signed(text[:warning] + b"\xff" + text[warning + 1 :]), "answer"),
        ("half-a-surrogate-in-the-warning", _signed(surrogate), "answer"),
        ("a-byte-where-zeros-belong", _signed(flipped(text, 287)), "answer"),
        ("a-roster-that-isnt-there", _signed(_texts(_but(roster_length=LENGTH + 1))[KEY]), "future-roster"),
        ("a-roster-without-entries", _signed(_texts(_but(roster_length=0))[KEY]), "future-roster"),
        ("one-steward-twice", _signed(text, ANA, ANA), "one-signature"),
        ("the-same-signature-twice", text + whole[288:360] * 2, "one-signature"),
        ("a-member", _signed(text, ANA, MEMBER), "not-a-steward"),
        ("a-former-steward-after-their-time", _signed(text, ANA, FORMER), "not-a-steward"),
        ("a-steward-before-their-time", _signed(_texts(_but(roster_length=1))[KEY]), "not-a-steward"),
        ("nobody", text + bytes(144), "not-a-steward"),
        ("one-signature-and-nothing", _signed(text)[:360] + bytes(72), "not-a-steward"),
        ("one-signature-and-zeros-under-a-stewards-name", whole[:368] + bytes(64), "signature"),
        (
            "a-members-signature-under-a-stewards-name",
            _signed(text, ANA, MEMBER, named=(key, eves)),
            "signature",
        ),
        ("signatures-swapped", text + whole[288:296] + whole[368:] + whole[360:368] + whole[296:360], "signature"),
        ("signature-bit-flipped", flipped(whole, 300), "signature"),
        ("last-bit-flipped", flipped(whole, 431, 7), "signature"),
        ("under-the-label-of-alerts", _signed(text, label="alert"), "signature"),
        ("of-another-community", _signed(text, genesis=fixed("another genesis", 32)), "signature"),
        ("of-another-alert", text[:15] + fixed("alert 1", 16) + whole[31:], "signature"),
        ("of-another-number-with-the-same-end", _signed(text, key=other), "signature"),
        ("of-the-numbers-end", _signed(texts[end], key=end), "signature"),
        ("severity-lowered", flipped(whole, 1), "signature"),
        ("reporters-changed", flipped(whole, 2), "signature"),
        ("month-changed", flipped(whole, 4), "signature"),
        ("kinds-changed", flipped(whole, 6, 2), "signature"),
        ("kept-a-day-longer", flipped(whole, 10), "signature"),
        ("of-an-earlier-roster", flipped(whole, 14), "signature"),
        ("withdrawal-key-changed", flipped(whole, 32), "signature"),
        ("warning-changed", flipped(whole, warning), "signature"),
        ("past-its-last-day", _signed(_texts(_but(expires_on=TODAY - 1))[KEY]), "expired"),
    ]
    taken_back = [b64(CASE.withdraw_keys[1])]
    return [
        *(_verified(name, answer, error(code)) for name, answer, code in forged),
        _verified("of-a-number-for-its-end", whole, error("signature"), end),
        _verified("taken-back", whole, error("withdrawn"), withdrawn=taken_back),
        _verified("taken-back-and-forged", flipped(whole, 300), error("signature"), withdrawn=taken_back),
    ]


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "What an index entry says (docs/protocol.md, 'Index'). Base64. op 'make': from a case to the summary under "
            "each of its keys and one steward's signatures (label 'answer'). op 'verify': an opened answer under the "
            "key `kind` and `normal`, against what a member knows: the roster's length and from which to which length "
            "of it each key was a steward, the day, the withdrawal keys that were used."
        ),
        "cases": [*(_made(name, case) for name, case in MADE.items()), *_good(), *_bad()],
    }
