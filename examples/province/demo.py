"""What `make demo` runs: the Bến Tre annex, then the bundled province on a day of khóa XII and on one of khóa XIII.

    python demo.py [--units U --members M] [--on DAY] [--campaign SEED4] [--out DIR]

With --units and --members it reviews that pair of files instead.
"""

import argparse
import json
import sys
from pathlib import Path

import answer_key
import ben_tre
import generate
from planted import AUTUMN, SPRING
from progress import Progress
from review import perform

OUT = Path("out") / "province"


def bundled(days: list[str], campaigns: list[str], out: Path) -> int:
    """Generate the province and review it; where the key knows the review, say how it compares."""
    with Progress("Tạo tỉnh giả định (75.000 đoàn viên)") as step:
        generate.write(out, done=step)
    key = json.loads((out / "planted.json").read_text(encoding="utf-8"))
    worst = 0
    for day in days:
        name = "+".join([day, *campaigns])
        print()
        code, job = perform(out / "units.csv", out / "members.csv", day, campaigns, out / name)
        if job and name in key["reviews"]:
            agrees, said = answer_key.compared(key, name, job.review)
            print(f"\n{said}", flush=True)
            code = 0 if agrees else 1
        worst = max(worst, code)
    return worst


def main() -> int:
    parser = argparse.ArgumentParser(description="Chạy thử: phụ lục Bến Tre và việc rà soát một tỉnh giả định.")
    parser.add_argument("--units", type=Path, metavar="TỆP", help="danh sách đơn vị của chính bạn (CSV)")
    parser.add_argument("--members", type=Path, metavar="TỆP", help="danh sách đoàn viên của chính bạn (CSV)")
    parser.add_argument("--on", metavar="NGÀY", help="ngày rà soát: 2024-05-09")
    parser.add_argument("--campaign", action="append", default=[], metavar="TÊN", help="công văn áp dụng thêm: SEED4")
    parser.add_argument("--out", type=Path, default=OUT, metavar="THƯ_MỤC", help=f"nơi ghi kết quả (mặc định: {OUT})")
    chosen = parser.parse_args()
    if chosen.units or chosen.members:
        if not (chosen.units and chosen.members and chosen.on):
            parser.error("cần đủ cả danh sách đơn vị (UNITS), danh sách đoàn viên (MEMBERS) và ngày rà soát (ON)")
        return perform(chosen.units, chosen.members, chosen.on, chosen.campaign, chosen.out / chosen.on)[0]
    if chosen.on or chosen.campaign:
        return bundled([chosen.on or SPRING], chosen.campaign, chosen.out)
    annex_agrees = ben_tre.report()
    return max(bundled([SPRING, AUTUMN], [], chosen.out), 0 if annex_agrees else 1)


if __name__ == "__main__":
    sys.exit(main())
