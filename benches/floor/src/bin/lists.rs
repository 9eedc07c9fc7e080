//! Forms, movements, plans, targets and points over whole lists, beside loops written by hand: `lists` prints a line of JSON for each case.
//!
//! The lists are made up here, from a fixed seed. A loop by hand looks up the unit or account of each row and adds up what its case counts, and
//! nothing else. What both come to is compared before anything is timed, where they count the same.

use dieule::{
    AppInteraction, AppUser, Charter, EntrySource, FormEntry, FormKind, HandedIn, InteractionDay, ItemDone, Kind, Members, MovementKind,
    MovementRow, NaiveDate, PointEvent, PointKind, Rulebook, ScheduleUnit, Sector, Sex, StatisticsForm, Units, iso_day,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 5;
const BRANCHES_OF_A_BASE: usize = 20;
const MEMBERS_OF_A_MOVEMENT: usize = 10;

const PROFILE: &str = r#"
[profile]
id = "bench"
title = "Bench"
issuer = "province"
document = "01"
from = 2020-01-01

[set]
"identity.required_fields" = ["phone", "ethnicity", "residence"]
"engagement.check_in_points" = 5
"engagement.daily_task_points" = 10
"engagement.interaction_points" = 2
"engagement.steps_for_a_point" = 1000
"#;

fn day(text: &str) -> NaiveDate {
    iso_day(text).expect("a day")
}

/// Numbers from a fixed seed.
struct Dealt(u64);

impl Dealt {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most as u64).expect("small")
    }
}

/// A province: bases below it, branches below each, members in any unit, in no order.
struct Province {
    code: Vec<Option<String>>,
    parent: Vec<Option<String>>,
    kind: Vec<Option<Kind>>,
    sector: Vec<Option<Sector>>,
    has_account: Vec<Option<bool>>,
    /// The unit above, as a place; of the highest there is none.
    above: Vec<Option<usize>>,
    unit: Vec<Option<String>>,
    sex: Vec<Option<Sex>>,
    entry_source: Vec<Option<EntrySource>>,
    phone: Vec<Option<String>>,
    post: Vec<Option<bool>>,
}

impl Province {
    fn of(units: usize, members: usize) -> Self {
        let mut dealt = Dealt(23);
        let bases = units / BRANCHES_OF_A_BASE;
        let above = |unit: usize| match unit {
            0 => None,
            unit if unit <= bases => Some(0),
            unit => Some(1 + unit % bases),
        };
        let code = |unit: usize| Some(format!("79-{unit:06}"));
        let kind = |unit: usize| match above(unit) {
            None => Kind::Tinh,
            Some(0) => Kind::DoanCoSo,
            Some(_) => Kind::ChiDoan,
        };
        Province {
            code: (0..units).map(code).collect(),
            parent: (0..units).map(|unit| above(unit).and_then(code)).collect(),
            kind: (0..units).map(|unit| Some(kind(unit))).collect(),
            sector: (0..units).map(|unit| (above(unit) == Some(0)).then(|| Sector::ALL[unit % Sector::ALL.len()])).collect(),
            has_account: (0..units).map(|unit| Some(unit % 7 != 0)).collect(),
            above: (0..units).map(above).collect(),
            unit: (0..members).map(|_| code(dealt.below(units))).collect(),
            sex: (0..members).map(|row| Some(Sex::ALL[row % 2])).collect(),
            entry_source: (0..members).map(|row| Some(if row % 3 == 0 { EntrySource::Web } else { EntrySource::App })).collect(),
            phone: (0..members).map(|row| (row % 5 != 0).then(|| "0912345678".to_owned())).collect(),
            post: (0..members).map(|row| Some(row % 11 == 0)).collect(),
        }
    }

