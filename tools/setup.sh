#!/usr/bin/env bash
# Makes .venv and node_modules, each package locked by hash, and builds the page for browsers in
# src/parasol/kernel/site/built.
# Usage: tools/setup.sh [run|dev]   run: what the demo needs; dev: what the tests and the benchmarks need too.
# System packages are installed with apt where the user is root; elsewhere the one line to run is printed and nothing is
# done. No service is started, and none is left enabled.
set -euo pipefail
cd "$(dirname "$0")/.."
set=${1:-dev}
lock=requirements/$set.txt

needed=()
libraries=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null)
need() { # PACKAGE, unless this command works
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || needed+=("$package")
}
has_library() { grep -q "$1\.so\.$2" <<<"$libraries"; }
need libsodium23 has_library libsodium 23
need nodejs node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'
need npm command -v npm
if [ "$set" != run ]; then
  need age command -v age
  need jq command -v jq
  need chromium test -x /usr/bin/chromium
  need chromium-headless-shell test -x /usr/bin/chromium-headless-shell
  need firefox-esr test -x /usr/bin/firefox-esr
  need tor test -x /usr/bin/tor
  need poppler-utils command -v pdftotext
  need fonts-noto-ui-core test -e /usr/share/fonts/truetype/noto/NotoSansThaiUI-Regular.ttf
  need fonts-droid-fallback test -e /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf
  need libreoffice-calc-nogui test -x /usr/bin/soffice
  need bubblewrap test -x /usr/bin/bwrap
  need lynx command -v lynx
  need nginx test -x /usr/sbin/nginx
  need caddy test -x /usr/bin/caddy
  need systemd command -v systemd-analyze
  need libseccomp2 has_library libseccomp 2
  need postgresql-17 test -x /usr/lib/postgresql/17/bin/postgres
  need openssl command -v openssl
fi

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
    tools/debian.sh "${needed[@]}"
    python=${python:-python3}
  else
    echo "Parasol needs some system packages first. Please run this one line, then the command again:" >&2
    echo "    sudo apt-get install ${needed[*]}" >&2
    exit 1
  fi
fi

# The page and its packages are made while pip waits for Python's. No package's own scripts run: those that come as programs
# (esbuild, biome, tsc) have one package for each machine.
page() {
  local locked omit=
  locked=node_modules/.parasol-$(sha256sum <package-lock.json | cut -c1-16)
  if [ ! -e "$locked-dev" ] && { [ "$set" != run ] || [ ! -e "$locked-run" ]; }; then
    [ "$set" != run ] || omit=--omit=dev
    npm ci $omit --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
    touch "$locked-$([ "$set" = run ] && echo run || echo dev)"
  fi
  node tools/page/build.mjs
}
set -m # a group of processes of its own
page &
page=$!
set +m
trap 'kill -- -$page 2>/dev/null || true' EXIT # where pip fails

# Most modules are never loaded: to compile all of them took longer than to install them. Those of the program are compiled
# here, since several processes of it begin at once.
unset PYTHONDONTWRITEBYTECODE
pip() { .venv/bin/python -m pip --disable-pip-version-check -q "$@"; }
stamp=.venv/.parasol-$(cat requirements/build.txt "$lock" pyproject.toml evidence/pyproject.toml | sha256sum | cut -c1-16)
if [ ! -e "$stamp" ]; then
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  pip install --no-compile --require-hashes -r requirements/build.txt
  pip install --no-compile --no-build-isolation --require-hashes -r "$lock"
  pip uninstall -y parasol 2>/dev/null # its name until 0.1.0
  pip install --no-compile --no-build-isolation --no-deps -e .
  [ "$set" = run ] || pip install --no-compile --no-build-isolation --no-deps -e evidence
  .venv/bin/parasol --help >/dev/null
  touch "$stamp"
fi
wait $page
