//! Plans: what holds whatever the days and the rows, and plans of a host's own that are refused.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its charter must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{AppInteraction, AppUser, Error, HandedIn, ItemDone, Rulebook, ScheduleState, ScheduleUnit};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::day;

const PLANS: [&str; 5] = ["SEED0", "SEED1", "SEED2", "SEED3", "SEED4"];

fn rulebook() -> Rulebook {
    PLANS.iter().fold(Rulebook::national(), |rulebook, plan| rulebook.with_campaign(plan).unwrap())
}

const NOTHING: &str = "[profile]\nid = \"nothing\"\ntitle = \"N\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2018-01-01\n";

/// The same under a profile that sets nothing.
fn with_nothing() -> Rulebook {
    rulebook().with_profile_toml(NOTHING).unwrap()
}

/// The rows in another order: turned round, the second half first, every other one last.
fn turned<T: Clone>(rows: &[T], by: i64) -> Vec<T> {
    let mut turned: Vec<T> = rows.iter().rev().cloned().collect();
    let steps = usize::try_from(by.rem_euclid(64)).unwrap();
    turned.rotate_left(steps % rows.len().max(1));
    let (even, odd): (Vec<_>, Vec<_>) = turned.into_iter().enumerate().partition(|(row, _)| row % 2 == steps % 2);
    even.into_iter().chain(odd).map(|(_, row)| row).collect()
}

fn unit(key: &str) -> ScheduleUnit {
    ScheduleUnit {
        unit: Some(key.to_owned()),
        name: Some("Hải Phòng".to_owned()),
        kind: Some(dieule::Kind::DoanCoSo),
        directly_below: Some(true),
        sector: Some(dieule::Sector::Residential),
    }
}

/// Rows about the items of a plan: which item, done or not, after how many days, how many people.
type Rows = Vec<(usize, Option<bool>, Option<i64>, Option<u32>)>;

