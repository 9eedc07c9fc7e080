"""The members that every bench screens, as raw little-endian columns.

`python benches/data.py ROWS` writes out/bench/ROWS/:

* birth_date.i32, admitted_on.i32: days since 1970-01-01; -2147483648 is not known.
* sex.u8 (0 male, 1 female), entry_source.u8 (0 app, 1 web, 2 file, 3 other); 255 is not known.
* stay_granted, elected_post, fulltime_post, app_installed, app_declared, app_registered .u8: 0 or 1; 255 is not known.
* unit.u32: the row of the member's branch in units.tsv, the line of headings not counted.
* units.tsv: a line of headings (code, parent, kind, name), then the tree, each unit before those below it.
* expected.u8: the answers of the four rules, two bits each, the first rule lowest: 00 met or not asked, 10 not met,
  01 unknown, 11 needs a decision. Worked out here from plain dates, never by the library.

The same seed gives the same members; a shorter list is the beginning of a longer one.
"""

import datetime
import shutil
import sys
from pathlib import Path

import numpy as np

SEED = 20240509
CHUNK = 1 << 20
NO_DAY = np.int32(-(2**31))
UNKNOWN = np.uint8(255)
OUT = Path(__file__).resolve().parent.parent / "out" / "bench"

MET, UNKNOWN_ANSWER, NOT_MET, NEEDS_DECISION = (np.uint8(bits) for bits in (0b00, 0b01, 0b10, 0b11))
FLAGS = ["stay_granted", "elected_post", "fulltime_post", "app_installed", "app_declared", "app_registered"]


def day(text):
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


# Ages are counted as the year of life that somebody is in: 16 from the day after the 15th birthday.
TODAY = day("2024-05-09")
LAST_BIRTH_OF_16 = day("2009-05-08")
LAST_BIRTH_PAST_30 = day("1994-05-08")
LAST_BIRTH_PAST_35 = day("1989-05-08")
CUTS = np.array([LAST_BIRTH_OF_16, LAST_BIRTH_PAST_30, LAST_BIRTH_PAST_35], np.int32)


def pick(rng, rows, shares):
    """Codes in the given shares of a hundred: [(code, share)]."""
    of_hundred = np.repeat([code for code, _ in shares], [share for _, share in shares]).astype(np.uint8)
    return of_hundred[rng.integers(0, 100, rows, np.uint8)]


def births(rng, rows):
    """Mostly of an age between 16 and 30, with every cut-off day and the days beside it well filled."""
    ranges = [  # share of a hundred, first day, last day
        (90.0, LAST_BIRTH_PAST_30 + 1, LAST_BIRTH_OF_16),
        (6.0, day("1985-01-01"), LAST_BIRTH_PAST_30),
        (0.7, LAST_BIRTH_OF_16 + 1, TODAY),
        (0.3, TODAY + 1, TODAY + 200),
    ]
    kind = rng.random(rows, np.float32) * 100
    found = np.full(rows, NO_DAY)  # one of a hundred
    start = 0.0
    for share, first, last in ranges:
        chosen = (kind >= start) & (kind < start + share)
        found[chosen] = rng.integers(first, last + 1, np.count_nonzero(chosen), np.int32)
        start += share
    beside = (kind >= start) & (kind < start + 2)
    count = np.count_nonzero(beside)
    found[beside] = rng.choice(CUTS, count) + rng.integers(-1, 2, count, np.int32)
    return found


def members(rng, rows):
    post = [(1, 3), (255, 2), (0, 95)]
    step = [(1, 85), (0, 10), (255, 5)]
    admitted = rng.integers(day("2005-01-01"), TODAY + 1, rows, np.int32)
    admitted[rng.random(rows, np.float32) < 0.04] = NO_DAY
    return {
        "birth_date": births(rng, rows),
        "admitted_on": admitted,
        "sex": pick(rng, rows, [(0, 48), (1, 51), (255, 1)]),
        "stay_granted": pick(rng, rows, [(1, 30), (0, 10), (255, 60)]),
        "elected_post": pick(rng, rows, post),
        "fulltime_post": pick(rng, rows, post),
        "entry_source": pick(rng, rows, [(0, 50), (1, 30), (2, 15), (3, 3), (255, 2)]),
        "app_installed": pick(rng, rows, step),
        "app_declared": pick(rng, rows, step),
        "app_registered": pick(rng, rows, step),
    }


