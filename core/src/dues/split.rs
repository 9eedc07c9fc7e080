//! The cascade of dues: from the branch up, each level keeps two thirds of what it received and passes on one third.

use super::remittance::{is_intermediate, passed_on};
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law};
use crate::rulebook::{P, Receipt};
use crate::unit::Kind;
use crate::verdict::{Certainty, Citation, Standing, canonical};
use serde::Serialize;

/// What one level received, passed on and kept; whole đồng.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DuesLevel {
    /// Kind of the unit.
    pub kind: Kind,
    /// What it received from the level below, or from its members.
    pub received: u64,
    /// What it passes on; the centre passes on nothing.
    pub passed_on: u64,
    /// What it keeps in the end, with what an intermediate body below was given out of it taken off.
    pub kept: u64,
    /// Whether it is an intermediate body whose share nobody has set: what it keeps is open.
    pub share_open: bool,
}

/// The cascade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DuesSplit {
    /// The levels, from the one that received first.
    pub levels: Vec<DuesLevel>,
    /// What leaves the list at its upper end.
    pub passed_beyond: u64,
    /// Where the share comes from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether it is the law of the day.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl DuesSplit {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Share out dues of `received` đồng along a path of units, from the one that collected them upward.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] when no single share or rounding is established.
    pub fn dues_split(&self, received: u64, path: &[Kind]) -> Result<DuesSplit, Error> {
        let mut found: Vec<Vec<DuesLevel>> = Vec::new();
        let mut established = true;
        self.for_each_law("remittance.cascade", &mut |law, _| match cascade(law, received, path) {
            Ok(levels) if found.last() != Some(&levels) => found.push(levels),
            Ok(_) => {}
            Err(_) => established = false,
        });
        let (Some(levels), true) = (found.pop(), established && found.is_empty()) else {
            return Err(Error::NotEstablished { provision: P::DuesRemitShare.id(), why: "set the share and its rounding in a profile" });
        };
        let finding = self.finding_of("remittance.cascade", P::DuesRemitShare, &|law: &Law<'_>| {
            cascade(law, received, path)?;
            Ok(Answer::not_met("split"))
        });
        Ok(DuesSplit {
            passed_beyond: levels.last().map_or(received, |level| level.passed_on),
            levels,
            citation: finding.as_ref().and_then(|finding| finding.citation.clone()),
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            standing: finding.map_or(Standing::InForce, |finding| finding.standing),
            receipt: self.receipt().clone(),
        })
    }
}

fn cascade(law: &Law<'_>, received: u64, path: &[Kind]) -> Result<Vec<DuesLevel>, Gap> {
    let mut levels: Vec<DuesLevel> = Vec::new();
    let mut given = received;
    // Intermediate bodies since the last level that keeps a part: that level's superior pays for them.
    let mut waiting: Vec<usize> = Vec::new();
    law.ratio(P::DuesRemitShare)?;
    for kind in path {
        let passed_on = passed_on(law, *kind, given)?.unwrap_or(0);
        let mut level = DuesLevel { kind: *kind, received: given, passed_on, kept: given - passed_on, share_open: false };
        if is_intermediate(law, *kind)? {
            level.share_open = true;
            waiting.push(levels.len());
        } else if !waiting.is_empty() {
            pay_intermediates(law, &mut levels, &mut level, &waiting)?;
            waiting.clear();
        }
        given = passed_on;
        levels.push(level);
    }
    Ok(levels)
}

/// The superior gives each intermediate body below it a share of its own part, where a profile sets one.
fn pay_intermediates(law: &Law<'_>, below: &mut [DuesLevel], superior: &mut DuesLevel, waiting: &[usize]) -> Result<(), Gap> {
    let share = match law.ratio(P::DuesIntermediateShare) {
        Err(Gap::Silent) => return Ok(()),
        share => share?,
    };
    let part = share.of(superior.kept, law.dues_rounding()?);
    for place in waiting {
        if let Some(level) = below.get_mut(*place) {
            let paid = part.min(superior.kept);
            superior.kept -= paid;
            level.kept = paid;
            level.share_open = false;
        }
    }
    Ok(())
}
