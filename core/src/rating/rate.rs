//! Rating by a table: from the best level down, with what is not known kept.

use super::condition::{Condition, Fact, Known, Truth, all};
use super::explain;
use super::search::Possible;
use super::table::{Disagreement, Overrules, RatingTable};
use crate::charter::Charter;
use crate::error::{Error, Refusal, nearest, shortened};
use crate::law::{Answer, Gap, Law};
use crate::procedure::Given;
use crate::record::codes;
use crate::rulebook::{P, Receipt};
use crate::verdict::{Certainty, Citation, Language, Outcome, Standing, canonical};
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
    /// A step on the way to a rating.
    RatedStage {
        /// A level was tried.
        Level = "level",
        /// A level of which nobody has said what it needs.
        OpenLevel = "open_level",
        /// A case that the table leaves to no level.
        Unassigned = "unassigned",
        /// The level of whoever reaches none of the others.
        Otherwise = "otherwise",
        /// Whoever reaches none of the levels has none.
        NoLevel = "no_level",
        /// The score is in none of the printed bands.
        NoBand = "no_band",
        /// At best a level.
        Ceiling = "ceiling",
        /// A level, whatever else holds.
        Veto = "veto",
    }
}

impl RatedStage {
    /// The order of the steps; levels keep that of the table.
    pub(super) fn turn(self) -> u8 {
        match self {
            RatedStage::Level | RatedStage::OpenLevel => 0,
            RatedStage::Unassigned => 1,
            RatedStage::Otherwise | RatedStage::NoLevel | RatedStage::NoBand => 2,
            RatedStage::Ceiling => 3,
            RatedStage::Veto => 4,
        }
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
    /// Its conditions, as the table writes them: `activities_attended / activities_held >= 90/100`. All have to hold.
    pub needs: Vec<String>,
    /// Whether the table asks it of this subject; one that it does not ask holds.
    pub asked: bool,
    /// Whether they hold; of a veto, a ceiling or an unassigned case whether it takes effect.
    pub outcome: Outcome,
    /// Facts that leave it open: not known, or a whole of nothing, of which there is no share.
    pub missing: Vec<String>,
}

/// One step on the way from the best level to the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatedStep {
    /// Which step.
    pub stage: RatedStage,
    /// The id of a veto, a ceiling or an unassigned case.
    pub id: Option<String>,
    /// The level it is about, or that it gives; `None` where it gives none.
    pub level: Option<String>,
    /// Whether it holds: `unknown` also where readings of the text differ.
    pub outcome: Outcome,
    /// Facts that leave it open.
    pub missing: Vec<String>,
}

