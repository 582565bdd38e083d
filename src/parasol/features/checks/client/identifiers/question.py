"""What a check asks: one question of two keys, whatever was typed.

"dave99" may be a name on any site, a plate, or what stands before the "@" of an address. A check that asked one guess
would answer "no report found" about the others, so a question asks all that is plausible at once: `exact`, for this and
nothing else, and `loose`, for whatever is written alike (a name on any site, an address's name, a plate, a number's
end), which may be about somebody else. Both lie in one bucket of the index, and a question of one key is filled up by
whoever sends it, so that the server can't tell how much there was to ask. What two keys of one bucket can't ask is
asked back: which is it?

Pure rules, as all of this folder.
"""

import re
from dataclasses import dataclass

from parasol.features.checks.client.identifiers import Identifier, parse
from parasol.features.checks.client.identifiers.email import looks_like_email, names_provider, normal_email, worded
from parasol.features.checks.client.identifiers.handle import looks_like_handle
from parasol.features.checks.client.identifiers.letters import has_digit, has_letter, lowered, uppered
from parasol.features.checks.client.identifiers.partial import (
    Asked,
    Partial,
    is_on_a_site,
    is_somebodys,
    looks_like_partial,
    parse_partial,
    partials,
    place_of,
    without_spelling,
)
from parasol.features.checks.client.identifiers.phone import looks_like_phone
from parasol.features.checks.client.identifiers.plate import looks_like_plate, normal_plate
from parasol.features.checks.client.identifiers.platforms import BY_WORD, NO_SITE
from parasol.features.checks.client.identifiers.typed import NotAnIdentifier, plain

