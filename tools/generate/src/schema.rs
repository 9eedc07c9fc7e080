//! What the library tells of its records and code sets, under the names the languages use.

use dieule::{
    AcceptanceTable, AcceptedState, Act, ActDecider, Actor, AppInteraction, AppUser, AppealBody, Appellant, Area, ArmyBody, ArmyUnit,
    AwayKind, Basis, Binds, CardAction, CardEffectKind, CardUse, CellFault, CellState, Certainty, ChangeAdviser, ClassState, ColumnKind,
    Comparison, ConsequenceKind, Covers, CriterionForm, CriterionTopic, DeadlineWording, Decider, DecidingBody, DecidingUnit,
    DisciplineBody, DisciplineForm, DisciplineMeeting, DisciplinePart, Disciplined, Education, EffectKind, EntrySource, EntryTable, Facts,
    Field, FieldKind, FormEntry, FormFaultKind, FormKind, FunctionDay, FunctionState, Grant, HandedIn, Holder, HostedAs, Income,
    InteractionDay, Issuer, ItemDone, Kind, Language, LessonAttempt, Level, ListSource, Meeting, MemberTable, Membership, Milestone,
    Movement, MovementKind, MovementRow, Nationality, NoBase, OpenRequest, Outcome, Outside, Path, PeriodRule, Place, Plan, PlanEventKind,
    PlanStep, PlanUnit, Platform, PointEvent, PointKind, PointState, PollVote, PostRemoved, QuotaBase, RatedStage, RatedState, RatedTime,
    RatedWhat, RatingChannel, RatingFactKind, RatingLevel, RatingResult, RatingUnit, ReadAs, Reconciled, Record, ReformRow, RefusalKind,
    Relation, ReportedTo, ResidenceKind, Rhythm, RightRequest, RowKind, RuleCost, ScheduleItemKind, ScheduleState, ScheduleUnit,
    ScoreEntry, ScoreRow, ScoreStage, ScoreWhy, ScoredBy, ScoredUnit, Sector, SetDetail, SetHead, SetRow, Severity, Sex, Side,
    SoftwareFunction, Standing, StepKind, Subject, TieRule, TrainingEvaluation, TrainingRegistration, TrainingSource, TransferRole,
    UnitTable, View, WayKind,
};
use std::collections::BTreeSet;
use std::{fs, io};

/// A closed set of codes: its name, what it is, its codes.
pub(crate) type CodeSet = (&'static str, &'static str, &'static [&'static str]);

