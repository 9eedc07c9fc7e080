//! Rating by a table: from the best level down, with what is not known kept.

use super::condition::{Known, Truth};
use super::table::{Criterion, Disagreement, Overrules, RatingTable};
use crate::charter::Charter;
use crate::error::{Error, Refusal, nearest, shortened};
use crate::law::{Answer, Gap, Law};
use crate::procedure::Given;
use crate::record::codes;
use crate::rulebook::{P, Receipt};
use crate::verdict::{Certainty, Citation, Outcome, Standing, canonical};
use serde::Serialize;
use std::collections::BTreeMap;

codes! {
    /// What a table says of a subject.
    RatedState {
        /// One level.
        Level = "level",
        /// No level: the table leaves this case to none.
        NoLevel = "no_level",
        /// Not known: `possible` says between which levels.
        Unknown = "unknown",
    }
}

/// Whether a level's conditions of one criterion hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatedCriterion {
    /// The criterion's id, or that of a veto, a ceiling or an unassigned case.
    pub criterion: String,
    /// What the table calls it.
    pub title: Option<String>,
    /// The level whose conditions they are; of a veto or ceiling the one it gives; `None` of an unassigned case.
    pub level: Option<String>,
    /// Whether they hold; of a veto, a ceiling or an unassigned case whether it takes effect.
    pub outcome: Outcome,
    /// Facts that leave it open: not known, or a whole of nothing, of which there is no share.
    pub missing: Vec<String>,
}

/// What a table says of one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rated {
    /// The table's id.
    pub table: String,
    /// Whether there is one level, none, or several that are possible.
    pub state: RatedState,
    /// The level; `None` where there is none or it is not known.
    pub level: Option<String>,
    /// The best level possible.
    pub best: Option<String>,
    /// The worst level possible.
    pub worst: Option<String>,
    /// Every level possible, from the best.
    pub possible: Vec<String>,
    /// Whether it is possible that there is no level.
    pub none_possible: bool,
    /// Facts that leave the level open, by name.
    pub missing: Vec<String>,
    /// Every criterion of every level, then vetoes, ceilings and unassigned cases.
    pub criteria: Vec<RatedCriterion>,
    /// Where the table comes from; `None` of a host's own.
    pub citation: Option<Citation>,
    /// How well it was read; `None` of a host's own.
    pub certainty: Option<Certainty>,
    /// Whether it is what applies on the charter's day.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Rated {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// Whether each level is possible in one reading, and whether it is that there is none.
struct Possible {
    levels: Vec<bool>,
    none: bool,
    /// Facts on which it depends.
    open: Vec<usize>,
}

impl Charter {
    /// Rate one subject by a table: a member, a branch or a base union, whatever the table is about.
    ///
    /// Levels are tried from the best; the first whose conditions all hold is the level. One whose conditions are not known stays possible
    /// and the search goes on, so that the answer is never a level which a missing fact could still change. A table that the rulebook ships
    /// applies on the days of its instrument.
    ///
    /// # Errors
    /// [`Error::Table`] naming every fact that the table does not have or that is not of its kind, and every part above its whole;
    /// [`Error::NotEstablished`] when a table that the rulebook ships does not apply on the charter's day, or lies below the floor.
    pub fn rate(&self, table: &RatingTable, facts: &BTreeMap<String, Given>) -> Result<Rated, Error> {
        table.refuse_bad(facts)?;
        let (citation, certainty, standing) = self.source_of(table)?;
        let known = Known::new(&table.facts, facts);
        let mut readings: Vec<Result<Possible, Gap>> = Vec::new();
        let mut reading_rests_on = None;
        if table.disagreement.is_none() && table.criteria.iter().any(|criterion| criterion.band) {
            let read =
                |law: &Law<'_>| Disagreement::named(law.choice(P::RatingBandDisagreement)?).ok_or(Gap::Value(P::RatingBandDisagreement));
            self.for_each_law("rating_table.band", &mut |law, _| readings.push(read(law).map(|reading| table.possible(&known, reading))));
            let finding = self.finding_of("rating_table.band", P::RatingBandDisagreement, &|law| {
                read(law)?;
                Ok(Answer::not_met("band"))
            });
            reading_rests_on = finding.and_then(|finding| finding.certainty);
        } else {
            readings.push(Ok(table.possible(&known, table.disagreement.unwrap_or(Disagreement::NoLevel))));
        }
        let mut readings = readings.into_iter();
        let not_established =
            |_| Error::NotEstablished { provision: P::RatingBandDisagreement.id(), why: "choose one of its readings in a profile" };
        let Some(first) = readings.next() else { return Err(not_established(Gap::Silent)) };
        let mut possible = first.map_err(not_established)?;
        let mut agreed = true;
        for other in readings {
            let other = other.map_err(not_established)?;
            agreed &= (&other.levels, other.none) == (&possible.levels, possible.none);
            possible.add(other);
        }
        let Possible { levels, none, open } = possible;
        let possible: Vec<String> =
            table.levels.iter().zip(&levels).filter(|(_, possible)| **possible).map(|(level, _)| level.clone()).collect();
        let state = match (possible.len(), none) {
            (1, false) => RatedState::Level,
            (0, true) => RatedState::NoLevel,
            _ => RatedState::Unknown,
        };
        Ok(Rated {
            table: table.id.clone(),
            state,
            level: possible.first().filter(|_| state == RatedState::Level).cloned(),
            best: possible.first().cloned(),
            worst: possible.last().cloned(),
            possible,
            none_possible: none,
            missing: if state == RatedState::Unknown { table.names_of(&open) } else { Vec::new() },
            criteria: table.criteria_told(&known),
            citation,
            certainty: certainty.into_iter().chain(reading_rests_on).min(),
            standing: if agreed { standing } else { Standing::Undetermined },
            receipt: self.receipt().clone(),
        })
    }

