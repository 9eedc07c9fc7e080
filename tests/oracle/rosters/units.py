"""What the rules about listed units answer: the tree they stand in, kinds, levels and sizes, and what letters ask."""

from datetime import date
from fractions import Fraction

from oracle import base_size, branch_size
from rosters.law import (
    BASE_KINDS,
    BASE_PARENT_LEVELS,
    BLOC_LEVELS,
    CENTRAL,
    GIA_NGHIA,
    KIEN_GIANG,
    LEVELS,
    LINKS,
    SECTOR_LEVELS,
    SUBGROUP_PARENTS,
)
from rosters.members import LETTER, holds
from rosters.texts import COMMENTS, DECIDE, MET, NOT_MET, UNIT_NAMES, UNKNOWN, filled

LEVEL_OF_KIND = {
    "chi_doan_co_so": "co_so",
    "doan_co_so": "co_so",
    "huyen": "huyen",
    "tinh": "tinh",
    "trung_uong": "trung_uong",
}
# Kinds that are no level of their own (Điều 6.1, 17.3, 17.4 and 17.6).
BELOW_LEVELS = ("chi_doan", "phan_doan", *LINKS)


class Tree:
    """Who stands under whom. A code stands for its first row; whoever comes back to itself has nobody above."""

    def __init__(self, units):
        self.units = units
        codes = [unit["code"] for unit in units]
        self.first = {code: codes.index(code) for code in codes if code is not None}
        self.duplicate = [code is not None and self.first[code] != row for row, code in enumerate(codes)]
        listed = [self.first.get(unit["parent"]) for unit in units]
        self.orphan = [unit["parent"] is not None and above is None for unit, above in zip(units, listed, strict=True)]
        self.on_cycle = [row in self.walk(listed, row) for row in range(len(units))]
        self.above = [None if cycle else above for cycle, above in zip(self.on_cycle, listed, strict=True)]
        # Each row with all rows above it.
        self.chain = [[row, *self.walk(self.above, row)] for row in range(len(units))]

    def walk(self, above, row):
        """The rows above one, each once."""
        met = []
        while (row := above[row]) is not None and row not in met:
            met.append(row)
        return met

    def sum_up(self, own):
        """What each row has with all rows below it."""
        whole = [0] * len(self.units)
        for row, number in enumerate(own):
            for above in self.chain[row]:
                whole[above] += number
        return whole

    def reporting(self):
        """The units directly below the only top; else the tops themselves."""
        tops = [row for row, unit in enumerate(self.units) if unit["parent"] is None and not self.duplicate[row]]
        return [row for row, above in enumerate(self.above) if above == tops[0]] if len(tops) == 1 else tops


class Lists:
    """A roster read with its tree: sizes, and the members of each unit."""

    def __init__(self, units, members):
        self.units, self.members = units, members
        self.tree = Tree(units)
        self.of = [[m for m in members if m["unit"] == u["code"] is not None] for u in units]
        self.of = [[] if self.tree.duplicate[row] else own for row, own in enumerate(self.of)]
        branch = [u["kind"] == "chi_doan" and not self.tree.duplicate[row] for row, u in enumerate(units)]
        self.size = self.tree.sum_up([len(own) for own in self.of])
        self.branches = self.tree.sum_up(branch)

    def count(self, test):
        """Members of each unit and below of whom something holds."""
        return self.tree.sum_up([sum(map(test, own)) for own in self.of])


# --- the tree, kinds and places ------------------------------------------------------------------------------------


