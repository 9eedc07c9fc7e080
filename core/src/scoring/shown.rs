//! What a page shows of a set: its lines in the order in which people read them, and what each may come to.

use super::item::{Item, Within};
use super::points::{Points, Span};
use super::score::Score;
use super::set::{Class, CriteriaSet, Shared, Threshold};
use super::total::{ScoreStage, add_up};

/// A step that every score by the set takes, with the bounds that it has.
pub(crate) struct Line<'a> {
    pub(crate) stage: ScoreStage,
    pub(crate) id: &'a str,
    pub(crate) title: Option<&'a str>,
    /// How deep it lies: 0 for groups and for the sums of groups.
    pub(crate) depth: u8,
    pub(crate) bounds: Score,
}

/// A line before it is known what it may come to.
type Place<'a> = (ScoreStage, &'a str, Option<&'a str>, u8);

/// The line of a class.
pub(crate) struct ClassLine<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: Option<&'a str>,
    /// The fewest points in one period; absent: whatever is below the others.
    pub(crate) at_least: Option<Points>,
    /// Where the set gives its line as a share of the most.
    pub(crate) share: Option<crate::Ratio>,
}

/// A class that is not passed while a criterion has fewer points.
pub(crate) struct CeilingLine<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: Option<&'a str>,
    pub(crate) criterion: &'a str,
    pub(crate) at_least: Points,
    pub(crate) best_class: &'a str,
}

impl CriteriaSet {
    /// Each group with what is in it, then what groups come to together.
    pub(crate) fn lines(&self) -> Vec<Line<'_>> {
        let ranges: Vec<Span> = self.items.iter().map(Item::range).collect();
        let item = |(item, span): (&'_ Item, &Span)| (ScoreStage::Criterion, item.id.clone(), *span);
        let mut bounds: Vec<(ScoreStage, String, Span)> = self.items.iter().zip(&ranges).map(item).collect();
        add_up(self, &ranges, &mut |taken| bounds.push((taken.stage, taken.id.to_owned(), taken.after)));
        // A set without a bonus has no step for it.
        let lines = self.places().into_iter().filter_map(|(stage, id, title, depth)| {
            let known = bounds.iter().find(|(of, name, _)| *of == stage && name == id);
            known.map(|(_, _, span)| Line { stage, id, title, depth, bounds: (*span).into() })
        });
        lines.collect()
    }

    fn places(&self) -> Vec<Place<'_>> {
        let mut places: Vec<Place<'_>> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            places.push((ScoreStage::Group, &group.id, group.title.as_deref(), 0));
            for (content_place, content) in self.contents.iter().enumerate().filter(|(_, content)| content.group == place) {
                places.push((ScoreStage::Content, &content.id, content.title.as_deref(), 1));
                places.extend(self.items_of(Within::Content(content_place), 2));
            }
            places.extend(self.items_of(Within::Group(place), 1));
            places.extend(self.caps_where(
                |of| {
                    matches!(of, Shared::Contents(members) if members.iter().any(|member| {
                        self.contents.get(*member).is_some_and(|content| content.group == place)
                    }))
                },
                ScoreStage::JointCap,
                1,
            ));
        }
        places.extend(self.caps_where(|of| matches!(of, Shared::Groups(_)), ScoreStage::JointGroups, 0));
        places.extend([ScoreStage::Base, ScoreStage::Bonus, ScoreStage::Total].map(|stage| (stage, self.id(), None, 0)));
        places
    }

    fn items_of(&self, within: Within, depth: u8) -> impl Iterator<Item = Place<'_>> {
        let items = self.items.iter().filter(move |item| item.within == within);
        items.map(move |item| (ScoreStage::Criterion, item.id.as_str(), item.title.as_deref(), depth))
    }

    fn caps_where(&self, of: impl Fn(&Shared) -> bool, stage: ScoreStage, depth: u8) -> Vec<Place<'_>> {
        self.joint_caps.iter().filter(|cap| of(&cap.of)).map(|cap| (stage, cap.id.as_str(), cap.title.as_deref(), depth)).collect()
    }

    /// From the best class down.
    pub(crate) fn class_lines(&self) -> Vec<ClassLine<'_>> {
        let (_, highest) = self.range();
        let line = |class: &'_ Class| match class.from {
            Threshold::Points(points) => (Some(points), None),
            Threshold::Share(share) => (Some(highest.times(share.numerator()).shared_by(share.denominator())), Some(share)),
            Threshold::Rest => (None, None),
        };
        let lines = self.classes.iter().map(|class| {
            let (at_least, share) = line(class);
            ClassLine { id: &class.id, title: class.title.as_deref(), at_least, share }
        });
        lines.collect()
    }

    /// In the order of the set.
    pub(crate) fn ceiling_lines(&self) -> Vec<CeilingLine<'_>> {
        let lines = self.ceilings.iter().filter_map(|ceiling| {
            let (item, class) = (self.items.get(ceiling.item)?, self.classes.get(ceiling.class)?);
            let title = ceiling.title.as_deref();
            Some(CeilingLine { id: &ceiling.id, title, criterion: &item.id, at_least: ceiling.at_least, best_class: &class.id })
        });
        lines.collect()
    }
}
