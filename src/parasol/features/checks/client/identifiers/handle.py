"""Handles: a platform and the name that somebody has there, from a name, an "@name" or the address of a profile.

The canonical form is "platform:name". Letters of other scripts that look Latin are refused rather than folded:
the platforms don't allow them in names, so a name with one is a copy that was tampered with or a display name,
which anybody can take.
"""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, unquote

from parasol.features.checks.client.identifiers.letters import (
    UNKNOWN,
    has_digit,
    has_letter_or_number,
    lowered,
    one_sigma,
)
from parasol.features.checks.client.identifiers.phone import normal_phone
from parasol.features.checks.client.identifiers.platforms import BY_HOST, BY_WORD, Platform, platform_of, spec_of
from parasol.features.checks.client.identifiers.typed import NotAnIdentifier, plain

_DOTS = "\u2022" * 5
_SCHEME = re.compile(r"^(?:https?|tg|viber|skype|whatsapp|sgnl|line|snapchat|fb)://", re.IGNORECASE)
# What stands in the host's place in whatsapp://send?phone=, viber://chat?number=, tg://resolve?domain=
_APP_VERBS = frozenset({"send", "chat", "resolve", "add"})
_FRONT_HOSTS = re.compile(r"^(?:(?:www|m|mobile|web|touch|mbasic|[a-z]{2}-[a-z]{2})\.)+")
# "telegram: name", "IG - name", "telegram @name"; what a screen showed ("handle on telegram: @name") reads back
# too.
_LABEL = re.compile(r"^(?:handle on )?([a-z]{1,12}|another site)(?: ?[:=] ?| - | (?=@))(?=\S)", re.IGNORECASE)
# "@name on telegram", "@name (instagram)", "@name en telegram". Only with the "@", since "Anna on line" is a sentence.
_BEHIND = re.compile(r"(@[^ ]+)(?: (?:on|at|en) ([a-z]{1,12})| ?\(([a-z]{1,12})\))", re.IGNORECASE)
# Letters of other scripts are let through here, for `_named` to refuse.
_IN_NAME = r"[A-Za-z0-9_.\u0080-\U0010ffff-]+"
_IN_LABEL = r"[A-Za-z0-9_\u0080-\U0010ffff-]+"
_FEDIVERSE = re.compile(rf"@{_IN_NAME}@{_IN_LABEL}(?:\.{_IN_LABEL})+")
_BLUESKY = re.compile(r"@?[A-Za-z0-9-]+\.bsky\.social")
_REDDIT = re.compile(r"/?u/([A-Za-z0-9_-]{3,20})/?")


@dataclass(frozen=True, slots=True)
class Address:
    """A profile address in parts: `host` in lower case without "www.", empty for an app's own scheme; `path`
    without slashes at its ends."""

    host: str
    path: str
    query: dict[str, str]
    fragment: str


def normal_handle(text: str, region: str, platform: str | None) -> tuple[Literal["handle", "phone"], str]:
    """Return ("handle", "platform:name"), or ("phone", E.164) where a person is known by a number (WhatsApp,
    Viber, the number links of Telegram and Signal).

    `text` comes from typed.plain(). `platform` is a word of platforms.BY_WORD in any case, or None. An address
    says more than the platform that was chosen from a list, so it wins.
    Raises NotAnIdentifier: "platform-needed", "platform-unknown", "not-a-profile", "link-without-name",
    "address-unknown", "not-a-name", "not-text", and for numbers what normal_phone raises.
    """
    chosen = _platform(platform) if platform is not None else None
    address = address_in(text)
    if address is not None:
        return _from_address(address, region, chosen)
    if label := _label(text):
        # "telegram" chosen and "other: name" typed: what stands beside the name is what the person meant.
        chosen, text = label
        if (address := address_in(text)) is not None:
            return _from_address(address, region, chosen)
    elif chosen is None:
        if _FEDIVERSE.fullmatch(text):
            chosen = BY_WORD["mastodon"]
        elif _REDDIT.fullmatch(text):
            chosen = BY_WORD["reddit"]
        elif _BLUESKY.fullmatch(text):
            chosen = BY_WORD["bluesky"]
        else:
            raise NotAnIdentifier(
                "platform-needed",
                "Say where this name is used: choose the app or site, or paste the profile's address.",
            )
    return _named(chosen, text, region)


