//! The facts about a person that the rules of admission and maturity ask for. `None` is "not known", never "no".

use crate::record::{codes, records};
use crate::unit::Kind;
use chrono::NaiveDate;

codes! {
    /// Nationality, as far as the charter asks: a young Vietnamese or not.
    Nationality {
        /// Vietnamese.
        Vietnamese = "vietnamese",
        /// Any other.
        Other = "other",
    }
    /// Finished schooling, in rising order.
    Education {
        /// Primary school not finished.
        None = "none",
        /// Primary school (tiểu học).
        Primary = "primary",
        /// Lower secondary school (trung học cơ sở).
        LowerSecondary = "lower_secondary",
        /// Upper secondary school (trung học phổ thông) or more.
        UpperSecondary = "upper_secondary",
    }
    /// The kind of area somebody lives in, as far as guidance makes room for it.
    Area {
        /// None of the kinds below.
        Ordinary = "ordinary",
        /// Ethnic-minority area or youth (dân tộc thiểu số).
        EthnicMinority = "ethnic_minority",
        /// Highland (vùng cao).
        Highland = "highland",
        /// Remote (vùng sâu, vùng xa).
        Remote = "remote",
        /// Specially difficult (đặc biệt khó khăn).
        SpeciallyDifficult = "specially_difficult",
        /// Mountain (miền núi).
        Mountain = "mountain",
        /// Border (biên giới).
        Border = "border",
        /// Island (hải đảo).
        Island = "island",
    }
    /// Where an admission is handled.
    Place {
        /// Where the applicant works.
        Workplace = "workplace",
        /// Where the applicant lives.
        Residence = "residence",
    }
    /// The way to admission (Điều 1 khoản 3).
    Path {
        /// Through a branch and its vote.
        Ordinary = "ordinary",
        /// Where there is no organization and no member.
        Special = "special",
    }
    /// The body that met on an admission.
    Meeting {
        /// The meeting of the branch (hội nghị chi đoàn).
        BranchMeeting = "branch_meeting",
        /// An executive committee.
        ExecutiveCommittee = "executive_committee",
        /// Another body.
        Other = "other",
    }
    /// Who issued an admission decision, seen from the branch that will hold the member.
    Issuer {
        /// The branch itself.
        Branch = "branch",
        /// The organization directly above the branch.
        DirectSuperior = "direct_superior",
        /// The executive committee of the organization directly above.
        DirectSuperiorCommittee = "direct_superior_committee",
        /// An organization further up.
        HigherSuperior = "higher_superior",
        /// Any other.
        Other = "other",
    }
    /// The level whose committee issued decision and card number.
    DecidingBody {
        /// The executive committee of the base union.
        BaseCommittee = "base_committee",
        /// The committee of the district level.
        DistrictCommittee = "district_committee",
        /// Any other.
        Other = "other",
    }
    /// Who decided, or held a ceremony.
    Decider {
        /// The member's branch.
        Branch = "branch",
        /// The base union.
        BaseUnion = "base_union",
        /// Any other body.
        Other = "other",
    }
}

