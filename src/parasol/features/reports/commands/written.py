"""The JSON documents that scripts write: a report, a draft. Read strictly; no error repeats what is in them."""

import re
from typing import TypeVar

import msgspec

from parasol.features.checks.client.identifiers import KINDS as IDENTIFIER_KINDS
from parasol.features.checks.client.identifiers import Identifier, NotAnIdentifier, parse
from parasol.features.checks.client.identifiers.sites import sites_of
from parasol.features.reports.structs import Asked, Contact, Incident, Kind, Report
from parasol.kernel.formats.sites import word_of
from parasol.kernel.roster.rules import Policy
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.wire.days import parse_day

T = TypeVar("T")


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A report as it is written down; ``shared`` is what others may be told, ``contact`` is sealed apart."""

    what_happened: str = ""
    identifiers: list[str | Asked] = []
    kinds: list[Kind] = []
    area: str = ""
    happened: str = ""
    description: str = ""
    vehicle: str = ""
    further: list[Incident] = []
    shared: str = ""
    warn_others: bool | None = None
    for_somebody_else: bool | None = None
    contact: Contact = Contact()

    def asked(self) -> list[Asked]:
        """The identifiers, each with what it is said to be."""
        return [Asked(item) if isinstance(item, str) else item for item in self.identifiers]

    def report(self) -> Report:
        """The part that only stewards read."""
        fields = {name: getattr(self, name) for name in Report.__struct_fields__}
        return Report(**{**fields, "identifiers": self.asked()})

    def not_understood(self, region: str) -> list[str]:
        """Why some of the identifiers aren't understood."""
        return [problem for asked in self.asked() if isinstance(problem := understood(asked, region), str)]


class WrittenDraft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An alert as a steward writes it. Without ``identifiers``, those of the reports are taken. ``warning`` says a long
    text in short."""

    text: str
    severity: int
    reason: str
    kinds: list[Kind] = []
    area: str = ""
    happened: str = ""
    identifiers: list[str | Asked] | None = None
    reporters: int | None = None
    description: str = ""
    vehicle: str = ""
    warning: str = ""


def understood(asked: Asked, region: str) -> Identifier | str:
    """The identifier, or why it isn't understood."""
    try:
        return parse(asked.typed, region, asked.kind or None, asked.platform or None)
    except NotAnIdentifier as error:
        return error.reason


def decode_document(text: str, kind: type[T]) -> T:
    """Read a document. Raises ``NotDone`` that names the place, never what stands there."""
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        place = re.search(r" - at `(\$[A-Za-z0-9_.\[\]]*)`$", str(error))
        where = f" (at {place[1]})" if place else ""
        raise NotDone(f"this isn't the JSON document that this command takes{where}; see its --help", "json") from None


def decode_written(text: str, policy: Policy) -> Written:
    """Read a report. Raises ``NotDone``."""
    written = decode_document(text, Written)
    for area, happened in ((written.area, written.happened), *((each.area, each.happened) for each in written.further)):
        check_area(area, policy)
        check_when(happened)
    known = (None, "unknown", "other", *(word_of(site) for site in sites_of(policy)))
    for asked in written.asked():
        if asked.kind not in (None, *IDENTIFIER_KINDS) or asked.platform not in known:
            raise NotDone("an identifier has a kind or a platform that isn't known; see `parasol check --help`", "json")
    return written


def check_area(area: str, policy: Policy) -> None:
    """Raise ``NotDone`` for an area that the community doesn't name."""
    if area and area not in policy.areas:
        raise NotDone("this area isn't one of the community's; `parasol about` lists them", "area")


def check_when(text: str) -> str:
    """A month or day, or nothing. Raises ``NotDone``."""
    try:
        if text:
            parse_day(text)
    except ValueError as error:
        raise NotDone(str(error), "day") from None
    return text
