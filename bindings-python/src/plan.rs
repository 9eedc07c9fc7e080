//! Plans for units: read from dicts, checked, and carried out on lists.

use crate::bulk::bulk;
use crate::code::{Language, PlanEventKind, Standing};
use crate::error::Refused;
use crate::findings::Finding;
use crate::mapping::{MemberColumns, UnitColumns, member_columns, unit_columns};
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::procedure::Given;
use crate::rulebook::Receipt;
use crate::table::{items, table};
use crate::value::read;
use chrono::NaiveDate;
use dieule::{InputError, MemberTable, Plan, PlanContext, PlanStep, PlanUnit, Record, ReformRow, UnitTable, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyString};
use std::collections::BTreeMap;

mirrors! {
    /// Something the host has to write. Events come in an order that fits one transaction.
    PlanEvent shows [what, step] both_ways {
        /// What.
        what: PlanEventKind,
        /// The step it belongs to, counted from 0.
        step: usize,
        /// Code of the unit.
        unit: String,
        /// Code of the other unit it concerns.
        other_unit: Option<String>,
        /// The member's key.
        member: Option<String>,
        /// The day.
        on: NaiveDate,
        /// What goes with it: `name`, `kind`, `members`, `account`, `case`, `decision`, …
        values: BTreeMap<String, Given>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// Something that is wrong with a plan, or cannot be told of it.
    PlanFault shows [step, blocks, finding] both_ways {
        /// The step, counted from 0; None for what the plan comes to as a whole.
        step: Option<usize>,
        /// Code of the unit.
        unit: Option<String>,
        /// Keys of the members concerned.
        members: Tuple<String>,
        /// The id of the open case, or the name of the account.
        about: Option<String>,
        /// Whether the plan cannot be carried out with it. Guidance and hints never block, nor does what was so before the plan.
        blocks: bool,
        /// The rule, with its reason and its article.
        finding: Finding,
    } => {
        /// What is wrong, in words.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn message(&self, language: Language) -> String {
            self.core().message(language.0)
        }

        /// The article, as people write it.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn cited(&self, language: Language) -> String {
            self.core().cited(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// A unit that the plan changes: members and branches in it and below. None where it does not stand.
    PlanSize shows [unit, members_before, members_after] both_ways {
        /// Code of the unit.
        unit: String,
        /// Members before.
        members_before: Option<u32>,
        /// Members afterwards.
        members_after: Option<u32>,
        /// Branches before.
        branches_before: Option<u32>,
        /// Branches afterwards.
        branches_after: Option<u32>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }
}

bulk! {
    /// A plan, checked.
    PlanCheck shows [members_before, members_after, standing] {
        lazy {
            /// Everything that is wrong or cannot be told: in the order of the steps, then what they come to.
            faults: PlanFault,
            /// The units that change, those that stood first, in the order of the list.
            sizes: PlanSize,
            /// What the host has to write, in order; empty where something blocks the plan.
            events: PlanEvent,
        }
        plain {
            /// Members of the list who are in a unit that stands, before.
            members_before: u32,
            /// The same afterwards.
            members_after: u32,
            /// Rules that were not asked, since nothing was given that they ask about.
            not_asked: Tuple<String>,
            /// Whether the law of the day is certain.
            standing: Standing,
            /// What reproduces it.
            receipt: Receipt,
        }
    } => {
        /// Whether nothing blocks the plan.
        #[getter]
        fn open(&self) -> bool {
            self.core.open()
        }

        /// The lists as they are once the events are written, as columns that a review takes: units, then members.
        ///
        /// A plan that is blocked has no events: the lists come back as they were. Raises `InputError` with the code `does_not_fit`, naming
        /// the event as a row, when the lists are not those that were checked: changed since, or carried over already.
        fn apply<'py>(
            &self,
            py: Python<'py>,
            units: &Bound<'py, PyAny>,
            members: &Bound<'py, PyAny>,
        ) -> Result<(UnitColumns<'py>, MemberColumns<'py>), Refused> {
            let (units, members) = (table::<UnitTable>(units)?, table::<MemberTable>(members)?);
            let (units, members) = (units.columns()?, members.columns()?);
            let dieule::AppliedPlan { units, members } = py.detach(|| self.core.apply(&units, &members))?;
            Ok((unit_columns(py, &units)?, member_columns(py, &members)?))
        }
    }
}

/// A part of a plan, filled field by field.
trait Part: Default {
    const NAME: &'static str;
    fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError>;
    fn texts(&mut self, field: &str) -> Option<&mut Vec<String>>;
    /// Takes what stands in a list of parts; says whether there is such a list.
    fn inner(&mut self, field: &str, given: &Bound<'_, PyAny>) -> Result<bool, Refused>;
}

macro_rules! parts {
    ($($part:ident { $($inner:ident as $read:expr)? })*) => {$(
        impl Part for $part {
            const NAME: &'static str = $part::NAME;
            fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError> {
                $part::set(self, field, value)
            }
            fn texts(&mut self, field: &str) -> Option<&mut Vec<String>> {
                self.list_mut(field)
            }
            fn inner(&mut self, _field: &str, _given: &Bound<'_, PyAny>) -> Result<bool, Refused> {
                $(if _field == stringify!($inner) {
                    self.$inner = $read(_given)?;
                    return Ok(true);
                })?
                Ok(false)
            }
        }
    )*};
}

parts! {
    Plan { steps as steps }
    PlanStep { into as |given: &Bound<'_, PyAny>| listed(given, "into")?.iter().map(part).collect::<Result<Vec<PlanUnit>, Refused>>() }
    PlanUnit {}
}

/// What stands in a list; None is an empty one.
fn listed<'py>(given: &Bound<'py, PyAny>, field: &str) -> PyResult<Vec<Bound<'py, PyAny>>> {
    if given.is_none() { Ok(Vec::new()) } else { items(given, field) }
}

/// The steps of a plan; what is refused names the step as its row.
fn steps(given: &Bound<'_, PyAny>) -> Result<Vec<PlanStep>, Refused> {
    let steps = listed(given, "steps")?;
    steps.iter().enumerate().map(|(place, step)| part(step).map_err(|refused| refused.at_row(place))).collect()
}

/// The fields of a dict, or of any mapping.
fn fields<'py>(object: &Bound<'py, PyAny>, record: &str) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    let Ok(fields) = object.cast::<PyMapping>() else {
        let got = object.get_type().name()?;
        return Err(PyTypeError::new_err(format!("{record}: takes a dict of fields, not {got}")));
    };
    fields.items()?.iter().map(|entry| entry.extract()).collect()
}

