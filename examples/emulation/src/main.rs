//! A year of quarters from a workbook: scored, ranked inside clusters, merged, compared with an answer worked out elsewhere, drawn in one page.
#![expect(clippy::print_stdout, reason = "a program for people")]

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use dieule::{
    CriteriaSet, Language, PeriodRule, Points, Ranking, Record, Score, ScoreEntry, ScoreReportOptions, ScoredUnit, Scoring, TieRule, Value,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

const QUARTERS: [&str; 4] = ["Quý 1", "Quý 2", "Quý 3", "Quý 4"];
const FIELDS: [&str; 8] = ["unit", "criterion", "by", "done", "count", "whole", "points", "on"];

type Answer<T> = Result<T, Box<dyn std::error::Error>>;
type Book = Xlsx<std::io::BufReader<fs::File>>;

/// The rows of a sheet below its headings.
fn rows(book: &mut Book, sheet: &str) -> Answer<Vec<Vec<Data>>> {
    Ok(book.worksheet_range(sheet)?.rows().skip(1).map(<[Data]>::to_vec).collect())
}

/// What a cell says in a field: words of the sheet become codes, days and counts are given as such.
fn put(entry: &mut ScoreEntry, field: &str, cell: &Data) -> Answer<()> {
    let text = cell.to_string();
    let value = match (field, cell) {
        (_, Data::Empty) => Value::Missing,
        ("by", _) => Value::Text(if text == "Tự chấm" { "self" } else { "graded" }),
        ("done", _) => Value::Flag(text == "có"),
        ("on", Data::DateTime(on)) => {
            let (year, month, day, ..) = on.to_ymd_hms_milli();
            let iso = format!("{year:04}-{month:02}-{day:02}");
            return Ok(entry.set(field, Value::Text(&iso))?);
        }
        _ => cell.as_i64().filter(|_| !cell.is_string()).map_or(Value::Text(&text), Value::Count),
    };
    Ok(entry.set(field, value)?)
}

fn entries(book: &mut Book, sheet: &str) -> Answer<Vec<ScoreEntry>> {
    let mut entries = Vec::new();
    for row in rows(book, sheet)? {
        let mut entry = ScoreEntry::default();
        for (field, cell) in FIELDS.iter().zip(&row) {
            put(&mut entry, field, cell)?;
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// A class that is open is told from the best that is left to the worst.
fn class(one: Option<&String>, best: Option<&String>, worst: Option<&String>) -> String {
    let name = |class: Option<&String>| class.map_or("-", String::as_str).to_owned();
    one.cloned().unwrap_or_else(|| format!("{}..{}", name(best), name(worst)))
}

/// The ranking, a unit a line.
fn lines(label: &str, ranking: &Ranking, of: &BTreeMap<&str, (Score, String)>) -> Vec<String> {
    let line = |place: &dieule::Ranked| {
        let (score, class) = of.get(place.unit.as_str())?;
        let points = score.points.map_or_else(|| format!("{}..{}", score.lower, score.upper), |points: Points| points.to_string());
        let open = || format!("{}-{}", place.best_rank, place.worst_rank);
        let rank = place.rank.map_or_else(open, |rank| format!("{rank}{}", if place.tied { "=" } else { "" }));
        Some([label, place.cluster.as_deref().unwrap_or("-"), &rank, &place.unit, &points, class].join(" | "))
    };
    ranking.units.iter().filter_map(line).collect()
}

/// The steps that changed something, of the graded side.
fn explained(scoring: &Scoring) {
    for unit in &scoring.units {
        let changed = unit.steps.iter().filter(|step| step.by == dieule::ScoredBy::Grader && step.before != step.after);
        for step in changed {
            println!("      {}: {}", unit.unit, step.message(Language::Vi));
        }
    }
}

fn main() -> Answer<()> {
    let folder = env::args().nth(1).unwrap_or_else(|| "out/emulation".to_owned());
    let folder = Path::new(&folder);
    let set = CriteriaSet::from_toml(&fs::read_to_string("examples/emulation/criteria.toml")?)?;
    let mut book: Book = open_workbook(folder.join("nam-2026.xlsx"))?;

    let (mut units, mut names) = (Vec::new(), BTreeMap::new());
    for row in rows(&mut book, "Đơn vị")? {
        let [code, name, cluster] = row.as_slice() else { return Err("three columns of units".into()) };
        units.push(ScoredUnit { unit: Some(code.to_string()), cluster: Some(cluster.to_string()) });
        names.insert(code.to_string(), name.to_string());
    }

    let (mut scorings, mut told) = (Vec::new(), Vec::new());
    for quarter in QUARTERS {
        let scoring = set.score(&units, &entries(&mut book, quarter)?)?;
        let of = scoring.units.iter().map(|unit| {
            let class = class(unit.score_class.as_ref(), unit.best_class.as_ref(), unit.worst_class.as_ref());
            (unit.unit.as_str(), (unit.graded, class))
        });
        let ranked = lines(quarter, &scoring.rank(TieRule::Shared, &[])?, &of.collect());
        println!("{}", ranked.join("\n"));
        explained(&scoring);
        told.extend(ranked);
        scorings.push(scoring);
    }

    let periods: Vec<&Scoring> = scorings.iter().collect();
    let year = set.merge_periods(&periods, PeriodRule::Average)?;
    let of = year.units.iter().map(|unit| {
        let class = class(unit.score_class.as_ref(), unit.best_class.as_ref(), unit.worst_class.as_ref());
        (unit.unit.as_str(), (unit.graded, class))
    });
    let ranked = lines("Năm", &set.rank_periods(&periods, PeriodRule::Average, TieRule::Shared)?, &of.collect());
    println!("{}", ranked.join("\n"));
    told.extend(ranked);

    let page = set.report(
        &periods,
        &ScoreReportOptions {
            merge: Some(PeriodRule::Average),
            labels: QUARTERS.map(str::to_owned).to_vec(),
            names,
            ..ScoreReportOptions::new(TieRule::Shared)
        },
    )?;
    fs::write(folder.join("thi-dua-rust.html"), page)?;

    let expected = fs::read_to_string(folder.join("expected.txt"))?;
    let wrong: Vec<String> =
        told.iter().zip(expected.lines()).filter(|(ours, key)| ours != key).map(|(a, b)| format!("{a} != {b}")).collect();
    if !wrong.is_empty() || told.len() != expected.lines().count() {
        return Err(format!("not the answer that was worked out elsewhere: {}", wrong.join("; ")).into());
    }
    println!("emulation (Rust): {} lines as expected", told.len());
    Ok(())
}
