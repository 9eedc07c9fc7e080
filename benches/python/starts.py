"""What it takes to have the library at all: the time of a start, and the size of the packages. `python starts.py`.

A start is a process that does one thing and ends, less one beside it that does nothing: what Python and Node take for
themselves is no part of it. Packages are built as they are released.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import clock
import members as m

GROUP = "sizes and starts"
ROOT = m.BENCHES.parent
PYTHON, NODE = ROOT / "bindings-python", ROOT / "bindings-node"
ROUNDS = 15

DAY = m.TODAY.isoformat()
STARTS = {
    "import dieule": ([sys.executable, "-c"], "pass", "import dieule"),
    "the charter of a day in Python, with the import": (
        [sys.executable, "-c"],
        "pass",
        f"import dieule; dieule.in_force_on('{DAY}')",
    ),
    "require('dieule')": (["node", "-e"], "", f"require({json.dumps(str(NODE))})"),
    "the charter of a day in Node, with the require": (
        ["node", "-e"],
        "",
        f"require({json.dumps(str(NODE))}).inForceOn('{DAY}')",
    ),
}


def say(case, figures, unit):
    figures = [round(figure, 3) for figure in figures]
    print(json.dumps({"group": GROUP, "case": case, "figures": figures, "unit": unit}), flush=True)


def took(command):
    start = time.perf_counter_ns()
    subprocess.run(command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter_ns() - start) / 1e6


def starts(case):
    program, nothing, start = STARTS[case]
    pairs = []
    # The first reads everything from the disk, and writes what Python compiled.
    for turn in range(ROUNDS + 1):
        pair = [took([*program, code]) for code in (nothing, start)]
        pairs += [pair] if turn else []
    say(case, [start - nothing for nothing, start in pairs], "ms")


def wheel(out):
    environment = os.environ | {"VIRTUAL_ENV": str(PYTHON / ".venv")}
    build = [PYTHON / ".venv" / "bin" / "maturin", "build", "--release", "--strip", "--quiet", "--out", out]
    subprocess.run(build, cwd=PYTHON, env=environment, check=True, capture_output=True, text=True)
    size_of("the wheel", next(Path(out).glob("*.whl")))


def tarball(out):
    binary = next(NODE.glob("*.node"), None)
    if binary is None:
        raise FileNotFoundError("the package for Node is not built")
    pack = ["npm", "pack", "--silent", "--pack-destination", out]
    subprocess.run(pack, cwd=NODE, check=True, capture_output=True, text=True)
    size_of("the npm package", next(Path(out).glob("*.tgz")))
    size_of("the binary in it, unpacked", binary)


def size_of(case, file):
    say(case, [file.stat().st_size / 1e6], "MB")


def tried(case, work):
    """What cannot be made here becomes a row that says so."""
    try:
        work()
    except subprocess.CalledProcessError as why:
        told = [line for line in why.stderr.splitlines() if "Error" in line] or why.stderr.splitlines() or [str(why)]
        clock.failed(GROUP, case, RuntimeError(told[0]))
    except OSError as why:
        clock.failed(GROUP, case, why)


if __name__ == "__main__":
    for case in STARTS:
        if shutil.which(STARTS[case][0][0]):
            tried(case, lambda case=case: starts(case))
        else:
            clock.failed(GROUP, case, FileNotFoundError("node is not installed"))
    with tempfile.TemporaryDirectory() as out:
        tried("the wheel", lambda: wheel(out))
        tried("the npm package", lambda: tarball(out))
