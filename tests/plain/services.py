"""Two services, invented."""

import msgspec

from parasol.kernel.formats.hours import Hours
from parasol.kernel.rooms.public import Service

CLINIC = Service(
    service=bytes(16),
    name="Lantern clinic <invented>",
    kinds=["health", "safety"],
    area="North",
    about="Tests and talks & tea.",
    reach="Ring the green bell.",
    hours=[Hours(0, 540, 1020)],
    zone="Europe/London",
    is_always_open=False,
    hours_note="Closed on holidays.",
    languages=["English", "Español"],
    cost="free",
    cost_note="",
    trans="yes",
    migrants="yes",
    minors="referral",
    asks_id="never",
    asks_status="sometimes",
    calls_police="unknown",
    confirmed_on=0,
    is_gone=False,
)
BED = msgspec.structs.replace(
    CLINIC,
    name="Bed for a night",
    kinds=["housing"],
    area="Harbour",
    asks_id="always",
    is_always_open=True,
    hours=[],
)
