"""The oracle on discipline and complaints, on cases worked out by hand. Run in this folder: python3 -m unittest"""

import unittest

import discipline

LAW = {reading: options[0] for reading, options in discipline.READINGS.items()}


def asked(rule, facts, **readings):
    law = LAW | {name.replace("__", "."): value for name, value in readings.items()}
    return discipline.RULES[rule](facts, law)


class Decisions(unittest.TestCase):
    """Điều 32 and 33."""

    def test_forms(self):
        for subject, forms in (
            ("member", {"khien_trach", "canh_cao", "khai_tru"}),
            ("other_officer", {"khien_trach", "canh_cao", "cach_chuc", "khai_tru"}),
            ("leading_body", {"khien_trach", "canh_cao", "giai_tan"}),
        ):
            met = {f for f in discipline.FORMS if asked("discipline.form", {"subject": subject, "form": f}) == "met"}
            self.assertEqual(met, forms)

    def test_votes_of_present_and_of_summoned(self):
        eight_of_ten = {"votes_for": 8, "voters_present": 10, "voters_summoned": 16}
        for subject, outcome in (("member", "met"), ("central_committee_member", "met"), ("leading_body", "not_met")):
            self.assertEqual(asked("discipline.vote", {"subject": subject, **eight_of_ten}), outcome)
        half = {"subject": "member", "votes_for": 5, "voters_present": 10}
        self.assertEqual(asked("discipline.vote", half), "not_met")
        self.assertEqual(asked("discipline.vote", {"subject": "member", "votes_for": 5}), "unknown")

    def test_deciders(self):
        for subject, form, unit in (
            ("member", "khien_trach", "own_unit"),
            ("member", "canh_cao", "direct_superior"),
            ("committee_member", "khien_trach", "direct_superior"),
            ("central_committee_member", "khai_tru", "own_unit"),
            ("other_officer", "cach_chuc", "appointing_unit"),
            ("leading_body", "giai_tan", "direct_superior"),
        ):
            decided = {at: {"subject": subject, "form": form, "decided_at": at} for at in discipline.UNITS}
            met = [at for at, facts in decided.items() if asked("discipline.decider", facts) == "met"]
            self.assertEqual(met, [unit])

    def test_the_committee_of_a_branch(self):
        facts = {"subject": "committee_member", "committee_of_branch": True, "voted_by": "branch"}
        self.assertEqual(asked("discipline.meeting", facts), "not_met")
        as_members = {"discipline__branch_committee_members": "as_members"}
        self.assertEqual(asked("discipline.meeting", facts, **as_members), "met")

    def test_who_stays_away(self):
        facts = {"decided_on": "2024-05-02", "hearing_declined_on": "2024-05-02"}
        self.assertEqual(asked("discipline.hearing", facts), "needs_decision")
        self.assertEqual(asked("discipline.hearing", facts | {"hearing_declined_on": "2024-05-03"}), "not_met")
        self.assertEqual(asked("discipline.hearing", {"heard": False}), "not_met")


class Complaints(unittest.TestCase):
    """Điều 34.3."""

    def deadline(self, day, **readings):
        return asked("appeal.deadline", {"announced_on": "2024-03-01", "appealed_on": day, "holidays": 1}, **readings)

    def test_thirty_days(self):
        self.assertEqual([self.deadline(day) for day in ("2024-03-31", "2024-04-01")], ["met", "not_met"])
        first = {"appeal__first_day": "announcement_day"}
        self.assertEqual([self.deadline(day, **first) for day in ("2024-03-30", "2024-03-31")], ["met", "not_met"])
        last = {"appeal__last_day": "does_not_count"}
        self.assertEqual([self.deadline(day, **last) for day in ("2024-03-30", "2024-03-31")], ["met", "not_met"])

    def test_thirty_weekdays_and_a_holiday(self):
        weekdays = {"appeal__days_counted": "weekdays"}
        self.assertEqual([self.deadline(day, **weekdays) for day in ("2024-04-15", "2024-04-16")], ["met", "not_met"])

    def test_closed_when_nobody_may_complain_any_more(self):
        facts = {"announced_on": "2024-03-01"}
        days = ("2024-03-01", "2024-03-31", "2024-04-01")
        self.assertEqual([asked("appeal.closed", facts | {"on": day}) for day in days], ["not_met", "not_met", "met"])
        answer = facts | {"previous_answer_on": "2024-06-01", "on": "2024-07-01"}
        self.assertEqual(asked("appeal.closed", answer), "unknown")
        by = ("direct_superior_committee", "higher_committee", "central_committee")
        self.assertEqual(
            [asked("appeal.closed", answer | {"answered_by": body}) for body in by], ["not_met", "not_met", "met"]
        )
        self.assertEqual(asked("appeal.closed", answer | {"answered_by": by[0], "on": "2024-07-02"}), "met")

    def test_only_upward(self):
        order = ("direct_superior_committee", "higher_committee", "central_committee")
        asked_of = {(by, to): {"appeal_step": 2, "answered_by": by, "appealed_to": to} for by in order for to in order}
        met = [pair for pair, facts in asked_of.items() if asked("appeal.recipient", facts) == "met"]
        self.assertEqual(met, [(order[0], order[1]), (order[0], order[2]), (order[1], order[2])])
        same = {"appeal_step": 2, "answered_by": order[1], "appealed_to": order[1]}
        self.assertEqual(asked("appeal.recipient", same | {"further_up": True}), "met")
        self.assertEqual(asked("appeal.recipient", {"appeal_step": 2, "appealed_to": order[1]}), "unknown")

    def test_where_no_period_is_known_of_a_form(self):
        facts = {"form": "khai_tru", "decided_on": "2024-01-15", "on": "2024-01-16"}
        self.assertEqual(asked("sanction.over", facts), "met")
        facts |= {"form": "canh_cao", "on": "2024-07-14"}
        self.assertEqual(asked("sanction.over", facts), "not_met")
        self.assertEqual(asked("sanction.over", facts | {"on": "2024-07-15"}), "met")


class Deals(unittest.TestCase):
    def test_a_deal_is_answered_case_by_case(self):
        dealt = discipline.deal(7)
        self.assertEqual(dealt, discipline.deal(7))
        self.assertEqual(len(discipline.answers(7)), len(dealt["cases"]))


class Changes(unittest.TestCase):
    """Điều 30, answers to complaints."""

    def test_against_the_form_in_force(self):
        twice = {"form": "khai_tru", "form_before": "canh_cao"}
        self.assertEqual(asked("appeal.changed_form", twice | {"changed_to": "khien_trach"}), "met")
        for graver_or_same in ("canh_cao", "cach_chuc", "khai_tru"):
            self.assertEqual(asked("appeal.changed_form", twice | {"changed_to": graver_or_same}), "not_met")
        any_form = {"appeal__changed_form": "any_form"}
        self.assertEqual(asked("appeal.changed_form", twice | {"changed_to": "khai_tru"}, **any_form), "met")
        self.assertEqual(asked("appeal.changed_form", {"changed_to": "canh_cao"}), "unknown")

    def test_a_form_that_the_subject_may_get(self):
        for subject, outcome in (("member", "not_met"), ("committee_member", "met"), ("leading_body", "not_met")):
            facts = {"subject": subject, "form": "canh_cao", "changed_to": "cach_chuc"}
            self.assertEqual(asked("discipline.form", facts), outcome)


if __name__ == "__main__":
    unittest.main()
