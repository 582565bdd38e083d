"""The signed manifest of a site: making it from the page that was built here, signing it off line, checking it."""

import base64
import json
from pathlib import Path

from parasol.host.commands.site_files import built_here, decoded_key, read_keys, read_manifest, release_words
from parasol.kernel.roster.client import roster as rosters
from parasol.kernel.roster.commands.community import fingerprint
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import write
from parasol.kernel.shell.output import Facts, count, listed, wrapped
from parasol.kernel.shell.parser import Commands, option, words_option
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire import site
from parasol.kernel.wire.days import text_of

WORDS_LIMIT = (
    "The words are for posters, newsletters and the telephone: two people who hear the same five words look at the "
    "same manifest. They are no proof to a machine: whoever computes long enough can make another manifest with "
    "these words, but can't sign it."
)

commands = Commands("hosts")
manifest = commands.group(
    "manifest",
    "the signed list of what a site serves, for those who watch it",
    "A manifest says which files a community's site serves, with their hashes and headers. It is made from the page "
    "that was built on this machine, not from what a server sends. People who don't run the server sign it, two at "
    "least. Put into the store's folder as site-manifest.json, the site serves it, and `parasol watch` compares."
    "\n\nparasol manifest check site-manifest.json --keys site-keys.json",
    talks=False,
)


@manifest.add("key", "words to sign with", words_option(), talks=False)
def _key(call: Call) -> int:
    """Makes eight words that sign manifests, and the public key that belongs to them. Do it on a machine that you
    trust, best without a network. The words stay on paper, with you; not on the server, and not with the other signers.
    The public key goes into the file of keys."""
    passphrase = call.draw_words()
    key = base64.b64encode(keys_of(passphrase, "site").sign_key).decode()
    told = (
        f"These words sign manifests:\n\n    {passphrase}\n\n"
        + wrapped("Write them on paper now. They are shown this once and are kept nowhere. Whoever has them can sign.")
        + "\n\nThe public key that belongs to them, for the file of keys:\n\n    "
        + key
    )
    return call.out.give({"words": passphrase, "key": key}, told)


@manifest.add(
    "keys",
    "the file of keys that partners get",
    option("keys", metavar="KEY", nargs="+", help="a public key, as `parasol manifest key` shows it"),
    option("--threshold", metavar="NUMBER", type=int, default=2, help="how many sign (without it: 2)"),
    option("--out", metavar="FILE", type=Path, required=True, help="write it here"),
    talks=False,
)
def _keys(call: Call) -> int:
    """Writes the file that says whose signatures count and how many of them are needed. Give it to those who watch the
    site by another way than the site.

    parasol manifest keys --out site-keys.json KEY KEY KEY
    """
    options = call.options
    keys = site.SiteKeys("parasol-site-keys-1", [decoded_key(text) for text in options.keys], options.threshold)
    if not site.is_good(keys):
        raise NotDone(
            f"give 2 to {site.MAX_KEYS} different keys; 2 or more of them have to sign, and no more than there are",
            "keys",
        )
    write(options.out, site.keys_to_bytes(keys))
    told = f"{count(len(keys.keys), 'key')}, of which {keys.threshold} have to sign. Written to {options.out}."
    return call.out.give({"keys": len(keys.keys), "threshold": keys.threshold}, told)


@manifest.add(
    "make",
    "a manifest of the page that was built here",
    option("--token-key", metavar="KEY", help="the key of the tokens, instead of asking a server for it"),
    option("--profiles", action="store_true", help="of a site of profiles alone, whose page names no key"),
    option("--page-name", metavar="NAME", default="Notes", help="as `parasol serve` has it"),
    option("--page-icon", metavar="ICON", default="leaf", help="as `parasol serve` has it"),
    option("--onion-location", metavar="URL", help="the onion address that the site tells, if it does"),
    option("--plain-address", metavar="URL", help="as `parasol serve` has it"),
    option("--page-line", metavar="TEXT", default="", help="as `parasol serve` has it"),
    option("--out", metavar="FILE", type=Path, required=True, help="write it here"),
)
def _make(call: Call) -> int:
    """Makes a manifest from the page that was built on this machine and the settings of the site. The public key of the
    community's tokens comes from its roster (--server), which is verified from the first entry on, or is given.
    Everybody who signs makes it too, and compares the five words.

    parasol manifest make --server https://name.example --page-name "Garden notes" --out site-manifest.json
    """
    options = call.options
    if options.profiles:
        token_key, community = b"", None
    elif options.token_key is not None:
        token_key, community = decoded_key(options.token_key), None
    else:
        roster = rosters.fetch(call.connection)
        token_key, community = roster.token_key, fingerprint(roster)
    settings = site.Settings(
        options.page_name,
        options.page_icon,
        token_key,
        options.onion_location,
        options.plain_address,
        options.page_line,
    )
    made = built_here(settings, call.device.today()).manifest
    signed = site.SignedManifest(made, [])
    site.read(signed.to_bytes())
    write(options.out, signed.to_bytes())
    facts = _facts(signed)
    told = _told(facts) + f"\n\nWritten to {options.out}. Nobody has signed it yet: parasol manifest sign {options.out}"
    if community is not None:
        facts["fingerprint"] = community
        told += "\n" + wrapped(
            f"The key of the tokens is that of the community with these words: {community}. Compare them with the "
            "words that its stewards have on paper."
        )
    return call.out.give(facts, told)


