"""Rosters of the oracle screened by the Python package, in the forms in which lists come."""

import json

import dieule
import pyarrow

import oracle

LETTERS = ".und"
FLAGS = ("stay_granted", "elected_post", "appointed_post", "fulltime_post")
FLAGS += ("app_installed", "app_declared", "app_registered")


def charter(roster):
    """The charter that a roster is screened against."""
    head = {"id": "readings", "title": "Readings", "issuer": "centre", "document": "a test", "from": "2000-01-01"}
    profiles = [json.dumps({"profile": head, "set": roster["set"]})] if roster["set"] else []
    return dieule.in_force_on(roster["on"], campaigns=roster["campaigns"], profiles=profiles)


def rows_of(columns):
    """Columns as a list of dicts."""
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def typed(columns):
    """An Arrow table of columns; one in which nothing is known still has a type."""
    kinds = {"score": pyarrow.uint32(), **dict.fromkeys(FLAGS, pyarrow.bool_())}
    return pyarrow.table(
        {name: pyarrow.array(cells, kinds.get(name, pyarrow.utf8())) for name, cells in columns.items()}
    )


FORMS = (dict, typed, rows_of)


def letters(table, rule):
    """The answers of a rule, a letter a row."""
    words = pyarrow.table(table)["answers" if rule.word == 0 else f"answers_{rule.word}"].to_pylist()
    return "".join(LETTERS[word >> rule.shift & 0b11] for word in words)


def figures(count):
    return [count.not_met, count.needs_decision, count.unknown]


def said(screening, members, unanswered):
    """Everything that a screening says, as the oracle says it."""
    answers, screened = screening.answers(members), screening.screen(members)
    units = screened.units()
    of_members = {rule.rule: letters(answers, rule) for rule in screening.rules}
    for row in screened.cross_rows:
        alone = of_members[row.rule]
        assert alone[row.row] == ".", "a row that only others can tell of has an answer of its own"
        letter = {"not_met": "n", "needs_decision": "d", "unknown": "u"}[row.outcome]
        of_members[row.rule] = alone[: row.row] + letter + alone[row.row + 1 :]
    of_units = {rule.rule: letters(units, rule) for rule in screened.unit_rules}
    count = pyarrow.table(units).num_rows
    rules = [*of_members, *of_units]
    whole = {
        "members": of_members,
        "units": of_units,
        "totals": {rule: figures(screened.total(rule)) for rule in rules},
        "counts": {rule: [figures(screened.count(rule, row)) for row in range(count)] for rule in rules},
        "sizes": [
            [screened.members_of(row), screened.branches_of(row), screened.members_not_met_of(row)]
            for row in range(count)
        ],
        "members_not_met": screened.members_not_met,
        "not_asked": sorted([rule.rule, list(rule.missing), rule.provision] for rule in screened.not_asked),
    }
    for part in ("members", "units", "totals", "counts"):
        whole[part] = {rule: answer for rule, answer in whole[part].items() if rule not in unanswered}
    return whole


def screenings(draw, cases):
    """So many rosters, each in one of the forms; then whether the oracle knows every rule there is."""
    unanswered = oracle.answer({"call": "screened_rules"})["unanswered"]
    rules, answers = set(), 0
    for seed in range(cases // 5):
        roster = oracle.answer({"call": "roster", "seed": seed})
        units, members = roster["units"], roster["members"]
        screening = charter(roster).screening(rows_of(units))
        form = FORMS[seed % len(FORMS)] if members["unit"] else dict
        got = said(screening, form(members), unanswered)
        rules |= set(got["members"]) | set(got["units"])
        answers += sum(map(len, [*got["members"].values(), *got["units"].values()]))
        yield {"call": "screening", "seed": seed}, got
    print(f"screened: {cases // 5} rosters, {len(rules)} rules, {answers} answers")
    yield {"call": "screened_rules"}, {"rules": sorted(rules | set(unanswered)), "unanswered": unanswered}


def differing(expected, got):
    """Two answers without what they agree on."""
    if not (isinstance(expected, dict) and isinstance(got, dict)):
        return expected, got
    keys = {key for key in expected.keys() | got.keys() if expected.get(key) != got.get(key)}
    pairs = {key: differing(expected.get(key), got.get(key)) for key in sorted(keys)}
    return {key: pair[0] for key, pair in pairs.items()}, {key: pair[1] for key, pair in pairs.items()}
