//! The facts about a disciplinary decision.

use crate::record::{codes, records};
use crate::unit::Level;
use chrono::NaiveDate;

codes! {
    /// Who or what a disciplinary decision is about.
    Disciplined {
        /// Đoàn viên who is no officer.
        Member = "member",
        /// Ủy viên Ban Chấp hành, at any level below the centre.
        CommitteeMember = "committee_member",
        /// Ủy viên Ban Chấp hành Trung ương Đoàn.
        CentralCommitteeMember = "central_committee_member",
        /// Cán bộ không phải là Ủy viên Ban Chấp hành.
        OtherOfficer = "other_officer",
        /// Cơ quan lãnh đạo: a leading body, never the organization with its members.
        LeadingBody = "leading_body",
    }
    /// A form of discipline.
    DisciplineForm {
        /// Khiển trách.
        Reprimand = "khien_trach",
        /// Cảnh cáo.
        Warning = "canh_cao",
        /// Cách chức.
        RemovalFromPost = "cach_chuc",
        /// Khai trừ.
        Expulsion = "khai_tru",
        /// Giải tán: of a leading body.
        Dissolution = "giai_tan",
        /// Anything else, such as striking off: no form of discipline.
        Other = "other",
    }
    /// The meeting that discussed a case of discipline and voted.
    DisciplineMeeting {
        /// Hội nghị chi đoàn.
        Branch = "branch",
        /// The meeting of the person's own executive committee.
        SameCommittee = "same_committee",
        /// The meeting of the Central Committee.
        CentralCommittee = "central_committee",
        /// The meeting of the executive committee directly above.
        SuperiorCommittee = "superior_committee",
        /// Any other.
        Other = "other",
    }
    /// What kind of body decided on discipline.
    DisciplineBody {
        /// Chi đoàn.
        ChiDoan = "chi_doan",
        /// Chi đoàn cơ sở.
        ChiDoanCoSo = "chi_doan_co_so",
        /// Ban Chấp hành chi đoàn: the committee of a branch.
        BranchCommittee = "branch_committee",
        /// Ban Chấp hành from the base union up.
        ExecutiveCommittee = "executive_committee",
        /// Ban Thường vụ.
        StandingCommittee = "standing_committee",
        /// Ủy ban Kiểm tra.
        InspectionCommittee = "inspection_committee",
        /// Any other.
        Other = "other",
    }
    /// Where a body that decides stands, seen from whom it decides about.
    DecidingUnit {
        /// The unit itself: the member's branch; the committee of whom it is a case.
        OwnUnit = "own_unit",
        /// Directly above.
        DirectSuperior = "direct_superior",
        /// Further up.
        HigherSuperior = "higher_superior",
        /// The level that manages and appointed the officer.
        AppointingUnit = "appointing_unit",
        /// Anywhere else.
        Other = "other",
    }
    /// A part that a unit has in a case of discipline until it is decided.
    DisciplinePart {
        /// Hears whoever the case is about, and has it at first.
        HearingUnit = "hearing_unit",
        /// Its meeting votes.
        VotingUnit = "voting_unit",
        /// The unit itself, where the vote stands and nothing is decided.
        OwnUnit = "own_unit",
        /// The direct superior, to which a form was proposed.
        DirectSuperior = "direct_superior",
        /// The level that manages and appointed the officer.
        AppointingUnit = "appointing_unit",
    }
    /// A body of the Union in the army, as the guidance of 2013 shares out discipline.
    ArmyBody {
        /// The committee of a branch.
        BranchCommittee = "army_branch_committee",
        /// The inter-branch of a battalion.
        Battalion = "army_battalion",
        /// The base committee of a regiment.
        Regiment = "army_regiment",
        /// Any other.
        Other = "other",
    }
    /// The post an officer is removed from.
    PostRemoved {
        /// Bí thư.
        Secretary = "secretary",
        /// Ủy viên Ban Chấp hành.
        CommitteeMember = "committee_seat",
        /// Any other.
        Other = "other",
    }
}

records! {
    /// A disciplinary decision, and how it came about.
    "discipline" Discipline {
        /// Who or what it is about.
        subject: Disciplined,
        /// Whether an officer is still a member.
        still_member: bool,
        /// Whether the committee of a committee member is that of a plain branch.
        committee_of_branch: bool,
        /// Whether an officer outside any committee was elected, as in a branch too small for one; absent: appointed.
        elected_post: bool,
        /// The form of discipline.
        form: DisciplineForm,
        /// Forms imposed by the one decision.
        forms_imposed: u32,
        /// Whether it is one of the special cases that khóa XIII is said to know; absent: none.
        special_case: bool,
        /// Whether the person was disciplined before.
        disciplined_before: bool,
        /// Day the facts were verified, with minutes.
        verified_on: NaiveDate,
        /// Day of the meeting with the written self-criticism.
        self_criticism_on: NaiveDate,
        /// Whether the person, or somebody for the organization, was heard.
        heard: bool,
        /// Day of the hearing.
        heard_on: NaiveDate,
        /// Day on which whoever was invited to be heard stayed away or declined; absent: nobody did.
        hearing_declined_on: NaiveDate,
        /// Day the body that decides accepted that whoever stayed away is not heard; absent: it did not.
        absence_accepted_on: NaiveDate,
        /// The meeting that discussed and voted.
        voted_by: DisciplineMeeting,
        /// Day of the vote.
        voted_on: NaiveDate,
        /// Whether the ballot was secret.
        secret_ballot: bool,
        /// All members of the branch or committee.
        voters_in_all: u32,
        /// Of these, summoned to the meeting.
        voters_summoned: u32,
        /// Of these, present.
        voters_present: u32,
        /// Votes for the form decided on.
        votes_for: u32,
        /// Whether the person concerned could vote too.
        subject_could_vote: bool,
        /// Day it was proposed to the superior.
        proposed_on: NaiveDate,
        /// What kind of body decided.
        decided_by: DisciplineBody,
        /// Where it stands.
        decided_at: DecidingUnit,
        /// Day of the official decision.
        decided_on: NaiveDate,
        /// The number of the decision, as it is written on it.
        decision_number: String,
        /// Day it was announced.
        announced_on: NaiveDate,
        /// Day of the public notice, where that was an act of its own.
        notified_on: NaiveDate,
        /// Whether it was made public at all; absent: the days tell.
        made_public: bool,
        /// Day from which it has effect or is carried out.
        effective_on: NaiveDate,
        /// The post an officer is removed from.
        post_removed: PostRemoved,
        /// Posts of the same level still held afterwards.
        posts_kept: u32,
        /// Lower posts of the same level that ended with it.
        posts_ended: u32,
        /// Posts of other levels that ended with it.
        posts_ended_elsewhere: u32,
        /// The body of the army that decided; absent: not the army's.
        army_body: ArmyBody,
        /// Day the superior handed the case back to the meeting that voted; absent: it did not.
        sent_back_on: NaiveDate,
        /// Who ended the case without discipline; absent: nobody did.
        ended_by: DisciplinePart,
        /// The form it was changed to on a complaint; absent: it stands as decided.
        changed_to: DisciplineForm,
        /// Level of the unit that decides; absent: not told, or no level, as of a branch.
        level: Level,
        /// Code of the software function the case is recorded under.
        function_code: u32,
    }
}