    fn units(&self) -> Units<'_, String> {
        let Province { code, parent, kind, sector, has_account, .. } = self;
        Units { code, parent, kind, sector, has_account, ..Units::default() }
    }

    fn members(&self) -> Members<'_, String> {
        let Province { unit, sex, entry_source, phone, post, .. } = self;
        Members {
            unit,
            sex,
            entry_source,
            phone,
            ethnicity: phone,
            residence: phone,
            elected_post: post,
            appointed_post: post,
            fulltime_post: post,
            ..Members::default()
        }
    }

    fn places(&self) -> HashMap<&str, usize> {
        self.code.iter().flatten().enumerate().map(|(unit, code)| (code.as_str(), unit)).collect()
    }

    /// Members, male, female and from the app, of every unit with all below it.
    fn by_hand(&self) -> Vec<[u64; 4]> {
        let places = self.places();
        let mut sums = vec![[0; 4]; self.code.len()];
        for (member, unit) in self.unit.iter().enumerate() {
            let Some(unit) = unit.as_deref().and_then(|code| places.get(code)) else { continue };
            let male = self.sex[member] == Some(Sex::Male);
            let app = self.entry_source[member] == Some(EntrySource::App);
            for (sum, figure) in sums[*unit].iter_mut().zip([true, male, !male, app]) {
                *sum += u64::from(figure);
            }
        }
        // Every unit stands after the one above it.
        for unit in (0..sums.len()).rev() {
            let (own, Some(above)) = (sums[unit], self.above[unit]) else { continue };
            for (sum, figure) in sums[above].iter_mut().zip(own) {
                *sum += figure;
            }
        }
        sums
    }

    fn movements(&self) -> Vec<MovementRow> {
        let mut dealt = Dealt(7);
        // The form shows the kinds that the software lists, and no steps to the Party.
        let to_party = |kind: &MovementKind| matches!(kind, MovementKind::IntroducedToParty | MovementKind::AdmittedToParty);
        let kinds: Vec<MovementKind> = MovementKind::ALL.iter().copied().filter(|kind| !to_party(kind)).collect();
        let row = |(row, unit): (usize, &Option<String>)| MovementRow {
            unit: unit.clone(),
            member: Some(format!("m{}", dealt.below(self.unit.len()))),
            kind: Some(kinds[row % kinds.len()]),
            on: Some(day("2024-01-15")),
            level: None,
        };
        self.unit.iter().step_by(MEMBERS_OF_A_MOVEMENT).enumerate().map(row).collect()
    }

    /// People to whom something of a kind happened, each once in their unit and in each above it.
    fn movements_by_hand(&self, rows: &[MovementRow]) -> Vec<u64> {
        let places = self.places();
        let mut people: HashSet<(usize, usize, &str)> = HashSet::new();
        let mut persons = vec![0; self.code.len()];
        for row in rows {
            let (Some(unit), Some(member), Some(kind)) = (&row.unit, &row.member, row.kind) else { continue };
            let mut at = Some(places[unit.as_str()]);
            while let Some(unit) = at {
                persons[unit] += u64::from(people.insert((unit, kind as usize, member)));
                at = self.above[unit];
            }
        }
        persons
    }
}

/// What is timed, and beside what.
struct Case<'a> {
    group: String,
    name: String,
    rows: usize,
    against: Option<&'static str>,
    run: Box<dyn Fn() + 'a>,
    samples: Vec<f64>,
}

#[derive(Default)]
struct Cases<'a>(Vec<Case<'a>>);

impl<'a> Cases<'a> {
    fn add(&mut self, group: &str, name: &str, rows: usize, against: Option<&'static str>, run: impl Fn() + 'a) {
        self.0.push(Case { group: group.to_owned(), name: name.to_owned(), rows, against, run: Box::new(run), samples: Vec::new() });
    }

    fn time(mut self) {
        for round in 0..=ROUNDS {
            for case in &mut self.0 {
                let start = Instant::now();
                (case.run)();
                let took = start.elapsed().as_nanos() as f64 / case.rows as f64;
                // The first round warms up.
                if round > 0 {
                    case.samples.push(took);
                }
            }
        }
        for Case { group, name, rows, against, samples, .. } in &self.0 {
            let against = against.map_or(String::new(), |against| format!(",\"against\":\"{against}\""));
            println!("{{\"group\":\"{group}\",\"case\":\"{name}\",\"rows\":{rows},\"threads\":1{against},\"ns_per_row\":{samples:?}}}");
        }
    }
}

const FORMS: [FormKind; 8] = [
    FormKind::Members,
    FormKind::MemberWork,
    FormKind::Officers,
    FormKind::MissingInformation,
    FormKind::BranchesLackingMembers,
    FormKind::BasesLackingBranches,
    FormKind::Organizations,
    FormKind::SubordinateUnits,
];

fn counts(form: &StatisticsForm) -> Vec<u64> {
    form.total.cells.iter().map(|cell| cell.count.unwrap_or(0)).collect()
}

