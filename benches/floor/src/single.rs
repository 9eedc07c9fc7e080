//! One record with its verdict, in Rust.

use crate::data::{Data, UNKNOWN};
use dieule::{Codes, Days, EntrySource, Flags, MemberColumns, Outcome, Screening, Sex, Texts};
use std::hint::black_box;
use std::slice::from_ref;
use std::time::Instant;

/// A host's own record.
struct Record {
    unit: Option<&'static str>,
    birth: Option<i32>,
    admitted: Option<i32>,
    sex: Option<Sex>,
    source: Option<EntrySource>,
    flags: [Option<bool>; 6],
}

const CALLS: usize = 200_000;

/// Nanoseconds a call, and that the answers are those expected.
pub fn time(screening: &Screening, data: &Data) -> f64 {
    let flag = |byte: u8| (byte < 2).then_some(byte == 1);
    let records: Vec<Record> = (0..1000)
        .map(|row| Record {
            unit: Some("C1"),
            birth: (data.birth_date[row] != UNKNOWN).then_some(data.birth_date[row]),
            admitted: (data.admitted_on[row] != UNKNOWN).then_some(data.admitted_on[row]),
            sex: Sex::ALL.get(usize::from(data.sex[row])).copied(),
            source: EntrySource::ALL.get(usize::from(data.entry_source[row])).copied(),
            flags: [
                flag(data.stay_granted[row]),
                flag(data.elected_post[row]),
                flag(data.fulltime_post[row]),
                flag(data.app_installed[row]),
                flag(data.app_declared[row]),
                flag(data.app_registered[row]),
            ],
        })
        .collect();
    let member = |record: &Record| {
        let known = [u8::from(record.birth.is_some()), u8::from(record.admitted.is_some())];
        let day = |place: usize| dieule::Bits::new(&known[place..=place], 0, 1);
        let [stay, elected, fulltime, installed, declared, registered] = record.flags.each_ref().map(|flag| Flags::Values(from_ref(flag)));
        let unit = from_ref(&record.unit);
        let (birth, admitted) = (record.birth.unwrap_or(0), record.admitted.unwrap_or(0));
        let columns = MemberColumns {
            unit: Texts::Cells(&unit),
            birth_date: Days::Numbers { days: from_ref(&birth), known: day(0) },
            admitted_on: Days::Numbers { days: from_ref(&admitted), known: day(1) },
            sex: Codes::Values(from_ref(&record.sex)),
            entry_source: Codes::Values(from_ref(&record.source)),
            stay_granted: stay,
            elected_post: elected,
            fulltime_post: fulltime,
            app_installed: installed,
            app_declared: declared,
            app_registered: registered,
            ..MemberColumns::default()
        };
        screening.member(&columns, 0).unwrap()
    };
    for (record, expected) in records.iter().zip(&data.expected) {
        assert_eq!(member(record).word(0), Some(u64::from(*expected)));
    }
    let start = Instant::now();
    let mut met = 0;
    for call in 0..CALLS {
        met += usize::from(member(black_box(&records[call % 1000])).outcome == Outcome::Met);
    }
    black_box(met);
    start.elapsed().as_nanos() as f64 / CALLS as f64
}
