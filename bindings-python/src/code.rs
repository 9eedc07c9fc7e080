//! Closed sets of codes as members of the real Python enums in `dieule.enums`.

use crate::mirror::{Restore, Show};
use crate::value::fact;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use std::hash::{Hash, Hasher};

#[cfg(feature = "stubs")]
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
#[cfg(feature = "stubs")]
use pyo3::{type_hint_identifier, type_hint_union};

/// The hint `Literal["met", …]`, so that type checkers refuse a code that does not exist.
#[cfg(feature = "stubs")]
const fn literals<const N: usize>(codes: &'static [&'static str]) -> [PyStaticExpr; N] {
    let mut hints = [PyStaticExpr::Constant { value: PyStaticConstant::None }; N];
    let mut place = 0;
    while place < N {
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses a place outside")]
        {
            hints[place] = PyStaticExpr::Constant { value: PyStaticConstant::Str(codes[place]) };
        }
        place += 1;
    }
    hints
}

/// For each set a newtype that is a member of the Python enum of that name, and is read from a member or its code; with the
/// call and argument that a refusal names.
macro_rules! codes {
    ($($name:ident = $record:literal $field:literal;)*) => {$(
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub(crate) struct $name(pub(crate) dieule::$name);

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.0.code().hash(state);
            }
        }

        impl Show for $name {
            type Core = dieule::$name;
            fn of(core: &Self::Core) -> Self {
                Self(*core)
            }
        }

        impl Restore for $name {
            fn core(&self) -> Self::Core {
                self.0
            }
        }

        impl<'py> IntoPyObject<'py> for $name {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("dieule.enums", stringify!($name));

            fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
                static MEMBERS: PyOnceLock<Vec<Py<PyAny>>> = PyOnceLock::new();
                let members = MEMBERS.get_or_try_init(py, || {
                    let class = py.import("dieule.enums")?.getattr(stringify!($name))?;
                    dieule::$name::CODES.iter().map(|code| Ok(class.call1((*code,))?.unbind())).collect::<PyResult<_>>()
                })?;
                match members.get(self.0 as usize) {
                    Some(member) => Ok(member.bind(py).clone()),
                    None => py.import("dieule.enums")?.getattr(stringify!($name))?.call1((self.0.code(),)),
                }
            }
        }

        impl<'a, 'py> FromPyObject<'a, 'py> for $name {
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const INPUT_TYPE: PyStaticExpr = {
                const N: usize = dieule::$name::CODES.len();
                const LITERALS: [PyStaticExpr; N] = literals(dieule::$name::CODES);
                type_hint_union!(
                    type_hint_identifier!("dieule.enums", stringify!($name)),
                    PyStaticExpr::Subscript {
                        value: &type_hint_identifier!("typing", "Literal"),
                        slice: &PyStaticExpr::Tuple { elts: &LITERALS }
                    }
                )
            };

            fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
                Ok($name(fact(&object, $record, $field)?))
            }
        }
    )*};
}

codes! {
    Outcome = "review" "outcome";
    AcceptedState = "review" "state";
    Severity = "finding" "severity";
    RuleCost = "screening" "cost";
    Certainty = "charter" "floor";
    Standing = "charter" "floor";
    Language = "message" "language";
    Subject = "finding" "subject";
    Kind = "dues_split" "kind";
    CellFault = "mapping" "reason";
    ReadAs = "mapping" "read_as";
    Comparison = "demand" "comparison";
    DeadlineWording = "letter" "wording";
    Reconciled = "reconcile" "what";
    Side = "reconcile" "side";
    ListSource = "reconcile" "source";
    Milestone = "ahead" "what";
    WayKind = "way" "what";
    Actor = "way" "who";
    Covers = "offer" "covers";
    EffectKind = "effect" "what";
    RefusalKind = "refusal" "kind";
    CardAction = "event" "action";
    CardEffectKind = "effect" "what";
    CardUse = "card" "state";
    PlanEventKind = "event" "what";
    Holder = "right" "holder";
    Grant = "right" "grant";
    Relation = "right" "relation";
    SoftwareFunction = "function" "function";
    FunctionState = "function" "state";
    MovementKind = "movement" "kind";
    RatingFactKind = "rating" "kind";
    RatedState = "rating" "state";
    RatedStage = "rating" "stage";
    RatingUnit = "rating" "rated_by";
    RatedTime = "rating" "rated_time";
    ScoredBy = "score" "by";
    ScoreStage = "score" "stage";
    ScoreWhy = "score" "why";
    ClassState = "score" "class_state";
    TieRule = "rank" "ties";
    PeriodRule = "merge_periods" "rule";
    Binds = "schedule" "binds";
    ScheduleItemKind = "schedule" "kind";
    Rhythm = "schedule" "every";
    ConsequenceKind = "schedule" "kind";
    ScheduleState = "schedule" "state";
    FormKind = "statistics" "form";
    ColumnKind = "column" "kind";
    CellState = "cell" "state";
    FormFaultKind = "fault" "kind";
    PointState = "entry" "state";
    Level = "movement" "level";
    Sector = "schedule" "except_sectors";
}
