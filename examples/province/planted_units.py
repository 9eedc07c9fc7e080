"""The planted units: how many of each fault and near miss, and what each review says of them."""

from planted import DECIDE, NOT_MET, UNKNOWN, Planted

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

# The plan wants every member of a unit directly below the province entered from the app, the letter half of them.
NOT_ALL_FROM_THE_APP = {"data.app_share": NOT_MET}

CHARTER = [
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
    Planted(
        *("branch_under_the_province", 3, WRONG_BRANCH_PARENT),
        plan=WRONG_BRANCH_PARENT | NOT_ALL_FROM_THE_APP,
        autumn={},
    ),
    Planted("branch_under_a_link_of_a_base", 12),
    Planted("base_under_a_base", 2, {"unit.base.parent": NOT_MET}),
    Planted("base_branch_under_the_province", 4, plan=NOT_ALL_FROM_THE_APP),
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

NO_ACCESS = {"data.access": NOT_MET}
STALE = {"data.stale_units": NOT_MET}
TWICE = {"data.duplicate_units": NOT_MET}
YEAR_OVER = {"tree.school_year": NOT_MET}
ONE_COMMENT = {"tree.same_comment": NOT_MET}
ONE_SCORE = {"tree.same_score": NOT_MET}

DATA = [
    # An account, and rights for it: the plan wants both, the letter the first.
    Planted("without_account", 6, plan=NO_ACCESS, letter={"data.no_account": NOT_MET}),
    Planted("account_without_rights", 5, plan=NO_ACCESS),
    Planted(
        *("account_blank", 2),
        plan={"data.access": UNKNOWN},
        letter={"data.no_account": UNKNOWN},
        missing=("has_account",),
    ),
    Planted("rights_blank", 2, plan={"data.access": UNKNOWN}, missing=("has_rights",)),
    # Interaction on the software: the province's profile says thirty days, the letter says nothing.
    Planted("no_interaction_for_31_days", 7, letter={"data.interaction": NOT_MET}),
    Planted("interaction_30_days_ago", 7),
    Planted("last_interaction_blank", 3, letter={"data.interaction": UNKNOWN}, missing=("last_interaction",)),
    # Dissolved but listed, renamed but not updated; a name written otherwise is the same name.
    Planted("dissolved_but_listed", 4, plan=STALE),
    Planted("dissolved_blank", 2, plan={"data.stale_units": UNKNOWN}, missing=("dissolved",)),
    Planted("renamed_not_updated", 5, plan=STALE),
    Planted("decided_name_written_otherwise", 5),
    Planted("decided_name_as_listed", 3),
    # Two units of one name under one parent: the second is named.
    Planted("created_first", 7),
    Planted("created_again", 4, plan=TWICE),
    Planted("created_again_written_otherwise", 3, plan=TWICE),
    Planted("one_name_under_two_parents", 6),
    # A school year is over from September of its second year.
    Planted("school_year_2022_2023", 5, YEAR_OVER),
    Planted("school_year_2023_2024", 5, autumn=YEAR_OVER),
    Planted("school_year_2026_2027", 3),
    Planted("term_of_office_2022_2027", 3),
    # One comment or one score for everybody, from five members on.
    Planted("one_comment_for_everybody", 4, ONE_COMMENT),
    Planted("one_comment_written_variously", 2, ONE_COMMENT),
    Planted("one_comment_for_five_and_blanks", 2, ONE_COMMENT),
    Planted("one_comment_for_four", 3),
    Planted("one_comment_but_one", 3),
    Planted("one_score_for_everybody", 4, ONE_SCORE),
    Planted("one_score_for_four", 3),
    Planted("one_score_but_one", 3),
    # Shares of the units directly below the province: exactly half is never named.
    Planted("directly_below", 18, plan=NOT_ALL_FROM_THE_APP),
    Planted("app_share_just_below_half", 2, plan=NOT_ALL_FROM_THE_APP, letter=NOT_ALL_FROM_THE_APP),
    Planted("app_share_half", 2, plan=NOT_ALL_FROM_THE_APP),
    Planted("app_share_just_above_half", 2, plan=NOT_ALL_FROM_THE_APP),
    Planted("everybody_from_the_app", 2),
    Planted("missing_info_just_above_half", 2, letter={"data.missing_info": NOT_MET}),
    Planted("missing_info_half", 2),
    Planted("missing_info_just_below_half", 2),
]

UNITS = CHARTER + DATA
