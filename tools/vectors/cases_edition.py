"""`edition.json`: an edition of public notices, signed by two of three stewards, and what isn't one."""

from typing import Any

import msgspec
from msgspec.structs import replace
from roster_chain import DAY, fixed, seed
from text import b64, error, flipped

from parasol.editions.signed import Signed, read
from parasol.editions.site import built, complete, said
from parasol.formats.edition import MOST_NOTICES, TEXT_BYTES, Edition, PublicNotice
from parasol.wire.signing import public_key_of, sign

STEWARDS = [seed(name) for name in ("ana", "bea", "cleo")]
NOTICES = [
    PublicNotice(fixed("notice 1", 16), DAY - 7, "en", "The clinic has moved", "Mill Lane 3.\nAsk Rosa (invented)."),
    PublicNotice(fixed("notice 2", 16), DAY, "es", "Teléfono ñ", "Mira https://clinic.example 👩‍🔬"),
]
EDITION = Edition(
    format="parasol-edition-1",
    genesis=fixed("genesis"),
    number=4,
    day=DAY,
    language="en",
    name="Harbour notices",
    notices=NOTICES,
    files={"feed.xml": fixed("feed"), "index.html": fixed("page")},
)
GOOD = Signed(EDITION).signed_by(STEWARDS[0]).signed_by(STEWARDS[2])


def _saying(text: str, title: str = "A notice") -> Edition:
    return replace(EDITION, notices=[PublicNotice(fixed("notice 1", 16), DAY, "en", title, text)])


