//! A table of unit quotas: a share of each unit's base, rounded for each unit on its own.

use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law};
use crate::ratio::Ratio;
use crate::record::records;
use crate::rulebook::{P, Receipt};
use crate::verdict::{Certainty, Citation, Outcome, Standing, canonical};
use serde::Serialize;

records! {
    /// A unit a quota is worked out for.
    "quota_base" QuotaBase {
        /// Its name or code.
        unit: String,
        /// Members the quota is taken of; without it the row is a percentage only.
        base: u32,
        /// What was reached so far.
        achieved: u32,
    }
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuotaRow {
    /// The unit's name or code.
    pub unit: Option<String>,
    /// Its base.
    pub base: Option<u32>,
    /// The share before rounding: `2356.4`.
    pub exact: Option<String>,
    /// The quota; `None` in a percentage-only row.
    pub quota: Option<u64>,
    /// The share: `40/100`. What a percentage-only row prints.
    pub share: String,
    /// What was reached so far.
    pub achieved: Option<u32>,
    /// How far beyond the quota, where it was reached.
    pub surplus: Option<u64>,
    /// Whether the quota was reached or passed; unknown without a base or a figure reached.
    pub outcome: Outcome,
}

/// The table, with its totals beside their exact value: they are never made to agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuotaTable {
    /// The rows, in the order given.
    pub rows: Vec<QuotaRow>,
    /// The sum of the bases known.
    pub total_base: u64,
    /// The sum of the rounded quotas.
    pub total_quota: u64,
    /// The share of the sum of the bases, before rounding.
    pub total_exact: String,
    /// Rows without a base, left out of all sums.
    pub units_without_base: u64,
    /// The rounding used.
    pub rounding: String,
    /// Where the share comes from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether the letter is in force on the charter's day.
    pub standing: Standing,
    /// What reproduces the table.
    pub receipt: Receipt,
}

impl QuotaTable {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Work out unit quotas by the share and rounding of the letter chosen, or of a profile.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] when no letter or profile sets a share, or below the floor.
    pub fn quota(&self, bases: &[QuotaBase]) -> Result<QuotaTable, Error> {
        let mut found: Option<(Ratio, crate::ratio::Rounding, String)> = None;
        let finding = self.finding_of("quota.unit", P::QuotaUnitShare, &|law: &Law<'_>| {
            law.ratio(P::QuotaUnitShare)?;
            law.rounding()?;
            Ok(Answer::not_met("quota"))
        });
        let mut states = 0;
        self.for_each_law("quota.unit", &mut |law, _| {
            let read = || Ok::<_, Gap>((law.ratio(P::QuotaUnitShare)?, law.rounding()?, law.choice(P::QuotaRounding)?.to_owned()));
            if let Ok(values) = read() {
                states += usize::from(found.as_ref() != Some(&values));
                found = Some(values);
            }
        });
        let Some((share, rounding, rounding_name)) = found.filter(|_| states == 1) else {
            return Err(Error::NotEstablished {
                provision: P::QuotaUnitShare.id(),
                why: "choose a campaign that has a quota, or set it in a profile",
            });
        };
        let rows: Vec<QuotaRow> = bases.iter().map(|unit| row(unit, share, rounding)).collect();
        let total_base = bases.iter().filter_map(|unit| unit.base).map(u64::from).sum();
        Ok(QuotaTable {
            total_base,
            total_quota: rows.iter().filter_map(|row| row.quota).sum(),
            total_exact: share.exactly_of(total_base),
            units_without_base: rows.iter().filter(|row| row.quota.is_none()).count() as u64,
            rows,
            rounding: rounding_name,
            citation: finding.as_ref().and_then(|finding| finding.citation.clone()),
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            standing: finding.map_or(Standing::InForce, |finding| finding.standing),
            receipt: self.receipt().clone(),
        })
    }
}

fn row(unit: &QuotaBase, share: Ratio, rounding: crate::ratio::Rounding) -> QuotaRow {
    let base = unit.base.map(u64::from);
    let quota = base.map(|base| share.of(base, rounding));
    let compared = quota.zip(unit.achieved.map(u64::from));
    QuotaRow {
        unit: unit.unit.clone(),
        base: unit.base,
        exact: base.map(|base| share.exactly_of(base)),
        quota,
        share: share.to_string(),
        achieved: unit.achieved,
        surplus: compared.and_then(|(quota, achieved)| achieved.checked_sub(quota)),
        outcome: match compared {
            None => Outcome::Unknown,
            Some((quota, achieved)) if achieved >= quota => Outcome::Met,
            Some(_) => Outcome::NotMet,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_is_stored() {
        let rulebook = crate::Rulebook::national().with_campaign("SEED0").unwrap();
        let charter = rulebook.in_force_on(crate::iso_day("2021-12-01").unwrap()).unwrap();
        let base = QuotaBase { unit: Some("x".into()), base: Some(149), achieved: Some(61) };
        let json = charter.quota(&[base]).unwrap().to_json();
        let row = r#"{"achieved":61,"base":149,"exact":"59.6","outcome":"met","quota":60,"share":"40/100","surplus":1,"unit":"x"}"#;
        assert!(json.contains(row) && json.ends_with(r#""units_without_base":0}"#), "{json}");
    }
}
