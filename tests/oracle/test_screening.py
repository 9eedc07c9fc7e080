"""The oracle's screenings on rosters worked out by hand, and on the rosters that the packages are asked about."""

import json
import os
import subprocess
import sys
import unittest
from datetime import date
from pathlib import Path

from rosters import deal, members, texts
from rosters.law import KIEN_GIANG, agreed, states
from rosters.screening import ANSWERED, UNANSWERED, screened
from rosters.units import Lists, Tree, all_or_unknown

NOBODY = dict.fromkeys(deal.member(deal.random.Random(0), 0, ["C"], date(2024, 5, 9)))
NO_UNIT = {"code": None, "parent": None, "kind": None, **dict.fromkeys(deal.UNIT_FIELDS)}
LAW = states(date(2024, 5, 9), [], {})[0]


def unit(code, parent=None, kind=None, **fields):
    return {**NO_UNIT, "code": code, "parent": parent, "kind": kind, **fields}


def person(unit="C", **fields):
    return {**NOBODY, "unit": unit, **fields}


def roster(units, people, on=date(2024, 5, 9), **more):
    given = {"on": on, "campaigns": [], "set": {}, "unit_lacks": set(), "member_lacks": set(), **more}
    return screened({**given, "units": units, "members": people})


class Trees(unittest.TestCase):
    def test_a_circle_is_cut_and_what_hangs_below_is_kept(self):
        tree = Tree([unit("a", "b"), unit("b", "a"), unit("c", "a"), unit("d", "c"), unit("e", "gone")])
        self.assertEqual(tree.on_cycle, [True, True, False, False, False])
        self.assertEqual(tree.above, [None, None, 0, 2, None])
        self.assertEqual(tree.orphan, [False] * 4 + [True])
        self.assertEqual(tree.sum_up([1, 1, 1, 1, 1]), [3, 1, 2, 1, 1])

    def test_a_code_stands_for_its_first_row(self):
        units = [unit("a", kind="chi_doan"), unit("a", kind="chi_doan"), unit("b", "a")]
        lists = Lists(units, [person("a"), person("b")])
        self.assertEqual(lists.tree.duplicate, [False, True, False])
        self.assertEqual((lists.size, lists.branches), ([2, 0, 1], [1, 0, 0]))

    def test_who_reports(self):
        self.assertEqual(Tree([unit("a"), unit("b", "a"), unit("c", "b"), unit("d", "a")]).reporting(), [1, 3])
        self.assertEqual(Tree([unit("a"), unit("b"), unit("c", "b")]).reporting(), [0, 1])


class Members(unittest.TestCase):
    def test_numbers(self):
        # Hà Giang became part of Tuyên Quang; a man of 2003.
        m = person(id_number="002203000001", sex="male", birth_date=date(2003, 1, 1), birth_province="08")
        of = {name: getattr(members, name)(LAW, m) for name in ("number_province", "number_sex", "number_birth_year")}
        self.assertEqual(of, dict.fromkeys(of, "."))
        m |= {"sex": "female", "birth_date": date(1903, 1, 1), "birth_province": "01"}
        self.assertEqual([getattr(members, name)(LAW, m) for name in of], ["n"] * 3)
        self.assertEqual(members.number_province(LAW, person(id_number="103203000001")), "d")
        self.assertEqual(members.number_province(LAW, person(id_number="003203000001")), "d")

    def test_who_may_be_one_person(self):
        people = [person(key="a", card_number="1"), person(key="b", card_number=" 1"), person(key="a", card_number="1")]
        self.assertEqual([members.same_person(LAW, people, row) for row in range(3)], [".", "d", "."])
        self.assertEqual([members.key(LAW, people, row) for row in range(3)], [".", ".", "n"])

    def test_the_steps_of_the_letter(self):
        law = states(date(2024, 5, 30), [KIEN_GIANG], {})[0]
        web = person(entry_source="web", app_installed=True, app_declared=None, app_registered=True)
        self.assertEqual(members.web_to_app(law, web, set()), "u")
        self.assertEqual(members.web_to_app(law, web, {"app_declared"}), ".")
        self.assertEqual(members.web_to_app(law, web | {"app_installed": False}, set()), "d")
        late = states(date(2024, 5, 31), [KIEN_GIANG], {})[0]
        self.assertEqual(members.web_to_app(late, web | {"app_installed": False}, set()), "n")

    def test_old_encodings_hold_signs_that_no_name_has(self):
        for text, (_, letter) in texts.NAMES.items():
            foreign = [sign for sign in texts.unicodedata.normalize("NFC", text) if sign in "µ¸¶¨§×ÞøãöÔÇ"]
            self.assertEqual(bool(foreign) and letter != texts.DECIDE, letter == texts.NOT_MET, text)


