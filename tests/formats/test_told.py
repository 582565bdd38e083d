"""Bounds that the declarations only tell are those that the roster's rules hold."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from parasol.kernel.formats.fields import Field, fields_of
from parasol.kernel.formats.hours import Hours
from parasol.kernel.rooms.kinds import LIFETIMES
from parasol.kernel.roster.rules import RosterRefused
from parasol.kernel.roster.rules.desks import change_desk
from parasol.kernel.roster.rules.policy import check_policy
from parasol.kernel.roster.structs import Card, ChangeDesk, HelpNumber, Policy, Poll, Topic

POLICY = Policy("Town", ["en"], ["Harbour"], "GB")
CARD = Card("Desk", "health", "", ["English"], [], "UTC", 48, "", 30)
TOPIC = Topic(1, "Town talk", "", "en", 90)
RECORDS = {"hours": Hours(0, 0, 60), "help_numbers": HelpNumber("Night line", "116 123")}


def check_card(card: Card) -> None:
    change_desk({}, ChangeDesk(previous=bytes(32), beside=bytes(32), day=1, desk=1, card=card))


def of_size(field: Field, size: int) -> Any:
    """A value of the field of this size."""
    if field.type == "int":
        return size
    if field.name == "topics":
        return [msgspec.structs.replace(TOPIC, number=number) for number in range(1, size + 1)]
    if field.name == "polls":
        return [Poll(number, bytes(32), 0, 7, "all", 0) for number in range(1, size + 1)]
    if field.type == "list":
        return [RECORDS.get(field.name, "a")] * size
    return "A" * size


def told() -> Iterator[tuple[Any, Callable[[Any], None], Field]]:
    for whole, check in ((POLICY, check_policy), (CARD, check_card)):
        for field in fields_of(type(whole)):
            if field.max is not None:
                yield whole, check, field


@pytest.mark.parametrize(("whole", "check", "field"), [pytest.param(*each, id=each[2].name) for each in told()])
def test_a_rule_holds_exactly_the_bounds_that_forms_tell(
    whole: Any, check: Callable[[Any], None], field: Field
) -> None:
    assert field.min is not None
    assert field.max is not None
    for size in (field.min, field.max):
        check(msgspec.structs.replace(whole, **{field.name: of_size(field, size)}))
    for size in (field.min - 1, field.max + 1):
        if size >= 0:
            with pytest.raises(RosterRefused):
                check(msgspec.structs.replace(whole, **{field.name: of_size(field, size)}))


@pytest.mark.parametrize(("whole", "check", "field"), [pytest.param(*each, id=each[2].name) for each in told()])
def test_a_rule_refuses_in_a_line_what_cannot_be_printed(
    whole: Any, check: Callable[[Any], None], field: Field
) -> None:
    unprintable = "a\u200b"
    value: Any = [unprintable] if field.item and field.item.line else unprintable if field.line else None
    if value is not None:
        with pytest.raises(RosterRefused):
            check(msgspec.structs.replace(whole, **{field.name: value}))


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("", "112"),
        ("a" * 61, "112"),
        ("Night\u202eline", "112"),
        ("Night line", "1"),
        ("Night line", "*21*0123#"),
        ("Night line", "01632 960 001;ext=1"),
        ("Night line", "tel:112"),
        ("Night line", " 112"),
        ("Night line", "112 "),
        ("Night line", "++44"),
        ("Night line", "\uff11\uff11\uff12"),
        ("Night line", "0" * 26),
    ],
)
def test_a_number_for_help_is_digits_that_a_phone_only_dials(label: str, number: str) -> None:
    with pytest.raises(RosterRefused):
        check_policy(msgspec.structs.replace(POLICY, help_numbers=[HelpNumber(label, number)]))


@pytest.mark.parametrize(
    "changed",
    [
        {"number": 0},
        {"number": 17},
        {"name": ""},
        {"name": "a" * 41},
        {"name": "a\u202eb"},
        {"about": "a" * 201},
        {"language": ""},
        {"days": 6},
        {"days": 366},
    ],
)
def test_a_topic_has_a_name_a_language_and_days(changed: dict[str, Any]) -> None:
    check_policy(msgspec.structs.replace(POLICY, topics=[TOPIC]))
    with pytest.raises(RosterRefused):
        check_policy(msgspec.structs.replace(POLICY, topics=[msgspec.structs.replace(TOPIC, **changed)]))


def test_no_two_topics_have_one_number() -> None:
    other = msgspec.structs.replace(TOPIC, name="Rights")
    with pytest.raises(RosterRefused):
        check_policy(msgspec.structs.replace(POLICY, topics=[TOPIC, other]))


def test_a_lifetime_is_told_with_the_bounds_of_its_row() -> None:
    fields = {field.name: field for field in fields_of(Policy, signed=True)}
    for name, lasts in LIFETIMES.items():
        assert (fields[name].min, fields[name].max) == (lasts.least, lasts.most)
        assert fields[name].optional == bool(lasts.default)
