"""What the rules about listed members answer, one row at a time, from the articles and from what lists of members show.

An answer is a letter: `.` met (or not asked), `n` not met, `u` unknown, `d` needs decision. A column that a list lacks
is None in every row here; `lacks` tells it from a blank.
"""

from oracle import AGE_MINIMUM, age_on, listed_by_age
from rosters.law import KIEN_GIANG, WEB_TO_APP_LAST_DAY
from rosters.texts import DECIDE, EMAILS, MET, NAMES, NOT_MET, PHONES, PROVINCES, UNKNOWN, filled, numeral

LETTER = {"met": MET, "not_met": NOT_MET, "unknown": UNKNOWN, "needs_decision": DECIDE}
STEPS = ("app_installed", "app_declared", "app_registered")
# The columns that a rule cannot do without, where a list may lack them.
NEEDS = {
    "identity.number": ("id_number",),
    "identity.number.province": ("id_number", "birth_province"),
    "identity.number.sex": ("id_number", "sex"),
    "identity.number.birth_year": ("id_number", "birth_date"),
    "identity.phone": ("phone",),
    "identity.email": ("email",),
    "identity.card": ("card_number",),
    "identity.card.digits": ("card_number", "id_number"),
    "identity.encoding": ("full_name",),
    "identity.source": ("entry_source",),
}
# Of these any will do.
NEEDS_ANY = ("full_name", "id_number", "card_number")


def holds(met):
    return MET if met else NOT_MET


def unit(law, m, known):
    """One record, one unit of the list."""
    return UNKNOWN if m["unit"] is None else holds(m["unit"] in known)


def age_minimum(law, m):
    """Điều 1.2: from 16 on; nobody is a member before birth."""
    if m["birth_date"] is None:
        return UNKNOWN
    return holds(m["birth_date"] <= law["day"] and age_on(m["birth_date"], law["day"], **law["ages"]) >= AGE_MINIMUM)


def past_age(law, m):
    """Điều 4.1 and 4.2. Lists seldom show how a post was filled: one known not to be elected is none, unless stated."""
    if m["birth_date"] is None:
        return UNKNOWN
    appointed = m["appointed_post"]
    if appointed is None and m["elected_post"] is not None:
        appointed = False
    outcome, _ = listed_by_age(
        m["birth_date"],
        law["day"],
        **law["ages"],
        granted=m["stay_granted"],
        elected=m["elected_post"],
        appointed=appointed,
        fulltime=m["fulltime_post"],
        appointed_counts=law["appointed_counts"],
    )
    return LETTER[outcome]


def number(law, m):
    """Nine digits, or twelve."""
    return NOT_MET if numeral(m["id_number"], (9, 12)) is False else MET


def personal(m):
    """A personal number, which alone tells anything: three digits of the place, then century and sex, then the year."""
    return filled(m["id_number"]) if numeral(m["id_number"], (12,)) else None


def number_province(law, m):
    digits = personal(m)
    if digits is None:
        return MET
    if digits[0] != "0" or digits[1:3] not in PROVINCES:
        return DECIDE
    recorded = filled(m["birth_province"])
    # The number has the code of before or after the merger; which, it does not say.
    return MET if recorded is None else holds(recorded in (digits[1:3], PROVINCES[digits[1:3]]))


def number_sex(law, m):
    """Even for men, odd for women."""
    digits = personal(m)
    if digits is None or m["sex"] is None:
        return MET
    return holds(m["sex"] == ("female" if int(digits[3]) % 2 else "male"))


def number_birth_year(law, m):
    """0 and 1 are the century of 1900, 2 and 3 that of 2000, and so on."""
    digits = personal(m)
    if digits is None or m["birth_date"] is None:
        return MET
    century = 19 + int(digits[3]) // 2
    return holds(f"{century}{digits[4:6]}" == f"{m['birth_date'].year:04d}")


def phone(law, m):
    return MET if filled(m["phone"]) is None else PHONES[m["phone"]][1]


def email(law, m):
    return MET if filled(m["email"]) is None else EMAILS[m["email"]]


def card(law, m):
    return NOT_MET if numeral(m["card_number"], (12,)) is False else MET


