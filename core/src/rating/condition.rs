//! One condition of a table: how it is written, and whether it holds for the facts given.
//!
//! `activities_attended / activities_held >= 90/100`, `study_average >= 6.5`, `conduct >= tot`, `exemplary`, `not disciplined`;
//! alternatives are joined by `or`. Of codes, which are listed from the best, `>=` means as good or better.

use super::counts::Span;
use super::number::Number;
use crate::error::nearest;
use crate::procedure::Given;
use crate::ratio::Ratio;
use crate::verdict::Outcome;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A fact that a table asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) takes: Takes,
    /// The end of its scale, where the table says one.
    pub(super) most: Option<Number>,
    /// Counts that together are no more than this one, by place.
    pub(super) parts: Vec<usize>,
}

impl Fact {
    pub(super) fn new(name: String, takes: Takes) -> Self {
        Fact { name, takes, most: None, parts: Vec::new() }
    }

    /// What a host should give.
    pub(super) fn said(&self) -> String {
        let to = self.most.map(|most| format!(" to {most}")).unwrap_or_default();
        match &self.takes {
            Takes::Flag => "takes true or false".to_owned(),
            Takes::Count => format!("takes a whole number from 0{to}"),
            Takes::Number => format!("takes a number from 0{to}: a whole one, or a text such as \"6.5\""),
            Takes::Codes(codes) => format!("takes one of {}", codes.join(", ")),
        }
    }

    /// Whether a value is one of its own.
    pub(super) fn fits(&self, given: &Given) -> bool {
        let within = self.most.is_none_or(|most| Number::given(given).is_none_or(|number| number <= most));
        self.takes.fits(given) && within
    }
}

/// What a fact takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Takes {
    Flag,
    Count,
    Number,
    /// One of these, from the best.
    Codes(Vec<String>),
}

impl Takes {
    /// Whether a value is one of these.
    fn fits(&self, given: &Given) -> bool {
        match self {
            Takes::Flag => matches!(given, Given::Flag(_)),
            Takes::Count => count(given).is_some(),
            Takes::Number => Number::given(given).is_some(),
            Takes::Codes(codes) => place(codes, given).is_some(),
        }
    }
}

fn count(given: &Given) -> Option<u64> {
    if let Given::Count(count) = given { u64::try_from(*count).ok() } else { None }
}

fn place(codes: &[String], given: &Given) -> Option<usize> {
    if let Given::Text(text) = given { codes.iter().position(|code| code == text) } else { None }
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Op {
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
}

impl Op {
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            ">=" => Op::AtLeast,
            ">" => Op::Above,
            "<=" => Op::AtMost,
            "<" => Op::Below,
            "=" => Op::Equal,
            _ => return None,
        })
    }

    fn sign(self) -> &'static str {
        match self {
            Op::AtLeast => ">=",
            Op::Above => ">",
            Op::AtMost => "<=",
            Op::Below => "<",
            Op::Equal => "=",
        }
    }

    /// Whether it holds of everything from the least to the most.
    fn between(self, least: Ordering, most: Ordering, open: Vec<usize>) -> Truth {
        let between = [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().filter(|one| (least..=most).contains(one));
        let (holds, fails): (Vec<Ordering>, Vec<Ordering>) = between.partition(|ordering| self.holds(*ordering));
        match (holds.is_empty(), fails.is_empty()) {
            (false, false) => Truth { outcome: Outcome::Unknown, open },
            (holds_not, _) => Truth::of(!holds_not),
        }
    }

    fn holds(self, ordering: Ordering) -> bool {
        match self {
            Op::AtLeast => ordering != Ordering::Less,
            Op::Above => ordering == Ordering::Greater,
            Op::AtMost => ordering != Ordering::Greater,
            Op::Below => ordering == Ordering::Less,
            Op::Equal => ordering == Ordering::Equal,
        }
    }
}

/// A condition on facts, by their place in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition {
    Flag { fact: usize, holds: bool },
    Number(usize, Comparing<Number>),
    Share { part: usize, whole: usize, bound: Comparing<Ratio> },
    Code(usize, Comparing<usize>),
    Any(Vec<Condition>),
}

/// A comparison with a bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comparing<T> {
    op: Op,
    bound: T,
}

/// Whether something holds, and the facts that leave it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Truth {
    pub(super) outcome: Outcome,
    pub(super) open: Vec<usize>,
}

impl Truth {
    pub(super) fn of(holds: bool) -> Self {
        Truth { outcome: if holds { Outcome::Met } else { Outcome::NotMet }, open: Vec::new() }
    }

    fn open(fact: usize) -> Self {
        Truth { outcome: Outcome::Unknown, open: vec![fact] }
    }

    fn of_outcome(outcome: Outcome, of: impl IntoIterator<Item = Truth>) -> Self {
        let mut open = Vec::new();
        if outcome == Outcome::Unknown {
            open = of.into_iter().flat_map(|truth| truth.open).collect();
            open.sort_unstable();
            open.dedup();
        }
        Truth { outcome, open }
    }

