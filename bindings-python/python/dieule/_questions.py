"""The questions of the charter, one call each: a record's facts by keyword, and a verdict that cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import CharterBase

if TYPE_CHECKING:
    from typing import Unpack

    from ._native import Verdict
    from ._records import (
        Account,
        AdmissionDecision,
        Appeal,
        Applicant,
        CardFacts,
        CommitteeReport,
        Criterion,
        DataQuality,
        Discipline,
        Document,
        DoneFunction,
        Dues,
        Engagement,
        Honorary,
        Hosted,
        Identity,
        LetterFacts,
        Member,
        MemberFile,
        MemberRating,
        NewMember,
        PartyIntroduction,
        PrintedShare,
        Progress,
        RatingList,
        Remittance,
        Removal,
        Restructuring,
        Reward,
        Right,
        Sanction,
        Survey,
        Training,
        TrainingCounts,
        Transfer,
        Unit,
        UnitRating,
    )

__all__ = ["Questions"]


class Questions(CharterBase):
    """What a charter is asked about one record."""

    __slots__ = ()

    def check_admission(self, **facts: Unpack[Applicant]) -> Verdict:
        """May this applicant be considered for admission (Điều 1 khoản 2 and 3)?"""
        return self._ask("admission", facts)

    def check_admission_decision(self, **facts: Unpack[AdmissionDecision]) -> Verdict:
        """Was this admission decided as the charter asks (Điều 1 khoản 3)?"""
        return self._ask("admission_decision", facts)

    def check_maturity(self, **facts: Unpack[Member]) -> Verdict:
        """Does this member's age still allow ordinary membership (Điều 4 khoản 1 and 2)?"""
        return self._ask("maturity", facts)

    def check_unit(self, **facts: Unpack[Unit]) -> Verdict:
        """Is this unit of a kind, in a place and of a size that the charter knows (Điều 6, 17 and 22)?"""
        return self._ask("unit", facts)

    def check_quota(self, **facts: Unpack[Progress]) -> Verdict:
        """Has this unit reached the targets of the letters that were chosen?"""
        return self._ask("quota", facts)

    def check_removal(self, **facts: Unpack[Removal]) -> Verdict:
        """May this member be struck off, and was it decided as the charter asks (Điều 4 khoản 3)?"""
        return self._ask("removal", facts)

    def check_dues(self, **facts: Unpack[Dues]) -> Verdict:
        """Are this member's dues paid as prescribed (Điều 2 khoản 2)?"""
        return self._ask("dues", facts)

    def check_remittance(self, **facts: Unpack[Remittance]) -> Verdict:
        """Does this unit pass on its part of the dues, and where does its money come from (Điều 40 and 41)?"""
        return self._ask("remittance", facts)

    def check_record(self, **facts: Unpack[MemberFile]) -> Verdict:
        """Has this member card and file as the charter asks, and what when they are lost (Điều 4 khoản 5)?"""
        return self._ask("record", facts)

    def check_honorary(self, **facts: Unpack[Honorary]) -> Verdict:
        """Was this honorary member admitted as the Central Standing Committee asks (Điều 4 khoản 4)?"""
        return self._ask("honorary", facts)

    def check_identity(self, **facts: Unpack[Identity]) -> Verdict:
        """Are the numbers, codes and texts of this record of the right form, and do they agree?"""
        return self._ask("identity", facts)

    def check_data_quality(self, **facts: Unpack[DataQuality]) -> Verdict:
        """Are this unit's data as good as the letters that were chosen ask?"""
        return self._ask("data_quality", facts)

    def check_account(self, **facts: Unpack[Account]) -> Verdict:
        """Is this account what the letters that were chosen ask, and may it do what it does?"""
        return self._ask("account", facts)

    def check_new_member(self, **facts: Unpack[NewMember]) -> Verdict:
        """Do resolution, member book and system agree on this new member?"""
        return self._ask("new_member", facts)

    def check_restructuring(self, **facts: Unpack[Restructuring]) -> Verdict:
        """Was this founding, division, merger or dissolution decided by the right body (Điều 6)?

        And is every member in one unit afterwards?
        """
        return self._ask("restructuring", facts)

    def check_transfer(self, **facts: Unpack[Transfer]) -> Verdict:
        """Was this member moved from unit to unit as the guidance asks (Điều 19 khoản 1)?"""
        return self._ask("transfer", facts)

    def check_hosted(self, **facts: Unpack[Hosted]) -> Verdict:
        """Does this activity elsewhere leave the home unit alone, and keep within its limits (Điều 3 khoản 3)?"""
        return self._ask("hosted", facts)

    def check_letter(self, **facts: Unpack[LetterFacts]) -> Verdict:
        """Does this letter or plan agree with itself: its days, deadlines, phases and shares?"""
        return self._ask("letter", facts)

    def check_discipline(self, **facts: Unpack[Discipline]) -> Verdict:
        """Was this disciplinary decision taken as the charter asks (Điều 32 to 34)?

        On a member, an officer or a leading body: ``subject`` says which.
        """
        return self._ask("discipline", facts)

    def check_sanction(self, **facts: Unpack[Sanction]) -> Verdict:
        """Is this discipline over (Điều 35)?"""
        return self._ask("sanction", facts)

    def check_appeal(self, **facts: Unpack[Appeal]) -> Verdict:
        """Is this complaint against discipline in time, to the right body, and obeyed meanwhile (Điều 34 khoản 3)?"""
        return self._ask("appeal", facts)

    def check_reward(self, **facts: Unpack[Reward]) -> Verdict:
        """Is this reward of a form that was set (Điều 31 khoản 2)?"""
        return self._ask("reward", facts)

    def check_card(self, **facts: Unpack[CardFacts]) -> Verdict:
        """May this range of codes of cards be handed down, may this code be given (Điều 4 khoản 5 and the software)?"""
        return self._ask("card", facts)

    def check_right(self, **facts: Unpack[Right]) -> Verdict:
        """May this unit or member do this on the software, to the unit it concerns?"""
        return self._ask("right", facts)

    def check_function(self, **facts: Unpack[DoneFunction]) -> Verdict:
        """Has this unit done this function of the software by the day that the letters chosen set?"""
        return self._ask("function", facts)

    def check_document(self, **facts: Unpack[Document]) -> Verdict:
        """Was this directive document posted in time, and has this recipient seen it?"""
        return self._ask("document", facts)

    def check_rating_list(self, **facts: Unpack[RatingList]) -> Verdict:
        """Is this branch's list of ratings whole, sent and approved as the software and the guidance ask?"""
        return self._ask("rating_list", facts)

    def check_training(self, **facts: Unpack[Training]) -> Verdict:
        """Is this member's training programme of a year registered, scored and confirmed as the software asks?"""
        return self._ask("training", facts)

    def check_training_counts(self, **facts: Unpack[TrainingCounts]) -> Verdict:
        """Do these counts of the training programme agree with each other?"""
        return self._ask("training_counts", facts)

    def check_party_introduction(self, **facts: Unpack[PartyIntroduction]) -> Verdict:
        """Was this outstanding member chosen, recognised and introduced to the Party as asked (Điều 19.1)?"""
        return self._ask("party_introduction", facts)

    def check_rating(self, **facts: Unpack[MemberRating]) -> Verdict:
        """Is this member rated, by the right unit and on the right time (đánh giá, xếp loại)?"""
        return self._ask("rating", facts)

    def check_unit_rating(self, **facts: Unpack[UnitRating]) -> Verdict:
        """Is this unit's late data considered in its rating, and does the unit keep a cap on the best level?"""
        return self._ask("unit_rating", facts)

    def check_criterion(self, **facts: Unpack[Criterion]) -> Verdict:
        """Are these points, sums and classes those that the criteria sets chosen give?"""
        return self._ask("criterion", facts)

    def check_committee_report(self, **facts: Unpack[CommitteeReport]) -> Verdict:
        """Did this committee report to the congress or conference of its level (Điều 12 khoản 1, Điều 15 khoản 1)?"""
        return self._ask("committee_report", facts)

    def check_percent(self, **facts: Unpack[PrintedShare]) -> Verdict:
        """Is this share printed as percentages are printed?"""
        return self._ask("percent", facts)

    def check_engagement(self, **facts: Unpack[Engagement]) -> Verdict:
        """Did this account interact, was it given its points, and does it keep within what it has?"""
        return self._ask("engagement", facts)

    def check_survey(self, **facts: Unpack[Survey]) -> Verdict:
        """Was this survey or poll held when the plan says, and did enough people take part?"""
        return self._ask("survey", facts)
