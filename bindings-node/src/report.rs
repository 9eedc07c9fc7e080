//! The report of a review, and its parts.

use crate::failure::{Failure, Stop, answer};
use crate::quota::count;
use crate::review::Review;
use crate::value::optional;
use dieule::Language;
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;

/// One part of a report that was split, ready to be forwarded.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ReportPart {
    /// The code of the unit; null for the part of what belongs to none.
    pub code: Option<String>,
    /// The name of the unit, in the part of what belongs to none what it holds.
    pub name: Option<String>,
    /// A name for its files without ending: small letters, digits and hyphens, no two parts alike.
    pub file_name: String,
    /// The number of its findings. Those of all parts add up to the findings of the review.
    pub findings: i64,
    /// The page, restricted to the unit and what is below it.
    pub html: String,
    /// Its findings as CSV: UTF-8 with a byte order mark, headings in the language.
    pub csv: String,
}

impl From<dieule::ReportPart> for ReportPart {
    fn from(part: dieule::ReportPart) -> Self {
        let dieule::ReportPart { code, name, file_name, findings, html, csv } = part;
        ReportPart { code, name, file_name, findings: count(findings), html, csv }
    }
}

fn options(language: Unknown<'_>, title: Unknown<'_>, keys: Unknown<'_>, first_row: Unknown<'_>) -> Result<dieule::ReportOptions, Stop> {
    let first_row: Option<u32> = optional(first_row, "report", "first_row")?;
    let usual = dieule::ReportOptions::default();
    Ok(dieule::ReportOptions {
        title: optional(title, "report", "title")?,
        language: optional(language, "report", "language")?.unwrap_or(Language::Vi),
        keys: optional(keys, "report", "keys")?.unwrap_or(usual.keys),
        first_row: first_row.map_or(usual.first_row, |row| row as usize),
    })
}

#[napi]
impl Review {
    /// The report as one HTML page.
    #[napi]
    pub fn report(
        &self,
        language: Unknown<'_>,
        title: Unknown<'_>,
        keys: Unknown<'_>,
        first_row: Unknown<'_>,
    ) -> napi::Result<Either<String, Failure>> {
        answer(options(language, title, keys, first_row).map(|options| self.inner.report(&options)))
    }

    /// The report split to be forwarded.
    #[napi]
    pub fn split(
        &self,
        language: Unknown<'_>,
        title: Unknown<'_>,
        keys: Unknown<'_>,
        first_row: Unknown<'_>,
    ) -> napi::Result<Either<Vec<ReportPart>, Failure>> {
        answer(
            options(language, title, keys, first_row).map(|options| self.inner.split(&options).into_iter().map(ReportPart::from).collect()),
        )
    }
}
