//! What screening allocates does not grow with the rows, and one record allocates nothing.
//!
//! The counter is the allocator of this whole program, whatever thread asks for memory; so there is one test here, and nothing
//! beside it that could allocate meanwhile.
#![expect(clippy::unwrap_used, reason = "a list that cannot be built must stop the test")]

use arrow_array::types::{Int8Type, UInt32Type};
use arrow_array::{ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int8Array, RecordBatch, StringArray, UInt32Array};
use dieule::{MemberBatch, RuleCost, Rulebook, Screening, UnitTable, Value, national_campaigns};
use rayon::prelude::*;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::hint::black_box;
use std::sync::Arc;

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const FEW: u32 = 1_000;
const MANY: u32 = 1_000_000;
/// What a thousand times as many rows may allocate more: rows are shared out among threads a hundred thousand at a time.
const MORE: usize = 100;
/// As many as screen here, on whatever machine.
const THREADS: usize = 4;
const BRANCHES: u32 = 200;

const PROFILE: &str = "[profile]\nid = 'P'\ntitle = 'P'\nissuer = 'province'\ndocument = '1'\nfrom = 2024-01-01\n[set]\n\
    'identity.required_fields' = ['birth_date', 'admitted_on', 'sex']";

/// Every rule about days, flags and codes.
fn screening() -> Screening {
    let mut book = Rulebook::national().with_profile_toml(PROFILE).unwrap();
    for campaign in national_campaigns().unwrap() {
        book = book.with_campaign(campaign).unwrap();
    }
    let charter = book.in_force_on("2024-05-09".parse().unwrap()).unwrap();
    let mut units = UnitTable::with_rows(BRANCHES as usize);
    for row in 0..BRANCHES {
        let place = row as usize;
        units.set(place, "code", Value::Text(&format!("C{row}"))).unwrap();
        units.set(place, "kind", Value::Text(if row == 0 { "doan_co_so" } else { "chi_doan" })).unwrap();
        units.set(place, "parent", if row == 0 { Value::Missing } else { Value::Text("C0") }).unwrap();
    }
    let all = charter.screening(units.clone()).unwrap();
    let chosen: Vec<&str> = all.rules().iter().filter(|rule| rule.cost == RuleCost::Table).map(|rule| rule.rule).collect();
    assert!(chosen.len() > 3, "{chosen:?}");
    charter.screening_of(units, &chosen).unwrap()
}

/// A number that looks like none in particular, the same for a row and a column in every run.
fn mixed(row: u32, column: u32) -> u32 {
    let mut number = row.wrapping_mul(0x9E37_79B1) ^ column.wrapping_mul(0x85EB_CA77);
    for _ in 0..2 {
        number = (number ^ (number >> 15)).wrapping_mul(0x2C1B_3C6D);
    }
    number ^ (number >> 13)
}

/// A list with every column of days, flags and codes; one cell of eleven is not known.
fn members(rows: u32) -> RecordBatch {
    let known = |row, column| !mixed(row, column + 100).is_multiple_of(11);
    let cell = |row, column, below: u32| known(row, column).then(|| mixed(row, column) % below);
    let codes = |column, texts: &[&str]| {
        let places: Int8Array =
            (0..rows).map(|row| cell(row, column, u32::try_from(texts.len()).unwrap()).map(|place| i8::try_from(place).unwrap())).collect();
        Arc::new(DictionaryArray::<Int8Type>::new(places, Arc::new(StringArray::from(texts.to_vec())))) as ArrayRef
    };
    // From 1980 to 2010 for births, so that every age that matters is there.
    let days = |column, first: i32, span| {
        let days: Date32Array = (0..rows).map(|row| cell(row, column, span).map(|day| first + i32::try_from(day).unwrap())).collect();
        Arc::new(days) as ArrayRef
    };
    let flags = |column| Arc::new((0..rows).map(|row| cell(row, column, 2).map(|one| one == 1)).collect::<BooleanArray>()) as ArrayRef;
    let branches: UInt32Array = (0..rows).map(|row| cell(row, 0, BRANCHES)).collect();
    let names: StringArray = (0..BRANCHES).map(|row| Some(format!("C{row}"))).collect();
    let columns = [
        ("unit", Arc::new(DictionaryArray::<UInt32Type>::new(branches, Arc::new(names))) as ArrayRef),
        ("birth_date", days(1, 3_652, 10_957)),
        ("admitted_on", days(2, 14_000, 6_000)),
        ("joined_unit_on", days(3, 14_000, 6_000)),
        ("sex", codes(4, &["male", "female"])),
        ("entry_source", codes(5, &["app", "web", "file", "other"])),
        ("app_installed", flags(6)),
        ("app_declared", flags(7)),
        ("app_registered", flags(8)),
        ("stay_granted", flags(9)),
        ("elected_post", flags(10)),
        ("appointed_post", flags(11)),
        ("fulltime_post", flags(12)),
    ];
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()
}

/// How often memory was asked for, by any thread.
fn allocations<T>(work: impl FnOnce() -> T) -> usize {
    let before = Region::new(MEMORY);
    let made = work();
    let change = before.change();
    drop(made);
    change.allocations + change.reallocations
}

#[test]
fn rows_allocate_nothing() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(THREADS).build().unwrap();
    let in_threads = || pool.install(|| (0..10_000_u32).into_par_iter().with_max_len(100).for_each(|row| drop(black_box(Box::new(row)))));
    assert!(allocations(in_threads) >= 10_000, "what other threads allocate is not seen");

    let screening = screening();
    let batches = [FEW, MANY].map(members);
    let held = batches.each_ref().map(|batch| MemberBatch::new(batch, 0).unwrap());
    let lists = held.each_ref().map(MemberBatch::columns);
    let [few, many] = &lists;
    assert_eq!([few.rows(), many.rows()], [FEW as usize, MANY as usize]);
    let found = pool.install(|| screening.answer(many)).unwrap();
    for rule in screening.rules() {
        let asked = found.plane(rule.word).unwrap().iter().any(|word| word >> rule.shift & 0b11 != 0);
        assert!(asked, "{} finds nothing in the list, so it tells nothing here", rule.rule);
    }

    let more = |what: &str, count: &(dyn Fn(usize) -> usize + Sync)| {
        // Once before: tables that are made once, and what the threads make for themselves.
        let [_, few, many] = [0, 0, 1].map(|list| pool.install(|| count(list)));
        assert!(many <= few + MORE, "{what}: {few} allocations for {FEW} rows, {many} for {MANY}");
    };
    more("reading a batch", &|list| allocations(|| MemberBatch::new(&batches[list], 0).unwrap()));
    more("answer", &|list| allocations(|| screening.answer(&lists[list]).unwrap()));
    more("answer_into", &|list| {
        let words = screening.answer(&lists[list]).unwrap();
        allocations(|| screening.answer_into(&lists[list], words).unwrap())
    });
    more("part.add", &|list| {
        let mut part = screening.part();
        allocations(|| part.add(0, &lists[list]).unwrap())
    });

    let one_by_one = allocations(|| (0..few.rows()).filter(|row| black_box(screening.member(few, *row)).is_err()).count());
    assert_eq!(one_by_one, 0, "allocations for {FEW} members, one by one");
}
