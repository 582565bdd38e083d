"""What only Firefox is asked: a short walk with each change, and what it leaves on the disk. The long walks in it stand
beside Chromium's (``firefox.in_every_browser``)."""

import pytest
from acts import check, open_receipt, open_with_passphrase, report
from worlds import World

from conftest import Opener
from harness import NUMBER

OTHER = "+44 7700 900777"


@pytest.mark.parametrize("browser", ["firefox"], indirect=True)
def test_a_member_checks_and_a_report_is_sent_in_firefox(world: World, visitors: Opener) -> None:
    member, reporter = visitors(world.town.url), visitors(world.town.url)
    open_with_passphrase(member, world.words["member"])
    assert check(member, NUMBER) == "A report was found"
    words = report(reporter, OTHER)
    open_receipt(reporter, words)
    assert check(member, OTHER) == "No report found"
