//! Exact shares: majorities, quorums, quotas and their display. Integers only; nothing here divides before it compares.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A fraction of two whole numbers, as the text prints it: `2/3`, `40/100`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: u32,
    denominator: u32,
}

impl Ratio {
    /// A ratio, or nothing when the denominator is 0.
    pub fn new(numerator: u32, denominator: u32) -> Option<Self> {
        (denominator != 0).then_some(Self { numerator, denominator })
    }

    /// Whether it is some of a whole, or all of it.
    pub(crate) fn is_part(self) -> bool {
        (1..=self.denominator).contains(&self.numerator)
    }

    /// The number above the line.
    pub fn numerator(self) -> u32 {
        self.numerator
    }

    /// The number below the line; never 0.
    pub fn denominator(self) -> u32 {
        self.denominator
    }

    /// `part` against this share of `whole`: `Greater` means *more than* the share, `Equal` exactly the share.
    ///
    /// Compared by cross-multiplication, so "more than half" of 40 begins at 21.
    pub fn compare(self, part: u64, whole: u64) -> Ordering {
        let part = u128::from(part) * u128::from(self.denominator);
        part.cmp(&(u128::from(whole) * u128::from(self.numerator)))
    }

    /// This share of `base`, rounded to a whole number by a named rule.
    pub fn of(self, base: u64, rounding: Rounding) -> u64 {
        let exact = u128::from(base) * u128::from(self.numerator);
        u64::try_from(rounding.divide(exact, u128::from(self.denominator))).unwrap_or(u64::MAX)
    }

    /// This share of `base` written exactly, as a decimal where it ends and as a fraction where it does not: `2356.4`, `10/3`.
    pub fn exactly_of(self, base: u64) -> String {
        exact_text(u128::from(base) * u128::from(self.numerator), u128::from(self.denominator))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Ratio {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (numerator, denominator) = text.split_once('/').ok_or(())?;
        let number = |digits: &str| digits.parse::<u32>().map_err(|_| ());
        Ratio::new(number(numerator)?, number(denominator)?).ok_or(())
    }
}

/// How a share becomes a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest; an exact half goes up.
    HalfUp,
    /// To the nearest; an exact half goes to the even neighbour.
    HalfEven,
    /// To the nearest; an exact half goes down.
    HalfDown,
    /// Up.
    Up,
    /// Down: what is left over is cut off.
    Down,
}

impl Rounding {
    /// The rounding with this name in the rulebook.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "half_up" => Some(Rounding::HalfUp),
            "half_even" => Some(Rounding::HalfEven),
            "half_down" => Some(Rounding::HalfDown),
            "up" => Some(Rounding::Up),
            "down" => Some(Rounding::Down),
            _ => None,
        }
    }

    /// `numerator / denominator` as a whole number; 0 when the denominator is 0.
    pub(crate) fn divide(self, numerator: u128, denominator: u128) -> u128 {
        if denominator == 0 {
            return 0;
        }
        let whole = numerator / denominator;
        let rest = numerator % denominator;
        let up = match self {
            Rounding::Down => false,
            Rounding::Up => rest > 0,
            Rounding::HalfUp => rest * 2 >= denominator,
            Rounding::HalfDown => rest * 2 > denominator,
            Rounding::HalfEven => match (rest * 2).cmp(&denominator) {
                Ordering::Less => false,
                Ordering::Greater => true,
                Ordering::Equal => whole % 2 == 1,
            },
        };
        whole + u128::from(up)
    }
}

/// What is printed of a share that rounding would make all or nothing, and that is neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    /// The nearest step that is not: `99,99%`, `0,01%`.
    LastStep,
    /// That it is below or above, in Vietnamese: `dưới 100%`, `trên 0%`.
    InWords,
}

impl Ends {
    /// The one with this name in the rulebook.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "last_step" => Some(Ends::LastStep),
            "in_words" => Some(Ends::InWords),
            _ => None,
        }
    }
}

