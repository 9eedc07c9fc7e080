"""Says the published paragraph about Kiên Giang back: each statement beside what a review of a made-up list says.

python kien_giang.py [--out DIR] [--seed N]      exit code 1 when a statement differs
"""

import argparse
import csv
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import dieule
from dieule import EntrySource, Outcome

sys.path.append(str(Path(__file__).resolve().parents[1] / "province"))

import synthetic
from progress import Progress
from review import Job, read, run

HERE = Path(__file__).resolve().parent
PUBLISHED = HERE / "published_2024_05_09.csv"
# The letter does not say which blanks make a record incomplete: the fields with a star on the web form of 2023.
PROFILE = HERE.parent / "profiles" / "truong-bat-buoc-web-2023.toml"
DAY, LETTER = "2024-05-09", "kien_giang_2024"
OUT = Path("out") / "kien_giang"
WIDTH = 100


@dataclass(frozen=True)
class Statement:
    """A statement of the letter, and what the review says instead."""

    item: str
    what: str
    count: str
    units: tuple[str, ...]
    count_again: str
    units_again: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        return plain(self.count) == plain(self.count_again) and set(self.units) == set(self.units_again)


def plain(count: str) -> str:
    """The letter writes no blank before the sign of per cent."""
    return count.replace("\u00a0", "").replace(" ", "")


def reproduce(out: Path, seed: int = 2024) -> tuple[list[Statement], Job]:
    with Progress("Tạo danh sách giả định 21 đơn vị"):
        synthetic.write(out, seed)
    charter = dieule.in_force_on(DAY, campaigns=[LETTER], profiles=[PROFILE])
    job = run(charter, read(out / "units.csv", out / "members.csv"))
    said = statements(job)
    with open(PUBLISHED, encoding="utf-8", newline="") as file:
        published = list(csv.DictReader(file))
    return [
        Statement(
            row["Mục"],
            row["Nội dung"],
            row["Công bố"],
            tuple(filter(None, row["Đơn vị được nêu tên"].split(", "))),
            *said[row["Mã"]],
        )
        for row in published
    ], job


def statements(job: Job) -> dict[str, tuple[str, tuple[str, ...]]]:
    """What the review says of each statement: the count as it is printed, and the units by name."""
    review = job.review
    (top,) = review.below()
    direct = {unit.row: unit for unit in review.below(top.row)}

    def with_any(rule: str) -> tuple[str, ...]:
        return tuple(unit.name or "" for unit in direct.values() if unit.counts.get(rule, (0, 0, 0))[0])

    def failing(rule: str) -> tuple[str, ...]:
        found = (each for each in review.findings if each.finding.rule == rule and each.row in direct)
        return tuple(direct[each.row].name or "" for each in found if each.finding.outcome is Outcome.NOT_MET)

    sources = job.members.columns["entry_source"]
    share = dieule.percentage(sources.count(EntrySource.APP), len(sources)) or ""
    above, below = failing("data.missing_info"), failing("data.app_share")
    small = with_any("unit.branch.minimum_members")
    return {
        "units": (str(len(direct)), ()),
        "missing_info": (str(len(with_any("identity.required_fields"))), ()),
        "missing_info_above_half": (str(len(above)), above),
        "app_share": (share, ()),
        "app_share_below_half": (str(len(below)), below),
        "small_branches": (str(len(small)), small),
    }


def listed(what: str, names: Sequence[str]) -> str:
    """Lines with names, each kept whole."""
    whole = what + ", ".join(name.replace(" ", "\u00a0") for name in names)
    lines = textwrap.wrap(whole, WIDTH - 5) if names else []
    return "".join(f"{'':<5}{line}\n" for line in lines).replace("\u00a0", " ")


def report(out: Path = OUT, seed: int = 2024) -> bool:
    """Print the table; whether every statement agrees."""
    rows, _ = reproduce(out, seed)
    print("═" * WIDTH)
    print("KIÊN GIANG, NGÀY 09/05/2024 · Điều đã công bố, nói lại từ một danh sách giả định")
    print("Công văn 746-CV/TĐTN-BTCKT ngày 10/5/2024, mục 3 đến mục 5. Cột “Công bố” và tên đơn vị là của công văn;")
    print(
        "12.500 hồ sơ dùng để tính lại là giả định, dựng sao cho các điều ấy đúng. Trường bắt buộc: biểu mẫu web 2023."
    )
    print("═" * WIDTH)
    print(f"{'Mục':<5}{'Nội dung':<71}{'Công bố':>9}{'Rà soát':>9}")
    for row in rows:
        counts = f"{row.count:>9}{row.count_again:>9}"
        print(f"{row.item:<5}{row.what:<71}{counts}  {'✓' if row.agrees else '✗ KHÁC'}")
        only_said = [name for name in row.units if name not in row.units_again]
        only_found = [name for name in row.units_again if name not in row.units]
        print(listed("", row.units) + listed("Chỉ công văn nêu: ", only_said), end="")
        print(listed("Chỉ rà soát nêu: ", only_found), end="")
    print("─" * WIDTH)
    agreeing = sum(row.agrees for row in rows)
    print(
        f"Khớp {agreeing}/{len(rows)} điều. Sát ranh mà không nêu: hai đơn vị đúng 50%, một chi đoàn hai đoàn viên của"
    )
    print("khối lực lượng vũ trang, chín đơn vị có chi đoàn vừa đủ ba đoàn viên.")
    return agreeing == len(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description="Nói lại các điều Kiên Giang đã công bố, từ một danh sách giả định.")
    parser.add_argument("--out", type=Path, default=OUT, metavar="THƯ_MỤC", help=f"nơi ghi danh sách (mặc định: {OUT})")
    parser.add_argument("--seed", type=int, default=2024, help="số gieo của danh sách giả định")
    chosen = parser.parse_args()
    return 0 if report(chosen.out, chosen.seed) else 1


if __name__ == "__main__":
    sys.exit(main())
