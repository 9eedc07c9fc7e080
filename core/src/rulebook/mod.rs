//! The rulebook: instruments and provisions as data, what a host lays over them, and what resolves them for a day.

mod describe;
mod ids;
mod instrument;
mod letters;
mod profile;
mod receipt;
mod resolve;
mod schedules;
mod setting;
mod source;

pub use describe::{InstrumentInfo, Overruled, ProvisionInfo, RegisterEntry, RuleInfo};
pub use instrument::{Bilingual, Ends, FirstDay, InstrumentKind, TextSeen};
pub use letters::{Comparison, DeadlineWording};
pub use receipt::{Floor, ProfileReceipt, Receipt};
pub use schedules::{
    Binds, ConsequenceKind, NamedUnit, Rhythm, Schedule, ScheduleConsequence, ScheduleItem, ScheduleItemKind, ScheduleReport,
};
pub use setting::{Setting, SettingType};

pub(crate) use ids::P;
pub(crate) use letters::{Asked, Asks, Laid, LetterText, Step};
pub(crate) use resolve::{Resolved, Slot, World, worlds};
#[cfg(feature = "report")]
pub(crate) use source::hex;
pub(crate) use source::{Provision, Source, toml_to_json};

use crate::charter::Charter;
use crate::error::Error;
use crate::verdict::{Certainty, Standing};
use chrono::NaiveDate;
use profile::Profile;
use source::DATA_VERSION;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

static NATIONAL: LazyLock<Result<Arc<Source>, Error>> = LazyLock::new(|| Source::national().map(Arc::new));

/// The rules as data, before a day is chosen: the national rulebook, with what a host lays over it.
///
/// Every method gives a new rulebook; the national one never changes.
///
/// ```
/// use dieule::{NaiveDate, Rulebook};
///
/// let day = NaiveDate::from_ymd_opt(2024, 5, 9).unwrap();
/// let charter = Rulebook::national().in_force_on(day)?;
/// assert_eq!(charter.instrument_in_force(), ["DL12"]);
/// # Ok::<(), dieule::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Rulebook {
    profiles: Vec<Arc<Profile>>,
    campaigns: Vec<String>,
    pins: BTreeMap<String, NaiveDate>,
    floor: Option<Floor>,
}

impl Rulebook {
    /// The national rulebook, compiled in.
    pub fn national() -> Self {
        Self::default()
    }

    /// Lay a profile written in TOML over the rulebook.
    ///
    /// # Errors
    /// [`Error::Profile`] with every refusal at once.
    pub fn with_profile_toml(mut self, text: &str) -> Result<Self, Error> {
        self.profiles.push(Arc::new(Profile::from_toml(text, loaded()?)?));
        Ok(self)
    }

    /// Lay a profile written in JSON over the rulebook.
    ///
    /// # Errors
    /// [`Error::Profile`] with every refusal at once.
    pub fn with_profile_json(mut self, text: &str) -> Result<Self, Error> {
        self.profiles.push(Arc::new(Profile::from_json(text, loaded()?)?));
        Ok(self)
    }

    /// Choose a letter or plan by its id or its name, `SEED4` or `kien_giang_2024`: its values then apply, whatever the day.
    ///
    /// # Errors
    /// [`Error::UnknownName`] when there is no such letter, with the ids and names there are.
    pub fn with_campaign(mut self, name: &str) -> Result<Self, Error> {
        let campaigns = || loaded().map(|source| source.instruments.values().filter(|i| i.kind == InstrumentKind::Campaign));
        let Some(chosen) = campaigns()?.find(|known| known.id == name || known.name.as_deref() == Some(name)) else {
            let known = campaigns()?.flat_map(|known| [Some(known.id.as_str()), known.name.as_deref()]).flatten();
            return Err(Error::unknown_of("campaign", name, &known.collect::<Vec<_>>()));
        };
        if !self.campaigns.contains(&chosen.id) {
            self.campaigns.push(chosen.id.clone());
        }
        Ok(self)
    }

