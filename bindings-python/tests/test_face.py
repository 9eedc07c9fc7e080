"""What Python people expect of values: comparing, hashing, copying, pickling, printing, enums and types."""

import copy
import datetime
import json
import pickle
from typing import Any

import pytest

import dieule
from dieule import Outcome

CHARTER = dieule.in_force_on("2024-05-09", campaigns=["SEED0"])
PERSON: dieule.Applicant = {"birth_date": "2009-05-09", "considered_on": "2024-05-09", "nationality": "vietnamese"}
OTHER: dieule.Applicant = {**PERSON, "nationality": "other"}
UNITS: list[dieule.UnitRow] = [{"code": "T", "kind": "tinh"}, {"code": "K-17", "parent": "T", "kind": "chi_doan"}]
MEMBERS: list[dieule.MemberRow] = [{"key": "secret-key-1", "unit": "K-17", "birth_date": "2020-02-03"}]
FLOOR = dieule.in_force_on("2026-08-01", pins={"DL13": "2026-07-01"}, floor=("quoted", "carried_forward"))
SPLIT = CHARTER.dues_split(100_000, ["chi_doan", dieule.Kind.DOAN_CO_SO, "huyen"])

ANSWERS: list[Any] = [
    CHARTER,
    FLOOR,
    CHARTER.receipt,
    FLOOR.receipt,
    CHARTER.check_admission(**PERSON),
    CHARTER.check_admission(**PERSON).findings[0],
    CHARTER.check_admission(**PERSON).findings[0].citation,
    CHARTER.admission_window("2009-05-09"),
    CHARTER.quota([{"unit": "A", "base": 5891, "achieved": 3000}, {"unit": "B"}]),
    CHARTER.allocate(2, [{"unit": "A", "base": 5}, {"unit": "B", "base": 5}, {"unit": "C", "base": 5}]),
    SPLIT,
    SPLIT.levels[0],
    CHARTER.review(UNITS, MEMBERS),
    CHARTER.review(UNITS, MEMBERS).findings[0],
    CHARTER.review(UNITS, MEMBERS).findings[-1],
    CHARTER.review(UNITS, MEMBERS).rules[0],
    CHARTER.review(UNITS, MEMBERS).worst_first[0],
]
VALUES: list[Any] = [
    *ANSWERS,
    *(infos[0] for infos in (CHARTER.instruments(), CHARTER.rules(), CHARTER.register())),
    *CHARTER.provisions(),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_copies_and_pickles_are_equal(value: Any, protocol: int) -> None:
    for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value, protocol))):
        assert again == value
        assert hash(again) == hash(value)
        assert type(again) is type(value)
        assert repr(again) == repr(value)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_and_not_equal_to_others(value: Any) -> None:
    name = next(name for name in dir(value) if not name.startswith("_"))
    with pytest.raises(AttributeError):
        setattr(value, name, None)
    with pytest.raises(AttributeError):
        value.something_new = None
    assert value != 0
    assert value != object()


def test_a_pickled_charter_answers_the_same() -> None:
    again = pickle.loads(pickle.dumps(FLOOR))
    assert again.receipt.pins == {"DL13": datetime.date(2026, 7, 1)}
    assert again.receipt.floor == dieule.Floor(dieule.Certainty.QUOTED, dieule.Standing.CARRIED_FORWARD)
    assert again.check_admission(**PERSON) == FLOOR.check_admission(**PERSON)


def test_verdicts_differ_where_their_charters_or_facts_do() -> None:
    verdict = CHARTER.check_admission(**PERSON)
    assert verdict == CHARTER.check_admission(**PERSON)
    assert verdict != dieule.in_force_on("2024-05-10", campaigns=["SEED0"]).check_admission(**PERSON)
    assert verdict != CHARTER.check_admission(**OTHER)
    assert len({verdict, CHARTER.check_admission(**PERSON)}) == 1
    assert dieule.in_force_on("2024-05-09") != CHARTER