def phone_in_handle(text: str, region: str) -> str | None:
    """Return the E.164 number of "whatsapp: 07700 900123" or of an address that holds one; None if `text` is
    neither.

    Raises NotAnIdentifier "not-a-phone-number" for the address of a profile, whose name may well have digits in
    it.
    """
    try:
        found, normal = normal_handle(text, region, None)
    except NotAnIdentifier:
        found, normal = "handle", ""
    if found == "phone":
        return normal
    if address_in(text) is not None:
        raise NotAnIdentifier("not-a-phone-number", "There is no phone number here.")
    return None


def own_name(normal: str) -> str:
    """Return the name that somebody chose: of "name@host" and "name.bsky.social" without the host, which many share."""
    platform, _, name = normal.partition(":")
    own = name.split("@")[0]
    return own.split(".")[0] if platform == "bluesky" and not own.startswith("did:") else own


def masked_handle(normal: str) -> str:
    """Return "telegram", five dots and the last two characters of the own name (one if it is short)."""
    platform = normal.partition(":")[0]
    own = own_name(normal).replace(" ", "")
    return f"{platform} {_DOTS}{own[-2 if len(own) > 3 else -1 :]}"


def understood_handle(normal: str) -> str:
    """Return "handle on telegram: @name"; without "@" where people there don't use one."""
    spec, name = spec_of(normal), normal.partition(":")[2]
    return f"handle on {spec.shown}: {'@' if spec.at else ''}{name}"


def looks_like_handle(text: str) -> bool:
    """Say whether `text` is a profile address, an "@name", "u/name", or a name behind its platform's."""
    if address_in(text) is not None or text.startswith("@") or _REDDIT.fullmatch(text) or _BLUESKY.fullmatch(text):
        return True
    return _label(text) is not None


def address_in(text: str) -> Address | None:
    """Return the address that `text` is, or None: it begins with a scheme or with the host of a known
    platform."""
    if " " in text or ";" in text:
        text = next((word for word in re.split(r"[ ;]+", text) if _is_address(word)), "")
    text = text.strip("<>()[]\"',")
    if not _is_address(text):
        return None
    rest, _, fragment = _SCHEME.sub("", text).partition("#")
    rest, _, query = rest.partition("?")
    host, _, path = rest.partition("/")
    bare = _FRONT_HOSTS.sub("", host.lower().rpartition("@")[2].split(":")[0].rstrip("."))
    path = unquote(path, errors="replace").strip("/ ")
    if bare.endswith(".t.me"):  # name.t.me
        bare, path = "t.me", bare.removesuffix(".t.me")
    elif bare in _APP_VERBS:
        bare, path = "", ""
    fields = dict(parse_qsl(query, errors="replace"))
    return Address(bare, path, fields, unquote(fragment, errors="replace"))


def _is_address(text: str) -> bool:
    if _SCHEME.match(text):
        return True
    host, slash, _ = text.lower().partition("/")
    bare = _FRONT_HOSTS.sub("", host)
    return (bool(slash) and bare in BY_HOST) or bare.endswith(".t.me")


