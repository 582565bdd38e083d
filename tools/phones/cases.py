"""Makes `vectors/readings.json`: what Python reads in some 1,600 texts, for the browser to read the same in them.

`vectors/identifiers.json` holds what people write and why each case is there; these are numbers of every region,
written nationally, from abroad, in a sloppy way and with a digit changed, lost or added (left out where that makes a
number that somebody may have); profiles, mailboxes and
plates; texts thrown together from their parts; and PICKED, each of which alone noticed a mistake that was made in
the browser's code on purpose. Made once, by chance from a fixed seed, then frozen: a change of an outcome is a change
of what the index is keyed with. `tests/vectors/test_phones.py` holds Python to them. Only characters of Unicode 14,
and none whose upper case is younger, so that a newer Unicode on one side parts nothing.

Usage: python tools/phones/cases.py
"""

import json
import random
from pathlib import Path

import phonenumbers

from parasol.demo.example_numbers import examples
from parasol.features.checks.client.identifiers import KINDS, PLATFORM_NAMES, NotAnIdentifier, parse
from parasol.features.checks.client.identifiers.email import _BIG
from parasol.features.checks.client.identifiers.phone import _FICTION
from parasol.features.checks.client.identifiers.platforms import BY_HOST

RULED = (*PLATFORM_NAMES[: PLATFORM_NAMES.index("adultwork")], "other")
"""Platforms whose names have rules of their own, and one of those that have none."""

FILE = Path(__file__).resolve().parents[2] / "vectors" / "readings.json"
TEXTS, PROFILES, MAILBOXES, PLATES = 300, 200, 120, 60
PREFIXES = ("0", "00", "011", "0011", "810", "1", "8", "15", "9", "044", "(0)", "+")
ABROAD = ("00", "011", "0011", "810", "+", "+00", "+(0)", "", "000")
REGIONS = ("GB", "US", "AR", "MX", "IT", "DE", "KR", "TH", "", "UK", " el ", "\u0130")
CHARACTERS = (
    "+0123456789() -./@:;#?&=%xoOIl\u017fK\u0131\u0130\u00b2\u2460\u2776\n\u200b\u0660\uff11ABab_\u0301\u00a0\u1c50"
    "\U0001d7d9\U0001f697\u0142\u00d8\u00df\u03a3\u03c2\u011f\u0149\u0391\u0419\u3042"
)
PARTS = (
    *("t.me/", "https://", "wa.me/", "signal.me/#p/", "facebook.com/", "profile.php?id=", "instagram.com/"),
    *("stor\u0131es/", "people/", "bsky.app/", "prof\u0130le/", "social.example/@", "users/", "line.me/ti/p/~"),
    *("x.com/", "reddit.com/user/", "old.", "www.", "m.", "tiktok.com/@", "discord.com/users/", "123456789012345678"),
    *("tg://resolve", "viber://chat", "?phone=", "&number=", "?domain=", "#", "?", "/", "user@host", ".bsky.social"),
    *("https://user@t.me:443/", "no_body.t.me", "%20", "%0A", "%C3%A9", "%FF", "%c2%b2", "%D9%A3", "%2B", "%4"),
    *("mailto:", "(at)", " [dot] ", "@gmail.com", "@example.org", "@stra\u00dfe.de", "@\u65e5\u672c.jp", "+tag", "@"),
    *("-shop@yahoo.com", "@nobody.fastmail.com", "@pm.me", "@ya.ru", "@me.com", "@hotmail.co.uk", "no.body", "nobody"),
    *("tel:", "sms:", "facet\u0131me:", ";phone-context=+44", "07700 900123", "+447700900123", " ext. 12", "x12"),
    *("ext", "mob. ", "mob\u0131le ", "+541123456789", "phone number ", "e-mail address ", "number plate "),
    *("handle on telegram: @", "another site: ", "other: ", "IG - ", "tg ", "u/", "whatsapp: ", "Name#1234", "live:"),
    *("skype:", "did:plc:abc", "05" + "ab" * 32, "AB12 CDE", "(O and 0 count as the same)", "\ufdfa", "\u202a", "\n"),
)

