"""A service in words, for the plain pages and the program. Pure."""

from typing import Any

from parasol.features.desks.plain.hours import hour_lines
from parasol.features.services.client import directory
from parasol.kernel.rooms.public import Service
from parasol.kernel.texts.texts import Texts


def shown(service: Service, t: Texts, today: int, now: float) -> dict[str, Any]:
    """What the pages without JavaScript and the program tell of it. ``now``: seconds since 1970."""
    hours = [t("service-always")] if service.is_always_open else hour_lines(service.hours, t)
    rows = [
        ("service-reach", [service.reach]),
        ("service-hours", [*(hours or [t("service-hours-unknown")]), service.hours_note]),
        ("services-language", [", ".join(service.languages)]),
        ("service-cost", [t(f"service-cost-{service.cost}"), service.cost_note]),
        ("service-asks-id", [t(f"service-often-{service.asks_id}")]),
        ("service-asks-status", [t(f"service-often-{service.asks_status}")]),
        ("service-asks-police", [t(f"service-often-{service.calls_police}")]),
        ("service-trans", [t(f"service-known-{service.trans}")]),
        ("service-migrants", [t(f"service-known-{service.migrants}")]),
        ("service-minors", [t(f"service-minors-{service.minors}")]),
        ("service-confirmed", [t.day(service.confirmed_on)]),
    ]
    is_stale = directory.is_stale(service, today)
    return {
        "name": service.name,
        "kinds": ", ".join(t(f"service-kind-{kind}") for kind in service.kinds),
        "area": service.area,
        "about": service.about,
        "open": t("service-open") if directory.is_open(service, now) else "",
        "stale": t("service-stale", day=t.day(service.confirmed_on)) if is_stale else "",
        "rows": [(t(id), [line for line in lines if line]) for id, lines in rows if any(lines)],
    }
