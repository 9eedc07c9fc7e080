//! Days as hosts' lists write them. A year alone is no day, and never 1 January.

use super::plan::DateForm;
use super::report::CellFault;
use crate::error::Error;
use crate::rulebook::{P, Setting, national};
use chrono::{Datelike, Days, NaiveDate};

/// The day before a sheet's day 1, from which its serial numbers count.
pub(super) fn epoch() -> Result<NaiveDate, Error> {
    let national = national()?;
    let provision = national.provisions.get(P::IdentitySerialOffset as usize);
    let offset = provision.and_then(|provision| provision.rows.last()).and_then(|row| row.value.as_ref());
    let Some(Setting::Integer(offset)) = offset else {
        return Err(Error::Rulebook("identity.serial_offset has no value".to_owned()));
    };
    NaiveDate::default().checked_sub_days(Days::new((*offset).into())).ok_or_else(|| Error::Rulebook("identity.serial_offset".to_owned()))
}

/// A day written in one of these forms.
pub(super) fn of_text(text: &str, forms: &[DateForm], epoch: NaiveDate) -> Result<NaiveDate, CellFault> {
    // What a database or a program writes for a day without a time.
    let text = ["T00:00:00", " 00:00:00"].into_iter().find_map(|midnight| text.strip_suffix(midnight)).unwrap_or(text);
    if text.bytes().all(|sign| sign.is_ascii_digit()) {
        return text.parse().map_or(Err(CellFault::NotADate), |number| of_number(number, forms, epoch));
    }
    let parts = parts(text).ok_or(CellFault::NotADate)?;
    let form = forms.iter().find(|form| match form {
        DateForm::DayFirst | DateForm::MonthFirst => parts.lengths == [Length::Short, Length::Short, Length::Year],
        DateForm::YearFirst => parts.lengths == [Length::Year, Length::Short, Length::Short],
        DateForm::Serial => false,
    });
    let [first, second, third] = parts.numbers;
    let (year, month, day) = match form.ok_or(CellFault::NotADate)? {
        DateForm::DayFirst => (third, second, first),
        DateForm::MonthFirst => (third, first, second),
        DateForm::YearFirst | DateForm::Serial => (first, second, third),
    };
    let day = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    on_the_sheet(day.ok_or(CellFault::NoSuchDay)?, epoch)
}

/// A day as a serial number, where that is one of the forms. Four digits are a year in any form.
pub(super) fn of_number(number: i64, forms: &[DateForm], epoch: NaiveDate) -> Result<NaiveDate, CellFault> {
    let digits = number.checked_ilog10().map_or(1, |log| log + 1);
    match (digits, forms.contains(&DateForm::Serial)) {
        (4, _) => Err(CellFault::YearOnly),
        (5.., true) => {
            let days = u64::try_from(number).ok().map(Days::new);
            let day = days.and_then(|days| epoch.checked_add_days(days)).filter(|day| (0..=9999).contains(&day.year()));
            day.ok_or(CellFault::NotADate)
        }
        _ => Err(CellFault::NotADate),
    }
}

/// A day that a sheet's calendar has: one before it is a slip in the year.
pub(super) fn on_the_sheet(day: NaiveDate, epoch: NaiveDate) -> Result<NaiveDate, CellFault> {
    if day.year() <= epoch.year() { Err(CellFault::BeforeCalendar) } else { Ok(day) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    /// One or two digits.
    Short,
    /// Four.
    Year,
}

/// Three numbers with one kind of sign between them.
struct Parts {
    numbers: [u32; 3],
    lengths: [Length; 3],
}

fn parts(text: &str) -> Option<Parts> {
    let separator = text.chars().find(|sign| !sign.is_ascii_digit()).filter(|sign| ['/', '-', '.'].contains(sign))?;
    let mut split = text.split(separator).map(|part| {
        let length = match part.len() {
            1 | 2 => Length::Short,
            4 => Length::Year,
            _ => return None,
        };
        let digits = part.bytes().all(|sign| sign.is_ascii_digit());
        Some((part.parse().ok().filter(|_| digits)?, length))
    });
    let (one, two, three) = (split.next()??, split.next()??, split.next()??);
    split.next().is_none().then_some(Parts { numbers: [one.0, two.0, three.0], lengths: [one.1, two.1, three.1] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::iso_day;

    fn read(text: &str, forms: &[DateForm]) -> Result<String, CellFault> {
        of_text(text, forms, epoch().unwrap()).map(|day| day.to_string())
    }

    #[test]
    fn the_calendar_of_sheets() {
        assert_eq!(Some(epoch().unwrap()), iso_day("1899-12-30"));
    }

    #[test]
    fn each_form_reads_its_own() {
        use DateForm::{DayFirst, MonthFirst, Serial, YearFirst};
        for (text, form, day) in [
            ("01/02/2003", DayFirst, "2003-02-01"),
            ("1-2-2003", DayFirst, "2003-02-01"),
            ("29.02.2004", DayFirst, "2004-02-29"),
            ("01/02/2003", MonthFirst, "2003-01-02"),
            ("2003-02-01", YearFirst, "2003-02-01"),
            ("2003-02-01T00:00:00", YearFirst, "2003-02-01"),
            ("01/02/2003 00:00:00", DayFirst, "2003-02-01"),
            ("37653", Serial, "2003-02-01"),
        ] {
            assert_eq!(read(text, &[form]).as_deref(), Ok(day), "{text}");
        }
        for (text, form, fault) in [
            ("2003", DayFirst, CellFault::YearOnly),
            ("2003", Serial, CellFault::YearOnly),
            ("02/2003", DayFirst, CellFault::NotADate),
            ("31/06/2003", DayFirst, CellFault::NoSuchDay),
            ("29/02/2003", DayFirst, CellFault::NoSuchDay),
            ("00/01/2003", DayFirst, CellFault::NoSuchDay),
            ("02/29/2004", DayFirst, CellFault::NoSuchDay),
            ("01/02/03", DayFirst, CellFault::NotADate),
            ("01/02/0198", DayFirst, CellFault::BeforeCalendar),
            ("31/12/1899", DayFirst, CellFault::BeforeCalendar),
            ("01/02-2003", DayFirst, CellFault::NotADate),
            ("01/02/2003/1", DayFirst, CellFault::NotADate),
            ("01/02/2003 10:30:00", DayFirst, CellFault::NotADate),
            ("2003-02-01", DayFirst, CellFault::NotADate),
            ("01/02/2003", YearFirst, CellFault::NotADate),
            ("37653", DayFirst, CellFault::NotADate),
            ("999", Serial, CellFault::NotADate),
            ("99999999", Serial, CellFault::NotADate),
            ("99999999999999999999", Serial, CellFault::NotADate),
            ("tháng 6", DayFirst, CellFault::NotADate),
            ("٠١/٠٢/٢٠٠٣", DayFirst, CellFault::NotADate),
        ] {
            assert_eq!(read(text, &[form]), Err(fault), "{text}");
        }
        assert_eq!(read("01/01/1900", &[DayFirst]).as_deref(), Ok("1900-01-01"));
    }
}