    /// Where a table comes from, when the rulebook ships it.
    fn source_of(&self, table: &RatingTable) -> Result<(Option<Citation>, Option<Certainty>, Standing), Error> {
        let Some(shipped) = table.shipped else { return Ok((None, None, Standing::InForce)) };
        let finding = self.finding_of(shipped.rule, shipped.provision, &|law| {
            law.asked(shipped.provision)?;
            Ok(Answer::not_met("table"))
        });
        match finding {
            Some(finding) if finding.outcome == Outcome::NotMet => Ok((finding.citation, finding.certainty, finding.standing)),
            _ => Err(Error::NotEstablished { provision: shipped.provision.id(), why: "the table does not apply on the charter's day" }),
        }
    }
}

impl RatingTable {
    /// Everything that is wrong with the facts, at once; never a value of theirs.
    fn refuse_bad(&self, facts: &BTreeMap<String, Given>) -> Result<(), Error> {
        let mut refusals = Vec::new();
        for (name, given) in facts {
            let why = match self.facts.iter().find(|fact| fact.name == *name) {
                Some(fact) if fact.takes.fits(given) => continue,
                Some(fact) => fact.takes.said(),
                None => {
                    let near = nearest(name, self.facts.iter().map(|fact| fact.name.as_str()));
                    format!("no such fact{}", near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default())
                }
            };
            refusals.push(Refusal { path: format!("facts.{}", shortened(name)), why });
        }
        if refusals.is_empty() {
            let known = Known::new(&self.facts, facts);
            for (part, whole) in self.shares().into_iter().filter(|(part, whole)| known.exceeds(*part, *whole)) {
                refusals.push(Refusal { path: format!("facts.{}", self.fact(part)), why: format!("is more than `{}`", self.fact(whole)) });
            }
        }
        if refusals.is_empty() { Ok(()) } else { Err(Error::Table { table: self.id.clone(), refusals }) }
    }

    fn fact(&self, place: usize) -> &str {
        self.facts.get(place).map(|fact| fact.name.as_str()).unwrap_or_default()
    }

    fn level(&self, place: usize) -> Option<String> {
        self.levels.get(place).cloned()
    }

