"""What type checkers know: read by mypy, which fails where a type differs, and run by pytest like any other test."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, assert_type

import pytest

import dieule

CHARTER = dieule.in_force_on(datetime.date(2024, 5, 9), campaigns=["SEED0"], profiles=(), pins={}, floor=None)


def test_a_charter() -> None:
    assert_type(CHARTER, dieule.Charter)
    assert_type(CHARTER.day, datetime.date)
    assert_type(CHARTER.standing, dieule.Standing)
    assert_type(CHARTER.instruments_in_force, tuple[str, ...])
    assert_type(CHARTER.provisions()[0].open_to, tuple[str, ...])
    assert_type(CHARTER.instruments()[0].first.not_before, datetime.date)
    assert_type(CHARTER.receipt.pins, dict[str, datetime.date])
    assert_type(CHARTER.receipt.floor, dieule.Floor | None)


def test_a_verdict() -> None:
    verdict = CHARTER.check_admission(
        birth_date="2009-05-09", considered_on=datetime.date(2024, 5, 9), nationality=None
    )
    assert_type(verdict, dieule.Verdict)
    assert_type(verdict.outcome, dieule.Outcome)
    assert_type(verdict.findings, tuple[dieule.Finding, ...])
    assert_type(verdict.findings[0].figures, dict[str, int | str])
    assert_type(verdict.findings[0].citation, dieule.Citation | None)
    assert_type(verdict.findings[0].certainty, dieule.Certainty | None)
    assert_type(verdict.missing, tuple[str, ...])
    assert_type(verdict.to_dict(), dict[str, Any])
    assert_type(dieule.Verdict.from_json(verdict.to_json()), dieule.Verdict)


def test_facts_take_enums_and_their_codes() -> None:
    CHARTER.check_unit(kind=dieule.Kind.CHI_DOAN, members=3, founding=True)
    CHARTER.check_unit(kind="chi_doan", members=None)
    CHARTER.check_quota(on="2021-12-31", downloads=20_000)
    CHARTER.check_maturity(birth_date="1990-01-01", on="2024-05-09", elected_post=False)
    CHARTER.check_admission_decision(meeting=dieule.Meeting.BRANCH_MEETING, members_present=20)


def test_a_review() -> None:
    units: list[dieule.UnitRow] = [{"code": "A", "kind": "chi_doan"}]
    members: dieule.MemberColumns = {"unit": ["A"], "birth_date": [None]}
    seen: list[tuple[int, int]] = []
    review = CHARTER.review(units, members, progress=lambda done, total: seen.append((done, total)))
    assert_type(review.findings, tuple[dieule.ReviewFinding, ...])
    assert_type(review.findings[0].key, str | None)
    assert_type(review.findings[0].finding, dieule.Finding)
    assert_type(review.worst_first[0].counts, dict[str, tuple[int, int, int]])
    assert_type(review.below(), tuple[dieule.UnitSummary, ...])
    assert_type(review.count("unknown"), int)


def test_quotas_and_days() -> None:
    bases: list[dieule.QuotaBase] = [{"unit": "A", "base": 10}]
    assert_type(CHARTER.quota(bases).rows[0].quota, int | None)
    assert_type(CHARTER.allocate(3, bases).shares[0].tied, bool)
    assert_type(CHARTER.admission_window("2009-05-09").first_day_from("2024-05-09"), datetime.date | None)
    assert_type(CHARTER.dues_split(3, ["chi_doan", dieule.Kind.TINH]).levels[0].kind, dieule.Kind)
    assert_type(dieule.percentage(1, 3), str | None)
    assert_type(dieule.word_for("met"), str)
    assert_type(dieule.campaigns(), tuple[str, ...])


# Each ignore is one that mypy needs: where the types took the mistake, it would report the ignore as unused.
MISTAKES: list[Callable[[], object]] = [
    lambda: CHARTER.check_unit(kind="chi_doen"),  # type: ignore[arg-type]
    lambda: CHARTER.check_unit(member=3),  # type: ignore[call-arg]
    lambda: CHARTER.check_unit(members="3"),  # type: ignore[arg-type]
    lambda: CHARTER.review([{"code": 1}], []),  # type: ignore[typeddict-item]
    lambda: CHARTER.dues_split(3, ["chi_doen"]),  # type: ignore[list-item]
    lambda: CHARTER.check_restructuring(act="merge"),  # type: ignore[arg-type]
    lambda: CHARTER.caveat("fr"),  # type: ignore[arg-type]
    lambda: dieule.in_force_on("2024-05-09", floor=("quoted", "in_effect")),  # type: ignore[arg-type]
    lambda: dieule.in_force_on("2024-05-09", profiles=[Path]),  # type: ignore[list-item]
]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_types_refuse_is_refused(mistake: Callable[[], object]) -> None:
    with pytest.raises((dieule.InputError, TypeError)):
        mistake()
