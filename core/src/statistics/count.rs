//! Filling a form: one pass over units and members, one roll-up, cells only for the rows that are shown.

use super::form::{ColumnKind, FormColumn, FormKind, FormRow, StatisticsForm};
use super::reading::{Reading, RestsOn};
use super::sheet::{Column, Made, Sheet};
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::error::{Error, shortened};
use crate::identity::{EntrySource, Sex};
use crate::messages::word;
use crate::review::{Members, Tree, Units, lacking_information, outcomes, sizes};
use crate::rulebook::{Bilingual, P};
use crate::table::cell;
use crate::unit::{Kind, Sector, base_branches, branch_members};
use crate::verdict::{Language, Outcome};

/// The lists a form is filled from.
struct Lists<'a, U> {
    charter: &'a Charter,
    units: &'a Units<'a, U>,
    members: &'a MemberColumns<'a>,
    tree: &'a Tree,
    unit_of: &'a [Option<usize>],
}

impl<U: AsRef<str>> Lists<'_, U> {
    /// Units that can be told apart.
    fn rows(&self) -> impl Iterator<Item = usize> {
        (0..self.units.rows()).filter(|row| self.tree.duplicate.get(*row) != Some(&true))
    }

    /// Members with the row of their unit.
    fn placed(&self) -> impl Iterator<Item = (usize, usize)> {
        self.unit_of.iter().enumerate().filter_map(|(member, unit)| Some((member, (*unit)?)))
    }

    fn kind(&self, row: usize) -> Option<Kind> {
        cell(self.units.kind, row).copied()
    }

    fn organizations(&self, kinds: &[Kind]) -> (Vec<Column>, Sheet) {
        // Created, with an account, account not said; then units of no known kind.
        let unsaid = kinds.len() * 3;
        let mut sheet = Sheet::new(unsaid + 1, self.units.rows());
        for row in self.rows() {
            let Some(kind) = self.kind(row) else {
                sheet.add(row, unsaid);
                continue;
            };
            let Some(place) = kinds.iter().position(|listed| *listed == kind) else { continue };
            sheet.add(row, place * 3);
            match cell(self.units.has_account, row) {
                Some(true) => sheet.add(row, place * 3 + 1),
                Some(false) => {}
                None => sheet.add(row, place * 3 + 2),
            }
        }
        let block = |(place, kind): (usize, &Kind)| {
            let first = place * 3;
            let accounts = [first + 2, unsaid];
            [
                Column::count("created", first, &[unsaid]),
                Column::count("with_account", first + 1, &accounts),
                Column::share("rate", first + 1, first, &accounts),
            ]
            .map(|column| column.in_block(kind.code(), first))
        };
        (kinds.iter().enumerate().flat_map(block).collect(), sheet)
    }

    fn subordinate_units(&self) -> (Vec<Column>, Sheet) {
        let unsaid = Kind::ALL.len();
        let mut sheet = Sheet::new(unsaid + 1, self.units.rows());
        for row in self.rows() {
            sheet.add(row, self.kind(row).and_then(|kind| Kind::ALL.iter().position(|one| *one == kind)).unwrap_or(unsaid));
        }
        let column = |(place, kind): (usize, &Kind)| Column {
            made: Made::Count { of: place, blank_without: Some(place) },
            ..Column::count(kind.code(), place, &[unsaid])
        };
        (Kind::ALL.iter().enumerate().map(column).collect(), sheet)
    }

    fn members(&self) -> (Vec<Column>, Sheet) {
        let mut sheet = Sheet::new(6, self.units.rows());
        for (member, unit) in self.placed() {
            sheet.add(unit, 0);
            sheet.add(
                unit,
                match self.members.sex.get(member, Sex::ALL) {
                    Some(Sex::Male) => 1,
                    Some(Sex::Female) => 2,
                    None => 3,
                },
            );
            match self.members.entry_source.get(member, EntrySource::ALL) {
                Some(EntrySource::App) => sheet.add(unit, 4),
                Some(_) => {}
                None => sheet.add(unit, 5),
            }
        }
        let columns = vec![
            Column::count("members", 0, &[]),
            Column::count("male", 1, &[3]),
            Column::count("female", 2, &[3]),
            Column::count("from_app", 4, &[5]),
            Column::share("from_app_rate", 4, 0, &[5]),
        ];
        (columns, sheet)
    }

    fn missing_information(&self) -> (Vec<Column>, Sheet) {
        let lacking = lacking_information(self.charter, self.members, self.unit_of);
        let mut sheet = Sheet::new(3, self.units.rows());
        for (member, unit) in self.placed() {
            sheet.add(unit, 0);
            // Without a profile that names the fields nobody can say who lacks information.
            match lacking.as_ref().map(|lacking| lacking.get(member).copied().flatten()) {
                Some(Some(Outcome::NotMet)) => sheet.add(unit, 1),
                Some(None | Some(Outcome::Met)) => {}
                None | Some(Some(Outcome::Unknown | Outcome::NeedsDecision)) => sheet.add(unit, 2),
            }
        }
        (lacking_columns("members"), sheet)
    }

    fn bases_lacking_branches(&self) -> (Vec<Column>, Sheet) {
        let size = sizes(self.units, self.tree, self.unit_of);
        let branches = |row: usize| size.get(row).and_then(|[_, branches]| u32::try_from(*branches).ok());
        let answers = outcomes(self.charter, "unit.base.minimum_branches", self.units.rows(), &|law, row| {
            self.kind(row).map_or(Err(crate::law::Gap::Silent), |kind| base_branches(law, kind, branches(row), false))
        });
        let mut sheet = Sheet::new(5, self.units.rows());
        for row in self.rows() {
            match answers.get(row).copied().flatten() {
                None if self.kind(row).is_none() => sheet.add(row, 2),
                None => {}
                Some(answer) => {
                    sheet.add(row, 0);
                    match answer {
                        Outcome::NotMet => {
                            sheet.add(row, 1);
                            sheet.add(row, if branches(row) == Some(0) { 3 } else { 4 });
                        }
                        Outcome::Unknown | Outcome::NeedsDecision => sheet.add(row, 2),
                        Outcome::Met => {}
                    }
                }
            }
        }
        let mut columns = lacking_columns("base_unions");
        columns.extend([Column::count("without_branch", 3, &[2]), Column::count("too_few_branches", 4, &[2])]);
        (columns, sheet)
    }

    fn branches_lacking_members(&self) -> (Vec<Column>, Sheet) {
        let size = sizes(self.units, self.tree, self.unit_of);
        let asked = |of: &dyn Fn(usize) -> Option<u32>| {
            outcomes(self.charter, "unit.branch.minimum_members", self.units.rows(), &|law, row| {
                let sector = cell(self.units.sector, row).copied();
                self.kind(row).map_or(Err(crate::law::Gap::Silent), |kind| branch_members(law, kind, sector, of(row), false))
            })
        };
        let answers = asked(&|row| size.get(row).and_then(|[members, _]| u32::try_from(*members).ok()));
        // Whoever would be left out with nobody in it is left out of the whole as well.
        let counted = asked(&|_| Some(0));
        let mut sheet = Sheet::new(3, self.units.rows());
        for row in self.rows() {
            if counted.get(row).copied().flatten().is_none() {
                if self.kind(row).is_none() {
                    sheet.add(row, 2);
                }
                continue;
            }
            sheet.add(row, 0);
            match answers.get(row).copied().flatten() {
                Some(Outcome::NotMet) => sheet.add(row, 1),
                Some(Outcome::Unknown | Outcome::NeedsDecision) => sheet.add(row, 2),
                Some(Outcome::Met) | None => {}
            }
        }
        (lacking_columns("branches"), sheet)
    }

    fn member_work(&self) -> (Vec<Column>, Sheet) {
        let mut sector: Vec<Option<Sector>> = (0..self.units.rows()).map(|row| cell(self.units.sector, row).copied()).collect();
        for row in self.tree.leaves_first.iter().rev().copied() {
            let above = self.tree.parent.get(row).copied().flatten().and_then(|above| sector.get(above).copied().flatten());
            if let Some(own) = sector.get_mut(row) {
                *own = own.or(above);
            }
        }
        let unsaid = Sector::ALL.len() + 1;
        let mut sheet = Sheet::new(unsaid + 1, self.units.rows());
        for (_, unit) in self.placed() {
            let place = sector.get(unit).copied().flatten().and_then(|own| Sector::ALL.iter().position(|one| *one == own));
            sheet.add(unit, 0);
            sheet.add(unit, place.map_or(unsaid, |place| place + 1));
        }
        let sectors = Sector::ALL.iter().enumerate().map(|(place, sector)| Column::count(sector.code(), place + 1, &[unsaid]));
        (std::iter::once(Column::count("total", 0, &[])).chain(sectors).collect(), sheet)
    }

    fn officers(&self) -> (Vec<Column>, Sheet) {
        let posts = [
            ("elected_post", self.members.elected_post),
            ("appointed_post", self.members.appointed_post),
            ("fulltime_post", self.members.fulltime_post),
        ];
        let mut sheet = Sheet::new(posts.len() * 2, self.units.rows());
        for (member, unit) in self.placed() {
            for (place, (_, flags)) in posts.iter().enumerate() {
                match flags.get(member) {
                    Some(true) => sheet.add(unit, place * 2),
                    Some(false) => {}
                    None => sheet.add(unit, place * 2 + 1),
                }
            }
        }
        let column = |(place, (id, _)): (usize, &(&str, _))| Column::count(id, place * 2, &[place * 2 + 1]);
        (posts.iter().enumerate().map(column).collect(), sheet)
    }
}

