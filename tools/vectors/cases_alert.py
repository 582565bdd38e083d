"""`alert.json`: what makes an alert count."""

from typing import Any

import msgspec
from roster_chain import DAY, fixed, key, town
from text import b64, error, flipped

from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.kernel.roster.rules import replay
from parasol.kernel.wire.signing import sign

ID = fixed("alert id", 16)
ALERT = Alert(
    id=ID,
    text="Turns violent once inside. Do not meet.",
    severity=3,
    kinds=["violence"],
    area="North",
    happened="2026-11",
    newest="2026-11",
    reporters=2,
    masks=["\u2022\u2022\u2022\u2022\u2022123"],
    published_on=DAY,
    expires_on=DAY + 365,
    roster_length=10,
    withdraw_keys=[key("withdraw seed"), key("other withdraw")],
)


def _changed(**fields: Any) -> Alert:
    return msgspec.structs.replace(ALERT, **fields)


def _signed(payload: bytes, *signers: str, label: Any = "alert") -> bytes:
    signatures = [AlertSignature(key(name), sign(fixed(name), label, payload)) for name in signers]
    return msgspec.json.encode(SignedAlert(payload, signatures))


def _by(alert: Alert, *signers: str, **more: Any) -> bytes:
    return _signed(msgspec.json.encode(alert), *(signers or ("ana", "eve")), **more)


