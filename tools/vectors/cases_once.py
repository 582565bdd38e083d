"""What there is once, for `tokens.json`: what is on offer to whom on which day, draws, and headers that pay."""

from typing import Any

import msgspec
from roster_chain import DAY, POLICY, fixed
from text import error

from parasol.features.lounge.rules import first_day_of_month, month_of
from parasol.kernel.formats.shared import DAYS
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import offered, redeemable
from parasol.kernel.roster.rules.server_keys import ServerKeys
from parasol.kernel.roster.structs import Poll, Voters
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.tokens import week_of

FIRST = first_day_of_month(month_of(DAY))
OPEN = Poll(3, fixed("question"), DAY, DAY + 7, "all", 0)


def changed(poll: Poll = OPEN, **fields: Any) -> Poll:
    return msgspec.structs.replace(poll, **fields)


def told_polls(polls: list[Poll]) -> list[dict[str, Any]]:
    return [msgspec.to_builtins(each) for each in polls]


Offered = tuple[str, int, list[Poll], int, int | None, int, list[int]]


def _offers() -> list[dict[str, Any]]:
    settled: Voters = "settled"
    quarter = first_day_of_quarter(quarter_of(DAY) + 1)
    cases: list[tuple[str, list[Poll], int, int | None, int, list[int]]] = [
        ("nothing-but-the-quarter", [], DAY - 90, None, DAY, []),
        ("on-the-first-day-of-a-quarter", [], DAY - 90, None, quarter, []),
        ("on-the-last-day-of-a-quarter", [], DAY - 90, None, quarter - 1, []),
        ("a-poll-on-its-first-day", [OPEN], DAY - 3, None, DAY, []),
        ("a-poll-for-who-came-two-days-before", [OPEN], DAY - 2, None, DAY, []),
        ("a-poll-for-who-came-on-its-first-day", [OPEN], DAY, None, DAY, []),
        ("a-poll-on-its-last-day", [OPEN], DAY - 3, None, DAY + 7, []),
        ("a-poll-the-day-before", [OPEN], DAY - 3, None, DAY - 1, []),
        ("a-poll-the-day-after", [OPEN], DAY - 3, None, DAY + 8, []),
        ("a-poll-for-who-came-a-day-late", [OPEN], DAY + 1, None, DAY + 2, []),
        ("a-poll-that-was-called-off", [changed(voters="none")], DAY - 90, None, DAY, []),
        ("a-poll-for-settled-ones-after-28-days", [changed(voters=settled)], DAY - 28, None, DAY, []),
        ("a-poll-for-settled-ones-after-27-days", [changed(voters=settled)], DAY - 27, None, DAY + 7, []),
        ("a-poll-for-settled-ones-vouched-in-time", [changed(voters=settled)], DAY - 3, DAY, DAY + 1, []),
        ("a-poll-for-settled-ones-vouched-late", [changed(voters=settled)], DAY - 3, DAY + 1, DAY + 2, []),
        ("pictures-after-27-days", [], DAY - 27, None, DAY, []),
        ("pictures-after-28-days", [], DAY - 28, None, DAY, []),
        ("pictures-vouched-today", [], DAY - 1, DAY, DAY, []),
        ("pictures-vouched-tomorrow", [], DAY - 1, DAY + 1, DAY, []),
        ("two-polls-of-three", [OPEN, changed(number=4, voters=settled), changed(number=9)], DAY - 9, None, DAY, []),
        ("a-poll-and-new-keys-before", [OPEN], DAY - 9, None, DAY, [DAY - 1]),
        ("a-poll-and-new-keys-on-its-first-day", [OPEN], DAY - 9, None, DAY + 1, [DAY]),
        ("a-poll-and-new-keys-in-it", [OPEN], DAY - 9, None, DAY + 5, [DAY + 5]),
        ("a-poll-and-new-keys-in-it-and-before", [OPEN], DAY - 9, None, DAY + 6, [DAY - 1, DAY + 5]),
    ]
    voices: list[tuple[str, int, int, int]] = [
        ("voices-of-who-came-three-days-before-a-month", 0, FIRST - 3, FIRST),
        ("voices-of-who-came-two-days-before-a-month", 0, FIRST - 2, FIRST),
        ("voices-of-who-came-two-days-before-a-month-in-the-next", 0, FIRST - 2, FIRST + 28),
        ("voices-the-day-before-a-month", 0, FIRST - 31, FIRST - 1),
        ("voices-on-the-last-day-of-a-month", 0, FIRST - 3, FIRST + 27),
        ("voices-on-the-last-day-of-the-third-month-after", 0, FIRST - 3, FIRST + 111),
        ("voices-on-the-day-after-that", 0, FIRST - 3, FIRST + 112),
        ("voices-of-a-founder", FIRST + 2, FIRST + 2, FIRST + 2),
        ("voices-of-who-came-in-the-founding-s-month", FIRST + 2, FIRST + 24, FIRST + 28),
        ("voices-of-who-came-late-in-the-founding-s-month", FIRST + 2, FIRST + 27, FIRST + 28),
        ("voices-of-who-came-after-the-founding-s-month", FIRST + 2, FIRST + 28, FIRST + 40),
        ("voices-of-who-founded-on-a-month-s-last-day", FIRST - 1, FIRST - 1, FIRST),
        ("voices-of-who-founded-three-days-before-a-month", FIRST - 3, FIRST - 3, FIRST),
        ("voices-of-who-came-after-the-founding-on-a-month-s-last-day", FIRST - 1, FIRST + 9, FIRST + 9),
        ("voices-of-who-came-after-the-founding-four-days-before-a-month", FIRST - 4, FIRST, FIRST),
    ]
    offers: list[Offered] = [(name, 0, *more) for name, *more in cases]
    offers += [(name, founded_on, [], since, None, day, []) for name, founded_on, since, day in voices]
    made = []
    for name, founded_on, polls, since, vouched_on, day, keys_on in offers:
        policy = msgspec.structs.replace(POLICY, polls=polls) if polls else POLICY
        keys = tuple(ServerKeys(0, on, 1, b"", b"", b"", b"") for on in [founded_on, *keys_on])
        state = RosterState(policy=policy, policies=((0, policy),), server_keys=keys)
        made.append(
            {
                "name": f"offered-{name}",
                "op": "offered",
                "founded_on": founded_on,
                "polls": told_polls(polls),
                "since": since,
                "vouched_on": vouched_on,
                "day": day,
                "keys_on": keys_on,
                "offered": [[*each] for each in offered(state, since, vouched_on, day)],
                "redeemable": [[*each, last] for each, last in sorted(redeemable(state, day).items())],
                "expect": "ok",
            }
        )
    return made


