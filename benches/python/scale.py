"""How time and memory grow with the list: from ten thousand members to fifty million. `python scale.py`.

Each size is measured in a process of its own, that prints one line: `python scale.py stream|reading|table ROWS`. Memory
is the most that the process held while it worked, less what it held before: then the units were read already, the
screening was made, and for a table the members were there.
"""

import argparse
import gc
import json
import subprocess
import sys
import time
from pathlib import Path

import clock
import members as m
import numpy as np

SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 10_000_000, 50_000_000]
# A table of more is for a machine with more memory than most.
MOST_IN_MEMORY = 10_000_000
# Lists that are kept for the next time; the longer ones are written anew.
KEPT = 10_000_000
BATCH = 1 << 18
CASES = {
    "stream": ("scale, a stream from Parquet", "dieule screen, a batch at a time"),
    "reading": ("scale, a stream from Parquet", "pyarrow reads it and does nothing else"),
    "table": ("scale, a table in memory", "dieule answers (mask)"),
}


def held(what):
    """Bytes that this process holds (VmRSS), or held at most since it was last forgotten (VmHWM)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith(what))


def memory_of(work):
    """What `work` gives, and the most bytes it took."""
    gc.collect()
    before = held("VmRSS")
    # Not ru_maxrss: that is of all this process has done, and of the one that started it.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    given = work()
    return given, max(held("VmHWM") - before, 0)


def stream(path):
    import pyarrow as pa
    from pyarrow import parquet

    # Else pyarrow keeps what it has read of the file until the end.
    file = parquet.ParquetFile(path, pre_buffer=False)
    return pa.RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(BATCH))


def same_number(read, expected):
    if read != len(expected):
        raise AssertionError("it read another number of members")


def same_totals(screened, expected):
    counts = np.bincount(expected, minlength=256)
    for place, rule in enumerate(m.RULES):
        bits = np.arange(256) >> 2 * place & 0b11
        found = screened.total(rule)
        for code, outcome in m.OUTCOMES.items():
            if getattr(found, outcome) != counts[bits == code].sum():
                raise AssertionError(f"{rule}: its {outcome} are not as many as expected")


def same_answers(answers, expected):
    first = 0
    for chunk in answers["answers"].chunks:
        if not np.array_equal(chunk.to_numpy(), expected[first : first + len(chunk)]):
            raise AssertionError("its answers are not the expected ones")
        first += len(chunk)
    same_number(first, expected)


def one(kind, rows):
    import pyarrow as pa
    from pyarrow import parquet

    folder = m.parquet(rows)
    path, expected = folder / "members.parquet", np.fromfile(folder / "expected.u8", "u1")
    screening = m.screening(m.unit_table(folder))
    # What is made once, threads among it.
    screening.screen(next(iter(stream(path))).slice(0, 1_000))
    if kind == "table":
        table = parquet.read_table(path)
        runs, same = (lambda: pa.table(screening.answers(table))), same_answers
    elif kind == "stream":
        runs, same = (lambda: screening.screen(stream(path))), same_totals
    else:
        runs, same = (lambda: sum(len(batch) for batch in stream(path))), same_number
    pa.default_memory_pool().release_unused()

    found, memory = memory_of(runs)
    same(found, expected)
    del found
    samples = []
    for _ in range(clock.ROUNDS if rows <= 1_000_000 else 3):
        start = time.perf_counter_ns()
        found = runs()
        samples.append(round((time.perf_counter_ns() - start) / rows, 4))
        del found
    group, case = CASES[kind]
    against = CASES["stream"][1] if kind == "reading" else None
    line = {"group": group, "case": case, "rows": rows, "ns_per_row": samples, "memory": memory, "against": against}
    print(json.dumps(line | {"threads": m.our_threads()}), flush=True)


def all_sizes(sizes):
    for kind, (group, case) in CASES.items():
        for rows in sizes:
            if kind == "table" and rows > MOST_IN_MEMORY:
                continue
            m.parquet(rows)
            child = subprocess.run(
                [sys.executable, __file__, kind, str(rows)], capture_output=True, text=True, check=False
            )
            print(child.stdout, end="", flush=True)
            if child.returncode:
                clock.failed(group, f"{case}, {rows:,} members", RuntimeError(child.stderr.strip().rsplit("\n", 1)[-1]))
    for rows in sizes:
        if rows > KEPT:
            m.forget_parquet(rows)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("kind", nargs="?", choices=CASES)
    arguments.add_argument("rows", nargs="*", type=int, default=SIZES)
    ARGS = arguments.parse_args()
    if ARGS.kind:
        one(ARGS.kind, ARGS.rows[0])
    else:
        all_sizes(ARGS.rows)
