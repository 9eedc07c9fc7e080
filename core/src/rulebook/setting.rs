//! What a provision may hold, and how a value is read for it.

use crate::ratio::Ratio;
use crate::record::iso_day;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value as Json;
use std::fmt;

/// The type of a provision's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingType {
    /// A whole number.
    Integer,
    /// A share: `2/3`.
    Ratio,
    /// One of the options.
    Choice,
    /// Several of the options; any texts where none are listed.
    List,
    /// True or false.
    Flag,
    /// A day.
    Date,
    /// One of several ways to read the text; all of them are tested.
    Reading,
}

impl SettingType {
    /// Its name in the rulebook's files.
    pub fn name(self) -> &'static str {
        match self {
            SettingType::Integer => "integer",
            SettingType::Ratio => "ratio",
            SettingType::Choice => "choice",
            SettingType::List => "list",
            SettingType::Flag => "flag",
            SettingType::Date => "date",
            SettingType::Reading => "reading",
        }
    }
}

/// Which of the numbers and shares of its type a provision takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bounds {
    /// Any.
    #[default]
    Any,
    /// A number from 1: with 0 nothing would ever count.
    AboveZero,
    /// A share above 0 that is not above the whole.
    APart,
}

/// A provision's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// A whole number.
    Integer(u32),
    /// A share.
    Ratio(Ratio),
    /// A choice or reading.
    Choice(String),
    /// A list of codes.
    List(Vec<String>),
    /// True or false.
    Flag(bool),
    /// A day.
    Date(NaiveDate),
}

impl Setting {
    /// Read a value of a type from a file, or say what would be right.
    pub(crate) fn read(kind: SettingType, options: &[String], bounds: Bounds, value: &Json) -> Result<Self, String> {
        match (bounds, Self::of_type(kind, options, value)?) {
            (Bounds::AboveZero, Setting::Integer(0)) => Err("takes a whole number from 1".to_owned()),
            (Bounds::APart, Setting::Ratio(share)) if !share.is_part() => {
                Err("takes a share above zero, up to the whole, written `2/3`".to_owned())
            }
            (_, setting) => Ok(setting),
        }
    }

    fn of_type(kind: SettingType, options: &[String], value: &Json) -> Result<Self, String> {
        let one_of = |text: &str| {
            if options.is_empty() || options.iter().any(|option| option == text) {
                Ok(text.to_owned())
            } else {
                Err(format!("takes one of {}", options.join(", ")))
            }
        };
        match (kind, value) {
            (SettingType::Integer, Json::Number(number)) => number
                .as_u64()
                .and_then(|number| u32::try_from(number).ok())
                .map(Setting::Integer)
                .ok_or_else(|| "takes a whole number from 0".to_owned()),
            (SettingType::Ratio, Json::String(text)) => {
                text.parse().map(Setting::Ratio).map_err(|()| "takes a share written `2/3`".to_owned())
            }
            (SettingType::Choice | SettingType::Reading, Json::String(text)) => one_of(text).map(Setting::Choice),
            (SettingType::List, Json::Array(items)) => items
                .iter()
                .map(|item| item.as_str().ok_or_else(|| "takes a list of texts".to_owned()).and_then(one_of))
                .collect::<Result<_, _>>()
                .map(Setting::List),
            (SettingType::Flag, Json::Bool(flag)) => Ok(Setting::Flag(*flag)),
            (SettingType::Date, Json::String(text)) => {
                iso_day(text).map(Setting::Date).ok_or_else(|| "takes a day written YYYY-MM-DD".to_owned())
            }
            (kind, _) => Err(format!("takes a value of type {}", kind.name())),
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Setting::Integer(number) => write!(f, "{number}"),
            Setting::Ratio(ratio) => write!(f, "{ratio}"),
            Setting::Choice(text) => f.write_str(text),
            Setting::List(items) => f.write_str(&items.join(", ")),
            Setting::Flag(flag) => write!(f, "{flag}"),
            Setting::Date(day) => write!(f, "{day}"),
        }
    }
}
