//! Units scored: the unit's own points beside the graded ones, what is open kept open, every step told.

use super::class::{self, ClassState};
use super::item::{Item, ScoreWhy, Worth};
use super::kept::KeptRows;
use super::points::{Points, Span};
use super::rows::{CriterionForm, ScoreEntry, ScoredBy, ScoredUnit, SetDetail, SetHead};
use super::set::CriteriaSet;
use super::total::{ScoreStage, Taken, add_up};
use crate::error::{Error, Refusal, nearest, shortened};
use crate::messages;
use crate::verdict::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Points as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// The points; absent while they are open.
    pub points: Option<Points>,
    /// The fewest there can be.
    pub lower: Points,
    /// The most.
    pub upper: Points,
}

impl From<Span> for Score {
    fn from(span: Span) -> Self {
        Score { points: span.known(), lower: span.lower, upper: span.upper }
    }
}

/// One step of a score: what stood before it, what after it, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreStep {
    /// Whose points.
    pub by: ScoredBy,
    /// Which step.
    pub stage: ScoreStage,
    /// The criterion, content, group or cap; of base, bonus and total the set.
    pub id: String,
    /// Before it.
    pub before: Score,
    /// After it.
    pub after: Score,
    /// Why.
    pub why: ScoreWhy,
    /// Fields that an entry lacks.
    pub missing: Vec<String>,
}

impl ScoreStep {
    /// The step for people: `Tiêu chí 4.2: 25 → 20 (cắt theo mức trần)`.
    pub fn message(&self, language: Language) -> String {
        let word = |code: &str| messages::scoring(code, language);
        let points = |score: Score| match score.points {
            Some(points) => decimal(points, language),
            None => format!("{} … {}", decimal(score.lower, language), decimal(score.upper, language)),
        };
        let missing: Vec<String> = self.missing.iter().map(|field| messages::field_name(field, language)).collect();
        let missing = if missing.is_empty() { String::new() } else { format!(": {}", missing.join(", ")) };
        let change =
            if self.before == self.after { points(self.after) } else { format!("{} → {}", points(self.before), points(self.after)) };
        format!("{} {}: {change} ({}{missing})", word(self.stage.code()), self.id, word(self.why.code()))
    }
}

fn decimal(points: Points, language: Language) -> String {
    match language {
        Language::Vi => points.to_string().replace('.', ","),
        Language::En => points.to_string(),
    }
}

/// One criterion of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemScore {
    /// Its id.
    pub criterion: String,
    /// The unit's own points.
    pub self_score: Score,
    /// The graded points.
    pub graded: Score,
    /// Graded less own; absent while one of them is open.
    pub difference: Option<Points>,
}

/// A unit scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitScore {
    /// Its code.
    pub unit: String,
    /// Its cluster.
    pub cluster: Option<String>,
    /// Its own total.
    pub self_score: Score,
    /// The graded total.
    pub graded: Score,
    /// Graded less own; absent while one of them is open.
    pub difference: Option<Points>,
    /// Whether it has a class, by its graded total.
    pub class_state: ClassState,
    /// The class.
    pub score_class: Option<String>,
    /// While the class is open: the best that is left; absent: it may have none.
    pub best_class: Option<String>,
    /// While the class is open: the worst that is left; absent: it may have none.
    pub worst_class: Option<String>,
    /// Ceilings that hold, whether or not they lower the class.
    pub ceilings: Vec<String>,
    /// Ceilings that hold if an open criterion turns out too low.
    pub open_ceilings: Vec<String>,
    /// Its criteria, in the order of the set.
    pub items: Vec<ItemScore>,
    /// How the totals came about: the unit's own first, each in the order of the stages.
    pub steps: Vec<ScoreStep>,
}

/// Units scored by a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    /// The set's short name.
    pub set: String,
    /// Which set it is: issuer, full number, day of issue, period.
    pub key: String,
    /// The fewest points there are.
    pub lowest: Points,
    /// The most.
    pub highest: Points,
    /// The units, in the order given.
    pub units: Vec<UnitScore>,
}

/// Entries of one side by criterion.
type Entries<'a> = BTreeMap<usize, &'a ScoreEntry>;

