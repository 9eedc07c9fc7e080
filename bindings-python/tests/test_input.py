"""What is handed in: missing values, days, numbers, tables, and every way to be refused."""

import copy
import datetime
import math
import pickle
from collections import ChainMap
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import dieule
from dieule import InputError, Outcome

CHARTER = dieule.in_force_on("2024-05-09")
ISSUED = '[profile]\nid = "X"\ntitle = "X"\nissuer = "province"\ndocument = "1"\nfrom = 2024-01-01\n'


class NaTType(datetime.datetime):
    """As pandas has it: a datetime that differs from itself."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = datetime.datetime.__hash__


class NAType:
    """As pandas has it: comparing it gives no answer."""

    def __ne__(self, other: object) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = object.__hash__


class Timestamp(datetime.datetime):
    """As pandas has it."""


class Int64:
    """As numpy has it: no int, but as good as one."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


def age(**facts: Any) -> dieule.Verdict:
    return CHARTER.check("admission.age", **facts)


@pytest.mark.parametrize(
    "nothing", [None, math.nan, Decimal("NaN"), NaTType(2009, 5, 9), NAType()], ids=lambda x: type(x).__name__
)
def test_what_is_not_known(nothing: Any) -> None:
    verdict = age(birth_date=nothing, considered_on="2024-05-09")
    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.missing == ("birth_date",)
    assert verdict == age(considered_on="2024-05-09")


@pytest.mark.parametrize(
    "day", [datetime.datetime(2009, 5, 9), Timestamp(2009, 5, 9, 12)], ids=lambda x: type(x).__name__
)
def test_datetimes_are_refused(day: Any) -> None:
    for call in (
        lambda: age(birth_date=day, considered_on="2024-05-09"),
        lambda: dieule.in_force_on(day),
        lambda: dieule.in_force_on("2026-08-01", pins={"DL13": day}),
        lambda: CHARTER.admission_window(day),
        lambda: CHARTER.admission_window("2009-05-09").first_day_from(day),
        lambda: CHARTER.review([{"code": "A"}], [{"unit": "A", "birth_date": day}]),
    ):
        with pytest.raises(InputError, match="a datetime: give the day alone") as caught:
            call()
        assert caught.value.code == "wrong_type"


def test_days_as_dates_and_as_text_are_the_same() -> None:
    day = datetime.date(2009, 5, 9)
    assert age(birth_date=day, considered_on="2024-05-09") == age(birth_date="2009-05-09", considered_on="2024-05-09")
    assert dieule.in_force_on(datetime.date(2024, 5, 9)) == CHARTER


def test_whole_numbers_of_other_libraries() -> None:
    assert CHARTER.check(
        "unit.branch.minimum_members", kind="chi_doan", founding=True, members=Int64(2)
    ) == CHARTER.check("unit.branch.minimum_members", kind="chi_doan", founding=True, members=2)


