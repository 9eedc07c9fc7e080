//! What the library tells about itself: receipts, instruments, provisions, rules, the register.

use dieule::{Setting, TextSeen};
use napi::bindgen_prelude::Either4;
use napi_derive::napi;
use std::collections::BTreeMap;

/// What reproduces an answer.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Receipt {
    /// The version of the library.
    pub library: String,
    /// The version of the rulebook's data.
    pub rulebook: String,
    /// SHA-256 of the rulebook's files.
    pub rulebook_hash: String,
    /// The day the charter is resolved for.
    #[napi(ts_type = "IsoDate")]
    pub day: String,
    /// The letters and plans chosen, in order.
    pub campaigns: Vec<String>,
    /// The profiles laid over the rulebook, in order, each with the SHA-256 of its text.
    pub profiles: Vec<ProfileReceipt>,
    /// Days that were settled by hand, by instrument.
    #[napi(ts_type = "Record<string, IsoDate>")]
    pub pins: BTreeMap<String, String>,
    /// The floor under certainty and standing, where one was asked for.
    pub floor: Option<Floor>,
}

/// A profile in a receipt.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ProfileReceipt {
    /// Its id.
    pub id: String,
    /// SHA-256 of its text.
    pub hash: String,
}

/// The least certainty and standing a host accepts.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct Floor {
    /// Values below it are unknown; readings below it are open.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// Values below it are unknown.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
}

impl From<&dieule::Receipt> for Receipt {
    fn from(receipt: &dieule::Receipt) -> Self {
        let dieule::Receipt { library, rulebook, rulebook_hash, day, campaigns, profiles, pins, floor } = receipt;
        let profile = |dieule::ProfileReceipt { id, hash }: &dieule::ProfileReceipt| ProfileReceipt { id: id.clone(), hash: hash.clone() };
        Receipt {
            library: library.clone(),
            rulebook: rulebook.clone(),
            rulebook_hash: rulebook_hash.clone(),
            day: day.to_string(),
            campaigns: campaigns.clone(),
            profiles: profiles.iter().map(profile).collect(),
            pins: pins.iter().map(|(id, day)| (id.clone(), day.to_string())).collect(),
            floor: floor.map(|dieule::Floor { certainty, standing }| Floor { certainty: certainty.code(), standing: standing.code() }),
        }
    }
}

/// A text in both languages.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl From<dieule::Bilingual> for Bilingual {
    fn from(dieule::Bilingual { vi, en }: dieule::Bilingual) -> Self {
        Bilingual { vi, en }
    }
}

/// An instrument by name.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct InstrumentTitle {
    /// Its id: `DL12`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
}

impl From<dieule::InstrumentTitle> for InstrumentTitle {
    fn from(dieule::InstrumentTitle { id, title }: dieule::InstrumentTitle) -> Self {
        InstrumentTitle { id, title: title.into() }
    }
}

/// The first day of an instrument: certainly not before one day, certainly from another. Where it is known they are the same.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct FirstDay {
    /// The earliest day it can be.
    #[napi(ts_type = "IsoDate")]
    pub not_before: String,
    /// The latest.
    #[napi(ts_type = "IsoDate")]
    pub not_after: String,
}

impl From<dieule::FirstDay> for FirstDay {
    fn from(first: dieule::FirstDay) -> Self {
        let (not_before, not_after) = match first {
            dieule::FirstDay::On(day) => (day, day),
            dieule::FirstDay::Between { not_before, not_after } => (not_before, not_after),
        };
        FirstDay { not_before: not_before.to_string(), not_after: not_after.to_string() }
    }
}

/// A document values come from.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct InstrumentInfo {
    /// Its id: `DL12`.
    pub id: String,
    /// What it is.
    #[napi(ts_type = "'charter' | 'guidance' | 'campaign' | 'practice' | 'profile'")]
    pub kind: &'static str,
    /// The speaking name a letter can be chosen by besides its id.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// Its first day.
    pub first: FirstDay,
    /// The first day after, where it says so.
    #[napi(ts_type = "IsoDate")]
    pub to: Option<String>,
    /// How much of its text was seen.
    #[napi(ts_type = "'seen' | 'excerpts' | 'unseen'")]
    pub text: &'static str,
    /// What else there is to know.
    pub note: String,
}

