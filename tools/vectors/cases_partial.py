"""`partial.json`: parts of numbers, the keys of an alert, and what a check reads as a part."""

from typing import Any

from text import b64, error

from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import (
    Partial,
    fits,
    index_keys,
    looks_like_partial,
    parse_partial,
    partials,
    place_of,
)

PHONE = Identifier("phone", "+447700900123")
PLATE = Identifier("plate", "A812CDE")
DOTS = "\u2022" * 5

IDENTIFIERS = (
    PHONE,
    Identifier("phone", "+6833123"),
    Identifier("phone", "+68831234"),
    Identifier("phone", "+2907100"),
    Identifier("email", "someone@example.org"),
    Identifier("handle", "telegram:some_name"),
    Identifier("handle", "bluesky:dave.example.org"),
    Identifier("handle", "mastodon:dave@mastodon.social"),
    Identifier("handle", "facebook:100012345678901"),
    Identifier("handle", "unknown:900123"),
    Identifier("handle", "unknown:\U0001f525\U0001f525a"),
    Identifier("email", "07700900123@example.org"),
    Identifier("plate", "900123"),
    Identifier("plate", "5550123"),
    PLATE,
    Identifier("plate", "A812"),
    Identifier("plate", "A812C"),
    Identifier("plate", "A812CD"),
    Identifier("plate", "A812CDE4F6G7"),
    Identifier("plate", "\u041c\u04131234"),
)
TOGETHER: tuple[tuple[str, tuple[Identifier, ...]], ...] = (
    ("none", ()),
    ("a-phone", (PHONE,)),
    ("a-plate-and-a-handle", (PLATE, IDENTIFIERS[5])),
    ("one-name-on-two-sites", (Identifier("handle", "telegram:dave99"), Identifier("handle", "x:dave_99"))),
    ("two-phones-with-one-end", (PHONE, Identifier("phone", "+4915112900123"))),
    ("the-same-twice", (PHONE, PHONE)),
    ("four-long-plates", tuple(Identifier("plate", f"A812CDE4F6G{last}") for last in "3479")),
)
READ: tuple[tuple[str, str | None], ...] = (
    ("\u2026900123", None),
    ("\u2026 900 123", None),
    ("...900 123", None),
    ("..900-123", None),
    ("*900123", None),
    ("*** *** 1900123", None),
    ("\uff0a900123", None),
    ("900123", "phone-end"),
    ("1 900 123", "phone-end"),
    ("*900123", "phone"),
    ("\u2026\u0669\u0660\u0660\u0661\u0662\u0663", None),
    ("A8?2 CDE", None),
    ("a8?2-cde", None),
    ("ab?2cde", None),
    ("A8**CDE", None),
    ("AB** CDE", None),
    ("AB?CD?", None),
    ("\uff1f812CDE", None),
    ("A8_2CDE", "plate"),
    ("?8?2CDE", "plate"),
    ("1234?6", "plate"),
    ("A81?C", "plate-part"),
)
REFUSED: tuple[tuple[str, str | None, str], ...] = (
    ("\u202690012", None, "part-digits"),
    ("*77009001", None, "part-digits"),
    ("12345", "phone-end", "part-digits"),
    ("90012a", "phone-end", "part-digits"),
    ("*900123x", None, "part-digits"),
    ("A8???DE", None, "part-unknown"),
    ("????", "plate", "part-unknown"),
    ("A812CDE", "plate-part", "part-unknown"),
    ("A?B1", None, "part-known"),
    ("A?B?1", "plate", "part-known"),
    ("A8?2CDE4F6G73", "plate", "plate-length"),
    ("A8?2+CDE", "plate", "not-a-plate"),
    ("", "phone-end", "empty"),
    ("*" * 201, None, "too-long"),
)
MASKS: tuple[tuple[str, str, str, bool], ...] = (
    (DOTS + "123", "phone-end", "900123", True),
    (DOTS + "123", "phone-end", "0900123", True),
    (DOTS + "124", "phone-end", "900123", False),
    (DOTS + "23", "phone-end", "0900123", True),
    (DOTS + "24", "phone-end", "0900123", False),
    ("telegram " + DOTS + "23", "phone-end", "900123", True),
    ("telegram " + DOTS + "24", "phone-end", "900123", False),
    ("9" + DOTS + "@" + DOTS, "phone-end", "900123", True),
    ("telegram " + DOTS + "99", "name", "DAVE99", True),
    ("telegram " + DOTS + "98", "name", "DAVE99", False),
    ("kik " + DOTS + "_9", "name", "DAVE9", True),
    ("bluesky " + DOTS + "ve", "name", "DAVEEXAMP1E0RG", True),
    ("d" + DOTS + "@gmail.com", "name", "DAVE99", True),
    ("e" + DOTS + "@gmail.com", "name", "DAVE99", False),
    (DOTS + "99", "name", "DAVE99", True),
    (DOTS + "199", "name", "DAVE199", False),
    ("99", "name", "DAVE99", False),
    ("123", "phone-end", "900123", False),
    (DOTS + "DE", "plate-part", "A8?2CDE", True),
    (DOTS + "DE", "plate-part", "A812C?E", True),
    (DOTS + "DE", "plate-part", "A812CD?", True),
    (DOTS + "DE", "plate-part", "A812C??", True),
    (DOTS + "DE", "plate-part", "A812C?F", False),
    (DOTS + "DE", "plate-part", "A8?2CED", False),
    (DOTS + "123", "plate-part", "A8?2123", False),
    (DOTS + "E", "plate-part", "A8?2CDE", False),
    ("telegram " + DOTS + "DE", "plate-part", "A8?2CDE", False),
)


