//! Rules about each listed member: their unit, age, numbers and texts, what a letter asks of each. Reviews ask them row by row;
//! screening asks those that say what they read of a row once for every class of rows, and looks the answers up.

use super::check::{Checks, Test};
use super::people::People;
use super::screen::outcomes;
use crate::account::web_to_app;
use crate::charter::Charter;
use crate::columns::{Codes, Days, Flags, MemberAt, MemberColumns, Texts};
use crate::identity::{Sex, contact, number, province, record, text, written};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::member::{Grounds, listed_by_age, too_young};
use crate::rulebook::P;
use crate::table::Columns;
use crate::verdict::Outcome;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A rule about each member of a list.
#[derive(Debug)]
pub(crate) struct MemberRule {
    pub(crate) id: &'static str,
    pub(crate) cites: P,
    pub(crate) asks: Asks,
    pub(crate) reads: Reads,
}

/// A rule's answer about a row on the day of the review.
pub(crate) type RowTest = fn(&Law<'_>, NaiveDate, MemberAt<'_>) -> Ruling;

/// When a list lets a rule be asked.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Asks {
    /// Of any list: a missing column is a missing fact of each row.
    Always,
    /// Of a list with all of these columns, about rows that fill them in: a blank is no fault here.
    Of(&'static [&'static str]),
    /// Of a list with any of these columns.
    OfAny(&'static [&'static str]),
    /// Of any list; the columns absent of those that a profile requires are told of, and taken as filled.
    Required,
    /// Of a list with the source and at least one of the steps; the steps absent are told of, and taken as done.
    Steps,
}

/// What a rule reads, and its answer.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reads {
    /// These features of a row, and of the day of birth no more than the side of each cut.
    Classes(&'static [Feature], &'static [Cut], RowTest),
    /// Which of the required fields a row fills.
    Filled(RowTest),
    /// Texts of a row, or more of a day than classes tell.
    Cells(RowTest),
    /// Other rows as well: the test of a whole list.
    Rows(for<'a> fn(&'a MemberColumns<'a>, &'a [Option<usize>]) -> Test<'a>),
}

/// What a rule can tell apart of a row by a few classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Feature {
    Unit,
    Birth,
    Source,
    StayGranted,
    ElectedPost,
    AppointedPost,
    FulltimePost,
    AppInstalled,
    AppDeclared,
    AppRegistered,
    /// Whether the field at this place of [`FILLABLE`] is filled.
    Filled(usize),
}

/// A day of birth after which an answer may be another.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cut {
    /// The day of the review.
    Day,
    /// The last that has reached this age.
    Reached(P),
    /// The last that is past this age.
    Past(P),
}