fn rows() -> impl Strategy<Value = Rows> {
    let row = (0_usize..9, prop::option::of(any::<bool>()), prop::option::of(0_i64..500), prop::option::of(Just(1_u32)));
    prop::collection::vec(row, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, rng_seed: RngSeed::Fixed(23), failure_persistence: None, ..ProptestConfig::default() })]

    /// A done item is never overdue; late stays late as days pass; the order of rows makes no difference; every unit is in one state.
    #[test]
    fn days_pass_one_way(plan in 0_usize..5, rows in rows(), first in 0_i64..500) {
        let start = day("2021-10-01") + chrono::TimeDelta::days([0, 100, 0, 730, 940][plan]);
        let at = |days: i64| start + chrono::TimeDelta::days(days);
        let plans = rulebook();
        let charter = plans.in_force_on(at(first)).unwrap();
        let items: Vec<String> = charter.schedules().iter().find(|known| known.id == PLANS[plan]).unwrap().items.iter().map(|item| item.id.clone()).collect();
        let done: Vec<ItemDone> = rows.iter().map(|(item, done, on, people)| ItemDone {
            unit: Some("a".to_owned()), item: Some(items[item % items.len()].clone()), done: *done, done_on: on.map(at), people: *people,
        }).collect();
        let units = [unit("a"), unit("b")];
        let now = charter.schedule_status(PLANS[plan], &units, &done).unwrap();
        let turned = charter.schedule_status(PLANS[plan], &units, &turned(&done, first)).unwrap();
        prop_assert_eq!((&turned.units, &turned.totals, turned.left_out.len()), (&now.units, &now.totals, now.left_out.len()));
        let laid = with_nothing().in_force_on(at(first)).unwrap().schedule_status(PLANS[plan], &units, &done).unwrap();
        prop_assert_eq!(&dieule::ScheduleStatus { receipt: now.receipt.clone(), ..laid }, &now);
        let later = plans.in_force_on(at(first + 37)).unwrap().schedule_status(PLANS[plan], &units, &done).unwrap();
        for (place, (status, then)) in now.units[0].items.iter().zip(&later.units[0].items).enumerate() {
            prop_assert!(status.done_on.is_none() || status.state != ScheduleState::Overdue);
            if status.state == ScheduleState::Late {
                prop_assert_eq!((then.state, then.days), (ScheduleState::Late, status.days));
            }
            if status.state == ScheduleState::Overdue {
                prop_assert_ne!(then.state, ScheduleState::InTime);
                prop_assert_ne!(then.state, ScheduleState::Due);
            }
            let total = &now.totals[place];
            let all = total.not_bound + total.not_due + total.due + total.in_time + total.late + total.overdue + total.unknown;
            prop_assert_eq!(all, 2);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, rng_seed: RngSeed::Fixed(31), failure_persistence: None, ..ProptestConfig::default() })]

    /// The order in which reports are listed changes nothing, nor does a profile that sets nothing.
    #[test]
    fn reports_in_any_order(plan in 0_usize..4, rows in prop::collection::vec((0_usize..3, 0_usize..7, prop::option::of(0_i64..420), prop::option::of(0_i64..420)), 0..25), turn in any::<i64>()) {
        let (plan, start) = [("SEED1", "2022-01-01"), ("SEED2", "2021-09-20"), ("HD22", "2024-01-01"), ("HDSDYUM", "2023-10-01")][plan];
        let at = |days: i64| day(start) + chrono::TimeDelta::days(days);
        let plans = rulebook();
        let charter = plans.in_force_on(at(300)).unwrap();
        let reports: Vec<String> = charter.schedules().iter().find(|known| known.id == plan).unwrap().reports.iter().map(|report| report.id.clone()).collect();
        let handed: Vec<HandedIn> = rows.iter().map(|(of, report, on, about)| HandedIn {
            unit: Some(["a", "b", "c"][*of].to_owned()), report: Some(reports[report % reports.len()].clone()), handed_on: on.map(at), period_day: about.map(at),
        }).collect();
        let body = |key: &str, name: &str| ScheduleUnit { unit: Some(key.to_owned()), name: Some(name.to_owned()), ..ScheduleUnit::default() };
        let units = [unit("a"), body("b", "Ban Tổ chức Trung ương Đoàn"), body("c", "ban_tuyen_giao")];
        let ask = |charter: &dieule::Charter, handed: &[HandedIn]| charter.due_reports(plan, &units, at(0), at(365), handed).unwrap();
        let due = ask(&charter, &handed);
        let again = ask(&charter, &turned(&handed, turn));
        prop_assert_eq!((&again.units, &again.periods, again.left_out.len()), (&due.units, &due.periods, due.left_out.len()));
        let laid = ask(&with_nothing().in_force_on(at(300)).unwrap(), &handed);
        prop_assert_eq!(&dieule::DueReports { receipt: due.receipt.clone(), ..laid }, &due);
    }

    /// The order of people and of what they did changes no target, nor does a profile that sets nothing.
    #[test]
    fn targets_in_any_order(people in prop::collection::vec(prop::collection::vec(prop::option::of(any::<bool>()), 4), 0..12), done in prop::collection::vec((0_usize..12, 0_i64..21), 0..40), turn in any::<i64>()) {
        let start = day("2021-11-01");
        let users: Vec<AppUser> = people.iter().enumerate().map(|(row, said)| AppUser {
            person: Some(format!("p{row}")), fulltime_officer: said[0], member: said[1], association_member: said[2], uses_app: said[3],
            unit: (row % 4 != 3).then(|| format!("u{}", row % 4)),
        }).collect();
        let done: Vec<AppInteraction> = done.iter().map(|(of, on)| AppInteraction { person: Some(format!("p{of}")), on: Some(start + chrono::TimeDelta::days(*on)) }).collect();
        let plans = rulebook();
        let charter = plans.in_force_on(day("2021-12-01")).unwrap();
        let ask = |charter: &dieule::Charter, users: &[AppUser], done: &[AppInteraction]| charter.measure_targets(users, done, start, day("2021-11-21")).unwrap();
        let measured = ask(&charter, &users, &done);
        prop_assert!(measured.targets.len() >= 3);
        let again = ask(&charter, &turned(&users, turn), &turned(&done, turn));
        prop_assert_eq!((&again.targets, again.left_out.len()), (&measured.targets, measured.left_out.len()));
        let laid = ask(&with_nothing().in_force_on(day("2021-12-01")).unwrap(), &users, &done);
        prop_assert_eq!(&dieule::TargetsMeasured { receipt: measured.receipt.clone(), ..laid }, &measured);
    }
}

