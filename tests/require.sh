#!/usr/bin/env bash
# require.sh WHAT PROGRAM...: whether a check's programs are there. Without one the check is named as not run; under CI that is a failure.
set -u
what=$1
shift
for program in "$@"; do
  if ! command -v "$program" >/dev/null; then
    echo "not run: $what ($program is missing)"
    [ "${CI:-}" = true ] && exit 1
    exit 3
  fi
done
