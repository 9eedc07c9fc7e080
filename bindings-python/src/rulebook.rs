//! Receipts, and introspection: the instruments, provisions and rules as a host may show them.

use crate::code::{Certainty, Severity, Standing};
use crate::mirror::{Show, Tuple, mirrors};
use chrono::NaiveDate;
use pyo3::prelude::*;
use std::collections::BTreeMap;

/// A provision's value: a number, a flag, a day, a text (a choice, or a share such as `2/3`) or several texts.
#[derive(Clone, PartialEq, Eq, Hash, IntoPyObject, FromPyObject)]
pub(crate) enum Setting {
    Flag(bool),
    Integer(u32),
    Date(NaiveDate),
    Text(String),
    List(Tuple<String>),
}

impl Show for Setting {
    type Core = dieule::Setting;
    fn of(core: &Self::Core) -> Self {
        match core {
            dieule::Setting::Integer(number) => Setting::Integer(*number),
            dieule::Setting::Ratio(ratio) => Setting::Text(ratio.to_string()),
            dieule::Setting::Choice(choice) => Setting::Text(choice.clone()),
            dieule::Setting::List(items) => Setting::List(Tuple::of(items)),
            dieule::Setting::Flag(flag) => Setting::Flag(*flag),
            dieule::Setting::Date(day) => Setting::Date(*day),
        }
    }
}

/// Kinds that Python knows by their name in the rulebook's files.
macro_rules! names {
    ($($kind:ident($value:ident) = $name:expr;)*) => {$(
        #[derive(Clone, PartialEq, Eq, Hash, IntoPyObject, FromPyObject)]
        #[pyo3(transparent)]
        pub(crate) struct $kind(String);

        impl Show for $kind {
            type Core = dieule::$kind;
            fn of($value: &Self::Core) -> Self {
                $kind($name.to_owned())
            }
        }
    )*};
}

names! {
    InstrumentKind(kind) = kind.name();
    SettingType(kind) = kind.name();
    TextSeen(text) = match text {
        dieule::TextSeen::Seen => "seen",
        dieule::TextSeen::Excerpts => "excerpts",
        dieule::TextSeen::Unseen => "unseen",
    };
}

impl Show for FirstDay {
    type Core = dieule::FirstDay;
    fn of(core: &Self::Core) -> Self {
        let (not_before, not_after) = match core {
            dieule::FirstDay::On(day) => (*day, *day),
            dieule::FirstDay::Between { not_before, not_after } => (*not_before, *not_after),
        };
        FirstDay { not_before, not_after }
    }
}

mirrors! {
    /// A profile in a receipt.
    ProfileReceipt shows [id] both_ways {
        /// Its id.
        id: String,
        /// SHA-256 of its text.
        hash: String,
    }

    /// The least certainty and standing a host accepts.
    Floor shows [certainty, standing] both_ways {
        /// Values below it are unknown; readings below it are open.
        certainty: Certainty,
        /// Values below it are unknown.
        standing: Standing,
    }

    /// What reproduces an answer: the same receipt and the same facts give the same answer.
    Receipt shows [day, library, rulebook, campaigns, profiles] both_ways {
        /// The version of the library.
        library: String,
        /// The version of the rulebook's data.
        rulebook: String,
        /// SHA-256 of the rulebook's files.
        rulebook_hash: String,
        /// The day the charter is resolved for.
        day: NaiveDate,
        /// The letters and plans chosen, in order.
        campaigns: Tuple<String>,
        /// The profiles laid over the rulebook, in order, each with the SHA-256 of its text.
        profiles: Tuple<ProfileReceipt>,
        /// Days that were settled by hand, by instrument.
        pins: BTreeMap<String, NaiveDate>,
        /// The floor under certainty and standing, where one was asked for.
        floor: Option<Floor>,
    }

    /// A text in both languages.
    Bilingual shows [vi, en] both_ways {
        /// Vietnamese.
        vi: String,
        /// English.
        en: String,
    }

    /// An instrument by name.
    InstrumentTitle shows [id, title] both_ways {
        /// Its id: `DL12`.
        id: String,
        /// Its title.
        title: Bilingual,
    }

    /// The first day of an instrument: certainly not before one day, certainly from another. Where it is known they are the same.
    FirstDay shows [not_before, not_after] by_hand {
        /// The earliest day it can be.
        not_before: NaiveDate,
        /// The latest.
        not_after: NaiveDate,
    }

    /// A document values come from.
    InstrumentInfo shows [id, kind] one_way {
        /// Its id: `DL12`.
        id: String,
        /// What it is: charter, guidance, campaign, practice or profile.
        kind: InstrumentKind,
        /// The speaking name a letter can be chosen by besides its id.
        name: Option<String>,
        /// Its title.
        title: Bilingual,
        /// Its first day.
        first: FirstDay,
        /// The first day after, where it says so.
        to: Option<NaiveDate>,
        /// How much of its text was seen: seen, excerpts or unseen.
        text: TextSeen,
        /// What else there is to know.
        note: String,
    }

    /// A value that did not win.
    Overruled shows [instrument, at] one_way {
        /// Its instrument.
        instrument: String,
        /// Its article.
        at: Option<String>,
        /// The value; None where the instrument is silent.
        value: Option<Setting>,
    }

    /// One thing the law fixes, as it stands on the charter's day.
    ProvisionInfo shows [id, value, instrument, at] one_way {
        /// Its id: `admission.age_minimum`.
        id: String,
        /// The type of its value: integer, ratio, choice, list, flag, date or reading.
        kind: SettingType,
        /// The options, for choices, lists and readings.
        options: Tuple<String>,
        /// The unit of its value.
        unit: Option<String>,
        /// The value; None where none is established or the law is silent. A share is a text: `2/3`.
        value: Option<Setting>,
        /// Where the value comes from.
        instrument: Option<String>,
        /// The article.
        at: Option<String>,
        /// How well the text was read.
        certainty: Option<Certainty>,
        /// Whether it is the law of the day.
        standing: Standing,
        /// Who may set it in a profile.
        open_to: Tuple<String>,
        /// The values it won over, nearest first: why this value won.
        overruled: Tuple<Overruled>,
        /// The rules it feeds.
        rules: Tuple<String>,
        /// The ids of the register of provisions it covers.
        register: Tuple<String>,
        /// What else there is to know.
        note: String,
    }

    /// A rule of the library.
    RuleInfo shows [id, severity] one_way {
        /// Its id: `admission.age`.
        id: String,
        /// What it asks.
        title: Bilingual,
        /// What its answer does to the whole.
        severity: Severity,
        /// The provisions it reads.
        provisions: Tuple<String>,
        /// The exceptions and near misses of its article.
        exceptions: Tuple<String>,
    }

    /// A row of the register of provisions, with how far it is encoded.
    RegisterEntry shows [id, kind] one_way {
        /// Its id: `dl12.17.4.min_members`.
        id: String,
        /// The topic.
        topic: String,
        /// `computable`, `partly`, `delegated` or `declarative`.
        kind: String,
        /// The rules that encode it; empty when none does yet.
        rules: Tuple<String>,
    }
}
