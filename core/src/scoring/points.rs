//! Points as exact numbers. Sets print decimals (9.2 of 10), and a year may be the mean of its quarters, so a point is a fraction.

use crate::error::Problem;
use crate::ratio::{Rounding, exact_text};
use crate::record::{Fact, FieldKind, Value, wrong_type};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

/// Digits before and after the point that are read: sums of these never leave the numbers they are kept in.
const WHOLE_DIGITS: usize = 9;
pub(super) const DECIMALS: u32 = 4;

/// An exact number of points: a decimal such as `9.2`, below zero for what is taken off, a fraction where points were averaged.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Points {
    numerator: i64,
    /// Both in lowest terms.
    denominator: NonZeroU32,
}

impl Points {
    /// No points.
    pub const ZERO: Points = Points { numerator: 0, denominator: NonZeroU32::MIN };

    /// A whole number of points.
    pub fn whole(points: i32) -> Self {
        Points { numerator: points.into(), denominator: NonZeroU32::MIN }
    }

    /// In lowest terms. Beyond what is kept it stops at the most there is: a limit that is far below cuts it anyway.
    fn fraction(numerator: i128, denominator: i128) -> Self {
        let common = common_divisor(numerator.abs(), denominator).max(1);
        let numerator = (numerator / common).clamp(i64::MIN.into(), i64::MAX.into());
        let denominator = u32::try_from(denominator / common).ok().and_then(NonZeroU32::new);
        Points { numerator: i64::try_from(numerator).unwrap_or_default(), denominator: denominator.unwrap_or(NonZeroU32::MAX) }
    }

    fn above(self) -> i128 {
        self.numerator.into()
    }

    fn below(self) -> i128 {
        self.denominator.get().into()
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Points) -> Self {
        Points::fraction(self.above() * other.below() + other.above() * self.below(), self.below() * other.below())
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Points) -> Self {
        self.plus(other.negative())
    }

    /// As many points below zero as these are above it.
    #[must_use]
    pub fn negative(self) -> Self {
        Points::fraction(-self.above(), self.below())
    }

    /// This often.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Points::fraction(self.above() * i128::from(count), self.below())
    }

    /// The equal part of so many; as it is where there are none.
    #[must_use]
    pub fn shared_by(self, count: u32) -> Self {
        Points::fraction(self.above(), self.below() * i128::from(count.max(1)))
    }

    /// `part` of `whole` of these points, to so many decimals; of points that are not below zero and a whole that is not 0.
    pub(super) fn part(self, part: u32, whole: u32, rounding: Rounding, decimals: u32) -> Self {
        let unit = 10_i128.pow(decimals.min(DECIMALS));
        let above = self.above().unsigned_abs() * u128::from(part) * unit.unsigned_abs();
        let below = self.below().unsigned_abs() * u128::from(whole);
        Points::fraction(i128::try_from(rounding.divide(above, below)).unwrap_or(i128::MAX), unit)
    }

    /// These points against a share of `most`, by cross-multiplication.
    pub(super) fn against(self, most: Points, share: crate::Ratio) -> Ordering {
        let line = most.above() * i128::from(share.numerator()) * self.below();
        (self.above() * most.below() * i128::from(share.denominator())).cmp(&line)
    }

    /// Points as they are written out: a decimal, or a fraction in lowest terms. `None` for any other text.
    pub fn written(text: &str) -> Option<Self> {
        let (above, below) = text.split_once('/').unwrap_or((text, "1"));
        let (whole, decimals) = above.split_once('.').unwrap_or((above, ""));
        let unit = 10_i128.checked_pow(decimals.len().try_into().ok()?)?;
        let numerator: i128 = format!("{whole}{decimals}").parse().ok()?;
        let denominator = below.parse::<u32>().ok().filter(|below| *below > 0)?;
        let points = Points::fraction(numerator, unit.checked_mul(denominator.into())?);
        (points.to_string() == text).then_some(points)
    }

    /// The whole number of points, where it is one.
    pub fn as_whole(self) -> Option<i64> {
        (self.denominator == NonZeroU32::MIN).then_some(self.numerator)
    }
}

fn common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

impl Ord for Points {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.above() * other.below()).cmp(&(other.above() * self.below()))
    }
}

