//! Answers of the rules about days, flags and codes, by class: every combination of classes is asked once.

use super::plan::{UNKNOWN_UNIT, code_of};
use crate::charter::Charter;
use crate::columns::{Codes, Cuts, Days, Flags, Keys, MemberAt, MemberColumns, Texts, Wide};
use crate::identity::{EntrySource, Sex, written};
use crate::law::{Gap, Law};
use crate::review::{Cut, FILLABLE, Feature, Fill, MemberRule, Reads, outcomes};
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
    /// As many as any key may name, so that a look-up needs no check.
    answers: Box<[u64; LARGEST]>,
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
    /// The tables of all rules that are answered by class, as few as stay small, with what is answered about any row.
    pub(super) fn of(charter: &Charter, rules: &[Placed], of_any_row: &[u64]) -> (Cuts, Vec<Table>) {
        let cuts = Cuts::new(rules.iter().flat_map(|(rule, _, _)| cuts_of(charter, rule)).collect());
        let mut groups: Vec<(usize, BTreeSet<Feature>, Vec<Placed>)> = Vec::new();
        for placed in rules {
            let (rule, word, _) = placed;
            let Some(features) = features_of(charter, rule) else { continue };
            let fits = |group: &&mut (usize, BTreeSet<Feature>, Vec<Placed>)| {
                let union: BTreeSet<Feature> = group.1.union(&features).copied().collect();
                // Whether the day of birth is filled is told by the column that its classes are told by: not both in one table.
                let births = union.contains(&Feature::Birth) && union.contains(&Feature::Filled(place_of("birth_date")));
                group.0 == *word && !births && union.iter().map(|feature| classes(*feature, &cuts)).product::<usize>() <= LARGEST
            };
            match groups.iter_mut().find(fits) {
                Some((_, known, placed_rules)) => {
                    known.extend(features);
                    placed_rules.push(*placed);
                }
                None => groups.push((*word, features, vec![*placed])),
            }
        }
        let mut tables: Vec<Table> =
            groups.into_iter().map(|(word, features, rules)| Table::new(charter, word, &features, &rules, &cuts)).collect();
        for (word, any) in of_any_row.iter().enumerate().filter(|(_, any)| **any != 0) {
            if tables.iter().all(|table| table.word != word) {
                tables.push(Table::new(charter, word, &BTreeSet::new(), &[], &cuts));
            }
            let answers = tables.iter_mut().filter(|table| table.word == word).flat_map(|table| table.answers.iter_mut());
            answers.for_each(|answer| *answer |= any);
        }
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
        #[expect(clippy::large_stack_arrays, reason = "32 kilobytes, while a screening is made")]
        let mut answers = Box::new([0; LARGEST]);
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

    pub(super) fn reads_units(&self) -> bool {
        self.axes.iter().any(|axis| axis.feature == Feature::Unit)
    }

    /// Where the answers about a block of rows stand.
    fn keys<'k>(&self, rows: &Rows<'_>, from: usize, block: usize, keys: &'k mut Keys) -> &'k [u16] {
        keys.start(block);
        for axis in &self.axes {
            axis.add_classes(rows, from, keys);
        }
        keys.get()
    }

    #[expect(clippy::indexing_slicing, reason = "a remainder of the length is in the table, and the compiler sees it")]
    fn answer(&self, key: u16) -> u64 {
        self.answers[usize::from(key) % LARGEST]
    }

    /// Writes the words of a block of rows, whatever they held: what tables answer of the rules that are asked. Fresh memory is
    /// written and not read; so the two tables that most lists need go together.
    pub(super) fn answer_block(
        tables: &[&Table],
        rows: &Rows<'_>,
        from: usize,
        asked: u64,
        [first, second]: &mut [Keys; 2],
        words: &mut [u64],
    ) {
        let block = words.len();
        match tables {
            [] => words.fill(0),
            [table] => {
                let keys = table.keys(rows, from, block, first);
                words.iter_mut().zip(keys).for_each(|(word, key)| *word = table.answer(*key) & asked);
            }
            [one, other, more @ ..] => {
                let keys = one.keys(rows, from, block, first).iter().zip(other.keys(rows, from, block, second));
                words.iter_mut().zip(keys).for_each(|(word, (key, second))| *word = (one.answer(*key) | other.answer(*second)) & asked);
                for table in more {
                    let keys = table.keys(rows, from, block, first);
                    words.iter_mut().zip(keys).for_each(|(word, key)| *word |= table.answer(*key) & asked);
                }
            }
        }
    }

    /// The answers about one row.
    pub(super) fn of_row(&self, list: &MemberColumns<'_>, row: usize, unit: u32, cuts: &Cuts) -> u64 {
        let class = |axis: &Axis| axis.class(list, row, unit, cuts).wrapping_mul(axis.stride);
        self.answer(self.axes.iter().fold(0, |key: u16, axis| key.wrapping_add(class(axis))))
    }
}

