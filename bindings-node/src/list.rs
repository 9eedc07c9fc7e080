//! Lists in every form in which JavaScript has them: typed arrays, Arrow, what a mapping read.

use crate::facts::Table;
use crate::failure::Stop;
use crate::ipc::Batches;
use crate::packed::{Handed, Packed};
use dieule::{Error, Field, MemberBatch, MemberColumns, MemberTable, UnitTable};
use napi::bindgen_prelude::{Array, Uint8ArraySlice};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A list as JavaScript hands it over: `[mapped]`, `[null, arrow]` or `[null, null, columns]`.
pub(crate) enum Given<'env, T> {
    Mapped(Arc<T>),
    Arrow(Uint8ArraySlice<'env>),
    Columns(Vec<(&'static Field, Handed<'env>)>),
}

impl<'env, T: Table> Given<'env, T> {
    pub(crate) fn of(list: &Array<'env>) -> napi::Result<Self> {
        if list.len() == 1
            && let Some(mapped) = T::mapped(list)?
        {
            return Ok(Given::Mapped(mapped));
        }
        if list.len() == 2
            && let Some(bytes) = list.get(1)?
        {
            return Ok(Given::Arrow(bytes));
        }
        let columns = list.get::<Array>(2)?.map(|columns| Handed::all(T::FIELDS, &columns)).transpose()?;
        Ok(Given::Columns(columns.unwrap_or_default()))
    }
}

/// The units of a list, copied into a table.
pub(crate) fn units(list: &Array<'_>) -> Result<UnitTable, Stop> {
    match Given::<UnitTable>::of(list)? {
        Given::Mapped(table) => Ok(UnitTable::clone(&table)),
        Given::Arrow(bytes) => {
            let mut batches = Batches::open(Cow::Borrowed(&bytes), UnitTable::FIELDS)?;
            let mut all = Vec::new();
            while let Some(batch) = batches.next()? {
                all.push(batch);
            }
            Ok(UnitTable::from_batches(&all)?)
        }
        Given::Columns(columns) => {
            let packed = Packed::new("units", "code", &columns)?;
            let mut table = UnitTable::with_rows(packed.rows());
            packed.cells(|row, field, value| table.set(row, field, value))?;
            Ok(table)
        }
    }
}

/// The members of a list, a run of rows at a time.
pub(crate) struct MemberList<'a> {
    source: Source<'a>,
    rows: usize,
    /// The first row that was not handed on yet; nothing before the first run.
    next: Option<usize>,
}

enum Source<'a> {
    Mapped(Arc<MemberTable>),
    Arrow(Batches<'a>),
    Columns(Packed<'a>),
}

impl fmt::Debug for MemberList<'_> {
    /// The number of rows, never a cell.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemberList").field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl<'a> MemberList<'a> {
    /// The list without a copy, for the length of a call.
    pub(crate) fn new(given: &'a Given<'_, MemberTable>) -> Result<Self, Error> {
        Ok(MemberList::of(match given {
            Given::Mapped(table) => Source::Mapped(Arc::clone(table)),
            Given::Arrow(bytes) => Source::Arrow(Batches::open(Cow::Borrowed(bytes), MemberTable::FIELDS)?),
            Given::Columns(columns) => Source::Columns(Packed::new("members", "unit", columns)?),
        }))
    }

    fn of(source: Source<'a>) -> Self {
        let rows = match &source {
            Source::Mapped(table) => table.rows(),
            Source::Arrow(batches) => batches.rows(),
            Source::Columns(packed) => packed.rows(),
        };
        MemberList { source, rows, next: None }
    }

    /// The number of rows.
    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    /// The first row that was not handed on yet.
    pub(crate) fn done(&self) -> usize {
        self.next.unwrap_or(0)
    }

    /// Whether it comes in runs of its own, of which a later one may be refused.
    pub(crate) fn comes_in_batches(&self) -> bool {
        matches!(self.source, Source::Arrow(_))
    }

    /// Hands on the next rows, so many at most where the list can be cut, with the number of the first; nothing after the last. A
    /// list without rows is handed on once, so that what is wrong with its columns is told.
    pub(crate) fn next<T>(
        &mut self,
        at_most: usize,
        of: impl FnOnce(usize, &MemberColumns<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let first = self.done();
        let ended = self.next.is_some() && first >= self.rows;
        let (rows, answer) = match &mut self.source {
            Source::Arrow(batches) => {
                let Some(batch) = batches.next()? else { return Ok(None) };
                let members = MemberBatch::new(&batch, first)?;
                (members.rows(), of(first, &members.columns())?)
            }
            Source::Mapped(_) | Source::Columns(_) if ended => return Ok(None),
            Source::Mapped(table) => (table.rows(), of(first, &(&table.columns()?).into())?),
            Source::Columns(packed) => {
                let rows = first..self.rows.min(first.saturating_add(at_most));
                (rows.len(), of(first, &packed.members(&rows))?)
            }
        };
        self.next = Some(first + rows);
        Ok(Some(answer))
    }
}

impl MemberList<'static> {
    /// The list copied, for a worker thread: JavaScript may write to its arrays meanwhile.
    pub(crate) fn copied(given: &Given<'_, MemberTable>) -> Result<Self, Error> {
        Ok(MemberList::of(match given {
            Given::Mapped(table) => Source::Mapped(Arc::clone(table)),
            Given::Arrow(bytes) => Source::Arrow(Batches::open(Cow::Owned(bytes.to_vec()), MemberTable::FIELDS)?),
            Given::Columns(columns) => Source::Columns(Packed::new("members", "unit", columns)?.into_owned()),
        }))
    }
}
