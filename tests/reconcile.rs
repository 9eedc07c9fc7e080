//! Laws of comparing two lists: the order of rows decides nothing, a list agrees with itself, single questions answer the same,
//! nothing personal is shown, and 75,000 rows a side are no trouble.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a generated case that cannot be built must stop the test")]

use chrono::{NaiveDate, TimeDelta};
use dieule::{
    Charter, DataQuality, Difference, Entries, EntryTable, Error, Language, NewMember, Outcome, Reconciled, Reconciliation, Rulebook, Side,
    Value,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// So many cases, the same in every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(310), failure_persistence: None, ..ProptestConfig::default() }
}

fn day(text: &str) -> NaiveDate {
    dieule::iso_day(text).unwrap()
}

/// The charter of a day in the autumn of the plan, with the plan and without.
static CHARTERS: LazyLock<[Charter; 2]> = LazyLock::new(|| {
    let national = Rulebook::national();
    let plan = national.clone().with_campaign("SEED3").unwrap();
    [plan.in_force_on(day("2023-12-01")).unwrap(), national.in_force_on(day("2023-12-01")).unwrap()]
});

fn plan() -> &'static Charter {
    &CHARTERS[0]
}

/// A row as (field, value): only what is given.
type Row = Vec<(&'static str, String)>;

const NUMBERS: [&str; 1] = ["count"];

fn table(rows: &[Row]) -> EntryTable {
    let mut table = EntryTable::with_rows(rows.len());
    for (place, row) in rows.iter().enumerate() {
        for (field, text) in row {
            let value = if NUMBERS.contains(field) { Value::Count(text.parse().unwrap()) } else { Value::Text(text) };
            table.set(place, field, value).unwrap();
        }
    }
    table
}

/// A row that gives nothing, so that every column a comparison needs is there.
fn with_columns(table: &mut EntryTable, fields: &[&str]) {
    for field in fields {
        let _ = table.set(0, field, Value::Missing);
    }
}

fn reconcile(charter: &Charter, what: Reconciled, records: &[Row], list: &[Row]) -> Reconciliation {
    let (mut records, mut list) = (table(records), table(list));
    // Columns of nothing but holes: setting a hole where a value stands would lose it.
    for table in [&mut records, &mut list] {
        let missing = ["key", "unit", "name", "source"].into_iter().filter(|field| lacks(table, field)).collect::<Vec<_>>();
        with_columns(table, &missing);
    }
    charter.reconcile(what, &records.columns().unwrap(), &list.columns().unwrap()).unwrap()
}

fn lacks(table: &EntryTable, field: &str) -> bool {
    let Ok(columns) = table.columns() else { return true };
    match field {
        "key" => columns.key.is_empty(),
        "unit" => columns.unit.is_empty(),
        "name" => columns.name.is_empty(),
        _ => columns.source.is_empty(),
    }
}

/// A field that may be given, of few values, so that rows meet.
fn field(name: &'static str, values: Vec<String>, given: f64) -> BoxedStrategy<Option<(&'static str, String)>> {
    prop::option::weighted(given, select(values).prop_map(move |value| (name, value))).boxed()
}

fn few(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|place| format!("{prefix}{place}")).collect()
}

fn days(from: &str, count: i64) -> Vec<String> {
    (0..count).map(|days| (day(from) + TimeDelta::days(days)).to_string()).collect()
}

/// Rows of which any field may be missing.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let names = vec!["Lê Thị Hòa".to_owned(), "LÊ THỊ HOÀ".to_owned(), "Trần Văn Đức".to_owned()];
    let sources = vec!["resolution".to_owned(), "book".to_owned()];
    let movements = ["admitted", "arrived", "departed", "matured"].map(str::to_owned).to_vec();
    let fields = vec![
        field("key", few("k", 6), 0.6),
        field("unit", few("u", 3), 0.8),
        field("parent", few("p", 2), 0.5),
        field("name", few("Chi đoàn ", 3), 0.7),
        field("full_name", names, 0.7),
        field("id_number", few("07920100000", 4), 0.4),
        field("kind", vec!["chi_doan".to_owned(), "doan_co_so".to_owned()], 0.5),
        field("birth_date", days("2004-01-01", 2), 0.6),
        field("admitted_on", days("2023-03-26", 2), 0.6),
        field("source", sources, 0.9),
        field("count", vec!["1".to_owned(), "2".to_owned(), "3".to_owned()], 0.3),
        field("movement", movements, 0.3),
        field("on", days("2023-11-29", 4), 0.8),
    ];
    vec(fields.prop_map(|fields| fields.into_iter().flatten().collect()), 0..12)
}

