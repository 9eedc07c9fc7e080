//! The same of everything that is worked out of lists: reports, repairs, two lists compared, what changed, what lies ahead.

use super::{DAY, KEY, LATER, Out, charters, columns, lists, reviewed, secret, table};
use dieule::{Entries, EntryTable, Language, MemberColumns, Members, NaiveDate, Reconciled, Rulebook, Side, Texts, Units, Value, iso_day};
use std::collections::BTreeSet;

#[test]
#[cfg(feature = "report")]
fn no_report_shows_what_its_lists_hold() {
    use dieule::ReportOptions;

    let mut out = Out::default();
    let lists = lists(true, &mut out);
    for charter in &charters() {
        let review = reviewed(charter, &lists, &mut out);
        for (language, keys) in [(Language::Vi, false), (Language::En, false), (Language::Vi, true), (Language::En, true)] {
            let options = ReportOptions { language, keys, ..ReportOptions::default() };
            let (page, parts) = (review.report(&options), review.split(&options));
            assert_eq!(parts.iter().filter(|part| part.code.is_some()).count(), 2);
            assert_eq!(parts.iter().map(|part| part.findings).sum::<usize>(), review.findings.len());
            out.prints("parts", &parts);
            let of_parts = parts.iter().flat_map(|part| [&part.html, &part.csv, &part.file_name]);
            for text in std::iter::once(&page).chain(of_parts).chain(parts.iter().filter_map(|part| part.name.as_ref())) {
                // Keys stand only in a report that was asked for them.
                if keys { out.says("a report", text) } else { out.says_without_keys("a report", text) }
            }
            assert_eq!(page.contains(KEY), keys);
            assert_eq!(parts.iter().any(|part| part.html.contains(KEY) && part.csv.contains(KEY)), keys);
        }
    }
}

#[test]
fn no_repair_shows_what_its_lists_hold() {
    let mut out = Out::default();
    for (lists, charter) in [true, false].map(|planted| lists(planted, &mut out)).iter().flat_map(|lists| charters().map(|of| (lists, of)))
    {
        let (units, members, accepted) = columns(lists, &mut out);
        let repairs = charter.repairs_with(&units, &members, &accepted, 5).unwrap();
        assert!(repairs.repairs.len() > 10 && repairs.to_json().contains(KEY));
        out.prints("repairs", &repairs);
        out.says("stored repairs", &repairs.to_json());
        for way in repairs.repairs.iter().flat_map(|repair| repair.ways.iter()) {
            for language in [Language::Vi, Language::En] {
                out.says_without_keys("a way", &[way.title(language), way.message(language), way.cited(language)].join(" "));
            }
        }
    }
}

/// A side of a comparison. Its rows are people who may stand on both sides, in some fields not alike; they differ in what they give, so
/// that some agree, some differ and some cannot be told.
fn side(people: std::ops::Range<usize>, out: &mut Out) -> EntryTable {
    let mut side = EntryTable::with_rows(people.len());
    for (row, person) in people.clone().enumerate() {
        table(EntryTable::FIELDS, &["key", "unit", "parent"], row, |row, field, value| side.set(row, field, value), out);
        let (key, unlike) = (format!("{KEY}-{person}"), if person % 5 == 0 { people.start } else { 0 });
        let day = |later| if later { LATER } else { DAY }.to_owned();
        let own = |field| format!("{} {person} {unlike}", secret(field, 0));
        for (field, text) in [
            ("key", Some(key).filter(|_| person % 4 != 0)),
            ("unit", Some(format!("x{}", (person + unlike) % 4)).filter(|_| person % 7 != 0)),
            ("parent", Some("x".to_owned()).filter(|_| person % 8 != 3)),
            ("name", Some(own("name"))),
            ("full_name", Some(own("full_name")).filter(|_| person % 9 != 0)),
            ("id_number", Some(own("id_number")).filter(|_| person % 3 != 0)),
            ("birth_date", Some(day(person % 2 == 1)).filter(|_| person % 6 != 0)),
            ("source", ["resolution", "book", ""].get(row % 3).map(|source| (*source).to_owned())),
            ("movement", ["", "arrived", "departed"].get(row % 3).map(|movement| (*movement).to_owned())),
            ("on", Some(day(row % 3 == 1 || row > 15)).filter(|_| person % 10 != 0)),
            ("kind", Some("chi_doan".to_owned())),
        ] {
            let text = text.filter(|text| !text.is_empty());
            side.set(row, field, text.as_deref().map_or(Value::Missing, Value::Text)).unwrap();
        }
        // The records are members; the list has a count of each unit, and movements.
        if people.start > 0 || ![0, 3, 6, 9, 12, 18].contains(&row) {
            side.set(row, "count", Value::Missing).unwrap();
        }
    }
    side
}

