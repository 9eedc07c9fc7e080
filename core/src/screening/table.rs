//! Answers of the rules about days, flags and codes, by class: every combination of classes is asked once.

use super::plan::{UNKNOWN_UNIT, code_of};
use crate::charter::Charter;
use crate::columns::{BLOCK, Codes, Cuts, Days, Flags, MemberAt, MemberColumns, Texts};
use crate::identity::{EntrySource, Sex};
use crate::law::{Gap, Law};
use crate::review::{Cut, FILLABLE, Feature, MemberRule, Reads, outcomes};
use crate::rulebook::P;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A table must stay in the fastest cache.
const LARGEST: usize = 4096;

/// Rules of one word that are answered by one look-up.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) word: usize,
    axes: Vec<Axis>,
    answers: Vec<u64>,
}

/// A feature, and the distance of its classes in the table.
#[derive(Debug, Clone)]
struct Axis {
    feature: Feature,
    classes: u16,
    stride: u16,
}

/// A rule, with its word and its place in it.
pub(super) type Placed = (&'static MemberRule, usize, u32);

impl Table {
    /// The tables of all rules that are answered by class: as few as stay small.
    pub(super) fn of(charter: &Charter, rules: &[Placed]) -> (Cuts, Vec<Table>) {
        let cuts = Cuts::new(rules.iter().flat_map(|(rule, _, _)| cuts_of(charter, rule)).collect());
        let mut groups: Vec<(usize, BTreeSet<Feature>, Vec<Placed>)> = Vec::new();
        for placed in rules {
            let (rule, word, _) = placed;
            let Some(features) = features_of(charter, rule) else { continue };
            let fits = |group: &&mut (usize, BTreeSet<Feature>, Vec<Placed>)| {
                let union: BTreeSet<Feature> = group.1.union(&features).copied().collect();
                // What is filled is told by the columns that other features read: it has a table of its own.
                let filled = union.iter().any(|feature| matches!(feature, Feature::Filled(_)));
                group.0 == *word && !filled && union.iter().map(|feature| classes(*feature, &cuts)).product::<usize>() <= LARGEST
            };
            match groups.iter_mut().find(fits) {
                Some((_, known, placed_rules)) => {
                    known.extend(features);
                    placed_rules.push(*placed);
                }
                None => groups.push((*word, features, vec![*placed])),
            }
        }
        let tables = groups.into_iter().map(|(word, features, rules)| Table::new(charter, word, &features, &rules, &cuts)).collect();
        (cuts, tables)
    }

    fn new(charter: &Charter, word: usize, features: &BTreeSet<Feature>, rules: &[Placed], cuts: &Cuts) -> Self {
        let mut size = 1;
        let mut axes = Vec::new();
        for feature in features {
            let classes = classes(*feature, cuts);
            axes.push(Axis { feature: *feature, classes: short(classes), stride: short(size) });
            size *= classes;
        }
        let rows = Representatives::new(&axes, size, cuts);
        let list = rows.columns();
        let mut answers = vec![0; size];
        for (rule, _, shift) in rules {
            let Some(answer) = rule.of_a_row() else { continue };
            let day = charter.day();
            let at = |row| MemberAt { list: &list, row, known_unit: rows.known_unit.get(row) == Some(&true) };
            let test = |law: &Law<'_>, row| answer(law, day, at(row));
            for (answers, outcome) in answers.iter_mut().zip(outcomes(charter, rule.id, size, &test)) {
                *answers |= code_of(outcome) << shift;
            }
        }
        Table { word, axes, answers }
    }

    /// Adds the answers of a block of rows to their words.
    pub(super) fn look_up(&self, list: &MemberColumns<'_>, units: &[u32], cuts: &Cuts, from: usize, words: &mut [u64]) {
        let mut keys = [0_u16; BLOCK];
        let Some(keys) = keys.get_mut(..words.len()) else { return };
        for axis in &self.axes {
            axis.add_classes(list, units, cuts, from, keys);
        }
        for (word, key) in words.iter_mut().zip(keys) {
            *word |= self.answers.get(usize::from(*key)).copied().unwrap_or(0);
        }
    }
}

impl Axis {
    fn add_classes(&self, list: &MemberColumns<'_>, units: &[u32], cuts: &Cuts, from: usize, keys: &mut [u16]) {
        let stride = self.stride;
        let step = |flags: Flags<'_>, keys: &mut [u16]| match flags {
            // A step that the list does not tell of is taken as done.
            Flags::Absent => keys.iter_mut().for_each(|key| *key += stride),
            flags @ (Flags::Values(_) | Flags::Bytes(_) | Flags::Bits { .. }) => flags.add_classes(from, stride, keys),
        };
        match self.feature {
            Feature::Unit => {
                for (key, unit) in keys.iter_mut().zip(units.get(from..).unwrap_or_default()) {
                    // Known, unknown and not said, in this order: what is not in the list has the two highest numbers. The first
                    // of all features has no other below it: its classes lie side by side.
                    *key += u16::from(*unit >= UNKNOWN_UNIT) + u16::from(*unit > UNKNOWN_UNIT);
                }
            }
            Feature::Birth => list.birth_date.add_classes(from, cuts, stride, keys),
            Feature::Source => list.entry_source.add_classes(from, EntrySource::ALL, stride, keys),
            Feature::StayGranted => list.stay_granted.add_classes(from, stride, keys),
            Feature::ElectedPost => list.elected_post.add_classes(from, stride, keys),
            Feature::AppointedPost => list.appointed_post.add_classes(from, stride, keys),
            Feature::FulltimePost => list.fulltime_post.add_classes(from, stride, keys),
            Feature::AppInstalled => step(list.app_installed, keys),
            Feature::AppDeclared => step(list.app_declared, keys),
            Feature::AppRegistered => step(list.app_registered, keys),
            Feature::Filled(field) => {
                let Some((name, filled)) = FILLABLE.get(field) else { return };
                let lacks = crate::table::Columns::lacks(list, name);
                for (place, key) in keys.iter_mut().enumerate() {
                    let filled = lacks || filled(MemberAt { list, row: from + place, known_unit: false });
                    *key += u16::from(filled) * stride;
                }
            }
        }
    }
}

