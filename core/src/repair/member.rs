//! Ways for one record: supply what is missing, take the steps left on the app, leave by age or stay.

use super::desk::{Offer, Offered, supplier, suppliers, supplies, value_of, way};
use super::result::{Actor, Way, WayKind};
use crate::charter::Charter;
use crate::law::{Answer, Law};
use crate::rulebook::P;

/// One way for everybody who can supply some of these fields, and one for those that nobody is named for.
pub(super) fn supply(charter: &Charter, fields: &[String]) -> Vec<Way> {
    if fields.is_empty() {
        return Vec::new();
    }
    let offer = |formula: &dyn Fn(&Law<'_>) -> Offered| way(charter, WayKind::SupplyFields, P::RepairSuppliers, None, formula);
    let known = value_of(charter, WayKind::SupplyFields.rule(), &|law| suppliers(law).map(<[String]>::to_vec));
    let Some(pairs) = known else {
        // A value below the floor: the one way says so.
        return offer(&|law| suppliers(law).map(|_| Offer::new(Answer::met(), None))).into_iter().collect();
    };
    let by = |actor: Actor| {
        let own: Vec<String> = fields.iter().filter(|field| supplies(&pairs, actor, field)).cloned().collect();
        let formula = |law: &Law<'_>| {
            suppliers(law)?;
            let answer = if own.is_empty() { Answer::not_applicable() } else { Answer::met() };
            Ok(Offer::new(answer, Some(actor)).fields(own.clone()))
        };
        offer(&formula)
    };
    let nobody: Vec<String> =
        fields.iter().filter(|field| !Actor::ALL.iter().any(|actor| supplies(&pairs, *actor, field))).cloned().collect();
    let unnamed = |law: &Law<'_>| {
        suppliers(law)?;
        let answer = if nobody.is_empty() { Answer::not_applicable() } else { Answer::not_met("supplier_not_named") };
        Ok(Offer::new(answer, None).fields(nobody.clone()))
    };
    Actor::ALL.iter().filter_map(|actor| by(*actor)).chain(offer(&unnamed)).collect()
}

/// The steps the letter names, in its order.
pub(super) fn steps(charter: &Charter) -> Vec<String> {
    value_of(charter, WayKind::AppSteps.rule(), &|law| law.list(P::RepairAppSteps).map(<[String]>::to_vec)).unwrap_or_default()
}

/// Tải ứng dụng, khai báo, đăng ký sinh hoạt: what is left, in the order of the letter; whether a step was taken may not be known.
pub(super) fn app_steps(charter: &Charter, left: &[String], unknown: &[String]) -> Vec<Way> {
    let steps = way(charter, WayKind::AppSteps, P::RepairAppSteps, None, &|law| {
        law.asked(P::AccountWebToApp)?;
        law.list(P::RepairAppSteps)?;
        let answer = if left.is_empty() { Answer::not_applicable() } else { Answer::met() };
        Ok(Offer::new(answer, Some(Actor::Member)).fields(left.to_vec()))
    });
    steps.into_iter().chain(supply(charter, unknown)).collect()
}

/// Điều 4.1 and 4.2: the ceremony; leave to stay at the member's wish; a post that the list does not show.
pub(super) fn past_the_age(charter: &Charter, reason: &str) -> Vec<Way> {
    let ceremony = way(charter, WayKind::Ceremony, P::MaturityCeremonyHolder, None, &|law| {
        Ok(Offer::new(Answer::met(), Actor::from_code(law.choice(P::MaturityCeremonyHolder)?)))
    });
    let stay = way(charter, WayKind::LeaveToStay, P::MaturityStayRequest, None, &|law| leave_to_stay(law, reason));
    let post = way(charter, WayKind::RecordPost, P::MaturityElectedStays, None, &|law| record_post(law));
    [ceremony, stay, post].into_iter().flatten().collect()
}

/// Nếu có nguyện vọng, chi đoàn xem xét, quyết định, nhưng không quá 35 tuổi.
fn leave_to_stay(law: &Law<'_>, reason: &str) -> Offered {
    law.flag(P::MaturityStayRequest)?;
    let cap = law.integer(P::MaturityStayCap)?;
    let who = Actor::from_code(law.choice(P::MaturityStayDecider)?);
    let answer = match reason {
        "past_cap" => Answer::not_met("past_cap").figure("cap", cap),
        // Past the limit and under the cap a finding is not met only where the branch said no.
        "past_limit" => Answer::not_met("stay_refused"),
        _ => Answer::met(),
    };
    Ok(Offer::new(answer, who).resulting(vec![("cap", cap)]))
}

/// Được bầu cử vào cơ quan lãnh đạo hoặc làm công tác chuyên trách.
fn record_post(law: &Law<'_>) -> Offered {
    let mut fields = Vec::new();
    for (p, field) in [(P::MaturityElectedStays, "elected_post"), (P::MaturityFulltimeStays, "fulltime_post")] {
        if law.flag(p)? {
            fields.push(field.to_owned());
        }
    }
    let answer = if fields.is_empty() { Answer::not_applicable() } else { Answer::met() };
    Ok(Offer::new(answer, supplier(law, "elected_post")?).fields(fields))
}
