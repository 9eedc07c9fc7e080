"""The oracle on discipline and complaints (Điều 32 to 35): it deals cases around the boundaries, and answers them.

Which form for whom and who decides are tables of the article's words; a time for a complaint is the list of its days.
"""

import random
from datetime import date, timedelta
from fractions import Fraction

import oracle

SUBJECTS = ("member", "committee_member", "central_committee_member", "other_officer", "leading_body")
FORMS = ("khien_trach", "canh_cao", "cach_chuc", "khai_tru", "giai_tan", "other")
UNITS = ("own_unit", "direct_superior", "higher_superior", "appointing_unit", "other")
READINGS = {
    "discipline.branch_committee_members": ("as_committee_members", "as_members"),
    "discipline.elected_officers": ("as_appointed", "as_members"),
    "discipline.stayed_away": ("committee_judges", "invitation_suffices", "must_be_heard"),
    "discipline.expiry_from": ("decision", "effect"),
    "admission.quorum_applies": ("as_branch_meetings", "not_at_all"),
    "calendar.month_end": ("last_day", "day_after"),
    "appeal.days_counted": ("calendar_days", "weekdays"),
    "appeal.first_day": ("day_after", "announcement_day"),
    "appeal.last_day": ("counts", "does_not_count"),
    "appeal.further_steps": ("from_each_answer", "from_the_announcement", "no_limit"),
    "appeal.chain": ("any_above", "step_by_step"),
    "appeal.inspection_committee": ("not_a_recipient", "of_a_superior"),
    "appeal.changed_form": ("lighter_only", "any_form"),
}
# Điều 34.3. Months of discipline stand nowhere: those dealt are made up.
APPEAL_DAYS = 30
MONTHS = {"khien_trach": 3, "canh_cao": 6, "cach_chuc": 12}

OFFICERS = dict.fromkeys(("committee_member", "central_committee_member", "other_officer"), "1111..")
# Điều 32.2: a column for each form of FORMS.
MAY_BE = {"member": "11.1..", "leading_body": "11..1.", **OFFICERS}
# Điều 33, the same columns: b the branch or committee itself, s the direct superior, a who appointed, blank nobody.
DECIDES = {
    "member": "bssss ",
    "committee_member": "ssssss",
    "central_committee_member": "bbbbbb",
    "other_officer": "aaaaaa",
    "leading_body": "ssssss",
}
# Điều 34.3: Ban Chấp hành Đoàn cấp trên cho đến Ban Chấp hành Trung ương Đoàn; and bodies that are none of these.
ABOVE = ("direct_superior_committee", "higher_committee", "central_committee")
ELSEWHERE = ("same_committee", "standing_committee", "inspection_committee", "other")
MEETS = {
    "member": "branch",
    "committee_member": "same_committee",
    "central_committee_member": "central_committee",
    "leading_body": "superior_committee",
}


def said(holds):
    return "met" if holds else "not_met"


def whose(facts, law):
    """Whose case it is: a member of a branch's committee, or who was elected without one, may be read as a member."""
    subject = facts.get("subject")
    if subject == "other_officer" and facts.get("elected_post"):
        return "member" if law["discipline.elected_officers"] == "as_members" else subject
    if subject == "committee_member" and law["discipline.branch_committee_members"] == "as_members":
        return {None: None, True: "member", False: subject}[facts.get("committee_of_branch")]
    return subject


def form(facts, law):
    """Điều 32.2, of the form that stands."""
    subject, imposed = facts.get("subject"), facts.get("changed_to") or facts.get("form")
    if None in (subject, imposed):
        return "unknown"
    return said(MAY_BE[subject][FORMS.index(imposed)] == "1")


def meeting(facts, law):
    """Điều 33: which meeting."""
    case = whose(facts, law)
    if case == "other_officer":
        return "met"
    if None in (case, facts.get("voted_by")):
        return "unknown"
    return said(facts["voted_by"] == MEETS[case])


def quorum(facts, law):
    """Điều 5.5."""
    case, present, summoned = whose(facts, law), facts.get("voters_present"), facts.get("voters_summoned")
    if case == "other_officer" or (case == "member" and law["admission.quorum_applies"] == "not_at_all"):
        return "met"
    return "unknown" if None in (case, present, summoned) else said(oracle.quorate(present, summoned))


