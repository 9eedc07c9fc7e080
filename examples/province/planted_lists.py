"""What the lists from outside hide: how many rows differ from what the software holds, how, and which only seem to."""

from dataclasses import dataclass

DAY, LETTER = "2023-12-31", "gia_nghia_2023"
"""The plan of Gia Nghĩa asks that the lists agree; the day lies after the count that it has the units fix."""

NEW, BRANCHES, ACTIVE, COUNTS = "new_members", "branches", "active_members", "member_counts"


@dataclass(frozen=True)
class Listed:
    """One sort of row: in which comparison, how many, and the side and reason of every difference about each."""

    what: str
    name: str
    count: int
    side: str = ""
    """Empty: a near miss, which agrees."""
    reason: str = ""
    rows: int = 1
    """In how many rows of the list each stands: of a new member, the resolution and the book."""


LISTS = [
    Listed(NEW, "birth_date_in_the_book", 3, "differing", "records_differ"),
    Listed(NEW, "admission_day_in_the_resolution", 3, "differing", "records_differ"),
    Listed(NEW, "not_in_the_book", 2, "extra", "not_in_source"),
    Listed(NEW, "not_on_the_system", 2, "missing", "not_on_system", rows=2),
    Listed(NEW, "name_written_otherwise", 4),
    Listed(BRANCHES, "only_expected", 6, "missing", "branch_missing"),
    Listed(BRANCHES, "only_expected_without_code", 2, "missing", "branch_missing"),
    Listed(BRANCHES, "not_expected", 4, "extra", "branch_not_on_list"),
    Listed(BRANCHES, "under_another_name", 5, "differing", "branch_differs"),
    Listed(BRANCHES, "under_another_base", 2, "differing", "branch_differs"),
    Listed(BRANCHES, "name_written_otherwise", 5),
    Listed(BRANCHES, "without_code", 5),
    Listed(ACTIVE, "not_on_the_software", 7, "missing", "member_not_declared"),
    Listed(ACTIVE, "no_longer_active", 5, "extra", "not_on_active_list"),
    Listed(ACTIVE, "in_another_unit", 4, "differing", "in_another_unit"),
    Listed(ACTIVE, "another_name", 3, "differing", "fields_differ"),
    Listed(ACTIVE, "name_written_otherwise", 6),
    Listed(ACTIVE, "without_key", 6),
    Listed(ACTIVE, "birth_date_blank", 3),
    Listed(COUNTS, "not_explained", 5, "differing", "balance_differs"),
    Listed(COUNTS, "movement_on_the_day_of_the_count", 3, "left_out", "movement_before_count"),
    Listed(COUNTS, "explained_by_movements", 8),
]
