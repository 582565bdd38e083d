"""The server as the benchmarks start it: ``parasol serve`` with the cores it may use.

Two things can differ from production, and both are arguments. ``--counters`` sets among how many counters the answer
of a proof of work is: with 1 a task is solved in 0.2 ms, while setting and verifying it cost what they always cost.
``--plain-allocator`` leaves out the allocator settings of ``parasol.server.serve``, to show what they cost.
"""

import argparse
import functools
from pathlib import Path

from bench.machine import pin
from parasol.server import serve
from parasol.server.limits import WorkLimit, shared
from parasol.server.limits.proof_of_work import COUNTERS


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--cores", required=True)
    parser.add_argument("--counters", type=int, default=COUNTERS)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--plain-allocator", action="store_true")
    options = parser.parse_args()
    pin([int(core) for core in options.cores.split(",")])

    # Of all gates, so that several processes go on sharing the key that tasks are set with.
    shared.WorkLimit = functools.partial(WorkLimit, counters=options.counters)  # type: ignore[misc, assignment]
    if options.plain_allocator:
        serve.ensure_overwriting_allocator = lambda: None
    more = {} if options.processes == 1 else {"processes": options.processes}
    serve.run(options.store, "127.0.0.1", options.port, **more)


if __name__ == "__main__":
    main()
