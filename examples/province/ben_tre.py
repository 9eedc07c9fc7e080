"""Works the quota table of the Bến Tre letter of 2021 out again, from the figures of its own annex, row by row.

python ben_tre.py        exit code 1 when a row differs from what is printed
"""

import csv
import sys
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import dieule

ANNEX = Path(__file__).with_name("ben_tre_2021.csv")
STT, UNIT, BASE, QUOTA = "STT", "Đơn vị", "Tổng số đoàn viên 6 tháng đầu năm 2021", "Phân bổ chỉ tiêu trong năm 2021"
DAY, LETTER = "2021-12-01", "SEED0"


class Row(NamedTuple):
    """A row of the annex beside what the charter's quota gives for it."""

    printed: dict[str, str]
    computed: dieule.QuotaRow

    @property
    def agrees(self) -> bool:
        quota = self.printed[QUOTA]
        if "%" in quota:
            # Without a base the letter prints a share, and a share it stays.
            share = Fraction(int(quota.split("%")[0]), 100)
            return self.computed.quota is None and Fraction(self.computed.share) == share
        return self.computed.quota == count(quota)


def count(text: str) -> int | None:
    """A number as printed, thousands set apart by a dot or not: 5.891 and 2356."""
    return int(text.replace(".", "")) if text else None


def shown(number: int | str | None) -> str:
    """A number in Vietnamese: 20314 is 20.314 and 2356.4 is 2.356,4."""
    if number is None:
        return "–"
    whole, _, decimals = str(number).partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{decimals}" if decimals else "")


def reproduce() -> tuple[list[Row], dieule.QuotaTable]:
    with open(ANNEX, encoding="utf-8-sig", newline="") as file:
        printed = list(csv.DictReader(file))
    charter = dieule.in_force_on(DAY, campaigns=[LETTER])
    table = charter.quota([{"unit": row[UNIT], "base": count(row[BASE])} for row in printed])
    return [Row(*pair) for pair in zip(printed, table.rows, strict=True)], table


def report() -> bool:
    """Print the table; whether every row agrees."""
    rows, table = reproduce()
    share = table.rows[0].share.partition("/")[0]
    width = 100
    print("═" * width)
    print("CHỈ TIÊU ĐĂNG KÝ TÀI KHOẢN ỨNG DỤNG THANH NIÊN VIỆT NAM NĂM 2021 · Tỉnh đoàn Bến Tre")
    print(f"Tính lại phụ lục công văn từ chính số liệu đã in: {share}% số đoàn viên, làm tròn riêng từng đơn vị")
    if table.certainty is dieule.Certainty.ASSUMED:
        print("LƯU Ý: công văn không in công thức; tỷ lệ và cách làm tròn được suy ra từ chính bảng này")
    print("═" * width)
    print(f"{'STT':>3}  {'Đơn vị':<40}{'Đoàn viên':>11}{'Đã in':>14}{'Tính lại':>12}{'Chính xác':>12}")
    for printed, computed in rows:
        base, quota = printed[BASE] or "–", printed[QUOTA]
        again = shown(computed.quota) if computed.quota is not None else f"{share}%"
        mark = "✓" if Row(printed, computed).agrees else "✗ KHÁC"
        line = f"{printed[STT]:>3}  {printed[UNIT]:<40}{base:>11}{quota:>14}{again:>12}{shown(computed.exact):>12}"
        print(f"{line}  {mark}")
    total = sum(count(row.printed[QUOTA]) or 0 for row in rows if "%" not in row.printed[QUOTA])
    sums = (
        f"{shown(table.total_base):>11}{shown(total):>14}{shown(table.total_quota):>12}{shown(table.total_exact):>12}"
    )
    print("─" * width)
    print(f"     {'Cộng':<40}{sums}")
    agreeing = sum(row.agrees for row in rows)
    print(f"Khớp {agreeing}/{len(rows)} dòng. Tổng các chỉ tiêu đã làm tròn là {shown(table.total_quota)};", end=" ")
    print(f"giá trị chính xác là {shown(table.total_exact)}: ghi cạnh nhau, không sửa.")
    print(
        f"{table.units_without_base} đơn vị không có số đoàn viên làm gốc: chỉ tiêu giữ ở dạng tỷ lệ, ngoài mọi tổng."
    )
    return agreeing == len(rows)


if __name__ == "__main__":
    sys.exit(0 if report() else 1)
