"""Whose a host is: our own list of companies, by domain, with each one's country, source and day; then others'.

Ours is short on purpose: companies that matter to this community, and only facts that the named source states. What it
doesn't have, third-party-web's may (`evidence/tools/companies.py`); that one names no country. A host that is on
neither is called by its registered domain, as the Public Suffix List cuts it.
"""

import csv
import functools
import hashlib
import ipaddress
import json
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

UNKNOWN = ""
OWN, OTHERS = "companies.csv", "third-party-web.json"
SOURCE = "https://github.com/patrickhulce/third-party-web"


@dataclass(frozen=True, slots=True)
class Company:
    """One company: ``country`` as ISO 3166's two letters, ``kind`` what it sells, ``domains`` that are its own;
    ``source`` and ``day`` say where and when that was read. Of one that is on no list only ``name`` is known: its
    domain."""

    name: str
    country: str = UNKNOWN
    kind: str = UNKNOWN
    domains: tuple[str, ...] = ()
    source: str = UNKNOWN
    day: str = UNKNOWN


@functools.cache
def _content(name: str) -> bytes:
    return resources.files("parasol_evidence.site").joinpath(name).read_bytes()


def digest() -> str:
    """The SHA-256 of the two lists, one after the other, for the report."""
    return hashlib.sha256(_content(OWN) + _content(OTHERS)).hexdigest()


@functools.cache
def known() -> tuple[Company, ...]:
    """All companies on our own list."""
    rows = csv.DictReader(_content(OWN).decode("utf-8").splitlines())
    return tuple(
        Company(row["name"], row["country"], row["kind"], tuple(row["domains"].split()), row["source"], row["day"])
        for row in rows
    )


@functools.cache
def others() -> tuple[Company, ...]:
    """All companies on third-party-web's. ``*.`` before a domain stands for all names below it, and for itself."""
    found: dict[str, Any] = json.loads(_content(OTHERS))
    source = f"{SOURCE} ({found['of']})"
    return tuple(
        Company(name, UNKNOWN, kind, tuple(domains.split()), source, found["read_on"])
        for name, (kind, domains) in found["companies"].items()
    )


@functools.cache
def _by_domain() -> dict[str, Company]:
    """What we know of a company ourselves stands before what others do."""
    ours = {company.name.casefold(): company for company in known()}
    found = {domain: ours.get(company.name.casefold(), company) for company in others() for domain in company.domains}
    return found | {f"*.{domain}": company for company in known() for domain in company.domains}


def company_of(host: str) -> Company:
    """Whose a host is: the longest name that a list has decides."""
    parts = host.split(".")
    names = [host, *(f"*.{'.'.join(parts[at:])}" for at in range(len(parts)))]
    return next((_by_domain()[name] for name in names if name in _by_domain()), None) or Company(site_of(host))


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
    import publicsuffixlist  # noqa: PLC0415 only this command needs it

    return publicsuffixlist.PublicSuffixList()
