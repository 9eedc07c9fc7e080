// Written by tools/generate from the library's own tables. Do not edit; run `make generate`.

/** A day, written `YYYY-MM-DD`. */
export type IsoDate = string;

/** The four answers. */
export type Outcome = 'met' | 'needs_decision' | 'unknown' | 'not_met';

/** What a rule's answer does to the whole. */
export type Severity = 'requirement' | 'guidance' | 'hint';

/** How well the text was read. */
export type Certainty = 'assumed' | 'reported' | 'quoted' | 'text';

/** Whether it is the law of the day. */
export type Standing = 'undetermined' | 'carried_forward' | 'in_force';

/** The languages of messages. */
export type Language = 'vi' | 'en';

/** What became of an acceptance in a review. */
export type AcceptedState = 'applied' | 'expired' | 'unused';

/** What a finding of a review is about. */
export type Subject = 'unit' | 'member';

/** The kind of a unit. */
export type Kind = 'chi_doan' | 'chi_doan_co_so' | 'doan_co_so' | 'lien_chi_doan' | 'doan_bo_phan' | 'doan_giao_quyen_cap_tren_co_so' | 'doan_khoi' | 'doan_nganh' | 'doan_xa' | 'huyen' | 'tinh' | 'trung_uong' | 'phan_doan' | 'other';

/** A level of the Union. */
export type Level = 'trung_uong' | 'tinh' | 'huyen' | 'co_so' | 'other';

/** The sector a unit belongs to. */
export type Sector = 'residential' | 'school' | 'office' | 'enterprise' | 'armed_forces' | 'other';

/** What a base organization is formed by. */
export type Basis = 'residence_area' | 'trade' | 'study' | 'work' | 'labour' | 'residence' | 'armed_forces_base' | 'other';

/** Nationality, as far as the charter asks. */
export type Nationality = 'vietnamese' | 'other';

/** Finished schooling, in rising order. */
export type Education = 'none' | 'primary' | 'lower_secondary' | 'upper_secondary';

/** The kind of area somebody lives in. */
export type Area = 'ordinary' | 'ethnic_minority' | 'highland' | 'remote' | 'specially_difficult' | 'mountain' | 'border' | 'island';

/** Where an admission is handled. */
export type Place = 'workplace' | 'residence';

/** The way to admission. */
export type Path = 'ordinary' | 'special';

/** The body that met on an admission. */
export type Meeting = 'branch_meeting' | 'executive_committee' | 'other';

/** Who issued an admission decision. */
export type Issuer = 'branch' | 'direct_superior' | 'direct_superior_committee' | 'higher_superior' | 'other';

/** The level whose committee approved. */
export type DecidingBody = 'base_committee' | 'district_committee' | 'other';

/** Who decided, or held a ceremony. */
export type Decider = 'branch' | 'base_union' | 'other';

/** Where money of the Union comes from. */
export type Income = 'state_budget' | 'dues' | 'other_lawful' | 'other';

/** Sex as the numbers encode it. */
export type Sex = 'male' | 'female';

/** Where a record was entered. */
export type EntrySource = 'app' | 'web' | 'file' | 'other';

/** What an app runs on. */
export type Platform = 'ios' | 'android' | 'other';

/** What somebody is a member of, as the registration asks. */
export type Membership = 'doan_vien' | 'hoi_vien_lhtn' | 'hoi_vien_sinh_vien';

/** What is looked at. */
export type View = 'totals' | 'records';

/** A unit of the army, as the guidance tells tiers. */
export type ArmyUnit = 'regiment' | 'independent_battalion' | 'other';

/** Why a cell of a host's list cannot be read. */
export type CellFault = 'not_a_date' | 'no_such_day' | 'year_only' | 'before_calendar' | 'not_a_number' | 'not_points' | 'number_out_of_range' | 'unknown_code' | 'ambiguous_unit' | 'several_filled' | 'wrong_type';

/** How a column of a host's list was read. */
export type ReadAs = 'text' | 'date' | 'count' | 'points' | 'code' | 'unit' | 'filled' | 'always';

/** An act on organizations. */
export type Act = 'thanh_lap' | 'chia_tach' | 'sap_nhap' | 'hop_nhat' | 'giai_the' | 'other';

/** Who decided on an act. */
export type ActDecider = 'direct_superior' | 'other';

/** A way to mend a fault. */
export type WayKind = 'complete_members' | 'complete_branches' | 'merge' | 'refer_members' | 'dissolve' | 'delete_unit' | 'found_branch' | 'become_base_branch' | 'merge_base' | 'supply_fields' | 'app_steps' | 'ceremony' | 'leave_to_stay' | 'record_post' | 'keep_one_record' | 'correct_unit' | 'add_unit' | 'give_code' | 'correct_parent';

/** Who takes a way to mend a fault, or decides on it. */
export type Actor = 'member' | 'branch' | 'base_union' | 'direct_superior' | 'superior' | 'system';

/** What a demand of a letter asks of what is counted. */
export type Comparison = 'at_least' | 'at_most' | 'more_than' | 'less_than' | 'exactly';

/** How a deadline is written. */
export type DeadlineWording = 'by' | 'before' | 'latest_before';

/** What two lists are compared on. */
export type Reconciled = 'new_members' | 'branches' | 'active_members' | 'member_counts';

/** On which side a difference lies. */
export type Side = 'missing' | 'extra' | 'differing' | 'repeated' | 'left_out';

/** The paper a row about a new member comes from. */
export type ListSource = 'resolution' | 'book';

/** How the number of a unit's members changed. */
export type Movement = 'admitted' | 'arrived' | 'departed' | 'struck_off' | 'expelled' | 'matured';

/** What a member reaches on a day. */
export type Milestone = 'past_age_limit' | 'past_stay_cap' | 'rating_months';

/** A part that a unit has in a transfer. */
export type TransferRole = 'sending_branch' | 'sending_tier' | 'sending_base' | 'receiving_base' | 'receiving_tier' | 'receiving_branch';

/** Where somebody goes whom no unit of the system receives. */
export type Outside = 'armed_forces' | 'abroad' | 'other';

/** What somebody is elsewhere for. */
export type HostedAs = 'residence' | 'temporary' | 'away' | 'deferral';

/** The kind of a residence. */
export type ResidenceKind = 'permanent' | 'temporary';

/** For how many of those in a case a step is taken at once. */
export type Covers = 'some' | 'one' | 'all';

/** What a host writes when a step was taken. */
export type EffectKind = 'write_assessment' | 'settle_dues' | 'write_introduction' | 'number_slip' | 'pass_on' | 'register_arrival' | 'leave_unit' | 'enter_unit' | 'leave_system' | 'hand_over_file' | 'record_refusal' | 'record_withdrawal' | 'write_minutes' | 'send_proposal' | 'send_back' | 'record_decision' | 'announce_decision' | 'record_discipline' | 'record_no_discipline' | 'register_complaint' | 'answer_complaint' | 'change_decision' | 'cancel_decision' | 'record_expiry' | 'record_reward' | 'send_list' | 'record_rating' | 'close_case' | 'record_movement' | 'write_report' | 'record_stay' | 'list_hosted' | 'unlist_hosted' | 'mark_away' | 'clear_away' | 'set_honorary' | 'open_file' | 'record_registration' | 'record_score' | 'record_training' | 'list_outstanding' | 'introduce_to_party' | 'record_party_admission' | 'record_lessons' | 'record_ceremony' | 'end_post' | 'end_body' | 'restore_post' | 'restore_body';

/** Why an event was refused. */
export type RefusalKind = 'rule' | 'stale_version' | 'event_reused' | 'unknown_member' | 'not_offered' | 'not_the_actor' | 'before_the_last_step' | 'one_by_one' | 'whole_list' | 'not_on_the_route';

/** What may be done with a book of codes. */
export type CardAction = 'grant_range' | 'change_range' | 'stage' | 'unstage' | 'confirm' | 'reissue' | 'void';

/** What a host writes when codes of cards change. */
export type CardEffectKind = 'give_range' | 'change_range' | 'stage_code' | 'drop_code' | 'void_code' | 'write_code';

/** What has become of a code. */
export type CardUse = 'free' | 'handed_down' | 'staged' | 'issued' | 'void';

/** What answering a rule over a whole list costs. */
export type RuleCost = 'table' | 'text' | 'rows';

/** Who or what a disciplinary decision is about. */
export type Disciplined = 'member' | 'committee_member' | 'central_committee_member' | 'other_officer' | 'leading_body';

/** A form of discipline. */
export type DisciplineForm = 'khien_trach' | 'canh_cao' | 'cach_chuc' | 'khai_tru' | 'giai_tan' | 'other';

/** The meeting that discussed a case of discipline and voted. */
export type DisciplineMeeting = 'branch' | 'same_committee' | 'central_committee' | 'superior_committee' | 'other';

/** What kind of body decided on discipline. */
export type DisciplineBody = 'chi_doan' | 'chi_doan_co_so' | 'branch_committee' | 'executive_committee' | 'standing_committee' | 'inspection_committee' | 'other';

/** Where a body that decides stands, seen from whom it decides about. */
export type DecidingUnit = 'own_unit' | 'direct_superior' | 'higher_superior' | 'appointing_unit' | 'other';

/** A body of the Union in the army, as the guidance shares out discipline. */
export type ArmyBody = 'army_branch_committee' | 'army_battalion' | 'army_regiment' | 'other';

/** The post an officer is removed from. */
export type PostRemoved = 'secretary' | 'committee_seat' | 'other';

/** Who complains against a disciplinary decision. */
export type Appellant = 'person' | 'leading_body' | 'other';

/** A body of the Union, seen from whoever decided on the discipline. */
export type AppealBody = 'direct_superior_committee' | 'higher_committee' | 'central_committee' | 'same_committee' | 'standing_committee' | 'inspection_committee' | 'other';

/** Who advised a change of a disciplinary decision. */
export type ChangeAdviser = 'inspection_committee_of_that_level' | 'other';

/** What a step of a plan for units does. */
export type StepKind = 'found' | 'rename' | 'split' | 'merge' | 'unify' | 'dissolve' | 're_parent';

/** What a host writes when it carries a plan out. */
export type PlanEventKind = 'open_unit' | 'give_account' | 'rename_unit' | 'move_unit' | 'move_member' | 'record_movement' | 're_route_case' | 'move_account' | 'close_account' | 'keep_history' | 'close_unit';

/** Who has a right: a column of the matrix. */
export type Holder = 'app_member' | 'chi_doan' | 'chi_doan_co_so' | 'doan_co_so' | 'huyen' | 'tinh' | 'trung_uong';

/** What a cell of the matrix says. */
export type Grant = 'yes' | 'no' | 'direct' | 'auto' | 'unknown';

/** Where the unit that an action concerns stands, seen from who acts. */
export type Relation = 'own' | 'child' | 'below' | 'elsewhere';

/** A function of the software, and the posting of documents. */
export type SoftwareFunction = 'ket_nap' | 'chuyen_di' | 'chuyen_den' | 'truong_thanh' | 'xoa_ten' | 'ren_luyen' | 'danh_gia' | 'danh_du' | 'uu_tu' | 'khen_thuong_ky_luat' | 'lam_an_xa' | 'noi_cu_tru' | 'tam_thoi' | 'van_ban';

/** Whether a unit has done a function that a letter wants done by a day. */
export type FunctionState = 'in_time' | 'late' | 'not_done' | 'not_due' | 'unknown';

/** What happened to a member, as the statistics of movements tell it. */
export type MovementKind = 'admitted' | 'arrived' | 'departed' | 'card_issued' | 'matured' | 'struck_off' | 'expelled' | 'made_honorary' | 'made_outstanding' | 'rewarded' | 'disciplined' | 'introduced_to_party' | 'admitted_to_party';

/** A part that a unit has in a case of discipline until it is decided. */
export type DisciplinePart = 'hearing_unit' | 'voting_unit' | 'own_unit' | 'direct_superior' | 'appointing_unit';

/** A level of the yearly rating. */
export type RatingLevel = 'htxs' | 'htt' | 'ht' | 'kht' | 'xuat_sac' | 'kha' | 'trung_binh' | 'yeu_kem' | 'not_rated' | 'other';

/** How a member was registered for the programme of a year. */
export type TrainingSource = 'app' | 'yum' | 'other';

/** Whether a member is registered for the programme of a year. */
export type TrainingRegistration = 'chua_dang_ky' | 'da_dang_ky';

/** Whether a member's programme of a year was evaluated. */
export type TrainingEvaluation = 'chua_danh_gia' | 'da_danh_gia';

/** Who rates a member. */
export type RatingUnit = 'branch' | 'former_branch' | 'other';

/** What a member was away for. */
export type AwayKind = 'maternity' | 'study' | 'work' | 'sick' | 'other';

/** The time a rating is about. */
export type RatedTime = 'whole_year' | 'active_time';

/** Where a rating is done. */
export type RatingChannel = 'software' | 'paper' | 'other';

/** What a table's fact takes. */
export type RatingFactKind = 'flag' | 'count' | 'number' | 'code';

/** What a table says of a subject. */
export type RatedState = 'level' | 'no_level' | 'unknown';

/** A step on the way to a rating. */
export type RatedStage = 'level' | 'open_level' | 'unassigned' | 'otherwise' | 'no_level' | 'no_band' | 'ceiling' | 'veto';

/** What is asked about a criterion or set. */
export type CriterionTopic = 'all_or_nothing' | 'partial' | 'per_event' | 'penalty' | 'plus_minus' | 'tiers' | 'joint_cap' | 'difference' | 'excellent_share' | 'app_phases' | 'app_points' | 'software_work' | 'structure' | 'total' | 'class' | 'council' | 'conduct' | 'five_good' | 'study' | 'members_rated' | 'officer_data' | 'recognised';

/** How much of a criteria set is known. */
export type SetDetail = 'criteria' | 'groups' | 'outline';

/** What a row of a criteria set is. */
export type RowKind = 'group' | 'content' | 'criterion' | 'joint_cap' | 'class' | 'ceiling';

/** How a criterion gives points. */
export type CriterionForm = 'all_or_nothing' | 'partial' | 'per_event' | 'penalty' | 'plus_minus' | 'tiers' | 'proportional';

/** What all of nothing gives. */
export type NoBase = 'undetermined' | 'full' | 'nothing';

/** Whose points they are. */
export type ScoredBy = 'self' | 'graded';

/** A step on the way to a total. */
export type ScoreStage = 'criterion' | 'content' | 'joint_cap' | 'group' | 'joint_groups' | 'base' | 'bonus' | 'total';

/** Why a step of a score came to what it came to. */
export type ScoreWhy = 'entered' | 'done' | 'not_done' | 'reached' | 'not_reached' | 'counted' | 'tier' | 'no_tier' | 'no_base' | 'no_base_open' | 'share_of_goal' | 'late' | 'missing' | 'added' | 'cut' | 'floor';

/** Whether a unit has a class. */
export type ClassState = 'settled' | 'open' | 'none_fits' | 'no_classes';

/** How the ranks after a tie go on. */
export type TieRule = 'shared' | 'dense';

/** How periods become one. */
export type PeriodRule = 'sum' | 'average' | 'last';

/** Which units a plan binds, before its kinds are looked at. */
export type Binds = 'named' | 'direct' | 'all';

/** What an item of a plan is. */
export type ScheduleItemKind = 'phase' | 'task' | 'people';

/** How often a report is owed. */
export type Rhythm = 'week' | 'month' | 'quarter' | 'half_year' | 'year';

/** What a plan says follows from being done in time, or from not being so. */
export type ConsequenceKind = 'reminded' | 'held_to_account' | 'rating' | 'scored';

/** Where a unit stands with an item or a report of a plan on a day. */
export type ScheduleState = 'not_bound' | 'not_due' | 'due' | 'in_time' | 'early' | 'late' | 'overdue' | 'unknown';

/** To whom a committee reported. */
export type ReportedTo = 'congress' | 'conference' | 'other';

/** A statistics form. */
export type FormKind = 'organizations' | 'members' | 'missing_information' | 'bases_lacking_branches' | 'branches_lacking_members' | 'member_work' | 'party_development' | 'ratings' | 'subordinate_units' | 'officers' | 'officer_training' | 'officer_courses' | 'officer_rotation' | 'enterprises' | 'movements';

/** What a column of a form holds. */
export type ColumnKind = 'count' | 'share';

/** What is known of a cell of a form. */
export type CellState = 'counted' | 'blank' | 'unknown';

/** Who or what was rated. */
export type RatedWhat = 'member' | 'branch' | 'base_organization';

/** What is wrong in a form that was typed in. */
export type FormFaultKind = 'sum_differs' | 'parts_exceed' | 'children_differ' | 'repeated' | 'no_unit' | 'no_column' | 'no_count';

/** What points are given for, and what takes them. */
export type PointKind = 'check_in' | 'daily_task' | 'interaction' | 'steps' | 'wheel' | 'exchange';

/** What became of an event of a ledger. */
export type PointState = 'counted' | 'capped' | 'repeated' | 'refused' | 'unknown';

