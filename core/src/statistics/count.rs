//! What units and members come to in each form: figures unit by unit, and the columns that are made of them.

use super::sheet::{Column, Made};
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::identity::{EntrySource, Sex};
use crate::law::Gap;
use crate::review::{Sheet, Tree, Units, lacking_information, outcomes, sizes};
use crate::table::cell;
use crate::unit::{Kind, Sector, base_branches, branch_members};
use crate::verdict::Outcome;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    Organizations,
    Members,
    MissingInformation,
    BasesLackingBranches,
    BranchesLackingMembers,
    MemberWork,
    SubordinateUnits,
    Officers,
}

/// The units a form is filled from.
pub(super) struct Lists<'a, U> {
    pub(super) charter: &'a Charter,
    pub(super) units: &'a Units<'a, U>,
    pub(super) tree: Tree,
    count: Count,
    /// Of each unit the place of its members among the sectors: its own, else that of the nearest unit above that says one.
    sectors: Vec<usize>,
}

/// The place of units that may be a base or a branch: of no known kind, or a commune union whose place is read in two ways.
const NO_KIND: usize = 3;

/// The place of members whose sector nobody says.
const NO_SECTOR: usize = Sector::ALL.len() + 1;

impl<'a, U: AsRef<str>> Lists<'a, U> {
    pub(super) fn new(charter: &'a Charter, units: &'a Units<'a, U>, count: Count) -> Self {
        let tree = Tree::new(units);
        let sectors = if count == Count::MemberWork { sectors(units, &tree) } else { Vec::new() };
        Lists { charter, units, tree, count, sectors }
    }

    /// How many figures of members are kept for each unit.
    pub(super) fn width_of_members(&self) -> usize {
        match self.count {
            Count::Members | Count::Officers => 6,
            Count::MissingInformation => 3,
            Count::MemberWork => NO_SECTOR + 1,
            Count::BranchesLackingMembers => 1,
            Count::Organizations | Count::BasesLackingBranches | Count::SubordinateUnits => 0,
        }
    }

    /// Adds what members come to.
    pub(super) fn add_members(&self, members: &MemberColumns<'_>, unit_of: &[Option<usize>], sheet: &mut Sheet) {
        let placed = unit_of.iter().enumerate().filter_map(|(member, unit)| Some((member, (*unit)?)));
        match self.count {
            Count::Members => placed.for_each(|(member, unit)| {
                let source = match members.entry_source.get(member, EntrySource::ALL) {
                    Some(EntrySource::App) => Some(4),
                    Some(_) => None,
                    None => Some(5),
                };
                let sex = match members.sex.get(member, Sex::ALL) {
                    Some(Sex::Male) => 1,
                    Some(Sex::Female) => 2,
                    None => 3,
                };
                sheet.add(unit, 0);
                sheet.add(unit, sex);
                if let Some(place) = source {
                    sheet.add(unit, place);
                }
            }),
            Count::Officers => {
                let posts = [members.elected_post, members.appointed_post, members.fulltime_post];
                placed.for_each(|(member, unit)| {
                    for (place, flags) in posts.iter().enumerate() {
                        match flags.get(member) {
                            Some(true) => sheet.add(unit, place * 2),
                            Some(false) => {}
                            None => sheet.add(unit, place * 2 + 1),
                        }
                    }
                });
            }
            Count::MissingInformation => {
                let lacking = lacking_information(self.charter, members);
                placed.for_each(|(member, unit)| {
                    sheet.add(unit, 0);
                    // Without a profile that names the fields nobody can say who lacks information.
                    match lacking.as_ref().map(|lacking| lacking.get(member).copied().flatten()) {
                        Some(Some(Outcome::NotMet)) => sheet.add(unit, 1),
                        Some(None | Some(Outcome::Met)) => {}
                        None | Some(Some(Outcome::Unknown | Outcome::NeedsDecision)) => sheet.add(unit, 2),
                    }
                });
            }
            Count::MemberWork => placed.for_each(|(_, unit)| {
                sheet.add(unit, 0);
                sheet.add(unit, self.sectors.get(unit).copied().unwrap_or(NO_SECTOR));
            }),
            Count::BranchesLackingMembers => placed.for_each(|(_, unit)| sheet.add(unit, 0)),
            Count::Organizations | Count::BasesLackingBranches | Count::SubordinateUnits => {}
        }
    }