def test_a_verdict_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match="outcome"):
        bool(CHARTER.check_admission(**PERSON))


def test_findings_and_lists_are_built_once() -> None:
    verdict, review = CHARTER.check_admission(**PERSON), CHARTER.review(UNITS, MEMBERS)
    assert verdict.findings is verdict.findings
    assert review.findings is review.findings
    assert review.worst_first is review.worst_first


def test_codes_are_members_of_real_enums() -> None:
    verdict = CHARTER.check("admission.age", **PERSON)
    assert verdict.outcome is Outcome.NOT_MET
    finding = verdict.findings[0]
    assert finding.severity is dieule.Severity.REQUIREMENT
    assert finding.certainty is dieule.Certainty.ASSUMED
    assert finding.standing is dieule.Standing.IN_FORCE
    assert CHARTER.review(UNITS, MEMBERS).findings[0].subject is dieule.Subject.UNIT
    assert CHARTER.check_unit(kind=dieule.Kind.CHI_DOAN) == CHARTER.check_unit(kind="chi_doan")


@pytest.mark.parametrize("value", ANSWERS, ids=lambda value: type(value).__name__)
def test_no_repr_shows_a_person(value: Any) -> None:
    shown = repr(value)
    assert shown.startswith(f"{type(value).__name__}(")
    for personal in ("secret-key-1", "2009", "2020", "2039", "2024, 5, 10"):
        assert personal not in shown


def test_reprs_tell_which_unit_a_row_is_about() -> None:
    row = CHARTER.quota([{"unit": "A", "base": 5891}]).rows[0]
    assert repr(row) == "QuotaRow(unit='A', quota=2356, …)"
    branch = next(unit for unit in CHARTER.review(UNITS, MEMBERS).worst_first if unit.code == "K-17")
    assert repr(branch) == f"UnitSummary(code='K-17', name=None, members=1, not_met={branch.not_met}, …)"