BEFORE = ("", "", "https://", "http://www.", "HTTPS://M.", "see https://", "<https://de-de.", "https://a@")
PATHS = ("", "", "", "@", "@", "u/", "user/", "add/", "stories/", "_u/", "t/", "s/", "people/x/", "ti/p/~", "profile/")
NAMES = ("No_Body", "no.body1", "nobody", "n", "no-body-12", "nobody.42", "NOBODY.BSKY.SOCIAL", "12345678901234567")
AFTER = ("", "", "", "/", "/posts/1", "?x=1&id=7", "#x", ")", "/@", ":443/x", " please")
LOCALS = (
    "a.nobody",
    "A.No-Body+x",
    "no_body-shop",
    "+tag",
    "\u00e4.b",
    "-.-",
    "n",
    "\U00010400x",
    "a..b+c+d",
    "'no body'",
)
AROUND = (
    ("", ""),
    ("", ""),
    ("<", ">,"),
    ("mailto:", "?subject=a@b.cd"),
    ("Name <", ">"),
    ("*", "*."),
    ("a@b.cd; ", ""),
)
ATS = ("@", "@", "@", " @ ", " (at) ", "[AT]", "%40", "@@")
DOMAINS = (
    *sorted(_BIG),
    "x.fastmail.com",
    "a.b.sent.com",
    "example.org.",
    "\u00fc.example",
    "-a.example",
    "b\u00fccher.de",
)
DOMAINS += ("xn--a.example", "a\u3002example", "a (dot) example", "\u0431\u0430.\u0440\u0444", "a.123", "localhost")
ON_PLATES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abc -./\u00d6\u00d8\u0141\u0110\u0416\u0418\u0425\u0399\u03a8"

PICKED: tuple[tuple[str, str, str | None, str | None], ...] = (
    ("447700900123", "AU", None, None),
    ("447700900123", "IN", None, None),
    ("0044 7700 900123", "JP", None, None),
    ("011 44 7700 900123", "NG", None, None),
    ("07700 900123", "UK", None, None),
    ("21 2345 6789", " el ", None, None),
    ("0082 10 2000 0000", "KR", None, None),
    ("0011458", "TT", "phone", None),
    ("00596", "HK", "phone", None),
    ("0024", "WF", "phone", None),
    ("071221006809239939", "FR", None, None),
    ("7857584100194116786", "KZ", "phone", None),
    ("1112772654291210141", "AG", None, None),
    ("495358396429", "DE", "phone", None),
    ("489597285", "PL", None, None),
    ("8100803123451", "CH", None, None),
    ("009012345612", "CV", None, None),
    ("00090012312", "CL", "phone", None),
    ("6522444", "MP", None, None),
    ("80700123456712", "MH", "phone", None),
    ("10728967852", "TW", "phone", None),
    ("15 234567", "AR", "phone", None),
    ("1234567 / 7654321", "GB", "phone", None),
    ("\u0391+447700900123\U0001f600", "TH", None, None),
    ("12345ext 12%0A", "GB", "phone", None),
    ("cellar 4455", "GB", None, None),
    ("cell 4455 1234", "GB", None, None),
    ("07700\u2212900123", "GB", None, None),
    ("t.me/+12345", "GB", None, None),
    ("tg:t.me/no_body", "GB", None, None),
    ("t.me/c/123", "GB", None, None),
    ("https://mbasic.facebook.com/nobody12", "GB", None, None),
    ("did:web:no.body.example", "GB", None, "bluesky"),
    ("mailto:a@example.org t.me/no_body", "GB", None, None),
    ("a@example\u3002org", "GB", None, None),
    ("a@" + ".".join(["\u00fc" * 8] * 21), "GB", "email", None),
    ("a@" + ".".join(["\u00fc" * 8] * 13), "GB", "email", None),
    ("\u0130\u0323@example.org", "GB", None, None),
    ("a\u00ad\u0308\u0323", "GB", None, "other"),
    ("\uac00 123", "GB", None, None),
    ("\u0149 12", "GB", "plate", None),
    ("\u1fb7 12", "GB", "plate", None),
)


