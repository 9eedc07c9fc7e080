//! Mappings: the shipped ones do what they say, every refusal is told at once, and people can read how a list was understood.
#![expect(clippy::unwrap_used, reason = "a test")]

use dieule::{Error, Language, Mapping, ReadAs, Refusal, Value};

const NATIONAL: &str = include_str!("../examples/mappings/danh-sach-33-cot.toml");
const UNITS: &str = include_str!("../examples/mappings/don-vi.toml");

/// The headings of the national list, as printed, on its two rows.
const ABOVE: &str = "STT|Họ và tên|Mã định danh đoàn viên|Ngày sinh||Dân tộc|Tôn giáo|Quê quán|Địa chỉ thường trú|Số CMND/CCCD|Ngày cấp|Nơi cấp|\
    Trình độ văn hóa |Trình độ chuyên môn|Trình độ LLCT|Tin học|Ngoại ngữ|Thời gian vào đoàn|Số Nghị quyết chuẩn y kết nạp đoàn viên|Số thẻ đoàn|\
    Thời gian vào Đảng|Nghề nghiệp hiện nay|Đối tượng đoàn viên|Rèn luyện đoàn viên|Đánh giá, xếp loại đoàn viên|Khen thưởng|Kỷ luật|\
    Chức vụ trong chi đoàn|Hội|Đoàn viên danh dự|Email liên hệ|Điện thoại liên hệ|Đơn vị";
const BELOW: &str = "|||Nam|Nữ|||||||||||||||||||||||||||||||";

fn cells(line: &str) -> Vec<&str> {
    line.split('|').collect()
}

fn refusals(result: Result<impl Sized, Error>) -> Vec<String> {
    match result {
        Err(Error::Mapping { refusals, .. }) => refusals.iter().map(Refusal::to_string).collect(),
        Err(other) => vec![format!("another error: {other}")],
        Ok(_) => Vec::new(),
    }
}

#[test]
fn the_national_list_is_read_whole() {
    let (mapping, of_units) = (Mapping::from_toml(NATIONAL).unwrap(), Mapping::from_toml(UNITS).unwrap());
    let headings = ["Mã đơn vị", "Tên đơn vị", "Mã cấp trên", "Loại tổ chức", "Cấp", "Khối"];
    let units = of_units.units(&headings, &[vec!["x1", "Chi đoàn 1", "", "Chi đoàn", "", ""]]).unwrap();
    let member = "1|Nguyễn Thị A|1234567||09/05/2003|Kinh|Không|Xã A|Xã B|012345678901|01/01/2020|Cục|12/12|||||26/03/2019||||||||||Bí thư chi đoàn|||\
        a@example.invalid|0001234567|chi đoàn 1";
    let sheet = [vec![], vec!["", "DANH SÁCH ĐOÀN VIÊN"], vec!["Chi đoàn 1"], vec![], cells(ABOVE), cells(BELOW), cells(member)];
    let mapped = mapping.members_sheet(&sheet, Some(&units.table)).unwrap();
    let get = |field| mapped.table.get(0, field).unwrap();
    assert_eq!(get("key"), Value::Text("1234567"));
    assert_eq!(get("unit"), Value::Text("x1"));
    assert_eq!(get("sex"), Value::Text("female"));
    assert_eq!(get("birth_date"), Value::Date(dieule::iso_day("2003-05-09").unwrap()));
    assert_eq!(get("admitted_on"), Value::Date(dieule::iso_day("2019-03-26").unwrap()));
    assert_eq!((get("elected_post"), get("appointed_post"), get("fulltime_post")), (Value::Flag(true), Value::Flag(false), Value::Missing));
    assert_eq!(get("phone"), Value::Text("0001234567"));
    let report = &mapped.report;
    assert_eq!((report.rows, report.first_row, report.unreadable()), (1, 7, 0));
    assert!(report.columns.iter().all(|column| column.missing.is_empty()));
    let used = report.columns.iter().flat_map(|column| &column.columns).collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!((cells(ABOVE).len(), report.unused.len() + used), (33, 33));
    assert_eq!(report.unused.first().map(String::as_str), Some("STT"));
}

