//! Looking ahead over a whole list: every state of the law read once, then a few days for each member.

use super::days::{Known, Reckoning};
use super::summary::{Ahead, AheadCandidate, AheadEvent, AheadUndecided, AheadUnit, AheadUnknown, Milestone};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::law::{Answer, Gap};
use crate::review::{Members, Tree, Units};
use crate::table::cell;
use crate::verdict::{Certainty, Citation, Standing};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One state of the law, and how it reckons.
struct State {
    under: String,
    reckoning: Result<Reckoning, Gap>,
}

/// Something to be reached, in every state of the law.
struct Course {
    what: Milestone,
    states: Vec<State>,
    /// What a day on which all states agree rests on.
    citation: Option<Citation>,
    certainty: Option<Certainty>,
    standing: Standing,
}

/// What a member's days come to.
enum Found {
    /// A day outside the range, or a law that knows of no day.
    Nothing,
    On(NaiveDate),
    Differ(Vec<AheadCandidate>),
    Missing,
    NotEstablished,
}

impl Charter {
    /// Who passes the age of membership, passes the age up to which somebody may stay (Điều 4 khoản 1) or completes the months in
    /// the branch that the yearly rating asks for, from `first_day` through `last_day`, both counted.
    ///
    /// The law is that of the charter's own day throughout, also for days long after it. A day says when an age or a stay is
    /// reached, nothing of what follows: posts and decisions to let somebody stay are weighed by `maturity.age`. Months are
    /// counted from `joined_unit_on`, and where that is blank from `admitted_on`, as of a new member.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length, `units.code` or `members.unit` is absent, or `last_day` lies before
    /// `first_day`.
    ///
    /// ```
    /// use dieule::{Members, Rulebook, Units, iso_day};
    ///
    /// let day = |text| iso_day(text).unwrap();
    /// let charter = Rulebook::national().in_force_on(day("2024-05-09"))?;
    /// let units = Units { code: &[Some("X1")], ..Units::default() };
    /// let members = Members { unit: &[Some("X1")], birth_date: &[Some(day("1994-09-02"))], ..Members::default() };
    ///
    /// let ahead = charter.ahead(&units, &members, day("2024-09-01"), day("2024-12-31"))?;
    /// assert_eq!(ahead.events[0].what.code(), "past_age_limit");
    /// assert_eq!(ahead.events[0].on, day("2024-09-03"));
    /// # Ok::<(), dieule::Error>(())
    /// ```
    pub fn ahead<U: AsRef<str>, M: AsRef<str> + Sync>(
        &self,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        first_day: NaiveDate,
        last_day: NaiveDate,
    ) -> Result<Ahead, Error> {
        units.check()?;
        members.check()?;
        if last_day < first_day {
            let problem = Problem::WrongOrder { after: "first_day".to_owned() };
            return Err(InputError { record: "ahead", field: "last_day".to_owned(), row: None, problem }.into());
        }
        let tree = Tree::new(units);
        let unit_of = tree.units_of(units, &members.into());
        let mut look = Look { range: (first_day, last_day), ..Look::default() };
        let mut by_unit = Vec::new();
        for what in Milestone::ALL {
            let course = self.course(*what);
            let mut counts = vec![[0_u64; 3]; units.rows()];
            look.along(&course, units, members, &unit_of, &mut counts);
            tree.roll_up(&mut counts);
            by_unit.push((*what, counts));
        }
        look.events.sort_by(|a, b| (a.on, &a.unit, a.row, a.what).cmp(&(b.on, &b.unit, b.row, b.what)));
        look.undecided.sort_by(|a, b| (earliest(a), &a.unit, a.row, a.what).cmp(&(earliest(b), &b.unit, b.row, b.what)));
        Ok(Ahead {
            first_day,
            last_day,
            events: look.events,
            undecided: look.undecided,
            by_unit: counted(units, &tree, &by_unit),
            unknown: look.unknown,
            receipt: self.receipt().clone(),
        })
    }

    fn course(&self, what: Milestone) -> Course {
        let mut states = Vec::new();
        self.for_each_law(what.rule(), &mut |law, under| states.push(State { under, reckoning: what.reckoning(law) }));
        let rests_on = self.finding_of(what.rule(), what.cites(), &|law| what.reckoning(law).map(|_| Answer::met()));
        Course {
            what,
            states,
            citation: rests_on.as_ref().and_then(|finding| finding.citation.clone()),
            certainty: rests_on.as_ref().and_then(|finding| finding.certainty),
            standing: rests_on.map_or(Standing::Undetermined, |finding| finding.standing),
        }
    }
}

impl Course {
    /// Whether any state of the law knows of it.
    fn asked(&self) -> bool {
        self.states.iter().any(|state| !matches!(state.reckoning, Err(Gap::Silent)))
    }