impl PartialOrd for Points {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.numerator < 0 { "-" } else { "" };
        write!(f, "{sign}{}", exact_text(self.above().unsigned_abs(), self.below().unsigned_abs()))
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Points {
    type Err = ();

    /// A decimal written with a point: at most nine digits before it and four after it.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(whole, decimals)| (whole, Some(decimals)));
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
        let decimals_fit = decimals.is_none_or(|decimals| all_digits(decimals) && decimals.len() <= DECIMALS as usize);
        if !all_digits(whole) || whole.len() > WHOLE_DIGITS || !decimals_fit {
            return Err(());
        }
        let decimals = decimals.unwrap_or_default();
        let number: i128 = format!("{whole}{decimals}").parse().map_err(|_| ())?;
        let unit = (0..decimals.len()).fold(1_i128, |unit, _| unit * 10);
        Ok(Points::fraction(if digits.len() < text.len() { -number } else { number }, unit))
    }
}

impl Fact for Points {
    const KIND: FieldKind = FieldKind::Points;

    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        match value {
            Value::Text(text) | Value::Decimal(text) => text.parse().map_err(|()| Problem::NotPoints),
            Value::Count(count) => count.to_string().parse().map_err(|()| Problem::NotPoints),
            other @ (Value::Missing | Value::Date(_) | Value::Flag(_) | Value::Other(_)) => Err(wrong_type(Self::KIND, other)),
        }
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        Points::written(&text).ok_or_else(|| serde::de::Error::custom("takes points as they are written out"))
    }
}

/// Points that are known within bounds: both the same where they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) lower: Points,
    pub(super) upper: Points,
}

impl Span {
    pub(super) const ZERO: Span = Span { lower: Points::ZERO, upper: Points::ZERO };

    pub(super) fn exactly(points: Points) -> Self {
        Span { lower: points, upper: points }
    }

    pub(super) fn known(self) -> Option<Points> {
        (self.lower == self.upper).then_some(self.lower)
    }

    pub(super) fn plus(self, other: Span) -> Self {
        Span { lower: self.lower.plus(other.lower), upper: self.upper.plus(other.upper) }
    }

    /// No more than this.
    pub(super) fn at_most(self, cap: Points) -> Self {
        Span { lower: self.lower.min(cap), upper: self.upper.min(cap) }
    }

    /// No less than this.
    pub(super) fn at_least(self, floor: Points) -> Self {
        Span { lower: self.lower.max(floor), upper: self.upper.max(floor) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        text.parse().unwrap()
    }

    #[test]
    fn decimals_are_read_exactly_and_written_as_they_are() {
        for text in ["0", "9.2", "-85", "0.0001", "-0.5", "999999999.9999"] {
            assert_eq!(points(text).to_string(), text);
        }
        assert_eq!(points("9.20").to_string(), "9.2");
        for bad in ["", "-", ".5", "5.", "9,2", "1.23456", "1234567890", "+5", "5e3", " 5", "1/2"] {
            assert_eq!(bad.parse::<Points>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn what_was_written_out_is_read_back() {
        for text in ["0", "-0.8", "265/3", "-265/3", "0.0078125", "20000000000", "9223372036854775807"] {
            assert_eq!(Points::written(text).map(|points| points.to_string()).as_deref(), Some(text));
        }
        for other in ["", "-", "1.50", "01", "2/4", "3/1", "1/0", "1/-3", "-0", "1e3", "+5", " 5", "5.", ".5", "1.2.3", "1/2/3", "1.5/3"] {
            assert_eq!(Points::written(other), None, "{other}");
        }
        assert_eq!(Points::written(&"9".repeat(60)), None);
    }

    #[test]
    fn sums_and_means_stay_exact() {
        assert_eq!(points("0.1").plus(points("0.2")), points("0.3"));
        assert_eq!(points("9.2").minus(points("10")).to_string(), "-0.8");
        // (80 + 90 + 101) / 3 = 271 / 3, no decimal
        let mean = points("80").plus(points("90")).plus(points("101")).shared_by(3);
        assert_eq!(mean.to_string(), "271/3");
        assert!(mean > points("90.3333") && mean < points("90.3334"));
        assert_eq!(points("-2.5").times(3).to_string(), "-7.5");
        assert_eq!((points("10").as_whole(), points("9.5").as_whole()), (Some(10), None));
    }

    #[test]
    fn parts_are_rounded_by_name() {
        // 10 × 2 / 3 = 6.666…
        let part = |rounding, decimals| points("10").part(2, 3, rounding, decimals).to_string();
        assert_eq!(part(Rounding::HalfUp, 0), "7");
        assert_eq!(part(Rounding::Down, 1), "6.6");
        assert_eq!(part(Rounding::Up, 2), "6.67");
    }
}
