//! What may be done next in a case, by whom, and what stands in the way.

use super::acting::Acting;
use super::case::{Case, CaseItem, Facts};
use super::guard::{Guarded, ask};
use super::machine::{Machine, Step};
use super::result::CaseOffer;
use crate::charter::Charter;
use crate::error::Error;
use chrono::NaiveDate;

impl Case {
    /// The steps that stand next on a day, those of one unit where `by` names it: open ones and blocked ones, each with the members for whom it
    /// is the same. Members who are through have none.
    ///
    /// Time never closes a request: where a profile sets a time for a step, `due` is its last day and `overdue` says that it is over.
    ///
    /// # Errors
    /// [`Error::UnknownName`] when this version of the library does not know the machine.
    pub fn next(&self, charter: &Charter, by: Option<&str>, on: NaiveDate) -> Result<Vec<CaseOffer>, Error> {
        let machine = Machine::named(&self.machine)?;
        let mut offers: Vec<CaseOffer> = Vec::new();
        for step in machine.steps {
            for item in self.items.iter().filter(|item| step.from.contains(&item.state.as_str())) {
                let acting = self.acting(machine, step, item, &self.history);
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
        let mut guarded = ask(charter, machine, self, step, item, &recorded)?;
        // The event's day stands in for a day that the event may bring itself: where it is not the right one, another is needed.
        if matches!(guarded, Guarded::Blocked(_)) && step.stamps.iter().any(|field| step.takes.contains(field)) {
            let bare = recorded.into_iter().filter(|(field, _)| !step.takes.contains(&field.as_str())).collect();
            if let needs @ Guarded::Needs(..) = ask(charter, machine, self, step, item, &bare)? {
                guarded = needs;
            }
        }
        let (needs, blocked_by) = match guarded {
            Guarded::Holds => (Vec::new(), None),
            Guarded::Needs(needs, _) => (needs, None),
            Guarded::Blocked(finding) => (Vec::new(), Some(*finding)),
        };
        let due = (machine.due)(charter, step.action, item.since);
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
            due,
            overdue: due.is_some_and(|due| on > due),
            // A day before the one on which the state was entered is none on which to act.
            open: blocked_by.is_none() && on >= item.since,
            blocked_by,
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
        (of, offer.since, offer.open, offer.needs.clone(), offer.blocked_by.clone())
    };
    key(one) == key(other)
}
