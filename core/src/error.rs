//! Errors: questions that cannot be asked. A rule that says no is a value, never an error.

use crate::record::FieldKind;
use chrono::NaiveDate;
use std::fmt;
use thiserror::Error as ThisError;

/// The one error of the library. [`Error::code`] is the same text in Rust, Python and Node.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[non_exhaustive]
pub enum Error {
    /// The day lies before the first charter the rulebook knows.
    #[error("no charter is known for {day}: the first day known is {first_day}")]
    NotInForce {
        /// The day asked for.
        day: NaiveDate,
        /// The first day a charter is known for.
        first_day: NaiveDate,
    },
    /// A fact that cannot be read. It names the field and the position, never the value.
    #[error(transparent)]
    Input(#[from] InputError),
    /// Everything a profile sets that it may not, at once.
    #[error("profile `{profile}` is refused: {}", listed(.refusals))]
    Profile {
        /// The profile's id, or `?` when it has none.
        profile: String,
        /// Each refusal.
        refusals: Vec<Refusal>,
    },
    /// Everything a column mapping says that it may not, or everything a list lacks that the mapping requires, at once.
    #[error("mapping `{mapping}`: {}", listed(.refusals))]
    Mapping {
        /// The mapping's name, or `?` when it has none.
        mapping: String,
        /// Each refusal.
        refusals: Vec<Refusal>,
    },
    /// Everything that a table of criteria says and may not, or every fact that does not fit the table, at once.
    #[error("table `{table}`: {}", listed(.refusals))]
    Table {
        /// The table's id, or `?` when it has none.
        table: String,
        /// Each refusal.
        refusals: Vec<Refusal>,
    },
    /// Everything that is wrong with a criteria set, or with what is scored by one, at once.
    #[error("criteria set `{set}`: {}", listed(.refusals))]
    Criteria {
        /// The set's short name, or `?` when it has none.
        set: String,
        /// Each refusal.
        refusals: Vec<Refusal>,
    },
    /// Every row that names an item or a report which no plan at hand has, at once.
    #[error("plan `{schedule}`: {}", listed(.refusals))]
    Schedule {
        /// The plan's id.
        schedule: String,
        /// Each refusal.
        refusals: Vec<Refusal>,
    },
    /// A name that the library does not know: a rule, question, instrument, campaign, provision or language.
    #[error("unknown {what} `{name}`{}{}", hint(.nearest.as_deref()), there_are(.known))]
    UnknownName {
        /// What kind of name it is.
        what: &'static str,
        /// The name given.
        name: String,
        /// The nearest name that exists.
        nearest: Option<String>,
        /// All names there are, for letters; empty where they are many.
        known: Vec<String>,
    },
    /// A question whose law no instrument chosen establishes.
    #[error("no single value of `{provision}` is established: {why}")]
    NotEstablished {
        /// The provision.
        provision: &'static str,
        /// What would settle it.
        why: &'static str,
    },
    /// A pin outside the range in which the instrument's first day lies, or of an instrument whose day is known.
    #[error("{instrument} cannot be pinned to {day}: {why}")]
    Pin {
        /// The instrument.
        instrument: String,
        /// The day given.
        day: NaiveDate,
        /// What would be right.
        why: String,
    },
    /// Two units between which no route leads, as the list has them.
    #[error("no route for `{unit}`: {why}")]
    Route {
        /// The code of the unit at fault.
        unit: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A stored value that is not of this version or not whole.
    #[error("stored value cannot be read: {why}")]
    Stored {
        /// What is wrong.
        why: String,
    },
    /// The compiled-in rulebook contradicts itself; a test keeps this from happening.
    #[error("the rulebook is not consistent: {0}")]
    Rulebook(String),
}

impl Error {
    /// All codes, for hosts that list them.
    pub const CODES: &'static [&'static str] = &[
        "not_in_force",
        "unknown_field",
        "wrong_type",
        "impossible_date",
        "out_of_range",
        "unknown_code",
        "length_mismatch",
        "missing_column",
        "missing_value",
        "unknown_rule",
        "wrong_order",
        "repeated",
        "bad_range",
        "does_not_fit",
        "other_day",
        "not_allowed",
        "not_points",
        "not_months",
        "too_late",
        "not_of_kind",
        "too_small",
        "profile_refused",
        "mapping",
        "table",
        "criteria_set",
        "schedule_rows",
        "unknown_name",
        "not_established",
        "pin_refused",
        "no_route",
        "stored_value",
        "rulebook",
    ];

    /// The error's code.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NotInForce { .. } => "not_in_force",
            Error::Input(input) => input.problem.code(),
            Error::Profile { .. } => "profile_refused",
            Error::Mapping { .. } => "mapping",
            Error::Table { .. } => "table",
            Error::Criteria { .. } => "criteria_set",
            Error::Schedule { .. } => "schedule_rows",
            Error::UnknownName { .. } => "unknown_name",
            Error::NotEstablished { .. } => "not_established",
            Error::Pin { .. } => "pin_refused",
            Error::Route { .. } => "no_route",
            Error::Stored { .. } => "stored_value",
            Error::Rulebook(_) => "rulebook",
        }
    }

    /// An unknown name with the nearest known one.
    pub(crate) fn unknown<'a>(what: &'static str, name: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Error::UnknownName { what, name: shortened(name), nearest: nearest(name, known), known: Vec::new() }
    }

    /// An unknown name of a kind that has few: all of them are told.
    pub(crate) fn unknown_of(what: &'static str, name: &str, known: &[&str]) -> Self {
        let nearest = nearest(name, known.iter().copied());
        Error::UnknownName { what, name: shortened(name), nearest, known: known.iter().map(|name| (*name).to_owned()).collect() }
    }
}