impl CriteriaSet {
    /// Score units by what they and those who graded them say. What nobody says stays open: the total then has a lower and an upper bound,
    /// and never a guess.
    ///
    /// The order of the rows makes no difference. A class is that of the graded total.
    ///
    /// # Errors
    /// [`Error::Criteria`] with every row at fault: a unit or criterion that is not there, one given twice, a field its form does not take,
    /// points outside its frame; or when the set is known by its groups only.
    pub fn score(&self, units: &[ScoredUnit], entries: &[ScoreEntry]) -> Result<Scoring, Error> {
        self.score_with(units, entries, Faults::default())
    }

    /// Score rows as a host's list has them: values that no field takes are refused together with all else that is wrong.
    ///
    /// # Errors
    /// As [`CriteriaSet::score`].
    pub fn score_rows(&self, units: &KeptRows<ScoredUnit>, entries: &KeptRows<ScoreEntry>) -> Result<Scoring, Error> {
        let refusals: Vec<Refusal> = units.refusals("units").chain(entries.refusals("entries")).collect();
        let unread = refusals.iter().map(|refusal| refusal.path.clone()).collect();
        self.score_with(&units.rows, &entries.rows, Faults { refusals, unread })
    }

    fn score_with(&self, units: &[ScoredUnit], entries: &[ScoreEntry], mut faults: Faults) -> Result<Scoring, Error> {
        if self.head.detail != Some(SetDetail::Criteria) {
            faults.refuse("set.detail", "only groups of this set are known: there are no criteria to score by");
        }
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (row, unit) in units.iter().enumerate() {
            match unit.unit.as_deref() {
                None => faults.refuse(&format!("units[{row}].unit"), "this field is needed"),
                Some(code) if known.insert(code, row).is_some() => faults.refuse(&format!("units[{row}].unit"), "stands there already"),
                Some(_) => {}
            }
        }
        let mut sides: BTreeMap<(usize, ScoredBy), Entries<'_>> = BTreeMap::new();
        for (row, entry) in entries.iter().enumerate() {
            let path = |field: &str| format!("entries[{row}].{field}");
            let unit =
                faults.named(&path("unit"), entry.unit.as_deref(), |code| known.get(code).copied(), || known.keys().copied().collect());
            let place = |id: &str| self.items.iter().position(|item| item.id == id);
            let item = faults.named(&path("criterion"), entry.criterion.as_deref(), place, || self.criteria().collect());
            if entry.by.is_none() {
                faults.refuse(&path("by"), "this field is needed");
            }
            if let Some(item) = item.and_then(|place| self.items.get(place)) {
                faults.entry(row, item, entry);
                faults.day(row, item, entry, &self.head);
            }
            let (Some(unit), Some(item), Some(by)) = (unit, item, entry.by) else { continue };
            if sides.entry((unit, by)).or_default().insert(item, entry).is_some() {
                faults.refuse(&path("criterion"), "was entered for this unit already");
            }
        }
        if !faults.refusals.is_empty() {
            return Err(Error::Criteria { set: shortened(self.id()), refusals: faults.refusals });
        }
        let none = Entries::new();
        let side = |unit: usize, by: ScoredBy| sides.get(&(unit, by)).unwrap_or(&none);
        let scored = units.iter().enumerate().map(|(row, unit)| self.scored(unit, side(row, ScoredBy::Unit), side(row, ScoredBy::Grader)));
        let (lowest, highest) = self.range();
        Ok(Scoring { set: self.id().to_owned(), key: self.key(), lowest, highest, units: scored.collect() })
    }

