"""What the synthetic province hides, and what each review must say about it: the answer key, written before any review.

Three reviews: SPRING is 2024-05-09 (khóa XII, ages by year of life), LETTER the same day with the Kiên Giang letter
(SEED4: the armed forces are not counted among the branches below three), AUTUMN 2026-11-22 (khóa XIII as reported:
ages by completed years; a branch may stand under a base union, a commune union or the province).

An empty expectation is a near miss: it stands on the boundary, or an exception covers it, and must not be found.
"""

from dataclasses import dataclass, field

SPRING, LETTER, AUTUMN = "2024-05-09", "2024-05-09+SEED4", "2026-11-22"
REVIEWS = (SPRING, LETTER, AUTUMN)

NOT_MET, DECIDE, UNKNOWN = "not_met", "needs_decision", "unknown"

Expected = dict[str, str]
"""Rule to outcome."""


@dataclass(frozen=True)
class Planted:
    """One fault or near miss: how many, and what each review says of every one of them."""

    name: str
    count: int
    spring: Expected = field(default_factory=dict)
    letter: Expected | None = None
    """None: as in spring."""
    autumn: Expected | None = None
    """None: as in spring."""
    missing: tuple[str, ...] = ()
    """The facts reported missing wherever something is unknown, each as one finding."""
    born: str = ""
    """The birth date as printed; two cells, for men and for women, where a bar stands."""
    title: str = "Đoàn viên"

    def expected(self, review: str) -> Expected:
        other = {SPRING: None, LETTER: self.letter, AUTUMN: self.autumn}[review]
        return self.spring if other is None else other

    def missing_in(self, review: str) -> tuple[str, ...]:
        return self.missing if UNKNOWN in self.expected(review).values() else ()


SMALL = {"unit.branch.minimum_members": NOT_MET}
FEW_BRANCHES = {"unit.base.minimum_branches": NOT_MET}
FEW_MEMBERS = {"unit.base.minimum_members": NOT_MET}
WRONG_BRANCH_PARENT = {"unit.branch.parent": NOT_MET}

# Without its kind nothing that depends on the kind can be told; that the row says `co_so` settles the level alone.
NO_KIND = dict.fromkeys(
    [
        "unit.kind",
        "unit.base_kind",
        "unit.branch.minimum_members",
        "unit.base.minimum_branches",
        "unit.base.minimum_members",
        "unit.base.parent",
        "unit.branch.parent",
        "unit.subgroup.parent",
        "unit.bloc.level",
        "unit.sector.level",
        "unit.commune.parent",
    ],
    UNKNOWN,
)

UNITS = [
    # A branch has three members or more (Điều 17 khoản 4).
    Planted("branch_of_0", 3, SMALL),
    Planted("branch_of_1", 7, SMALL),
    Planted("branch_of_2", 12, SMALL),
    Planted("branch_of_3", 15),
    Planted("branch_of_3_one_in_a_subgroup", 3),
    Planted("armed_branch_of_2", 6, SMALL, letter={}),
    Planted(
        "branch_of_2_without_sector", 4, SMALL, letter={"unit.branch.minimum_members": UNKNOWN}, missing=("sector",)
    ),
    Planted("base_branch_of_2", 4, SMALL),
    Planted("base_branch_of_3", 4),
    Planted("armed_base_branch_of_2", 3, SMALL, letter={}),
    # A base union has two branches or more, and thirty members in the whole unit (khoản 5).
    Planted("base_without_branches", 5, FEW_BRANCHES),
    Planted("base_with_1_branch", 6, FEW_BRANCHES),
    Planted("base_with_2_branches", 8),
    Planted("base_with_2_branches_in_a_link", 4),
    Planted("base_of_29", 4, FEW_MEMBERS),
    Planted("base_of_30", 4),
    Planted("base_of_30_with_15_in_each_branch", 4),
    # What stands directly above (khoản 2 and 5).
    Planted("branch_under_a_district", 5, WRONG_BRANCH_PARENT),
    Planted("branch_under_a_link_under_a_district", 2, WRONG_BRANCH_PARENT),
    Planted("branch_under_the_province", 3, WRONG_BRANCH_PARENT, autumn={}),
    Planted("branch_under_a_link_of_a_base", 12),
    Planted("base_under_a_base", 2, {"unit.base.parent": NOT_MET}),
    Planted("base_branch_under_the_province", 4),
    # Kinds. What stands at base level is one of the two base kinds; a kind of its own making is neither.
    Planted("unknown_kind_at_base_level", 3, {"unit.kind": DECIDE, "unit.base_kind": NOT_MET}),
    Planted("unknown_kind_without_level", 2, {"unit.kind": DECIDE, "unit.level": UNKNOWN}, missing=("level",)),
    Planted("blank_kind", 2, NO_KIND, missing=("kind",)),
    # The tree itself.
    Planted("duplicate_code", 6, {"tree.code": NOT_MET}),
    Planted("unknown_parent", 5, {"tree.parent": NOT_MET}),
    Planted("cycle_of_two_bases", 2, {"tree.cycle": NOT_MET}),
    Planted("base_above_itself", 1, {"tree.cycle": NOT_MET}),
    Planted("branch_below_a_cycle_of_bases", 6),
    Planted("cycle_of_three_links", 3, {"tree.cycle": NOT_MET}),
    # Its superior is looked for above the link, where the cycle was cut: that it is a base union cannot be told.
    Planted("branch_below_a_cycle_of_links", 1, {"unit.branch.parent": UNKNOWN}, missing=("superior_kind",)),
]

