"""Writes the members of a province as Parquet files, one for each district, as a software's export might lie there.

Cells stay as they are printed; beside them stands `number`, the place of the row in the whole list.

    python province_parquet.py [--out DIR] [--seed N]
"""

import argparse
import sys
from pathlib import Path

import duckdb

sys.path.append(str(Path(__file__).resolve().parents[1] / "province"))

import generate

OUT = Path("out") / "duckdb"


def quoted(text: object) -> str:
    """As a text of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def csv(path: Path) -> str:
    # Every cell a text: what it means is decided when the list is screened, where it can be read again.
    return f"read_csv({quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '\"')"


def write(lists: Path, out: Path, split: str = "district", order: str = "number") -> list[Path]:
    """Write the members of `lists` below `out`: a file for each value of `split`, in each its rows by `order`.

    Both are expressions of SQL over `number` and `district`, the second step of a unit's code: MG.08.012 is in 08.
    """
    out.mkdir(parents=True, exist_ok=True)
    # Files of a run before, perhaps more of them, are not a part of this list.
    for old in out.glob("members-*.parquet"):
        old.unlink()
    with duckdb.connect() as connection:
        connection.execute(f"""
            create table units as select "Mã đơn vị" as code, "Tên đơn vị" as name from {csv(lists / "units.csv")};
            create table words as select word, min(split_part(code, '.', 2)) as district
              from (select code as word, code from units union all select name, code from units) group by word;
            create table listed as select row_number() over () - 1 as number, * from {csv(lists / "members.csv")};
            create table placed as select listed.*, coalesce(district, '') as district
              from listed left join words on word = "Đơn vị";
            create table files as select *, {split} as file from placed;
        """)
        values = connection.sql("select distinct file from files order by file").fetchall()
        written = [out / f"members-{place:02d}.parquet" for place in range(len(values))]
        for path, (value,) in zip(written, values, strict=True):
            rows = f"select * exclude (district, file) from files where file = {quoted(value)} order by {order}"
            connection.execute(f"copy ({rows}) to {quoted(path)} (format parquet)")
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes a made-up province: two lists, the members as Parquet files.")
    parser.add_argument("--out", type=Path, default=OUT, help=f"where to (else: {OUT})")
    parser.add_argument("--seed", type=int, default=2024, help="the same number gives the same province")
    chosen = parser.parse_args()
    generate.write(chosen.out, chosen.seed)
    files = write(chosen.out, chosen.out / "members")
    print(f"{len(files)} files of members in {chosen.out / 'members'}, units in {chosen.out / 'units.csv'}")


if __name__ == "__main__":
    main()
