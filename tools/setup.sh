#!/usr/bin/env bash
# Makes .venv and browser/node_modules with everything that Parasol and its tests need, each package locked by hash, and
# builds the page for browsers in src/parasol/server/page/built.
# Usage: tools/setup.sh [dev|bench]   System packages are installed with apt where the user is root; elsewhere the
# one line to run is printed and nothing is done.
set -euo pipefail
cd "$(dirname "$0")/.."
set=${1:-dev}
lock=requirements/$set.txt

needed=()
PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | grep -q 'libsodium\.so\.23' || needed+=(libsodium23)
command -v age >/dev/null || needed+=(age)
command -v jq >/dev/null || needed+=(jq)
node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null || needed+=(nodejs)
command -v npm >/dev/null || needed+=(npm)
[ -x /usr/bin/chromium ] || needed+=(chromium)
[ -x /usr/bin/chromium-headless-shell ] || needed+=(chromium-headless-shell)
[ -x /usr/bin/tor ] || needed+=(tor)
command -v pdftotext >/dev/null || needed+=(poppler-utils)
command -v lynx >/dev/null || needed+=(lynx)
[ -x /usr/sbin/nginx ] || needed+=(nginx)
[ -x /usr/bin/caddy ] || needed+=(caddy)
command -v systemd-analyze >/dev/null || needed+=(systemd)
ldconfig -p 2>/dev/null | grep -q "libseccomp\.so\.2" || needed+=(libseccomp2)
[ -x /usr/lib/postgresql/17/bin/postgres ] || needed+=(postgresql-17)
command -v openssl >/dev/null || needed+=(openssl)

python=
for candidate in python3.13 python3.12 python3.11 python3; do
  if command -v "$candidate" >/dev/null &&
    "$candidate" -c 'import sys, sqlite3; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  needed+=(python3 python3-venv)
elif ! "$python" -c 'import ensurepip' 2>/dev/null; then
  needed+=("$(basename "$(readlink -f "$(command -v "$python")")")-venv")
fi

if [ ${#needed[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q
    before=$(pgrep -x tor || true)
    case " ${needed[*]} " in *" postgresql-17 "*)
      # The tests start their own; without this line in its folder Debian would make a cluster and start it.
      mkdir -p /etc/postgresql-common/createcluster.d
      [ -e /etc/postgresql-common/createcluster.d/parasol.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/parasol.conf ;;
    esac
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${needed[@]}"
    # Only the program is wanted. Where the installation started Debian's service, it is stopped and stays off.
    case " ${needed[*]} " in *" tor "*)
      if [ -z "$before" ] && [ -d /run/systemd/system ]; then systemctl disable --now -q tor.service || true; fi ;;
    esac
    python=${python:-python3}
  else
    echo "Parasol needs some system packages first. Please run this one line, then the command again:" >&2
    echo "    sudo apt-get install ${needed[*]}" >&2
    exit 1
  fi
fi

stamp=.venv/.parasol-$(cat requirements/build.txt "$lock" pyproject.toml | sha256sum | cut -c1-16)
if [ ! -e "$stamp" ]; then
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  .venv/bin/python -m pip --disable-pip-version-check -q install --require-hashes -r requirements/build.txt
  .venv/bin/python -m pip --disable-pip-version-check -q install --no-build-isolation --require-hashes -r "$lock"
  .venv/bin/python -m pip --disable-pip-version-check -q uninstall -y parasol 2>/dev/null # its name until 0.1.0
  .venv/bin/python -m pip --disable-pip-version-check -q install --no-build-isolation --no-deps -e .
  touch "$stamp"
fi

# No package's own scripts run: those that come as programs (esbuild, biome, tsc) have one package for each machine.
stamp=browser/node_modules/.parasol-$(sha256sum <browser/package-lock.json | cut -c1-16)
if [ ! -e "$stamp" ]; then
  (cd browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
  touch "$stamp"
fi
node browser/build.mjs
