#!/usr/bin/env bash
# Builds the wheel and the npm tarball, installs each into an empty place, and runs the examples of the pages there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== wheel"
# Stripped: names of functions are a tenth of the wheel. Not in pyproject.toml, for the stubs are made from these names.
(cd "$root/bindings-python" && VIRTUAL_ENV="$PWD/.venv" PATH="$PWD/.venv/bin:$PATH" maturin build --release --strip --quiet --out "$work/wheel")
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-index "$work"/wheel/*.whl
# The page on screening hands its lists over as these hold them; the wheel itself needs neither.
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check $(grep -E '^(polars|pyarrow)==' "$root/bindings-python/requirements-dev.txt")
echo "== tarball"
(cd "$root/bindings-node" && npm pack --silent --pack-destination "$work" >/dev/null)
mkdir "$work/node" && (cd "$work/node" && npm init -y >/dev/null && npm install --silent --offline --no-audit --no-fund "$work"/dieule-*.tgz)

pages=(README.md README.vi.md bindings-python/README.md bindings-node/README.md)
# Pages of docs/ that are written by hand have examples; those written from the tables have none.
for page in "$root"/docs/*.md; do
  if grep -qE '^```(python|js|mjs)$' "$page"; then pages+=("docs/$(basename "$page")"); fi
done
for readme in "${pages[@]}"; do
  python3 "$root/tests/quickstart.py" "$root/$readme" "$work"
  for script in "$work"/quickstart*.py; do
    [ -e "$script" ] || continue
    echo "== $readme: Python"; (cd "$work" && venv/bin/python "$script" >"$work/printed") || { cat "$work/printed"; exit 1; }
  done
  for script in "$work"/node/quickstart-*; do
    [ -e "$script" ] || continue
    echo "== $readme: Node"; (cd "$work/node" && node "$script" >"$work/printed") || { cat "$work/printed"; exit 1; }
  done
  rm -f "$work"/quickstart*.py "$work"/node/quickstart-*
done
wheel=$(du -k "$work"/wheel/*.whl | cut -f1)
tarball=$(du -k "$work"/dieule-*.tgz | cut -f1)
echo "wheel $wheel KiB, tarball $tarball KiB; the examples of ${#pages[@]} pages ran in empty environments"