records! {
    /// Somebody who applies for admission, with the dossier.
    "admission" Applicant {
        /// Nationality.
        nationality: Nationality,
        /// Day of birth.
        birth_date: NaiveDate,
        /// Day on which the admission is considered: the branch meeting, or the superior committee's on the special path.
        considered_on: NaiveDate,
        /// Day of the decision; read only where a reading tests the age on that day.
        decided_on: NaiveDate,
        /// Whether studying or working actively is attested.
        active_attested: bool,
        /// Whether it is attested that the applicant has learned about the Union.
        union_introduction_attested: bool,
        /// Whether it is attested that the applicant approves the charter.
        charter_approval_attested: bool,
        /// Whether volunteering to be active is attested.
        voluntary_attested: bool,
        /// In how many base units the applicant is to be active.
        target_base_units: u32,
        /// Whether a clear background is attested.
        background_clear_attested: bool,
        /// Whether the written application is there.
        application_received: bool,
        /// Whether the background report is there.
        background_reported: bool,
        /// Whether a Union member vouches for the applicant.
        guarantor_is_member: bool,
        /// Since when the guarantor and the applicant have worked or been active together.
        shared_activity_since: NaiveDate,
        /// Whether the applicant belongs to the youth federation.
        is_federation_member: bool,
        /// Whether the collective of the federation chapter vouches.
        federation_chapter_vouches: bool,
        /// Whether the applicant belongs to the student association.
        is_student_association_member: bool,
        /// Whether the executive committee of the association chapter vouches.
        student_chapter_committee_vouches: bool,
        /// Whether the applicant is a Pioneer.
        is_pioneer: bool,
        /// Whether the collective of the Pioneer troop vouches.
        pioneer_troop_vouches: bool,
        /// Whether a Party member vouches, for the special path.
        guarantor_is_party_member: bool,
        /// Whether the place has a Union organization.
        place_has_union: bool,
        /// Whether the place has Union members.
        place_has_members: bool,
        /// Whether the association that matters to the applicant has a body at the place.
        place_has_association: bool,
        /// Whether a parent or sibling is in detention.
        relative_detained: bool,
        /// Day of the opinion of the Party committee of the same level.
        party_opinion_on: NaiveDate,
        /// Finished schooling.
        education: Education,
        /// Kind of area.
        area: Area,
        /// Whether the applicant was expelled before.
        expelled_before: bool,
        /// Day of that expulsion.
        expelled_on: NaiveDate,
        /// Whether the workplace has a Union organization.
        workplace_has_union: bool,
        /// Whether the applicant is active at the place of residence.
        active_at_residence: bool,
        /// Where the admission is handled.
        handled_at: Place,
    }

    /// How an admission was considered and decided.
    "admission_decision" AdmissionDecision {
        /// The way: through a branch, or where there is none.
        path: Path,
        /// The body that met.
        meeting: Meeting,
        /// Day of the meeting.
        considered_on: NaiveDate,
        /// Day the age was tested on.
        age_tested_on: NaiveDate,
        /// Members of the branch summoned.
        members_summoned: u32,
        /// Members present.
        members_present: u32,
        /// Votes for this applicant.
        votes_for: u32,
        /// Applicants put to this one vote.
        applicants_in_vote: u32,
        /// Day of the decision.
        decided_on: NaiveDate,
        /// Who issued the decision.
        issuer: Issuer,
        /// Kind of the unit that will hold the member.
        unit_kind: Kind,
        /// Kind of the base unit whose right to admit is used.
        admitting_kind: Kind,
        /// Level whose committee approved and issued the card number.
        approved_by: DecidingBody,
        /// Day of the ceremony.
        ceremony_on: NaiveDate,
        /// Code of the software function the case is recorded under.
        function_code: u32,
        /// Number of the resolution by which the superior admits this applicant.
        resolution_number: String,
        /// Why the superior does not admit this applicant.
        refusal_reason: String,
    }

    /// A member, as far as leaving by age asks.
    "maturity" Member {
        /// Day of birth.
        birth_date: NaiveDate,
        /// Day asked about.
        on: NaiveDate,
        /// Whether the member asked to stay on.
        stay_requested: bool,
        /// Whether staying on was granted.
        stay_granted: bool,
        /// Who decided on staying on.
        stay_decided_by: Decider,
        /// Votes for staying on.
        stay_votes_for: u32,
        /// Members present at that vote.
        stay_members_present: u32,
        /// Members of the branch summoned to it.
        stay_members_summoned: u32,
        /// Whether the member holds an elected seat in a leading body of the Union.
        elected_post: bool,
        /// Whether the member holds such a seat by appointment.
        appointed_post: bool,
        /// Whether the member does full-time Union work.
        fulltime_post: bool,
        /// Day the last of these posts ended.
        post_ended_on: NaiveDate,
        /// Who held the maturity ceremony.
        ceremony_held_by: Decider,
        /// Day of the maturity ceremony.
        ceremony_on: NaiveDate,
        /// Whether the member joined the Party.
        joined_party: bool,
        /// Whether membership was ended because of that.
        ended_on_joining_party: bool,
        /// Code of the software function the case is recorded under.
        function_code: u32,
    }
}
