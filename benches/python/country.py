"""A whole country from one Parquet file to the reasons of each member: `python country.py [ROWS]`.

The clock runs from the path of the file to the lists of what is found, in the order of the file. Most of it is reading,
so two cases read and do nothing else. Ours reads the units too, which the others need not.
"""

import argparse
import os

import clock
import members as m
import numpy as np
import peers

GROUP = "python country, from Parquet"
OURS = "dieule findings, read by pyarrow"
COUNTRY = 7_000_000
# What the four rules look at.
READ = ["birth_date", "admitted_on", "sex", "entry_source", *m.FLAGS]


def codes_of(mask):
    """How many findings each member has, and the numbers of all their labels, one after the other."""
    numbers = np.full((256, len(m.RULES)), 255, np.uint8)
    for byte, reasons in enumerate(m.REASONS):
        numbers[byte, : len(reasons)] = [m.LABELS.index(reason) for reason in reasons]
    flat = numbers[mask].ravel()
    return np.count_nonzero(numbers[mask] != 255, axis=1), flat[flat != 255]


def same_lists(found, expected):
    """Compared as columns: millions of lists of Python would take the memory of all tools together."""
    import pyarrow as pa
    import pyarrow.compute as pc

    lengths = pc.list_value_length(found).to_numpy()
    numbers = pc.index_in(pc.cast(pc.list_flatten(found), pa.large_string()), pa.array(m.LABELS, pa.large_string()))
    if not (np.array_equal(lengths, expected[0]) and np.array_equal(numbers.to_numpy(), expected[1])):
        raise AssertionError("its reasons are not the expected ones")


def case(name, run, against=OURS, threads=None):
    return clock.Case(name, ARGS.rows, run, threads=threads or os.cpu_count(), against=against)


def ours():
    import pyarrow as pa
    from pyarrow import parquet

    screening = m.screening(m.unit_table(FOLDER))

    def read_first():
        return screening.findings(parquet.read_table(MEMBERS))

    def by_batch():
        file = parquet.ParquetFile(MEMBERS)
        return screening.findings(pa.RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(1 << 18)))

    for run in (read_first, by_batch):
        same_lists(pa.table(run())["findings"], EXPECTED)
    table = parquet.read_table(MEMBERS)
    return [
        case(OURS, read_first, None),
        case("dieule findings, read by pyarrow batch by batch", by_batch),
        case("dieule findings, of a table that is read already", lambda: screening.findings(table)),
        case("pyarrow reads the columns and does nothing else", lambda: parquet.read_table(MEMBERS)),
    ]


def polars():
    import polars as pl

    file = pl.scan_parquet(MEMBERS)
    lists = peers.polars_lists(peers.polars_mask(file)[1])
    cases = [case("polars reads the columns and does nothing else", file.select(READ).collect)]
    # Else polars 2.1 may put the rows in another order, where no other column is asked for to tell it by.
    in_order = pl.QueryOptFlags(check_order_observe=False)
    for engine in ("in-memory", "streaming"):

        def run(engine=engine):
            return lists.collect(engine=engine, optimizations=in_order)

        same_lists(run()["findings"].to_arrow(), EXPECTED)
        cases.append(case(f"polars lists, looked up by mask, {engine} engine", run))
    return cases


def duckdb():
    import duckdb

    db = duckdb.connect()
    db.execute(f"SET threads = {os.cpu_count()}")
    query = peers.duckdb_lists(db, f"read_parquet('{MEMBERS}')")

    def run():
        return db.sql(query).to_arrow_table()

    same_lists(run()["findings"], EXPECTED)
    return [case("duckdb lists, looked up by mask", run)]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rows", nargs="?", type=int, default=COUNTRY)
    ARGS = arguments.parse_args()
    FOLDER = m.parquet(ARGS.rows)
    MEMBERS = FOLDER / "members.parquet"
    EXPECTED = codes_of(np.fromfile(FOLDER / "expected.u8", "u1"))
    clock.measure(GROUP, clock.made(GROUP, {"dieule": ours, "polars": polars, "duckdb": duckdb}))
