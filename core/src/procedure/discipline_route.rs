//! The route of a case of discipline: who hears, votes and decides (Điều 33), and the committees that a complaint may go to (Điều 34.3).

use super::case::{Given, RouteUnit};
use super::opening::{CaseRequest, Opened, Tree, refused};
use super::route::{Above, kind_of, level_of};
use crate::charter::{Charter, Facts};
use crate::discipline::{DecidingUnit, Discipline, DisciplineForm, Disciplined, Shared};
use crate::error::{Error, Problem};
use crate::record::Record;
use crate::rulebook::P;
use crate::unit::Kind;
use crate::verdict::{Language, Outcome};

/// The parts, as they are found.
struct Route(Vec<RouteUnit>);

impl Route {
    fn pass(&mut self, role: &str, unit: &str) {
        self.0.push(RouteUnit { role: role.to_owned(), unit: unit.to_owned() });
    }

    /// The committees a complaint may go to, seen from whoever decides: the one directly above, each one further up, the Central Committee.
    fn complaints(&mut self, charter: &Charter, units: &Tree<'_>, deciding: &str) -> Result<(), Error> {
        if deciding == Kind::TrungUong.code() && !listed(units, deciding) {
            return Ok(());
        }
        let mut at = deciding.to_owned();
        // The Central Committee hears nothing above itself.
        let mut centre = kind_of(units, deciding)? == Kind::TrungUong;
        let mut role = "direct_superior_committee";
        // Links upward are cut where they would go round, so this ends.
        while let Some(above) = Above::found(charter, units, &at)? {
            let of_centre = above.superior_kind == Kind::TrungUong;
            centre |= of_centre;
            self.pass(if of_centre && role == "higher_committee" { "central_committee" } else { role }, &above.superior);
            role = "higher_committee";
            at = above.superior;
        }
        if !centre {
            // The article names it, whether the list reaches up to it or not; for a province it is the one directly above.
            let above_a_province = kind_of(units, deciding)? == Kind::Tinh;
            self.pass(if above_a_province { role } else { "central_committee" }, unlisted_centre(units, deciding)?);
        }
        Ok(())
    }
}

fn listed(units: &Tree<'_>, code: &str) -> bool {
    units.code.iter().flatten().any(|known| *known == code)
}

/// The direct superior of a unit. A list may end with the province: directly above that stands the Central Committee (Điều 6 khoản 1), listed or not.
fn directly_above(charter: &Charter, units: &Tree<'_>, unit: &str) -> Result<String, Error> {
    match Above::found(charter, units, unit)? {
        Some(above) => Ok(above.superior),
        None if kind_of(units, unit)? == Kind::Tinh => Ok(unlisted_centre(units, unit)?.to_owned()),
        None => Err(Error::Route { unit: unit.to_owned(), why: "no unit stands above it" }),
    }
}

