//! Points in a cell: exact numbers, or texts as people write them. What can be read in two ways is not read.

use super::report::CellFault;
use crate::record::{Fact, Value};
use crate::scoring::Points;

/// `88,5`, `1.234,5`, `88.5`; a number of a sheet stands for its shortest decimal.
pub(super) fn of_cell(value: Value<'_>) -> Result<Points, CellFault> {
    let points = match value {
        Value::Text(text) => decimal(text.trim()).and_then(|text| text.parse().ok()),
        value @ (Value::Missing | Value::Date(_) | Value::Flag(_) | Value::Count(_) | Value::Decimal(_) | Value::Other(_)) => {
            Points::from_value(value).ok()
        }
    };
    points.ok_or(CellFault::NotPoints)
}

/// A text with a point before its decimals. A comma always begins decimals, as in Vietnamese; a single point before three digits may set
/// thousands apart or begin decimals, so it is neither.
fn decimal(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once(',').map_or((text, None), |(whole, decimals)| (whole, Some(decimals)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let groups: Vec<&str> = digits.split('.').collect();
    let (first, later) = groups.split_first()?;
    let thousands = !later.is_empty() && (1..=3).contains(&first.len()) && *first != "0" && later.iter().all(|group| group.len() == 3);
    match (later, decimals) {
        ([], Some(decimals)) => Some(format!("{sign}{digits}.{decimals}")),
        ([], None) => Some(text.to_owned()),
        (_, Some(decimals)) if thousands => Some(format!("{sign}{}.{decimals}", groups.concat())),
        ([_, _, ..], None) if thousands => Some(format!("{sign}{}", groups.concat())),
        ([_], None) if !thousands => Some(text.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_people_write_them() {
        for (text, read) in [
            ("88,5", "88.5"),
            (" 88.5 ", "88.5"),
            ("-0,25", "-0.25"),
            ("-12.5", "-12.5"),
            ("90", "90"),
            ("0", "0"),
            ("1.234,5", "1234.5"),
            ("-1.234.567,25", "-1234567.25"),
            ("1.234.567", "1234567"),
            ("0.125", "0.125"),
            ("1234.567", "1234.567"),
            ("9,1234", "9.1234"),
        ] {
            assert_eq!(of_cell(Value::Text(text)).map(|points| points.to_string()), Ok(read.to_owned()), "{text}");
        }
        for text in
            ["", "1.234", "12.34,5", "0.125,5", "1,5,5", "1.2.3", "9,12345", "5.", "5,", ",5", "+5", "5 điểm", "--5", "1/2", "1.234.5"]
        {
            assert_eq!(of_cell(Value::Text(text)), Err(CellFault::NotPoints), "{text}");
        }
    }

    #[test]
    fn numbers_are_what_they_show() {
        assert_eq!(of_cell(Value::Decimal("1.234")).map(|points| points.to_string()), Ok("1.234".to_owned()));
        assert_eq!(of_cell(Value::Count(-5)).map(|points| points.to_string()), Ok("-5".to_owned()));
        for value in [Value::Decimal("39.199999999999996"), Value::Decimal("1e-05"), Value::Flag(true), Value::Other("a list")] {
            assert_eq!(of_cell(value), Err(CellFault::NotPoints));
        }
    }
}
