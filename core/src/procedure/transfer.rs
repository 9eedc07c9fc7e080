//! Chuyển sinh hoạt Đoàn: the machine of transfers. What its steps ask is in `member/transfer.rs`; here stand their order, actors and effects.

use super::case::{Case, CaseItem, Given};
use super::machine::{By, Effect, EffectKind as E, Home, Machine, Place, State, Step};
use super::route::{Ends, Side};
use crate::charter::{Charter, Facts};
use crate::error::{Error, InputError, Problem};
use crate::member::{Decider, Outside, Transfer, last_day};
use crate::record::{Record, records};
use crate::review::Units;
use crate::rulebook::P;
use chrono::NaiveDate;
use std::collections::BTreeSet;

records! {
    /// What a transfer is opened with. A case may carry several members of one branch who go to one place.
    "transfer_request" TransferRequest {
        /// The host's own id of the case.
        id: String,
        /// Day the case is opened.
        opened_on: NaiveDate,
        /// Day the members asked; absent: the day it is opened.
        requested_on: NaiveDate,
        /// Code of the members' branch.
        from_unit: String,
        /// Code of the branch they go to; absent where they leave the system.
        to_unit: String,
        /// Where they go instead, when out of the system.
        outside: Outside,
    }
}

const OPEN: &[&str] = &["requested", "at_sending_tier", "at_sending_base", "at_receiving_base", "at_receiving_tier", "at_receiving_branch"];

/// The effects of a move: those that count people come in pairs, so that nobody counts twice or nowhere between them.
const ARRIVED: &[Effect] = &[
    Effect::at(E::LeaveUnit, Place::Role("sending_branch")).with(Place::Role("receiving_branch")),
    Effect::at(E::EnterUnit, Place::Role("receiving_branch")).with(Place::Role("sending_branch")),
    Effect::at(E::RecordDeparture, Place::Role("sending_branch")).with(Place::Role("receiving_branch")),
    Effect::at(E::RecordArrival, Place::Role("receiving_branch")).with(Place::Role("sending_branch")),
    Effect::at(E::HandOverFile, Place::Role("sending_branch")).with(Place::Role("receiving_branch")),
];

const LEFT: &[Effect] = &[
    Effect::at(E::LeaveUnit, Place::Role("sending_branch")),
    Effect::at(E::LeaveSystem, Place::Role("sending_branch")).values(&["outside"]),
    Effect::at(E::RecordDeparture, Place::Role("sending_branch")).values(&["outside"]),
];

pub(crate) static TRANSFER: Machine = Machine {
    id: "transfer",
    record: || Facts::about(Transfer::NAME),
    roles: crate::member::TransferRole::CODES,
    home: "sending_branch",
    states: &[
        State::held("requested", "sending_branch", None),
        State::held("at_sending_tier", "sending_tier", Some("at_sending_base")),
        State::held("at_sending_base", "sending_base", Some("at_receiving_base")),
        State::held("at_receiving_base", "receiving_base", Some("at_receiving_tier")),
        State::held("at_receiving_tier", "receiving_tier", Some("at_receiving_branch")),
        State::held("at_receiving_branch", "receiving_branch", Some("left_system")),
        State::end("transferred", Home::Moves("receiving_branch"), ARRIVED),
        State::end("left_system", Home::Outside, LEFT),
        State::end("refused", Home::Stays, &[]),
        State::end("withdrawn", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            action: "introduce",
            from: &["requested"],
            to: "at_sending_tier",
            by: By::Holder,
            takes: &["assessed_on", "dues_paid_through", "dues_exempt"],
            stamps: Some("introduced_on"),
            signs: None,
            guards: &[
                "transfer.request",
                "transfer.assessment",
                "transfer.dues",
                "transfer.base_organizations",
                "transfer.route",
                "transfer.outside",
            ],
            effects: &[
                Effect::at(E::WriteAssessment, Place::Actor).values(&["assessed_on"]),
                Effect::at(E::SettleDues, Place::Actor).values(&["dues_paid_through", "dues_exempt"]),
                Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next),
            ],
        },
        Step {
            action: "pass_on",
            from: &["at_sending_tier"],
            to: "at_sending_base",
            by: By::Holder,
            takes: &[],
            stamps: None,
            signs: None,
            guards: &[],
            effects: &[Effect::at(E::PassOn, Place::Actor).with(Place::Next)],
        },
        Step {
            action: "release",
            from: &["at_sending_base"],
            to: "at_receiving_base",
            by: By::Holder,
            takes: &[],
            stamps: None,
            signs: None,
            guards: &[],
            effects: &[Effect::at(E::NumberSlip, Place::Actor), Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next)],
        },
        Step {
            action: "accept",
            from: &["at_receiving_base"],
            to: "at_receiving_tier",
            by: By::Holder,
            takes: &[],
            stamps: None,
            signs: None,
            guards: &[],
            effects: &[Effect::at(E::RegisterArrival, Place::Actor), Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next)],
        },
        Step {
            action: "pass_on",
            from: &["at_receiving_tier"],
            to: "at_receiving_branch",
            by: By::Holder,
            takes: &[],
            stamps: None,
            signs: None,
            guards: &[],
            effects: &[Effect::at(E::PassOn, Place::Actor).with(Place::Next)],
        },
        Step {
            action: "confirm",
            from: &["at_receiving_branch"],
            to: "transferred",
            by: By::Holder,
            takes: &[],
            stamps: Some("confirmed_on"),
            signs: None,
            guards: &[],
            effects: &[],
        },
        Step {
            action: "refuse",
            from: &["at_sending_tier", "at_sending_base", "at_receiving_base", "at_receiving_tier", "at_receiving_branch"],
            to: "refused",
            by: By::Holder,
            takes: &["refusal_reason"],
            stamps: Some("refused_on"),
            signs: Some("refused_by"),
            guards: &["transfer.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role("sending_branch")).values(&["refusal_reason"])],
        },
        Step {
            action: "withdraw",
            from: OPEN,
            to: "withdrawn",
            by: By::Role("sending_branch"),
            takes: &[],
            stamps: Some("withdrawn_on"),
            signs: None,
            guards: &["transfer.withdrawal"],
            effects: &[Effect::at(E::RecordWithdrawal, Place::Actor)],
        },
    ],
    due: |charter, since| charter.value_of("transfer.in_time", &|law| law.integer(P::TransferStepDays)).map(|days| last_day(since, days)),
};

