"""The platforms on which people are met, with what their names and profile addresses look like.

Data only. A platform is here if its names or addresses follow rules of its own; a name on any other site is kept as
it is written. Which sites are offered in a list is the community's choice (sites.py).
"""

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Platform:
    """One platform.

    `name`: the word in the canonical form, which never changes. `shown`: for people. `aliases`: other words for
    it.
    `names`: a lower-case name in full; all platforms here take upper and lower case as the same.
    `hosts`: of profile addresses, without "www.", "m." and the like. `paths`: patterns of a profile's path (no
    slash at either end), group 1 is the name. `reserved`: first parts of a path that are pages and not people.
    `ignored`: characters of a name that the platform doesn't count. `known_by`: "phone" if a person there is a number.
    """

    name: str
    shown: str
    names: re.Pattern[str]
    aliases: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    paths: tuple[re.Pattern[str], ...] = (re.compile(r"@?([^/]+)(?:/.*)?"),)
    reserved: frozenset[str] = frozenset()
    ignored: str = ""
    at: bool = True
    known_by: Literal["name", "phone"] = "name"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _paths(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_ANY = re.compile(r".{2,64}")
_NONE = re.compile(r"(?!)")

_RULELESS = _words(
    "adultwork badoo bumble eros fetlife grindr hinge kaufmich leolist okcupid seeking skokka tinder tryst vivastreet"
)

PLATFORMS: tuple[Platform, ...] = (
    # core.telegram.org/method/account.checkUsername: 5 to 32 of a-z 0-9 _; bought ones have 4. Upper case is the
    # same.
    Platform(
        "telegram",
        "telegram",
        re.compile(r"[a-z][a-z0-9_]{3,31}"),
        _words("tg tele"),
        _words("t.me telegram.me telegram.dog"),
        _paths(r"(?:s/)?@?([^/+]+)(?:/.*)?"),
        _words("joinchat c addstickers addemoji addlist addtheme share proxy socks login invoice boost iv"),
    ),
    Platform(
        "whatsapp",
        "whatsapp",
        _NONE,
        _words("wa whats"),
        _words("wa.me api.whatsapp.com chat.whatsapp.com whatsapp.com"),
        known_by="phone",
    ),
    Platform("viber", "viber", _NONE, _words("vb"), _words("viber.click"), known_by="phone"),
    # signalapp/Signal-Android, UsernameUtil: nickname of 3 to 32, a dot, 2 to 10 digits, no case.
    Platform(
        "signal",
        "signal",
        re.compile(r"[a-z_][a-z0-9_]{2,31}\.[0-9]{2,10}"),
        hosts=_words("signal.me"),
        paths=(),
        at=False,
    ),
    Platform(
        "instagram",
        "instagram",
        re.compile(r"[a-z0-9._]{1,30}"),
        _words("ig insta"),
        _words("instagram.com instagr.am ig.me"),
        _paths(r"(?:stories/|m/|_u/)?@?([^/]+)(?:/.*)?"),
        _words("p reel reels tv explore accounts direct stories"),
    ),
    Platform(
        "snapchat",
        "snapchat",
        re.compile(r"[a-z][a-z0-9._-]{1,14}"),
        _words("snap sc"),
        _words("snapchat.com"),
        _paths(r"(?:add/|t/|u/)?@?([^/]+)(?:/.*)?"),
        _words("add discover spotlight lens p"),
    ),
    Platform(
        "x",
        "x",
        re.compile(r"[a-z0-9_]{1,15}"),
        _words("twitter tw"),
        _words("x.com twitter.com nitter.net"),
        reserved=_words("i home search intent hashtag explore settings messages notifications"),
    ),
    # facebook.com/help/105399436216001: periods and capitals don't count. A profile without a name has a number.
    Platform(
        "facebook",
        "facebook",
        re.compile(r"[a-z0-9]{5,50}"),
        _words("fb messenger"),
        _words("facebook.com fb.com fb.me m.me messenger.com"),
        _paths(r"people/[^/]+/([0-9]+)", r"(?:t/)?([^/]+)(?:/.*)?"),
        _words("groups events watch marketplace share photo photo.php story.php profile.php people pages login reel"),
        ignored=".",
    ),
    Platform(
        "tiktok",
        "tiktok",
        re.compile(r"[a-z0-9._]{2,24}"),
        _words("tt"),
        _words("tiktok.com"),
        _paths(r"@([^/]+)(?:/.*)?"),
    ),
    Platform(
        "reddit",
        "reddit",
        re.compile(r"[a-z0-9_-]{3,20}"),
        hosts=_words("reddit.com old.reddit.com new.reddit.com"),
        paths=_paths(r"(?:u|user)/([^/]+)(?:/.*)?"),
    ),
    # Names since 2023 are lower case; older ones have "#1234", and any letters before it. Users are linked by
    # number.
    Platform(
        "discord",
        "discord",
        re.compile(r"[a-z0-9._]{2,32}|[^@:#]{2,32}#[0-9]{4}"),
        hosts=_words("discord.com discordapp.com"),
        paths=_paths(r"users/([0-9]{17,20})"),
    ),
    Platform("kik", "kik", re.compile(r"[a-z0-9._]{2,30}"), hosts=_words("kik.me"), paths=_paths(r"(?:u/)?([^/]+)")),
    Platform(
        "onlyfans",
        "onlyfans",
        re.compile(r"[a-z0-9._-]{3,64}"),
        _words("of"),
        _words("onlyfans.com"),
        reserved=_words("my posts"),
    ),
    Platform("wechat", "wechat", re.compile(r"[a-z][a-z0-9_-]{5,63}"), _words("weixin wx"), at=False),
    Platform(
        "line",
        "line",
        re.compile(r"[a-z0-9._-]{2,20}"),
        hosts=_words("line.me"),
        paths=_paths(r"(?:r/)?ti/p/[~@]([^/]+)"),
    ),
    # Closed in May 2025; reports from before then keep their meaning. "live:" was part of many names.
    Platform("skype", "skype", re.compile(r"(?:live:)?[a-z.][a-z0-9.,_-]{2,63}"), at=False),
    Platform(
        "threema",
        "threema",
        re.compile(r"[a-z0-9*][a-z0-9]{7}"),
        hosts=_words("threema.id"),
        paths=_paths(r"([^/]+)"),
        at=False,
    ),
    Platform("session", "session", re.compile(r"05[0-9a-f]{64}"), at=False),
    # docs.joinmastodon.org/spec/webfinger: user and host; a name alone belongs to nobody.
    Platform(
        "mastodon",
        "mastodon",
        re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+"),
        _words("fediverse fedi"),
    ),
    # atproto.com/specs/handle: a host name. The network's own ending may be left out.
    Platform(
        "bluesky",
        "bluesky",
        re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+|did:(?:plc|web):[a-z0-9.:-]+"),
        _words("bsky"),
        _words("bsky.app"),
        _paths(r"profile/([^/]+)(?:/.*)?"),
    ),
    Platform(
        "youtube",
        "youtube",
        re.compile(r"[a-z0-9._-]{3,30}"),
        _words("yt"),
        _words("youtube.com"),
        _paths(r"@([^/]+)(?:/.*)?"),
    ),
    Platform(
        "threads",
        "threads",
        re.compile(r"[a-z0-9._]{1,30}"),
        hosts=_words("threads.net threads.com"),
        paths=_paths(r"@([^/]+)(?:/.*)?"),
    ),
    # Sites whose names follow no rules that are known.
    *(Platform(name, name, _ANY, at=False) for name in sorted(_RULELESS)),
    # Names of no site in particular: what two such names meet in may be somebody else.
    Platform("other", "another site", _ANY),
    Platform("unknown", "a site not known", _ANY),
)

NO_SITE = frozenset({"other", "unknown"})
"""Platforms that say only that a name is used somewhere."""

BY_WORD: dict[str, Platform] = {word: p for p in PLATFORMS for word in (p.name, *p.aliases)}
BY_HOST: dict[str, Platform] = {host: p for p in PLATFORMS for host in p.hosts}

_SITE = re.compile(r"[a-z0-9]{1,32}")


def platform_of(word: str) -> Platform | None:
    """Return the platform of this word in any case, or one without rules for any other word of letters and digits: a
    community has sites of its own. None for what is no such word."""
    lower = word.strip().lower() if len(word) <= 32 else ""
    found = BY_WORD.get(lower)
    return found or (Platform(lower, lower, _ANY, at=False) if _SITE.fullmatch(lower) else None)


def spec_of(normal: str) -> Platform:
    """Return the platform of a handle's normal form."""
    word = normal.partition(":")[0]
    return BY_WORD.get(word) or Platform(word, word, _ANY, at=False)