pub(crate) const CODE_SETS: &[CodeSet] = &[
    ("Outcome", "The four answers.", Outcome::CODES),
    ("Severity", "What a rule's answer does to the whole.", Severity::CODES),
    ("Certainty", "How well the text was read.", Certainty::CODES),
    ("Standing", "Whether it is the law of the day.", Standing::CODES),
    ("Language", "The languages of messages.", Language::CODES),
    ("AcceptedState", "What became of an acceptance in a review.", AcceptedState::CODES),
    ("Subject", "What a finding of a review is about.", Subject::CODES),
    ("Kind", "The kind of a unit.", Kind::CODES),
    ("Level", "A level of the Union.", Level::CODES),
    ("Sector", "The sector a unit belongs to.", Sector::CODES),
    ("Basis", "What a base organization is formed by.", Basis::CODES),
    ("Nationality", "Nationality, as far as the charter asks.", Nationality::CODES),
    ("Education", "Finished schooling, in rising order.", Education::CODES),
    ("Area", "The kind of area somebody lives in.", Area::CODES),
    ("Place", "Where an admission is handled.", Place::CODES),
    ("Path", "The way to admission.", Path::CODES),
    ("Meeting", "The body that met on an admission.", Meeting::CODES),
    ("Issuer", "Who issued an admission decision.", Issuer::CODES),
    ("DecidingBody", "The level whose committee approved.", DecidingBody::CODES),
    ("Decider", "Who decided, or held a ceremony.", Decider::CODES),
    ("Income", "Where money of the Union comes from.", Income::CODES),
    ("Sex", "Sex as the numbers encode it.", Sex::CODES),
    ("EntrySource", "Where a record was entered.", EntrySource::CODES),
    ("Platform", "What an app runs on.", Platform::CODES),
    ("Membership", "What somebody is a member of, as the registration asks.", Membership::CODES),
    ("View", "What is looked at.", View::CODES),
    ("ArmyUnit", "A unit of the army, as the guidance tells tiers.", ArmyUnit::CODES),
    ("CellFault", "Why a cell of a host's list cannot be read.", CellFault::CODES),
    ("ReadAs", "How a column of a host's list was read.", ReadAs::CODES),
    ("Act", "An act on organizations.", Act::CODES),
    ("ActDecider", "Who decided on an act.", ActDecider::CODES),
    ("WayKind", "A way to mend a fault.", WayKind::CODES),
    ("Actor", "Who takes a way to mend a fault, or decides on it.", Actor::CODES),
    ("Comparison", "What a demand of a letter asks of what is counted.", Comparison::CODES),
    ("DeadlineWording", "How a deadline is written.", DeadlineWording::CODES),
    ("Reconciled", "What two lists are compared on.", Reconciled::CODES),
    ("Side", "On which side a difference lies.", Side::CODES),
    ("ListSource", "The paper a row about a new member comes from.", ListSource::CODES),
    ("Movement", "How the number of a unit's members changed.", Movement::CODES),
    ("Milestone", "What a member reaches on a day.", Milestone::CODES),
    ("TransferRole", "A part that a unit has in a transfer.", TransferRole::CODES),
    ("Outside", "Where somebody goes whom no unit of the system receives.", Outside::CODES),
    ("HostedAs", "What somebody is elsewhere for.", HostedAs::CODES),
    ("ResidenceKind", "The kind of a residence.", ResidenceKind::CODES),
    ("Covers", "For how many of those in a case a step is taken at once.", Covers::CODES),
    ("EffectKind", "What a host writes when a step was taken.", EffectKind::CODES),
    ("RefusalKind", "Why an event was refused.", RefusalKind::CODES),
    ("CardAction", "What may be done with a book of codes.", CardAction::CODES),
    ("CardEffectKind", "What a host writes when codes of cards change.", CardEffectKind::CODES),
    ("CardUse", "What has become of a code.", CardUse::CODES),
    ("RuleCost", "What answering a rule over a whole list costs.", RuleCost::CODES),
    ("Disciplined", "Who or what a disciplinary decision is about.", Disciplined::CODES),
    ("DisciplineForm", "A form of discipline.", DisciplineForm::CODES),
    ("DisciplineMeeting", "The meeting that discussed a case of discipline and voted.", DisciplineMeeting::CODES),
    ("DisciplineBody", "What kind of body decided on discipline.", DisciplineBody::CODES),
    ("DecidingUnit", "Where a body that decides stands, seen from whom it decides about.", DecidingUnit::CODES),
    ("ArmyBody", "A body of the Union in the army, as the guidance shares out discipline.", ArmyBody::CODES),
    ("PostRemoved", "The post an officer is removed from.", PostRemoved::CODES),
    ("Appellant", "Who complains against a disciplinary decision.", Appellant::CODES),
    ("AppealBody", "A body of the Union, seen from whoever decided on the discipline.", AppealBody::CODES),
    ("ChangeAdviser", "Who advised a change of a disciplinary decision.", ChangeAdviser::CODES),
    ("StepKind", "What a step of a plan for units does.", StepKind::CODES),
    ("PlanEventKind", "What a host writes when it carries a plan out.", PlanEventKind::CODES),
    ("Holder", "Who has a right: a column of the matrix.", Holder::CODES),
    ("Grant", "What a cell of the matrix says.", Grant::CODES),
    ("Relation", "Where the unit that an action concerns stands, seen from who acts.", Relation::CODES),
    ("SoftwareFunction", "A function of the software, and the posting of documents.", SoftwareFunction::CODES),
    ("FunctionState", "Whether a unit has done a function that a letter wants done by a day.", FunctionState::CODES),
    ("MovementKind", "What happened to a member, as the statistics of movements tell it.", MovementKind::CODES),
    ("DisciplinePart", "A part that a unit has in a case of discipline until it is decided.", DisciplinePart::CODES),
    ("RatingLevel", "A level of the yearly rating.", RatingLevel::CODES),
    ("TrainingSource", "How a member was registered for the programme of a year.", TrainingSource::CODES),
    ("TrainingRegistration", "Whether a member is registered for the programme of a year.", TrainingRegistration::CODES),
    ("TrainingEvaluation", "Whether a member's programme of a year was evaluated.", TrainingEvaluation::CODES),
    ("RatingUnit", "Who rates a member.", RatingUnit::CODES),
    ("AwayKind", "What a member was away for.", AwayKind::CODES),
    ("RatedTime", "The time a rating is about.", RatedTime::CODES),
    ("RatingChannel", "Where a rating is done.", RatingChannel::CODES),
    ("RatingFactKind", "What a table's fact takes.", RatingFactKind::CODES),
    ("RatedState", "What a table says of a subject.", RatedState::CODES),
    ("RatedStage", "A step on the way to a rating.", RatedStage::CODES),
    ("CriterionTopic", "What is asked about a criterion or set.", CriterionTopic::CODES),
    ("SetDetail", "How much of a criteria set is known.", SetDetail::CODES),
    ("RowKind", "What a row of a criteria set is.", RowKind::CODES),
    ("CriterionForm", "How a criterion gives points.", CriterionForm::CODES),
    ("NoBase", "What all of nothing gives.", NoBase::CODES),
    ("ScoredBy", "Whose points they are.", ScoredBy::CODES),
    ("ScoreStage", "A step on the way to a total.", ScoreStage::CODES),
    ("ScoreWhy", "Why a step of a score came to what it came to.", ScoreWhy::CODES),
    ("ClassState", "Whether a unit has a class.", ClassState::CODES),
    ("TieRule", "How the ranks after a tie go on.", TieRule::CODES),
    ("PeriodRule", "How periods become one.", PeriodRule::CODES),
    ("Binds", "Which units a plan binds, before its kinds are looked at.", Binds::CODES),
    ("ScheduleItemKind", "What an item of a plan is.", ScheduleItemKind::CODES),
    ("Rhythm", "How often a report is owed.", Rhythm::CODES),
    ("ConsequenceKind", "What a plan says follows from being done in time, or from not being so.", ConsequenceKind::CODES),
    ("ScheduleState", "Where a unit stands with an item or a report of a plan on a day.", ScheduleState::CODES),
    ("ReportedTo", "To whom a committee reported.", ReportedTo::CODES),
    ("FormKind", "A statistics form.", FormKind::CODES),
    ("ColumnKind", "What a column of a form holds.", ColumnKind::CODES),
    ("CellState", "What is known of a cell of a form.", CellState::CODES),
    ("RatedWhat", "Who or what was rated.", RatedWhat::CODES),
    ("FormFaultKind", "What is wrong in a form that was typed in.", FormFaultKind::CODES),
    ("PointKind", "What points are given for, and what takes them.", PointKind::CODES),
    ("PointState", "What became of an event of a ledger.", PointState::CODES),
];