    /// Settle the first day of an instrument whose day is known only as a range. The receipt records it.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for no such instrument; [`Error::Pin`] when its day is known or the day lies outside its range.
    pub fn pinned(mut self, id: &str, day: NaiveDate) -> Result<Self, Error> {
        let source = national()?;
        let instrument =
            source.instruments.get(id).ok_or_else(|| Error::unknown("instrument", id, source.instruments.keys().map(String::as_str)))?;
        let refused = |why: String| Error::Pin { instrument: id.to_owned(), day, why };
        match instrument.first {
            FirstDay::On(known) => return Err(refused(format!("its first day is known, {known}"))),
            FirstDay::Between { not_before, not_after } if day < not_before || day > not_after => {
                return Err(refused(format!("its first day lies from {not_before} to {not_after}")));
            }
            FirstDay::Between { .. } => {}
        }
        self.pins.insert(id.to_owned(), day);
        Ok(self)
    }

    /// Accept nothing below this certainty and standing: a value below is unknown, a reading below is open.
    #[must_use]
    pub fn requiring(mut self, certainty: Certainty, standing: Standing) -> Self {
        self.floor = Some(Floor { certainty, standing });
        self
    }

    /// The charter in force on a day.
    ///
    /// # Errors
    /// [`Error::NotInForce`] before the first charter known, with the first day known.
    pub fn in_force_on(&self, day: NaiveDate) -> Result<Charter, Error> {
        let source = national()?;
        let worlds = worlds(&source, self, day)?;
        let laid = self.laid(&source, day);
        Ok(Charter::new(source, worlds, laid, self.receipt(day)?))
    }

    /// The letters of the day, and how much rules weigh: a later profile over an earlier one.
    fn laid(&self, source: &Source, day: NaiveDate) -> Laid {
        let mut laid = Laid::default();
        laid.letters.extend(self.campaigns.iter().filter_map(|id| source.letters.by_instrument.get(id)).cloned());
        let plan = |id: &String| source.schedules.iter().find(|plan| plan.id == *id);
        laid.schedules.extend(self.campaigns.iter().filter_map(plan).cloned());
        for profile in self.profiles().filter(|profile| profile.applies_on(day)) {
            laid.letters.extend(profile.letter().cloned());
            laid.schedules.extend(profile.schedule().cloned());
            laid.severities.extend(profile.severities().map(|(rule, severity)| (rule.to_owned(), severity)));
        }
        laid.schedules.extend(source.schedules.iter().filter(|plan| plan.rests_on.is_some()).cloned());
        laid
    }

    pub(crate) fn profiles(&self) -> impl Iterator<Item = &Profile> {
        self.profiles.iter().map(AsRef::as_ref)
    }

    pub(crate) fn campaigns(&self) -> &[String] {
        &self.campaigns
    }

    pub(crate) fn pins(&self) -> &BTreeMap<String, NaiveDate> {
        &self.pins
    }

    pub(crate) fn floor(&self) -> Option<Floor> {
        self.floor
    }

    fn receipt(&self, day: NaiveDate) -> Result<Receipt, Error> {
        Ok(Receipt {
            library: env!("CARGO_PKG_VERSION").to_owned(),
            rulebook: DATA_VERSION.to_owned(),
            rulebook_hash: national()?.hash.clone(),
            day,
            campaigns: self.campaigns.clone(),
            profiles: self.profiles().map(Profile::receipt).collect(),
            pins: self.pins.clone(),
            floor: self.floor,
        })
    }
}

/// The ids of the letters and plans that can be chosen; [`Charter::instruments`] has the speaking name of each.
///
/// # Errors
/// [`Error::Rulebook`] when the compiled-in files contradict one another, which a test excludes.
pub fn national_campaigns() -> Result<impl Iterator<Item = &'static str>, Error> {
    let instruments = &loaded()?.instruments;
    Ok(instruments.values().filter(|instrument| instrument.kind == InstrumentKind::Campaign).map(|instrument| instrument.id.as_str()))
}

fn loaded() -> Result<&'static Arc<Source>, Error> {
    NATIONAL.as_ref().map_err(Clone::clone)
}

pub(crate) fn national() -> Result<Arc<Source>, Error> {
    loaded().cloned()
}