    /// Each unit's own figures.
    pub(super) fn sheet(&self, kinds: &[Kind], of_members: &Sheet) -> Sheet {
        match self.count {
            Count::Members | Count::Officers | Count::MissingInformation | Count::MemberWork => of_members.clone(),
            Count::BranchesLackingMembers => self.branches_lacking_members(of_members),
            Count::BasesLackingBranches => self.bases_lacking_branches(),
            Count::Organizations => self.organizations(kinds),
            Count::SubordinateUnits => self.subordinate_units(),
        }
    }

    pub(super) fn columns(&self, kinds: &[Kind]) -> Vec<Column> {
        match self.count {
            Count::Members => vec![
                Column::count("members", 0, &[]),
                Column::count("male", 1, &[3]),
                Column::count("female", 2, &[3]),
                Column::count("from_app", 4, &[5]),
                Column::share("from_app_rate", 4, 0, &[5]),
            ],
            Count::Officers => {
                let posts = ["elected_post", "appointed_post", "fulltime_post"].into_iter().enumerate();
                posts.map(|(place, id)| Column::count(id, place * 2, &[place * 2 + 1])).collect()
            }
            Count::MissingInformation => lacking_columns("members", &[]),
            Count::BranchesLackingMembers => lacking_columns("branches", &[NO_KIND]),
            Count::BasesLackingBranches => {
                let unknown = [2, NO_KIND];
                let more = [Column::count("without_branch", 4, &unknown), Column::count("too_few_branches", 5, &unknown)];
                lacking_columns("base_unions", &[NO_KIND]).into_iter().chain(more).collect()
            }
            Count::MemberWork => {
                let sectors = Sector::ALL.iter().enumerate();
                let sectors = sectors.map(|(place, sector)| Column::count(sector.code(), place + 1, &[NO_SECTOR]));
                std::iter::once(Column::count("total", 0, &[])).chain(sectors).collect()
            }
            Count::SubordinateUnits => {
                let column = |(place, kind): (usize, &Kind)| Column {
                    made: Made::Count { of: place, blank_without: Some(place) },
                    ..Column::count(kind.code(), place, &[Kind::ALL.len()])
                };
                Kind::ALL.iter().enumerate().map(column).collect()
            }
            Count::Organizations => {
                let unsaid = kinds.len() * 3;
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
                kinds.iter().enumerate().flat_map(block).collect()
            }
        }
    }

    /// The figure of units whose kind has no column.
    pub(super) fn without_column(&self, kinds: &[Kind]) -> Option<usize> {
        (self.count == Count::Organizations).then_some(kinds.len() * 3 + 1)
    }

    /// Units that can be told apart.
    fn rows(&self) -> impl Iterator<Item = usize> {
        (0..self.units.rows()).filter(|row| self.tree.duplicate.get(*row) != Some(&true))
    }

    /// Whether what is read of commune unions decides who is counted.
    pub(super) fn has_communes(&self) -> bool {
        self.count == Count::BasesLackingBranches && self.units.kind.contains(&Some(Kind::DoanXa))
    }

    fn kind(&self, row: usize) -> Option<Kind> {
        cell(self.units.kind, row).copied()
    }

    fn organizations(&self, kinds: &[Kind]) -> Sheet {
        // Created, with an account, account not said; then units of no known kind, and those of a kind without a column.
        let unsaid = kinds.len() * 3;
        let mut sheet = Sheet::new(unsaid + 2, self.units.rows());
        for row in self.rows() {
            let Some(kind) = self.kind(row) else {
                sheet.add(row, unsaid);
                continue;
            };
            let Some(place) = kinds.iter().position(|listed| *listed == kind) else {
                sheet.add(row, unsaid + 1);
                continue;
            };
            sheet.add(row, place * 3);
            match cell(self.units.has_account, row) {
                Some(true) => sheet.add(row, place * 3 + 1),
                Some(false) => {}
                None => sheet.add(row, place * 3 + 2),
            }
        }
        sheet
    }