@manifest.add(
    "sign",
    "sign a manifest, if this machine's own build gives the same",
    option("file", metavar="FILE", type=Path, help="the manifest; the signature is added to it"),
    reads=("the eight words that sign",),
)
def _sign(call: Call) -> int:
    """Builds the manifest again from the page on this machine, with the settings that the manifest names, and signs
    only if every byte is the same. With --server it also reads the community's verified roster, and refuses another
    token key than stands there.

    parasol manifest sign site-manifest.json
    """
    from parasol.host.manifest import differences  # noqa: PLC0415 clients never load the server

    path: Path = call.options.file
    signed = read_manifest(path)
    own = built_here(signed.manifest.settings, signed.manifest.made_on).manifest
    if own != signed.manifest:
        points = listed(differences(signed.manifest, own)[:20])
        call.out.note(f"This machine builds something else than this manifest says:\n{points}")
        raise NotDone("nothing was signed; build the same release here, or ask who made this manifest", "differs")
    token_key = signed.manifest.settings.token_key
    if hasattr(call.options, "server") and rosters.fetch(call.connection).token_key != token_key:
        raise NotDone("this manifest names another token key than the community's roster; nothing was signed", "key")
    seed = keys_of(call.ask.words("The eight words that sign"), "site").sign_seed
    write(path, (done := signed.signed_by(seed)).to_bytes())
    return call.out.give(_facts(done), _told(_facts(done)) + f"\n\nSigned. {_signed_so_far(done)}")


@manifest.add(
    "check",
    "is this manifest signed, and is it what this machine builds?",
    option("file", metavar="FILE", type=Path, help="the manifest"),
    option("--keys", metavar="FILE", type=Path, required=True, help="the file of keys"),
    talks=False,
)
def _check(call: Call) -> int:
    """Verifies the signatures, tells the day and the five release words, and compares with the page that was built on
    this machine, if there is one. Answers 1 if it isn't signed by enough known keys.

    parasol manifest check site-manifest.json --keys site-keys.json
    """
    signed, keys = read_manifest(call.options.file), read_keys(call.options.keys)
    valid = signed.check(keys)
    facts = {**_facts(signed), "signed_by": valid, "same_here": (same := _same_here(signed))}
    about_here = {
        True: "The page that was built on this machine is the same, to the byte.",
        False: "The page that was built on this machine is ANOTHER one. See docs/verifying.md.",
        None: "There is no built page of this release on this machine to compare with.",
    }[same]
    told = (
        f"{_told(facts)}\n\nSigned by {valid} of {len(keys.keys)} known keys; {keys.threshold} have to.\n{about_here}"
    )
    return call.out.give(facts, told)


def _same_here(signed: site.SignedManifest) -> bool | None:
    import parasol  # noqa: PLC0415 for its version alone

    if signed.manifest.release != parasol.__version__:
        return None
    try:
        return built_here(signed.manifest.settings, signed.manifest.made_on).manifest == signed.manifest
    except NotDone:
        return None


@manifest.add(
    "webcat",
    "the same in the words of WEBCAT",
    option("file", metavar="FILE", type=Path, help="the manifest"),
    talks=False,
)
def _webcat(call: Call) -> int:
    """Writes what WEBCAT calls a manifest: the same files and policies, in its fields. It isn't signed for WEBCAT's
    log, and nobody is enrolled by it.

    parasol manifest webcat site-manifest.json
    """
    made = read_manifest(call.options.file).manifest
    policy = "Content-Security-Policy"
    facts: Facts = {
        "name": made.settings.name,
        "version": made.release,
        "default_csp": made.document_headers[policy],
        "extra_csp": {
            **{path: made.part_headers[policy] for path, file in made.files.items() if not file.is_document},
            "/api/": made.part_headers[policy],
        },
        "default_index": "index.html",
        "default_fallback": "/index.html",
        "files": {
            path: base64.urlsafe_b64encode(file.sha256).rstrip(b"=").decode()
            for path, file in made.files.items()
            if path != "/"
        },
        "wasm": [],
    }
    return call.out.give(facts, json.dumps(facts, indent=1, sort_keys=True))


def _signed_so_far(signed: site.SignedManifest) -> str:
    return f"{count(len(signed.signatures), 'signature')} so far."


def _facts(signed: site.SignedManifest) -> Facts:
    made = signed.manifest
    return {
        "release_words": release_words(signed),
        "release": made.release,
        "made_on": text_of(made.made_on),
        "files": len(made.files),
        "page_name": made.settings.name,
        "page_icon": made.settings.icon,
        "page_line": made.settings.line,
        "token_key": base64.b64encode(made.settings.token_key).decode(),
        "onion_location": made.settings.onion_location,
        "signatures": len(signed.signatures),
    }


def _told(facts: Facts) -> str:
    points = [
        f"release {facts['release']}, made on {facts['made_on']}, {count(facts['files'], 'path')}",
        f"the page is called {facts['page_name']!r}, with the icon {facts['page_icon']!r}",
        f"the key of the tokens: {facts['token_key'] or 'none, for profiles are kept alone there'}",
    ]
    if facts["onion_location"] is not None:
        points.append(f"it tells the onion address {facts['onion_location']}")
    return f"Release words: {facts['release_words']}\n\n{listed(points)}\n\n{wrapped(WORDS_LIMIT)}"
