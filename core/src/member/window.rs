//! The days on which age does not stand in the way of admission.

use crate::charter::Charter;
use crate::law::{Answer, Gap, Law};
use crate::rulebook::P;
use crate::verdict::{Certainty, Citation, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;

/// The days on which age does not stand in the way of admission, for one day of birth.
///
/// Due days are personal: they go back to the caller and into nothing else.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AdmissionWindow {
    /// The first day; `None` where readings or charters differ.
    pub first_day: Option<NaiveDate>,
    /// The last day; `None` where readings or charters differ.
    pub last_day: Option<NaiveDate>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether it is the law of the day.
    pub standing: Standing,
}

impl std::fmt::Debug for AdmissionWindow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdmissionWindow").field("citation", &self.citation).field("standing", &self.standing).finish_non_exhaustive()
    }
}

impl AdmissionWindow {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// For an applicant refused for age on `day`: the first day, from then on, on which age no longer stands in the way.
    pub fn first_day_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let first = self.first_day?.max(day);
        (first <= self.last_day?).then_some(first)
    }
}

impl Charter {
    /// The days on which somebody born on `birth_date` may be considered as far as age goes (Điều 1 khoản 2).
    pub fn admission_window(&self, birth_date: NaiveDate) -> AdmissionWindow {
        let mut windows = Vec::new();
        self.for_each_law("admission.age", &mut |law, _| windows.push(window(law, birth_date)));
        let agreed = |end: fn(&(NaiveDate, NaiveDate)) -> NaiveDate| {
            let ends: Option<Vec<NaiveDate>> = windows.iter().map(|window| window.as_ref().ok().map(end)).collect();
            let ends = ends?;
            ends.first().copied().filter(|first| ends.iter().all(|end| end == first))
        };
        let (first_day, last_day) = (agreed(|window| window.0), agreed(|window| window.1));
        let finding =
            self.finding_of("admission.age", P::AdmissionAgeMinimum, &|law| window(law, birth_date).map(|_| Answer::not_met("window")));
        let settled = finding.as_ref().filter(|_| first_day.zip(last_day).is_some());
        AdmissionWindow {
            first_day,
            last_day,
            standing: settled.map_or(Standing::Undetermined, |finding| finding.standing),
            citation: finding.as_ref().and_then(|finding| finding.citation.clone()),
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
        }
    }
}

fn window(law: &Law<'_>, birth: NaiveDate) -> Result<(NaiveDate, NaiveDate), Gap> {
    let ages = law.ages()?;
    Ok((ages.first_day(birth, law.integer(P::AdmissionAgeMinimum)?), ages.last_day(birth, law.integer(P::AdmissionAgeMaximum)?)))
}

#[cfg(test)]
mod tests {
    use crate::{Rulebook, iso_day};

    #[test]
    fn days_go_to_the_caller_and_into_nothing_else() {
        let charter = Rulebook::national().in_force_on(iso_day("2024-05-09").unwrap()).unwrap();
        let window = charter.admission_window(iso_day("2008-07-15").unwrap());
        assert_eq!(
            window.to_json(),
            r#"{"certainty":"assumed","citation":{"at":"1.2","instrument":"DL12"},"first_day":"2023-07-16","last_day":"2038-07-15","standing":"in_force"}"#
        );
        let shown = format!("{window:?}");
        assert!(shown.starts_with("AdmissionWindow") && !shown.contains("2023") && !shown.contains("2038"), "{shown}");
    }

    #[test]
    fn charters_that_differ_leave_it_open() {
        let charter = Rulebook::national().in_force_on(iso_day("2026-08-01").unwrap()).unwrap();
        let window = charter.admission_window(iso_day("2010-07-15").unwrap());
        assert_eq!((window.first_day, window.last_day, window.standing), (None, None, crate::Standing::Undetermined));
    }
}
