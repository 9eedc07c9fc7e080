//! Điều 35: when a discipline is over, and who may be put forward afterwards. Both are left to the Central Standing Committee.

use super::case::{among, delegated};
use super::record::DisciplineForm;
use crate::calendar::months_after;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use crate::verdict::Outcome;
use chrono::NaiveDate;

records! {
    /// A discipline that was imposed.
    "sanction" Sanction {
        /// Its form.
        form: DisciplineForm,
        /// The form it was changed to on a complaint; absent: it stands as decided.
        changed_to: DisciplineForm,
        /// Day of the official decision.
        decided_on: NaiveDate,
        /// Day from which it has effect.
        effective_on: NaiveDate,
        /// Day asked about.
        on: NaiveDate,
    }
}

static RULES: &[Rule<Sanction>] = &[
    Rule::new("sanction.over", P::DisciplineExpiryFrom, over),
    Rule::alternative("sanction.timed", P::DisciplineTimedForms, timed),
    Rule::alternative("sanction.nomination", P::DisciplineNomination, nomination),
    Rule::alternative("sanction.for_good", P::DisciplineTimedForms, for_good),
];

impl Question for Sanction {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// The form that stands.
fn form(s: &Sanction) -> Result<DisciplineForm, Gap> {
    match s.changed_to {
        Some(changed) => Ok(changed),
        None => Ok(facts!(s; form)),
    }
}

/// Whether the form has a time that runs out at all.
fn timed(law: &Law<'_>, s: &Sanction) -> Ruling {
    let forms = law.list(P::DisciplineTimedForms)?;
    Ok(Answer::when(among(forms, form(s)?.code()), "never_over"))
}

/// Whether nothing is left to run out.
fn for_good(law: &Law<'_>, s: &Sanction) -> Ruling {
    let forms = law.list(P::DisciplineTimedForms)?;
    Ok(Answer::when(!among(forms, form(s)?.code()), "runs_out"))
}

/// Điều 35: hết thời hạn áp dụng hình thức kỷ luật. Expulsion and dissolution have no time that runs out.
fn over(law: &Law<'_>, s: &Sanction) -> Ruling {
    let provision = match form(s)? {
        DisciplineForm::Reprimand => P::DisciplineMonthsReprimand,
        DisciplineForm::Warning => P::DisciplineMonthsWarning,
        DisciplineForm::RemovalFromPost => P::DisciplineMonthsRemoval,
        DisciplineForm::Expulsion | DisciplineForm::Dissolution | DisciplineForm::Other => return Ok(Answer::not_applicable()),
    };
    let months = delegated(law.integer(provision), provision)?;
    let (begins, on) = match law.choice(P::DisciplineExpiryFrom)? {
        "effect" => facts!(s; effective_on, on),
        _ => facts!(s; decided_on, on),
    };
    let free_from = months_after(begins, months, law.month_end()?);
    Ok(Answer::when(free_from <= on, "not_over").figure("months", months).citing(provision))
}

/// Điều 35: giới thiệu ứng cử, đề cử, bổ nhiệm of people whose discipline is over.
fn nomination(law: &Law<'_>, s: &Sanction) -> Ruling {
    let over = over(law, s)?;
    match over.outcome {
        Some(Outcome::Met) => {}
        Some(_) => return Ok(Answer::needs_decision("still_disciplined")),
        None => return Ok(over),
    }
    Ok(match delegated(law.choice(P::DisciplineNomination), P::DisciplineNomination)? {
        "as_others" => Answer::met(),
        "committee_decides" => Answer::needs_decision("nomination_not_decided"),
        _ => Answer::not_met("nomination_not_allowed"),
    })
}
