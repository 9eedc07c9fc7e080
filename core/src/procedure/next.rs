//! What may be done next in a case, by whom, and what stands in the way.

use super::acting::Acting;
use super::case::{Case, CaseItem, Facts};
use super::guard::{advice, ask};
use super::machine::{Machine, Step};
use super::result::CaseOffer;
use crate::charter::Charter;
use crate::error::Error;
use chrono::NaiveDate;

impl Case {
    /// The steps that stand next on a day, those of one unit where `by` names it: open ones and blocked ones, each with the members for whom it
    /// is the same. Members who are through have none, but for a complaint that may still come.
    ///
    /// Time never closes a request: where a profile sets a time for a step that is waited for, `due` is its last day and `overdue` says that it is over.
    ///
    /// # Errors
    /// [`Error::UnknownName`] when this version of the library does not know the machine.
    pub fn next(&self, charter: &Charter, by: Option<&str>, on: NaiveDate) -> Result<Vec<CaseOffer>, Error> {
        let machine = Machine::named(&self.machine)?;
        let mut offers: Vec<CaseOffer> = Vec::new();
        for step in machine.steps {
            for item in self.items.iter().filter(|item| step.from.contains(&item.state.as_str())) {
                let acting = self.acting(machine, step, item);
                for acting in acting.iter().filter(|acting| by.is_none_or(|by| by == acting.unit)) {
                    let offer = self.offer(charter, machine, step, item, acting, on)?;
                    // Equal but for the member: one offer for all of them.
                    match offers.iter_mut().find(|known| same(known, &offer)) {
                        Some(known) => known.members.extend(offer.members),
                        None => offers.push(offer),
                    }
                }
            }
        }
        Ok(offers)
    }

    fn offer(
        &self,
        charter: &Charter,
        machine: &Machine,
        step: &Step,
        item: &CaseItem,
        acting: &Acting<'_>,
        on: NaiveDate,
    ) -> Result<CaseOffer, Error> {
        let recorded = step.records(acting, on, &Facts::new(), |field| self.known(item, field));
        let mut asked = ask(charter, machine, self, step, item, &recorded)?;
        // The event's day stands in for a day that the event may bring itself: where it is not the right one, another is needed.
        if !asked.blocking.is_empty() && step.stamps.iter().any(|field| step.takes.contains(field)) {
            let bare = recorded.clone().into_iter().filter(|(field, _)| !step.takes.contains(&field.as_str())).collect();
            let again = ask(charter, machine, self, step, item, &bare)?;
            if again.blocking.is_empty() && !again.lacking.is_empty() {
                asked = again;
            }
        }
        let blocked_by = asked.blocking.into_iter().next();
        let needs = if blocked_by.is_none() { asked.needs } else { Vec::new() };
        let advice = advice(charter, machine, self, step, item, &recorded)?;
        let due = if step.waited { (machine.due)(charter, step.action, item) } else { None };
        let waiting = on.signed_duration_since(item.since).num_days();
        Ok(CaseOffer {
            action: step.action.to_owned(),
            members: vec![item.member.clone()],
            state: item.state.clone(),
            unit: acting.unit.to_owned(),
            role: acting.role.to_owned(),
            covers: step.covers,
            takes: step.takes.iter().map(|field| (*field).to_owned()).collect(),
            needs,
            since: item.since,
            waiting_days: u32::try_from(waiting).unwrap_or(0),
            waited_for: step.waited,
            due,
            overdue: due.is_some_and(|due| on > due),
            // A day before the one on which the state was entered is none on which to act.
            open: blocked_by.is_none() && on >= item.since,
            blocked_by,
            advice,
        })
    }

    /// The open steps of everybody: what would be allowed now.
    pub(super) fn allowed(&self, charter: &Charter, on: NaiveDate) -> Result<Vec<CaseOffer>, Error> {
        Ok(self.next(charter, None, on)?.into_iter().filter(|offer| offer.open).collect())
    }
}

/// Whether two offers differ in nothing but the members.
fn same(one: &CaseOffer, other: &CaseOffer) -> bool {
    let key = |offer: &CaseOffer| {
        let of = (offer.action.clone(), offer.state.clone(), offer.unit.clone());
        (of, offer.since, offer.open, offer.needs.clone(), offer.blocked_by.clone(), offer.advice.clone())
    };
    key(one) == key(other)
}
