"""The questions of a report: how each stands on its page, and how its answer is told again.

The same questions as in the browser. Each can be skipped; none asks who the person is.
"""

from collections.abc import Sequence
from typing import Any

from parasol.client.identifiers import MAX_TYPED_CHARACTERS
from parasol.client.identifiers.sites import SITE_WORDS, site_shown
from parasol.formats.report import KINDS, Asked
from parasol.plain.draft import Draft
from parasol.texts import Texts

MAX_AREA = 100
MAX_HOW = 300
MAX_NAME = 100
MONTHS = 36
"""So many months back a time can be named; what was earlier can be told in words."""
NAME_KINDS = ("phone", "email", "handle", "plate")

Field = dict[str, Any]
NAMED = "area "
"""Before an area's name, so that no area is taken for one of the other choices."""


def choices(
    name: str, legend: str, options: Sequence[tuple[str, str, str]], chosen: Sequence[str], **more: Any
) -> Field:
    """Choices: (value, label, hint) each; ``many`` for more than one."""
    shown = {"hint": "", "many": False, "shown": False, **more}
    return {"is": "choices", "name": name, "label": legend, "options": options, "chosen": chosen, **shown}


def line(name: str, label: str, value: str, most: int, hint: str = "", **more: Any) -> Field:
    return {"is": "line", "name": name, "label": label, "value": value, "most": most, "hint": hint, **more}


def lines(name: str, label: str, value: str, hint: str, rows: int) -> Field:
    return {"is": "lines", "name": name, "label": label, "value": value, "hint": hint, "rows": rows}


def select(name: str, label: str, options: Sequence[tuple[str, str]], chosen: str) -> Field:
    return {"is": "select", "name": name, "label": label, "options": options, "chosen": chosen}


def fields_of(  # noqa: PLR0911 one question a branch
    question: str, draft: Draft, t: Texts, areas: Sequence[str], month: str, typed: str = ""
) -> list[Field]:
    """What stands on the page of a question. ``month`` is this month; ``typed``: what stays in the field of a name."""
    report, contact = draft.report, draft.contact
    untold = [("unknown", t("dont-know"), ""), ("unsaid", t("rather-not"), "")]
    match question:
        case "whom":
            options = [("me", t("whom-me"), ""), ("other", t("whom-other"), t("whom-other-hint"))]
            return [choices("whom", t("ask-whom"), options, _picked(report.for_somebody_else, "other", "me"))]
        case "story":
            return [lines("story", t("ask-story"), report.what_happened, t("story-hint"), 8)]
        case "names":
            kinds = [(kind, t(f"identifier-{kind}"), t(f"names-hint-{kind}")) for kind in NAME_KINDS]
            platforms = [
                (word, platform_text(word, t) if word else "-") for word in ("", "unknown", *SITE_WORDS, "other")
            ]
            return [
                choices("kind", t("names-more" if report.identifiers else "names-kind"), kinds, [], shown=True),
                select("platform", t("plain-names-platform"), platforms, ""),
                line("typed", t("plain-names-typed"), typed, MAX_TYPED_CHARACTERS),
            ]
        case "kinds":
            options = [(kind.replace(" ", "-"), t(f"kind-{kind.replace(' ', '-')}"), "") for kind in KINDS]
            picked = [kind.replace(" ", "-") for kind in report.kinds]
            return [choices("kinds", t("ask-kinds"), options, picked, many=True, hint=t("kinds-hint"))]
        case "area":
            named = [(f"{NAMED}{area}", area, "") for area in areas]
            is_other = bool(report.area) and report.area not in areas
            chosen = "other" if is_other else f"{NAMED}{report.area}" if report.area else draft.area_untold
            options = [*named, ("other", t("area-other"), ""), *untold]
            return [
                choices("area", t("ask-area"), options, [chosen], hint=t("area-hint")),
                line("which", t("plain-add-area"), report.area if is_other else "", MAX_AREA),
            ]
        case "when":
            last, *earlier = months_before(month, MONTHS)
            is_earlier = report.happened in earlier
            chosen = "earlier" if is_earlier else {month: "this", last: "last"}.get(report.happened, draft.when_untold)
            options = [
                ("this", t("when-this"), t.month(month)),
                ("last", t("when-last"), t.month(last)),
                ("earlier", t("when-earlier"), ""),
                *untold,
            ]
            shown = [("", t("plain-when-none")), *((each, t.month(each)) for each in earlier)]
            return [
                choices("when", t("ask-when"), options, [chosen], hint=t("when-hint")),
                select("month", t("plain-when-earlier"), shown, report.happened if is_earlier else ""),
            ]
        case "person":
            return [lines("person", t("ask-person"), report.description, t("person-hint"), 5)]
        case "warn":
            options = [("yes", t("warn-yes"), ""), ("no", t("warn-no"), t("warn-no-hint"))]
            return [
                choices("warn", t("ask-warn"), options, _picked(report.warn_others, "yes", "no"), hint=t("warn-hint"))
            ]
        case "shared":
            return [lines("shared", t("ask-shared"), draft.shared, t("shared-hint"), 5)]
        case "contact":
            seen = [("no", t("contact-seen-some"), ""), ("yes", t("contact-seen-none"), "")]
            return [
                line("how", t("contact-how"), contact.how, MAX_HOW, t("contact-how-hint")),
                line("cover", t("contact-name"), contact.cover_name, MAX_NAME, t("contact-name-hint")),
                choices("safe", t("contact-seen"), seen, ["yes"] if contact.is_safe else [], shown=True),
            ]
        case _:
            return []


