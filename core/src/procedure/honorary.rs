//! Đoàn viên danh dự (Điều 4 khoản 4): the machine of honorary members. Who decides is left to the Central Standing Committee; until its rule is known
//! the decision waits. The title makes nobody count anywhere.

use super::case::{Given, RouteUnit};
use super::kinds::EffectKind as E;
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree, refused};
use super::route::Above;
use crate::charter::Charter;
use crate::error::{Error, Problem};
use crate::file::Honorary;
use crate::record::Record;
use crate::rollout::MovementKind;
use crate::rulebook::P;
use crate::unit::Kind;
use crate::verdict::Outcome;

const PROPOSER: &str = "proposer";
const DECIDER: &str = "decider";

pub(crate) static HONORARY: Machine = Machine {
    id: "honorary",
    questions: &[Honorary::NAME],
    roles: &[PROPOSER, DECIDER],
    several: &[],
    to_unit: &[],
    home: Home::Nowhere,
    opens_with: &[],
    opens: opened,
    states: &[
        State::held("drafted", PROPOSER, None),
        State::held("proposed", DECIDER, None),
        State::end("recognised", Home::Stays, &[]),
        State::end("refused", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            // Who may propose is asked when the case is opened.
            effects: &[Effect::at(E::PassOn, Place::Actor).with(Place::Next)],
            ..Step::of("propose", &["drafted"], "proposed")
        },
        Step {
            takes: &["recognition_number"],
            guards: &["honorary.admission", "honorary.number"],
            effects: &[
                Effect::at(E::RecordDecision, Place::Actor).values(&["recognition_number"]),
                Effect::at(E::SetHonorary, Place::Role(PROPOSER)),
                Effect::movement(MovementKind::MadeHonorary, Place::Role(PROPOSER)),
            ],
            ..Step::of("recognise", &["proposed"], "recognised")
        },
        Step {
            takes: &["refusal_reason"],
            guards: &["honorary.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role(PROPOSER)).values(&["refusal_reason"])],
            ..Step::of("refuse", &["proposed"], "refused")
        },
    ],
    due: |_, _, _| None,
};

/// Who proposes, and who decides: the nearest unit above of the level that was set, else the direct superior.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let set = charter.value_of("honorary.admission", &|law| Ok(law.choice(P::RecordHonoraryDecider)?.to_owned()));
    let mut above = Above::of(charter, units, &request.unit)?;
    let proposing = Given::Text(above.kind.code().to_owned());
    proposes(charter, above.kind)?;
    let level = |above: &Above| above.superior_kind.level().map(crate::unit::Level::code);
    // The list is a tree whose circles are cut, so that the way up ends.
    while set.as_deref().is_some_and(|set| level(&above) != Some(set)) {
        above = Above::of(charter, units, &above.superior)?;
    }
    let mut facts = request.facts.clone();
    facts.insert("proposing_kind".to_owned(), proposing);
    facts.extend(level(&above).map(|level| ("decided_at".to_owned(), Given::Text(level.to_owned()))));
    let stop = |role: &str, unit: &str| RouteUnit { role: role.to_owned(), unit: unit.to_owned() };
    Ok(Opened { route: vec![stop(PROPOSER, &request.unit), stop(DECIDER, &above.superior)], facts })
}

/// A unit of a kind that does not propose opens no case; it is told which kinds do.
fn proposes(charter: &Charter, kind: Kind) -> Result<(), Error> {
    let asked = crate::charter::Facts::from(Honorary { proposing_kind: Some(kind), ..Honorary::default() });
    let stands = charter.finding_about("honorary.proposal", &asked).filter(|finding| finding.outcome == Outcome::NotMet);
    let Some(finding) = stands else { return Ok(()) };
    let kinds = charter.value_of("honorary.proposal", &|law| Ok(law.list(P::RecordHonoraryProposers)?.to_vec())).unwrap_or_default();
    Err(refused("unit", None, Problem::NotOfKind { rule: finding.rule, kinds }))
}
