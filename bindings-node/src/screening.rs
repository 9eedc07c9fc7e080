//! Screenings: lists of typed arrays in, words of answers out.

use crate::failure::{Failure, Stop, answer};
use crate::held::{Asked, asked, says};
use crate::list::{Given, MemberList, units};
use crate::quota::count;
use crate::screened::{Screened, ScreenedRule};
use crate::value::{items, needed, optional, refused};
use crate::verdict::FindingFields;
use arrow_array::cast::AsArray;
use arrow_array::types::UInt8Type;
use dieule::{Error, MemberRecord, MemberTable, Outcome, Problem, Value, Words};
use napi::JsString;
use napi::bindgen_prelude::{Array, AsyncTask, BigUint64Array, Buffer, Either, Uint8Array, Uint8ArraySlice, Uint32Array, Unknown};
use napi_derive::napi;
use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// Rows that a worker thread takes before it can be stopped.
const STEP: usize = 262_144;

/// A charter made ready to screen the members of one list of units.
#[napi]
#[derive(Debug)]
pub struct Screening {
    inner: dieule::Screening,
}

/// A charter made ready, from packed units and the ids of rules; by all rules where none is given.
pub(crate) fn screening(charter: &dieule::Charter, packed: &Array<'_>, rules: Array<'_>) -> Result<Screening, Stop> {
    let rules = items::<String>(rules, "screening", "rules")?;
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    Ok(Screening { inner: charter.screening_of(units(packed)?, &rules)? })
}

/// What is found of each row, as places among the labels.
#[napi(object, object_from_js = false)]
pub struct FoundRows {
    /// Where the findings of each row begin, and where the last end.
    pub offsets: Uint32Array,
    /// The findings.
    pub codes: Uint8Array,
}

impl fmt::Debug for FoundRows {
    /// How many findings there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FoundRows").field("findings", &self.codes.len()).finish_non_exhaustive()
    }
}

#[napi]
impl Screening {
    /// The rules about members, with the places of their answers.
    #[napi]
    pub fn rules(&self) -> Vec<ScreenedRule> {
        self.inner.rules().iter().map(ScreenedRule::from).collect()
    }

    /// How many words of 64 bits hold the answers about a member.
    #[napi(getter)]
    pub fn words(&self) -> i64 {
        count(self.inner.words())
    }

    /// What the codes of `findings` stand for.
    #[napi]
    pub fn labels(&self) -> Vec<String> {
        self.inner.finding_labels()
    }

    /// The words of packed members.
    #[napi]
    pub fn answers(&self, members: Array<'_>) -> napi::Result<Either<Vec<BigUint64Array>, Failure>> {
        let ask = || -> Result<Vec<BigUint64Array>, Stop> {
            let given = Given::of(&members)?;
            let mut list = MemberList::new(&given)?;
            let mut all = Planes::new(self.inner.words());
            while let Some(words) = list.next(usize::MAX, |_, columns| self.inner.answer(columns))? {
                all.add(words);
            }
            Ok(all.into())
        };
        answer(ask())
    }

    /// What is found of each of packed members.
    #[napi]
    pub fn findings(&self, members: Array<'_>) -> napi::Result<Either<FoundRows, Failure>> {
        let find = || -> Result<FoundRows, Stop> {
            let given = Given::of(&members)?;
            let mut list = MemberList::new(&given)?;
            let mut offsets: Vec<u32> = vec![0];
            let mut codes: Vec<u8> = Vec::new();
            while let Some(found) = list.next(usize::MAX, |_, columns| self.inner.findings_batch(&self.inner.answer(columns)?))? {
                let lists = found.column(0).as_list::<i32>();
                let before = u32::try_from(codes.len()).map_err(|_| too_many())?;
                for end in lists.offsets().iter().skip(1) {
                    let end = u32::try_from(*end).ok().and_then(|end| end.checked_add(before));
                    offsets.push(end.ok_or_else(too_many)?);
                }
                codes.extend_from_slice(lists.values().as_dictionary::<UInt8Type>().keys().values());
            }
            Ok(FoundRows { offsets: offsets.into(), codes: codes.into() })
        };
        answer(find())
    }

