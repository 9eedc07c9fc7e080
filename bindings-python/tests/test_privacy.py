"""Recognisable personal values are planted in every field, and everything that comes out is searched for them."""

import datetime
import pickle
import traceback
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import numpy
import pyarrow  # type: ignore[import-untyped]
import pytest

import dieule
from dieule import _records

# What nothing may show: a text of its own for each field, as it is and without its accents, digits, and two days.
SECRET, NUMBER = "BÍMẬT", "87950321"
TEXTS = (SECRET, "BIMAT", NUMBER)
DAY, LATER = "1987-06-05", "1991-08-07"
DAYS = (
    *(DAY, "05/06/1987", "5/6/1987", "31933", "datetime.date(1987"),
    *(LATER, "07/08/1991", "7/8/1991", "33457", "datetime.date(1991"),
)
# The host's key of a member: in results for the caller, never in what is printed, nor in a report not asked for keys.
KEY = "KHÓA-RIÊNG"
KEYS = (KEY, "KHOA-RIENG")
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
CHECKS = [name.removeprefix("check_") for name in dir(dieule.Charter) if name.startswith("check_")]
# A plan and a form are checked on lists: tests of their own.
QUESTIONS = [name for name in CHECKS if name not in ("plan", "form")]
RECORDS = {question: "".join(word.title() for word in question.split("_")) for question in QUESTIONS}
OTHERS = {
    "admission": "Applicant",
    "maturity": "Member",
    "quota": "Progress",
    "record": "MemberFile",
    "letter": "LetterFacts",
    "function": "DoneFunction",
    "card": "CardFacts",
    "percent": "PrintedShare",
    "rating": "MemberRating",
}


def clean(what: str, *texts: str, days: bool = True, keys: bool = False) -> None:
    """Nothing planted stands in any of the texts, and no key unless it may."""
    for text in texts:
        upper = text.upper()
        for planted in TEXTS + (() if keys else KEYS):
            assert planted not in upper, (what, text[max(0, upper.index(planted) - 99) :][:200])
        assert not days or not any(day in text for day in DAYS), (what, text)


def error_is_clean(error: BaseException) -> None:
    """Nothing planted stands in what an error says, prints or carries."""
    clean("an error", str(error), repr(error), repr(vars(error)), *traceback.format_exception_only(error))


def fields(record: str) -> list[str]:
    return list(get_type_hints(getattr(_records, record)))


def planted(field: str, row: int) -> Iterator[Any]:
    """Values of every type, the planted text first; in every second row one of the form that the rules ask for."""
    numbers = {"id_number": f"9990{NUMBER}", "card_number": f"9990{NUMBER}", "phone": f"09{NUMBER}"}
    formed = numbers | {"email": f"bimat{NUMBER}@example.invalid"}
    yield (formed if row % 2 else {}).get(field, f"{SECRET}-{field}")
    yield DAY
    yield from (False, 1)


def filled(record: str, ask: Any, row: int = 0) -> dict[str, Any]:
    """A record with the first planted value that each field takes; every refusal is searched."""
    facts: dict[str, Any] = {}
    for field in fields(record):
        for value in (datetime.datetime(1987, 6, 5), "05/06/1987", -1987, 1987.5, [SECRET], {SECRET: SECRET}):
            try:
                ask({field: value})
            except (dieule.DieuleError, TypeError) as error:
                error_is_clean(error)
        for value in planted(field, row):
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


LANGUAGES = tuple(dieule.Language)


def messages(finding: dieule.Finding) -> Iterator[str]:
    for language in LANGUAGES:
        yield from (finding.message(language), finding.remedy(language), finding.cited(language))


def everything(value: Any) -> Iterator[Any]:
    """A result with all that it is made of."""
    if isinstance(value, tuple):
        for item in value:
            yield from everything(item)
    elif type(value).__module__ == "dieule":
        yield value
        parts = (getattr(value, name) for name in dir(value) if not name.startswith("_"))
        yield from (part for held in parts if not callable(held) for part in everything(held))