/// A record or table: its name in the languages, its key in the library, its fields.
pub(crate) struct Schema {
    pub(crate) name: &'static str,
    pub(crate) key: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) fields: &'static [Field],
}

/// The records that answer questions, in the order of the questions.
pub(crate) fn records() -> Vec<Schema> {
    let names = [
        ("Applicant", "Somebody who applies for admission, with the dossier."),
        ("AdmissionDecision", "How an admission was considered and decided."),
        ("Member", "A member, as far as leaving by age asks."),
        ("Unit", "A unit of the Union."),
        ("Progress", "A unit's or province's progress against its targets."),
        ("Removal", "A case of striking off: the ground, and how it was decided."),
        ("Dues", "A member's dues."),
        ("Remittance", "The dues a unit received and passed on."),
        ("MemberFile", "A member's card and file, and the registers they stand in."),
        ("Honorary", "The admission of an honorary member."),
        ("Identity", "Who somebody is, as a member's record has it."),
        ("DataQuality", "Counts that tell how good a unit's data are."),
        ("Account", "An account, whom it belongs to, and what it is used for."),
        ("NewMember", "A new member as the resolution, the member book and the system have them."),
        ("Restructuring", "An act that founds, divides, merges, unites or dissolves units."),
        ("Transfer", "One member's move from one unit to another."),
        ("Hosted", "Activity of a member outside the home unit."),
        ("LetterFacts", "What a letter or plan prints of its days, deadlines, phases and shares."),
        ("Discipline", "A disciplinary decision, and how it came about."),
        ("Sanction", "A discipline that was imposed."),
        ("Appeal", "A complaint against a disciplinary decision."),
        ("Reward", "A reward."),
        ("CardFacts", "A range of codes of cards that is handed down, or a code that is given."),
        ("Right", "An action on the software, who takes it, and whom it concerns."),
        ("DoneFunction", "One function of the software, and whether a unit has done it."),
        ("Document", "A directive document as one of its recipients has it."),
        ("RatingList", "One member's place on a branch's list of ratings, and what became of the list."),
        ("Training", "One member's training programme of a year."),
        ("TrainingCounts", "A unit's counts of the training programme of a year, or the total row of a table of them."),
        ("PartyIntroduction", "One member's way from the branch's choice as an outstanding member to the Party."),
        ("MemberRating", "A member whom a branch rates, or may not rate."),
        ("UnitRating", "A unit in the yearly rating."),
        ("Criterion", "A criterion or a set as somebody scored or printed it."),
        ("CommitteeReport", "A committee's report on its own activity."),
        ("PrintedShare", "A share as somebody printed it, with the two numbers that it is of."),
        ("Engagement", "What an account did on the app, and what it was given for it."),
        ("Survey", "A survey or poll, and who took part."),
    ];
    let questions = Facts::QUESTIONS.iter().zip(names);
    let mut records: Vec<Schema> =
        questions.filter_map(|(key, (name, doc))| Some(Schema { name, key, doc, fields: Facts::about(key).ok()?.fields() })).collect();
    records.push(Schema { name: "QuotaBase", key: QuotaBase::NAME, doc: "A unit a quota is worked out for.", fields: QuotaBase::FIELDS });
    records.push(Schema {
        name: "ReformRow",
        key: ReformRow::NAME,
        doc: "A commune of before and what it becomes.",
        fields: ReformRow::FIELDS,
    });
    let doc = "Who wants to do what, and whom it concerns. The first three are needed.";
    records.push(Schema { name: "RightRequest", key: RightRequest::NAME, doc, fields: RightRequest::FIELDS });
    records.push(Schema { name: "FunctionDay", key: FunctionDay::NAME, doc: "A function that a unit did.", fields: FunctionDay::FIELDS });
    records.push(Schema { name: "MovementRow", key: MovementRow::NAME, doc: "A row of a list of movements.", fields: MovementRow::FIELDS });
    records.push(Schema {
        name: "OpenRequest",
        key: OpenRequest::NAME,
        doc: "A request that waits for a unit.",
        fields: OpenRequest::FIELDS,
    });
    records.push(Schema { name: "SetHead", key: SetHead::NAME, doc: "The head of a criteria set.", fields: SetHead::FIELDS });
    records.push(Schema { name: "SetRow", key: SetRow::NAME, doc: "A row of a criteria set.", fields: SetRow::FIELDS });
    records.push(Schema { name: "ScoredUnit", key: ScoredUnit::NAME, doc: "A unit that is scored.", fields: ScoredUnit::FIELDS });
    let doc = "What a unit, or whoever graded it, says of one criterion.";
    records.push(Schema { name: "ScoreEntry", key: ScoreEntry::NAME, doc, fields: ScoreEntry::FIELDS });
    let doc = "One person of a list that targets are measured on, with or without the app. The first is needed.";
    records.push(Schema { name: "AppUser", key: AppUser::NAME, doc, fields: AppUser::FIELDS });
    let doc = "One interaction on the app.";
    records.push(Schema { name: "AppInteraction", key: AppInteraction::NAME, doc, fields: AppInteraction::FIELDS });
    let doc = "A unit, or a body that a plan names, whose state is asked about. The first is needed.";
    records.push(Schema { name: "ScheduleUnit", key: ScheduleUnit::NAME, doc, fields: ScheduleUnit::FIELDS });
    let doc = "What a host knows of one item of a plan and one unit.";
    records.push(Schema { name: "ItemDone", key: ItemDone::NAME, doc, fields: ItemDone::FIELDS });
    let doc = "A report that was handed in, or saved on the software.";
    records.push(Schema { name: "HandedIn", key: HandedIn::NAME, doc, fields: HandedIn::FIELDS });
    let lists = [
        ("FormEntry", FormEntry::NAME, "A figure of a form.", FormEntry::FIELDS),
        ("RatingResult", RatingResult::NAME, "What became of the rating of one member or organization in a year.", RatingResult::FIELDS),
        ("PointEvent", PointEvent::NAME, "An event of a ledger of points.", PointEvent::FIELDS),
        ("InteractionDay", InteractionDay::NAME, "A day on which an account interacted.", InteractionDay::FIELDS),
        ("ScoreRow", ScoreRow::NAME, "A score of an account in a programme.", ScoreRow::FIELDS),
        ("LessonAttempt", LessonAttempt::NAME, "An attempt at the test of a lesson or contest.", LessonAttempt::FIELDS),
        ("PollVote", PollVote::NAME, "A vote in a poll, or an answer to a question of a survey.", PollVote::FIELDS),
    ];
    records.extend(lists.map(|(name, key, doc, fields)| Schema { name, key, doc, fields }));
    records
}