/// What a table says of one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rated {
    /// The table's id.
    pub table: String,
    /// What people call the table.
    pub title: Option<String>,
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
    /// How the answer came about, in the order of the steps: levels from the best, then what else decided.
    pub steps: Vec<RatedStep>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Rated {
    /// How the answer came about, in sentences: each level tried with its criteria, then the answer and why. Names no value of a fact.
    pub fn explain(&self, language: Language) -> String {
        explain::explained(self, &[], language)
    }

    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// A table as a charter applies it.
pub(super) struct Applied {
    pub(super) citation: Option<Citation>,
    pub(super) certainty: Option<Certainty>,
    pub(super) standing: Standing,
    /// What a band means whose other conditions fail, in each reading; one for a table that needs none.
    pub(super) readings: Vec<Disagreement>,
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
        let refusals = table.refusals(facts);
        if !refusals.is_empty() {
            return Err(Error::Table { table: table.id.clone(), refusals });
        }
        let applied = self.applied(table)?;
        let known = Known::new(&table.facts, facts);
        let found = table.answer(&known, &applied.readings);
        Ok(self.rated(table, applied, &known, found))
    }

    /// The answer to one subject with everything that led to it.
    pub(super) fn rated(&self, table: &RatingTable, applied: Applied, known: &Known<'_>, found: Possible) -> Rated {
        let Applied { citation, certainty, standing, .. } = applied;
        let (state, possible) = table.state(&found);
        Rated {
            table: table.id.clone(),
            title: table.title.clone(),
            state,
            level: possible.first().filter(|_| state == RatedState::Level).cloned(),
            best: possible.first().cloned(),
            worst: possible.last().cloned(),
            possible,
            none_possible: found.none,
            missing: if state == RatedState::Unknown { table.names_of(&found.open) } else { Vec::new() },
            criteria: table.criteria_told(known),
            citation,
            certainty,
            standing: if found.agreed { standing } else { Standing::Undetermined },
            steps: table.steps_told(found.steps),
            receipt: self.receipt().clone(),
        }
    }

    /// Where a table comes from and how it is read.
    pub(super) fn applied(&self, table: &RatingTable) -> Result<Applied, Error> {
        let (citation, certainty, standing) = self.source_of(table)?;
        let settled = |reading| Applied { citation: citation.clone(), certainty, standing, readings: vec![reading] };
        match table.disagreement {
            Some(reading) => return Ok(settled(reading)),
            None if table.criteria.iter().all(|criterion| !criterion.band) => return Ok(settled(Disagreement::NoLevel)),
            None => {}
        }
        let read = |law: &Law<'_>| Disagreement::named(law.choice(P::RatingBandDisagreement)?).ok_or(Gap::Value(P::RatingBandDisagreement));
        let mut readings: Vec<Result<Disagreement, Gap>> = Vec::new();
        self.for_each_law("rating_table.band", &mut |law, _| readings.push(read(law)));
        let finding = self.finding_of("rating_table.band", P::RatingBandDisagreement, &|law| {
            read(law)?;
            Ok(Answer::not_met("band"))
        });
        let rests_on = finding.and_then(|finding| finding.certainty);
        match readings.into_iter().collect::<Result<Vec<_>, _>>() {
            Ok(readings) if !readings.is_empty() => Ok(Applied {
                certainty: certainty.into_iter().chain(rests_on).min(),
                ..Applied { readings, ..settled(Disagreement::NoLevel) }
            }),
            _ => Err(Error::NotEstablished { provision: P::RatingBandDisagreement.id(), why: "choose one of its readings in a profile" }),
        }
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
    pub(super) fn refusals(&self, facts: &BTreeMap<String, Given>) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for (name, given) in facts {
            let why = match self.facts.iter().find(|fact| fact.name == *name) {
                Some(fact) if fact.fits(given) => continue,
                Some(fact) => fact.said(),
                None => self.no_such(name),
            };
            refusals.push(Refusal { path: format!("facts.{}", shortened(name)), why });
        }
        if refusals.is_empty() {
            refusals = self.contradictions(&Known::new(&self.facts, facts));
        }
        refusals
    }

    pub(super) fn no_such(&self, name: &str) -> String {
        let near = nearest(name, self.facts.iter().map(|fact| fact.name.as_str()));
        format!("no such fact{}", near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default())
    }

    /// Every part that is more than its whole, parts that together are, and counts past the end of their scale.
    pub(super) fn contradictions(&self, known: &Known<'_>) -> Vec<Refusal> {
        let refusal = |fact: usize, why: String| Refusal { path: format!("facts.{}", self.fact(fact)), why };
        let past = (0..self.facts.len()).filter(|fact| known.past_the_scale(*fact));
        let mut refusals: Vec<Refusal> = past.map(|fact| refusal(fact, self.facts.get(fact).map(Fact::said).unwrap_or_default())).collect();
        let above = self.pairs().into_iter().filter(|(part, whole)| known.exceed(&[*part], *whole));
        refusals.extend(above.map(|(part, whole)| refusal(part, format!("is more than `{}`", self.fact(whole)))));
        for (whole, Fact { parts, .. }) in self.facts.iter().enumerate() {
            // One that is too many by itself was told.
            if known.exceed(parts, whole) && !parts.iter().any(|part| known.exceed(&[*part], whole)) {
                let named: Vec<String> = parts.iter().map(|part| format!("`{}`", self.fact(*part))).collect();
                refusals.push(refusal(whole, format!("is less than {} together", named.join(" and "))));
            }
        }
        refusals
    }

    /// One level, none, or several that are possible.
    pub(super) fn state(&self, found: &Possible) -> (RatedState, Vec<String>) {
        let possible = self.levels.iter().zip(&found.levels).filter(|(_, possible)| **possible);
        let possible: Vec<String> = possible.map(|(level, _)| level.clone()).collect();
        let state = match (possible.len(), found.none) {
            (1, false) => RatedState::Level,
            (0, true) => RatedState::NoLevel,
            _ => RatedState::Unknown,
        };
        (state, possible)
    }

    fn fact(&self, place: usize) -> &str {
        self.facts.get(place).map(|fact| fact.name.as_str()).unwrap_or_default()
    }

    pub(super) fn level(&self, place: usize) -> Option<String> {
        self.levels.get(place).cloned()
    }

    /// Every part and its whole, each once: of the shares that conditions take, and as the facts say it.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let of_criteria = self.criteria.iter().flat_map(|one| one.when.iter().chain(one.needs.iter().flatten()));
        let conditions = of_criteria.chain(self.overruling.iter().flat_map(|one| &one.when));
        let said = self.facts.iter().enumerate().flat_map(|(whole, fact)| fact.parts.iter().map(move |part| (*part, whole)));
        let mut pairs: Vec<(usize, usize)> = conditions.flat_map(Condition::shares).chain(said).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Every criterion of every level, then what overrules.
    fn criteria_told(&self, known: &Known<'_>) -> Vec<RatedCriterion> {
        let written = |conditions: &[Condition]| conditions.iter().map(|one| one.written(&self.facts)).collect();
        let told = |id: &str, title: &Option<String>, level: Option<usize>, needs: &[Condition], truth: Truth| RatedCriterion {
            criterion: id.to_owned(),
            title: title.clone(),
            level: level.and_then(|level| self.level(level)),
            needs: written(needs),
            asked: true,
            outcome: truth.outcome,
            missing: self.names_of(&truth.open),
        };
        let of_levels = (0..self.levels.len()).flat_map(|place| {
            let of = self.criteria.iter().filter(move |criterion| criterion.says(place));
            of.map(move |criterion| {
                let needs = criterion.needs.get(place).map(Vec::as_slice).unwrap_or_default();
                let row = told(&criterion.id, &criterion.title, Some(place), needs, criterion.holds(place, known));
                RatedCriterion { asked: criterion.asked(known).outcome != Outcome::NotMet, ..row }
            })
        });
        let overruling = self.overruling.iter().map(|one| {
            let level = match one.what {
                Overrules::Veto(level) | Overrules::Ceiling(level) => Some(level),
                Overrules::Unassigned => None,
            };
            told(&one.id, &one.title, level, &one.when, all(&one.when, known))
        });
        of_levels.chain(overruling).collect()
    }

    /// Facts by name, in the order of the names.
    pub(super) fn names_of(&self, facts: &[usize]) -> Vec<String> {
        let mut names: Vec<String> = facts.iter().map(|fact| self.fact(*fact).to_owned()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
