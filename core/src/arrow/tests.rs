//! Every form a column may come in gives the same cells; what is none is refused with column and row.

use super::MemberBatch;
use crate::columns::MemberColumns;
use crate::review::UnitTable;
use crate::{EntrySource, Error, NaiveDate, Problem};
use arrow_array::builder::{StringDictionaryBuilder, StringViewBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int32Type, UInt32Type};
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Date64Array, Float64Array, Int64Array, LargeStringArray, NullArray, RecordBatch, StringArray,
    TimestampMicrosecondArray, UInt8Array, UInt32Array,
};
use std::sync::Arc;

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

/// The same batch without its first row, so that buffers begin inside.
fn read(columns: Vec<(&str, ArrayRef)>) -> MemberBatch {
    MemberBatch::new(&batch(columns).slice(1, 3)).unwrap()
}

fn refused(columns: Vec<(&str, ArrayRef)>) -> (String, Option<usize>, &'static str) {
    let Err(Error::Input(error)) = MemberBatch::new(&batch(columns)) else { panic!("was taken") };
    (error.field.clone(), error.row, error.problem.code())
}

const TEXTS: [Option<&str>; 4] = [Some("web"), Some("app"), None, Some("file")];

fn text_arrays() -> Vec<ArrayRef> {
    let mut view = StringViewBuilder::new();
    let mut small = StringDictionaryBuilder::<Int8Type>::new();
    let mut signed = StringDictionaryBuilder::<Int32Type>::new();
    let mut unsigned = StringDictionaryBuilder::<UInt32Type>::new();
    for text in TEXTS {
        view.append_option(text);
        small.append_option(text);
        signed.append_option(text);
        unsigned.append_option(text);
    }
    vec![
        Arc::new(StringArray::from(TEXTS.to_vec())),
        Arc::new(LargeStringArray::from(TEXTS.to_vec())),
        Arc::new(view.finish()),
        Arc::new(small.finish()),
        Arc::new(signed.finish()),
        Arc::new(unsigned.finish()),
    ]
}

fn cells<T>(columns: &MemberColumns<'_>, cell: impl Fn(&MemberColumns<'_>, usize) -> T) -> Vec<T> {
    (0..3).map(|row| cell(columns, row)).collect()
}

#[test]
fn texts_and_codes_in_every_layout() {
    for array in text_arrays() {
        let read = read(vec![("unit", array.clone()), ("entry_source", array)]);
        let columns = read.columns();
        assert_eq!((read.rows(), columns.rows()), (3, 3));
        assert_eq!(
            cells(&columns, |list, row| list.unit.get(row).map(str::to_owned)),
            TEXTS[1..].iter().map(|text| text.map(str::to_owned)).collect::<Vec<_>>()
        );
        let sources = cells(&columns, |list, row| list.entry_source.get(row, EntrySource::ALL));
        assert_eq!(sources, [Some(EntrySource::App), None, Some(EntrySource::File)]);
    }
}

#[test]
fn days_in_every_form() {
    let days = [Some(0), Some(19_852), None, Some(-1)];
    let texts = [Some("1970-01-01"), Some("2024-05-09"), None, Some("1969-12-31")];
    let expected = texts[1..].iter().map(|text| text.map(|text| text.parse::<NaiveDate>().unwrap())).collect::<Vec<_>>();
    let of = |unit: i64| days.iter().map(|day| day.map(|day: i32| i64::from(day) * unit)).collect::<Vec<_>>();
    let arrays: [ArrayRef; 4] = [
        Arc::new(Date32Array::from(days.to_vec())),
        Arc::new(Date64Array::from(of(86_400_000))),
        Arc::new(TimestampMicrosecondArray::from(of(86_400_000_000))),
        Arc::new(StringArray::from(texts.to_vec())),
    ];
    for array in arrays {
        let read = read(vec![("unit", Arc::new(StringArray::from(TEXTS.to_vec()))), ("birth_date", array)]);
        assert_eq!(cells(&read.columns(), |list, row| list.birth_date.get(row)), expected);
    }
}