/// A fact that cannot be read: which record, field and position, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[error("{}: {problem}", place(.record, .field, *.row))]
pub struct InputError {
    /// The record or table, for example `admission` or `members`.
    pub record: &'static str,
    /// The field.
    pub field: String,
    /// The position in a table, counted from 0.
    pub row: Option<usize>,
    /// What is wrong with it.
    pub problem: Problem,
}

impl InputError {
    /// The same error in a row of a list.
    #[must_use]
    pub fn at_row(self, row: usize) -> Self {
        InputError { row: Some(row), ..self }
    }
}

/// What is wrong with a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// No such field.
    UnknownField {
        /// The nearest field that exists.
        nearest: Option<String>,
    },
    /// A fact that there is, but that is told elsewhere.
    TakenElsewhere {
        /// The steps that take it; `open_case` where it is told at the opening.
        by: Vec<String>,
    },
    /// Another type than the field takes.
    WrongType {
        /// What the field takes.
        expected: FieldKind,
        /// What was given: a type, never a value.
        got: String,
    },
    /// One text where a list is taken: each of its letters would be a key.
    OneText,
    /// Text in the form of a date that names no day, or text in another form.
    ImpossibleDate,
    /// A number below 0 or beyond 4,294,967,295.
    OutOfRange,
    /// A text that is not one of the field's codes.
    UnknownCode {
        /// The codes.
        allowed: &'static [&'static str],
    },
    /// A column of another length than the first.
    LengthMismatch {
        /// The length of the first column.
        expected: usize,
        /// The length of this one.
        got: usize,
    },
    /// A column the review cannot do without.
    MissingColumn,
    /// A cell that may not be empty.
    MissingValue,
    /// A rule that does not exist.
    UnknownRule {
        /// The nearest rule that exists.
        nearest: Option<String>,
    },
    /// A value that stands before already, and must be there once.
    Repeated,
    /// No range of codes: an end that is not made of digits, ends of two forms, or the last before the first.
    BadRange,
    /// An event that finds something else than what it was made for: lists that changed, or were carried over already.
    DoesNotFit,
    /// A day, or a year, that is not that of the charter the question is asked under.
    OtherDay {
        /// The charter's day.
        day: NaiveDate,
    },
    /// A value that the charter does not have for what it is given about.
    NotAllowed {
        /// The rule that says so.
        rule: String,
        /// Its article, in English.
        cited: String,
    },
    /// A text that is no number of points.
    NotPoints,
    /// A text that is no list of months.
    NotMonths,
    /// A day, or a month, of something done that lies after the day on which it is told.
    TooLate {
        /// The field of that day.
        told: String,
    },
    /// A unit of a kind that the charter does not have for it.
    NotOfKind {
        /// The rule that says so.
        rule: String,
        /// The kinds that would be right.
        kinds: Vec<String>,
    },
    /// A day that lies before the one it must not lie before.
    WrongOrder {
        /// The field of that one.
        after: String,
    },
    /// A number below the least that it can be here.
    TooSmall {
        /// The least.
        least: u64,
    },
}

