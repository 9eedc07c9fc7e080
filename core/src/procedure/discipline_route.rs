//! The route of a case of discipline: the parts that units have, and the committees that a complaint may go to (Điều 34.3).

use super::case::RouteUnit;
use super::opening::Tree;
use super::route::{Above, kind_of};
use crate::charter::Charter;
use crate::error::Error;
use crate::unit::Kind;

/// The parts, as they are found.
pub(super) struct Route(pub(super) Vec<RouteUnit>);

impl Route {
    pub(super) fn pass(&mut self, role: &str, unit: &str) {
        self.0.push(RouteUnit { role: role.to_owned(), unit: unit.to_owned() });
    }

    /// The committees a complaint may go to, seen from whoever decides: the one directly above, the one above that, the Central Committee.
    pub(super) fn complaints(&mut self, charter: &Charter, units: &Tree<'_>, deciding: &str) -> Result<(), Error> {
        let mut at = deciding.to_owned();
        let mut roles = ["direct_superior_committee", "higher_committee"].into_iter();
        // The Central Committee hears nothing above itself.
        let mut centre = kind_of(units, deciding)? == Kind::TrungUong;
        // Links upward are cut where they would go round, so this ends.
        while let Some(above) = Above::found(charter, units, &at)? {
            centre |= above.superior_kind == Kind::TrungUong;
            match roles.next() {
                Some("higher_committee") | None if above.superior_kind == Kind::TrungUong => {
                    self.pass("central_committee", &above.superior);
                }
                Some(role) => self.pass(role, &above.superior),
                None => {}
            }
            at = above.superior;
        }
        if !centre {
            // The article names it, whether the list reaches up to it or not.
            self.pass("central_committee", unlisted_centre(units, deciding)?);
        }
        Ok(())
    }
}

/// What stands for the Central Committee where the list has none: the code of its kind.
fn unlisted_centre(units: &Tree<'_>, unit: &str) -> Result<&'static str, Error> {
    let code = Kind::TrungUong.code();
    if units.code.iter().flatten().any(|known| *known == code) {
        let why = "the list has no Central Committee, and a unit of another kind under the code that would stand for it";
        return Err(Error::Route { unit: unit.to_owned(), why });
    }
    Ok(code)
}
