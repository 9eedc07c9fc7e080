//! One rule over many rows: the law is resolved once, the formula runs on plain values, findings are built only where needed.

use crate::charter::Charter;
use crate::law::{Gap, Law, Ruling};
use crate::verdict::{Finding, Outcome};

/// A rule's answers to all rows, without their explanations.
pub(crate) fn outcomes(charter: &Charter, rule: &str, rows: usize, test: &dyn Fn(&Law<'_>, usize) -> Ruling) -> Vec<Option<Outcome>> {
    let mut answers: Vec<Option<Outcome>> = Vec::new();
    charter.for_each_law(rule, &mut |law, _| {
        let first = answers.is_empty();
        for row in 0..rows {
            let outcome = match test(law, row) {
                Ok(answer) => answer.outcome,
                Err(Gap::Silent) => None,
                Err(Gap::Facts(_) | Gap::Value(_)) => Some(Outcome::Unknown),
            };
            if first {
                answers.push(outcome);
            } else if let Some(answer) = answers.get_mut(row) {
                // States of the law that disagree leave it unknown; "does not apply" agrees with "met".
                let agree = answer.unwrap_or(Outcome::Met) == outcome.unwrap_or(Outcome::Met);
                *answer = if agree { answer.or(outcome) } else { Some(Outcome::Unknown) };
            }
        }
    });
    answers
}

/// The explanation of one row's answer.
pub(crate) fn explain(
    charter: &Charter,
    rule: &'static str,
    cites: crate::rulebook::P,
    row: usize,
    test: &dyn Fn(&Law<'_>, usize) -> Ruling,
) -> Option<Finding> {
    charter.finding_of(rule, cites, &|law| test(law, row))
}
