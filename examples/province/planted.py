"""What the synthetic province hides, and what each review must say about it: the answer key, written before any review.

Four reviews: PLAN is 2023-10-15 with the plan of Gia Nghĩa (SEED3), SPRING 2024-05-09 with the charter alone (khóa XII,
ages by year of life), LETTER the same day with the letter of Kiên Giang (SEED4: the armed forces are not counted among
the branches below three) and the profile of the province (required fields, thirty days without interaction), AUTUMN
2026-11-22 (khóa XIII as reported: ages by completed years; a branch may stand under a base union, a commune union or
the province).

An empty expectation is a near miss: it stands on the boundary, or an exception covers it, and must not be found.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class Asked(NamedTuple):
    """What a review is asked with: its day, letters, and profiles by the name of their file."""

    day: str
    campaigns: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


PLAN, SPRING = "2023-10-15+SEED3", "2024-05-09"
LETTER, AUTUMN = "2024-05-09+SEED4+minh-giang", "2026-11-22"
REVIEWS = {
    PLAN: Asked("2023-10-15", ("SEED3",)),
    SPRING: Asked("2024-05-09"),
    LETTER: Asked("2024-05-09", ("SEED4",), ("minh-giang",)),
    AUTUMN: Asked("2026-11-22"),
}

AHEAD = ("2024-05-10", "2024-11-09")
"""The six months after the review of spring, both days counted."""

NOT_MET, DECIDE, UNKNOWN = "not_met", "needs_decision", "unknown"

# Rules that only hint: a member whom they alone concern is not counted among those with a rule not met.
HINTS = ("identity.number.sex", "identity.number.birth_year", "identity.card.digits")

Expected = dict[str, str]
"""Rule to what is said: the outcome and, where a rule is planted with several, the reason: `not_met:wrong_length`."""


def outcome(said: str) -> str:
    """The outcome alone."""
    return said.partition(":")[0]


@dataclass(frozen=True)
class Planted:
    """One fault or near miss: how many, and what each review says of every one of them."""

    name: str
    count: int
    spring: Expected = field(default_factory=dict)
    plan: Expected | None = None
    """None: as in spring."""
    letter: Expected | None = None
    """None: as in spring."""
    autumn: Expected | None = None
    """None: as in spring."""
    missing: tuple[str, ...] = ()
    """The facts reported missing wherever something is unknown, each as one finding."""
    born: str | None = None
    """The birth date as printed; two cells, men's and women's, where a bar stands. None: as an ordinary member's."""
    title: str = "Đoàn viên"

    def expected(self, review: str) -> Expected:
        other = {PLAN: self.plan, SPRING: None, LETTER: self.letter, AUTUMN: self.autumn}[review]
        return self.spring if other is None else other

    def missing_in(self, review: str) -> tuple[str, ...]:
        return self.missing if UNKNOWN in self.expected(review).values() else ()


@dataclass(frozen=True)
class Accepted:
    """A finding that somebody verified as fine, about the first one planted under this name."""

    planted: str
    rule: str
    until: str
    by: str
    why: str
    field: str = ""

    def state(self, planted: Planted, review: str) -> str:
        """What becomes of it: its finding is there and its last day is not over, over, or there is no such finding."""
        seen = self.field in planted.missing_in(review) if self.field else self.rule in planted.expected(review)
        if not seen:
            return "unused"
        return "expired" if self.until < REVIEWS[review].day else "applied"


OFFICE = "Ban Tổ chức - Kiểm tra Tỉnh đoàn"
ACCEPTED = [
    Accepted(
        *("branch_of_2", "unit.branch.minimum_members", "2024-12-31", OFFICE),
        "Hai đoàn viên đã được giới thiệu về chi đoàn bên cạnh, đang chờ quyết định",
    ),
    Accepted(
        *("past_35", "maturity.age", "2024-06-30", OFFICE),
        "Đã làm lễ trưởng thành Đoàn ngày 26/3, hồ sơ đang chuyển",
    ),
    Accepted(
        *("again_by_name_and_birth_date", "record.same_person", "2024-12-31", OFFICE),
        "Hai người khác nhau, đã đối chiếu giấy tờ",
    ),
    Accepted(
        *("birth_date_blank", "record.facts", "2024-12-31", "Huyện đoàn"),
        "Đang xin trích lục giấy khai sinh",
        "birth_date",
    ),
    Accepted(
        *("base_with_1_branch", "unit.base.minimum_branches", "2023-06-30", OFFICE),
        "Chờ thành lập chi đoàn thứ hai trong quý II năm 2023",
    ),
    Accepted(
        *("branch_of_3", "unit.branch.minimum_members", "2026-12-31", OFFICE),
        "Chi đoàn vùng sâu, đã báo cáo",
    ),
]
