"""third-party-web's list: made from the locked package, told apart from ours, and never against it."""

import json
import runpy
from pathlib import Path

import pytest
from publicsuffixlist import PublicSuffixList

from parasol_evidence.site import companies

ROOT = Path(__file__).parents[2]
TOOL = runpy.run_path(str(ROOT / "evidence" / "tools" / "companies.py"))
PACKAGE = ROOT / "node_modules" / TOOL["PACKAGE"]


def test_the_list_is_what_the_locked_package_says() -> None:
    assert TOOL["FILE"].read_text() == TOOL["made"](), "run: .venv/bin/python evidence/tools/companies.py"


def test_it_names_its_version_hash_and_day_and_no_country() -> None:
    said = json.loads(TOOL["FILE"].read_text())
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    package = locked[f"node_modules/{TOOL['PACKAGE']}"]
    assert said["integrity"] == package["integrity"]
    for company in companies.others():
        assert package["version"] in company.source
        assert company.day == said["read_on"]
        assert company.kind
        assert not company.country


def test_each_name_that_is_given_another_shares_a_domain_with_that_company_of_ours() -> None:
    entities = json.loads((PACKAGE / "dist" / "entities-nostats.json").read_text())
    ours = {company.name: company for company in companies.known()}
    for name, theirs in TOOL["SAME"].items():
        for each in theirs:
            named = [one["domains"] for one in entities if one.get("company", one["name"]) == each]
            domains = [domain.removeprefix("*.") for one in named for domain in one]
            own = ours[name].domains
            assert any(f".{one}".endswith(f".{domain}") for domain in own for one in domains), each


def test_nobodys_page_is_taken_for_its_hosts() -> None:
    suffixes = PublicSuffixList()
    own = [domain for company in companies.others() for domain in company.domains]
    assert len(own) > 2500
    assert len(set(own)) == len(own)
    assert not [domain for domain in own if suffixes.is_public(domain.removeprefix("*."))]
    assert companies.company_of("somebody.github.io").name == "somebody.github.io"


@pytest.mark.parametrize(
    ("host", "name", "country"),
    [
        ("t.co", "X Corp.", "US"),
        ("connect.facebook.net", "Meta", "US"),
        ("www.fbsbx.com", "Meta", "US"),
        ("d1447tq2m68ekg.cloudfront.net", "AB Tasty", "FR"),
        ("dxxxxxxxxxxxxx.cloudfront.net", "Amazon", "US"),
        ("js.stripe.com", "Stripe", "US"),
        ("a.b.1xrun.com", "1xRUN", ""),
        ("not1xrun.com", "not1xrun.com", ""),
        ("ssum.casalemedia.com", "Index Exchange", "CA"),
        ("adservice.google.com", "Google", "US"),
    ],
)
def test_ours_decides_what_both_have_and_the_longest_name_decides_where_they_differ(
    host: str, name: str, country: str
) -> None:
    company = companies.company_of(host)
    assert (company.name, company.country) == (name, country)
