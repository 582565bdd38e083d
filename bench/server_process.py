"""The server as the benchmarks start it: ``parasol serve``, but the answer of a proof of work is the only counter that
there is, so that a task is solved in 0.2 ms, while setting and verifying it cost what they always cost."""

import argparse
import functools
from pathlib import Path

from parasol.kernel.limits import WorkLimit, shared
from parasol.kernel.server import serve


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    # Of all gates, so that several processes go on sharing the key that tasks are set with.
    shared.WorkLimit = functools.partial(WorkLimit, counters=1)  # type: ignore[misc, assignment]
    more = {} if options.processes == 1 else {"processes": options.processes}
    serve.run(options.store, "127.0.0.1", options.port, **more)


if __name__ == "__main__":
    main()
