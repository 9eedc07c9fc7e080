"""Recognisable personal values are planted in every field, and everything that comes out is searched for them."""

import datetime
import traceback
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest

import dieule
from dieule import _records

SECRET, DAY = "BÍMẬT", "1987-06-05"
DAYS = (DAY, "05/06/1987", "5/6/1987", "31933", "datetime.date(1987")
# Columns whose texts come back on purpose: the host's opaque keys and the names of units.
BACK = ("key", "unit", "code", "parent", "name", "rule", "by", "why", "until")
REQUIRED = (
    '[profile]\nid = "P"\ntitle = "P"\nissuer = "province"\ndocument = "1"\nfrom = 2024-01-01\n[set]\n'
    '"identity.required_fields" = ["full_name", "birth_date", "id_number", "phone", "card_number"]\n'
)
CHARTERS = [
    dieule.in_force_on("2024-05-09"),
    dieule.in_force_on("2024-05-09", campaigns=dieule.campaigns(), profiles=[REQUIRED]),
]
QUESTIONS = [name.removeprefix("check_") for name in dir(dieule.Charter) if name.startswith("check_")]
RECORDS = {question: "".join(word.title() for word in question.split("_")) for question in QUESTIONS}
OTHERS = {
    "admission": "Applicant",
    "maturity": "Member",
    "quota": "Progress",
    "record": "MemberFile",
    "letter": "LetterFacts",
}


def clean(what: str, *texts: str, days: bool = True) -> None:
    """Nothing planted stands in any of the texts."""
    for text in texts:
        assert SECRET not in text.upper(), (what, text)
        assert not days or not any(day in text for day in DAYS), (what, text)


def error_is_clean(error: BaseException) -> None:
    """Nothing planted stands in what an error says, prints or carries."""
    clean("an error", str(error), repr(error), repr(vars(error)), *traceback.format_exception_only(error))


def fields(record: str) -> list[str]:
    return list(get_type_hints(getattr(_records, record)))


def planted(field: str) -> Iterator[Any]:
    """Values of every type, the planted text first."""
    yield f"{SECRET}-{field}"
    yield DAY
    yield from (False, 1)


def filled(record: str, ask: Any) -> dict[str, Any]:
    """A record with the first planted value that each field takes; every refusal is searched."""
    facts: dict[str, Any] = {}
    for field in fields(record):
        for value in (datetime.datetime(1987, 6, 5), "05/06/1987", -1987, 1987.5, [SECRET], {SECRET: SECRET}):
            try:
                ask({field: value})
            except (dieule.DieuleError, TypeError) as error:
                error_is_clean(error)
        for value in planted(field):
            try:
                ask({field: value})
            except dieule.DieuleError as error:
                error_is_clean(error)
            else:
                facts[field] = value
                break
    with pytest.raises(dieule.InputError) as unknown:
        ask({"no_such_field": f"{SECRET}-value"})
    error_is_clean(unknown.value)
    return facts


def messages(finding: dieule.Finding) -> Iterator[str]:
    for language in dieule.Language:
        yield from (finding.message(language), finding.remedy(language), finding.cited(language))


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_record_shows_what_it_holds(question: str) -> None:
    for charter in CHARTERS:
        method = getattr(charter, f"check_{question}")
        facts = filled(OTHERS.get(question, RECORDS[question]), lambda facts, method=method: method(**facts))
        verdict = method(**facts)
        told = [
            repr(verdict),
            str(verdict),
            verdict.to_json(),
            repr(verdict.to_dict()),
            verdict.explain(),
            verdict.explain("en"),
        ]
        told += [
            text
            for finding in verdict.findings
            for text in (repr(finding), repr(finding.to_dict()), *messages(finding))
        ]
        # What is about a letter speaks of the letter's own days.
        clean(question, *told, days=question != "letter")


def rows(record: str, count: int, ask: Any) -> list[dict[str, Any]]:
    facts = filled(record, ask)
    return [{field: value for field, value in facts.items() if field not in BACK} for _ in range(count)]


@pytest.mark.parametrize("charter", CHARTERS, ids=["law", "letters"])
def test_no_review_shows_what_its_lists_hold(charter: dieule.Charter) -> None:
    units: Any = rows("UnitRow", 3, lambda row: charter.review([{"code": "x"} | row], []))
    members: Any = rows("MemberRow", 6, lambda row: charter.review([], [{"unit": "x"} | row]))
    given: Any = {"rule": "record.key", "key": "k", "by": "A", "why": "seen", "until": "2030-01-01"}
    filled("AcceptanceRow", lambda row: charter.review([], [], accepted=[given | row]))
    of_branch = {"kind": "chi_doan", "parent": "?"}
    units = [row | of_branch | {"code": code} for row, code in zip(units, ("x", "y", "y"), strict=True)]
    members = [row | {"unit": "xy?"[place % 3], "key": "kt"[place % 2]} for place, row in enumerate(members)]
    review = charter.review(units, members, accepted=[given])
    assert len(review.findings) > 20
    clean("a review", repr(review), str(review), review.to_json(), repr(review.to_dict()), repr(review.worst_first))
    clean("accepted findings", repr(review.accepted), repr(review.rules), repr(review.not_asked))
    for found in review.findings:
        clean("a finding", repr(found), repr(found.to_dict()), repr(found.finding), *messages(found.finding))


def test_no_quota_error_shows_a_value() -> None:
    filled("QuotaBase", lambda base: CHARTERS[1].allocate(1, [base]))


def test_no_report_of_a_mapping_shows_a_cell() -> None:
    text = '[mapping]\nname = "T"\n'
    lists: dict[str, list[list[object]]] = {}
    for table, record in (("units", "UnitRow"), ("members", "MemberRow")):
        names = fields(record)
        text += f"[{table}]\n"
        for name in names:
            of_units = ', names = "units"' if name in ("unit", "parent") else ""
            text += f'{name} = {{ column = "C {name}"{of_units} }}\n'
        secrets: list[object] = [f"{SECRET}-{name}" for name in names]
        lists[table] = [
            [f"C {name}" for name in names],
            secrets,
            [*secrets, f"{SECRET}-beyond"],
            secrets[:2],
            ["05/06/1987" for _ in names],
            [datetime.datetime(1987, 6, 5, 7, 8) for _ in names],
            [{SECRET: SECRET} for _ in names],
        ]
    mapping = dieule.Mapping(text)
    units = mapping.units(lists["units"])
    members = mapping.members(lists["members"], units=units)
    assert members.report.unreadable > 50
    for mapped in (units, members):
        report = mapped.report
        clean("what was read", repr(mapped), str(mapped))
        clean(
            "a report", repr(report), report.to_json(), repr(report.to_dict()), report.explain(), report.explain("en")
        )
        for column in report.columns:
            clean("a column", repr(column), *map(repr, column.problems))
    # A list whose headings are cells: none of them is repeated.
    for shape in (lists["members"][1:], [{f"{SECRET}-heading": SECRET}], {f"{SECRET}-heading": [SECRET]}):
        with pytest.raises(dieule.MappingError) as error:
            mapping.members(shape, units=units)
        error_is_clean(error.value)
