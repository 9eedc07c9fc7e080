//! Forms over trees of any shape: what a unit's row says is what the form of that unit sums to, and a form checks against itself.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its charter must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{
    CellState, Charter, FormEntry, FormKind, FormRow, Kind, Members, MovementKind, MovementRow, RatedWhat, RatingLevel, RatingResult,
    Rulebook, Sector, Sex, SheetCell, StatisticsForm, Units,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use support::day;

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2024-05-09")).unwrap());

static EMPTY: LazyLock<Charter> = LazyLock::new(|| {
    let empty = "[profile]\nid = \"nothing\"\ntitle = \"T\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2018-08-17\n";
    Rulebook::national().with_profile_toml(empty).unwrap().in_force_on(day("2024-05-09")).unwrap()
});

/// Forms whose every figure adds up.
const FORMS: [FormKind; 7] = [
    FormKind::Organizations,
    FormKind::Members,
    FormKind::BasesLackingBranches,
    FormKind::BranchesLackingMembers,
    FormKind::MemberWork,
    FormKind::SubordinateUnits,
    FormKind::Officers,
];

/// Counts, wholes and what is not said, cell by cell: what adds up.
fn figures(row: &FormRow) -> Vec<[u64; 3]> {
    row.cells.iter().map(|cell| [cell.count.unwrap_or(0), cell.of.unwrap_or(0), cell.unknown]).collect()
}

fn sum<'a>(rows: impl Iterator<Item = &'a FormRow>, width: usize) -> Vec<[u64; 3]> {
    let mut sum = vec![[0; 3]; width];
    for row in rows {
        for (sum, cell) in sum.iter_mut().zip(figures(row)) {
            for (sum, figure) in sum.iter_mut().zip(cell) {
                *sum += figure;
            }
        }
    }
    sum
}

type UnitFacts = (Option<usize>, Option<Kind>, Option<Sector>, Option<bool>);