#[test]
fn no_comparison_of_two_lists_shows_what_they_hold() {
    let mut out = Out::default();
    let plan = Rulebook::national().with_campaign("SEED3").unwrap().in_force_on(iso_day("2023-12-01").unwrap()).unwrap();
    let (records, list) = (side(5..35, &mut out), side(0..30, &mut out));
    out.prints("tables", &(&records, &list));
    let (records, list) = (records.columns().unwrap(), list.columns().unwrap());
    out.prints("columns", &(&records, &list));
    for what in Reconciled::ALL {
        let (mut reasons, mut sides) = (BTreeSet::new(), BTreeSet::new());
        for charter in charters().iter().chain([&plan]) {
            let whole = charter.reconcile(*what, &records, &list).unwrap();
            out.prints("a comparison", &whole);
            out.says("a stored comparison", &whole.to_json());
            for language in [Language::Vi, Language::En] {
                out.says("a comparison in words", &whole.explain(language));
            }
            for difference in &whole.differences {
                out.speaks(&difference.finding);
                reasons.insert(difference.finding.reason.clone());
                sides.insert(difference.side);
            }
            assert!(whole.to_json().contains(KEY));
        }
        assert!(reasons.len() > 4 && sides.contains(&Side::Differing), "{what:?}: {reasons:?} {sides:?}");
    }
}

#[test]
fn no_change_shows_what_the_lists_hold() {
    let mut out = Out::default();
    let (full, bare) = (lists(true, &mut out), lists(false, &mut out));
    let [law, letters] = charters();
    let open = Rulebook::national().in_force_on(iso_day("2026-07-15").unwrap()).unwrap();
    for charter in [&law, &letters] {
        let (known, unknown) = (reviewed(charter, &full, &mut out), reviewed(charter, &bare, &mut out));
        let (units, members, _) = columns(&full, &mut out);
        let without = charter.review(&units, &members).unwrap();
        for diff in [known.diff(&unknown), unknown.diff(&known), known.diff(&without), without.diff(&known)] {
            assert!(!diff.is_empty() && diff.to_json().contains(KEY));
            out.prints("a diff", &diff);
            let [newly, no_longer] = [&diff.newly_asked, &diff.no_longer_asked];
            out.prints("parts of a diff", &(&diff.rules, &diff.units, newly, no_longer, &diff.receipt_changes, &diff.changed));
            out.says("a stored diff", &diff.to_json());
            out.finds([&diff.resolved, &diff.new, &diff.accepted, &diff.reopened].into_iter().flatten());
            out.finds(diff.changed.iter().flat_map(|changed| [&changed.before, &changed.after]));
        }
    }
    let mut of_members = 0;
    for (one, other) in [(&law, &letters), (&letters, &law), (&law, &open), (&open, &law)] {
        let provisions = one.diff(other);
        out.prints("provisions", &provisions);
        for change in &provisions {
            out.says("a stored provision", &change.to_json());
        }
        for lists in [&full, &bare] {
            let (units, members, _) = columns(lists, &mut out);
            let changes = one.changes(other, &units, &members).unwrap();
            out.prints("changes", &changes);
            out.prints("parts of the changes", &(&changes.changes, &changes.rules, &changes.by_unit, &changes.provisions));
            out.says("stored changes", &changes.to_json());
            of_members += usize::from(changes.to_json().contains(KEY));
        }
    }
    assert!(of_members > 0, "no member's status changed");
}