def outcome(typed: str, region: str, kind: str | None, platform: str | None) -> list[str]:
    """Return the error's code alone, or kind, normal form, mask and the sentence of what was understood."""
    try:
        found = parse(typed, region, kind, platform)
    except NotAnIdentifier as error:
        return [error.code]
    return [found.kind, found.normal, found.masked(), found.understood()]


def made() -> list[list[object]]:
    chance = random.Random(20)
    asked = list(PICKED)
    found = examples()
    chance.shuffle(found)
    of_region = {example.region: example for example in found}
    everywhere = sorted(phonenumbers.SUPPORTED_REGIONS)
    for region, example in sorted(of_region.items()):
        where = "GB" if region == "001" else region
        digits = "".join(c for c in example.national if c.isdigit())
        near = list(chance.choice((example.e164, example.national)))
        at = chance.randrange(1, len(near))
        near[at : at + chance.randrange(2)] = chance.choice(("", "0", "1", "7", "15"))
        other = chance.choice(
            (
                example.international + chance.choice(("", "1", "12", "345")),
                chance.choice(PREFIXES) + digits,
                chance.choice(ABROAD) + example.e164[1 : chance.randrange(5, 17)],
            )
        )
        asked.append((chance.choice((example.national, *example.sloppy)), where, None, None))
        asked.append(("".join(near), where, "phone", None))
        asked.append((other, chance.choice((where, where, chance.choice(everywhere))), "phone", None))
    for _ in range(TEXTS):
        pieces = [
            chance.choice(PARTS) if chance.random() < 0.7 else chance.choice(CHARACTERS)
            for _ in range(chance.randrange(1, 6))
        ]
        text = "".join(pieces)
        kind = chance.choice((None, None, None, *KINDS))
        platform = chance.choice((None, None, None, *RULED)) if kind in (None, "handle") else None
        asked.append((text.upper() if chance.random() < 0.1 else text, chance.choice(REGIONS), kind, platform))
    for _ in range(PROFILES):
        host, name = chance.choice(sorted(BY_HOST)), chance.choice(NAMES)
        text = chance.choice(BEFORE) + host + "/" + chance.choice(PATHS) + name + chance.choice(AFTER)
        asked.append((text, "GB", chance.choice((None, None, "handle")), None))
        asked.append((chance.choice(("", "@", "u/")) + name, "GB", "handle", chance.choice(RULED)))
    for _ in range(MAILBOXES):
        left, right = chance.choice(AROUND)
        text = left + chance.choice(LOCALS) + chance.choice(ATS) + chance.choice(DOMAINS) + right
        asked.append((text, "GB", chance.choice((None, "email")), None))
    for _ in range(PLATES):
        text = "".join(chance.choice(ON_PLATES) for _ in range(chance.randrange(2, 10)))
        asked.append((text, "GB", chance.choice((None, "plate")), None))
    cases = [[*arguments, *outcome(*arguments)] for arguments in dict.fromkeys(asked)]
    examples_only = {example.e164 for example in found}
    return [case for case in cases if not could_be_somebodys(case, examples_only)]


def could_be_somebodys(case: list[object], known: set[str]) -> bool:
    """Whether the case reads as a number that a person may have: neither libphonenumber's example nor for fiction."""
    if len(case) < 8 or case[4] != "phone" or case[5] in known or _FICTION.fullmatch(str(case[5])):
        return False
    return phonenumbers.is_valid_number(phonenumbers.parse(str(case[5]), None))


if __name__ == "__main__":
    about = (
        "What parasol.features.checks.client.identifiers.parse reads: typed, region, kind, platform, then the error's "
        "code, or kind, normal form, mask and the English sentence of what was understood. Made by "
        "tools/phones/cases.py, frozen."
    )
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in made())
    FILE.write_text(f'{{"about":{json.dumps(about)},\n"cases":[\n{lines}\n]}}\n', "ascii")
    print(f"{FILE}: {FILE.stat().st_size} bytes")
