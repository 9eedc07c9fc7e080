//! The life of units as plans: founding, renaming, splitting, merging, uniting, dissolving, standing elsewhere. A plan is checked
//! before it is carried out, and what is to be done comes as a list of events. Nothing is kept and nothing is changed here.
//!
//! The steps are gone through on a copy of what stands (`state.rs`, `steps.rs`, `share.rs`); what is wrong with the plan itself is noted on the
//! way. Then the charter's own rules are asked about what the steps come to (`weigh.rs`), so that no number of theirs stands here twice.

mod apply;
mod reform;
mod result;
mod share;
mod state;
mod steps;
mod value;
mod weigh;

pub use reform::{ReformRow, reform_plan};
pub use result::{AppliedPlan, PlanCheck, PlanEvent, PlanEventKind, PlanFault, PlanSize};
pub use value::{Plan, PlanContext, PlanStep, PlanUnit, StepKind};

use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::review::{Members, Units};
use chrono::NaiveDate;
use state::State;

impl Charter {
    /// Check a plan on lists of units and members: every fault at once, the units that change with their sizes, and, where nothing blocks
    /// it, what the host has to write.
    ///
    /// The charter is that of the plan's day. Members need keys and units codes, each once. What the context does not give
    /// (accounts, open cases, codes of old) is not asked about; [`PlanCheck::not_asked`] names it.
    ///
    /// # Errors
    /// [`Error::Input`] for lists in which units or members cannot be told apart, and for a plan without a day, an id or the kind of a step, or of
    /// another day than the charter's.
    pub fn check_plan<U: AsRef<str>, M: AsRef<str>>(
        &self,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        plan: &Plan,
        context: &PlanContext,
    ) -> Result<PlanCheck, Error> {
        let needed = |field: &str| InputError { record: "plan", field: field.to_owned(), row: None, problem: Problem::MissingValue };
        let on: NaiveDate = plan.on.ok_or_else(|| needed("on"))?;
        // Another day's law would answer, and nobody would see it.
        if on != self.day() {
            let problem = Problem::OtherDay { day: self.day() };
            return Err(InputError { record: "plan", field: "on".to_owned(), row: None, problem }.into());
        }
        if plan.id.is_none() {
            return Err(needed("id").into());
        }
        let kinds = plan.kinds()?;
        let mut state = State::new(self, units, members, context)?;
        for (place, (kind, step)) in kinds.into_iter().zip(&plan.steps).enumerate() {
            state.go(place, kind, step, on);
        }
        Ok(weigh::weigh(self, state, plan))
    }
}
