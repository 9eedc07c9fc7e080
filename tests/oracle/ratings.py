"""The oracle on tables of ratings: it deals tables and facts around the bounds, and answers them with exact fractions.

What is not known is tried: every value that could tell two answers apart is put in its place, and the levels that come
out are those that are possible. So it shares no logic of unknowns with anybody.
"""

import itertools
import random
from fractions import Fraction

LEVELS = ("a", "b", "c", "d")
# What a fact that is not known may turn out to be.
FLAGS = (False, True)
CODES = ("best", "middle", "worst")
SCORES = ("0", "49.99", "50", "64.5", "65", "79", "80", "80.5", "90", "100")
HELD = 20


def table(rng):
    """A table as rows of plain values: bounds that fall from level to level, and what overrules them."""
    shares = sorted((Fraction(rng.randrange(1, 101), 100) for _ in range(3)), reverse=True)
    scores = sorted((Fraction(score) for score in rng.sample(SCORES, 3)), reverse=True)
    return {
        "share": shares,
        "score": scores,
        "code": sorted(rng.choices(range(3), k=3)),
        "flag_to": rng.randrange(4),
        "veto": rng.random() < 0.5,
        "ceiling": rng.choice((None, 1, 2)),
        "otherwise": rng.random() < 0.7,
    }


def text(id_, rows):
    """The same table as a host writes it."""
    lines = [
        "[table]",
        f'id = "{id_}"',
        f"levels = {list(LEVELS)}".replace("'", '"'),
        *(['otherwise = "d"'] if rows["otherwise"] else []),
        "[facts]",
        *('attended = "count"', 'held = "count"', 'score = "number"', 'loyal = "flag"'),
        f"conduct = {list(CODES)}".replace("'", '"'),
        *(['punished = "flag"'] if rows["veto"] else []),
        *(['ill = "flag"'] if rows["ceiling"] is not None else []),
    ]

    def criterion(name, needs):
        lines.extend(["[[criteria]]", f'id = "{name}"', "[criteria.needs]"])
        lines.extend(f'{level} = "{need}"' for level, need in needs)

    above = LEVELS[:3]
    shares = [f"attended / held >= {share.numerator}/{share.denominator}" for share in rows["share"]]
    criterion("share", zip(above, shares, strict=True))
    criterion("score", zip(above, [f"score >= {decimal(score)}" for score in rows["score"]], strict=True))
    criterion("conduct", zip(above, [f"conduct >= {CODES[place]}" for place in rows["code"]], strict=True))
    if rows["flag_to"]:
        criterion("loyal", [(level, "loyal") for level in above[: rows["flag_to"]]])
    else:
        # A fact that no condition reads is refused.
        lines.remove('loyal = "flag"')
    if not rows["otherwise"]:
        criterion("last", [("d", "score < 50")])
    if rows["veto"]:
        lines.extend(["[[vetoes]]", 'id = "punished"', 'when = "punished"', 'level = "d"'])
    if rows["ceiling"] is not None:
        lines.extend(["[[ceilings]]", 'id = "ill"', 'when = "ill"', f'level = "{LEVELS[rows["ceiling"]]}"'])
    return "\n".join(lines) + "\n"


def decimal(number):
    """A number as a table writes it: at most two places."""
    whole, rest = divmod(number * 100, 100)
    return f"{whole}.{int(rest):02}"


def level(rows, facts):
    """The level of somebody of whom everything is known; None for none."""
    found = None
    for place in range(3):
        holds = (
            Fraction(facts["attended"], facts["held"]) >= rows["share"][place]
            and Fraction(facts["score"]) >= rows["score"][place]
            and CODES.index(facts["conduct"]) <= rows["code"][place]
            and (place >= rows["flag_to"] or facts["loyal"])
        )
        if holds:
            found = place
            break
    if found is None and (rows["otherwise"] or Fraction(facts["score"]) < 50):
        found = 3
    if found is not None and rows["ceiling"] is not None and facts["ill"]:
        found = max(found, rows["ceiling"])
    if rows["veto"] and facts["punished"]:
        found = 3
    return found


def asked(rows):
    """The facts that a table asks about, each with what it may turn out to be."""
    may = {"attended": range(HELD + 1), "held": (HELD,), "score": SCORES, "conduct": CODES}
    if rows["flag_to"]:
        may["loyal"] = FLAGS
    if rows["veto"]:
        may["punished"] = FLAGS
    if rows["ceiling"] is not None:
        may["ill"] = FLAGS
    return may


def possible(rows, facts):
    """Every level that some value of what is not known leads to."""
    may = asked(rows)
    open_ones = [name for name in may if name not in facts]
    tried = itertools.product(*(may[name] for name in open_ones))
    levels = {level(rows, facts | dict(zip(open_ones, values, strict=True))) for values in tried}
    return [LEVELS[place] for place in sorted(levels - {None})], None in levels


def deal(seed, count=40):
    """Tables with facts of several people each, some not known, and the levels that are possible."""
    rng = random.Random(seed)
    out = []
    for number in range(count):
        rows = table(rng)
        people = []
        for _ in range(12):
            known = {name: rng.choice(values) for name, values in asked(rows).items() if rng.random() < 0.85}
            # How many were held is known, so that what is tried stays few.
            facts = {"held": HELD} | known
            levels, none = possible(rows, facts)
            people.append({"facts": facts, "levels": levels, "none": none, "whole": len(facts) == len(asked(rows))})
        out.append({"text": text(f"dealt_{number}", rows), "people": people})
    return {"tables": out}
