//! Điều 4 khoản 4: honorary members. How they are admitted is left to the Central Standing Committee.

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use crate::unit::Level;

records! {
    /// The admission of an honorary member.
    "honorary" Honorary {
        /// Level of the organization that decided.
        decided_at: Level,
        /// Code of the software function the case is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<Honorary>] = &[
    Rule::new("honorary.admission", P::RecordHonoraryDecider, admission),
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