/// The features that a rule of classes reads; nothing for other rules.
fn features_of(charter: &Charter, rule: &MemberRule) -> Option<BTreeSet<Feature>> {
    match rule.reads {
        Reads::Classes(features, _, _) => Some(features.iter().copied().collect()),
        Reads::Filled(_) => {
            let required = crate::review::required_fields(charter);
            let places = FILLABLE.iter().enumerate().filter(|(_, (name, _))| required.contains(*name));
            Some(places.map(|(place, _)| Feature::Filled(place)).collect())
        }
        Reads::Cells(_) | Reads::Rows(_) => None,
    }
}

/// The days after which a rule may answer otherwise, in any state the law may be in.
fn cuts_of(charter: &Charter, rule: &MemberRule) -> Vec<NaiveDate> {
    let Reads::Classes(_, cuts, _) = rule.reads else { return Vec::new() };
    let mut days = Vec::new();
    charter.for_each_law(rule.id, &mut |law, _| {
        days.extend(cuts.iter().filter_map(|cut| match cut {
            Cut::Day => Some(charter.day()),
            Cut::Reached(age) => cut_day(law, *age, 0, charter.day()).ok(),
            Cut::Past(age) => cut_day(law, *age, 1, charter.day()).ok(),
        }));
    });
    days
}

/// The last day of birth on which somebody has reached so many years more than an age on a day.
fn cut_day(law: &Law<'_>, age: P, more: u32, day: NaiveDate) -> Result<NaiveDate, Gap> {
    Ok(law.ages()?.latest_birth_reaching(law.integer(age)?.saturating_add(more), day))
}

fn classes(feature: Feature, cuts: &Cuts) -> usize {
    match feature {
        Feature::Birth => usize::from(cuts.unknown()) + 1,
        Feature::Source => EntrySource::ALL.len() + 1,
        Feature::Unit => 3,
        Feature::Filled(_) => 2,
        Feature::StayGranted
        | Feature::ElectedPost
        | Feature::AppointedPost
        | Feature::FulltimePost
        | Feature::AppInstalled
        | Feature::AppDeclared
        | Feature::AppRegistered => Flags::REPRESENTATIVES.len(),
    }
}