def vote(facts, law):
    """Điều 33.1 and 33.2: of those present; Điều 33.4: of those summoned."""
    case, votes, present = whose(facts, law), facts.get("votes_for"), facts.get("voters_present")
    if case == "other_officer":
        return "met"
    base = facts.get("voters_summoned") if case == "leading_body" else present
    if case == "leading_body" and None not in (votes, present) and votes > present:
        return "not_met"
    if None in (case, votes, base):
        return "unknown"
    return said(0 < base >= votes and Fraction(votes, base) > Fraction(1, 2))


def decider(facts, law):
    """Điều 33."""
    case, imposed, unit = whose(facts, law), facts.get("form"), facts.get("decided_at")
    if case is None or (case == "member" and imposed is None):
        return "unknown"
    # Only of a member the form matters.
    asked = DECIDES[case][FORMS.index(imposed or "canh_cao")]
    if asked == " ":
        return "met"
    return "unknown" if unit is None else said(unit.startswith({"b": "own", "s": "direct", "a": "appointing"}[asked]))


def hearing(facts, law):
    """Điều 34.1."""
    decided, heard_on, declined = (facts.get(day) for day in ("decided_on", "heard_on", "hearing_declined_on"))
    if heard_on is None and declined is None:
        return "not_met" if facts.get("heard") is False else "unknown"
    if decided is None:
        return "unknown"
    if heard_on is not None:
        return said(heard_on <= decided)
    stayed_away = {"committee_judges": "needs_decision", "invitation_suffices": "met", "must_be_heard": "not_met"}
    return stayed_away[law["discipline.stayed_away"]] if declined <= decided else "not_met"


def further(facts):
    """Who has an answer of the step before is on a further one; else the step is the first, unless it is told."""
    told = facts.get("appeal_step")
    return facts.get("previous_answer_on") is not None if told is None else told > 1


def deadline(facts, law):
    """Điều 34.3: the days of the complaint, one after another."""
    since, appealed = facts.get("announced_on"), facts.get("appealed_on")
    if further(facts):
        if law["appeal.further_steps"] == "no_limit":
            return "met"
        if law["appeal.further_steps"] == "from_each_answer":
            since = facts.get("previous_answer_on")
    if None in (since, appealed):
        return "unknown"
    since, appealed = date.fromisoformat(since), date.fromisoformat(appealed)
    if appealed < since:
        return "not_met"
    weekdays = law["appeal.days_counted"] == "weekdays"
    day = since if law["appeal.first_day"] == "announcement_day" else since + timedelta(days=1)

    def last(days):
        left, last_day = days, day - timedelta(days=1)
        while left:
            last_day += timedelta(days=1)
            left -= not weekdays or last_day.weekday() < 5
        return last_day

    days = APPEAL_DAYS - (law["appeal.last_day"] == "does_not_count")
    if appealed <= last(days):
        return "met"
    if not weekdays:
        return "not_met"
    return "unknown" if facts.get("holidays") is None else said(appealed <= last(days + facts["holidays"]))


def closed(facts, law):
    """Điều 34.3: whether nobody may complain any more: no day from that one on would be in time."""
    since = facts.get("announced_on")
    if further(facts):
        if facts.get("answered_by") is None:
            return "unknown"
        if facts["answered_by"] == ABOVE[-1]:
            return "met"
        if law["appeal.further_steps"] == "no_limit":
            return "not_met"
        if law["appeal.further_steps"] == "from_each_answer":
            since = facts.get("previous_answer_on")
    on = facts.get("on")
    if None in (since, on):
        return "unknown"
    if on < since:
        return "not_met"
    late = {"met": "not_met", "not_met": "met", "unknown": "unknown"}
    return late[deadline(facts | {"appealed_on": on}, law)]


def recipient(facts, law):
    """Điều 34.3: an executive committee above."""
    body, first = facts.get("appealed_to"), not further(facts)
    if body is None:
        return "unknown"
    if body == "inspection_committee":
        return said(law["appeal.inspection_committee"] == "of_a_superior")
    if body not in ABOVE:
        return "not_met"
    if first:
        return said(body == ABOVE[0] or law["appeal.chain"] != "step_by_step")
    answered = facts.get("answered_by")
    if answered is None:
        return "unknown"
    # Those left once everybody up to the one that answered is struck out; there may be several higher committees.
    left = ABOVE[ABOVE.index(answered) + 1 :] if answered in ABOVE else ABOVE
    another = body == answered == "higher_committee" and facts.get("further_up", False)
    return said(body in left or another)