pub(crate) static MEMBER_RULES: &[MemberRule] = &[
    MemberRule {
        id: "record.unit",
        cites: P::ReviewOneUnit,
        asks: Asks::Always,
        reads: Reads::Classes(&[Feature::Unit], &[], |law, _, m| {
            law.asked(P::ReviewOneUnit)?;
            m.list.unit.get(m.row).ok_or_else(|| Gap::Facts(vec!["unit"]))?;
            Ok(Answer::when(m.known_unit, "unknown_unit"))
        }),
    },
    MemberRule { id: "record.key", cites: P::ReviewOneRecord, asks: Asks::Always, reads: Reads::Rows(one_record) },
    MemberRule {
        id: "record.same_person",
        cites: P::ReviewSamePerson,
        asks: Asks::OfAny(&["full_name", "id_number", "card_number"]),
        reads: Reads::Rows(one_person),
    },
    MemberRule {
        id: "record.age_minimum",
        cites: P::AdmissionAgeMinimum,
        asks: Asks::Always,
        reads: Reads::Classes(&[Feature::Birth], &[Cut::Day, Cut::Reached(P::AdmissionAgeMinimum)], |law, day, m| {
            too_young(law, birth(m)?, day)
        }),
    },
    MemberRule {
        id: "maturity.age",
        cites: P::MaturityAgeLimit,
        asks: Asks::Always,
        reads: Reads::Classes(
            &[Feature::Birth, Feature::StayGranted, Feature::ElectedPost, Feature::AppointedPost, Feature::FulltimePost],
            &[Cut::Past(P::MaturityAgeLimit), Cut::Past(P::MaturityStayCap)],
            |law, day, m| {
                let elected = m.list.elected_post.get(m.row);
                let grounds = Grounds {
                    stay_granted: m.list.stay_granted.get(m.row),
                    elected,
                    // Lists show posts, seldom how they were filled: a post known not to be elected is none, unless stated.
                    appointed: m.list.appointed_post.get(m.row).or(elected.map(|_| false)),
                    fulltime: m.list.fulltime_post.get(m.row),
                };
                listed_by_age(law, birth(m)?, day, grounds)
            },
        ),
    },
    MemberRule {
        id: "identity.number",
        cites: P::IdentityNumberDigits,
        asks: Asks::Of(&["id_number"]),
        reads: Reads::Cells(|law, _, m| number::form(law, id_number(m))),
    },
    MemberRule {
        id: "identity.number.province",
        cites: P::IdentityProvinces,
        asks: Asks::Of(&["id_number", "birth_province"]),
        reads: Reads::Cells(|law, _, m| province::of_number(law, id_number(m), m.list.birth_province.get(m.row), None)),
    },
    MemberRule {
        id: "identity.number.sex",
        cites: P::IdentityNumberCenturyDigit,
        asks: Asks::Of(&["id_number", "sex"]),
        reads: Reads::Cells(|law, _, m| number::sex(law, id_number(m), m.sex())),
    },
    MemberRule {
        id: "identity.number.birth_year",
        cites: P::IdentityNumberFirstYear,
        asks: Asks::Of(&["id_number", "birth_date"]),
        reads: Reads::Cells(|law, _, m| number::birth_year(law, id_number(m), m.list.birth_date.get(m.row))),
    },
    MemberRule {
        id: "identity.phone",
        cites: P::IdentityPhoneDigits,
        asks: Asks::Of(&["phone"]),
        reads: Reads::Cells(|law, _, m| contact::phone(law, m.list.phone.get(m.row))),
    },
    MemberRule {
        id: "identity.email",
        cites: P::IdentityEmailForm,
        asks: Asks::Of(&["email"]),
        reads: Reads::Cells(|law, _, m| contact::email(law, m.list.email.get(m.row))),
    },
    MemberRule {
        id: "identity.card",
        cites: P::IdentityCardDigits,
        asks: Asks::Of(&["card_number"]),
        reads: Reads::Cells(|law, _, m| number::card(law, m.list.card_number.get(m.row))),
    },
    MemberRule {
        id: "identity.card.digits",
        cites: P::IdentityCardDigits,
        asks: Asks::Of(&["card_number", "id_number"]),
        reads: Reads::Cells(|law, _, m| number::card_against_number(law, m.list.card_number.get(m.row), id_number(m))),
    },
    MemberRule {
        id: "identity.encoding",
        cites: P::IdentityUnicodeText,
        asks: Asks::Of(&["full_name"]),
        reads: Reads::Cells(|law, _, m| text::encoding(law, m.list.full_name.get(m.row))),
    },
    MemberRule {
        id: "identity.source",
        cites: P::IdentitySources,
        asks: Asks::Of(&["entry_source"]),
        reads: Reads::Classes(&[Feature::Source], &[], |law, _, m| record::source(law, m.source())),
    },
    MemberRule {
        id: "identity.required_fields",
        cites: P::IdentityRequiredFields,
        asks: Asks::Required,
        reads: Reads::Filled(|law, _, m| {
            record::required_fields(law, &FILLABLE.map(|(field, fill)| (field, fill(m.list).is_filled_or_absent(m.row))))
        }),
    },
    MemberRule {
        id: "account.web_to_app",
        cites: P::AccountWebToApp,
        asks: Asks::Steps,
        reads: Reads::Classes(
            &[Feature::Source, Feature::AppInstalled, Feature::AppDeclared, Feature::AppRegistered],
            &[],
            |law, day, m| {
                let steps = STEPS.map(|(step, of)| match of(m.list) {
                    Flags::Absent => (step, Some(true)),
                    flags @ (Flags::Values(_) | Flags::Bytes(_) | Flags::Bits { .. }) => (step, flags.get(m.row)),
                });
                web_to_app(law, Some(day), m.source(), &steps)
            },
        ),
    },
];

fn birth(m: MemberAt<'_>) -> Result<NaiveDate, Gap> {
    m.list.birth_date.get(m.row).ok_or_else(|| Gap::Facts(vec!["birth_date"]))
}