/// Never beyond what a key holds: tables are small.
fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// A list with one row for every combination of classes.
struct Representatives {
    known_unit: Vec<bool>,
    unit: Vec<Option<&'static str>>,
    birth: Vec<Option<NaiveDate>>,
    source: Vec<Option<EntrySource>>,
    /// In the order of the features.
    flags: [Vec<Option<bool>>; 7],
    texts: [Vec<Option<&'static str>>; FILLABLE.len()],
    days: Vec<Option<NaiveDate>>,
    sex: Vec<Option<Sex>>,
}

impl Representatives {
    fn new(axes: &[Axis], size: usize, cuts: &Cuts) -> Self {
        let class = |feature: Feature, row: usize| {
            let of = axes.iter().find(|of| of.feature == feature)?;
            Some(row / usize::from(of.stride) % usize::from(of.classes))
        };
        let days = cuts.representatives();
        let birth_filled =
            |row| class(Feature::Filled(place_of("birth_date")), row).map(|filled| (filled == 1).then_some(crate::columns::EPOCH));
        let each = |of: &dyn Fn(usize) -> Option<bool>| (0..size).map(of).collect::<Vec<_>>();
        let flag = |feature| each(&|row| class(feature, row).and_then(|class| Flags::REPRESENTATIVES.get(class).copied().flatten()));
        Representatives {
            known_unit: (0..size).map(|row| class(Feature::Unit, row) == Some(0)).collect(),
            unit: (0..size).map(|row| (class(Feature::Unit, row) != Some(2)).then_some("unit")).collect(),
            birth: (0..size)
                .map(|row| {
                    birth_filled(row).unwrap_or_else(|| class(Feature::Birth, row).and_then(|class| days.get(class).copied().flatten()))
                })
                .collect(),
            source: (0..size).map(|row| class(Feature::Source, row).and_then(|class| EntrySource::ALL.get(class).copied())).collect(),
            flags: [
                flag(Feature::StayGranted),
                flag(Feature::ElectedPost),
                flag(Feature::AppointedPost),
                flag(Feature::FulltimePost),
                flag(Feature::AppInstalled),
                flag(Feature::AppDeclared),
                flag(Feature::AppRegistered),
            ],
            texts: std::array::from_fn(|place| {
                (0..size).map(|row| (class(Feature::Filled(place), row) == Some(1)).then_some("text")).collect()
            }),
            days: (0..size)
                .map(|row| (class(Feature::Filled(place_of("admitted_on")), row) == Some(1)).then_some(crate::columns::EPOCH))
                .collect(),
            sex: (0..size).map(|row| (class(Feature::Filled(place_of("sex")), row) == Some(1)).then_some(Sex::Male)).collect(),
        }
    }

    fn columns(&self) -> MemberColumns<'_> {
        let [stay_granted, elected_post, appointed_post, fulltime_post, app_installed, app_declared, app_registered] =
            self.flags.each_ref().map(|flags| Flags::Values(flags));
        let text = |name| self.texts.get(place_of(name)).map_or(Texts::Absent, |texts| Texts::Cells(texts));
        MemberColumns {
            unit: Texts::Cells(&self.unit),
            birth_date: Days::Dates(&self.birth),
            entry_source: Codes::Values(&self.source),
            stay_granted,
            elected_post,
            appointed_post,
            fulltime_post,
            app_installed,
            app_declared,
            app_registered,
            full_name: text("full_name"),
            sex: Codes::Values(&self.sex),
            ethnicity: text("ethnicity"),
            religion: text("religion"),
            residence: text("residence"),
            id_number: text("id_number"),
            admitted_on: Days::Dates(&self.days),
            card_number: text("card_number"),
            occupation: text("occupation"),
            email: text("email"),
            phone: text("phone"),
            ..MemberColumns::default()
        }
    }
}

fn place_of(field: &str) -> usize {
    FILLABLE.iter().position(|(name, _)| *name == field).unwrap_or(FILLABLE.len())
}
