"""`pytest -p spent`: the CPU that each file of tests took, with the processes that it started and waited for. Wall time
says little on a machine that does other things as well."""

import resource
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

SPENT: Counter[str] = Counter()


def _so_far() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    before = _so_far()
    result = yield
    SPENT[item.location[0]] += _so_far() - before  # type: ignore[assignment]
    return result  # type: ignore[return-value]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for file, seconds in SPENT.most_common():
        terminalreporter.write_line(f"{seconds:7.1f} s {file}")
    terminalreporter.write_line(f"{sum(SPENT.values()):7.1f} s in all")