/// `part` of `whole` as a percentage for people, half up, in the Vietnamese way (`71,08%`); `None` when there is no whole.
///
/// Rounding never shows `100%` for less or more than all, nor `0%` for more than none.
pub fn percentage(part: u64, whole: u64, decimals: u32) -> Option<String> {
    percentage_by(part, whole, decimals, Rounding::HalfUp, Ends::LastStep)
}

/// [`percentage`] with a rounding, and what is printed of nearly all and nearly nothing.
pub(crate) fn percentage_by(part: u64, whole: u64, decimals: u32, rounding: Rounding, ends: Ends) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let unit = 10_u128.pow(decimals.min(9));
    let hundred = 100 * unit;
    let scaled = rounding.divide(u128::from(part) * hundred, u128::from(whole));
    let shown = |scaled: u128| {
        let whole = thousands(scaled / unit);
        match decimals.min(9) as usize {
            0 => format!("{whole}%"),
            width => format!("{whole},{:0width$}%", scaled % unit),
        }
    };
    let (word, nearest) = match (scaled, part.cmp(&whole)) {
        (0, _) if part > 0 => ("trên", 1),
        (all, Ordering::Less) if all == hundred => ("dưới", hundred - 1),
        (all, Ordering::Greater) if all == hundred => ("trên", hundred + 1),
        _ => return Some(shown(scaled)),
    };
    Some(match ends {
        Ends::LastStep => shown(nearest),
        Ends::InWords => format!("{word} {}", if scaled == 0 { "0%".to_owned() } else { "100%".to_owned() }),
    })
}

/// A whole number with a dot between thousands, as Vietnamese prints it: `51.985`.
pub(crate) fn thousands(number: u128) -> String {
    grouped(number, '.')
}

/// A whole number with a sign between thousands.
pub(crate) fn grouped(number: u128, sign: char) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
    out
}

/// A fraction as a decimal where it ends within 9 places, else in lowest terms.
pub(crate) fn exact_text(numerator: u128, denominator: u128) -> String {
    let whole = numerator / denominator;
    let mut rest = numerator % denominator;
    if rest == 0 {
        return whole.to_string();
    }
    let mut digits = String::new();
    for _ in 0..9 {
        rest *= 10;
        digits.push_str(&(rest / denominator).to_string());
        rest %= denominator;
        if rest == 0 {
            return format!("{whole}.{digits}");
        }
    }
    let common = common_divisor(numerator, denominator);
    format!("{}/{}", numerator / common, denominator / common)
}

