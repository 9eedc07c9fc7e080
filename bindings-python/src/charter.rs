//! The charter of a day, as `dieule.Charter` builds on it.

use crate::ahead::{self, Ahead};
use crate::arrow;
use crate::code::{Certainty, FormKind, Language, Reconciled, Standing};
use crate::compare::{self, ProvisionChange, StatusChanges};
use crate::dues::DuesSplit;
use crate::engagement::{Activity, Leaderboards, LessonResults, PointsLedger, Tally};
use crate::error::Refused;
use crate::letter::Letter;
use crate::mirror::{Show, Tuple};
use crate::plan::{PlanCheck, check_plan};
use crate::procedure::{Case, Keys};
use crate::quota::{AdmissionWindow, Allocation, QuotaTable, TargetsMeasured};
use crate::rating::{self, Rated, RatedList, RatingBasis, RatingTableBase};
use crate::reconcile::{Reconciliation, reconciled};
use crate::repair::{Repairs, repairs};
use crate::review::Review;
use crate::rights::{self, RightAction};
use crate::rollout::{FunctionsDone, Movements, OpenRequests};
use crate::rulebook::{InstrumentInfo, ProvisionInfo, Receipt, RegisterEntry, RuleInfo};
use crate::schedule::{DueReports, Schedule, ScheduleStatus};
use crate::screening::{Screening, UnitList, screening};
use crate::statistics::{FormCheck, StatisticsForm};
use crate::table::table;
use crate::value::{Count, Day, read};
use crate::verdict::Verdict;
use chrono::NaiveDate;
use dieule::{AcceptanceTable, Fact, Facts, InputError, MemberTable, Rulebook, UnitTable};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;

/// Facts as keyword arguments bring them.
pub(crate) struct Keywords<'py>(Bound<'py, PyDict>);

impl<'a, 'py> FromPyObject<'a, 'py> for Keywords<'py> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("collections.abc", "Mapping"),
        pyo3::type_hint_identifier!("builtins", "str"),
        pyo3::type_hint_identifier!("builtins", "object")
    );

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Keywords(object.cast::<PyDict>()?.to_owned()))
    }
}

impl<'py> Keywords<'py> {
    /// The pairs, as they are.
    pub(crate) fn items(self) -> impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        self.0.into_iter()
    }

    fn fill(self, mut facts: Facts) -> Result<Facts, Refused> {
        for (field, value) in self.0 {
            let field = field.cast::<PyString>().map_err(PyErr::from)?.to_str()?;
            read(&value, |value| facts.set(field, value))?;
        }
        Ok(facts)
    }
}

/// Keyword arguments by name.
type Arguments<'a, 'py> = BTreeMap<&'a str, Bound<'py, PyAny>>;

/// What `dieule.Charter` builds on: everything that needs no typed keyword arguments.
#[pyclass(frozen, eq, hash, subclass, module = "dieule._native")]
pub(crate) struct CharterBase {
    core: dieule::Charter,
    /// What it was resolved from, for pickles.
    profiles: Vec<String>,
}

impl PartialEq for CharterBase {
    fn eq(&self, other: &Self) -> bool {
        self.core.receipt() == other.core.receipt()
    }
}

impl Hash for CharterBase {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let dieule::Receipt { library, rulebook, rulebook_hash, day, campaigns, profiles, pins, floor: _ } = self.core.receipt();
        (library, rulebook, rulebook_hash, day, campaigns, pins).hash(state);
        for profile in profiles {
            profile.hash.hash(state);
        }
    }
}

impl CharterBase {
    pub(crate) fn core(&self) -> &dieule::Charter {
        &self.core
    }
}