def _from_address(address: Address, region: str, chosen: Platform | None) -> tuple[Literal["handle", "phone"], str]:
    host, path, query = address.host, address.path, address.query
    if (number := _number_in_link(address)) is not None:
        return "phone", normal_phone(number, region)
    if host == "" and "domain" in query:  # tg://resolve?domain=name
        return _named(BY_WORD["telegram"], query["domain"], region)
    spec = BY_HOST.get(host)
    if spec is None and host != "":
        return _on_any_host(address, region, chosen)
    if spec is BY_WORD["facebook"] and path.lower() == "profile.php" and "id" in query:
        return _named(spec, query["id"], region)
    if spec is None or spec.known_by == "phone" or spec.name == "signal":
        raise NotAnIdentifier("link-without-name", "This link hides who it belongs to. Type the number or the name.")
    for pattern in spec.paths:
        match = pattern.fullmatch(path)
        if match and match.group(1).lower() not in spec.reserved:
            return _named(spec, match.group(1), region)
    raise NotAnIdentifier("not-a-profile", "This address doesn't lead to a person's profile.")


def _number_in_link(address: Address) -> str | None:
    """Return "+" and digits if the link leads to a number. Such links always hold the country code, with or
    without its plus, whatever the country they are pasted in."""
    if address.host != "" and address.host not in BY_HOST:
        return None
    number = address.query.get("phone") or address.query.get("number")
    for found in (address.path, address.fragment.removeprefix("p/")):
        starts_with_digit = address.host in ("wa.me", "viber.click") and has_digit(found[:1])
        if starts_with_digit or re.fullmatch(r"\+[0-9]{5,15}", found):
            number = found
    return None if number is None else "+" + number.strip().lstrip("+")


def _on_any_host(address: Address, region: str, chosen: Platform | None) -> tuple[Literal["handle", "phone"], str]:
    """Read "/@name" of a host that isn't known as the fediverse does; anybody may run one."""
    mastodon = BY_WORD["mastodon"]
    if match := re.fullmatch(rf"@({_IN_NAME})(@{_IN_NAME})?(?:/.*)?", address.path):
        where = match.group(2) or f"@{address.host}"
        return _named(mastodon, match.group(1) + where, region)
    if chosen is mastodon and (match := re.fullmatch(rf"users/({_IN_NAME})(?:/.*)?", address.path)):
        return _named(mastodon, f"{match.group(1)}@{address.host}", region)
    raise NotAnIdentifier(
        "address-unknown", "This site isn't known here. Choose the app or site and type the name alone."
    )


def _platform(word: str) -> Platform:
    found = platform_of(word)
    if found is None:
        raise NotAnIdentifier("platform-unknown", "This app or site isn't in the list. Choose \u201cother\u201d.")
    return found


def _label(text: str) -> tuple[Platform, str] | None:
    """Return the platform that stands before the name or behind it, and the name."""
    if behind := _BEHIND.fullmatch(text):
        word, name = behind[2] or behind[3], behind[1]
    elif before := _LABEL.match(text):
        word, name = before[1], text[before.end() :]
    else:
        return None
    word = word.lower()
    spec = BY_WORD["other"] if word == "another site" else BY_WORD.get(word)
    return None if spec is None else (spec, name)


def _named(spec: Platform, written: str, region: str) -> tuple[Literal["handle", "phone"], str]:
    if spec.known_by == "phone":
        return "phone", normal_phone(written, region)
    if spec.name == "signal" and re.fullmatch(r"\+?[0-9][0-9 ().-]{5,}", written):
        return "phone", normal_phone(written, region)
    # Lower case can make accents that have to be put together again.
    name = plain(lowered(plain(written))).strip("\"'<>()[],;@/ ") if written.strip() else ""
    if spec.name == "reddit":
        name = name.removeprefix("u/")
    for character in spec.ignored:
        name = name.replace(character, "")
    if spec.name == "skype":
        name = name.removeprefix("skype:").split("?")[0]
    if spec.name == "bluesky" and "." not in name and ":" not in name:
        name += ".bsky.social"
    if not spec.names.fullmatch(name) or not has_letter_or_number(name):
        raise NotAnIdentifier("not-a-name", "Names there don't look like this. Type the name as the profile shows it.")
    if UNKNOWN in name:
        raise NotAnIdentifier("not-text", "This has characters in it that aren't known here. Type it by hand.")
    return "handle", f"{spec.name}:{one_sigma(name)}"
