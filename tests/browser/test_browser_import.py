"""A community whose host exports it, and goes on from that at a new address: seen on the phones of its people."""

import re
import shutil
from dataclasses import dataclass

import httpx
import pytest
from acts import check, open_receipt, open_with_passphrase
from phone import Phone
from playwright.sync_api import Request
from program import run
from worlds import World

from conftest import Opener
from harness import NEIGHBOUR, NUMBER, Town
from parasol.kernel.roster.client.person import Person
from parasol.kernel.site import Page
from parasol.kernel.tokens.client.derive import unblind
from parasol.kernel.wire.tokens import read_redeemed

PATH = "/api/check"


@dataclass
class Check:
    """A check as it went over the line."""

    token: str
    body: bytes


class Paid:
    """The checks of a phone, in order."""

    def __init__(self, phone: Phone) -> None:
        self.checks: list[Check] = []
        phone.page.on("request", self._note)

    def _note(self, request: Request) -> None:
        token, body = request.headers.get("authorization", ""), request.post_data_buffer
        if request.url.endswith(PATH) and body:
            assert token.startswith("Token check.")
            self.checks.append(Check(token, body))


def sent(url: str, site: str, token: str, body: bytes) -> str:
    """What becomes of a check that is paid with this token: `answered`, or the code of the refusal. ``site``: the name
    that led to the old machine and leads to the new one."""
    headers = {"Authorization": token, "Content-Type": "application/json", "Host": site}
    answer = httpx.post(f"{url}{PATH}", headers=headers, content=body)
    return "answered" if answer.status_code == 200 else str(answer.json()["code"])


def for_another(member: Person, site: str, token: str, body: bytes) -> str:
    """The same token, for another question: only who has the member's vault can make that."""
    member.wallet.request_batch()
    batch, drawn = member.wallet._drawn["check"]
    (same,) = [
        each for each in unblind(batch, drawn, member.roster.token_key) if each.nonce == read_redeemed(token).nonce
    ]
    return same.header(site, PATH, body)


@pytest.mark.thorough
def test_people_go_on_at_a_new_address_with_what_they_had(
    own_world: World, visitors: Opener, built: Page, tmp_path_factory
) -> None:
    old, folder = own_world.town, tmp_path_factory.mktemp("moved")
    member, site = visitors(old.url), old.url.removeprefix("http://")
    paid = Paid(member)
    open_with_passphrase(member, own_world.words["member"])
    assert check(member, NUMBER) == "A report was found"
    (before,) = paid.checks

    recovery = run("recovery-key", "--store", str(old.folder), "--json").json["recovery_key"]
    archive = folder / "community.age"
    assert run("export", "--store", str(old.folder), "--out", str(archive)).code == 0
    assert check(member, NEIGHBOUR).startswith("No report found")
    _, after = paid.checks
    person = old.unlock(own_world.words["member"])
    pairs = (before, after), (after, before)
    twice = {each.token: for_another(person, site, each.token, other.body) for each, other in pairs}
    assert sent(old.url, site, twice[before.token], after.body) == "token-spent"
    assert sent(old.url, site, twice[after.token], before.body) == "token-spent"

    handed = folder / "for-the-host.age"
    words = own_world.words
    ran = run("hand-over", str(archive), "--out", str(handed), lines=(words["first"],))
    assert ran.code == 0, ran.err
    old.close()
    shutil.rmtree(old.folder)
    store = folder / "store"
    ran = run("import", str(handed), "--store", str(store), lines=(recovery,))
    assert ran.code == 0, ran.err
    new = Town(store, built)
    try:
        assert new.url != f"http://{site}"
        assert sent(new.url, site, twice[before.token], after.body) == "token-spent"
        assert sent(new.url, site, before.token, before.body) == "answered", "the very same question"
        assert sent(new.url, site, twice[after.token], before.body) == "answered", "spent after the export"
        assert sent(new.url, site, after.token, after.body) == "token-spent"

        again = visitors(new.url)
        open_with_passphrase(again, words["member"])
        assert check(again, NUMBER) == "A report was found", "with tokens that were drawn at the old address"
        again.page.get_by_role("navigation").get_by_role("button", name="Alerts").click()
        again.sees("Turns violent once inside")
        again.sees("One alert")

        steward = visitors(new.url)
        open_with_passphrase(steward, words["second"])
        steward.press("Review")
        steward.press("People and settings")
        steward.press(re.compile("^Invite a member"))
        steward.sees_heading("Invite a member")

        reporter = visitors(new.url)
        open_receipt(reporter, own_world.filed.words)
        reporter.sees("Others are warned")
        reporter.fill("Your message", "Thank you for telling them.")
        reporter.press("Send")
        reporter.sees("It has arrived")
    finally:
        new.close()
