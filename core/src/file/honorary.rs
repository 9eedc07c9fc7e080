//! Điều 4 khoản 4: honorary members. How they are admitted is left to the Central Standing Committee.

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use crate::unit::{Kind, Level};

records! {
    /// The admission of an honorary member.
    "honorary" Honorary {
        /// Level of the organization that decided.
        decided_at: Level,
        /// Kind of the unit that proposed.
        proposing_kind: Kind,
        /// Number of the decision that recognises somebody.
        recognition_number: String,
        /// Why somebody is not recognised.
        refusal_reason: String,
        /// Code of the software function the case is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<Honorary>] = &[
    Rule::new("honorary.admission", P::RecordHonoraryDecider, admission),
    Rule::alternative("honorary.proposal", P::RecordHonoraryProposers, proposal),
    Rule::alternative("honorary.number", P::RecordHonoraryNumber, |law, h| {
        law.asked(P::RecordHonoraryNumber)?;
        let number = h.recognition_number.as_ref().ok_or_else(|| Gap::Facts(vec!["recognition_number"]))?;
        Ok(Answer::when(!number.trim().is_empty(), "no_number"))
    }),
    Rule::alternative("honorary.refusal", P::RecordHonoraryRefusalReason, |law, h| {
        law.asked(P::RecordHonoraryRefusalReason)?;
        let reason = h.refusal_reason.as_ref().ok_or_else(|| Gap::Facts(vec!["refusal_reason"]))?;
        Ok(Answer::when(!reason.trim().is_empty(), "no_reason_given"))
    }),
    Rule::new("honorary.function", P::RecordHonoraryFunction, |law, h| {
        let code = law.integer(P::RecordHonoraryFunction)?;
        Ok(Answer::when(facts!(h; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for Honorary {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// The charter asks for a rule; until one is set nobody can tell, so it is not silent but open.
fn admission(law: &Law<'_>, h: &Honorary) -> Ruling {
    let level = law.choice(P::RecordHonoraryDecider).map_err(|_| Gap::Value(P::RecordHonoraryDecider))?;
    let decided_at: Level = facts!(h; decided_at);
    Ok(Answer::when(decided_at.code() == level, "decided_at_other_level").figure("level", level))
}

/// Who proposes somebody.
fn proposal(law: &Law<'_>, h: &Honorary) -> Ruling {
    let proposers = law.list(P::RecordHonoraryProposers)?;
    let kind: Kind = facts!(h; proposing_kind);
    Ok(Answer::when(proposers.iter().any(|proposer| proposer == kind.code()), "may_not_propose").figure("kind", kind.code()))
}
