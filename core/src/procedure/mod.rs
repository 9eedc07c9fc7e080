//! Procedures: the official functions as state machines that are plain values. A host stores a case and drives it by events; nothing here keeps or waits.
//!
//! A machine is one static table (`machine.rs`). `next`, `apply`, the diagram and the docs are read from it, and the rules that guard its
//! steps are those of a question of the charter, so that a case can never allow what the single question refuses.

mod acting;
mod admission;
mod apply;
mod away;
mod case;
mod describe;
mod discipline;
mod discipline_route;
mod guard;
mod honorary;
mod hosted;
mod kinds;
mod machine;
mod maturity;
mod next;
mod opening;
mod party;
mod rating;
mod removal;
mod reroute;
mod result;
mod reward;
mod route;
mod stored;
mod training;
mod transfer;

pub(crate) use case::not_taken;
pub use case::{Case, CaseEntry, CaseEvent, CaseItem, CountsFor, Given, ReRouted, RouteUnit};
pub use describe::{MachineInfo, MachineState, MachineStep, machine_names};
pub use kinds::{Covers, EffectKind, RefusalKind};
pub use opening::CaseRequest;
pub use reroute::ReRoute;
pub use result::{CaseEffect, CaseOffer, CaseRefusal, CaseStep, Taken};
pub(crate) use stored::{of_format, stored};
