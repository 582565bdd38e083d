"""What stewards' acts come to, by the table that the page reads as well (``vectors/lounge.json``)."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from parasol.features.lounge.client.reading import is_shown
from parasol.features.lounge.structs import Act
from parasol.kernel.moderation.standing import Done, Standing, is_whole

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "lounge.json").read_text())
TABLE = VECTORS["scenarios"]


def done_of(told: dict[str, Any]) -> Done:
    named = {name: told[name].encode() for name in ("post", "pen", "of") if name in told}
    act = Act(
        told["does"], told["day"], "a reason", **named, **{name: told[name] for name in ("until",) if name in told}
    )
    return Done(told["seq"], told["id"].encode(), told["by"].encode(), act)


@pytest.mark.parametrize("scenario", TABLE, ids=[each["name"] for each in TABLE])
def test_what_is_hidden_what_waits_and_what_is_pinned(scenario: dict[str, Any]) -> None:
    standing = Standing([done_of(each) for each in scenario["acts"]], scenario["today"])
    for post in scenario["posts"]:
        case = standing.hidden_by(post["post"].encode(), post["pen"].encode(), post["seq"], post["day"])
        assert (case.done.id.decode() if case else None) == post["hidden_by"], post
    assert [case.done.id.decode() for case in standing.waiting()] == scenario["waiting"]
    assert [post.decode() for post in standing.pinned()] == scenario["pinned"]


@pytest.mark.parametrize("case", VECTORS["days"], ids=[each["name"] for each in VECTORS["days"]])
def test_a_post_is_shown_as_long_as_its_own_topic_says(case: dict[str, Any]) -> None:
    days = {int(topic): kept for topic, kept in case["days"].items()}
    shown = [each["text"] for each in case["posts"] if is_shown(days, each["topic"], each["day"], case["today"])]
    assert shown == case["shown"]


POST, PEN = b"p" * 16, b"k" * 32


@pytest.mark.parametrize(
    ("does", "named"),
    [
        ("hide", {"post": POST}),
        ("pin", {"post": POST}),
        ("unpin", {"post": POST}),
        ("ban", {"pen": PEN, "until": 9}),
        ("confirm", {"of": POST}),
        ("restore", {"of": POST}),
    ],
)
def test_an_act_names_what_it_is_about_and_nothing_else(does: Any, named: dict[str, Any]) -> None:
    assert is_whole(Act(does, 1, "why", **named))
    for less in named:
        assert not is_whole(Act(does, 1, "why", **{name: named[name] for name in named if name != less}))
    for name, value in {"post": POST, "pen": PEN, "of": POST, "until": 9}.items():
        if name not in named:
            assert not is_whole(msgspec.structs.replace(Act(does, 1, "why", **named), **{name: value}))


def test_thousands_of_acts_of_one_steward_are_each_looked_at_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    looks, target = 0, Done.target.fget  # type: ignore[attr-defined]

    def counted(done: Done) -> bytes:
        nonlocal looks
        looks += 1
        return target(done)  # type: ignore[no-any-return]

    monkeypatch.setattr(Done, "target", property(counted))
    acts = [
        Done(seq, seq.to_bytes(16), b"one", Act("hide", 9, "a reason", post=(seq + 9_999).to_bytes(16)))
        for seq in range(1, 1001)
    ]
    standing = Standing(acts, 9)
    assert all(standing.hidden_by(done.act.post or b"", PEN, 2000, 9) for done in acts)
    assert len(standing.waiting()) == 1000
    assert looks < 10 * len(acts)
