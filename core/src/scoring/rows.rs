//! What a criteria set and its scoring are handed: the head of a set, its rows, the units, and what was counted or done.

use super::points::Points;
use crate::record::{codes, records};
use chrono::NaiveDate;

codes! {
    /// How much of a set is known.
    SetDetail {
        /// Each criterion: units can be scored.
        Criteria = "criteria",
        /// Groups with their points, no criteria.
        Groups = "groups",
        /// Groups without points.
        Outline = "outline",
    }
    /// What a row of a set is.
    RowKind {
        /// Nhóm nội dung.
        Group = "group",
        /// Nội dung, within a group.
        Content = "content",
        /// Tiêu chí, within a content or a group.
        Criterion = "criterion",
        /// A limit that several contents of one group, or several groups, share.
        JointCap = "joint_cap",
        /// A class (mức xếp loại), from the best down.
        Class = "class",
        /// A class that is not passed while a criterion has too few points.
        Ceiling = "ceiling",
    }
    /// How a criterion gives points.
    CriterionForm {
        /// All the points or none: done, or a share of a whole reached.
        AllOrNothing = "all_or_nothing",
        /// Whoever grades may enter a part.
        Partial = "partial",
        /// Points for each event, up to a limit.
        PerEvent = "per_event",
        /// Points off for each event, down to a limit.
        Penalty = "penalty",
        /// The points if done, as many off if not.
        PlusMinus = "plus_minus",
        /// A table from counts to points.
        Tiers = "tiers",
        /// The share of a goal that was reached.
        Proportional = "proportional",
    }
    /// What all of nothing gives.
    NoBase {
        /// Nobody has said: the points stay open.
        Undetermined = "undetermined",
        /// All the points.
        Full = "full",
        /// None.
        Nothing = "nothing",
    }
    /// Whose points they are.
    ScoredBy {
        /// Tự chấm.
        Unit = "self",
        /// Thẩm định.
        Grader = "graded",
    }
}

records! {
    /// The head of a criteria set: what identifies it, and what it prints of itself.
    "criteria_set" SetHead {
        /// A short name of the host's own.
        id: String,
        /// Its title.
        title: String,
        /// Who issued it.
        issuer: String,
        /// Its full number with its suffix.
        number: String,
        /// The day it was issued.
        issued_on: NaiveDate,
        /// The first day it scores.
        first_day: NaiveDate,
        /// The last day it scores; it counts.
        last_day: NaiveDate,
        /// How much of it is known; absent: each criterion.
        detail: SetDetail,
        /// Groups that it prints.
        groups: u32,
        /// Contents that it prints.
        contents: u32,
        /// Criteria or conditions that it prints.
        criteria: u32,
        /// Points of all groups but those of bonus.
        base: Points,
        /// Points of bonus, beyond these.
        bonus: Points,
        /// Both together.
        total: Points,
        /// The lowest total there is, where points can be taken off.
        lowest: Points,
        /// Where it comes from and what was not seen of it.
        note: String,
    }

    /// A row of a criteria set, as a sheet holds it. Which fields it takes follows from what it is.
    "criteria_row" SetRow {
        /// What it is.
        kind: RowKind,
        /// Its own number or name, once in the set.
        id: String,
        /// The group a content is in; the content or group a criterion is in.
        within: String,
        /// Its title.
        title: String,
        /// The points that are printed for a group or content; of a joint cap its limit.
        max: Points,
        /// Whether what is in it may come to more, so that `max` cuts it.
        capped: bool,
        /// Whether a group gives points beyond the base.
        bonus: bool,
        /// Contents that are printed for a group.
        contents: u32,
        /// Criteria or conditions that are printed for a group.
        criteria: u32,
        /// How a criterion gives points.
        form: CriterionForm,
        /// Points of a criterion.
        points: Points,
        /// Points for each event; below zero for a penalty.
        step: Points,
        /// The most that events give; the least, below zero, for a penalty.
        limit: Points,
        /// The share that gives all the points: `80/100`; absent: the whole.
        target: String,
        /// The number that gives all the points of a share of it; absent: each unit has its own.
        goal: u32,
        /// What all of nothing gives; absent: it stays open.
        no_base: NoBase,
        /// How a share of points is rounded: `half_up`, `half_even`, `half_down`, `up` or `down`.
        rounding: String,
        /// To how many decimals, 0 to 4.
        decimals: u32,
        /// Counts and their points: `0=10, 1=8, 2-5=4, 6-=0`.
        tiers: String,
        /// Whether counts may be in no tier.
        holes: bool,
        /// The last day for a criterion.
        deadline: NaiveDate,
        /// Whether it has to be done before that day, which then does not count.
        before: bool,
        /// The most a criterion gives when it was late; absent: none.
        late: Points,
        /// The contents or groups that share a cap: `5.1, 5.2`.
        of: String,
        /// The criterion that a ceiling looks at.
        criterion: String,
        /// The least points of a class; the points of a criterion below which a ceiling holds, absent: all it can have.
        at_least: Points,
        /// The least share of all points for a class: `90/100`.
        share: String,
        /// The best class that a ceiling leaves.
        best_class: String,
    }

    /// A unit that is scored.
    "scored_unit" ScoredUnit {
        /// Its code.
        unit: String,
        /// The cluster it is ranked in (cụm, khối); absent: one cluster of all without.
        cluster: String,
    }

    /// What a unit, or whoever graded it, says of one criterion.
    "score_entry" ScoreEntry {
        /// Code of the unit.
        unit: String,
        /// Id of the criterion.
        criterion: String,
        /// Whose points they are.
        by: ScoredBy,
        /// Whether it was done.
        done: bool,
        /// Events, absences, or the number reached.
        count: u32,
        /// The whole that the number is a part of.
        whole: u32,
        /// The points entered, of a criterion that takes a part.
        points: Points,
        /// The day it was done.
        on: NaiveDate,
    }
}
