#!/bin/sh
# Prints where tests keep what they make for a while: in memory, if there is plenty of it and programs may run there, else
# where other programs do. Stores wait for the disk at each change, which took a fifth of the tests' time; what they do when
# they are killed is the same, since the system keeps what a killed process has written.
shared=/dev/shm
enough() { # of the memory disk and of memory: 8 GB
  [ "$(df -Pk $shared | awk 'NR == 2 { print $4 }')" -gt 8000000 ] &&
    [ "$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)" -gt 8000000 ]
}
runs() {
  try=$(mktemp -d $shared/parasol-XXXXXX) && cp /bin/true "$try/true" && "$try/true"
  can=$?
  rm -rf "$try"
  return $can
}
if [ -d $shared ] && enough && runs; then
  echo $shared
else
  echo "${TMPDIR:-/tmp}"
fi 2>/dev/null