/// What stands for the Central Committee where the list has none: the code of its kind.
fn unlisted_centre(units: &Tree<'_>, unit: &str) -> Result<&'static str, Error> {
    let code = Kind::TrungUong.code();
    if listed(units, code) {
        let why = "the list has no Central Committee, and a unit of another kind under the code that would stand for it";
        return Err(Error::Route { unit: unit.to_owned(), why });
    }
    Ok(code)
}

/// What the request says of one of its facts.
fn code<'a>(request: &'a CaseRequest, field: &'static str) -> Result<&'a str, Error> {
    match request.facts.get(field) {
        Some(Given::Text(code)) => Ok(code),
        _ => Err(refused(&format!("facts.{field}"), None, Problem::MissingValue)),
    }
}

/// Who hears, votes and decides follows from whose case it is and from the form (Điều 33). `unit` is the unit where they count; `to_unit` the one on whose
/// committee they sit, or that appointed them, where that is another.
pub(super) fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let (home, elsewhere) = (request.unit.as_str(), request.to_unit.as_deref().filter(|unit| *unit != request.unit));
    let no_route = |why| Err(Error::Route { unit: request.unit.clone(), why });
    let home_kind = kind_of(units, home)?;
    let mut facts = request.facts.clone();
    let mut case = Discipline::default();
    for field in ["subject", "form"] {
        case.set(field, Given::Text(code(request, field)?.to_owned()).value())?;
    }
    for field in ["elected_post", "still_member"] {
        request.facts.get(field).map_or(Ok(()), |given| case.set(field, given.value()))?;
    }
    if case.subject == Some(Disciplined::CommitteeMember) {
        let of_branch = elsewhere.map_or(Ok(home_kind), |unit| kind_of(units, unit))? == Kind::ChiDoan;
        case.committee_of_branch = Some(of_branch);
        facts.insert("committee_of_branch".to_owned(), Given::Flag(of_branch));
    }
    let shared = charter.value_of("discipline.decider", &|law| Shared::of(law, &case)).ok_or(Error::NotEstablished {
        provision: P::DisciplineMemberDecider.id(),
        why: "the law of the day does not tell who decides on this form",
    })?;
    allowed(charter, &case)?;
    let mut route = Route(vec![]);
    route.pass("home_unit", home);
    let own = match shared.case {
        Disciplined::Member | Disciplined::LeadingBody if elsewhere.is_some() => return no_route("the case is one of the unit itself"),
        Disciplined::OtherOfficer => request.to_unit()?,
        Disciplined::CentralCommitteeMember => {
            let centre = elsewhere.unwrap_or(home);
            if kind_of(units, centre)? != Kind::TrungUong {
                return no_route("the case is one of the Central Committee: name it as the other unit");
            }
            centre
        }
        Disciplined::Member | Disciplined::CommitteeMember | Disciplined::LeadingBody => elsewhere.unwrap_or(home),
    };
    kind_of(units, own)?;
    // The Central Committee has nobody above it; an officer's case stays where the officer was appointed.
    let superior = match shared.case {
        Disciplined::CentralCommitteeMember | Disciplined::OtherOfficer => None,
        Disciplined::Member | Disciplined::CommitteeMember | Disciplined::LeadingBody => Some(directly_above(charter, units, own)?),
    };
    let superior = superior.as_deref();
    match shared.case {
        Disciplined::OtherOfficer => {
            route.pass("hearing_unit", own);
            route.pass("appointing_unit", own);
        }
        Disciplined::LeadingBody => {
            for role in ["hearing_unit", "voting_unit", "direct_superior"] {
                route.pass(role, superior.unwrap_or(own));
            }
        }
        Disciplined::Member | Disciplined::CommitteeMember | Disciplined::CentralCommitteeMember => {
            for role in ["hearing_unit", "voting_unit", "own_unit"] {
                route.pass(role, own);
            }
            if let Some(superior) = superior {
                route.pass("proposing_unit", own);
                route.pass("direct_superior", superior);
            }
        }
    }
    let deciding = match shared.decides {
        DecidingUnit::DirectSuperior => superior.unwrap_or(own),
        DecidingUnit::OwnUnit | DecidingUnit::AppointingUnit | DecidingUnit::HigherSuperior | DecidingUnit::Other => own,
    };
    route.pass("deciding_unit", deciding);
    let expels = case.form == Some(DisciplineForm::Expulsion);
    route.pass(if expels { "expelling_unit" } else { "enforcing_unit" }, deciding);
    route.complaints(charter, units, deciding)?;
    facts.extend(level_of(charter, units, deciding)?);
    Ok(Opened { route: route.0, facts })
}

/// A form that the article does not have for whom it is about is refused before anybody is heard.
fn allowed(charter: &Charter, case: &Discipline) -> Result<(), Error> {
    let facts = Facts::from(case.clone());
    for rule in ["discipline.form", "discipline.officer_expulsion"] {
        let Some(finding) = charter.finding_about(rule, &facts) else { continue };
        return match (finding.outcome, finding.missing.first()) {
            (Outcome::Met, _) => continue,
            (Outcome::Unknown, Some(field)) => Err(refused(&format!("facts.{field}"), None, Problem::MissingValue)),
            (Outcome::Unknown, None) => Err(Error::NotEstablished {
                provision: P::DisciplineMemberForms.id(),
                why: "the law of the day does not tell whether there is this form for whom it is about",
            }),
            (Outcome::NotMet | Outcome::NeedsDecision, _) => {
                let cited = finding.cited(Language::En);
                Err(refused("facts.form", None, Problem::NotAllowed { rule: finding.rule, cited }))
            }
        };
    }
    Ok(())
}
