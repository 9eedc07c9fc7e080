//! The only place that counts ages, months and anniversaries (Điều 1 khoản 2, Điều 4 khoản 1).
//!
//! An age is never a bare number: what "16", "30", "quá 30" and "35" mean follows from one [`Counting`], and what an
//! anniversary of 29 February means from one [`LeapDay`]. Both are readings of the rulebook.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Which day of a life begins an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// By year of life: 16 begins the day after the 15th birthday, so 30 lasts through the 30th birthday.
    YearOfLife,
    /// By completed years: 16 begins on the 16th birthday, so 30 lasts to the day before the 31st.
    CompletedYears,
    /// By calendar year: 16 begins on 1 January of the year of the 16th birthday.
    CalendarYear,
}

/// A day of every year: 30 June.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DayOfYear {
    month: u32,
    day: u32,
}

impl DayOfYear {
    /// Reads `MM-DD`; a day that no year has is nothing.
    pub(crate) fn read(text: &str) -> Option<Self> {
        // A leap year has every day.
        let day = crate::record::iso_day(&format!("2024-{text}"))?;
        Some(DayOfYear { month: day.month(), day: day.day() })
    }

    /// The day in a year; 29 February is the 28th in a common one.
    pub(crate) fn in_year(self, year: i32) -> Option<NaiveDate> {
        let DayOfYear { month, day } = self;
        NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, month, day.checked_sub(1)?))
    }

    /// The latest of these days that is not after another day.
    pub(crate) fn not_after(self, day: NaiveDate) -> Option<NaiveDate> {
        [day.year(), day.year() - 1].into_iter().filter_map(|year| self.in_year(year)).find(|found| *found <= day)
    }
}

/// When a birthday of 29 February falls in a common year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeapDay {
    /// On 28 February.
    February28,
    /// On 1 March.
    March1,
}

/// Where a month ends that is counted from a day the later month does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthEnd {
    /// On the last day of the later month: 30 November and three months is 28 or 29 February.
    LastDay,
    /// On the day after it: 1 March.
    DayAfter,
}

/// How ages are counted: a way of counting and a leap-day convention, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The way of counting.
    pub counting: Counting,
    /// The convention for 29 February.
    pub leap_day: LeapDay,
}

impl Ages {
    /// The first day on which somebody born on `birth` is `age`.
    pub fn first_day(self, birth: NaiveDate, age: u32) -> NaiveDate {
        match self.counting {
            // `age` years old from the day after the birthday before; the year 0 of a life begins at birth.
            Counting::YearOfLife if age == 0 => birth,
            Counting::YearOfLife => next_day(anniversary(birth, age - 1, self.leap_day)),
            Counting::CompletedYears => anniversary(birth, age, self.leap_day),
            Counting::CalendarYear => {
                let year = birth.year().saturating_add_unsigned(age);
                NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX)
            }
        }
    }

    /// The last day on which somebody born on `birth` is `age`: the day before the next age begins.
    pub fn last_day(self, birth: NaiveDate, age: u32) -> NaiveDate {
        let next = self.first_day(birth, age.saturating_add(1));
        next.pred_opt().unwrap_or(next)
    }

    /// The first day on which somebody born on `birth` is past `age` ("quá").
    pub fn first_day_past(self, birth: NaiveDate, age: u32) -> NaiveDate {
        self.first_day(birth, age.saturating_add(1))
    }

    /// Whether somebody born on `birth` has reached `age` on `day`.
    pub fn has_reached(self, birth: NaiveDate, age: u32, day: NaiveDate) -> bool {
        self.first_day(birth, age) <= day
    }

    /// Whether somebody born on `birth` is past `age` on `day` ("quá"): strictly, so never on a day that still counts as `age`.
    pub fn is_past(self, birth: NaiveDate, age: u32, day: NaiveDate) -> bool {
        self.last_day(birth, age) < day
    }

    /// The latest birth day that has reached `age` on `day`: everybody born on it or before has, nobody born later.
    ///
    /// One comparison with this day replaces [`Ages::has_reached`] for a whole column.
    pub fn latest_birth_reaching(self, age: u32, day: NaiveDate) -> NaiveDate {
        let year = day.year().saturating_sub_unsigned(age).saturating_add(2);
        let mut low = NaiveDate::MIN;
        let mut high = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX);
        // `first_day` never moves back when the birth day moves on, so the cut can be searched for.
        while let Some(step) = half_way(low, high) {
            if self.has_reached(step, age, day) {
                low = step;
            } else {
                high = step;
            }
        }
        low
    }
}

/// The `years`-th anniversary of a day (the birthday, for a birth).
pub fn anniversary(day: NaiveDate, years: u32, leap_day: LeapDay) -> NaiveDate {
    let year = day.year().saturating_add_unsigned(years);
    day.with_year(year).unwrap_or_else(|| {
        let (month, day) = match leap_day {
            LeapDay::February28 => (2, 28),
            LeapDay::March1 => (3, 1),
        };
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
    })
}

/// The years somebody born on `birth` has completed on `day`; nothing before the birth.
pub fn completed_years(birth: NaiveDate, day: NaiveDate, leap_day: LeapDay) -> Option<u32> {
    let years = u32::try_from(day.year() - birth.year()).ok()?;
    if anniversary(birth, years, leap_day) <= day { Some(years) } else { years.checked_sub(1) }
}