/// What tables look at.
pub(super) struct Rows<'a> {
    pub(super) list: &'a MemberColumns<'a>,
    /// The row of each member's unit, or one of the two numbers that are no rows.
    pub(super) units: &'a [u32],
    pub(super) cuts: &'a Cuts,
    pub(super) wide: Wide,
}

/// Known, unknown and not said, in this order: what is not in the list has the two highest numbers.
fn unit_class(unit: u32) -> u16 {
    u16::from(unit >= UNKNOWN_UNIT) + u16::from(unit > UNKNOWN_UNIT)
}

/// The column that tells of a feature.
enum Told<'l, 'a> {
    Unit,
    Birth(&'l Days<'a>),
    Source(&'l Codes<'a, EntrySource>),
    Flags(&'l Flags<'a>),
    /// Filled or done on every row, because the list does not tell of it.
    Done,
    Filled(Fill<'l, 'a>),
}

impl Axis {
    #[inline]
    fn told<'l, 'a>(&self, list: &'l MemberColumns<'a>) -> Told<'l, 'a> {
        let step = |flags: &'l Flags<'a>| if matches!(flags, Flags::Absent) { Told::Done } else { Told::Flags(flags) };
        match self.feature {
            Feature::Unit => Told::Unit,
            Feature::Birth => Told::Birth(&list.birth_date),
            Feature::Source => Told::Source(&list.entry_source),
            Feature::StayGranted => Told::Flags(&list.stay_granted),
            Feature::ElectedPost => Told::Flags(&list.elected_post),
            Feature::AppointedPost => Told::Flags(&list.appointed_post),
            Feature::FulltimePost => Told::Flags(&list.fulltime_post),
            Feature::AppInstalled => step(&list.app_installed),
            Feature::AppDeclared => step(&list.app_declared),
            Feature::AppRegistered => step(&list.app_registered),
            Feature::Filled(field) => {
                let fill = FILLABLE.get(field).map(|(_, fill)| fill(list));
                fill.filter(|fill| !fill.is_absent()).map_or(Told::Done, Told::Filled)
            }
        }
    }

    fn add_classes(&self, rows: &Rows<'_>, from: usize, keys: &mut Keys) {
        let stride = self.stride;
        match self.told(rows.list) {
            Told::Unit => keys.add_classes(stride, rows.units.get(from..).unwrap_or_default(), unit_class),
            Told::Birth(birth) => birth.add_classes(from, rows.cuts, stride, keys),
            Told::Source(source) => source.add_classes(from, EntrySource::ALL, stride, keys),
            Told::Flags(flags) => flags.add_classes(from, stride, keys),
            Told::Done => keys.add_all(stride),
            Told::Filled(Fill::Texts(texts)) => keys.add_each(stride, |row| u16::from(written(texts.get(from + row)))),
            Told::Filled(Fill::Days(days)) => days.add_known(from, stride, keys),
            Told::Filled(Fill::Sex(sex)) => sex.add_known(from, Sex::ALL, stride, keys),
        }
    }

    fn class(&self, list: &MemberColumns<'_>, row: usize, unit: u32, cuts: &Cuts) -> u16 {
        match self.told(list) {
            Told::Unit => unit_class(unit),
            Told::Birth(birth) => birth.class(row, cuts),
            Told::Source(source) => source.class(row, EntrySource::ALL),
            Told::Flags(flags) => flags.class(row),
            Told::Done => 1,
            Told::Filled(fill) => u16::from(fill.is_filled_or_absent(row)),
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
