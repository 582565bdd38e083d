"""The configuration of the web server in front: nginx 1.26 or Caddy 2.6, as in Debian 13.

It adds TLS and one header, and passes everything else on as it is. It writes no access log, and no error log of visits:
both servers put a visitor's address into the lines of errors. Nothing of a request's body goes through a file.

Deliberately absent: `X-Forwarded-For` and its kind (Parasol takes nobody's word about addresses), compression (Parasol
compresses what has no secret in it, and nothing else), caching, resuming TLS sessions (a ticket is a mark), and own
pages for errors.
"""

from parasol.host.answers import Answers

MAX_BODY_BYTES = 12 * 1024 * 1024
"""A little more than the largest body that Parasol takes anywhere (tests/host holds it to the routes). Parasol itself
has a limit for each route; this one keeps what is far beyond them from ever reaching it."""
HSTS = "max-age=63072000"
"""Two years. Without subdomains: the host may have others, and the plain pages send their own."""
CONNECTIONS = 64
"""At once, from one address: ten browsers with six each. Many people may share one, over Tor or a phone network."""

_NGINX_HEAD = f"""\
# Written by `parasol setup`, for nginx 1.26. It has to be the only site of this nginx. Debian's own page is switched
# off with `rm /etc/nginx/sites-enabled/default`.

# Nobody's visit is written down. This takes back what nginx.conf says of access logs, and errors name visitors too.
access_log off;
error_log /dev/null crit;

# How many connections an address has; kept in memory, for as long as they last.
limit_conn_zone $binary_remote_addr zone=parasol:2m;

server {{
    listen 80 default_server;
    listen [::]:80 default_server;
    server_tokens off;
    limit_conn parasol {CONNECTIONS};
    client_max_body_size 1k;
    location / {{ return 301 https://$host$request_uri; }}
}}
# Whoever comes with another name, or none, gets no certificate and no answer.
server {{
    listen 443 ssl default_server;
    listen [::]:443 ssl default_server;
    server_tokens off;
    ssl_reject_handshake on;
}}
"""
_NGINX_SITE = """
server {{
    listen 443 ssl;
    listen [::]:443 ssl;
    http2 on;
    server_name {name};
    server_tokens off;
    ssl_certificate {certificate}/fullchain.pem;
    ssl_certificate_key {certificate}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache off;
    ssl_session_tickets off;
    add_header Strict-Transport-Security "{hsts}" always;

    limit_conn parasol {connections};
    client_header_timeout 15s;
    client_body_timeout 30s;
    send_timeout 30s;
    keepalive_timeout 20s;
    client_max_body_size {max_body};
    gzip off;

    location / {{
        proxy_pass http://127.0.0.1:{port};
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host $host;
        # What a browser says of itself isn't needed.
        proxy_set_header User-Agent "";
        proxy_set_header Cookie "";
        # Through memory alone: what somebody writes never lies in a file of nginx, not for a moment.
        proxy_request_buffering off;
        proxy_buffering off;
        proxy_max_temp_file_size 0;
        proxy_read_timeout 60s;
        proxy_next_upstream off;
    }}
}}
"""
_CADDY_HEAD = """\
# Written by `parasol setup`, for Caddy 2.6. Caddy gets the certificates by itself.
{
	# Nobody can change this Caddy while it runs; after a change of this file: `systemctl restart caddy`.
	admin off
	# No access log is asked for anywhere. Errors of requests name visitors, so they are left out too; what Caddy says
	# of certificates stays.
	log default {
		level WARN
		exclude http.log http.handlers http.stdlib http
	}
	servers {
		protocols h1 h2
		max_header_size 16KB
		timeouts {
			read_header 15s
			read_body 120s
			write 120s
			idle 20s
		}
	}
}
"""
_CADDY_SITE = """
{name} {{
	header {{
		Strict-Transport-Security "{hsts}"
		-Server
	}}
	request_body {{
		max_size {max_body}
	}}
	reverse_proxy 127.0.0.1:{port} {{
		header_up -X-Forwarded-For
		header_up -X-Forwarded-Host
		header_up -X-Forwarded-Proto
		header_up -User-Agent
		header_up -Cookie
		header_down -Server
		# What comes is passed on at once.
		flush_interval -1
		transport http {{
			compression off
			read_timeout 60s
		}}
	}}
}}
"""


def nginx(answers: Answers) -> str:
    """The whole of `/etc/nginx/conf.d/parasol.conf`."""
    return _NGINX_HEAD + "".join(
        _NGINX_SITE.format(
            name=name,
            port=port,
            certificate=f"{answers.certificates}/{name}",
            hsts=HSTS,
            connections=CONNECTIONS,
            max_body=MAX_BODY_BYTES,
        )
        for name, port in answers.sites.items()
    )


def caddy(answers: Answers) -> str:
    """The whole of `/etc/caddy/Caddyfile`."""
    return _CADDY_HEAD + "".join(
        _CADDY_SITE.format(name=name, port=port, hsts=HSTS, max_body=MAX_BODY_BYTES)
        for name, port in answers.sites.items()
    )