fn common_divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(n: u32, d: u32) -> Ratio {
        Ratio::new(n, d).unwrap()
    }

    #[test]
    fn majorities_are_strict_and_quorums_inclusive() {
        assert_eq!(ratio(1, 2).compare(20, 40), Ordering::Equal);
        assert_eq!(ratio(1, 2).compare(21, 40), Ordering::Greater);
        assert_eq!(ratio(2, 3).compare(20, 30), Ordering::Equal);
        assert_eq!(ratio(2, 3).compare(19, 30), Ordering::Less);
        assert_eq!(ratio(1, 2).compare(u64::MAX, u64::MAX), Ordering::Greater);
    }

    #[test]
    fn ratios_are_read_whole_or_not_at_all() {
        assert_eq!("40/100".parse(), Ok(ratio(40, 100)));
        assert_eq!(ratio(40, 100).to_string(), "40/100");
        assert_eq!((ratio(2, 3).numerator(), ratio(2, 3).denominator()), (2, 3));
        for bad in ["1/0", "1", "a/2", "1/", "-1/2", ""] {
            assert_eq!(bad.parse::<Ratio>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn every_rounding_on_both_sides_of_a_half() {
        // 5/2 = 2.5 (even below), 7/2 = 3.5 (odd below), 9/4 = 2.25, 11/4 = 2.75, 4/2 = 2
        let expected = [
            ("half_up", [3, 4, 2, 3, 2]),
            ("half_even", [2, 4, 2, 3, 2]),
            ("half_down", [2, 3, 2, 3, 2]),
            ("up", [3, 4, 3, 3, 2]),
            ("down", [2, 3, 2, 2, 2]),
        ];
        for (name, results) in expected {
            let rounding = Rounding::named(name).unwrap();
            let got = [(5, 2), (7, 2), (9, 4), (11, 4), (4, 2)].map(|(n, d)| rounding.divide(n, d));
            assert_eq!(got, results, "{name}");
            assert_eq!(rounding.divide(1, 0), 0);
        }
        assert_eq!(Rounding::named("nearest"), None);
        assert_eq!(ratio(40, 100).of(5891, Rounding::HalfUp), 2356);
        assert_eq!(ratio(u32::MAX, 1).of(u64::MAX, Rounding::Down), u64::MAX);
    }

    #[test]
    fn exact_values_are_written_exactly() {
        assert_eq!(ratio(40, 100).exactly_of(5891), "2356.4");
        assert_eq!(ratio(40, 100).exactly_of(50780), "20312");
        assert_eq!(ratio(1, 3).exactly_of(10), "10/3");
        assert_eq!(ratio(2, 6).exactly_of(10), "10/3");
        assert_eq!(ratio(1, 8).exactly_of(1), "0.125");
        assert_eq!(ratio(1, 1_000_000_000).exactly_of(1), "0.000000001");
    }

    #[test]
    fn percentages_never_round_to_all_or_nothing() {
        assert_eq!(percentage(7108, 10000, 2), Some("71,08%".into()));
        assert_eq!(percentage(1, 3, 2), Some("33,33%".into()));
        assert_eq!(percentage(2, 3, 0), Some("67%".into()));
        assert_eq!(percentage(1, 2, 0), Some("50%".into()));
        assert_eq!(percentage(99_999, 100_000, 2), Some("99,99%".into()));
        assert_eq!(percentage(99_999, 100_000, 0), Some("99%".into()));
        assert_eq!(percentage(1, 100_000, 2), Some("0,01%".into()));
        assert_eq!(percentage(0, 7, 2), Some("0,00%".into()));
        assert_eq!(percentage(7, 7, 1), Some("100,0%".into()));
        assert_eq!(percentage(3, 2, 0), Some("150%".into()));
        assert_eq!(percentage(1, 0, 2), None);
        assert_eq!(percentage(1, 3, 50), Some("33,333333333%".into()));
        assert_eq!(percentage(100_001, 100_000, 2), Some("100,01%".into()));
        assert_eq!(percentage(51_985, 52_105, 1), Some("99,8%".into()));
        assert_eq!(percentage(30_120_000, 1_000, 0), Some("3.012.000%".into()));
        let worded = |part, whole, decimals| percentage_by(part, whole, decimals, Rounding::HalfUp, Ends::InWords).unwrap();
        assert_eq!(worded(99_999, 100_000, 2), "dưới 100%");
        assert_eq!(worded(100_001, 100_000, 2), "trên 100%");
        assert_eq!(worded(1, 100_000, 2), "trên 0%");
        assert_eq!([worded(0, 7, 1), worded(7, 7, 1), worded(1, 3, 1)], ["0,0%", "100,0%", "33,3%"]);
        // Cut off, 99,97 stays below; one in a hundred thousand is still not nothing.
        let cut = |part, whole| percentage_by(part, whole, 1, Rounding::Down, Ends::LastStep).unwrap();
        assert_eq!([cut(9997, 10_000), cut(1, 100_000)], ["99,9%", "0,1%"]);
    }

    #[test]
    fn thousands_have_dots() {
        assert_eq!([0, 999, 1000, 51_985, 1_234_567].map(thousands), ["0", "999", "1.000", "51.985", "1.234.567"]);
    }
}