impl Problem {
    /// The code of the problem.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::UnknownField { .. } | Problem::TakenElsewhere { .. } => "unknown_field",
            Problem::WrongType { .. } | Problem::OneText => "wrong_type",
            Problem::ImpossibleDate => "impossible_date",
            Problem::OutOfRange => "out_of_range",
            Problem::UnknownCode { .. } => "unknown_code",
            Problem::LengthMismatch { .. } => "length_mismatch",
            Problem::MissingColumn => "missing_column",
            Problem::MissingValue => "missing_value",
            Problem::UnknownRule { .. } => "unknown_rule",
            Problem::Repeated => "repeated",
            Problem::DoesNotFit => "does_not_fit",
            Problem::OtherDay { .. } => "other_day",
            Problem::WrongOrder { .. } => "wrong_order",
            Problem::TooSmall { .. } => "too_small",
            Problem::BadRange => "bad_range",
            Problem::NotAllowed { .. } => "not_allowed",
            Problem::NotPoints => "not_points",
            Problem::NotMonths => "not_months",
            Problem::TooLate { .. } => "too_late",
            Problem::NotOfKind { .. } => "not_of_kind",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::UnknownField { nearest } => write!(f, "no such field{}", hint(nearest.as_deref())),
            Problem::TakenElsewhere { by } => write!(f, "not taken here, but by {}", by.join(", ")),
            Problem::OneText => write!(f, "takes a list of keys, not one text"),
            Problem::WrongType { expected, got } => write!(f, "takes {expected}, not {got}"),
            Problem::ImpossibleDate => write!(f, "takes a day that exists, written YYYY-MM-DD"),
            Problem::OutOfRange => write!(f, "takes a whole number from 0 to 4294967295"),
            Problem::UnknownCode { allowed } => write!(f, "takes one of {}", allowed.join(", ")),
            Problem::LengthMismatch { expected, got } => {
                write!(f, "has {got} values where the other columns have {expected}")
            }
            Problem::MissingColumn => write!(f, "this column is needed"),
            Problem::MissingValue => write!(f, "a value is needed here"),
            Problem::UnknownRule { nearest } => write!(f, "takes the id of a rule{}", hint(nearest.as_deref())),
            Problem::Repeated => write!(f, "takes each value once"),
            Problem::BadRange => {
                write!(f, "takes the ends of a range of codes: at most 15 digits, in one form, the last not before the first")
            }
            Problem::NotPoints => write!(f, "takes points: a whole number, or a text such as 9.2 with at most four decimals"),
            Problem::NotMonths => {
                write!(
                    f,
                    "takes months that exist, written YYYY-MM with spaces between them, such as \"2026-01 2026-03\"; an empty text: none"
                )
            }
            Problem::TooLate { told } => write!(f, "tells of something done: takes nothing after the day of `{told}`"),
            Problem::NotOfKind { rule, kinds } => write!(f, "by `{rule}` a unit of one of these kinds: {}", kinds.join(", ")),
            Problem::DoesNotFit => write!(f, "the lists are not those that the event was made for"),
            Problem::OtherDay { day } => write!(f, "takes that of the charter that is asked, whose day is {day}"),
            Problem::NotAllowed { rule, cited } => write!(f, "not allowed here by `{rule}`: {cited}"),
            Problem::WrongOrder { after } => write!(f, "takes a day that is not before `{after}`"),
            Problem::TooSmall { least } => write!(f, "takes at least {least} here"),
        }
    }
}

/// One thing that a profile, a mapping, a table or a row says and may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Where in it: a dotted path.
    pub path: String,
    /// What is wrong and what would be right.
    pub why: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.why)
    }
}

fn listed(refusals: &[Refusal]) -> String {
    refusals.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default()
}

fn there_are(known: &[String]) -> String {
    if known.is_empty() { String::new() } else { format!("; there are {}", known.join(", ")) }
}

fn place(record: &str, field: &str, row: Option<usize>) -> String {
    match row {
        Some(row) => format!("{record}[{row}].{field}"),
        None => format!("{record}.{field}"),
    }
}

/// A name as an error may show it: a host's typing slip is useful, a whole record pasted into a name is not.
pub(crate) fn shortened(name: &str) -> String {
    name.chars().take(60).collect()
}

/// The known name nearest to `name`, where it is near enough to be a slip of the hand.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let name = shortened(name);
    known
        .map(|candidate| (distance(&name.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(slips, candidate)| *slips <= 2 + candidate.len() / 5)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate.to_owned())
}

/// The number of single-letter edits between two names (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut diagonal = i;
        for (y, above) in b.iter().zip(row.iter_mut().skip(1)) {
            let best = (diagonal + usize::from(x != *y)).min(left + 1).min(*above + 1);
            diagonal = std::mem::replace(above, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("birth_date", "birth_date"), 0);
        assert_eq!(distance("birthdate", "birth_date"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("flaw", "lawn"), 2);
    }

    #[test]
    fn nearest_offers_slips_only() {
        let known = ["birth_date", "considered_on"];
        assert_eq!(nearest("brith_date", known.into_iter()), Some("birth_date".into()));
        assert_eq!(nearest("x", known.into_iter()), None);
    }
}
