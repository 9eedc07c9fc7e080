"""What the workers do: add the rows of a partition to a part of the screening. The driver sends them this file."""

import itertools
import pickle
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import dieule
import pyarrow as pa  # type: ignore[import-untyped]

NUMBER = "number"
"""The column that numbers the rows of the whole list from 0; it is written with the files."""
GIVEN = "part binary, refused binary"
"""The one row that a partition gives: its part, or the pickled error that stopped it."""


def in_runs(batch: Any) -> Iterator[tuple[int, Any]]:
    """The pieces of a batch in which the numbers follow one another, each with its first number and without the column.

    A partition may hold pieces of several files, in any order, and a batch may reach from one into the next. A piece is
    told to the part with the number it begins with, so that of rows that share a key it is always the same that stands.
    """
    numbers = batch.column(NUMBER).to_numpy()
    members = batch.drop_columns([NUMBER])
    starts = [0, *((numbers[1:] != numbers[:-1] + 1).nonzero()[0] + 1).tolist(), len(numbers)]
    for first, end in itertools.pairwise(starts):
        if first < end:
            yield int(numbers[first]), members.slice(first, end - first)


def in_the_list(error: dieule.InputError, first: int) -> dieule.InputError:
    """The same error, with its row numbered in the whole list, not in the piece that begins at `first`."""
    if error.row is None:
        return error
    row = first + error.row
    return dieule.InputError(f"{error.record}[{row}].{error.field}: {error.why}", **(vars(error) | {"row": row}))


def telling(charter: dieule.Charter, units: Any) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """What every partition does: a function for `mapInArrow`, pickled with the charter and the units."""

    def told(batches: Iterable[Any]) -> Iterator[Any]:
        # A screening does not travel, it is made again: a few hundredths of a second for a province.
        part = charter.screening(units).part()
        refused = None
        first = 0
        try:
            for batch in batches:
                for first, members in in_runs(batch):
                    part.add(members, first_row=first)
        except dieule.InputError as error:
            # Spark would make a text of it, of which the driver could read neither column nor row.
            refused = pickle.dumps(in_the_list(error, first))
        row = {"part": [None if refused else part.to_bytes()], "refused": [refused]}
        yield pa.RecordBatch.from_pydict(row, schema=pa.schema([("part", pa.binary()), ("refused", pa.binary())]))

    return told
