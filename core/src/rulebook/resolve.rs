//! What the law of a day is: which instruments apply, and for each provision the value that wins, with its standing.
//!
//! Where an instrument's first day is known only as a range, both possibilities are a [`World`]; a rule is evaluated in each.

use super::ids::P;
use super::instrument::{Ends, FirstDay, Instrument, InstrumentKind};
use super::profile::Profile;
use super::setting::{Setting, SettingType};
use super::source::{Provision, Row, Source};
use super::{Floor, Overruled, Rulebook};
use crate::error::Error;
use crate::verdict::{Certainty, Standing};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One possible state of the law on a day.
#[derive(Debug, Clone)]
pub(crate) struct World {
    /// The charter in force in it.
    pub(crate) charter: String,
    /// Every instrument known to it: the national ones and those of the profiles.
    pub(crate) instruments: BTreeMap<String, Instrument>,
    /// Indexed by [`P`].
    pub(crate) slots: Vec<Slot>,
}

/// What a world says about one provision.
#[derive(Debug, Clone)]
pub(crate) enum Slot {
    /// No instrument that applies says anything, or one is silent on purpose: a rule that reads it does not apply.
    Silent,
    /// A value exists but is below the floor: not established.
    BelowFloor,
    /// The values that may hold: one, or each option of an open reading.
    Values(Vec<Resolved>),
}

/// A value with where it comes from.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    pub(crate) setting: Setting,
    pub(crate) instrument: String,
    pub(crate) at: Option<String>,
    pub(crate) certainty: Certainty,
    pub(crate) standing: Standing,
    pub(crate) note: String,
    /// The values it won over, the nearest first.
    pub(crate) overruled: Vec<Overruled>,
}

/// All possible states of the law on a day: one, unless an instrument's first day is not known.
pub(crate) fn worlds(source: &Source, rulebook: &Rulebook, day: NaiveDate) -> Result<Vec<World>, Error> {
    let mut instruments = source.instruments.clone();
    for profile in rulebook.profiles() {
        instruments.extend(profile.instruments().map(|instrument| (instrument.id.clone(), instrument.clone())));
    }
    for (id, day) in rulebook.pins() {
        if let Some(instrument) = instruments.get_mut(id) {
            instrument.first = FirstDay::On(*day);
        }
    }
    let open: Vec<String> =
        instruments.values().filter(|instrument| possible_but_not_certain(instrument, day)).map(|open| open.id.clone()).collect();
    // Each open instrument doubles the possibilities: it has not begun, or it has.
    let mut possibilities: Vec<Vec<&str>> = vec![Vec::new()];
    for id in &open {
        let begun: Vec<Vec<&str>> = possibilities.iter().map(|begun| [begun.as_slice(), &[id.as_str()]].concat()).collect();
        possibilities.extend(begun);
    }
    possibilities
        .iter()
        .map(|begun| {
            let begun = |id: &str| begun.contains(&id) || !open.iter().any(|open| open == id);
            let started = |instrument: &Instrument| instrument.first.earliest() <= day && begun(&instrument.id);
            world(source, rulebook, &instruments, day, &started)
        })
        .collect()
}

fn possible_but_not_certain(instrument: &Instrument, day: NaiveDate) -> bool {
    matches!(instrument.first, FirstDay::Between { not_before, not_after } if not_before <= day && day < not_after)
}

fn world(
    source: &Source,
    rulebook: &Rulebook,
    instruments: &BTreeMap<String, Instrument>,
    day: NaiveDate,
    started: &dyn Fn(&Instrument) -> bool,
) -> Result<World, Error> {
    let charters = || instruments.values().filter(|instrument| instrument.kind == InstrumentKind::Charter);
    let Some(charter) = charters().filter(|charter| started(charter)).max_by_key(|charter| charter.first.earliest()) else {
        let first_day = charters().map(|charter| charter.first.earliest()).min().unwrap_or(day);
        return Err(Error::NotInForce { day, first_day });
    };
    let brought = rulebook.profiles().flat_map(Profile::brought).collect();
    let law = Instruments { all: instruments, campaigns: rulebook.campaigns(), brought, day, started };
    let slots = P::ALL
        .iter()
        .zip(&source.provisions)
        .map(|(p, provision)| {
            let profile_rows = rulebook.profiles().flat_map(|profile| profile.rows_of(*p));
            slot(provision, profile_rows, &law, rulebook.floor())
        })
        .collect();
    Ok(World { charter: charter.id.clone(), instruments: instruments.clone(), slots })
}

/// The instruments of one world on one day.
struct Instruments<'a> {
    all: &'a BTreeMap<String, Instrument>,
    campaigns: &'a [String],
    /// Charters whose text a profile brings: what the national rows report of them no longer counts.
    brought: Vec<&'a str>,
    day: NaiveDate,
    started: &'a dyn Fn(&Instrument) -> bool,
}

