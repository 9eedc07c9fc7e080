"""The demo's promises: planted faults found and nothing else, the annex exact, bad files told in plain words."""

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
import generate
import pytest
import review
import tables
from planted import LETTER, REVIEWS, SPRING
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


@pytest.fixture(scope="module")
def jobs(province: Path) -> dict[str, review.Job]:
    jobs = {}
    for name in REVIEWS:
        day, *campaigns = name.split("+")
        _, jobs[name] = review.perform(
            province / "units.csv", province / "members.csv", day, campaigns, province / "reviews" / name
        )
    return jobs


# --- the bundled province -------------------------------------------------------------------------------------------


def test_the_generator_needs_no_library_and_repeats_itself(province: Path, tmp_path: Path) -> None:
    without = "import sys; sys.modules['dieule'] = None; import generate; generate.main()"
    subprocess.run([sys.executable, "-c", without, "--out", tmp_path], cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    same, different, failed = filecmp.cmpfiles(
        province, tmp_path, ["units.csv", "members.csv", "planted.json"], shallow=False
    )
    assert (len(same), different, failed) == (3, [], [])


def test_the_size_is_that_of_a_province(province: Path) -> None:
    with open(province / "units.csv", encoding="utf-8-sig", newline="") as file:
        units = list(csv.DictReader(file))
    kinds = Counter(unit["Loại tổ chức"] for unit in units)
    assert sum(kinds[kind] for kind in ("huyen", "doan_khoi", "doan_nganh", "doan_giao_quyen_cap_tren_co_so")) == 18
    assert kinds["doan_co_so"] + kinds["chi_doan_co_so"] == BASES == 482
    assert len({unit["Mã đơn vị"] for unit in units if unit["Loại tổ chức"] == "chi_doan"}) == BRANCHES
    assert len({unit["Tên đơn vị"] for unit in units}) == len(units)
    with open(province / "members.csv", encoding="utf-8-sig", newline="") as file:
        head, *members = csv.reader(file)
    assert len(head) == 33
    assert len(members) == generate.PEOPLE == 75_000


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
    points = answer_key.found(jobs[name].review)
    assert len(points) == len(set(points))
    assert set(points) == answer_key.planted(key, name)
    about = {(subject, row) for subject, row, _, _ in points}
    near = answer_key.near_misses(key, name)
    assert near
    assert not near & about


@pytest.mark.parametrize("name", REVIEWS)
def test_findings_carry_the_planted_keys(key: Any, jobs: dict[str, review.Job], name: str) -> None:
    keys = {("unit" if e.subject == "unit" else "member", e.row): e.key for e in jobs[name].review.findings}
    for fault in key["planted"]:
        if fault["expect"][name]["rules"]:
            for place in fault["at"]:
                assert keys[fault["subject"], place["row"]] == place.get("code", place.get("key")), fault["name"]


def test_the_letter_leaves_out_the_armed_forces(key: Any) -> None:
    small = {name: key["reviews"][name]["rules"]["unit.branch.minimum_members"]["not_met"] for name in (SPRING, LETTER)}
    armed = sum(fault["count"] for fault in key["planted"] if fault["name"].startswith("armed_"))
    untold = sum(fault["count"] for fault in key["planted"] if fault["name"] == "branch_of_2_without_sector")
    assert small[SPRING] - small[LETTER] == armed + untold > untold > 0


def test_the_comparison_with_the_key_can_fail(key: Any, jobs: dict[str, review.Job]) -> None:
    whole = jobs[SPRING].review
    assert answer_key.compared(key, SPRING, whole)[0]
    assert not answer_key.compared(key, SPRING, SimpleNamespace(findings=whole.findings[1:]))[0]
    assert not answer_key.compared(key, SPRING, SimpleNamespace(findings=whole.findings + whole.findings[:1]))[0]
    assert not answer_key.compared(key, LETTER, whole)[0]


def test_findings_csv_leads_to_the_line(province: Path, jobs: dict[str, review.Job]) -> None:
    path = province / "reviews" / SPRING / "findings.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with open(path, encoding="utf-8-sig", newline="") as file:
        findings = list(csv.DictReader(file))
    assert list(findings[0]) == review.FINDING_HEADINGS
    assert len(findings) == len(jobs[SPRING].review.findings)
    with open(province / "members.csv", encoding="utf-8-sig", newline="") as file:
        lines = dict(enumerate(csv.reader(file), 1))
    year_only = [each for each in findings if each["Ô không đọc được"].endswith("chỉ có năm sinh")]
    assert len(year_only) == 11
    for each in year_only:
        assert "2001" in lines[int(each["Dòng"])][3:5]
        assert each["Nội dung"] == "Thiếu thông tin: ngày sinh."
    small = next(each for each in findings if each["Quy định"] == "Số đoàn viên tối thiểu của chi đoàn")
    assert small["Căn cứ"] == "Điều 17 khoản 4, Điều lệ Đoàn khóa XII"
    assert (small["Kết quả"], small["Hiệu lực"]) == ("Chưa đạt", "đang có hiệu lực")


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


# --- an officer's own files -----------------------------------------------------------------------------------------

UNITS = """Mã đơn vị,Tên đơn vị,Mã cấp trên,Loại tổ chức,Cấp,Khối
T,Tỉnh đoàn,,Tỉnh,,
X,Đoàn xã,T,Đoàn cơ sở,,Địa bàn dân cư
1,Chi đoàn Một,X,chi_doan,,residential
2,Chi đoàn Hai,X,Chi đoàn,,Lực lượng vũ trang
"""
MEMBERS = """ĐƠN VỊ ,chức vụ trong chi đoàn,Ngày sinh (nữ),Ngày sinh (Nam),Mã định danh đoàn viên
chi đoàn  một,Đoàn viên,,01/02/2003,a
2,Đoàn viên,3/4/2002,,b
"""


class Officer:
    """Runs a review of small files and keeps what it says."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(
        self, units: str | bytes = UNITS, members: str | bytes = MEMBERS, on: str = "2024-05-09", *campaigns: str
    ) -> tuple[int, review.Job | None, str]:
        for name, content in (("units.csv", units), ("members.csv", members)):
            (self.folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        paths = (self.folder / "units.csv", self.folder / "members.csv")
        code, job = review.perform(*paths, on, list(campaigns), self.folder / "out")
        said = self.capsys.readouterr()
        return code, job, said.out + said.err


@pytest.fixture
def officer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Officer:
    return Officer(tmp_path, capsys)


def test_columns_are_found_by_heading_and_units_by_name_or_code(officer: Officer) -> None:
    code, job, _ = officer()
    assert code == 0
    assert job
    assert job.members.columns["unit"] == ["1", "2"]
    assert [str(day) for day in job.members.columns["birth_date"]] == ["2003-02-01", "2002-04-03"]
    assert job.units.columns["kind"] == ["tinh", "doan_co_so", "chi_doan", "chi_doan"]
    assert job.units.columns["sector"] == [None, "residential", "residential", "armed_forces"]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_marks(officer: Officer, separator: str) -> None:
    code, job, _ = officer(b"\xef\xbb\xbf" + UNITS.replace(",", separator).encode(), MEMBERS.replace("\n", "\r\n"))
    assert code == 0
    assert job
    assert job.units.lines == [2, 3, 4, 5]
    assert job.members.lines == [2, 3]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"members": ""}, "members.csv: tệp trống, không có dòng tiêu đề."),
        ({"units": "\ufeff"}, "units.csv: tệp trống, không có dòng tiêu đề."),
        ({"units": UNITS.split("\n")[0]}, "units.csv: chỉ có dòng tiêu đề, không có đơn vị nào."),
        ({"units": UNITS.replace("Khối", "Ngành")}, "units.csv, dòng tiêu đề: thiếu cột “Khối”."),
        (
            {"members": MEMBERS.replace("ĐƠN VỊ", "Nơi").replace("chức vụ", "việc")},
            "members.csv, dòng tiêu đề: thiếu cột “Chức vụ trong chi đoàn”, “Đơn vị”.",
        ),
        ({"units": UNITS.replace("Khối", "Cấp ")}, "units.csv, dòng tiêu đề: thiếu cột “Khối”."),
        ({"units": UNITS.replace("Cấp,", "Cấp,Cấp,")}, "units.csv, dòng tiêu đề: cột “Cấp” xuất hiện hơn một lần."),
        ({"units": UNITS.encode("utf-16")}, "units.csv: tệp không phải UTF-8. Trong Excel, chọn lưu dạng “CSV UTF-8”."),
        ({"members": MEMBERS + '"' + "x" * 200_000}, "members.csv, dòng 4: không đọc được như CSV"),
        ({"on": "09/05/2024"}, "ngày rà soát phải có thật và viết NĂM-THÁNG-NGÀY"),
        ({"on": "2023-02-29"}, "ngày rà soát phải có thật"),
        ({"on": "2017-12-12"}, "chưa biết điều lệ nào trước ngày 13/12/2017."),
    ],
)
def test_what_cannot_be_reviewed_says_why(officer: Officer, files: dict[str, Any], says: str) -> None:
    code, job, said = officer(**files)
    assert (code, job) == (2, None)
    assert f"Không rà soát được: {says}" in said


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = review.perform(tmp_path / "no.csv", tmp_path / "no.csv", "2024-05-09", [], tmp_path)
    assert code == 2
    assert "Không rà soát được: no.csv: không mở được tệp" in capsys.readouterr().err


def test_an_unknown_letter_names_the_known_ones(officer: Officer) -> None:
    code, _, said = officer(UNITS, MEMBERS, "2024-05-09", "SEED99")
    assert code == 2
    assert "không có công văn “SEED99”" in said
    assert "SEED4" in said


@pytest.mark.parametrize(
    ("man", "woman", "says"),
    [
        ("1987", "", "cột “Ngày sinh (Nam)”, chỉ có năm sinh: dòng 2"),
        ("", "31/06/1987", "cột “Ngày sinh (Nữ)”, ngày không có thật: dòng 2"),
        ("29/02/1987", "", "cột “Ngày sinh (Nam)”, ngày không có thật: dòng 2"),
        ("tháng 6/1987", "", "cột “Ngày sinh (Nam)”, không viết theo dạng ngày/tháng/năm: dòng 2"),
        ("01/02/87", "", "cột “Ngày sinh (Nam)”, không viết theo dạng ngày/tháng/năm: dòng 2"),
        ("01/02/0198", "", "cột “Ngày sinh (Nam)”, năm sinh trước 1900: dòng 2"),
        ("01/02/1987", "01/02/1987", "cột “Ngày sinh (Nam)”, cả hai cột ngày sinh đều có giá trị: dòng 2"),
    ],
)
def test_a_birth_date_that_cannot_be_read(officer: Officer, man: str, woman: str, says: str) -> None:
    head = MEMBERS.split("\n")[0]
    code, job, said = officer(UNITS, f"{head}\n1,Đoàn viên,{woman},{man},k\n")
    assert code == 0
    assert job
    assert says in said
    # The value itself is never repeated, in the summary or in findings.csv.
    told = said + (officer.folder / "out" / "findings.csv").read_text(encoding="utf-8")
    assert "87" not in told
    assert "0198" not in told
    assert [(rule.rule, rule.unknown) for rule in job.review.rules if rule.unknown] == [
        ("record.age_minimum", 1),
        ("maturity.age", 1),
    ]


def test_a_short_line_and_an_unknown_sector_are_noted(officer: Officer) -> None:
    code, job, said = officer(UNITS.replace("residential", "ngoài"), MEMBERS + "1,Đoàn viên\n\n , ,,,\n")
    assert code == 0
    assert job
    assert "cột “(cả dòng)”, có 2 ô, dòng tiêu đề có 5 ô: dòng 4" in said
    assert "units.csv, cột “Khối”, không phải khối đã biết: dòng 4" in said
    assert job.members.lines == [2, 3, 4]


def test_a_name_that_two_units_share_is_settled_by_the_code(officer: Officer) -> None:
    code, job, said = officer(UNITS.replace("Chi đoàn Hai", "Chi đoàn Một"))
    assert code == 0
    assert job
    assert job.members.columns["unit"] == [None, "2"]
    assert "nhiều đơn vị cùng tên; hãy ghi mã đơn vị: dòng 2" in said


def test_no_members_is_a_review_too(officer: Officer) -> None:
    code, job, _ = officer(UNITS, MEMBERS.split("\n")[0])
    assert code == 0
    assert job
    assert job.review.members == 0
    assert {rule.rule: rule.not_met for rule in job.review.rules}["unit.branch.minimum_members"] == 2


@pytest.mark.parametrize(
    ("title", "posts"),
    [
        ("", (None, None)),
        ("Đoàn viên", (False, False)),
        (" đoàn  viên ", (False, False)),
        ("Bí thư chi đoàn", (True, None)),
        ("PHÓ BÍ THƯ Đoàn cơ sở", (True, None)),
        ("Ủy viên Ban Chấp hành", (True, None)),
        ("UV BTV Huyện đoàn", (True, None)),
        ("Cán bộ Đoàn chuyên trách", (None, True)),
        ("Chuyên viên cao cấp", (None, True)),
        ("Bí thư chi bộ", (None, None)),
        ("Ủy viên Ban Chấp hành Công đoàn", (None, None)),
        ("Ủy viên UBKT Đoàn", (None, None)),
        ("Thủ quỹ", (None, None)),
    ],
)
def test_titles(title: str, posts: tuple[bool | None, bool | None]) -> None:
    assert tables.post(title) == posts


def test_the_caveat_is_said_once(officer: Officer) -> None:
    _, _, said = officer(on="2026-11-22")
    assert said.count("LƯU Ý") == 1
    assert said.index("LƯU Ý") < said.index("đơn vị trong danh sách")
    _, _, said = officer()
    assert "LƯU Ý" not in said


def test_the_demo_takes_a_pair_of_files(
    officer: Officer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    officer()
    units, members = str(officer.folder / "units.csv"), str(officer.folder / "members.csv")
    out = ["--out", str(officer.folder / "demo")]
    monkeypatch.setattr(sys, "argv", ["demo.py", "--units", units, "--members", members, "--on", "2024-05-09", *out])
    assert demo.main() == 0
    assert (officer.folder / "demo" / "2024-05-09" / "findings.csv").exists()
    assert "RÀ SOÁT TỔ CHỨC VÀ ĐOÀN VIÊN · Tỉnh đoàn" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["demo.py", "--units", units, *out])
    with pytest.raises(SystemExit):
        demo.main()
