"""Makes `evidence/src/parasol_evidence/site/third-party-web.json`: whose more than two thousand domains are.

The list is third-party-web's (MIT, Patrick Hulce), taken out of the npm package that `package-lock.json` names
by hash: PyPI doesn't have it, and whoever looks at sites has no npm. Kept are names, kinds and domains, by company.
Left out are domains under which others have their own sites (public suffixes, such as `github.io`): who hosts a page
isn't who made it. It names no country. What goes by another name on our own list gets that one (`SAME`), so that one
company isn't told as two. `evidence/tests/test_companies.py` fails when the file isn't
what this makes; after a new version, write its day into `READ_ON` and run this.

Usage: python evidence/tools/companies.py
"""

import json
from collections import defaultdict
from pathlib import Path

from publicsuffixlist import PublicSuffixList

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "evidence" / "src" / "parasol_evidence" / "site" / "third-party-web.json"
PACKAGE = "third-party-web"
READ_ON = "2026-11-28"
KINDS = {"ad": "advertising", "customer-success": "customer support"}
SAME = {
    "33Across": ("33 Across",),
    "Adobe": ("Marketo",),
    "Adult Webmaster Empire": ("AdultWebmasterEmpire.Com",),
    "Amazon": ("Amazon Ads",),
    "Automattic": ("Gravatar",),
    "Baidu": ("Baidu Analytics",),
    "Branch": ("Branch Metrics",),
    "ByteDance (TikTok)": ("ByteDance Ltd",),
    "Clickadu": ("Clickadu (Winner Solutions)",),
    "Cloudflare": ("Cloudflare CDN",),
    "comScore": ("Scorecard Research",),
    "Contentsquare (Heap)": ("Heap",),
    "Equativ": ("Smart AdServer",),
    "Experian (Tapad)": ("Tapad",),
    "Google": ("Firebase", "Google FundingChoices", "YouTube"),
    "Human Security": ("PerimeterX",),
    "LexisNexis (ThreatMetrix)": ("ThreatMetrix",),
    "LiveRamp (Acxiom)": ("LiveRamp IdentityLink",),
    "Magnite": ("Rubicon Project",),
    "Matomo": ("InnoCraft",),
    "Medallia (Decibel)": ("Decibel Insight",),
    "Meta": ("Facebook", "Instagram"),
    "Microsoft": ("AppNexus", "Bing Ads", "LinkedIn", "LinkedIn Ads"),
    "Nielsen": ("The Nielsen Company",),
    "OneTrust": ("Optanon",),
    "Salesforce": ("Pardot", "Salesforce.com"),
    "Sift": ("Sift Science",),
    "Signifyd": ("Signyfyd",),
    "Snap": ("Snapchat",),
    "Tawk": ("Tawk.to",),
    "Traffic Stars": ("TrafficStars",),
    "TransUnion (Neustar)": ("Neustar",),
    "Twilio (Segment)": ("Segment",),
    "Usercentrics (Cookiebot)": ("Cookiebot", "Usercentrics CMP"),
    "X Corp.": ("Twitter",),
}
"""Our names, and theirs. Each shares a domain with ours (a test sees to it)."""


def made() -> str:
    """Return the file's text: a company a line, by name."""
    folder = ROOT / "node_modules" / PACKAGE
    entities = json.loads((folder / "dist" / "entities-nostats.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"][f"node_modules/{PACKAGE}"]
    suffixes, ours = PublicSuffixList(), {theirs: ours for ours, names in SAME.items() for theirs in names}
    kinds: dict[str, set[str]] = defaultdict(set)
    domains: dict[str, set[str]] = defaultdict(set)
    for each in entities:
        name = _mended(each.get("company", each["name"]))
        name = ours.get(name, name)
        own = {domain for domain in each["domains"] if not suffixes.is_public(domain.removeprefix("*."))}
        if own:
            kinds[name].add(KINDS.get(each["category"], each["category"].replace("-", " ")))
            domains[name] |= own
    head = {"of": f"{PACKAGE} {locked['version']}", "integrity": locked["integrity"], "read_on": READ_ON}
    lines = ",\n".join(
        f"{_text(name)}:{_text([', '.join(sorted(kinds[name])), ' '.join(sorted(domains[name]))])}"
        for name in sorted(domains)
    )
    return f'{_text(head)[:-1]},\n"companies":{{\n{lines}\n}}}}\n'


def _mended(name: str) -> str:
    """A name whose UTF-8 was once read as Latin-1 and written so."""
    try:
        return name.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return name


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    FILE.write_text(made(), encoding="utf-8")
