//! How a criterion's row says what it gives: the fields of each form, tiers, deadlines.

use super::check::Check;
use super::draft::DraftRow;
use super::item::{Deadline, Form, Tier};
use super::points::{DECIMALS, Points};
use super::rows::{CriterionForm, NoBase, SetHead};
use crate::Ratio;
use crate::ratio::Rounding;
use std::collections::BTreeSet;

/// The fields of a form.
pub(super) fn fields_of(form: CriterionForm) -> &'static [&'static str] {
    match form {
        CriterionForm::AllOrNothing => &["points", "target", "no_base"],
        CriterionForm::Partial | CriterionForm::PlusMinus => &["points"],
        CriterionForm::PerEvent | CriterionForm::Penalty => &["step", "limit"],
        CriterionForm::Tiers => &["tiers", "holes"],
        CriterionForm::Proportional => &["points", "goal", "no_base", "rounding", "decimals"],
    }
}

pub(super) fn read(check: &mut Check, draft: &DraftRow) -> Option<Form> {
    let row = &draft.row;
    let form = check.needed(draft, "form", row.form.as_ref())?;
    let needs_points = fields_of(form).contains(&"points");
    let points = if needs_points { check.needed(draft, "points", row.points.as_ref()) } else { None };
    check.above_zero(draft, "points", row.points);
    let no_base = row.no_base.unwrap_or(NoBase::Undetermined);
    match form {
        CriterionForm::AllOrNothing => {
            let target = row.target.as_deref().map_or(Ok(None), |text| share(text).map(Some));
            let whole = Ratio::new(1, 1);
            let Ok(target) = target else {
                check.refuse(draft, "target", "takes a share of the whole written `80/100`");
                return None;
            };
            Some(Form::AllOrNothing { points: points?, target: target.or(whole)?, no_base })
        }
        CriterionForm::Partial => Some(Form::Partial { points: points? }),
        CriterionForm::PlusMinus => Some(Form::PlusMinus { points: points? }),
        CriterionForm::PerEvent => {
            let (step, limit) = (check.needed(draft, "step", row.step.as_ref()), check.needed(draft, "limit", row.limit.as_ref()));
            check.above_zero(draft, "step", step);
            check.above_zero(draft, "limit", limit);
            Some(Form::PerEvent { step: step?, limit: limit? })
        }
        CriterionForm::Penalty => {
            let (step, floor) = (check.needed(draft, "step", row.step.as_ref()), check.needed(draft, "limit", row.limit.as_ref()));
            for (field, points) in [("step", step), ("limit", floor)] {
                if points.is_some_and(|points| points >= Points::ZERO) {
                    check.refuse(draft, field, "takes points below zero: they are taken off");
                }
            }
            Some(Form::Penalty { step: step?, floor: floor? })
        }
        CriterionForm::Tiers => {
            let text = check.needed(draft, "tiers", row.tiers.as_ref())?;
            match tiers(&text, row.holes == Some(true)) {
                Ok(tiers) => Some(Form::Tiers(tiers)),
                Err(faults) => {
                    for why in faults {
                        check.refuse(draft, "tiers", why);
                    }
                    None
                }
            }
        }
        CriterionForm::Proportional => {
            let name = check.needed(draft, "rounding", row.rounding.as_ref());
            let rounding = name.as_deref().and_then(Rounding::named);
            if name.is_some() && rounding.is_none() {
                check.refuse(draft, "rounding", "takes one of half_up, half_even, half_down, up, down");
            }
            if row.goal == Some(0) {
                check.refuse(draft, "goal", "takes a number from 1; without it each unit has its own, the entry's `whole`");
            }
            let decimals = check.needed(draft, "decimals", row.decimals.as_ref());
            if decimals.is_some_and(|decimals| decimals > DECIMALS) {
                check.refuse(draft, "decimals", format!("takes a number from 0 to {DECIMALS}"));
            }
            Some(Form::Proportional { points: points?, goal: row.goal, no_base, rounding: rounding?, decimals: decimals? })
        }
    }
}

/// A part of the whole: none of it is no target.
fn share(text: &str) -> Result<Ratio, ()> {
    text.parse::<Ratio>().ok().filter(|share| share.is_part()).ok_or(())
}

