//! Who is rated, by whom and on what time, put together for a host that makes the list.

use super::away::leave;
use super::member::{MemberRating, RatedTime, RatingUnit, rated_by};
use crate::charter::{Charter, Question};
use crate::law::{Gap, Law};
use crate::record::Record;
use crate::verdict::{Finding, Outcome, Verdict, canonical};
use serde::Serialize;

/// Whether a member is rated in a year, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingBasis {
    /// Whether this branch rates the member: `not_met` is *not rated* here, which is not the lowest level.
    pub rated: Outcome,
    /// Who rates; `None` where nobody does or it is not known.
    pub rated_by: Option<RatingUnit>,
    /// The time that is rated; `None` where none is, where it is not known, or where no text says it.
    pub time: Option<RatedTime>,
    /// Why not, what is missing, what has to be decided: of the rules that were asked.
    pub verdict: Verdict,
}

impl RatingBasis {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Tell whether a member is rated, by whom, and on what time of the year.
    ///
    /// Asks `rating.months`, `rating.party_member` and `rating.leave` about the facts given; where these leave two answers open, none is chosen.
    pub fn rating_basis(&self, member: &MemberRating) -> RatingBasis {
        let finding = |id: &str| {
            let rule = MemberRating::rules().iter().find(|rule| rule.id == id)?;
            self.finding(rule, member)
        };
        let asked = ["rating.months", "rating.party_member"].map(finding);
        let rated = Outcome::worst(asked.iter().flatten().map(|finding| finding.outcome));
        let mut findings: Vec<Finding> = asked.into_iter().flatten().collect();
        let (mut by, mut time) = (None, None);
        if rated == Outcome::Met {
            by = self.agreed("rating.transferred", &|law| rated_by(law, member));
            time = self.agreed("rating.leave", &|law| Ok(leave(law, member)?.time()));
            // The rule itself asks which time was rated; here that is the answer.
            let asked = MemberRating { rated_time: Some(RatedTime::ActiveTime), ..member.clone() };
            let rule = MemberRating::rules().iter().find(|rule| rule.id == "rating.leave");
            findings.extend(rule.and_then(|rule| self.finding(rule, &asked)));
        }
        RatingBasis { rated, rated_by: by, time, verdict: self.verdict(MemberRating::NAME, findings) }
    }

    /// What every state of the law says; nothing where they differ, or where one says nothing.
    fn agreed<T: PartialEq>(&self, rule: &str, read: &dyn Fn(&Law<'_>) -> Result<Option<T>, Gap>) -> Option<T> {
        let mut said: Vec<Option<T>> = Vec::new();
        self.for_each_law(rule, &mut |law, _| said.push(read(law).ok().flatten()));
        said.dedup();
        if said.len() == 1 { said.pop().flatten() } else { None }
    }
}