/// Forms over a province; rows are its members, its figures, its movements.
fn forms(charter: &Charter, units: usize, members: usize) {
    const HAND: &str = "by hand, members by sex and source";
    let province = Province::of(units, members);
    let (list, people) = (province.units(), province.members());
    let form = charter.statistics(FormKind::Members, &list, &people, None).expect("a form");
    assert_eq!(counts(&form)[..4], province.by_hand()[0]);

    let moved = province.movements();
    let figures = province.code.iter().flat_map(|unit| ["I", "1", "2", "3", "4", "5"].map(|column| (unit, column)));
    let entries: Vec<FormEntry> = figures
        .map(|(unit, column)| FormEntry { unit: unit.clone(), column: Some(column.to_owned()), count: Some(0), ..FormEntry::default() })
        .collect();
    let mut cases = Cases::default();
    let group = format!("rust forms, {units} units");
    cases.add(&group, HAND, members, None, || _ = black_box(province.by_hand()));
    for kind in FORMS {
        let (list, people) = (&list, &people);
        cases.add(&group, &format!("dieule, {}", kind.code()), members, Some(HAND), move || {
            _ = black_box(charter.statistics(kind, list, people, None).expect("a form"));
        });
    }
    let (first, last) = (day("2024-01-01"), day("2024-03-31"));
    let counted = charter.movements_form(&list, &moved, first, last, None).expect("a form");
    assert_eq!(counts(&counted).iter().step_by(2).sum::<u64>(), province.movements_by_hand(&moved)[0]);
    let group = format!("rust movements, {units} units");
    cases.add(&group, "by hand, people of each kind", moved.len(), None, || _ = black_box(province.movements_by_hand(&moved)));
    cases.add(&group, "dieule, movements_form", moved.len(), Some("by hand, people of each kind"), || {
        _ = black_box(charter.movements_form(&list, &moved, first, last, None).expect("a form"));
    });
    cases.add(&format!("rust figures looked through, {units} units"), "dieule, check_form", entries.len(), None, || {
        _ = black_box(charter.check_form(FormKind::OfficerTraining, &list, &entries).expect("a check"));
    });
    cases.time();
}

/// Plans; rows are what was told of units and items, and reports that were handed in.
fn plans(units: usize) {
    const HAND: &str = "by hand, the day of each unit and item";
    let rulebook = Rulebook::national().with_campaign("thi_diem_2021").expect("a letter");
    let charter = rulebook.in_force_on(day("2021-12-31")).expect("a charter");
    let names = ["Hải Phòng", "Tỉnh đoàn Nghệ An", "Huyện đoàn ở nơi khác", "Thành đoàn Cần Thơ"];
    let key = |unit: usize| Some(format!("u{unit}"));
    let list: Vec<ScheduleUnit> = (0..units)
        .map(|unit| ScheduleUnit {
            unit: key(unit),
            name: Some(names[unit % names.len()].to_owned()),
            kind: Some(Kind::Tinh),
            directly_below: Some(true),
        })
        .collect();
    let done: Vec<ItemDone> = (0..units)
        .flat_map(|unit| ["phase1", "phase2", "phase3", "own_plan", "contact"].map(|item| (unit, item)))
        .map(|(unit, item)| ItemDone {
            unit: key(unit),
            item: Some(item.to_owned()),
            done: Some(true),
            done_on: Some(day("2021-10-15")),
            people: Some(1),
        })
        .collect();
    let sundays: Vec<NaiveDate> = day("2021-10-10").iter_weeks().take(12).collect();
    let handed: Vec<HandedIn> = (0..units)
        .flat_map(|unit| sundays.iter().map(move |sunday| (unit, *sunday)))
        .map(|(unit, sunday)| HandedIn { unit: key(unit), report: Some("weekly".to_owned()), handed_on: Some(sunday), period_day: None })
        .collect();
    let mut cases = Cases::default();
    let group = format!("rust plans, {units} units");
    cases.add(&group, HAND, done.len(), None, || {
        let mut told: HashMap<(&str, &str), NaiveDate> = HashMap::new();
        for row in &done {
            if let (Some(unit), Some(item), Some(on)) = (&row.unit, &row.item, row.done_on) {
                told.insert((unit, item), on);
            }
        }
        black_box(told.len());
    });
    cases.add(&group, "dieule, schedule_status", done.len(), Some(HAND), || {
        _ = black_box(charter.schedule_status("SEED2", &list, &done).expect("a status"));
    });
    cases.add(&group, "dieule, due_reports", handed.len(), Some(HAND), || {
        let (first, last) = (day("2021-10-04"), day("2021-12-31"));
        _ = black_box(charter.due_reports("SEED2", &list, first, last, &handed).expect("reports"));
    });
    cases.time();
}

