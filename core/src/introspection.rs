//! What a charter says of itself: instruments, provisions, rules and the register, as a host may show them.

use crate::charter::Charter;
use crate::messages;
use crate::rulebook::{InstrumentInfo, P, Provision, ProvisionInfo, RegisterEntry, RuleInfo, Schedule, Slot};
use crate::verdict::Standing;

impl Charter {
    /// The instruments known, with those of the profiles.
    pub fn instruments(&self) -> Vec<InstrumentInfo> {
        let Some(world) = self.worlds().last() else { return Vec::new() };
        let instruments = world.instruments.values();
        instruments
            .map(|i| InstrumentInfo {
                id: i.id.clone(),
                kind: i.kind,
                name: i.name.clone(),
                title: i.title.clone(),
                first: i.first,
                to: i.to,
                text: i.text,
                note: i.note.clone(),
            })
            .collect()
    }

    /// The provisions as they stand on the charter's day, with the value that won and those it won over.
    ///
    /// While two charters may be in force, a value on which they differ is not established.
    pub fn provisions(&self) -> Vec<ProvisionInfo> {
        P::ALL.iter().zip(&self.source().provisions).map(|(p, provision)| self.described(*p, provision)).collect()
    }

    pub(crate) fn described(&self, p: P, provision: &Provision) -> ProvisionInfo {
        let slots: Vec<&Slot> = self.worlds().iter().filter_map(|world| world.slots.get(p as usize)).collect();
        let values: Vec<_> = slots.iter().flat_map(|slot| if let Slot::Values(values) = slot { values.as_slice() } else { &[] }).collect();
        let agreed = values.len() == slots.len() && values.windows(2).all(|pair| matches!(pair, [a, b] if a.setting == b.setting));
        let silent = slots.iter().all(|slot| matches!(slot, Slot::Silent));
        let won = values.first().filter(|_| agreed);
        ProvisionInfo {
            id: provision.id.to_owned(),
            kind: provision.kind,
            options: provision.options.clone(),
            unit: provision.unit.clone(),
            value: won.map(|won| won.setting.clone()),
            instrument: won.map(|won| won.instrument.clone()),
            at: won.and_then(|won| won.at.clone()),
            certainty: won.and_then(|_| values.iter().map(|value| value.certainty).min()),
            standing: match won {
                Some(_) => values.iter().map(|value| value.standing).min().unwrap_or(Standing::InForce),
                None if silent => Standing::InForce,
                None => Standing::Undetermined,
            },
            open_to: provision.open_to.clone(),
            overruled: won.map(|won| won.overruled.clone()).unwrap_or_default(),
            rules: provision.rules.clone(),
            register: provision.register.clone(),
            note: [provision.note.as_str(), won.map_or("", |won| won.note.as_str())].join(" ").trim().to_owned(),
        }
    }

    /// Every rule, in alphabetical order, with the weight a profile gives it.
    pub fn rules(&self) -> Vec<RuleInfo> {
        let rules = self.source().rules.iter();
        rules
            .map(|(id, entry)| RuleInfo {
                id: id.clone(),
                title: messages::title(id),
                severity: self.severity(id),
                provisions: entry.reads.iter().map(|p| p.id().to_owned()).collect(),
                exceptions: entry.exceptions.clone(),
            })
            .collect()
    }

    /// The register of provisions with the rules that encode each row; in the order of topics, then of ids.
    pub fn register(&self) -> Vec<RegisterEntry> {
        let source = self.source();
        let provisions = source.provisions.iter().map(|provision| (&provision.register, &provision.rules));
        let covers: Vec<(&Vec<String>, &Vec<String>)> =
            provisions.chain(source.instruments.values().map(|instrument| (&instrument.register, &instrument.rules))).collect();
        let rows = source.register.iter().flat_map(|(topic, rows)| rows.iter().map(move |(id, kind)| (topic, id, kind)));
        rows.map(|(topic, id, kind)| {
            let rules = covers.iter().filter(|(register, _)| register.contains(id)).flat_map(|(_, rules)| rules.iter().cloned());
            let plans = source.schedules.iter().flat_map(Schedule::covers);
            let planned = plans.filter(|(register, _)| register.contains(id)).map(|(_, rule)| rule.to_owned());
            RegisterEntry { id: id.clone(), topic: topic.clone(), kind: kind.clone(), rules: rules.chain(planned).collect() }
        })
        .collect()
    }
}