    /// All hold: one that does not decides.
    pub(super) fn all(of: Vec<Truth>) -> Self {
        Self::of_outcome(Outcome::worst(of.iter().map(|truth| truth.outcome)), of)
    }

    /// Any holds: one that does decides.
    pub(super) fn any(of: Vec<Truth>) -> Self {
        Self::of_outcome(Outcome::best(of.iter().map(|truth| truth.outcome)), of)
    }

    /// The contrary, as open as the thing itself.
    pub(super) fn not(self) -> Self {
        let outcome = match self.outcome {
            Outcome::Met => Outcome::NotMet,
            Outcome::NotMet => Outcome::Met,
            other @ (Outcome::Unknown | Outcome::NeedsDecision) => other,
        };
        Truth { outcome, ..self }
    }
}

impl Condition {
    /// Read a condition, or say what would be right.
    pub(super) fn read(text: &str, facts: &[Fact]) -> Result<Self, String> {
        let mut alternatives = text.split(" or ").map(|one| single(one.trim(), facts)).collect::<Result<Vec<_>, _>>()?;
        match (alternatives.pop(), alternatives.is_empty()) {
            (Some(only), true) => Ok(only),
            (Some(last), false) => {
                alternatives.push(last);
                Ok(Condition::Any(alternatives))
            }
            (None, _) => Err("takes a condition".to_owned()),
        }
    }

    /// Whether it holds for the facts given, which were checked to be of the kind that the table asks for.
    pub(super) fn holds(&self, given: &Known<'_>) -> Truth {
        match self {
            Condition::Flag { fact, holds } => match given.of(*fact) {
                Some(Given::Flag(flag)) => Truth::of(flag == holds),
                _ => Truth::open(*fact),
            },
            Condition::Number(fact, Comparing { op, bound }) => match (given.of(*fact).and_then(Number::given), given.counted(*fact)) {
                (Some(number), _) => Truth::of(op.holds(number.cmp(bound))),
                (None, Some(Span { lower, upper })) => {
                    op.between(Number::whole(lower).cmp(bound), Number::whole(upper).cmp(bound), vec![*fact])
                }
                (None, None) => Truth::open(*fact),
            },
            Condition::Share { part, whole, bound: Comparing { op, bound } } => match (given.span(*part), given.span(*whole)) {
                // Of nothing there is no share, nor of what may be nothing.
                (_, Some(Span { lower: 0, .. })) | (Some(_), None) => Truth::open(*whole),
                (Some(counted), Some(of)) => {
                    let (least, most) = (bound.compare(counted.lower, of.upper), bound.compare(counted.upper, of.lower));
                    let mut open = vec![*part, *whole];
                    open.retain(|fact| given.counted(*fact).is_some_and(|span| span.lower != span.upper));
                    op.between(least, most, open)
                }
                (None, Some(_)) => Truth::open(*part),
                (None, None) => Truth { outcome: Outcome::Unknown, open: vec![*part, *whole] },
            },
            Condition::Code(fact, Comparing { op, bound }) => match given.place(*fact) {
                // The first code is the best, so the comparison runs the other way.
                Some(place) => Truth::of(op.holds(bound.cmp(&place))),
                None => Truth::open(*fact),
            },
            Condition::Any(alternatives) => Truth::any(alternatives.iter().map(|one| one.holds(given)).collect()),
        }
    }

    /// As the table writes it.
    pub(super) fn written(&self, facts: &[Fact]) -> String {
        let of = |fact: &usize| facts.get(*fact).map(|fact| fact.name.as_str()).unwrap_or_default();
        match self {
            Condition::Flag { fact, holds: true } => of(fact).to_owned(),
            Condition::Flag { fact, holds: false } => format!("not {}", of(fact)),
            Condition::Number(fact, Comparing { op, bound }) => format!("{} {} {bound}", of(fact), op.sign()),
            Condition::Share { part, whole, bound: Comparing { op, bound } } => {
                format!("{} / {} {} {bound}", of(part), of(whole), op.sign())
            }
            Condition::Code(fact, Comparing { op, bound }) => {
                let takes = facts.get(*fact).map(|fact| &fact.takes);
                let code = if let Some(Takes::Codes(codes)) = takes { codes.get(*bound) } else { None };
                format!("{} {} {}", of(fact), op.sign(), code.map(String::as_str).unwrap_or_default())
            }
            Condition::Any(alternatives) => alternatives.iter().map(|one| one.written(facts)).collect::<Vec<_>>().join(" or "),
        }
    }

    /// The facts it reads.
    pub(super) fn reads(&self) -> Vec<usize> {
        match self {
            Condition::Flag { fact, .. } | Condition::Number(fact, _) | Condition::Code(fact, _) => vec![*fact],
            Condition::Share { part, whole, .. } => vec![*part, *whole],
            Condition::Any(alternatives) => alternatives.iter().flat_map(Condition::reads).collect(),
        }
    }

    /// The shares it takes: part and whole.
    pub(super) fn shares(&self) -> Vec<(usize, usize)> {
        match self {
            Condition::Share { part, whole, .. } => vec![(*part, *whole)],
            Condition::Any(alternatives) => alternatives.iter().flat_map(Condition::shares).collect(),
            Condition::Flag { .. } | Condition::Number(..) | Condition::Code(..) => Vec::new(),
        }
    }
}

