//! Filling a form: members counted a run of rows at a time, one roll-up, cells only for the rows that are shown.

use super::count::{Count, Lists};
use super::form::{ColumnKind, FormColumn, FormKind, FormRow, StatisticsForm};
use super::reading::{Reading, RestsOn};
use super::sheet::{Column, Made};
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::error::{Error, shortened};
use crate::law::Answer;
use crate::messages::word;
use crate::review::{Members, Sheet, Tree, Units};
use crate::rulebook::{Bilingual, P};
use crate::table::cell;
use crate::verdict::{Finding, Language};
use std::fmt;

/// The forms that are computed from lists of units and members.
const COMPUTED: [(FormKind, Count); 8] = [
    (FormKind::Organizations, Count::Organizations),
    (FormKind::Members, Count::Members),
    (FormKind::MissingInformation, Count::MissingInformation),
    (FormKind::BasesLackingBranches, Count::BasesLackingBranches),
    (FormKind::BranchesLackingMembers, Count::BranchesLackingMembers),
    (FormKind::MemberWork, Count::MemberWork),
    (FormKind::SubordinateUnits, Count::SubordinateUnits),
    (FormKind::Officers, Count::Officers),
];

/// What decides who is counted in a form, where that is another rule's value.
fn threshold(form: FormKind) -> Option<(&'static str, P)> {
    let rules = [
        (FormKind::BasesLackingBranches, "unit.base.minimum_branches", P::OrganizationBaseMinimumBranches),
        (FormKind::BranchesLackingMembers, "unit.branch.minimum_members", P::OrganizationBranchMinimumMembers),
    ];
    rules.into_iter().find(|(of, ..)| *of == form).map(|(_, rule, p)| (rule, p))
}

/// A form that is being filled: the units are there, the members come a run of rows at a time, in any order.
///
/// What was counted so far is a form at any time, below any unit, so that one pass over millions of members makes the form of every unit.
pub struct StatisticsPart<'a, U> {
    form: FormKind,
    lists: Lists<'a, U>,
    reading: Reading,
    rests_on: RestsOn,
    /// What members come to, unit by unit.
    of_members: Sheet,
    left_out: u64,
}

impl<U> fmt::Debug for StatisticsPart<'_, U> {
    /// The form; no unit and no member.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatisticsPart").field("form", &self.form).finish_non_exhaustive()
    }
}

impl<U: AsRef<str>> StatisticsPart<'_, U> {
    /// Counts more members.
    ///
    /// # Errors
    /// [`Error::Input`] for columns of different lengths; nothing of them is counted then.
    pub fn add(&mut self, members: &MemberColumns<'_>) -> Result<(), Error> {
        members.check()?;
        let unit_of = self.lists.tree.units_of(self.lists.units, members);
        self.left_out += unit_of.iter().filter(|unit| unit.is_none()).count() as u64;
        self.lists.add_members(members, &unit_of, &mut self.of_members);
        Ok(())
    }

    /// The form of what was counted so far: a row for each unit directly below `under`, or for each top of the list.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for a unit that is not in the list.
    pub fn form(&self, under: Option<&str>) -> Result<StatisticsForm, Error> {
        let StatisticsPart { form, lists, reading, rests_on, of_members, left_out } = self;
        let Lists { charter, units, tree, .. } = lists;
        let by = threshold(*form).and_then(|(rule, p)| {
            charter.finding_of(rule, p, &|law| {
                law.integer(p)?;
                if lists.has_communes() {
                    law.choice(P::OrganizationCommuneUnion)?;
                }
                Ok(Answer::met())
            })
        });
        let columns = lists.columns(&reading.kinds);
        let sheet = lists.sheet(&reading.kinds, of_members);
        let counted = Counted { columns, sheet, left_out: *left_out, without_column: lists.without_column(&reading.kinds), by };
        counted.form(charter, *form, (units, tree), under, (reading, rests_on))
    }
}

/// What a form is made of: each unit's own figures, and how they are shown.
pub(super) struct Counted {
    pub(super) columns: Vec<Column>,
    pub(super) sheet: Sheet,
    pub(super) left_out: u64,
    /// The figure of units whose kind has no column.
    pub(super) without_column: Option<usize>,
    /// What decides who is counted where, where that is another rule's value.
    pub(super) by: Option<Finding>,
}

