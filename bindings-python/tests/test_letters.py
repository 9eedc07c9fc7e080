"""Letters: chosen by name, their demands read, a province's own written, and refused with every mistake."""

import datetime
import pickle
from pathlib import Path
from typing import assert_type

import pytest

import dieule

EXAMPLES = Path(__file__).parents[2] / "examples" / "profiles"
OWN = EXAMPLES / "cong-van-mau.toml"


def test_a_letter_is_chosen_by_name_or_id() -> None:
    (letter,) = dieule.in_force_on("2024-05-09", campaigns=["kien_giang_2024", "SEED4"]).letters()
    assert_type(letter, dieule.Letter)
    assert (letter.id, letter.name, letter.issued) == ("SEED4", "kien_giang_2024", datetime.date(2024, 5, 10))
    assert "SEED4" in dieule.campaigns()
    with pytest.raises(dieule.UnknownNameError, match="there are BTC2016, bo_tieu_chi_2016") as caught:
        dieule.in_force_on("2024-05-09", campaigns=["kien_giang_2023"])
    assert caught.value.nearest == "kien_giang_2024"
    assert {"SEED4", "kien_giang_2024"} <= set(caught.value.known)


def test_demands_carry_everything_a_check_must_say() -> None:
    (letter,) = dieule.in_force_on("2024-05-09", campaigns=["kien_giang_2024"]).letters()
    (demand,) = (demand for demand in letter.demands if demand.rule == "unit.branch.minimum_members")
    assert_type(demand.comparison, dieule.Comparison | None)
    assert (demand.at, demand.threshold, demand.comparison) == ("5", "3", dieule.Comparison.AT_LEAST)
    assert (demand.excludes, demand.instrument) == (("armed_forces",), "DL12")
    assert (demand.as_of, demand.assumed) == (datetime.date(2024, 5, 9), ("as_of",))
    assert (demand.last_day, demand.last_day_counts) == (datetime.date(2024, 5, 30), True)
    assert (demand.severity, demand.certainty) == (dieule.Severity.REQUIREMENT, dieule.Certainty.ASSUMED)
    assert [step.wording for step in letter.steps] == [dieule.DeadlineWording.BY, dieule.DeadlineWording.BEFORE]
    assert repr(demand).startswith("Demand(rule='unit.branch.minimum_members'")


def test_contradictions_are_findings() -> None:
    charter = dieule.in_force_on("2023-10-08", campaigns=["gia_nghia_2023"])
    (letter,) = charter.letters()
    rules = [finding.rule for finding in letter.findings]
    assert rules == ["letter.days", "letter.deadline_wording", "letter.deadlines"]
    assert letter.findings[0].message("en") == "The text says 10 days; from the first day to the last there are 13."
    verdict = charter.check("letter.days", begins=letter.begins, ends=letter.ends, printed_days=10)
    assert (verdict.outcome, verdict.findings[0].figures) == (dieule.Outcome.NOT_MET, {"printed": 10, "days": 13})
    # A question of hints: they are reported and decide nothing.
    assert charter.check_letter(begins="2023-10-08", ends="2023-10-20", printed_days=10).outcome is dieule.Outcome.MET


def test_letters_are_values() -> None:
    charter = dieule.in_force_on("2023-10-08", campaigns=["gia_nghia_2023"])
    (letter,) = charter.letters()
    assert pickle.loads(pickle.dumps(letter)) == letter
    assert {letter} == set(charter.letters())
    assert letter.to_dict()["demands"][0]["rule"] == "data.dimensions"
    assert letter.to_json().startswith('{"begins":"2023-10-08","data_as_of":null,')


def test_an_own_letter_in_about_ten_lines() -> None:
    charter = dieule.in_force_on("2025-02-28", profiles=[OWN])
    (letter,) = charter.letters()
    assert (letter.id, letter.name) == ("cong-van-mau", None)
    asked = [(demand.rule, demand.comparison, demand.threshold) for demand in letter.demands]
    assert asked == [
        ("data.missing_info", "at_most", "30/100"),
        ("data.no_account", "at_most", "0"),
        ("unit.branch.minimum_members", "at_least", "3"),
    ]
    assert charter.check("data.missing_info", members=10, members_missing_info=4).findings[0].reason == "above_share"
    text = OWN.read_text("utf-8") + '[severity]\n"data.no_account" = "hint"\n'
    weighed = dieule.in_force_on("2025-02-28", profiles=[text])
    facts: dieule.DataQuality = {"units_without_account": 1, "members": 10, "members_missing_info": 0}
    assert charter.check_data_quality(**facts).outcome == "not_met"
    assert weighed.check_data_quality(**facts).outcome == "met"
    assert weighed.receipt.profiles != charter.receipt.profiles


def test_every_mistake_is_named() -> None:
    text = OWN.read_text("utf-8").replace("issued", "isued").replace("last_day_counts = true\n", "")
    text = text.replace("missing_info_share", "mising_info_share") + '[severity]\n"admission.age" = "hint"\n'
    with pytest.raises(dieule.ProfileError) as caught:
        dieule.in_force_on("2025-02-28", profiles=[text])
    paths = {refusal.path for refusal in caught.value.refusals}
    assert paths == {
        "letter.isued",
        "letter.issued",
        "letter.last_day_counts",
        "set.data.mising_info_share",
        "severity.admission.age",
    }


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_example_profiles_load(path: Path) -> None:
    assert dieule.in_force_on("2025-09-01", profiles=[path]).receipt.profiles[0].id == path.stem
