"""Runs every bench, and writes the tables in benches/README.md: `python benches/run.py [--rows N] [--only NAME]`.

A bench is a command that prints lines of JSON: {"group", "case", "rows", "ns_per_row": [samples], "threads"}, and where
it matters "against", the case of the same group that it is compared with; or {"group", "case", "failed"}. What is
missing or fails becomes a row that says so. Nothing here ends with an error.
"""

import argparse
import datetime
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path

BENCHES = Path(__file__).resolve().parent
ROOT = BENCHES.parent
README = BENCHES / "README.md"
OUT = ROOT / "out" / "bench"
RESULTS = OUT / "results.jsonl"
START, END = "<!-- measured: run.py writes from here -->", "<!-- to here -->"
OURS, BY_HAND = "dieule", "by hand"


def cargo(folder, *arguments):
    """A crate of the benches, that is no part of the workspace."""
    manifest = str(BENCHES / folder / "Cargo.toml")
    settings = ["--quiet", "--release", "--target-dir", str(ROOT / "target" / "benches"), "--manifest-path", manifest]
    return [["cargo", "build", *settings], ["cargo", "run", *settings, "--", *arguments]]


def python(name, *arguments):
    return [[sys.executable, str(BENCHES / "python" / name), *arguments]]


def node(name, *arguments):
    # With the collector within reach, so that a case need not clear up after the one before it.
    return [["node", "--expose-gc", str(BENCHES / "node" / name), *arguments]]


def commands(rows):
    """The benches by name: the last command of each prints the lines, those before make it ready."""
    return {
        "rust floor": cargo("floor", rows),
        "rust engines": cargo("engines", str(OUT / rows), "bulk"),
        "rust single": cargo("engines", str(OUT / rows), "single"),
        "python bulk, one thread": python("bulk.py", rows, "--threads", "1"),
        "python bulk, all threads": python("bulk.py", rows),
        "python engines": python("engines.py", rows),
        "python single": python("single.py"),
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
        if told and ("failed" in line or line.get("ns_per_row")):
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


# --- tables ---------------------------------------------------------------------------------------------------------


def beside(line, lines):
    """The line that a line is compared with: ours, or for ours the hand-written loop."""

    def first(start, among):
        return next((found for found in among if found["case"].startswith(start)), None)

    measured = [other for other in lines if "failed" not in other]
    near = [other for other in measured if (other["bench"], other["group"]) == (line["bench"], line["group"])]
    if line.get("against"):
        among = [*near, *measured]
        return next((other for other in among if other["case"] == line["against"]), None)
    if line["case"].startswith(OURS):
        return first(BY_HAND, near)
    if line["case"].startswith(BY_HAND):
        return None
    # Engines measured without ours beside them are compared with ours in the same language.
    language = line["group"].split()[0]
    return first(OURS, near) or first(OURS, [other for other in measured if other["group"].split()[0] == language])


def figure(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def goal_of(line, ratio, goals):
    for goal in goals:
        if goal["group"] == line["group"] and line["case"].startswith(goal["case"]):
            texts = {"at_least": "≥", "at_most": "≤"}
            kind = next(kind for kind in texts if kind in goal)
            wanted = f"{texts[kind]} {goal[kind]:g}"
            if ratio is None:
                return f"{wanted}: not measured"
            reached = ratio >= goal[kind] if kind == "at_least" else ratio <= goal[kind]
            return f"{wanted}: {'reached' if reached else 'not reached'}"
    return ""


def row(line, lines, goals):
    case = line["case"].replace("|", "\\|")
    if "failed" in line:
        why = line["failed"].replace("|", "\\|")
        return f"| {case} | | | not measured: {why} | | | {goal_of(line, None, goals)} |"
    samples = line["ns_per_row"]
    median = statistics.median(samples)
    other = beside(line, lines)
    ratio = median / statistics.median(other["ns_per_row"]) if other else None
    against = f"{figure(ratio)} × {other['case']}" if other else ""
    spread = f"{figure(min(samples))} – {figure(max(samples))}"
    return (
        f"| {case} | {line.get('threads', 1)} | {line['rows']:,} | {figure(median)} | {spread} | {against} "
        f"| {goal_of(line, ratio, goals)} |"
    )


def tables(lines, goals):
    parts = []
    for name, group in dict.fromkeys((line["bench"], line["group"]) for line in lines):
        title = name if name.startswith(group) else group
        parts += [f"### {title[0].upper()}{title[1:]}", ""]
        parts += ["| case | threads | rows | ns a row | least – most | takes | goal |", "|---|--:|--:|--:|--:|---|---|"]
        parts += [row(line, lines, goals) for line in lines if (line["bench"], line["group"]) == (name, group)]
        parts.append("")
    return "\n".join(parts)


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
