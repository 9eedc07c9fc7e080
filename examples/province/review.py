"""The main job: reviews a province's two lists, writes findings and reports, tells the officer what to do first.

python review.py --units units.csv --members members.csv --on 2024-05-09 [--campaign SEED4] [--profile P.toml]
                 [--accepted accepted.csv] [--out DIR]
"""

import argparse
import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dieule
from dieule import Certainty, Outcome, Standing, Subject
from files import FileError, Table
from progress import Progress
from report import summary
from tables import read_accepted, read_members, read_units

OUTCOMES = {
    Outcome.NOT_MET: "Chưa đạt",
    Outcome.NEEDS_DECISION: "Cần quyết định",
    Outcome.UNKNOWN: "Chưa biết",
    Outcome.MET: "Đạt",
}
CERTAINTIES = {
    Certainty.TEXT: "đã đọc văn bản",
    Certainty.QUOTED: "theo trích dẫn",
    Certainty.REPORTED: "theo nguồn gián tiếp",
    Certainty.ASSUMED: "cách hiểu được giả định",
}
STANDINGS = {
    Standing.IN_FORCE: "đang có hiệu lực",
    Standing.CARRIED_FORWARD: "áp dụng tiếp quy định cũ",
    Standing.UNDETERMINED: "chưa xác định",
}
FINDING_HEADINGS = [
    *("Mã đơn vị", "Tên đơn vị", "Mã định danh", "Tệp", "Dòng", "Quy định", "Kết quả", "Nội dung", "Việc cần làm"),
    *("Căn cứ", "Mức chắc chắn", "Hiệu lực", "Ô không đọc được", "Mã quy định"),
]


@dataclass(frozen=True)
class Job:
    """A review with what it was made from."""

    charter: dieule.Charter
    units: Table
    members: Table
    review: dieule.Review
    accepted: dict[str, list[Any]] | tuple[()]
    """Exceptions given to it."""
    titles: dict[str, str]
    """The Vietnamese title of each rule."""


Lists = tuple[Table, Table]
"""Units and members."""


def read(units_path: Path, members_path: Path) -> Lists:
    with Progress(f"Đọc {units_path.name}") as step:
        units = read_units(units_path, step)
    with Progress(f"Đọc {members_path.name}") as step:
        members = read_members(members_path, units, step)
    return units, members


def run(charter: dieule.Charter, lists: Lists, accepted_path: Path | None = None) -> Job:
    units, members = lists
    titles = {rule.id: rule.title.vi for rule in charter.rules()}
    accepted: dict[str, list[Any]] | tuple[()] = ()
    if accepted_path:
        with Progress(f"Đọc {accepted_path.name}") as step:
            accepted = read_accepted(accepted_path, titles, step).columns
    with Progress(f"Rà soát ngày {charter.day:%d/%m/%Y}") as step:
        review = charter.review(units.columns, members.columns, accepted=accepted, progress=step)
    return Job(charter, units, members, review, accepted, titles)