#[test]
fn every_refusal_is_told_at_once() {
    let text = r#"
        [mapping]
        blank = 7
        title = "x"
        [headings]
        "Mã" = []
        [member]
        [members]
        brith_date = "Ngày sinh"
        key = 7
        full_name = ""
        phone = { column = ["a"], codes = { x = "y" } }
        email = { column = "a", columns = ["b"] }
        religion = { always = " " }
        residence = { }
        occupation = { column = "Nghề nghiệp", dates = "excel" }
        birth_date = { column = "Ngày sinh", dates = ["dd/mm/yyyy", "mm/dd/yyyy", "ngày"], required = "có" }
        admitted_on = { always = "2020-01-01" }
        sex = { filled = { "Nam" = "man" }, blank = [] }
        entry_source = { column = "Nguồn", codes = { "YUM" = "webb", "APP" = 3, "x" = "app", "X" = "web" }, otherwise = "nothing" }
        elected_post = { column = "Chức vụ", codes = {}, containing = [{ words = "a", is = "yes" }, { word = "b" }] }
        app_installed = { column = "App", codes = { "x" = "true" } }
        score = { always = 3 }
        appointed_post = { always = false, required = true, otherwise = true }
        fulltime_post = { colunm = "x", column = "y", names = "units" }
        [units]
        parent = { column = "Cấp trên", names = "members" }
    "#;
    let told = refusals(Mapping::from_toml(text));
    let kinds = dieule::EntrySource::CODES.join(", ");
    let expected = [
        "member: no such key (did you mean `members`?)".to_owned(),
        "mapping.title: no such key".to_owned(),
        "mapping.name: this text is needed".to_owned(),
        "mapping.blank: takes a text or a list of texts".to_owned(),
        "headings.Mã: takes a text or a list of texts".to_owned(),
        "units.parent.names: takes `units`".to_owned(),
        "units.code: this field is needed".to_owned(),
        "members.key: takes a heading, or a table with `column`, `columns`, `filled` or `always`".to_owned(),
        "members.full_name.column: takes a heading".to_owned(),
        "members.phone.codes: does not go with this field or with where its value comes from".to_owned(),
        "members.phone.column: takes one heading; several go into `columns`".to_owned(),
        "members.email: takes one of `column`, `columns`, `filled` and `always`".to_owned(),
        "members.religion.always: takes a text".to_owned(),
        "members.residence: takes one of `column`, `columns`, `filled` and `always`".to_owned(),
        "members.occupation.dates: does not go with this field or with where its value comes from".to_owned(),
        "members.birth_date.dates: takes dd/mm/yyyy, mm/dd/yyyy, yyyy-mm-dd, excel".to_owned(),
        "members.birth_date.dates: takes either dd/mm/yyyy or mm/dd/yyyy: nothing tells 01/02 from 01/02".to_owned(),
        "members.birth_date.required: takes true or false".to_owned(),
        "members.sex.filled.Nam: takes one of male, female, or `unknown` (did you mean `male`?)".to_owned(),
        "members.sex.blank: takes a text or a list of texts".to_owned(),
        "members.admitted_on.always: is stated by no mapping: a day or a number is read from a column".to_owned(),
        format!("members.entry_source.otherwise: takes one of {kinds}, or `unknown`"),
        format!("members.entry_source.codes.APP: takes one of {kinds}, or `unknown`"),
        format!("members.entry_source.codes.YUM: takes one of {kinds}, or `unknown` (did you mean `web`?)"),
        "members.entry_source.codes.x: stands twice with two meanings: case and accents of another form make no difference".to_owned(),
        "members.app_installed.codes.x: takes true, false or `unknown`".to_owned(),
        "members.score.always: is stated by no mapping: a day or a number is read from a column".to_owned(),
        "members.elected_post.codes: takes a table: a text, and what it means".to_owned(),
        "members.elected_post.containing[0].is: takes true, false or `unknown`".to_owned(),
        "members.elected_post.containing[1]: takes { words = […], is = … }".to_owned(),
        "members.appointed_post.otherwise: does not go with this field or with where its value comes from".to_owned(),
        "members.appointed_post.required: does not go with this field or with where its value comes from".to_owned(),
        "members.fulltime_post.colunm: no such key (did you mean `column`?)".to_owned(),
        "members.fulltime_post.names: does not go with this field or with where its value comes from".to_owned(),
        "members.brith_date: no such field (did you mean `birth_date`?)".to_owned(),
        "members.unit: this field is needed".to_owned(),
    ];
    assert_eq!(told, expected, "{told:#?}");
}

