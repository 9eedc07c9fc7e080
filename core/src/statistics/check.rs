//! Forms that a host supplies: totals against their blocks, and every unit against the units directly below it. All faults at once.

use super::form::FormKind;
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law};
use crate::record::{codes, records};
use crate::review::{Tree, Units};
use crate::rulebook::{P, Receipt};
use crate::table::cell;
use crate::verdict::{Certainty, Citation, Standing, canonical};
use serde::Serialize;
use std::collections::BTreeMap;

records! {
    /// A figure of a form: of which unit, in which line and column.
    "form_entry" FormEntry {
        /// The unit's code.
        unit: String,
        /// The id of the column.
        column: String,
        /// The figure.
        count: u32,
        /// The line, where a unit has several: a post. Blank where it has one.
        line: String,
        /// Whether the figure is the unit's own, without those below it; else it has everything in the unit and below.
        own: bool,
    }
}

codes! {
    /// What is wrong in a form.
    FormFaultKind {
        /// A total is not the sum of its blocks.
        SumDiffers = "sum_differs",
        /// Parts of a block are more than the block.
        PartsExceed = "parts_exceed",
        /// A unit's figure is not the sum of those directly below it.
        ChildrenDiffer = "children_differ",
        /// A second figure for one unit, line and column. Where the two differ neither counts.
        Repeated = "repeated",
        /// A figure without a unit of the list.
        NoUnit = "no_unit",
        /// A figure without a column.
        NoColumn = "no_column",
        /// A column without a figure.
        NoCount = "no_count",
    }
}

/// Something wrong in a form, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormFault {
    /// What is wrong.
    pub kind: FormFaultKind,
    /// The row of the figure at fault, counted from 0; of a sum that of its total.
    pub row: usize,
    /// The unit's code; absent where the row names no unit of the list.
    pub unit: Option<String>,
    /// The line of the unit; absent where it has one.
    pub line: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The figure that stands there.
    pub got: Option<u64>,
    /// What it has to be; of parts that exceed a block, the block.
    pub expected: Option<u64>,
    /// The sum it comes from, as the rulebook writes it.
    pub sum: Option<String>,
}

/// A sum that could not be tested, because figures are not given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormNotChecked {
    /// The unit's code.
    pub unit: Option<String>,
    /// The line of the unit; absent where it has one.
    pub line: Option<String>,
    /// The column whose figures below are not all given.
    pub column: Option<String>,
    /// The sum whose parts are not all given.
    pub sum: Option<String>,
    /// The columns that are missing, or the codes of the units below that do not give the column; `own` where the unit has more than those
    /// below and its own figure is not given.
    pub missing: Vec<String>,
}

/// A form looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormCheck {
    /// Which form.
    pub form: FormKind,
    /// The sums that were asked of every row.
    pub sums: Vec<String>,
    /// How many sums were tested, of rows and of units below.
    pub checked: u64,
    /// Everything wrong: by figure first, then by sum, in the order of the units' list.
    pub faults: Vec<FormFault>,
    /// What could not be tested.
    pub not_checked: Vec<FormNotChecked>,
    /// Where the sums come from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether what it rests on is in force.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl FormCheck {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// `form: a = b + c` or `form: b + c <= a`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sum {
    text: String,
    form: String,
    /// The total, or the block that its parts must not exceed.
    total: String,
    parts: Vec<String>,
    exact: bool,
}

impl Sum {
    fn read(text: &str) -> Option<Self> {
        let (form, rule) = text.split_once(": ")?;
        let (total, parts, exact) = match rule.split_once(" <= ") {
            Some((parts, total)) => (total, parts, false),
            None => rule.split_once(" = ").map(|(total, parts)| (total, parts, true))?,
        };
        let parts: Vec<String> = parts.split('+').map(|part| part.trim().to_owned()).collect();
        let whole = parts.iter().all(|part| !part.is_empty()) && !total.trim().is_empty() && !total.contains('+');
        whole.then(|| Sum { text: rule.to_owned(), form: form.to_owned(), total: total.trim().to_owned(), parts, exact })
    }

    fn of(law: &Law<'_>) -> Result<Vec<Self>, Gap> {
        law.list(P::StatisticsSums)?.iter().map(|text| Self::read(text).ok_or(Gap::Value(P::StatisticsSums))).collect()
    }
}

/// The figures of one line: by column the figure and its row.
type Figures<'a> = BTreeMap<&'a str, (u64, usize)>;

/// The figures of one unit by line, first those with everything below, then its own.
type Lines<'a> = [BTreeMap<Option<&'a str>, Figures<'a>>; 2];

/// Everything given of one cell.
type Given = Vec<(u64, usize)>;

