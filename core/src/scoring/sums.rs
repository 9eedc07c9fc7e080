//! Whether a set adds up to what it prints: points from the criteria up, and the numbers of groups, contents and criteria.
//!
//! Where something else was refused as well, sums are spans: what could not be read may come to anything, what stands nowhere may stand anywhere.
//! A sum is said to be wrong where it is so however the other faults are mended.

use super::check::Check;
use super::draft::DraftRow;
use super::item::Within;
use super::points::{Points, Span};
use super::rows::{RowKind, SetDetail};
use super::set::{CriteriaSet, Shared};
use crate::error::nearest;

/// A row of a criterion as far as it was read.
pub(super) struct Listed {
    /// Where it stands; `None`: nobody knows.
    pub(super) within: Option<Within>,
    /// What it gives; `None`: not read.
    pub(super) range: Option<Span>,
    /// Whether it has an id of its own.
    pub(super) named: bool,
}

/// How far the points of a set go, as far as that is certain.
#[derive(Clone, Copy, Default)]
pub(super) struct Bounds {
    /// No total is above it.
    pub(super) most: Option<Points>,
    /// The least and the most, of a set in which nothing was refused.
    pub(super) range: Option<(Points, Points)>,
}

/// What something comes to; `most` is `None` where nobody knows.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Sum {
    least: Points,
    most: Option<Points>,
}

impl Sum {
    const OPEN: Sum = Sum { least: Points::ZERO, most: None };
    const ZERO: Sum = Sum::of(Points::ZERO);

    const fn of(points: Points) -> Self {
        Sum { least: points, most: Some(points) }
    }

    fn plus(self, other: Sum) -> Self {
        Sum { least: self.least.plus(other.least), most: self.most.zip(other.most).map(|(one, other)| one.plus(other)) }
    }

    fn at_most(self, cap: Points) -> Self {
        Sum { least: self.least.min(cap), most: Some(self.most.map_or(cap, |most| most.min(cap))) }
    }

    /// Perhaps with this besides.
    fn perhaps(self, more: Sum) -> Self {
        Sum { most: self.plus(more).most, ..self }
    }

    fn may_be(self, points: Points) -> bool {
        points >= self.least && self.most.is_none_or(|most| points <= most)
    }

    /// What is printed of it, where that may be; where it cannot be, one of the two is wrong.
    fn beside(self, printed: Option<Points>) -> Self {
        match printed {
            Some(printed) if self.may_be(printed) => Sum::of(printed),
            Some(printed) => Sum { least: self.least.min(printed), most: self.most.map(|most| most.max(printed)) },
            None => self,
        }
    }

    /// In words, against what is printed.
    fn told(self, printed: Points) -> String {
        match self.most {
            Some(most) if most == self.least => most.to_string(),
            Some(most) if printed > most => format!("{most} at most"),
            _ => format!("{} at least", self.least),
        }
    }
}

pub(super) fn check(check: &mut Check, set: &CriteriaSet, rows: &[DraftRow]) -> Bounds {
    let detail = set.head.detail.unwrap_or(SetDetail::Criteria);
    let head = |refusal: &str| refusal.strip_prefix("set.").map(str::to_owned);
    let of_detail = |field: String| nearest(&field, std::iter::once("detail")).is_some();
    // How much a set has to say follows from how it is known, so nothing can be said while that could not be read.
    if check.refused_at("set") || check.refusals.iter().filter_map(|refusal| head(&refusal.path)).any(of_detail) {
        return Bounds::default();
    }
    let whole = check.refusals.is_empty();
    let mut all = Sums { set, rows, detail, listed: std::mem::take(&mut check.listed), unread: unread(check, rows) };
    let total = all.check(check);
    // Of an outline that prints no total nobody knows how far points go.
    let bounded = detail != SetDetail::Outline || set.head.total.is_some();
    let range = (bounded && whole && check.refusals.is_empty()).then(|| set.range());
    let most = if detail == SetDetail::Outline { set.head.total } else { total.most };
    Bounds { most: range.map_or(most, |(_, most)| Some(most)), range }
}

