"""The configuration of the web server in front: nginx 1.26 or Caddy 2.6, as in Debian 13.

It adds TLS and one header, and passes everything else on as it is. It writes no access log, and no error log of visits:
both servers put a visitor's address into the lines of errors. Nothing of a request's body goes through a file.

Deliberately absent: `X-Forwarded-For` and its kind (Parasol takes nobody's word about addresses), compression (Parasol
compresses what has no secret in it, and nothing else), caching, resuming TLS sessions (a ticket is a mark), and own
pages for errors. HSTS lasts two years, without subdomains: the host may have others. One address may have 64
connections to nginx: ten browsers with six each, since many people share one over Tor or a phone network. The largest
body is a little more than the largest that Parasol takes anywhere; each route has a limit of its own.
"""

from pathlib import Path

from parasol.host.answers import Answers
from parasol.host.shipped import filled, parted, shipped

PLACES = {"nginx": Path("/etc/nginx/conf.d/parasol.conf"), "caddy": Path("/etc/caddy/Caddyfile")}
BESIDE = {"nginx": Path("/etc/nginx/conf.d/parasol-pages.conf"), "caddy": Path("/etc/caddy/parasol-pages.caddy")}
"""Read by the same web server: what stands once is in the community's file, which names nothing of this one."""
_HEAD = "# Written by `parasol setup --profiles`. What holds for all sites stands in the other file of Parasol's.\n"


def place_of(answers: Answers) -> Path:
    """Where the file of the web server that was chosen belongs."""
    return (BESIDE if answers.beside else PLACES)[answers.web]


def configuration(answers: Answers) -> str:
    """The whole file of the web server that was chosen."""
    once, each = parted(shipped(PLACES[answers.web]))
    return (_HEAD if answers.beside else once) + "".join(
        filled(each, name=name, port=str(port), certificate=f"{answers.certificates}/{name}")
        for name, port in answers.sites.items()
    )