/// A part of a plan: facts, lists of texts, and lists of other parts, which stand before it.
pub(crate) struct PartSchema {
    pub(crate) facts: Schema,
    pub(crate) lists: &'static [(&'static str, &'static str)],
    pub(crate) parts: &'static [(&'static str, &'static str)],
    /// What the parts are: their name in the languages and their key.
    pub(crate) of: (&'static str, &'static str),
}

/// What a plan is written with.
pub(crate) fn plans() -> [PartSchema; 3] {
    let unit = "A unit that a step leads to: a new one, or one that stands. Whichever names nobody takes the rest.";
    [
        PartSchema {
            facts: Schema { name: "PlanUnit", key: PlanUnit::NAME, doc: unit, fields: PlanUnit::FIELDS },
            lists: PlanUnit::LISTS,
            parts: PlanUnit::PARTS,
            of: ("", ""),
        },
        PartSchema {
            facts: Schema { name: "PlanStep", key: PlanStep::NAME, doc: "One step of a plan.", fields: PlanStep::FIELDS },
            lists: PlanStep::LISTS,
            parts: PlanStep::PARTS,
            of: ("PlanUnit", PlanUnit::NAME),
        },
        PartSchema {
            facts: Schema {
                name: "Plan",
                key: Plan::NAME,
                doc: "A plan for units: steps carried out together, in order.",
                fields: Plan::FIELDS,
            },
            lists: Plan::LISTS,
            parts: Plan::PARTS,
            of: ("PlanStep", PlanStep::NAME),
        },
    ]
}

