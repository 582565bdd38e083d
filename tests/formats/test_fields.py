"""Lists of fields say what a struct's types say."""

from typing import Annotated, Literal

import msgspec
import pytest
from msgspec import Meta

from parasol.kernel.formats.fields import Field, fields_of
from parasol.kernel.formats.shared import Label, told
from parasol.kernel.rooms.public import Service, Waiting


def test_a_service_has_a_field_for_each_of_its_own_with_its_bounds() -> None:
    fields = {field.name: field for field in fields_of(Service)}
    assert list(fields) == list(Service.__struct_fields__)
    assert fields["name"] == Field(name="name", type="text", min=1, max=80, line=True)
    assert fields["kinds"].type == "choices"
    assert fields["kinds"].min == 1
    assert "peer" in fields["kinds"].choices
    assert fields["languages"].item == Field(name="", type="text", min=1, max=80, line=True)
    assert fields["confirmed_on"].type == "day"
    assert fields["hours"].item is not None
    assert fields["hours"].item.fields[0] == Field(name="weekday", type="int", min=0, max=6)
    assert fields["zone"].pattern == "^[A-Za-z0-9_+/-]{1,40}$"


def test_what_may_be_none_or_absent_is_optional() -> None:
    usual = fields_of(Waiting)[-1]
    assert (usual.name, usual.optional, usual.max) == ("usual", True, 10_000)
    made = msgspec.defstruct("Made", [("a", Label), ("b", str, "")])
    assert [field.optional for field in fields_of(made)] == [False, True]


def test_bounds_that_are_told_are_held_by_rules_and_not_by_msgspec() -> None:
    made = msgspec.defstruct("Made", [("hour", Annotated[int, told(0, 23)]), ("kind", Literal["a", "b"])])
    assert fields_of(made)[0] == Field(name="hour", type="int", min=0, max=23)
    assert msgspec.json.decode(b'{"hour":24,"kind":"a"}', type=made)


@pytest.mark.parametrize("odd", [float, int | str, dict[str, int], Annotated[float, Meta(ge=0)]])
def test_a_type_that_no_form_knows_is_an_error(odd: object) -> None:
    with pytest.raises(TypeError):
        fields_of(msgspec.defstruct("Odd", [("field", odd)]))
