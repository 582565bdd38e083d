"""E-mail addresses: one mailbox, one form, however it was written.

A provider's rule is used only where it can be sourced; everywhere else "+tag" and dots are part of the name,
since two mailboxes taken for one would put a warning on the wrong person. Addresses that one person keeps at two
providers stay two.
"""

import re
from urllib.parse import unquote

from parasol.features.checks.client.identifiers.letters import UNKNOWN, has_letter_or_number, kind, lowered, one_sigma
from parasol.features.checks.client.identifiers.typed import NotAnIdentifier, plain

_DOTS = "\u2022" * 5
_SEPARATED = re.compile(r"""[\s<>()"',;:\[\]\\|]+""")
_SPELT_AT = re.compile(r"\s*[(\[{]\s*at\s*[)\]}]\s*", re.IGNORECASE)
_WORDED = re.compile(r"([^ @]+) [aA][tT] ([^ @]+\.[^ @]+)")
_PROVIDER = re.compile(r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail)(?:\.[a-z]| |$)")
_SPELT_DOT = re.compile(r"\s*[(\[{]\s*dot\s*[)\]}]\s*", re.IGNORECASE)
_LOCAL = re.compile(r"[^\s@\"(),:;<>\[\]\\]{1,64}")

_MICROSOFT = {
    "hotmail": "at be ca ch cl co co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.ar com.au com.br "
    "com.gr com.hk com.mx com.my com.pe com.ph com.sg com.tr com.tw com.ve com.vn cz de dk es fi fr gr hu ie in it jp "
    "kr la lt lu lv my nl no ph pt ro rs se sg sk",
    "live": "at be ca ch cl cn co.in co.kr co.th co.uk co.za com com.ar com.au com.mx com.my com.ph com.pt com.sg de dk"
    " fi fr hk ie in it jp nl no ph pt ru se",
    "outlook": "at be bg cl co co.id co.il co.nz co.th co.uk com com.ar com.au com.br com.es com.gr com.hr com.pe "
    "com.py com.tr com.vn cr cz de dk es fr hu id ie in it jp kr lv my ph pt sa sg sk uk",
}
# Google: "Dots don't matter in Gmail addresses", support.google.com/mail/answer/7436150; googlemail.com is
# gmail.com, support.google.com/mail/answer/10313; "+tag", support.google.com/a/users/answer/9282734.
_GMAIL = frozenset({"gmail.com", "googlemail.com"})
# Proton: case, "+tag" and . _ - are taken out of names by its own client (github.com/ProtonMail/WebClients,
# removeEmailAlias / canonicalizeInternalEmail), and a name is never given to two people on its own domains
# (Proton on the @proton.me reservation, 2022, and on recycled names, 2025;
# proton.me/support/addresses-and-aliases).
_PROTON = frozenset({"proton.me", "protonmail.com", "protonmail.ch", "pm.me"})
# Apple: an @mac.com owner has @me.com and @icloud.com too, support.apple.com/118230. "+tag": email-normalize
# (Apple).
_APPLE = frozenset({"icloud.com", "me.com", "mac.com"})
# Yandex: the domains are aliases of one mailbox, yandex.com/support/mail/reg.html; list: validator.js,
# normalizeEmail. Its dots and hyphens are said to be the same; no source was found, so they differ here.
_YANDEX = frozenset({"yandex.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua", "ya.ru"})
_YAHOO_ENDINGS = "ca co.in co.uk com com.ar com.au com.br com.mx de es fr ie in it"
# Yahoo: "nickname-keyword" makes throw-away addresses; a name itself can't have a hyphen (US patent application
# 2006/0041621, "preserved character such as a dash"; help.yahoo.com/kb/SLN28815). The nickname alone isn't a
# mailbox (github.com/gmr/email-normalize, providers.py), and may be somebody else's name, so the hyphen stays.
# Yahoo Japan is another company and isn't here.
_YAHOO = frozenset(f"yahoo.{ending}" for ending in _YAHOO_ENDINGS.split()) | {"ymail.com", "rocketmail.com"}
# Fastmail: "+tag", and tag@name.fastmail.com for name+tag@fastmail.com,
# fastmail.help/hc/en-us/articles/360060591053.
_FASTMAIL = frozenset({"fastmail.com", "fastmail.fm", "fastmail.net", "fastmail.org", "fastmail.co.uk", "sent.com"})
# Hotmail has had "+tag" since 2013 (zdnet.com, "Microsoft adds support for custom '+' email addresses"). The
# same name at hotmail.com and outlook.com may be two people: domains stay.
_MICROSOFT_DOMAINS = frozenset(
    f"{name}.{ending}" for name, endings in _MICROSOFT.items() for ending in endings.split()
) | {"msn.com", "passport.com"}
# Runbox: blog.runbox.com, "Sub-addressing". Zoho: email-normalize (Zoho).
_PLUS_TAGS = (
    _GMAIL | _PROTON | _APPLE | _YANDEX | _FASTMAIL | _MICROSOFT_DOMAINS | {"runbox.com", "zoho.com", "zohomail.com"}
)
# Shared by so many people that the name says nothing: shown when an address is masked.
_BIG = (
    _PLUS_TAGS
    | _YAHOO
    | {"aol.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "mail.ru", "qq.com", "163.com", "orange.fr"}
)
_ONE_DOMAIN = {
    **dict.fromkeys(_GMAIL, "gmail.com"),
    **dict.fromkeys(_PROTON, "proton.me"),
    **dict.fromkeys(_APPLE, "icloud.com"),
    **dict.fromkeys(_YANDEX, "yandex.ru"),
}


def normal_email(text: str) -> str:
    """Return the one lower-case address in `text` (from typed.plain()) with its provider's rules applied.

    Accepts "mailto:", "Name <a@b>", a sentence around the address, spaces around "@", "(at)" and "(dot)".
    Domains in other scripts become A-labels (RFC 5890) by Punycode of the NFKC lower-case label: the
    non-transitional reading of UTS #46 that browsers use, without its table of forbidden characters. The
    standard library's "idna" codec is IDNA 2003, which turns "ß" into "ss", another domain.
    The Greek final sigma is the other one in a name; in a domain the two are different.
    Raises NotAnIdentifier: "not-an-email", "more-than-one", "email-domain", "not-text".
    """
    # Lower case, then plain again: lower case can make accents that NFKC joins.
    text = plain(lowered(text))
    if text.startswith("mailto:"):
        text = plain(lowered(plain(unquote(text[7:].split("?")[0]))))
    text = _SPELT_DOT.sub(".", _SPELT_AT.sub("@", text))
    text = re.sub(r"\s*@\s*", "@", text).replace("\u3002", ".")
    found = {word.strip(".!?*`") for word in _SEPARATED.split(text) if "@" in word.strip("@")}
    if len(found) > 1:
        raise NotAnIdentifier("more-than-one", "There is more than one address here. Type one at a time.")
    local, at, domain = (found.pop() if found else "").rpartition("@")
    if not at or not _LOCAL.fullmatch(local) or not has_letter_or_number(local):
        raise NotAnIdentifier("not-an-email", "This is not an e-mail address. It should look like name@example.org.")
    if UNKNOWN in local:
        raise NotAnIdentifier("not-text", "This has characters in it that aren't known here. Type it by hand.")
    return "@".join(_provider_rules(one_sigma(local), _ascii_domain(domain)))


def masked_email(normal: str) -> str:
    """Return first letter, five dots and the provider if very many people share it; else five dots more."""
    local, _, domain = normal.rpartition("@")
    return f"{local[0]}{_DOTS}@{domain if domain in _BIG else _DOTS}"


def understood_email(normal: str) -> str:
    """Return "e-mail address name@example.org"."""
    return f"e-mail address {normal}"


def looks_like_email(text: str) -> bool:
    """Say whether `text` has name, "@" and a dotted domain in it (or "(at)" for it)."""
    text = re.sub(r"\s*@\s*", "@", _SPELT_DOT.sub(".", _SPELT_AT.sub("@", text)))
    return text.lower().startswith("mailto:") or bool(re.search(r"[^\s@<(,;:/]@[^\s@/]+[.\u3002][^\s@]", text))


def worded(text: str) -> str | None:
    """Return "name@example.org" for "name at example dot org"; None for anything else."""
    found = _WORDED.fullmatch(re.sub(" [dD][oO][tT] ", ".", text))
    return f"{found[1]}@{found[2]}" if found else None


def names_provider(text: str) -> bool:
    """Say whether a provider of addresses stands in `text`: without an "@" somebody forgot it."""
    return bool(_PROVIDER.search(lowered(text)))


def _provider_rules(local: str, domain: str) -> tuple[str, str]:
    for fastmail in _FASTMAIL:
        if domain.endswith(f".{fastmail}"):
            name = domain.removesuffix(f".{fastmail}")
            if "." not in name:
                local, domain = name, fastmail
    name = local
    if domain in _PLUS_TAGS:
        name = name.split("+")[0]
    if domain in _GMAIL:
        name = name.replace(".", "")
    elif domain in _PROTON:
        name = re.sub(r"[._-]", "", name)
    elif domain in _YAHOO and "-" in name:
        name = name.split("-")[0] + "-"
    # A name that is nothing but a tag ("+tag@gmail.com") reaches nobody; it stays as typed.
    return (name if has_letter_or_number(name) else local), _ONE_DOMAIN.get(domain, domain)


def _ascii_domain(domain: str) -> str:
    labels = domain.removesuffix(".").split(".")
    made = [_ascii_label(label) for label in labels]
    if len(made) < 2 or made[-1].isdigit() or len(".".join(made)) > 253:
        raise NotAnIdentifier("email-domain", "Check what follows the @. It should look like example.org.")
    return ".".join(made)


def _ascii_label(label: str) -> str:
    # Letters, digits and the marks that many scripts write vowels with (RFC 5892); "-" only inside (RFC 1123).
    fine = all(character == "-" or kind(character) in "LDENM" for character in label)
    if fine and has_letter_or_number(label[:1]) and not label.endswith("-"):
        encoded = label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
        if len(encoded) <= 63:
            return encoded
    raise NotAnIdentifier("email-domain", "Check what follows the @. It should look like example.org.")
