#!/usr/bin/env bash
# lanes.sh "TARGET..." "TARGET...": runs the targets of each lane one after the other, the lanes side by side; what a target printed is shown when it is done.
# When one fails, the others are stopped and this fails.
set -u
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

run_lane() {
  local target began
  for target in $1; do
    began=$SECONDS
    echo "-- $target"
    if make --no-print-directory "$target" >"$logs/$target" 2>&1; then
      { cat "$logs/$target"; echo "== $target: passed, $((SECONDS - began)) s"; }
    else
      { cat "$logs/$target"; echo "== $target: FAILED after $((SECONDS - began)) s"; }
      return 1
    fi
  done
}

# Each lane is a process group, so that what it started stops with it.
set -m
lanes=()
for targets in "$@"; do
  run_lane "$targets" &
  lanes+=($!)
done
stop() { for lane in "${lanes[@]}"; do kill -- "-$lane"; done 2>/dev/null; }
trap 'stop; exit 130' INT TERM
for _ in "${lanes[@]}"; do
  if ! wait -n; then stop; wait; exit 1; fi
done