/// A difference without its rows, and with the rows as they stood before they were put in another order.
fn named(difference: &Difference, records: &[usize], list: &[usize]) -> String {
    let at = |row: Option<usize>, order: &[usize]| row.map(|row| order[row]);
    let back = Difference { record_row: at(difference.record_row, records), list_row: at(difference.list_row, list), ..difference.clone() };
    serde_json::to_string(&back).unwrap()
}

fn set(whole: &Reconciliation, records: &[usize], list: &[usize]) -> BTreeSet<String> {
    whole.differences.iter().map(|difference| named(difference, records, list)).collect()
}

fn order(length: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..length).collect::<Vec<_>>()).prop_shuffle()
}

fn two_orders() -> impl Strategy<Value = (Vec<Row>, Vec<Row>, Vec<usize>, Vec<usize>)> {
    (rows(), rows()).prop_flat_map(|(records, list)| {
        let orders = (order(records.len()), order(list.len()));
        (Just(records), Just(list), orders.0, orders.1)
    })
}

fn every_comparison() -> impl Strategy<Value = (Reconciled, usize)> {
    (select(Reconciled::ALL), 0..2_usize)
}

proptest! {
    #![proptest_config(cases(400))]

    /// Whatever the rows, in any order, the same differences are found.
    #[test]
    fn the_order_of_rows_decides_nothing((records, list, record_order, list_order) in two_orders(), (what, with) in every_comparison()) {
        let charter = &CHARTERS[with];
        let ordered = |rows: &[Row], order: &[usize]| order.iter().map(|place| rows[*place].clone()).collect::<Vec<_>>();
        let (as_given, mixed) = (
            reconcile(charter, what, &records, &list),
            reconcile(charter, what, &ordered(&records, &record_order), &ordered(&list, &list_order)),
        );
        let given: Vec<usize> = (0..records.len().max(list.len())).collect();
        prop_assert_eq!(set(&as_given, &given, &given), set(&mixed, &record_order, &list_order));
        prop_assert_eq!(
            (as_given.compared, as_given.agreeing, as_given.outcome),
            (mixed.compared, mixed.agreeing, mixed.outcome)
        );
        prop_assert!(as_given.agreeing <= as_given.compared);
        prop_assert_eq!(as_given.outcome.is_some(), with == 0);
        // Nobody is named twice for the same.
        prop_assert_eq!(set(&as_given, &given, &given).len(), as_given.differences.len());
    }

    /// A list whose people and branches can be told apart agrees with itself.
    #[test]
    fn a_list_agrees_with_itself(rows in rows(), keyed in any::<bool>()) {
        let told_apart: Vec<Row> = rows.into_iter().enumerate().map(|(place, row)| {
            let others = row.into_iter().filter(|(field, _)| !["key", "id_number", "name", "count", "movement", "source"].contains(field));
            let mark = if keyed { ("key", format!("k{place}")) } else { ("id_number", format!("{place}")) };
            others.chain([mark, ("name", format!("Chi đoàn {place}")), ("parent", "X".to_owned())]).rev().collect()
        }).collect();
        for what in [Reconciled::ActiveMembers, Reconciled::Branches] {
            let whole = reconcile(plan(), what, &told_apart, &told_apart);
            prop_assert_eq!(&whole.differences, &[]);
            prop_assert_eq!((whole.compared, whole.agreeing, whole.outcome), (told_apart.len(), told_apart.len(), Some(Outcome::Met)));
        }
        let known: Vec<Row> = told_apart.into_iter().map(|row| {
            let row = row.into_iter().filter(|(field, _)| !["full_name", "birth_date", "admitted_on"].contains(field));
            row.chain([("full_name", "Lê Thị Hòa".to_owned()), ("birth_date", "2004-01-01".to_owned()), ("admitted_on", "2023-03-26".to_owned())]).collect()
        }).collect();
        let papers = ["resolution", "book"].into_iter().flat_map(|source| known.iter().map(move |row| [row.clone(), vec![("source", source.to_owned())]].concat()));
        let whole = reconcile(plan(), Reconciled::NewMembers, &known, &papers.collect::<Vec<_>>());
        prop_assert_eq!(&whole.differences, &[]);
        prop_assert_eq!((whole.agreeing, whole.outcome), (known.len(), Some(Outcome::Met)));
    }

    /// The rule about one new member and the comparison of lists answer alike.
    #[test]
    fn one_new_member_is_answered_as_in_a_list(values in vec((0_usize..3, prop::option::weighted(0.9, 0_i64..2), prop::option::weighted(0.9, 0_i64..2)), 3)) {
        let names = [None, Some("Lê Thị Hòa"), Some("Lê Thị Hoa")];
        let born = |days: Option<i64>| days.map(|days| day("2004-01-01") + TimeDelta::days(days));
        let row = |place: usize| -> Row {
            let (name, birth, admitted) = values[place];
            let given = [("full_name", names[name].map(str::to_owned)), ("birth_date", born(birth).map(|day| day.to_string())), ("admitted_on", born(admitted).map(|day| day.to_string()))];
            let source = ["", "resolution", "book"][place];
            let given = given.into_iter().filter_map(|(field, value)| Some((field, value?)));
            given.chain([("key", "a".to_owned())]).chain((place > 0).then(|| ("source", source.to_owned()))).collect()
        };
        let whole = reconcile(plan(), Reconciled::NewMembers, &[row(0)], &[row(1), row(2)]);
        let text = |place: usize| names[values[place].0].map(str::to_owned);
        let (birth, admitted) = (|place: usize| born(values[place].1), |place: usize| born(values[place].2));
        let single = plan().check_new_member(&NewMember {
            system_name: text(0), resolution_name: text(1), book_name: text(2),
            system_birth_date: birth(0), resolution_birth_date: birth(1), book_birth_date: birth(2),
            system_admitted_on: admitted(0), resolution_admitted_on: admitted(1), book_admitted_on: admitted(2),
        });
        // A list says that two papers differ even while something else is missing; the single rule then says what is missing.
        if single.outcome == Outcome::Unknown {
            prop_assert_ne!(whole.outcome, Some(Outcome::Met));
        } else {
            prop_assert_eq!(whole.outcome, Some(single.outcome));
        }
    }

    /// A unit's count is explained in a list as it is alone.
    #[test]
    fn one_count_is_answered_as_in_a_list(fixed in 0_u32..9, members in 0_u32..9, moved in vec(0_u32..4, 6)) {
        let movements = ["admitted", "arrived", "departed", "struck_off", "expelled", "matured"];
        let unit = || ("unit", "u".to_owned());
        let list: Vec<Row> = movements.iter().zip(&moved).map(|(movement, count)| {
            vec![unit(), ("movement", (*movement).to_owned()), ("count", count.to_string()), ("on", "2023-11-01".to_owned())]
        }).chain([vec![unit(), ("count", fixed.to_string()), ("on", "2023-10-20".to_owned())]]).collect();
        let whole = reconcile(plan(), Reconciled::MemberCounts, &[vec![unit(), ("count", members.to_string())]], &list);
        let facts = DataQuality {
            count_fixed: Some(fixed), members: Some(members), admitted: Some(moved[0]), arrived: Some(moved[1]), departed: Some(moved[2]),
            struck_off: Some(moved[3]), expelled: Some(moved[4]), matured: Some(moved[5]), ..DataQuality::default()
        };
        let single = plan().check("data.balance", &facts.into()).unwrap();
        prop_assert_eq!(whole.outcome, Some(single.outcome));
        let mut found = whole.differences.into_iter().map(|difference| difference.finding);
        if let Some(alone) = single.findings.into_iter().next() {
            let mut in_list = found.next().unwrap();
            in_list.figures.remove("difference");
            prop_assert_eq!(in_list, alone);
        }
        prop_assert_eq!(found.next(), None);
    }

    /// Names, numbers and days of birth are compared and never shown.
    #[test]
    fn nothing_personal_is_shown(records in rows(), list in rows(), (what, with) in every_comparison()) {
        let whole = reconcile(&CHARTERS[with], what, &records, &list);
        let debug = format!("{:?} {:?}", table(&records), table(&records).columns());
        let shown = [debug, whole.to_json(), whole.explain(Language::Vi), whole.explain(Language::En)].join("\n");
        for personal in ["Hòa", "HOÀ", "hoà", "Đức", "079201", "2004-01", "01/2004"] {
            prop_assert!(!shown.contains(personal), "{personal}: {shown}");
        }
    }
}

