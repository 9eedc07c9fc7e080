"""The law of a roster's day, as plain values: articles, the letters chosen, what a profile sets over them.

Where the first day of khóa XIII is not known, both states of the law are given; where they agree is an answer.
"""

from datetime import date
from fractions import Fraction

# Điều 6.1, 17.2, 17.4, 17.5 and 22.1 as khóa XI and XII print them.
LEVELS = ("trung_uong", "tinh", "huyen", "co_so")
BASE_KINDS = ("doan_co_so", "chi_doan_co_so")
BASE_PARENT_LEVELS = ("huyen", "tinh")
SUBGROUP_PARENTS = ("chi_doan", "chi_doan_co_so")
BLOC_LEVELS = ("huyen", "tinh", "trung_uong")
SECTOR_LEVELS = ("tinh", "trung_uong")
# Điều 17.6: branches that are linked, which makes no level.
LINKS = ("lien_chi_doan", "doan_bo_phan")

# The list of posts, the reform of local government, and the congress of khóa XIII between two days.
POSTS_FROM = date(2020, 1, 1)
REFORM_FROM = date(2025, 7, 1)
KHOA_XIII = (date(2026, 6, 26), date(2026, 11, 22))

# Kế hoạch Gia Nghĩa 2023, công văn Kiên Giang 2024 and kế hoạch Trung ương 2022, by their names.
GIA_NGHIA, KIEN_GIANG, CENTRAL = "gia_nghia_2023", "kien_giang_2024", "trung_uong_2022"
WEB_TO_APP_LAST_DAY = date(2024, 5, 30)


def shares(campaigns):
    """The least share from the app and the most with missing information; of two letters the later one speaks."""
    if KIEN_GIANG in campaigns:
        return Fraction(1, 2), Fraction(1, 2)
    return (Fraction(1), Fraction(0)) if GIA_NGHIA in campaigns else (None, None)


def state(day, campaigns, settings, *, thirteenth):
    """One state of the law. Values of khóa XIII are reported; what it says nothing of is carried on."""
    app, info = shares(campaigns)

    def said(provision, otherwise):
        return settings.get(provision, otherwise)

    return {
        "day": day,
        "letters": campaigns,
        "ages": {
            "counting": said("calendar.counting", "completed_years" if thirteenth else "year_of_life"),
            "leap_day": said("calendar.leap_day", "28_february"),
        },
        "appointed_counts": said("maturity.appointed_counts", "as_elected") == "as_elected",
        "standing_too": said("organization.minimum_covers", "founding_and_standing") == "founding_and_standing",
        "base_branch_too": said("organization.base_branch_minimum", "as_a_branch") == "as_a_branch",
        "excluded": said("organization.branch_minimum_excludes", ["armed_forces"] if KIEN_GIANG in campaigns else []),
        "kinds_listed": day >= POSTS_FROM,
        "commune_is_base": said("organization.commune_union", "base_union") == "base_union",
        "branch_parents": ("doan_co_so", "doan_xa", "tinh") if thirteenth else ("doan_co_so",),
        "base_branch_parents": ("doan_xa", "tinh") if thirteenth else (),
        "commune_parents": ("tinh",) if day >= REFORM_FROM else ("huyen", "tinh"),
        "required": said("identity.required_fields", None),
        "same_person": said(
            "review.same_person", ["id_number", "card_number", "name_and_birth_date", "name_and_phone"]
        ),
        "sameness": said("review.sameness", 5),
        "school_year_month": said("review.school_year_month", 9),
        "every_unit": said("review.share_covers", "direct_subordinates") == "every_unit",
        "stale": said("data.stale_units", 0),
        "app_share": app,
        "at_the_share_too": said("data.app_share_bound", "below") == "at_most",
        "info_share": info,
        "at_the_info_share_too": said("data.missing_info_bound", "above") == "at_least",
        "interaction_days": said("data.interaction_days", None),
    }


def states(day, campaigns, settings):
    """Every state the law of a day may be in."""
    first, last = KHOA_XIII
    possible = [day >= last] if not first <= day < last else [False, True]
    return [state(day, campaigns, settings, thirteenth=thirteenth) for thirteenth in possible]


def agreed(answers):
    """The answer of all states of the law, or that it is unknown; each a letter of `MET`, `NOT_MET`, …"""
    return answers[0] if len(set(answers)) == 1 else "u"