/// The facts of one subject, in the order of the table's facts.
#[derive(Debug)]
pub(super) struct Known<'a> {
    facts: &'a [Fact],
    given: Vec<Option<&'a Given>>,
    /// What was counted instead of given, by the place of the fact.
    counted: &'a [(usize, Span)],
}

impl<'a> Known<'a> {
    pub(super) fn new(facts: &'a [Fact], given: &'a BTreeMap<String, Given>) -> Self {
        Known { facts, given: facts.iter().map(|fact| given.get(&fact.name)).collect(), counted: &[] }
    }

    pub(super) fn with_counts(self, counted: &'a [(usize, Span)]) -> Self {
        Known { counted, ..self }
    }

    fn counted(&self, fact: usize) -> Option<Span> {
        self.counted.iter().find(|(of, _)| *of == fact).map(|(_, span)| *span)
    }

    /// A count that was given or counted.
    fn span(&self, fact: usize) -> Option<Span> {
        let given = self.of(fact).and_then(count).map(|count| Span { lower: count, upper: count });
        given.or_else(|| self.counted(fact))
    }

    fn of(&self, fact: usize) -> Option<&'a Given> {
        self.given.get(fact).copied().flatten()
    }

    fn place(&self, fact: usize) -> Option<usize> {
        let Takes::Codes(codes) = &self.facts.get(fact)?.takes else { return None };
        place(codes, self.of(fact)?)
    }

    /// Whether parts are together more than their whole; one that is not known may be nothing.
    pub(super) fn exceed(&self, parts: &[usize], whole: usize) -> bool {
        let least = parts.iter().filter_map(|part| self.span(*part)).fold(0, |sum: u64, part| sum.saturating_add(part.lower));
        self.span(whole).is_some_and(|whole| least > whole.upper)
    }

    /// Whether what was counted is for certain past the end of its scale.
    pub(super) fn past_the_scale(&self, fact: usize) -> bool {
        let most = self.facts.get(fact).and_then(|fact| fact.most);
        most.zip(self.counted(fact)).is_some_and(|(most, counted)| Number::whole(counted.lower) > most)
    }
}

/// Whether all of these hold.
pub(super) fn all(conditions: &[Condition], known: &Known<'_>) -> Truth {
    Truth::all(conditions.iter().map(|condition| condition.holds(known)).collect())
}

fn single(text: &str, facts: &[Fact]) -> Result<Condition, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [name] => flag(name, true, facts),
        ["not", name] => flag(name, false, facts),
        [part, "/", whole, op, bound] => {
            let part = counted(part, facts)?;
            let whole = counted(whole, facts)?;
            let bound = bound.parse::<Ratio>().map_err(|()| "compares a share with a share: 90/100".to_owned())?;
            Ok(Condition::Share { part, whole, bound: Comparing { op: operator(op)?, bound } })
        }
        [name, op, bound] => {
            let (fact, takes) = find(name, facts)?;
            let op = operator(op)?;
            match takes {
                Takes::Count | Takes::Number => {
                    let bound = bound.parse().map_err(|()| format!("compares `{name}` with a number from 0: 6.5"))?;
                    Ok(Condition::Number(fact, Comparing { op, bound }))
                }
                Takes::Codes(codes) => {
                    let bound = codes.iter().position(|code| code == bound);
                    let bound = bound.ok_or_else(|| format!("compares `{name}` with one of {}", codes.join(", ")))?;
                    Ok(Condition::Code(fact, Comparing { op, bound }))
                }
                Takes::Flag => Err(format!("`{name}` is true or false: write `{name}` or `not {name}`")),
            }
        }
        _ => Err("takes `fact`, `not fact`, `fact >= bound` or `part / whole >= share`, with spaces between".to_owned()),
    }
}

fn find<'f>(name: &str, facts: &'f [Fact]) -> Result<(usize, &'f Takes), String> {
    let found = facts.iter().enumerate().find(|(_, fact)| fact.name == name);
    found.map(|(place, fact)| (place, &fact.takes)).ok_or_else(|| {
        let near = nearest(name, facts.iter().map(|fact| fact.name.as_str()));
        format!(
            "no such fact `{}`{}",
            crate::error::shortened(name),
            near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default()
        )
    })
}

fn flag(name: &str, holds: bool, facts: &[Fact]) -> Result<Condition, String> {
    match find(name, facts)? {
        (fact, Takes::Flag) => Ok(Condition::Flag { fact, holds }),
        _ => Err(format!("`{name}` is no flag: compare it")),
    }
}

fn counted(name: &str, facts: &[Fact]) -> Result<usize, String> {
    match find(name, facts)? {
        (fact, Takes::Count) => Ok(fact),
        _ => Err(format!("takes a share of counts, and `{name}` is none")),
    }
}

fn operator(text: &str) -> Result<Op, String> {
    Op::read(text).ok_or_else(|| "compares by >=, >, <=, < or =".to_owned())
}