#[pymethods]
impl CharterBase {
    #[new]
    #[pyo3(signature = (day, *, campaigns = Vec::new(), profiles = Vec::new(), pins = BTreeMap::new(), floor = None))]
    fn new(
        day: Day<'_>,
        campaigns: Vec<String>,
        profiles: Vec<String>,
        pins: BTreeMap<String, Day<'_>>,
        floor: Option<(Certainty, Standing)>,
    ) -> Result<Self, Refused> {
        let day = day.read("charter", "day")?;
        let mut rulebook = Rulebook::national();
        for profile in &profiles {
            let json = profile.trim_start().starts_with('{');
            rulebook = if json { rulebook.with_profile_json(profile) } else { rulebook.with_profile_toml(profile) }?;
        }
        for campaign in campaigns {
            rulebook = rulebook.with_campaign(&campaign)?;
        }
        for (instrument, first) in pins {
            rulebook = rulebook.pinned(&instrument, first.read("charter", "pins")?)?;
        }
        if let Some((certainty, standing)) = floor {
            rulebook = rulebook.requiring(certainty.0, standing.0);
        }
        Ok(CharterBase { core: rulebook.in_force_on(day)?, profiles })
    }

    /// The day the charter is resolved for.
    #[getter]
    fn day(&self) -> NaiveDate {
        self.core.day()
    }

    /// The charter in force: one id, or two while the first day of a new charter is not known.
    #[getter]
    fn instruments_in_force(&self) -> Tuple<String> {
        self.core.instrument_in_force().into_iter().map(str::to_owned).collect()
    }

    /// Whether values of an older charter are used, or it is not certain which applies.
    #[getter]
    fn standing(&self) -> Standing {
        Standing(self.core.standing())
    }

    /// What reproduces its answers.
    #[getter]
    fn receipt(&self) -> Receipt {
        Receipt::of(self.core.receipt())
    }

    /// The caveat a report prints once, at its head; empty where the law of the day is certain.
    #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
    fn caveat(&self, language: Language) -> String {
        self.core.caveat(language.0)
    }

    /// The days on which somebody born on `birth_date` may be considered, as far as age goes.
    fn admission_window(&self, birth_date: Day<'_>) -> Result<AdmissionWindow, Refused> {
        Ok(AdmissionWindow::of(&self.core.admission_window(birth_date.read("admission_window", "birth_date")?)))
    }

    /// The instruments known, with those of the profiles.
    fn instruments(&self) -> Tuple<InstrumentInfo> {
        Tuple::of(&self.core.instruments())
    }

    /// The provisions as they stand on the charter's day, with the value that won and those it won over.
    fn provisions(&self) -> Tuple<ProvisionInfo> {
        Tuple::of(&self.core.provisions())
    }

    /// The rules of the library.
    fn rules(&self) -> Tuple<RuleInfo> {
        Tuple::of(&self.core.rules())
    }

    /// The register of provisions, with how far each is encoded.
    fn register(&self) -> Tuple<RegisterEntry> {
        Tuple::of(&self.core.register())
    }

    /// The plans that can be asked about: those of the letters chosen, then those of profiles, then the reporting calendars that are no
    /// letter's.
    fn schedules(&self) -> Tuple<Schedule> {
        Tuple::of(&self.core.schedules())
    }

    /// The letters chosen, in order, then the profiles that are letters, with their demands and what in them does not agree.
    fn letters(&self) -> Tuple<Letter> {
        Tuple::of(&self.core.letters())
    }

    /// The provisions on which another charter differs from this one, in the order of the chapters.
    fn diff(&self, other: &CharterBase) -> Tuple<ProvisionChange> {
        Tuple::of(&self.core.diff(&other.core))
    }

    fn _ahead(
        &self,
        units: &Bound<'_, PyAny>,
        members: &Bound<'_, PyAny>,
        first_day: Day<'_>,
        last_day: Day<'_>,
    ) -> Result<Ahead, Refused> {
        ahead::look(&self.core, units, members, first_day, last_day)
    }

    fn _changes(&self, other: &CharterBase, units: &Bound<'_, PyAny>, members: &Bound<'_, PyAny>) -> Result<StatusChanges, Refused> {
        compare::changes(&self.core, &other.core, units, members)
    }

    fn _ask(&self, question: &str, facts: Keywords<'_>) -> Result<Verdict, Refused> {
        Ok(self.core.answer(&facts.fill(Facts::about(question)?)?).into())
    }

