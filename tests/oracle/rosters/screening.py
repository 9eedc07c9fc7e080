"""A roster screened: every rule's answer about every row, and the counts of each unit with all below it."""

from rosters.law import agreed, states
from rosters.members import rules
from rosters.texts import DECIDE, MET, NOT_MET, UNKNOWN
from rosters.units import Lists, answers, asked

# What the digits of a number hint at, and who may be one person, are no faults of a member.
HINTS = (
    "identity.number.province",
    "identity.number.sex",
    "identity.number.birth_year",
    "identity.card.digits",
    "record.same_person",
)

# Each rule that the oracle answers, with every answer it may have: in so many rosters each must turn up.
ANSWERED = {
    "record.unit": ".nu",
    "record.key": ".n",
    "record.same_person": ".d",
    "record.age_minimum": ".nu",
    "maturity.age": ".nud",
    "identity.number": ".n",
    "identity.number.province": ".nd",
    "identity.number.sex": ".n",
    "identity.number.birth_year": ".n",
    "identity.phone": ".n",
    "identity.email": ".n",
    "identity.card": ".n",
    "identity.card.digits": ".n",
    "identity.encoding": ".nd",
    "identity.source": ".d",
    "identity.required_fields": ".n",
    "account.web_to_app": ".nud",
    "tree.code": ".nu",
    "tree.parent": ".n",
    "tree.cycle": ".n",
    "tree.school_year": ".n",
    "tree.same_comment": ".n",
    "tree.same_score": ".n",
    "unit.branch.minimum_members": ".nu",
    "unit.base.minimum_branches": ".nu",
    "unit.base.minimum_members": ".nu",
    "unit.kind": ".ud",
    "unit.level": ".nu",
    "unit.base_kind": ".nu",
    "unit.base.parent": ".nu",
    "unit.branch.parent": ".nu",
    "unit.subgroup.parent": ".nu",
    "unit.bloc.level": ".nu",
    "unit.sector.level": ".nu",
    "unit.commune.parent": ".nu",
    "data.duplicate_units": ".n",
    "data.stale_units": ".nu",
    "data.access": ".nu",
    "data.no_account": ".nu",
    "data.interaction": ".nu",
    "data.app_share": ".nud",
    "data.missing_info": ".nd",
}
# Rules of the screening that the oracle cannot answer, each with the reason.
UNANSWERED = {}


def three(letters):
    """How many are not met, need a decision, are unknown."""
    return [letters.count(letter) for letter in (NOT_MET, DECIDE, UNKNOWN)]


def by_unit(lists, letters):
    """The same of the members of each unit and of all below it."""
    letter_of = {id(m): letter for m, letter in zip(lists.members, letters, strict=True)}
    counted = [lists.count(lambda m, of=of: letter_of[id(m)] == of) for of in (NOT_MET, DECIDE, UNKNOWN)]
    return [list(row) for row in zip(*counted, strict=True)]


def of_members(laws, lists, unit_lacks, member_lacks):
    """The answers about members, a text with a letter a row for each rule; and what could not be asked."""
    each = [rules(law, lists.members, lists.units, member_lacks) for law in laws]
    (first, not_asked), *_ = each
    assert all(set(test) == set(first) for test, _ in each)
    found = {}
    for rule in first:
        tests = [test[rule] for test, _ in each]
        rows = range(len(lists.members))
        found[rule] = "".join(agreed([MET if test is None else test(row) for test in tests]) for row in rows)
    return found, not_asked


def screened(roster):
    """What a screening of a roster must say."""
    laws = states(roster["on"], roster["campaigns"], roster["set"])
    lists = Lists(roster["units"], roster["members"])
    unit_lacks, member_lacks = roster["unit_lacks"], roster["member_lacks"]
    found, not_asked = of_members(laws, lists, unit_lacks, member_lacks)
    required = found.get("identity.required_fields", "")
    lacking = {id(m) for m, letter in zip(lists.members, required, strict=False) if letter == NOT_MET}
    named, more = asked(laws[0], unit_lacks, member_lacks)
    each = [list(answers(law, lists, unit_lacks, lacking)) for law in laws]
    of_units = {}
    for rule in named:
        rows = zip(*each, strict=True)
        of_units[rule] = "".join(agreed([answered.get(rule, MET) for answered in row]) for row in rows)
    fails = {
        id(m)
        for rule, letters in found.items()
        for m, letter in zip(lists.members, letters, strict=True)
        if letter == NOT_MET and rule not in HINTS
    }
    counts = {}
    for rule, letters in found.items():
        counts[rule] = by_unit(lists, letters)
    for rule, letters in of_units.items():
        counted = [lists.tree.sum_up([letter == of for letter in letters]) for of in (NOT_MET, DECIDE, UNKNOWN)]
        counts[rule] = [list(row) for row in zip(*counted, strict=True)]
    sizes = zip(lists.size, lists.branches, lists.count(lambda m: id(m) in fails), strict=True)
    return {
        "members": found,
        "units": of_units,
        "totals": {rule: three(letters) for rule, letters in (found | of_units).items()},
        "counts": counts,
        "sizes": [list(row) for row in sizes],
        "members_not_met": len(fails),
        "not_asked": sorted(not_asked + more, key=lambda rule: rule[0]),
    }
