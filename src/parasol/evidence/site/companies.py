"""Whose a host is: our own list of companies, by domain, with each one's country, source and day.

The list is short on purpose: companies that matter to this community, and only facts that the named source states. A
host that isn't on it is called by its registered domain, as the Public Suffix List cuts it.
"""

import csv
import functools
import hashlib
import ipaddress
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from parasol.evidence.site.recording import EXTRA, CannotLook

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Company:
    """One company: ``country`` as ISO 3166's two letters, ``kind`` what it sells, ``domains`` that are its own;
    ``source`` and ``day`` say where and when that was read. Of one that isn't on the list only ``name`` is known: its
    domain."""

    name: str
    country: str = UNKNOWN
    kind: str = UNKNOWN
    domains: tuple[str, ...] = ()
    source: str = UNKNOWN
    day: str = UNKNOWN


@functools.cache
def _content() -> bytes:
    return resources.files("parasol.evidence.site").joinpath("companies.csv").read_bytes()


def digest() -> str:
    """The SHA-256 of the list, for the report."""
    return hashlib.sha256(_content()).hexdigest()


@functools.cache
def known() -> tuple[Company, ...]:
    """All companies on the list."""
    rows = csv.DictReader(_content().decode("utf-8").splitlines())
    return tuple(
        Company(row["name"], row["country"], row["kind"], tuple(row["domains"].split()), row["source"], row["day"])
        for row in rows
    )


@functools.cache
def _by_domain() -> dict[str, Company]:
    return {domain: company for company in known() for domain in company.domains}


def company_of(host: str) -> Company:
    """Whose a host is."""
    parts = host.split(".")
    for at in range(len(parts)):
        if company := _by_domain().get(".".join(parts[at:])):
            return company
    return Company(site_of(host))


def site_of(host: str) -> str:
    """The registered domain of a host (``shop.example.co.uk``: ``example.co.uk``); a number or a suffix as it is.
    Raises ``CannotLook`` without the Public Suffix List."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return str(_suffixes().privatesuffix(host) or host)
    return host


@functools.cache
def _suffixes() -> "PublicSuffixList":
    try:
        import publicsuffixlist  # noqa: PLC0415 only this command needs it
    except ImportError:
        raise CannotLook(EXTRA, "extra") from None
    return publicsuffixlist.PublicSuffixList()