#[test]
fn no_look_ahead_prints_a_day() {
    let mut out = Out::default();
    let lists = lists(true, &mut out);
    let (units, members, _) = columns(&lists, &mut out);
    let (mut days, mut open) = (0, 0);
    for on in ["2024-05-09", "2026-07-15"] {
        let charter = Rulebook::national().in_force_on(iso_day(on).unwrap()).unwrap();
        let ahead = charter.ahead(&units, &members, NaiveDate::MIN, NaiveDate::MAX).unwrap();
        out.prints("what lies ahead", &ahead);
        let candidates: Vec<_> = ahead.undecided.iter().flat_map(|undecided| &undecided.candidates).collect();
        let parts = format!("{:?} {:#?} {candidates:?} {:?} {:?}", ahead.events, ahead.undecided, ahead.by_unit, ahead.unknown);
        out.says_without_keys("parts of it", &parts);
        // The day itself goes back to the caller and is printed nowhere.
        for day in ahead.events.iter().map(|event| event.on).chain(candidates.iter().filter_map(|candidate| candidate.on)) {
            assert!(!parts.contains(&day.to_string()) && ahead.to_json().contains(&day.to_string()), "{parts}");
        }
        assert!(ahead.to_json().contains(KEY));
        out.says("a stored look ahead", &ahead.to_json());
        (days, open) = (days + ahead.events.len(), open + ahead.undecided.len());
        out.error("a range", &charter.ahead(&units, &members, iso_day(LATER).unwrap(), iso_day(DAY).unwrap()).unwrap_err());
    }
    assert!(days > 20 && open > 0, "{days} days, {open} undecided");
}

#[test]
fn no_screening_shows_what_its_lists_hold() {
    let mut out = Out::default();
    let lists = lists(true, &mut out);
    let (_, members, _) = columns(&lists, &mut out);
    let members = MemberColumns::from(&members);
    out.prints("columns", &members);
    for charter in &charters() {
        let screening = charter.screening(lists.0.clone()).unwrap();
        let mut part = screening.part();
        let words = part.add(0, &members).unwrap();
        // What travels to another machine holds no text, in whatever place.
        let bytes = part.to_bytes().unwrap();
        out.says_without_keys("a part on its way", &String::from_utf8_lossy(&bytes));
        out.prints("a screening", &(&screening, &part, &words));
        for row in 0..members.rows() {
            for finding in screening.explain(&members, row).unwrap() {
                out.prints("a finding", &finding);
                out.speaks(&finding);
            }
        }
        let screened = part.finish().unwrap();
        assert!(screened.members_not_met > 5 && !screened.cross_rows.is_empty(), "little was found");
        out.prints("what was screened", &screened);
        out.says_without_keys("what is stored of it", &screened.to_json());
        out.error("a row", &screening.explain(&members, 99).unwrap_err());
        let ragged = MemberColumns { key: members.unit, full_name: Texts::Cells(&RAGGED), ..members };
        out.error("a screening", &screening.screen(&ragged).unwrap_err());
    }
}

static RAGGED: &[Option<&str>] = &[Some("BÍMẬT")];

#[test]
fn no_refusal_of_lists_shows_what_they_hold() {
    let mut out = Out::default();
    let texts = [Some(secret("name", 0)), Some(secret("phone", 1))];
    let (one, all) = (&texts[..1], &texts[..]);
    let whole = (Units { code: one, ..Units::default() }, Members { unit: one, ..Members::default() });
    let ragged = [
        (Units { name: all, ..whole.0.clone() }, whole.1.clone()),
        (whole.0.clone(), Members { full_name: all, ..whole.1.clone() }),
        (Units { name: all, ..Units::default() }, whole.1.clone()),
        (whole.0, Members { full_name: all, ..Members::default() }),
    ];
    let day = iso_day(DAY).unwrap();
    for charter in &charters() {
        for (units, members) in &ragged {
            out.error("a review", &charter.review(units, members).unwrap_err());
            out.error("repairs", &charter.repairs(units, members).unwrap_err());
            out.error("a look ahead", &charter.ahead(units, members, day, day).unwrap_err());
            out.error("changes", &charter.changes(charter, units, members).unwrap_err());
        }
        for what in Reconciled::ALL {
            for entries in
                [Entries { key: one, full_name: all, ..Entries::default() }, Entries { unit: all, parent: one, ..Entries::default() }]
            {
                out.error("records", &charter.reconcile(*what, &entries, &Entries::<String>::default()).unwrap_err());
                out.error("a list", &charter.reconcile(*what, &Entries::<String>::default(), &entries).unwrap_err());
            }
        }
    }
}