def over(facts, law):
    """Điều 35, with months that a profile sets."""
    imposed = facts.get("form")
    since = facts.get({"decision": "decided_on", "effect": "effective_on"}[law["discipline.expiry_from"]])
    if imposed in ("khai_tru", "giai_tan", "other"):
        return "met"
    if None in (imposed, since, facts.get("on")):
        return "unknown"
    free_from = oracle.months_later(date.fromisoformat(since), MONTHS[imposed], law["calendar.month_end"])
    return said(free_from <= date.fromisoformat(facts["on"]))


def changed_form(facts, law):
    """Điều 30, against the form in force: an earlier answer may have changed what was decided on."""
    stood, to = facts.get("form_before") or facts.get("form"), facts.get("changed_to")
    if None in (stood, to):
        return "unknown"
    if stood == to or "other" in (stood, to):
        return "not_met"
    return said(law["appeal.changed_form"] == "any_form" or FORMS.index(to) < FORMS.index(stood))


RULES = {
    "discipline.form": form,
    "discipline.meeting": meeting,
    "discipline.quorum": quorum,
    "discipline.vote": vote,
    "discipline.decider": decider,
    "discipline.hearing": hearing,
    "appeal.deadline": deadline,
    "appeal.recipient": recipient,
    "appeal.closed": closed,
    "appeal.changed_form": changed_form,
    "sanction.over": over,
}


def deal(seed, cases=40):
    """Readings of one profile, and cases: a rule and facts of its question, each of them sometimes not known."""
    draw = random.Random(seed)
    law = {reading: draw.choice(options) for reading, options in READINGS.items()}
    months = {"reprimand": "khien_trach", "warning": "canh_cao", "removal": "cach_chuc"}
    law |= {f"discipline.months_{name}": MONTHS[imposed] for name, imposed in months.items()}

    def near(day, days):
        return str(day + timedelta(days=draw.randrange(-days, days + 1)))

    dealt = []
    for _ in range(cases):
        day = date(2023, 1, 1) + timedelta(days=draw.randrange(700))
        rule = draw.choice(list(RULES))
        if rule == "sanction.over":
            imposed = draw.choice(FORMS)
            end = oracle.months_later(day, MONTHS.get(imposed, 6))
            facts = {"form": imposed, "decided_on": str(day), "effective_on": near(day, 2), "on": near(end, 3)}
        elif rule.startswith("appeal."):
            span = 30 + draw.choice([0, 0, 0, 12, 14])
            facts = {
                "announced_on": str(day),
                "previous_answer_on": near(day, 2),
                "appealed_on": near(day + timedelta(days=draw.choice([0, span])), 3),
                "on": near(day + timedelta(days=draw.choice([0, span, span])), 3),
                "appeal_step": draw.choice([None, 1, 2, 3]),
                "holidays": draw.choice([0, 1, 2]),
                "appealed_to": draw.choice(ABOVE + ABOVE + ELSEWHERE),
                "answered_by": draw.choice(ABOVE + ELSEWHERE),
                "further_up": draw.random() < 0.5,
                "form": draw.choice(FORMS),
                "form_before": draw.choice([None, *FORMS]),
                "changed_to": draw.choice(FORMS),
            }
        else:
            present = draw.randrange(12)
            facts = {
                "subject": draw.choice(SUBJECTS),
                "committee_of_branch": draw.random() < 0.5,
                "elected_post": draw.random() < 0.5,
                "form": draw.choice(FORMS),
                "changed_to": draw.choice([None, None, *FORMS]),
                "voted_by": draw.choice([*MEETS.values(), "other"]),
                "voters_present": present,
                "voters_summoned": max(0, present + draw.choice([-1, 0, 1, 2, 3, 4])),
                "votes_for": max(0, present // 2 + draw.choice([-1, 0, 1, 2, 6])),
                "decided_at": draw.choice(UNITS),
                "decided_on": str(day),
                "heard": draw.random() < 0.5,
                "heard_on": near(day, 1),
                "hearing_declined_on": near(day, 1),
            }
            # One who is heard is not in doubt: mostly the hearing did not take place.
            facts |= {"heard_on": None} if draw.random() < 0.6 else {}
        known = {field: value for field, value in facts.items() if value is not None and draw.random() < 0.92}
        dealt.append({"rule": rule, "facts": known})
    return {"set": law, "cases": dealt}


def answers(seed):
    """The outcome of every case of a deal."""
    dealt = deal(seed)
    return [RULES[case["rule"]](case["facts"], dealt["set"]) for case in dealt["cases"]]