/// The day `months` calendar months after `day`.
pub fn months_after(day: NaiveDate, months: u32, month_end: MonthEnd) -> NaiveDate {
    let clamped = day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    if clamped.day() < day.day() && month_end == MonthEnd::DayAfter { next_day(clamped) } else { clamped }
}

fn next_day(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// The day half way between two days, or nothing when no day lies between them.
fn half_way(low: NaiveDate, high: NaiveDate) -> Option<NaiveDate> {
    let half = u64::try_from((high - low).num_days() / 2).ok().filter(|days| *days > 0)?;
    low.checked_add_days(Days::new(half))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn ages(counting: Counting) -> Ages {
        Ages { counting, leap_day: LeapDay::February28 }
    }

    #[test]
    fn year_of_life() {
        let ages = ages(Counting::YearOfLife);
        let birth = day(2008, 5, 10);
        assert_eq!(ages.first_day(birth, 16), day(2023, 5, 11));
        assert_eq!(ages.last_day(birth, 30), day(2038, 5, 10));
        assert_eq!(ages.first_day(birth, 0), birth);
        assert_eq!(ages.first_day(birth, 1), day(2008, 5, 11));
        assert!(!ages.is_past(birth, 30, day(2038, 5, 10)));
        assert!(ages.is_past(birth, 30, day(2038, 5, 11)));
    }

    #[test]
    fn completed_years() {
        let ages = ages(Counting::CompletedYears);
        let birth = day(2008, 5, 10);
        assert_eq!(ages.first_day(birth, 16), day(2024, 5, 10));
        assert_eq!(ages.last_day(birth, 30), day(2039, 5, 9));
        assert!(!ages.has_reached(birth, 16, day(2024, 5, 9)));
        assert!(ages.has_reached(birth, 16, day(2024, 5, 10)));
    }

    #[test]
    fn calendar_year() {
        let ages = ages(Counting::CalendarYear);
        assert_eq!(ages.first_day(day(2008, 12, 31), 16), day(2024, 1, 1));
        assert_eq!(ages.last_day(day(2008, 1, 1), 30), day(2038, 12, 31));
    }

    #[test]
    fn leap_day_birthdays() {
        let birth = day(2008, 2, 29);
        assert_eq!(anniversary(birth, 15, LeapDay::February28), day(2023, 2, 28));
        assert_eq!(anniversary(birth, 15, LeapDay::March1), day(2023, 3, 1));
        assert_eq!(anniversary(birth, 16, LeapDay::March1), birth.with_year(2024).unwrap());
    }

    #[test]
    fn years_completed() {
        let on = |birth, day| super::completed_years(birth, day, LeapDay::February28);
        assert_eq!(on(day(2008, 5, 10), day(2024, 5, 9)), Some(15));
        assert_eq!(on(day(2008, 5, 10), day(2024, 5, 10)), Some(16));
        assert_eq!(on(day(2008, 5, 10), day(2008, 5, 10)), Some(0));
        assert_eq!(on(day(2008, 5, 10), day(2008, 5, 9)), None);
        assert_eq!(on(day(2008, 5, 10), day(2007, 5, 10)), None);
        assert_eq!(on(day(2008, 2, 29), day(2023, 2, 28)), Some(15));
        assert_eq!(super::completed_years(day(2008, 2, 29), day(2023, 2, 28), LeapDay::March1), Some(14));
    }

    #[test]
    fn months_at_the_end_of_a_month() {
        assert_eq!(months_after(day(2023, 11, 30), 3, MonthEnd::LastDay), day(2024, 2, 29));
        assert_eq!(months_after(day(2023, 11, 30), 3, MonthEnd::DayAfter), day(2024, 3, 1));
        assert_eq!(months_after(day(2024, 1, 15), 3, MonthEnd::DayAfter), day(2024, 4, 15));
    }

    #[test]
    fn cut_off_days_agree_with_the_ages() {
        for counting in [Counting::YearOfLife, Counting::CompletedYears, Counting::CalendarYear] {
            for leap_day in [LeapDay::February28, LeapDay::March1] {
                let ages = Ages { counting, leap_day };
                for on in [day(2024, 2, 28), day(2024, 2, 29), day(2024, 3, 1), day(2025, 2, 28), day(2025, 3, 1), day(2024, 12, 31)] {
                    for age in [0, 16, 31, 36] {
                        let cut = ages.latest_birth_reaching(age, on);
                        assert!(ages.has_reached(cut, age, on), "{ages:?} {on} {age}");
                        assert!(!ages.has_reached(next_day(cut), age, on), "{ages:?} {on} {age}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for counting in [Counting::YearOfLife, Counting::CompletedYears, Counting::CalendarYear] {
            let ages = ages(counting);
            for birth in [NaiveDate::MIN, NaiveDate::MAX] {
                let _ = (ages.first_day(birth, u32::MAX), ages.last_day(birth, u32::MAX), ages.latest_birth_reaching(u32::MAX, birth));
                let _ = (ages.first_day(birth, 0), ages.last_day(birth, 0), ages.latest_birth_reaching(0, birth));
            }
        }
        let _ = months_after(NaiveDate::MAX, u32::MAX, MonthEnd::DayAfter);
    }
}
