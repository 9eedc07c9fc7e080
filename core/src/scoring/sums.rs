//! Whether a set adds up to what it prints: points from the criteria up, and the numbers of groups, contents and criteria.

use super::check::Check;
use super::draft::DraftRow;
use super::item::{Item, Within};
use super::points::Points;
use super::rows::{RowKind, SetDetail};
use super::set::{CriteriaSet, Shared};

pub(super) fn check(check: &mut Check, set: &CriteriaSet, rows: &[DraftRow]) {
    let row_of = |kind: RowKind, id: &str| rows.iter().find(|row| row.row.kind == Some(kind) && row.row.id.as_deref() == Some(id));
    let detail = set.head.detail.unwrap_or(SetDetail::Criteria);
    let in_full = detail == SetDetail::Criteria;
    let of = |within: Within| set.items.iter().filter(move |item| item.within == within);
    let most_of = |within: Within| of(within).fold(Points::ZERO, |sum, item| sum.plus(item.range().upper));
    let mut contents: Vec<Points> = Vec::new();
    for (place, content) in set.contents.iter().enumerate() {
        let Some(row) = row_of(RowKind::Content, &content.id) else { continue };
        let filled = of(Within::Content(place)).next().is_some();
        let most = held(check, row, detail, filled.then(|| most_of(Within::Content(place))), content.max);
        contents.push(most);
    }
    let with_caps = |spans: &[Points], own: &[usize], groups: bool| {
        let mut left = own.to_vec();
        let mut sum = Points::ZERO;
        let of = |places: &[usize]| places.iter().filter_map(|place| spans.get(*place)).fold(Points::ZERO, |sum, points| sum.plus(*points));
        for cap in &set.joint_caps {
            let members = match &cap.of {
                Shared::Contents(members) if !groups => members,
                Shared::Groups(members) if groups => members,
                Shared::Contents(_) | Shared::Groups(_) => continue,
            };
            if members.iter().any(|member| own.contains(member)) {
                left.retain(|place| !members.contains(place));
                sum = sum.plus(of(members).min(cap.max));
            }
        }
        sum.plus(of(&left))
    };
    let mut groups: Vec<Points> = Vec::new();
    for (place, group) in set.groups.iter().enumerate() {
        let Some(row) = row_of(RowKind::Group, &group.id) else { continue };
        let own: Vec<usize> =
            set.contents.iter().enumerate().filter(|(_, content)| content.group == place).map(|(content, _)| content).collect();
        let direct = of(Within::Group(place)).count();
        let filled = !own.is_empty() || direct > 0;
        let inside = with_caps(&contents, &own, false).plus(most_of(Within::Group(place)));
        groups.push(held(check, row, detail, filled.then_some(inside), group.max));
        let listed = own.iter().map(|content| of(Within::Content(*content)).count()).sum::<usize>() + direct;
        counted(check, &format!("{}.contents", row.path), group.contents, own.len(), own.is_empty() && !in_full);
        counted(check, &format!("{}.criteria", row.path), group.criteria, listed, listed == 0 && !in_full);
    }
    let own = |bonus: bool| -> Vec<usize> {
        set.groups.iter().enumerate().filter(|(_, group)| group.bonus == bonus).map(|(place, _)| place).collect()
    };
    let outline = detail == SetDetail::Outline;
    let (base, bonus) = (with_caps(&groups, &own(false), true), with_caps(&groups, &own(true), true));
    let same = |check: &mut Check, field: &str, printed: Option<Points>, sum: Points, what: &str| {
        if let Some(printed) = printed.filter(|printed| *printed != sum) {
            check.refuse_at(&format!("set.{field}"), format!("{printed} is printed, {what} to {sum}"));
        }
    };
    if !outline {
        same(check, "base", set.head.base, base, "the groups come");
    }
    // Bonus that is printed and described nowhere can be kept, not scored.
    if in_full || !own(true).is_empty() {
        same(check, "bonus", set.head.bonus, bonus, "the groups of bonus come");
    }
    let whole = set.head.base.unwrap_or(base).plus(set.head.bonus.unwrap_or(bonus));
    if !outline {
        same(check, "total", set.head.total, whole, "base and bonus come");
    }
    if in_full {
        let lowest = set.items.iter().map(Item::range).fold(Points::ZERO, |sum, range| sum.plus(range.lower));
        same(check, "lowest", set.head.lowest, lowest, "the lowest points come");
    }
    let printed = |printed: fn(&super::set::SetGroup) -> Option<u32>, listed: usize| {
        let known: Vec<usize> =
            set.groups.iter().filter_map(|group| printed(group).and_then(|count| usize::try_from(count).ok())).collect();
        if known.len() == set.groups.len() && !known.is_empty() { known.into_iter().sum() } else { listed }
    };
    let (contents, criteria) = (printed(|group| group.contents, set.contents.len()), printed(|group| group.criteria, set.items.len()));
    counted(check, "set.groups", set.head.groups, set.groups.len(), false);
    counted(check, "set.contents", set.head.contents, contents, contents == 0 && !in_full);
    counted(check, "set.criteria", set.head.criteria, criteria, criteria == 0 && !in_full);
}

/// The most that a content or group gives, held against what is printed of it.
fn held(check: &mut Check, row: &DraftRow, detail: SetDetail, inside: Option<Points>, printed: Option<Points>) -> Points {
    let capped = row.row.capped == Some(true);
    if capped {
        check.above_zero(row, "max", printed);
    }
    match (inside, printed) {
        (None, None) if detail == SetDetail::Groups => check.refuse(row, "max", "this field is needed: nothing is listed in it"),
        (None, _) if detail == SetDetail::Criteria => {
            check.refuse_at(&row.path, "has no criteria; a set known by its groups says `detail = \"groups\"`");
        }
        (Some(inside), Some(max)) if inside < max || (inside > max && !capped) => {
            let more = if inside > max { "; say `capped` where it is to be cut" } else { "" };
            check.refuse(row, "max", format!("{max} is printed, what is in it comes to {inside}{more}"));
        }
        (_, None) if capped => check.refuse(row, "capped", "goes with `max`"),
        _ => {}
    }
    match (inside, printed) {
        (Some(inside), Some(max)) => inside.min(max),
        (inside, max) => inside.or(max).unwrap_or(Points::ZERO),
    }
}

/// A printed number against what is listed, unless nothing of it is.
fn counted(check: &mut Check, path: &str, printed: Option<u32>, listed: usize, unlisted: bool) {
    if let Some(printed) = printed.filter(|printed| !unlisted && usize::try_from(*printed) != Ok(listed)) {
        check.refuse_at(path, format!("{printed} is printed, {listed} are listed"));
    }
}