#[test]
fn what_is_no_mapping_at_all() {
    assert_eq!(
        refusals(Mapping::from_toml("examples/mappings/don-vi.toml")),
        ["mapping: is a path, not a mapping: give the text of the file (in Python, or its path as a Path)"]
    );
    assert_eq!(refusals(Mapping::from_json("[]")), ["mapping: takes tables [mapping], [units], [members], [scores]"]);
    assert_eq!(refusals(Mapping::from_json("{")), ["mapping: is not JSON (line 1, column 1)"]);
    assert_eq!(
        refusals(Mapping::from_toml("[mapping]\nname = \"x\"\n")),
        ["mapping: takes a table [units], [members] or [scores], or several"]
    );
    let scores = "[mapping]\nname = \"x\"\n[scores]\nunit = \"A\"\non = \"D\"\nself_points = { always = \"5\" }\ndone = \"E\"\n";
    assert_eq!(
        refusals(Mapping::from_toml(scores)),
        [
            "scores.self_points.always: is stated by no mapping: a day or a number is read from a column",
            "scores.criterion: this field is needed",
            "scores.by: is needed beside `done`, `count` and `whole`: whose they are; `{ always = \"graded\" }` where all are of one side",
        ]
    );
    assert_eq!(
        refusals(Mapping::from_toml("[mapping]\nname = \"x\"\n[scores]\nunit = \"A\"\ncriterion = \"C\"\n")),
        ["scores: takes `self_points`, `graded_points`, `done`, `count` or `whole`: else no row says anything"]
    );
    assert_eq!(refusals(Mapping::from_toml("[mapping]\nname = \"x\"\n[units]\ncode = 'a'\n[members]\nmembers = 1")).len(), 2);
    assert!(refusals(Mapping::from_toml("[mapping")).first().unwrap().starts_with("mapping: "));
    assert_eq!(
        refusals(Mapping::from_toml("mapping = 1\nunits = 2")),
        ["mapping: takes a table", "mapping.name: this text is needed", "units: takes a table"]
    );
    let error = Mapping::from_toml("[mapping]\nname = 'T'\n[units]\n").unwrap_err();
    assert_eq!((error.code(), error.to_string().as_str()), ("mapping", "mapping `T`: units.code: this field is needed"));
}

#[test]
fn what_a_list_lacks_is_told_at_once() {
    let mapping = Mapping::from_toml(NATIONAL).unwrap();
    let rows: [Vec<&str>; 0] = [];
    let told = refusals(mapping.members(&["Mã định danh đoàn viên", "Đơn vị", " đơn vị", "Ngày sinh (Nam)"], &rows, None));
    assert_eq!(
        told,
        [
            "members.unit: the list has 2 columns `Đơn vị`",
            "members.birth_date: the list has no column `Ngày sinh (Nữ)`",
            "members.elected_post: the list has no column `Chức vụ trong chi đoàn`",
        ]
    );
    let complete = ["Đơn vị", "Ngày sinh (Nam)", "Ngày sinh (Nữ)", "Chức vụ trong chi đoàn"];
    assert_eq!(refusals(mapping.members(&complete, &rows, None)), ["members: reads names of units: the list of units is needed too"]);
    assert_eq!(refusals(mapping.units(&["Mã"], &rows)), ["units: the mapping has no such table"]);
}

#[test]
fn a_mapping_says_the_same_in_json() {
    let json = r#"{"mapping": {"name": "J"}, "members": {"unit": "Đơn vị", "birth_date": {"column": "Ngày sinh", "dates": "excel"}}}"#;
    let mapping = Mapping::from_json(json).unwrap();
    assert_eq!((mapping.name(), format!("{mapping:?}").as_str()), ("J", "Mapping { name: \"J\", .. }"));
    let mapped = mapping.members(&["Đơn vị", "Ngày sinh"], &[vec![Value::Text("x"), Value::Count(37750)]], None).unwrap();
    assert_eq!(mapped.table.get(0, "birth_date"), Some(Value::Date(dieule::iso_day("2003-05-09").unwrap())));
    assert_eq!(mapped.table.get(0, "sex"), None);
    assert_eq!(mapped.table.get(1, "unit"), None);
    assert_eq!(mapped.report.columns[1].read_as, ReadAs::Date);
}

