//! Calendar months as facts list them: the months a member missed, the months that were paid for.

use crate::error::Problem;
use crate::record::{Fact, FieldKind, Value, iso_day, wrong_type};
use chrono::{Datelike, NaiveDate};

/// Calendar months, each once, in order. Written `2024-01 2024-03`; an empty text means none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Months(Vec<i32>);

/// A calendar month as a number, so that adjacent months are adjacent numbers.
pub(crate) fn month_of(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

/// The last month of the period of `length` months of a calendar year that `month` lies in.
pub(crate) fn period_end(month: i32, length: u32) -> i32 {
    let length = length.max(1).cast_signed();
    month - month.rem_euclid(12) % length + length - 1
}

impl Months {
    /// The months that these days lie in.
    pub fn of(days: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self::numbered(days.into_iter().map(month_of))
    }

    fn numbered(months: impl IntoIterator<Item = i32>) -> Self {
        let mut months: Vec<i32> = months.into_iter().collect();
        months.sort_unstable();
        months.dedup();
        Months(months)
    }

    /// Months written `YYYY-MM`, with spaces or commas between them.
    pub fn read(text: &str) -> Option<Self> {
        let words = text.split([' ', ',']).filter(|word| !word.is_empty());
        words.map(|word| iso_day(&format!("{word}-01"))).collect::<Option<Vec<_>>>().map(Self::of)
    }

    /// The last of them.
    pub(crate) fn last(&self) -> Option<i32> {
        self.0.last().copied()
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// Those that satisfy a test.
    pub(crate) fn filtered(&self, keep: impl Fn(i32) -> bool) -> Self {
        Months(self.0.iter().copied().filter(|month| keep(*month)).collect())
    }

    /// Those that are not among others.
    pub(crate) fn without(&self, others: Option<&Months>) -> Self {
        self.filtered(|month| others.is_none_or(|others| !others.has(month)))
    }

    pub(crate) fn has(&self, month: i32) -> bool {
        self.0.binary_search(&month).is_ok()
    }

    /// The length of the longest run of adjacent months.
    pub(crate) fn longest_run(&self) -> u32 {
        let (mut longest, mut run, mut last) = (0, 0, None);
        for month in &self.0 {
            run = if last == Some(month - 1) { run + 1 } else { 1 };
            longest = longest.max(run);
            last = Some(*month);
        }
        longest
    }
}

impl Fact for Months {
    const KIND: FieldKind = FieldKind::Months;
    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        match value {
            Value::Text(text) => Months::read(text).ok_or(Problem::NotMonths),
            Value::Missing | Value::Date(_) | Value::Flag(_) | Value::Count(_) | Value::Decimal(_) | Value::Other(_) => {
                Err(wrong_type(Self::KIND, value))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_whole_or_not_at_all() {
        let months = Months::read("2024-03, 2024-01 2024-03").unwrap();
        assert_eq!(months, Months::read("2024-01 2024-03").unwrap());
        assert_eq!((months.count(), months.longest_run()), (2, 1));
        assert_eq!(Months::read(" ").map(|none| none.count()), Some(0));
        for bad in ["2024-13", "2024", "2024-1", "2024-01-01", "03-2024", "x"] {
            assert_eq!(Months::read(bad), None, "{bad}");
        }
        assert!(Months::from_value(Value::Count(202_401)).is_err());
    }

    #[test]
    fn runs_go_on_over_the_new_year() {
        assert_eq!(Months::read("2023-11 2023-12 2024-01 2024-03").unwrap().longest_run(), 3);
        assert_eq!(Months::default().longest_run(), 0);
    }

    #[test]
    fn periods_divide_the_calendar_year() {
        let month = |text: &str| month_of(iso_day(&format!("{text}-01")).unwrap());
        assert_eq!(period_end(month("2024-01"), 3), month("2024-03"));
        assert_eq!(period_end(month("2024-03"), 3), month("2024-03"));
        assert_eq!(period_end(month("2024-10"), 3), month("2024-12"));
        assert_eq!(period_end(month("2024-10"), 1), month("2024-10"));
    }
}