impl Charter {
    /// Open a transfer of members of one branch: the route is worked out from the tree, and afterwards no tree is needed.
    ///
    /// The state of the law that the charter is resolved for decides the route; whether its steps may be taken is asked when they are.
    ///
    /// # Errors
    /// [`Error::Input`] when the request lacks something, names nobody, or names somebody twice; [`Error::UnknownName`] when a unit is not in the list;
    /// [`Error::Route`] when no route leads from one to the other; [`Error::NotEstablished`] on days for which no route is laid down.
    pub fn open_transfer<T: AsRef<str>, M: AsRef<str>>(
        &self,
        units: &Units<'_, T>,
        request: &TransferRequest,
        members: &[M],
    ) -> Result<Case, Error> {
        let refused = |field: &str, row, problem| InputError { record: TransferRequest::NAME, field: field.to_owned(), row, problem };
        let missing = |field: &'static str| refused(field, None, Problem::MissingValue);
        let id = request.id.as_deref().filter(|id| !id.is_empty()).ok_or_else(|| missing("id"))?;
        let opened_on = request.opened_on.ok_or_else(|| missing("opened_on"))?;
        let from = request.from_unit.as_deref().ok_or_else(|| missing("from_unit"))?;
        let to = match (request.to_unit.as_deref(), request.outside) {
            (Some(to), None) => Some(to),
            (None, Some(_)) => None,
            (None, None) => return Err(missing("to_unit").into()),
            (Some(_), Some(_)) => {
                return Err(Error::Route { unit: from.to_owned(), why: "a transfer goes to a unit or out of the system, not both" });
            }
        };
        if members.is_empty() {
            return Err(missing("members").into());
        }
        let mut keys = BTreeSet::new();
        if let Some(row) = members.iter().position(|key| key.as_ref().is_empty() || !keys.insert(key.as_ref())) {
            let problem =
                if members.get(row).is_some_and(|key| key.as_ref().is_empty()) { Problem::MissingValue } else { Problem::Repeated };
            return Err(refused("members", Some(row), problem).into());
        }
        let Ends { sending, receiving, route, tiers } = Ends::between(self, units, from, to)?;
        let mut facts = std::collections::BTreeMap::new();
        let mut put = |field: &str, given: Given| facts.insert(field.to_owned(), given);
        put("requested_on", Given::day(request.requested_on.unwrap_or(opened_on)));
        put("requested_of", Given::Text(Decider::Branch.code().to_owned()));
        let mut side = |side: &Side, kind: &str, higher: &str| {
            put(kind, Given::Text(side.acts.code().to_owned()));
            put(higher, Given::Flag(side.higher));
        };
        side(&sending, "introducing_kind", "sent_from_higher_unit");
        if let Some(receiving) = &receiving {
            side(receiving, "receiving_kind", "received_by_higher_unit");
            put("same_base", Given::Flag(receiving.base == sending.base));
            put("route", Given::Text(tiers.join(" ")));
        }
        if let Some(outside) = request.outside {
            put("outside", Given::Text(outside.code().to_owned()));
        }
        let items = members.iter().map(|member| CaseItem::new(&TRANSFER, member.as_ref(), opened_on)).collect();
        Ok(Case::opened(&TRANSFER, id, opened_on, route, facts, items))
    }
}