fn id_number(m: MemberAt<'_>) -> Option<&str> {
    m.list.id_number.get(m.row)
}

/// A step of coming over to the app, and its column.
type Step = (&'static str, for<'c> fn(&MemberColumns<'c>) -> Flags<'c>);

/// The steps of coming over to the app.
const STEPS: [Step; 3] = [
    ("app_installed", |list| list.app_installed),
    ("app_declared", |list| list.app_declared),
    ("app_registered", |list| list.app_registered),
];

/// A column that may be required to be filled.
#[derive(Clone, Copy)]
pub(crate) enum Fill<'l, 'a> {
    Texts(&'l Texts<'a>),
    Days(&'l Days<'a>),
    Sex(&'l Codes<'a, Sex>),
}

impl Fill<'_, '_> {
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Fill::Texts(Texts::Absent) | Fill::Days(Days::Absent) | Fill::Sex(Codes::Absent))
    }

    /// Whether a row fills it. A column that is not there is told of once, and not blamed on each row.
    pub(crate) fn is_filled_or_absent(&self, row: usize) -> bool {
        self.is_absent()
            || match self {
                Fill::Texts(texts) => written(texts.get(row)),
                Fill::Days(days) => days.is_known(row),
                Fill::Sex(sex) => sex.get(row, Sex::ALL).is_some(),
            }
    }
}

/// A field that may be required, and its column.
type Fillable = (&'static str, for<'l, 'c> fn(&'l MemberColumns<'c>) -> Fill<'l, 'c>);

/// The fields that may be required.
pub(crate) const FILLABLE: [Fillable; 12] = [
    ("full_name", |list| Fill::Texts(&list.full_name)),
    ("birth_date", |list| Fill::Days(&list.birth_date)),
    ("sex", |list| Fill::Sex(&list.sex)),
    ("ethnicity", |list| Fill::Texts(&list.ethnicity)),
    ("religion", |list| Fill::Texts(&list.religion)),
    ("residence", |list| Fill::Texts(&list.residence)),
    ("id_number", |list| Fill::Texts(&list.id_number)),
    ("admitted_on", |list| Fill::Days(&list.admitted_on)),
    ("card_number", |list| Fill::Texts(&list.card_number)),
    ("occupation", |list| Fill::Texts(&list.occupation)),
    ("email", |list| Fill::Texts(&list.email)),
    ("phone", |list| Fill::Texts(&list.phone)),
];

impl MemberRule {
    /// Whether a list lets it be asked, while the law says anything of it; the columns missed are told of.
    pub(crate) fn can_be_asked(&self, checks: &mut Checks<'_>, list: &MemberColumns<'_>) -> bool {
        let absent = |fields: &mut dyn Iterator<Item = String>| -> Vec<String> { fields.filter(|field| list.lacks(field)).collect() };
        match self.asks {
            Asks::Always => true,
            Asks::Of(needs) => checks.can_ask(self.id, self.cites, list, needs),
            Asks::OfAny(any) => any.iter().any(|field| !list.lacks(field)) || checks.can_ask(self.id, self.cites, list, any),
            _ if !checks.says(self.cites) => false,
            Asks::Required => {
                let missing = absent(&mut checks.list(self.cites).into_iter());
                checks.cannot_ask(self.id, missing);
                true
            }
            Asks::Steps => {
                let source = absent(&mut std::iter::once("entry_source".to_owned()));
                let steps = absent(&mut STEPS.iter().map(|(step, _)| (*step).to_owned()));
                let can = source.is_empty() && steps.len() < STEPS.len();
                checks.cannot_ask(self.id, [source, steps].concat());
                can
            }
        }
    }

    /// What it answers about a row by itself; nothing where other rows have a say. What is blank is not asked about where only
    /// filled-in cells are.
    pub(crate) fn of_a_row(&self) -> Option<impl Fn(&Law<'_>, NaiveDate, MemberAt<'_>) -> Ruling + Copy + use<>> {
        let only_filled = matches!(self.asks, Asks::Of(_));
        let (Reads::Classes(_, _, test) | Reads::Filled(test) | Reads::Cells(test)) = self.reads else { return None };
        Some(move |law: &Law<'_>, day: NaiveDate, m: MemberAt<'_>| match test(law, day, m) {
            Err(Gap::Facts(_)) if only_filled => Err(Gap::Silent),
            ruling => ruling,
        })
    }
}

/// What is asked of every member of a list.
pub(super) fn member_checks<'a>(checks: &mut Checks<'a>, list: &'a MemberColumns<'a>, unit_of: &'a [Option<usize>]) {
    let day = checks.day();
    for rule in MEMBER_RULES {
        if !rule.can_be_asked(checks, list) {
            continue;
        }
        if let Some(answer) = rule.of_a_row() {
            let at = move |row| MemberAt { list, row, known_unit: unit_of.get(row).copied().flatten().is_some() };
            checks.member(rule.id, rule.cites, Box::new(move |law, row| answer(law, day, at(row))));
        } else if let Reads::Rows(test) = rule.reads {
            checks.member(rule.id, rule.cites, test(list, unit_of));
        }
    }
}