impl Charter {
    /// Look through a form that a host supplies: in every row the sums that have to hold (`statistics.sums`), and for every unit each
    /// column against the units directly below it. Everything wrong is told at once, with its place.
    ///
    /// A unit with several lines (posts) gives each figure with its `line`; sums are asked of every line, and each line is compared with the
    /// same line below. Figures of a unit by itself come with `own`. What is not given is not tested, and told: a figure is never taken for
    /// 0. Of one cell given twice with different figures neither is tested, so the order of the rows changes nothing.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] below the floor and for sums that cannot be read; [`Error::Input`] for columns of different lengths.
    pub fn check_form<T: AsRef<str>>(&self, form: FormKind, units: &Units<'_, T>, entries: &[FormEntry]) -> Result<FormCheck, Error> {
        units.check()?;
        let sums = self.value_of("statistics.sums", &Sum::of).ok_or(Error::NotEstablished {
            provision: P::StatisticsSums.id(),
            why: "sums are written `form: a = b + c` or `form: b + c <= a`; or lower the floor",
        })?;
        let children = self.value_of("statistics.children", &|law| law.choice(P::StatisticsChildrenSum).map(str::to_owned));
        let not = Error::NotEstablished { provision: P::StatisticsChildrenSum.id(), why: "lower the floor" };
        let never_own = children.ok_or(not)? == "every_column";
        let sums: Vec<Sum> = sums.into_iter().filter(|sum| sum.form == form.code()).collect();
        let tree = Tree::new(units);
        let code = |row: usize| cell(units.code, row).map(|code| code.as_ref().to_owned());
        let mut faults = Vec::new();
        let mut given: BTreeMap<(usize, bool, Option<&str>, &str), Given> = BTreeMap::new();
        for (row, entry) in entries.iter().enumerate() {
            let unit = entry.unit.as_deref().and_then(|code| tree.row(units, code));
            let fault = |kind| FormFault {
                kind,
                row,
                unit: unit.and_then(code),
                line: entry.line.clone(),
                column: entry.column.clone(),
                got: entry.count.map(u64::from),
                expected: None,
                sum: None,
            };
            let Some(unit) = unit else {
                faults.push(fault(FormFaultKind::NoUnit));
                continue;
            };
            match (entry.column.as_deref(), entry.count) {
                (None, _) => faults.push(fault(FormFaultKind::NoColumn)),
                (Some(_), None) => faults.push(fault(FormFaultKind::NoCount)),
                (Some(column), Some(count)) => {
                    let cell = given.entry((unit, entry.own == Some(true), entry.line.as_deref(), column)).or_default();
                    if !cell.is_empty() {
                        faults.push(fault(FormFaultKind::Repeated));
                    }
                    cell.push((count.into(), row));
                }
            }
        }
        let mut of_units: Vec<Lines<'_>> = vec![Lines::default(); units.rows()];
        for ((unit, own, line, column), cell) in given {
            let agreed = cell.first().filter(|(first, _)| cell.iter().all(|(figure, _)| figure == first));
            let lines = of_units.get_mut(unit).and_then(|lines| lines.get_mut(usize::from(own)));
            if let Some((lines, figure)) = lines.zip(agreed) {
                lines.entry(line).or_default().insert(column, *figure);
            }
        }
        let mut looked = Looked { checked: 0, faults, not_checked: Vec::new() };
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); units.rows()];
        for (row, above) in tree.parent.iter().enumerate() {
            if let Some(below) = above.and_then(|above| below.get_mut(above)).filter(|_| tree.duplicate.get(row) != Some(&true)) {
                below.push(row);
            }
        }
        for (row, [whole, own]) in of_units.iter().enumerate() {
            let unit = code(row);
            for (line, figures) in whole.iter().chain(own) {
                looked.sums((unit.as_deref(), *line), figures, &sums);
            }
            let nothing = Figures::new();
            let below: Vec<(Option<String>, &Lines<'_>)> =
                below.get(row).into_iter().flatten().filter_map(|below| Some((code(*below), of_units.get(*below)?))).collect();
            for (line, figures) in whole {
                let below: Vec<(Option<String>, &Figures<'_>)> =
                    below.iter().map(|(code, [whole, _])| (code.clone(), whole.get(line).unwrap_or(&nothing))).collect();
                let own = own.get(line).unwrap_or(&nothing);
                looked.below((unit.as_deref(), *line), [figures, own], &below, &|column| adds_up(form, column), never_own);
            }
        }
        let finding = self.finding_of("statistics.sums", P::StatisticsSums, &|law| {
            Sum::of(law)?;
            Ok(Answer::met())
        });
        Ok(FormCheck {
            form,
            sums: sums.into_iter().map(|sum| sum.text).collect(),
            checked: looked.checked,
            faults: looked.faults,
            not_checked: looked.not_checked,
            citation: finding.as_ref().and_then(|finding| finding.citation.clone()),
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            standing: finding.map_or(Standing::InForce, |finding| finding.standing),
            receipt: self.receipt().clone(),
        })
    }
}

