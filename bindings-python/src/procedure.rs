//! Procedures: cases that a host stores and drives by events.

use crate::charter::{CharterBase, Keywords};
use crate::code::{Certainty, Covers, EffectKind, Language, RefusalKind};
use crate::error::Refused;
use crate::findings::Finding;
use crate::mirror::{Restore, Show, Tuple, mirrors};
use crate::plain::Plain;
use crate::table::table;
use crate::value::{Count, Day, read};
use chrono::NaiveDate;
use dieule::{InputError, Problem, UnitTable};
#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// A fact of a case: true or false, a whole number, or a text (a day is one).
#[derive(Clone, PartialEq, Eq, Hash, IntoPyObject, FromPyObject)]
pub(crate) enum Given {
    Flag(bool),
    Count(i64),
    Text(String),
}

impl Show for Given {
    type Core = dieule::Given;
    fn of(core: &Self::Core) -> Self {
        match core {
            dieule::Given::Flag(flag) => Given::Flag(*flag),
            dieule::Given::Count(count) => Given::Count(*count),
            dieule::Given::Text(text) => Given::Text(text.clone()),
        }
    }
}

impl Restore for Given {
    fn core(&self) -> Self::Core {
        match self {
            Given::Flag(flag) => dieule::Given::Flag(*flag),
            Given::Count(count) => dieule::Given::Count(*count),
            Given::Text(text) => dieule::Given::Text(text.clone()),
        }
    }
}