    /// Every share that some condition takes, each once.
    fn shares(&self) -> Vec<(usize, usize)> {
        let of_criteria = self.criteria.iter().flat_map(|one| one.when.iter().chain(one.needs.iter().flatten()));
        let conditions = of_criteria.chain(self.overruling.iter().flat_map(|one| &one.when));
        let mut shares: Vec<(usize, usize)> = conditions.flat_map(super::condition::Condition::shares).collect();
        shares.sort_unstable();
        shares.dedup();
        shares
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

    /// The levels that are possible.
    fn possible(&self, known: &Known<'_>, reading: Disagreement) -> Possible {
        let mut found = Possible { levels: vec![false; self.levels.len()], none: false, open: Vec::new() };
        let mut reached = false;
        for place in (0..self.levels.len()).filter(|place| self.says(*place)) {
            let truth = self.reaches(place, known, reading);
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
        self.overrule(&mut found, known);
        found.open.sort_unstable();
        found.open.dedup();
        found
    }

    /// Whether a level has conditions, known or not.
    fn says(&self, place: usize) -> bool {
        self.open.contains(&place) || self.criteria.iter().any(|criterion| criterion.says(place))
    }

    /// Where whoever reaches no level belongs.
    fn rest(&self, found: &mut Possible, known: &Known<'_>) {
        let Some(otherwise) = self.otherwise else {
            found.none = true;
            return;
        };
        let unassigned = self.overruling.iter().filter(|one| one.what == Overrules::Unassigned);
        let truth = Truth::any(unassigned.map(|one| super::condition::all(&one.when, known)).collect());
        found.none = truth.outcome != Outcome::NotMet;
        if truth.outcome != Outcome::Met {
            found.put(otherwise);
        }
        found.open.extend(truth.open);
    }

    /// Vetoes and ceilings: one that takes effect changes what is possible, one that may adds to it.
    fn overrule(&self, found: &mut Possible, known: &Known<'_>) {
        for one in &self.overruling {
            let Overrules::Ceiling(ceiling) = one.what else { continue };
            let truth = super::condition::all(&one.when, known);
            if truth.outcome == Outcome::NotMet || !found.levels.iter().take(ceiling).any(|level| *level) {
                continue;
            }
            found.put(ceiling);
            if truth.outcome == Outcome::Met {
                found.levels.iter_mut().take(ceiling).for_each(|level| *level = false);
            }
            found.open.extend(truth.open);
        }
        // Of several vetoes the one that gives the worst level decides.
        let vetoes = self.overruling.iter().filter_map(|one| if let Overrules::Veto(level) = one.what { Some((level, one)) } else { None });
        let mut vetoes: Vec<(usize, Truth)> = vetoes.map(|(level, one)| (level, super::condition::all(&one.when, known))).collect();
        vetoes.sort_by_key(|(level, _)| *level);
        for (level, truth) in vetoes {
            match truth.outcome {
                Outcome::Met => *found = Possible { levels: vec![false; self.levels.len()], none: false, open: Vec::new() },
                Outcome::NotMet => continue,
                Outcome::Unknown | Outcome::NeedsDecision => {}
            }
            found.put(level);
            found.open.extend(truth.open);
        }
    }

    /// Every criterion of every level, then what overrules.
    fn criteria_told(&self, known: &Known<'_>) -> Vec<RatedCriterion> {
        let told = |(id, title): (&String, &Option<String>), level: Option<usize>, truth: Truth| RatedCriterion {
            criterion: id.clone(),
            title: title.clone(),
            level: level.and_then(|level| self.level(level)),
            outcome: truth.outcome,
            missing: self.names_of(&truth.open),
        };
        let of_levels = (0..self.levels.len()).flat_map(|place| {
            let of = self.criteria.iter().filter(move |criterion| criterion.says(place));
            of.map(move |criterion| told((&criterion.id, &criterion.title), Some(place), criterion.holds(place, known)))
        });
        let overruling = self.overruling.iter().map(|one| {
            let level = match one.what {
                Overrules::Veto(level) | Overrules::Ceiling(level) => Some(level),
                Overrules::Unassigned => None,
            };
            told((&one.id, &one.title), level, super::condition::all(&one.when, known))
        });
        of_levels.chain(overruling).collect()
    }

    /// Facts by name, in the order of the names.
    fn names_of(&self, facts: &[usize]) -> Vec<String> {
        let mut names: Vec<String> = facts.iter().map(|fact| self.fact(*fact).to_owned()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

impl Criterion {
    /// Whether a level needs anything of it.
    fn says(&self, place: usize) -> bool {
        self.needs.get(place).is_some_and(|needs| !needs.is_empty())
    }

    /// Whether its conditions for a level hold, or it is not asked of this subject.
    fn holds(&self, place: usize, known: &Known<'_>) -> Truth {
        let needs = super::condition::all(self.needs.get(place).map(Vec::as_slice).unwrap_or_default(), known);
        if self.when.is_empty() {
            return needs;
        }
        Truth::any(vec![super::condition::all(&self.when, known).not(), needs])
    }
}

impl Possible {
    fn put(&mut self, place: usize) {
        if let Some(level) = self.levels.get_mut(place) {
            *level = true;
        }
    }

    /// What is possible in either of two readings.
    fn add(&mut self, other: Possible) {
        for (level, also) in self.levels.iter_mut().zip(other.levels) {
            *level |= also;
        }
        self.none |= other.none;
        self.open.extend(other.open);
    }
}