const FAULTY: &str = r#"
[profile]
id = "faulty"
title = "Faulty"
issuer = "province"
document = "1"
from = 2024-01-01

[schedule]
binds = "named"
kinds = ["chi_doan", "doan"]
resets = ["02-30"]
itmes = []

[[schedule.items]]
id = "a"
kind = "phase"
title = "A"
last_day = "2024-02-30"
step = 1

[[schedule.items]]
id = "a"
kind = "task"
title = ""
begins = 2024-03-02
last_day = 2024-03-01
people = 1

[[schedule.reports]]
id = "r"
title = "R"
every = "week"
weekday = 8
day_of_month = 20

[[schedule.consequences]]
id = "c"
kind = "fined"
title = "C"
items = ["b"]
wording = "by"
"#;

/// All that is wrong with a plan is said at once, each by its place.
#[test]
fn a_faulty_plan_is_refused_as_a_whole() {
    let Err(Error::Profile { refusals, .. }) = Rulebook::national().with_profile_toml(FAULTY) else { panic!("it was taken") };
    let paths: Vec<&str> = refusals.iter().map(|refusal| refusal.path.as_str()).collect();
    for path in [
        "schedule.itmes",
        "schedule.kinds[1]",
        "schedule.units",
        "schedule.resets[0]",
        "schedule.items[0].step",
        "schedule.items[0].last_day",
        "schedule.items[0].order",
        "schedule.items[0].begins",
        "schedule.items[1].id",
        "schedule.items[1].title",
        "schedule.items[1].last_day",
        "schedule.items[1].wording",
        "schedule.items[1].people",
        "schedule.reports[0].weekday",
        "schedule.reports[0].day_of_month",
        "schedule.consequences[0].kind",
        "schedule.consequences[0].items[0]",
        "schedule.consequences[0].wording",
    ] {
        assert!(paths.contains(&path), "{path} is not among {paths:#?}");
    }
    assert_eq!(paths.len(), 18, "{paths:#?}");
}

const NONSENSE: &str = r#"
[profile]
id = "nonsense"
title = "Nonsense"
issuer = "province"
document = "1"
from = 2022-01-01
to = 2023-01-01

[schedule]
binds = "named"
kinds = ["huyen"]
units = [{ code = "a", names = ["A", "…"] }, { code = "a", names = ["B", "ａ", "b "] }]

[[schedule.items]]
id = "two"
kind = "phase"
order = 2
title = "Two"
begins = 2022-03-01
last_day = 2022-03-31
wording = "by"

[[schedule.items]]
id = "one"
kind = "phase"
order = 1
title = "One"
begins = 2022-03-02
last_day = 2022-04-01
wording = "by"

[[schedule.items]]
id = "old"
kind = "task"
title = "Old"
begins = 1999-01-01
last_day = 2021-12-31
wording = "by"

[[schedule.items]]
id = "people"
kind = "people"
title = "People"
people = 0
people_asked = "exactly"

[[schedule.reports]]
id = "r"
title = "R"
every = "month"
begins = 2022-02-01
ends = 2023-01-01
kinds = ["chi_doan", "tinh"]

[[schedule.consequences]]
id = "c"
kind = "rating"
title = "C"
items = ["two", "one", "two"]
last_day = 2022-03-01
wording = "by"
"#;

fn refusals(profile: &str) -> Vec<(String, String)> {
    match Rulebook::national().with_profile_toml(profile) {
        Ok(_) => Vec::new(),
        Err(Error::Profile { refusals, .. }) => refusals.into_iter().map(|refusal| (refusal.path, refusal.why)).collect(),
        Err(other) => panic!("{other}"),
    }
}

