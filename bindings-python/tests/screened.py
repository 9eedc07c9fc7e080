"""The vectors of reviews through a screening: every finding a vector expects of a row is its answer, and no more."""

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

import dieule

CODES = ("met", "unknown", "not_met", "needs_decision")
# A subject, a rule and a row.
At = tuple[str, str, int]


class Expected:
    """What a vector expects to be found."""

    def __init__(self, given: dict[str, Any], expect: dict[str, Any]) -> None:
        self.answers: dict[At, str] = {}
        # Accepted findings: no longer shown by a review, and still answers.
        self.accepted: set[At] = set()
        # The facts missing of a row, each told once, however many rules need it.
        self.missing: dict[tuple[str, int], set[str]] = {}
        self.units: list[dict[str, Any]] = given["units"]
        for finding in expect.get("findings", ()):
            subject, rule, row = finding["subject"], finding["rule"], finding["row"]
            if finding["reason"] == "missing_facts":
                self.missing.setdefault((subject, row), set()).update(finding["missing"])
            else:
                self.answers[subject, rule, row] = finding["outcome"]
        for used in expect.get("accepted", ()):
            if used["finding"]:
                self.accept(given, given["accepted"][used["row"]])

    def accept(self, given: dict[str, Any], accepted: dict[str, Any]) -> None:
        """An accepted finding, told by a key."""
        for subject, rows, name in (("unit", "units", "code"), ("member", "members", "key")):
            keys = [row.get(name) for row in given[rows]]
            if accepted["key"] not in keys:
                continue
            row = keys.index(accepted["key"])
            if "field" in accepted:
                self.missing.setdefault((subject, row), set()).add(accepted["field"])
            else:
                self.accepted.add((subject, accepted["rule"], row))

    def lacks(self, subject: str, row: int) -> bool:
        """Whether a fact is missing of a row; what is missing of the unit above is told of where it is missing."""
        rows = [row]
        if subject == "unit" and (above := self.units[row].get("parent")) is not None:
            rows += [at for at, unit in enumerate(self.units) if unit.get("code") == above][:1]
        return any((subject, at) in self.missing for at in rows)

    def unlike(self, got: dict[At, str]) -> Iterator[str]:
        """Where answers differ from what is expected."""
        for at, outcome in got.items():
            if outcome == "met" or self.answers.get(at) == outcome:
                continue
            if at in self.answers or not (at in self.accepted or (outcome == "unknown" and self.lacks(at[0], at[2]))):
                yield f"{at}: expected {self.answers.get(at)}, got {outcome}"
        for at in self.answers.keys() | self.accepted:
            if got.get(at, "met") == "met":
                yield f"{at}: expected, and not found"
        for subject, row in self.missing:
            if not any((at[0], at[2]) == (subject, row) and outcome == "unknown" for at, outcome in got.items()):
                yield f"{subject} {row}: a fact is missing, and nothing is unknown"


def outcomes(table: dieule.ArrowTable, rules: tuple[dieule.ScreenedRule, ...]) -> Iterator[tuple[str, int, str]]:
    """The answers of a table: rule, row and outcome."""
    whole = pa.table(table)
    for rule in rules:
        column = whole["answers" if rule.word == 0 else f"answers_{rule.word}"]
        for row, word in enumerate(column.to_pylist()):
            yield rule.rule, row, CODES[word >> rule.shift & 0b11]


def unlike(charter: dieule.Charter, given: dict[str, Any], expect: dict[str, Any], told: Counter[str]) -> list[str]:
    """Where a screening of a vector's lists differs from what the vector expects; `told` counts what was compared."""
    expected = Expected(given, expect)
    members = given["members"]
    screening = charter.screening(given["units"])
    screened = screening.screen(members)
    got = {("member", rule, row): answer for rule, row, answer in outcomes(screening.answers(members), screening.rules)}
    of_units = {("unit", rule, row): answer for rule, row, answer in outcomes(screened.units(), screened.unit_rules)}
    compared = [rule.rule for rule in screening.rules if rule.cost == "rows"]
    cross = {("member", rule, row) for rule in compared for row in range(len(members))}
    found = [f"{at}: answered without the other rows" for at in cross if got[at] != "met"]
    for row in screened.cross_rows:
        assert ("member", row.rule, row.row) in cross
        got["member", row.rule, row.row] = str(row.outcome)
    told.update(answers=len(got) + len(of_units), of_units=len(of_units), of_cross_rows=len(screened.cross_rows))
    if "findings" in expect:
        found += expected.unlike(got | of_units)
        found += lacking(screening, members, expected)
        told["findings"] += len(expected.answers) + len(expected.accepted)
    if "rules" in expect and not given.get("accepted"):
        for rule in {rule.rule for rule in (*screening.rules, *screened.unit_rules)}:
            count = screened.total(rule)
            told["totals"] += 1
            if [count.not_met, count.needs_decision, count.unknown] != expect["rules"].get(rule, [0] * 4)[1:]:
                found.append(f"{rule}: {count} in all")
    figures = screened.to_dict()
    found += [
        f"{key}: expected {expect[key]}, got {figures[key]}"
        for key in ("members_not_met", "standing")
        if key in expect and expect[key] != figures[key]
    ]
    by_rule = itemgetter("rule")
    if "not_asked" in expect and sorted(expect["not_asked"], key=by_rule) != sorted(figures["not_asked"], key=by_rule):
        found.append(f"not asked: {figures['not_asked']}")
    return found


def lacking(screening: dieule.Screening, members: Any, expected: Expected) -> Iterator[str]:
    """Rows that are explained by other missing facts than those expected."""
    for row in range(len(members)):
        explained = [finding for finding in screening.explain(members, row) if finding.reason == "missing_facts"]
        missing = {field for finding in explained for field in finding.missing}
        if missing != expected.missing.get(("member", row), set()):
            yield f"row {row}: explained by missing {missing}"
