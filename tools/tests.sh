#!/usr/bin/env bash
# Runs pytest with these arguments. Of thousands of tests with real browsers and servers on a busy machine one or two may
# fail by their timing. So up to MOST that failed are run three times more, alone: one that fails again fails the run, and
# one that passes three times is listed as unsteady, below its first failure (docs/decisions/0121).
# The first argument is a name for what is remembered between the runs.
set -u
# Programs that tests start hundreds of times are compiled once, wherever this is set.
unset PYTHONDONTWRITEBYTECODE
MOST=3
memory=.pytest_cache/$1
shift
rm -rf "$memory"
run() { .venv/bin/python -m pytest -o cache_dir="$memory" "$@"; }
run "$@" --durations=20 --durations-min=5
code=$?
[ $code = 1 ] || exit $code
failed=$memory/v/cache/lastfailed
kept=$memory/first; cp "$failed" "$kept" || exit 1
mapfile -t tests < <(.venv/bin/python -c 'import json, sys; print(*json.load(open(sys.argv[1])), sep="\n")' "$kept")
[ ${#tests[@]} -gt 0 ] && [ ${#tests[@]} -le $MOST ] || exit 1
for round in 1 2 3; do
  echo "Once more, alone ($round of 3):"
  cp "$kept" "$failed"
  run "$@" -n 0 --last-failed --last-failed-no-failures none || exit 1
done
echo "UNSTEADY, each failed once and passed three times alone. Find out why:"
printf '  %s\n' "${tests[@]}"