    fn find(&self, known: Known, (first_day, last_day): (NaiveDate, NaiveDate)) -> Found {
        let reckoned = || self.states.iter().filter_map(|state| state.reckoning.as_ref().ok());
        let days = || self.states.iter().map(|state| state.reckoning.as_ref().ok().and_then(|reckoning| reckoning.day(known)));
        if !self.asked() {
            Found::Nothing
        } else if reckoned().next().is_none() {
            Found::NotEstablished
        } else if reckoned().all(|reckoning| reckoning.day(known).is_none()) {
            Found::Missing
        } else if !days().flatten().any(|day| first_day <= day && day <= last_day) {
            Found::Nothing
        } else if let (Some(Some(day)), true) = (days().next(), days().zip(days().skip(1)).all(|(one, next)| one == next)) {
            Found::On(day)
        } else {
            let candidate = |(state, on): (&State, _)| AheadCandidate { under: state.under.clone(), on };
            Found::Differ(self.states.iter().zip(days()).map(candidate).collect())
        }
    }
}

/// What has been found so far.
#[derive(Default)]
struct Look {
    range: (NaiveDate, NaiveDate),
    events: Vec<AheadEvent>,
    undecided: Vec<AheadUndecided>,
    unknown: Vec<AheadUnknown>,
}

impl Look {
    fn along<U: AsRef<str>, M: AsRef<str> + Sync>(
        &mut self,
        course: &Course,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        unit_of: &[Option<usize>],
        counts: &mut [[u64; 3]],
    ) {
        let what = course.what;
        let mut unknown = AheadUnknown { what, asked: course.asked(), missing: 0, not_established: 0 };
        let day = |column: &[Option<NaiveDate>], row| cell(column, row).copied();
        for row in 0..members.rows() {
            let known = Known {
                birth_date: day(members.birth_date, row),
                joined_unit_on: day(members.joined_unit_on, row),
                admitted_on: day(members.admitted_on, row),
            };
            let unit_row = unit_of.get(row).copied().flatten();
            let key = || cell(members.key, row).map(|key| key.as_ref().to_owned());
            let unit = || unit_row.and_then(|row| cell(units.code, row)).map(|code| code.as_ref().to_owned());
            let place = match course.find(known, self.range) {
                Found::Nothing => continue,
                Found::On(on) => {
                    let Course { citation, certainty, standing, .. } = course;
                    let (citation, certainty, standing) = (citation.clone(), *certainty, *standing);
                    self.events.push(AheadEvent { what, on, row, key: key(), unit: unit(), citation, certainty, standing });
                    0
                }
                Found::Differ(candidates) => {
                    self.undecided.push(AheadUndecided { what, row, key: key(), unit: unit(), candidates });
                    1
                }
                Found::Missing => {
                    unknown.missing += 1;
                    2
                }
                Found::NotEstablished => {
                    unknown.not_established += 1;
                    2
                }
            };
            if let Some(count) = unit_row.and_then(|row| counts.get_mut(row)).and_then(|counts| counts.get_mut(place)) {
                *count += 1;
            }
        }
        self.unknown.push(unknown);
    }
}

fn earliest(undecided: &AheadUndecided) -> Option<NaiveDate> {
    undecided.candidates.iter().filter_map(|candidate| candidate.on).min()
}

/// The units with something to count.
fn counted<U: AsRef<str>>(units: &Units<'_, U>, tree: &Tree, by_unit: &[(Milestone, Vec<[u64; 3]>)]) -> Vec<AheadUnit> {
    let text = |column: &[Option<U>], row| cell(column, row).map(|text| text.as_ref().to_owned());
    let summary = |row| {
        let of = |(what, counts): &(Milestone, Vec<[u64; 3]>)| Some((what.code().to_owned(), *counts.get(row)?));
        let counts: BTreeMap<String, [u64; 3]> = by_unit.iter().filter_map(of).filter(|(_, counts)| counts != &[0; 3]).collect();
        let parent_row = tree.parent.get(row).copied().flatten();
        (!counts.is_empty()).then(|| AheadUnit { row, code: text(units.code, row), name: text(units.name, row), parent_row, counts })
    };
    (0..units.rows()).filter_map(summary).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Members, Rulebook, Units, iso_day};

    #[test]
    fn days_go_to_the_caller_and_into_nothing_else() {
        let day = |text: &str| iso_day(text).unwrap();
        let units = Units { code: &[Some("X1")], ..Units::default() };
        let births = [Some(day("1996-08-01"))];
        let members = Members { key: &[Some("secret")], unit: &[Some("X1")], birth_date: &births, ..Members::default() };
        for on in ["2026-06-01", "2026-07-15"] {
            let charter = Rulebook::national().in_force_on(day(on)).unwrap();
            let ahead = charter.ahead(&units, &members, day("2026-08-01"), day("2026-09-01")).unwrap();
            assert!(ahead.to_json().contains("2026-08-02") && ahead.to_json().contains("secret"));
            let candidates: Vec<_> = ahead.undecided.iter().flat_map(|undecided| &undecided.candidates).collect();
            let shown = format!("{ahead:?} {:?} {:?} {candidates:?}", ahead.events, ahead.undecided);
            assert!(shown.contains("PastAgeLimit") && !shown.contains("2026-0") && !shown.contains("secret"), "{shown}");
        }
    }
}
