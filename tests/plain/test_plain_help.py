"""Help and "How this page protects you" without JavaScript say what the community itself says."""

from collections.abc import Callable

import msgspec
import pytest

from parasol.kernel.plain import cabinet
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.structs import HelpNumber
from plain.site import Place, Reading

Reader = Callable[..., Reading]


def test_help_has_the_communitys_own_numbers_and_about_what_it_says_of_the_police(
    place: Place, reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cabinet, "ROSTER_SECONDS", 0)
    reader = reading()
    assert "tel:" not in reader.open("/en/help").html
    assert "has not said here if it passes anything on to the police" in reader.open("/en/about").text
    place.first.refresh()
    policy = place.first.roster.policy
    assert policy is not None
    changed = msgspec.structs.replace(
        policy, help_numbers=[HelpNumber("Night <line>", "01632 960 001")], police="never"
    )
    try:
        steward.change_policy(place.first, changed, "we agreed on it")
    except steward.SecondNeeded as needed:
        place.second.refresh()
        steward.agree(place.second, needed.proposal, "yes, we did")
    shown = reader.open("/en/help")
    assert 'href="tel:01632960001"' in shown.html
    assert "Night &lt;line&gt;" in shown.html
    assert "we pass nothing on to the police" in reader.open("/en/about").text
