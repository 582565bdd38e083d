"""The server's code holds nothing that opens anything, and nothing that writes a request down: read from the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import parasol

ROOT = Path(parasol.__file__).parent
FOLDERS = (
    *("kernel/http", "kernel/limits", "kernel/oprf", "kernel/server", "kernel/site", "kernel/storage", "kernel/wire"),
    *("kernel/*/rules", "kernel/*/server", "features/*/rules", "features/*/server"),
)
OPENERS = {"cryptography", "pyrage", "nacl", "Crypto", "Cryptodome", "age", "libnacl", "ctypes", "cffi"}
SODIUM = {
    "kernel/wire/signing.py": {"crypto_sign_seed_keypair", "crypto_sign_detached", "crypto_sign_verify_detached"},
    "kernel/oprf/group.py": {
        "crypto_core_ristretto255_is_valid_point",
        "crypto_core_ristretto255_from_hash",
        "crypto_core_ristretto255_add",
        "crypto_core_ristretto255_scalar_reduce",
        "crypto_core_ristretto255_scalar_invert",
        "crypto_core_ristretto255_scalar_add",
        "crypto_core_ristretto255_scalar_mul",
        "crypto_core_ristretto255_scalar_sub",
        "crypto_scalarmult_ristretto255",
        "crypto_scalarmult_ristretto255_base",
    },
}
"""All of libsodium that the server's side may call: signatures, and the group of the oblivious PRF."""

ABOUT_SQLITE = ("kernel/server/serve.py", "warning")
"""What the store says at the start about the SQLite that it runs on."""

LOG_METHODS = {"debug", "info", "warning", "error", "exception", "critical", "log"}


def sources() -> Iterator[tuple[str, ast.Module]]:
    found = [path for part in FOLDERS for folder in ROOT.glob(part) for path in sorted(folder.rglob("*.py"))]
    found += [*ROOT.glob("features/*/server.py"), *ROOT.glob("features/*/rules.py")]
    assert len(found) > 30
    for path in found:
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text())


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import would hide what is imported"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def openers_in(tree: ast.Module) -> set[str]:
    of_clients = re.compile(r"parasol\.(kernel\.(client|seal|words)|.*\.client)\b")
    return {name for name in imports(tree) if name.split(".")[0] in OPENERS or of_clients.match(name)}


def sodium_in(tree: ast.Module) -> set[str]:
    """The functions of pysodium that are used, and ``*`` for any use that can't be followed."""
    used = {"*" for name in imports(tree) if name.startswith("pysodium.")}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            used |= {"*" for alias in node.names if alias.name == "pysodium" and alias.asname}
    plain = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "pysodium":
            used.add(node.attr)
        if isinstance(node, ast.Name) and node.id == "pysodium" and id(node) not in plain:
            used.add("*")
    return used


def loose_calls_in(tree: ast.Module) -> list[str]:
    """Ways round an import: ``__import__``, ``import_module``, ``eval``, ``exec``."""
    names = {"__import__", "import_module", "eval", "exec"}
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [
        found
        for function in called
        if (found := function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")) in names
    ]


def log_calls_in(tree: ast.Module) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LOG_METHODS
        and ast.unparse(node.func.value) in {"_log", "logging", "log", "logger", "self._log"}
    ]


def test_nothing_that_opens_a_sealed_thing_is_imported() -> None:
    assert {path: openers_in(tree) for path, tree in sources() if openers_in(tree)} == {}
    assert {path: found for path, tree in sources() if (found := loose_calls_in(tree))} == {}


def test_libsodium_is_called_in_two_files_and_for_nothing_but_signatures_and_the_oblivious_prf() -> None:
    assert {path: used for path, tree in sources() if (used := sodium_in(tree))} == SODIUM
    for path, tree in sources():
        assert path in SODIUM or "pysodium" not in set(imports(tree))


def test_a_log_line_holds_words_of_ours_and_at_most_the_kind_and_place_of_an_error() -> None:
    allowed = {"type(error).__name__", "path", "place", "len(items)"}
    # These name what SQLite or the disk said: tables and places, never what was to be written. The calendar tells a
    # number of days.
    sqlite = "kernel/storage/sqlite"
    also = {f"{sqlite}/writer.py": {"error"}, f"{sqlite}/transactions.py": {"done", "error"}}
    also["kernel/server/calendar.py"] = {"days"}
    lines = [(path, call) for path, tree in sources() for call in log_calls_in(tree)]
    assert len(lines) >= 3
    for path, call in lines:
        text, *rest = call.args
        ours = isinstance(text, ast.Constant) or (path, ast.unparse(text)) == ABOUT_SQLITE
        assert ours, f"{path}: a log line that is put together"
        here = also.get(path, set())
        assert {ast.unparse(argument) for argument in rest} <= allowed | here, path
        assert not call.keywords, f"{path}: a log line with more than words (exc_info, extra)"


def test_nothing_is_printed() -> None:
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in {"print", "traceback.print_exc", "sys.stderr.write"}, path


def test_the_search_finds_what_it_looks_for() -> None:
    bad = ast.parse(
        "import pyrage\nfrom cryptography.hazmat import x\nimport pysodium as p\n"
        "from pysodium import crypto_secretbox_open\npysodium.crypto_aead_xchacha20poly1305_ietf_decrypt(1)\n"
        "__import__('nacl')\n_log.error('x', body, exc_info=True)"
    )
    assert {"pyrage", "cryptography.hazmat"} <= openers_in(bad)
    assert {"*", "crypto_aead_xchacha20poly1305_ietf_decrypt"} <= sodium_in(bad)
    assert loose_calls_in(bad) == ["__import__"]
    assert len(log_calls_in(bad)) == 1
