"""Rosters from a seed: a charter, units and members, crowded around what rules tell apart, with holes everywhere."""

import random
from datetime import date, timedelta

from rosters.law import CENTRAL, GIA_NGHIA, KIEN_GIANG
from rosters.screening import screened
from rosters.texts import BLANK, COMMENTS, EMAILS, NAMES, NO_PROVINCES, PHONES, PROVINCES, UNIT_NAMES

# Under khóa XI before the list of posts, under khóa XII, after the letter's last day, after the reform, between two
# charters, under khóa XIII.
DAYS = [date(2019, 6, 1), date(2024, 5, 9), date(2024, 2, 29), date(2025, 9, 1), date(2026, 8, 15), date(2026, 12, 1)]
KINDS = ["chi_doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh"]
KINDS += ["doan_xa", "huyen", "trung_uong", "phan_doan", "other", "doan_co_so", "chi_doan"]
REQUIRED = ["full_name", "birth_date", "sex", "id_number", "phone", "email", "religion", "admitted_on", "card_number"]
UNIT_FIELDS = ["name", "decided_name", "level", "sector", "has_account", "has_rights", "last_interaction", "dissolved"]
FLAGS = ["stay_granted", "elected_post", "appointed_post", "fulltime_post"]
FLAGS += ["app_installed", "app_declared", "app_registered"]

# What a profile may set, and what it draws from.
SETTINGS = {
    "calendar.counting": ["year_of_life", "completed_years", "calendar_year"],
    "calendar.leap_day": ["28_february", "1_march"],
    "maturity.appointed_counts": ["as_elected", "not_elected"],
    "organization.minimum_covers": ["founding_and_standing", "founding_only"],
    "organization.base_branch_minimum": ["as_a_branch", "none"],
    "organization.branch_minimum_excludes": [["armed_forces"], ["school", "other"], []],
    "organization.commune_union": ["base_union", "level_above"],
    "review.same_person": [["name_and_phone", "card_number"], ["id_number"], ["name_and_birth_date"]],
    "review.sameness": [2, 3],
    "review.school_year_month": [6, 12],
    "review.share_covers": ["direct_subordinates", "every_unit"],
    "data.app_share_bound": ["below", "at_most"],
    "data.missing_info_bound": ["above", "at_least"],
}


def charter(draw):
    """A day, the letters chosen, and what a profile sets."""
    campaigns = draw.choice([[], [], [GIA_NGHIA], [KIEN_GIANG], [KIEN_GIANG], [GIA_NGHIA, KIEN_GIANG], [CENTRAL]])
    settings = {name: draw.choice(values) for name, values in SETTINGS.items() if draw.random() < 0.2}
    if draw.random() < 0.6:
        settings["identity.required_fields"] = draw.sample(REQUIRED, draw.randrange(1, 4))
    if KIEN_GIANG in campaigns and draw.random() < 0.7:
        settings["data.interaction_days"] = draw.choice([30, 90])
    if GIA_NGHIA in campaigns and draw.random() < 0.3:
        settings["data.stale_units"] = 1
    return {"on": draw.choice(DAYS), "campaigns": campaigns, "set": settings}


def maybe(draw, values, known=0.8):
    return draw.choice(values) if draw.random() < known else None


def unit(draw, row, earlier, on):
    """A unit below one of the earlier ones; sometimes below itself, a later one or none of the list."""
    code = f"u{row}" if draw.random() < 0.94 else draw.choice([None, "u0", "u1"])
    parent = draw.choice(earlier) if earlier else None
    if earlier and draw.random() < 0.2:
        parent = draw.choice(["nowhere", None, f"u{row}", f"u{row + 1}", f"u{row + 2}", "u0"])
    kind = draw.choice(KINDS) if draw.random() < 0.5 else draw.choice(["doan_co_so", "chi_doan", "chi_doan"])
    return {
        "code": code,
        "parent": parent,
        "kind": "tinh" if not row else kind if draw.random() < 0.93 else None,
        "name": maybe(draw, list(UNIT_NAMES)),
        "decided_name": maybe(draw, list(UNIT_NAMES), 0.3),
        "level": maybe(draw, ["trung_uong", "tinh", "huyen", "co_so", "other"], 0.4),
        "sector": maybe(draw, ["residential", "school", "armed_forces", "other"], 0.7),
        "has_account": maybe(draw, [True, True, False]),
        "has_rights": maybe(draw, [True, True, False]),
        "last_interaction": maybe(draw, [on - timedelta(days=days) for days in (-1, 0, 30, 31, 90, 91, 400)]),
        "dissolved": maybe(draw, [False, False, True]),
    }


