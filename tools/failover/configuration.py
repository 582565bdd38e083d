"""Makes the whole configuration of a cluster of three machines, one folder for each, from the templates beside it.

`python3 tools/failover/configuration.py FOLDER PARASOL NAME=ADDRESS NAME=ADDRESS NAME=ADDRESS`, where PARASOL is the
address that Parasol's server comes from. Needs Python's own library and the program `openssl`. Then FOLDER has

    authority/   the cluster's own certificate authority. Whoever has its key can take the cluster over. It goes to no
                 machine, and signs nothing but these six certificates
    NAME/        for each machine: `etcd` (/etc/default/etcd), `config.yml` and `tls/` (/etc/patroni)
    ca.crt       what Parasol's machine knows the database by

`python3 tools/failover/configuration.py --renew FOLDER` makes new certificates of the same authority, years later.

It never writes into a folder that has something in it, takes no password as an argument, and prints none.
"""

import ipaddress
import re
import secrets
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"
LEAF_DAYS, AUTHORITY_DAYS = 825, 3650
AUTHORITY_EXTENSIONS = """
[ext]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
"""
LEAF_EXTENSIONS = """
[ext]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = IP:{address}, DNS:{name}
"""


class BadInput(Exception):
    """The arguments make no cluster; the message says what is wrong, in plain words."""


def make(folder: Path, parasol: str, nodes: Mapping[str, str], watchdog: str = "automatic") -> None:
    """Write all of it. ``nodes`` are three names with their addresses. Raises ``BadInput``, and
    ``CalledProcessError`` when openssl fails."""
    _check(folder, parasol, nodes)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    authority = _make_authority(folder / "authority")
    (folder / "ca.crt").write_bytes(authority.read_bytes())
    values = {"PARASOL": parasol, "WATCHDOG": watchdog, "TOKEN": secrets.token_hex(8)}
    for name in ("REPLICATION_PASSWORD", "REWIND_PASSWORD"):
        values[name] = secrets.token_urlsafe(32)
    for number, (name, address) in enumerate(nodes.items(), 1):
        values |= {f"NAME{number}": name, f"ADDRESS{number}": address}
    for name, address in nodes.items():
        tls = folder / name / "tls"
        tls.mkdir(mode=0o700, parents=True)
        (tls / "ca.crt").write_bytes(authority.read_bytes())
        _make_leaves(folder / "authority", tls, name, address)
        for template in ("etcd", "config.yml"):
            path = folder / name / template
            path.touch(mode=0o600)
            path.write_text(filled((TEMPLATES / template).read_text(), values | {"NAME": name, "ADDRESS": address}))


def renew(folder: Path) -> list[str]:
    """Make new keys and certificates for the machines of a folder that `make` wrote; their names. Raises ``BadInput``,
    and ``CalledProcessError`` when openssl fails."""
    if not (folder / "authority" / "ca.key").is_file():
        raise BadInput(f"{folder} has no authority: it has to be the folder that was made here, with its authority")
    machines = {}
    for path in sorted(folder.glob("*/etcd")):
        found = re.search(r"^ETCD_LISTEN_PEER_URLS=https://([0-9.]+):", path.read_text(), flags=re.MULTILINE)
        if found is None:
            raise BadInput(f"{path} names no address")
        machines[path.parent.name] = found[1]
    if len(machines) != 3:
        raise BadInput(f"{folder} has no folders of three machines")
    for name, address in machines.items():
        _make_leaves(folder / "authority", folder / name / "tls", name, address)
    return list(machines)


def filled(template: str, values: Mapping[str, str]) -> str:
    """The text with each ``@KEY@`` replaced. Raises ``BadInput`` if one is left."""
    for key, value in values.items():
        template = template.replace(f"@{key}@", value)
    if "@" in template:
        raise BadInput("a template has a place that nothing fills")
    return template


def _check(folder: Path, parasol: str, nodes: Mapping[str, str]) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise BadInput(f"{folder} has something in it already; nothing was changed")
    if len(nodes) != 3:
        raise BadInput("three machines are needed, each with another name: NAME=ADDRESS NAME=ADDRESS NAME=ADDRESS")
    if not all(name.isascii() and name.isalnum() for name in nodes):
        raise BadInput("a machine's name has letters and digits only")
    try:
        addresses = {ipaddress.IPv4Address(address) for address in (*nodes.values(), parasol)}
    except ValueError:
        raise BadInput("addresses are IPv4 addresses, such as 192.0.2.1") from None
    if len(addresses) < 3 or len(set(nodes.values())) != 3:
        raise BadInput("each machine has an address of its own")


def _make_authority(folder: Path) -> Path:
    folder.mkdir(mode=0o700)
    extensions = folder / "ca.ext"
    extensions.write_text(f"[req]\ndistinguished_name = dn\n[dn]\n{AUTHORITY_EXTENSIONS}")
    _openssl(
        *("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-sha256"),
        *("-days", str(AUTHORITY_DAYS), "-subj", "/CN=parasol cluster", "-config", str(extensions)),
        *("-extensions", "ext", "-keyout", str(folder / "ca.key"), "-out", str(folder / "ca.crt")),
    )
    (folder / "ca.key").chmod(0o600)
    return folder / "ca.crt"


def _make_leaves(authority: Path, tls: Path, name: str, address: str) -> None:
    """Two keys, as etcd and PostgreSQL run as different users, each of which may read its own."""
    for leaf in ("etcd", "node"):
        _make_leaf(authority, tls / leaf, name, address)


def _make_leaf(authority: Path, path: Path, name: str, address: str) -> None:
    """``path``.crt and ``path``.key, for a server and a client at this address."""
    extensions = authority / "leaf.ext"
    extensions.write_text(LEAF_EXTENSIONS.format(address=address, name=name))
    key, request, certificate = (str(path.with_suffix(suffix)) for suffix in (".key", ".csr", ".crt"))
    _openssl(
        *("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-sha256"),
        *("-subj", f"/CN={name}", "-keyout", key, "-out", request),
    )
    Path(key).chmod(0o600)
    _openssl(
        *("x509", "-req", "-in", request, "-sha256", "-days", str(LEAF_DAYS), "-out", certificate),
        *("-CA", str(authority / "ca.crt"), "-CAkey", str(authority / "ca.key"), "-CAcreateserial"),
        *("-extfile", str(extensions), "-extensions", "ext"),
    )
    Path(certificate).chmod(0o644)
    Path(request).unlink()


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, umask=0o077)


def main(arguments: list[str]) -> int:
    """The program; its exit status."""
    try:
        if arguments[:1] == ["--renew"] and len(arguments) == 2:
            print(f"new certificates for {', '.join(renew(Path(arguments[1])))}")
            return 0
        if len(arguments) < 2 or not all("=" in argument for argument in arguments[2:]):
            raise BadInput("usage: configuration.py FOLDER PARASOL NAME=ADDRESS NAME=ADDRESS NAME=ADDRESS")
        folder, parasol, *nodes = arguments
        make(Path(folder), parasol, dict(node.split("=", 1) for node in nodes))
    except BadInput as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