/// All, those that lack something, and their share; what cannot be told stands third.
fn lacking_columns(all: &str) -> Vec<Column> {
    vec![Column::count(all, 0, &[]), Column::count("lacking", 1, &[2]), Column::share("lacking_rate", 1, 0, &[2])]
}

/// The forms that are computed from lists of units and members.
const COMPUTED: [FormKind; 8] = [
    FormKind::Organizations,
    FormKind::Members,
    FormKind::MissingInformation,
    FormKind::BasesLackingBranches,
    FormKind::BranchesLackingMembers,
    FormKind::MemberWork,
    FormKind::SubordinateUnits,
    FormKind::Officers,
];

/// What decides who is counted in a form, where that is another rule's value.
fn threshold(form: FormKind) -> Option<(&'static str, P)> {
    let rules = [
        (FormKind::BasesLackingBranches, "unit.base.minimum_branches", P::OrganizationBaseMinimumBranches),
        (FormKind::BranchesLackingMembers, "unit.branch.minimum_members", P::OrganizationBranchMinimumMembers),
    ];
    rules.into_iter().find(|(of, ..)| *of == form).map(|(_, rule, p)| (rule, p))
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
        units.check()?;
        members.check()?;
        let (reading, rests_on) = Reading::of(self)?;
        let tree = Tree::new(units);
        let place = place_of(units, &tree, under)?;
        let unit_of = tree.units_of(units, members);
        let lists = Lists { charter: self, units, members, tree: &tree, unit_of: &unit_of };
        let (columns, mut sheet) = match form {
            FormKind::Members => lists.members(),
            FormKind::MissingInformation => lists.missing_information(),
            FormKind::BasesLackingBranches => lists.bases_lacking_branches(),
            FormKind::BranchesLackingMembers => lists.branches_lacking_members(),
            FormKind::MemberWork => lists.member_work(),
            FormKind::SubordinateUnits => lists.subordinate_units(),
            FormKind::Officers => lists.officers(),
            FormKind::Organizations => lists.organizations(&reading.kinds),
            FormKind::PartyDevelopment
            | FormKind::Ratings
            | FormKind::OfficerTraining
            | FormKind::OfficerCourses
            | FormKind::OfficerRotation
            | FormKind::Enterprises
            | FormKind::Movements => {
                return Err(Error::unknown_of("form made of these lists", form.code(), &COMPUTED.map(FormKind::code)));
            }
        };
        let row = |row: Option<usize>, figures: &[u64]| FormRow {
            row,
            code: row.and_then(|row| cell(units.code, row)).map(|code| code.as_ref().to_owned()),
            name: row.and_then(|row| cell(units.name, row)).map(|name| name.as_ref().to_owned()),
            cells: columns.iter().map(|column| column.cell(figures, &reading)).collect(),
        };
        let own = place.map(|unit| row(Some(unit), sheet.of(unit)));
        sheet.roll_up(&tree);
        let shown = shown_rows(&tree, place);
        let mut sum = vec![0; sheet.width];
        for unit in place.map_or_else(|| shown.clone(), |unit| vec![unit]) {
            for (sum, figure) in sum.iter_mut().zip(sheet.of(unit)) {
                *sum += figure;
            }
        }
        let RestsOn { citation, certainty, standing } = rests_on;
        let by = threshold(form).and_then(|(rule, p)| {
            self.finding_of(rule, p, &|law| {
                law.integer(p)?;
                Ok(crate::law::Answer::met())
            })
        });
        Ok(StatisticsForm {
            form,
            title: reading.title(form),
            caption: caption(self),
            on: self.day(),
            under: under.map(str::to_owned),
            columns: columns.iter().map(|column| headed(&reading, form, column)).collect(),
            rows: shown.iter().map(|unit| row(Some(*unit), sheet.of(*unit))).collect(),
            own,
            total: row(None, &sum),
            members_left_out: unit_of.iter().filter(|unit| unit.is_none()).count() as u64,
            units_left_out: tree.duplicate.iter().filter(|twice| **twice).count() as u64,
            citation: by.as_ref().and_then(|finding| finding.citation.clone()).or(citation),
            certainty: by.as_ref().and_then(|finding| finding.certainty).min(certainty).or(certainty),
            standing: by.map_or(standing, |finding| finding.standing.min(standing)),
            receipt: self.receipt().clone(),
        })
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
    let apart = |row: &usize| place.is_some() || tree.duplicate.get(*row) != Some(&true);
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
