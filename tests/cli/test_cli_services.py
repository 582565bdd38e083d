"""Services, from the command line."""

import json

import pytest
from program import People

DOCUMENT = {
    "name": "Harbour Clinic",
    "kinds": ["health"],
    "area": "Harbour",
    "is_always_open": True,
    "languages": ["English", "Español"],
    "asks_id": "never",
    "cost": "free",
}


def added(people: People, **changes: object) -> str:
    document = json.dumps({**DOCUMENT, **changes})
    ran = people.json("services", "add", lines=(people.first_words, "we went there together", document))
    assert ran.code == 0, ran.err
    return str(ran.json["service"])


def names(people: People, *options: str, lines: tuple[str, ...] = ()) -> list[str]:
    return [each["name"] for each in people.json("services", *options, lines=lines).json["services"]]


def test_anybody_lists_filters_and_shows_what_stewards_added(people: People) -> None:
    assert "no service in the list yet" in people("services").out
    id = added(people)
    added(people, name="Law line", kinds=["legal"], area="", is_always_open=False, asks_id="sometimes", languages=[])
    assert names(people) == ["Harbour Clinic", "Law line"]
    assert names(people, "--kind", "legal") == ["Law line"]
    assert names(people, "--open-now") == ["Harbour Clinic"]
    assert names(people, "--never-asks-id") == ["Harbour Clinic"]
    assert names(people, "--by-area", "--by-language", lines=("harbour", "español")) == ["Harbour Clinic"]
    nothing = people("services", "--kind", "money")
    assert nothing.code == 0
    assert "No service in the list fits all of this" in nothing.out
    shown = people("services", "show", id)
    assert "Harbour Clinic" in shown.out
    assert "Do they ask for ID? Never" in shown.out
    assert "Opening hours: Open 24 hours" in shown.out
    assert "¿Piden documentos?" in people("services", "show", id, "--language", "es").out


def test_a_service_is_meant_by_its_two_words_or_by_its_digits(people: People) -> None:
    id = added(people)
    name = people("services").out.split("Harbour Clinic")[0].split()[-1]
    for asked in (name, name.replace("-", " ").upper(), name[:-1], id):
        shown = people("services", "show", asked)
        assert shown.code == 0, shown.err
        assert f"Harbour Clinic ({name})" in shown.out
    missing = people.json("services", "show", "no such words")
    assert (missing.code, missing.json["error"]) == (1, "no-such-service")
    assert "of this name" in people("services", "show", "no such words").err


def test_a_steward_changes_confirms_and_takes_out(people: People) -> None:
    id = added(people)
    ran = people.json(
        "services", "change", id, lines=(people.second_words, "they ask for 2 pounds now", '{"cost": "low"}')
    )
    assert ran.code == 0, ran.err
    shown = people.json("services", "show", id).json["service"]
    assert (shown["cost"], shown["name"]) == ("low", "Harbour Clinic")
    assert people("services", "confirm", id, lines=(people.first_words,)).code == 0
    assert people("services", "gone", id, lines=(people.first_words, "it closed")).code == 0
    assert names(people) == []
    told = [each["what"] for each in people.json("decisions", lines=(people.member_words,)).json["decisions"]]
    assert told.count("changed a service") == 4


@pytest.mark.parametrize(
    "document",
    [
        "",
        "not JSON",
        "[]",
        '{"kinds": ["health"]}',
        '{"name": "x", "kinds": ["police"]}',
        '{"name": "x", "kinds": ["health"], "latitude": 1}',
        '{"name": "x", "kinds": ["health"], "is_gone": true}',
        json.dumps({"name": "x" * 81, "kinds": ["health"]}),
        json.dumps({"name": "x", "kinds": ["health"], "hours": [{"weekday": 0, "opens": 9, "closes": 5}]}),
    ],
)
def test_a_document_that_is_wrong_is_refused_in_plain_words_and_not_repeated(people: People, document: str) -> None:
    ran = people.json("services", "add", lines=(people.first_words, "a reason", document))
    assert (ran.code, ran.json["error"]) == (1, "document")
    assert "latitude" not in ran.err + ran.out
    assert names(people) == []


def test_members_tell_and_do_not_keep_the_list(people: People) -> None:
    id = added(people)
    ran = people("services", "tell", id, lines=(people.member_words, "yes", "", "no", ""))
    assert ran.code == 0, ran.err
    assert people.json("services", "show", id).json["counts"] == []  # one alone is never shown
    nothing = people.json("services", "tell", id, lines=(people.member_words, "", "", "", ""))
    assert (nothing.code, nothing.json["error"]) == (1, "input")
    missing = people.json("services", "tell", "00000000", lines=(people.member_words, "yes", "", "", ""))
    assert (missing.code, missing.json["error"]) == (1, "no-such-service")
    refused = people.json("services", "gone", id, lines=(people.member_words, "I don't like it"))
    assert refused.code == 1
    assert names(people) == ["Harbour Clinic"]