/// Whether there are rows of which nobody knows what they are.
fn unread(check: &Check, rows: &[DraftRow]) -> bool {
    // Tables that no set has, and entries that are none, are refused by their names alone.
    let tables = check.refusals.iter().any(|refusal| !refusal.path.contains('.') && refusal.path != "group");
    tables || rows.iter().any(|row| row.row.kind.is_none())
}

struct Sums<'a> {
    set: &'a CriteriaSet,
    rows: &'a [DraftRow],
    detail: SetDetail,
    listed: Vec<Listed>,
    unread: bool,
}

impl Sums<'_> {
    fn of(&self, kind: RowKind) -> impl Iterator<Item = &DraftRow> + Clone {
        self.rows.iter().filter(move |row| row.row.kind == Some(kind))
    }

    /// Whether the points of a group or content are those it prints, under an id of its own.
    fn sound(&self, check: &Check, row: &DraftRow) -> bool {
        let named = |other: &&DraftRow| other.row.kind != Some(RowKind::Class) && other.row.kind != Some(RowKind::Ceiling);
        let twins = self.rows.iter().filter(named).filter(|other| other.row.id == row.row.id).count();
        twins == 1 && check.sound(row, &["title", "within", "contents", "criteria"])
    }

    /// What the criteria there come to.
    fn most_of(&self, within: Option<Within>) -> Sum {
        let of = self.listed.iter().filter(|one| one.within == within);
        of.fold(Sum::ZERO, |sum, one| sum.plus(one.range.map_or(Sum::OPEN, |range| Sum::of(range.upper))))
    }

    /// How many criteria are there for certain, and how many may be.
    fn count_of(&self, within: Within) -> Count {
        let of = || self.listed.iter().filter(|one| one.within == Some(within));
        Count { sure: of().filter(|one| one.named).count(), perhaps: of().filter(|one| !one.named).count() }
    }

    fn stray(&self, content: usize) -> bool {
        self.set.contents.get(content).is_some_and(|content| content.group == usize::MAX)
    }

    /// What is in these contents or groups, with the caps that they share.
    fn with_caps(&self, sums: &[Sum], own: &[usize], groups: bool, caps_read: bool) -> Sum {
        let mut left = own.to_vec();
        let mut sum = Sum::ZERO;
        let of = |places: &[usize]| places.iter().filter_map(|place| sums.get(*place)).fold(Sum::ZERO, |sum, one| sum.plus(*one));
        if !caps_read {
            return Sum { least: Points::ZERO, ..of(&left) };
        }
        for cap in &self.set.joint_caps {
            let members = match &cap.of {
                Shared::Contents(members) if !groups => members,
                Shared::Groups(members) if groups => members,
                Shared::Contents(_) | Shared::Groups(_) => continue,
            };
            if members.iter().any(|member| own.contains(member)) {
                left.retain(|place| !members.contains(place));
                sum = sum.plus(of(members).at_most(cap.max));
            }
        }
        sum.plus(of(&left))
    }

    /// What the set comes to.
    fn check(&mut self, check: &mut Check) -> Sum {
        let (set, in_full) = (self.set, self.detail == SetDetail::Criteria);
        let caps_read = self.of(RowKind::JointCap).all(|row| check.sound(row, &["title"]));
        let beside = |sum: Sum| if self.unread { Sum { most: None, ..sum } } else { sum };
        let nowhere = beside(self.most_of(None));
        let mut contents: Vec<Sum> = Vec::new();
        for (place, (content, row)) in set.contents.iter().zip(self.of(RowKind::Content)).enumerate() {
            let own = self.most_of(Some(Within::Content(place))).perhaps(nowhere);
            let filled = self.listed.iter().any(|one| one.within == Some(Within::Content(place)));
            contents.push(self.held(check, row, filled.then_some(own), content.max, nowhere));
        }
        let strays = || (0..contents.len()).filter(|place| self.stray(*place));
        let nowhere = strays().filter_map(|place| contents.get(place)).fold(nowhere, |sum, one| sum.plus(*one));
        let in_strays = strays().map(|place| self.count_of(Within::Content(place)));
        let loose = Count { sure: 0, perhaps: self.listed.iter().filter(|one| one.within.is_none()).count() };
        let loose = in_strays.fold(loose, |loose, one| Count { sure: 0, perhaps: loose.perhaps + one.sure + one.perhaps });
        let mut groups: Vec<Sum> = Vec::new();
        for (place, (group, row)) in set.groups.iter().zip(self.of(RowKind::Group)).enumerate() {
            let own: Vec<usize> =
                set.contents.iter().enumerate().filter(|(_, content)| content.group == place).map(|(content, _)| content).collect();
            let direct = self.count_of(Within::Group(place));
            let filled = !own.is_empty() || direct != Count::default();
            let inside = self.with_caps(&contents, &own, false, caps_read).plus(self.most_of(Some(Within::Group(place))));
            groups.push(self.held(check, row, filled.then_some(inside.perhaps(nowhere)), group.max, nowhere));
            let listed = own.iter().fold(direct, |sum, content| sum.plus(self.count_of(Within::Content(*content)))).plus(loose);
            let contents = self.named(check, RowKind::Content, |content| own.contains(&content), |content| self.stray(content));
            // Of a group that stands twice nobody knows which is meant.
            if self.sound(check, row) {
                self.counted(check, &format!("{}.contents", row.path), group.contents, contents, own.is_empty() && !in_full);
                self.counted(check, &format!("{}.criteria", row.path), group.criteria, listed, listed == Count::default() && !in_full);
            }
        }
        let total = self.total(check, &groups, caps_read);
        let every = |_| true;
        let none = |_| false;
        let (contents, criteria) = (self.named(check, RowKind::Content, every, none), self.named(check, RowKind::Criterion, every, none));
        let printed = |printed: fn(&super::set::SetGroup) -> Option<u32>, listed: Count| {
            let known: Vec<usize> =
                set.groups.iter().filter_map(|group| printed(group).and_then(|count| usize::try_from(count).ok())).collect();
            let all = known.len() == set.groups.len() && !known.is_empty();
            if all { Count { sure: known.into_iter().sum(), perhaps: 0 } } else { listed }
        };
        let (contents, criteria) = (printed(|group| group.contents, contents), printed(|group| group.criteria, criteria));
        self.counted(check, "set.groups", set.head.groups, self.named(check, RowKind::Group, every, none), false);
        self.counted(check, "set.contents", set.head.contents, contents, contents == Count::default() && !in_full);
        self.counted(check, "set.criteria", set.head.criteria, criteria, criteria == Count::default() && !in_full);
        total
    }

    /// Base, bonus and both together.
    fn total(&self, check: &mut Check, groups: &[Sum], caps_read: bool) -> Sum {
        let set = self.set;
        let (outline, in_full) = (self.detail == SetDetail::Outline, self.detail == SetDetail::Criteria);
        let own = |bonus: bool| -> Vec<usize> {
            set.groups.iter().enumerate().filter(|(_, group)| group.bonus == bonus).map(|(place, _)| place).collect()
        };
        // A group may be of either side where its own word for it could not be read, or it could not.
        let sides = !self.unread && self.of(RowKind::Group).all(|row| self.sound(check, row) || !check.refused(row, "bonus"));
        let side = |bonus: bool| {
            let sum = self.with_caps(groups, &own(bonus), true, caps_read);
            if sides { sum } else { Sum::OPEN }
        };
        let same = |check: &mut Check, field: &str, printed: Option<Points>, sum: Sum, what: &str| {
            if let Some(printed) = printed.filter(|printed| !sum.may_be(*printed)) {
                check.refuse_at(&format!("set.{field}"), format!("{printed} is printed, {what} to {}", sum.told(printed)));
            }
            if check.refused_at(&format!("set.{field}")) && printed.is_none() { Sum::OPEN } else { sum.beside(printed) }
        };
        // An outline does not list all it has, and bonus that is printed and described nowhere can be kept, not scored.
        let kept = |printed: Option<Points>, sum: Sum| printed.map_or(sum, Sum::of);
        let base =
            if outline { kept(set.head.base, side(false)) } else { same(check, "base", set.head.base, side(false), "the groups come") };
        let described = in_full || !own(true).is_empty();
        let bonus = if described {
            same(check, "bonus", set.head.bonus, side(true), "the groups of bonus come")
        } else {
            kept(set.head.bonus, side(true))
        };
        // What is printed contradicts itself, whatever is listed.
        let both = kept(set.head.base, base).plus(kept(set.head.bonus, bonus));
        let total = if outline { kept(set.head.total, both) } else { same(check, "total", set.head.total, both, "base and bonus come") };
        let ranges: Option<Vec<Span>> = self.listed.iter().map(|one| one.range).collect();
        if let Some(ranges) = ranges.filter(|_| in_full && !self.unread) {
            let lowest = ranges.iter().fold(Points::ZERO, |sum, range| sum.plus(range.lower));
            same(check, "lowest", set.head.lowest, Sum::of(lowest), "the lowest points come");
        }
        total
    }

    /// The most that a content or group gives, held against what is printed of it.
    fn held(&self, check: &mut Check, row: &DraftRow, inside: Option<Sum>, printed: Option<Points>, nowhere: Sum) -> Sum {
        if !self.sound(check, row) {
            return Sum::OPEN;
        }
        let capped = row.row.capped == Some(true);
        if capped {
            check.above_zero(row, "max", printed);
        }
        // What is not read, or stands nowhere, may be what it lacks.
        let lacking = nowhere == Sum::ZERO && self.listed.iter().all(|one| one.within.is_some());
        match (inside, printed) {
            (None, None) if self.detail == SetDetail::Groups && lacking => {
                check.refuse(row, "max", "this field is needed: nothing is listed in it");
                Sum::OPEN
            }
            (None, printed) if self.detail == SetDetail::Criteria => {
                if lacking {
                    check.refuse_at(&row.path, "has no criteria; a set known by its groups says `detail = \"groups\"`");
                }
                printed.map_or(Sum::OPEN, Sum::of)
            }
            (None, printed) => printed.map_or(if lacking { Sum::ZERO } else { Sum::OPEN }, Sum::of),
            (Some(_), None) if capped => {
                check.refuse(row, "capped", "goes with `max`");
                Sum::OPEN
            }
            (Some(inside), None) => inside,
            (Some(inside), Some(max)) => {
                let (less, more) = (inside.most.is_some_and(|most| most < max), inside.least > max);
                if less || (more && !capped) {
                    let cut = if more { "; say `capped` where it is to be cut" } else { "" };
                    check.refuse(row, "max", format!("{max} is printed, what is in it comes to {}{cut}", inside.told(max)));
                }
                if capped && !less { inside.at_most(max) } else { inside.beside(Some(max)) }
            }
        }
    }

    /// How many rows of a kind are meant by a number, with those that only may be: that stand elsewhere, perhaps, or under no id of their own.
    fn named(&self, check: &Check, kind: RowKind, here: impl Fn(usize) -> bool, perhaps: impl Fn(usize) -> bool) -> Count {
        let mut count = Count::default();
        for (place, row) in self.of(kind).enumerate() {
            match (here(place), perhaps(place)) {
                (true, false) if !check.refused(row, "id") => count.sure += 1,
                (false, false) => {}
                _ => count.perhaps += 1,
            }
        }
        count
    }

    /// A printed number against what is listed, unless nothing of it is.
    fn counted(&self, check: &mut Check, path: &str, printed: Option<u32>, listed: Count, unlisted: bool) {
        let Some(printed) = printed.filter(|_| !unlisted) else { return };
        let number = usize::try_from(printed).unwrap_or(usize::MAX);
        let too_many = !self.unread && number > listed.sure + listed.perhaps;
        if number < listed.sure || too_many {
            let told = if too_many { listed.sure + listed.perhaps } else { listed.sure };
            check.refuse_at(path, format!("{printed} is printed, {told} are listed"));
        }
    }
}

/// Rows that are there, and rows that may be.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    sure: usize,
    perhaps: usize,
}

impl Count {
    fn plus(self, other: Count) -> Self {
        Count { sure: self.sure + other.sure, perhaps: self.perhaps + other.perhaps }
    }
}
