//! Every form a column may come in gives the same cells; what is none is refused with column and row.

use super::MemberBatch;
use crate::columns::MemberColumns;
use crate::review::UnitTable;
use crate::{EntrySource, Error, NaiveDate, Problem};
use arrow_array::builder::{StringDictionaryBuilder, StringViewBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Date64Array, Float64Array, Int8Array, Int16Array, Int32Array, Int64Array, LargeStringArray,
    NullArray, RecordBatch, StringArray, TimestampMicrosecondArray, TimestampMillisecondArray, TimestampNanosecondArray,
    TimestampSecondArray, UInt8Array, UInt16Array, UInt32Array, UInt64Array,
};
use std::sync::Arc;

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

/// The same batch without its first row, so that buffers begin inside.
fn read(columns: Vec<(&str, ArrayRef)>) -> MemberBatch {
    MemberBatch::new(&batch(columns).slice(1, 3), 0).unwrap()
}

fn refused(columns: Vec<(&str, ArrayRef)>) -> (String, Option<usize>, &'static str) {
    let Err(Error::Input(error)) = MemberBatch::new(&batch(columns), 0) else { panic!("was taken") };
    (error.field.clone(), error.row, error.problem.code())
}

const TEXTS: [Option<&str>; 4] = [Some("web"), Some("app"), None, Some("file")];

fn text_arrays() -> Vec<ArrayRef> {
    fn dictionary<K: ArrowDictionaryKeyType>() -> ArrayRef {
        let mut builder = StringDictionaryBuilder::<K>::new();
        builder.extend(TEXTS);
        Arc::new(builder.finish())
    }
    let mut view = StringViewBuilder::new();
    view.extend(TEXTS);
    vec![
        Arc::new(StringArray::from(TEXTS.to_vec())),
        Arc::new(LargeStringArray::from(TEXTS.to_vec())),
        Arc::new(view.finish()),
        dictionary::<Int8Type>(),
        dictionary::<Int16Type>(),
        dictionary::<Int32Type>(),
        dictionary::<Int64Type>(),
        dictionary::<UInt8Type>(),
        dictionary::<UInt16Type>(),
        dictionary::<UInt32Type>(),
        dictionary::<UInt64Type>(),
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
        assert_eq!(columns.unit.get(3), None);
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
    let arrays: [ArrayRef; 7] = [
        Arc::new(Date32Array::from(days.to_vec())),
        Arc::new(Date64Array::from(of(86_400_000))),
        Arc::new(TimestampSecondArray::from(of(86_400))),
        Arc::new(TimestampMillisecondArray::from(of(86_400_000))),
        Arc::new(TimestampMicrosecondArray::from(of(86_400_000_000))),
        Arc::new(TimestampNanosecondArray::from(of(86_400_000_000_000))),
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
    let scores: [ArrayRef; 8] = [
        Arc::new(UInt32Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(Int8Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(Int16Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(Int32Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(Int64Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(UInt8Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(UInt16Array::from(vec![None, Some(7), None, Some(0)])),
        Arc::new(UInt64Array::from(vec![None, Some(7), None, Some(0)])),
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
    let codes = batch(vec![("code", Arc::new(StringArray::from(vec!["d", "e", "f"])))]);
    let units = UnitTable::from_batches(&[one.clone(), codes]).unwrap();
    assert_eq!(units.columns().unwrap().code, ["a", "d", "e", "f"].map(|code| Some(code.to_owned())));
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
    let members = MemberBatch::new(
        &batch(vec![
            ("unit", Arc::new(StringArray::from(vec!["a", "a", "b", "a"]))),
            ("birth_date", Arc::new(StringArray::from(births))),
            ("elected_post", Arc::new(BooleanArray::from(vec![false; 4]))),
            ("fulltime_post", Arc::new(BooleanArray::from(vec![false; 4]))),
        ]),
        0,
    )
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

#[test]
fn what_is_decided_and_what_is_counted() {
    let charter = crate::Rulebook::national().in_force_on("2024-05-09".parse().unwrap()).unwrap();
    let text = |texts: [Option<&str>; 3]| Arc::new(StringArray::from(texts.to_vec())) as ArrayRef;
    let units = batch(vec![("code", text([Some("p"), Some("a"), Some("b")])), ("parent", text([None, Some("p"), Some("p")]))]);
    let units = UnitTable::from_batches(&[units]).unwrap();
    let screening = charter.screening_of(units, &["record.unit", "record.same_person", "identity.email"]).unwrap();
    // The second is of no unit of the list; the third has the first one's name and day of birth, and no e-mail address.
    let members = MemberBatch::new(
        &batch(vec![
            ("unit", text([Some("a"), Some("x"), Some("a")])),
            ("full_name", text([Some("Nguyễn Văn A"), None, Some("Nguyễn Văn A")])),
            ("birth_date", text([Some("2000-01-01"); 3])),
            ("email", text([Some("a@b.vn"), Some("a@b.vn"), Some("nobody")])),
        ]),
        0,
    )
    .unwrap();
    let (words, screened) = screening.screen(&members.columns()).unwrap();
    let findings = screening.findings_batch(&words).unwrap();
    let lists = findings.column(0).as_list::<i32>();
    let labels = screening.finding_labels();
    let of = |row: usize| -> Vec<String> {
        let list = lists.value(row);
        list.as_dictionary::<UInt8Type>().keys().values().iter().map(|key| labels[usize::from(*key)].clone()).collect()
    };
    assert_eq!(of(0), Vec::<String>::new());
    assert_eq!(of(1), ["record.unit:not_met"]);
    assert_eq!(of(2), ["record.same_person:needs_decision", "identity.email:not_met"]);
    assert_eq!(screening.answers_schema().field(0).name(), "answers");

    let units = screened.units_batch().unwrap();
    let names: Vec<&str> = units.schema_ref().fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(names, ["code", "members", "branches", "members_not_met", "answers"]);
    assert_eq!(units.column(1).as_primitive::<UInt64Type>().values().to_vec(), [2, 2, 0]);

    let counts = screened.counts_batch().unwrap();
    let texts = |column: usize, row: usize| counts.column(column).as_string::<i32>().value(row).to_owned();
    let three = |row: usize| [2, 3, 4].map(|column| counts.column(column).as_primitive::<UInt64Type>().value(row));
    let about_members: Vec<_> = (0..counts.num_rows())
        .filter(|row| ["identity.email", "record.same_person"].contains(&texts(1, *row).as_str()))
        .map(|row| (texts(0, row), texts(1, row), three(row)))
        .collect();
    let expected = ["p", "a"].map(|unit| [(unit, "identity.email", [1, 0, 0]), (unit, "record.same_person", [0, 1, 0])]);
    assert_eq!(
        about_members,
        expected.concat().into_iter().map(|(unit, rule, of)| (unit.to_owned(), rule.to_owned(), of)).collect::<Vec<_>>()
    );
    assert!((0..counts.num_rows()).all(|row| three(row) != [0; 3]));
    assert_eq!(format!("{members:?}"), "MemberBatch { rows: 3, .. }");
}
