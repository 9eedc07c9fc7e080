"""The reform of a province: nobody is lost or doubled, no district is left, every commune is under the province."""

import sys
from collections import Counter
from pathlib import Path

import dieule
import pytest

sys.path.append(str(Path(__file__).parents[1] / "province"))
import generate
import reform


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("province")
    generate.write(folder)
    return folder


def test_the_plan_is_open_and_loses_nobody(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check, after, people, units, members = reform.run(province)
    said = capsys.readouterr().out
    assert check.open
    assert "CHẶN" not in said
    assert check.members_before == check.members_after == len(members)
    assert sorted(people["key"]) == sorted(member["key"] for member in members)
    assert set(people["unit"]) <= set(after["code"])
    assert not {"huyen"} & {str(kind) for kind in after["kind"]}
    parents = dict(zip(after["code"], after["parent"], strict=True))
    joined = {row["new"] for row in reform.reform(units)}
    assert joined <= set(parents)
    assert {parents[code] for code in joined} == {reform.PROVINCE}
    # What became of each code that is gone is kept.
    gone = {unit["code"] for unit in units} - set(after["code"])
    kept = Counter(event.unit for event in check.events if event.what == dieule.PlanEventKind.KEEP_HISTORY)
    assert set(kept) == gone
    # Branches move with their commune: whoever was in one still is.
    before = {member["key"]: member["unit"] for member in members}
    moved = sum(before[key] != unit for key, unit in zip(people["key"], people["unit"], strict=True))
    assert moved == sum(event.what == dieule.PlanEventKind.MOVE_MEMBER for event in check.events)


def test_a_plan_that_forgets_a_commune_is_stopped(province: Path) -> None:
    units = reform.standing(reform.read(province / "units.csv"))
    mapping = reform.reform(units)
    with pytest.raises(dieule.InputError) as twice:
        dieule.reform_plan(
            units, reform.PROVINCE, [*mapping, mapping[0]], {"id": "x", "on": reform.ON}, reform.DECISION
        )
    assert (twice.value.code, twice.value.row) == ("repeated", len(mapping))
    plan = dieule.reform_plan(units, reform.PROVINCE, mapping, {"id": "x", "on": reform.ON}, reform.DECISION)
    steps = list(plan["steps"] or ())
    # A district is dissolved before its communes have left: they would go nowhere that the plan names.
    plan["steps"] = [steps[-1] | {"into": []}, *steps[:-1]]
    check = dieule.in_force_on(reform.ON).check_plan(units, [], plan)
    assert not check.open
    assert check.events == ()
    assert "plan.units" in {fault.finding.rule for fault in check.faults}
