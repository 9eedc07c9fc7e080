"""A whole list screened: the library beside polars, DuckDB, numpy and pandas. `python bulk.py [ROWS] [--threads N]`.

Every tool gets its inputs before the clock in the form it likes best, and answers either with one byte a member (the
mask: four rules, two bits each) or with the list of what was found about each.
"""

import argparse
import os
from functools import cache

import clock
import members as m
import numpy as np
import peers

GROUP = "python bulk"
OURS = "dieule answers (mask)"
OUR_LISTS = "dieule findings (lists)"


@cache
def columns():
    return m.raw(ARGS.rows)


@cache
def table():
    return m.arrow(columns(), m.units(ARGS.rows))


def same_mask(mask):
    if not np.array_equal(mask, columns()["expected"]):
        raise AssertionError("its answers are not the expected ones")


@cache
def our_findings():
    import pyarrow as pa

    screening = m.screening(m.units(ARGS.rows))
    return pa.table(screening.findings(table()))["findings"].to_pylist()


def same_lists(lists):
    if lists != our_findings():
        raise AssertionError("its reasons are not ours")


def case(name, run, threads, against=OURS):
    return clock.Case(name, ARGS.rows, run, threads=threads, against=against)


# --- ours -----------------------------------------------------------------------------------------------------------


def ours():
    import pyarrow as pa

    screening = m.screening(m.units(ARGS.rows))
    list_of = table()
    same_mask(pa.table(screening.answers(list_of))["answers"].to_numpy())
    same_lists([m.REASONS[byte] for byte in columns()["expected"].tolist()])
    return [
        case(OURS, lambda: pa.table(screening.answers(list_of)), ARGS.threads, None),
        case(OUR_LISTS, lambda: pa.table(screening.findings(list_of)), ARGS.threads, None),
    ]


# --- polars ---------------------------------------------------------------------------------------------------------


def polars():
    import polars as pl

    frame = (
        pl.from_arrow(table())
        .drop("unit")
        .with_columns(pl.col("sex").cast(pl.Enum(m.SEXES)), pl.col("entry_source").cast(pl.Enum(m.SOURCES)))
        .rechunk()
    )
    four, mask = peers.polars_mask(frame.lazy())

    label = pl.Enum(m.LABELS)
    texts = []
    for place, (name, rule) in enumerate(zip(peers.polars_answers(), m.RULES, strict=True)):
        text = pl
        for bits, outcome in m.OUTCOMES.items():
            text = text.when(pl.col(name) == bits << 2 * place).then(pl.lit(f"{rule}:{outcome}", label))
        texts.append(text.otherwise(None))
    put_together = four.select(findings=pl.concat_list(texts).list.drop_nulls())
    looked_up = peers.polars_lists(mask)

    same_mask(mask.collect()["mask"].to_numpy())
    same_lists(looked_up.collect()["findings"].to_list())
    same_lists(put_together.collect()["findings"].to_list())
    threads = pl.thread_pool_size()
    return [
        case("polars mask", mask.collect, threads),
        case("polars lists, looked up by mask", looked_up.collect, threads, OUR_LISTS),
        case("polars lists, concat_list", put_together.collect, threads, OUR_LISTS),
    ]


# --- DuckDB ---------------------------------------------------------------------------------------------------------


def duckdb():
    import duckdb

    db = duckdb.connect()
    db.execute(f"SET threads = {ARGS.threads}")
    db.register("arrow_members", table())
    db.execute(
        f"CREATE TABLE members AS SELECT * EXCLUDE unit REPLACE (sex::{peers.duckdb_enum(m.SEXES)} AS sex, "
        f"entry_source::{peers.duckdb_enum(m.SOURCES)} AS entry_source) FROM arrow_members"
    )
    own, over_arrow = (peers.DUCKDB_MASK.format(source=source) for source in ("members", "arrow_members"))
    looked_up = peers.duckdb_lists(db, "members")

    def arrow_of(query):
        return lambda: db.sql(query).to_arrow_table()

    for query in (own, over_arrow):
        same_mask(arrow_of(query)()["mask"].to_numpy())
    same_lists(arrow_of(looked_up)()["findings"].to_pylist())
    return [
        case("duckdb mask", arrow_of(own), ARGS.threads),
        case("duckdb mask, over the Arrow table", arrow_of(over_arrow), ARGS.threads),
        case("duckdb lists, looked up by mask", arrow_of(looked_up), ARGS.threads, OUR_LISTS),
    ]


# --- numpy ----------------------------------------------------------------------------------------------------------

# So many members at a time, that what is put down in between stays near the processor.
BLOCK = 1 << 16


def known_and_true(raw):
    """For each flag where it is true and where it is not known."""
    return {flag: (raw[flag] == 1, raw[flag] == m.UNKNOWN) for flag in m.FLAGS}