/// Units below an earlier one or none, with holes.
fn lists() -> impl Strategy<Value = (Vec<UnitFacts>, Vec<(usize, Option<Sex>)>)> {
    let kind = prop::option::weighted(0.9, prop::sample::select(Kind::ALL));
    let sector = prop::option::weighted(0.5, prop::sample::select(Sector::ALL));
    let unit = (any::<prop::sample::Index>(), kind, sector, prop::option::weighted(0.8, any::<bool>()));
    let units = prop::collection::vec(unit, 1..14).prop_map(|picks| {
        let fact = |(row, (above, kind, sector, account)): (usize, (prop::sample::Index, _, _, _))| {
            (Some(above.index(row + 1)).filter(|above| *above < row), kind, sector, account)
        };
        picks.into_iter().enumerate().map(fact).collect::<Vec<_>>()
    });
    (units, prop::collection::vec((0_usize..14, prop::option::of(prop::sample::select(Sex::ALL))), 0..40))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, rng_seed: RngSeed::Fixed(23), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_unit_is_itself_and_the_units_below_it((units, people) in lists()) {
        let codes: Vec<Option<String>> = (0..units.len()).map(|unit| Some(format!("u{unit}"))).collect();
        let parent: Vec<Option<String>> = units.iter().map(|(above, ..)| above.map(|above| format!("u{above}"))).collect();
        let kind: Vec<Option<Kind>> = units.iter().map(|(_, kind, ..)| *kind).collect();
        let sector: Vec<Option<Sector>> = units.iter().map(|(_, _, sector, _)| *sector).collect();
        let has_account: Vec<Option<bool>> = units.iter().map(|(.., account)| *account).collect();
        let list = Units { code: &codes, parent: &parent, kind: &kind, sector: &sector, has_account: &has_account, ..Units::default() };
        let unit: Vec<Option<String>> = people.iter().map(|(unit, _)| Some(format!("u{unit}"))).collect();
        let sex: Vec<Option<Sex>> = people.iter().map(|(_, sex)| *sex).collect();
        let members = Members { unit: &unit, sex: &sex, ..Members::default() };
        for form in FORMS {
            let whole = CHARTER.statistics(form, &list, &members, None).unwrap();
            // A profile that sets nothing changes nothing but the receipt.
            let with = EMPTY.statistics(form, &list, &members, None).unwrap();
            prop_assert_eq!(&StatisticsForm { receipt: whole.receipt.clone(), ..with }, &whole);
            let width = whole.columns.len();
            prop_assert_eq!(figures(&whole.total), sum(whole.rows.iter(), width));
            for code in codes.iter().flatten() {
                let of = CHARTER.statistics(form, &list, &members, Some(code)).unwrap();
                prop_assert_eq!(figures(&of.total), sum(of.rows.iter().chain(&of.own), width), "{:?} {}", form, code);
                for row in &of.rows {
                    let below = CHARTER.statistics(form, &list, &members, row.code.as_deref()).unwrap();
                    prop_assert_eq!(figures(&below.total), figures(row));
                    // What is blank in a row is blank in the form of its unit.
                    prop_assert_eq!(&below.total.cells, &row.cells);
                }
            }
        }
        // Members of leaves alone, reported up the tree, are a form without a fault; one too many above is found.
        let counts: Vec<u64> = codes.iter().flatten().map(|code| {
            CHARTER.statistics(FormKind::Members, &list, &members, Some(code)).unwrap().total.cells[0].count.unwrap()
        }).collect();
        let own_members = |row: usize| people.iter().any(|(unit, _)| *unit == row);
        let has_below = |row: usize| units.iter().any(|(above, ..)| *above == Some(row));
        if (0..units.len()).all(|row| !(own_members(row) && has_below(row))) {
            let mut entries: Vec<FormEntry> = codes.iter().zip(&counts).map(|(code, count)| FormEntry {
                unit: code.clone(), column: Some("members".to_owned()), count: u32::try_from(*count).ok(), ..FormEntry::default()
            }).collect();
            // What a unit has itself is said, or more above than below could be its own.
            let own = |row: usize| FormEntry {
                unit: codes[row].clone(), column: Some("members".to_owned()), count: Some(0), own: Some(true), ..FormEntry::default()
            };
            entries.extend((0..units.len()).filter(|row| has_below(*row)).map(own));
            prop_assert_eq!(CHARTER.check_form(FormKind::Members, &list, &entries).unwrap().faults, []);
            if let Some(top) = (0..units.len()).find(|row| has_below(*row)) {
                entries[top].count = entries[top].count.map(|count| count + 1);
                let faults = CHARTER.check_form(FormKind::Members, &list, &entries).unwrap().faults;
                prop_assert!(!faults.is_empty() && faults.iter().any(|fault| fault.row == top));
            }
        }
    }
}

/// A unit's place, whose rating it is, a key, a level.
type Given = (usize, RatedWhat, usize, Option<RatingLevel>);

/// Units below an earlier one, and results of a few keys, so that many stand twice.
fn results() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<Given>, Vec<Given>)> {
    let units = prop::collection::vec(any::<prop::sample::Index>(), 1..9).prop_map(|picks| {
        let above = |(row, above): (usize, prop::sample::Index)| Some(above.index(row + 1)).filter(|above| *above < row);
        picks.into_iter().enumerate().map(above).collect::<Vec<_>>()
    });
    let level = prop::option::weighted(0.9, prop::sample::select(RatingLevel::ALL));
    let rows = prop::collection::vec((0_usize..9, prop::sample::select(RatedWhat::ALL), 0_usize..4, level), 0..50);
    (units, rows).prop_flat_map(|(units, rows)| (Just(units), Just(rows.clone()), Just(rows).prop_shuffle()))
}