def places(law, lists, row):
    """Điều 6, 17 and 22, of a unit that is told apart from all others: each rule with its answer."""
    tree, u = lists.tree, lists.units[row]
    parent = None if tree.above[row] is None else lists.units[tree.above[row]]
    superior = tree.above[row]
    while superior is not None and lists.units[superior]["kind"] in LINKS:
        superior = tree.above[superior]
    kind, level = u["kind"], u["level"] or LEVEL_OF_KIND.get(u["kind"])
    if u["level"] or kind not in BELOW_LEVELS:
        yield "unit.level", holds(level in LEVELS) if level else UNKNOWN
    named = ("unit.branch.minimum_members", "unit.base.minimum_branches", "unit.base.minimum_members")
    if kind is None:
        yield from ((rule, UNKNOWN) for rule in (*named, "unit.base_kind", "unit.bloc.level", "unit.sector.level"))
        if law["kinds_listed"]:
            yield "unit.kind", UNKNOWN
        if parent is not None:
            yield from ((f"unit.{what}.parent", UNKNOWN) for what in ("base", "branch", "subgroup", "commune"))
        return
    held = {"standing_too": law["standing_too"]}
    branch = {"base_branch_too": law["base_branch_too"], "excluded": law["excluded"], **held}
    commune = {"commune_is_base": law["commune_is_base"]}
    base = base_size(kind, lists.branches[row], lists.size[row], **commune, **held)
    sizes = (branch_size(kind, lists.size[row], u["sector"], **branch), *base)
    yield from zip(named, (LETTER[size] for size in sizes), strict=True)
    communes = ("doan_xa",) if law["commune_is_base"] else ()
    yield "unit.base_kind", holds(level != "co_so" or kind in BASE_KINDS + communes)
    if law["kinds_listed"] and kind == "other":
        yield "unit.kind", DECIDE
    for rule, of, levels in (("bloc", "doan_khoi", BLOC_LEVELS), ("sector", "doan_nganh", SECTOR_LEVELS)):
        if kind == of:
            yield f"unit.{rule}.level", UNKNOWN if u["level"] is None else holds(u["level"] in levels)
    if parent is None:
        return
    above = parent["level"] or LEVEL_OF_KIND.get(parent["kind"])
    if kind in BASE_KINDS and not (kind == "chi_doan_co_so" and parent["kind"] in law["base_branch_parents"]):
        yield "unit.base.parent", holds(above in BASE_PARENT_LEVELS) if above else UNKNOWN
    if kind == "doan_xa":
        yield "unit.commune.parent", holds(above in law["commune_parents"]) if above else UNKNOWN
    if kind == "phan_doan":
        yield "unit.subgroup.parent", holds(parent["kind"] in SUBGROUP_PARENTS) if parent["kind"] else UNKNOWN
    if kind == "chi_doan":
        over = parent["kind"]
        if over in LINKS:
            # Links are looked through: the superior is the first unit above that is none.
            over = None if superior is None else lists.units[superior]["kind"]
        yield "unit.branch.parent", holds(over in (*law["branch_parents"], *communes)) if over else UNKNOWN


def structure(lists, row):
    """One code, one parent, no circle: asked of every row."""
    tree = lists.tree
    yield "tree.code", UNKNOWN if lists.units[row]["code"] is None else holds(not tree.duplicate[row])
    yield "tree.parent", holds(not tree.orphan[row])
    yield "tree.cycle", holds(not tree.on_cycle[row])


def hints(law, lists, row):
    """A school year that is over; one comment, or one score, for everybody of enough members."""
    name = lists.units[row]["name"]
    ends = UNIT_NAMES[name][1] if name else None
    yield "tree.school_year", holds(ends is None or law["day"] < date(ends, law["school_year_month"], 1))
    comments = [COMMENTS[m["comment"]] for m in lists.of[row] if filled(m["comment"])]
    scores = [m["score"] for m in lists.of[row] if m["score"] is not None]
    for rule, given in (("tree.same_comment", comments), ("tree.same_score", scores)):
        yield rule, holds(len(given) < law["sameness"] or len(set(given)) > 1)


# --- what letters ask -----------------------------------------------------------------------------------------------


def all_or_unknown(facts):
    """Whether all hold: one that does not decides, whatever is known of the others."""
    return NOT_MET if False in facts else UNKNOWN if None in facts else MET


def data(law, lists, row, lacks):
    """Kế hoạch Gia Nghĩa, mục II.3; công văn Kiên Giang, mục 2; each of a unit on its own."""
    u = lists.units[row]
    same = [
        earlier
        for earlier in range(row)
        if u["name"]
        and lists.units[earlier]["name"]
        and not lists.tree.duplicate[earlier]
        and lists.tree.above[earlier] == lists.tree.above[row] is not None
        and UNIT_NAMES[lists.units[earlier]["name"]][0] == UNIT_NAMES[u["name"]][0]
    ]
    yield "data.duplicate_units", holds(not same)
    names = [UNIT_NAMES[u[field]][0] if u[field] else None for field in ("name", "decided_name")]
    renamed = None not in names and names[0] != names[1]
    dissolved = False if "dissolved" in lacks else u["dissolved"]
    # So many faults at least and at most; only what could turn the answer must be known.
    answers = {renamed + bool(gone) <= law["stale"] for gone in ((True, False) if dissolved is None else (dissolved,))}
    yield "data.stale_units", holds(answers.pop()) if len(answers) == 1 else UNKNOWN
    yield "data.access", all_or_unknown([u["has_account"], u["has_rights"]])
    yield "data.no_account", all_or_unknown([u["has_account"]])
    if law["interaction_days"] is not None:
        last = u["last_interaction"]
        within = last is not None and (law["day"] - last).days <= law["interaction_days"]
        yield "data.interaction", UNKNOWN if last is None else holds(within)