def is_answered(question: str, draft: Draft) -> bool:
    """Whether it says no more on its page that it can be left empty."""
    report = draft.report
    return {
        "whom": report.for_somebody_else is not None,
        "warn": report.warn_others is not None,
        "story": report.what_happened != "",
        "names": bool(report.identifiers),
        "kinds": bool(report.kinds),
        "area": bool(report.area or draft.area_untold),
        "when": bool(report.happened or draft.when_untold),
        "person": report.description != "",
        "shared": draft.shared != "",
        "contact": draft.contact.how != "",
    }.get(question, True)


def answer_lines(question: str, draft: Draft, t: Texts) -> list[str]:
    """An answer in words, a line for each part; none if it was skipped."""
    report, contact = draft.report, draft.contact
    untold = {"unknown": t("dont-know"), "unsaid": t("rather-not"), "": ""}
    found: dict[str, list[str]] = {
        "whom": [t(f"whom-{each}") for each in _picked(report.for_somebody_else, "other", "me")],
        "story": [report.what_happened],
        "names": [" · ".join([asked.typed, *kind_words(asked, t)]) for asked in report.identifiers],
        "kinds": [t(f"kind-{kind.replace(' ', '-')}") for kind in report.kinds],
        "area": [report.area or untold[draft.area_untold]],
        "when": [t.month(report.happened) if report.happened else untold[draft.when_untold]],
        "person": [report.description],
        "warn": [t(f"warn-{each}") for each in _picked(report.warn_others, "yes", "no")],
        "shared": [draft.shared],
        "contact": [contact.how, contact.cover_name, t("contact-seen-none" if contact.is_safe else "contact-seen-some")]
        if contact.how
        else [],
    }
    return [text for text in found.get(question, []) if text]


def _picked(answer: bool | None, yes: str, no: str) -> list[str]:
    """The choice that an answer is; none without one."""
    return [] if answer is None else [yes if answer else no]


def kind_words(asked: Asked, t: Texts) -> list[str]:
    """What somebody said that an identifier is."""
    words = [t(f"identifier-{asked.kind}")] if asked.kind in NAME_KINDS else []
    return [*words, platform_text(asked.platform, t)] if asked.platform else words


def platform_text(name: str, t: Texts) -> str:
    return t(f"site-{name}") if name in ("other", "unknown") else site_shown(name)


def months_before(month: str, count: int) -> list[str]:
    """The months before one, the latest first."""
    whole = int(month[:4]) * 12 + int(month[5:]) - 1
    return [f"{(whole - back) // 12}-{(whole - back) % 12 + 1:02}" for back in range(1, count + 1)]
