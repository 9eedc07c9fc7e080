"""The demo's promises: planted faults found and nothing else, near misses left alone, the annex exact."""

import csv
import filecmp
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import answer_key
import ben_tre
import demo
import dieule
import forward
import generate
import people
import pytest
import review
from dieule import AcceptedState, WayKind
from planted import AHEAD, AUTUMN, LETTER, PLAN, REVIEWS, SPRING
from tree import BASES, BRANCHES

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("province")
    generate.write(out)
    return out


@pytest.fixture(scope="module")
def key(province: Path) -> Any:
    return json.loads((province / "planted.json").read_text(encoding="utf-8"))


def reviewed(province: Path, out: Path) -> dict[str, review.Job]:
    """Every review that the key knows."""
    lists = review.read(province / "units.csv", province / "members.csv")
    jobs = {}
    for name, (day, campaigns, profiles) in REVIEWS.items():
        _, job = review.perform(
            *(province / "units.csv", province / "members.csv", day, campaigns, out / name),
            profiles=[demo.PROFILES / f"{profile}.toml" for profile in profiles],
            accepted=province / "accepted.csv",
            lists=lists,
        )
        assert job
        jobs[name] = job
    return jobs


@pytest.fixture(scope="module")
def jobs(province: Path) -> dict[str, review.Job]:
    return reviewed(province, province / "reviews")


# --- the bundled province -------------------------------------------------------------------------------------------