fn part<T: Part>(object: &Bound<'_, PyAny>) -> Result<T, Refused> {
    let mut made = T::default();
    for (field, given) in fields(object, T::NAME)? {
        if let Some(list) = made.texts(&field) {
            *list = texts(&given, T::NAME, &field)?;
        } else if !made.inner(&field, &given)? {
            read(&given, |value| made.set(&field, value))?;
        }
    }
    Ok(made)
}

fn texts(given: &Bound<'_, PyAny>, record: &'static str, field: &str) -> Result<Vec<String>, Refused> {
    let mut texts = Vec::new();
    for item in listed(given, field)? {
        texts.push(crate::value::fact(&item, record, field)?);
    }
    Ok(texts)
}

/// What Python hands in besides the lists, where it does.
type Beside<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

/// A plan checked on lists as Python has them; other threads run meanwhile.
pub(crate) fn check_plan(
    charter: &dieule::Charter,
    py: Python<'_>,
    lists: (&Bound<'_, PyAny>, &Bound<'_, PyAny>),
    plan: &Bound<'_, PyAny>,
    (accounts, cases, closed_codes): (Beside<'_, '_>, Beside<'_, '_>, Beside<'_, '_>),
) -> Result<PlanCheck, Refused> {
    let (units, members) = (table::<UnitTable>(lists.0)?, table::<MemberTable>(lists.1)?);
    let plan: Plan = part(plan)?;
    let mut context = PlanContext::default();
    if let Some(given) = accounts {
        let each = fields(given, "accounts")?.into_iter();
        let pairs = each.map(|(name, unit)| Ok((name, crate::value::fact(&unit, "plan", "accounts")?)));
        context.accounts = Some(pairs.collect::<Result<_, Refused>>()?);
    }
    if let Some(given) = cases {
        let each = fields(given, "cases")?.into_iter();
        context.cases = Some(each.map(|(id, units)| Ok((id, texts(&units, "plan", "cases")?))).collect::<Result<_, Refused>>()?);
    }
    if let Some(given) = closed_codes {
        context.closed_codes = Some(texts(given, "plan", "closed_codes")?);
    }
    let (units, members) = (units.columns()?, members.columns()?);
    Ok(py.detach(|| charter.check_plan(&units, &members, &plan, &context))?.into())
}

/// The reform of a province proposed as a plan, as plain data.
#[pyfunction]
pub(crate) fn _reform_plan(
    units: &Bound<'_, PyAny>,
    province: &Bound<'_, PyString>,
    rows: &Bound<'_, PyAny>,
    plan: &Bound<'_, PyAny>,
    decision: &Bound<'_, PyAny>,
) -> Result<Plain, Refused> {
    let units = table::<UnitTable>(units)?;
    let mut mapping = Vec::new();
    for (place, row) in items(rows, ReformRow::NAME)?.iter().enumerate() {
        let mut made = ReformRow::default();
        for (field, given) in fields(row, ReformRow::NAME)? {
            read(&given, |value| made.set(&field, value)).map_err(|error| error.at_row(place))?;
        }
        mapping.push(made);
    }
    let plan = dieule::reform_plan(&units.columns()?, province.to_str()?, &mapping, &part(plan)?, &part(decision)?)?;
    Ok(Plain::of(&plan)?)
}
