//! The lists after a plan: its events carried out one after another. An event that does not find what it was made for is refused, so a plan
//! is never carried out twice.

use super::result::{AppliedPlan, PlanCheck, PlanEvent, PlanEventKind as E};
use crate::error::{Error, InputError, Problem};
use crate::procedure::Given;
use crate::record::Value;
use crate::review::{MemberTable, Members, UnitTable, Units};
use std::collections::{BTreeMap, BTreeSet};

impl PlanCheck {
    /// The lists as they are once the events are written. A plan that is blocked has no events: the lists come back as they were.
    ///
    /// # Errors
    /// [`Error::Input`] naming the event, as a row of `events`, when the lists are not those that were checked: changed since, or carried
    /// over already.
    pub fn apply<U: AsRef<str>, M: AsRef<str>>(&self, units: &Units<'_, U>, members: &Members<'_, M>) -> Result<AppliedPlan, Error> {
        units.check()?;
        members.check()?;
        let mut lists = Lists::new(units.to_table(), members.to_table());
        for (place, event) in self.events.iter().enumerate() {
            lists.write(event).map_err(|problem| InputError {
                record: "events",
                field: event.what.code().to_owned(),
                row: Some(place),
                problem,
            })?;
        }
        let Lists { mut units, members, gone, .. } = lists;
        units.keep_rows(|row| !gone.contains(&row));
        Ok(AppliedPlan { units, members })
    }
}

struct Lists {
    units: UnitTable,
    members: MemberTable,
    rows: BTreeMap<String, usize>,
    keys: BTreeMap<String, usize>,
    /// Rows of units that were closed.
    gone: BTreeSet<usize>,
    /// How many members and units hang on each code.
    hanging: BTreeMap<String, usize>,
}

fn text(value: Option<Value<'_>>) -> Option<&str> {
    match value {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

impl Lists {
    fn new(units: UnitTable, members: MemberTable) -> Self {
        let index = |rows: usize, cell: &dyn Fn(usize) -> Option<String>| {
            (0..rows).filter_map(|row| Some((cell(row)?, row))).collect::<BTreeMap<String, usize>>()
        };
        let rows = index(units.rows(), &|row| text(units.get(row, "code")).map(str::to_owned));
        let keys = index(members.rows(), &|row| text(members.get(row, "key")).map(str::to_owned));
        let mut hanging: BTreeMap<String, usize> = BTreeMap::new();
        let parents = (0..units.rows()).filter_map(|row| text(units.get(row, "parent")));
        for code in parents.chain((0..members.rows()).filter_map(|row| text(members.get(row, "unit")))) {
            *hanging.entry(code.to_owned()).or_default() += 1;
        }
        Lists { units, members, rows, keys, gone: BTreeSet::new(), hanging }
    }

    fn hang(&mut self, from: Option<&str>, to: Option<&str>) {
        if let Some(count) = from.and_then(|from| self.hanging.get_mut(from)) {
            *count = count.saturating_sub(1);
        }
        if let Some(to) = to {
            *self.hanging.entry(to.to_owned()).or_default() += 1;
        }
    }

    /// The row of a unit that stands.
    fn standing(&self, code: &str) -> Result<usize, Problem> {
        self.rows.get(code).copied().filter(|row| !self.gone.contains(row)).ok_or(Problem::DoesNotFit)
    }

    fn put(&mut self, row: usize, field: &str, value: Option<&str>) -> Result<(), Problem> {
        let value = value.map_or(Value::Missing, Value::Text);
        self.units.set(row, field, value).map_err(|error| error.problem)
    }

    fn write(&mut self, event: &PlanEvent) -> Result<(), Problem> {
        let PlanEvent { what, unit, other_unit, member, values, .. } = event;
        let other = other_unit.as_deref();
        let value = |name: &str| match values.get(name) {
            Some(Given::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        if let Some(other) = other {
            self.standing(other)?;
        }
        match what {
            E::OpenUnit => {
                if self.rows.contains_key(unit) {
                    return Err(Problem::DoesNotFit);
                }
                let row = self.units.add_row();
                self.rows.insert(unit.clone(), row);
                self.put(row, "code", Some(unit))?;
                self.hang(None, other);
                if other.is_some() {
                    self.put(row, "parent", other)?;
                }
                for field in ["name", "kind", "level", "sector"] {
                    if value(field).is_some() {
                        self.put(row, field, value(field))?;
                    }
                }
            }
            E::GiveAccount => {
                let row = self.standing(unit)?;
                self.units.set(row, "has_account", Value::Flag(true)).map_err(|error| error.problem)?;
            }
            E::RenameUnit => {
                let row = self.standing(unit)?;
                if text(self.units.get(row, "name")) != value("from") {
                    return Err(Problem::DoesNotFit);
                }
                self.put(row, "name", value("name"))?;
            }
            E::MoveUnit => {
                let row = self.standing(unit)?;
                let was = text(self.units.get(row, "parent")).map(str::to_owned);
                if was.as_deref() != value("from") {
                    return Err(Problem::DoesNotFit);
                }
                self.put(row, "parent", other)?;
                self.hang(was.as_deref(), other);
            }
            E::MoveMember => {
                let row = member.as_ref().and_then(|key| self.keys.get(key)).copied().ok_or(Problem::DoesNotFit)?;
                if text(self.members.get(row, "unit")) != Some(unit) {
                    return Err(Problem::DoesNotFit);
                }
                let to = other.map_or(Value::Missing, Value::Text);
                self.members.set(row, "unit", to).map_err(|error| error.problem)?;
                self.hang(Some(unit), other);
            }
            E::CloseUnit => {
                let row = self.standing(unit)?;
                if self.hanging.get(unit).is_some_and(|count| *count > 0) {
                    return Err(Problem::DoesNotFit);
                }
                let above = text(self.units.get(row, "parent")).map(str::to_owned);
                self.hang(above.as_deref(), None);
                self.gone.insert(row);
            }
            E::RecordMovement | E::ReRouteCase | E::MoveAccount | E::CloseAccount | E::KeepHistory => {
                self.standing(unit)?;
            }
        }
        Ok(())
    }
}
