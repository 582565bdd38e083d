"""The text of the configuration: options of tor 0.4.9 (`man torrc`), each with its reason. Pure.

Deliberately absent: any `SocksPort` or `ControlPort` (nothing here uses tor to go out, and a control port could be
asked for the keys), a log below warnings, `HiddenServiceExportCircuitID` (it would let the server tell visitors apart),
and `Sandbox`, which tor's manual calls incompatible with some kernels and libraries: a host whose machine takes it can
start tor with `--Sandbox 1`.
"""

import ipaddress
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from parasol.kernel.onion.address import OnionRefused

SERVICES = ("page", "plain")
"""The page for browsers, and the plain pages."""

QUEUE_RATE = 20
QUEUE_BURST = 100
"""New visitors let in per second under attack, and at once; beyond that, whoever spends more work goes first. Chosen
for a machine of two cores, not measured: tor's own are 250 and 2,500."""
MAX_STREAMS = 100
"""Connections at once over one visitor's circuit. A browser opens six."""

_HEAD = """\
# Written by `parasol serve --onion` and rewritten at each start.
DataDirectory {data}
# No way out through this tor, and none to steer it.
SocksPort 0
ControlPort 0
ORPort 0
ClientOnly 1
# Never without the three steps that hide where this machine stands.
HiddenServiceNonAnonymousMode 0
HiddenServiceSingleHopMode 0
# Nothing of who comes is written down.
Log warn stderr
SafeLogging 1
AvoidDiskWrites 1
DisableDebuggerAttachment 1
NoExec 1
"""
_SERVICE = """\

HiddenServiceDir {folder}
HiddenServiceVersion 3
HiddenServicePort 80 {target}
HiddenServiceMaxStreams {streams}
HiddenServiceMaxStreamsCloseCircuit 1
HiddenServiceEnableIntroDoSDefense 1
HiddenServicePoWDefensesEnabled 1
HiddenServicePoWQueueRate {rate}
HiddenServicePoWQueueBurst {burst}
"""


def torrc(folder: Path, targets: Mapping[str, tuple[str, int]]) -> str:
    """The configuration for the services in ``folder`` (absolute); ``targets`` gives where each of them, of
    ``SERVICES``, is served. Raises ``OnionRefused`` for a path that can't stand in the file, or a target outside this
    machine."""
    text = _HEAD.format(data=_quoted(folder / "tor"))
    for service, target in targets.items():
        text += _SERVICE.format(
            folder=_quoted(folder / service),
            target=_target(*target),
            streams=MAX_STREAMS,
            rate=QUEUE_RATE,
            burst=QUEUE_BURST,
        )
    return text


def _quoted(path: Path) -> str:
    """A path as tor reads it in quotes, in which `#` begins no comment."""
    name = str(path)
    if not path.is_absolute():
        raise OnionRefused("the store's folder has to be given in full for an onion service")
    if any(each in '"\\' or (unicodedata.category(each).startswith(("C", "Z")) and each != " ") for each in name):
        raise OnionRefused("tor can't read a folder's name with quotes, backslashes or line breaks; rename the folder")
    return f'"{name}"'


def _target(host: str, port: int) -> str:
    """Only this machine: what tor hands on isn't encrypted any more."""
    try:
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        address = None
    if address is None or not address.is_loopback or not 1 <= port <= 65_535:
        raise OnionRefused(
            "an onion service leads to this machine alone; listen on 127.0.0.1, on a port from 1 to 65535"
        )
    return f"[{address}]:{port}" if address.version == 6 else f"{address}:{port}"
