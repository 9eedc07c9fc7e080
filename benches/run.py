"""Runs every bench, and writes the tables in benches/README.md: `python benches/run.py [--rows N] [--only NAME]`.

A bench is a command that prints lines of JSON: {"group", "case", "rows", "ns_per_row": [samples], "threads"}, and where
it matters "against", the case of the same group that it is compared with, and "memory", the most bytes it took; or
{"group", "case", "figures": [samples], "unit"} of what is no time of rows; or {"group", "case", "failed"}. What is
missing or fails becomes a row that says so. Nothing here ends with an error.
"""

import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from tables import tables

BENCHES = Path(__file__).resolve().parent
ROOT = BENCHES.parent
README = BENCHES / "README.md"
OUT = ROOT / "out" / "bench"
RESULTS = OUT / "results.jsonl"
START, END = "<!-- measured: run.py writes from here -->", "<!-- to here -->"


def cargo(folder, *arguments, program=None):
    """A crate of the benches, that is no part of the workspace; of several programs the one named."""
    manifest = str(BENCHES / folder / "Cargo.toml")
    settings = ["--quiet", "--release", "--target-dir", str(ROOT / "target" / "benches"), "--manifest-path", manifest]
    if program:
        settings += ["--bin", program]
    return [["cargo", "build", *settings], ["cargo", "run", *settings, "--", *arguments]]


def python(name, *arguments):
    return [[sys.executable, str(BENCHES / "python" / name), *arguments]]


def node(name, *arguments):
    # With the collector within reach, so that a case need not clear up after the one before it.
    return [["node", "--expose-gc", str(BENCHES / "node" / name), *arguments]]


def commands(rows):
    """The benches by name: the last command of each prints the lines, those before make it ready."""
    return {
        "rust floor": cargo("floor", rows, program="floor"),
        "rust lists": cargo("floor", program="lists"),
        "rust engines": cargo("engines", str(OUT / rows), "bulk"),
        "rust single": cargo("engines", str(OUT / rows), "single"),
        "python bulk, one thread": python("bulk.py", rows, "--threads", "1"),
        "python bulk, all threads": python("bulk.py", rows),
        "python engines": python("engines.py", rows),
        "python single": python("single.py"),
        "python all rules": python("all_rules.py"),
        "python country, from Parquet": python("country.py"),
        "scale": python("scale.py"),
        "sizes and starts": python("starts.py"),
        "node bulk": node("bulk.mjs", rows),
        "node single": node("single.mjs", rows),
    }


# --- running --------------------------------------------------------------------------------------------------------


def say(text):
    print(text, file=sys.stderr, flush=True)


def without_paths(text):
    """A reason in one line, without the folders of this machine."""
    return re.sub(r"(?<![\w.])/(?:[\w.+-]+/)+", "", " ".join(text.split()))[:200]


def run(command):
    """The output of a command, and why it failed, if it did."""
    if shutil.which(command[0]) is None:
        return "", f"{Path(command[0]).name} is not installed"
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return done.stdout, None
    told = [line for line in done.stderr.splitlines() if line.strip()]
    # Rust's and Node's errors begin with what is wrong, Python's end with it.
    wrong = next((line for line in told if re.match(r"\s*(\w*Error\b|error\b)", line)), told[-1] if told else "")
    return done.stdout, f"ended with {done.returncode}. {wrong}"


def lines_of(output):
    lines = []
    for text in output.splitlines():
        try:
            line = json.loads(text)
        except ValueError:
            line = None
        told = isinstance(line, dict) and {"group", "case"} <= line.keys()
        if told and ("failed" in line or line.get("ns_per_row") or line.get("figures")):
            lines.append(line)
        else:
            say(f"  not a line of a bench: {text[:100]}")
    return lines


def bench(name, steps):
    lines, why = [], None
    for step in steps:
        output, why = run(step)
        lines = lines_of(output) if step is steps[-1] else []
        if why:
            break
    if why or not lines:
        lines.append({"group": name, "case": name, "failed": why or "it printed nothing"})
    for line in lines:
        line["bench"] = name
        if "failed" in line:
            line["failed"] = without_paths(line["failed"])
    return lines


# --- what it was measured on, and where it is written -----------------------------------------------------------------


def machine():
    """What the figures were measured on."""

    def version(program):
        output, why = run([program, "--version"])
        return f"no {program}" if why else f"{program} {output.split('(')[0].split()[-1]}"

    processor = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists() and (found := re.search(r"model name\s*:\s*(.+)", cpuinfo.read_text())):
        processor = found[1]
    tools = [f"python {platform.python_version()}", version("node"), version("rustc")]
    busy = f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    today = datetime.date.today().isoformat()
    return ", ".join(filter(None, [today, processor, f"{os.cpu_count()} processors", *tools, busy]))


def rewrite(text):
    readme = README.read_text(encoding="utf-8")
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{START}\n\n{text}\n{END}{after}", encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=1_000_000)
    arguments.add_argument("--only", help="benches with this in their names; the README then stays as it is")
    asked = arguments.parse_args()
    chosen = {name: steps for name, steps in commands(str(asked.rows)).items() if (asked.only or "") in name}
    if not chosen:
        sys.exit(f"no bench is named so; there are: {', '.join(commands('0'))}")
    goals = tomllib.loads((BENCHES / "goals.toml").read_text(encoding="utf-8")).get("goal", [])
    measured_on = machine()

    say(f"{asked.rows:,} members")
    subprocess.run([sys.executable, str(BENCHES / "data.py"), str(asked.rows)], check=True, stdout=subprocess.DEVNULL)
    lines = []
    with open(RESULTS, "w", encoding="utf-8") as results:
        for number, (name, steps) in enumerate(chosen.items(), 1):
            say(f"[{number}/{len(chosen)}] {name} …")
            start = time.monotonic()
            found = bench(name, steps)
            failed = sum("failed" in line for line in found)
            took = f"{time.monotonic() - start:.0f} s"
            say(f"  {len(found) - failed} cases, {took}{f', {failed} not measured' if failed else ''}")
            lines += found
            results.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in found)
            results.flush()

    text = f"Measured on: {measured_on}.\n\n{tables(lines, goals)}"
    if asked.only:
        print(text)
    else:
        rewrite(text)


if __name__ == "__main__":
    main()
