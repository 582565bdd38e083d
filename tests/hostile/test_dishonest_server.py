"""A server that lies plants nothing that shows a session later. Its lies one by one: ``lies``."""

from lying import Liar

from harness import NUMBER, Town, alert_without_report, check_number
from parasol.kernel.roster.client.person import unlock


def test_a_cookie_is_never_sent_back(served: Town) -> None:
    (_, first), (_, second), (words, _) = served.people("steward", "member")
    alert_without_report(first, second, NUMBER)
    liar = Liar()
    liar.headers = {"Set-Cookie": "seen=1; Path=/; Max-Age=99999"}
    check_number(unlock(served.connect(liar), served.device, words), NUMBER)
    assert len(liar.asked) > 5
    assert not any("cookie" in request.headers for request in liar.asked)