/** Somebody who applies for admission, with the dossier. Every field may be absent, null or undefined: not known. */
export interface Applicant {
  /** Nationality. */
  nationality?: Nationality | null | undefined;
  /** Day of birth. */
  birthDate?: IsoDate | null | undefined;
  /** Day on which the admission is considered: the branch meeting, or the superior committee's on the special path. */
  consideredOn?: IsoDate | null | undefined;
  /** Day of the decision; read only where a reading tests the age on that day. */
  decidedOn?: IsoDate | null | undefined;
  /** Whether studying or working actively is attested. */
  activeAttested?: boolean | null | undefined;
  /** Whether it is attested that the applicant has learned about the Union. */
  unionIntroductionAttested?: boolean | null | undefined;
  /** Whether it is attested that the applicant approves the charter. */
  charterApprovalAttested?: boolean | null | undefined;
  /** Whether volunteering to be active is attested. */
  voluntaryAttested?: boolean | null | undefined;
  /** In how many base units the applicant is to be active. */
  targetBaseUnits?: number | null | undefined;
  /** Whether a clear background is attested. */
  backgroundClearAttested?: boolean | null | undefined;
  /** Whether the written application is there. */
  applicationReceived?: boolean | null | undefined;
  /** Whether the background report is there. */
  backgroundReported?: boolean | null | undefined;
  /** Whether a Union member vouches for the applicant. */
  guarantorIsMember?: boolean | null | undefined;
  /** Since when the guarantor and the applicant have worked or been active together. */
  sharedActivitySince?: IsoDate | null | undefined;
  /** Whether the applicant belongs to the youth federation. */
  isFederationMember?: boolean | null | undefined;
  /** Whether the collective of the federation chapter vouches. */
  federationChapterVouches?: boolean | null | undefined;
  /** Whether the applicant belongs to the student association. */
  isStudentAssociationMember?: boolean | null | undefined;
  /** Whether the executive committee of the association chapter vouches. */
  studentChapterCommitteeVouches?: boolean | null | undefined;
  /** Whether the applicant is a Pioneer. */
  isPioneer?: boolean | null | undefined;
  /** Whether the collective of the Pioneer troop vouches. */
  pioneerTroopVouches?: boolean | null | undefined;
  /** Whether a Party member vouches, for the special path. */
  guarantorIsPartyMember?: boolean | null | undefined;
  /** Whether the place has a Union organization. */
  placeHasUnion?: boolean | null | undefined;
  /** Whether the place has Union members. */
  placeHasMembers?: boolean | null | undefined;
  /** Whether the association that matters to the applicant has a body at the place. */
  placeHasAssociation?: boolean | null | undefined;
  /** Whether a parent or sibling is in detention. */
  relativeDetained?: boolean | null | undefined;
  /** Day of the opinion of the Party committee of the same level. */
  partyOpinionOn?: IsoDate | null | undefined;
  /** Finished schooling. */
  education?: Education | null | undefined;
  /** Kind of area. */
  area?: Area | null | undefined;
  /** Whether the applicant was expelled before. */
  expelledBefore?: boolean | null | undefined;
  /** Day of that expulsion. */
  expelledOn?: IsoDate | null | undefined;
  /** Whether the workplace has a Union organization. */
  workplaceHasUnion?: boolean | null | undefined;
  /** Whether the applicant is active at the place of residence. */
  activeAtResidence?: boolean | null | undefined;
  /** Where the admission is handled. */
  handledAt?: Place | null | undefined;
}

/** How an admission was considered and decided. Every field may be absent, null or undefined: not known. */
export interface AdmissionDecision {
  /** The way: through a branch, or where there is none. */
  path?: Path | null | undefined;
  /** The body that met. */
  meeting?: Meeting | null | undefined;
  /** Day of the meeting. */
  consideredOn?: IsoDate | null | undefined;
  /** Day the age was tested on. */
  ageTestedOn?: IsoDate | null | undefined;
  /** Members of the branch summoned. */
  membersSummoned?: number | null | undefined;
  /** Members present. */
  membersPresent?: number | null | undefined;
  /** Votes for this applicant. */
  votesFor?: number | null | undefined;
  /** Applicants put to this one vote. */
  applicantsInVote?: number | null | undefined;
  /** Day of the decision. */
  decidedOn?: IsoDate | null | undefined;
  /** Who issued the decision. */
  issuer?: Issuer | null | undefined;
  /** Kind of the unit that will hold the member. */
  unitKind?: Kind | null | undefined;
  /** Kind of the base unit whose right to admit is used. */
  admittingKind?: Kind | null | undefined;
  /** Level whose committee approved and issued the card number. */
  approvedBy?: DecidingBody | null | undefined;
  /** Day of the ceremony. */
  ceremonyOn?: IsoDate | null | undefined;
  /** Code of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
  /** Number of the resolution by which the superior admits this applicant. */
  resolutionNumber?: string | null | undefined;
  /** Why the superior does not admit this applicant. */
  refusalReason?: string | null | undefined;
}

