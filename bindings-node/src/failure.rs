//! Refusals: an error of the library as a value with its code and its fields.

use crate::naming::camel;
use dieule::{Error, InputError, Problem};
use napi::bindgen_prelude::Either;
use napi_derive::napi;

/// A refusal, as a class of its own so that no answer can be mistaken for it.
#[napi]
#[derive(Debug)]
pub struct Failure {
    inner: FailureFields,
}

#[napi]
impl Failure {
    /// What TypeScript makes a `DieuleError` of.
    #[napi]
    pub fn fields(&self) -> FailureFields {
        self.inner.clone()
    }
}

/// Why a question could not be asked. Fields that do not belong to the code are null.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug, Clone, Default)]
pub struct FailureFields {
    /// The code of the error, the same in every language.
    pub code: String,
    /// The message.
    pub message: String,
    /// The day asked for, or pinned to.
    pub day: Option<String>,
    /// The first day a charter is known for.
    pub first_day: Option<String>,
    /// The record, table or call.
    pub record: Option<String>,
    /// The field, column or argument, spelt as here.
    pub field: Option<String>,
    /// The position in a list, counted from 0.
    pub row: Option<u32>,
    /// The profile that was refused.
    pub profile: Option<String>,
    /// Everything that the profile, the mapping, the table or the criteria set says and may not.
    pub refusals: Option<Vec<Refusal>>,
    /// What kind of name is not known.
    pub what: Option<String>,
    /// The mapping that was refused, or that a list does not fit.
    pub mapping: Option<String>,
    /// The table of criteria that was refused, or that facts do not fit.
    pub table: Option<String>,
    /// The criteria set that was refused, or that what is scored does not fit.
    pub set: Option<String>,
    /// The plan whose rows are refused.
    pub schedule: Option<String>,
    /// The name that is not known.
    pub given: Option<String>,
    /// The nearest name that exists.
    pub nearest: Option<String>,
    /// All names there are, for letters.
    pub known: Option<Vec<String>>,
    /// The provision that is not established.
    pub provision: Option<String>,
    /// What would be right, or would settle it.
    pub why: Option<String>,
    /// The instrument that cannot be pinned.
    pub instrument: Option<String>,
    /// The unit from or to which no route leads.
    pub unit: Option<String>,
}

/// One thing that a profile, a mapping or a table says and may not.
#[napi(object, object_from_js = false)]
#[derive(Debug, Clone)]
pub struct Refusal {
    /// Where in it: a dotted path.
    pub path: String,
    /// What is wrong and what would be right.
    pub why: String,
}

/// Why a call stops: refused by the library, or broken in JavaScript.
pub(crate) enum Stop {
    Refused(Box<Error>),
    Broken(napi::Error),
}

impl Stop {
    pub(crate) fn at_row(self, row: usize) -> Self {
        match self {
            Stop::Refused(error) => {
                if let Error::Input(input) = *error {
                    input.at_row(row).into()
                } else {
                    Stop::Refused(error)
                }
            }
            Stop::Broken(error) => Stop::Broken(error),
        }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Refused(Box::new(error))
    }
}

impl From<InputError> for Stop {
    fn from(error: InputError) -> Self {
        Error::Input(error).into()
    }
}

impl From<napi::Error> for Stop {
    fn from(error: napi::Error) -> Self {
        Stop::Broken(error)
    }
}

/// An answer, or the refusal as a value.
pub(crate) fn answer<T>(result: Result<T, Stop>) -> napi::Result<Either<T, Failure>> {
    match result {
        Ok(answer) => Ok(Either::A(answer)),
        Err(Stop::Refused(error)) => Ok(Either::B((*error).into())),
        Err(Stop::Broken(error)) => Err(error),
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let error = if let Error::Input(input) = error { Error::Input(spelt_here(input)) } else { error };
        let (code, message) = (error.code().to_owned(), error.to_string());
        Failure { inner: FailureFields { code, message, ..FailureFields::of(error) } }
    }
}

/// The same refusal with its field as JavaScript spells it; a field that does not exist stays as it was given.
fn spelt_here(error: InputError) -> InputError {
    if let Problem::UnknownField { nearest } = error.problem {
        return InputError { problem: Problem::UnknownField { nearest: nearest.as_deref().map(camel) }, ..error };
    }
    let problem = if let Problem::WrongOrder { after } = error.problem {
        Problem::WrongOrder { after: camel(&after) }
    } else if let Problem::TooLate { told } = error.problem {
        Problem::TooLate { told: camel(&told) }
    } else {
        error.problem
    };
    InputError { field: camel(&error.field), problem, ..error }
}

impl FailureFields {
    /// The fields of an error, without its code and message.
    fn of(error: Error) -> Self {
        match error {
            Error::Input(InputError { record, field, row, problem }) => FailureFields {
                record: Some(record.to_owned()),
                field: Some(field),
                row: row.and_then(|row| u32::try_from(row).ok()),
                why: Some(problem.to_string()),
                nearest: if let Problem::UnknownField { nearest } = problem { nearest } else { None },
                ..Self::default()
            },
            Error::NotInForce { day, first_day } => {
                FailureFields { day: Some(day.to_string()), first_day: Some(first_day.to_string()), ..Self::default() }
            }
            Error::Profile { profile, refusals } => FailureFields {
                profile: Some(profile),
                refusals: Some(refusals.into_iter().map(|dieule::Refusal { path, why }| Refusal { path, why }).collect()),
                ..Self::default()
            },
            Error::Mapping { mapping, refusals } => FailureFields {
                mapping: Some(mapping),
                refusals: Some(refusals.into_iter().map(|dieule::Refusal { path, why }| Refusal { path, why }).collect()),
                ..Self::default()
            },
            Error::Table { table, refusals } => FailureFields {
                table: Some(table),
                refusals: Some(refusals.into_iter().map(|dieule::Refusal { path, why }| Refusal { path, why }).collect()),
                ..Self::default()
            },
            Error::Criteria { set, refusals } => FailureFields {
                set: Some(set),
                refusals: Some(refusals.into_iter().map(|dieule::Refusal { path, why }| Refusal { path, why }).collect()),
                ..Self::default()
            },
            Error::Schedule { schedule, refusals } => FailureFields {
                schedule: Some(schedule),
                refusals: Some(refusals.into_iter().map(|dieule::Refusal { path, why }| Refusal { path, why }).collect()),
                ..Self::default()
            },
            Error::UnknownName { what, name, nearest, known } => {
                FailureFields { what: Some(what.to_owned()), given: Some(name), nearest, known: Some(known), ..Self::default() }
            }
            Error::NotEstablished { provision, why } => {
                FailureFields { provision: Some(provision.to_owned()), why: Some(why.to_owned()), ..Self::default() }
            }
            Error::Pin { instrument, day, why } => {
                FailureFields { instrument: Some(instrument), day: Some(day.to_string()), why: Some(why), ..Self::default() }
            }
            Error::Route { unit, why } => FailureFields { unit: Some(unit), why: Some(why.to_owned()), ..Self::default() },
            Error::Stored { why } | Error::Rulebook(why) => FailureFields { why: Some(why), ..Self::default() },
            _ => Self::default(),
        }
    }
}

/// All codes of errors.
#[napi]
pub fn error_codes() -> Vec<&'static str> {
    Error::CODES.to_vec()
}
