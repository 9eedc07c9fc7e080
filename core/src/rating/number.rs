//! Numbers of a table: whole ones and decimals, exactly as written.

use crate::procedure::Given;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A number from 0, with a point where it is no whole one: `80`, `6.5`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    /// Its digits without the point.
    digits: u64,
    /// How many of them stand behind the point.
    places: u32,
}

/// Longer numbers could not be compared exactly.
const LONGEST: usize = 15;

impl Number {
    /// The number that a host gives: a whole one, or a text.
    pub(super) fn given(given: &Given) -> Option<Self> {
        match given {
            Given::Count(count) => Some(Number { digits: u64::try_from(*count).ok()?, places: 0 }),
            Given::Text(text) => text.parse().ok(),
            Given::Flag(_) => None,
        }
    }
}

impl Number {
    /// A count as a number.
    pub(super) fn whole(count: u64) -> Self {
        Number { digits: count, places: 0 }
    }
}

impl FromStr for Number {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (whole, rest) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let places = rest.unwrap_or_default();
        let written = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        if !written(whole) || rest.is_some_and(|rest| !written(rest)) || whole.len() + places.len() > LONGEST {
            return Err(());
        }
        let digits = format!("{whole}{places}").parse().map_err(|_| ())?;
        Ok(Number { digits, places: u32::try_from(places.len()).map_err(|_| ())? })
    }
}

impl Ord for Number {
    /// `6.5` is `6.50`.
    fn cmp(&self, other: &Self) -> Ordering {
        let to_places = |number: &Self, places: u32| u128::from(number.digits) * 10_u128.pow(places);
        to_places(self, other.places).cmp(&to_places(other, self.places))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.places as usize + 1;
        let digits = format!("{:0width$}", self.digits);
        match digits.split_at_checked(digits.len().saturating_sub(width - 1)) {
            Some((whole, places)) if !places.is_empty() => write!(f, "{whole}.{places}"),
            _ => f.write_str(&digits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_compared_as_they_are_written() {
        assert_eq!(number("6.5"), number("6.50"));
        assert!(number("6.49") < number("6.5"));
        assert!(number("10") > number("9.99"));
        assert!(number("80.5") > number("80"));
        assert_eq!(number("0.1"), number("0.10"));
    }

    #[test]
    fn anything_else_is_no_number() {
        for bad in ["", ".", "6.", ".5", "-1", "+1", "6,5", "1e3", "1234567890123456", " 7", "٧"] {
            assert!(bad.parse::<Number>().is_err(), "{bad}");
        }
        assert!(Number::given(&Given::Count(-1)).is_none() && Number::given(&Given::Flag(true)).is_none());
        assert_eq!(Number::given(&Given::Count(7)), Number::given(&Given::Text("7.0".into())));
    }

    #[test]
    fn numbers_are_shown_as_they_were_written() {
        for text in ["0", "7", "7.0", "0.05", "123.456"] {
            assert_eq!(number(text).to_string(), text);
        }
    }
}