def expected(m):
    """The four answers of each member, one byte."""
    birth = m["birth_date"]
    no_birth = birth == NO_DAY

    # record.age_minimum. A birth after the day is younger than 16 too.
    answers = np.where(birth > LAST_BIRTH_OF_16, NOT_MET, MET)
    answers[no_birth] = UNKNOWN_ANSWER

    # maturity.age: past 30 a post or leave to stay. The better one counts: met, needs a decision, unknown, not met.
    elected, fulltime, granted = m["elected_post"], m["fulltime_post"], m["stay_granted"]
    some_post = (elected == 1) | (fulltime == 1)
    post_unknown = ~some_post & ((elected == UNKNOWN) | (fulltime == UNKNOWN))
    may_stay = birth > LAST_BIRTH_PAST_35
    age = np.where(post_unknown, UNKNOWN_ANSWER, NOT_MET)
    age[may_stay & (granted == UNKNOWN)] = NEEDS_DECISION
    age[some_post | (may_stay & (granted == 1)) | (birth > LAST_BIRTH_PAST_30)] = MET
    age[no_birth] = UNKNOWN_ANSWER
    answers |= age << 2

    # identity.required_fields of the profile: birth_date, admitted_on, sex.
    blank = no_birth | (m["admitted_on"] == NO_DAY) | (m["sex"] == UNKNOWN)
    answers |= np.where(blank, NOT_MET, MET) << 4

    # account.web_to_app: who was entered on the web still has days left to take the three steps in the app.
    steps = np.stack([m["app_installed"], m["app_declared"], m["app_registered"]])
    account = np.where((steps == UNKNOWN).any(0), UNKNOWN_ANSWER, MET)
    account[(steps == 0).any(0)] = NEEDS_DECISION
    account[m["entry_source"] == UNKNOWN] = UNKNOWN_ANSWER
    account[(m["entry_source"] != 1) & (m["entry_source"] != UNKNOWN)] = MET
    answers |= account << 6
    return answers


def sizes(rng, total, low, high):
    """Sizes between low and high that add up to the total."""
    drawn = rng.integers(low, high + 1, total // low + 1)
    ends = np.cumsum(drawn)
    count = int(np.searchsorted(ends, total)) + 1
    drawn[count - 1] -= ends[count - 1] - total
    return drawn[:count]


def write_units(out, rows):
    """The tree: one province, base unions of about 15 branches, branches of about 16 members."""
    in_branch = sizes(np.random.default_rng([SEED, 1]), rows, 8, 24)
    in_union = sizes(np.random.default_rng([SEED, 2]), len(in_branch), 10, 20)
    lines = ["code\tparent\tkind\tname", "T\t\ttinh\tTỉnh đoàn"]
    branch = 0
    for union, branches in enumerate(in_union.tolist(), 1):
        lines.append(f"B{union}\tT\tdoan_co_so\tĐoàn cơ sở số {union}")
        lines.extend(f"C{n}\tB{union}\tchi_doan\tChi đoàn số {n}" for n in range(branch + 1, branch + branches + 1))
        branch += branches
    (out / "units.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    # Branch n stands below the province, its own base union and those before it, and n earlier branches.
    row_of_branch = np.arange(len(in_branch)) + np.repeat(np.arange(len(in_union)), in_union) + 2
    np.repeat(row_of_branch.astype("<u4"), in_branch).tofile(out / "unit.u32")


def write(rows):
    done = OUT / str(rows)
    out = OUT / f"{rows}.unfinished"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    write_units(out, rows)
    for number, first in enumerate(range(0, rows, CHUNK)):
        # A whole chunk is always drawn, so that a shorter list is the beginning of a longer one.
        columns = members(np.random.default_rng([SEED, 3, number]), CHUNK)
        columns["expected"] = expected(columns)
        for name, column in columns.items():
            kind = "i32" if column.dtype == np.int32 else "u8"
            with open(out / f"{name}.{kind}", "ab") as file:
                column[: rows - first].astype(column.dtype.newbyteorder("<"), copy=False).tofile(file)
    shutil.rmtree(done, ignore_errors=True)
    out.rename(done)
    return done


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdecimal() or int(sys.argv[1]) < 1:
        sys.exit("usage: python benches/data.py ROWS")
    print(write(int(sys.argv[1])))