/// `0=10, 1=8, 2-5=4, 6-=0`: in the order of the counts. A hole is only left where the set says that there are some.
pub(super) fn tiers(text: &str, holes: bool) -> Result<Vec<Tier>, Vec<String>> {
    let mut tiers: Vec<Tier> = Vec::new();
    let mut faults: Vec<String> = Vec::new();
    for part in text.split(',') {
        match tier(part.trim()) {
            Ok(tier) => tiers.push(tier),
            Err(why) if faults.contains(&why) => {}
            Err(why) => faults.push(why),
        }
    }
    // What is missing may be in a tier that could not be read.
    let whole = faults.is_empty();
    tiers.sort_by_key(|tier| tier.from);
    // The first count that no tier has yet; nothing once a tier has no end.
    let mut next = Some(0_u32);
    for tier in &tiers {
        match next {
            Some(next) if tier.from > next && !holes && whole => {
                faults.push(format!("no tier has the count {next}: say `holes` where that is meant"));
            }
            Some(next) if tier.from >= next => {}
            _ => faults.push(format!("the count {} is in two tiers", tier.from)),
        }
        let after = tier.to.and_then(|to| to.checked_add(1));
        next = next.zip(after).map(|(next, after)| next.max(after));
    }
    if let Some(next) = next.filter(|_| !holes && whole) {
        faults.push(format!("no tier has the count {next}: say `holes` where that is meant"));
    }
    // Else what nobody counted, and what is in no tier, would have points that are known.
    if whole && tiers.iter().map(|tier| tier.points).collect::<BTreeSet<_>>().len() < 2 {
        faults.push("takes tiers of different points: else no count makes a difference".to_owned());
    }
    if faults.is_empty() { Ok(tiers) } else { Err(faults) }
}

fn tier(part: &str) -> Result<Tier, String> {
    let wrong = || "takes counts and their points: 0=10, 1=8, 2-5=4, 6-=0".to_owned();
    let (counts, points) = part.split_once('=').ok_or_else(wrong)?;
    let points: Points = points.trim().parse().map_err(|()| wrong())?;
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| wrong());
    let (from, to) = match counts.split_once('-') {
        None => (number(counts)?, Some(number(counts)?)),
        Some((from, to)) if to.trim().is_empty() => (number(from)?, None),
        Some((from, to)) => (number(from)?, Some(number(to)?)),
    };
    if to.is_some_and(|to| to < from) {
        return Err(format!("the tier {from} ends before it begins"));
    }
    Ok(Tier { from, to, points })
}

/// The last day in time and what a late one gives.
pub(super) fn deadline(check: &mut Check, draft: &DraftRow, form: Option<&Form>, head: &SetHead) -> Option<Deadline> {
    let row = &draft.row;
    let Some(day) = row.deadline else {
        for field in ["before", "late"].into_iter().filter(|field| draft.given.contains(field)) {
            check.refuse(draft, field, "goes with `deadline`");
        }
        return None;
    };
    let last_day = if row.before == Some(true) { day.pred_opt().unwrap_or(day) } else { day };
    if !head.scores(last_day) {
        check.refuse(draft, "deadline", format!("the last day in time is {last_day}, the set scores {}", head.period()));
    }
    let most = match form? {
        Form::Penalty { .. } => {
            check.refuse(draft, "deadline", "does not go with `penalty`");
            return None;
        }
        Form::PlusMinus { .. } => {
            if row.late.is_some() {
                check.refuse(draft, "late", "does not go with `plus_minus`: too late is not done");
            }
            return Some(Deadline { last_day, late: Points::ZERO });
        }
        Form::AllOrNothing { points, .. } | Form::Partial { points } | Form::Proportional { points, .. } => *points,
        Form::PerEvent { limit, .. } => *limit,
        Form::Tiers(tiers) => tiers.iter().map(|tier| tier.points).max().unwrap_or(Points::ZERO),
    };
    let late = row.late.unwrap_or(Points::ZERO);
    if late < Points::ZERO || late > most {
        check.refuse(draft, "late", format!("takes points from 0 to {most}"));
    }
    Some(Deadline { last_day, late })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiers_meet_nowhere_and_leave_no_hole_unsaid() {
        assert_eq!(tiers("0=10, 1=8, 2-5=4, 6-=0", false).map(|tiers| tiers.len()), Ok(4));
        assert_eq!(tiers("6-=0, 0-5=10", false).map(|tiers| tiers.len()), Ok(2));
        let why = |text: &str, holes| tiers(text, holes).unwrap_err().join("; ");
        assert!(why("0=10, 2-=0", false).contains("count 1"));
        assert_eq!(tiers("0=10, 2-=0", true).map(|tiers| tiers.len()), Ok(2));
        assert!(why("0=10, 1=8", false).contains("count 2"));
        for twice in ["0=10, 0=8, 1-=0", "0-3=5, 2-=0", "0-=5, 4=1"] {
            assert!(why(twice, true).contains("two tiers"), "{twice}");
        }
        // All faults of a text at once.
        assert_eq!(tiers("0=10, 0=9, 1=3, 1=2, 5-=0", false).unwrap_err().len(), 3);
        // Also beside a tier that cannot be read, whose counts are then not said to be missing.
        assert_eq!(tiers("0=10, 0=8, 2-1=3", false).unwrap_err(), ["the tier 2 ends before it begins", "the count 0 is in two tiers"]);
        for wrong in ["", "0", "a=1", "0=x", "5-2=1", "0=1,"] {
            assert!(tiers(wrong, true).is_err(), "{wrong}");
        }
    }
}