def _told(asked: Identifier | Partial) -> list[str]:
    return [asked.kind, asked.normal]


def make() -> dict[str, Any]:
    """All cases."""
    made: list[dict[str, Any]] = [
        {
            "name": f"parts-{item.kind}-{item.normal}",
            "op": "parts",
            "kind": item.kind,
            "normal": item.normal,
            "parts": [_told(part) for part in partials(item)],
            "canonical": [b64(part.canonical()) for part in partials(item)],
            "place": b64(place_of(item)),
            "expect": "ok",
        }
        for item in IDENTIFIERS
    ]
    made += [
        {
            "name": f"keys-{name}",
            "op": "keys",
            "identifiers": [_told(item) for item in items],
            "keys": [_told(key) for key in index_keys(items)],
            "expect": "ok",
        }
        for name, items in TOGETHER
    ]
    for number, (typed, kind) in enumerate(READ):
        assert looks_like_partial(typed, kind), typed
        read = parse_partial(typed, "plate" if kind == "plate-part" else kind)
        facts = {"read": _told(read), "masked": read.masked(), "understood": read.understood()}
        made.append(
            {"name": f"read-{number}", "op": "read", "typed": typed, "kind": kind, **facts, "expect": "ok"},
        )
    made += [
        {"name": f"refused-{number}-{code}", "op": "read", "typed": typed, "kind": kind, "expect": error(code)}
        for number, (typed, kind, code) in enumerate(REFUSED)
    ]
    for number, (mask, kind, normal, fitting) in enumerate(MASKS):
        part = Partial(kind, normal)  # type: ignore[arg-type]
        assert fits(mask, part) is fitting, (mask, part)
        facts = {"mask": mask, "kind": kind, "normal": normal, "fits": fitting}
        made.append({"name": f"mask-{number}", "op": "fits", **facts, "expect": "ok"})
    return {
        "description": (
            "Parts of numbers (docs/protocol.md, section 10). op 'parts': the parts of an identifier, in order, "
            "and its place. op 'keys': the index keys of an alert about these identifiers. op 'read': what a "
            "check makes of a typed part in region GB, without a platform. op 'fits': whether an alert's mask can "
            "belong to a part."
        ),
        "cases": made,
    }
