"""Both engines have each operation of the interface, with its arguments. Mypy doesn't compare their names."""

from inspect import Parameter, signature

import pytest

from parasol.server.storage import Lists, Storage
from parasol.server.storage.postgres import PostgresStorage
from parasol.server.storage.sqlite import SqliteStorage

OPERATIONS = [
    name for part in (Lists, Storage) for name, what in vars(part).items() if name[0] != "_" and callable(what)
]


def arguments(of: type, name: str) -> list[Parameter]:
    """All but the first, which is the engine, or the connection that an engine gives."""
    return [
        each.replace(annotation=Parameter.empty) for each in list(signature(getattr(of, name)).parameters.values())[1:]
    ]


@pytest.mark.parametrize("engine", [SqliteStorage, PostgresStorage])
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_engine_takes_an_operation_s_arguments_by_the_interface_s_names(engine: type, name: str) -> None:
    assert arguments(engine, name) == arguments(Storage, name)