def shares(law, lists, row, lacking):
    """Units below half are named, half is not; above half with missing information likewise. Nobody has no share."""
    if not (law["every_unit"] or row in lists.tree.reporting()):
        return
    whole = lists.size[row]

    def of_app(count):
        share = Fraction(count, whole)
        return holds(share > law["app_share"] if law["at_the_share_too"] else share >= law["app_share"])

    app = lists.count(lambda m: m["entry_source"] == "app")[row]
    unsaid = lists.count(lambda m: m["entry_source"] is None)[row]
    if law["app_share"] is not None:
        # A source that is not said matters only where it could turn the answer.
        possible = {of_app(app), of_app(app + unsaid)} if whole else {DECIDE}
        yield "data.app_share", possible.pop() if len(possible) == 1 else UNKNOWN
    if law["info_share"] is not None and law["required"] is not None:
        lack = Fraction(lists.count(lambda m: id(m) in lacking)[row], whole) if whole else None
        within = lack is not None and (
            lack < law["info_share"] if law["at_the_info_share_too"] else lack <= law["info_share"]
        )
        yield "data.missing_info", holds(within) if whole else DECIDE


CHARTER = (
    "tree.code",
    "tree.parent",
    "tree.cycle",
    "tree.school_year",
    "unit.branch.minimum_members",
    "unit.base.minimum_branches",
    "unit.base.minimum_members",
    "unit.kind",
    "unit.level",
    "unit.base_kind",
    "unit.base.parent",
    "unit.branch.parent",
    "unit.subgroup.parent",
    "unit.bloc.level",
    "unit.sector.level",
    "unit.commune.parent",
)


def asked(law, unit_lacks, member_lacks):
    """The rules about units that the law and the columns let anybody ask, and what could not be asked."""
    rules, not_asked = list(CHARTER), []

    def ask(rule, needs, lacks, letters=None, *, any_will_do=False):
        if letters is not None and not any(letter in law["letters"] for letter in letters):
            return
        missing = [field for field in needs if field in lacks]
        if missing:
            not_asked.append([rule, missing, None])
        if not missing or (any_will_do and len(missing) < len(needs)):
            rules.append(rule)

    ask("tree.same_comment", ["comment"], member_lacks)
    ask("tree.same_score", ["score"], member_lacks)
    ask("data.duplicate_units", ["name"], unit_lacks, [GIA_NGHIA])
    ask("data.stale_units", ["dissolved", "decided_name"], unit_lacks, [GIA_NGHIA], any_will_do=True)
    ask("data.access", ["has_account", "has_rights"], unit_lacks, [GIA_NGHIA, CENTRAL])
    ask("data.no_account", ["has_account"], unit_lacks, [KIEN_GIANG])
    ask("data.interaction", ["last_interaction"], unit_lacks, [KIEN_GIANG])
    if "data.interaction" in rules and law["interaction_days"] is None:
        rules.remove("data.interaction")
        not_asked.append(["data.interaction", [], "data.interaction_days"])
    ask("data.app_share", ["entry_source"], member_lacks, [GIA_NGHIA, KIEN_GIANG])
    if law["info_share"] is not None:
        if law["required"] is None:
            not_asked.append(["data.missing_info", [], "identity.required_fields"])
        else:
            rules.append("data.missing_info")
    return rules, not_asked


def answers(law, lists, unit_lacks, lacking):
    """Of each row every rule that applies to it, with its answer."""
    for row in range(len(lists.units)):
        found = [*structure(lists, row), *hints(law, lists, row)]
        if not lists.tree.duplicate[row]:
            # Of a row that is not told apart from another no other rule is asked.
            found += places(law, lists, row)
            found += data(law, lists, row, unit_lacks)
            found += shares(law, lists, row, lacking)
        yield dict(found)
