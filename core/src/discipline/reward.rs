//! Điều 31 khoản 2: the forms of reward, which the Central Standing Committee sets.

use super::case::{among, delegated};
use super::record::DecidingUnit;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use crate::unit::Level;

records! {
    /// A reward.
    "reward" Reward {
        /// Its form, as the list that was set names it.
        reward_form: String,
        /// Where the unit that decided stands, seen from whoever is rewarded.
        decided_at: DecidingUnit,
        /// Its level, as records and statistics name it; absent: not told, or no level, as of a branch.
        level: Level,
        /// Code of the software function the case is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<Reward>] = &[
    Rule::new("reward.form", P::DisciplineRewardForms, form),
    Rule::alternative("reward.decider", P::DisciplineRewardDeciders, decider),
    Rule::alternative("reward.function", P::DisciplineFunctionCode, |law, r| {
        let code = law.integer(P::DisciplineFunctionCode)?;
        Ok(Answer::when(facts!(r; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for Reward {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 31.2: do Ban Thường vụ Trung ương Đoàn quy định.
fn form(law: &Law<'_>, r: &Reward) -> Ruling {
    let listed = delegated(law.list(P::DisciplineRewardForms), P::DisciplineRewardForms)?;
    let Some(form) = &r.reward_form else { return Ok(Answer::unknown(vec!["reward_form"])) };
    Ok(Answer::when(among(listed, form), "reward_not_listed"))
}

/// Điều 31: được Đoàn xem xét khen thưởng; which levels may decide is a named reading.
fn decider(law: &Law<'_>, r: &Reward) -> Ruling {
    let listed = law.list(P::DisciplineRewardDeciders)?;
    Ok(Answer::when(among(listed, facts!(r; decided_at).code()), "level_may_not_reward"))
}