const EXPLAINED: &str = "\
Danh sách thử · danh sách đoàn viên: 25 dòng, bắt đầu từ dòng 2 của tệp

Thông tin               Cột                              Cách đọc            Đọc được  Để trống  Không đọc được
mã định danh đoàn viên  –                                chữ                        0         0               0
đơn vị                  Đơn vị                           tên hoặc mã đơn vị        24         0               1
ngày sinh               Ngày sinh (Nam), Ngày sinh (Nữ)  ngày dd/mm/yyyy            0         2              23
nguồn nhập dữ liệu      Nguồn                            mã                        25         0               0
";

/// The report of a small list in which much is wrong.
fn muddled() -> dieule::MappingReport {
    let mapping = Mapping::from_toml(
        r#"
        [mapping]
        name = "Danh sách thử"
        [units]
        code = "Mã"
        name = "Tên"
        [members]
        key = "Mã định danh"
        unit = { column = "Đơn vị", names = "units" }
        birth_date = { columns = ["Ngày sinh (Nam)", "Ngày sinh (Nữ)"], dates = "dd/mm/yyyy" }
        entry_source = { column = "Nguồn", codes = { "YUM" = "web" }, otherwise = "other" }
    "#,
    )
    .unwrap();
    let units = mapping.units(&["Mã", "Tên"], &[vec!["1", "A"], vec!["2", "B"], vec!["3", "B"]]).unwrap();
    let mut rows = vec![vec!["a", "2003", "", "YUM", "x"]; 22];
    rows.extend([vec!["b", "", "", "YUM"], vec!["z", "1/1/2003", "1/1/2003", "Zalo", "x", "thừa"], vec!["1", "", "", "YUM", "x"]]);
    mapping.members(&["Đơn vị", "Ngày sinh (Nam)", "Ngày sinh (Nữ)", "Nguồn", "STT"], &rows, Some(&units.table)).unwrap().report
}

#[test]
fn people_can_read_how_a_list_was_understood() {
    let report = muddled();
    let said = report.explain(Language::Vi);
    let (table, rest) = said.split_once("\n\nÔ ").unwrap();
    assert_eq!(table, EXPLAINED.trim_end(), "{said}");
    assert_eq!(
        rest,
        "không đọc được, tính là chưa biết:\n\
         - cột “Đơn vị”, nhiều đơn vị cùng tên; hãy ghi mã đơn vị: dòng 24\n\
         - ngày sinh, nhiều cột cùng có dữ liệu: dòng 25\n\
         - cột “Ngày sinh (Nam)”, chỉ có năm: dòng 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 và 2 dòng nữa\n\
         \n\
         Nội dung chưa khai báo trong bảng ghép cột, được hiểu theo `otherwise`:\n\
         - nguồn nhập dữ liệu: dòng 25\n\
         \n\
         Đơn vị không có trong danh sách đơn vị, giữ nguyên để rà soát nêu ra:\n\
         - đơn vị: dòng 25\n\
         \n\
         Cột không tìm thấy:\n\
         - mã định danh đoàn viên: “Mã định danh”\n\
         \n\
         Cột không dùng đến: “STT”\n\
         \n\
         Dòng ít ô hơn dòng tiêu đề: dòng 24\n\
         \n\
         Dòng có ô nằm ngoài các cột có tiêu đề: dòng 25\n",
        "{said}"
    );
    let english = report.explain(Language::En);
    for line in [
        "Danh sách thử · list of members: 25 rows, from row 2 of the file",
        "- column “Ngày sinh (Nam)”, a year alone: rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 2 more",
        "Columns not used: “STT”",
    ] {
        assert!(english.lines().any(|said| said == line), "{english}");
    }
}

#[test]
fn twenty_rows_are_named_and_no_more_are_spoken_of() {
    let mapping = Mapping::from_toml("[mapping]\nname = 'v'\n[members]\nunit = { always = 'x' }\nbirth_date = 'Ngày sinh'").unwrap();
    let said = mapping.members(&["Ngày sinh"], &vec![vec!["2003"]; 20], None).unwrap().report.explain(Language::Vi);
    assert!(said.contains("chỉ có năm: dòng 2, 3, ") && said.contains(", 20, 21\n"), "{said}");
}