def search(what: str, value: Any, *, days: bool = True) -> None:
    """What a result and its parts print, what they say to people, and how they are stored."""
    for part in everything(value):
        clean(what, repr(part), str(part), days=days)
        if isinstance(part, dieule.Finding):
            clean(what, *messages(part), days=days)
        if isinstance(part, dieule.Way):
            clean(what, *(say(language) for say in (part.title, part.message, part.cited) for language in LANGUAGES))
        stored = [repr(part.to_dict())] if hasattr(part, "to_dict") else []
        stored += [part.to_json()] if hasattr(part, "to_json") else []
        clean(what, *stored, days=days, keys=True)
    clean(what, pickle.dumps(value).decode("utf-8", "replace"), days=days, keys=True)


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_record_shows_what_it_holds(question: str) -> None:
    for charter, row in ((charter, row) for charter in CHARTERS for row in (0, 1)):
        method = getattr(charter, f"check_{question}")
        facts = filled(OTHERS.get(question, RECORDS[question]), lambda facts, method=method: method(**facts), row)
        verdict = method(**facts)
        # What is about a letter speaks of the letter's own days.
        clean(question, verdict.explain(), verdict.explain("en"), days=question != "letter")
        search(question, verdict, days=question != "letter")


UNITS = (("t", None), ("x", "t"), ("y", "x"), ("y", "x"), ("z", "x"), ("w", f"{SECRET}-unit"), ("v", "t"), ("u", "v"))
HOMES = ("y", "y", "z", "z", "u", "u", "w", "t", f"{SECRET}-unit", f"{SECRET}-unit")
GIVEN: Any = [
    {"rule": "record.key", "key": f"{KEY}-{row}", "by": "A", "why": "seen", "until": "2030-01-01"} for row in (0, 99)
]


@cache
def lists(full: bool) -> Any:
    """A tree of units with members: everything planted, or nothing but where everybody stands.

    A parent and a unit that are none of the list are texts that nothing gives back.
    """
    ask = CHARTERS[1].review
    units = [filled("UnitRow", lambda row: ask([{"code": "x"} | row], []), row) if full else {} for row in (0, 1)]
    members = [filled("MemberRow", lambda row: ask([], [{"unit": "x"} | row]), row) if full else {} for row in (0, 1)]
    filled("AcceptanceRow", lambda row: ask([], [], accepted=[GIVEN[0] | row]))
    kinds = {"t": "tinh", "x": "doan_co_so", "v": "doan_co_so"}
    places = [
        units[row % 2] | {"code": code, "parent": parent, "kind": kinds.get(code, "chi_doan"), "name": "Đơn vị"}
        for row, (code, parent) in enumerate(UNITS)
    ]
    people = [members[row % 2] | {"unit": unit, "key": f"{KEY}-{row % 8}"} for row, unit in enumerate(HOMES)]
    # Something is left for a profile to ask for.
    people[5]["phone"] = None
    return places, people


@pytest.mark.parametrize("charter", CHARTERS, ids=["law", "letters"])
def test_no_review_shows_what_its_lists_hold(charter: dieule.Charter) -> None:
    review = charter.review(*lists(True), accepted=GIVEN)
    assert len(review.findings) > 50
    assert KEY in review.to_json()
    search("a review", review)


@pytest.mark.parametrize("charter", CHARTERS, ids=["law", "letters"])
def test_no_screening_shows_what_its_lists_hold(charter: dieule.Charter) -> None:
    units, members = lists(True)
    screening = charter.screening(units)
    part = screening.part()
    answers = part.add(members)
    # What travels to another machine holds no text, in whatever place.
    clean("a part on its way", part.to_bytes().decode("utf-8", "replace"))
    screened = part.finish()
    assert screened.members_not_met > 5
    assert screened.cross_rows
    tables = (screening.findings(members), screened.units(), screened.counts())
    clean("what is printed", *(repr(value) for value in (screening, part, answers, screened, *tables)))
    clean("findings", repr(pyarrow.table(tables[0]).to_pylist()))
    for row in range(len(members)):
        for finding in screening.explain(members, row):
            search("a finding", finding)
    bad: list[Any] = [
        pyarrow.table({"unit": ["x"], "sex": [f"{SECRET}-sex"]}),
        pyarrow.table({"unit": ["x"], "birth_date": [SECRET]}),
        {"unit": numpy.array(["x"]), "sex": numpy.array([f"{SECRET}-sex"])},
    ]
    for given in bad:
        with pytest.raises(dieule.InputError) as caught:
            screening.screen(given)
        error_is_clean(caught.value)