/// Of each member whether they lack information; nothing where no profile says what is required.
///
/// The rule reads which of the required fields a row fills: the first row of each combination answers for all.
pub(crate) fn lacking_information(charter: &Charter, list: &MemberColumns<'_>) -> Option<Vec<Option<Outcome>>> {
    let rule = MEMBER_RULES.iter().find(|rule| rule.id == "identity.required_fields")?;
    if !rule.can_be_asked(&mut Checks::new(charter), list) {
        return None;
    }
    let (answer, day) = (rule.of_a_row()?, charter.day());
    let required = required_fields(charter);
    let fills: Vec<Fill<'_, '_>> = FILLABLE.iter().filter(|(field, _)| required.contains(*field)).map(|(_, fill)| fill(list)).collect();
    let mut firsts: Vec<usize> = Vec::new();
    let mut places: Vec<Option<usize>> = vec![None; 1 << fills.len()];
    let place_of = |row: usize| {
        let filled = fills.iter().fold(0, |filled: usize, fill| filled << 1 | usize::from(fill.is_filled_or_absent(row)));
        let place = places.get_mut(filled)?;
        Some(*place.get_or_insert_with(|| {
            firsts.push(row);
            firsts.len() - 1
        }))
    };
    let of_rows: Vec<Option<usize>> = (0..list.rows()).map(place_of).collect();
    let at = |row| MemberAt { list, row, known_unit: true };
    let answers = outcomes(charter, rule.id, firsts.len(), &|law, place| {
        firsts.get(place).map_or(Err(Gap::Silent), |row| answer(law, day, at(*row)))
    });
    Some(of_rows.into_iter().map(|place| answers.get(place?).copied().flatten()).collect())
}

fn one_record<'a>(list: &'a MemberColumns<'a>, _: &'a [Option<usize>]) -> Test<'a> {
    let repeated = repeated_keys(list);
    Box::new(move |law, row| key_alone(law, repeated.get(row).copied().flatten()))
}

/// No two rows with one key. `repeated`: whether the key stands on an earlier row; nothing where there is no key.
pub(crate) fn key_alone(law: &Law<'_>, repeated: Option<bool>) -> Ruling {
    law.asked(P::ReviewOneRecord)?;
    Ok(repeated.map_or_else(Answer::not_applicable, |repeated| Answer::when(!repeated, "duplicate_key")))
}

fn one_person<'a>(list: &'a MemberColumns<'a>, unit_of: &'a [Option<usize>]) -> Test<'a> {
    let people = People::new(list);
    Box::new(move |law, row| people.same_person(law, list, unit_of, row))
}

/// The fields that a profile requires, in any state the law may be in.
pub(crate) fn required_fields(charter: &Charter) -> BTreeSet<String> {
    Checks::new(charter).list(P::IdentityRequiredFields)
}

/// For each row whether its key stands on an earlier row already; nothing where there is no key.
fn repeated_keys(list: &MemberColumns<'_>) -> Vec<Option<bool>> {
    let mut rows: Vec<(&str, usize)> = (0..list.rows()).filter_map(|row| Some((list.key.get(row)?, row))).collect();
    rows.sort_unstable();
    let mut repeated = vec![None; list.rows()];
    let mut before: Option<&str> = None;
    for (key, row) in rows {
        if let Some(cell) = repeated.get_mut(row) {
            *cell = Some(before == Some(key));
        }
        before = Some(key);
    }
    repeated
}
