"""The published statements about Kiên Giang hold of the made-up list, and its near misses are not named."""

import filecmp
import subprocess
import sys
from collections import Counter
from pathlib import Path

import dieule
import kien_giang
import pytest
import synthetic
from dieule import EntrySource, Outcome
from kien_giang import Statement

# Importing kien_giang puts the province's programs on the path.
from review import Job, run

HERE = Path(__file__).parent
Reproduced = tuple[list[Statement], Job]


@pytest.fixture(scope="module", params=[2024, 746])
def reproduced(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Reproduced:
    return kien_giang.reproduce(tmp_path_factory.mktemp("kien_giang"), request.param)


def members_below(job: Job) -> dict[str, list[int]]:
    """The rows of the members of each unit directly below the province, by its name."""
    names = {unit.code: unit.name or "" for unit in job.review.worst_first if unit.depth == 1}
    rows: dict[str, list[int]] = {name: [] for name in names.values()}
    for row, unit in enumerate(job.members.columns["unit"]):
        rows[names[".".join(unit.split(".")[:2])]].append(row)
    return rows


def test_every_statement_is_said_back(reproduced: Reproduced) -> None:
    rows, _ = reproduced
    assert len(rows) == 6
    assert [row for row in rows if not row.agrees] == []
    counts = [row.count_again.replace("\u00a0", " ") for row in rows]
    assert counts == ["21", "21", "2", "71,08%", "4", "11"]
    named = {row.what: row.units for row in rows if row.units}
    assert [len(units) for units in named.values()] == [2, 4, 11]


def test_nothing_else_is_found(reproduced: Reproduced) -> None:
    _, job = reproduced
    found = Counter(each.finding.rule for each in job.review.findings)
    assert set(found) == {
        *("data.missing_info", "data.app_share", "unit.branch.minimum_members", "identity.required_fields"),
    }
    assert all(each.finding.outcome is Outcome.NOT_MET for each in job.review.findings)
    # The letter does not say how long without interaction is too long, and this profile does not either.
    assert [each.provision for each in job.review.not_asked if each.provision] == ["data.interaction_days"]


def test_shares_at_half_are_not_named(reproduced: Reproduced) -> None:
    _, job = reproduced
    below = members_below(job)
    sources = job.members.columns["entry_source"]
    lacking = {each.row for each in job.review.findings if each.finding.rule == "identity.required_fields"}
    app = {name: sum(sources[row] is EntrySource.APP for row in rows) for name, rows in below.items()}
    blank = {name: sum(row in lacking for row in rows) for name, rows in below.items()}
    assert app[synthetic.HALF_FROM_THE_APP] * 2 == len(below[synthetic.HALF_FROM_THE_APP])
    assert blank[synthetic.HALF_LACKING] * 2 == len(below[synthetic.HALF_LACKING])
    # One member fewer from the app, one more with missing information, and a unit is named.
    assert app["Giang Thành"] * 2 + 2 == len(below["Giang Thành"])
    assert blank["Vĩnh Thuận"] * 2 - 2 == len(below["Vĩnh Thuận"])
    assert (sum(app.values()), len(sources)) == (synthetic.FROM_THE_APP, synthetic.PEOPLE)


def test_small_branches_near_the_limit(reproduced: Reproduced) -> None:
    _, job = reproduced
    branches = [unit for unit in job.review.worst_first if unit.branches == 1 and unit.depth == 3]
    sector = dict(zip(job.units.columns["code"], job.units.columns["sector"], strict=True))
    two_armed = [unit for unit in branches if unit.members == 2 and sector[unit.code] == "armed_forces"]
    assert len(two_armed) == 1
    assert "unit.branch.minimum_members" not in two_armed[0].counts
    assert len({(unit.code or "").split(".")[1] for unit in branches if unit.members == 3}) == 9


def test_without_the_letter_the_armed_forces_count(reproduced: Reproduced) -> None:
    _, job = reproduced
    charter = dieule.in_force_on(kien_giang.DAY)
    said = kien_giang.statements(run(charter, (job.units, job.members)))["small_branches"]
    assert said[0] == "12"
    assert synthetic.ARMED in said[1]


def test_a_statement_that_differs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = kien_giang.PUBLISHED.read_text(encoding="utf-8")
    other = tmp_path / "published.csv"
    other.write_text(text.replace("71,08%", "71,09%").replace(", Kiên Hải", ""), encoding="utf-8")
    monkeypatch.setattr(kien_giang, "PUBLISHED", other)
    assert not kien_giang.report(tmp_path)
    said = capsys.readouterr().out
    assert "Khớp 4/6 điều" in said
    assert "Chỉ rà soát nêu: Kiên Hải" in said


def test_the_generator_needs_no_library_and_repeats_itself(tmp_path: Path) -> None:
    without = "import sys; sys.modules['dieule'] = None; import synthetic; synthetic.main()"
    for folder in ("one", "two"):
        command = [sys.executable, "-c", without, "--out", tmp_path / folder]
        subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    same, different, failed = filecmp.cmpfiles(
        tmp_path / "one", tmp_path / "two", ["units.csv", "members.csv"], shallow=False
    )
    assert (len(same), different, failed) == (2, [], [])


def test_members_are_of_a_kind_nobody_has(reproduced: Reproduced) -> None:
    _, job = reproduced
    columns = job.members.columns
    assert all(number is None or number.startswith("000") for number in columns["id_number"])
    assert all(phone.startswith("000") for phone in columns["phone"])
    assert all(email.endswith("@example.invalid") for email in columns["email"])