/// Events of each day, of every account.
fn points_by_hand(events: &[PointEvent]) -> u64 {
    let mut accounts: HashMap<&str, Vec<(NaiveDate, u64)>> = HashMap::new();
    for event in events {
        if let (Some(account), Some(on), Some(amount)) = (&event.account, event.on, event.amount) {
            accounts.entry(account).or_default().push((on, amount.into()));
        }
    }
    let mut balance = 0;
    for events in accounts.values_mut() {
        events.sort_unstable();
        let mut of_day: BTreeMap<NaiveDate, u64> = BTreeMap::new();
        for (on, amount) in events {
            *of_day.entry(*on).or_default() += *amount;
        }
        balance += of_day.values().sum::<u64>();
    }
    balance
}

/// Points, weeks and targets; rows are events and interactions.
fn people(charter: &Charter, people: usize, events: usize) {
    const HAND: &str = "by hand, events of each day";
    let rulebook = Rulebook::national().with_campaign("ben_tre_2021").expect("a letter");
    let letter = rulebook.in_force_on(day("2021-12-31")).expect("a charter");
    let mut dealt = Dealt(41);
    let keys: Vec<String> = (0..people).map(|person| format!("person-{person:07}")).collect();
    let calendar: Vec<NaiveDate> = day("2021-10-04").iter_days().take(80).collect();
    let (first, last) = (calendar[0], calendar[79]);
    let told: Vec<(&String, NaiveDate)> = (0..events).map(|_| (&keys[dealt.below(people)], calendar[dealt.below(80)])).collect();
    let users: Vec<AppUser> = keys
        .iter()
        .enumerate()
        .map(|(row, key)| AppUser {
            person: Some(key.clone()),
            fulltime_officer: Some(row % 50 == 0),
            member: Some(row % 3 != 0),
            association_member: Some(row % 2 == 0),
            uses_app: Some(row % 4 != 0),
        })
        .collect();
    let interactions: Vec<AppInteraction> =
        told.iter().map(|(person, on)| AppInteraction { person: Some((*person).clone()), on: Some(*on) }).collect();
    let days: Vec<InteractionDay> =
        told.iter().map(|(person, on)| InteractionDay { account: Some((*person).clone()), on: Some(*on), count: None }).collect();
    let event = |row: usize, account: &str| PointEvent {
        id: Some(format!("e{row}")),
        account: Some(account.to_owned()),
        kind: Some(PointKind::ALL[row % PointKind::ALL.len()]),
        on: Some(told[row % events].1),
        amount: Some(1),
    };
    let spread: Vec<PointEvent> = (0..events).map(|row| event(row, told[row].0)).collect();
    let of_one: Vec<PointEvent> = (0..events).map(|row| event(row, "one")).collect();
    let mut cases = Cases::default();
    let group = format!("rust people, {people} people");
    cases.add(&group, HAND, events, None, || _ = black_box(points_by_hand(&spread)));
    cases.add(&group, "dieule, points", events, Some(HAND), || _ = black_box(charter.points(&spread).expect("a ledger")));
    cases.add(&group, "dieule, points of one account", events, Some(HAND), || _ = black_box(charter.points(&of_one).expect("a ledger")));
    cases.add(&group, "dieule, activity", events, Some(HAND), || _ = black_box(charter.activity(&days, first, last).expect("weeks")));
    cases.add(&group, "dieule, measure_targets", events, Some(HAND), || {
        _ = black_box(letter.measure_targets(&users, &interactions, first, last).expect("targets"));
    });
    cases.time();
}

fn main() {
    let rulebook = Rulebook::national().with_profile_toml(PROFILE).expect("a profile");
    let charter = rulebook.in_force_on(day("2024-05-09")).expect("a charter");
    forms(&charter, 5_000, 75_000);
    forms(&charter, 50_000, 1_000_000);
    plans(5_000);
    plans(50_000);
    people(&charter, 7_500, 100_000);
    people(&charter, 75_000, 1_000_000);
}
