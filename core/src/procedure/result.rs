//! What a case answers: what may be done next, what followed, why not.

use super::case::Case;
use super::{Covers, EffectKind, Given, RefusalKind};
use crate::messages;
use crate::verdict::{Certainty, Finding, Language, canonical};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A step that stands next for some members.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CaseOffer {
    /// The step: `introduce`.
    pub action: String,
    /// The members, by the host's keys.
    pub members: Vec<String>,
    /// The state they are in.
    pub state: String,
    /// Code of the unit that acts.
    pub unit: String,
    /// Its part in the case.
    pub role: String,
    /// For how many of them an event takes it at once.
    pub covers: Covers,
    /// Facts the event may bring.
    pub takes: Vec<String>,
    /// Those of them without which a rule cannot be answered.
    pub needs: Vec<String>,
    /// Since when they wait.
    pub since: NaiveDate,
    /// For how many days.
    pub waiting_days: u32,
    /// Whether the case waits for it. What a unit merely may do (take back, send back, complain) is never late.
    pub waited_for: bool,
    /// The last day for it, where a profile sets a time and the case waits for it; it counts.
    pub due: Option<NaiveDate>,
    /// Whether that day is over.
    pub overdue: bool,
    /// Whether nothing stands in the way, as far as it can be told before the facts are there.
    pub open: bool,
    /// The rule that stands in the way.
    pub blocked_by: Option<Finding>,
    /// What guidance says against it; it never stops a step.
    pub advice: Vec<Finding>,
}

impl fmt::Debug for CaseOffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseOffer").field("action", &self.action).field("open", &self.open).finish_non_exhaustive()
    }
}

/// Something the host has to write. Effects come in an order that fits one transaction.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEffect {
    /// What.
    pub what: EffectKind,
    /// The member's key; absent for what is about the whole case.
    pub member: Option<String>,
    /// Code of the unit it is about.
    pub unit: Option<String>,
    /// Code of the other unit it concerns.
    pub other_unit: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// Facts that go with it.
    pub values: BTreeMap<String, Given>,
}

impl fmt::Debug for CaseEffect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseEffect").field("what", &self.what).field("on", &self.on).finish_non_exhaustive()
    }
}

/// Why an event changed nothing.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CaseRefusal {
    /// What kind of refusal it is.
    pub kind: RefusalKind,
    /// The rule that does not hold.
    pub rule: Option<String>,
    /// Why, as a stable code: the rule's reason, else that of the kind.
    pub reason: String,
    /// The members it is about, by the host's keys.
    pub members: Vec<String>,
    /// The rule's finding, with its figures and its article.
    pub finding: Option<Finding>,
    /// Every rule that stands in the way, the first of them first; of several with one reason, one.
    pub findings: Vec<Finding>,
    /// The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
    pub certainty: Option<Certainty>,
    /// The version the case has.
    pub version: u32,
    /// What would be allowed now.
    pub allowed: Vec<CaseOffer>,
}

impl fmt::Debug for CaseRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseRefusal").field("kind", &self.kind).field("reason", &self.reason).finish_non_exhaustive()
    }
}

/// A case after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The new case; the one asked is not changed.
    pub case: Case,
    /// What the host has to write, in order.
    pub effects: Vec<CaseEffect>,
    /// Whether the event had been applied before: nothing changed, and the effects are those of that time.
    pub repeated: bool,
    /// What guidance says against what was done, each once; it stopped nothing, is not kept, and is not told again with a repeated event.
    pub advice: Vec<Finding>,
}

/// The answer to an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseStep {
    /// It was applied.
    Taken(Box<Taken>),
    /// It was refused, and nothing changed.
    Refused(Box<CaseRefusal>),
}

impl CaseStep {
    /// The new case; `None` where the event was refused.
    pub fn case(&self) -> Option<&Case> {
        match self {
            CaseStep::Taken(taken) => Some(&taken.case),
            CaseStep::Refused(_) => None,
        }
    }

    /// Why it was refused.
    pub fn refusal(&self) -> Option<&CaseRefusal> {
        match self {
            CaseStep::Taken(_) => None,
            CaseStep::Refused(refusal) => Some(refusal),
        }
    }
}

impl CaseRefusal {
    /// Why, in words.
    pub fn message(&self, language: Language) -> String {
        match &self.finding {
            Some(finding) => finding.message(language),
            None => messages::procedure("every", "refusals", &self.reason, language),
        }
    }

    /// The article, as people write it, with how sure its reading is where that is not the plain text; empty where no article says it.
    pub fn cited(&self, language: Language) -> String {
        self.finding.as_ref().map(|finding| messages::source(finding, language)).unwrap_or_default()
    }

    /// Canonical JSON: the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