@pytest.mark.parametrize("charter", CHARTERS, ids=["law", "letters"])
def test_no_report_shows_what_its_lists_hold(charter: dieule.Charter, tmp_path: Path) -> None:
    review = charter.review(*lists(True), accepted=GIVEN)
    for language, keys in ((language, keys) for language in LANGUAGES for keys in (False, True)):
        page, parts = review.report(language, keys=keys), review.split(language, keys=keys)
        assert [part.code for part in parts if part.code] == ["x", "v"]
        assert sum(part.findings for part in parts) == len(review.findings)
        clean("parts", repr(parts), *map(str, parts))
        review.write_report(tmp_path / "page.html", language, keys=keys)
        paths = [tmp_path / "page.html", *review.write_split(tmp_path / f"{language}{keys}", language, keys=keys)]
        files = [text for path in paths for text in (path.name, path.read_bytes().decode())]
        # Keys stand only in a report that was asked for them.
        held = [text for part in parts for text in (part.html, part.csv, part.file_name, str(part.name))]
        clean("a report", page, *held, *files, keys=keys)
        assert all((KEY in text) is keys for text in (page, files[1], parts[0].html, parts[0].csv))
    for wrong in (f"{SECRET}-language", DAY):
        with pytest.raises(dieule.DieuleError) as refused:
            review.report(wrong)  # type: ignore[arg-type]
        error_is_clean(refused.value)


@pytest.mark.parametrize("charter", CHARTERS, ids=["law", "letters"])
@pytest.mark.parametrize("full", [True, False])
def test_no_repair_shows_what_its_lists_hold(charter: dieule.Charter, full: bool) -> None:
    repairs = charter.repairs(*lists(full), accepted=GIVEN)
    assert len(repairs.repairs) > 10
    assert KEY in repairs.to_json()
    search("repairs", repairs)
    filled("MemberRow", lambda row: charter.repairs([], [{"unit": "x"} | row]))


def side(people: range) -> list[Any]:
    """A side of a comparison: people who may stand on both, not alike, and of whom not everything is given."""
    rows = []
    for row, person in enumerate(people):
        unlike = people.start if person % 5 == 0 else 0
        counted = people.start == 0 and row in (0, 3, 6, 9, 12, 18)
        entry = {
            "key": person % 4 and f"{KEY}-{person}",
            "unit": person % 7 and f"x{(person + unlike) % 4}",
            "parent": person % 8 != 3 and "x",
            "name": f"{SECRET}-name {person} {unlike}",
            "full_name": person % 9 and f"{SECRET}-full_name {person} {unlike}",
            "id_number": person % 3 and f"{SECRET}-id_number {person} {unlike}",
            "birth_date": person % 6 and (DAY, LATER)[person % 2],
            "admitted_on": DAY,
            "source": (False, "resolution", "book")[row % 3],
            "count": counted and 1,
            "movement": (False, "arrived", "departed")[row % 3],
            "on": person % 10 and (DAY, LATER)[row % 3 == 1 or row > 15],
            "kind": "chi_doan",
        }
        rows.append({field: value or None for field, value in entry.items()})
    return rows


@pytest.mark.parametrize("what", list(dieule.Reconciled))
def test_no_comparison_of_two_lists_shows_what_they_hold(what: dieule.Reconciled) -> None:
    plan = dieule.in_force_on("2023-12-01", campaigns=["SEED3"])
    records, listed = side(range(5, 35)), side(range(30))
    for charter in (*CHARTERS, plan):
        whole = charter.reconcile(what, records, listed)
        assert len({difference.finding.reason for difference in whole}) > 2
        assert whole.count("differing") > 0
        assert KEY in whole.to_json()
        search("a comparison", whole)
        clean("a comparison in words", whole.explain(), whole.explain("en"), keys=True)
    base = {"key": "k", "unit": "x"}
    filled("EntryRow", lambda row: plan.reconcile(what, [base | row], []))
    filled("EntryRow", lambda row: plan.reconcile(what, [], [base | row]))


@pytest.mark.parametrize("charter", CHARTERS, ids=["law", "letters"])
def test_no_change_between_reviews_shows_what_the_lists_hold(charter: dieule.Charter) -> None:
    known, bare = (charter.review(*lists(full), accepted=GIVEN) for full in (True, False))
    without = charter.review(*lists(True))
    for later, earlier in ((known, bare), (bare, known), (known, without), (without, known)):
        diff = later.diff(earlier)
        assert not diff.is_empty()
        assert KEY in diff.to_json()
        search("a diff", diff)


def test_no_change_between_charters_shows_what_the_lists_hold() -> None:
    (law, letters), after, members = CHARTERS, dieule.in_force_on("2026-07-15"), 0
    for one, other in ((law, letters), (letters, law), (law, after), (after, law)):
        search("provisions", tuple(one.diff(other)))
        for full in (True, False):
            changes = one.changes(other, *lists(full))
            search("changes", changes)
            members += KEY in changes.to_json()
    assert members > 0
    filled("MemberRow", lambda row: law.changes(letters, [], [{"unit": "x"} | row]))