def numpy():
    raw = columns()
    day = {name: np.datetime64(getattr(m, name)).astype(int) for name in dir(m) if name.startswith("LAST_BIRTH")}
    flags = known_and_true(raw)
    birth, no_birth = raw["birth_date"], raw["birth_date"] == m.NO_DAY
    not_admitted, no_sex = raw["admitted_on"] == m.NO_DAY, raw["sex"] == m.UNKNOWN
    web, no_source = raw["entry_source"] == 1, raw["entry_source"] == m.UNKNOWN
    byte = np.uint8

    def answer(block, mask):
        births, unborn = birth[block], no_birth[block]
        elected, elected_unknown, fulltime, fulltime_unknown, granted, granted_unknown = (
            values[block] for flag in ("elected_post", "fulltime_post", "stay_granted") for values in flags[flag]
        )
        np.left_shift((births > day["LAST_BIRTH_OF_16"]).view(byte), 1, out=mask)
        mask |= unborn.view(byte)

        may_stay = births > day["LAST_BIRTH_PAST_35"]
        bad = granted & may_stay
        bad |= births > day["LAST_BIRTH_PAST_30"]
        bad |= elected
        bad |= fulltime
        bad |= unborn
        np.logical_not(bad, out=bad)
        may_stay &= granted_unknown
        may_stay &= bad  # to be decided
        post_unknown = elected_unknown | fulltime_unknown
        low = post_unknown & bad
        low |= may_stay
        low |= unborn
        mask |= low.view(byte) << 2
        bad &= ~post_unknown
        bad |= may_stay
        mask |= bad.view(byte) << 3

        blank = unborn | not_admitted[block]
        blank |= no_sex[block]
        mask |= blank.view(byte) << 5

        all_done, none_false = web[block], web[block]
        for step in ("app_installed", "app_declared", "app_registered"):
            true, unknown = (values[block] for values in flags[step])
            all_done = all_done & true
            none_false = none_false & (true | unknown)
        low = web[block] ^ all_done
        low |= no_source[block]
        mask |= low.view(byte) << 6
        mask |= (web[block] ^ none_false).view(byte) << 7

    def mask():
        found = np.empty(len(birth), byte)
        for first in range(0, len(birth), BLOCK):
            block = slice(first, first + BLOCK)
            answer(block, found[block])
        return found

    of_byte = np.empty(256, object)
    of_byte[:] = m.REASONS
    same_mask(mask())
    same_lists(of_byte[mask()].tolist())
    return [
        case("numpy mask", mask, 1),
        case("numpy lists, looked up by mask", lambda: of_byte[mask()], 1, OUR_LISTS),
    ]


# --- pandas ---------------------------------------------------------------------------------------------------------


def pandas():
    import pandas as pd

    raw = columns()
    frame = table().drop_columns(["unit"]).to_pandas(date_as_object=False)
    for flag in m.FLAGS:
        frame[flag] = pd.array(raw[flag] == 1, "boolean")
        frame.loc[raw[flag] == m.UNKNOWN, flag] = pd.NA
    last_of_16, last_past_30, last_past_35 = map(
        pd.Timestamp, (m.LAST_BIRTH_OF_16, m.LAST_BIRTH_PAST_30, m.LAST_BIRTH_PAST_35)
    )

    def sure(flag):
        return flag.to_numpy(bool, na_value=False)

    def mask():
        birth, granted = frame["birth_date"], frame["stay_granted"]
        no_birth = birth.isna().to_numpy()
        post = frame["elected_post"] | frame["fulltime_post"]
        steps = frame["app_installed"] & frame["app_declared"] & frame["app_registered"]
        web, no_source = (frame["entry_source"] == "web").to_numpy(), frame["entry_source"].isna().to_numpy()
        may_stay = (birth > last_past_35).to_numpy()
        met = (birth > last_past_30).to_numpy() | no_birth | sure(post) | (may_stay & sure(granted))
        to_decide = may_stay & granted.isna().to_numpy() & ~met
        post_unknown = post.isna().to_numpy()
        blank = no_birth | frame["admitted_on"].isna().to_numpy() | frame["sex"].isna().to_numpy()
        planes = {
            0: no_birth,
            1: (birth > last_of_16).to_numpy(),
            2: no_birth | to_decide | (post_unknown & ~met),
            3: to_decide | ~(post_unknown | met),
            5: blank,
            6: no_source | (web & ~sure(steps)),
            7: web & ~steps.to_numpy(bool, na_value=True),
        }
        found = np.zeros(len(frame), np.uint8)
        for place, plane in planes.items():
            found |= plane.view(np.uint8) << place
        return pd.Series(found, name="mask")

    same_mask(mask().to_numpy())
    return [case("pandas mask", mask, 1)]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rows", nargs="?", type=int, default=1_000_000)
    arguments.add_argument("--threads", type=int, default=os.cpu_count())
    ARGS = arguments.parse_args()
    # Read when a library is first loaded, which is why none is loaded above.
    os.environ["RAYON_NUM_THREADS"] = os.environ["POLARS_MAX_THREADS"] = str(ARGS.threads)
    makers = {"dieule": ours, "polars": polars, "duckdb": duckdb, "numpy": numpy, "pandas": pandas}
    clock.measure(GROUP, clock.made(GROUP, makers))
