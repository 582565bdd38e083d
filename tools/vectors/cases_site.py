"""`site.json`: a site's manifest, signed by two of three, and what isn't one."""

from typing import Any

import msgspec
from roster_chain import DAY, fixed, seed
from text import b64, error, flipped

from parasol.kernel.wire import site
from parasol.kernel.wire.signing import public_key_of, sign
from parasol.kernel.words.passphrase import name_of

SIGNERS = [seed(f"site signer {number}") for number in (1, 2, 3)]
KEYS = site.SiteKeys("parasol-site-keys-1", [public_key_of(each) for each in SIGNERS], 2)
MANIFEST = site.SiteManifest(
    format="parasol-site-1",
    release="0.1.0",
    made_on=DAY,
    settings=site.Settings("Garden notes ñ", "leaf", fixed("token key", 32), None, "https://plain.example.org"),
    files={
        "/": site.SiteFile(fixed("index", 32), "text/html; charset=utf-8"),
        "/app-R2YOGFE3.js": site.SiteFile(fixed("app", 32), "text/javascript; charset=utf-8"),
        "/index.html": site.SiteFile(fixed("index", 32), "text/html; charset=utf-8"),
    },
    document_headers={"Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer"},
    part_headers={"Referrer-Policy": "no-referrer"},
)


def signed(*who: int, manifest: site.SiteManifest = MANIFEST) -> bytes:
    made = site.SignedManifest(manifest, [])
    for number in who:
        made = made.signed_by(SIGNERS[number])
    return made.to_bytes()


def make() -> dict[str, Any]:
    """All cases."""
    cases: list[dict[str, Any]] = []
    good = signed(0, 2)

    def add(name: str, content: bytes, expect: Any = "ok") -> None:
        case: dict[str, Any] = {"name": name, "file": b64(content), "expect": expect}
        if expect == "ok":
            read = site.read(content)
            case |= {"digest": b64(read.digest), "words": name_of(read.digest, 5), "signed_by": read.check(KEYS)}
        cases.append(case)

    def bad(name: str, content: bytes, code: str) -> None:
        assert content != good, name
        add(name, content, error(code))

    def other(name: str, **changes: Any) -> None:
        bad(name, signed(0, 2, manifest=msgspec.structs.replace(MANIFEST, **changes)), "manifest")

    add("signed-by-two", good)
    add("signed-by-three", signed(2, 0, 1))
    stranger = site.read(signed(0, 1)).signed_by(seed("mallory"))
    add("signed-by-two-and-a-stranger", stranger.to_bytes())

    bad("signed-by-nobody", signed(), "not-signed")
    bad("signed-by-one", signed(1), "not-signed")
    bad("signed-by-one-and-a-stranger", site.read(signed(1)).signed_by(seed("mallory")).to_bytes(), "not-signed")
    only = site.SiteSignature(KEYS.keys[0], sign(SIGNERS[0], "site", site.read(good).text))
    for name, signature in {
        "signature-bit-flipped": flipped(only.signature, 0),
        "signed-as-a-head": sign(SIGNERS[0], "head", site.read(good).text),
        "signature-of-another-manifest": sign(SIGNERS[0], "site", site.read(good).text + b" "),
        "signature-too-short": only.signature[:63],
    }.items():
        wrong = site.SiteSignature(KEYS.keys[0], signature)
        bad(name, site.SignedManifest(MANIFEST, [wrong, *site.read(signed(1, 2)).signatures]).to_bytes(), "not-signed")
    bad("one-key-twice", site.SignedManifest(MANIFEST, [only, only]).to_bytes(), "manifest")
    for name, changed in {
        "another-day-under-the-same-signatures": good.replace(f":{DAY},".encode(), f":{DAY + 1},".encode()),
        "another-file-under-the-same-signatures": good.replace(b"R2YOGFE3", b"R2YOGFE4"),
    }.items():
        bad(name, changed, "not-signed")
    for name, changed in {
        "nothing": b"",
        "cut-off": good[:-1],
        "line-end-behind": good + b"\n",
        "space-inside": good.replace(b'"release":', b'"release": '),
        "escaped-letter": good.replace(b"Garden", b"\\u0047arden"),
        "not-utf-8": good.replace(b"Garden", b"Garde\xff"),
        "a-field-twice": good.replace(b'"made_on":', b'"made_on":1,"made_on":'),
        "an-unknown-field": good.replace(b'"made_on":', b'"minute":1,"made_on":'),
        "a-field-missing": good.replace(b'"release":"0.1.0",', b""),
        "a-day-as-a-fraction": good.replace(f":{DAY},".encode(), f":{DAY}.0,".encode()),
        "another-format": good.replace(b"parasol-site-1", b"parasol-site-2"),
        "signatures-first": b'{"signatures":[],' + good[1 : good.index(b',"signatures"')] + b"}",
    }.items():
        bad(name, changed, "manifest")
    unordered = good.replace(b'"/":{', b'"/z":{', 1)
    bad("paths-out-of-order", unordered, "manifest")
    index = MANIFEST.files["/"]
    other("no-index", files={"/": index})
    other("path-without-a-slash", files={**MANIFEST.files, "x.js": index})
    other("path-upwards", files={**MANIFEST.files, "/../x": index})
    other("path-downwards", files={**MANIFEST.files, "/a/b": index})
    other("hash-too-short", files={**MANIFEST.files, "/x": site.SiteFile(bytes(31), index.type)})
    other("line-end-in-a-type", files={**MANIFEST.files, "/x": site.SiteFile(bytes(32), "text/html\r\nLink: x")})
    other("line-end-in-a-header", part_headers={"Referrer-Policy": "no\r\nLink: x"})
    other("name-of-a-header-in-small-letters", part_headers={"referrer-policy": "no-referrer"})
    other("a-day-before-1970", made_on=-1)
    other("token-key-too-short", settings=site.Settings("x", "leaf", bytes(31), None, None))
    other("too-many-files", files={**MANIFEST.files, **{f"/x{at}": index for at in range(site.MAX_FILES)}})
    return {
        "about": "digest: SHA-256 of what is signed, label and all; words: the release words, made of it.",
        "keys": b64(site.keys_to_bytes(KEYS)),
        "cases": cases,
    }
