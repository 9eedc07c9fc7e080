"""The lists from outside: every planted difference is found, nothing else, and near misses are left alone."""

import json
from pathlib import Path
from typing import Any

import generate
import pytest
import reconciling
from planted_lists import LISTS
from review import Lists, read

Province = tuple[Path, Lists, Any]


@pytest.fixture(scope="module", params=[2024, 1931])
def province(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Province:
    out = tmp_path_factory.mktemp("lists")
    generate.write(out, request.param)
    key = json.loads((out / "planted.json").read_text(encoding="utf-8"))
    return out, read(out / "units.csv", out / "members.csv"), key


def test_every_planted_difference_is_found_and_no_other(province: Province) -> None:
    folder, lists, key = province
    compared = dict(reconciling.reconciled(folder, lists))
    assert compared.keys() == {listed.what for listed in LISTS}
    for what, whole in compared.items():
        points = reconciling.found(whole)
        assert len(points) == len(set(points))
        assert set(points) == reconciling.planted(key, what)
        assert len(points) == sum(listed.count * listed.rows for listed in LISTS if listed.what == what and listed.side)
        near = reconciling.near_misses(key, what)
        assert near
        assert not near & {row for _, _, row, _ in points}
        assert whole.agreeing > len(near)


def test_the_plan_is_cited_and_somebody_is_responsible(province: Province) -> None:
    folder, lists, _ = province
    active = dict(reconciling.reconciled(folder, lists))["active_members"]
    missing = [each for each in active.differences if each.finding.reason == "member_not_declared"]
    assert len(missing) == 7
    assert all(each.responsible == ("secretary", "deputy_in_charge") for each in missing)
    assert all("Gia Nghĩa" in each.finding.cited() for each in missing)


def test_the_table_says_so_and_can_fail(province: Province, capsys: pytest.CaptureFixture[str]) -> None:
    folder, lists, key = province
    assert reconciling.report(folder, lists, key)
    said = capsys.readouterr().out
    assert "thừa 0;" in said
    assert said.rstrip().endswith("✓")
    first = next(listed for listed in key["lists"] if listed["side"])
    other = {"lists": [listed for listed in key["lists"] if listed is not first]}
    assert not reconciling.report(folder, lists, other)
    assert "✗ KHÔNG KHỚP" in capsys.readouterr().out
