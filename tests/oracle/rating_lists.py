"""The oracle on lists of ratings: it deals members, rates them by a university's bands, and counts up to base unions.

What is not known is tried, every value in its place, so a level that is possible is one that some completion of the
list leads to. Counts are whole numbers and shares exact fractions; no span is ever computed with.
"""

import itertools
import random
from fractions import Fraction

# From the best; below them the table's bands leave holes.
MEMBER = ("xuat_sac", "tot", "kha", "trung_binh", "yeu")
BRANCH = ("vung_manh", "kha", "trung_binh", "yeu_kem")
UNION = ("xuat_sac", "kha", "trung_binh", "yeu")
# Around every end of a band.
SCORES = ("0", "49.99", "50", "50.5", "51", "70", "70.5", "71", "80", "80.5", "81", "90", "90.5", "91", "100")
BANDS = (("91", "101"), ("81", "90"), ("71", "80"), ("51", "70"), ("0", "49.99"))
# Which of the flags a level asks for.
ASKS = {
    "dues_paid": ("xuat_sac", "tot", "kha"),
    "faculty_project": ("xuat_sac", "tot"),
    "university_project": ("xuat_sac",),
    "themed_meetings": ("xuat_sac", "tot", "kha"),
}
# Half a year in the branch before the rating; who came later is not rated.
LONG = {"rating_year": 2024, "joined_unit_on": "2023-01-01", "rated_on": "2024-11-05", "transferred": False}
SHORT = LONG | {"joined_unit_on": "2024-10-01"}


def member_level(facts, reading):
    """The level of a member of whom everything is known; None for none."""
    score = Fraction(facts["score"])
    band = next((place for place, (low, high) in enumerate(BANDS) if Fraction(low) <= score <= Fraction(high)), None)
    if band is None:
        return None
    holds = [all(facts[flag] for flag, levels in ASKS.items() if level in levels) for level in MEMBER]
    if holds[band]:
        return MEMBER[band]
    if reading == "next_level":
        # The score is not asked again.
        return next((MEMBER[place] for place in range(band + 1, len(MEMBER)) if holds[place]), None)
    return None


def branch_level(levels, listed, facts, base):
    """By the levels of those rated, None among them for no level; `listed` is everybody."""
    whole = len(levels) if base == "rated" else listed
    fair = sum(level in MEMBER[:3] for level in levels)
    weak = sum(level == "yeu" for level in levels)
    if whole == 0:
        return ...
    fair, weak_share = Fraction(fair, whole), Fraction(weak, whole)
    registered, disciplined = Fraction(facts["registered"], listed), Fraction(facts["disciplined"], listed)
    if fair >= Fraction(4, 5) and weak == 0 and registered >= 1 and facts["meetings"] >= 12:
        return "vung_manh"
    if fair >= Fraction(3, 5) and weak == 0 and registered >= Fraction(4, 5):
        return "kha"
    average = (
        fair >= Fraction(1, 2)
        and weak_share <= Fraction(1, 5)
        and registered >= Fraction(1, 2)
        and facts["meetings"] >= 10
    )
    if average and disciplined <= Fraction(3, 100):
        return "trung_binh"
    if average and disciplined <= Fraction(5, 100):
        return None
    return "yeu_kem"


def union_level(levels, facts):
    if not facts["committee_active"]:
        return "yeu"
    if not levels:
        return ...
    strong, fair = levels.count("vung_manh"), levels.count("vung_manh") + levels.count("kha")
    if Fraction(strong, len(levels)) >= Fraction(2, 3) and "trung_binh" not in levels:
        return "xuat_sac"
    return "kha" if Fraction(fair, len(levels)) >= Fraction(1, 2) else "trung_binh"


def possible(facts, reading):
    """Every level that some value of what is not known leads to."""
    may = {"score": SCORES} | dict.fromkeys(ASKS, (False, True))
    open_ones = [name for name in may if name not in facts]
    tried = itertools.product(*(may[name] for name in open_ones))
    return {member_level(facts | dict(zip(open_ones, values, strict=True)), reading) for values in tried}


