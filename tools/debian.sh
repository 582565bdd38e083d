#!/usr/bin/env bash
# Installs packages of Debian's for their programs: `tools/debian.sh PACKAGE...`, as root. Debian starts what comes with a
# service, and enables it for the next start of the machine; here nothing is started and nothing new stays enabled. What
# was there before keeps running.
set -euo pipefail

undo=()
trap '[ ${#undo[@]} = 0 ] || rm -f "${undo[@]}"' EXIT
for_now() { # FILE, with what is read, unless it is there already
  [ ! -e "$1" ] || return 0
  undo+=("$1")
  mkdir -p "$(dirname "$1")"
  cat >"$1"
  chmod 755 "$1"
}
for_now /usr/sbin/policy-rc.d <<<$'#!/bin/sh\nexit 101'
for_now /run/systemd/system-preset/00-parasol.preset <<<"disable *"

apt-get update -q
case " $* " in *" postgresql-17 "*)
  # The tests start their own; without this line, which stays, Debian would make a cluster and start it.
  mkdir -p /etc/postgresql-common/createcluster.d
  [ -e /etc/postgresql-common/createcluster.d/parasol.conf ] ||
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/parasol.conf ;;
esac
export DEBIAN_FRONTEND=noninteractive
# Only a machine with systemctl asks for presets.
case " $* " in *" systemd "*) apt-get install -qy --no-install-recommends systemd ;; esac
apt-get install -qy --no-install-recommends "$@"