def card_digits(law, m):
    """The fourth to the sixth digit are those of the personal number."""
    digits = personal(m)
    if digits is None or not numeral(m["card_number"], (12,)):
        return MET
    return holds(filled(m["card_number"])[3:6] == digits[3:6])


def encoding(law, m):
    return MET if filled(m["full_name"]) is None else NAMES[m["full_name"]][1]


def source(law, m):
    """The app, the web and files are known."""
    return DECIDE if m["entry_source"] == "other" else MET


def required_fields(law, m, lacks):
    """What a profile names is filled; a column that is not there is told of once and blamed on nobody."""
    blank = [
        field
        for field in law["required"]
        if field not in lacks and (filled(m[field]) if isinstance(m[field], str) else m[field]) is None
    ]
    return holds(not blank)


def web_to_app(law, m, lacks):
    """Công văn Kiên Giang, mục 4: entered on the web, they install the app, declare and register up to its last day."""
    if m["entry_source"] is None:
        return UNKNOWN
    taken = [m[step] for step in STEPS if step not in lacks]
    if m["entry_source"] != "web" or all(taken):
        return MET
    if False not in taken:
        return UNKNOWN
    return DECIDE if law["day"] <= WEB_TO_APP_LAST_DAY else NOT_MET


def key(law, members, row):
    """One member, one record: no key stands on an earlier row."""
    own = members[row]["key"]
    return holds(own is None or own not in [earlier["key"] for earlier in members[:row]])


def shared(m):
    """What two records of one person may share, by the name that the law lists it under."""
    name = NAMES[m["full_name"]][0] if filled(m["full_name"]) else None
    number = PHONES[m["phone"]][0] if filled(m["phone"]) else None
    return {
        "id_number": filled(m["id_number"]) if numeral(m["id_number"], (9, 12)) else None,
        "card_number": filled(m["card_number"]),
        "name_and_birth_date": None if name is None or m["birth_date"] is None else (name, m["birth_date"]),
        "name_and_phone": None if name is None or number is None else (name, number),
    }


def same_person(law, members, row):
    """A candidate where the first record with the same is another one; records with one key are one already."""
    for listed in law["same_person"]:
        value = shared(members[row])[listed]
        if value is None:
            continue
        first = next(m for m in members if shared(m)[listed] == value)
        if first is not members[row] and (first["key"] is None or first["key"] != members[row]["key"]):
            return DECIDE
    return MET


def rules(law, members, units, lacks):
    """Each rule that the law of the day has about members, as a function of a row; nothing in place of one that a list
    lacks the columns for; and what could not be asked, with these columns.
    """
    known = {unit["code"] for unit in units if unit["code"] is not None}
    alone = {
        "identity.number": number,
        "identity.number.province": number_province,
        "identity.number.sex": number_sex,
        "identity.number.birth_year": number_birth_year,
        "identity.phone": phone,
        "identity.email": email,
        "identity.card": card,
        "identity.card.digits": card_digits,
        "identity.encoding": encoding,
        "identity.source": source,
        "record.age_minimum": age_minimum,
        "maturity.age": past_age,
    }
    asked = {rule: lambda row, test=test: test(law, members[row]) for rule, test in alone.items()}
    asked["record.unit"] = lambda row: unit(law, members[row], known)
    asked["record.key"] = lambda row: key(law, members, row)
    asked["record.same_person"] = lambda row: same_person(law, members, row)
    missing = {rule: [field for field in needs if field in lacks] for rule, needs in NEEDS.items()}
    if all(field in lacks for field in NEEDS_ANY):
        missing["record.same_person"] = list(NEEDS_ANY)
    cannot = {rule for rule, fields in missing.items() if fields}
    if law["required"] is not None:
        asked["identity.required_fields"] = lambda row: required_fields(law, members[row], lacks)
        missing["identity.required_fields"] = sorted(field for field in law["required"] if field in lacks)
    if KIEN_GIANG in law["letters"]:
        asked["account.web_to_app"] = lambda row: web_to_app(law, members[row], lacks)
        missing["account.web_to_app"] = [field for field in ("entry_source", *STEPS) if field in lacks]
        if "entry_source" in lacks or all(step in lacks for step in STEPS):
            cannot.add("account.web_to_app")
    not_asked = [[rule, fields, None] for rule, fields in missing.items() if fields]
    return {rule: None if rule in cannot else test for rule, test in asked.items()}, not_asked