    /// What is found of one of packed members, each with its reason, figures and article.
    #[napi]
    pub fn explain(&self, members: Array<'_>, row: Unknown<'_>) -> napi::Result<Either<Explained, Failure>> {
        let explain = || -> Result<Explained, Stop> {
            let row: u32 = needed(row, "explain", "row")?;
            let row = row as usize;
            let given = Given::of(&members)?;
            let mut list = MemberList::new(&given)?;
            let found = |first: usize, columns: &dieule::MemberColumns<'_>| {
                let here = row.checked_sub(first).filter(|here| *here < columns.rows());
                here.map(|here| self.inner.explain(columns, here)).transpose()
            };
            while let Some(findings) = list.next(usize::MAX, found)? {
                if let Some(inner) = findings {
                    return Ok(Explained { inner });
                }
            }
            let problem = Problem::LengthMismatch { expected: list.rows(), got: row.saturating_add(1) };
            Err(refused("members", "unit", Some(row), problem).into())
        };
        answer(explain())
    }

    /// Screen packed members.
    #[napi]
    pub fn screen(&self, members: Array<'_>) -> napi::Result<Either<Screened, Failure>> {
        let screen = || -> Result<Screened, Stop> {
            let given = Given::of(&members)?;
            let mut list = MemberList::new(&given)?;
            let mut part = self.inner.part();
            while list.next(usize::MAX, |first, columns| part.count(first as u64, columns))?.is_some() {}
            Ok(part.finish()?.into())
        };
        answer(screen())
    }

    /// The answers about one member packed in a text: what all requirements come to, in the two lowest bits, and the word above
    /// them. A text is one crossing, and the least that a record can cost; an object would be one for each field.
    #[napi]
    pub fn member(&self, packed: JsString<'_>) -> napi::Result<Either<f64, Failure>> {
        let screen = || -> Result<f64, Stop> {
            let packed = packed.into_utf8()?;
            let record = one_member(packed.as_str()?)?;
            let member = self.inner.member(&record.columns(), 0)?;
            let place = Outcome::ALL.iter().position(|outcome| *outcome == member.outcome).unwrap_or(0);
            let number = member.word(0).unwrap_or(0) << 2 | place as u64;
            // Two bits a rule: numbers of JavaScript are exact to 53.
            const { assert!(dieule::Screening::MOST_RULES <= 25, "the rules need a number more") };
            #[expect(clippy::cast_precision_loss, reason = "asserted to be exact")]
            Ok(number as f64)
        };
        answer(screen())
    }

    /// The place of a rule in a word, counted in pairs of bits.
    #[napi]
    pub fn place(&self, rule: Unknown<'_>) -> napi::Result<Either<u32, Failure>> {
        let ask = || -> Result<u32, Stop> {
            let rule: String = needed(rule, "answer", "rule")?;
            Ok(self.inner.rule(&rule)?.shift / 2)
        };
        answer(ask())
    }

    /// What is found of the member packed in a text.
    #[napi]
    pub fn explain_member(&self, packed: JsString<'_>) -> napi::Result<Either<Explained, Failure>> {
        let explain = || -> Result<Explained, Stop> {
            let packed = packed.into_utf8()?;
            let record = one_member(packed.as_str()?)?;
            Ok(Explained { inner: self.inner.explain(&record.columns(), 0)? })
        };
        answer(explain())
    }

    /// Packed members, copied, to be screened on a worker thread step by step.
    #[napi]
    pub fn job(&self, members: Array<'_>) -> napi::Result<Either<ScreeningJob, Failure>> {
        let begin = || -> Result<ScreeningJob, Stop> {
            let list = MemberList::copied(&Given::of(&members)?)?;
            let rows = list.rows();
            let job = Job { list, part: Some(self.inner.part()) };
            Ok(ScreeningJob { rows, screening: self.inner.clone(), job: Arc::new(Mutex::new(job)) })
        };
        answer(begin())
    }

    /// A part to which nothing was added yet.
    #[napi]
    pub fn part(&self) -> ScreeningPart {
        ScreeningPart { screening: self.inner.clone(), part: RefCell::new(Some(self.inner.part())) }
    }

    /// A part from its bytes.
    #[napi]
    pub fn part_from_bytes(&self, bytes: Uint8ArraySlice<'_>) -> napi::Result<Either<ScreeningPart, Failure>> {
        let read = self.inner.part_from_bytes(&bytes).map_err(Stop::from);
        answer(read.map(|part| ScreeningPart { screening: self.inner.clone(), part: RefCell::new(Some(part)) }))
    }
}