@pytest.mark.parametrize(
    ("facts", "code", "field"),
    [
        ({"birth_day": "2009-05-09"}, "unknown_field", "birth_day"),
        ({"birth_date": 20090509}, "wrong_type", "birth_date"),
        ({"birth_date": b"2009-05-09"}, "wrong_type", "birth_date"),
        ({"birth_date": "09/05/2009"}, "impossible_date", "birth_date"),
        ({"birth_date": "2009-02-29"}, "impossible_date", "birth_date"),
        ({"birth_date": "2009-05-09T00:00:00"}, "impossible_date", "birth_date"),
        ({"birth_date": "\ud800"}, "wrong_type", "birth_date"),
        ({"active_attested": 1}, "wrong_type", "active_attested"),
        ({"active_attested": "true"}, "wrong_type", "active_attested"),
        ({"target_base_units": True}, "wrong_type", "target_base_units"),
        ({"target_base_units": 1.0}, "wrong_type", "target_base_units"),
        ({"target_base_units": "1"}, "wrong_type", "target_base_units"),
        ({"target_base_units": -1}, "out_of_range", "target_base_units"),
        ({"target_base_units": 2**32}, "out_of_range", "target_base_units"),
        ({"target_base_units": 10**30}, "out_of_range", "target_base_units"),
        ({"target_base_units": -(10**30)}, "out_of_range", "target_base_units"),
        ({"nationality": "Vietnam"}, "unknown_code", "nationality"),
    ],
)
def test_facts_that_cannot_be_read(facts: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        CHARTER.check_admission(**facts)
    error = caught.value
    assert (error.code, error.record, error.field, error.row) == (code, "admission", field, None)
    assert error.why in str(error)
    assert isinstance(error, ValueError)
    value = str(next(iter(facts.values())))
    assert value not in str(error).replace("true or false", "").replace("from 0 to 4294967295", "")


def test_the_nearest_name_is_offered() -> None:
    with pytest.raises(InputError) as wrong_field:
        CHARTER.check_admission(**{"brith_date": None})
    assert wrong_field.value.nearest == "birth_date"
    with pytest.raises(dieule.UnknownNameError) as wrong_rule:
        CHARTER.check("admission.aeg")
    assert (wrong_rule.value.what, wrong_rule.value.name, wrong_rule.value.nearest) == (
        "rule",
        "admission.aeg",
        "admission.age",
    )
    assert isinstance(wrong_rule.value, LookupError)


def test_other_errors_have_their_fields(tmp_path: Path) -> None:
    with pytest.raises(dieule.NotInForceError) as early:
        dieule.in_force_on("2017-12-12")
    assert (early.value.day, early.value.first_day) == (datetime.date(2017, 12, 12), datetime.date(2017, 12, 13))
    with pytest.raises(dieule.UnknownNameError) as campaign:
        dieule.in_force_on("2024-05-09", campaigns=["SEED00"])
    assert (campaign.value.what, campaign.value.nearest) == ("campaign", "SEED0")
    with pytest.raises(dieule.PinError) as pin:
        dieule.in_force_on("2026-08-01", pins={"DL13": "2020-01-01"})
    assert (pin.value.instrument, pin.value.day) == ("DL13", datetime.date(2020, 1, 1))
    with pytest.raises(dieule.NotEstablishedError) as quota:
        CHARTER.quota([{"base": 1}])
    assert quota.value.provision == "quota.unit_share"
    with pytest.raises(dieule.StoredValueError, match="line 1"):
        dieule.Verdict.from_json("{}")
    text = ISSUED + '[set]\n"admission.age_minimum" = 15\n"admission.nonsense" = 1\n'
    (tmp_path / "profile.toml").write_text(text, encoding="utf-8")
    for profile in (text, tmp_path / "profile.toml"):
        with pytest.raises(dieule.ProfileError) as refused:
            dieule.in_force_on("2024-05-09", profiles=[profile])
        assert refused.value.profile == "X"
        assert [refusal.path for refusal in refused.value.refusals] == [
            "set.admission.age_minimum",
            "set.admission.nonsense",
        ]
        assert all(refusal.why for refusal in refused.value.refusals)


@pytest.mark.parametrize("floor", [("quoted", "now"), ("sure", "in_force")])
def test_a_floor_takes_codes(floor: Any) -> None:
    with pytest.raises(InputError) as caught:
        dieule.in_force_on("2024-05-09", floor=floor)
    assert (caught.value.code, caught.value.field) == ("unknown_code", "floor")


@pytest.mark.parametrize("several", [{"campaigns": "SEED0"}, {"profiles": "x.toml"}, {"profiles": Path("x.toml")}])
def test_one_name_is_not_a_list_of_letters(several: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="put the one in a list"):
        dieule.in_force_on("2024-05-09", **several)


def test_profiles_as_toml_and_as_json() -> None:
    json = '{"profile": {"id": "X", "title": "X", "issuer": "province", "document": "1", "from": "2024-01-01"}}'
    for text in (ISSUED, json, f"\n {json}"):
        assert dieule.in_force_on("2024-05-09", profiles=[text]).receipt.profiles[0].id == "X"


def test_errors_copy_and_pickle_with_their_fields() -> None:
    with pytest.raises(dieule.ProfileError) as caught:
        dieule.in_force_on("2024-05-09", profiles=["[profile]"])
    for again in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert type(again) is dieule.ProfileError
        assert (str(again), vars(again)) == (str(caught.value), vars(caught.value))
        assert isinstance(again.refusals[0], dieule.Refusal)


def test_counts_of_their_own() -> None:
    for part, code in ((-1, "out_of_range"), (1.5, "wrong_type"), (True, "wrong_type"), (None, "wrong_type")):
        with pytest.raises(InputError) as caught:
            dieule.percentage(part, 3)  # type: ignore[arg-type]
        assert (caught.value.code, caught.value.record, caught.value.field) == (code, "percentage", "part")
    with pytest.raises(InputError, match="total"):
        CHARTER.allocate(-1, [])


@pytest.mark.parametrize("bases", [[{"base": 1}, {"base": -1}], ({"base": 1}, ChainMap({"base": -1}))])
def test_bases_are_refused_with_their_row(bases: Any) -> None:
    with pytest.raises(InputError) as caught:
        CHARTER.allocate(1, bases)
    assert (caught.value.record, caught.value.field, caught.value.row) == ("quota_base", "base", 1)


def test_an_amount_beyond_any_money_is_refused() -> None:
    """A number that no field can hold is never taken for the largest one."""
    for amount in (2**63, 2**70, -(2**70)):
        with pytest.raises(InputError) as refused:
            CHARTER.check_remittance(received=amount)
        assert (refused.value.code, refused.value.field) == ("out_of_range", "received")
