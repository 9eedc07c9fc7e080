"""An officer's own files: columns by their headings, absent ones told, bad ones refused in plain words."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import cells
import demo
import pytest
import review
from dieule import AcceptedState, EntrySource, Sex

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
        self,
        units: str | bytes = UNITS,
        members: str | bytes = MEMBERS,
        on: str = "2024-05-09",
        *campaigns: str,
        profile: str | None = None,
        accepted: str | None = None,
    ) -> tuple[int, review.Job | None, str]:
        files = {"units.csv": units, "members.csv": members, "p.toml": profile or "", "accepted.csv": accepted or ""}
        for name, content in files.items():
            (self.folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        code, job = review.perform(
            *(self.folder / "units.csv", self.folder / "members.csv", on, campaigns, self.folder / "out"),
            profiles=[self.folder / "p.toml"] if profile else [],
            accepted=self.folder / "accepted.csv" if accepted else None,
        )
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
        ("1987", "", "cột “Ngày sinh (Nam)”, chỉ có năm: dòng 2"),
        ("", "31/06/1987", "cột “Ngày sinh (Nữ)”, ngày không có thật: dòng 2"),
        ("29/02/1987", "", "cột “Ngày sinh (Nam)”, ngày không có thật: dòng 2"),
        ("tháng 6/1987", "", "cột “Ngày sinh (Nam)”, không viết theo dạng ngày/tháng/năm: dòng 2"),
        ("01/02/87", "", "cột “Ngày sinh (Nam)”, không viết theo dạng ngày/tháng/năm: dòng 2"),
        ("01/02/0198", "", "cột “Ngày sinh (Nam)”, năm trước 1900: dòng 2"),
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
    assert cells.post(title) == posts


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


# --- more columns, profiles, exceptions -----------------------------------------------------------------------------


def test_columns_that_are_absent_are_not_given_and_said_so(officer: Officer) -> None:
    code, job, said = officer(UNITS, MEMBERS, "2024-05-09", "SEED4")
    assert code == 0
    assert job
    assert "has_account" not in job.units.columns
    assert "id_number" not in job.members.columns
    assert said.count("CHƯA HỎI ĐƯỢC") == 1
    told = " ".join(said.partition("CHƯA HỎI ĐƯỢC")[2].split())
    assert "Danh sách không có cột" in told
    assert "số CMND, CCCD" in told
    assert "Tổ chức không có tài khoản" in told
    assert "Chưa có hồ sơ cấu hình đặt giá trị cần thiết, nên chưa hỏi được: Tỷ lệ đoàn viên thiếu thông tin." in told


def test_columns_that_are_there_are_read(officer: Officer) -> None:
    units = f"""Tên theo quyết định,Có tài khoản,Tương tác gần nhất,Đã giải thể,{UNITS.splitlines()[0]}
,x,1/5/2024,không,T,Tỉnh đoàn,,Tỉnh,,
Chi đoàn Hai,Chưa,hôm qua,có thể,1,Chi đoàn Một,T,Chi đoàn,,
"""
    members = f"""Nguồn đăng ký,Điểm rèn luyện,Thời gian vào đoàn,Đã tải ứng dụng,{MEMBERS.splitlines()[0]}