    fn _check(&self, rule: &str, facts: Keywords<'_>) -> Result<Verdict, Refused> {
        Ok(self.core.check(rule, &facts.fill(Facts::for_rule(rule)?)?)?.into())
    }

    fn _quota(&self, bases: &Bound<'_, PyAny>) -> Result<QuotaTable, Refused> {
        Ok(QuotaTable::of(&self.core.quota(&table::<Vec<_>>(bases)?)?))
    }

    fn _allocate(&self, total: Count<'_>, bases: &Bound<'_, PyAny>) -> Result<Allocation, Refused> {
        let total = total.read("allocation", "total")?;
        Ok(Allocation::of(&self.core.allocate(total, &table::<Vec<_>>(bases)?)?))
    }

    fn _functions_done(&self, units: &Bound<'_, PyAny>, done: &Bound<'_, PyAny>) -> Result<FunctionsDone, Refused> {
        let units = table::<UnitTable>(units)?;
        Ok(FunctionsDone::of(&self.core.functions_done(&units.columns()?, &table::<Vec<_>>(done)?)?))
    }

    fn _movements(
        &self,
        units: &Bound<'_, PyAny>,
        rows: &Bound<'_, PyAny>,
        first_day: Day<'_>,
        last_day: Day<'_>,
    ) -> Result<Movements, Refused> {
        let (first_day, last_day) = (first_day.read("movements", "first_day")?, last_day.read("movements", "last_day")?);
        let units = table::<UnitTable>(units)?;
        Ok(Movements::of(&self.core.movements(&units.columns()?, &table::<Vec<_>>(rows)?, first_day, last_day)?))
    }

    fn _open_requests(&self, units: &Bound<'_, PyAny>, rows: &Bound<'_, PyAny>) -> Result<OpenRequests, Refused> {
        let units = table::<UnitTable>(units)?;
        Ok(OpenRequests::of(&self.core.open_requests(&units.columns()?, &table::<Vec<_>>(rows)?)?))
    }

    fn _rate(&self, table: &RatingTableBase, facts: Keywords<'_>) -> Result<Rated, Refused> {
        rating::rate(&self.core, table, facts)
    }

    #[pyo3(signature = (table, rows, below = None))]
    fn _rate_list(
        &self,
        table: &RatingTableBase,
        rows: &Bound<'_, PyAny>,
        below: Option<PyRef<'_, RatedList>>,
    ) -> Result<RatedList, Refused> {
        rating::rate_list(&self.core, table, rows, below)
    }

    #[pyo3(signature = (table, row, below, language))]
    fn _explain_row(
        &self,
        table: &RatingTableBase,
        row: &Bound<'_, PyAny>,
        below: Option<PyRef<'_, RatedList>>,
        language: Language,
    ) -> Result<String, Refused> {
        rating::explain_row(&self.core, table, row, below, language)
    }

    fn _rating_basis(&self, facts: Keywords<'_>) -> Result<RatingBasis, Refused> {
        rating::basis(&self.core, facts)
    }

    fn _measure_targets(
        &self,
        people: &Bound<'_, PyAny>,
        interactions: &Bound<'_, PyAny>,
        first_day: Day<'_>,
        last_day: Day<'_>,
    ) -> Result<TargetsMeasured, Refused> {
        let (first_day, last_day) = (first_day.read("measure_targets", "first_day")?, last_day.read("measure_targets", "last_day")?);
        let people = table::<Vec<_>>(people)?;
        Ok(TargetsMeasured::of(&self.core.measure_targets(&people, &table::<Vec<_>>(interactions)?, first_day, last_day)?))
    }

    fn _schedule_status(&self, schedule: &str, units: &Bound<'_, PyAny>, done: &Bound<'_, PyAny>) -> Result<ScheduleStatus, Refused> {
        Ok(ScheduleStatus::of(&self.core.schedule_status(schedule, &table::<Vec<_>>(units)?, &table::<Vec<_>>(done)?)?))
    }