/** A member, as far as leaving by age asks. Every field may be absent, null or undefined: not known. */
export interface Member {
  /** Day of birth. */
  birthDate?: IsoDate | null | undefined;
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Whether the member asked to stay on. */
  stayRequested?: boolean | null | undefined;
  /** Whether staying on was granted. */
  stayGranted?: boolean | null | undefined;
  /** Who decided on staying on. */
  stayDecidedBy?: Decider | null | undefined;
  /** Votes for staying on. */
  stayVotesFor?: number | null | undefined;
  /** Members present at that vote. */
  stayMembersPresent?: number | null | undefined;
  /** Members of the branch summoned to it. */
  stayMembersSummoned?: number | null | undefined;
  /** Whether the member holds an elected seat in a leading body of the Union. */
  electedPost?: boolean | null | undefined;
  /** Whether the member holds such a seat by appointment. */
  appointedPost?: boolean | null | undefined;
  /** Whether the member does full-time Union work. */
  fulltimePost?: boolean | null | undefined;
  /** Day the last of these posts ended. */
  postEndedOn?: IsoDate | null | undefined;
  /** Who held the maturity ceremony. */
  ceremonyHeldBy?: Decider | null | undefined;
  /** Day of the maturity ceremony. */
  ceremonyOn?: IsoDate | null | undefined;
  /** Whether the member joined the Party. */
  joinedParty?: boolean | null | undefined;
  /** Whether membership was ended because of that. */
  endedOnJoiningParty?: boolean | null | undefined;
  /** Code of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** A unit of the Union. Every field may be absent, null or undefined: not known. */
export interface Unit {
  /** Its kind. */
  kind?: Kind | null | undefined;
  /** Its level. */
  level?: Level | null | undefined;
  /** Its sector. */
  sector?: Sector | null | undefined;
  /** The kind of the unit directly above it; a linking kind is looked through where `superior_kind` is given. */
  parentKind?: Kind | null | undefined;
  /** The level of the unit directly above it. */
  parentLevel?: Level | null | undefined;
  /** The kind of the nearest unit above that is not a mere link, where the parent is one. */
  superiorKind?: Kind | null | undefined;
  /** Members in the whole unit. */
  members?: number | null | undefined;
  /** Branches in the unit. */
  branches?: number | null | undefined;
  /** Whether the question is about founding it; false or absent: it stands already. */
  founding?: boolean | null | undefined;
  /** Members below the minimum who were referred to a base unit. */
  membersReferred?: number | null | undefined;
  /** What it is formed by. */
  formationBasis?: Basis | null | undefined;
  /** Whether the need for an inter-branch is attested. */
  needAttested?: boolean | null | undefined;
  /** Whether the sector is led uniformly from top to base. */
  verticalLeadershipAttested?: boolean | null | undefined;
  /** For how many months a team works; absent for units that are no team. */
  teamMonths?: number | null | undefined;
  /** Whether it is a team of limited duration. */
  isTeam?: boolean | null | undefined;
  /** Whether it has a full-time office. */
  hasOffice?: boolean | null | undefined;
  /** Whether it uses a seal. */
  hasSeal?: boolean | null | undefined;
  /** Level of its Pioneer council; absent where it has none. */
  pioneerCouncilLevel?: Level | null | undefined;
  /** Level of the unit that founded the council. */
  councilFounderLevel?: Level | null | undefined;
  /** Whether that unit's executive committee founded it. */
  councilFounderIsCommittee?: boolean | null | undefined;
  /** What it is in the army; absent for units that are not the army's. */
  armyUnit?: ArmyUnit | null | undefined;
  /** Tiers of the Union in it. */
  armyTiers?: number | null | undefined;
  /** Whether it is a branch at workers' housing, an industrial park or a plant. */
  atWorkersPlace?: boolean | null | undefined;
  /** Whether that place has a Union organization. */
  placeHasUnion?: boolean | null | undefined;
}

/** A unit's or province's progress against its targets. Every field may be absent, null or undefined: not known. */
export interface Progress {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Downloads of the app in the province. */
  downloads?: number | null | undefined;
  /** Units that were given a quota, a number or a percentage. */
  unitsWithQuota?: number | null | undefined;
  /** Full-time officers of the Union and the associations. */
  fulltimeOfficers?: number | null | undefined;
  /** Of these, officers who downloaded and use the app. */
  officersUsing?: number | null | undefined;
  /** Members and association members, each person once. */
  membersAndAssociationMembers?: number | null | undefined;
  /** Of these, people who downloaded and use the app. */
  peopleUsing?: number | null | undefined;
  /** Members the unit's quota is taken of. */
  membersBase?: number | null | undefined;
  /** The quota the unit was given. */
  quota?: number | null | undefined;
  /** Members with an account. */
  registered?: number | null | undefined;
  /** Units of the Union. */
  units?: number | null | undefined;
  /** Of these, units of the armed forces. */
  armedForcesUnits?: number | null | undefined;
  /** Units outside the armed forces that use the software. */
  unitsUsing?: number | null | undefined;
  /** Members. */
  members?: number | null | undefined;
  /** Of these, members who downloaded and use the app. */
  membersUsing?: number | null | undefined;
  /** Outstanding members introduced to the Party over the term. */
  membersIntroduced?: number | null | undefined;
  /** Congresses of district level held. */
  districtCongresses?: number | null | undefined;
  /** Of these, congresses that elected the secretary directly. */
  directElections?: number | null | undefined;
  /** The printed sum of the quotas. */
  totalPrinted?: number | null | undefined;
  /** The sum of the quotas of the units. */
  totalOfUnits?: number | null | undefined;
  /** Accounts on the app. */
  accounts?: number | null | undefined;
  /** Of these, accounts that interacted often enough in every week. */
  accountsInteracting?: number | null | undefined;
}

/** A case of striking off: the ground, and how it was decided. Every field may be absent, null or undefined: not known. */
export interface Removal {
  /** Day asked about; its calendar year is the year that counts. */
  on?: IsoDate | null | undefined;
  /** Months without any Union activity, written `2024-01 2024-03`; an empty text: none. */
  inactiveMonths?: string | null | undefined;
  /** Months whose dues are owed and were not paid; an empty text: none. */
  unpaidMonths?: string | null | undefined;
  /** Months for which the branch accepted a good reason; an empty text: none. */
  excusedMonths?: string | null | undefined;
  /** Months for which a reason was given that the branch has not judged; absent: none. */
  claimedMonths?: string | null | undefined;
  /** Months exempt from dues; absent: none. */
  exemptMonths?: string | null | undefined;
  /** Whether the member may pay by quarter; absent: pays by month. */
  paysQuarterly?: boolean | null | undefined;
  /** First day away for study or work; absent: not away. */
  awayFrom?: IsoDate | null | undefined;
  /** Last day away; absent: still away on the day asked about. */
  awayUntil?: IsoDate | null | undefined;
  /** Whether the member told the branch committee of being away. */
  awayReported?: boolean | null | undefined;
  /** Whether the member was active after each trip. */
  awayAttended?: boolean | null | undefined;
  /** Whether all dues of that time were paid. */
  awayDuesPaid?: boolean | null | undefined;
  /** Whether the member contributed as asked. */
  awayContributed?: boolean | null | undefined;
  /** Who decided. */
  decidedBy?: Decider | null | undefined;
  /** Day of the decision. */
  decidedOn?: IsoDate | null | undefined;
  /** Members of the branch summoned. */
  membersSummoned?: number | null | undefined;
  /** Members present. */
  membersPresent?: number | null | undefined;
  /** Votes for striking off. */
  votesFor?: number | null | undefined;
  /** Day of the report to the organization directly above. */
  reportedOn?: IsoDate | null | undefined;
  /** Whether the member asked to leave. */
  leaveRequested?: boolean | null | undefined;
  /** Code of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** A member's dues. Every field may be absent, null or undefined: not known. */
export interface Dues {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Months whose dues were not paid, written `2024-01 2024-03`; an empty text: none. */
  unpaidMonths?: string | null | undefined;
  /** Months exempt from dues; absent: none. */
  exemptMonths?: string | null | undefined;
  /** Whether the member has a salary. */
  hasSalary?: boolean | null | undefined;
  /** Whether the member studies or works abroad; absent: in the country. */
  abroad?: boolean | null | undefined;
  /** How many months the amount paid is for. */
  monthsPaidFor?: number | null | undefined;
  /** What was paid for them, in whole đồng. */
  amountPaid?: number | null | undefined;
  /** Whether the member belongs to the Party as well. */
  inParty?: boolean | null | undefined;
  /** Whether no dues are asked for that reason. */
  releasedAsPartyMember?: boolean | null | undefined;
  /** Whether the member pays by quarter; absent: by month. */
  paysQuarterly?: boolean | null | undefined;
  /** Whether the member is often away for work. */
  oftenAway?: boolean | null | undefined;
  /** Whether the branch committee agreed to paying by quarter. */
  committeeConsents?: boolean | null | undefined;
  /** First day of an exemption from dues; absent: no exemption. */
  exemptionFrom?: IsoDate | null | undefined;
  /** Last day of the exemption. */
  exemptionUntil?: IsoDate | null | undefined;
  /** Who granted the exemption. */
  exemptionDecidedBy?: Decider | null | undefined;
}

/** The dues a unit received and passed on. Every field may be absent, null or undefined: not known. */
export interface Remittance {
  /** Kind of the unit. */
  kind?: Kind | null | undefined;
  /** Dues the unit received, from its members or from the units below, in whole đồng. */
  received?: number | null | undefined;
  /** What it passed on to the unit above, in whole đồng. */
  remitted?: number | null | undefined;
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Months in which dues were passed on, written `2024-01 2024-03`; an empty text: none. */
  remittedMonths?: string | null | undefined;
  /** How often a province passed dues on in the year asked about. */
  remittancesInYear?: number | null | undefined;
  /** Day of the last of them. */
  lastRemittedOn?: IsoDate | null | undefined;
  /** Where money of the unit comes from. */
  income?: Income | null | undefined;
  /** Whether other income was judged lawful. */
  incomeLawfulAttested?: boolean | null | undefined;
}

/** A member's card and file, and the registers they stand in. Every field may be absent, null or undefined: not known. */
export interface MemberFile {
  /** Whether the member was given a card. */
  cardIssued?: boolean | null | undefined;
  /** Number of the card, as text. */
  cardNumber?: string | null | undefined;
  /** Whether the member has an electronic card. */
  hasElectronicCard?: boolean | null | undefined;
  /** Whether the personal file is there. */
  filePresent?: boolean | null | undefined;
  /** The form the file is written on. */
  formVersion?: string | null | undefined;
  /** Kind of the unit that keeps the file. */
  keeperKind?: Kind | null | undefined;
  /** Kind of the unit that manages the member. */
  managerKind?: Kind | null | undefined;
  /** Entries of the branch committee for the year asked about. */
  yearlyEntries?: number | null | undefined;
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Day of the first admission. */
  admittedOn?: IsoDate | null | undefined;
  /** Day of expulsion; absent: never expelled. */
  expelledOn?: IsoDate | null | undefined;
  /** Day of admission after it. */
  readmittedOn?: IsoDate | null | undefined;
  /** Union age as recorded, in full years. */
  unionAgeYears?: number | null | undefined;
  /** Whether the card was lost; absent: not lost. */
  cardLost?: boolean | null | undefined;
  /** Whether the member book was lost; absent: not lost. */
  bookLost?: boolean | null | undefined;
  /** Whether the admission decision was kept. */
  admissionDecisionKept?: boolean | null | undefined;
  /** Whether the member applied to the branch. */
  appliedToBranch?: boolean | null | undefined;
  /** Kind of the unit that proposed the new card. */
  reissueProposedBy?: Kind | null | undefined;
  /** Level whose committee issued the new card. */
  reissuedBy?: DecidingBody | null | undefined;
  /** Whether the branch certified continuous activity. */
  activityCertified?: boolean | null | undefined;
  /** Whether the member has moved to another base since; absent: no. */
  movedSince?: boolean | null | undefined;
  /** Whether the former base confirms. */
  formerBaseConfirms?: boolean | null | undefined;
  /** Whether the file was lost at a transfer; absent: no. */
  lostInTransfer?: boolean | null | undefined;
  /** Whether the member's own statement is there. */
  statementPresent?: boolean | null | undefined;
  /** Whether a card or other proof of membership was accepted. */
  proofAccepted?: boolean | null | undefined;
  /** Kind of the unit whose registers are asked about; absent: they are not. */
  registersOf?: Kind | null | undefined;
  /** Whether it keeps the branch book. */
  branchBook?: boolean | null | undefined;
  /** Whether it keeps the list of members. */
  memberList?: boolean | null | undefined;
  /** Whether it keeps the register of admissions and cards. */
  admissionRegister?: boolean | null | undefined;
  /** Whether it keeps the register of transfers. */
  transferRegister?: boolean | null | undefined;
  /** Day the list was reconciled. */
  reconciledOn?: IsoDate | null | undefined;
  /** Day the card was asked for. */
  cardRequestedOn?: IsoDate | null | undefined;
}

/** The admission of an honorary member. Every field may be absent, null or undefined: not known. */
export interface Honorary {
  /** Level of the organization that decided. */
  decidedAt?: Level | null | undefined;
  /** Kind of the unit that proposed. */
  proposingKind?: Kind | null | undefined;
  /** Number of the decision that recognises somebody. */
  recognitionNumber?: string | null | undefined;
  /** Why somebody is not recognised. */
  refusalReason?: string | null | undefined;
  /** Code of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** Who somebody is, as a member's record has it. Every field may be absent, null or undefined: not known. */
export interface Identity {
  /** Full name. */
  fullName?: string | null | undefined;
  /** Birth date. */
  birthDate?: IsoDate | null | undefined;
  /** The cell of the birth date as the list writes it. */
  birthDateText?: string | null | undefined;
  /** Sex. */
  sex?: Sex | null | undefined;
  /** Whether the list's column of birth dates of men is filled. */
  maleBirthColumnFilled?: boolean | null | undefined;
  /** Whether the list's column of birth dates of women is filled. */
  femaleBirthColumnFilled?: boolean | null | undefined;
  /** Number of the identity card or personal number, as text. */
  idNumber?: string | null | undefined;
  /** Code of the province of birth registration, as text. */
  birthProvince?: string | null | undefined;
  /** Day of the code list that code is from. */
  birthProvinceOn?: IsoDate | null | undefined;
  /** Phone number, as text. */
  phone?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Number of the member's card, as text. */
  cardNumber?: string | null | undefined;
  /** Where the record was entered. */
  entrySource?: EntrySource | null | undefined;
  /** Ethnic group. */
  ethnicity?: string | null | undefined;
  /** Religion. */
  religion?: string | null | undefined;
  /** Permanent residence. */
  residence?: string | null | undefined;
  /** Occupation. */
  occupation?: string | null | undefined;
  /** Day of admission. */
  admittedOn?: IsoDate | null | undefined;
}

/** Counts that tell how good a unit's data are. Every field may be absent, null or undefined: not known. */
export interface DataQuality {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Whether some check asks that data are correct. */
  correctChecked?: boolean | null | undefined;
  /** Whether some check asks that data are complete. */
  completeChecked?: boolean | null | undefined;
  /** Whether some check asks that data are clean. */
  cleanChecked?: boolean | null | undefined;
  /** Whether some check asks that data are live. */
  liveChecked?: boolean | null | undefined;
  /** Members listed in more than one main unit. */
  membersListedTwice?: number | null | undefined;
  /** Cases of transfer left open. */
  transfersOpen?: number | null | undefined;
  /** Branches of an outside list that the tree does not have. */
  branchesNotInTree?: number | null | undefined;
  /** Units created twice. */
  duplicateUnits?: number | null | undefined;
  /** Dissolved units still in the tree. */
  dissolvedUnits?: number | null | undefined;
  /** Renamed units under their old name. */
  renamedUnits?: number | null | undefined;
  /** Units in the tree. */
  units?: number | null | undefined;
  /** Of these, units with an account and rights. */
  unitsWithAccess?: number | null | undefined;
  /** Units without an account. */
  unitsWithoutAccount?: number | null | undefined;
  /** Last day the unit interacted on the software. */
  lastInteraction?: IsoDate | null | undefined;
  /** Members listed. */
  members?: number | null | undefined;
  /** Of these, members entered from the app. */
  membersFromApp?: number | null | undefined;
  /** Of these, members with missing information. */
  membersMissingInfo?: number | null | undefined;
  /** Members of an outside list who were not entered. */
  membersNotEntered?: number | null | undefined;
  /** Branches with fewer members than a branch needs. */
  branchesBelowMinimum?: number | null | undefined;
  /** Members in the count the unit fixed. */
  countFixed?: number | null | undefined;
  /** Members admitted since. */
  admitted?: number | null | undefined;
  /** Members who came from other units since. */
  arrived?: number | null | undefined;
  /** Members who left for other units since. */
  departed?: number | null | undefined;
  /** Members struck off since. */
  struckOff?: number | null | undefined;
  /** Members expelled since. */
  expelled?: number | null | undefined;
  /** Members who came of age and left since. */
  matured?: number | null | undefined;
  /** Active members who are not on the software. */
  activeNotDeclared?: number | null | undefined;
  /** Whether the unit is to be deleted, or was. */
  unitDeleted?: boolean | null | undefined;
  /** Members still assigned to it. */
  membersLeft?: number | null | undefined;
  /** Whether its account is deleted too. */
  accountDeleted?: boolean | null | undefined;
  /** A count as a table prints it. */
  countText?: string | null | undefined;
  /** The number it was read as. */
  countRead?: number | null | undefined;
  /** Columns of the list. */
  exportColumns?: number | null | undefined;
  /** First row with a member. */
  exportFirstRow?: number | null | undefined;
  /** Rows of its list of ethnic groups. */
  ethnicCodes?: number | null | undefined;
  /** Rows of its list of religions. */
  religionCodes?: number | null | undefined;
  /** Rows of its list of provinces. */
  provinceCodes?: number | null | undefined;
  /** Rows of its list of posts. */
  postCodes?: number | null | undefined;
}

/** An account, whom it belongs to, and what it is used for. Every field may be absent, null or undefined: not known. */
export interface Account {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Level of the unit that has the account. */
  unitLevel?: Level | null | undefined;
  /** Kind of the unit that has the account. */
  unitKind?: Kind | null | undefined;
  /** Whether the record that is changed belongs to a member of the account's own branch. */
  editsOwnBranch?: boolean | null | undefined;
  /** Whether the branch accepted that another unit updates its data. */
  delegationAccepted?: boolean | null | undefined;
  /** What is looked at. */
  view?: View | null | undefined;
  /** Whether the unit looked at stands below the account's unit. */
  looksBelow?: boolean | null | undefined;
  /** Units the account is bound to. */
  boundUnits?: number | null | undefined;
  /** Name of the account. */
  accountName?: string | null | undefined;
  /** What the app runs on. */
  platform?: Platform | null | undefined;
  /** Full name. */
  fullName?: string | null | undefined;
  /** Age in years. */
  age?: number | null | undefined;
  /** Permanent residence. */
  residence?: string | null | undefined;
  /** Occupation. */
  occupation?: string | null | undefined;
  /** Phone number, as text. */
  phone?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** What the person is a member of. */
  membership?: Membership | null | undefined;
  /** Identity codes issued to the account. */
  codesIssued?: number | null | undefined;
  /** Accounts that have the same code. */
  accountsWithCode?: number | null | undefined;
  /** The member's identity code, as text. */
  identityCode?: string | null | undefined;
  /** Target group the account was put into. */
  groupMembership?: Membership | null | undefined;
  /** Area of the group the account was put into. */
  groupResidence?: string | null | undefined;
  /** Whether the password entered is the one sent. */
  passwordEqual?: boolean | null | undefined;
  /** Whether it had been used before. */
  passwordUsedBefore?: boolean | null | undefined;
  /** Length of the password. */
  passwordLength?: number | null | undefined;
  /** Minutes from sending to entering. */
  passwordMinutes?: number | null | undefined;
  /** Tries, with this one. */
  passwordTries?: number | null | undefined;
  /** Whether it belongs to a member admitted lately. */
  newMember?: boolean | null | undefined;
  /** Where the member's record was entered. */
  entrySource?: EntrySource | null | undefined;
  /** Whether the member has an account on the app. */
  hasAppAccount?: boolean | null | undefined;
  /** Whether the member declared their data on the app. */
  dataDeclared?: boolean | null | undefined;
  /** Whether the member registered activity on the app. */
  activityRegistered?: boolean | null | undefined;
  /** Phone number stored with the record. */
  recordPhone?: string | null | undefined;
  /** Records that have this phone number. */
  recordsWithPhone?: number | null | undefined;
}

/** A new member as the resolution, the member book and the system have them. Every field may be absent, null or undefined: not known. */
export interface NewMember {
  /** Full name in the resolution. */
  resolutionName?: string | null | undefined;
  /** Full name in the member book. */
  bookName?: string | null | undefined;
  /** Full name on the system. */
  systemName?: string | null | undefined;
  /** Birth date in the resolution. */
  resolutionBirthDate?: IsoDate | null | undefined;
  /** Birth date in the member book. */
  bookBirthDate?: IsoDate | null | undefined;
  /** Birth date on the system. */
  systemBirthDate?: IsoDate | null | undefined;
  /** Day of admission in the resolution. */
  resolutionAdmittedOn?: IsoDate | null | undefined;
  /** Day of admission in the member book. */
  bookAdmittedOn?: IsoDate | null | undefined;
  /** Day of admission on the system. */
  systemAdmittedOn?: IsoDate | null | undefined;
}

/** An act that founds, divides, merges, unites or dissolves units. Every field may be absent, null or undefined: not known. */
export interface Restructuring {
  /** The act. */
  act?: Act | null | undefined;
  /** Who decided. */
  actDecidedBy?: ActDecider | null | undefined;
  /** Members of the units before. */
  membersBefore?: number | null | undefined;
  /** Of these, members in the units afterwards, each once. */
  membersAfter?: number | null | undefined;
  /** Of these, members referred to other units. */
  membersReferred?: number | null | undefined;
  /** Members found in more than one unit afterwards. */
  membersInTwoUnits?: number | null | undefined;
  /** Members still assigned to old units that are deleted. */
  membersInOldUnits?: number | null | undefined;
  /** Branches the act makes. */
  newBranches?: number | null | undefined;
  /** Members of the smallest of them. */
  smallestNewBranch?: number | null | undefined;
}

/** One member's move from one unit to another. Every field may be absent, null or undefined: not known. */
export interface Transfer {
  /** Whether the member's residence changed. */
  residenceChanged?: boolean | null | undefined;
  /** Whether the place of work changed. */
  workplaceChanged?: boolean | null | undefined;
  /** Whether the school changed. */
  schoolChanged?: boolean | null | undefined;
  /** Whether the member asked for a transfer. */
  transferRequested?: boolean | null | undefined;
  /** Day the member asked. */
  requestedOn?: IsoDate | null | undefined;
  /** Whose committee was asked. */
  requestedOf?: Decider | null | undefined;
  /** Day the branch wrote its assessment into the member book. */
  assessedOn?: IsoDate | null | undefined;
  /** A day of the last month for which dues are paid. */
  duesPaidThrough?: IsoDate | null | undefined;
  /** Whether the member is exempt from dues; absent: no. */
  duesExempt?: boolean | null | undefined;
  /** Day the branch introduced the member. */
  introducedOn?: IsoDate | null | undefined;
  /** Kind of the unit that introduces the member to other units. */
  introducingKind?: Kind | null | undefined;
  /** Kind of the unit that receives for the other side. */
  receivingKind?: Kind | null | undefined;
  /** Whether the member's branch stands directly under a higher unit; absent: no. */
  sentFromHigherUnit?: boolean | null | undefined;
  /** Whether the new branch stands directly under a higher unit; absent: no. */
  receivedByHigherUnit?: boolean | null | undefined;
  /** Whether both branches belong to one base union. */
  sameBase?: boolean | null | undefined;
  /** The units passed, as tiers: `branch base base branch`; also `tier`, `base_branch`, `superior`. */
  route?: string | null | undefined;
  /** Where the member goes, when out of the system; absent: to a unit of it. */
  outside?: Outside | null | undefined;
  /** Who refused; absent: nobody. */
  refusedBy?: TransferRole | null | undefined;
  /** Why. */
  refusalReason?: string | null | undefined;
  /** Day of the refusal. */
  refusedOn?: IsoDate | null | undefined;
  /** Day the request was taken back; absent: it was not. */
  withdrawnOn?: IsoDate | null | undefined;
  /** Day of the last confirmation; absent: none yet. */
  confirmedOn?: IsoDate | null | undefined;
  /** Day since which a step is waited for. */
  waitingSince?: IsoDate | null | undefined;
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** In how many units the member counts as an ordinary one. */
  mainUnits?: number | null | undefined;
  /** Number of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** Activity of a member outside the home unit. Every field may be absent, null or undefined: not known. */
export interface Hosted {
  /** What for. */
  hostedAs?: HostedAs | null | undefined;
  /** In how many units the member counts as an ordinary one. */
  mainUnits?: number | null | undefined;
  /** Kind of the residence. */
  residenceKind?: ResidenceKind | null | undefined;
  /** Full months at a temporary residence. */
  residenceMonths?: number | null | undefined;
  /** First day. */
  startsOn?: IsoDate | null | undefined;
  /** Last day. */
  endsOn?: IsoDate | null | undefined;
  /** Who ended it before its last day; absent: nobody. */
  endedBy?: TransferRole | null | undefined;
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Who decided. */
  decidedBy?: Decider | null | undefined;
  /** Whether dues go on meanwhile. */
  duesGoOn?: boolean | null | undefined;
  /** Number of the software function it is recorded under. */
  functionCode?: number | null | undefined;
  /** First day of another activity of the same kind. */
  otherStartsOn?: IsoDate | null | undefined;
  /** Last day of that one; where none is asked for, absent: it goes on. */
  otherEndsOn?: IsoDate | null | undefined;
}

/** What a letter or plan prints of its days, deadlines, phases and shares. Every field may be absent, null or undefined: not known. */
export interface LetterFacts {
  /** First day of the campaign. */
  begins?: IsoDate | null | undefined;
  /** Last day of the campaign. */
  ends?: IsoDate | null | undefined;
  /** Number of days the text gives the campaign. */
  printedDays?: number | null | undefined;
  /** Day a deadline names. */
  deadline?: IsoDate | null | undefined;
  /** How the deadline is written. */
  deadlineWording?: DeadlineWording | null | undefined;
  /** Last day of a phase. */
  phaseEnds?: IsoDate | null | undefined;
  /** First day of the phase after it. */
  nextPhaseBegins?: IsoDate | null | undefined;
  /** Share the text prints, in per cent. */
  textPercent?: number | null | undefined;
  /** Share the table prints or works out, in per cent. */
  tablePercent?: number | null | undefined;
}

/** A disciplinary decision, and how it came about. Every field may be absent, null or undefined: not known. */
export interface Discipline {
  /** Who or what it is about. */
  subject?: Disciplined | null | undefined;
  /** Whether an officer is still a member. */
  stillMember?: boolean | null | undefined;
  /** Whether the committee of a committee member is that of a plain branch. */
  committeeOfBranch?: boolean | null | undefined;
  /** Whether an officer outside any committee was elected, as in a branch too small for one; absent: appointed. */
  electedPost?: boolean | null | undefined;
  /** The form of discipline. */
  form?: DisciplineForm | null | undefined;
  /** Forms imposed by the one decision. */
  formsImposed?: number | null | undefined;
  /** Whether it is one of the special cases that khóa XIII is said to know; absent: none. */
  specialCase?: boolean | null | undefined;
  /** Whether the person was disciplined before. */
  disciplinedBefore?: boolean | null | undefined;
  /** Day the facts were verified, with minutes. */
  verifiedOn?: IsoDate | null | undefined;
  /** Day of the meeting with the written self-criticism. */
  selfCriticismOn?: IsoDate | null | undefined;
  /** Whether the person, or somebody for the organization, was heard. */
  heard?: boolean | null | undefined;
  /** Day of the hearing. */
  heardOn?: IsoDate | null | undefined;
  /** Day on which whoever was invited to be heard stayed away or declined; absent: nobody did. */
  hearingDeclinedOn?: IsoDate | null | undefined;
  /** Day the body that decides accepted that whoever stayed away is not heard; absent: it did not. */
  absenceAcceptedOn?: IsoDate | null | undefined;
  /** The meeting that discussed and voted. */
  votedBy?: DisciplineMeeting | null | undefined;
  /** Day of the vote. */
  votedOn?: IsoDate | null | undefined;
  /** Whether the ballot was secret. */
  secretBallot?: boolean | null | undefined;
  /** All members of the branch or committee. */
  votersInAll?: number | null | undefined;
  /** Of these, summoned to the meeting. */
  votersSummoned?: number | null | undefined;
  /** Of these, present. */
  votersPresent?: number | null | undefined;
  /** Votes for the form decided on. */
  votesFor?: number | null | undefined;
  /** Whether the person concerned could vote too. */
  subjectCouldVote?: boolean | null | undefined;
  /** Day it was proposed to the superior. */
  proposedOn?: IsoDate | null | undefined;
  /** What kind of body decided. */
  decidedBy?: DisciplineBody | null | undefined;
  /** Where it stands. */
  decidedAt?: DecidingUnit | null | undefined;
  /** Day of the official decision. */
  decidedOn?: IsoDate | null | undefined;
  /** The number of the decision, as it is written on it. */
  decisionNumber?: string | null | undefined;
  /** Day it was announced. */
  announcedOn?: IsoDate | null | undefined;
  /** Day of the public notice, where that was an act of its own. */
  notifiedOn?: IsoDate | null | undefined;
  /** Whether it was made public at all; absent: the days tell. */
  madePublic?: boolean | null | undefined;
  /** Day from which it has effect or is carried out. */
  effectiveOn?: IsoDate | null | undefined;
  /** The post an officer is removed from. */
  postRemoved?: PostRemoved | null | undefined;
  /** Posts of the same level still held afterwards. */
  postsKept?: number | null | undefined;
  /** Lower posts of the same level that ended with it. */
  postsEnded?: number | null | undefined;
  /** Posts of other levels that ended with it. */
  postsEndedElsewhere?: number | null | undefined;
  /** The body of the army that decided; absent: not the army's. */
  armyBody?: ArmyBody | null | undefined;
  /** Day the superior handed the case back to the meeting that voted; absent: it did not. */
  sentBackOn?: IsoDate | null | undefined;
  /** Who ended the case without discipline; absent: nobody did. */
  endedBy?: DisciplinePart | null | undefined;
  /** The form it was changed to on a complaint; absent: it stands as decided. */
  changedTo?: DisciplineForm | null | undefined;
  /** Level of the unit that decides; absent: not told, or no level, as of a branch. */
  level?: Level | null | undefined;
  /** Code of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** A discipline that was imposed. Every field may be absent, null or undefined: not known. */
export interface Sanction {
  /** Its form. */
  form?: DisciplineForm | null | undefined;
  /** The form it was changed to on a complaint; absent: it stands as decided. */
  changedTo?: DisciplineForm | null | undefined;
  /** Day of the official decision. */
  decidedOn?: IsoDate | null | undefined;
  /** Day from which it has effect. */
  effectiveOn?: IsoDate | null | undefined;
  /** Day asked about. */
  on?: IsoDate | null | undefined;
}

/** A complaint against a disciplinary decision. Every field may be absent, null or undefined: not known. */
export interface Appeal {
  /** Who complains. */
  appellant?: Appellant | null | undefined;
  /** Day the decision was announced. */
  announcedOn?: IsoDate | null | undefined;
  /** Day of the complaint. */
  appealedOn?: IsoDate | null | undefined;
  /** Which step it is on the way up; absent: a further one after an answer to the step before, else the first. */
  appealStep?: number | null | undefined;
  /** Day of the answer to the step before. */
  previousAnswerOn?: IsoDate | null | undefined;
  /** Holidays on weekdays up to the day before the complaint; asked for only where weekdays are counted. */
  holidays?: number | null | undefined;
  /** To whom it goes. */
  appealedTo?: AppealBody | null | undefined;
  /** Who answered the step before. */
  answeredBy?: AppealBody | null | undefined;
  /** Of two higher committees, whether it stands above the one that answered; absent: it is the same one. */
  furtherUp?: boolean | null | undefined;
  /** Whether the decision was set aside while the answer was awaited. */
  setAside?: boolean | null | undefined;
  /** Day of the answer; absent: none yet. */
  answeredOn?: IsoDate | null | undefined;
  /** Day asked about, for an answer that is still awaited. */
  on?: IsoDate | null | undefined;
  /** Whether the decision was changed or cancelled; absent where it is said who did. */
  decisionChanged?: boolean | null | undefined;
  /** Who changed or cancelled it. */
  changedBy?: AppealBody | null | undefined;
  /** Who advised that; absent: nobody. */
  changeAdvisedBy?: ChangeAdviser | null | undefined;
  /** The form that was decided on. */
  form?: DisciplineForm | null | undefined;
  /** The form in force before the answer; absent: the one that was decided on. */
  formBefore?: DisciplineForm | null | undefined;
  /** The form it was changed to; absent: upheld, or cancelled. */
  changedTo?: DisciplineForm | null | undefined;
  /** What a membership given back is entered as among the movements. */
  givenBackAs?: MovementKind | null | undefined;
}

/** A reward. Every field may be absent, null or undefined: not known. */
export interface Reward {
  /** Its form, as the list that was set names it. */
  rewardForm?: string | null | undefined;
  /** Where the unit that decided stands, seen from whoever is rewarded. */
  decidedAt?: DecidingUnit | null | undefined;
  /** Its level, as records and statistics name it; absent: not told, or no level, as of a branch. */
  level?: Level | null | undefined;
  /** Code of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** A range of codes of cards that is handed down, or a code that is given. Every field may be absent, null or undefined: not known. */
export interface CardFacts {
  /** First code of the range that is handed down or changed. */
  rangeStart?: string | null | undefined;
  /** Its last code; it counts. */
  rangeEnd?: string | null | undefined;
  /** First code of the range it is taken from. */
  giverStart?: string | null | undefined;
  /** Last code of the range it is taken from. */
  giverEnd?: string | null | undefined;
  /** Kind of the unit that gives it. */
  giverKind?: Kind | null | undefined;
  /** First code of another range beside it; absent: there is none. */
  otherStart?: string | null | undefined;
  /** Last code of that range. */
  otherEnd?: string | null | undefined;
  /** Codes in use that stand in the way: those in a new range, those a changed range leaves out. */
  codesInUse?: number | null | undefined;
  /** The code that is given. */
  cardCode?: string | null | undefined;
  /** First code of the range of the unit that gives it. */
  unitStart?: string | null | undefined;
  /** Last code of that range. */
  unitEnd?: string | null | undefined;
  /** Kind of the unit that gives it. */
  issuerKind?: Kind | null | undefined;
  /** What has become of the code so far. */
  codeUse?: CardUse | null | undefined;
  /** Whether the member has a card, or a code set aside. */
  hasCard?: boolean | null | undefined;
  /** Whether it replaces a card; absent: no. */
  reissue?: boolean | null | undefined;
  /** Whether the new card has the number of the old one. */
  sameNumber?: boolean | null | undefined;
  /** How many codes are wanted; absent: they are named one by one. */
  wanted?: number | null | undefined;
  /** How many of the range are free. */
  left?: number | null | undefined;
  /** How many of these come after the highest that was used. */
  leftAfterLast?: number | null | undefined;
  /** Whether codes are confirmed; absent: no. */
  confirmed?: boolean | null | undefined;
  /** Number of the decision. */
  decisionNumber?: string | null | undefined;
}

/** An action on the software, who takes it, and whom it concerns. Every field may be absent, null or undefined: not known. */
export interface Right {
  /** The action, as `actions` lists it: `admission.decide`. */
  action?: string | null | undefined;
  /** Whether a member takes it in the app, instead of a unit. */
  byMember?: boolean | null | undefined;
  /** Kind of the unit that acts. */
  unitKind?: Kind | null | undefined;
  /** Its level; needed where its kind does not say it. */
  unitLevel?: Level | null | undefined;
  /** Where the unit that it concerns stands, seen from the unit that acts. */
  relation?: Relation | null | undefined;
  /** Kind of the unit that it concerns. */
  targetKind?: Kind | null | undefined;
  /** Whether the branch accepted that another unit updates its data. */
  delegationAccepted?: boolean | null | undefined;
}

/** One function of the software, and whether a unit has done it. Every field may be absent, null or undefined: not known. */
export interface DoneFunction {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Kind of the unit; needed only where a profile says which kinds are asked. */
  unitKind?: Kind | null | undefined;
  /** The function. */
  function?: SoftwareFunction | null | undefined;
  /** Whether the unit has done it. */
  done?: boolean | null | undefined;
  /** The day it was done; only asked where it was. */
  doneOn?: IsoDate | null | undefined;
  /** The number that a list gives the function. */
  functionNumber?: number | null | undefined;
}

/** A directive document as one of its recipients has it. Every field may be absent, null or undefined: not known. */
export interface Document {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Whether the recipient stands directly below the unit that issued it. */
  directlyBelow?: boolean | null | undefined;
  /** The day it was issued. */
  issuedOn?: IsoDate | null | undefined;
  /** The last day to post it, where a letter or decision sets one for this document; it counts. */
  postBy?: IsoDate | null | undefined;
  /** Whether it was posted on the software. */
  posted?: boolean | null | undefined;
  /** The day it was posted; only asked where it was. */
  postedOn?: IsoDate | null | undefined;
  /** Whether this recipient has seen it. */
  seen?: boolean | null | undefined;
  /** The day this recipient first saw it. */
  seenOn?: IsoDate | null | undefined;
  /** The day it was recalled from this recipient; blank where it was not. */
  recalledOn?: IsoDate | null | undefined;
}

/** One member's place on a branch's list of ratings, and what became of the list. Every field may be absent, null or undefined: not known. */
export interface RatingList {
  /** The year that is rated. */
  ratingYear?: number | null | undefined;
  /** Members on the list. */
  listed?: number | null | undefined;
  /** Members that the branch rates in that year. */
  toRate?: number | null | undefined;
  /** The level that the branch gave. */
  ratingLevel?: RatingLevel | null | undefined;
  /** Day the branch sent the list. */
  sentOn?: IsoDate | null | undefined;
  /** Day the list was approved; absent: it was not yet. */
  approvedOn?: IsoDate | null | undefined;
  /** Where whoever approved it stands, seen from the branch; absent: it was not yet. */
  approver?: DecidingUnit | null | undefined;
  /** The level that was approved; absent: as sent. */
  approvedLevel?: RatingLevel | null | undefined;
  /** Day the superior did not agree to the list; absent: it did not say so. */
  notAgreedOn?: IsoDate | null | undefined;
  /** Why. */
  notAgreedReason?: string | null | undefined;
  /** Number of the software function the list is recorded under. */
  functionCode?: number | null | undefined;
}

/** One member's training programme of a year. Every field may be absent, null or undefined: not known. */
export interface Training {
  /** The year of the programme. */
  programmeYear?: number | null | undefined;
  /** Name of the rule set the programme follows. */
  ruleSet?: string | null | undefined;
  /** Registrations of the member for that year, this one included. */
  registrations?: number | null | undefined;
  /** How the member was registered. */
  registeredFrom?: TrainingSource | null | undefined;
  /** Day of the registration. */
  registeredOn?: IsoDate | null | undefined;
  /** Group of one item registered, counted from 1. */
  itemGroup?: number | null | undefined;
  /** Place of that item in its group, counted from 1. */
  itemNumber?: number | null | undefined;
  /** Whether the member is registered, as the list shows it. */
  registrationState?: TrainingRegistration | null | undefined;
  /** Whether the programme was evaluated, as the list shows it. */
  evaluationState?: TrainingEvaluation | null | undefined;
  /** First day on which programmes of that year may be scored. */
  windowOpens?: IsoDate | null | undefined;
  /** Last day on which they may. */
  windowCloses?: IsoDate | null | undefined;
  /** Day the branch scored the programme. */
  scoredOn?: IsoDate | null | undefined;
  /** Points in all. */
  score?: number | null | undefined;
  /** Points of the first group; absent in all five: only the points in all are known. */
  scoreGroup1?: number | null | undefined;
  /** Points of the second group. */
  scoreGroup2?: number | null | undefined;
  /** Points of the third group. */
  scoreGroup3?: number | null | undefined;
  /** Points of the fourth group. */
  scoreGroup4?: number | null | undefined;
  /** Points of the fifth group. */
  scoreGroup5?: number | null | undefined;
  /** Day the branch passed the score on; absent: it did not yet. */
  passedOn?: IsoDate | null | undefined;
  /** Day the score was confirmed; absent: it was not yet. */
  confirmedOn?: IsoDate | null | undefined;
  /** Where whoever confirmed it stands, seen from the branch; absent: it was not yet. */
  confirmer?: DecidingUnit | null | undefined;
  /** Day the score was sent back to the branch; absent: it was not. */
  scoreSentBackOn?: IsoDate | null | undefined;
  /** Why. */
  sentBackReason?: string | null | undefined;
  /** Day the member, who has no score, was left out of the programme; absent: the member was not. */
  leftOutOn?: IsoDate | null | undefined;
  /** Lessons of political theory that a new member has studied. */
  lessonsStudied?: number | null | undefined;
  /** Lessons whose test the new member has taken. */
  lessonsTested?: number | null | undefined;
  /** Number of the software function the programme is recorded under. */
  functionCode?: number | null | undefined;
}

/** A unit's counts of the training programme of a year, or the total row of a table of them. Every field may be absent, null or undefined: not known. */
export interface TrainingCounts {
  /** Members. */
  members?: number | null | undefined;
  /** Members registered. */
  registered?: number | null | undefined;
  /** Registered by the branch on the software. */
  registeredYum?: number | null | undefined;
  /** Registered by themselves on the app. */
  registeredApp?: number | null | undefined;
  /** Members whose score the branch has passed on. */
  scoresPassedOn?: number | null | undefined;
  /** Members whose score was confirmed. */
  scoresConfirmed?: number | null | undefined;
  /** Members in the rows of the units below, added up. */
  membersInRows?: number | null | undefined;
}

/** One member's way from the branch's choice as an outstanding member to the Party. Every field may be absent, null or undefined: not known. */
export interface PartyIntroduction {
  /** The level of the yearly rating that counts. */
  ratingLevel?: RatingLevel | null | undefined;
  /** Day of the certificate of the class on the Party. */
  certificateOn?: IsoDate | null | undefined;
  /** Average of the studies, times 100: 7.05 is 705. */
  studyAverageHundredths?: number | null | undefined;
  /** Whether the member studies as a serving officer. */
  isServingOfficer?: boolean | null | undefined;
  /** Day of the branch's vote. */
  votedOn?: IsoDate | null | undefined;
  /** Whether the ballot was secret. */
  secretBallot?: boolean | null | undefined;
  /** Votes for the member. */
  votesFor?: number | null | undefined;
  /** Members present at the vote. */
  membersPresent?: number | null | undefined;
  /** All members of the branch. */
  branchMembers?: number | null | undefined;
  /** Where whoever recognised the member stands, seen from the branch; absent: nobody did yet. */
  recogniser?: DecidingUnit | null | undefined;
  /** Day the member was recognised as outstanding; absent: not yet. */
  recognisedOn?: IsoDate | null | undefined;
  /** Number of that decision. */
  recognitionNumber?: string | null | undefined;
  /** Why the member was not recognised. */
  notRecognisedReason?: string | null | undefined;
  /** Kind of the unit that introduces the member to the Party. */
  introducingKind?: Kind | null | undefined;
  /** Whether that unit is the direct superior of a branch with no base above it; absent: it is not. */
  introducingSuperior?: boolean | null | undefined;
  /** Day of the introduction; absent: not yet. */
  introducedOn?: IsoDate | null | undefined;
  /** Day of birth. */
  birthDate?: IsoDate | null | undefined;
  /** Day the Party cell considered the admission; absent: not yet. */
  partyConsideredOn?: IsoDate | null | undefined;
  /** Day of the admission to the Party; absent: not yet. */
  partyAdmittedOn?: IsoDate | null | undefined;
  /** Day until which the branch followed the new Party member. */
  followedUntil?: IsoDate | null | undefined;
  /** Number of the software function the case is recorded under. */
  functionCode?: number | null | undefined;
}

/** A member whom a branch rates, or may not rate. Every field may be absent, null or undefined: not known. */
export interface MemberRating {
  /** The year that is rated. */
  ratingYear?: number | null | undefined;
  /** Day the member came to the branch. */
  joinedUnitOn?: IsoDate | null | undefined;
  /** Last day in the branch; absent: still there. */
  leftUnitOn?: IsoDate | null | undefined;
  /** Whether the member left by a transfer to another branch; asked only of who left before the year ended. */
  leftByTransfer?: boolean | null | undefined;
  /** Day of admission to the Union; absent: before the year that is rated. */
  admittedOn?: IsoDate | null | undefined;
  /** Day the branch rates. */
  ratedOn?: IsoDate | null | undefined;
  /** Whether the member came from another unit; asked only of who has too few months in the branch. */
  transferred?: boolean | null | undefined;
  /** Who rates. */
  ratedBy?: RatingUnit | null | undefined;
  /** Whether the old unit's remarks are there. */
  oldUnitRemarks?: boolean | null | undefined;
  /** Whether the member was away for a time. */
  onLeave?: boolean | null | undefined;
  /** What for. */
  leaveKind?: AwayKind | null | undefined;
  /** First day away. */
  leaveFrom?: IsoDate | null | undefined;
  /** Last day away. */
  leaveTo?: IsoDate | null | undefined;
  /** The time that is rated. */
  ratedTime?: RatedTime | null | undefined;
  /** Whether the member is a Party member. */
  partyMember?: boolean | null | undefined;
  /** Ratings of the member for the year, this one included. */
  ratingsInYear?: number | null | undefined;
  /** Where the rating is done. */
  ratingChannel?: RatingChannel | null | undefined;
  /** The level as the screen writes it. */
  screenLabel?: string | null | undefined;
  /** The level given. */
  ratingLevel?: RatingLevel | null | undefined;
}

/** A unit in the yearly rating. Every field may be absent, null or undefined: not known. */
export interface UnitRating {
  /** Day asked about. */
  on?: IsoDate | null | undefined;
  /** Whether the unit has finished entering its data. */
  entryComplete?: boolean | null | undefined;
  /** Day it finished. */
  entryCompletedOn?: IsoDate | null | undefined;
  /** Members rated. */
  rated?: number | null | undefined;
  /** Of these, members with the second level or better. */
  goodOrBetter?: number | null | undefined;
  /** Of these, members with the best level; absent: the answer says how many there may be. */
  excellent?: number | null | undefined;
}

/** A criterion or a set as somebody scored or printed it. Every field may be absent, null or undefined: not known. */
export interface Criterion {
  /** What is asked about; absent: whatever rule is asked by name. */
  about?: CriterionTopic | null | undefined;
  /** The points given, or a total. */
  points?: string | number | null | undefined;
  /** The most that a criterion or a set gives. */
  maxPoints?: string | number | null | undefined;
  /** Points for each event. */
  step?: string | number | null | undefined;
  /** Events, absences or missing reports. */
  count?: number | null | undefined;
  /** Units asked. */
  units?: number | null | undefined;
  /** Of these, units that did it. */
  unitsDone?: number | null | undefined;
  /** Whether it was done. */
  done?: boolean | null | undefined;
  /** Points of hosted work. */
  hostingPoints?: string | number | null | undefined;
  /** Points of creative work. */
  creativePoints?: string | number | null | undefined;
  /** A unit's own points. */
  selfPoints?: string | number | null | undefined;
  /** The graded points. */
  gradedPoints?: string | number | null | undefined;
  /** The difference kept beside them. */
  differencePoints?: string | number | null | undefined;
  /** Members. */
  members?: number | null | undefined;
  /** Of these, members rated excellent. */
  membersExcellent?: number | null | undefined;
  /** Of these, members rated on schedule. */
  membersRatedOnTime?: number | null | undefined;
  /** Of these, members who studied the resolutions. */
  membersStudied?: number | null | undefined;
  /** Officers of a branch. */
  officers?: number | null | undefined;
  /** Of these, officers who studied the resolutions. */
  officersStudied?: number | null | undefined;
  /** Whether the officers' data are complete on the software. */
  officerDataComplete?: boolean | null | undefined;
  /** Whether the branch was recognised as one of 3 nắm, 3 biết, 3 làm. */
  recognised?: boolean | null | undefined;
  /** The day it was reached. */
  reachedOn?: IsoDate | null | undefined;
  /** The day the first phase was finished. */
  phase1DoneOn?: IsoDate | null | undefined;
  /** The day the second phase was finished. */
  phase2DoneOn?: IsoDate | null | undefined;
  /** The day of scoring. */
  scoredOn?: IsoDate | null | undefined;
  /** Whether the set of the year scores the work. */
  workInSet?: boolean | null | undefined;
  /** Groups of a set. */
  groups?: number | null | undefined;
  /** Contents of a set. */
  contents?: number | null | undefined;
  /** Criteria or conditions of a set. */
  conditions?: number | null | undefined;
  /** Points of the groups, added up. */
  basePoints?: string | number | null | undefined;
  /** Points of bonus. */
  bonusPoints?: string | number | null | undefined;
  /** The class that was given, as its set calls it. */
  scoreClass?: string | null | undefined;
  /** Members of a self-assessment council. */
  councilSize?: number | null | undefined;
  /** The Union's rating as a conduct form calls it. */
  unionLevel?: string | null | undefined;
  /** Points for it. */
  unionPoints?: string | number | null | undefined;
  /** Points of the section it is in. */
  sectionPoints?: string | number | null | undefined;
  /** The conduct score of the year. */
  conductPoints?: string | number | null | undefined;
  /** Whether the student was disciplined in the year. */
  studentDisciplined?: boolean | null | undefined;
  /** The form of that discipline, the heaviest of several. */
  studentDiscipline?: DisciplineForm | null | undefined;
  /** Whether the student broke the rules of an exam. */
  examRulesBroken?: boolean | null | undefined;
  /** The Union's rating of the year. */
  ratingLevel?: RatingLevel | null | undefined;
}

/** A committee's report on its own activity. Every field may be absent, null or undefined: not known. */
export interface CommitteeReport {
  /** Kind of the unit that the committee leads. */
  unitKind?: Kind | null | undefined;
  /** Whether a report is recorded. */
  reported?: boolean | null | undefined;
  /** To whom; only asked where there is one. */
  reportedTo?: ReportedTo | null | undefined;
  /** Whether that congress or conference is of the committee's own level. */
  ownLevel?: boolean | null | undefined;
}

/** A share as somebody printed it, with the two numbers that it is of. Every field may be absent, null or undefined: not known. */
export interface PrintedShare {
  /** The part. */
  part?: number | null | undefined;
  /** The whole. */
  whole?: number | null | undefined;
  /** The percentage as printed: `99,8%`. How many decimals it has is read from it. */
  printed?: string | null | undefined;
}

/** What an account did on the app, and what it was given for it. Every field may be absent, null or undefined: not known. */
export interface Engagement {
  /** Interactions of the account in the week asked about. */
  interactionsInWeek?: number | null | undefined;
  /** Notices sent to phones on the day asked about. */
  noticesOnDay?: number | null | undefined;
  /** Check-ins of the account that were counted on the day asked about. */
  checkInsOnDay?: number | null | undefined;
  /** Votes of the account that were counted in the poll asked about. */
  votesOfAccount?: number | null | undefined;
  /** Points earned. */
  earned?: number | null | undefined;
  /** Points exchanged. */
  exchanged?: number | null | undefined;
  /** Points that have expired; asked where a profile lets them. */
  expired?: number | null | undefined;
  /** Points the account has. */
  balance?: number | null | undefined;
  /** Points that the voucher asked about costs. */
  voucherCost?: number | null | undefined;
  /** Whether the voucher is given free. */
  voucherFree?: boolean | null | undefined;
  /** What points were given for; blank where points are not asked about. */
  kind?: PointKind | null | undefined;
  /** How often on that day; of steps, how many. */
  amountOnDay?: number | null | undefined;
  /** Points given for it on that day. */
  pointsGiven?: number | null | undefined;
}

/** A survey or poll, and who took part. Every field may be absent, null or undefined: not known. */
export interface Survey {
  /** The day of the survey. */
  heldOn?: IsoDate | null | undefined;
  /** People invited. */
  invited?: number | null | undefined;
  /** Of these, people who answered, each once. */
  answered?: number | null | undefined;
}

/** A unit a quota is worked out for. Every field may be absent, null or undefined: not known. */
export interface QuotaBase {
  /** Its name or code. */
  unit?: string | null | undefined;
  /** Members the quota is taken of; without it the row is a percentage only. */
  base?: number | null | undefined;
  /** What was reached so far. */
  achieved?: number | null | undefined;
}

/** A commune of before and what it becomes. Every field may be absent, null or undefined: not known. */
export interface ReformRow {
  /** Code of the commune's union as it stands. */
  old?: string | null | undefined;
  /** Code of the union it becomes or goes into, the same for all that are joined; its own where it goes on alone. */
  new?: string | null | undefined;
  /** The name afterwards. */
  name?: string | null | undefined;
}

/** Who wants to do what, and whom it concerns. The first three are needed. Every field may be absent, null or undefined: not known. */
export interface RightRequest {
  /** The action, as `actions` lists it: `admission.decide`. */
  action?: string | null | undefined;
  /** Code of the unit that acts; of a member, that of the own branch. */
  actor?: string | null | undefined;
  /** Code of the unit that it concerns: of a member's case, the member's branch; of a document, who receives it. */
  target?: string | null | undefined;
  /** Whether a member takes it in the app, instead of the unit. */
  byMember?: boolean | null | undefined;
  /** Whether the branch accepted that another unit updates its data. */
  delegationAccepted?: boolean | null | undefined;
}

/** A function that a unit did. Every field may be absent, null or undefined: not known. */
export interface FunctionDay {
  /** The unit's code. */
  unit?: string | null | undefined;
  /** The function. */
  function?: SoftwareFunction | null | undefined;
  /** The day it was done; blank where it was done and the day is not known. */
  doneOn?: IsoDate | null | undefined;
}

/** A row of a list of movements. Every field may be absent, null or undefined: not known. */
export interface MovementRow {
  /** Code of the unit that it happened in. */
  unit?: string | null | undefined;
  /** The host's opaque key of the member; by it people are told apart, never by name. */
  member?: string | null | undefined;
  /** What happened. */
  kind?: MovementKind | null | undefined;
  /** The day. */
  on?: IsoDate | null | undefined;
  /** Of a reward or a discipline, the level that decided; absent: not told. */
  level?: Level | null | undefined;
}

/** A request that waits for a unit. Every field may be absent, null or undefined: not known. */
export interface OpenRequest {
  /** The host's own id of the case. Rows with one id, unit and day are one request. */
  id?: string | null | undefined;
  /** Code of the unit that it waits for. */
  unit?: string | null | undefined;
  /** The day since which it waits for that unit. */
  since?: IsoDate | null | undefined;
}

/** The head of a criteria set. Every field may be absent, null or undefined: not known. */
export interface SetHead {
  /** A short name of the host's own. */
  id?: string | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
  /** Who issued it. */
  issuer?: string | null | undefined;
  /** Its full number with its suffix. */
  number?: string | null | undefined;
  /** The day it was issued. */
  issuedOn?: IsoDate | null | undefined;
  /** The first day it scores. */
  firstDay?: IsoDate | null | undefined;
  /** The last day it scores; it counts. */
  lastDay?: IsoDate | null | undefined;
  /** How much of it is known; absent: each criterion. */
  detail?: SetDetail | null | undefined;
  /** Groups that it prints. */
  groups?: number | null | undefined;
  /** Contents that it prints. */
  contents?: number | null | undefined;
  /** Criteria or conditions that it prints. */
  criteria?: number | null | undefined;
  /** Points of all groups but those of bonus. */
  base?: string | number | null | undefined;
  /** Points of bonus, beyond these. */
  bonus?: string | number | null | undefined;
  /** Both together. */
  total?: string | number | null | undefined;
  /** The lowest total there is, where points can be taken off. */
  lowest?: string | number | null | undefined;
  /** Where it comes from and what was not seen of it. */
  note?: string | null | undefined;
}

/** A row of a criteria set. Every field may be absent, null or undefined: not known. */
export interface SetRow {
  /** What it is. */
  kind?: RowKind | null | undefined;
  /** Its own number or name, once in the set. */
  id?: string | null | undefined;
  /** The group a content is in; the content or group a criterion is in. */
  within?: string | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
  /** The points that are printed for a group or content; of a joint cap its limit. */
  max?: string | number | null | undefined;
  /** Whether what is in it may come to more, so that `max` cuts it. */
  capped?: boolean | null | undefined;
  /** Whether a group gives points beyond the base. */
  bonus?: boolean | null | undefined;
  /** Contents that are printed for a group. */
  contents?: number | null | undefined;
  /** Criteria or conditions that are printed for a group. */
  criteria?: number | null | undefined;
  /** How a criterion gives points. */
  form?: CriterionForm | null | undefined;
  /** Points of a criterion. */
  points?: string | number | null | undefined;
  /** Points for each event; below zero for a penalty. */
  step?: string | number | null | undefined;
  /** The most that events give; the least, below zero, for a penalty. */
  limit?: string | number | null | undefined;
  /** The share that gives all the points: `80/100`; absent: the whole. */
  target?: string | null | undefined;
  /** The number that gives all the points of a share of it; absent: each unit has its own. */
  goal?: number | null | undefined;
  /** What all of nothing gives; absent: it stays open. */
  noBase?: NoBase | null | undefined;
  /** How a share of points is rounded: `half_up`, `half_even`, `half_down`, `up` or `down`. */
  rounding?: string | null | undefined;
  /** To how many decimals, 0 to 4. */
  decimals?: number | null | undefined;
  /** Counts and their points: `0=10, 1=8, 2-5=4, 6-=0`. */
  tiers?: string | null | undefined;
  /** Whether counts may be in no tier. */
  holes?: boolean | null | undefined;
  /** The last day for a criterion. */
  deadline?: IsoDate | null | undefined;
  /** Whether it has to be done before that day, which then does not count. */
  before?: boolean | null | undefined;
  /** The most a criterion gives when it was late; absent: none. */
  late?: string | number | null | undefined;
  /** The contents or groups that share a cap: `5.1, 5.2`. */
  of?: string | null | undefined;
  /** The criterion that a ceiling looks at. */
  criterion?: string | null | undefined;
  /** The least points of a class; the points of a criterion below which a ceiling holds, absent: all it can have. */
  atLeast?: string | number | null | undefined;
  /** The least share of all points for a class: `90/100`. */
  share?: string | null | undefined;
  /** The best class that a ceiling leaves. */
  bestClass?: string | null | undefined;
}

/** A unit that is scored. Every field may be absent, null or undefined: not known. */
export interface ScoredUnit {
  /** Its code. */
  unit?: string | null | undefined;
  /** The cluster it is ranked in (cụm, khối); absent: one cluster of all without. */
  cluster?: string | null | undefined;
}

/** What a unit, or whoever graded it, says of one criterion. Every field may be absent, null or undefined: not known. */
export interface ScoreEntry {
  /** Code of the unit. */
  unit?: string | null | undefined;
  /** Id of the criterion. */
  criterion?: string | null | undefined;
  /** Whose points they are. */
  by?: ScoredBy | null | undefined;
  /** Whether it was done. */
  done?: boolean | null | undefined;
  /** Events, absences, or the number reached. */
  count?: number | null | undefined;
  /** The whole that the number is a part of. */
  whole?: number | null | undefined;
  /** The points entered, of a criterion that takes a part. */
  points?: string | number | null | undefined;
  /** The day it was done. */
  on?: IsoDate | null | undefined;
}

/** One person of a list that targets are measured on, with or without the app. The first is needed. Every field may be absent, null or undefined: not known. */
export interface AppUser {
  /** The host's opaque key of the person. */
  person?: string | null | undefined;
  /** Whether the person is a full-time officer of the Union or an association. */
  fulltimeOfficer?: boolean | null | undefined;
  /** Whether the person is a member of the Union. */
  member?: boolean | null | undefined;
  /** Whether the person is a member of an association. */
  associationMember?: boolean | null | undefined;
  /** Whether the person downloaded and uses the app. */
  usesApp?: boolean | null | undefined;
  /** The host's key of the person's unit; left out where others have one, it could be any of these. */
  unit?: string | null | undefined;
}

/** One interaction on the app. Every field may be absent, null or undefined: not known. */
export interface AppInteraction {
  /** The host's opaque key of the person. */
  person?: string | null | undefined;
  /** The day. */
  on?: IsoDate | null | undefined;
}

/** A unit, or a body that a plan names, whose state is asked about. The first is needed. Every field may be absent, null or undefined: not known. */
export interface ScheduleUnit {
  /** The host's key of the unit; rows of what was done name it. */
  unit?: string | null | undefined;
  /** The plan's code for it, or its name: `hai_phong`, `Hải Phòng`, `Ban Tuyên giáo Trung ương Đoàn`. */
  name?: string | null | undefined;
  /** Its kind. */
  kind?: Kind | null | undefined;
  /** Whether it stands directly below the unit that issued the plan. */
  directlyBelow?: boolean | null | undefined;
  /** Its sector; only asked where a plan leaves sectors out. */
  sector?: Sector | null | undefined;
}

/** What a host knows of one item of a plan and one unit. Every field may be absent, null or undefined: not known. */
export interface ItemDone {
  /** The key of the unit. */
  unit?: string | null | undefined;
  /** The item's id within the plan. */
  item?: string | null | undefined;
  /** Whether it was done. */
  done?: boolean | null | undefined;
  /** The day it was done; blank where it was done and the day is not known. */
  doneOn?: IsoDate | null | undefined;
  /** How many people were named, for items that ask for people. */
  people?: number | null | undefined;
}

/** A report that was handed in, or saved on the software. Every field may be absent, null or undefined: not known. */
export interface HandedIn {
  /** The key of the unit. */
  unit?: string | null | undefined;
  /** The report's id within the plan. */
  report?: string | null | undefined;
  /** The day it was handed in; blank where it was and the day is not known. */
  handedOn?: IsoDate | null | undefined;
  /** A day of the period it is about; left out, the day it was handed in tells. */
  periodDay?: IsoDate | null | undefined;
}

/** A figure of a form. Every field may be absent, null or undefined: not known. */
export interface FormEntry {
  /** The unit's code. */
  unit?: string | null | undefined;
  /** The id of the column. */
  column?: string | null | undefined;
  /** The figure. */
  count?: number | null | undefined;
  /** The line, where a unit has several: a post. Blank where it has one. */
  line?: string | null | undefined;
  /** Whether the figure is the unit's own, without those below it; else it has everything in the unit and below. */
  own?: boolean | null | undefined;
}

/** What became of the rating of one member or organization in a year. Every field may be absent, null or undefined: not known. */
export interface RatingResult {
  /** The host's opaque key of who or what was rated. */
  key?: string | null | undefined;
  /** Code of the unit it is counted in: of a member the branch, of a base organization the organization itself. */
  unit?: string | null | undefined;
  /** Who or what was rated. */
  what?: RatedWhat | null | undefined;
  /** The year that was rated. */
  ratingYear?: number | null | undefined;
  /** The level; `not_rated` for whoever was not rated. Absent: not told. */
  level?: RatingLevel | null | undefined;
}

/** An event of a ledger of points. Every field may be absent, null or undefined: not known. */
export interface PointEvent {
  /** The host's own id of the event; by it events of one day are put in order. */
  id?: string | null | undefined;
  /** The host's opaque key of the account. */
  account?: string | null | undefined;
  /** What happened. */
  kind?: PointKind | null | undefined;
  /** The day in Vietnam. */
  on?: IsoDate | null | undefined;
  /** Steps walked, points won on the wheel, or points exchanged; of anything else how often, once where blank. */
  amount?: number | null | undefined;
}

/** A day on which an account interacted. Every field may be absent, null or undefined: not known. */
export interface InteractionDay {
  /** The host's opaque key of the account. */
  account?: string | null | undefined;
  /** The day in Vietnam. */
  on?: IsoDate | null | undefined;
  /** How often; once where blank. */
  count?: number | null | undefined;
}

/** A score of an account in a programme. Every field may be absent, null or undefined: not known. */
export interface ScoreRow {
  /** The programme. */
  programme?: string | null | undefined;
  /** The host's opaque key of the account. */
  account?: string | null | undefined;
  /** The score. */
  score?: number | null | undefined;
}

/** An attempt at the test of a lesson or contest. Every field may be absent, null or undefined: not known. */
export interface LessonAttempt {
  /** The host's opaque key of the account. */
  account?: string | null | undefined;
  /** The lesson or contest. */
  lesson?: string | null | undefined;
  /** The day; attempts of one day are in the order of what they reached, the least first. */
  on?: IsoDate | null | undefined;
  /** Points reached. */
  score?: number | null | undefined;
  /** Points that can be reached. */
  maximum?: number | null | undefined;
}

/** A vote in a poll, or an answer to a question of a survey. Every field may be absent, null or undefined: not known. */
export interface PollVote {
  /** The host's opaque key of the voter. */
  voter?: string | null | undefined;
  /** What was voted for. */
  option?: string | null | undefined;
  /** The day; a voter with several votes needs it, and no two on the day that decides. */
  on?: IsoDate | null | undefined;
}

/** A unit that a step leads to: a new one, or one that stands. Whichever names nobody takes the rest. Every field may be absent, null or undefined: not known. */
export interface PlanUnit {
  /** Its code; where the step renames or moves a unit, that of the unit. */
  code?: string | null | undefined;
  /** Its kind; of a new unit, absent: that of the units it comes of. */
  kind?: Kind | null | undefined;
  /** Its level; not needed where the kind says it. */
  level?: Level | null | undefined;
  /** Its sector; of a new unit, absent: that of the units it comes of. */
  sector?: Sector | null | undefined;
  /** Its name; absent: as it was. */
  name?: string | null | undefined;
  /** Code of the unit above; absent: as it was, or as of the units it comes of. */
  parent?: string | null | undefined;
  /** Whether a new unit is given an account. */
  hasAccount?: boolean | null | undefined;
  /** Keys of the members who go to it. */
  members?: readonly string[] | null | undefined;
  /** Codes of the units below that go to it. */
  units?: readonly string[] | null | undefined;
  /** Ids of the open cases that go on there. */
  cases?: readonly string[] | null | undefined;
  /** Accounts that it takes over. */
  accounts?: readonly string[] | null | undefined;
}

/** One step of a plan. Every field may be absent, null or undefined: not known. */
export interface PlanStep {
  /** What it does. */
  kind?: StepKind | null | undefined;
  /** Code of the unit that decided it. */
  decidedBy?: string | null | undefined;
  /** Number of the decision. */
  decision?: string | null | undefined;
  /** Day of the decision. */
  decidedOn?: IsoDate | null | undefined;
  /** Codes of the units it is done to; none where one is founded. */
  units?: readonly string[] | null | undefined;
  /** What comes of them. */
  into?: readonly PlanUnit[] | null | undefined;
}

/** A plan for units: steps carried out together, in order. Every field may be absent, null or undefined: not known. */
export interface Plan {
  /** The host's own id of the plan. */
  id?: string | null | undefined;
  /** The day it takes effect. */
  on?: IsoDate | null | undefined;
  /** The steps, in order. */
  steps?: readonly PlanStep[] | null | undefined;
}

/** The units of a list. Every field may be absent, null or undefined: not known. */
export interface UnitRow {
  /** The host's code of the unit: any text, unique. */
  code?: string | null | undefined;
  /** The code of the unit directly above. */
  parent?: string | null | undefined;
  /** Its name, for reports and for finding units created twice. */
  name?: string | null | undefined;
  /** The name by the latest decision, where one changed it: another than the listed one tells a renamed unit. */
  decidedName?: string | null | undefined;
  /** Its kind. */
  kind?: Kind | null | undefined;
  /** Its level; not needed where the kind says it. */
  level?: Level | null | undefined;
  /** Its sector; needed only where a letter leaves sectors out. */
  sector?: Sector | null | undefined;
  /** Whether it has an account on the software. */
  hasAccount?: boolean | null | undefined;
  /** Whether the account was granted its rights. */
  hasRights?: boolean | null | undefined;
  /** Last day it interacted on the software. */
  lastInteraction?: IsoDate | null | undefined;
  /** Whether it was dissolved. */
  dissolved?: boolean | null | undefined;
}

/** The units of a list. Every field may be absent, null or undefined: not known. */
export interface UnitColumns {
  /** The host's code of the unit: any text, unique. */
  code?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The code of the unit directly above. */
  parent?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Its name, for reports and for finding units created twice. */
  name?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The name by the latest decision, where one changed it: another than the listed one tells a renamed unit. */
  decidedName?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Its kind. */
  kind?: ReadonlyArray<Kind | null | undefined> | null | undefined;
  /** Its level; not needed where the kind says it. */
  level?: ReadonlyArray<Level | null | undefined> | null | undefined;
  /** Its sector; needed only where a letter leaves sectors out. */
  sector?: ReadonlyArray<Sector | null | undefined> | null | undefined;
  /** Whether it has an account on the software. */
  hasAccount?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Whether the account was granted its rights. */
  hasRights?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Last day it interacted on the software. */
  lastInteraction?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
  /** Whether it was dissolved. */
  dissolved?: ReadonlyArray<boolean | null | undefined> | null | undefined;
}

/** The members of a list. Every field may be absent, null or undefined: not known. */
export interface MemberRow {
  /** The host's opaque key of the member; findings carry it. Without it they carry the row alone. */
  key?: string | null | undefined;
  /** The code of the member's unit. */
  unit?: string | null | undefined;
  /** Full name; only compared, never shown. */
  fullName?: string | null | undefined;
  /** Number of the identity card or personal number, as text. */
  idNumber?: string | null | undefined;
  /** Code of the province of birth registration, as text. */
  birthProvince?: string | null | undefined;
  /** Phone number, as text. */
  phone?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Number of the member's card, as text. */
  cardNumber?: string | null | undefined;
  /** Ethnic group. */
  ethnicity?: string | null | undefined;
  /** Religion. */
  religion?: string | null | undefined;
  /** Permanent residence. */
  residence?: string | null | undefined;
  /** Occupation. */
  occupation?: string | null | undefined;
  /** The branch's comment of the year; only compared, never shown. */
  comment?: string | null | undefined;
  /** Day of birth. */
  birthDate?: IsoDate | null | undefined;
  /** Sex. */
  sex?: Sex | null | undefined;
  /** Day of admission to the Union. */
  admittedOn?: IsoDate | null | undefined;
  /** Day of coming to the unit; of a new member, the day of admission. */
  joinedUnitOn?: IsoDate | null | undefined;
  /** Where the record was entered. */
  entrySource?: EntrySource | null | undefined;
  /** Whether the member installed the app. */
  appInstalled?: boolean | null | undefined;
  /** Whether the member declared their data in the app. */
  appDeclared?: boolean | null | undefined;
  /** Whether the member registered Union activity in the app. */
  appRegistered?: boolean | null | undefined;
  /** The score of the year's training programme. */
  score?: number | null | undefined;
  /** Whether staying on past the age limit was granted. */
  stayGranted?: boolean | null | undefined;
  /** Whether the member holds an elected seat in a leading body of the Union. */
  electedPost?: boolean | null | undefined;
  /** Whether the member holds such a seat by appointment. */
  appointedPost?: boolean | null | undefined;
  /** Whether the member does full-time Union work. */
  fulltimePost?: boolean | null | undefined;
}

/** The members of a list. Every field may be absent, null or undefined: not known. */
export interface MemberColumns {
  /** The host's opaque key of the member; findings carry it. Without it they carry the row alone. */
  key?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The code of the member's unit. */
  unit?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Full name; only compared, never shown. */
  fullName?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Number of the identity card or personal number, as text. */
  idNumber?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Code of the province of birth registration, as text. */
  birthProvince?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Phone number, as text. */
  phone?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** E-mail address. */
  email?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Number of the member's card, as text. */
  cardNumber?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Ethnic group. */
  ethnicity?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Religion. */
  religion?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Permanent residence. */
  residence?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Occupation. */
  occupation?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The branch's comment of the year; only compared, never shown. */
  comment?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Day of birth. */
  birthDate?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
  /** Sex. */
  sex?: ReadonlyArray<Sex | null | undefined> | null | undefined;
  /** Day of admission to the Union. */
  admittedOn?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
  /** Day of coming to the unit; of a new member, the day of admission. */
  joinedUnitOn?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
  /** Where the record was entered. */
  entrySource?: ReadonlyArray<EntrySource | null | undefined> | null | undefined;
  /** Whether the member installed the app. */
  appInstalled?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Whether the member declared their data in the app. */
  appDeclared?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Whether the member registered Union activity in the app. */
  appRegistered?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** The score of the year's training programme. */
  score?: ReadonlyArray<number | null | undefined> | null | undefined;
  /** Whether staying on past the age limit was granted. */
  stayGranted?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Whether the member holds an elected seat in a leading body of the Union. */
  electedPost?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Whether the member holds such a seat by appointment. */
  appointedPost?: ReadonlyArray<boolean | null | undefined> | null | undefined;
  /** Whether the member does full-time Union work. */
  fulltimePost?: ReadonlyArray<boolean | null | undefined> | null | undefined;
}

/** Findings that somebody verified as fine. All but `field` are needed. Every field may be absent, null or undefined: not known. */
export interface AcceptanceRow {
  /** The rule of the finding. */
  rule?: string | null | undefined;
  /** The key of the member or the code of the unit it is about. */
  key?: string | null | undefined;
  /** The missing field, where one of several missing facts is accepted. */
  field?: string | null | undefined;
  /** Who verified it. */
  by?: string | null | undefined;
  /** Why it is fine. */
  why?: string | null | undefined;
  /** The last day it is accepted; the day counts. */
  until?: IsoDate | null | undefined;
}

/** Findings that somebody verified as fine. All but `field` are needed. Every field may be absent, null or undefined: not known. */
export interface AcceptanceColumns {
  /** The rule of the finding. */
  rule?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The key of the member or the code of the unit it is about. */
  key?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The missing field, where one of several missing facts is accepted. */
  field?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Who verified it. */
  by?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Why it is fine. */
  why?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The last day it is accepted; the day counts. */
  until?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
}

/** One side of a comparison of two lists. Every field may be absent, null or undefined: not known. */
export interface EntryRow {
  /** The host's opaque key of the member, or the code of the branch; differences carry it. */
  key?: string | null | undefined;
  /** The code of the member's unit, or of the unit that is counted. */
  unit?: string | null | undefined;
  /** Of a branch: the code of the unit directly above. */
  parent?: string | null | undefined;
  /** Of a branch: its name. */
  name?: string | null | undefined;
  /** Of a member: full name; only compared, never shown. */
  fullName?: string | null | undefined;
  /** Of a member: number of the identity card or personal number, as text; only compared, never shown. */
  idNumber?: string | null | undefined;
  /** Of a branch: its kind. */
  kind?: Kind | null | undefined;
  /** Of a member: day of birth. */
  birthDate?: IsoDate | null | undefined;
  /** Of a member: day of admission to the Union. */
  admittedOn?: IsoDate | null | undefined;
  /** Of a new member: the paper the row comes from. Needed in the list. */
  source?: ListSource | null | undefined;
  /** Members counted; of a movement, how many it is, one where nothing is given. */
  count?: number | null | undefined;
  /** What the row is, where it is a movement and no count. */
  movement?: Movement | null | undefined;
  /** The day of the count or of the movement. */
  on?: IsoDate | null | undefined;
}

/** One side of a comparison of two lists. Every field may be absent, null or undefined: not known. */
export interface EntryColumns {
  /** The host's opaque key of the member, or the code of the branch; differences carry it. */
  key?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** The code of the member's unit, or of the unit that is counted. */
  unit?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Of a branch: the code of the unit directly above. */
  parent?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Of a branch: its name. */
  name?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Of a member: full name; only compared, never shown. */
  fullName?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Of a member: number of the identity card or personal number, as text; only compared, never shown. */
  idNumber?: ReadonlyArray<string | null | undefined> | null | undefined;
  /** Of a branch: its kind. */
  kind?: ReadonlyArray<Kind | null | undefined> | null | undefined;
  /** Of a member: day of birth. */
  birthDate?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
  /** Of a member: day of admission to the Union. */
  admittedOn?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
  /** Of a new member: the paper the row comes from. Needed in the list. */
  source?: ReadonlyArray<ListSource | null | undefined> | null | undefined;
  /** Members counted; of a movement, how many it is, one where nothing is given. */
  count?: ReadonlyArray<number | null | undefined> | null | undefined;
  /** What the row is, where it is a movement and no count. */
  movement?: ReadonlyArray<Movement | null | undefined> | null | undefined;
  /** The day of the count or of the movement. */
  on?: ReadonlyArray<IsoDate | null | undefined> | null | undefined;
}

/** For each record and table: the name here and the name in the library, in the order of the library. */
export const FIELDS = {
  admission: [
    ['nationality', 'nationality'],
    ['birthDate', 'birth_date'],
    ['consideredOn', 'considered_on'],
    ['decidedOn', 'decided_on'],
    ['activeAttested', 'active_attested'],
    ['unionIntroductionAttested', 'union_introduction_attested'],
    ['charterApprovalAttested', 'charter_approval_attested'],
    ['voluntaryAttested', 'voluntary_attested'],
    ['targetBaseUnits', 'target_base_units'],
    ['backgroundClearAttested', 'background_clear_attested'],
    ['applicationReceived', 'application_received'],
    ['backgroundReported', 'background_reported'],
    ['guarantorIsMember', 'guarantor_is_member'],
    ['sharedActivitySince', 'shared_activity_since'],
    ['isFederationMember', 'is_federation_member'],
    ['federationChapterVouches', 'federation_chapter_vouches'],
    ['isStudentAssociationMember', 'is_student_association_member'],
    ['studentChapterCommitteeVouches', 'student_chapter_committee_vouches'],
    ['isPioneer', 'is_pioneer'],
    ['pioneerTroopVouches', 'pioneer_troop_vouches'],
    ['guarantorIsPartyMember', 'guarantor_is_party_member'],
    ['placeHasUnion', 'place_has_union'],
    ['placeHasMembers', 'place_has_members'],
    ['placeHasAssociation', 'place_has_association'],
    ['relativeDetained', 'relative_detained'],
    ['partyOpinionOn', 'party_opinion_on'],
    ['education', 'education'],
    ['area', 'area'],
    ['expelledBefore', 'expelled_before'],
    ['expelledOn', 'expelled_on'],
    ['workplaceHasUnion', 'workplace_has_union'],
    ['activeAtResidence', 'active_at_residence'],
    ['handledAt', 'handled_at'],
  ],
  admission_decision: [
    ['path', 'path'],
    ['meeting', 'meeting'],
    ['consideredOn', 'considered_on'],
    ['ageTestedOn', 'age_tested_on'],
    ['membersSummoned', 'members_summoned'],
    ['membersPresent', 'members_present'],
    ['votesFor', 'votes_for'],
    ['applicantsInVote', 'applicants_in_vote'],
    ['decidedOn', 'decided_on'],
    ['issuer', 'issuer'],
    ['unitKind', 'unit_kind'],
    ['admittingKind', 'admitting_kind'],
    ['approvedBy', 'approved_by'],
    ['ceremonyOn', 'ceremony_on'],
    ['functionCode', 'function_code'],
    ['resolutionNumber', 'resolution_number'],
    ['refusalReason', 'refusal_reason'],
  ],
  maturity: [
    ['birthDate', 'birth_date'],
    ['on', 'on'],
    ['stayRequested', 'stay_requested'],
    ['stayGranted', 'stay_granted'],
    ['stayDecidedBy', 'stay_decided_by'],
    ['stayVotesFor', 'stay_votes_for'],
    ['stayMembersPresent', 'stay_members_present'],
    ['stayMembersSummoned', 'stay_members_summoned'],
    ['electedPost', 'elected_post'],
    ['appointedPost', 'appointed_post'],
    ['fulltimePost', 'fulltime_post'],
    ['postEndedOn', 'post_ended_on'],
    ['ceremonyHeldBy', 'ceremony_held_by'],
    ['ceremonyOn', 'ceremony_on'],
    ['joinedParty', 'joined_party'],
    ['endedOnJoiningParty', 'ended_on_joining_party'],
    ['functionCode', 'function_code'],
  ],
  unit: [
    ['kind', 'kind'],
    ['level', 'level'],
    ['sector', 'sector'],
    ['parentKind', 'parent_kind'],
    ['parentLevel', 'parent_level'],
    ['superiorKind', 'superior_kind'],
    ['members', 'members'],
    ['branches', 'branches'],
    ['founding', 'founding'],
    ['membersReferred', 'members_referred'],
    ['formationBasis', 'formation_basis'],
    ['needAttested', 'need_attested'],
    ['verticalLeadershipAttested', 'vertical_leadership_attested'],
    ['teamMonths', 'team_months'],
    ['isTeam', 'is_team'],
    ['hasOffice', 'has_office'],
    ['hasSeal', 'has_seal'],
    ['pioneerCouncilLevel', 'pioneer_council_level'],
    ['councilFounderLevel', 'council_founder_level'],
    ['councilFounderIsCommittee', 'council_founder_is_committee'],
    ['armyUnit', 'army_unit'],
    ['armyTiers', 'army_tiers'],
    ['atWorkersPlace', 'at_workers_place'],
    ['placeHasUnion', 'place_has_union'],
  ],
  quota: [
    ['on', 'on'],
    ['downloads', 'downloads'],
    ['unitsWithQuota', 'units_with_quota'],
    ['fulltimeOfficers', 'fulltime_officers'],
    ['officersUsing', 'officers_using'],
    ['membersAndAssociationMembers', 'members_and_association_members'],
    ['peopleUsing', 'people_using'],
    ['membersBase', 'members_base'],
    ['quota', 'quota'],
    ['registered', 'registered'],
    ['units', 'units'],
    ['armedForcesUnits', 'armed_forces_units'],
    ['unitsUsing', 'units_using'],
    ['members', 'members'],
    ['membersUsing', 'members_using'],
    ['membersIntroduced', 'members_introduced'],
    ['districtCongresses', 'district_congresses'],
    ['directElections', 'direct_elections'],
    ['totalPrinted', 'total_printed'],
    ['totalOfUnits', 'total_of_units'],
    ['accounts', 'accounts'],
    ['accountsInteracting', 'accounts_interacting'],
  ],
  removal: [
    ['on', 'on'],
    ['inactiveMonths', 'inactive_months'],
    ['unpaidMonths', 'unpaid_months'],
    ['excusedMonths', 'excused_months'],
    ['claimedMonths', 'claimed_months'],
    ['exemptMonths', 'exempt_months'],
    ['paysQuarterly', 'pays_quarterly'],
    ['awayFrom', 'away_from'],
    ['awayUntil', 'away_until'],
    ['awayReported', 'away_reported'],
    ['awayAttended', 'away_attended'],
    ['awayDuesPaid', 'away_dues_paid'],
    ['awayContributed', 'away_contributed'],
    ['decidedBy', 'decided_by'],
    ['decidedOn', 'decided_on'],
    ['membersSummoned', 'members_summoned'],
    ['membersPresent', 'members_present'],
    ['votesFor', 'votes_for'],
    ['reportedOn', 'reported_on'],
    ['leaveRequested', 'leave_requested'],
    ['functionCode', 'function_code'],
  ],
  dues: [
    ['on', 'on'],
    ['unpaidMonths', 'unpaid_months'],
    ['exemptMonths', 'exempt_months'],
    ['hasSalary', 'has_salary'],
    ['abroad', 'abroad'],
    ['monthsPaidFor', 'months_paid_for'],
    ['amountPaid', 'amount_paid'],
    ['inParty', 'in_party'],
    ['releasedAsPartyMember', 'released_as_party_member'],
    ['paysQuarterly', 'pays_quarterly'],
    ['oftenAway', 'often_away'],
    ['committeeConsents', 'committee_consents'],
    ['exemptionFrom', 'exemption_from'],
    ['exemptionUntil', 'exemption_until'],
    ['exemptionDecidedBy', 'exemption_decided_by'],
  ],
  remittance: [
    ['kind', 'kind'],
    ['received', 'received'],
    ['remitted', 'remitted'],
    ['on', 'on'],
    ['remittedMonths', 'remitted_months'],
    ['remittancesInYear', 'remittances_in_year'],
    ['lastRemittedOn', 'last_remitted_on'],
    ['income', 'income'],
    ['incomeLawfulAttested', 'income_lawful_attested'],
  ],
  record: [
    ['cardIssued', 'card_issued'],
    ['cardNumber', 'card_number'],
    ['hasElectronicCard', 'has_electronic_card'],
    ['filePresent', 'file_present'],
    ['formVersion', 'form_version'],
    ['keeperKind', 'keeper_kind'],
    ['managerKind', 'manager_kind'],
    ['yearlyEntries', 'yearly_entries'],
    ['on', 'on'],
    ['admittedOn', 'admitted_on'],
    ['expelledOn', 'expelled_on'],
    ['readmittedOn', 'readmitted_on'],
    ['unionAgeYears', 'union_age_years'],
    ['cardLost', 'card_lost'],
    ['bookLost', 'book_lost'],
    ['admissionDecisionKept', 'admission_decision_kept'],
    ['appliedToBranch', 'applied_to_branch'],
    ['reissueProposedBy', 'reissue_proposed_by'],
    ['reissuedBy', 'reissued_by'],
    ['activityCertified', 'activity_certified'],
    ['movedSince', 'moved_since'],
    ['formerBaseConfirms', 'former_base_confirms'],
    ['lostInTransfer', 'lost_in_transfer'],
    ['statementPresent', 'statement_present'],
    ['proofAccepted', 'proof_accepted'],
    ['registersOf', 'registers_of'],
    ['branchBook', 'branch_book'],
    ['memberList', 'member_list'],
    ['admissionRegister', 'admission_register'],
    ['transferRegister', 'transfer_register'],
    ['reconciledOn', 'reconciled_on'],
    ['cardRequestedOn', 'card_requested_on'],
  ],
  honorary: [
    ['decidedAt', 'decided_at'],
    ['proposingKind', 'proposing_kind'],
    ['recognitionNumber', 'recognition_number'],
    ['refusalReason', 'refusal_reason'],
    ['functionCode', 'function_code'],
  ],
  identity: [
    ['fullName', 'full_name'],
    ['birthDate', 'birth_date'],
    ['birthDateText', 'birth_date_text'],
    ['sex', 'sex'],
    ['maleBirthColumnFilled', 'male_birth_column_filled'],
    ['femaleBirthColumnFilled', 'female_birth_column_filled'],
    ['idNumber', 'id_number'],
    ['birthProvince', 'birth_province'],
    ['birthProvinceOn', 'birth_province_on'],
    ['phone', 'phone'],
    ['email', 'email'],
    ['cardNumber', 'card_number'],
    ['entrySource', 'entry_source'],
    ['ethnicity', 'ethnicity'],
    ['religion', 'religion'],
    ['residence', 'residence'],
    ['occupation', 'occupation'],
    ['admittedOn', 'admitted_on'],
  ],
  data_quality: [
    ['on', 'on'],
    ['correctChecked', 'correct_checked'],
    ['completeChecked', 'complete_checked'],
    ['cleanChecked', 'clean_checked'],
    ['liveChecked', 'live_checked'],
    ['membersListedTwice', 'members_listed_twice'],
    ['transfersOpen', 'transfers_open'],
    ['branchesNotInTree', 'branches_not_in_tree'],
    ['duplicateUnits', 'duplicate_units'],
    ['dissolvedUnits', 'dissolved_units'],
    ['renamedUnits', 'renamed_units'],
    ['units', 'units'],
    ['unitsWithAccess', 'units_with_access'],
    ['unitsWithoutAccount', 'units_without_account'],
    ['lastInteraction', 'last_interaction'],
    ['members', 'members'],
    ['membersFromApp', 'members_from_app'],
    ['membersMissingInfo', 'members_missing_info'],
    ['membersNotEntered', 'members_not_entered'],
    ['branchesBelowMinimum', 'branches_below_minimum'],
    ['countFixed', 'count_fixed'],
    ['admitted', 'admitted'],
    ['arrived', 'arrived'],
    ['departed', 'departed'],
    ['struckOff', 'struck_off'],
    ['expelled', 'expelled'],
    ['matured', 'matured'],
    ['activeNotDeclared', 'active_not_declared'],
    ['unitDeleted', 'unit_deleted'],
    ['membersLeft', 'members_left'],
    ['accountDeleted', 'account_deleted'],
    ['countText', 'count_text'],
    ['countRead', 'count_read'],
    ['exportColumns', 'export_columns'],
    ['exportFirstRow', 'export_first_row'],
    ['ethnicCodes', 'ethnic_codes'],
    ['religionCodes', 'religion_codes'],
    ['provinceCodes', 'province_codes'],
    ['postCodes', 'post_codes'],
  ],
  account: [
    ['on', 'on'],
    ['unitLevel', 'unit_level'],
    ['unitKind', 'unit_kind'],
    ['editsOwnBranch', 'edits_own_branch'],
    ['delegationAccepted', 'delegation_accepted'],
    ['view', 'view'],
    ['looksBelow', 'looks_below'],
    ['boundUnits', 'bound_units'],
    ['accountName', 'account_name'],
    ['platform', 'platform'],
    ['fullName', 'full_name'],
    ['age', 'age'],
    ['residence', 'residence'],
    ['occupation', 'occupation'],
    ['phone', 'phone'],
    ['email', 'email'],
    ['membership', 'membership'],
    ['codesIssued', 'codes_issued'],
    ['accountsWithCode', 'accounts_with_code'],
    ['identityCode', 'identity_code'],
    ['groupMembership', 'group_membership'],
    ['groupResidence', 'group_residence'],
    ['passwordEqual', 'password_equal'],
    ['passwordUsedBefore', 'password_used_before'],
    ['passwordLength', 'password_length'],
    ['passwordMinutes', 'password_minutes'],
    ['passwordTries', 'password_tries'],
    ['newMember', 'new_member'],
    ['entrySource', 'entry_source'],
    ['hasAppAccount', 'has_app_account'],
    ['dataDeclared', 'data_declared'],
    ['activityRegistered', 'activity_registered'],
    ['recordPhone', 'record_phone'],
    ['recordsWithPhone', 'records_with_phone'],
  ],
  new_member: [
    ['resolutionName', 'resolution_name'],
    ['bookName', 'book_name'],
    ['systemName', 'system_name'],
    ['resolutionBirthDate', 'resolution_birth_date'],
    ['bookBirthDate', 'book_birth_date'],
    ['systemBirthDate', 'system_birth_date'],
    ['resolutionAdmittedOn', 'resolution_admitted_on'],
    ['bookAdmittedOn', 'book_admitted_on'],
    ['systemAdmittedOn', 'system_admitted_on'],
  ],
  restructuring: [
    ['act', 'act'],
    ['actDecidedBy', 'act_decided_by'],
    ['membersBefore', 'members_before'],
    ['membersAfter', 'members_after'],
    ['membersReferred', 'members_referred'],
    ['membersInTwoUnits', 'members_in_two_units'],
    ['membersInOldUnits', 'members_in_old_units'],
    ['newBranches', 'new_branches'],
    ['smallestNewBranch', 'smallest_new_branch'],
  ],
  transfer: [
    ['residenceChanged', 'residence_changed'],
    ['workplaceChanged', 'workplace_changed'],
    ['schoolChanged', 'school_changed'],
    ['transferRequested', 'transfer_requested'],
    ['requestedOn', 'requested_on'],
    ['requestedOf', 'requested_of'],
    ['assessedOn', 'assessed_on'],
    ['duesPaidThrough', 'dues_paid_through'],
    ['duesExempt', 'dues_exempt'],
    ['introducedOn', 'introduced_on'],
    ['introducingKind', 'introducing_kind'],
    ['receivingKind', 'receiving_kind'],
    ['sentFromHigherUnit', 'sent_from_higher_unit'],
    ['receivedByHigherUnit', 'received_by_higher_unit'],
    ['sameBase', 'same_base'],
    ['route', 'route'],
    ['outside', 'outside'],
    ['refusedBy', 'refused_by'],
    ['refusalReason', 'refusal_reason'],
    ['refusedOn', 'refused_on'],
    ['withdrawnOn', 'withdrawn_on'],
    ['confirmedOn', 'confirmed_on'],
    ['waitingSince', 'waiting_since'],
    ['on', 'on'],
    ['mainUnits', 'main_units'],
    ['functionCode', 'function_code'],
  ],
  hosted: [
    ['hostedAs', 'hosted_as'],
    ['mainUnits', 'main_units'],
    ['residenceKind', 'residence_kind'],
    ['residenceMonths', 'residence_months'],
    ['startsOn', 'starts_on'],
    ['endsOn', 'ends_on'],
    ['endedBy', 'ended_by'],
    ['on', 'on'],
    ['decidedBy', 'decided_by'],
    ['duesGoOn', 'dues_go_on'],
    ['functionCode', 'function_code'],
    ['otherStartsOn', 'other_starts_on'],
    ['otherEndsOn', 'other_ends_on'],
  ],
  letter: [
    ['begins', 'begins'],
    ['ends', 'ends'],
    ['printedDays', 'printed_days'],
    ['deadline', 'deadline'],
    ['deadlineWording', 'deadline_wording'],
    ['phaseEnds', 'phase_ends'],
    ['nextPhaseBegins', 'next_phase_begins'],
    ['textPercent', 'text_percent'],
    ['tablePercent', 'table_percent'],
  ],
  discipline: [
    ['subject', 'subject'],
    ['stillMember', 'still_member'],
    ['committeeOfBranch', 'committee_of_branch'],
    ['electedPost', 'elected_post'],
    ['form', 'form'],
    ['formsImposed', 'forms_imposed'],
    ['specialCase', 'special_case'],
    ['disciplinedBefore', 'disciplined_before'],
    ['verifiedOn', 'verified_on'],
    ['selfCriticismOn', 'self_criticism_on'],
    ['heard', 'heard'],
    ['heardOn', 'heard_on'],
    ['hearingDeclinedOn', 'hearing_declined_on'],
    ['absenceAcceptedOn', 'absence_accepted_on'],
    ['votedBy', 'voted_by'],
    ['votedOn', 'voted_on'],
    ['secretBallot', 'secret_ballot'],
    ['votersInAll', 'voters_in_all'],
    ['votersSummoned', 'voters_summoned'],
    ['votersPresent', 'voters_present'],
    ['votesFor', 'votes_for'],
    ['subjectCouldVote', 'subject_could_vote'],
    ['proposedOn', 'proposed_on'],
    ['decidedBy', 'decided_by'],
    ['decidedAt', 'decided_at'],
    ['decidedOn', 'decided_on'],
    ['decisionNumber', 'decision_number'],
    ['announcedOn', 'announced_on'],
    ['notifiedOn', 'notified_on'],
    ['madePublic', 'made_public'],
    ['effectiveOn', 'effective_on'],
    ['postRemoved', 'post_removed'],
    ['postsKept', 'posts_kept'],
    ['postsEnded', 'posts_ended'],
    ['postsEndedElsewhere', 'posts_ended_elsewhere'],
    ['armyBody', 'army_body'],
    ['sentBackOn', 'sent_back_on'],
    ['endedBy', 'ended_by'],
    ['changedTo', 'changed_to'],
    ['level', 'level'],
    ['functionCode', 'function_code'],
  ],
  sanction: [
    ['form', 'form'],
    ['changedTo', 'changed_to'],
    ['decidedOn', 'decided_on'],
    ['effectiveOn', 'effective_on'],
    ['on', 'on'],
  ],
  appeal: [
    ['appellant', 'appellant'],
    ['announcedOn', 'announced_on'],
    ['appealedOn', 'appealed_on'],
    ['appealStep', 'appeal_step'],
    ['previousAnswerOn', 'previous_answer_on'],
    ['holidays', 'holidays'],
    ['appealedTo', 'appealed_to'],
    ['answeredBy', 'answered_by'],
    ['furtherUp', 'further_up'],
    ['setAside', 'set_aside'],
    ['answeredOn', 'answered_on'],
    ['on', 'on'],
    ['decisionChanged', 'decision_changed'],
    ['changedBy', 'changed_by'],
    ['changeAdvisedBy', 'change_advised_by'],
    ['form', 'form'],
    ['formBefore', 'form_before'],
    ['changedTo', 'changed_to'],
    ['givenBackAs', 'given_back_as'],
  ],
  reward: [
    ['rewardForm', 'reward_form'],
    ['decidedAt', 'decided_at'],
    ['level', 'level'],
    ['functionCode', 'function_code'],
  ],
  card: [
    ['rangeStart', 'range_start'],
    ['rangeEnd', 'range_end'],
    ['giverStart', 'giver_start'],
    ['giverEnd', 'giver_end'],
    ['giverKind', 'giver_kind'],
    ['otherStart', 'other_start'],
    ['otherEnd', 'other_end'],
    ['codesInUse', 'codes_in_use'],
    ['cardCode', 'card_code'],
    ['unitStart', 'unit_start'],
    ['unitEnd', 'unit_end'],
    ['issuerKind', 'issuer_kind'],
    ['codeUse', 'code_use'],
    ['hasCard', 'has_card'],
    ['reissue', 'reissue'],
    ['sameNumber', 'same_number'],
    ['wanted', 'wanted'],
    ['left', 'left'],
    ['leftAfterLast', 'left_after_last'],
    ['confirmed', 'confirmed'],
    ['decisionNumber', 'decision_number'],
  ],
  right: [
    ['action', 'action'],
    ['byMember', 'by_member'],
    ['unitKind', 'unit_kind'],
    ['unitLevel', 'unit_level'],
    ['relation', 'relation'],
    ['targetKind', 'target_kind'],
    ['delegationAccepted', 'delegation_accepted'],
  ],
  function: [
    ['on', 'on'],
    ['unitKind', 'unit_kind'],
    ['function', 'function'],
    ['done', 'done'],
    ['doneOn', 'done_on'],
    ['functionNumber', 'function_number'],
  ],
  document: [
    ['on', 'on'],
    ['directlyBelow', 'directly_below'],
    ['issuedOn', 'issued_on'],
    ['postBy', 'post_by'],
    ['posted', 'posted'],
    ['postedOn', 'posted_on'],
    ['seen', 'seen'],
    ['seenOn', 'seen_on'],
    ['recalledOn', 'recalled_on'],
  ],
  rating_list: [
    ['ratingYear', 'rating_year'],
    ['listed', 'listed'],
    ['toRate', 'to_rate'],
    ['ratingLevel', 'rating_level'],
    ['sentOn', 'sent_on'],
    ['approvedOn', 'approved_on'],
    ['approver', 'approver'],
    ['approvedLevel', 'approved_level'],
    ['notAgreedOn', 'not_agreed_on'],
    ['notAgreedReason', 'not_agreed_reason'],
    ['functionCode', 'function_code'],
  ],
  training: [
    ['programmeYear', 'programme_year'],
    ['ruleSet', 'rule_set'],
    ['registrations', 'registrations'],
    ['registeredFrom', 'registered_from'],
    ['registeredOn', 'registered_on'],
    ['itemGroup', 'item_group'],
    ['itemNumber', 'item_number'],
    ['registrationState', 'registration_state'],
    ['evaluationState', 'evaluation_state'],
    ['windowOpens', 'window_opens'],
    ['windowCloses', 'window_closes'],
    ['scoredOn', 'scored_on'],
    ['score', 'score'],
    ['scoreGroup1', 'score_group1'],
    ['scoreGroup2', 'score_group2'],
    ['scoreGroup3', 'score_group3'],
    ['scoreGroup4', 'score_group4'],
    ['scoreGroup5', 'score_group5'],
    ['passedOn', 'passed_on'],
    ['confirmedOn', 'confirmed_on'],
    ['confirmer', 'confirmer'],
    ['scoreSentBackOn', 'score_sent_back_on'],
    ['sentBackReason', 'sent_back_reason'],
    ['leftOutOn', 'left_out_on'],
    ['lessonsStudied', 'lessons_studied'],
    ['lessonsTested', 'lessons_tested'],
    ['functionCode', 'function_code'],
  ],
  training_counts: [
    ['members', 'members'],
    ['registered', 'registered'],
    ['registeredYum', 'registered_yum'],
    ['registeredApp', 'registered_app'],
    ['scoresPassedOn', 'scores_passed_on'],
    ['scoresConfirmed', 'scores_confirmed'],
    ['membersInRows', 'members_in_rows'],
  ],
  party_introduction: [
    ['ratingLevel', 'rating_level'],
    ['certificateOn', 'certificate_on'],
    ['studyAverageHundredths', 'study_average_hundredths'],
    ['isServingOfficer', 'is_serving_officer'],
    ['votedOn', 'voted_on'],
    ['secretBallot', 'secret_ballot'],
    ['votesFor', 'votes_for'],
    ['membersPresent', 'members_present'],
    ['branchMembers', 'branch_members'],
    ['recogniser', 'recogniser'],
    ['recognisedOn', 'recognised_on'],
    ['recognitionNumber', 'recognition_number'],
    ['notRecognisedReason', 'not_recognised_reason'],
    ['introducingKind', 'introducing_kind'],
    ['introducingSuperior', 'introducing_superior'],
    ['introducedOn', 'introduced_on'],
    ['birthDate', 'birth_date'],
    ['partyConsideredOn', 'party_considered_on'],
    ['partyAdmittedOn', 'party_admitted_on'],
    ['followedUntil', 'followed_until'],
    ['functionCode', 'function_code'],
  ],
  rating: [
    ['ratingYear', 'rating_year'],
    ['joinedUnitOn', 'joined_unit_on'],
    ['leftUnitOn', 'left_unit_on'],
    ['leftByTransfer', 'left_by_transfer'],
    ['admittedOn', 'admitted_on'],
    ['ratedOn', 'rated_on'],
    ['transferred', 'transferred'],
    ['ratedBy', 'rated_by'],
    ['oldUnitRemarks', 'old_unit_remarks'],
    ['onLeave', 'on_leave'],
    ['leaveKind', 'leave_kind'],
    ['leaveFrom', 'leave_from'],
    ['leaveTo', 'leave_to'],
    ['ratedTime', 'rated_time'],
    ['partyMember', 'party_member'],
    ['ratingsInYear', 'ratings_in_year'],
    ['ratingChannel', 'rating_channel'],
    ['screenLabel', 'screen_label'],
    ['ratingLevel', 'rating_level'],
  ],
  unit_rating: [
    ['on', 'on'],
    ['entryComplete', 'entry_complete'],
    ['entryCompletedOn', 'entry_completed_on'],
    ['rated', 'rated'],
    ['goodOrBetter', 'good_or_better'],
    ['excellent', 'excellent'],
  ],
  criterion: [
    ['about', 'about'],
    ['points', 'points'],
    ['maxPoints', 'max_points'],
    ['step', 'step'],
    ['count', 'count'],
    ['units', 'units'],
    ['unitsDone', 'units_done'],
    ['done', 'done'],
    ['hostingPoints', 'hosting_points'],
    ['creativePoints', 'creative_points'],
    ['selfPoints', 'self_points'],
    ['gradedPoints', 'graded_points'],
    ['differencePoints', 'difference_points'],
    ['members', 'members'],
    ['membersExcellent', 'members_excellent'],
    ['membersRatedOnTime', 'members_rated_on_time'],
    ['membersStudied', 'members_studied'],
    ['officers', 'officers'],
    ['officersStudied', 'officers_studied'],
    ['officerDataComplete', 'officer_data_complete'],
    ['recognised', 'recognised'],
    ['reachedOn', 'reached_on'],
    ['phase1DoneOn', 'phase1_done_on'],
    ['phase2DoneOn', 'phase2_done_on'],
    ['scoredOn', 'scored_on'],
    ['workInSet', 'work_in_set'],
    ['groups', 'groups'],
    ['contents', 'contents'],
    ['conditions', 'conditions'],
    ['basePoints', 'base_points'],
    ['bonusPoints', 'bonus_points'],
    ['scoreClass', 'score_class'],
    ['councilSize', 'council_size'],
    ['unionLevel', 'union_level'],
    ['unionPoints', 'union_points'],
    ['sectionPoints', 'section_points'],
    ['conductPoints', 'conduct_points'],
    ['studentDisciplined', 'student_disciplined'],
    ['studentDiscipline', 'student_discipline'],
    ['examRulesBroken', 'exam_rules_broken'],
    ['ratingLevel', 'rating_level'],
  ],
  committee_report: [
    ['unitKind', 'unit_kind'],
    ['reported', 'reported'],
    ['reportedTo', 'reported_to'],
    ['ownLevel', 'own_level'],
  ],
  percent: [
    ['part', 'part'],
    ['whole', 'whole'],
    ['printed', 'printed'],
  ],
  engagement: [
    ['interactionsInWeek', 'interactions_in_week'],
    ['noticesOnDay', 'notices_on_day'],
    ['checkInsOnDay', 'check_ins_on_day'],
    ['votesOfAccount', 'votes_of_account'],
    ['earned', 'earned'],
    ['exchanged', 'exchanged'],
    ['expired', 'expired'],
    ['balance', 'balance'],
    ['voucherCost', 'voucher_cost'],
    ['voucherFree', 'voucher_free'],
    ['kind', 'kind'],
    ['amountOnDay', 'amount_on_day'],
    ['pointsGiven', 'points_given'],
  ],
  survey: [
    ['heldOn', 'held_on'],
    ['invited', 'invited'],
    ['answered', 'answered'],
  ],
  quota_base: [
    ['unit', 'unit'],
    ['base', 'base'],
    ['achieved', 'achieved'],
  ],
  reform_row: [
    ['old', 'old'],
    ['new', 'new'],
    ['name', 'name'],
  ],
  right_request: [
    ['action', 'action'],
    ['actor', 'actor'],
    ['target', 'target'],
    ['byMember', 'by_member'],
    ['delegationAccepted', 'delegation_accepted'],
  ],
  function_day: [
    ['unit', 'unit'],
    ['function', 'function'],
    ['doneOn', 'done_on'],
  ],
  movement: [
    ['unit', 'unit'],
    ['member', 'member'],
    ['kind', 'kind'],
    ['on', 'on'],
    ['level', 'level'],
  ],
  open_request: [
    ['id', 'id'],
    ['unit', 'unit'],
    ['since', 'since'],
  ],
  criteria_set: [
    ['id', 'id'],
    ['title', 'title'],
    ['issuer', 'issuer'],
    ['number', 'number'],
    ['issuedOn', 'issued_on'],
    ['firstDay', 'first_day'],
    ['lastDay', 'last_day'],
    ['detail', 'detail'],
    ['groups', 'groups'],
    ['contents', 'contents'],
    ['criteria', 'criteria'],
    ['base', 'base'],
    ['bonus', 'bonus'],
    ['total', 'total'],
    ['lowest', 'lowest'],
    ['note', 'note'],
  ],
  criteria_row: [
    ['kind', 'kind'],
    ['id', 'id'],
    ['within', 'within'],
    ['title', 'title'],
    ['max', 'max'],
    ['capped', 'capped'],
    ['bonus', 'bonus'],
    ['contents', 'contents'],
    ['criteria', 'criteria'],
    ['form', 'form'],
    ['points', 'points'],
    ['step', 'step'],
    ['limit', 'limit'],
    ['target', 'target'],
    ['goal', 'goal'],
    ['noBase', 'no_base'],
    ['rounding', 'rounding'],
    ['decimals', 'decimals'],
    ['tiers', 'tiers'],
    ['holes', 'holes'],
    ['deadline', 'deadline'],
    ['before', 'before'],
    ['late', 'late'],
    ['of', 'of'],
    ['criterion', 'criterion'],
    ['atLeast', 'at_least'],
    ['share', 'share'],
    ['bestClass', 'best_class'],
  ],
  scored_unit: [
    ['unit', 'unit'],
    ['cluster', 'cluster'],
  ],
  score_entry: [
    ['unit', 'unit'],
    ['criterion', 'criterion'],
    ['by', 'by'],
    ['done', 'done'],
    ['count', 'count'],
    ['whole', 'whole'],
    ['points', 'points'],
    ['on', 'on'],
  ],
  app_user: [
    ['person', 'person'],
    ['fulltimeOfficer', 'fulltime_officer'],
    ['member', 'member'],
    ['associationMember', 'association_member'],
    ['usesApp', 'uses_app'],
    ['unit', 'unit'],
  ],
  app_interaction: [
    ['person', 'person'],
    ['on', 'on'],
  ],
  schedule_unit: [
    ['unit', 'unit'],
    ['name', 'name'],
    ['kind', 'kind'],
    ['directlyBelow', 'directly_below'],
    ['sector', 'sector'],
  ],
  item_done: [
    ['unit', 'unit'],
    ['item', 'item'],
    ['done', 'done'],
    ['doneOn', 'done_on'],
    ['people', 'people'],
  ],
  handed_in: [
    ['unit', 'unit'],
    ['report', 'report'],
    ['handedOn', 'handed_on'],
    ['periodDay', 'period_day'],
  ],
  form_entry: [
    ['unit', 'unit'],
    ['column', 'column'],
    ['count', 'count'],
    ['line', 'line'],
    ['own', 'own'],
  ],
  rating_result: [
    ['key', 'key'],
    ['unit', 'unit'],
    ['what', 'what'],
    ['ratingYear', 'rating_year'],
    ['level', 'level'],
  ],
  point_event: [
    ['id', 'id'],
    ['account', 'account'],
    ['kind', 'kind'],
    ['on', 'on'],
    ['amount', 'amount'],
  ],
  interaction_day: [
    ['account', 'account'],
    ['on', 'on'],
    ['count', 'count'],
  ],
  score: [
    ['programme', 'programme'],
    ['account', 'account'],
    ['score', 'score'],
  ],
  attempt: [
    ['account', 'account'],
    ['lesson', 'lesson'],
    ['on', 'on'],
    ['score', 'score'],
    ['maximum', 'maximum'],
  ],
  vote: [
    ['voter', 'voter'],
    ['option', 'option'],
    ['on', 'on'],
  ],
  plan_unit: [
    ['code', 'code'],
    ['kind', 'kind'],
    ['level', 'level'],
    ['sector', 'sector'],
    ['name', 'name'],
    ['parent', 'parent'],
    ['hasAccount', 'has_account'],
  ],
  plan_step: [
    ['kind', 'kind'],
    ['decidedBy', 'decided_by'],
    ['decision', 'decision'],
    ['decidedOn', 'decided_on'],
  ],
  plan: [
    ['id', 'id'],
    ['on', 'on'],
  ],
  units: [
    ['code', 'code'],
    ['parent', 'parent'],
    ['name', 'name'],
    ['decidedName', 'decided_name'],
    ['kind', 'kind'],
    ['level', 'level'],
    ['sector', 'sector'],
    ['hasAccount', 'has_account'],
    ['hasRights', 'has_rights'],
    ['lastInteraction', 'last_interaction'],
    ['dissolved', 'dissolved'],
  ],
  members: [
    ['key', 'key'],
    ['unit', 'unit'],
    ['fullName', 'full_name'],
    ['idNumber', 'id_number'],
    ['birthProvince', 'birth_province'],
    ['phone', 'phone'],
    ['email', 'email'],
    ['cardNumber', 'card_number'],
    ['ethnicity', 'ethnicity'],
    ['religion', 'religion'],
    ['residence', 'residence'],
    ['occupation', 'occupation'],
    ['comment', 'comment'],
    ['birthDate', 'birth_date'],
    ['sex', 'sex'],
    ['admittedOn', 'admitted_on'],
    ['joinedUnitOn', 'joined_unit_on'],
    ['entrySource', 'entry_source'],
    ['appInstalled', 'app_installed'],
    ['appDeclared', 'app_declared'],
    ['appRegistered', 'app_registered'],
    ['score', 'score'],
    ['stayGranted', 'stay_granted'],
    ['electedPost', 'elected_post'],
    ['appointedPost', 'appointed_post'],
    ['fulltimePost', 'fulltime_post'],
  ],
  acceptances: [
    ['rule', 'rule'],
    ['key', 'key'],
    ['field', 'field'],
    ['by', 'by'],
    ['why', 'why'],
    ['until', 'until'],
  ],
  entries: [
    ['key', 'key'],
    ['unit', 'unit'],
    ['parent', 'parent'],
    ['name', 'name'],
    ['fullName', 'full_name'],
    ['idNumber', 'id_number'],
    ['kind', 'kind'],
    ['birthDate', 'birth_date'],
    ['admittedOn', 'admitted_on'],
    ['source', 'source'],
    ['count', 'count'],
    ['movement', 'movement'],
    ['on', 'on'],
  ],
} as const satisfies Record<string, ReadonlyArray<readonly [string, string]>>;

/** For each part of a plan its lists of texts, its lists of parts, and what these are. */
export const PARTS = {
  plan_unit: { lists: ['members', 'units', 'cases', 'accounts'], parts: [], of: null },
  plan_step: { lists: ['units'], parts: ['into'], of: 'plan_unit' },
  plan: { lists: [], parts: ['steps'], of: 'plan_step' },
} as const;