def test_plain_data_is_what_the_json_says() -> None:
    for value in VALUES:
        if hasattr(value, "to_json"):
            assert json.loads(value.to_json()) == value.to_dict()
            assert (
                json.dumps(value.to_dict(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
                == value.to_json()
            )
    found = CHARTER.review(UNITS, MEMBERS).findings[0]
    assert found.to_dict() == found.finding.to_dict() | {"subject": "unit", "row": 1, "key": "K-17", "unit": "K-17"}


def test_a_stored_verdict_is_read_again() -> None:
    verdict = CHARTER.check_admission(**PERSON)
    assert dieule.Verdict.from_json(verdict.to_json()) == verdict


def test_words_in_both_languages() -> None:
    verdict = CHARTER.check("admission.age", **PERSON)
    assert verdict.explain() == verdict.explain("vi") == verdict.explain(dieule.Language.VI)
    assert verdict.explain("en") != verdict.explain("vi")
    finding = verdict.findings[0]
    assert finding.message() == "Chưa đủ 16 tuổi vào ngày xét kết nạp."
    assert finding.cited().startswith("Điều 1 khoản 2")
    assert finding.remedy("en")
    assert dieule.field_name("birth_date") == "ngày sinh"
    assert CHARTER.caveat() == ""
    assert dieule.in_force_on("2026-12-01").caveat("en")


def test_introspection_shows_values_and_where_they_come_from() -> None:
    provisions = {provision.id: provision for provision in CHARTER.provisions()}
    minimum = provisions["admission.age_minimum"]
    assert (minimum.value, minimum.instrument, minimum.at) == (16, "DL12", "1.2")
    assert provisions["quota.unit_share"].value == "40/100"
    assert provisions["quota.last_day"].value == datetime.date(2021, 12, 31)
    assert provisions["maturity.stay_request"].value is True
    assert provisions["organization.levels"].value == ("trung_uong", "tinh", "huyen", "co_so")
    instruments = {instrument.id: instrument for instrument in CHARTER.instruments()}
    assert instruments["DL12"].first == dieule.FirstDay(datetime.date(2022, 12, 15), datetime.date(2022, 12, 15))
    assert instruments["DL13"].first.not_before < instruments["DL13"].first.not_after
    assert "SEED0" in dieule.campaigns()


def test_every_question_has_a_method() -> None:
    checks = [name.removeprefix("check_") for name in dir(CHARTER) if name.startswith("check_")]
    # A plan and a form are checked on lists; they are no questions about one record.
    methods = [name for name in checks if name not in ("plan", "form")]
    assert len(methods) == 37
    for question in methods:
        assert getattr(CHARTER, f"check_{question}")().question == question


def test_months_are_given_as_text() -> None:
    missed: dieule.Removal = {"on": "2024-05-09", "unpaid_months": "", "excused_months": ""}
    two = CHARTER.check("removal.ground", inactive_months="2024-02 2024-03", **missed)
    three = CHARTER.check("removal.ground", inactive_months="2024-02 2024-03 2024-04", **missed)
    assert (two.outcome, three.outcome) == (Outcome.NOT_MET, Outcome.MET)
    with pytest.raises(dieule.InputError, match="inactive_months"):
        CHARTER.check_removal(inactive_months="2024-2")


def test_dues_are_shared_out_level_by_level() -> None:
    assert [level.kind for level in SPLIT.levels] == [dieule.Kind.CHI_DOAN, dieule.Kind.DOAN_CO_SO, dieule.Kind.HUYEN]
    assert [(level.received, level.passed_on, level.kept) for level in SPLIT.levels] == [
        (100_000, 33_333, 66_667),
        (33_333, 11_111, 22_222),
        (11_111, 3_704, 7_407),
    ]
    assert SPLIT.levels[0].kind is dieule.Kind.CHI_DOAN
    assert SPLIT.passed_beyond == 3_704
    assert CHARTER.dues_split(100_000, ["chi_doan"]) != SPLIT
    # More đồng than 32 bits hold, and nobody to share them with.
    assert CHARTER.dues_split(2**40, ["trung_uong"]).levels[0].kept == 2**40
    assert CHARTER.dues_split(5, ()).passed_beyond == 5


@pytest.mark.parametrize(
    ("received", "path", "code", "field", "row"),
    [
        (-1, ["chi_doan"], "out_of_range", "received", None),
        (True, ["chi_doan"], "wrong_type", "received", None),
        (None, ["chi_doan"], "wrong_type", "received", None),
        (1, ["chi_doan", "chi_doen"], "unknown_code", "path", 1),
        (1, [None], "wrong_type", "path", 0),
    ],
)
def test_dues_that_cannot_be_shared_out(received: Any, path: Any, code: str, field: str, row: int | None) -> None:
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.dues_split(received, path)
    assert (refused.value.code, refused.value.field, refused.value.row) == (code, field, row)
    assert refused.value.record == "dues_split"


def test_a_path_is_not_a_text() -> None:
    text: Any = "chi_doan"
    with pytest.raises(TypeError, match="path"):
        CHARTER.dues_split(1, text)


def test_names_and_codes_as_people_write_them() -> None:
    assert dieule.normalized_name("  HÒA  Ðông") == dieule.normalized_name("Hoà Đông") == "hoà đông"
    assert dieule.normalized_name("Hoa") != dieule.normalized_name("Hoà")
    assert dieule.word_for("not_met") == dieule.word_for(Outcome.NOT_MET, "vi") != dieule.word_for("not_met", "en")
    assert dieule.word_for("no_such_code", dieule.Language.EN) == "no_such_code"


def test_percentages() -> None:
    assert dieule.percentage(7108, 10_000) == "71,08%"
    assert dieule.percentage(1, 2, decimals=0) == "50%"
    assert dieule.percentage(1, 0) is None