/// The member packed in a text: of each field its place, a sign for the type, the value and an end.
fn one_member(packed: &str) -> Result<MemberRecord, Stop> {
    let mut record = MemberRecord::default();
    for field in packed.split_terminator('\0') {
        let mut letters = field.chars();
        let (place, sign) = (letters.next().unwrap_or_default(), letters.next());
        let named = usize::try_from(u32::from(place)).ok().and_then(|place| MemberTable::FIELDS.get(place.checked_sub(FIRST)?));
        let name = named.map_or("", |field| field.name);
        let value = letters.as_str();
        let value = match sign {
            Some('t') => Value::Text(value),
            Some('y') => Value::Flag(true),
            Some('n') => Value::Flag(false),
            Some('c') => Value::Count(value.parse().unwrap_or(i64::MIN)),
            _ => Value::Missing,
        };
        record.set(name, value)?;
    }
    Ok(record)
}

/// The letter that stands for the first field.
const FIRST: usize = 33;

/// The words of several batches, one after the other.
struct Planes(Vec<Vec<u64>>);

impl Planes {
    fn new(words: usize) -> Self {
        Planes(vec![Vec::new(); words])
    }

    /// The first words are moved.
    fn add(&mut self, words: Words) {
        for (plane, more) in self.0.iter_mut().zip(words.into_planes()) {
            if plane.is_empty() {
                *plane = more;
            } else {
                plane.extend(more);
            }
        }
    }
}

impl From<Planes> for Vec<BigUint64Array> {
    fn from(Planes(planes): Planes) -> Self {
        planes.into_iter().map(BigUint64Array::new).collect()
    }
}

fn too_many() -> Error {
    Error::Stored { why: "a list with so many findings must be split".to_owned() }
}

/// What is found of one member.
#[napi]
#[derive(Debug)]
pub struct Explained {
    inner: Vec<dieule::Finding>,
}

says!(Explained);

#[napi]
impl Explained {
    /// Each finding, in the order of the rules.
    #[napi]
    pub fn findings(&self) -> Vec<FindingFields> {
        self.inner.iter().map(FindingFields::from).collect()
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        self.inner.get(place as usize)
    }
}

/// A list on its way through a worker thread.
#[derive(Debug)]
pub struct Job {
    list: MemberList<'static>,
    /// What was told so far, until it is finished.
    part: Option<dieule::ScreeningPart>,
}

/// A screening on a worker thread, step by step: between two steps it can be stopped.
#[napi]
#[derive(Debug)]
pub struct ScreeningJob {
    rows: usize,
    screening: dieule::Screening,
    job: SharedJob,
}

type SharedJob = Arc<Mutex<Job>>;
type StepTask = AsyncTask<Asked<SharedJob, Option<i64>, Option<i64>>>;
type FinishTask = AsyncTask<Asked<SharedJob, dieule::Screened, Screened>>;

#[napi]
impl ScreeningJob {
    /// The rows in all.
    #[napi(getter)]
    pub fn rows(&self) -> i64 {
        count(self.rows)
    }

