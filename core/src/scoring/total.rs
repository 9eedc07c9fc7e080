//! From criteria to the total: inner limits before outer ones, always in the order criterion, content, cap of contents, group, cap of groups,
//! bonus, total. Limits lie within one another, so no more points in one place ever make fewer in all.

use super::item::{ScoreWhy, Within};
use super::points::{Points, Span};
use super::set::{CriteriaSet, Shared};
use crate::record::codes;

codes! {
    /// A step on the way to a total, in the order in which they are taken.
    ScoreStage {
        /// A criterion, cut to its own limits.
        Criterion = "criterion",
        /// What is in a content, added up and cut.
        Content = "content",
        /// Contents that share a cap.
        JointCap = "joint_cap",
        /// What is in a group, added up and cut.
        Group = "group",
        /// Groups that share a cap.
        JointGroups = "joint_groups",
        /// All groups but those of bonus.
        Base = "base",
        /// The groups of bonus.
        Bonus = "bonus",
        /// Base and bonus together.
        Total = "total",
    }
}

/// A step with its outcome.
pub(super) struct Taken<'a> {
    pub(super) stage: ScoreStage,
    pub(super) id: &'a str,
    pub(super) before: Span,
    pub(super) after: Span,
    pub(super) why: ScoreWhy,
}

fn cut<'a>(stage: ScoreStage, id: &'a str, before: Span, cap: Option<Points>, tell: &mut dyn FnMut(Taken<'a>)) -> Span {
    let after = cap.map_or(before, |cap| before.at_most(cap));
    tell(Taken { stage, id, before, after, why: if after == before { ScoreWhy::Added } else { ScoreWhy::Cut } });
    after
}

fn sum(spans: impl IntoIterator<Item = Span>) -> Span {
    spans.into_iter().fold(Span::ZERO, Span::plus)
}

/// Spans by place, without those that share a cap: these come back as one.
fn shared<'a>(
    spans: &[Span],
    places: &[usize],
    caps: impl Iterator<Item = (&'a str, Points, &'a [usize])>,
    stage: ScoreStage,
    tell: &mut dyn FnMut(Taken<'a>),
) -> Span {
    let mut left: Vec<usize> = places.to_vec();
    let mut whole = Span::ZERO;
    let of = |places: &[usize]| sum(places.iter().filter_map(|place| spans.get(*place).copied()));
    for (id, max, members) in caps {
        left.retain(|place| !members.contains(place));
        whole = whole.plus(cut(stage, id, of(members), Some(max), tell));
    }
    whole.plus(of(&left))
}

/// The total of a set whose criteria came to these spans. A group without anything in it is taken for what is printed of it.
pub(super) fn add_up<'a>(set: &'a CriteriaSet, items: &[Span], tell: &mut dyn FnMut(Taken<'a>)) -> Span {
    let of = |within: Within| sum(set.items.iter().zip(items).filter(|(item, _)| item.within == within).map(|(_, span)| *span));
    let mut contents = Vec::new();
    for (place, content) in set.contents.iter().enumerate() {
        let filled = set.items.iter().any(|item| item.within == Within::Content(place));
        let printed = Span { lower: Points::ZERO, upper: content.max.unwrap_or(Points::ZERO) };
        let inside = if filled { of(Within::Content(place)) } else { printed };
        contents.push(cut(ScoreStage::Content, &content.id, inside, content.max, tell));
    }
    let mut groups = Vec::new();
    for (place, group) in set.groups.iter().enumerate() {
        let own: Vec<usize> =
            set.contents.iter().enumerate().filter(|(_, content)| content.group == place).map(|(content, _)| content).collect();
        let caps = set.joint_caps.iter().filter_map(|cap| match &cap.of {
            Shared::Contents(members) if members.iter().any(|member| own.contains(member)) => Some((&*cap.id, cap.max, &**members)),
            Shared::Contents(_) | Shared::Groups(_) => None,
        });
        let direct = set.items.iter().any(|item| item.within == Within::Group(place));
        let inside = if own.is_empty() && !direct {
            CriteriaSet::printed(group)
        } else {
            shared(&contents, &own, caps, ScoreStage::JointCap, tell).plus(of(Within::Group(place)))
        };
        groups.push(cut(ScoreStage::Group, &group.id, inside, group.max, tell));
    }
    let side = |bonus: bool, tell: &mut dyn FnMut(Taken<'a>)| {
        let own: Vec<usize> = set.groups.iter().enumerate().filter(|(_, group)| group.bonus == bonus).map(|(place, _)| place).collect();
        let caps = set.joint_caps.iter().filter_map(|cap| match &cap.of {
            Shared::Groups(members) if members.iter().any(|member| own.contains(member)) => Some((&*cap.id, cap.max, &**members)),
            Shared::Groups(_) | Shared::Contents(_) => None,
        });
        (own.is_empty(), shared(&groups, &own, caps, ScoreStage::JointGroups, tell))
    };
    let (_, base) = side(false, tell);
    let base = cut(ScoreStage::Base, set.id(), base, set.head.base, tell);
    let (none, bonus) = side(true, tell);
    let bonus = if none { bonus } else { cut(ScoreStage::Bonus, set.id(), bonus, set.head.bonus, tell) };
    cut(ScoreStage::Total, set.id(), base.plus(bonus), set.head.total, tell)
}