/// Whether a column's figures below make the one above: people who moved count once in every unit they moved in.
fn adds_up(form: FormKind, column: &str) -> bool {
    !matches!(form, FormKind::Movements | FormKind::PartyDevelopment) || !column.ends_with(".persons")
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

/// What was found so far.
struct Looked {
    checked: u64,
    faults: Vec<FormFault>,
    not_checked: Vec<FormNotChecked>,
}

impl Looked {
    /// The sums within one row.
    fn sums(&mut self, (unit, line): (Option<&str>, Option<&str>), figures: &Figures<'_>, sums: &[Sum]) {
        let given = |sum: &Sum| sum.parts.iter().any(|part| figures.contains_key(part.as_str()));
        for sum in sums {
            // Forms of different columns have the same total: where the parts of one are given, the other is not asked for.
            if !given(sum) && sums.iter().any(|other| other.total == sum.total && given(other)) {
                continue;
            }
            let ids = || std::iter::once(&sum.total).chain(&sum.parts);
            let missing: Vec<String> = ids().filter(|id| !figures.contains_key(id.as_str())).cloned().collect();
            if missing.len() == sum.parts.len() + 1 {
                continue;
            }
            let Some((total, row)) = figures.get(sum.total.as_str()).filter(|_| missing.is_empty()) else {
                let sum = Some(sum.text.clone());
                self.not_checked.push(FormNotChecked { unit: owned(unit), line: owned(line), column: None, sum, missing });
                continue;
            };
            self.checked += 1;
            let parts: u64 = sum.parts.iter().filter_map(|part| figures.get(part.as_str())).map(|(figure, _)| figure).sum();
            let fault = |kind, got, expected| FormFault {
                kind,
                row: *row,
                unit: owned(unit),
                line: owned(line),
                column: Some(sum.total.clone()),
                got: Some(got),
                expected: Some(expected),
                sum: Some(sum.text.clone()),
            };
            if sum.exact && parts != *total {
                self.faults.push(fault(FormFaultKind::SumDiffers, *total, parts));
            } else if !sum.exact && parts > *total {
                self.faults.push(fault(FormFaultKind::PartsExceed, parts, *total));
            }
        }
    }

    /// Each column of a unit against the units directly below it.
    fn below(
        &mut self,
        (unit, line): (Option<&str>, Option<&str>),
        [figures, own]: [&Figures<'_>; 2],
        below: &[(Option<String>, &Figures<'_>)],
        adds_up: &dyn Fn(&str) -> bool,
        never_own: bool,
    ) {
        for (column, (whole, row)) in figures.iter().filter(|(column, _)| adds_up(column)) {
            let given: Vec<u64> = below.iter().filter_map(|(_, figures)| figures.get(column)).map(|(figure, _)| *figure).collect();
            if given.is_empty() {
                continue;
            }
            if given.len() < below.len() {
                let without = below.iter().filter(|(_, figures)| !figures.contains_key(column));
                let missing = without.filter_map(|(code, _)| code.clone()).collect();
                let column = Some((*column).to_owned());
                self.not_checked.push(FormNotChecked { unit: owned(unit), line: owned(line), column, sum: None, missing });
                continue;
            }
            let below: u64 = given.iter().sum();
            let own = own.get(column).map(|(figure, _)| *figure);
            if own.is_none() && !never_own && *whole > below {
                let (column, missing) = (Some((*column).to_owned()), vec!["own".to_owned()]);
                self.not_checked.push(FormNotChecked { unit: owned(unit), line: owned(line), column, sum: None, missing });
                continue;
            }
            self.checked += 1;
            let sum = below + own.unwrap_or_default();
            if sum != *whole {
                self.faults.push(FormFault {
                    kind: FormFaultKind::ChildrenDiffer,
                    row: *row,
                    unit: owned(unit),
                    line: owned(line),
                    column: Some((*column).to_owned()),
                    got: Some(*whole),
                    expected: Some(sum),
                    sum: None,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_whole_or_not_at_all() {
        let sum = Sum::read("member_work: total = a + b").unwrap();
        assert_eq!((sum.form.as_str(), sum.total.as_str(), sum.parts.len(), sum.exact), ("member_work", "total", 2, true));
        let part = Sum::read("member_work: a + b <= c").unwrap();
        assert_eq!((part.total.as_str(), part.parts.len(), part.exact), ("c", 2, false));
        for bad in ["total = a", "f: total", "f: total = a + ", "f: = a", "f: a + b <= c + d", "f: a < b", ""] {
            assert_eq!(Sum::read(bad), None, "{bad}");
        }
    }
}
