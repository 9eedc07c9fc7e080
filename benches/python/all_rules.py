"""All rules about members, by what they cost, and beside them polars where a good user would write them.

`python all_rules.py [ROWS]`. Polars covers all rules but identity.encoding (letters of old encodings, pair by pair)
and record.same_person (four things that two records may share, names among them however spelt). The answers are
compared with those of persons.py before the clock, but for record.same_person.
"""

import argparse
import os
import tomllib
from functools import cache

import clock
import members as m
import numpy as np
import peers

GROUPS = {
    "table": "python all rules: days, flags and codes",
    "text": "python all rules: texts",
    "rows": "python all rules: rows compared",
    "all": "python all rules: every one",
}
NOT_BY_POLARS = {"identity.encoding", "record.same_person"}
MET, UNKNOWN, NOT_MET, NEEDS_DECISION = 0b00, 0b01, 0b10, 0b11


@cache
def table():
    from pyarrow import parquet

    return parquet.read_table(FOLDER / "members.parquet")


@cache
def expected():
    return np.fromfile(FOLDER / "expected.u64", "<u8")


@cache
def charter():
    import dieule

    return dieule.in_force_on(m.TODAY, campaigns=["kien_giang_2024"], profiles=[m.PROFILE])


@cache
def places():
    """Where each rule stands in the words that are expected, and what it costs."""
    rules = charter().screening(m.unit_table(FOLDER)).rules
    return {rule.rule: (2 * place, str(rule.cost)) for place, rule in enumerate(rules)}


def rules_of(cost, left_out=()):
    return [rule for rule, (_, of) in places().items() if of == cost and rule not in left_out]


def same(answers, rules):
    """Two bits a rule, each at its place of the expected words."""
    for rule in rules:
        place = np.uint64(places()[rule][0])
        if not np.array_equal(answers >> place & np.uint64(3), expected() >> place & np.uint64(3)):
            raise AssertionError(f"{rule}: its answers are not the expected ones")


# --- ours -----------------------------------------------------------------------------------------------------------


def answers(rules):
    """Screens by these rules alone, checked."""
    import pyarrow as pa

    screening = charter().screening(m.unit_table(FOLDER), rules=rules)

    def run():
        return pa.table(screening.answers(table()))

    words = run()["answers"].to_numpy()
    moved = np.zeros(len(words), np.uint64)
    for rule in screening.rules:
        moved |= (words >> np.uint64(rule.shift) & np.uint64(3)) << np.uint64(places()[rule.rule][0])
    same(moved, rules)
    return run


def counts(rules):
    """Screens by these rules with all that is counted, checked by the sums."""
    screening = charter().screening(m.unit_table(FOLDER), rules=rules)
    found = screening.screen(table())
    for rule in rules:
        if rule == "record.same_person":
            continue
        bits = expected() >> np.uint64(places()[rule][0]) & np.uint64(3)
        total = found.total(rule)
        if [total.unknown, total.not_met, total.needs_decision] != [int((bits == code).sum()) for code in (1, 2, 3)]:
            raise AssertionError(f"{rule}: its counts are not the expected ones")
    return lambda: screening.screen(table())


# --- polars ---------------------------------------------------------------------------------------------------------


def law(name):
    """A list of the rulebook, as somebody would copy it."""
    rulebook = m.BENCHES.parent / "core" / "rulebook" / "identity.toml"
    return tomllib.loads(rulebook.read_text(encoding="utf-8"))[name]["rows"][0]["value"]


def texts():
    """An expression a rule about texts, each a number of two bits."""
    import polars as pl

    number, card, sex, birth = pl.col("id_number"), pl.col("card_number"), pl.col("sex"), pl.col("birth_date")
    recorded = pl.col("birth_province")
    personal = number.str.contains("^[0-9]{12}$")
    place = number.str.slice(1, 2)
    successors = dict(pair.split(">") for pair in law("province_successors"))
    phone = pl.col("phone").str.replace_all(r"[\s.-]", "").str.replace(r"^\+84", "0")
    century = number.str.slice(3, 1).cast(pl.Int32, strict=False)
    year = 1900 + century // 2 * 100 + number.str.slice(4, 2).cast(pl.Int32, strict=False)
    # One @, something before it, a name with a dot inside behind it.
    mail = r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$"

    # A blank is no fault here: what is null is neither.
    def not_met(fails):
        return pl.when(fails).then(NOT_MET).otherwise(MET)

    listed = number.str.starts_with("0") & place.is_in(law("provinces"))
    agrees = (recorded == place) | (recorded == place.replace(successors))
    return {
        "identity.number": not_met(~number.str.contains("^([0-9]{9}|[0-9]{12})$")),
        "identity.number.province": pl.when(personal & ~listed)
        .then(NEEDS_DECISION)
        .when(personal & ~agrees)
        .then(NOT_MET)
        .otherwise(MET),
        "identity.number.sex": not_met(personal & ((sex == "male") != (century % 2 == 0))),
        "identity.number.birth_year": not_met(personal & (birth.dt.year() != year)),
        "identity.phone": not_met(~phone.str.contains("^[0-9]{10}$")),
        "identity.email": not_met(~pl.col("email").str.contains(mail)),
        "identity.card": not_met(~card.str.contains("^[0-9]{12}$")),
        "identity.card.digits": not_met(
            personal & card.str.contains("^[0-9]{12}$") & (card.str.slice(3, 3) != number.str.slice(3, 3))
        ),
    }