impl Instruments<'_> {
    /// Whether an instrument's values may apply at all.
    fn applies(&self, instrument: &Instrument) -> bool {
        let over = instrument.to.is_some_and(|to| to <= self.day);
        match instrument.kind {
            InstrumentKind::Campaign => self.campaigns.contains(&instrument.id),
            // A letter applies wherever it is chosen, whatever the day.
            InstrumentKind::Profile if instrument.undated => true,
            InstrumentKind::Charter | InstrumentKind::Guidance | InstrumentKind::Practice | InstrumentKind::Profile => {
                (self.started)(instrument) && !(over && instrument.ends == Ends::Dated)
            }
        }
    }

    fn replacer(&self, id: &str) -> Option<&Instrument> {
        self.all.values().find(|other| other.replaces.iter().any(|replaced| replaced == id) && self.applies(other))
    }

    /// Whether a value of this instrument is the law of the day or only carried forward.
    fn standing(&self, instrument: &Instrument) -> Standing {
        if instrument.kind == InstrumentKind::Campaign {
            // A letter is chosen by name, never by date: where it is chosen it is what is asked.
            return Standing::InForce;
        }
        let over = instrument.to.is_some_and(|to| to <= self.day);
        let of_an_older_charter = instrument.implements.as_deref().is_some_and(|charter| self.replacer(charter).is_some());
        match self.replacer(&instrument.id) {
            Some(next) if next.otherwise_unchanged => self.standing(next),
            Some(_) => Standing::CarriedForward,
            None if over || of_an_older_charter => Standing::CarriedForward,
            None => Standing::InForce,
        }
    }

    /// What wins over what: a profile over a letter, a letter over the law, a later instrument over an earlier one.
    fn rank(instrument: &Instrument) -> (u8, NaiveDate) {
        let layer = match instrument.kind {
            InstrumentKind::Charter | InstrumentKind::Guidance | InstrumentKind::Practice => 0,
            InstrumentKind::Campaign => 1,
            InstrumentKind::Profile => 2,
        };
        (layer, instrument.first.earliest())
    }
}

fn slot<'a>(provision: &'a Provision, profile_rows: impl Iterator<Item = &'a Row>, law: &Instruments<'_>, floor: Option<Floor>) -> Slot {
    // A later profile wins over an earlier one whatever its date, so its place in the list is part of its rank.
    let mut candidates: Vec<((u8, NaiveDate), usize, &Instrument, &Row)> = Vec::new();
    let national = provision.rows.iter().filter(|row| !law.brought.contains(&row.by.as_str()));
    for (place, row) in national.chain(profile_rows).enumerate() {
        if let Some(instrument) = law.all.get(&row.by).filter(|instrument| law.applies(instrument)) {
            let (layer, first) = Instruments::rank(instrument);
            let first = if layer == 2 { NaiveDate::MIN } else { first };
            candidates.push(((layer, first), place, instrument, row));
        }
    }
    candidates.sort_by_key(|(rank, place, ..)| std::cmp::Reverse((*rank, *place)));
    let mut candidates = candidates.into_iter();
    let Some((_, _, instrument, row)) = candidates.next() else { return Slot::Silent };
    let Some(setting) = &row.value else { return Slot::Silent };
    let winner = Resolved {
        setting: setting.clone(),
        instrument: instrument.id.clone(),
        at: row.at.clone(),
        certainty: row.certainty,
        standing: law.standing(instrument),
        note: row.note.clone(),
        overruled: candidates
            .map(|(_, _, instrument, row)| Overruled { instrument: instrument.id.clone(), at: row.at.clone(), value: row.value.clone() })
            .collect(),
    };
    match floor {
        Some(floor) if winner.certainty < floor.certainty || winner.standing < floor.standing => below_floor(provision, &winner),
        _ => Slot::Values(vec![winner]),
    }
}

/// Below the floor a reading is open (each option may be the right one), any other value is not established.
fn below_floor(provision: &Provision, winner: &Resolved) -> Slot {
    if provision.kind != SettingType::Reading {
        return Slot::BelowFloor;
    }
    let option = |option: &String| Resolved { setting: Setting::Choice(option.clone()), ..winner.clone() };
    Slot::Values(provision.options.iter().map(option).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_ranks_over_the_law_and_a_later_instrument_over_an_earlier_one() {
        let source = Source::national().unwrap();
        let rank = |id: &str| Instruments::rank(&source.instruments[id]);
        assert!(rank("DL11") < rank("DL12"));
        assert!(rank("HD22") < rank("DL11"));
        // The letter of 2021 is older than khóa XII and still wins where it is chosen.
        assert!(rank("DL12") < rank("SEED0"));
        assert!(rank("SEED0") < rank("SEED4"));
    }
}