    fn _due_reports(
        &self,
        schedule: &str,
        units: &Bound<'_, PyAny>,
        first_day: Day<'_>,
        last_day: Day<'_>,
        handed_in: &Bound<'_, PyAny>,
    ) -> Result<DueReports, Refused> {
        let (first_day, last_day) = (first_day.read("due_reports", "first_day")?, last_day.read("due_reports", "last_day")?);
        let units = table::<Vec<_>>(units)?;
        Ok(DueReports::of(&self.core.due_reports(schedule, &units, first_day, last_day, &table::<Vec<_>>(handed_in)?)?))
    }

    fn _statistics(
        &self,
        form: FormKind,
        units: &Bound<'_, PyAny>,
        members: &Bound<'_, PyAny>,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Refused> {
        let units = arrow::units(units)?;
        let units = units.columns()?;
        let mut part = self.core.statistics_part(form.0, &units)?;
        arrow::Members::of(members)?.each(&mut |_| Ok(()), &mut |_, columns| Ok(part.add(columns)?))?;
        Ok(StatisticsForm::of(&part.form(under)?))
    }

    fn _movements_form(
        &self,
        units: &Bound<'_, PyAny>,
        rows: &Bound<'_, PyAny>,
        first_day: Day<'_>,
        last_day: Day<'_>,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Refused> {
        let (first_day, last_day) = (first_day.read("movements", "first_day")?, last_day.read("movements", "last_day")?);
        let units = arrow::units(units)?;
        Ok(StatisticsForm::of(&self.core.movements_form(&units.columns()?, &table::<Vec<_>>(rows)?, first_day, last_day, under)?))
    }

    fn _party_form(
        &self,
        units: &Bound<'_, PyAny>,
        rows: &Bound<'_, PyAny>,
        first_day: Day<'_>,
        last_day: Day<'_>,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Refused> {
        let (first_day, last_day) = (first_day.read("movements", "first_day")?, last_day.read("movements", "last_day")?);
        let units = arrow::units(units)?;
        Ok(StatisticsForm::of(&self.core.party_form(&units.columns()?, &table::<Vec<_>>(rows)?, first_day, last_day, under)?))
    }

    fn _ratings_form(
        &self,
        units: &Bound<'_, PyAny>,
        rows: &Bound<'_, PyAny>,
        year: Count<'_>,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Refused> {
        let year = year.read("ratings_form", "year")?;
        let units = arrow::units(units)?;
        Ok(StatisticsForm::of(&self.core.ratings_form(&units.columns()?, &table::<Vec<_>>(rows)?, year, under)?))
    }

    fn _check_form(&self, form: FormKind, units: &Bound<'_, PyAny>, rows: &Bound<'_, PyAny>) -> Result<FormCheck, Refused> {
        let units = arrow::units(units)?;
        Ok(FormCheck::of(&self.core.check_form(form.0, &units.columns()?, &table::<Vec<_>>(rows)?)?))
    }

    fn _percentage(&self, part: Count<'_>, whole: Count<'_>, decimals: Count<'_>) -> Result<Option<String>, Refused> {
        let (part, whole): (u64, u64) = (part.read("percentage", "part")?, whole.read("percentage", "whole")?);
        Ok(self.core.percentage(part, whole, decimals.read("percentage", "decimals")?)?)
    }

    fn _points(&self, rows: &Bound<'_, PyAny>) -> Result<PointsLedger, Refused> {
        Ok(PointsLedger::of(&self.core.points(&table::<Vec<_>>(rows)?)?))
    }

    fn _activity(&self, rows: &Bound<'_, PyAny>, first_day: Day<'_>, last_day: Day<'_>) -> Result<Activity, Refused> {
        let (first_day, last_day) = (first_day.read("activity", "first_day")?, last_day.read("activity", "last_day")?);
        Ok(Activity::of(&self.core.activity(&table::<Vec<_>>(rows)?, first_day, last_day)?))
    }

    fn _leaderboards(&self, rows: &Bound<'_, PyAny>) -> Result<Leaderboards, Refused> {
        Ok(Leaderboards::of(&self.core.leaderboards(&table::<Vec<_>>(rows)?)?))
    }

