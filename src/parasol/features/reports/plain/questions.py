"""The questions of a report: how each stands on its page, and how its answer is told again.

The same questions as in the browser. Each can be skipped; none asks who the person is.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from parasol.features.checks.client.identifiers import MAX_TYPED_CHARACTERS
from parasol.features.checks.client.identifiers.sites import site_shown, sites_of
from parasol.features.reports.plain.draft import Draft
from parasol.features.reports.structs import KINDS, Asked, Incident
from parasol.kernel.formats.sites import word_of
from parasol.kernel.plain.templates import both
from parasol.kernel.roster.rules import Policy
from parasol.kernel.texts.texts import Texts

MAX_AREA = 100
MAX_HOW = 300
MAX_NAME = 100
MAX_VEHICLE = 300
MONTHS = 36
"""So many months back a time can be named; what was earlier can be told in words."""
NAME_KINDS = ("phone", "email", "handle", "plate")

Field = dict[str, Any]
NOTHING: Mapping[str, str] = {}
NAMED = "area "
"""Before an area's name, so that no area is taken for one of the other choices."""


def choices(
    name: str, legend: str, options: Sequence[tuple[str, str, str]], chosen: Sequence[str], **more: Any
) -> Field:
    """Choices: (value, label, hint) each; ``many`` for more than one."""
    shown = {"hint": "", "many": False, "shown": False, **more}
    given = [each for each in chosen if each]
    return {"is": "choices", "name": name, "label": legend, "options": options, "chosen": given, **shown}


def none_of(t: Texts) -> tuple[str, str, str]:
    """The first of choices of which one may be made: a browser such as Lynx sends the first where nobody chose, so that
    has to be no answer."""
    return "", t("untold"), ""


def line(name: str, label: str, value: str, most: int, hint: str = "", **more: Any) -> Field:
    return {"is": "line", "name": name, "label": label, "value": value, "most": most, "hint": hint, **more}


def lines(name: str, label: str, value: str, hint: str, rows: int, *, shown: bool = False) -> Field:
    return {"is": "lines", "name": name, "label": label, "value": value, "hint": hint, "rows": rows, "shown": shown}


def select(name: str, label: str, options: Sequence[tuple[str, str]], chosen: str) -> Field:
    return {"is": "select", "name": name, "label": label, "options": options, "chosen": chosen}


def fields_of(  # noqa: PLR0911 one question a branch
    question: str, draft: Draft, t: Texts, policy: Policy | None, month: str, typed: Mapping[str, str] = NOTHING
) -> list[Field]:
    """What stands on the page of a question. ``month`` is this month; ``typed``: what stays, field by field, at a
    question that takes several things."""
    report, contact = draft.report, draft.contact
    match question:
        case "story":
            return [lines("story", t("ask-story"), report.what_happened, t("story-hint"), 8)]
        case "names":
            kinds = [none_of(t), *((kind, t(f"identifier-{kind}"), t(f"names-hint-{kind}")) for kind in NAME_KINDS)]
            words = ("unknown", *map(word_of, sites_of(policy)), "other")
            platforms = [("", "-"), *((word, platform_text(word, t, policy)) for word in words)]
            return [
                choices(
                    "kind",
                    t("names-more" if report.identifiers else "names-kind"),
                    kinds,
                    [typed.get("kind", "")],
                    shown=True,
                ),
                select("platform", t("plain-names-platform"), platforms, typed.get("platform", "")),
                line("typed", t("plain-names-typed"), typed.get("typed", ""), MAX_TYPED_CHARACTERS),
            ]
        case "kinds":
            options = [(kind.replace(" ", "-"), t(f"kind-{kind.replace(' ', '-')}"), "") for kind in KINDS]
            picked = [kind.replace(" ", "-") for kind in report.kinds]
            return [choices("kinds", t("ask-kinds"), options, picked, many=True, hint=t("kinds-hint"))]
        case "place":
            return _place(draft, t, [] if policy is None else policy.areas, month)
        case "person":
            return [
                lines("person", t("ask-person"), report.description, t("person-hint"), 5),
                line("vehicle", t("answer-vehicle"), report.vehicle, MAX_VEHICLE, t("vehicle-hint")),
            ]
        case "further":
            months = [("", t("dont-know")), *((each, t.month(each)) for each in [month, *months_before(month, MONTHS)])]
            return [
                lines("again", t("further-what"), typed.get("again", ""), "", 4, shown=True),
                select("month", t("answer-when"), months, typed.get("month", "")),
                line("where", t("area-which"), typed.get("where", ""), MAX_AREA),
            ]
        case "whom":
            options = [none_of(t), ("me", t("whom-me"), ""), ("other", t("whom-other"), t("whom-other-hint"))]
            return [choices("whom", t("ask-whom"), options, _picked(report.for_somebody_else, "other", "me"))]
        case "review":
            options = [none_of(t), ("yes", t("warn-yes"), ""), ("no", t("warn-no"), t("warn-no-hint"))]
            picked = _picked(report.warn_others, "yes", "no")
            return [
                choices("warn", t("ask-warn"), options, picked, hint=both(t, "warn-hint"), shown=True),
                lines("shared", t("ask-shared"), draft.shared, t("shared-hint"), 3, shown=True),
            ]
        case "contact":
            seen = [("yes", t("contact-seen-none"), t("contact-seen-hint"))]
            return [
                line("how", t("contact-how"), contact.how, MAX_HOW, both(t, "contact-how-hint")),
                line("cover", t("contact-name"), contact.cover_name, MAX_NAME, t("contact-name-hint")),
                choices("safe", t("contact-seen-none"), seen, ["yes"] if contact.is_safe else [], many=True),
            ]
        case _:
            return []


