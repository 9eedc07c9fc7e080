//! Forms over trees of any shape: what a unit's row says is what the form of that unit sums to, and a form checks against itself.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its charter must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{Charter, FormEntry, FormKind, FormRow, Kind, Members, Rulebook, Sector, Sex, SheetCell, Units};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;
use support::day;

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2024-05-09")).unwrap());

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
         lệ,doan_co_so: Đoàn cơ sở đã tạo lập tên tổ chức trên YUM,doan_co_so.with_account,doan_co_so.rate,chi_doan_co_so.created,\
         chi_doan_co_so.with_account,chi_doan_co_so.rate,chi_doan.created,chi_doan.with_account,chi_doan.rate"
    );
    // Empty where the row has no such unit, `?` where not known; what a spreadsheet would run is a text again.
    assert_eq!(lines[1], "1,X,\"'=Xã A, huyện B\",,,,1,1,100 %,,,,1,?,?");
    assert_eq!(lines[2], ",T,Riêng đơn vị,,,,,,,,,,,,");
    assert_eq!(lines[3], ",,Tổng cộng,,,,1,1,100 %,,,,1,?,?");
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