class Whole(unittest.TestCase):
    def test_a_branch_of_two_below_a_base_union_of_one_branch(self):
        units = [unit("B", kind="doan_co_so"), unit("C", "B", "chi_doan")]
        born = {"birth_date": date(2000, 1, 1)}
        said = roster(units, [person(key="a", **born), person(key="b", unit="gone", **born), person(key="a", **born)])
        found = {rule: letters for rule, letters in said["units"].items() if set(letters) != {"."}}
        self.assertEqual(
            found,
            {
                "unit.branch.minimum_members": ".n",
                "unit.base.minimum_branches": "n.",
                "unit.base.minimum_members": "n.",
            },
        )
        self.assertEqual((said["members"]["record.unit"], said["members"]["record.key"]), (".n.", "..n"))
        self.assertEqual((said["sizes"], said["members_not_met"]), ([[2, 1, 1], [2, 1, 1]], 2))
        self.assertEqual(said["counts"]["record.key"], [[1, 0, 0], [1, 0, 0]])

    def test_between_two_charters_only_what_both_say_is_said(self):
        # Full 15 years and one day, which is 16 by year of life and not by completed years.
        young = [person(birth_date=date(2011, 8, 14)), person(birth_date=date(2010, 8, 15))]
        said = roster([unit("C", kind="chi_doan")], young, on=date(2026, 8, 15))
        self.assertEqual(said["members"]["record.age_minimum"], "u.")
        self.assertEqual(agreed(["n", "n"]), "n")
        self.assertEqual(len(states(date(2026, 6, 25), [], {})), 1)
        self.assertEqual(len(states(date(2026, 11, 22), [], {})), 1)

    def test_what_does_not_hold_decides(self):
        self.assertEqual(all_or_unknown([None, False]), "n")
        self.assertEqual(all_or_unknown([True, None]), "u")
        self.assertEqual(all_or_unknown([True, True]), ".")


class Rosters(unittest.TestCase):
    def test_every_answer_of_every_rule_turns_up(self):
        seen = {}
        for seed in range(400):
            said = deal.screening(seed)
            for rule, letters in (said["members"] | said["units"]).items():
                seen.setdefault(rule, set()).update(letters)
        self.assertEqual({rule: set(letters) for rule, letters in ANSWERED.items()}, seen)
        self.assertFalse(ANSWERED.keys() & UNANSWERED.keys())
        self.assertTrue(all(UNANSWERED.values()), "a reason for each")

    def test_a_seed_deals_the_same_in_every_process(self):
        script = "import json; from rosters import deal; print(json.dumps([deal.roster(seed) for seed in range(20)]))"
        dealt = set()
        for hashing in ("1", "2"):
            run = subprocess.run(
                [sys.executable, "-c", script],
                cwd=Path(__file__).parent,
                env={**os.environ, "PYTHONHASHSEED": hashing},
                check=True,
                capture_output=True,
                text=True,
            )
            dealt.add(run.stdout)
        self.assertEqual(dealt, {json.dumps([deal.roster(seed) for seed in range(20)]) + "\n"})


if __name__ == "__main__":
    unittest.main()