def make() -> dict[str, Any]:
    """All cases."""
    chain = town()
    payload = msgspec.json.encode(ALERT)
    text = payload.decode()
    whole = _by(ALERT)
    mixed = SignedAlert(payload, [AlertSignature(key(n), sign(fixed(n), "alert", payload)) for n in ("ana", "eve")])
    other = msgspec.json.encode(_changed(text="Safe."))
    broken = msgspec.structs.replace(
        mixed, signatures=[mixed.signatures[0], AlertSignature(key("eve"), flipped(mixed.signatures[1].signature, 0))]
    )
    misnamed = msgspec.structs.replace(
        mixed, signatures=[mixed.signatures[0], AlertSignature(key("eve"), mixed.signatures[0].signature)]
    )
    good: dict[str, tuple[bytes, Alert]] = {
        "two-stewards": (whole, ALERT),
        "three-signatures-of-two-stewards": (_by(ALERT, "ana", "eve", "ana"), ALERT),
        "by-a-steward-who-was-removed-later": (
            _by(_changed(roster_length=3), "ana", "bea"),
            _changed(roster_length=3),
        ),
        "by-a-steward-who-was-removed-on-that-day": (
            _by(_changed(roster_length=6), "ana", "bea"),
            _changed(roster_length=6),
        ),
        "by-stewards-of-now-that-came-a-year-later": (_by(_changed(text="Late.")), _changed(text="Late.")),
        "at-the-last-length-before-the-removal": (
            _by(_changed(roster_length=6), "bea", "eve"),
            _changed(roster_length=6),
        ),
        "nuisance": (_by(_changed(severity=0)), _changed(severity=0)),
        "without-identifiers": (_by(_changed(masks=[])), _changed(masks=[])),
        "with-how-somebody-looks-and-their-vehicle": (
            _by(_changed(description="Tall, a scar on the left hand.", vehicle="White van.")),
            _changed(description="Tall, a scar on the left hand.", vehicle="White van."),
        ),
        "with-a-vehicle-alone": (_by(_changed(vehicle="White van.")), _changed(vehicle="White van.")),
        "that-stewards-alone-can-take-down": (
            _by(_changed(withdraw_keys=[key("taken")])),
            _changed(withdraw_keys=[key("taken")]),
        ),
        "kept-as-long-as-any-policy-allows": (
            _by(_changed(expires_on=DAY + 1100)),
            _changed(expires_on=DAY + 1100),
        ),
    }
    bad: list[tuple[str, bytes, str]] = [
        ("no-signature", _signed(payload), "one-signature"),
        ("one-signature", _by(ALERT, "ana"), "one-signature"),
        ("same-steward-twice", _by(ALERT, "ana", "ana"), "one-signature"),
        ("second-signer-is-a-member", _by(_changed(roster_length=3), "ana", "cleo"), "not-a-steward"),
        ("second-signer-is-a-stranger", _by(ALERT, "ana", "mallory"), "not-a-steward"),
        ("two-stewards-and-a-stranger", _by(ALERT, "ana", "eve", "mallory"), "not-a-steward"),
        ("not-a-steward-yet", _by(_changed(roster_length=5), "ana", "eve"), "not-a-steward"),
        ("no-longer-a-steward", _by(ALERT, "ana", "bea"), "not-a-steward"),
        ("right-after-the-removal", _by(_changed(roster_length=7), "ana", "bea"), "not-a-steward"),
        ("by-a-steward-who-was-removed-the-day-before", _by(_changed(roster_length=6), "ana", "bea"), "not-a-steward"),
        ("signature-bit-flipped", msgspec.json.encode(broken), "signature"),
        ("first-signature-copied-for-the-second", msgspec.json.encode(misnamed), "signature"),
        ("text-changed", msgspec.json.encode(msgspec.structs.replace(mixed, alert=other)), "signature"),
        ("signed-as-a-record", _by(ALERT, label="record"), "signature"),
        ("signed-as-a-request", _by(ALERT, label="request"), "signature"),
        ("other-id", _by(_changed(id=fixed("other", 16))), "id"),
        ("future-roster-length", _by(_changed(roster_length=11)), "future-roster"),
        ("roster-length-zero", _by(_changed(roster_length=0)), "future-roster"),
        ("roster-length-below-zero", _by(_changed(roster_length=-1)), "future-roster"),
        ("severity-out-of-scale", _by(_changed(severity=4)), "severity"),
        ("severity-below-the-scale", _by(_changed(severity=-1)), "severity"),
        ("reporters-below-zero", _by(_changed(reporters=-1)), "severity"),
        ("five-identifiers", _by(_changed(masks=["1", "2", "3", "4", "5"])), "severity"),
        ("kept-for-ever", _by(_changed(expires_on=DAY + 1101)), "days"),
        ("without-a-withdrawal-key", _by(_changed(withdraw_keys=[])), "withdraw-keys"),
        ("with-an-empty-withdrawal-key", _by(_changed(withdraw_keys=[b""])), "withdraw-keys"),
        ("with-a-short-withdrawal-key", _by(_changed(withdraw_keys=[bytes(31)])), "withdraw-keys"),
        ("with-a-long-withdrawal-key-beside", _by(_changed(withdraw_keys=[key("x"), bytes(33)])), "withdraw-keys"),
        ("without-a-withdrawal-key-and-one-signature", _by(_changed(withdraw_keys=[]), "ana"), "withdraw-keys"),
        ("ends-before-it-begins", _by(_changed(expires_on=DAY - 1)), "days"),
        ("published-before-time", _by(_changed(published_on=-1, expires_on=5)), "days"),
        (
            "kind-that-is-not-on-the-list",
            _signed(text.replace('"violence"', '"immoral"').encode(), "ana", "eve"),
            "contents",
        ),
        ("unknown-field", _signed(text.replace('"text"', '"reporter":"x","text"').encode(), "ana", "eve"), "contents"),
        ("an-empty-field-that-is-left-out", _signed(payload[:-1] + b',"vehicle":""}', "ana", "eve"), "contents"),
        (
            "fields-in-another-order",
            _signed(payload[:-1] + b',"vehicle":"a","description":"b"}', "ana", "eve"),
            "contents",
        ),
        ("a-picture", _signed(payload[:-1] + b',"picture":null}', "ana", "eve"), "contents"),
        ("missing-field", _signed(text.replace('"area":"North",', "").encode(), "ana", "eve"), "contents"),
        ("text-twice", _signed(text.replace('"text"', '"text":"Safe.","text"').encode(), "ana", "eve"), "contents"),
        (
            "severity-with-a-point",
            _signed(text.replace('"severity":3', '"severity":3.0').encode(), "ana", "eve"),
            "contents",
        ),
        ("trailing-garbage-in-the-payload", _signed(payload + b" ", "ana", "eve"), "contents"),
        ("trailing-garbage", whole + b"x", "contents"),
        ("unknown-field-outside", whole.replace(b'"signatures"', b'"note":"x","signatures"'), "contents"),
        ("a-draft", whole.replace(b'"kind":"alert"', b'"kind":"draft"'), "contents"),
        ("truncated", whole[:-2], "contents"),
        ("not-json", b"\xff", "contents"),
        ("nothing", b"", "contents"),
    ]
    days = {"by-stewards-of-now-that-came-a-year-later": DAY + 365}
    days["by-a-steward-who-was-removed-the-day-before"] = DAY + 1
    state = replay(chain.entries)
    return {
        "description": (
            "Alerts (docs/protocol.md, 'Alerts'): body is the opened body of record id in the alerts room, which the "
            "server was given on day; "
            "roster is the chain 'town' of roster.json, in which the charter's entry 6 removes bea and entry 5 is "
            "eve's joining. Base64."
        ),
        "roster_head": b64(state.head),
        "cases": [
            *(
                {
                    "name": name,
                    "id": b64(ID),
                    "day": days.get(name, DAY),
                    "body": b64(body),
                    "expect": "ok",
                    "alert": b64(msgspec.json.encode(alert)),
                }
                for name, (body, alert) in good.items()
            ),
            *(
                {
                    "name": name,
                    "id": b64(ID),
                    "day": days.get(name, DAY),
                    "body": b64(body),
                    "expect": error(code),
                }
                for name, body, code in bad
            ),
        ],
    }