fn text(field: &'static str, value: &str) -> (&'static str, String) {
    (field, value.to_owned())
}

#[test]
fn a_comparison_in_words() {
    let records = [
        vec![text("key", "m1"), text("unit", "C1"), text("full_name", "Lê Thị Hòa")],
        vec![text("key", "m3"), text("unit", "C2"), text("full_name", "Lê Thị Hoa")],
    ];
    let list = [
        vec![text("key", "m1"), text("unit", "C1"), text("full_name", "Lê Thị Hoà")],
        vec![text("key", "m2"), text("unit", "C1")],
        vec![text("key", "m3"), text("unit", "C1"), text("full_name", "Lê Hoa")],
        vec![text("unit", "C1")],
    ];
    let whole = reconcile(plan(), Reconciled::ActiveMembers, &records, &list);
    assert_eq!([Side::Missing, Side::Extra, Side::Differing, Side::LeftOut].map(|side| whole.count(side)), [1, 0, 1, 1]);
    assert_eq!(
        whole.explain(Language::Vi),
        "Đoàn viên đang sinh hoạt: danh sách và phần mềm: Chưa đạt. Có ở cả hai bên 2, khớp 1; thiếu 1; khác 1; không đối chiếu 1.\n\
         - Thiếu · C1 · m2: Đoàn viên đang sinh hoạt chưa được khai báo trên phần mềm. (mục III.2, Kế hoạch của Thành đoàn Gia Nghĩa \
         tháng 10/2023; trách nhiệm: Bí thư cơ sở, Phó Bí thư phụ trách cơ sở)\n\
         - Khác · C1 · m3: Khai báo ở đơn vị khác nơi đang sinh hoạt: kiểm tra việc chuyển sinh hoạt. (họ và tên, đơn vị; mục II.1, \
         Kế hoạch của Thành đoàn Gia Nghĩa tháng 10/2023)\n\
         - Không đối chiếu · C1 · dòng 4 của danh sách: Thiếu thông tin: mã định danh đoàn viên, số CMND, CCCD, họ và tên, ngày sinh."
    );
    let lists = reconcile(&CHARTERS[1], Reconciled::ActiveMembers, &records[..1], &list[1..2]);
    assert_eq!(
        lists.explain(Language::En),
        "Active members: the list and the software: two lists compared; no letter that asks for it was chosen. On both sides 0, \
         agreeing 0; missing 1; extra 1.\n\
         - Missing · C1 · m2: The list has it, the records do not.\n\
         - Extra · C1 · m1: The records have it, the list does not."
    );
}