def make() -> dict[str, Any]:
    """All cases."""
    good = GOOD.to_bytes()
    cases: list[dict[str, Any]] = []

    def add(name: str, content: bytes, expect: Any = "ok") -> None:
        assert (content == good) == (name == "signed-by-two"), name
        cases.append({"name": name, "file": b64(content), "expect": expect})

    def bad(name: str, content: bytes) -> None:
        add(name, content, error("edition"))

    def changed(**changes: Any) -> Signed:
        made = Signed(msgspec.structs.replace(EDITION, **changes))
        return made.signed_by(STEWARDS[0]).signed_by(STEWARDS[2])

    def noticed(**changes: Any) -> Signed:
        return changed(notices=[msgspec.structs.replace(NOTICES[0], **changes), NOTICES[1]])

    add("signed-by-two", good)
    add("without-notices", changed(notices=[]).to_bytes())
    many = [msgspec.structs.replace(NOTICES[0], id=fixed(f"notice {at}", 16)) for at in range(MOST_NOTICES + 1)]
    add("as-many-notices-as-there-may-be", changed(notices=many[:-1]).to_bytes())
    add("as-long-a-text-as-there-may-be", noticed(text="ñ" * (TEXT_BYTES // 2)).to_bytes())

    only, other = GOOD.signatures
    for name, signatures in {
        "signed-by-nobody": (),
        "signed-by-one": (only,),
        "one-signature-twice": (only, only),
        "signed-by-a-steward-and-a-stranger": (only, sign(seed("mallory"), "edition", GOOD.text)),
        "a-bit-of-a-signature-flipped": (only, flipped(other, 0)),
        "signed-as-a-site": (only, sign(STEWARDS[2], "site", GOOD.text)),
        "signature-of-other-bytes": (only, sign(STEWARDS[2], "edition", GOOD.text + b" ")),
    }.items():
        add(name, Signed(EDITION, signatures).to_bytes(), error("not-signed"))
    for name, old, new in (
        ("another-number-under-the-same-signatures", b'"number":4', b'"number":5'),
        ("another-day-under-the-same-signatures", f'"day":{DAY},"language"'.encode(), b'"day":9,"language"'),
        ("another-word-under-the-same-signatures", b"Mill Lane", b"Hill Lane"),
    ):
        assert good.count(old) >= 1
        add(name, good.replace(old, new), error("not-signed"))

    for name, content in {
        "nothing": b"",
        "cut-off": good[:-1],
        "line-end-behind": good + b"\n",
        "space-inside": good.replace(b'"number":', b'"number": '),
        "escaped-letter": good.replace(b"Mill", b"\\u004dill"),
        "not-utf-8": good.replace(b"Mill", b"Mil\xff"),
        "a-field-twice": good.replace(b'"number":', b'"number":1,"number":'),
        "an-unknown-field": good.replace(b'"number":', b'"by":1,"number":'),
        "a-field-missing": good.replace(b'"number":4,', b""),
        "another-format": good.replace(b"parasol-edition-1", b"parasol-edition-2"),
        "signatures-first": b'{"signatures":[],' + good[1 : good.index(b',"signatures"')] + b"}",
        "signatures-in-another-order": msgspec.json.encode(
            {"edition": msgspec.Raw(GOOD.text), "signatures": sorted(GOOD.signatures, reverse=True)}
        ),
        "three-signatures": GOOD.signed_by(STEWARDS[1]).to_bytes(),
        "signature-too-short": Signed(EDITION, (only, other[:63])).to_bytes(),
        "a-text-in-half-a-pair": good.replace(b"Mill", b"\\ud800"),
    }.items():
        bad(name, content)
    for name, signed in {
        "number-0": changed(number=0),
        "a-day-before-1970": changed(day=-1),
        "a-day-without-a-date": changed(day=1_000_000),
        "a-notices-day-without-a-date": noticed(day=2**31 - 1),
        "genesis-too-short": changed(genesis=bytes(31)),
        "no-name": changed(name=""),
        "a-file-missing": changed(files={"index.html": fixed("page")}),
        "a-file-more": changed(files={**EDITION.files, "more.html": fixed("more")}),
        "a-file-upwards": changed(files={"../x": fixed("feed"), "index.html": fixed("page")}),
        "hash-too-short": changed(files={**EDITION.files, "index.html": bytes(31)}),
        "a-notice-too-many": changed(notices=many),
        "a-notice-twice": changed(notices=[NOTICES[0], NOTICES[0]]),
        "title-with-a-line-end": noticed(title="a\nb"),
        "title-too-long": noticed(title="x" * 121),
        "no-title": noticed(title=""),
        "no-text": noticed(text=""),
        "text-too-long": noticed(text="ñ" * (TEXT_BYTES // 2) + "x"),
        "an-empty-paragraph": noticed(text="a\n\nb"),
        "a-line-end-behind-a-text": noticed(text="a\n"),
        "a-carriage-return": noticed(text="a\r\nb"),
        "text-that-turns": noticed(text="\u202egnp.exe"),
        "text-that-isolates": noticed(title="\u2067a\u2069"),
        "a-space-of-no-width": noticed(text="a\u200bb"),
        "a-soft-hyphen": noticed(title="a\u00adb"),
        "a-filler": noticed(text="a\u3164b"),
        "a-tag-that-nobody-sees": noticed(text="a\U000e0061b"),
        "no-character": noticed(text="a\uffffb"),
        "a-command-to-terminals": noticed(text="a\x1b[2Jb"),
        "a-language-in-large-letters": noticed(language="EN"),
        "a-language-with-markup": noticed(language='en"'),
        "id-too-short": noticed(id=bytes(15)),
    }.items():
        bad(name, signed.to_bytes())
    assert read(good) == Signed(EDITION, tuple(sorted(GOOD.signatures)))
    return {"stewards": [b64(public_key_of(each)) for each in STEWARDS], "cases": cases, "sites": sites()}


SITES = {
    "two notices": EDITION,
    "none, in Spanish": replace(EDITION, language="es", notices=[]),
    "in Spanish": replace(EDITION, language="es", number=12),
    "markup and quotes": _saying(
        "<script>alert(1)</script>\n\"><img src=x onerror='a'> & &amp; {{ style }} ${style}", title="</title> & 'x'"
    ),
    "scripts of other directions, joiners, emoji": _saying("\u05e9\u05dc\u05d5\u05dd 👩\u200d🔬❤\ufe0f \u00a0x"),
    "where links lead": _saying(
        "See https://clinic.example/a?b=c#d, or (http://Clinic.EXAMPLE:8080).\n"
        "https://good.example@bad.example/x https://good.example\\@bad.example HTTPS://x.example.\n"
        "http://[::1]/ http://a[b http:// https://. http://x%20y.example http://a..b http://-a-.example/\n"
        "https://user:pw@host.example:1/p?q@r http://?x http://a.example»\u201d http://xn--maana-pta.example/ñ"
    ),
    "a label too long for a host": _saying(f"http://{'a' * 64}.example http://{'a' * 63}.example"),
}
"""Editions of which both make the very same files."""
FOR_THE_PROGRAM = {
    "a host that isn't ASCII": _saying("http://mañana.example"),
    "a host with a letter that only looks so": _saying("http://clinic.ex\u0430mple"),
    "a name before a host": _saying("http://ñ@clinic.example"),
    "a scheme that only matches": _saying("http\u017f://clinic.example"),
}
"""Those that the page doesn't make: browsers and Python differ about such a host."""


def sites() -> list[dict[str, Any]]:
    """What is made of each, by its hashes, and what its page says."""
    made = []
    for name, edition in {**SITES, **FOR_THE_PROGRAM}.items():
        whole, page = complete(edition), built(edition)["index.html"]
        told: dict[str, Any] = {"name": name, "file": b64(Signed(whole).to_bytes()), "says": said(page).split("\n")}
        made.append(told | ({"expect": error("edition-host")} if name in FOR_THE_PROGRAM else {}))
    return made
