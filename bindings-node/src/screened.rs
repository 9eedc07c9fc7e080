//! What a screening found: held whole on the Rust side, read by rule and unit.

use crate::describe::Receipt;
use crate::failure::{Failure, Stop, answer};
use crate::held::piece;
use crate::quota::count;
use crate::review::NotAsked;
use crate::value::{Given, needed};
use napi::bindgen_prelude::{BigUint64Array, Either, Unknown};
use napi_derive::napi;

/// Where the answers of a rule stand: two bits of a word, `00` met or not asked, `10` not met, `01` unknown, `11` needs decision.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ScreenedRule {
    /// The rule.
    pub rule: &'static str,
    /// Which of the words, counted from 0.
    pub word: i64,
    /// The lower of its two bits.
    pub shift: u32,
    /// What its answer does to the whole.
    #[napi(ts_type = "Severity")]
    pub severity: &'static str,
    /// What answering it costs: `table` one look-up for all such rules together, `text` the reading of texts, `rows` something
    /// to be remembered of every row until the end.
    #[napi(ts_type = "'table' | 'text' | 'rows'")]
    pub cost: &'static str,
}

impl From<&dieule::ScreenedRule> for ScreenedRule {
    fn from(place: &dieule::ScreenedRule) -> Self {
        let dieule::ScreenedRule { rule, word, shift, severity, cost, .. } = place;
        ScreenedRule { rule, word: count(*word), shift: *shift, severity: severity.code(), cost: cost.code() }
    }
}

/// How often a rule was answered otherwise than met.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ScreenedCount {
    /// Rows it does not hold for.
    pub not_met: i64,
    /// Rows that a body must decide.
    pub needs_decision: i64,
    /// Rows that cannot be told.
    pub unknown: i64,
}

impl From<dieule::ScreenedCount> for ScreenedCount {
    fn from(counted: dieule::ScreenedCount) -> Self {
        let dieule::ScreenedCount { not_met, needs_decision, unknown } = counted;
        ScreenedCount { not_met: count(not_met), needs_decision: count(needs_decision), unknown: count(unknown) }
    }
}

/// An answer that other rows had a say in.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CrossRow {
    /// The row of the member, as numbered when it was added.
    pub row: i64,
    /// The rule.
    pub rule: &'static str,
    /// The answer.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
}

impl From<&dieule::CrossRow> for CrossRow {
    fn from(found: &dieule::CrossRow) -> Self {
        let dieule::CrossRow { row, rule, outcome } = found;
        CrossRow { row: count(*row), rule, outcome: outcome.code() }
    }
}

/// What a screening found.
#[napi]
#[derive(Debug)]
pub struct Screened {
    inner: dieule::Screened,
}

impl From<dieule::Screened> for Screened {
    fn from(inner: dieule::Screened) -> Self {
        Screened { inner }
    }
}

#[napi]
impl Screened {
    /// Members screened.
    #[napi(getter)]
    pub fn members(&self) -> i64 {
        count(self.inner.members)
    }

    /// Members for whom a requirement is not met.
    #[napi(getter)]
    pub fn members_not_met(&self) -> i64 {
        count(self.inner.members_not_met)
    }

    /// The rules about units, with the places of their answers.
    #[napi]
    pub fn unit_rules(&self) -> Vec<ScreenedRule> {
        self.inner.unit_rules.iter().map(ScreenedRule::from).collect()
    }

    /// The words of the units.
    #[napi]
    pub fn units(&self) -> Vec<BigUint64Array> {
        self.inner.units.clone().into_planes().into_iter().map(BigUint64Array::new).collect()
    }

    /// So many answers of rules that compare rows, beginning with one.
    #[napi]
    pub fn cross_rows(&self, from: u32, length: u32) -> Vec<CrossRow> {
        piece(&self.inner.cross_rows, from, length)
    }

    /// Rules that could not be asked.
    #[napi]
    pub fn not_asked(&self) -> Vec<NotAsked> {
        self.inner.not_asked.iter().map(NotAsked::from).collect()
    }

    /// Whether the law of the day is certain.
    #[napi(getter, ts_return_type = "Standing")]
    pub fn standing(&self) -> &'static str {
        self.inner.standing.code()
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// What reproduces it.
    #[napi]
    pub fn receipt(&self) -> Receipt {
        Receipt::from(&self.inner.receipt)
    }

    /// How often a rule was answered otherwise than met.
    #[napi]
    pub fn total(&self, rule: Unknown<'_>) -> napi::Result<Either<ScreenedCount, Failure>> {
        answer(needed::<String>(rule, "screened", "rule").and_then(|rule| Ok(self.inner.total(&rule)?.into())))
    }

    /// The same in a unit and all below it.
    #[napi]
    pub fn count(&self, rule: Unknown<'_>, unit: Unknown<'_>) -> napi::Result<Either<ScreenedCount, Failure>> {
        answer(needed::<String>(rule, "screened", "rule").and_then(|rule| Ok(self.inner.count(&rule, self.unit(unit)?)?.into())))
    }

    /// The members of a unit and of all below it.
    #[napi]
    pub fn members_of(&self, unit: Unknown<'_>) -> napi::Result<Either<i64, Failure>> {
        answer(self.unit(unit).map(|unit| count(self.inner.members_of(unit))))
    }

    /// The branches of a unit and of all below it.
    #[napi]
    pub fn branches_of(&self, unit: Unknown<'_>) -> napi::Result<Either<i64, Failure>> {
        answer(self.unit(unit).map(|unit| count(self.inner.branches_of(unit))))
    }

    /// The members of a unit and of all below it for whom a requirement is not met.
    #[napi]
    pub fn members_not_met_of(&self, unit: Unknown<'_>) -> napi::Result<Either<i64, Failure>> {
        answer(self.unit(unit).map(|unit| count(self.inner.members_not_met_of(unit))))
    }

    /// The row of a unit, told by its code or by its row.
    fn unit(&self, unit: Unknown<'_>) -> Result<usize, Stop> {
        Ok(match Given::of(unit)? {
            Given::Text(code) => self.inner.row_of(&code)?,
            Given::Count(_) => self.inner.check_row(needed::<u32>(unit, "screened", "unit")? as usize)?,
            Given::Missing | Given::Flag(_) | Given::Decimal(_) | Given::Other(_) => {
                self.inner.row_of(&needed::<String>(unit, "screened", "unit")?)?
            }
        })
    }
}