/// The figure of a column in a row; 0 where it is blank.
fn figure(form: &StatisticsForm, row: &FormRow, id: &str) -> [u64; 2] {
    let cell = form.columns.iter().zip(&row.cells).find(|(column, _)| column.id == id).map(|(_, cell)| cell).unwrap();
    [cell.count.unwrap_or(0), cell.unknown]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, rng_seed: RngSeed::Fixed(31), failure_persistence: None, ..ProptestConfig::default() })]

    /// Counted anew by hand, key by key; the order of rows changes nothing, telling all twice neither.
    #[test]
    fn ratings_are_counted_key_by_key((units, rows, shuffled) in results()) {
        let codes: Vec<Option<String>> = (0..units.len()).map(|unit| Some(format!("u{unit}"))).collect();
        let parent: Vec<Option<String>> = units.iter().map(|above| above.map(|above| format!("u{above}"))).collect();
        let list = Units { code: &codes, parent: &parent, ..Units::default() };
        let told = |rows: &[Given]| -> Vec<RatingResult> {
            let row = |(unit, what, key, level): &Given| RatingResult {
                key: Some(format!("k{key}")), unit: Some(format!("u{unit}")), what: Some(*what), rating_year: Some(2024), level: *level,
            };
            rows.iter().map(row).collect()
        };
        let form = |rows: &[RatingResult], under: Option<&str>| CHARTER.ratings_form(&list, rows, 2024, under).unwrap();
        let whole = form(&told(&rows), None);
        let width = whole.columns.len();
        prop_assert_eq!(&whole, &form(&told(&shuffled), None));
        let twice: Vec<Given> = rows.iter().chain(&shuffled).copied().collect();
        prop_assert_eq!(&whole.total, &form(&told(&twice), None).total);
        prop_assert_eq!(figures(&whole.total), sum(whole.rows.iter(), width));

        let listed = rows.iter().filter(|(unit, what, ..)| *unit < units.len() && *what != RatedWhat::Branch);
        let nowhere = rows.iter().filter(|(unit, what, ..)| *unit >= units.len() && *what != RatedWhat::Branch).count();
        prop_assert_eq!(whole.members_left_out, nowhere as u64);
        let mut levels: BTreeMap<(RatedWhat, usize, usize), BTreeSet<RatingLevel>> = BTreeMap::new();
        for (unit, what, key, level) in listed {
            levels.entry((*what, *unit, *key)).or_default().extend(*level);
        }
        for (what, block) in [(RatedWhat::Member, "members"), (RatedWhat::BaseOrganization, "base_organizations")] {
            let of = || levels.iter().filter(|((of, ..), _)| *of == what).map(|(_, levels)| levels);
            let only = |wanted: &dyn Fn(RatingLevel) -> bool| {
                of().filter(|levels| levels.len() == 1 && levels.iter().all(|level| wanted(*level))).count() as u64
            };
            let open = of().filter(|levels| levels.len() != 1).count() as u64;
            let at = |id: &str| figure(&whole, &whole.total, &format!("{block}.{id}"));
            prop_assert_eq!([at("listed"), at("not_told")], [[of().count() as u64, 0], [open, 0]]);
            prop_assert_eq!(at("rated"), [only(&|level| level != RatingLevel::NotRated), open]);
            prop_assert_eq!(at("not_rated"), [only(&|level| level == RatingLevel::NotRated), open]);
            let scale = [RatingLevel::Excellent, RatingLevel::Good, RatingLevel::Completed, RatingLevel::NotCompleted];
            for level in scale {
                prop_assert_eq!(at(level.code()), [only(&|one| one == level), open]);
            }
            prop_assert_eq!(at("other_level"), [only(&|one| one != RatingLevel::NotRated && !scale.contains(&one)), open]);
        }

        let mut entries = Vec::new();
        for code in codes.iter().flatten() {
            let of = form(&told(&rows), Some(code));
            prop_assert_eq!(figures(&of.total), sum(of.rows.iter().chain(&of.own), width));
            for row in &of.rows {
                prop_assert_eq!(&form(&told(&rows), row.code.as_deref()).total.cells, &row.cells);
            }
            // Typed in as it stands, with what the unit has itself.
            for (row, own) in [(Some(&of.total), false), (of.own.as_ref(), true)] {
                for (column, cell) in of.columns.iter().zip(row.iter().flat_map(|row| &row.cells)).filter(|(column, _)| !column.id.ends_with("_rate")) {
                    entries.push(FormEntry {
                        unit: Some(code.clone()), column: Some(column.id.clone()), count: cell.count.unwrap_or(0).try_into().ok(),
                        own: Some(own), ..FormEntry::default()
                    });
                }
            }
        }
        let check = CHARTER.check_form(FormKind::Ratings, &list, &entries).unwrap();
        prop_assert_eq!((check.faults, check.not_checked), (vec![], vec![]));
    }

    /// The steps to the Party are the movements of these kinds, unit by unit; the others are in the form of movements.
    #[test]
    fn the_two_forms_share_out_the_movements(rows in prop::collection::vec((0_usize..5, 0_usize..4, prop::sample::select(MovementKind::ALL), 1_u32..8), 0..40)) {
        let codes: Vec<String> = (0..4).map(|unit| format!("u{unit}")).collect();
        let code: Vec<Option<&str>> = codes.iter().map(|code| Some(code.as_str())).collect();
        let parent = [None, Some("u0"), Some("u0"), Some("u1")];
        let list = Units { code: &code, parent: &parent, ..Units::default() };
        let moved: Vec<MovementRow> = rows.iter().map(|(unit, member, kind, day)| MovementRow {
            unit: Some(format!("u{unit}")), member: Some(format!("m{member}")), kind: Some(*kind),
            on: dieule::NaiveDate::from_ymd_opt(2024, 1, *day), level: None,
        }).collect();
        let (first, last) = (day("2024-01-02"), day("2024-01-06"));
        let counted = CHARTER.movements(&list, &moved, first, last).unwrap();
        let party = CHARTER.party_form(&list, &moved, first, last, Some("u0")).unwrap();
        let movements = CHARTER.movements_form(&list, &moved, first, last, Some("u0")).unwrap();
        let of = |kind: MovementKind| counted.units[0].kinds.iter().find(|one| one.kind == kind).map_or([0, 0], |one| [one.persons, one.rows]);
        for kind in MovementKind::ALL {
            let to_party = matches!(kind, MovementKind::MadeOutstanding | MovementKind::IntroducedToParty | MovementKind::AdmittedToParty);
            let listed = !matches!(kind, MovementKind::IntroducedToParty | MovementKind::AdmittedToParty);
            for (form, has) in [(&party, to_party), (&movements, listed)] {
                let columns: Vec<u64> = form.columns.iter().zip(&form.total.cells)
                    .filter(|(column, _)| column.group.as_deref() == Some(kind.code())).map(|(_, cell)| cell.count.unwrap()).collect();
                prop_assert_eq!(columns, if has { of(*kind).to_vec() } else { Vec::new() });
            }
        }
        let nowhere = |listed: &dyn Fn(MovementKind) -> bool| rows.iter().filter(|(unit, _, kind, _)| *unit == 4 && listed(*kind)).count() as u64;
        prop_assert_eq!(party.members_left_out, nowhere(&|kind| party.columns.iter().any(|column| column.group.as_deref() == Some(kind.code()))));
        prop_assert_eq!(movements.members_left_out, nowhere(&|kind| !["introduced_to_party", "admitted_to_party"].contains(&kind.code())));
    }
}