    fn subordinate_units(&self) -> Sheet {
        let unsaid = Kind::ALL.len();
        let mut sheet = Sheet::new(unsaid + 1, self.units.rows());
        // Nobody is below themselves: each unit counts in the one above it, and from there upwards.
        for row in self.rows() {
            let Some(above) = self.tree.parent.get(row).copied().flatten() else { continue };
            sheet.add(above, self.kind(row).and_then(|kind| Kind::ALL.iter().position(|one| *one == kind)).unwrap_or(unsaid));
        }
        sheet
    }

    fn bases_lacking_branches(&self) -> Sheet {
        let size = sizes(self.units, &self.tree, &[]);
        let branches = |row: usize| size.get(row).and_then(|[_, branches]| u32::try_from(*branches).ok());
        let asked = |of: &dyn Fn(usize) -> Option<u32>| {
            outcomes(self.charter, "unit.base.minimum_branches", self.units.rows(), &|law, row| {
                self.kind(row).map_or(Err(Gap::Silent), |kind| base_branches(law, kind, of(row), false))
            })
        };
        let answers = asked(&branches);
        // Where states of the law differ on whether a commune union is one, it may be one, however many branches it has.
        let without = if self.has_communes() { asked(&|_| Some(0)) } else { Vec::new() };
        let may_be_one = |row: usize| self.kind(row) == Some(Kind::DoanXa) && without.get(row).copied().flatten() == Some(Outcome::Unknown);
        let mut sheet = Sheet::new(6, self.units.rows());
        for row in self.rows() {
            match answers.get(row).copied().flatten() {
                _ if may_be_one(row) => sheet.add(row, NO_KIND),
                None if self.kind(row).is_none() => sheet.add(row, NO_KIND),
                None => {}
                Some(answer) => {
                    sheet.add(row, 0);
                    match answer {
                        Outcome::NotMet => {
                            sheet.add(row, 1);
                            sheet.add(row, if branches(row) == Some(0) { 4 } else { 5 });
                        }
                        Outcome::Unknown | Outcome::NeedsDecision => sheet.add(row, 2),
                        Outcome::Met => {}
                    }
                }
            }
        }
        sheet
    }

    fn branches_lacking_members(&self, of_members: &Sheet) -> Sheet {
        let mut size = of_members.clone();
        size.roll_up(&self.tree);
        let asked = |of: &dyn Fn(usize) -> Option<u32>| {
            outcomes(self.charter, "unit.branch.minimum_members", self.units.rows(), &|law, row| {
                let sector = cell(self.units.sector, row).copied();
                self.kind(row).map_or(Err(Gap::Silent), |kind| branch_members(law, kind, sector, of(row), false))
            })
        };
        let answers = asked(&|row| size.of(row).first().and_then(|members| u32::try_from(*members).ok()));
        // Whoever would be left out with nobody in it is left out of the whole as well.
        let counted = asked(&|_| Some(0));
        let mut sheet = Sheet::new(4, self.units.rows());
        for row in self.rows() {
            if counted.get(row).copied().flatten().is_none() {
                if self.kind(row).is_none() {
                    sheet.add(row, NO_KIND);
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
        sheet
    }
}

fn sectors<U>(units: &Units<'_, U>, tree: &Tree) -> Vec<usize> {
    let own = |row| cell(units.sector, row).and_then(|own| Sector::ALL.iter().position(|sector| sector == own)).map(|place| place + 1);
    let mut places: Vec<Option<usize>> = (0..tree.parent.len()).map(own).collect();
    for row in tree.leaves_first.iter().rev().copied() {
        let above = tree.parent.get(row).copied().flatten().and_then(|above| places.get(above).copied().flatten());
        if let Some(place) = places.get_mut(row) {
            *place = place.or(above);
        }
    }
    places.into_iter().map(|place| place.unwrap_or(NO_SECTOR)).collect()
}

/// All, those that lack something, and their share. What cannot be told stands third; `maybe` is of what may not count at all.
fn lacking_columns(all: &str, maybe: &[usize]) -> Vec<Column> {
    let unknown = [&[2], maybe].concat();
    vec![Column::count(all, 0, maybe), Column::count("lacking", 1, &unknown), Column::share("lacking_rate", 1, 0, &unknown)]
}
