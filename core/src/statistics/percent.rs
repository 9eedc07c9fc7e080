//! Shares as they are printed: a decimal comma, a dot between thousands, never all or nothing for what is neither.

use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law, Ruling};
use crate::ratio::{Ends, Rounding, percentage_by};
use crate::record::records;
use crate::rulebook::P;

records! {
    /// A share as somebody printed it, with the two numbers that it is of.
    "percent" PrintedShare {
        /// The part.
        part: u32,
        /// The whole.
        whole: u32,
        /// The percentage as printed: `99,8%`. How many decimals it has is read from it.
        printed: String,
    }
}

/// How the law of the day prints a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printing {
    rounding: Rounding,
    ends: Ends,
    /// Whether a space stands before the sign.
    apart: bool,
}

impl Printing {
    pub(super) fn read(law: &Law<'_>) -> Result<Self, Gap> {
        let rounding = Rounding::named(law.choice(P::StatisticsPercentRounding)?).ok_or(Gap::Value(P::StatisticsPercentRounding))?;
        let ends = Ends::named(law.choice(P::StatisticsPercentEnds)?).ok_or(Gap::Value(P::StatisticsPercentEnds))?;
        Ok(Printing { rounding, ends, apart: law.choice(P::StatisticsPercentSign)? == "apart" })
    }

    /// The share for people; nothing where there is no whole.
    pub(super) fn shown(self, part: u64, whole: u64, decimals: u32) -> Option<String> {
        let shown = percentage_by(part, whole, decimals, self.rounding, self.ends)?;
        Some(if self.apart { shown.replace('%', " %") } else { shown })
    }
}

/// 51.985 of 52.105 is printed 99,8%: with as many decimals as it was printed with, it has to be this.
pub(super) fn printed(law: &Law<'_>, share: &PrintedShare) -> Ruling {
    let most = law.integer(P::StatisticsPercentDecimals)?;
    let printing = Printing::read(law)?;
    let mut missing = Vec::new();
    missing.extend(share.part.is_none().then_some("part"));
    missing.extend(share.whole.is_none().then_some("whole"));
    missing.extend(share.printed.is_none().then_some("printed"));
    let (Some(part), Some(whole), Some(text)) = (share.part, share.whole, &share.printed) else { return Err(Gap::Facts(missing)) };
    if whole == 0 {
        return Ok(Answer::not_met("nothing_to_share"));
    }
    let Some(decimals) = decimals_of(text) else { return Ok(Answer::not_met("not_a_percentage")) };
    if decimals > most {
        return Ok(Answer::not_met("too_many_decimals").figure("decimals", decimals).figure("maximum", most));
    }
    let expected = printing.shown(part.into(), whole.into(), decimals).unwrap_or_default();
    let same = squeezed(text) == squeezed(&expected);
    Ok(Answer::when(same, "printed_otherwise").figure("part", part).figure("whole", whole).figure("expected", expected))
}

/// A text without its spaces: whether one stands before the sign says nothing.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// How many decimals a printed percentage has; nothing where the text is none.
fn decimals_of(text: &str) -> Option<u32> {
    let squeezed = squeezed(text);
    let number = squeezed.strip_suffix('%')?;
    let number = ["dưới", "trên"].iter().find_map(|word| number.strip_prefix(word)).unwrap_or(number);
    let (whole, decimals) = number.split_once(',').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = match whole.split_once('.') {
        None => !whole.is_empty() && digits(whole),
        Some((first, rest)) => {
            (1..=3).contains(&first.len()) && digits(first) && rest.split('.').all(|three| three.len() == 3 && digits(three))
        }
    };
    let ends_well = number.contains(',') != decimals.is_empty();
    (grouped && ends_well && digits(decimals)).then(|| u32::try_from(decimals.len()).unwrap_or(u32::MAX))
}

impl Charter {
    /// `part` of `whole` as a percentage for people, as the law of the day prints it: `71,08%`; `None` when there is no whole.
    ///
    /// Rounding, what is printed of nearly all and nearly nothing, and whether the sign stands apart are `statistics.percent_rounding`,
    /// `statistics.percent_ends` and `statistics.percent_sign`.
    /// More than nine decimals are nine.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] below the floor.
    pub fn percentage(&self, part: u64, whole: u64, decimals: u32) -> Result<Option<String>, Error> {
        let printing = self.value_of("percent.printed", &|law| Printing::read(law));
        let printing = printing.ok_or(Error::NotEstablished { provision: P::StatisticsPercentRounding.id(), why: "lower the floor" })?;
        Ok(printing.shown(part, whole, decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_from_what_is_printed() {
        for (text, decimals) in [("99,8 %", 1), ("71,08%", 2), ("100 %", 0), ("1.234,5 %", 1), ("dưới 100 %", 0), ("1.234.567 %", 0)] {
            assert_eq!(decimals_of(text), Some(decimals), "{text}");
        }
        for text in ["99.8 %", "99,8", "%", ",5 %", "5, %", "1234.567 %", "12.34 %", "1.234.56 %", "-5 %", "khoảng 5 %", "1,2,3 %", ""] {
            assert_eq!(decimals_of(text), None, "{text}");
        }
    }
}