mirrors! {
    /// A unit of a case's route and the part it has.
    RouteUnit shows [role, unit] both_ways {
        /// Its part: `sending_base`.
        role: String,
        /// Its code.
        unit: String,
    }

    /// One member in a case; where it is about units, one unit.
    CaseItem shows [state, since] both_ways {
        /// The host's opaque key of the member, or of the unit that it is about.
        member: String,
        /// The state the member is in.
        state: String,
        /// The day it was entered.
        since: NaiveDate,
        /// What the steps recorded, by field; days are texts.
        facts: BTreeMap<String, Given>,
    }

    /// Something the host has to write. Effects come in an order that fits one transaction.
    CaseEffect shows [what, unit, on] both_ways {
        /// What.
        what: EffectKind,
        /// The member's key; None for what is about the whole case.
        member: Option<String>,
        /// Code of the unit it is about.
        unit: Option<String>,
        /// Code of the other unit it concerns.
        other_unit: Option<String>,
        /// The day.
        on: NaiveDate,
        /// Facts that go with it.
        values: BTreeMap<String, Given>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// Something that happened, as the host told it.
    CaseEvent shows [id, action, on] both_ways {
        /// The host's own id of the event: told twice, it counts once.
        id: String,
        /// The step: `introduce`.
        action: String,
        /// The day.
        on: NaiveDate,
        /// Code of the unit that acts.
        by: String,
        /// Its part in the case, where the host wanted it checked.
        role: Option<String>,
        /// Keys of the members it is about; none: everybody for whom the unit's step stands next.
        members: Tuple<String>,
        /// What it records, by field.
        facts: BTreeMap<String, Given>,
        /// The version the host saw.
        expects: Option<u32>,
    }

    /// What a change of units came to: the route from then on.
    ReRouted shows [route] both_ways {
        /// Code of a unit that was → code of the one in its place, as it was told.
        replaced: BTreeMap<String, String>,
        /// The units that act from then on, in order.
        route: Tuple<RouteUnit>,
        /// What an opening on this route would have recorded.
        facts: BTreeMap<String, Given>,
    }

    /// An event that was applied, and what followed.
    CaseEntry shows [event] both_ways {
        /// The event as it was told.
        event: CaseEvent,
        /// The members it was about, in the order of the case.
        members: Tuple<String>,
        /// What the host had to write.
        effects: Tuple<CaseEffect>,
        /// The route from then on, where it was no step but a change of units; else None.
        re_routed: Option<ReRouted>,
    }

    /// A step that stands next for some members.
    CaseOffer shows [action, unit, open] both_ways {
        /// The step: `introduce`.
        action: String,
        /// The members, by the host's keys.
        members: Tuple<String>,
        /// The state they are in.
        state: String,
        /// Code of the unit that acts.
        unit: String,
        /// Its part in the case.
        role: String,
        /// For how many of them an event takes it at once.
        covers: Covers,
        /// Facts the event may bring.
        takes: Tuple<String>,
        /// Those of them without which a rule cannot be answered.
        needs: Tuple<String>,
        /// Since when they wait.
        since: NaiveDate,
        /// For how many days.
        waiting_days: u32,
        /// Whether the case waits for it. What a unit merely may do (take back, send back, complain) is never late.
        waited_for: bool,
        /// The last day for it, where a profile sets a time and the case waits for it; it counts.
        due: Option<NaiveDate>,
        /// Whether that day is over.
        overdue: bool,
        /// Whether nothing stands in the way, as far as it can be told before the facts are there.
        open: bool,
        /// The rule that stands in the way.
        blocked_by: Option<Finding>,
        /// What guidance says against it; it never stops a step.
        advice: Tuple<Finding>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// Why an event changed nothing.
    CaseRefusal shows [kind, rule, reason] both_ways {
        /// What kind of refusal it is.
        kind: RefusalKind,
        /// The rule that does not hold.
        rule: Option<String>,
        /// Why, as a stable code: the rule's reason, else that of the kind.
        reason: String,
        /// The members it is about, by the host's keys.
        members: Tuple<String>,
        /// The rule's finding, with its figures and its article.
        finding: Option<Finding>,
        /// Every rule that stands in the way, the first of them first; of several with one reason, one.
        findings: Tuple<Finding>,
        /// The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
        certainty: Option<Certainty>,
        /// The version the case has.
        version: u32,
        /// What would be allowed now.
        allowed: Tuple<CaseOffer>,
    } => {
        /// Why, in words.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn message(&self, language: Language) -> String {
            self.core().message(language.0)
        }

        /// The article as people write it; empty where no article says it.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn cited(&self, language: Language) -> String {
            self.core().cited(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// Where somebody counts: in a unit, or outside the system as declared. Neither is there for who is not, or no longer, a member.
    CountsFor shows [unit, outside] both_ways {
        /// The code of the unit.
        unit: Option<String>,
        /// The declared end outside the system.
        outside: Option<String>,
    }

    /// A state of a machine.
    MachineState shows [id, ends] both_ways {
        /// Its id.
        id: String,
        /// The part of the unit that has to act; None in an end.
        holder: Option<String>,
        /// The state that takes its place where the route has no such unit.
        absent: Option<String>,
        /// Whether a member's way through the case ends with it.
        ends: bool,
    }

    /// A step of a machine.
    MachineStep shows [action, to] both_ways {
        /// The action.
        action: String,
        /// The states it is taken in.
        from_states: Tuple<String>,
        /// The state it leads to.
        to: String,
        /// The part of the unit that takes it; None: of the one that has to act.
        by: Option<String>,
        /// For how many of those in a case it is taken at once.
        covers: Covers,
        /// Facts an event may bring.
        takes: Tuple<String>,
        /// Rules that must hold.
        rules: Tuple<String>,
        /// Guidance that is told beside it and never stops it.
        advice: Tuple<String>,
        /// What follows, in order.
        effects: Tuple<EffectKind>,
    }

    /// A machine, as its table has it.
    MachineInfo shows [id] both_ways {
        /// Its id: `transfer`.
        id: String,
        /// Its states; the first is that of a case just opened.
        states: Tuple<MachineState>,
        /// Its steps.
        steps: Tuple<MachineStep>,
        /// The parts units have in it, in the order of the route.
        roles: Tuple<String>,
        /// Those of them that several units may have, one after the other in the route.
        several: Tuple<String>,
        /// Facts that a request may bring.
        opens_with: Tuple<String>,
    } => {
        /// What something is called: `of` is `states`, `actions`, `roles`, `effects` or `refusals`.
        #[pyo3(signature = (of, id, language = Language(dieule::Language::Vi)))]
        fn word(&self, of: &str, id: &str, language: Language) -> String {
            self.core().word(of, id, language.0)
        }

        /// The Mermaid state diagram.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn mermaid(&self, language: Language) -> String {
            self.core().mermaid(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// The answer to an event: the new case with what the host has to write, or why nothing changed.
    CaseStep shows [repeated, refusal] by_hand {
        /// The new case, the one asked is not changed; None where the event was refused.
        case: Option<Case>,
        /// What the host has to write, in order.
        effects: Tuple<CaseEffect>,
        /// Whether the event had been applied before: nothing changed, and the effects are those of that time.
        repeated: bool,
        /// Why it was refused; None where it was applied.
        refusal: Option<CaseRefusal>,
        /// What guidance says against what was done, each once; it stopped nothing, is not kept, and is not told again with a repeated event.
        advice: Tuple<Finding>,
    }
}

impl From<dieule::CaseStep> for CaseStep {
    fn from(step: dieule::CaseStep) -> Self {
        match step {
            dieule::CaseStep::Taken(taken) => {
                let dieule::Taken { case, effects, repeated, advice } = *taken;
                let (effects, advice) = (Tuple::of(&effects), Tuple::of(&advice));
                CaseStep { case: Some(Case { core: case }), effects, repeated, refusal: None, advice }
            }
            dieule::CaseStep::Refused(refusal) => {
                let (effects, advice) = (Tuple::of(&Vec::new()), Tuple::of(&Vec::new()));
                CaseStep { case: None, effects, repeated: false, refusal: Some(CaseRefusal::of(&refusal)), advice }
            }
        }
    }
}

/// A case of a procedure: a plain value that a host stores and drives by events. It is never changed.
#[pyclass(frozen, eq, hash, from_py_object, module = "dieule")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Case {
    core: dieule::Case,
}

impl From<dieule::Case> for Case {
    fn from(core: dieule::Case) -> Self {
        Case { core }
    }
}

impl Hash for Case {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.core.machine(), self.core.id(), self.core.version()).hash(state);
    }
}

#[pymethods]
impl Case {
    /// The machine: `transfer`.
    #[getter]
    fn machine(&self) -> &str {
        self.core.machine()
    }

    /// The host's own id.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// The day it was opened.
    #[getter]
    fn opened_on(&self) -> NaiveDate {
        self.core.opened_on()
    }

    /// The units that act, in order, after the last change of units.
    #[getter]
    fn route(&self) -> Tuple<RouteUnit> {
        self.core.route().iter().map(RouteUnit::of).collect()
    }

    /// What the opening recorded, by field; days are texts. After a change of units what one on the new route would have.
    #[getter]
    fn facts(&self) -> BTreeMap<String, Given> {
        BTreeMap::of(self.core.facts())
    }

    /// The members, in the order they were given.
    #[getter]
    fn items(&self) -> Tuple<CaseItem> {
        self.core.items().iter().map(CaseItem::of).collect()
    }

    /// The events applied, in order.
    #[getter]
    fn history(&self) -> Tuple<CaseEntry> {
        self.core.history().iter().map(CaseEntry::of).collect()
    }

    /// The number of events applied.
    #[getter]
    fn version(&self) -> u32 {
        self.core.version()
    }

    /// Whether everybody in it is through.
    #[getter]
    fn closed(&self) -> bool {
        self.core.closed()
    }

    /// The steps that stand next on a day, those of one unit where `by` names it: open ones and blocked ones.
    ///
    /// Time never closes a request: where a profile sets a time for a step that is waited for, `due` is its last day and `overdue` says that it is over.
    #[pyo3(signature = (charter, on, *, by = None))]
    fn next(&self, charter: &CharterBase, on: Day<'_>, by: Option<&str>) -> Result<Tuple<CaseOffer>, Refused> {
        Ok(Tuple::of(&self.core.next(charter.core(), by, on.read("case", "on")?)?))
    }

    /// Apply an event: the new case with what the host has to write, or why nothing changed.
    ///
    /// Without `members` it is about everybody for whom the unit's step stands next; when a rule stands in the way of one of them, it is
    /// refused whole. `expects` is the version the host saw. The charter is that of the event's day. Raises `UnknownNameError` for an
    /// action or a role that the machine does not have, `InputError` for an event without an id or of another day than the charter's, for a
    /// fact that the step does not take or that is not of its kind.
    #[pyo3(signature = (charter, *, id, action, on, by, role = None, members = None, facts = None, expects = None))]
    fn apply(
        &self,
        charter: &CharterBase,
        id: String,
        action: String,
        on: Day<'_>,
        by: String,
        role: Option<String>,
        members: Option<Keys<'_>>,
        facts: Option<Keywords<'_>>,
        expects: Option<Count<'_>>,
    ) -> Result<CaseStep, Refused> {
        let facts = facts.map_or(Ok(BTreeMap::new()), |facts| facts.given("event"))?;
        let expects = expects.map(|expects| expects.read("event", "expects")).transpose()?;
        let members = members.map_or(Ok(Vec::new()), |members| members.read("event"))?;
        let event = dieule::CaseEvent { id, action, on: on.read("event", "on")?, by, role, members, facts, expects };
        Ok(self.core.apply(charter.core(), &event)?.into())
    }

    /// Go on with the units that a plan left: the route is worked out again on the new list of units. Facts and steps taken stay as they were.
    ///
    /// `replaced` tells which unit takes the place of which, as the events `re_route_case` of the plan do; a unit of no part in the case changes nothing.
    /// Nothing is to be written besides the case: the plan's own events move members. The answer is a refusal (`not_on_the_route`) where the new
    /// route has nobody who acts in the state somebody is in. Raises `RouteError` where the list has no such route, `InputError` for an empty id or
    /// code and for another day than that of the charter.
    #[pyo3(signature = (charter, units, *, id, on, replaced, expects = None))]
    fn re_route(
        &self,
        charter: &CharterBase,
        units: &Bound<'_, PyAny>,
        id: String,
        on: Day<'_>,
        replaced: BTreeMap<String, String>,
        expects: Option<Count<'_>>,
    ) -> Result<CaseStep, Refused> {
        let expects = expects.map(|expects| expects.read("event", "expects")).transpose()?;
        let event = dieule::ReRoute { id, on: on.read("event", "on")?, replaced, expects };
        Ok(self.core.re_route(charter.core(), &table::<UnitTable>(units)?.columns()?, &event)?.into())
    }

    /// Open the case again and apply its history, all of it under one law, whatever the days of the events: the same value, or the refusal of what this
    /// law does not allow.
    fn replay(&self, charter: &CharterBase) -> Result<CaseStep, Refused> {
        Ok(self.core.replay(charter.core())?.into())
    }

    /// Where a member counts on a day, as this case knows it: never in two units and never in none. None for somebody who is not in it.
    fn counts_for(&self, member: &str, on: Day<'_>) -> Result<Option<CountsFor>, Refused> {
        Ok(Option::of(&self.core.counts_for(member, on.read("case", "on")?)))
    }

    /// As plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.core)
    }

    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.core.to_json()
    }

    /// Read a stored case. Raises `StoredValueError` when its format, machine or a state is not known, or when it is not whole.
    #[staticmethod]
    fn from_json(text: &str) -> Result<Self, Refused> {
        Ok(Case { core: dieule::Case::from_json(text)? })
    }

    fn __repr__(&self) -> String {
        format!("Case(machine='{}', version={}, members={}, …)", self.core.machine(), self.core.version(), self.core.items().len())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().core.to_json(),)))
    }
}

