//! Findings of two reviews, matched by whom and what they are about, never by row.

use super::reviews::ChangedFinding;
use crate::review::{AcceptedState, Review, ReviewFinding, Subject};
use crate::verdict::{Outcome, canonical};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Whom and what a finding is about. A missing fact is a finding of its own, told from others by its field.
type About<'a> = (Subject, &'a str, &'a str, &'a str);

/// What both reviews have about the same thing: more than one where a key stands on several rows.
#[derive(Default)]
struct Sides<'a> {
    before: Vec<&'a ReviewFinding>,
    after: Vec<&'a ReviewFinding>,
    /// Findings that were accepted, before and after.
    accepted: [usize; 2],
}

/// What became of the findings of a review.
#[derive(Default)]
pub(super) struct Matched {
    pub(super) same: u64,
    pub(super) resolved: Vec<ReviewFinding>,
    pub(super) new: Vec<ReviewFinding>,
    pub(super) changed: Vec<ChangedFinding>,
    pub(super) accepted: Vec<ReviewFinding>,
    pub(super) reopened: Vec<ReviewFinding>,
    /// Findings without a key, before and after.
    pub(super) without_key: [u64; 2],
}

pub(super) fn matched(before: &Review, after: &Review) -> Matched {
    let mut found = Matched::default();
    let mut groups: BTreeMap<About<'_>, Sides<'_>> = BTreeMap::new();
    let [without_before, without_after] = &mut found.without_key;
    for finding in &before.findings {
        match about(finding) {
            Some(about) => groups.entry(about).or_default().before.push(finding),
            None => *without_before += 1,
        }
    }
    for finding in &after.findings {
        match about(finding) {
            Some(about) => groups.entry(about).or_default().after.push(finding),
            None => *without_after += 1,
        }
    }
    for about in accepted(before) {
        groups.entry(about).or_default().accepted[0] += 1;
    }
    for about in accepted(after) {
        groups.entry(about).or_default().accepted[1] += 1;
    }
    for sides in groups.into_values() {
        found.take(sides);
    }
    found
}

/// What the findings that a review accepts are about.
fn accepted(review: &Review) -> impl Iterator<Item = About<'_>> {
    let applied = review.accepted.iter().filter(|accepted| accepted.state == AcceptedState::Applied);
    applied.filter_map(|accepted| about(accepted.finding.as_ref()?))
}

fn about(found: &ReviewFinding) -> Option<About<'_>> {
    let finding = &found.finding;
    let field = finding.missing.first().filter(|_| finding.reason == "missing_facts");
    Some((found.subject, found.key.as_deref()?, &finding.rule, field.map_or("", String::as_str)))
}

impl Matched {
    /// The findings about one thing: those that answer alike are the same, what is left over on both sides has changed.
    fn take(&mut self, Sides { mut before, mut after, accepted: [was, is] }: Sides<'_>) {
        before.sort_by(|a, b| in_order(a, b));
        after.sort_by(|a, b| in_order(a, b));
        let (mut left, mut came) = (Vec::new(), Vec::new());
        let (mut before, mut after) = (before.into_iter().peekable(), after.into_iter().peekable());
        loop {
            let order = match (before.peek(), after.peek()) {
                (Some(one), Some(other)) => answer(one).cmp(&answer(other)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            match order {
                Ordering::Less => left.extend(before.next()),
                Ordering::Greater => came.extend(after.next()),
                Ordering::Equal => {
                    before.next();
                    after.next();
                    self.same += 1;
                }
            }
        }
        let pairs = left.len().min(came.len());
        let changed = left.iter().zip(&came).map(|(before, after)| ChangedFinding { before: (*before).clone(), after: (*after).clone() });
        self.changed.extend(changed);
        // What is gone because it was accepted meanwhile is not resolved, and what is back because the acceptance is over not new.
        let (mut left, mut came) = (left.into_iter().skip(pairs).cloned(), came.into_iter().skip(pairs).cloned());
        self.accepted.extend(left.by_ref().take(is.saturating_sub(was)));
        self.reopened.extend(came.by_ref().take(was.saturating_sub(is)));
        self.resolved.extend(left);
        self.new.extend(came);
    }
}

/// What makes a finding another one: its answer and its reason, not its figures.
fn answer(found: &ReviewFinding) -> (Outcome, &str) {
    (found.finding.outcome, &found.finding.reason)
}

/// An order that does not depend on rows.
fn in_order(a: &ReviewFinding, b: &ReviewFinding) -> Ordering {
    let figures = |found: &ReviewFinding| canonical(&found.finding.figures);
    answer(a).cmp(&answer(b)).then_with(|| a.unit.cmp(&b.unit)).then_with(|| figures(a).cmp(&figures(b)))
}