    /// Screens the next rows on a worker thread, and tells how many are done; null where none was left.
    #[napi(ts_return_type = "Promise<number | null | Failure>")]
    pub fn step(&self) -> napi::Result<StepTask> {
        asked(self.screening.charter(), Ok(Arc::clone(&self.job)), |_, job| {
            let mut job = job.lock().unwrap_or_else(PoisonError::into_inner);
            let Job { list, part } = &mut *job;
            let Some(part) = part else { return Ok(None) };
            let told = list.next(STEP, |first, columns| part.add(first as u64, columns))?;
            Ok(told.map(|_| count(list.done())))
        })
    }

    /// Decides on a worker thread what only the whole can tell; once.
    #[napi(ts_return_type = "Promise<Screened | Failure>")]
    pub fn finish(&self) -> napi::Result<FinishTask> {
        asked(self.screening.charter(), Ok(Arc::clone(&self.job)), |_, job| {
            let part = job.lock().unwrap_or_else(PoisonError::into_inner).part.take().ok_or_else(used_up)?;
            part.finish()
        })
    }
}

/// What part of a list of members told.
#[napi]
#[derive(Debug)]
pub struct ScreeningPart {
    screening: dieule::Screening,
    /// Nothing once it was finished, or merged into another. A cell, for JavaScript may hand a part in to itself.
    part: RefCell<Option<dieule::ScreeningPart>>,
}

fn used_up() -> Error {
    Error::Stored { why: "this part was finished, or merged into another".to_owned() }
}

#[napi]
impl ScreeningPart {
    /// How many members it was told of.
    #[napi(getter)]
    pub fn members(&self) -> i64 {
        self.part.borrow().as_ref().map_or(0, |part| count(part.members()))
    }

    /// Takes in packed members, of which the first has a number in the whole list, and gives their words; all of them or none.
    #[napi]
    pub fn add(&self, members: Array<'_>, first_row: Unknown<'_>) -> napi::Result<Either<Vec<BigUint64Array>, Failure>> {
        let add = || -> Result<Vec<BigUint64Array>, Stop> {
            let mut part = self.part.borrow_mut();
            let part = part.as_mut().ok_or_else(used_up)?;
            let first_row: u64 = optional(first_row, "part", "first_row")?.unwrap_or(part.members());
            let given = Given::of(&members)?;
            let mut list = MemberList::new(&given)?;
            let mut all = Planes::new(self.screening.words());
            // Of batches the last may be refused after the first were taken in.
            let mut own = list.comes_in_batches().then(|| self.screening.part());
            while let Some(words) =
                list.next(usize::MAX, |first, columns| own.as_mut().unwrap_or(part).add(first_row.saturating_add(first as u64), columns))?
            {
                all.add(words);
            }
            if let Some(own) = own {
                part.merge(own)?;
            }
            Ok(all.into())
        };
        answer(add())
    }

    /// Takes in another part, which is used up.
    #[napi]
    pub fn merge(&self, other: &ScreeningPart) -> napi::Result<Either<(), Failure>> {
        let merge = || -> Result<(), Stop> {
            // Asked of two empty parts first, so that what is refused leaves both as they were.
            self.screening.part().merge(other.screening.part())?;
            let mut own = self.part.borrow_mut();
            let own = own.as_mut().ok_or_else(used_up)?;
            // A part that is handed in to itself is being written to already.
            let other = other.part.try_borrow_mut().ok().and_then(|mut other| other.take()).ok_or_else(used_up)?;
            Ok(own.merge(other)?)
        };
        answer(merge())
    }

    /// The part as bytes.
    #[napi]
    pub fn to_bytes(&self) -> napi::Result<Either<Buffer, Failure>> {
        let write = || -> Result<Buffer, Stop> { Ok(self.part.borrow().as_ref().ok_or_else(used_up)?.to_bytes()?.into()) };
        answer(write())
    }

    /// Decides what only the whole can tell. The part is used up.
    #[napi]
    pub fn finish(&self) -> napi::Result<Either<Screened, Failure>> {
        let finish = || -> Result<Screened, Stop> {
            let part = self.part.borrow_mut().take().ok_or_else(used_up)?;
            Ok(part.finish()?.into())
        };
        answer(finish())
    }
}