def birth(draw, on):
    """A birth whose ages change within days; a leap day; a day that has not come; the first of a January."""
    year = on.year - draw.choice([15, 16, 20, 30, 31, 35, 36])
    if draw.random() < 0.1:
        return draw.choice([date(year - year % 4, 2, 29), on + timedelta(days=draw.randrange(1, 3)), date(year, 1, 1)])
    return date(year, on.month, min(on.day, 28)) + timedelta(days=draw.randrange(-2, 4))


def number(draw, day, sex):
    """A personal number that fits birth and sex, one that does not, an old one, or what is none."""
    if draw.random() < 0.2:
        return draw.choice(["123456789", " 987654321 ", "12345678", "05220301234x", "", "1234567890", "003345678901"])
    place = draw.choice(["0", "0", "0", "1"]) + draw.choice([*PROVINCES, *NO_PROVINCES[:1]])
    day = day or date(2003, 1, 1)
    century = (day.year // 100 - 19) * 2 + (sex == "female")
    if draw.random() < 0.2:
        century = draw.randrange(10)
    return f"{place}{century}{(day.year + (draw.random() < 0.1)) % 100:02d}{draw.randrange(4):06d}"


def member(draw, row, codes, on):
    born, sex = maybe(draw, [birth(draw, on)], 0.92), maybe(draw, ["male", "female"])
    digits = maybe(draw, [number(draw, born, sex)])
    card = maybe(draw, [f"{row:03d}{(digits or '')[3:6] or '000'}000001", "123456789012", "00000000001", "thẻ", " "])
    return {
        "key": maybe(draw, [f"m{row}"] * 8 + [f"m{row // 2}", "m0"], 0.95),
        "unit": draw.choice(codes) if draw.random() < 0.92 else draw.choice([None, "elsewhere"]),
        "birth_date": born,
        "sex": sex,
        "full_name": maybe(draw, [*NAMES, BLANK[draw.randrange(2)]]),
        "id_number": digits,
        "birth_province": maybe(draw, [*PROVINCES, (digits or "   ")[1:3], *NO_PROVINCES], 0.7),
        "card_number": card,
        "phone": maybe(draw, [*PHONES, " "]),
        "email": maybe(draw, [*EMAILS, ""]),
        "religion": maybe(draw, ["Không", " "]),
        "admitted_on": maybe(draw, [on - timedelta(days=400)]),
        "comment": maybe(draw, [*COMMENTS, ""]) if draw.random() < 0.4 else "Tốt",
        "score": maybe(draw, [70, 80]) if draw.random() < 0.3 else 75,
        "entry_source": maybe(draw, ["app", "app", "web", "web", "file", "other"], 0.9),
        **{flag: maybe(draw, [True, False, False]) for flag in FLAGS},
    }


def lacking(draw, rows, fields):
    """Which columns a list lacks: taken out of every row, and None there for who asks."""
    lacks = {field for field in fields if draw.random() < 0.12} if draw.random() < 0.7 else set()
    for row in rows:
        row.update(dict.fromkeys(lacks))
    return lacks


def deal(seed):
    """A roster: few units with members enough for thirty in some, or many with hardly any."""
    draw = random.Random(seed)
    roster = charter(draw)
    on = roster["on"]
    units = []
    for row in range(draw.randrange(1, 14)):
        units.append(unit(draw, row, [u["code"] for u in units if u["code"]], on))
    codes = draw.choices([u["code"] for u in units if u["code"]] or ["u0"], k=6)
    members = [member(draw, row, codes, on) for row in range(draw.choice([0, 3, 12, 20, 30, 45, 70]))]
    unit_lacks = lacking(draw, units, UNIT_FIELDS)
    # What a list cannot be screened without is always there.
    member_lacks = lacking(draw, members, [field for field in members[0] if field != "unit"] if members else [])
    return {**roster, "units": units, "members": members, "unit_lacks": unit_lacks, "member_lacks": member_lacks}


def written(rows, lacks, fields):
    """A list as columns: those that it has, with None where nothing is known, and days as ISO texts."""
    return {
        field: [str(row[field]) if isinstance(row[field], date) else row[field] for row in rows]
        for field in fields
        if field not in lacks
    }


def roster(seed):
    """What a host would hand over."""
    dealt = deal(seed)
    fields = list(member(random.Random(0), 0, ["u0"], DAYS[0]))
    return {
        "on": str(dealt["on"]),
        "campaigns": dealt["campaigns"],
        "set": dealt["set"],
        "units": written(dealt["units"], dealt["unit_lacks"], list(dealt["units"][0])),
        "members": written(dealt["members"], dealt["member_lacks"], fields),
    }


def screening(seed):
    """What a screening of it must say."""
    return screened(deal(seed))