    fn _lesson_results(&self, rows: &Bound<'_, PyAny>) -> Result<LessonResults, Refused> {
        Ok(LessonResults::of(&self.core.lesson_results(&table::<Vec<_>>(rows)?)?))
    }

    fn _tally(&self, rows: &Bound<'_, PyAny>, invited: Option<Count<'_>>) -> Result<Tally, Refused> {
        let invited = invited.map(|invited| invited.read("tally", "invited")).transpose()?;
        Ok(Tally::of(&self.core.tally(&table::<Vec<_>>(rows)?, invited)?))
    }

    fn _dues_split(&self, received: Count<'_>, path: Vec<Bound<'_, PyAny>>) -> Result<DuesSplit, Refused> {
        let kinds = path.into_iter().enumerate().map(|(place, kind)| {
            let refused = |problem| InputError { record: "dues_split", field: "path".to_owned(), row: Some(place), problem };
            read(&kind, dieule::Kind::from_value).map_err(refused)
        });
        let path: Vec<dieule::Kind> = kinds.collect::<Result<_, _>>()?;
        Ok(DuesSplit::of(&self.core.dues_split(received.read("dues_split", "received")?, &path)?))
    }

    fn _review(
        &self,
        py: Python<'_>,
        units: &Bound<'_, PyAny>,
        members: &Bound<'_, PyAny>,
        accepted: &Bound<'_, PyAny>,
        progress: Option<Bound<'_, PyAny>>,
    ) -> Result<Review, Refused> {
        let progress = progress.map(Bound::unbind);
        let (units, members) = (table::<UnitTable>(units)?, table::<MemberTable>(members)?);
        let accepted = table::<AcceptanceTable>(accepted)?;
        let mut raised: PyResult<()> = Ok(());
        let mut tell = |done: usize, total: usize| {
            let (Some(progress), Ok(())) = (&progress, &raised) else { return };
            raised = Python::attach(|py| progress.call1(py, (done, total)).map(drop));
        };
        let (units, members, accepted) = (units.columns()?, members.columns()?, accepted.columns()?);
        let review = py.detach(|| self.core.review_with(&units, &members, &accepted, &mut tell));
        raised?;
        Ok(review?.into())
    }

