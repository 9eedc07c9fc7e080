//! What the law of the day says of forms: titles, headings, blocks, how shares are printed.

use super::form::FormKind;
use super::percent::Printing;
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law};
use crate::rulebook::{Bilingual, P};
use crate::unit::Kind;
use crate::verdict::{Certainty, Citation, Standing};
use std::collections::BTreeMap;

/// What forms are made by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    titles: BTreeMap<String, Bilingual>,
    headings: BTreeMap<String, Bilingual>,
    pub(super) kinds: Vec<Kind>,
    pub(super) decimals: u32,
    pub(super) printing: Printing,
}

/// What a form rests on.
pub(super) struct RestsOn {
    pub(super) citation: Option<Citation>,
    pub(super) certainty: Option<Certainty>,
    pub(super) standing: Standing,
}

/// A list that the day may not have.
fn texts<'a>(law: &Law<'a>, p: P) -> Result<&'a [String], Gap> {
    match law.list(p) {
        Err(Gap::Silent) => Ok(&[]),
        list => list,
    }
}

/// `id: Vietnamese | English`; without the second part both are the first.
fn entry(text: &str) -> Option<(String, Bilingual)> {
    let (id, text) = text.split_once(": ")?;
    let (vi, en) = text.split_once(" | ").unwrap_or((text, text));
    (!id.trim().is_empty() && !vi.trim().is_empty())
        .then(|| (id.trim().to_owned(), Bilingual { vi: vi.trim().to_owned(), en: en.trim().to_owned() }))
}

fn entries(law: &Law<'_>, p: P) -> Result<BTreeMap<String, Bilingual>, Gap> {
    texts(law, p)?.iter().map(|text| entry(text).ok_or(Gap::Value(p))).collect()
}

impl Reading {
    fn read(law: &Law<'_>) -> Result<Self, Gap> {
        law.choice(P::StatisticsRows)?;
        law.choice(P::StatisticsSectorOfMember)?;
        let mut headings = entries(law, P::StatisticsHeadings)?;
        headings.extend(entries(law, P::StatisticsOwnHeadings)?);
        Ok(Reading {
            titles: entries(law, P::StatisticsTitles)?,
            headings,
            kinds: law.list(P::StatisticsUnitKinds)?.iter().filter_map(|code| Kind::from_code(code)).collect(),
            decimals: law.integer(P::StatisticsShareDecimals)?,
            printing: Printing::read(law)?,
        })
    }

    /// What forms are made by on the charter's day, and what that rests on.
    pub(super) fn of(charter: &Charter) -> Result<(Self, RestsOn), Error> {
        let mut wrong = None;
        charter.for_each_law("statistics.form", &mut |law, _| {
            if let Err(Gap::Value(p)) = Self::read(law) {
                wrong = wrong.or(Some(p));
            }
        });
        let not = |p: P, why| Error::NotEstablished { provision: p.id(), why };
        match wrong {
            Some(p @ P::StatisticsOwnHeadings) => return Err(not(p, "headings are written `form.column: heading`")),
            Some(p) => return Err(not(p, "lower the floor")),
            None => {}
        }
        let reading = charter.value_of("statistics.form", &Self::read).ok_or(not(P::StatisticsRows, "lower the floor"))?;
        let finding = charter.finding_of("statistics.form", P::StatisticsRows, &|law| {
            Self::read(law)?;
            Ok(Answer::met())
        });
        let (citation, certainty) = (finding.as_ref().and_then(|f| f.citation.clone()), finding.as_ref().and_then(|f| f.certainty));
        Ok((reading, RestsOn { citation, certainty, standing: finding.map_or(Standing::InForce, |f| f.standing) }))
    }

    pub(super) fn title(&self, form: FormKind) -> Option<Bilingual> {
        self.titles.get(form.code()).cloned()
    }

    /// The heading of a column or of a block of columns.
    pub(super) fn heading(&self, form: FormKind, id: &str) -> Option<Bilingual> {
        self.headings.get(&format!("{}.{id}", form.code())).cloned()
    }
}