impl From<dieule::InstrumentInfo> for InstrumentInfo {
    fn from(info: dieule::InstrumentInfo) -> Self {
        let dieule::InstrumentInfo { id, kind, name, title, first, to, text, note } = info;
        InstrumentInfo {
            id,
            kind: kind.name(),
            name,
            title: title.into(),
            first: first.into(),
            to: to.map(|day| day.to_string()),
            text: match text {
                TextSeen::Seen => "seen",
                TextSeen::Excerpts => "excerpts",
                TextSeen::Unseen => "unseen",
            },
            note,
        }
    }
}

/// The value of a provision: a number, a text (a share, a choice, a day), several texts, or true or false.
type Given = Either4<u32, String, Vec<String>, bool>;

fn setting(setting: Setting) -> Given {
    match setting {
        Setting::Integer(number) => Either4::A(number),
        Setting::Ratio(ratio) => Either4::B(ratio.to_string()),
        Setting::Choice(choice) => Either4::B(choice),
        Setting::List(list) => Either4::C(list),
        Setting::Flag(flag) => Either4::D(flag),
        Setting::Date(day) => Either4::B(day.to_string()),
    }
}

/// A value that did not win.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Overruled {
    /// Its instrument.
    pub instrument: String,
    /// Its article.
    pub at: Option<String>,
    /// The value; null where the instrument is silent.
    #[napi(ts_type = "number | string | string[] | boolean")]
    pub value: Option<Given>,
}

/// One thing the law fixes, as it stands on the charter's day.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ProvisionInfo {
    /// Its id: `admission.age_minimum`.
    pub id: String,
    /// The type of its value.
    #[napi(ts_type = "'integer' | 'ratio' | 'choice' | 'list' | 'flag' | 'date' | 'reading'")]
    pub kind: &'static str,
    /// The options, for choices, lists and readings.
    pub options: Vec<String>,
    /// The unit of its value.
    pub unit: Option<String>,
    /// The value; null where none is established or the law is silent.
    #[napi(ts_type = "number | string | string[] | boolean")]
    pub value: Option<Given>,
    /// Where the value comes from.
    pub instrument: Option<String>,
    /// The article.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether it is the law of the day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
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

impl From<dieule::ProvisionInfo> for ProvisionInfo {
    fn from(info: dieule::ProvisionInfo) -> Self {
        let dieule::ProvisionInfo {
            id,
            kind,
            options,
            unit,
            value,
            instrument,
            at,
            certainty,
            standing,
            open_to,
            overruled,
            rules,
            register,
            note,
        } = info;
        let lost = |dieule::Overruled { instrument, at, value }: dieule::Overruled| Overruled { instrument, at, value: value.map(setting) };
        ProvisionInfo {
            id,
            kind: kind.name(),
            options,
            unit,
            value: value.map(setting),
            instrument,
            at,
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            open_to,
            overruled: overruled.into_iter().map(lost).collect(),
            rules,
            register,
            note,
        }
    }
}

/// A rule of the library.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RuleInfo {
    /// Its id: `admission.age`.
    pub id: String,
    /// What it asks.
    pub title: Bilingual,
    /// What its answer does to the whole.
    #[napi(ts_type = "Severity")]
    pub severity: &'static str,
    /// The provisions it reads.
    pub provisions: Vec<String>,
    /// The exceptions and near misses of its article.
    pub exceptions: Vec<String>,
}

impl From<dieule::RuleInfo> for RuleInfo {
    fn from(info: dieule::RuleInfo) -> Self {
        let dieule::RuleInfo { id, title, severity, provisions, exceptions } = info;
        RuleInfo { id, title: title.into(), severity: severity.code(), provisions, exceptions }
    }
}

/// A row of the register of provisions, with how far it is encoded.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
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

impl From<dieule::RegisterEntry> for RegisterEntry {
    fn from(entry: dieule::RegisterEntry) -> Self {
        let dieule::RegisterEntry { id, topic, kind, rules } = entry;
        RegisterEntry { id, topic, kind, rules }
    }
}