def counts(levels):
    """How many have each level for certain, and how many may."""
    lower = [sum(one == {level} for one in levels) for level in (*MEMBER, None)]
    upper = [sum(level in one for one in levels) for level in (*MEMBER, None)]
    return [list(pair) for pair in zip(lower, upper, strict=True)]


def told(scale, levels):
    return [[level for level in scale if level in levels], None in levels]


def deal(seed):
    """A province's worth of lists, and what they come to."""
    rng = random.Random(seed)
    opened = rng.random() < 0.5
    reading, base = rng.choice(("no_level", "next_level")), rng.choice(("rated", "listed"))
    members, branches, unions, answers = [], [], [], {"members": [], "branches": [], "unions": []}
    for union in range(3):
        below = []
        for branch in range(rng.randrange(1, 5)):
            code, listed, rated, open_left = f"u{union}b{branch}", 0, [], 3 if opened else 0
            # Branches of all sorts, so that every bound of a branch's table is met.
            scores = rng.choice((SCORES, ("49.99", "71", "80", "81", "91"), ("51", "71", "80", "81", "91")))
            for number in range(rng.randrange(1, 12)):
                facts = {"score": rng.choice(scores)} | {flag: rng.random() < 0.95 for flag in ASKS}
                if open_left and rng.random() < 0.3:
                    open_left -= 1
                    facts = {name: fact for name, fact in facts.items() if rng.random() < 0.6}
                basis = rng.choice((LONG, LONG, LONG, SHORT))
                row = {"key": f"{code}m{number}", "unit": code, "basis": basis, "facts": facts}
                listed += 1
                levels = possible(facts, reading) if basis is LONG else set()
                members.append(row)
                answers["members"].append(told(MEMBER, levels))
                if basis is LONG:
                    rated.append(levels)
            meetings, registered = (
                rng.choice((9, 10, 12, 12)),
                rng.choice((listed, listed, listed * 4 // 5, listed // 2)),
            )
            facts = {"registered": registered, "meetings": meetings, "disciplined": min(listed, rng.choice((0, 0, 1)))}
            tried = itertools.product(*rated)
            levels = {branch_level(one, listed, facts, base) for one in tried}
            whole = all(len(one) == 1 for one in rated)
            branches.append({"key": code, "unit": f"u{union}", "facts": facts})
            # Nobody rated is no share: the answer is open, and not asked for here.
            asked = ... not in levels
            answers["branches"].append(
                {
                    "counts": counts(rated),
                    "exact": whole and asked,
                    "asked": asked,
                    "levels": told(BRANCH, levels - {...}),
                }
            )
            below.append((levels - {...}, whole and asked))
        facts = {"committee_active": rng.random() < 0.8}
        asked = all(levels for levels, _ in below)
        ways = (
            {union_level(list(one), facts) for one in itertools.product(*(levels for levels, _ in below))}
            if asked
            else set()
        )
        exact = asked and all(exact for _, exact in below)
        unions.append({"key": f"u{union}", "facts": facts})
        answers["unions"].append({"exact": exact, "asked": asked, "levels": told(UNION, ways)})
    readings = {"rating.band_disagreement": reading, "rating.counts_base": base}
    return {
        "set": readings,
        "text": TEXT,
        "members": members,
        "branches": branches,
        "unions": unions,
        "answers": answers,
    }


TEXT = """
[table]
id = "bands"
levels = ["xuat_sac", "tot", "kha", "trung_binh", "yeu"]
[facts]
score = "number"
dues_paid = "flag"
faculty_project = "flag"
university_project = "flag"
themed_meetings = "flag"
[[criteria]]
id = "score"
band = true
[criteria.needs]
xuat_sac = "score >= 91"
tot = ["score >= 81", "score <= 90"]
kha = ["score >= 71", "score <= 80"]
trung_binh = ["score >= 51", "score <= 70"]
yeu = "score < 50"
""" + "".join(
    f'[[criteria]]\nid = "{flag}"\n[criteria.needs]\n' + "".join(f'{level} = "{flag}"\n' for level in levels)
    for flag, levels in ASKS.items()
)
