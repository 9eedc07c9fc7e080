//! What two charters differ in, provision by provision.

use crate::charter::Charter;
use crate::rulebook::{P, Resolved, Slot};
use crate::verdict::{Certainty, Standing, canonical};
use serde::Serialize;

/// What one charter has of a provision: one entry for each charter that may be in force and each open reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProvisionState {
    /// The charter in force: `DL12`.
    pub under: String,
    /// The value as text; absent where the law is silent or no value is established.
    pub value: Option<String>,
    /// Where the value comes from.
    pub instrument: Option<String>,
    /// The article.
    pub at: Option<String>,
    /// How well the text was read.
    pub certainty: Option<Certainty>,
    /// Whether it is the law of the day; `undetermined` where no value is established.
    pub standing: Standing,
}

/// A provision on which two charters differ: in its value, where it comes from, or whether it is the law of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProvisionChange {
    /// Its id: `calendar.counting`.
    pub id: String,
    /// What this charter has.
    pub here: Vec<ProvisionState>,
    /// What the other has.
    pub there: Vec<ProvisionState>,
    /// The rules it feeds.
    pub rules: Vec<String>,
}

impl ProvisionChange {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// Whether a rule could answer otherwise: another source or standing of the same value changes no outcome.
    pub(super) fn changes_the_value(&self) -> bool {
        // Two charters that give different values make a rule unknown, so it matters which values there are, not how often.
        let one = |state: &ProvisionState| (state.value.clone(), state.standing == Standing::Undetermined);
        !same(&self.here, &self.there, one)
    }
}

impl Charter {
    /// The provisions on which another charter differs from this one: another day, other letters, another profile. In the order
    /// of the chapters.
    ///
    /// ```
    /// use dieule::{Rulebook, iso_day};
    ///
    /// let khoa_xii = Rulebook::national().in_force_on(iso_day("2024-05-09").unwrap())?;
    /// let khoa_xiii = Rulebook::national().in_force_on(iso_day("2026-11-22").unwrap())?;
    /// let changes = khoa_xii.diff(&khoa_xiii);
    /// let counting = changes.iter().find(|change| change.id == "calendar.counting").unwrap();
    /// assert_eq!(counting.here[0].value.as_deref(), Some("year_of_life"));
    /// assert_eq!(counting.there[0].value.as_deref(), Some("completed_years"));
    /// # Ok::<(), dieule::Error>(())
    /// ```
    pub fn diff(&self, other: &Charter) -> Vec<ProvisionChange> {
        let provisions = P::ALL.iter().zip(&self.source().provisions);
        let change = |(p, provision): (&P, &crate::rulebook::Provision)| {
            let (here, there) = (self.states(*p), other.states(*p));
            let differs = !same(&here, &there, |state| ProvisionState { under: String::new(), ..state.clone() });
            differs.then(|| ProvisionChange { id: provision.id.to_owned(), here, there, rules: provision.rules.clone() })
        };
        provisions.filter_map(change).collect()
    }

    fn states(&self, p: P) -> Vec<ProvisionState> {
        let of_world = |world: &crate::rulebook::World| {
            let under = world.charter.as_str();
            match world.slots.get(p as usize) {
                None | Some(Slot::Silent) => vec![without_value(under, Standing::InForce)],
                Some(Slot::BelowFloor) => vec![without_value(under, Standing::Undetermined)],
                Some(Slot::Values(values)) => values.iter().map(|value| with_value(under, value)).collect(),
            }
        };
        self.worlds().iter().flat_map(of_world).collect()
    }
}

fn without_value(under: &str, standing: Standing) -> ProvisionState {
    ProvisionState { under: under.to_owned(), value: None, instrument: None, at: None, certainty: None, standing }
}

fn with_value(under: &str, value: &Resolved) -> ProvisionState {
    ProvisionState {
        under: under.to_owned(),
        value: Some(value.setting.to_string()),
        instrument: Some(value.instrument.clone()),
        at: value.at.clone(),
        certainty: Some(value.certainty),
        standing: value.standing,
    }
}

/// Whether both sides have the same of something, whatever the order and however often.
fn same<T: PartialEq>(here: &[ProvisionState], there: &[ProvisionState], of: impl Fn(&ProvisionState) -> T) -> bool {
    let within = |some: &[ProvisionState], all: &[ProvisionState]| some.iter().all(|one| all.iter().any(|other| of(one) == of(other)));
    within(here, there) && within(there, here)
}