impl Counted {
    pub(super) fn form<U: AsRef<str>>(
        self,
        charter: &Charter,
        form: FormKind,
        (units, tree): (&Units<'_, U>, &Tree),
        under: Option<&str>,
        (reading, rests_on): (&Reading, &RestsOn),
    ) -> Result<StatisticsForm, Error> {
        let Counted { columns, mut sheet, left_out, without_column, by } = self;
        let place = place_of(units, tree, under)?;
        let row = |row: Option<usize>, figures: &[u64]| FormRow {
            row,
            code: row.and_then(|row| cell(units.code, row)).map(|code| code.as_ref().to_owned()),
            name: row.and_then(|row| cell(units.name, row)).map(|name| name.as_ref().to_owned()),
            cells: columns.iter().map(|column| column.cell(figures, reading)).collect(),
        };
        let own = place.map(|unit| row(Some(unit), sheet.of(unit)));
        sheet.roll_up(tree);
        let shown = shown_rows(tree, place);
        let mut sum = vec![0; sheet.width];
        for unit in place.as_ref().map_or(shown.as_slice(), std::slice::from_ref) {
            for (sum, figure) in sum.iter_mut().zip(sheet.of(*unit)) {
                *sum += figure;
            }
        }
        let RestsOn { citation, certainty, standing } = rests_on;
        Ok(StatisticsForm {
            form,
            title: reading.title(form),
            caption: caption(charter),
            on: charter.day(),
            under: under.map(str::to_owned),
            columns: columns.iter().map(|column| headed(reading, form, column)).collect(),
            rows: shown.iter().map(|unit| row(Some(*unit), sheet.of(*unit))).collect(),
            own,
            total: row(None, &sum),
            members_left_out: left_out,
            units_without_column: without_column.and_then(|place| sum.get(place)).copied().unwrap_or_default(),
            units_left_out: tree.duplicate.iter().filter(|twice| **twice).count() as u64,
            citation: by.as_ref().and_then(|finding| finding.citation.clone()).or_else(|| citation.clone()),
            certainty: by.as_ref().and_then(|finding| finding.certainty).min(*certainty).or(*certainty),
            standing: by.map_or(*standing, |finding| finding.standing.min(*standing)),
            receipt: charter.receipt().clone(),
        })
    }
}

impl Charter {
    /// Fill a statistics form from lists of units and members, as of the charter's day: a row for each unit directly below `under`, or
    /// for each top of the list.
    ///
    /// Which units lack branches or members is answered by the charter's own rules, with what a letter that was chosen leaves out; who
    /// lacks information by the fields that a profile requires. Headings that were not seen are absent unless a profile brings them
    /// (`statistics.own_headings`).
    ///
    /// # Errors
    /// [`Error::UnknownName`] for a form that these lists do not make and for a unit that is not in the list;
    /// [`Error::NotEstablished`] below the floor and for headings that cannot be read; [`Error::Input`] for columns of different lengths.
    pub fn statistics<U: AsRef<str>, M: AsRef<str> + Sync>(
        &self,
        form: FormKind,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Error> {
        members.check()?;
        self.statistics_of(form, units, &members.into(), under)
    }

    /// [`Charter::statistics`] of members as columns in any form.
    ///
    /// # Errors
    /// As [`Charter::statistics`].
    pub fn statistics_of<U: AsRef<str>>(
        &self,
        form: FormKind,
        units: &Units<'_, U>,
        members: &MemberColumns<'_>,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Error> {
        let mut part = self.statistics_part(form, units)?;
        part.add(members)?;
        part.form(under)
    }

    /// A statistics form to which no member was added yet, for lists that come a run of rows at a time.
    ///
    /// # Errors
    /// As [`Charter::statistics`], of the form and the units.
    pub fn statistics_part<'a, U: AsRef<str>>(&'a self, form: FormKind, units: &'a Units<'a, U>) -> Result<StatisticsPart<'a, U>, Error> {
        units.check()?;
        let (reading, rests_on) = Reading::of(self)?;
        let Some((_, count)) = COMPUTED.into_iter().find(|(computed, _)| *computed == form) else {
            let made = [
                (FormKind::Movements, "form made of lists of units and members (`movements_form` makes this one)"),
                (FormKind::PartyDevelopment, "form made of lists of units and members (`party_form` makes this one, of movements)"),
                (FormKind::Ratings, "form made of lists of units and members (`ratings_form` makes this one, of ratings)"),
            ];
            let typed_in = "form made of lists of units and members (what is typed in `check_form` looks through)";
            let what = made.into_iter().find(|(made, _)| *made == form).map_or(typed_in, |(_, what)| what);
            return Err(Error::unknown_of(what, form.code(), &COMPUTED.map(|(form, _)| form.code())));
        };
        let lists = Lists::new(self, units, count);
        let of_members = Sheet::new(lists.width_of_members(), units.rows());
        Ok(StatisticsPart { form, lists, reading, rests_on, of_members, left_out: 0 })
    }
}

/// The row of the unit chosen.
pub(super) fn place_of<U: AsRef<str>>(units: &Units<'_, U>, tree: &Tree, under: Option<&str>) -> Result<Option<usize>, Error> {
    let unknown = |code: &str| Error::UnknownName { what: "unit", name: shortened(code), nearest: None, known: Vec::new() };
    under.map(|code| tree.row(units, code).ok_or_else(|| unknown(code))).transpose()
}

/// The rows directly below a unit, or the tops of the list, in the order of the list.
pub(super) fn shown_rows(tree: &Tree, place: Option<usize>) -> Vec<usize> {
    let below = |row: &usize| tree.parent.get(*row).copied().flatten() == place;
    let apart = |row: &usize| tree.duplicate.get(*row) != Some(&true);
    (0..tree.parent.len()).filter(|row| below(row) && apart(row)).collect()
}

pub(super) fn caption(charter: &Charter) -> Bilingual {
    let day = charter.day();
    let of = |language, day: String| word("form_caption", language).replace("{day}", &day);
    Bilingual { vi: of(Language::Vi, day.format("%d/%m/%Y").to_string()), en: of(Language::En, day.to_string()) }
}

fn headed(reading: &Reading, form: FormKind, column: &Column) -> FormColumn {
    FormColumn {
        id: column.id.clone(),
        group: column.group.clone(),
        kind: match column.made {
            Made::Count { .. } => ColumnKind::Count,
            Made::Share { .. } => ColumnKind::Share,
        },
        heading: reading.heading(form, &column.id),
        group_heading: column.group.as_ref().and_then(|group| reading.heading(form, group)),
    }
}
