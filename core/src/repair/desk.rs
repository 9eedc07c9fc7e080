//! The desk at which ways are made out: a formula's offer, asked in every state of the law, becomes a way that cites.

use super::result::{Actor, Obstacle, Way, WayKind};
use crate::charter::{Charter, Question};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;
use crate::unit::{Act, ActDecider, Restructuring};
use crate::verdict::{Figure, Outcome};
use std::cell::RefCell;

/// What a formula says of a way: open where the answer is met, else blocked for its reason.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub(super) answer: Answer,
    pub(super) who: Option<Actor>,
    pub(super) resulting: Vec<(&'static str, u32)>,
    pub(super) fields: Vec<String>,
}

/// What a formula gives back.
pub(super) type Offered = Result<Offer, Gap>;

impl Offer {
    pub(super) fn new(answer: Answer, who: Option<Actor>) -> Self {
        Offer { answer, who, resulting: Vec::new(), fields: Vec::new() }
    }

    pub(super) fn resulting(self, resulting: Vec<(&'static str, u32)>) -> Self {
        Offer { resulting, ..self }
    }

    pub(super) fn fields(self, fields: Vec<String>) -> Self {
        Offer { fields, ..self }
    }
}

/// The unit a way is taken with.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) code: Option<String>,
    pub(super) row: usize,
}

/// The way a formula offers; `None` where it does not apply.
pub(super) fn way(
    charter: &Charter,
    what: WayKind,
    cites: P,
    target: Option<Target>,
    formula: &dyn Fn(&Law<'_>) -> Offered,
) -> Option<Way> {
    // The first state of the law that has an answer tells what the way comes to; whether it is open is asked of all of them.
    let first: RefCell<Option<Offer>> = RefCell::new(None);
    let finding = charter.finding_of(what.rule(), cites, &|law| {
        let offer = formula(law)?;
        let answer = offer.answer.clone();
        if answer.outcome.is_some() {
            first.borrow_mut().get_or_insert(offer);
        }
        Ok(answer)
    })?;
    let offer = first.into_inner();
    let (who, resulting, fields) = offer.map(|offer| (offer.who, offer.resulting, offer.fields)).unwrap_or_default();
    let open = finding.outcome == Outcome::Met;
    Some(Way {
        what,
        rule: finding.rule,
        open,
        blocked_by: (!open).then_some(Obstacle {
            reason: finding.reason,
            figures: finding.figures,
            missing: finding.missing,
            candidates: finding.candidates,
        }),
        target: target.as_ref().and_then(|target| target.code.clone()),
        target_row: target.map(|target| target.row),
        resulting: resulting.into_iter().map(|(name, number)| (name.to_owned(), Figure::from(number))).collect(),
        who,
        fields,
        citation: finding.citation,
        certainty: finding.certainty,
        standing: finding.standing,
    })
}

/// A value of the law that orders or fills what is proposed: that of the first state of the law which has one.
pub(super) fn value_of<T>(charter: &Charter, rule: &str, read: &dyn Fn(&Law<'_>) -> Result<T, Gap>) -> Option<T> {
    charter.value_of(rule, read)
}

/// A rule of the library, asked as it stands: no way has a rule of its own for what the charter already rules.
pub(super) fn asked<Q: Question>(rule: &str, law: &Law<'_>, record: &Q) -> Ruling {
    match Q::rules().iter().find(|known| known.id == rule) {
        Some(rule) => (rule.test)(law, record),
        None => Err(Gap::Silent),
    }
}

/// Điều 6.2: who decides on an act; no way where the text does not name the act.
pub(super) fn decider(law: &Law<'_>, act: Act) -> Result<Option<Actor>, Gap> {
    let plan = Restructuring { act: Some(act), act_decided_by: Some(ActDecider::DirectSuperior), ..Restructuring::default() };
    match asked("restructuring.decider", law, &plan)?.outcome {
        Some(Outcome::Met) => Ok(Some(Actor::DirectSuperior)),
        Some(_) => Ok(None),
        None => Err(Gap::Silent),
    }
}

/// The `field>who` pairs; none where nobody says who supplies what.
pub(super) fn suppliers<'a>(law: &Law<'a>) -> Result<&'a [String], Gap> {
    match law.list(P::RepairSuppliers) {
        Err(Gap::Silent) => Ok(&[]),
        pairs => pairs,
    }
}

/// Whether this actor supplies this field.
pub(super) fn supplies(pairs: &[String], actor: Actor, field: &str) -> bool {
    pairs.iter().any(|pair| pair.split_once('>') == Some((field, actor.code())))
}

/// The first who supplies a field.
pub(super) fn supplier(law: &Law<'_>, field: &str) -> Result<Option<Actor>, Gap> {
    let of = |pair: &String| pair.split_once('>').filter(|(of, _)| *of == field).and_then(|(_, who)| Actor::from_code(who));
    Ok(suppliers(law)?.iter().find_map(of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::{Rulebook, Setting};
    use crate::{MemberTable, UnitTable};

    /// Entries that no formula would ever match would be found by nobody.
    #[test]
    fn every_supplier_is_somebody_and_every_field_is_a_column() {
        let charter = Rulebook::national().in_force_on(crate::iso_day("2024-05-09").unwrap()).unwrap();
        let suppliers = charter.provisions().into_iter().find(|provision| provision.id == P::RepairSuppliers.id()).unwrap();
        let Some(Setting::List(pairs)) = suppliers.value else { panic!("no list") };
        let columns: Vec<&str> = UnitTable::FIELDS.iter().chain(MemberTable::FIELDS).map(|field| field.name).collect();
        for pair in &pairs {
            let (field, who) = pair.split_once('>').unwrap();
            assert!(Actor::from_code(who).is_some(), "{pair}");
            // Counts of a unit, and the code that the system gives out, are no columns.
            assert!(columns.contains(&field) || ["members", "branches", "identity_code"].contains(&field), "{pair}");
        }
    }
}
