-- The list of a province, as its software exports it, under the names of the library: the view `members`.
-- It needs the table `units` (code, name) and the variable `files`: the Parquet files, as a pattern.
-- A cell that says nothing, or nothing that can be read, is NULL: not known. Nothing is guessed.

create or replace macro said(cell) as nullif(trim(cell), '');
-- Several blanks, or one that is no space, become a space; most cells have none such, so that nothing is rewritten.
create or replace macro plain(cell) as lower(nfc_normalize(regexp_replace(trim(cell), '\s\s+|[^\S ]', ' ', 'g')));

create or replace macro slashed(cell) as
  case when regexp_full_match(cell, '\d{1,2}[/.-]\d{1,2}[/.-]\d{4}') then regexp_replace(cell, '[.-]', '/', 'g') end;
create or replace macro read_day(cell) as try_strptime(slashed(cell), '%d/%m/%Y')::date;
create or replace macro day_of(cell) as case when year(read_day(said(cell))) >= 1900 then read_day(said(cell)) end;

create or replace macro flag_of(cell) as
  case when plain(cell) in ('có', 'x', '1', 'đã', 'rồi', 'true') then true
       when plain(cell) in ('không', '0', 'chưa', 'false') then false end;

-- A source of the province's own is kept as such and shows up as a finding.
create or replace macro source_of(cell) as
  case when said(cell) is null then null
       when plain(cell) in ('app', 'ứng dụng') then 'app'
       when plain(cell) in ('yum', 'web') then 'web'
       when plain(cell) in ('tệp', 'file', 'excel') then 'file'
       else 'other' end;

-- Posts of the Party and the trade union stand in the same column and say nothing about a post in the Union.
create or replace macro elsewhere(title) as regexp_matches(title, 'chi bộ|chi ủy|đảng|công đoàn|kiểm tra|ubkt');
create or replace macro whole_time(title) as regexp_matches(title, 'chuyên trách|chuyên viên');
create or replace macro elected_of(title) as
  case when title is null or elsewhere(title) or whole_time(title) then null
       when title = 'đoàn viên' then false
       when regexp_matches(title, 'bí thư|ủy viên|uỷ viên|^uv ') then true end;
create or replace macro fulltime_of(title) as
  case when title is null or elsewhere(title) then null
       when title = 'đoàn viên' then false
       when whole_time(title) then true end;

-- Members name their unit by its name or its code; a code wins, a name that several units share says nothing.
create or replace temp table unit_words as
  with codes as (select plain(code) as word, any_value(code) as code from units where code is not null group by all),
       names as (select plain(name) as word, case when count(distinct code) = 1 then min(code) end as code
                 from units where code is not null and name is not null group by all)
  from codes union all (from names where word not in (select word from codes));

create or replace temp view members as
  select
    number,
    said("Mã định danh đoàn viên") as key,
    case when unit_words.word is null then said("Đơn vị") else unit_words.code end as unit,
    -- Which of the two columns is filled tells the sex; both filled tell nothing.
    case when said("Ngày sinh (Nam)") is null then day_of("Ngày sinh (Nữ)")
         when said("Ngày sinh (Nữ)") is null then day_of("Ngày sinh (Nam)") end as birth_date,
    case when said("Ngày sinh (Nam)") is null then case when said("Ngày sinh (Nữ)") is not null then 'female' end
         when said("Ngày sinh (Nữ)") is null then 'male' end as sex,
    elected_of(plain(said("Chức vụ trong chi đoàn"))) as elected_post,
    false as appointed_post, -- the list does not tell an appointed seat from an elected one
    fulltime_of(plain(said("Chức vụ trong chi đoàn"))) as fulltime_post,
    said("Họ và tên") as full_name,
    said("Dân tộc") as ethnicity,
    said("Tôn giáo") as religion,
    said("Địa chỉ thường trú") as residence,
    said("Số CMND/CCCD") as id_number,
    day_of("Thời gian vào đoàn") as admitted_on,
    said("Số thẻ đoàn") as card_number,
    said("Nghề nghiệp hiện nay") as occupation,
    said("Email liên hệ") as email,
    said("Điện thoại liên hệ") as phone,
    source_of("Nguồn đăng ký") as entry_source,
    flag_of("Đã tải ứng dụng") as app_installed,
    flag_of("Đã khai báo trên ứng dụng") as app_declared,
    flag_of("Đã đăng ký sinh hoạt") as app_registered,
    -- A score below 0 is a number: the library refuses it, and says where it stands.
    try_cast(said("Điểm rèn luyện") as bigint) as score,
    said("Nhận xét") as comment
  from read_parquet(getvariable('files'))
  left join unit_words on unit_words.word = plain("Đơn vị");
