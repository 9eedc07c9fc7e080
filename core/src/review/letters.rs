//! What the letters and profiles chosen ask of listed units: the same rules as of a unit's counts, on counts taken from the lists.

use super::check::Checks;
use super::columns::{Columns, Units, cell};
use super::names::{created_twice, renamed, school_year, school_year_over};
use super::people::Alike;
use super::screen::outcomes;
use super::tree::Tree;
use super::units::NOT_TOLD_APART;
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::data::{self, DataQuality};
use crate::identity::EntrySource;
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;
use crate::verdict::Outcome;
use serde::{Deserialize, Serialize};

/// What a list says of the members of each unit and below: all, from the app, of unknown source, with missing information.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Shares(Vec<[u64; 4]>);

impl Shares {
    pub(crate) fn of(units: usize) -> Self {
        Shares(vec![[0; 4]; units])
    }

    /// `lacks`: whether information that a profile requires is missing.
    pub(crate) fn add(&mut self, unit: usize, source: Option<EntrySource>, lacks: bool) {
        let Some([all, app, unsaid, lacking]) = self.0.get_mut(unit) else { return };
        *all += 1;
        *app += u64::from(source == Some(EntrySource::App));
        *unsaid += u64::from(source.is_none());
        *lacking += u64::from(lacks);
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (sum, more) in self.0.iter_mut().flatten().zip(other.0.iter().flatten()) {
            *sum += more;
        }
    }

    /// Members of each unit alone become members of it and of all below.
    pub(crate) fn roll_up(&mut self, tree: &Tree) {
        tree.roll_up(&mut self.0);
    }

    /// The members of a unit: alone, or with all below once rolled up.
    pub(crate) fn members(&self, unit: usize) -> u64 {
        self.0.get(unit).map_or(0, |[all, ..]| *all)
    }

    fn counts(&self, row: usize) -> [Option<u32>; 4] {
        self.0.get(row).copied().unwrap_or_default().map(|count| u32::try_from(count).ok())
    }
}

/// What the members of each unit tell of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ToldOf {
    pub(crate) shares: Shares,
    pub(crate) alike: Alike,
}

impl ToldOf {
    /// Whether it tells of so many units.
    pub(crate) fn is_of(&self, units: usize) -> bool {
        self.shares.0.len() == units && self.alike.is_of(units)
    }

    pub(crate) fn none(units: usize) -> Self {
        ToldOf { shares: Shares::of(units), alike: Alike::of(units) }
    }

    pub(super) fn new(
        charter: &Charter,
        of_members: &Checks<'_>,
        members: &MemberColumns<'_>,
        tree: &Tree,
        unit_of: &[Option<usize>],
    ) -> Self {
        let mut told = ToldOf::none(tree.parent.len());
        let unit = |row: usize| unit_of.get(row).copied().flatten();
        let required = of_members.asked.iter().find(|check| check.rule == "identity.required_fields");
        // Which members lack information that a profile requires; nothing where none says what is required.
        let lacking = required.map(|check| outcomes(charter, check.rule, members.rows(), &check.test)).unwrap_or_default();
        for row in 0..members.rows() {
            let Some(unit) = unit(row) else { continue };
            let lacks = lacking.get(row).copied().flatten() == Some(Outcome::NotMet);
            told.shares.add(unit, members.entry_source.get(row, EntrySource::ALL), lacks);
        }
        told.alike.add(members, 0..members.rows(), unit);
        told.shares.roll_up(tree);
        told
    }
}

/// What the letters and profiles chosen ask of units. `members` is asked for its columns alone.
pub(crate) fn letter_checks<'a, T: AsRef<str>>(
    checks: &mut Checks<'a>,
    units: &'a Units<'_, T>,
    members: &dyn Columns,
    tree: &'a Tree,
    told: &'a ToldOf,
) {
    unit_hints(checks, units, members, &told.alike);
    unit_data(checks, units, tree);
    unit_shares(checks, units, members, tree, &told.shares);
}

