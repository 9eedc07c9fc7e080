//! Which levels are possible: from the best down, then what overrules, with every step kept.

use super::condition::{Known, Truth, all};
use super::rate::{RatedStage, RatedStep};
use super::table::{Criterion, Disagreement, Overrules, RatingTable};
use crate::verdict::Outcome;

/// Whether each level is possible, and whether it is that there is none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Possible {
    pub(super) levels: Vec<bool>,
    pub(super) none: bool,
    /// Facts on which it depends.
    pub(super) open: Vec<usize>,
    pub(super) steps: Vec<Step>,
    /// Whether every reading says the same.
    pub(super) agreed: bool,
}

/// One step on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    stage: RatedStage,
    /// Of a veto, a ceiling or an unassigned case, which one.
    one: Option<usize>,
    level: Option<usize>,
    truth: Truth,
}

impl RatingTable {
    /// The levels that are possible in any of these readings; there is at least one.
    pub(super) fn answer(&self, known: &Known<'_>, readings: &[Disagreement]) -> Possible {
        let mut readings = readings.iter().map(|reading| self.possible(known, *reading));
        let first = readings.next().unwrap_or_else(|| self.possible(known, Disagreement::NoLevel));
        readings.fold(first, Possible::or)
    }

    /// The levels that are possible in one reading.
    fn possible(&self, known: &Known<'_>, reading: Disagreement) -> Possible {
        let mut found = Possible { levels: vec![false; self.levels.len()], none: false, open: Vec::new(), steps: Vec::new(), agreed: true };
        let mut reached = false;
        for place in (0..self.levels.len()).filter(|place| self.says(*place)) {
            let truth = self.reaches(place, known, reading);
            let stage = if self.open.contains(&place) { RatedStage::OpenLevel } else { RatedStage::Level };
            found.steps.push(Step { stage, one: None, level: Some(place), truth: truth.clone() });
            if truth.outcome == Outcome::NotMet {
                continue;
            }
            found.put(place);
            found.open.extend(truth.open);
            reached = truth.outcome == Outcome::Met;
            if reached {
                break;
            }
        }
        if !reached {
            self.rest(&mut found, known);
        }
        self.lower(&mut found, known);
        self.veto(&mut found, known);
        found.open.sort_unstable();
        found.open.dedup();
        found
    }

    /// Whether a level's conditions hold.
    fn reaches(&self, place: usize, known: &Known<'_>, reading: Disagreement) -> Truth {
        if self.open.contains(&place) {
            return Truth { outcome: Outcome::Unknown, open: Vec::new() };
        }
        let of = |criterion: &Criterion| {
            if criterion.band && reading == Disagreement::NextLevel {
                // In the level's own band or in that of a better one.
                return Truth::any(
                    (0..=place).filter(|better| criterion.says(*better)).map(|better| criterion.holds(better, known)).collect(),
                );
            }
            criterion.holds(place, known)
        };
        Truth::all(self.criteria.iter().filter(|criterion| criterion.says(place)).map(of).collect())
    }

    /// Whether a level has conditions, known or not.
    fn says(&self, place: usize) -> bool {
        self.open.contains(&place) || self.criteria.iter().any(|criterion| criterion.says(place))
    }

    /// Where whoever reaches no level belongs.
    fn rest(&self, found: &mut Possible, known: &Known<'_>) {
        let nothing = !found.levels.contains(&true);
        // What is said of whoever reaches no level is as sure as that no level is reached.
        let so_far = |truth: Truth| {
            let open = truth.outcome == Outcome::Met && !nothing;
            if open { Truth { outcome: Outcome::Unknown, ..truth } } else { truth }
        };
        let Some(otherwise) = self.otherwise else {
            found.none = true;
            let stage = if self.in_no_band(known) { RatedStage::NoBand } else { RatedStage::NoLevel };
            found.steps.push(Step { stage, one: None, level: None, truth: so_far(Truth::of(true)) });
            return;
        };
        let mut truths = Vec::new();
        for (place, one) in self.overruling.iter().enumerate().filter(|(_, one)| one.what == Overrules::Unassigned) {
            let truth = all(&one.when, known);
            found.steps.push(Step { stage: RatedStage::Unassigned, one: Some(place), level: None, truth: so_far(truth.clone()) });
            truths.push(truth);
        }
        let truth = Truth::any(truths);
        found.none = truth.outcome != Outcome::NotMet;
        if truth.outcome != Outcome::Met {
            found.put(otherwise);
            let truth = so_far(truth.clone().not());
            found.steps.push(Step { stage: RatedStage::Otherwise, one: None, level: Some(otherwise), truth });
        }
        found.open.extend(truth.open);
    }

    /// Whether a score is known to be in none of the printed bands.
    fn in_no_band(&self, known: &Known<'_>) -> bool {
        let mut bands = self.criteria.iter().filter(|criterion| criterion.band).peekable();
        let places = 0..self.levels.len();
        let outside = |band: &Criterion| {
            places.clone().filter(|place| band.says(*place)).all(|place| band.holds(place, known).outcome == Outcome::NotMet)
        };
        bands.peek().is_some() && bands.all(outside)
    }