YOUNG = {"record.age_minimum": NOT_MET}
STAY = {"maturity.age": DECIDE}
OVER = {"maturity.age": NOT_MET}
NO_POST_TOLD = {"maturity.age": UNKNOWN}
POSTS = ("elected_post", "fulltime_post")
NO_BIRTH = {"record.age_minimum": UNKNOWN, "maturity.age": UNKNOWN}
BORN = ("birth_date",)

MEMBERS = [
    # Sixteen: from the day after the 15th birthday in spring, from the 16th birthday in autumn.
    Planted("one_day_too_young_in_spring", 8, YOUNG, autumn={}, born="09/05/2009"),
    Planted("first_day_in_spring", 8, born="08/05/2009"),
    Planted("one_day_too_young_in_autumn", 5, YOUNG, born="23/11/2010"),
    Planted("first_day_in_autumn", 5, YOUNG, autumn={}, born="22/11/2010"),
    Planted("born_on_29_february_2008", 6, born="29/02/2008"),
    Planted("born_on_29_february_2000", 6, born="29/02/2000"),
    # Past thirty: the day after the 30th birthday in spring, from the 31st in autumn.
    Planted("thirtieth_birthday_in_spring", 9, autumn=STAY, born="09/05/1994"),
    Planted("day_after_the_thirtieth_birthday", 9, STAY, born="08/05/1994"),
    Planted("day_before_the_31st_birthday_in_autumn", 7, born="23/11/1995"),
    Planted("31st_birthday_in_autumn", 7, autumn=STAY, born="22/11/1995"),
    Planted("past_30", 60, STAY, born="20/07/1991"),
    Planted("past_30_title_blank", 12, STAY, born="15/06/1991", title=""),
    Planted("past_30_secretary", 10, born="02/09/1990", title="Bí thư chi đoàn"),
    Planted("past_30_deputy", 6, born="12/03/1991", title="Phó Bí thư Đoàn cơ sở"),
    Planted("past_30_committee", 6, born="30/12/1990", title="UV BCH Đoàn cơ sở"),
    Planted("past_30_full_time", 4, born="19/08/1990", title="Cán bộ Đoàn chuyên trách"),
    # Past thirty-five: nobody stays but with a post.
    Planted("thirty_fifth_birthday_in_spring", 4, STAY, autumn=OVER, born="09/05/1989"),
    Planted("day_after_the_35th_birthday", 6, OVER, born="08/05/1989"),
    Planted("day_before_the_36th_birthday_in_autumn", 4, STAY, born="23/11/1990"),
    Planted("36th_birthday_in_autumn", 4, STAY, autumn=OVER, born="22/11/1990"),
    Planted("past_35", 20, OVER, born="14/02/1986"),
    Planted("past_35_secretary", 8, born="03/02/1985", title="Bí thư Huyện đoàn"),
    Planted("past_35_committee", 4, born="17/10/1986", title="Ủy viên Ban Chấp hành Đoàn cơ sở"),
    Planted("past_35_full_time", 4, born="01/01/1984", title="Cán bộ Đoàn chuyên trách"),
    Planted("past_35_title_blank", 9, NO_POST_TOLD, missing=POSTS, born="26/03/1986", title=""),
    # A post in the Party says nothing about a post in the Union.
    Planted("past_35_party_title", 3, NO_POST_TOLD, missing=POSTS, born="11/11/1987", title="Bí thư chi bộ"),
    Planted("title_blank", 40, born="16/04/2003", title=""),
    # Birth dates that cannot be read count as missing.
    Planted("birth_date_blank", 18, NO_BIRTH, missing=BORN, born=""),
    Planted("birth_year_only", 11, NO_BIRTH, missing=BORN, born="2001"),
    Planted("birth_date_impossible", 4, NO_BIRTH, missing=BORN, born="30/02/2001"),
    Planted("two_birth_dates", 3, NO_BIRTH, missing=BORN, born="05/07/2001|07/05/2001"),
    # Where and who.
    Planted("unit_not_in_the_list", 15, {"record.unit": NOT_MET}, born="20/10/2002"),
    Planted("unit_blank", 4, {"record.unit": UNKNOWN}, missing=("unit",), born="08/03/2004"),
    Planted("duplicate_key", 10, {"record.key": NOT_MET}, born="19/05/2003"),
    Planted("key_blank", 12, born="22/12/2001"),
    Planted("same_name_and_birth_date", 6, born="02/09/2002"),
]