/// Keys of people. One text is refused: each of its letters would be somebody.
pub(crate) struct Keys<'py>(Bound<'py, PyAny>);

impl Keys<'_> {
    pub(crate) fn read(self, record: &'static str) -> Result<Vec<String>, Refused> {
        if self.0.is_instance_of::<PyString>() {
            return Err(InputError { record, field: "members".to_owned(), row: None, problem: Problem::OneText }.into());
        }
        Ok(self.0.extract()?)
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Keys<'py> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = <Vec<String> as FromPyObject<'_, '_>>::INPUT_TYPE;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Keys(object.to_owned()))
    }
}

/// The facts of an event or of a request, as a dict brings them.
impl Keywords<'_> {
    pub(crate) fn given(self, record: &'static str) -> Result<BTreeMap<String, dieule::Given>, Refused> {
        let mut facts = BTreeMap::new();
        for (field, value) in self.items() {
            let field = field.cast::<PyString>().map_err(PyErr::from)?.to_str()?.to_owned();
            let given = read(&value, |value| dieule::Given::of(record, &field, value))?;
            facts.extend(given.map(|given| (field, given)));
        }
        Ok(facts)
    }
}

/// The machines of procedures.
#[pyfunction]
pub(crate) fn machines() -> Tuple<String> {
    dieule::machine_names().into_iter().map(str::to_owned).collect()
}

/// A machine, as its table has it. Raises `UnknownNameError` when there is none of that name.
#[pyfunction]
pub(crate) fn machine(name: &str) -> Result<MachineInfo, Refused> {
    Ok(MachineInfo::of(&dieule::MachineInfo::named(name)?))
}
