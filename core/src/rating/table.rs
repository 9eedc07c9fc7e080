//! A table of criteria: levels from the best, what each needs, and what overrules it.

use super::check;
use super::condition::{Condition, Fact, Takes};
use super::counts::Counts;
use super::shipped::{SHIPPED, Shipped};
use crate::error::Error;
use crate::record::codes;
use std::fmt;

codes! {
    /// What a table's fact takes.
    RatingFactKind {
        /// True or false.
        Flag = "flag",
        /// A whole number from 0.
        Count = "count",
        /// A number from 0: a whole one, or a text such as `6.5`.
        Number = "number",
        /// One of the fact's codes.
        Code = "code",
    }
}

/// A fact that a table asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingFact {
    /// Its name.
    pub name: String,
    /// What it takes.
    pub kind: RatingFactKind,
    /// Its codes, from the best; empty for any other kind.
    pub codes: Vec<String>,
    /// The end of its scale, as the table writes it; `None` where it says none.
    pub most: Option<String>,
    /// Counts that together are no more than this one, by name.
    pub parts: Vec<String>,
}

/// What a score in a band means whose other conditions do not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Disagreement {
    /// The next lower level whose other conditions hold.
    NextLevel,
    /// No level: the score is in its own band and in no other.
    NoLevel,
}

impl Disagreement {
    pub(super) const NAMES: [&'static str; 2] = ["next_level", "no_level"];

    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "next_level" => Some(Disagreement::NextLevel),
            "no_level" => Some(Disagreement::NoLevel),
            _ => None,
        }
    }
}

/// One row of the table: what each level needs.
#[derive(Debug, Clone)]
pub(super) struct Criterion {
    pub(super) id: String,
    pub(super) title: Option<String>,
    /// For whom it is asked: where these do not all hold, it asks for nothing.
    pub(super) when: Vec<Condition>,
    /// Whether its conditions are bands of a score.
    pub(super) band: bool,
    /// By level; none where the level asks for nothing.
    pub(super) needs: Vec<Vec<Condition>>,
}

/// What overrules the levels' own conditions when all its own hold.
#[derive(Debug, Clone)]
pub(super) struct Overruling {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) when: Vec<Condition>,
    pub(super) what: Overrules,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Overrules {
    /// The level is this one, whatever else holds.
    Veto(usize),
    /// The level is at best this one.
    Ceiling(usize),
    /// What no level's conditions reach is in no level, where the table would else put it into the last.
    Unassigned,
}

/// A table by which members, branches or base unions are rated.
///
/// ```
/// use dieule::{Given, Outcome, RatingTable, Rulebook, iso_day};
/// use std::collections::BTreeMap;
///
/// let table = RatingTable::from_toml(r#"
///     [table]
///     id = "chi-doan-mau"
///     levels = ["tot", "dat", "chua_dat"]
///     otherwise = "chua_dat"
///     [facts]
///     attended = "count"
///     held = "count"
///     dues_paid = "flag"
///     [[criteria]]
///     id = "activities"
///     [criteria.needs]
///     tot = "attended / held >= 90/100"
///     dat = "attended / held >= 50/100"
///     [[criteria]]
///     id = "dues"
///     [criteria.needs]
///     tot = "dues_paid"
/// "#)?;
/// let charter = Rulebook::national().in_force_on(iso_day("2024-11-05").unwrap())?;
/// let facts = BTreeMap::from([("attended".into(), Given::Count(9)), ("held".into(), Given::Count(10))]);
/// let rated = charter.rate(&table, &facts)?;
///
/// // 9 of 10 are exactly 90 %; whether the dues are paid decides between the two levels.
/// assert_eq!((rated.best.as_deref(), rated.worst.as_deref()), (Some("tot"), Some("dat")));
/// assert_eq!(rated.missing, ["dues_paid"]);
/// # Ok::<(), dieule::Error>(())
/// ```
#[derive(Clone)]
pub struct RatingTable {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) document: Option<String>,
    /// From the best.
    pub(super) levels: Vec<String>,
    /// The level of whoever reaches none of the others.
    pub(super) otherwise: Option<usize>,
    /// Levels of which nobody has said what they need.
    pub(super) open: Vec<usize>,
    pub(super) disagreement: Option<Disagreement>,
    pub(super) facts: Vec<Fact>,
    pub(super) criteria: Vec<Criterion>,
    pub(super) overruling: Vec<Overruling>,
    /// What it counts of the ratings below.
    pub(super) counts: Option<Counts>,
    /// The provision and rule of a table that the rulebook ships.
    pub(super) shipped: Option<&'static Shipped>,
}

impl fmt::Debug for RatingTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RatingTable").field("id", &self.id).finish_non_exhaustive()
    }
}

impl RatingTable {
    /// The tables that the rulebook ships, by name.
    pub fn names() -> Vec<&'static str> {
        SHIPPED.iter().map(|shipped| shipped.name).collect()
    }

    /// A table that the rulebook ships: `hd25`, `cong_an_2019`. [`RatingTable::names`] lists them.
    ///
    /// # Errors
    /// [`Error::UnknownName`] with the names there are.
    pub fn shipped(name: &str) -> Result<Self, Error> {
        let shipped = SHIPPED.iter().find(|shipped| shipped.name == name);
        let shipped = shipped.ok_or_else(|| Error::unknown_of("table of ratings", name, &Self::names()))?;
        let table = check::read(shipped.text, crate::rulebook::toml_to_json(shipped.text))?;
        Ok(RatingTable { shipped: Some(shipped), ..table })
    }

    /// The text of a table that the rulebook ships, to begin one of your own with.
    ///
    /// # Errors
    /// [`Error::UnknownName`] with the names there are.
    pub fn shipped_text(name: &str) -> Result<&'static str, Error> {
        let shipped = SHIPPED.iter().find(|shipped| shipped.name == name);
        shipped.map(|shipped| shipped.text).ok_or_else(|| Error::unknown_of("table of ratings", name, &Self::names()))
    }

    /// A table written in TOML.
    ///
    /// # Errors
    /// [`Error::Table`] with every refusal at once.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        check::read(text, crate::rulebook::toml_to_json(text))
    }

    /// A table written in JSON, in the same shape.
    ///
    /// # Errors
    /// [`Error::Table`] with every refusal at once.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let json = serde_json::from_str(text).map_err(|error| format!("is not JSON (line {}, column {})", error.line(), error.column()));
        check::read(text, json)
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What people call it.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The document it stands in.
    pub fn document(&self) -> Option<&str> {
        self.document.as_deref()
    }

    /// Its levels, from the best.
    pub fn levels(&self) -> &[String] {
        &self.levels
    }

    /// The facts it asks about, by name.
    pub fn facts(&self) -> Vec<RatingFact> {
        let told = |fact: &Fact| {
            let (kind, codes) = match &fact.takes {
                Takes::Flag => (RatingFactKind::Flag, Vec::new()),
                Takes::Count => (RatingFactKind::Count, Vec::new()),
                Takes::Number => (RatingFactKind::Number, Vec::new()),
                Takes::Codes(codes) => (RatingFactKind::Code, codes.clone()),
            };
            RatingFact {
                name: fact.name.clone(),
                kind,
                codes,
                most: fact.most.map(|most| most.to_string()),
                parts: fact.parts.iter().filter_map(|part| Some(self.facts.get(*part)?.name.clone())).collect(),
            }
        };
        self.facts.iter().map(told).collect()
    }
}