App,85,26/03/2019,Rồi,1,Đoàn viên,,01/02/2003,a
YUM,"85,5",2019,chưa,1,Đoàn viên,01/02/2004,,b
sổ tay,,,,1,Đoàn viên,,,c
"""
    code, job, said = officer(units, members)
    assert code == 0
    assert job
    of_units, of_members = job.units.columns, job.members.columns
    assert of_units["has_account"] == [True, False]
    assert of_units["last_interaction"] == [date(2024, 5, 1), None]
    assert of_units["dissolved"] == [False, None]
    assert of_units["decided_name"] == [None, "Chi đoàn Hai"]
    assert of_members["entry_source"] == [EntrySource.APP, EntrySource.WEB, EntrySource.OTHER]
    assert of_members["score"] == [85, None, None]
    assert of_members["admitted_on"] == [date(2019, 3, 26), None, None]
    assert of_members["app_installed"] == [True, False, None]
    assert of_members["sex"] == [Sex.MALE, Sex.FEMALE, None]
    for told in (
        "units.csv, cột “Tương tác gần nhất”, không viết theo dạng ngày/tháng/năm: dòng 3",
        "units.csv, cột “Đã giải thể”, không phải “Có” hoặc “Không”: dòng 3",
        "members.csv, cột “Điểm rèn luyện”, không phải số nguyên: dòng 3",
        "members.csv, cột “Thời gian vào đoàn”, chỉ có năm: dòng 3",
    ):
        assert told in said
    assert "hôm qua" not in said


PROFILE = """[profile]
id = "rieng"
title = "Tỉnh đoàn"
issuer = "province"
document = "1-HD"
from = 2024-01-01
[set]
"identity.required_fields" = ["full_name"]
"""


def test_a_profile_is_laid_over(officer: Officer) -> None:
    code, _, said = officer(profile=PROFILE)
    assert code == 0
    assert "Hồ sơ cấu hình: rieng" in said


def test_a_profile_that_is_wrong_is_refused(officer: Officer, tmp_path: Path) -> None:
    code, job, said = officer(profile=PROFILE.replace("full_name", "full_nam"))
    assert (code, job) == (2, None)
    assert "Không rà soát được: hồ sơ cấu hình chưa đúng" in said
    code, _ = review.perform(tmp_path, tmp_path, "2024-05-09", [], tmp_path, profiles=[tmp_path / "no.toml"])
    assert code == 2
    assert "không mở được hồ sơ cấu hình" in officer.capsys.readouterr().err


ACCEPTED = """Quy định,Mã,Thông tin thiếu,Người xác nhận,Lý do,Đến hết ngày
Số đoàn viên tối thiểu của chi đoàn,1,,Huyện đoàn,Đang tách,09/05/2024
unit.branch.minimum_members,2,,Huyện đoàn,Đang tách,08/05/2024
record.facts,a,ngày sinh,Huyện đoàn,Đang tra,31/12/2024
"""


def test_exceptions_are_read_by_title_or_id(officer: Officer) -> None:
    code, job, said = officer(accepted=ACCEPTED)
    assert code == 0
    assert job
    states = [each.state for each in job.review.accepted]
    assert states == [AcceptedState.APPLIED, AcceptedState.EXPIRED, AcceptedState.UNUSED]
    assert {rule.rule: (rule.not_met, rule.accepted) for rule in job.review.rules}["unit.branch.minimum_members"] == (
        1,
        1,
    )
    assert "1 điểm được chấp nhận" in said


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("Số đoàn viên tối thiểu của chi đoàn", "Số đoàn viên", "dòng 2, cột “Quy định”: không có quy định này"),
        ("unit.branch.minimum_members", "Số thẻ đoàn viên", "dòng 3, cột “Quy định”: nhiều quy định cùng tên"),
        ("ngày sinh", "ngày đẹp", "dòng 4, cột “Thông tin thiếu”: không có thông tin này"),
        ("09/05/2024", "2024", "dòng 2, cột “Đến hết ngày”: chỉ có năm"),
        ("09/05/2024", "", "dòng 2, cột “Đến hết ngày”: để trống"),
        ("Đang tra,", ",", "dòng 4, cột “Lý do”: để trống"),
        ("Lý do", "Vì sao", "dòng tiêu đề: thiếu cột “Lý do”"),
    ],
)
def test_an_exception_that_is_not_whole_is_refused(officer: Officer, right: str, wrong: str, says: str) -> None:
    code, job, said = officer(accepted=ACCEPTED.replace(right, wrong, 1))
    assert (code, job) == (2, None)
    assert f"Không rà soát được: accepted.csv, {says}" in said
