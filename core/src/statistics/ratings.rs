//! Kết quả phân loại đoàn viên, tổ chức cơ sở Đoàn: the levels of a year, of members and of base organizations (Điều 17 khoản 1).

use super::fill::Counted;
use super::form::{FormKind, StatisticsForm};
use super::reading::Reading;
use super::sheet::Column;
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::law::{Answer, Gap, Law};
use crate::member::RatingLevel;
use crate::record::{codes, records};
use crate::review::{Sheet, Tree, Units};
use crate::rulebook::P;
use chrono::Datelike;

codes! {
    /// Who or what was rated.
    RatedWhat {
        /// A member.
        Member = "member",
        /// A chi đoàn, which the form does not count: it is no base organization.
        Branch = "branch",
        /// A đoàn cơ sở or chi đoàn cơ sở.
        BaseOrganization = "base_organization",
    }
}

records! {
    /// What became of the rating of one member or organization in a year.
    "rating_result" RatingResult {
        /// The host's opaque key of who or what was rated.
        key: String,
        /// Code of the unit it is counted in: of a member the branch, of a base organization the organization itself.
        unit: String,
        /// Who or what was rated.
        what: RatedWhat,
        /// The year that was rated.
        rating_year: u32,
        /// The level; `not_rated` for whoever was not rated. Absent: not told.
        level: RatingLevel,
    }
}

/// The blocks of the form.
const BLOCKS: [(RatedWhat, &str); 2] = [(RatedWhat::Member, "members"), (RatedWhat::BaseOrganization, "base_organizations")];

/// The figures of a block before those of its levels.
const LISTED: usize = 0;
const RATED: usize = 1;
const NOT_RATED: usize = 2;
const NOT_TOLD: usize = 3;
const OTHER_LEVEL: usize = 4;
const LEVELS: usize = 5;

/// A row that counts: the unit's row, the block, the key, the level.
type Told<'a> = (usize, usize, &'a str, Option<RatingLevel>);

impl Charter {
    /// The ratings of a year as a form, for the units directly below `under`, or the tops of the list: of members and of base
    /// organizations how many are listed, rated, of each level with its share of those rated, of another level, not rated, not told.
    ///
    /// The levels are those of the law of the year (`rating.levels`), so the year has to be that of the charter's day. Rows of other years
    /// and of branches are not asked. Of several rows about one key in one unit those that say the same are one; a row without a level says
    /// nothing beside one that has it, and of two levels neither counts: which one holds is not told.
    ///
    /// # Errors
    /// [`Error::Input`] for a year that is not that of the charter's day, and for columns of different lengths; [`Error::UnknownName`] for a
    /// unit that is not in the list; [`Error::NotEstablished`] below the floor and for headings that cannot be read.
    pub fn ratings_form<T: AsRef<str>>(
        &self,
        units: &Units<'_, T>,
        rows: &[RatingResult],
        year: u32,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Error> {
        units.check()?;
        if u32::try_from(self.day().year()) != Ok(year) {
            let problem = Problem::OtherDay { day: self.day() };
            return Err(InputError { record: "ratings_form", field: "year".to_owned(), row: None, problem }.into());
        }
        let (reading, rests_on) = Reading::of(self)?;
        let not = Error::NotEstablished { provision: P::RatingLevels.id(), why: "lower the floor" };
        let levels = self.value_of("rating_list.level", &scale).ok_or(not)?;
        let by = self.finding_of("rating_list.level", P::RatingLevels, &|law| {
            scale(law)?;
            Ok(Answer::met())
        });
        let tree = Tree::new(units);
        let (mut told, left_out) = of_the_year(units, &tree, rows, year);
        told.sort_unstable();
        let width = LEVELS + levels.len();
        let mut sheet = Sheet::new(width * BLOCKS.len(), units.rows());
        for same in told.chunk_by(|(unit, block, key, _), (other_unit, other_block, other_key, _)| {
            (unit, block, key) == (other_unit, other_block, other_key)
        }) {
            let Some((unit, block, ..)) = same.first() else { continue };
            let mut given = same.iter().filter_map(|(.., level)| *level);
            let level = given.next().filter(|level| given.all(|other| other == *level));
            let mut add = |place: usize| sheet.add(*unit, block * width + place);
            add(LISTED);
            match level {
                None => add(NOT_TOLD),
                Some(RatingLevel::NotRated) => add(NOT_RATED),
                Some(level) => {
                    add(RATED);
                    add(levels.iter().position(|one| *one == level).map_or(OTHER_LEVEL, |place| LEVELS + place));
                }
            }
        }
        let columns = BLOCKS.iter().enumerate().flat_map(|(block, (_, name))| columns(block * width, name, &levels)).collect();
        let counted = Counted { columns, sheet, left_out, without_column: None, by };
        counted.form(self, FormKind::Ratings, (units, &tree), under, (&reading, &rests_on))
    }
}

/// The levels of the year, from the best.
fn scale(law: &Law<'_>) -> Result<Vec<RatingLevel>, Gap> {
    let levels = law.list(P::RatingLevels)?.iter().map(|code| RatingLevel::from_code(code));
    levels.collect::<Option<_>>().ok_or(Gap::Value(P::RatingLevels))
}

/// The rows of the year that count, and how many lack what they are counted by.
fn of_the_year<'a, T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree, rows: &'a [RatingResult], year: u32) -> (Vec<Told<'a>>, u64) {
    let (mut told, mut left_out) = (Vec::with_capacity(rows.len()), 0);
    for row in rows {
        if row.rating_year.is_some_and(|rated| rated != year) || row.what == Some(RatedWhat::Branch) {
            continue;
        }
        let unit = row.unit.as_deref().and_then(|code| tree.row(units, code));
        let block = row.what.and_then(|what| BLOCKS.iter().position(|(of, _)| *of == what));
        match (unit, block, row.key.as_deref(), row.rating_year) {
            (Some(unit), Some(block), Some(key), Some(_)) => told.push((unit, block, key, row.level)),
            _ => left_out += 1,
        }
    }
    (told, left_out)
}

/// The columns of a block whose figures begin at `first`. Whose level is not told may be of any level, or not rated.
fn columns(first: usize, block: &str, levels: &[RatingLevel]) -> Vec<Column> {
    let not_told = [first + NOT_TOLD];
    let count = |id: &str, place: usize| Column::count(id, first + place, &not_told);
    let mut columns = vec![Column::count("listed", first + LISTED, &[]), count("rated", RATED)];
    for (place, level) in levels.iter().enumerate() {
        let id = format!("{}_rate", level.code());
        columns.push(count(level.code(), LEVELS + place));
        columns.push(Column::share(&id, first + LEVELS + place, first + RATED, &not_told));
    }
    columns.extend([count("other_level", OTHER_LEVEL), count("not_rated", NOT_RATED), Column::count("not_told", first + NOT_TOLD, &[])]);
    columns.into_iter().map(|column| column.in_block(block, first + LISTED)).collect()
}
