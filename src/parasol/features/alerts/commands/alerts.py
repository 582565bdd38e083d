"""The alerts that members read."""

from contextlib import suppress
from typing import Any

from parasol.features.alerts.client.reading import AlertReader
from parasol.features.alerts.structs import Alert, short_of
from parasol.features.reports.client.model import SEVERITIES
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.shell.call import Call, short
from parasol.kernel.shell.codes import sentence
from parasol.kernel.shell.output import count, harmless, listed, quoted, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.texts.texts import DEFAULT, load
from parasol.kernel.wire.days import text_of
from parasol.kernel.words import name_of

EN = load(("members", "more"))[DEFAULT]

commands = Commands("members")


def severity_text(severity: int) -> str:
    """A level of the written scale with its meaning."""
    name, meaning = SEVERITIES[severity]
    return f"{name} ({meaning})"


def alert_facts(alert: Alert) -> dict[str, Any]:
    """An alert, for --json."""
    return {
        "alert": short(alert.id),
        "text": alert.text,
        "warning": short_of(alert),
        "description": alert.description,
        "vehicle": alert.vehicle,
        "severity": alert.severity,
        "severity_name": SEVERITIES[alert.severity][0],
        "kinds": list(alert.kinds),
        "area": alert.area,
        "happened": alert.happened,
        "newest": alert.newest,
        "reporters": alert.reporters,
        "masked": list(alert.masks),
        "published_on": text_of(alert.published_on),
        "expires_on": text_of(alert.expires_on),
    }


def alert_text(alert: Alert) -> str:
    """An alert in words."""
    level = f"{EN(f'severity-{alert.severity}')}. {EN(f'severity-means-{alert.severity}')}"
    return "\n".join([wrapped(level), quoted(alert.text), listed(_details(alert))])


def _details(alert: Alert) -> list[str]:
    """What an alert says besides its text; what isn't known is left out."""
    counted = EN("alert-reported-by", count=alert.reporters, month=alert.newest) if alert.reporters else ""
    found = [
        ("alert-about", ", ".join(alert.masks)),
        ("alert-description", alert.description),
        ("alert-vehicle", alert.vehicle),
        ("alert-kinds", ", ".join(EN(f"alert-kind-{kind.replace(' ', '-')}") for kind in alert.kinds)),
        ("alert-area", alert.area),
        ("alert-happened", alert.happened),
        ("alert-reported", counted),
        ("alert-published", text_of(alert.published_on)),
        ("alert-expires", text_of(alert.expires_on)),
        ("alert-reference", name_of(alert.id)),
    ]
    return [f"{EN(id)}: {harmless(text)}" for id, text in found if text]


@commands.add(
    "alerts",
    "read the alerts",
    option("--area", metavar="NAME", help="only alerts for this area"),
    option("--all", action="store_true", help="older alerts too, not only the newest"),
    option("--severity", type=int, choices=sorted(SEVERITIES), help="only alerts of this level or above"),
    reads=(WORDS,),
)
def _alerts(call: Call) -> int:
    """Shows the alerts that two stewards have signed, newest last: of the newest 40 at most, unless you ask for all.
    Numbers and names are masked: to ask about one that you know, use `parasol check`.

    parasol alerts --all --area North --severity 2
    """
    person = call.unlock()
    options = call.options
    reader = AlertReader(person)
    found = reader.back() if options.all else reader.newest()
    shown = [
        alert
        for alert in found.alerts
        if (not options.area or alert.area == options.area) and alert.severity >= (options.severity or 0)
    ]
    parts = [alert_text(alert) for alert in shown] or ["There is no alert here."]
    if found.refused:
        parts.append(
            f"{count(len(found.refused), 'alert')} can't be trusted and left out:\n"
            + listed(sorted({sentence(str(refused)) for refused in found.refused}))
        )
    if found.has_older:
        parts.append("These are among the newest alerts. There are older ones: parasol alerts --all")
    facts = {
        "has_older": found.has_older,
        "alerts": [alert_facts(alert) for alert in shown],
        "left_out": [{"code": refused.code, "message": str(refused)} for refused in found.refused],
    }
    done = call.out.give(facts, "\n\n".join(parts))
    if len(shown) == len(found.alerts):
        with suppress(Declined, Unreachable, BadAnswer):  # then they are new once more
            person.saw_alerts()
    return done
