//! Facts and tables, filled from flat lists in the order of the library's fields.

use crate::failure::Stop;
use crate::mapping::{MappedMembers, MappedUnits};
use crate::naming::{camel, snake};
use crate::value::{Given, refused};
use dieule::{
    AcceptanceTable, EntryTable, Error, Facts, Field, FieldKind, FormEntry, FunctionDay, InputError, InteractionDay, KeptRows,
    LessonAttempt, MemberTable, MovementRow, OpenRequest, Plan, PlanStep, PlanUnit, PointEvent, PollVote, Problem, QuotaBase, Record,
    ReformRow, RightRequest, ScoreRow, UnitTable, Value,
};
use napi::bindgen_prelude::{Array, ClassInstance, Unknown};
use std::sync::Arc;

/// Fill a record from one flat list.
fn fill(fields: &[Field], values: Array<'_>, mut set: impl FnMut(&str, Value<'_>) -> Result<(), Error>) -> Result<(), Stop> {
    for (place, field) in (0..values.len()).zip(fields) {
        if let Some(value) = values.get::<Unknown>(place)? {
            set(field.name, Given::of(value)?.value())?;
        }
    }
    Ok(())
}

/// A record that is no question's: a part of a plan, a row of a table beside one.
pub(crate) fn filled_part(
    fields: &[Field],
    values: Array<'_>,
    mut set: impl FnMut(&str, Value<'_>) -> Result<(), InputError>,
) -> Result<(), Stop> {
    fill(fields, values, |field, value| Ok(set(field, value)?))
}

/// A record of facts.
pub(crate) fn filled(mut facts: Facts, values: Array<'_>) -> Result<Facts, Stop> {
    fill(facts.fields(), values, |field, value| facts.set(field, value))?;
    Ok(facts)
}

/// Who wants to do what.
pub(crate) fn filled_request(values: Array<'_>) -> Result<RightRequest, Stop> {
    let mut request = RightRequest::default();
    fill(RightRequest::FIELDS, values, |field, value| Ok(request.set(field, value)?))?;
    Ok(request)
}

/// A record that is filled beside a question of its own.
pub(crate) fn record<R: Record>(values: Array<'_>) -> Result<R, Stop> {
    let mut record = R::default();
    fill(R::FIELDS, values, |field, value| Ok(record.set(field, value)?))?;
    Ok(record)
}

/// Records, such as the bases of a quota: a list of flat lists.
pub(crate) fn records<R: Record>(rows: Array<'_>) -> Result<Vec<R>, Stop> {
    let mut records = Vec::new();
    for row in 0..rows.len() {
        let Some(values) = rows.get::<Array>(row)? else { break };
        let mut record = R::default();
        fill(R::FIELDS, values, |field, value| Ok(record.set(field, value)?)).map_err(|stop| stop.at_row(row as usize))?;
        records.push(record);
    }
    Ok(records)
}

/// Records whose faults are all told at once, by whoever takes the rows.
pub(crate) fn kept<R: Record + Clone>(rows: Array<'_>) -> Result<KeptRows<R>, Stop> {
    let mut kept = KeptRows::with_rows(rows.len() as usize);
    for row in 0..rows.len() {
        let Some(values) = rows.get::<Array>(row)? else { break };
        fill(R::FIELDS, values, |field, value| {
            kept.set(row as usize, field, value);
            Ok(())
        })?;
    }
    Ok(kept)
}

/// A table that is filled column by column.
pub(crate) trait Table: Sized {
    const NAME: &'static str;
    const FIELDS: &'static [Field];
    fn with_rows(rows: usize) -> Self;
    fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError>;

    /// The table that a mapping filled already, where the host gave one.
    fn mapped(_: &Array<'_>) -> napi::Result<Option<Arc<Self>>> {
        Ok(None)
    }
}

macro_rules! tables {
    ($($table:ty = $name:literal $(or $mapped:ty)?,)*) => {$(
        impl Table for $table {
            const NAME: &'static str = $name;
            const FIELDS: &'static [Field] = Self::FIELDS;
            fn with_rows(rows: usize) -> Self {
                Self::with_rows(rows)
            }
            fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
                self.set(row, field, value)
            }
            $(fn mapped(packed: &Array<'_>) -> napi::Result<Option<Arc<Self>>> {
                Ok(packed.get::<ClassInstance<$mapped>>(0)?.map(|mapped| Arc::clone(&mapped.table)))
            })?
        }
    )*};
}
tables! { UnitTable = "units" or MappedUnits, MemberTable = "members" or MappedMembers, AcceptanceTable = "acceptances", }

/// A table from its columns in the order of its fields; a column that was not given is no list.
fn table<T: Table>(rows: u32, columns: Array<'_>) -> Result<T, Stop> {
    let mut table = T::with_rows(rows as usize);
    let mut empty = true;
    for (place, field) in (0..columns.len()).zip(T::FIELDS) {
        let Some(column) = columns.get::<Option<Array>>(place)?.flatten() else { continue };
        empty = false;
        if column.len() != rows {
            let problem = Problem::LengthMismatch { expected: rows as usize, got: column.len() as usize };
            return Err(refused(T::NAME, field.name, None, problem).into());
        }
        for row in 0..rows {
            if let Some(value) = column.get::<Unknown>(row)? {
                table.set(row as usize, field.name, Given::of(value)?.value())?;
            }
        }
    }
    // Rows without any column are rows without the one that is needed: a column beside it makes the library say which.
    if let (true, true, Some(field)) = (empty, rows > 0, T::FIELDS.last()) {
        table.set(0, field.name, Value::Missing)?;
    }
    Ok(table)
}

