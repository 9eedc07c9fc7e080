"""What `make demo` runs: the Bến Tre annex, the letter of Kiên Giang in kind, the bundled province reviewed, its lists.

    python demo.py [--units U --members M] [--on DAY] [--campaign SEED4] [--profile P] [--accepted A] [--out DIR]

With --units and --members it reviews that pair of files instead.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "kien_giang"))

import answer_key
import ben_tre
import forward
import generate
import kien_giang
import reconciling
from files import FileError
from planted import AUTUMN, LETTER, PLAN, REVIEWS, SPRING, Asked
from progress import Progress
from review import perform, read, refused

OUT = Path("out") / "province"
PROFILES = Path(__file__).parents[1] / "profiles"
# The one that asks most is told in full, the others in brief.
IN_FULL = LETTER


def bundled(asked: dict[str, Asked], out: Path, own: dict[str, Path]) -> int:
    """Generate the province and review it; where the key knows the review, say how it compares. Then other lists.

    `own` are profiles that are not among the bundled ones, by name.
    """
    with Progress("Tạo tỉnh giả định (75.000 đoàn viên)") as step:
        generate.write(out, done=step)
    key = json.loads((out / "planted.json").read_text(encoding="utf-8"))
    units, members, accepted = out / "units.csv", out / "members.csv", out / "accepted.csv"
    try:
        lists = read(units, members)
    except FileError as problem:
        return refused(str(problem))[0]
    worst = 0
    jobs = {}
    for name, (day, campaigns, profiles) in asked.items():
        print()
        paths = [own.get(profile, PROFILES / f"{profile}.toml") for profile in profiles]
        brief = len(asked) > 1 and name != IN_FULL
        code, job = perform(
            *(units, members, day, campaigns, out / name),
            profiles=paths,
            accepted=accepted,
            lists=lists,
            brief=brief,
        )
        if job and name in key["reviews"]:
            agrees, said = answer_key.compared(key, name, job.review)
            print(f"\n{said}", flush=True)
            code = 0 if agrees else 1
        worst = max(worst, code)
        if job:
            jobs[name] = job
    if len(asked) > 1:
        print()
        agrees = [reconciling.report(out, lists, key), forward.report(jobs, key, AUTUMN)]
        worst = max(worst, 0 if all(agrees) else 1)
    return worst


def main() -> int:
    parser = argparse.ArgumentParser(description="Chạy thử: phụ lục Bến Tre, Kiên Giang, và rà soát một tỉnh giả định.")
    parser.add_argument("--units", type=Path, metavar="TỆP", help="danh sách đơn vị của chính bạn (CSV)")
    parser.add_argument("--members", type=Path, metavar="TỆP", help="danh sách đoàn viên của chính bạn (CSV)")
    parser.add_argument("--on", metavar="NGÀY", help="ngày rà soát: 2024-05-09")
    parser.add_argument("--campaign", action="append", default=[], metavar="TÊN", help="công văn áp dụng thêm: SEED4")
    parser.add_argument("--profile", action="append", type=Path, default=[], metavar="TỆP", help="hồ sơ cấu hình")
    parser.add_argument("--accepted", type=Path, metavar="TỆP", help="các ngoại lệ đã xác nhận (CSV)")
    parser.add_argument("--out", type=Path, default=OUT, metavar="THƯ_MỤC", help=f"nơi ghi kết quả (mặc định: {OUT})")
    chosen = parser.parse_args()
    if chosen.units or chosen.members:
        if not (chosen.units and chosen.members and chosen.on):
            parser.error("cần đủ cả danh sách đơn vị (UNITS), danh sách đoàn viên (MEMBERS) và ngày rà soát (ON)")
        more = {"profiles": chosen.profile, "accepted": chosen.accepted}
        return perform(chosen.units, chosen.members, chosen.on, chosen.campaign, chosen.out / chosen.on, **more)[0]
    if chosen.on or chosen.campaign:
        own = {path.stem: path for path in chosen.profile}
        asked = Asked(chosen.on or REVIEWS[SPRING].day, tuple(chosen.campaign), tuple(own))
        return bundled({"+".join([asked.day, *asked.campaigns, *asked.profiles]): asked}, chosen.out, own)
    annex_agrees = ben_tre.report()
    print()
    letter_agrees = kien_giang.report(chosen.out.parent / "kien_giang")
    reviews = {name: REVIEWS[name] for name in (LETTER, PLAN, SPRING, AUTUMN)}
    return max(bundled(reviews, chosen.out, {}), 0 if annex_agrees and letter_agrees else 1)


if __name__ == "__main__":
    sys.exit(main())
