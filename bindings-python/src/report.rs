//! The report of a review, and its parts; files are written through `pathlib`, so that what goes wrong is Python's own error.

use crate::code::Language;
use crate::error::Refused;
use crate::mirror::{Show, Tuple, mirrors};
use crate::value::Count;
use dieule::{ReportOptions, Review};
use pyo3::prelude::*;
use pyo3::types::IntoPyDict;
use std::path::{Path, PathBuf};

mirrors! {
    /// One part of a report that was split, ready to be forwarded.
    ReportPart shows [file_name, findings] one_way {
        /// The code of the unit; None for the part of what belongs to none.
        code: Option<String>,
        /// The name of the unit, in the part of what belongs to none what it holds.
        name: Option<String>,
        /// A name for its files without ending: small letters, digits and hyphens, no two parts alike.
        file_name: String,
        /// The number of its findings. Those of all parts add up to the findings of the review.
        findings: usize,
        /// The page, restricted to the unit and what is below it.
        html: String,
        /// Its findings as CSV: UTF-8 with a byte order mark, headings in the language.
        csv: String,
    }
}

/// The paths of written files.
pub(crate) type Paths = Vec<PathBuf>;

/// The options, with a row that is read as every count is.
pub(crate) fn options(
    language: Language,
    title: Option<String>,
    keys: bool,
    first_row: Option<Count<'_>>,
) -> Result<ReportOptions, Refused> {
    let first_row = first_row.map(|row| row.read::<u32>("report", "first_row")).transpose()?;
    let first_row = first_row.map_or(ReportOptions::default().first_row, |row| row as usize);
    Ok(ReportOptions { title, language: language.0, keys, first_row })
}

pub(crate) fn page(py: Python<'_>, review: &Review, options: &ReportOptions) -> String {
    py.detach(|| review.report(options))
}

pub(crate) fn split(py: Python<'_>, review: &Review, options: &ReportOptions) -> Tuple<ReportPart> {
    Tuple::of(&py.detach(|| review.split(options)))
}

pub(crate) fn write(py: Python<'_>, path: &Path, text: &str) -> PyResult<()> {
    let path = py.import("pathlib")?.getattr("Path")?.call1((path,))?;
    path.call_method1("write_bytes", (text.as_bytes(),))?;
    Ok(())
}

pub(crate) fn write_split(py: Python<'_>, folder: &Path, options: &ReportOptions, review: &Review) -> PyResult<Paths> {
    py.import("os")?.call_method("makedirs", (folder,), Some(&[("exist_ok", true)].into_py_dict(py)?))?;
    let mut written = Vec::new();
    for part in py.detach(|| review.split(options)) {
        for (ending, text) in [("html", &part.html), ("csv", &part.csv)] {
            let path = folder.join(format!("{}.{ending}", part.file_name));
            write(py, &path, text)?;
            written.push(path);
        }
    }
    Ok(written)
}
