"""The members of a bench in the forms that the tools like, and the four rules of the bench as the library has them."""

import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

BENCHES = Path(__file__).resolve().parent.parent
NO_DAY = -(2**31)
UNKNOWN = 255
FLAGS = ["stay_granted", "elected_post", "fulltime_post", "app_installed", "app_declared", "app_registered"]
SEXES = ["male", "female"]
SOURCES = ["app", "web", "file", "other"]

# Somebody is in the 16th year of life from the day after the 15th birthday, and so on.
TODAY = datetime.date(2024, 5, 9)
LAST_BIRTH_OF_16 = datetime.date(2009, 5, 8)
LAST_BIRTH_PAST_30 = datetime.date(1994, 5, 8)
LAST_BIRTH_PAST_35 = datetime.date(1989, 5, 8)

RULES = ["record.age_minimum", "maturity.age", "identity.required_fields", "account.web_to_app"]
OUTCOMES = {0b01: "unknown", 0b10: "not_met", 0b11: "needs_decision"}
LABELS = [f"{rule}:{outcome}" for rule in RULES for outcome in OUTCOMES.values()]
# What is found about a member, by the byte of the four answers.
REASONS = [
    [f"{rule}:{OUTCOMES[bits]}" for place, rule in enumerate(RULES) if (bits := byte >> 2 * place & 0b11)]
    for byte in range(256)
]

PROFILE = (BENCHES / "rules" / "profile.toml").read_text(encoding="utf-8")


def folder(rows):
    found = BENCHES.parent / "out" / "bench" / str(rows)
    if not found.is_dir():
        subprocess.run([sys.executable, BENCHES / "data.py", str(rows)], check=True, stdout=sys.stderr)
    return found


def raw(rows):
    """The columns as they lie on disk, numpy arrays; `expected` among them."""
    types = {"i32": "<i4", "u32": "<u4", "u8": "u1"}
    files = (file for file in folder(rows).iterdir() if file.suffix[1:] in types)
    return {file.stem: np.fromfile(file, types[file.suffix[1:]]) for file in files}


def units(rows):
    heading, *lines = (folder(rows) / "units.tsv").read_text(encoding="utf-8").splitlines()
    names = heading.split("\t")
    return [dict(zip(names, (cell or None for cell in line.split("\t")), strict=True)) for line in lines]


def made(script, rows):
    """The folder that a script of the benches writes, where it is not there yet."""
    done = subprocess.run([sys.executable, BENCHES / script, str(rows)], check=True, capture_output=True, text=True)
    return Path(done.stdout.strip())


def parquet(rows):
    """The list in Parquet."""
    return made("parquet.py", rows)


def persons(rows):
    """The list with names and numbers."""
    return made("persons.py", rows)


def forget_parquet(rows):
    shutil.rmtree(BENCHES.parent / "out" / "bench" / "parquet" / str(rows), ignore_errors=True)


def unit_table(folder):
    """The units as an Arrow table: of a country there are too many for a list of dicts."""
    from pyarrow import csv

    texts = csv.ConvertOptions(strings_can_be_null=True, include_columns=["code", "parent", "kind"])
    return csv.read_csv(folder / "units.tsv", parse_options=csv.ParseOptions(delimiter="\t"), convert_options=texts)


def screening(tree):
    import dieule

    charter = dieule.in_force_on(TODAY, campaigns=["kien_giang_2024"], profiles=[PROFILE])
    found = charter.screening(tree, rules=RULES)
    if [(rule.rule, rule.word, rule.shift) for rule in found.rules] != [(r, 0, 2 * i) for i, r in enumerate(RULES)]:
        raise AssertionError("the rules lie elsewhere in the word than the bench believes")
    return found


def arrow(columns, tree):
    import pyarrow as pa

    def days(column):
        return pa.array(np.where(column == NO_DAY, 0, column), mask=column == NO_DAY).cast(pa.date32())

    def codes(column, texts):
        return pa.DictionaryArray.from_arrays(pa.array(column.astype(np.int8), mask=column == UNKNOWN), texts)

    return pa.table(
        {
            "unit": pa.DictionaryArray.from_arrays(columns["unit"].astype(np.int32), [unit["code"] for unit in tree]),
            "birth_date": days(columns["birth_date"]),
            "admitted_on": days(columns["admitted_on"]),
            "sex": codes(columns["sex"], SEXES),
            "entry_source": codes(columns["entry_source"], SOURCES),
            **{flag: pa.array(columns[flag] == 1, mask=columns[flag] == UNKNOWN) for flag in FLAGS},
        }
    )


def days_since_1970(date):
    return (date - datetime.date(1970, 1, 1)).days


def dicts(rows, count, day):
    """The first `count` members as dicts without their unit; `day` makes of a date what a tool likes best."""
    members = arrow(raw(rows), units(rows)).drop_columns(["unit"]).slice(0, count).to_pylist()
    for member in members:
        for name in ("birth_date", "admitted_on"):
            if member[name] is not None:
                member[name] = day(member[name])
    return members


def byte_of(answers):
    """The four answers of an engine, one number of two bits each, as the byte that is expected."""
    return sum(int(bits) << 2 * place for place, bits in enumerate(answers))


def rule_text(name):
    """The four rules in the language of an engine, as the benches of all languages read them."""
    return (BENCHES / "rules" / name).read_text(encoding="utf-8")


def by_rule(answers):
    """The answers of zen's decision, in the order of the rules."""
    return [answers[name] for name in ("age_minimum", "maturity_age", "required_fields", "web_to_app")]


def our_threads():
    """In how many threads the library screens a list."""
    return int(os.environ.get("RAYON_NUM_THREADS", os.cpu_count()))
