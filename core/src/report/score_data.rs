//! What the page of scores shows, as compact JSON: units, lines and changes each once, scores as numbers that point at them.

use super::scores::ScoreReportOptions;
use crate::messages::{field_name, report_word, score_words, scoring, shown_day as day, word_for};
use crate::rulebook::hex;
use crate::scoring::{ClassState, CriteriaSet, Line, Merged, Points, Ranked, Ranking, Score, ScoreStep, ScoredBy, Scoring, UnitScore};
use crate::verdict::Language;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A period with its places.
pub(super) struct Period<'a> {
    pub(super) name: String,
    pub(super) scoring: &'a Scoring,
    pub(super) ranking: Ranking,
}

/// The fewest and the most points, both the same where they are known.
type Bounds = [Points; 2];

fn bounds(score: Score) -> Bounds {
    [score.lower, score.upper]
}

/// Everything `core/report/scores.js` reads. Its fields are named there in the same way.
#[derive(Serialize)]
struct Data<'a> {
    language: Language,
    title: &'a str,
    words: BTreeMap<&'a str, &'a str>,
    /// What names the set: what it is, and its value.
    facts: Vec<[String; 2]>,
    note: Option<&'a str>,
    version: &'a str,
    receipt: Vec<[String; 2]>,
    classes: Vec<Class<'a>>,
    ceilings: Vec<Ceiling<'a>>,
    lines: Vec<Shown<'a>>,
    changes: Vec<Change>,
    units: Vec<Unit<'a>>,
    periods: Vec<Scored<'a>>,
    whole: Option<Whole<'a>>,
}

#[derive(Serialize)]
struct Class<'a> {
    id: &'a str,
    name: String,
    at_least: Option<Points>,
    share: Option<[u32; 2]>,
}

#[derive(Serialize)]
struct Ceiling<'a> {
    id: &'a str,
    name: &'a str,
    criterion: &'a str,
    at_least: Points,
    best_class: i64,
}

#[derive(Serialize)]
struct Shown<'a> {
    /// The code of the stage, and its word.
    stage: &'static str,
    word: String,
    id: &'a str,
    title: Option<&'a str>,
    depth: u8,
    bounds: Bounds,
}

/// What a step did.
#[derive(Serialize, Clone, PartialEq, Eq)]
struct Change {
    before: Bounds,
    after: Bounds,
    /// In words, with what is missing.
    why: String,
}

#[derive(Serialize)]
struct Unit<'a> {
    code: &'a str,
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct Scored<'a> {
    name: &'a str,
    bounds: Bounds,
    /// In the order of their places.
    scores: Vec<UnitRow<'a>>,
}

#[derive(Serialize)]
struct Whole<'a> {
    rule: String,
    bounds: Bounds,
    scores: Vec<UnitRow<'a>>,
}

/// A unit in a period, or over all of them: then it has the points of each, and no steps.
#[derive(Serialize)]
struct UnitRow<'a> {
    /// Its place among the units.
    unit: usize,
    cluster: Option<&'a str>,
    graded: Bounds,
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    own: Option<Bounds>,
    difference: Option<Points>,
    class: ClassRow,
    rank: Option<u32>,
    ranks: [u32; 2],
    tied: bool,
    told_by: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    ceilings: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    open_ceilings: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    periods: Vec<Bounds>,
    /// For each line the place of the unit's own change and of the graded one; -1 for none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<[i64; 2]>,
}

/// The class: the state, and the best and worst place among the classes that are left; -1 for none.
#[derive(Serialize)]
struct ClassRow {
    state: ClassState,
    best: i64,
    worst: i64,
}

/// Changes, each once, by the text that tells them apart.
#[derive(Default)]
struct Changes {
    all: Vec<Change>,
    places: BTreeMap<String, usize>,
}

impl Changes {
    fn place(&mut self, step: &ScoreStep, language: Language) -> i64 {
        let missing: Vec<String> = step.missing.iter().map(|field| field_name(field, language)).collect();
        let why = scoring(step.why.code(), language);
        let why = if missing.is_empty() { why } else { format!("{why}: {}", missing.join(", ")) };
        let change = Change { before: bounds(step.before), after: bounds(step.after), why };
        let key = format!("{:?} {:?} {}", change.before, change.after, change.why);
        let place = *self.places.entry(key).or_insert_with(|| {
            self.all.push(change);
            self.all.len() - 1
        });
        i64::try_from(place).unwrap_or(-1)
    }
}

