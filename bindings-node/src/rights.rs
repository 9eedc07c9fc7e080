//! Rights: the actions of the software with their row of the matrix, and whether a unit may take one.

use crate::charter::Charter;
use crate::facts::{filled_request, packed_table};
use crate::failure::{Failure, Stop, answer};
use crate::held::said;
use crate::verdict::{Citation, Verdict};
use dieule::UnitTable;
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;

/// A cell of the matrix: what it says of one holder, and how surely.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RightCell {
    /// The column.
    #[napi(ts_type = "Holder")]
    pub holder: &'static str,
    /// What it says.
    #[napi(ts_type = "Grant")]
    pub grant: &'static str,
    /// How well the source was read; null where nothing was seen.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Where it stands.
    pub citation: Option<Citation>,
}

/// An action on the software, with its row of the matrix.
#[napi]
#[derive(Debug)]
pub struct RightAction {
    inner: dieule::RightAction,
}

#[napi]
impl RightAction {
    /// Its id.
    #[napi(getter)]
    pub fn id(&self) -> &str {
        &self.inner.id
    }

    /// The function it belongs to.
    #[napi(getter)]
    pub fn function(&self) -> &str {
        &self.inner.function
    }

    /// Where the unit it concerns may stand.
    #[napi(ts_return_type = "Relation[]")]
    pub fn relations(&self) -> Vec<&'static str> {
        self.inner.relations.iter().map(|relation| relation.code()).collect()
    }

    /// The cells, in the order of the holders.
    #[napi]
    pub fn cells(&self) -> Vec<RightCell> {
        let cell = |dieule::RightCell { holder, grant, certainty, citation }: &dieule::RightCell| RightCell {
            holder: holder.code(),
            grant: grant.code(),
            certainty: certainty.map(dieule::Certainty::code),
            citation: citation.as_ref().map(Citation::from),
        };
        self.inner.cells.iter().map(cell).collect()
    }

    /// What it is called.
    #[napi]
    pub fn name(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(Some(&self.inner), dieule::RightAction::name, language)
    }

    /// What its function is called.
    #[napi]
    pub fn function_name(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(Some(&self.inner), dieule::RightAction::function_name, language)
    }
}

#[napi]
impl Charter {
    /// The actions of the software, with their rows of the matrix.
    #[napi]
    pub fn actions(&self) -> Vec<RightAction> {
        self.inner.actions().into_iter().map(|inner| RightAction { inner }).collect()
    }

    /// May a unit take an action: the request in the order of its fields.
    #[napi]
    pub fn may(&self, units: Array<'_>, request: Array<'_>) -> napi::Result<Either<Verdict, Failure>> {
        let may = || -> Result<Verdict, Stop> {
            let units = packed_table::<UnitTable>(&units)?;
            Ok(self.inner.may(&units.columns()?, &filled_request(request)?)?.into())
        };
        answer(may())
    }

    /// A list of units prepared for questions about rights.
    #[napi]
    pub fn rights(&self, units: Array<'_>) -> napi::Result<Either<Rights, Failure>> {
        let prepare = || -> Result<Rights, Stop> {
            let units = packed_table::<UnitTable>(&units)?;
            Ok(Rights { inner: self.inner.rights(&units.columns()?)? })
        };
        answer(prepare())
    }
}

/// The units of a list with their rights.
#[napi]
#[derive(Debug)]
pub struct Rights {
    inner: dieule::Rights,
}

#[napi]
impl Rights {
    /// May a unit take an action: the request in the order of its fields.
    #[napi]
    pub fn may(&self, request: Array<'_>) -> napi::Result<Either<Verdict, Failure>> {
        let may = || -> Result<Verdict, Stop> { Ok(self.inner.may(&filled_request(request)?)?.into()) };
        answer(may())
    }

    /// How many units it holds.
    #[napi(getter)]
    pub fn units(&self) -> u32 {
        u32::try_from(self.inner.units()).unwrap_or(u32::MAX)
    }
}