/// Every way of matching, at the size of a province in a release build: what grew with the square of the rows would not end.
#[test]
fn a_province_is_compared() {
    let rows = if cfg!(debug_assertions) { 6_000 } else { 75_000 };
    let born = days("2000-01-01", 3);
    let person = |place: usize, by: &str, side: usize| -> Row {
        let mut row = vec![("full_name", format!("Nguyễn Văn {}", place / 3)), ("birth_date", born[place % 3].clone())];
        match by {
            "key" => row.push(("key", format!("m{place}"))),
            "number" if side == 1 => row.push(("id_number", format!("{place:012}"))),
            "number" => row.extend([("id_number", format!("{place:012}")), ("key", format!("m{place}"))]),
            "alike" => row = vec![("full_name", "Nguyễn Văn An".to_owned()), ("birth_date", "2000-01-01".to_owned())],
            "apart" => row = vec![("full_name", format!("{side} {place}")), ("birth_date", "2000-01-01".to_owned())],
            _ => {}
        }
        row
    };
    for (by, agreeing) in [("key", rows), ("number", rows), ("name", rows), ("alike", 0), ("apart", 0)] {
        let [records, list] = [0, 1].map(|side| {
            let rows: Vec<Row> = (0..rows).map(|place| person(place, by, side)).rev().collect();
            table(&rows)
        });
        let (records, list) = (records.columns().unwrap(), list.columns().unwrap());
        let whole = plan().reconcile(Reconciled::ActiveMembers, &records, &list).unwrap();
        assert_eq!(whole.agreeing, agreeing, "{by}");
    }
}

#[test]
fn columns_of_different_lengths_name_their_side() {
    let key = [Some("m1")];
    let even = Entries { key: &key, ..Entries::default() };
    let uneven = Entries { key: &key, unit: &[Some("C1"), Some("C2")], ..Entries::default() };
    for (records, list, side) in [(&uneven, &even, "records"), (&even, &uneven, "list")] {
        let error = plan().reconcile(Reconciled::ActiveMembers, records, list).unwrap_err();
        assert!(matches!(&error, Error::Input(error) if error.record == side), "{error}");
    }
}
