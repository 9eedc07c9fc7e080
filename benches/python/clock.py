"""Cases are timed in rounds, one run of each in every round: what else the machine does then hits all of them alike."""

import gc
import json
import time

ROUNDS = 7


class Case:
    """What is timed: `run()` answers `rows` members (or makes `rows` calls)."""

    def __init__(self, name, rows, run, *, threads=1, against=None, single=False):
        self.name = name
        self.rows = rows
        self.run = run
        self.threads = threads
        self.against = against  # the case of ours that it is compared with
        self.single = single  # whether every row is a call of its own
        self.samples = []


def failed(group, case, why):
    """A line that says so: a tool that is missing or answers wrongly is told of, not left out."""
    print(json.dumps({"group": group, "case": case, "failed": f"{type(why).__name__}: {why}"[:300]}), flush=True)


def made(group, makers):
    """The cases that can be made: each maker checks its own answers, before any clock."""
    cases = []
    for name, maker in makers.items():
        try:
            cases.extend(maker())
        except Exception as why:  # one peer's trouble must not cost the others their rows
            failed(group, name, why)
    return cases


def measure(group, cases, rounds=ROUNDS):
    for case in cases:
        case.run()
    for _ in range(rounds):
        for case in cases:
            gc.collect()
            gc.disable()
            start = time.perf_counter_ns()
            result = case.run()
            took = time.perf_counter_ns() - start
            gc.enable()
            del result
            case.samples.append(round(took / case.rows, 4))
    for case in cases:
        line = {
            "group": group,
            "case": case.name,
            "rows": 1 if case.single else case.rows,
            "ns_per_row": case.samples,
            "threads": case.threads,
            "against": case.against,
        }
        print(json.dumps(line), flush=True)