    fn scored(&self, unit: &ScoredUnit, own: &Entries<'_>, graded: &Entries<'_>) -> UnitScore {
        let worth = |entries: &Entries<'_>| {
            let items = self.items.iter().enumerate();
            items.map(|(place, item)| item.worth(entries.get(&place).copied())).collect()
        };
        self.made(unit.unit.clone().unwrap_or_default(), unit.cluster.clone(), worth(own), worth(graded))
    }

    /// A unit by what each criterion came to on either side, in the order of the set.
    pub(super) fn made(&self, unit: String, cluster: Option<String>, own: Vec<Worth>, graded: Vec<Worth>) -> UnitScore {
        let mut steps = Vec::new();
        let (own_items, own_total) = self.side(ScoredBy::Unit, own, &mut steps);
        let (items, total) = self.side(ScoredBy::Grader, graded, &mut steps);
        let class = class::of(self, &items, total);
        let place = |place: Option<usize>| place.and_then(|place| self.classes.get(place)).map(|class| class.id.clone());
        let open = class.state == ClassState::Open;
        let item = |((item, own), graded): ((&Item, &Span), &Span)| ItemScore {
            criterion: item.id.clone(),
            self_score: (*own).into(),
            graded: (*graded).into(),
            difference: difference(*own, *graded),
        };
        UnitScore {
            unit,
            cluster,
            self_score: own_total.into(),
            graded: total.into(),
            difference: difference(own_total, total),
            class_state: class.state,
            score_class: if open { None } else { place(class.best) },
            best_class: if open { place(class.best) } else { None },
            worst_class: if open { place(class.worst) } else { None },
            ceilings: class.ceilings,
            open_ceilings: class.open_ceilings,
            items: self.items.iter().zip(&own_items).zip(&items).map(item).collect(),
            steps,
        }
    }

    /// The criteria of one side, and their total, with every step.
    fn side(&self, by: ScoredBy, worths: Vec<Worth>, steps: &mut Vec<ScoreStep>) -> (Vec<Span>, Span) {
        let mut spans = Vec::new();
        for (item, Worth { before, after, why, missing }) in self.items.iter().zip(worths) {
            let missing = missing.into_iter().map(str::to_owned).collect();
            let (before, stage) = (before.into(), ScoreStage::Criterion);
            steps.push(ScoreStep { by, stage, id: item.id.clone(), before, after: after.into(), why, missing });
            spans.push(after);
        }
        let total = add_up(self, &spans, &mut |Taken { stage, id, before, after, why }| {
            let (before, after) = (before.into(), after.into());
            steps.push(ScoreStep { by, stage, id: id.to_owned(), before, after, why, missing: Vec::new() });
        });
        (spans, total)
    }
}

fn difference(own: Span, graded: Span) -> Option<Points> {
    Some(graded.known()?.minus(own.known()?))
}

#[derive(Default)]
struct Faults {
    refusals: Vec<Refusal>,
    /// Where values stand that could not be read.
    unread: BTreeSet<String>,
}

impl Faults {
    /// What could not be read is refused once, not as missing too.
    fn refuse(&mut self, path: &str, why: impl Into<String>) {
        if !self.unread.contains(path) {
            self.refusals.push(Refusal { path: path.to_owned(), why: why.into() });
        }
    }

    /// The place of what a row names.
    fn named<'a>(
        &mut self,
        path: &str,
        name: Option<&str>,
        place: impl Fn(&str) -> Option<usize>,
        known: impl Fn() -> Vec<&'a str>,
    ) -> Option<usize> {
        let Some(name) = name else {
            self.refuse(path, "this field is needed");
            return None;
        };
        let found = place(name);
        if found.is_none() {
            let near = nearest(name, known().into_iter()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(path, format!("is not there{near}"));
        }
        found
    }

    /// What was done before the period is not scored, and after it only as late.
    fn day(&mut self, row: usize, item: &Item, entry: &ScoreEntry, head: &SetHead) {
        let late = |on: NaiveDate| item.deadline.is_some_and(|deadline| on > deadline.last_day);
        if entry.on.is_some_and(|on| !head.scores(on) && !late(on)) {
            self.refuse(&format!("entries[{row}].on"), format!("the set scores {}", head.period()));
        }
    }

    /// Fields that the form takes, points within the frame.
    fn entry(&mut self, row: usize, item: &Item, entry: &ScoreEntry) {
        let path = |field: &str| format!("entries[{row}].{field}");
        let takes = item.takes();
        let given = [
            ("done", entry.done.is_some()),
            ("count", entry.count.is_some()),
            ("whole", entry.whole.is_some()),
            ("points", entry.points.is_some()),
        ];
        for (field, _) in given.into_iter().filter(|(field, given)| *given && !takes.contains(field)) {
            self.refuse(&path(field), format!("the criterion takes {}", takes.join(", ")));
        }
        let measured = entry.count.is_some() || entry.whole.is_some() || entry.points.is_some();
        if entry.done.is_some() && measured && takes.contains(&"done") {
            self.refuse(&path("done"), "takes either that it was done or how much, not both");
        }
        let part = entry.count.zip(entry.whole);
        let all_or_nothing = item.form.code() == CriterionForm::AllOrNothing;
        if all_or_nothing && part.is_some_and(|(count, whole)| count > whole) {
            self.refuse(&path("count"), "takes a part of `whole`");
        }
        let range = item.range();
        if entry.points.is_some_and(|points| points < range.lower || points > range.upper) && takes.contains(&"points") {
            self.refuse(&path("points"), format!("the frame is {} to {}", range.lower, range.upper));
        }
    }
}