def test_the_generator_needs_no_library_and_repeats_itself(province: Path, tmp_path: Path) -> None:
    without = "import sys; sys.modules['dieule'] = None; import generate; generate.main()"
    subprocess.run([sys.executable, "-c", without, "--out", tmp_path], cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    same, different, failed = filecmp.cmpfiles(
        province, tmp_path, ["units.csv", "members.csv", "accepted.csv", "planted.json"], shallow=False
    )
    assert (len(same), different, failed) == (4, [], [])


SHARING = ("created_first", "created_again", "one_name_under_two_parents")


def test_the_size_is_that_of_a_province(province: Path, key: Any) -> None:
    with open(province / "units.csv", encoding="utf-8-sig", newline="") as file:
        units = list(csv.DictReader(file))
    kinds = Counter(unit["Loại tổ chức"] for unit in units)
    assert sum(kinds[kind] for kind in ("huyen", "doan_khoi", "doan_nganh", "doan_giao_quyen_cap_tren_co_so")) == 18
    assert kinds["doan_co_so"] + kinds["chi_doan_co_so"] == BASES == 482
    assert len({unit["Mã đơn vị"] for unit in units if unit["Loại tổ chức"] == "chi_doan"}) == BRANCHES
    # Members name their unit by its name; only planted units share one.
    shared = Counter(unit["Tên đơn vị"] for unit in units)
    planted = {place["code"] for fault in key["planted"] if fault["name"] in SHARING for place in fault["at"]}
    assert {unit["Mã đơn vị"] for unit in units if shared[unit["Tên đơn vị"]] > 1} <= planted
    with open(province / "members.csv", encoding="utf-8-sig", newline="") as file:
        head, *members = csv.reader(file)
    assert (len(generate.NATIONAL_HEADINGS), head[:33]) == (33, generate.NATIONAL_HEADINGS)
    assert len(members) == people.PEOPLE == 75_000


def test_members_are_of_a_kind_nobody_has(province: Path) -> None:
    with open(province / "members.csv", encoding="utf-8-sig", newline="") as file:
        members = list(csv.DictReader(file))
    assert all(member["Số CMND/CCCD"].startswith("000") for member in members if len(member["Số CMND/CCCD"]) == 12)
    phones = [member["Điện thoại liên hệ"].strip() for member in members]
    assert all(phone.startswith(("00", "+84 00")) for phone in phones if phone)
    hosts = {member["Email liên hệ"].rpartition("@")[2] for member in members}
    assert hosts == {"example.invalid", "mail.example.invalid", "dv.example.invalid", "example", ""}


@pytest.mark.parametrize("name", REVIEWS)
def test_every_count_is_the_planted_one(key: Any, jobs: dict[str, review.Job], name: str) -> None:
    found, expected = jobs[name].review, key["reviews"][name]
    wrong = {
        rule.rule: {"not_met": rule.not_met, "needs_decision": rule.needs_decision, "unknown": rule.unknown}
        for rule in found.rules
        if rule.not_met or rule.needs_decision or rule.unknown
    }
    assert wrong == expected["rules"]
    missing = Counter(each.finding.rule for each in found.findings if each.finding.rule.endswith(".facts"))
    assert missing == expected["missing_facts"]
    assert found.members_not_met == expected["members_not_met"]
    assert (found.units, found.members) == (key["units"], key["members"])


@pytest.mark.parametrize("name", REVIEWS)
def test_every_planted_row_is_found_and_no_other(key: Any, jobs: dict[str, review.Job], name: str) -> None:
    points = answer_key.found(key, jobs[name].review)
    assert len(points) == len(set(points))
    assert set(points) == answer_key.planted(key, name)
    about = {(subject, row) for subject, row, _, _ in points}
    near = answer_key.near_misses(key, name)
    assert near
    assert not near & about


@pytest.mark.parametrize("name", REVIEWS)
def test_findings_carry_the_planted_keys(key: Any, jobs: dict[str, review.Job], name: str) -> None:
    every = [*jobs[name].review.findings, *(each.finding for each in jobs[name].review.accepted if each.finding)]
    keys = {("unit" if each.subject == "unit" else "member", each.row): each.key for each in every}
    for fault in key["planted"]:
        if fault["expect"][name]["rules"]:
            for place in fault["at"]:
                assert keys[fault["subject"], place["row"]] == place.get("code", place.get("key")), fault["name"]


def test_the_letter_leaves_out_the_armed_forces(key: Any) -> None:
    small = {name: key["reviews"][name]["rules"]["unit.branch.minimum_members"]["not_met"] for name in (SPRING, LETTER)}
    armed = sum(fault["count"] for fault in key["planted"] if fault["name"].startswith("armed_"))
    untold = sum(fault["count"] for fault in key["planted"] if fault["name"] == "branch_of_2_without_sector")
    assert small[SPRING] - small[LETTER] == armed + untold > untold > 0


@pytest.mark.parametrize("seed", [7, 1931])
def test_other_seeds_are_exact_too(seed: int, tmp_path: Path) -> None:
    generate.write(tmp_path, seed)
    key = json.loads((tmp_path / "planted.json").read_text(encoding="utf-8"))
    for name, job in reviewed(tmp_path, tmp_path / "reviews").items():
        assert answer_key.compared(key, name, job.review)[0], (seed, name)


@pytest.mark.parametrize("name", REVIEWS)
def test_exceptions_are_listed_and_counted_apart(key: Any, jobs: dict[str, review.Job], name: str) -> None:
    found = jobs[name].review
    assert {each.row: str(each.state) for each in found.accepted} == {
        row: accepted["state"][name] for row, accepted in enumerate(key["accepted"])
    }
    applied = [each for each in found.accepted if each.state is AcceptedState.APPLIED]
    # A missing fact is a finding of its own, and no rule's.
    assert sum(rule.accepted for rule in found.rules) == sum(not each.rule.endswith(".facts") for each in applied)
    listed = {(each.finding.rule, each.key) for each in found.findings}
    assert not listed & {(each.rule, each.key) for each in applied}


def test_what_only_a_profile_sets_is_told(key: Any, jobs: dict[str, review.Job]) -> None:
    job = jobs[LETTER]
    charter = dieule.in_force_on(REVIEWS[LETTER].day, campaigns=REVIEWS[LETTER].campaigns)
    without = review.run(charter, (job.units, job.members)).review
    of_profile = {"data.interaction": "data.interaction_days", "data.missing_info": "identity.required_fields"}
    assert {each.rule: each.provision for each in without.not_asked if each.provision} == of_profile
    rules = {rule.rule for rule in without.rules}
    assert not rules & {*of_profile, "identity.required_fields"}
    assert {rule.rule for rule in job.review.rules} == rules | {*of_profile, "identity.required_fields"}
    assert [(each.rule, each.missing) for each in job.review.not_asked] == [
        ("identity.number.province", ("birth_province",))
    ]
    assert [each.provision for each in jobs[PLAN].review.not_asked if each.provision] == ["identity.required_fields"]


def test_the_comparison_with_the_key_can_fail(key: Any, jobs: dict[str, review.Job]) -> None:
    whole = jobs[SPRING].review
    assert answer_key.compared(key, SPRING, whole)[0]

    def other(**parts: Any) -> Any:
        return SimpleNamespace(**({"findings": whole.findings, "accepted": whole.accepted} | parts))

    assert not answer_key.compared(key, SPRING, other(findings=whole.findings[1:]))[0]
    assert not answer_key.compared(key, SPRING, other(findings=whole.findings + whole.findings[:1]))[0]
    assert not answer_key.compared(key, SPRING, other(accepted=whole.accepted[1:]))[0]
    assert not answer_key.compared(key, LETTER, whole)[0]


def test_findings_csv_leads_to_the_line(province: Path, key: Any, jobs: dict[str, review.Job]) -> None:
    path = province / "reviews" / SPRING / "findings.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with open(path, encoding="utf-8-sig", newline="") as file:
        findings = list(csv.DictReader(file))
    assert list(findings[0]) == review.FINDING_HEADINGS
    assert len(findings) == len(jobs[SPRING].review.findings)
    with open(province / "members.csv", encoding="utf-8-sig", newline="") as file:
        lines = dict(enumerate(csv.reader(file), 1))
    year_only = [each for each in findings if each["Ô không đọc được"].endswith("chỉ có năm")]
    assert {each["Dòng"] for each in year_only} == {
        str(place["line"]) for fault in key["planted"] if fault["name"] == "birth_year_only" for place in fault["at"]
    }
    for each in year_only:
        assert "2001" in lines[int(each["Dòng"])][3:5]
        assert each["Nội dung"] == "Thiếu thông tin: ngày sinh."
    small = next(each for each in findings if each["Quy định"] == "Số đoàn viên tối thiểu của chi đoàn")
    assert small["Căn cứ"] == "Điều 17 khoản 4, Điều lệ Đoàn khóa XII"
    assert (small["Kết quả"], small["Hiệu lực"]) == ("Chưa đạt", "đang có hiệu lực")


@pytest.mark.parametrize("name", REVIEWS)
def test_reports_for_the_browser_hold_every_finding_and_no_key(
    province: Path, jobs: dict[str, review.Job], name: str
) -> None:
    folder = province / "reviews" / name
    job = jobs[name]
    whole = (folder / review.REPORT).read_text(encoding="utf-8")
    assert len(whole.encode()) < 6_000_000
    parts = sorted((folder / review.PARTS).iterdir())
    assert Counter(path.suffix for path in parts) == {".csv": len(parts) / 2, ".html": len(parts) / 2}
    rows = []
    for path in parts:
        if path.suffix == ".csv":
            with open(path, encoding="utf-8-sig", newline="") as file:
                rows += list(csv.DictReader(file))
    # Rows are numbered as a spreadsheet numbers them.
    lines = Counter((each["Đối tượng"], int(each["Dòng"]), each["Quy định"]) for each in rows)
    tables = {"unit": ("đơn vị", job.units), "member": ("đoàn viên", job.members)}
    for each in job.review.findings:
        subject, table = tables[each.subject]
        lines[subject, table.lines[each.row], job.titles[each.finding.rule]] -= 1
    assert not any(lines.values())
    keys = {each.key for each in job.review.findings if each.subject == "member" and each.key}
    assert keys
    texts = [whole, *(path.read_text(encoding="utf-8") for path in parts)]
    assert not any(key in text for key in keys for text in texts)


# --- what follows from the reviews ----------------------------------------------------------------------------------


def test_ways_to_mend_small_branches_are_as_planted(key: Any, jobs: dict[str, review.Job]) -> None:
    small = forward.small_branches(jobs[LETTER])
    assert len(small) == key["reviews"][LETTER]["rules"][forward.BRANCH]["not_met"]
    found, expected = forward.ways(small), forward.expected_ways(key)
    assert {way: count for way, count in found.items() if way != (WayKind.MERGE, False)} == expected
    assert {str(repair.by_day) for repair in small} == {"2024-05-30"}


def test_the_next_six_months_are_as_planted(key: Any, jobs: dict[str, review.Job]) -> None:
    job = jobs[SPRING]
    ahead = job.charter.ahead(job.units.columns, job.members.columns, *AHEAD)
    for unknown in ahead.unknown:
        rows = [event.row for event in ahead.events if event.what is unknown.what]
        expected = key["ahead"][str(unknown.what)]
        assert sorted(rows) == expected["rows"] != []
        assert unknown.missing == expected["missing"] > 0
    assert not ahead.undecided


def test_what_changed_between_two_days_is_as_planted(key: Any, jobs: dict[str, review.Job]) -> None:
    diff = jobs[AUTUMN].review.diff(jobs[SPRING].review)
    found = forward.found_changes(diff)
    assert found == answer_key.changes(key, SPRING, AUTUMN)
    assert min(found["new"], found["resolved"], found["changed"]) > 0
    assert found["reopened"] == 4
    assert "day" in {part.field for part in diff.receipt_changes}


def test_what_follows_is_told_and_can_fail(
    key: Any, jobs: dict[str, review.Job], capsys: pytest.CaptureFixture[str]
) -> None:
    assert forward.report(jobs, key, AUTUMN)
    assert capsys.readouterr().out.count("✓") == 3
    nobody = {what: {"rows": [], "missing": 0} for what in key["ahead"]}
    assert not forward.ahead_agrees(jobs[SPRING], key | {"ahead": nobody})
    assert not forward.repairs_agree(jobs[SPRING], key)
    assert not forward.diff_agrees(jobs, key | {"accepted": []}, SPRING, AUTUMN)
    assert capsys.readouterr().out.count("✗ KHÔNG KHỚP") == 3


# --- the annex of Bến Tre -------------------------------------------------------------------------------------------


def test_the_annex_is_exact(capsys: pytest.CaptureFixture[str]) -> None:
    rows, table = ben_tre.reproduce()
    assert len(rows) == 15
    assert all(row.agrees for row in rows)
    assert (table.total_base, table.total_quota, table.total_exact) == (50_780, 20_314, "20312")
    assert (rows[-1].computed.quota, rows[-1].printed[ben_tre.QUOTA]) == (None, "40% đoàn viên")
    assert ben_tre.report()
    said = capsys.readouterr().out
    assert "Khớp 15/15 dòng" in said
    assert "20.314" in said
    assert "20.312" in said


@pytest.mark.parametrize(
    ("printed", "other"), [("2356", "2357"), ("40% đoàn viên", "35% đoàn viên"), (",40%", "100,40%")]
)
def test_a_row_that_differs_is_told(
    printed: str, other: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "annex.csv"
    text = ben_tre.ANNEX.read_text(encoding="utf-8")
    assert text.count(printed) == 1
    copy.write_text(text.replace(printed, other), encoding="utf-8")
    monkeypatch.setattr(ben_tre, "ANNEX", copy)
    assert not ben_tre.report()
    assert "✗ KHÁC" in capsys.readouterr().out