/// Rules about each unit on its own.
fn unit_data<'a, T: AsRef<str>>(checks: &mut Checks<'a>, units: &'a Units<'_, T>, tree: &'a Tree) {
    let day = checks.day();
    if checks.can_ask("data.duplicate_units", P::DataDuplicateUnits, units, &["name"]) {
        let twice = created_twice(units, tree);
        ask(checks, "data.duplicate_units", P::DataDuplicateUnits, tree, move |row| {
            Ok(DataQuality { duplicate_units: Some(u32::from(twice.get(row) == Some(&true))), ..DataQuality::default() })
        });
    }
    let (both, no_dissolved) = (["dissolved", "decided_name"], units.lacks("dissolved"));
    let whole = checks.can_ask("data.stale_units", P::DataStaleUnits, units, &both);
    // Either column alone shows some of the stale units; the other is told of.
    if whole || (checks.says(P::DataStaleUnits) && !both.iter().all(|field| units.lacks(field))) {
        told_apart(checks, "data.stale_units", P::DataStaleUnits, tree, move |law, test, row| {
            let with = |dissolved: bool| {
                let (dissolved_units, renamed_units) = (Some(u32::from(dissolved)), Some(u32::from(renamed(units, row))));
                test(law, &DataQuality { dissolved_units, renamed_units, ..DataQuality::default() })
            };
            match cell(units.dissolved, row) {
                Some(dissolved) => with(*dissolved),
                None if no_dissolved => with(false),
                None => whatever(with(false), with(true), "dissolved"),
            }
        });
    }
    if checks.can_ask("data.access", P::DataAccessShare, units, &["has_account", "has_rights"]) {
        ask(checks, "data.access", P::DataAccessShare, tree, move |row| {
            let with = all([("has_account", cell(units.has_account, row)), ("has_rights", cell(units.has_rights, row))])?;
            Ok(DataQuality { units: Some(1), units_with_access: Some(u32::from(with)), ..DataQuality::default() })
        });
    }
    if checks.can_ask("data.no_account", P::DataUnitsWithoutAccount, units, &["has_account"]) {
        ask(checks, "data.no_account", P::DataUnitsWithoutAccount, tree, move |row| {
            let without = !all([("has_account", cell(units.has_account, row))])?;
            Ok(DataQuality { units_without_account: Some(u32::from(without)), ..DataQuality::default() })
        });
    }
    let interaction = checks.can_ask("data.interaction", P::DataInteraction, units, &["last_interaction"]);
    if interaction && checks.established("data.interaction", P::DataInteractionDays) {
        ask(checks, "data.interaction", P::DataInteraction, tree, move |row| {
            Ok(DataQuality { on: Some(day), last_interaction: cell(units.last_interaction, row).copied(), ..DataQuality::default() })
        });
    }
}

/// One of the rules about a unit's data, on what the lists say of a row.
fn ask<'a>(checks: &mut Checks<'a>, id: &'static str, cites: P, tree: &'a Tree, facts: impl Fn(usize) -> Result<DataQuality, Gap> + 'a) {
    told_apart(checks, id, cites, tree, move |law, test, row| test(law, &facts(row)?));
}

