"""After two stewards shortened the time of alerts, the review says how many keep their old day, and renews the list."""

import re

from acts import open_with_passphrase
from worlds import World, sees_text

from conftest import Opener
from harness import NUMBER, check_number
from parasol.features.checks.client import rekey
from shorter import keep_for


def test_the_review_says_that_alerts_keep_their_old_day_and_renews_the_list(own_world: World, visitors: Opener) -> None:
    keep_for(30, own_world.first, own_world.second)
    phone = visitors(own_world.town.url)
    open_with_passphrase(phone, own_world.words["first"])
    phone.press("Review")
    phone.sees(re.compile("One alert keeps its old last day.? until the list for checks is renewed"))
    phone.press("Do it now")
    sees_text(phone, "due-done")
    assert rekey.longer_alerts(own_world.second) == 0
    own_world.second.refresh()
    assert own_world.second.roster.current_list == 2
    assert check_number(own_world.second, NUMBER).is_match
