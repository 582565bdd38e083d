#!/bin/sh
# The first process of one of the drill's machines: `host.sh NAME ADDRESS FOLDER`. It runs in namespaces of its own
# (network, processes, mounts, shared memory, name), so killing it kills everything on that machine at once, as a cut
# cable to the mains would. It puts the machine's folder where a real machine has these files, waits for its network
# (a line on standard input) and starts what systemd starts there: etcd as etcd, Patroni as postgres.
set -eu
name=$1 address=$2 folder=$3
hostname "$name"
mount --bind "$folder/patroni" /etc/patroni
mount --bind "$folder/etcd" /etc/default/etcd
mount --bind "$folder/var-etcd" /var/lib/etcd
mount --bind "$folder/var-postgresql" /var/lib/postgresql
exec >>"$folder/log" 2>&1
mount -t tmpfs -o mode=755 tmpfs /run
install -d -o postgres -g postgres -m 2775 /run/postgresql
mount -t tmpfs -o mode=1777 tmpfs /tmp
cd /

read -r _
ip link set lo up
ip address add "$address/24" dev eth0
ip link set eth0 up
set -a
. /etc/default/etcd
set +a
setpriv --reuid etcd --regid etcd --init-groups --inh-caps=-all /usr/bin/etcd --log-level=warn &
setpriv --reuid postgres --regid postgres --init-groups --inh-caps=-all env HOME=/var/lib/postgresql \
  /usr/bin/patroni /etc/patroni/config.yml &
wait
