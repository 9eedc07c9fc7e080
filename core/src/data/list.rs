//! The list itself: how its numbers are written, and whether it is the list it seems to be.

use super::DataQuality;
use crate::identity::known;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

/// A printed count with a dot before each group of thousands; `None` when it is not written so.
fn grouped(text: &str, group: usize) -> Option<u32> {
    let mut parts = text.split('.');
    let first = parts.next()?;
    let plain = text == first;
    let digits = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    let whole = digits(first) && (plain || first.len() <= group) && parts.all(|part| digits(part) && part.len() == group);
    if whole { text.replace('.', "").parse().ok() } else { None }
}

/// A reader that knows no Vietnamese takes 5.891 for five and a bit.
pub(super) fn number_format(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let group = law.integer(P::DataThousandsDigits)?;
    let text = known(d.count_text.as_deref(), "count_text")?;
    let Some(count) = grouped(text, group as usize) else { return Ok(Answer::not_met("not_a_count")) };
    let read = facts!(d; count_read);
    Ok(Answer::when(read == count, "count_read_otherwise").figure("read", read).figure("count", count))
}

/// Thirty-three columns, members from row 7.
pub(super) fn columns(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let (columns, row) = (law.integer(P::DataExportColumns)?, law.integer(P::DataExportFirstRow)?);
    let (found, first) = facts!(d; export_columns, export_first_row);
    let answer = Answer::when(found == columns && first == row, "another_list");
    Ok(answer.figure("columns", found).figure("expected", columns).figure("row", first).figure("expected_row", row))
}

/// Lists of codes change without notice; those that were not counted are left alone.
pub(super) fn code_lists(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let lists = [
        (P::DataEthnicCodes, d.ethnic_codes, "ethnic_codes"),
        (P::DataReligionCodes, d.religion_codes, "religion_codes"),
        (P::DataProvinceCodes, d.province_codes, "province_codes"),
        (P::DataPostCodes, d.post_codes, "post_codes"),
    ];
    let expected = lists.iter().map(|(p, ..)| law.integer(*p)).collect::<Result<Vec<_>, _>>()?;
    if lists.iter().all(|(_, found, _)| found.is_none()) {
        return Err(Gap::Facts(lists.map(|(_, _, field)| field).to_vec()));
    }
    for ((p, found, _), expected) in lists.into_iter().zip(expected) {
        if let Some(found) = found.filter(|found| *found != expected) {
            return Ok(Answer::needs_decision("code_list_differs").figure("codes", found).figure("expected", expected).citing(p));
        }
    }
    Ok(Answer::met())
}
