//! The words of the engine that hosts see: what they have to write, why an event was refused, for how many a step is taken.

use crate::record::codes;

codes! {
    /// What a host writes when a step was taken.
    EffectKind {
        /// The branch's assessment goes into the member book.
        WriteAssessment = "write_assessment",
        /// Dues are settled up to the month told.
        SettleDues = "settle_dues",
        /// The introduction to the unit that comes next.
        WriteIntroduction = "write_introduction",
        /// The unit gives the slip a number in its register of transfers.
        NumberSlip = "number_slip",
        /// The slip is passed on to the unit that comes next.
        PassOn = "pass_on",
        /// The unit enters the slip that came in into its register of transfers.
        RegisterArrival = "register_arrival",
        /// The member no longer counts in the unit.
        LeaveUnit = "leave_unit",
        /// The member counts in the unit.
        EnterUnit = "enter_unit",
        /// The member no longer counts in any unit of the system.
        LeaveSystem = "leave_system",
        /// The member's file goes from one unit to the other.
        HandOverFile = "hand_over_file",
        /// The refusal and its reason are kept with the request.
        RecordRefusal = "record_refusal",
        /// The withdrawal is kept with the request.
        RecordWithdrawal = "record_withdrawal",
        /// The minutes of the meeting and its ballot are kept with the case.
        WriteMinutes = "write_minutes",
        /// The proposal goes to the unit that decides.
        SendProposal = "send_proposal",
        /// The case goes back to the unit it came from.
        SendBack = "send_back",
        /// The decision is drawn up in writing.
        RecordDecision = "record_decision",
        /// The decision is announced and made public.
        AnnounceDecision = "announce_decision",
        /// The discipline is entered where the file of whom it is about is kept.
        RecordDiscipline = "record_discipline",
        /// That a case ended without discipline is kept with it.
        RecordNoDiscipline = "record_no_discipline",
        /// A complaint is entered by the body it goes to.
        RegisterComplaint = "register_complaint",
        /// The answer goes to whoever complained.
        AnswerComplaint = "answer_complaint",
        /// The decision stands with another form.
        ChangeDecision = "change_decision",
        /// The decision is cancelled.
        CancelDecision = "cancel_decision",
        /// The time of the discipline is over.
        RecordExpiry = "record_expiry",
        /// The reward is entered where the file of whom it is about is kept.
        RecordReward = "record_reward",
        /// The list goes to the unit that approves it.
        SendList = "send_list",
        /// The rating of the year is entered in the member's file.
        RecordRating = "record_rating",
        /// Everybody in the case is through: it closes.
        CloseCase = "close_case",
        /// A row among the unit's movements, one for each person: its `kind` goes with it and, of rewards and disciplines, the `level` that decided.
        RecordMovement = "record_movement",
        /// The report to the other unit.
        WriteReport = "write_report",
        /// The leave to stay on goes into the member's record.
        RecordStay = "record_stay",
        /// The unit lists the member as active with it, without counting.
        ListHosted = "list_hosted",
        /// The unit takes the member off that list.
        UnlistHosted = "unlist_hosted",
        /// The member is marked as away, and goes on counting.
        MarkAway = "mark_away",
        /// The mark is cleared.
        ClearAway = "clear_away",
        /// The record is marked as that of an honorary member.
        SetHonorary = "set_honorary",
        /// The new member's file is opened.
        OpenFile = "open_file",
        /// The registration for the training programme of the year.
        RecordRegistration = "record_registration",
        /// The branch's score of the programme.
        RecordScore = "record_score",
        /// The score that was confirmed goes into the member's record.
        RecordTraining = "record_training",
        /// The branch lists the member as outstanding.
        ListOutstanding = "list_outstanding",
        /// The introduction to the Party.
        IntroduceToParty = "introduce_to_party",
        /// The admission to the Party goes into the member's record.
        RecordPartyAdmission = "record_party_admission",
        /// The lessons a new member has studied.
        RecordLessons = "record_lessons",
        /// The ceremony of the admission.
        RecordCeremony = "record_ceremony",
        /// The post from which somebody was removed is theirs no more.
        EndPost = "end_post",
        /// The leading body that was dissolved is none any more.
        EndBody = "end_body",
        /// What removed somebody from a post stands no more.
        RestorePost = "restore_post",
        /// What dissolved a leading body stands no more.
        RestoreBody = "restore_body",
    }
    /// Why an event was refused, besides a rule that does not hold.
    RefusalKind {
        /// A rule does not hold, or a fact it needs is missing.
        Rule = "rule",
        /// The host's copy is not the newest one.
        StaleVersion = "stale_version",
        /// The event's id was used before, for something else.
        EventReused = "event_reused",
        /// The case has no such member.
        UnknownMember = "unknown_member",
        /// The step is not the next one for somebody named.
        NotOffered = "not_offered",
        /// Another unit, or another role, takes the step.
        NotTheActor = "not_the_actor",
        /// The day lies before that of the step before.
        BeforeTheLastStep = "before_the_last_step",
        /// The step is taken for one person at a time.
        OneByOne = "one_by_one",
        /// The step is taken for everybody in the case at once.
        WholeList = "whole_list",
        /// Nobody of the new route acts in the state somebody is in, and nothing takes its place.
        NotOnTheRoute = "not_on_the_route",
    }
    /// For how many of those in a case a step is taken at once.
    Covers {
        /// For some or all of them.
        Some = "some",
        /// For one at a time.
        One = "one",
        /// For all of them together.
        All = "all",
    }
}
