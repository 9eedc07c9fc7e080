#!/usr/bin/env bash
# The whole results of Rust, Python and Node for every vector must be the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=out/same_bytes
rm -rf "$out" && mkdir -p "$out"
cargo test --quiet --package dieule --test canonical >/dev/null
bindings-python/.venv/bin/python tests/same_bytes/dump.py tests/vectors tests/profiles "$out/python.txt"
node tests/same_bytes/dump.mjs bindings-node tests/vectors tests/profiles "$out/node.txt"
for language in python node; do
  if ! cmp -s "$out/rust.txt" "$out/$language.txt"; then
    echo "Rust and $language differ:"; diff <(cut -c1-400 "$out/rust.txt") <(cut -c1-400 "$out/$language.txt") | head -n 6; exit 1
  fi
done
lines=$(wc -l <"$out/rust.txt")
[ "$lines" -gt 0 ] || { echo "nothing was compared"; exit 1; }
echo "same bytes: $lines results agree in Rust, Python and Node"