def _place(draft: Draft, t: Texts, areas: Sequence[str], month: str) -> list[Field]:
    area, happened = draft.report.area, draft.report.happened
    is_other = bool(area) and area not in areas
    named = [(f"{NAMED}{each}", each, "") for each in areas]
    last, *earlier = months_before(month, MONTHS)
    is_earlier = happened in earlier
    times = [
        none_of(t),
        ("this", t("when-this"), t.month(month)),
        ("last", t("when-last"), t.month(last)),
        ("earlier", t("when-earlier"), ""),
    ]
    where = "other" if is_other else f"{NAMED}{area}" if area else ""
    when = "earlier" if is_earlier else {month: "this", last: "last"}.get(happened, "")
    shown = [("", t("plain-when-none")), *((each, t.month(each)) for each in earlier)]
    places = [none_of(t), *named, ("other", t("area-other"), "")]
    return [
        choices("area", t("ask-area"), places, [where], hint=t("area-hint"), shown=True),
        line("which", t("plain-add-area"), area if is_other else "", MAX_AREA),
        choices("when", t("ask-when"), times, [when], hint=t("when-hint"), shown=True),
        select("month", t("plain-when-earlier"), shown, happened if is_earlier else ""),
    ]


def is_answered(question: str, draft: Draft) -> bool:
    """Whether it says no more on its page that it can be left empty."""
    report = draft.report
    return {
        "story": report.what_happened != "",
        "names": bool(report.identifiers),
        "person": bool(report.description or report.vehicle),
        "kinds": bool(report.kinds),
        "place": bool(report.area or report.happened),
        "further": bool(report.further),
        "whom": report.for_somebody_else is not None,
        "contact": draft.contact.how != "",
    }[question]


def answer_lines(answer: str, draft: Draft, t: Texts, policy: Policy | None) -> list[str]:
    """An answer in words, a line for each part; none if it was skipped."""
    report, contact = draft.report, draft.contact
    found: dict[str, list[str]] = {
        "whom": [t(f"whom-{each}") for each in _picked(report.for_somebody_else, "other", "me")],
        "story": [report.what_happened],
        "names": [
            " · ".join([f"\u2068{asked.typed}\u2069", *kind_words(asked, t, policy)]) for asked in report.identifiers
        ],
        "kinds": [t(f"kind-{kind.replace(' ', '-')}") for kind in report.kinds],
        "area": [report.area],
        "when": [t.month(report.happened)] if report.happened else [],
        "person": [report.description],
        "vehicle": [report.vehicle],
        "further": [further_text(each, t) for each in report.further],
        "warn": [t(f"warn-{each}") for each in _picked(report.warn_others, "yes", "no")] or [t("review-skipped")],
        "shared": [draft.shared],
        "contact": [contact.how, contact.cover_name, t("contact-seen-none" if contact.is_safe else "contact-seen-some")]
        if contact.how
        else [],
    }
    return [text for text in found[answer] if text]


def held(question: str, draft: Draft, t: Texts, policy: Policy | None) -> list[tuple[str, str, str]]:
    """What was added at a question that takes several things: its text, what it is, and what takes it away."""
    if question == "names":
        return [
            (asked.typed, " · ".join(kind_words(asked, t, policy)), t("names-remove-this", typed=asked.typed))
            for asked in draft.report.identifiers
        ]
    if question == "further":
        return [
            (further_text(each, t), t("plain-further-one", number=at), t("plain-further-remove", number=at))
            for at, each in enumerate(draft.report.further, 1)
        ]
    return []


def further_text(incident: Incident, t: Texts) -> str:
    """Another time with the same person, in one line."""
    when = t.month(incident.happened) if incident.happened else ""
    return " · ".join(told for told in (when, incident.area, incident.what_happened) if told)


def _picked(answer: bool | None, yes: str, no: str) -> list[str]:
    """The choice that an answer is; none without one."""
    return [] if answer is None else [yes if answer else no]


def kind_words(asked: Asked, t: Texts, policy: Policy | None) -> list[str]:
    """What somebody said that an identifier is."""
    words = [t(f"identifier-{asked.kind}")] if asked.kind in NAME_KINDS else []
    return [*words, platform_text(asked.platform, t, policy)] if asked.platform else words


def platform_text(name: str, t: Texts, policy: Policy | None) -> str:
    return t(f"site-{name}") if name in ("other", "unknown") else site_shown(name, sites_of(policy))


def months_before(month: str, count: int) -> list[str]:
    """The months before one, the latest first."""
    whole = int(month[:4]) * 12 + int(month[5:]) - 1
    return [f"{(whole - back) // 12}-{(whole - back) % 12 + 1:02}" for back in range(1, count + 1)]