def classes():
    """The same for the rules about days, flags and codes; the four come with their bits in place, and go back."""
    import polars as pl

    unit, source = pl.col("unit"), pl.col("entry_source")
    of_four = zip(m.RULES, peers.polars_answers().values(), strict=True)
    four = {rule: answer // 4**place for place, (rule, answer) in enumerate(of_four)}
    codes = m.unit_table(FOLDER)["code"].to_pylist()
    return four | {
        "record.unit": pl.when(unit.is_null())
        .then(UNKNOWN)
        .when(unit.cast(pl.String).is_in(pl.lit(pl.Series(codes)).implode()))
        .then(MET)
        .otherwise(NOT_MET),
        "identity.source": pl.when(~source.cast(pl.String).is_in(["app", "web", "file"]))
        .then(NEEDS_DECISION)
        .otherwise(MET),
    }


def keys():
    import polars as pl

    return {"record.key": pl.when(pl.col("key").is_first_distinct()).then(MET).otherwise(NOT_MET)}


def polars(rules):
    """One word of all rules, as ours has them; checked."""
    import polars as pl

    columns = [name for name in table().column_names if name != "unit" or "record.unit" in rules]
    frame = pl.from_arrow(table().select(columns)).rechunk().lazy()
    words = [answer.cast(pl.UInt64) * 2 ** places()[rule][0] for rule, answer in rules.items()]
    word = frame.select(answers=pl.sum_horizontal(words))
    same(word.collect()["answers"].to_numpy(), rules)
    return word.collect


# --- beside each other ----------------------------------------------------------------------------------------------


def measured(group, cases):
    """Cases of one group: {name: what makes it}; the first is what the others are compared with."""
    first = next(iter(cases))

    def made(name, make):
        run, threads = make(), os.cpu_count()
        return [clock.Case(name, ARGS.rows, run, threads=threads, against=None if name == first else first)]

    makers = {name: lambda name=name, make=make: made(name, make) for name, make in cases.items()}
    clock.measure(group, clock.made(group, makers), rounds=5)


def main():
    table_rules, text_rules, row_rules = (rules_of(cost) for cost in ("table", "text", "rows"))
    both = rules_of("text", NOT_BY_POLARS)
    measured(
        GROUPS["table"],
        {
            f"dieule answers, {len(table_rules)} rules": lambda: answers(table_rules),
            f"polars, {len(table_rules)} rules": lambda: polars(classes()),
        },
    )
    measured(
        GROUPS["text"],
        {
            f"dieule answers, {len(both)} rules": lambda: answers(both),
            f"polars, {len(both)} rules": lambda: polars(texts()),
            f"dieule answers, {len(text_rules)} rules, identity.encoding too": lambda: answers(text_rules),
        },
    )
    measured(
        GROUPS["rows"],
        {
            "dieule screen, record.key": lambda: counts(["record.key"]),
            "polars, record.key": lambda: polars(keys()),
            f"dieule screen, {len(row_rules)} rules, record.same_person too": lambda: counts(row_rules),
        },
    )
    asked = [rule for rule in places() if rule not in NOT_BY_POLARS and rule != "record.key"]
    measured(
        GROUPS["all"],
        {
            f"dieule answers, {len(asked)} rules that both ask": lambda: answers(asked),
            f"polars, {len(asked)} rules that both ask": lambda: polars(classes() | texts()),
            f"dieule answers, {len(table_rules + text_rules)} rules": lambda: answers(table_rules + text_rules),
            f"dieule screen, all {len(places())} rules, counts by unit": lambda: counts(list(places())),
        },
    )


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rows", nargs="?", type=int, default=200_000)
    ARGS = arguments.parse_args()
    FOLDER = m.persons(ARGS.rows)
    main()