struct Rows<'a> {
    units: BTreeMap<&'a str, usize>,
    classes: Vec<&'a str>,
    lines: Vec<Line<'a>>,
    changes: Changes,
    language: Language,
}

impl<'a> Rows<'a> {
    fn class(&self, class: Option<&str>) -> i64 {
        let place = class.and_then(|class| self.classes.iter().position(|known| *known == class));
        place.and_then(|place| i64::try_from(place).ok()).unwrap_or(-1)
    }

    /// The one class, or the best and the worst that are left.
    fn class_row(&self, state: ClassState, one: Option<&str>, best: Option<&str>, worst: Option<&str>) -> ClassRow {
        ClassRow { state, best: self.class(one.or(best)), worst: self.class(one.or(worst)) }
    }

    fn placed(&self, place: &'a Ranked, graded: Score, class: ClassRow) -> UnitRow<'a> {
        UnitRow {
            unit: self.units.get(place.unit.as_str()).copied().unwrap_or_default(),
            cluster: place.cluster.as_deref(),
            graded: bounds(graded),
            own: None,
            difference: None,
            class,
            rank: place.rank,
            ranks: [place.best_rank, place.worst_rank],
            tied: place.tied,
            told_by: &place.told_by,
            ceilings: &[],
            open_ceilings: &[],
            periods: Vec::new(),
            steps: Vec::new(),
        }
    }

    fn period(&mut self, period: &'a Period<'a>) -> Vec<UnitRow<'a>> {
        let of: BTreeMap<&str, &'a UnitScore> = period.scoring.units.iter().map(|unit| (unit.unit.as_str(), unit)).collect();
        let mut rows = Vec::new();
        for place in &period.ranking.units {
            let Some(unit) = of.get(place.unit.as_str()).copied() else { continue };
            let (one, best, worst) = (unit.score_class.as_deref(), unit.best_class.as_deref(), unit.worst_class.as_deref());
            rows.push(UnitRow {
                own: Some(bounds(unit.self_score)),
                difference: unit.difference,
                ceilings: &unit.ceilings,
                open_ceilings: &unit.open_ceilings,
                steps: self.steps(unit),
                ..self.placed(place, unit.graded, self.class_row(unit.class_state, one, best, worst))
            });
        }
        rows
    }

    fn steps(&mut self, unit: &UnitScore) -> Vec<[i64; 2]> {
        let of: BTreeMap<(ScoredBy, &str, &str), &ScoreStep> =
            unit.steps.iter().map(|step| ((step.by, step.stage.code(), step.id.as_str()), step)).collect();
        let (lines, changes, language) = (&self.lines, &mut self.changes, self.language);
        let mut side = |line: &Line<'_>, by: ScoredBy| {
            let step = of.get(&(by, line.stage.code(), line.id));
            step.map_or(-1, |step| changes.place(step, language))
        };
        lines.iter().map(|line| [side(line, ScoredBy::Unit), side(line, ScoredBy::Grader)]).collect()
    }

    fn whole(&self, merged: &'a Merged, ranking: &'a Ranking) -> Vec<UnitRow<'a>> {
        let of: BTreeMap<&str, _> = merged.units.iter().map(|unit| (unit.unit.as_str(), unit)).collect();
        let rows = ranking.units.iter().filter_map(|place| {
            let unit = of.get(place.unit.as_str())?;
            let (one, best, worst) = (unit.score_class.as_deref(), unit.best_class.as_deref(), unit.worst_class.as_deref());
            let class = self.class_row(unit.class_state, one, best, worst);
            let (ceilings, open_ceilings) = (unit.ceilings.as_slice(), unit.open_ceilings.as_slice());
            let periods = unit.periods.iter().copied().map(bounds).collect();
            Some(UnitRow { ceilings, open_ceilings, periods, ..self.placed(place, unit.graded, class) })
        });
        rows.collect()
    }
}