MOST_WORDS = 4
MOST_CHARACTERS = 64
# Of text in small letters. What is beyond ASCII counts as a letter here.
_GLUED = re.compile(r"[a-z\u0080-\U0010ffff][-_.]?[0-9]{6}|[0-9]{6}[-_.]?[a-z\u0080-\U0010ffff]")
_APART = re.compile(r"(?:^| )[0-9][0-9 -]{4,}[0-9](?: |$)")
_VANITY = re.compile(r"(?:1[-. ]?)?8[0-9]{2}[-. ][a-z]")
_LINK = re.compile(r"(?:^|[ (<])(?:www\.|[^ /]+\.[^ /]+/)")
_FEDIVERSE_LINK = re.compile(r"[^ /@:]+\.[^ /@:]+/@[^ ]+")
_SEVERAL = re.compile(r"[^ ,;|/()\[\]] ?[,;|/()\[\]] ?[^ ,;|/()\[\]]")
_MIXED = re.compile(r"[a-z\u0080-\U0010ffff][0-9]|[0-9][a-z\u0080-\U0010ffff]")
_NAME_LABEL = re.compile(
    r"(?:(?:user ?name|nick ?name|handle|usuario) ?:? |(?:user|nick|name|nombre) ?: ?)(?=[^ ])(?!on )"
)
_PLATE_LABEL = re.compile(r"(?:reg(?:istration)?|plate|license plate|licence plate|matr[ií]cula|placa) ?:? (?=[^ ])")
_CJK_DIGITS = frozenset("〇零一二三四五六七八九")
_DIGIT_WORDS = frozenset(
    "oh zero one two three four five six seven eight nine double triple "  # noqa: SIM905 a list of words reads as one
    "cero uno dos tres cuatro cinco seis siete ocho nueve doble".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `readings`: what is asked, for the person to read. `wanted`: the handle that was meant, if its site
    is known: an entry of its name says whether it is this one (`checks.index`). `no_site`: a name without its site, as
    alerts have it that name no site either."""

    readings: tuple[Asked, ...]
    exact: Identifier | None = None
    loose: Partial | None = None
    wanted: Identifier | None = None
    no_site: Identifier | None = None

    @property
    def keys(self) -> tuple[Asked, ...]:
        """One key or two, in one bucket."""
        return tuple(key for key in (self.exact, self.loose) if key is not None)

    @property
    def place(self) -> bytes:
        """What the bucket's number is made of."""
        return place_of(self.keys[0])

    @property
    def kinds(self) -> tuple[str, ...]:
        """The readings in words for people, the likeliest first."""
        return tuple(each.said_kind if isinstance(each, Partial) else each.kind for each in self.readings)

    @property
    def is_loose(self) -> bool:
        """Whether nothing that is found can be said to be about this very person."""
        return self.wanted is None and (self.exact is None or not is_somebodys(self.exact))

    @property
    def alone(self) -> Identifier | None:
        """What one more check asks alone, where more alerts have the name than an answer has room for."""
        return self.wanted or self.no_site


def question_of(identifier: Identifier, loose: Partial | None = None) -> Question:
    """The question about an identifier that is known: itself, and what is written alike."""
    loose = loose or next(iter(partials(identifier)), None)
    if loose is None:
        return only(identifier)
    readings: tuple[Asked, ...] = (identifier, Partial(loose.kind, loose.normal, _shown(identifier, loose)))
    if not is_somebodys(identifier):
        return Question(readings[1:], loose=loose, no_site=identifier)
    exact = identifier if place_of(identifier) == place_of(loose) else None
    return Question(readings, exact, loose, identifier if is_on_a_site(identifier) else None)


def only(key: Asked) -> Question:
    """The question about one key and nothing that is written alike."""
    return Question((key,), key) if isinstance(key, Identifier) else Question((key,), loose=key)


def asked_about(typed: str, region: str, kind: str | None = None, platform: str | None = None) -> Question:
    """Return what a check asks about: everything that `typed` may be, or what `kind` (one of KINDS or PART_KINDS) and
    `platform` say that it is. `region`: see `parse`.

    Raises NotAnIdentifier: what `parse` and `parse_partial` raise, "kind-needed" if it may be several things that don't
    fit into one question, "sentence" for what is no single thing.
    """
    if looks_like_partial(typed, kind, platform):
        if kind is None and plain(typed).rstrip("?*").count("?") == 0 and plain(typed).endswith("?"):
            raise _which()  # "A812CD?" is a plate, "dave99?" is a question
        part = parse_partial(typed, "plate" if kind == "plate-part" else kind)
        return only(part)
    text = plain(typed)
    is_of_no_site = kind in (None, "handle") and (platform in NO_SITE or (kind == "handle" and platform is None))
    if kind == "name" or (is_of_no_site and not looks_like_handle(text)):
        label = _NAME_LABEL.match(lowered(text))
        return _name(text[label.end() :] if label else text, region, platform or "unknown")
    if platform is not None:
        typed = _without_site(text, platform)
    if kind is not None or platform is not None:
        return question_of(parse(typed, region, kind, platform))
    if (label := _NAME_LABEL.match(lowered(text))) is not None:
        return asked_about(text[label.end() :], region, "handle")
    if (label := _PLATE_LABEL.match(lowered(text))) is not None:
        return asked_about(text[label.end() :], region, "plate")
    return _guessed(typed, text, region)


def _without_site(text: str, platform: str) -> str:
    """Take "on Telegram" out of "dave99 on Telegram" where that site was chosen too."""
    own = BY_WORD.get(platform)
    sites = {platform, *((own.name, *own.aliases) if own else ())}
    words = text.split()
    left = [word for word in words if lowered(word) not in sites]
    if len(left) == len(words) or not left:
        return text
    return " ".join(left[:-1] if len(left) > 1 and lowered(left[-1]) in ("on", "en", "at") else left)


def _guessed(typed: str, text: str, region: str) -> Question:
    if _FEDIVERSE_LINK.fullmatch(text):
        typed = text = f"tg://{text}"  # any scheme: what counts is the host behind it
    is_mail = lowered(text).startswith("mailto:")
    if looks_like_handle(text) and not is_mail:
        try:
            return question_of(parse(typed, region))
        except NotAnIdentifier as error:
            if error.code != "platform-needed":
                raise
            return _name(text, region)
    if is_mail or looks_like_email(text):
        return _address(text, region)
    if (mended := worded(text)) is not None:
        return _address(mended, region)
    if "@" in text or names_provider(text):
        raise NotAnIdentifier("not-an-email", "This is not an e-mail address. It should look like name@example.org.")
    if has_digit(text) and not has_letter(text):
        return _digits(typed, text, region)
    if _LINK.search(lowered(text)):
        raise NotAnIdentifier(
            "address-unknown", "This site isn't known here. Choose the app or site and type the name alone."
        )
    return _words(typed, text, region)


def _address(text: str, region: str) -> Question:
    """An e-mail address, which may be a name of the fediverse as well."""
    found = Identifier("email", normal_email(text))
    question = question_of(found)
    if not found.masked().endswith("\u2022"):  # a provider of addresses, and no server of the fediverse
        return question
    try:
        handle = parse("@" + found.normal, region, "handle", "mastodon")
    except NotAnIdentifier:
        return question
    return Question((found, handle, *question.readings[1:]), found, question.loose, handle)


def _digits(typed: str, text: str, region: str) -> Question:
    """Digits alone: a number in any country, or its end, a plate, a name."""
    if "+" in text:
        return question_of(parse(typed, region, "phone"))
    loose = next(iter(without_spelling(text)), None)
    if loose is None or loose.kind != "phone-end":
        raise _which()  # fewer than six: the end of no number
    try:
        phone = parse(typed, region, "phone")
    except NotAnIdentifier as error:
        if error.code == "more-than-one":
            raise
        return only(loose)
    end = next(iter(partials(phone)), None)
    if end is not None and end.normal.endswith(loose.normal) and place_of(phone) != place_of(loose):
        return only(loose)  # six digits: whole numbers of some countries, and the end of others
    if end is None:
        raise _which()
    return question_of(phone, end)


def _words(typed: str, text: str, region: str) -> Question:
    if lowered(text).startswith(("phone number ", "number plate ")):  # what a screen showed
        return question_of(parse(typed, region))
    words = lowered(text).split()
    if set(words) <= _DIGIT_WORDS or set("".join(words)) <= _CJK_DIGITS:
        raise NotAnIdentifier("letters-in-number", "Type the number in digits, without letters.")
    if looks_like_phone(text):
        if _GLUED.search(lowered(text)) and " " not in text and ":" not in text:
            raise _which()  # "dave07700900123"
        return question_of(parse(typed, region, "phone"))
    if _APART.search(text) or _VANITY.match(lowered(text)):
        raise _which()  # "Dave 900123", "1-800-FLOWERS"
    return _name(text, region, is_plate=looks_like_plate(text))


def _name(text: str, region: str, platform: str = "unknown", is_plate: bool = False) -> Question:
    """Words or one: a name on any site, of an address, or a plate."""
    words = text.split()
    if len(words) > 1 and any(len(word) > 2 and word.strip("()") in BY_WORD for word in map(lowered, words)):
        raise NotAnIdentifier(
            "platform-needed",
            "If this is a name, choose the app or site where it is used, or paste the profile's address.",
        )
    is_long = len(words) > MOST_WORDS or len(text) > MOST_CHARACTERS or _SEVERAL.search(text)
    if is_long or (len(words) > 2 and any(_MIXED.search(lowered(word)) for word in words)):  # "blue BMW A812 CDE"
        raise NotAnIdentifier("sentence", "This is more than one thing. Type only the number, name, address or plate.")
    found = without_spelling(text)
    if not found or len(found[0].normal) < 2:
        raise NotAnIdentifier("not-a-name", "Names there don't look like this. Type the name as the profile shows it.")
    loose = Partial(found[0].kind, found[0].normal, text)
    no_site = _on_no_site(text, region, platform)
    if not is_plate:
        return Question((loose,), loose=loose, no_site=no_site)
    plate = Identifier("plate", normal_plate(text))
    readings = (plate, loose) if uppered(text) == text else (loose, plate)  # the likelier one first
    return Question(readings, plate if place_of(plate) == place_of(loose) else None, loose, no_site=no_site)


def _on_no_site(text: str, region: str, platform: str) -> Identifier | None:
    try:
        found = parse(text, region, "handle", platform)
    except NotAnIdentifier:
        return None
    return None if is_somebodys(found) else found


def _shown(identifier: Identifier, loose: Partial) -> str:
    before = identifier.normal.rpartition("@")[0] if identifier.kind == "email" else identifier.normal
    shown = before.partition(":")[2] if identifier.kind == "handle" else before
    return "" if loose.kind == "phone-end" and not has_letter(shown) else shown


def _which() -> NotAnIdentifier:
    return NotAnIdentifier("kind-needed", "This can be several things. Choose: phone number, name, address or plate.")