#[test]
fn ratings_as_a_list_for_spreadsheets() {
    let (code, name) = ([Some("A"), Some("B")], [Some("=Chi đoàn 1"), None]);
    let units = Units { code: &code, name: &name, ..Units::default() };
    let row = |key: &str, level| RatingResult {
        key: Some(key.to_owned()),
        unit: Some("A".to_owned()),
        what: Some(RatedWhat::Member),
        rating_year: Some(2024),
        level,
    };
    let rows = [row("m1", Some(RatingLevel::Good)), row("m2", Some(RatingLevel::Completed)), row("m3", None)];
    let form = CHARTER.ratings_form(&units, &rows[..2], 2024, None).unwrap();
    let csv = form.to_csv(dieule::Language::Vi);
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(
        lines[0].split(',').skip(3).take(4).collect::<Vec<_>>(),
        [
            "Đoàn viên: Trong danh sách",
            "Đoàn viên: Được xếp loại",
            "Đoàn viên: Hoàn thành xuất sắc nhiệm vụ",
            "Đoàn viên: Tỷ lệ hoàn thành xuất sắc nhiệm vụ"
        ]
    );
    assert_eq!(lines[1], "1,A,'=Chi đoàn 1,2,2,0,0%,1,50%,1,50%,0,0%,0,0,0,,,,,,,,,,,,,");
    assert_eq!(lines[2], "2,B,,,,,,,,,,,,,,,,,,,,,,,,,,,");
    // A level that is not told leaves all open but how many there are.
    let open = CHARTER.ratings_form(&units, &rows, 2024, None).unwrap();
    assert_eq!(open.to_rows(dieule::Language::En)[1][3], SheetCell::Count(3));
    assert_eq!(open.rows[0].cells[1..12].iter().filter(|cell| cell.state == CellState::Unknown && cell.shown == "?").count(), 11);
    assert!(!format!("{:?}", rows[0]).contains("m1"));
}