/// The tables of a review and of a comparison.
pub(crate) fn tables() -> [Schema; 4] {
    [
        Schema { name: "Unit", key: "units", doc: "The units of a list.", fields: UnitTable::FIELDS },
        Schema { name: "Member", key: "members", doc: "The members of a list.", fields: MemberTable::FIELDS },
        Schema {
            name: "Acceptance",
            key: "acceptances",
            doc: "Findings that somebody verified as fine. All but `field` are needed.",
            fields: AcceptanceTable::FIELDS,
        },
        Schema { name: "Entry", key: "entries", doc: "One side of a comparison of two lists.", fields: EntryTable::FIELDS },
    ]
}

/// The name of a field's code set.
pub(crate) fn code_set(kind: FieldKind) -> Option<&'static str> {
    let FieldKind::Code(codes) = kind else { return None };
    CODE_SETS.iter().find(|(_, _, set)| *set == codes).map(|(name, ..)| *name)
}

/// The rules that have at least one test vector.
pub(crate) fn vector_rules(folder: &std::path::Path) -> io::Result<BTreeSet<String>> {
    let mut rules = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let text = fs::read_to_string(entry?.path())?;
        let suite: serde_json::Value = serde_json::from_str(&text)?;
        let cases = suite.get("cases").and_then(serde_json::Value::as_array);
        rules.extend(cases.into_iter().flatten().filter_map(|case| case.get("rule")?.as_str().map(str::to_owned)));
    }
    Ok(rules)
}
