"""What an engine does in its own way takes the arguments of ``Storage``, by their names. Mypy doesn't compare those."""

from inspect import signature

import pytest

from parasol.kernel.storage import Storage
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.sqlite import SqliteStorage

OWN = [
    (engine, name)
    for engine in (SqliteStorage, PostgresStorage)
    for name in vars(engine)
    if name[0] != "_" and callable(getattr(Storage, name, None))
]


@pytest.mark.parametrize(("engine", "name"), OWN)
def test_an_engine_takes_an_operation_s_arguments_by_the_interface_s_names(engine: type, name: str) -> None:
    def arguments(of: type) -> list[str]:
        return [str(each.replace(annotation=each.empty)) for each in signature(getattr(of, name)).parameters.values()]

    assert arguments(engine)[1:] == arguments(Storage)[1:]
