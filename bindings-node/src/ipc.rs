//! Arrow's stream and file formats, one batch at a time.

use crate::naming::snake;
use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_ipc::reader::{FileReader, StreamReader, read_footer_length};
use arrow_ipc::{root_as_footer, root_as_message};
use arrow_schema::{ArrowError, Schema};
use dieule::{Error, Field};
use std::borrow::Cow;
use std::io::Cursor;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What a file begins with; a stream does not.
const MAGIC: &[u8] = b"ARROW1";

/// The batches of a stream or file.
pub(crate) struct Batches<'a> {
    reader: Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send + 'a>,
    fields: &'static [Field],
    rows: usize,
}

impl<'a> Batches<'a> {
    /// Opens them for a list with these fields, whose columns may be named as in JavaScript or as in the library.
    pub(crate) fn open(bytes: Cow<'a, [u8]>, fields: &'static [Field]) -> Result<Self, Error> {
        let file = bytes.starts_with(MAGIC);
        let rows = if file { rows_of_file(&bytes) } else { rows_of_stream(&bytes) }?;
        let bytes = Cursor::new(bytes);
        let reader: Box<dyn Iterator<Item = _> + Send + 'a> = if file {
            Box::new(guarded(|| FileReader::try_new(bytes, None))?)
        } else {
            Box::new(guarded(|| StreamReader::try_new(bytes, None))?)
        };
        Ok(Batches { reader, fields, rows })
    }

    /// The rows of all batches.
    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn next(&mut self) -> Result<Option<RecordBatch>, Error> {
        let Some(batch) = guarded(|| self.reader.next().transpose())? else { return Ok(None) };
        let named = batch.schema_ref().fields().iter().map(|column| {
            let name = snake(column.name());
            // A name that is none stays as it was given, to be refused as such.
            let known = self.fields.iter().any(|field| field.name == name);
            if known { Arc::new(column.as_ref().clone().with_name(name)) } else { Arc::clone(column) }
        });
        let schema = Arc::new(Schema::new(named.collect::<Vec<_>>()));
        let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
        RecordBatch::try_new_with_options(schema, batch.columns().to_vec(), &options).map(Some).map_err(|_| no_arrow())
    }
}

/// What the reader gives. Of bytes that are no Arrow it may panic as well, which would end the host's process.
fn guarded<T>(read: impl FnOnce() -> Result<T, ArrowError>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(read)).ok().and_then(Result::ok).ok_or_else(no_arrow)
}

/// The rows that the heads of all batches tell of. The bytes that they say follow must be there: the reader makes room for them
/// before it looks.
fn rows_of_stream(bytes: &[u8]) -> Result<usize, Error> {
    let (mut at, mut rows) = (0, 0);
    while let Some(head) = head(bytes, at)? {
        let (more, body) = told(bytes.get(head.clone()))?;
        at = end(head.end, body, bytes)?;
        rows += more;
    }
    Ok(rows)
}

/// The same of a file, whose footer says where they stand.
fn rows_of_file(bytes: &[u8]) -> Result<usize, Error> {
    let (rest, last) = bytes.split_last_chunk::<10>().ok_or_else(no_arrow)?;
    let length = read_footer_length(*last).map_err(|_| no_arrow())?;
    let footer = rest.len().checked_sub(length).and_then(|begin| rest.get(begin..)).ok_or_else(no_arrow)?;
    let footer = root_as_footer(footer).map_err(|_| no_arrow())?;
    let mut rows = 0;
    for block in footer.dictionaries().iter().flatten().chain(footer.recordBatches().iter().flatten()) {
        let begin = size(block.offset())?;
        let body = end(begin, size(block.metaDataLength().into())?, bytes)?;
        end(body, size(block.bodyLength())?, bytes)?;
        let head = head(bytes, begin)?.ok_or_else(no_arrow)?;
        rows += told(bytes.get(head))?.0;
    }
    Ok(rows)
}

/// Where the head that begins here stands; nothing at the end, which a stream may lack a mark of.
fn head(bytes: &[u8], mut at: usize) -> Result<Option<Range<usize>>, Error> {
    const MARK: i32 = -1;
    let mut int = || {
        let four = bytes.get(at..)?.first_chunk::<4>();
        at += 4;
        four.map(|four| i32::from_le_bytes(*four))
    };
    let Some(first) = int() else { return Ok(None) };
    // Old streams have no mark before the length.
    let length = if first == MARK { int().ok_or_else(no_arrow)? } else { first };
    if length == 0 {
        return Ok(None);
    }
    Ok(Some(at..end(at, size(length.into())?, bytes)?))
}

/// The rows of a batch and the length of what follows its head.
fn told(head: Option<&[u8]>) -> Result<(usize, usize), Error> {
    let message = root_as_message(head.ok_or_else(no_arrow)?).map_err(|_| no_arrow())?;
    let texts = message.header_as_dictionary_batch().and_then(|dictionary| dictionary.data());
    let batch = message.header_as_record_batch();
    if batch.or(texts).is_some_and(|batch| batch.compression().is_some()) {
        return Err(stored("compressed Arrow is not read: write it without compression"));
    }
    // So many that rows of several batches can be added up.
    let rows = batch.map_or(Ok(0), |batch| u32::try_from(batch.length()).map_err(|_| no_arrow()))?;
    Ok((rows as usize, size(message.bodyLength())?))
}

fn size(length: i64) -> Result<usize, Error> {
    usize::try_from(length).map_err(|_| no_arrow())
}

/// The end of so many bytes, which must be there.
fn end(begin: usize, length: usize, bytes: &[u8]) -> Result<usize, Error> {
    begin.checked_add(length).filter(|end| *end <= bytes.len()).ok_or_else(no_arrow)
}

fn no_arrow() -> Error {
    stored("these bytes are no whole Arrow stream or file")
}

fn stored(why: &str) -> Error {
    Error::Stored { why: why.to_owned() }
}
