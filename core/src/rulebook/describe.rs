//! Introspection: instruments, provisions and rules as a host may show them.

use super::instrument::{Bilingual, FirstDay, InstrumentKind, TextSeen};
use super::setting::{Setting, SettingType};
use crate::verdict::{Certainty, Severity, Standing};
use chrono::NaiveDate;

/// A document values come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstrumentInfo {
    /// Its id: `DL12`.
    pub id: String,
    /// What it is.
    pub kind: InstrumentKind,
    /// The speaking name a letter can be chosen by besides its id.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// Its first day, or the range in which it lies.
    pub first: FirstDay,
    /// The first day after, where it says so.
    pub to: Option<NaiveDate>,
    /// How much of its text was seen.
    pub text: TextSeen,
    /// What else there is to know.
    pub note: String,
}

/// A value that did not win.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overruled {
    /// Its instrument.
    pub instrument: String,
    /// Its article.
    pub at: Option<String>,
    /// The value; `None` where the instrument is silent.
    pub value: Option<Setting>,
}

/// One thing the law fixes, as it stands on the charter's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisionInfo {
    /// Its id: `admission.age_minimum`.
    pub id: String,
    /// The type of its value.
    pub kind: SettingType,
    /// The options, for choices, lists and readings.
    pub options: Vec<String>,
    /// The unit of its value.
    pub unit: Option<String>,
    /// The value; `None` where none is established or the law is silent.
    pub value: Option<Setting>,
    /// Where the value comes from.
    pub instrument: Option<String>,
    /// The article.
    pub at: Option<String>,
    /// How well the text was read.
    pub certainty: Option<Certainty>,
    /// Whether it is the law of the day.
    pub standing: Standing,
    /// Who may set it in a profile.
    pub open_to: Vec<String>,
    /// The values it won over, nearest first: why this value won.
    pub overruled: Vec<Overruled>,
    /// The rules it feeds.
    pub rules: Vec<String>,
    /// The ids of the register of provisions it covers.
    pub register: Vec<String>,
    /// What else there is to know.
    pub note: String,
}

/// A rule of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its id: `admission.age`.
    pub id: String,
    /// What it asks.
    pub title: Bilingual,
    /// What its answer does to the whole.
    pub severity: Severity,
    /// The provisions it reads.
    pub provisions: Vec<String>,
    /// The exceptions and near misses of its article.
    pub exceptions: Vec<String>,
}

/// A row of the register of provisions, with how far it is encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterEntry {
    /// Its id: `dl12.17.4.min_members`.
    pub id: String,
    /// The topic.
    pub topic: String,
    /// `computable`, `partly`, `delegated` or `declarative`.
    pub kind: String,
    /// The rules that encode it; empty when none does yet.
    pub rules: Vec<String>,
}