/// A table given as its number of rows and its columns, or alone as a mapping filled it.
pub(crate) fn packed_table<T: Table>(table_and_rows: &Array<'_>) -> Result<Arc<T>, Stop> {
    if table_and_rows.len() == 1
        && let Some(mapped) = T::mapped(table_and_rows)?
    {
        return Ok(mapped);
    }
    let (rows, columns) = (table_and_rows.get::<u32>(0)?, table_and_rows.get::<Array>(1)?);
    match (rows, columns) {
        (Some(rows), Some(columns)) => table(rows, columns).map(Arc::new),
        _ => Ok(Arc::new(T::with_rows(0))),
    }
}

/// Why a cell of a list is none: TypeScript packs what is sound, and asks about the rest.
pub(crate) fn unsound_cell(list: &str, place: u32, row: usize, cell: Unknown<'_>) -> Result<(), Stop> {
    fn set<T: Table>(place: u32, row: usize, cell: Unknown<'_>) -> Result<(), Stop> {
        let Some(field) = T::FIELDS.get(place as usize) else { return Ok(()) };
        Ok(T::with_rows(1).set(0, field.name, Given::of(cell)?.value()).map_err(|error| error.at_row(row))?)
    }
    if list == UnitTable::NAME { set::<UnitTable>(place, row, cell) } else { set::<MemberTable>(place, row, cell) }
}

/// For each column of a list what it takes: `text`, `date`, `flag`, `code` or `count`.
pub(crate) fn kinds(list: &str) -> Vec<&'static str> {
    let fields = if list == UnitTable::NAME { UnitTable::FIELDS } else { MemberTable::FIELDS };
    let kind = |field: &Field| match field.kind {
        FieldKind::Text | FieldKind::Months | FieldKind::Points => "text",
        FieldKind::Date => "date",
        FieldKind::Flag => "flag",
        FieldKind::Code(_) => "code",
        FieldKind::Count => "count",
    };
    fields.iter().map(kind).collect()
}

/// Why a record or table has no such field. A name spelt as in the library is refused too, with its spelling here as the nearest.
pub(crate) fn unknown_field(record: &str, name: &str, row: Option<usize>) -> Stop {
    let field = snake(name);
    let tried = match record {
        "units" => UnitTable::with_rows(1).set(0, &field, Value::Missing).map_err(Error::from),
        "members" => MemberTable::with_rows(1).set(0, &field, Value::Missing).map_err(Error::from),
        "acceptances" => AcceptanceTable::with_rows(1).set(0, &field, Value::Missing).map_err(Error::from),
        "records" => {
            EntryTable::with_rows(1).set(0, &field, Value::Missing).map_err(|error| InputError { record: "records", ..error }.into())
        }
        "list" => EntryTable::with_rows(1).set(0, &field, Value::Missing).map_err(|error| InputError { record: "list", ..error }.into()),
        "reform_row" => ReformRow::default().set(&field, Value::Missing).map_err(Error::from),
        "plan" => Plan::default().set(&field, Value::Missing).map_err(Error::from),
        "plan_step" => PlanStep::default().set(&field, Value::Missing).map_err(Error::from),
        "plan_unit" => PlanUnit::default().set(&field, Value::Missing).map_err(Error::from),
        "quota_base" => QuotaBase::default().set(&field, Value::Missing).map_err(Error::from),
        "right_request" => RightRequest::default().set(&field, Value::Missing).map_err(Error::from),
        "function_day" => FunctionDay::default().set(&field, Value::Missing).map_err(Error::from),
        "movement" => MovementRow::default().set(&field, Value::Missing).map_err(Error::from),
        "open_request" => OpenRequest::default().set(&field, Value::Missing).map_err(Error::from),
        "app_user" => dieule::AppUser::default().set(&field, Value::Missing).map_err(Error::from),
        "app_interaction" => dieule::AppInteraction::default().set(&field, Value::Missing).map_err(Error::from),
        "schedule_unit" => dieule::ScheduleUnit::default().set(&field, Value::Missing).map_err(Error::from),
        "item_done" => dieule::ItemDone::default().set(&field, Value::Missing).map_err(Error::from),
        "handed_in" => dieule::HandedIn::default().set(&field, Value::Missing).map_err(Error::from),
        "rating_result" => dieule::RatingResult::default().set(&field, Value::Missing).map_err(Error::from),
        "form_entry" => FormEntry::default().set(&field, Value::Missing).map_err(Error::from),
        "point_event" => PointEvent::default().set(&field, Value::Missing).map_err(Error::from),
        "interaction_day" => InteractionDay::default().set(&field, Value::Missing).map_err(Error::from),
        "score" => ScoreRow::default().set(&field, Value::Missing).map_err(Error::from),
        "attempt" => LessonAttempt::default().set(&field, Value::Missing).map_err(Error::from),
        "vote" => PollVote::default().set(&field, Value::Missing).map_err(Error::from),
        question => Facts::about(question).and_then(|mut facts| facts.set(&field, Value::Missing)),
    };
    let given: String = name.chars().take(60).collect();
    match tried {
        Err(Error::Input(input)) => InputError { field: given, row, ..input }.into(),
        Err(other) => other.into(),
        Ok(()) => {
            let record = Facts::QUESTIONS
                .iter()
                .chain(&[
                    "units",
                    "members",
                    "acceptances",
                    "records",
                    "list",
                    "quota_base",
                    "right_request",
                    "function_day",
                    "movement",
                    "open_request",
                ])
                .chain(&["reform_row", "plan", "plan_step", "plan_unit"])
                .chain(&["form_entry", "rating_result", "point_event", "interaction_day", "score", "attempt", "vote"])
                .find(|known| **known == record);
            let problem = Problem::UnknownField { nearest: Some(camel(&field)) };
            refused(record.copied().unwrap_or_default(), &given, row, problem).into()
        }
    }
}