    /// Ceilings: one that takes effect changes what is possible, one that may adds to it.
    fn lower(&self, found: &mut Possible, known: &Known<'_>) {
        for (place, one) in self.overruling.iter().enumerate() {
            let Overrules::Ceiling(ceiling) = one.what else { continue };
            let truth = all(&one.when, known);
            found.steps.push(Step { stage: RatedStage::Ceiling, one: Some(place), level: Some(ceiling), truth: truth.clone() });
            if truth.outcome == Outcome::NotMet || !found.levels.iter().take(ceiling).any(|level| *level) {
                continue;
            }
            found.put(ceiling);
            if truth.outcome == Outcome::Met {
                found.levels.iter_mut().take(ceiling).for_each(|level| *level = false);
            }
            found.open.extend(truth.open);
        }
    }

    /// Vetoes: of several the one that gives the worst level decides.
    fn veto(&self, found: &mut Possible, known: &Known<'_>) {
        let veto = |(place, one): (usize, &super::table::Overruling)| match one.what {
            Overrules::Veto(level) => Some((level, place, all(&one.when, known))),
            Overrules::Ceiling(_) | Overrules::Unassigned => None,
        };
        let mut vetoes: Vec<(usize, usize, Truth)> = self.overruling.iter().enumerate().filter_map(veto).collect();
        vetoes.sort_by_key(|(level, ..)| *level);
        for (level, place, truth) in vetoes {
            found.steps.push(Step { stage: RatedStage::Veto, one: Some(place), level: Some(level), truth: truth.clone() });
            match truth.outcome {
                Outcome::Met => {
                    (found.none, found.open) = (false, Vec::new());
                    found.levels.iter_mut().for_each(|level| *level = false);
                }
                Outcome::NotMet => continue,
                Outcome::Unknown | Outcome::NeedsDecision => {}
            }
            found.put(level);
            found.open.extend(truth.open);
        }
    }

    /// The steps as they are told.
    pub(super) fn steps_told(&self, steps: Vec<Step>) -> Vec<RatedStep> {
        let told = |Step { stage, one, level, truth }: Step| {
            let one = one.and_then(|place| self.overruling.get(place));
            RatedStep {
                stage,
                id: one.map(|one| one.id.clone()),
                level: level.and_then(|level| self.level(level)),
                outcome: truth.outcome,
                missing: self.names_of(&truth.open),
            }
        };
        steps.into_iter().map(told).collect()
    }
}

impl Criterion {
    /// Whether a level needs anything of it.
    pub(super) fn says(&self, place: usize) -> bool {
        self.needs.get(place).is_some_and(|needs| !needs.is_empty())
    }

    /// Whether it is asked of this subject.
    pub(super) fn asked(&self, known: &Known<'_>) -> Truth {
        all(&self.when, known)
    }

    /// Whether its conditions for a level hold, or it is not asked of this subject.
    pub(super) fn holds(&self, place: usize, known: &Known<'_>) -> Truth {
        let needs = all(self.needs.get(place).map(Vec::as_slice).unwrap_or_default(), known);
        if self.when.is_empty() {
            return needs;
        }
        Truth::any(vec![self.asked(known).not(), needs])
    }
}

impl Possible {
    fn put(&mut self, place: usize) {
        if let Some(level) = self.levels.get_mut(place) {
            *level = true;
        }
    }

    /// What is possible in either of two readings.
    pub(super) fn or(mut self, other: Possible) -> Self {
        self.agreed &= other.agreed && (&other.levels, other.none) == (&self.levels, self.none);
        for (level, also) in self.levels.iter_mut().zip(other.levels) {
            *level |= also;
        }
        self.none |= other.none;
        self.open.extend(other.open);
        self.steps = either(&self.steps, &other.steps);
        self
    }
}

/// The steps of two readings as one: what one of them says otherwise, or does not come to, is not known.
fn either(steps: &[Step], other: &[Step]) -> Vec<Step> {
    let same = |one: &Step, other: &Step| (one.stage, one.one, one.level) == (other.stage, other.one, other.level);
    let against = |step: &Step, others: &[Step]| {
        let found = others.iter().find(|other| same(step, other)).map(|other| other.truth.outcome);
        let outcome = match found {
            Some(outcome) if outcome == step.truth.outcome => outcome,
            None if step.truth.outcome == Outcome::NotMet => Outcome::NotMet,
            _ => Outcome::Unknown,
        };
        Step { truth: Truth { outcome, ..step.truth.clone() }, ..step.clone() }
    };
    let mut both: Vec<Step> = steps.iter().map(|step| against(step, other)).collect();
    both.extend(other.iter().filter(|step| !steps.iter().any(|one| same(one, step))).map(|step| against(step, steps)));
    both.sort_by_key(|step| step.stage.turn());
    both
}