#[test]
fn flags_and_counts() {
    let unit: ArrayRef = Arc::new(StringArray::from(TEXTS.to_vec()));
    let flags: ArrayRef = Arc::new(BooleanArray::from(vec![Some(false), Some(true), None, Some(false)]));
    let scores: [ArrayRef; 3] = [
        Arc::new(UInt32Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(Int64Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(UInt8Array::from(vec![None, Some(7), None, Some(0)])),
    ];
    for score in scores {
        let read = read(vec![("unit", unit.clone()), ("stay_granted", flags.clone()), ("score", score)]);
        assert_eq!(cells(&read.columns(), |list, row| list.stay_granted.get(row)), [Some(true), None, Some(false)]);
        assert_eq!(cells(&read.columns(), |list, row| list.score.get(row)), [Some(7), None, Some(0)]);
    }
    let nulls: ArrayRef = Arc::new(NullArray::new(4));
    let read = read(["unit", "stay_granted", "score", "sex", "birth_date"].map(|name| (name, nulls.clone())).to_vec());
    let columns = read.columns();
    assert_eq!(cells(&columns, |list, row| list.unit.get(row).is_some()), [false; 3]);
    assert_eq!(cells(&columns, |list, row| list.stay_granted.get(row).is_some() || list.score.get(row).is_some()), [false; 3]);
}

#[test]
fn refusals_name_column_and_row() {
    let unit = || ("unit", Arc::new(StringArray::from(vec!["a", "b"])) as ArrayRef);
    let texts = |texts: [&str; 2]| Arc::new(StringArray::from(texts.to_vec())) as ArrayRef;
    let field = |field: &str, row, code| (field.to_owned(), row, code);
    assert_eq!(refused(vec![unit(), ("brith_date", texts(["", ""]))]), field("brith_date", None, "unknown_field"));
    assert_eq!(
        refused(vec![unit(), ("birth_date", Arc::new(Float64Array::from(vec![1.0, 2.0])))]),
        field("birth_date", None, "wrong_type")
    );
    assert_eq!(refused(vec![unit(), ("birth_date", texts(["2024-05-09", "2024-02-30"]))]), field("birth_date", Some(1), "impossible_date"));
    let noon = vec![0, 43_200_000_000];
    assert_eq!(
        refused(vec![unit(), ("birth_date", Arc::new(TimestampMicrosecondArray::from(noon)))]),
        field("birth_date", Some(1), "wrong_type")
    );
    assert_eq!(
        refused(vec![unit(), ("birth_date", Arc::new(Date32Array::from(vec![0, i32::MAX])))]),
        field("birth_date", Some(1), "impossible_date")
    );
    assert_eq!(refused(vec![unit(), ("sex", texts(["male", "nam"]))]), field("sex", Some(1), "unknown_code"));
    assert_eq!(refused(vec![unit(), ("score", Arc::new(Int64Array::from(vec![1, -1])))]), field("score", Some(1), "out_of_range"));
    assert_eq!(refused(vec![unit(), ("id_number", Arc::new(Int64Array::from(vec![1, 2])))]), field("id_number", None, "wrong_type"));
    assert_eq!(refused(vec![unit(), ("stay_granted", Arc::new(Int64Array::from(vec![1, 0])))]), field("stay_granted", None, "wrong_type"));
    assert_eq!(refused(vec![unit(), unit()]), field("unit", None, "wrong_type"));
}

#[test]
fn units_of_several_batches() {
    let one = batch(vec![("code", Arc::new(StringArray::from(vec!["a"]))), ("kind", Arc::new(StringArray::from(vec!["tinh"])))]);
    let two =
        batch(vec![("code", Arc::new(StringArray::from(vec!["b", "c"]))), ("kind", Arc::new(StringArray::from(vec!["chi_doan", "chi"])))]);
    let units = UnitTable::from_batches(&[one.clone(), two.slice(0, 1)]).unwrap();
    assert_eq!(units.columns().unwrap().code, [Some("a".to_owned()), Some("b".to_owned())]);
    let Err(Error::Input(error)) = UnitTable::from_batches(&[one, two]) else { panic!("was taken") };
    assert_eq!((error.field.as_str(), error.row), ("kind", Some(2)));
    assert!(matches!(error.problem, Problem::UnknownCode { .. }));
}

#[test]
fn answers_as_words_and_as_lists() {
    let charter = crate::Rulebook::national().in_force_on("2024-05-09".parse().unwrap()).unwrap();
    let units = UnitTable::from_batches(&[batch(vec![("code", Arc::new(StringArray::from(vec!["a"])))])]).unwrap();
    let screening = charter.screening_of(units, &["record.unit", "record.age_minimum", "maturity.age"]).unwrap();
    let births = ["2010-01-01", "2000-01-01", "1980-01-01"].map(Some).into_iter().chain([None]).collect::<Vec<_>>();
    let members = MemberBatch::new(&batch(vec![
        ("unit", Arc::new(StringArray::from(vec!["a", "a", "b", "a"]))),
        ("birth_date", Arc::new(StringArray::from(births))),
        ("elected_post", Arc::new(BooleanArray::from(vec![false; 4]))),
        ("fulltime_post", Arc::new(BooleanArray::from(vec![false; 4]))),
    ]))
    .unwrap();
    let words = screening.answer(&members.columns()).unwrap();
    let findings = screening.findings_batch(&words).unwrap();
    let lists = findings.column(0).as_list::<i32>();
    let of = |row: usize| -> Vec<String> {
        let list = lists.value(row);
        let codes = list.as_dictionary::<arrow_array::types::UInt8Type>();
        let texts = codes.values().as_string::<i32>();
        codes.keys().values().iter().map(|key| texts.value(usize::from(*key)).to_owned()).collect()
    };
    assert_eq!(of(0), ["record.age_minimum:not_met"]);
    assert_eq!(of(1), Vec::<String>::new());
    assert_eq!(of(2), ["record.unit:not_met", "maturity.age:not_met"]);
    assert_eq!(of(3), ["record.age_minimum:unknown", "maturity.age:unknown"]);
    let answers = screening.answers_batch(words).unwrap();
    assert_eq!(
        answers.column(0).as_primitive::<arrow_array::types::UInt64Type>().values().to_vec(),
        [0b00_10_00, 0, 0b10_00_10, 0b01_01_00]
    );
    assert_eq!(answers.schema(), screening.answers_schema());
}