def write_findings(job: Job, path: Path) -> None:
    """One line for every finding, with the line of the file it is about; marked as UTF-8 so that Excel reads it."""
    # Of two units with one code, the first keeps it.
    names = dict(zip(reversed(job.units.columns["code"]), reversed(job.units.columns["name"]), strict=True))
    notes = {table.path: table.notes() for table in (job.units, job.members)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(FINDING_HEADINGS)
        for found in job.review.findings:
            finding, table = found.finding, job.units if found.subject is Subject.UNIT else job.members
            line = table.lines[found.row]
            name = table.columns["name"][found.row] if found.subject is Subject.UNIT else names.get(found.unit)
            writer.writerow(
                [
                    found.unit,
                    name,
                    found.key if found.subject is Subject.MEMBER else None,
                    table.path.name,
                    line,
                    job.titles[finding.rule],
                    OUTCOMES[finding.outcome],
                    finding.message(),
                    finding.remedy(),
                    finding.cited(),
                    CERTAINTIES[finding.certainty] if finding.certainty else None,
                    STANDINGS[finding.standing],
                    notes[table.path].get(line),
                    finding.rule,
                ]
            )


REPORT, PARTS = "report.html", "theo-don-vi"


def write_reports(job: Job, out: Path) -> None:
    """The report for the browser; one with its list for each unit directly below the top, ready to be forwarded."""
    # Where rows follow one another below the headings, they are numbered as a spreadsheet numbers them.
    lined_up = all(table.lines == list(range(2, len(table.lines) + 2)) for table in (job.units, job.members))
    first_row = 2 if lined_up else 1
    job.review.write_report(out / REPORT, first_row=first_row)
    job.review.write_split(out / PARTS, first_row=first_row)


def main() -> int:
    parser = argparse.ArgumentParser(description="Rà soát danh sách đơn vị và đoàn viên theo Điều lệ Đoàn.")
    parser.add_argument("--units", type=Path, required=True, metavar="TỆP", help="danh sách đơn vị (CSV)")
    parser.add_argument("--members", type=Path, required=True, metavar="TỆP", help="danh sách đoàn viên (CSV, 33 cột)")
    parser.add_argument("--on", required=True, metavar="NGÀY", help="ngày rà soát, viết NĂM-THÁNG-NGÀY: 2024-05-09")
    parser.add_argument("--campaign", action="append", default=[], metavar="TÊN", help="công văn áp dụng thêm: SEED4")
    parser.add_argument("--profile", action="append", type=Path, default=[], metavar="TỆP", help="hồ sơ cấu hình")
    parser.add_argument("--accepted", type=Path, metavar="TỆP", help="các ngoại lệ đã xác nhận (CSV)")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="THƯ_MỤC", help="nơi ghi kết quả và báo cáo (mặc định: out)"
    )
    chosen = parser.parse_args()
    more = {"profiles": chosen.profile, "accepted": chosen.accepted}
    return perform(chosen.units, chosen.members, chosen.on, chosen.campaign, chosen.out, **more)[0]


def perform(
    units: Path,
    members: Path,
    on: str,
    campaigns: Sequence[str],
    out: Path,
    *,
    profiles: Sequence[Path] = (),
    accepted: Path | None = None,
    lists: Lists | None = None,
    brief: bool = False,
) -> tuple[int, Job | None]:
    """The whole job, with what goes wrong told in Vietnamese: the exit code, and the job where there is one.

    Lists that were read already are not read again.
    """
    try:
        charter = dieule.in_force_on(on, campaigns=campaigns, profiles=profiles)
    except dieule.NotInForceError as error:
        return refused(f"chưa biết điều lệ nào trước ngày {error.first_day:%d/%m/%Y}.")
    except dieule.UnknownNameError as error:
        return refused(f"không có công văn “{error.name}”. Các tên đã biết: {', '.join(dieule.campaigns())}.")
    except dieule.ProfileError as error:
        return refused(f"hồ sơ cấu hình chưa đúng: {error}")
    except OSError as error:
        return refused(f"không mở được hồ sơ cấu hình ({error.strerror}).")
    except dieule.InputError:
        return refused("ngày rà soát phải có thật và viết NĂM-THÁNG-NGÀY, ví dụ 2024-05-09.")
    findings = out / "findings.csv"
    try:
        job = run(charter, lists or read(units, members), accepted)
        write_findings(job, findings)
        write_reports(job, out)
    except FileError as problem:
        return refused(str(problem))
    except OSError as error:
        return refused(f"không ghi được {error.filename or findings} ({error.strerror}).")
    written = [
        (findings, "từng điểm một, với dòng trong tệp, căn cứ và việc cần làm"),
        (out / REPORT, "báo cáo, mở bằng trình duyệt, không cần mạng"),
        (out / PARTS, "báo cáo và danh sách riêng cho từng đơn vị trực thuộc, để gửi đi"),
    ]
    print(summary(charter, job.units, job.members, job.review, job.titles, written, brief=brief), flush=True)
    return 0, job


def refused(why: str) -> tuple[int, None]:
    print(f"Không rà soát được: {why}", file=sys.stderr)
    return 2, None


if __name__ == "__main__":
    sys.exit(main())