pub(super) fn data(
    set: &CriteriaSet,
    periods: &[Period<'_>],
    whole: Option<(&Merged, &Ranking)>,
    title: &str,
    options: &ScoreReportOptions,
) -> String {
    let language = options.language;
    let mut codes: Vec<&str> = Vec::new();
    let mut units: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in periods.iter().flat_map(|period| &period.scoring.units) {
        units.entry(&unit.unit).or_insert_with(|| {
            codes.push(&unit.unit);
            codes.len() - 1
        });
    }
    let mut rows = Rows { units, classes: set.classes().collect(), lines: set.lines(), changes: Changes::default(), language };
    let shown = periods.iter().map(|period| Scored {
        name: &period.name,
        bounds: [period.scoring.lowest, period.scoring.highest],
        scores: rows.period(period),
    });
    let shown: Vec<Scored<'_>> = shown.collect();
    let whole = whole.map(|(merged, ranking)| Whole {
        rule: report_word(&format!("scores_rule_{}", merged.rule.code()), language).to_owned(),
        bounds: [Points::ZERO, merged.highest],
        scores: rows.whole(merged, ranking),
    });
    let ceilings = set.ceiling_lines().into_iter().map(|line| Ceiling {
        id: line.id,
        name: line.title.unwrap_or(line.id),
        criterion: line.criterion,
        at_least: line.at_least,
        best_class: rows.class(Some(line.best_class)),
    });
    let data = Data {
        language,
        title,
        words: score_words(language).collect(),
        facts: facts(set, options),
        note: set.head().note.as_deref(),
        version: env!("CARGO_PKG_VERSION"),
        receipt: receipt(set, periods, options),
        classes: classes(set, language),
        ceilings: ceilings.collect(),
        lines: rows.lines.iter().map(|line| shown_line(line, language)).collect(),
        changes: rows.changes.all,
        units: codes.iter().map(|code| Unit { code, name: options.names.get(*code).map(String::as_str) }).collect(),
        periods: shown,
        whole,
    };
    serde_json::to_string(&data).unwrap_or_default()
}

fn shown_line<'a>(line: &Line<'a>, language: Language) -> Shown<'a> {
    let Line { stage, id, title, depth, bounds: span } = line;
    Shown { stage: stage.code(), word: scoring(stage.code(), language), id, title: *title, depth: *depth, bounds: bounds(*span) }
}

fn classes(set: &CriteriaSet, language: Language) -> Vec<Class<'_>> {
    let classes = set.class_lines().into_iter().map(|line| {
        let (id, at_least) = (line.id, line.at_least);
        let share = line.share.map(|share| [share.numerator(), share.denominator()]);
        Class { id, name: line.title.map_or_else(|| word_for(id, language), str::to_owned), at_least, share }
    });
    classes.collect()
}

/// What the set says of itself.
fn facts(set: &CriteriaSet, options: &ScoreReportOptions) -> Vec<[String; 2]> {
    let (head, language) = (set.head(), options.language);
    let line = |key: &str, text: Option<String>| text.map(|text| [report_word(key, language).to_owned(), text]);
    let span = [head.first_day, head.last_day].into_iter().flatten().map(|on| day(on, language)).collect::<Vec<_>>().join(" – ");
    let lines = [
        line("scores_set", Some(head.title.clone().unwrap_or_else(|| set.id().to_owned()))),
        line("scores_issuer", head.issuer.clone()),
        line("scores_number", head.number.clone()),
        line("scores_issued_on", head.issued_on.map(|on| day(on, language))),
        line("scores_span", Some(span).filter(|span| !span.is_empty())),
    ];
    lines.into_iter().flatten().collect()
}

/// What makes these results out: the set, the choices, and a hash of each period's scores in their stored form.
fn receipt(set: &CriteriaSet, periods: &[Period<'_>], options: &ScoreReportOptions) -> Vec<[String; 2]> {
    let language = options.language;
    let line = |key: &str, text: String| [report_word(key, language).to_owned(), text];
    let choice = |code: &str| report_word(&format!("scores_rule_{code}"), language).to_owned();
    let mut lines = vec![
        line("receipt_library", env!("CARGO_PKG_VERSION").to_owned()),
        line("scores_key", format!("{} · {}", set.id(), set.key())),
        line("scores_ties", choice(options.ties.code())),
    ];
    if !options.tie_break.is_empty() {
        lines.push(line("scores_tie_break", options.tie_break.join(", ")));
    }
    lines.extend(options.merge.map(|rule| line("scores_merge", choice(rule.code()))));
    lines.extend(periods.iter().map(|period| {
        let hash = hex(&Sha256::digest(period.scoring.to_json()));
        [format!("{} · {}", report_word("scores_hash", language), period.name), hash]
    }));
    lines
}
