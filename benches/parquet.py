"""The members of data.py as one Parquet file, written a chunk at a time, so that no list is too long for the memory.

`python benches/parquet.py ROWS` writes out/bench/parquet/ROWS/, where it is not there yet:

* members.parquet: unit, sex and entry_source as dictionaries, days as date32, flags as booleans; nulls are not known.
* units.tsv: as data.py writes it, for the first COUNTRY members. Those after them are in the same units again: a list
  may grow, a country does not.
* expected.u8: the answers of the four rules, as data.py writes them.
"""

import shutil
import sys

import data
import numpy as np
import pyarrow as pa
from pyarrow import parquet

OUT = data.OUT / "parquet"
COUNTRY = 5_000_000
TEXTS = {"sex": ["male", "female"], "entry_source": ["app", "web", "file", "other"]}


def codes(path):
    with open(path / "units.tsv", encoding="utf-8") as lines:
        next(lines)
        return np.array([line.split("\t", 1)[0] for line in lines])


def column(name, values):
    if name in TEXTS:
        places = pa.array(values.astype(np.int8), mask=values == data.UNKNOWN)
        return pa.DictionaryArray.from_arrays(places, TEXTS[name])
    if name in data.FLAGS:
        return pa.array(values == 1, mask=values == data.UNKNOWN)
    return pa.array(values, mask=values == data.NO_DAY).cast(pa.date32())


def batch(columns, units):
    """A chunk of members; its dictionary of units has those of the chunk alone."""
    used, places = np.unique(units[0], return_inverse=True)
    unit = pa.DictionaryArray.from_arrays(places.astype(np.int32), pa.array(units[1][used]))
    return pa.record_batch({"unit": unit, **{name: column(name, values) for name, values in columns.items()}})


def write(rows):
    done, out = OUT / str(rows), OUT / f"{rows}.unfinished"
    if done.is_dir():
        return done
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    data.write_units(out, min(rows, COUNTRY))
    names, row_of = codes(out), np.fromfile(out / "unit.u32", "<u4")
    (out / "unit.u32").unlink()
    writer = None
    with open(out / "expected.u8", "wb") as answers:
        for number, first in enumerate(range(0, rows, data.CHUNK)):
            columns = data.members(np.random.default_rng([data.SEED, 3, number]), data.CHUNK)
            columns = {name: values[: rows - first] for name, values in columns.items()}
            answers.write(data.expected(columns).tobytes())
            count = len(columns["birth_date"])
            units = row_of[np.arange(first, first + count) % len(row_of)]
            chunk = batch(columns, (units, names))
            writer = writer or parquet.ParquetWriter(out / "members.parquet", chunk.schema)
            writer.write_batch(chunk, row_group_size=data.CHUNK)
    writer.close()
    out.rename(done)
    return done


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdecimal() or int(sys.argv[1]) < 1:
        sys.exit("usage: python benches/parquet.py ROWS")
    print(write(int(sys.argv[1])))