/// Days outside the profile, phases the wrong way round, names of nothing, kinds that are not bound: each by its place, all at once.
#[test]
fn a_plan_that_cannot_be_followed_is_refused() {
    let told = refusals(NONSENSE);
    let wanted = [
        ("schedule.units[0].names[1]", "takes a name: letters or digits"),
        ("schedule.units[1].code", "is the code of another before it"),
        ("schedule.units[1].names[2]", "is a name that stands there before"),
        ("schedule.items[2].begins", "takes a day from 2022-01-01 on, the first of the profile"),
        ("schedule.items[2].last_day", "takes a day from 2022-01-01 on, the first of the profile"),
        ("schedule.items[3].people", "takes a whole number from 1"),
        ("schedule.items[0].begins", "takes a day that is not before that of the phase before it"),
        ("schedule.items[0].last_day", "takes a day that is not before that of the phase before it"),
        ("schedule.reports[0].ends", "takes a day before 2023-01-01, when the profile ends"),
        ("schedule.reports[0].kinds", "takes kinds of units that the plan binds"),
        ("schedule.consequences[0].items[1]", "takes an item that begins by `last_day`"),
        ("schedule.consequences[0].items[2]", "stands there before"),
    ];
    let wanted = wanted.map(|(path, why)| (path.to_owned(), why.to_owned()));
    assert_eq!(told, wanted);
}

/// The same plan on the right side of each of these.
#[test]
fn a_plan_just_within_its_days_is_taken() {
    let mended = [
        ("\"…\"", "\"A1\""),
        ("code = \"a\", names = [\"B\", \"ａ\", \"b \"]", "code = \"b\", names = [\"B\"]"),
        ("order = 2", "order = 1"),
        ("order = 1\ntitle = \"One\"", "order = 2\ntitle = \"One\""),
        ("begins = 1999-01-01\nlast_day = 2021-12-31", "begins = 2022-01-01\nlast_day = 2022-01-01"),
        ("people = 0", "people = 1"),
        ("ends = 2023-01-01", "ends = 2022-12-31"),
        ("kinds = [\"chi_doan\", \"tinh\"]", "kinds = [\"chi_doan\", \"huyen\"]"),
        ("items = [\"two\", \"one\", \"two\"]", "items = [\"two\"]"),
    ];
    let plan = mended.iter().fold(NONSENSE.to_owned(), |plan, (wrong, right)| {
        assert!(plan.contains(wrong), "{wrong}");
        plan.replace(wrong, right)
    });
    assert_eq!(refusals(&plan), []);
}

/// A body is one that the plan asks or reports to, and has no name or code of another.
#[test]
fn bodies_act_and_are_told_apart() {
    let plan = |bodies: &str| {
        let head = "[profile]\nid = \"b\"\ntitle = \"B\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2020-01-01\n[schedule]\nbinds = \"named\"";
        let item = "[[schedule.items]]\nid = \"i\"\nkind = \"task\"\ntitle = \"I\"\nby = \"office\"\nto = \"board\"\nvia = \"desk\"\n";
        refusals(&format!("{head}\nunits = [{{ code = \"a\", names = [\"A\"] }}]\nbodies = [{bodies}]\n{item}"))
    };
    assert_eq!(plan("{ code = \"office\", names = [\"O\"] }, { code = \"board\", names = [] }, { code = \"desk\", names = [\"D\"] }"), []);
    let of = |path: &str, why: &str| (format!("schedule.bodies{path}"), why.to_owned());
    assert_eq!(
        plan("{ code = \"offise\", names = [\"a\"] }, { code = \"a\", names = [\"O\"] }"),
        [
            of("[0].names[0]", "is a name that stands there before"),
            of("[1].code", "is the code of another before it"),
            of("[0].code", "takes a code that stands in `by`, `to` or `via` of an item or report (did you mean `office`?)"),
            of("[1].code", "takes a code that stands in `by`, `to` or `via` of an item or report"),
        ]
    );
}

