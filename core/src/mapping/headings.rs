//! Headings: compared as names are, found wherever they stand, and looked for in the first rows of a sheet.

use super::plan::Plan;
use super::rows::Row;
use crate::error::{Refusal, shortened};
use crate::identity::normalized_name;
use crate::record::Value;

/// A heading as the mapping writes it, with every way it is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) written: String,
    /// As they are compared; the written one first.
    pub(super) known_as: Vec<String>,
}

/// A heading as it is compared. A mark at the beginning of a file is not part of its first heading.
pub(super) fn compared(heading: &str) -> String {
    normalized_name(heading.trim_start_matches('\u{feff}'))
}

/// A host's headings.
pub(super) struct Headings {
    pub(super) written: Vec<String>,
    compared: Vec<String>,
}

impl Headings {
    pub(super) fn of<S: AsRef<str>>(headings: &[S]) -> Self {
        let written = |heading: &S| shortened(heading.as_ref().trim_start_matches('\u{feff}').trim());
        Headings { written: headings.iter().map(written).collect(), compared: headings.iter().map(|h| compared(h.as_ref())).collect() }
    }

    /// Where a heading stands: by the first of its names that the list has. The error: how often it stands there.
    pub(super) fn place(&self, heading: &Heading) -> Result<Option<usize>, usize> {
        for name in &heading.known_as {
            let mut places = self.compared.iter().enumerate().filter(|(_, host)| *host == name).map(|(place, _)| place);
            if let Some(place) = places.next() {
                let more = places.count();
                return if more == 0 { Ok(Some(place)) } else { Err(more + 1) };
            }
        }
        Ok(None)
    }

    /// Headings that no field is read from, each once.
    pub(super) fn unused(&self, used: &[usize]) -> Vec<String> {
        let mut unused: Vec<String> = Vec::new();
        for (place, heading) in self.written.iter().enumerate() {
            if !used.contains(&place) && !heading.is_empty() && !unused.contains(heading) {
                unused.push(heading.clone());
            }
        }
        unused
    }

    /// What of a plan is missing though it is required, and what stands more than once.
    pub(super) fn refusals(&self, plan: &Plan) -> Vec<Refusal> {
        let mut refusals: Vec<Refusal> = Vec::new();
        for field in &plan.fields {
            let path = format!("{}.{}", plan.table.name, field.field.name);
            for heading in field.headings() {
                let why = match self.place(heading) {
                    Ok(None) if field.required => format!("the list has no column `{}`", heading.written),
                    Err(times) => format!("the list has {times} columns `{}`", heading.written),
                    Ok(_) => continue,
                };
                refusals.push(Refusal { path: path.clone(), why });
            }
        }
        refusals
    }

    fn found(&self, plan: &Plan) -> usize {
        plan.headings().filter(|heading| !matches!(self.place(heading), Ok(None))).count()
    }
}

/// How far down a sheet its headings are looked for.
const LOOKED_AT: usize = 20;

/// The headings of a sheet, and how many rows end with them.
pub(super) struct Found {
    pub(super) headings: Headings,
    pub(super) rows: usize,
}

/// The row, or the two rows, among the first that have the most headings of the plan.
pub(super) fn find<R: Row>(plan: &Plan, sheet: &[R]) -> Found {
    let mut best: Option<(usize, Found)> = None;
    let first: Vec<Vec<String>> = sheet.iter().take(LOOKED_AT).map(texts).collect();
    for (place, row) in first.iter().enumerate() {
        let one = Some(row.clone());
        let two = first.get(place + 1).map(|below| joined(row, below));
        for (height, names) in [one, two].into_iter().enumerate() {
            let Some(names) = names else { continue };
            let headings = Headings::of(&names);
            let found = headings.found(plan);
            if best.as_ref().is_none_or(|(most, _)| found > *most) {
                best = Some((found, Found { headings, rows: place + height + 1 }));
            }
        }
    }
    best.map_or_else(|| Found { headings: Headings::of::<String>(&[]), rows: 0 }, |(_, found)| found)
}

fn texts<R: Row>(row: &R) -> Vec<String> {
    let text = |value: Value<'_>| if let Value::Text(text) = value { text.trim().to_owned() } else { String::new() };
    (0..row.width()).map(|place| row.cell(place, text)).collect()
}

/// Headings on two rows as one: `Ngày sinh` above `Nam` is `Ngày sinh (Nam)`. A heading over several columns stands above the
/// first of them.
fn joined(above: &[String], below: &[String]) -> Vec<String> {
    let mut over = "";
    let mut joined = Vec::new();
    for place in 0..above.len().max(below.len()) {
        let upper = above.get(place).map_or("", String::as_str);
        let lower = below.get(place).map_or("", String::as_str);
        if !upper.is_empty() || lower.is_empty() {
            over = upper;
        }
        joined.push(match (over, lower) {
            (over, "") => over.to_owned(),
            ("", lower) => lower.to_owned(),
            (over, lower) => format!("{over} ({lower})"),
        });
        if lower.is_empty() {
            over = "";
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_rows_of_headings_are_one() {
        let row = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let above = row(&["Mã", "Ngày sinh", "", "Đơn vị", "", "Hội"]);
        let below = row(&["", "Nam", "Nữ", "", "Ghi chú"]);
        assert_eq!(joined(&above, &below), ["Mã", "Ngày sinh (Nam)", "Ngày sinh (Nữ)", "Đơn vị", "Ghi chú", "Hội"]);
    }
}