/// The formula of a rule about a unit's data.
type DataTest = fn(&Law<'_>, &DataQuality) -> Ruling;

/// A rule that is asked of rows with a code of their own.
fn told_apart<'a>(
    checks: &mut Checks<'a>,
    id: &'static str,
    cites: P,
    tree: &'a Tree,
    answer: impl Fn(&Law<'_>, DataTest, usize) -> Ruling + 'a,
) {
    let Some(rule) = data::rule(id) else { return };
    checks.unit(id, cites, move |law, row| {
        if tree.duplicate.get(row) == Some(&true) {
            return Err(NOT_TOLD_APART);
        }
        answer(law, rule.test, row)
    });
}

/// Whether all of these facts hold: one that does not decides, whatever is known of the others.
fn all<const N: usize>(facts: [(&'static str, Option<&bool>); N]) -> Result<bool, Gap> {
    if facts.iter().any(|(_, fact)| *fact == Some(&false)) {
        return Ok(false);
    }
    let missing: Vec<&'static str> = facts.iter().filter(|(_, fact)| fact.is_none()).map(|(name, _)| *name).collect();
    if missing.is_empty() { Ok(true) } else { Err(Gap::Facts(missing)) }
}

/// A fact that is not said matters only where it could turn the answer.
fn whatever(least: Ruling, most: Ruling, field: &'static str) -> Ruling {
    let (least, most) = (least?, most?);
    if least.outcome == most.outcome { Ok(least) } else { Err(Gap::Facts(vec![field])) }
}

/// Shares of members, of the units a letter speaks of: those directly below the unit that reviews, or all.
fn unit_shares<'a, T>(checks: &mut Checks<'a>, units: &'a Units<'_, T>, members: &dyn Columns, tree: &'a Tree, shares: &'a Shares) {
    let reporting = reporting(units, tree);
    let counted = reporting.clone();
    if checks.can_ask("data.app_share", P::DataAppShare, members, &["entry_source"]) {
        covered(checks, "data.app_share", P::DataAppShare, tree, reporting, move |law, test, row| {
            let [members, app, unsaid, _] = shares.counts(row);
            let with = |members_from_app| test(law, &DataQuality { members, members_from_app, ..DataQuality::default() });
            whatever(with(app), with(app.zip(unsaid).map(|(app, unsaid)| app.saturating_add(unsaid))), "entry_source")
        });
    }
    if checks.says(P::DataMissingInfoShare) && checks.established("data.missing_info", P::IdentityRequiredFields) {
        covered(checks, "data.missing_info", P::DataMissingInfoShare, tree, counted, move |law, test, row| {
            let [members, _, _, members_missing_info] = shares.counts(row);
            test(law, &DataQuality { members, members_missing_info, ..DataQuality::default() })
        });
    }
}

fn covered<'a>(
    checks: &mut Checks<'a>,
    id: &'static str,
    cites: P,
    tree: &'a Tree,
    reporting: Vec<bool>,
    facts: impl Fn(&Law<'_>, DataTest, usize) -> Ruling + 'a,
) {
    let Some(rule) = data::rule(id) else { return };
    checks.unit(id, cites, move |law, row| {
        let every = law.choice(P::ReviewShareCovers)? == "every_unit";
        if tree.duplicate.get(row) == Some(&true) || !(every || reporting.get(row) == Some(&true)) {
            return Err(Gap::Silent);
        }
        facts(law, rule.test, row)
    });
}

/// The units directly below the one that reviews; where the list does not show it, the highest of the list.
fn reporting<T>(units: &Units<'_, T>, tree: &Tree) -> Vec<bool> {
    let top = |row: usize| cell(units.parent, row).is_none() && tree.duplicate.get(row) != Some(&true);
    let tops: Vec<usize> = (0..units.rows()).filter(|row| top(*row)).collect();
    let reporting = |row| match tops.as_slice() {
        [only] => tree.parent.get(row).copied().flatten() == Some(*only),
        _ => top(row),
    };
    (0..units.rows()).map(reporting).collect()
}

/// Hints about a unit: a school year that is over, the same comment or the same score for everybody.
fn unit_hints<'a, T: AsRef<str>>(checks: &mut Checks<'a>, units: &'a Units<'_, T>, members: &dyn Columns, alike: &'a Alike) {
    let day = checks.day();
    checks.unit("tree.school_year", P::ReviewSchoolYearMonth, move |law, row| {
        let year = cell(units.name, row).and_then(|name| school_year(name.as_ref())).ok_or(Gap::Silent)?;
        let month = law.integer(P::ReviewSchoolYearMonth)?;
        let over = school_year_over(year, month).ok_or(Gap::Silent)?;
        Ok(Answer::when(day < over, "school_year_over").figure("year", format!("{}-{year}", year - 1)))
    });
    if checks.can_ask("tree.same_comment", P::ReviewSameness, members, &["comment"]) {
        checks.unit("tree.same_comment", P::ReviewSameness, move |law, row| alike.comment.answer(law, row, "same_comment"));
    }
    if checks.can_ask("tree.same_score", P::ReviewSameness, members, &["score"]) {
        checks.unit("tree.same_score", P::ReviewSameness, move |law, row| alike.score.answer(law, row, "same_score"));
    }
}