NOW = DAY + 20
NEXT = changed(opens_on=NOW, closes_on=NOW + 7)


def following(**fields: Any) -> Poll:
    return changed(NEXT, **fields)


def polls_in_policies(add_good: Any, add_bad: Any) -> None:
    """Calls these with a name, the polls of earlier settings, of ``DAY``, and those of new ones, of ``NOW``; and the
    vote that new ones name for a catalogue."""
    later = following(number=4, opens_on=NOW + 3, closes_on=NOW + 60)
    over = following(number=2, opens_on=NOW - 9, closes_on=NOW - 1)
    for name, before, now in (
        ("a-poll", [], [NEXT]),
        ("a-poll-called-off", [NEXT], [following(voters="none")]),
        ("a-second-poll", [NEXT], [NEXT, later]),
        ("a-poll-that-is-over-gone", [over, NEXT], [NEXT]),
        ("four-polls", [], [NEXT, *(changed(later, number=number) for number in (4, 5, 9999))]),
        ("a-poll-called-off-gone", [following(voters="none"), later], [later]),
    ):
        add_good(name, before, now)
    for name, before, now in (
        ("a-list-of-no-polls", [], []),
        ("five-polls", [], [following(number=number) for number in range(1, 6)]),
        ("a-poll-of-number-0", [], [following(number=0)]),
        ("a-poll-of-number-10000", [], [following(number=10_000)]),
        ("two-polls-of-one-number", [], [NEXT, NEXT]),
        ("polls-in-another-order", [], [later, NEXT]),
        ("a-poll-that-opens-yesterday", [], [following(opens_on=NOW - 1)]),
        ("a-poll-that-closes-as-it-opens", [], [following(closes_on=NOW)]),
        ("a-poll-of-61-days", [], [following(closes_on=NOW + 61)]),
        ("a-poll-that-needs-more-than-there-can-be", [], [following(quorum=100_001)]),
        ("a-poll-with-another-question", [NEXT], [following(id=fixed("another"))]),
        ("a-poll-with-another-last-day", [NEXT], [following(closes_on=NOW + 8)]),
        ("a-poll-with-another-first-day", [NEXT], [following(opens_on=NOW + 1)]),
        ("a-poll-with-other-voters", [NEXT], [following(voters="settled")]),
        ("a-poll-that-needs-fewer", [following(quorum=9)], [following(quorum=8)]),
        ("a-poll-opened-again", [following(voters="none")], [NEXT]),
        ("a-poll-gone-before-its-last-day", [NEXT], [later]),
        ("the-newest-poll-gone", [over], []),
        ("an-older-number-again", [changed(over, number=5)], [NEXT]),
        ("a-number-between", [over, changed(over, number=5)], [changed(over, number=5), following(number=4)]),
    ):
        add_bad(name, before, now)
    add_good("a-catalogue-after-its-vote", [over, NEXT], [NEXT], 2)
    for name, poll, vote in (
        ("a-vote-that-was-not", over, 4),
        ("a-vote-that-is-open", following(opens_on=NOW - 1), 3),
        ("a-vote-on-its-last-day", changed(over, closes_on=NOW), 2),
        ("a-vote-that-was-called-off", changed(over, voters="none"), 2),
        ("a-vote-of-number-10000", over, 10_000),
    ):
        add_bad(f"a-catalogue-after-{name}", [poll], [poll], vote)
    add_bad("a-catalogue-and-its-vote-at-once", [], [NEXT], 3)
    add_good("a-poll-until-the-last-day-that-has-a-date", [], [following(opens_on=DAYS - 2, closes_on=DAYS - 1)])
    endless = following(opens_on=DAYS - 1, closes_on=DAYS)
    add_bad("a-poll-until-a-day-that-has-no-date", [], [endless], code="unreadable")


def make(paid: Any) -> list[dict[str, Any]]:
    """All cases; ``paid`` makes the header that pays with one, and what it is made of."""
    pays = [
        {"name": f"once-{name}", "op": "once", **paid(purpose, number), "expect": error(code) if code else "ok"}
        for name, purpose, number, code in (
            ("a-ballot", "ballot", 3, ""),
            ("a-ballot-of-a-poll-that-isnt-open", "ballot", 4, "token-stale"),
            ("a-picture", "picture", week_of(DAY), ""),
            ("a-picture-of-a-week-that-is-over", "picture", week_of(DAY) - 2, "token-stale"),
            ("a-picture-of-a-week-to-come", "picture", week_of(DAY) + 2, "token-stale"),
            ("a-quarter", "profile", quarter_of(DAY), ""),
            ("a-quarter-that-is-over", "profile", quarter_of(DAY) - 1, "token-stale"),
            ("a-quarter-to-come", "profile", quarter_of(DAY) + 1, "token-stale"),
        )
    ]
    return [*_offers(), *pays]
