"""Every port of the cluster, asked by a stranger in Parasol's place, who has no certificate: none may open.

Each is asked with the right certificate as well, or a port that is simply shut would count as guarded.
"""

import socket
import ssl

import psycopg

from failover.cluster import Cluster
from failover.hosts import NODES, Host

HTTP_DOORS = {2379: "/version", 2380: "/version", 8008: "/liveness"}
"""etcd's ports for clients and for its peers, and Patroni's."""


ASK = """
import ssl, sys, urllib.request
tls = "/etc/patroni/tls/"
context = ssl.create_default_context(cafile=tls + "ca.crt")
context.load_cert_chain(tls + "node.crt", tls + "node.key")
print(urllib.request.urlopen(sys.argv[1], context=context, timeout=5).status)
"""


def ask_at_every_door(cluster: Cluster, url: str) -> int:
    """How many times was asked. Raises ``AssertionError`` when a door opens that should not, or the other way round."""
    stranger = ssl.create_default_context(cafile=str(cluster.ca))
    asked = 0
    for host in cluster.hosts.values():
        for port, path in HTTP_DOORS.items():
            answer = host.inside("python3", "-c", ASK, f"https://{host.address}:{port}{path}")
            assert answer.strip() == "200", f"{host.name}:{port} does not answer a machine of the cluster"
            assert not _opens(host, port, path, stranger), f"{host.name}:{port} answers without a certificate"
            assert not _opens(host, port, path, None), f"{host.name}:{port} answers without TLS"
            asked += 2
    psycopg.connect(url).close()
    for changed, why in ((("verify-full", "disable"), "without TLS"), ((str(cluster.ca), "system"), "to anybody")):
        try:
            psycopg.connect(url.replace(*changed)).close()
        except psycopg.OperationalError:
            asked += len(NODES)
        else:
            raise AssertionError(f"a database speaks {why}")
    return asked


def _opens(host: Host, port: int, path: str, context: ssl.SSLContext | None) -> bool:
    try:
        with socket.create_connection((host.address, port), timeout=5) as plain:
            wrapped = plain if context is None else context.wrap_socket(plain, server_hostname=host.address)
            with wrapped:
                wrapped.sendall(f"GET {path} HTTP/1.0\r\nHost: {host.address}\r\n\r\n".encode())
                return wrapped.recv(64).split(b"\r\n")[0].split(b" ")[1:2] == [b"200"]
    except (ssl.SSLError, OSError):
        return False
