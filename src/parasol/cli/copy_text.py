"""What somebody takes along as a file, in words: counterpart of ``screens/members/copy-text.ts``, letter by letter.

Days are written like 2026-11-25, since a file may be read in another country and another year. What others wrote stands
behind a bar, so that it can't pass for words of ours.
"""

from collections.abc import Sequence

from parasol.cli.output import harmless
from parasol.client.alerts.reading import read_alerts
from parasol.client.community import decisions
from parasol.client.community.decisions import Recorded
from parasol.client.community.person import Person, name_of_member
from parasol.client.reports.reporter import Line, Receipt
from parasol.client.words import name_of
from parasol.formats.alert import Alert
from parasol.formats.report import Asked, Incident, Report
from parasol.formats.roster import SHORTER
from parasol.texts import DEFAULT, Texts, load
from parasol.wire.days import text_of

LANGUAGES = tuple(load(()))
PARTS = ("app", "kit", "reports", "members", "more")
EN = load(PARTS)[DEFAULT]
"""What the program says itself."""
_KEPT = ("report_days", "alert_days", "decision_days", "vault_days", "escrow_days", *SHORTER)
"""The settings that say how long something is kept, in the order in which a copy tells them."""


def _id_of(setting: str) -> str:
    return "copy-lounge-sitting" if setting == "lounge_sitting" else f"copy-kept-{setting.partition('_')[0]}"


def texts_in(language: str) -> Texts:
    """The texts of a copy in one of ``LANGUAGES``."""
    return load(PARTS)[language]


def member_text(person: Person, today: int, t: Texts) -> str:
    """All that a member may read. Asks the server; raises what reading alerts and decisions raises."""
    policy, closing_on = person.policy, person.roster.closing_on
    settings = [
        t("copy-areas", names=harmless(", ".join(policy.areas)) or "-"),
        t("copy-languages", names=harmless(", ".join(policy.languages))),
        *(t(_id_of(name), count=policy.lifetime(name)) for name in _KEPT),
        t("copy-checks", each=policy.checks_per_week, all=policy.checks_in_all),
        *([] if closing_on is None else [t("copy-closes", day=text_of(closing_on))]),
    ]
    alerts, decided = read_alerts(person).alerts, decisions.read(person)
    return _joined(
        [
            t("copy-of-member"),
            t("copy-day", day=text_of(today)),
            _quoted(policy.name),
            _listed(settings),
            t("alerts").upper(),
            *([_alert(alert, t) for alert in alerts] or [t("alerts-none")]),
            t("decisions").upper(),
            *([_decision(item, t) for item in decided] or [t("decisions-none")]),
        ]
    )


def report_text(receipt: Receipt, today: int, t: Texts) -> str:
    """One's own report, where it stands, and what was said."""
    talk = [t("receipt-talk").upper(), *(_line(line, t) for line in receipt.lines)] if receipt.lines else []
    return _joined(
        [
            t("copy-of-report"),
            t("copy-day", day=text_of(today)),
            standing(receipt, t),
            t("receipt-says").upper(),
            *(f"{label}\n{_quoted(text)}" for label, text in answers(receipt.report, receipt.shared, t)),
            *talk,
            *([t("receipt-unreadable", count=receipt.unreadable)] if receipt.unreadable else []),
        ]
    )


def standing(receipt: Receipt, t: Texts) -> str:
    """Where a report stands, and what that means."""
    status = receipt.status.replace(" ", "-")
    if receipt.status == "received" and receipt.met is not None:
        status = "met" if receipt.met else "waiting"
    return f"{t(f'status-{status}')}. {t(f'status-means-{status}')}"


def level(alert: Alert, t: Texts) -> str:
    """A level of the written scale with its meaning."""
    return f"{t(f'severity-{alert.severity}')}. {t(f'severity-means-{alert.severity}')}"


def details(alert: Alert, t: Texts) -> list[str]:
    """What an alert says besides its text; what isn't known is left out."""
    counted = t("alert-reported-by", count=alert.reporters, month=alert.newest) if alert.reporters else ""
    found = [
        ("alert-about", ", ".join(alert.masks)),
        ("alert-description", alert.description),
        ("alert-vehicle", alert.vehicle),
        ("alert-kinds", ", ".join(t(f"alert-kind-{kind.replace(' ', '-')}") for kind in alert.kinds)),
        ("alert-area", alert.area),
        ("alert-happened", alert.happened),
        ("alert-reported", counted),
        ("alert-published", text_of(alert.published_on)),
        ("alert-expires", text_of(alert.expires_on)),
        ("alert-reference", name_of(alert.id)),
    ]
    return [f"{t(id)}: {harmless(text)}" for id, text in found if text]


def _alert(alert: Alert, t: Texts) -> str:
    return f"{level(alert, t)}\n{_quoted(alert.text)}\n{_listed(details(alert, t))}"


def _decision(item: Recorded, t: Texts) -> str:
    what = t(f"decision-{item.decision.what.replace(' ', '-')}")
    names = [about for about in (decisions.about(item.decision), name_of_member(item.by)) if about]
    return f"{text_of(item.day)}  {what} ({'; '.join(names)})\n{_quoted(item.decision.reason)}"


def answers(report: Report, shared: str, t: Texts) -> list[tuple[str, str]]:
    """What a report says, each with what was asked; what was skipped is left out."""
    names = "\n".join(" · ".join([asked.typed, *_kind_of(asked, t)]) for asked in report.identifiers)
    found = [
        ("whom", _either(report.for_somebody_else, "whom-other", "whom-me", t)),
        ("story", report.what_happened),
        ("names", names),
        ("kinds", "\n".join(t(f"kind-{kind.replace(' ', '-')}") for kind in report.kinds)),
        ("area", report.area),
        ("when", report.happened),
        ("person", report.description),
        ("vehicle", report.vehicle),
        ("further", "\n\n".join(incident_text(each) for each in report.further)),
        ("warn", _either(report.warn_others, "warn-yes", "warn-no", t) or t("review-skipped")),
        ("shared", shared),
    ]
    return [(t(f"answer-{id}"), text) for id, text in found if text]


def incident_text(incident: Incident) -> str:
    """Another time, in lines."""
    head = " · ".join(told for told in (incident.happened, incident.area) if told)
    return "\n".join(told for told in (head, incident.what_happened) if told)


def _either(answer: bool | None, yes: str, no: str, t: Texts) -> str:
    return "" if answer is None else t(yes if answer else no)


def _kind_of(asked: Asked, t: Texts) -> list[str]:
    kind = [t(f"identifier-{asked.kind}")] if asked.kind and t.has(f"identifier-{asked.kind}") else []
    return [*kind, *([asked.platform] if asked.platform else [])]


def _line(line: Line, t: Texts) -> str:
    whose = "theirs" if line.steward else "mine"
    head = f"{text_of(line.day)}  {t(f'said-{line.said.kind}-{whose}')}"
    status = t(f"status-{line.said.status.replace(' ', '-')}") if line.said.status else ""
    picture = line.said.picture.name if line.said.picture else ""
    return "\n".join([head, *(_quoted(text) for text in (status, line.said.text, picture) if text)])


def _joined(parts: Sequence[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _listed(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _quoted(text: str) -> str:
    return "\n".join(f"  | {line}" for line in harmless(text).split("\n"))