/// What no picture shows is headed by words, and no two columns by the same.
#[test]
fn every_column_is_headed_in_words() {
    let units = Units { code: &[Some("A")], kind: &[Some(Kind::ChiDoan)], ..Units::default() };
    let members = Members::<&str>::default();
    let mut forms: Vec<_> = FormKind::ALL.iter().filter_map(|form| CHARTER.statistics(*form, &units, &members, None).ok()).collect();
    assert_eq!(forms.len(), 8);
    let day = CHARTER.day();
    forms.push(CHARTER.movements_form(&units, &[], day, day, None).unwrap());
    forms.push(CHARTER.party_form(&units, &[], day, day, None).unwrap());
    forms.push(CHARTER.ratings_form(&units, &[], 2024, None).unwrap());
    for form in forms {
        for language in [dieule::Language::Vi, dieule::Language::En] {
            let headings: Vec<String> = form.to_rows(language)[0].iter().map(|cell| format!("{cell:?}")).collect();
            assert!(headings.iter().all(|heading| !heading.contains('_')), "{headings:?}");
            assert_eq!(headings.iter().collect::<std::collections::BTreeSet<_>>().len(), headings.len(), "{headings:?}");
        }
    }
}

#[test]
fn a_form_as_a_list_for_spreadsheets() {
    let codes = [Some("T"), Some("X"), Some("A")];
    let parent = [None, Some("T"), Some("X")];
    let name = [None, Some("=Xã A, huyện B"), None];
    let kind = [Some(Kind::Tinh), Some(Kind::DoanCoSo), Some(Kind::ChiDoan)];
    let has_account = [Some(true), Some(true), None];
    let units = Units { code: &codes, parent: &parent, name: &name, kind: &kind, has_account: &has_account, ..Units::default() };
    let form = CHARTER.statistics(FormKind::Organizations, &units, &Members::<&str>::default(), Some("T")).unwrap();
    let csv = form.to_csv(dieule::Language::Vi);
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
    // No two columns are headed alike: `Tỷ lệ` stands beside the heading of its block.
    assert_eq!(
        lines[0],
        "STT,Mã đơn vị,Tổ chức trực thuộc,ĐOÀN GIAO QUYỀN CẤP TRÊN CƠ SỞ: Đoàn giao quyền cấp trên cơ sở đã tạo lập tên tổ chức trên YUM,ĐOÀN \
         GIAO QUYỀN CẤP TRÊN CƠ SỞ: Đoàn giao quyền cấp trên cơ sở đã có tài khoản trên YUM,ĐOÀN GIAO QUYỀN CẤP TRÊN CƠ SỞ: Tỷ \
         lệ,Đoàn cơ sở: Đoàn cơ sở đã tạo lập tên tổ chức trên YUM,Đoàn cơ sở: Đã có tài khoản,Đoàn cơ sở: Tỷ lệ,Chi đoàn cơ sở: Đã tạo \
         lập,Chi đoàn cơ sở: Đã có tài khoản,Chi đoàn cơ sở: Tỷ lệ,Chi đoàn: Đã tạo lập,Chi đoàn: Đã có tài khoản,Chi đoàn: Tỷ lệ"
    );
    // Empty where the row has no such unit, `?` where not known; what a spreadsheet would run is a text again.
    assert_eq!(lines[1], "1,X,\"'=Xã A, huyện B\",,,,1,1,100%,,,,1,?,?");
    assert_eq!(lines[2], ",T,Riêng đơn vị,,,,,,,,,,,,");
    assert_eq!(lines[3], ",,Tổng cộng,,,,1,1,100%,,,,1,?,?");
    assert_eq!(lines.len(), 5);

    let rows = form.to_rows(dieule::Language::En);
    let text = |text: &str| SheetCell::Text(text.to_owned());
    assert_eq!(rows[0][5], text("BASE UNIONS WITH HIGHER POWERS: Rate"));
    assert_eq!(rows[1][..4], [SheetCell::Count(1), text("X"), text("'=Xã A, huyện B"), SheetCell::Blank]);
    assert_eq!(rows[1][12..], [SheetCell::Count(1), text("?"), text("?")]);
    assert_eq!(rows[3][..3], [SheetCell::Blank, SheetCell::Blank, text("Total")]);
    assert!(rows.len() == 4 && rows.iter().all(|row| row.len() == rows[0].len()));
    assert_eq!(serde_json::to_string(&rows[2][..4]).unwrap(), r#"[null,"T","The unit itself",null]"#);
}

/// Members counted a run at a time, in any order, are the form of the whole list, below any unit.
#[test]
fn members_may_come_in_runs() {
    let codes = [Some("T"), Some("X"), Some("A"), Some("B")];
    let parent = [None, Some("T"), Some("X"), Some("X")];
    let kind = [Some(Kind::Tinh), Some(Kind::DoanCoSo), Some(Kind::ChiDoan), Some(Kind::ChiDoan)];
    let sector = [None, Some(Sector::School), None, Some(Sector::Residential)];
    let units = Units { code: &codes, parent: &parent, kind: &kind, sector: &sector, ..Units::default() };
    let (unit, sex) =
        ([Some("A"), Some("B"), Some("X"), None, Some("A"), Some("?")], [Some(Sex::Male), None, Some(Sex::Female), None, None, None]);
    let run = |from: usize, to: usize| Members { unit: &unit[from..to], sex: &sex[from..to], ..Members::default() };
    for form in FORMS.into_iter().chain([FormKind::MissingInformation]) {
        let mut part = CHARTER.statistics_part(form, &units).unwrap();
        for (from, to) in [(4, 6), (0, 1), (2, 2), (1, 4)] {
            part.add(&(&run(from, to)).into()).unwrap();
        }
        for under in [None, Some("T"), Some("X"), Some("A")] {
            assert_eq!(part.form(under).unwrap(), CHARTER.statistics(form, &units, &run(0, 6), under).unwrap(), "{form:?} {under:?}");
        }
        // What is refused is not half counted.
        let uneven = Members { unit: &unit[..2], sex: &sex[..1], ..Members::default() };
        assert!(part.add(&(&uneven).into()).is_err() && part.form(Some("Z")).is_err());
        assert_eq!(part.form(None).unwrap().members_left_out, 2);
        assert_eq!(format!("{part:?}"), format!("StatisticsPart {{ form: {form:?}, .. }}"));
    }
}