    /// Prepare to screen members against this charter, in the order of a list of units: by these rules about members, or by all.
    ///
    /// Units take the same forms as members do: a list of dicts, a dict of lists, what a :class:`Mapping` read, or anything with
    /// an Arrow stream. A bad cell raises `InputError` with column and row, a rule that is none about members `UnknownNameError`.
    #[pyo3(signature = (units, *, rules = Vec::new()))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn screening(&self, py: Python<'_>, units: UnitList<'_>, rules: Vec<String>) -> Result<Screening, Refused> {
        screening(&self.core, py, &units, &rules)
    }

    fn _reconcile(
        &self,
        py: Python<'_>,
        what: Reconciled,
        records: &Bound<'_, PyAny>,
        list: &Bound<'_, PyAny>,
    ) -> Result<Reconciliation, Refused> {
        reconciled(py, &self.core, what, records, list)
    }

    fn _repairs(
        &self,
        py: Python<'_>,
        units: &Bound<'_, PyAny>,
        members: &Bound<'_, PyAny>,
        accepted: &Bound<'_, PyAny>,
        targets: Option<Count<'_>>,
    ) -> Result<Repairs, Refused> {
        repairs(&self.core, py, units, members, accepted, targets)
    }

    fn _check_plan(
        &self,
        py: Python<'_>,
        units: &Bound<'_, PyAny>,
        members: &Bound<'_, PyAny>,
        plan: &Bound<'_, PyAny>,
        accounts: Option<&Bound<'_, PyAny>>,
        cases: Option<&Bound<'_, PyAny>>,
        closed_codes: Option<&Bound<'_, PyAny>>,
    ) -> Result<PlanCheck, Refused> {
        check_plan(&self.core, py, (units, members), plan, (accounts, cases, closed_codes))
    }

    #[expect(clippy::too_many_arguments, reason = "a request is told by its fields")]
    fn _open_case(
        &self,
        machine: &str,
        units: &Bound<'_, PyAny>,
        members: Keys<'_>,
        id: String,
        opened_on: Day<'_>,
        unit: String,
        to_unit: Option<String>,
        facts: Option<Keywords<'_>>,
    ) -> Result<Case, Refused> {
        let facts = facts.map_or(Ok(BTreeMap::new()), |facts| facts.given("case_request"))?;
        let opened_on = opened_on.read("case_request", "opened_on")?;
        let members = members.read("case_request")?;
        let request = dieule::CaseRequest { id, opened_on, unit, to_unit, members, facts };
        Ok(self.core.open_case(machine, &table::<UnitTable>(units)?.columns()?, &request)?.into())
    }

    /// The actions of the software, in the order of its functions, with what the matrix of the charter's day says of each level.
    ///
    /// Empty before the first matrix known. A cell that no source shows is unknown, never no.
    fn actions(&self) -> Tuple<RightAction> {
        Tuple::of(&self.core.actions())
    }

    fn _may(&self, units: &Bound<'_, PyAny>, request: Keywords<'_>) -> Result<Verdict, Refused> {
        rights::may(&self.core, units, request)
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        crate::mirror::shown("Charter", slf, &["day", "instruments_in_force"])
    }

    /// Pickled as what it was resolved from, and resolved again: a receipt of another version would say so.
    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((NaiveDate,), Arguments<'_, 'py>)> {
        let dieule::Receipt { library: _, rulebook: _, rulebook_hash: _, day, campaigns, profiles: _, pins, floor } = self.core.receipt();
        let floor = floor.map(|floor| (Certainty(floor.certainty), Standing(floor.standing)));
        let keywords = BTreeMap::from([
            ("campaigns", campaigns.into_bound_py_any(py)?),
            ("profiles", (&self.profiles).into_bound_py_any(py)?),
            ("pins", pins.into_bound_py_any(py)?),
            ("floor", floor.into_bound_py_any(py)?),
        ]);
        Ok(((*day,), keywords))
    }
}

/// A part of a whole as a percentage for people, in the Vietnamese way: `71,08%`. None when there is no whole.
#[pyfunction]
#[pyo3(signature = (part, whole, decimals = None))]
pub(crate) fn percentage(part: Count<'_>, whole: Count<'_>, decimals: Option<Count<'_>>) -> Result<Option<String>, Refused> {
    let decimals = decimals.map_or(Ok(2), |decimals| decimals.read("percentage", "decimals"))?;
    let (part, whole): (u32, u32) = (part.read("percentage", "part")?, whole.read("percentage", "whole")?);
    Ok(dieule::percentage(part.into(), whole.into(), decimals))
}

/// The ids of the letters and plans that can be chosen; `Charter.instruments` has the speaking name of each.
#[pyfunction]
pub(crate) fn campaigns() -> Result<Tuple<String>, Refused> {
    Ok(dieule::national_campaigns()?.map(str::to_owned).collect())
}

/// A field's name as people say it; the field itself where no name is known.
#[pyfunction]
#[pyo3(signature = (field, language = Language(dieule::Language::Vi)))]
pub(crate) fn field_name(field: &str, language: Language) -> String {
    dieule::field_name(field, language.0)
}

/// A code as people say it: an outcome, certainty, standing, severity, kind or level. The code itself where no word is known.
#[pyfunction]
#[pyo3(signature = (code, language = Language(dieule::Language::Vi)))]
pub(crate) fn word_for(code: &str, language: Language) -> String {
    dieule::word_for(code, language.0)
}

/// A name as it is compared: upper or lower case, spaces, Đ written as the Icelandic letter, the form of the accents and
/// the two ways to place a tone (`Hòa`, `Hoà`) make no difference. `Hoa` and `Hoà` stay two names.
#[pyfunction]
pub(crate) fn normalized_name(text: &str) -> String {
    dieule::normalized_name(text)
}