/// Every row with an id that no plan at hand has, at once, with the near name.
#[test]
fn slips_of_the_hand_are_refused_together() {
    let charter = rulebook().in_force_on(day("2021-10-18")).unwrap();
    let done = ["phase9", "phase1", "data", "own-plan"].map(|item| ItemDone {
        unit: Some("a".to_owned()),
        item: Some(item.to_owned()),
        ..ItemDone::default()
    });
    let Err(Error::Schedule { schedule, refusals }) = charter.schedule_status("thi_diem_2021", &[unit("a")], &done) else {
        panic!("taken")
    };
    let told: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    let there_are = "there are phase1, phase2, phase3, own_plan, contact";
    assert_eq!(schedule, "SEED2");
    assert_eq!(
        told,
        [
            format!("item_done[0].item: no item of the plan (did you mean `phase1`?); {there_are}"),
            format!("item_done[3].item: no item of the plan (did you mean `own_plan`?); {there_are}"),
        ]
    );
    let handed = ["weeklly", "yearly", "weekly", "nothing like it"].map(|report| HandedIn {
        unit: Some("z".to_owned()),
        report: Some(report.to_owned()),
        ..HandedIn::default()
    });
    let asked = |plan: &str| charter.due_reports(plan, &[unit("a")], day("2021-10-10"), day("2021-10-17"), &handed);
    let told = asked("SEED2").unwrap_err().to_string();
    assert_eq!(
        told,
        "plan `SEED2`: handed_in[0].report: no report of the plan (did you mean `weekly`?); there are weekly; \
         handed_in[3].report: no report of the plan; there are weekly"
    );
    let told = asked("SEED3").unwrap_err().to_string();
    assert_eq!(told, "plan `SEED3`: handed_in[0].report: the plan has no report; handed_in[3].report: the plan has no report");
}

/// A target is above 0, and as a share not above the whole.
#[test]
fn targets_are_above_nothing_and_not_above_the_whole() {
    let set = |value: &str| {
        let head = "[profile]\nid = \"t\"\ntitle = \"T\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2020-01-01\n[set]\n";
        refusals(&format!("{head}{value}\n")).into_iter().map(|(path, why)| format!("{path} {why}")).collect::<Vec<_>>().join("; ")
    };
    let (share, number) = ("takes a share above zero, up to the whole, written `2/3`", "takes a whole number from 1");
    for (given, wrong) in [
        ("\"quota.members_share\" = \"0/1\"", format!("set.quota.members_share {share}")),
        ("\"quota.members_share\" = \"101/100\"", format!("set.quota.members_share {share}")),
        ("\"quota.members_share\" = \"100/100\"", String::new()),
        ("\"quota.members_share\" = \"1/100\"", String::new()),
        ("\"quota.downloads\" = 0", format!("set.quota.downloads {number}")),
        ("\"quota.downloads\" = 1", String::new()),
        ("\"engagement.weekly_interactions\" = 0", format!("set.engagement.weekly_interactions {number}")),
    ] {
        assert_eq!(set(given), wrong, "{given}");
    }
}

/// A profile without a plan changes no answer, and a plan changes nothing but that it can be asked about.
#[test]
fn a_profile_that_sets_nothing_changes_nothing() {
    let plain = rulebook().in_force_on(day("2022-04-01")).unwrap();
    let laid = with_nothing().in_force_on(day("2022-04-01")).unwrap();
    assert_eq!(plain.schedules(), laid.schedules());
    let asked = |charter: &dieule::Charter| charter.schedule_status("SEED1", &[unit("a")], &[]).unwrap().units;
    assert_eq!(asked(&plain), asked(&laid));
}

/// The plans name no register row that the register does not have.
#[test]
fn plans_name_rows_of_the_register() {
    let charter = rulebook().in_force_on(day("2024-05-09")).unwrap();
    let known: Vec<String> = charter.register().into_iter().map(|row| row.id).collect();
    for plan in charter.schedules() {
        let items = plan.items.iter().flat_map(|item| &item.register);
        let reports = plan.reports.iter().flat_map(|report| &report.register);
        let rows = items.chain(reports).chain(plan.consequences.iter().flat_map(|one| &one.register)).chain(&plan.register);
        for row in rows {
            assert!(known.contains(row), "{}: {row}", plan.id);
        }
    }
}
