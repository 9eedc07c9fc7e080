//! Điều 4 khoản 5 and Điều 19 khoản 1: every member has a card and a file, kept by the base organization.

use super::{lost, registers};
use crate::calendar::anniversary;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::member::DecidingBody;
use crate::record::records;
use crate::rulebook::P;
use crate::unit::Kind;
use chrono::{Datelike, NaiveDate};

records! {
    /// A member's card and file, and the registers they stand in.
    "record" MemberFile {
        /// Whether the member was given a card.
        card_issued: bool,
        /// Number of the card, as text.
        card_number: String,
        /// Whether the member has an electronic card.
        has_electronic_card: bool,
        /// Whether the personal file is there.
        file_present: bool,
        /// The form the file is written on.
        form_version: String,
        /// Kind of the unit that keeps the file.
        keeper_kind: Kind,
        /// Kind of the unit that manages the member.
        manager_kind: Kind,
        /// Entries of the branch committee for the year asked about.
        yearly_entries: u32,
        /// Day asked about.
        on: NaiveDate,
        /// Day of the first admission.
        admitted_on: NaiveDate,
        /// Day of expulsion; absent: never expelled.
        expelled_on: NaiveDate,
        /// Day of admission after it.
        readmitted_on: NaiveDate,
        /// Union age as recorded, in full years.
        union_age_years: u32,
        /// Whether the card was lost; absent: not lost.
        card_lost: bool,
        /// Whether the member book was lost; absent: not lost.
        book_lost: bool,
        /// Whether the admission decision was kept.
        admission_decision_kept: bool,
        /// Whether the member applied to the branch.
        applied_to_branch: bool,
        /// Kind of the unit that proposed the new card.
        reissue_proposed_by: Kind,
        /// Level whose committee issued the new card.
        reissued_by: DecidingBody,
        /// Whether the branch certified continuous activity.
        activity_certified: bool,
        /// Whether the member has moved to another base since; absent: no.
        moved_since: bool,
        /// Whether the former base confirms.
        former_base_confirms: bool,
        /// Whether the file was lost at a transfer; absent: no.
        lost_in_transfer: bool,
        /// Whether the member's own statement is there.
        statement_present: bool,
        /// Whether a card or other proof of membership was accepted.
        proof_accepted: bool,
        /// Kind of the unit whose registers are asked about; absent: they are not.
        registers_of: Kind,
        /// Whether it keeps the branch book.
        branch_book: bool,
        /// Whether it keeps the list of members.
        member_list: bool,
        /// Whether it keeps the register of admissions and cards.
        admission_register: bool,
        /// Whether it keeps the register of transfers.
        transfer_register: bool,
        /// Day the list was reconciled.
        reconciled_on: NaiveDate,
        /// Day the card was asked for.
        card_requested_on: NaiveDate,
    }
}

static RULES: &[Rule<MemberFile>] = &[
    Rule::new("record.card", P::RecordCard, |law, f| {
        law.asked(P::RecordCard)?;
        Ok(Answer::when(facts!(f; card_issued), "no_card"))
    }),
    Rule::new("record.file", P::RecordFile, file),
    Rule::new("record.keeper", P::RecordKeepers, |law, f| kept_by(law, P::RecordKeepers, facts!(f; keeper_kind))),
    Rule::new("record.manager", P::RecordManagers, |law, f| kept_by(law, P::RecordManagers, facts!(f; manager_kind))),
    Rule::new("record.yearly_entry", P::RecordYearlyEntries, |law, f| {
        let needed = law.integer(P::RecordYearlyEntries)?;
        let entries = facts!(f; yearly_entries);
        Ok(Answer::when(entries >= needed, "no_yearly_entry").figure("entries", entries).figure("needed", needed))
    }),
    Rule::new("record.registers", P::RecordBaseRegisters, registers::kept),
    Rule::new("record.union_age", P::RecordExpelledTimeCounts, union_age),
    Rule::new("record.reissue", P::RecordReissuer, lost::reissue),
    Rule::new("record.lost_card", P::RecordLostCard, lost::card),
    Rule::new("record.lost_card_and_book", P::RecordLostCardAndBook, lost::card_and_book),
    Rule::new("record.lost_book", P::RecordLostBook, lost::book),
    Rule::new("record.lost_in_transfer", P::RecordLostInTransfer, lost::in_transfer),
    Rule::new("record.card_request", P::RecordCardRequest, |law, f| {
        law.asked(P::RecordCardRequest)?;
        let (reconciled, requested) = facts!(f; reconciled_on, card_requested_on);
        Ok(Answer::when(reconciled <= requested, "requested_before_reconciling"))
    }),
    Rule::new("record.card_number", P::RecordCardDigits, card_number),
    Rule::new("record.electronic_card", P::RecordElectronicCard, |law, f| {
        law.asked(P::RecordElectronicCard)?;
        Ok(Answer::when(facts!(f; has_electronic_card), "no_electronic_card"))
    }),
];

impl Question for MemberFile {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 4.5: hồ sơ cá nhân theo mẫu thống nhất; the form only where a profile names it.
fn file(law: &Law<'_>, f: &MemberFile) -> Ruling {
    law.asked(P::RecordFile)?;
    if !facts!(f; file_present) {
        return Ok(Answer::not_met("no_file"));
    }
    let form = match law.choice(P::RecordForm) {
        Err(Gap::Silent) => return Ok(Answer::met()),
        form => form?,
    };
    let written_on = f.form_version.as_deref().ok_or_else(|| Gap::Facts(vec!["form_version"]))?;
    Ok(Answer::when(written_on == form, "other_form").figure("form", form).citing(P::RecordForm))
}

/// Điều 4.5 and 19.1: the base organizations, not a plain branch.
fn kept_by(law: &Law<'_>, p: P, kind: Kind) -> Ruling {
    let kinds = law.list(p)?;
    Ok(Answer::when(kinds.iter().any(|listed| listed == kind.code()), "not_a_base_organization"))
}

/// Guidance: the time between expulsion and return is no Union age.
fn union_age(law: &Law<'_>, f: &MemberFile) -> Ruling {
    let gap_counts = law.flag(P::RecordExpelledTimeCounts)?;
    let Some(expelled) = f.expelled_on else { return Ok(Answer::not_applicable()) };
    let (on, admitted, readmitted, recorded) = facts!(f; on, admitted_on, readmitted_on, union_age_years);
    if !(admitted <= expelled && expelled <= readmitted && readmitted <= on) {
        return Ok(Answer::not_met("days_out_of_order"));
    }
    let begins = if gap_counts {
        admitted
    } else if law.choice(P::RecordBeforeExpulsion)? == "counts" {
        readmitted - (expelled - admitted)
    } else {
        readmitted
    };
    let leap_day = law.leap_day()?;
    let years = on.year().abs_diff(begins.year());
    let counted = if anniversary(begins, years, leap_day) <= on { years } else { years.saturating_sub(1) };
    Ok(Answer::when(recorded == counted, "union_age_differs").figure("counted", counted))
}

/// Hint: digits only, and as many as the exports show.
fn card_number(law: &Law<'_>, f: &MemberFile) -> Ruling {
    let digits = law.integer(P::RecordCardDigits)?;
    let number = f.card_number.as_deref().ok_or_else(|| Gap::Facts(vec!["card_number"]))?;
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Answer::not_met("card_number_not_digits"));
    }
    let length = number.len() as u64;
    Ok(Answer::when(length == u64::from(digits), "other_length").figure("length", length).figure("digits", digits))
}
