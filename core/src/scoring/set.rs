//! A criteria set as it is once everything in it fits.

use super::draft::SetDraft;
use super::item::Item;
use super::points::{Points, Span};
use super::rows::SetHead;
use crate::Ratio;
use crate::error::{Error, Refusal};
use crate::rulebook::toml_to_json;
use chrono::NaiveDate;
use serde_json::Value as Json;

/// A criteria set (bộ tiêu chí): groups, contents and criteria with their points, caps, classes and ceilings. A value: nothing in it changes,
/// and nothing was corrected when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaSet {
    pub(super) head: SetHead,
    pub(super) groups: Vec<SetGroup>,
    pub(super) contents: Vec<Content>,
    pub(super) joint_caps: Vec<JointCap>,
    pub(super) items: Vec<Item>,
    pub(super) classes: Vec<Class>,
    pub(super) ceilings: Vec<Ceiling>,
}

/// A group of a criteria set, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetGroup {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its printed points; absent where none are.
    pub max: Option<Points>,
    /// Whether it is of the bonus, beside the base.
    pub bonus: bool,
    /// How many contents are printed for it; absent where it is not said.
    pub contents: Option<u32>,
    /// How many criteria are printed for it; absent where it is not said.
    pub criteria: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) group: usize,
    pub(super) max: Option<Points>,
}

/// A cap that contents of one group share, or whole groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JointCap {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) max: Points,
    pub(super) of: Shared,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shared {
    Contents(Vec<usize>),
    Groups(Vec<usize>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Class {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) from: Threshold,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Threshold {
    Points(Points),
    Share(Ratio),
    /// Whatever is below the others.
    Rest,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ceiling {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) item: usize,
    pub(super) at_least: Points,
    /// The place of its class.
    pub(super) class: usize,
}

/// The sets that the library brings: by name, as they are written.
const BUNDLED: &[(&str, &str)] = &[
    ("trung_uong_2016", include_str!("../../rulebook/criteria/trung_uong_2016.toml")),
    ("quang_ngai_huyen_2018", include_str!("../../rulebook/criteria/quang_ngai_huyen_2018.toml")),
    ("trung_uong_2021", include_str!("../../rulebook/criteria/trung_uong_2021.toml")),
    ("khtn_chi_doan_2025", include_str!("../../rulebook/criteria/khtn_chi_doan_2025.toml")),
    ("hai_phong_2026", include_str!("../../rulebook/criteria/hai_phong_2026.toml")),
    ("chanh_hiep_2026", include_str!("../../rulebook/criteria/chanh_hiep_2026.toml")),
];

impl SetHead {
    /// Whether a day lies in the period. A period that ends before it begins is refused by itself.
    pub(super) fn scores(&self, day: NaiveDate) -> bool {
        let ends_first = self.first_day.zip(self.last_day).is_some_and(|(first, last)| last < first);
        ends_first || (self.first_day.is_none_or(|first| first <= day) && self.last_day.is_none_or(|last| day <= last))
    }

    /// The period in words.
    pub(super) fn period(&self) -> String {
        let day = |word: &str, day: Option<NaiveDate>| day.map(|day| format!("{word} {day}"));
        [day("from", self.first_day), day("to", self.last_day)].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl CriteriaSet {
    /// The names of the sets that the library brings, the oldest first.
    pub fn bundled_names() -> Vec<&'static str> {
        BUNDLED.iter().map(|(name, _)| *name).collect()
    }

    /// One of the sets that the library brings. Groups or outlines only: no set was seen in full down to its criteria.
    ///
    /// # Errors
    /// [`Error::UnknownName`] with all the names there are.
    pub fn bundled(name: &str) -> Result<Self, Error> {
        let found = BUNDLED.iter().find(|(known, _)| *known == name);
        let (_, text) = found.ok_or_else(|| Error::unknown_of("criteria set", name, &Self::bundled_names()))?;
        Self::from_toml(text)
    }

    /// A set written in TOML: a table `[set]`, then `[[group]]`, `[[content]]`, `[[criterion]]`, `[[joint_cap]]`, `[[class]]` and `[[ceiling]]`.
    ///
    /// # Errors
    /// [`Error::Criteria`] with everything that is wrong at once.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        Self::from_text(text, toml_to_json(text))
    }

    /// A set written in JSON, in the same shape.
    ///
    /// # Errors
    /// [`Error::Criteria`] with everything that is wrong at once.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let json = serde_json::from_str(text).map_err(|error| format!("is not JSON (line {}, column {})", error.line(), error.column()));
        Self::from_text(text, json)
    }

    fn from_text(text: &str, json: Result<Json, String>) -> Result<Self, Error> {
        let refused = |why: &str| {
            let refusals = vec![Refusal { path: "set".to_owned(), why: why.to_owned() }];
            Err(Error::Criteria { set: "?".to_owned(), refusals })
        };
        let path = !text.trim().contains('\n') && [".toml", ".json"].iter().any(|ending| text.trim().ends_with(ending));
        match json {
            Ok(Json::Object(root)) => SetDraft::of(&root).finish(),
            _ if path => refused("is a path, not a set: give the text of the file (in Python, or its path as a Path)"),
            Ok(_) => refused("takes tables [set], [[group]], [[criterion]] and so on"),
            Err(why) => refused(&why),
        }
    }

    /// What the set says of itself.
    pub fn head(&self) -> &SetHead {
        &self.head
    }

    /// Its short name.
    pub fn id(&self) -> &str {
        self.head.id.as_deref().unwrap_or_default()
    }

    /// Which set it is, whatever it is called: issuer, full number, day of issue and period. Numbers alone do not tell sets apart: 42 was
    /// given to two guidances ten years apart.
    pub fn key(&self) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let SetHead { issuer, number, issued_on, first_day, last_day, .. } = &self.head;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [text(issuer), text(number), day(*issued_on), day(*first_day), day(*last_day)].join("|")
    }

    /// Its groups, in order, with what is printed of each.
    pub fn groups(&self) -> &[SetGroup] {
        &self.groups
    }

    /// Ids of its criteria, in order.
    pub fn criteria(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(|item| item.id.as_str())
    }

    /// Ids of its classes, from the best.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.classes.iter().map(|class| class.id.as_str())
    }

    /// The title of a group, content, criterion or joint cap, else of a class or ceiling, whose ids are their own.
    pub fn title_of(&self, id: &str) -> Option<&str> {
        let groups = self.groups.iter().map(|group| (&group.id, &group.title));
        let contents = self.contents.iter().map(|content| (&content.id, &content.title));
        let items = self.items.iter().map(|item| (&item.id, &item.title));
        let caps = self.joint_caps.iter().map(|cap| (&cap.id, &cap.title));
        let classes = self.classes.iter().map(|class| (&class.id, &class.title));
        let ceilings = self.ceilings.iter().map(|ceiling| (&ceiling.id, &ceiling.title));
        groups
            .chain(contents)
            .chain(items)
            .chain(caps)
            .chain(classes)
            .chain(ceilings)
            .find(|(known, _)| *known == id)
            .and_then(|(_, title)| title.as_deref())
    }

    /// The least and the most points there are.
    pub fn range(&self) -> (Points, Points) {
        let whole = super::total::add_up(self, &self.items.iter().map(Item::range).collect::<Vec<_>>(), &mut |_| ());
        // Of a set in full the printed total is what its criteria come to.
        (whole.lower, self.head.total.unwrap_or(whole.upper))
    }

    /// What a group may come to.
    pub(super) fn printed(group: &SetGroup) -> Span {
        Span { lower: Points::ZERO, upper: group.max.unwrap_or(Points::ZERO) }
    }
}