@pytest.mark.parametrize("day", ["2024-05-09", "2026-07-15"])
def test_no_look_ahead_prints_a_day(day: str) -> None:
    charter = dieule.in_force_on(day)
    units, members = lists(True)
    ahead = charter.ahead(units, members, "1900-01-01", "2100-12-31")
    search("what lies ahead", ahead)
    assert KEY in ahead.to_json()
    # The days themselves go back to the caller and are printed nowhere.
    days = {event.on for event in ahead.events}
    days |= {candidate.on for undecided in ahead.undecided for candidate in undecided.candidates if candidate.on}
    assert len(days) > 2
    window = charter.admission_window(DAY)
    days |= {day for day in (window.first_day, window.last_day) if day}
    for part in everything((ahead.events, ahead.undecided, ahead.by_unit, ahead.unknown, window)):
        assert not any(form in repr(part) + str(part) for day in days for form in (str(day), repr(day)))
    with pytest.raises(dieule.InputError) as order:
        charter.ahead(units, members, LATER, DAY)
    error_is_clean(order.value)
    filled("MemberRow", lambda row: charter.ahead([], [{"unit": "x"} | row], DAY, DAY))


def test_no_quota_error_shows_a_value() -> None:
    filled("QuotaBase", lambda base: CHARTERS[1].allocate(1, [base]))


def test_no_count_over_a_list_shows_a_member() -> None:
    units: Any = [{"code": "x"}]
    filled("FunctionDay", lambda row: CHARTERS[1].functions_done(units, [row]))
    filled("MovementRow", lambda row: CHARTERS[1].movements(units, [row], DAY, DAY))
    filled("OpenRequest", lambda row: CHARTERS[1].open_requests(units, [row]))
    filled("RatingResult", lambda row: CHARTERS[1].ratings_form(units, [row], 2024))
    filled("FormEntry", lambda row: CHARTERS[1].check_form("members", units, [row]))
    filled("PointEvent", lambda row: CHARTERS[1].points([row]))
    filled("InteractionDay", lambda row: CHARTERS[1].activity([row], DAY, DAY))
    filled("ScoreRow", lambda row: CHARTERS[1].leaderboards([row]))
    filled("LessonAttempt", lambda row: CHARTERS[1].lesson_results([row]))
    filled("PollVote", lambda row: CHARTERS[1].tally([row]))


def test_no_plan_over_a_list_shows_a_unit() -> None:
    unit: Any = [{"unit": "x"}]
    filled("ScheduleUnit", lambda row: CHARTERS[1].schedule_status("HD22", [row], []))
    filled("ItemDone", lambda row: CHARTERS[1].schedule_status("HD22", unit, [row]))
    filled("HandedIn", lambda row: CHARTERS[1].due_reports("HD22", unit, DAY, DAY, [row]))


def test_no_target_shows_a_person() -> None:
    person: Any = [{"person": "x"}]
    filled("AppUser", lambda row: CHARTERS[1].measure_targets([row], [], DAY, DAY))
    filled("AppInteraction", lambda row: CHARTERS[1].measure_targets(person, [row], DAY, DAY))


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


def test_a_plan_shows_no_keys_or_names() -> None:
    units: list[Any] = [{"code": "T", "kind": "tinh"}, {"code": "A", "parent": "T", "kind": "chi_doan", "name": SECRET}]
    members: list[Any] = [{"key": KEY, "unit": "A"}, {"key": f"{KEY}-2", "unit": "A"}]
    into = [{"code": "B", "kind": "chi_doan", "parent": "T", "name": SECRET, "members": [KEY]}]
    step: Any = {"kind": "split", "units": ["A"], "into": into, "decision": SECRET, "decided_on": DAY}
    check = CHARTERS[0].check_plan(units, members, {"id": SECRET, "on": "2024-05-09", "steps": [step]})
    clean("a plan's check", repr(check), *map(repr, check.faults), *map(repr, check.events))
    for fault in check.faults:
        clean("a fault", fault.message(), fault.message(dieule.Language.EN), repr(fault.finding))
    with pytest.raises(dieule.InputError) as twice:
        CHARTERS[0].check_plan(units, [*members, *members], {"id": SECRET, "on": "2024-05-09", "steps": [step]})
    error_is_clean(twice.value)
