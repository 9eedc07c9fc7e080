//! Which row of one side is which row of the other, by what identifies them, the strongest mark first. Never by a name alone,
//! and never one of several: what is not unique is said so. Sorted throughout, so the order of rows decides nothing.

use std::borrow::Cow;

/// What tells the rows of a side apart.
pub(super) trait Marked {
    /// The rows that take part.
    fn rows(&self) -> &[usize];
    /// Which marks a row has: bit 0 for the first and strongest, to bit 2 for the last.
    fn has(&self, row: usize) -> u8;
    /// A row's mark of this place.
    fn mark(&self, place: usize, row: usize) -> Option<Cow<'_, str>>;
    /// The name alone, as names are compared.
    fn name(&self, row: usize) -> Option<String>;
    /// Whether rows that share this mark are one thing, though stronger marks differ: a contradiction to be named.
    fn sure(&self, place: usize) -> bool;
    /// Whether two rows of a side that share their last mark are worth naming, by the marks they have.
    fn repeats(&self, has: u8) -> bool;
}

/// The marks there are.
const MARKS: usize = 3;
const LAST: usize = MARKS - 1;

/// Why a row has no partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alone {
    /// The other side does not have it.
    Absent,
    /// The other side has a row of that name and too little else to tell.
    SameName,
    /// Nothing on the other side can be compared with it.
    NotComparable,
}

/// Rows that share their last mark, more than one on a side, with how many there are on each.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unclear {
    /// The row, as the place of its side and its number.
    pub(super) at: (usize, usize),
    /// How many rows share the mark on each side.
    pub(super) sharing: [usize; 2],
}

/// Two sides, paired.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// Rows that are one thing.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Rows that are one thing by a weaker mark and two by a stronger one.
    pub(super) contradictions: Vec<(usize, usize)>,
    pub(super) unclear: Vec<Unclear>,
    /// For each side its rows without a partner.
    pub(super) alone: [Vec<(usize, Alone)>; 2],
}

/// A row of a group: the mark, the side, the row.
type Entry<'a> = (Cow<'a, str>, usize, usize);

type Sides<'a> = [&'a dyn Marked; 2];

/// Pair the rows of two sides.
pub(super) fn pair(sides: Sides<'_>) -> Pairing {
    let mut out = Pairing::default();
    let mut open = sides.map(|side| side.rows().to_vec());
    for place in 0..MARKS {
        let mut taken = [Vec::new(), Vec::new()];
        for group in sorted(sides, &open, &|side, row| side.mark(place, row)).chunk_by(|one, other| one.0 == other.0) {
            settle(sides, place, group, &mut out, &mut taken);
        }
        for (open, taken) in open.iter_mut().zip(&mut taken) {
            taken.sort_unstable();
            open.retain(|row| taken.binary_search(row).is_err());
        }
    }
    out.alone = alone(sides, open);
    out
}

/// The open rows that have a mark, those of equal marks together, the first side's first.
fn sorted<'a>(sides: Sides<'a>, open: &[Vec<usize>; 2], mark: &dyn Fn(&'a dyn Marked, usize) -> Option<Cow<'a, str>>) -> Vec<Entry<'a>> {
    let of = |(at, (side, rows)): (usize, (&'a dyn Marked, &Vec<usize>))| -> Vec<Entry<'a>> {
        rows.iter().filter_map(|row| Some((mark(side, *row)?, at, *row))).collect()
    };
    let mut marked: Vec<Entry<'a>> = sides.into_iter().zip(open).enumerate().flat_map(of).collect();
    marked.sort_unstable();
    marked
}

/// The rows of a group by their side.
fn split<'g, 'a>(group: &'g [Entry<'a>]) -> [&'g [Entry<'a>]; 2] {
    group.split_at(group.partition_point(|(_, at, _)| *at == 0)).into()
}

/// The combinations of marks that some rows have, a bit for each.
fn combinations(side: &dyn Marked, rows: &[Entry<'_>], of: u8) -> u8 {
    rows.iter().fold(0, |seen, (.., row)| seen | 1 << (side.has(*row) & of))
}

/// Whether one of these combinations shares none of these marks.
fn shares_none(has: u8, combinations: u8) -> bool {
    (0_u8..8).any(|other| combinations >> other & 1 == 1 && other & has == 0)
}

/// Decide about the rows that share a mark.
fn settle(sides: Sides<'_>, place: usize, group: &[Entry<'_>], out: &mut Pairing, taken: &mut [Vec<usize>; 2]) {
    let [left, right] = split(group);
    let [one, other] = sides;
    // Rows that both have a stronger mark have it different, or they would be paired by now: they are two.
    let stronger = (1_u8 << place) - 1;
    let opposite = [combinations(other, right, stronger), combinations(one, left, stronger)];
    let held = |at: usize, row: usize| {
        let has = sides.get(at).map_or(0, |side| side.has(row));
        opposite.get(at).is_some_and(|opposite| shares_none(has & stronger, *opposite))
    };
    let possible = left.iter().any(|(_, at, row)| held(*at, *row));
    if let ([(.., left)], [(.., right)]) = (left, right) {
        if possible || one.sure(place) {
            let [of_left, of_right] = taken;
            of_left.push(*left);
            of_right.push(*right);
            let into = if possible { &mut out.pairs } else { &mut out.contradictions };
            into.push((*left, *right));
        }
        return;
    }
    for (_, at, row) in group {
        let held = held(*at, *row);
        if let Some(taken) = taken.get_mut(*at).filter(|_| held) {
            taken.push(*row);
        }
        let own = if *at == 0 { left } else { right };
        let repeated = !possible && own.len() > 1 && sides.get(*at).is_some_and(|side| side.repeats(side.has(*row)));
        // Repeated keys and numbers are named for each side by itself.
        if place == LAST && (held || repeated) {
            out.unclear.push(Unclear { at: (*at, *row), sharing: [left.len(), right.len()] });
        }
    }
}

/// The rows nobody was found for, and why.
fn alone(sides: Sides<'_>, open: [Vec<usize>; 2]) -> [Vec<(usize, Alone)>; 2] {
    let [one, other] = sides;
    let mut namesakes = [Vec::new(), Vec::new()];
    for group in sorted(sides, &open, &|side, row| side.name(row).map(Cow::Owned)).chunk_by(|one, other| one.0 == other.0) {
        let [left, right] = split(group);
        let opposite = [combinations(other, right, u8::MAX), combinations(one, left, u8::MAX)];
        for (_, at, row) in group {
            let has = sides.get(*at).map_or(0, |side| side.has(*row));
            if let (Some(opposite), Some(namesakes)) = (opposite.get(*at), namesakes.get_mut(*at)) {
                namesakes.extend(shares_none(has, *opposite).then_some(*row));
            }
        }
    }
    let known = |side: &dyn Marked| side.rows().iter().fold(0, |known, row| known | side.has(*row));
    let why = |side: &dyn Marked, namesakes: &mut Vec<usize>, opposite: &dyn Marked, rows: Vec<usize>| -> Vec<(usize, Alone)> {
        namesakes.sort_unstable();
        let comparable = if opposite.rows().is_empty() { u8::MAX } else { known(opposite) };
        let why = |row: usize| match () {
            () if namesakes.binary_search(&row).is_ok() => Alone::SameName,
            () if side.has(row) & comparable == 0 => Alone::NotComparable,
            () => Alone::Absent,
        };
        rows.into_iter().map(|row| (row, why(row))).collect()
    };
    let [left, right] = open;
    let [of_left, of_right] = &mut namesakes;
    [why(one, of_left, other, left), why(other, of_right, one, right)]
}
