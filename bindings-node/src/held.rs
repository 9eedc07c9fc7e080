//! Results held whole on the Rust side: what their classes have in common.

use crate::failure::{Failure, Stop, answer};
use crate::value::optional;
use dieule::{Charter, Error, Language};
use napi::bindgen_prelude::{AsyncTask, Either, ToNapiValue, TypeName, Unknown};
use napi::{Env, Task};
use std::marker::PhantomData;

/// What the classes of results held whole share: made from the library's value, what reproduces it, its stored form.
macro_rules! held {
    ($class:ident) => {
        impl From<dieule::$class> for $class {
            fn from(result: dieule::$class) -> Self {
                $class { inner: std::sync::Arc::new(result) }
            }
        }

        #[napi_derive::napi]
        impl $class {
            /// What reproduces it.
            #[napi]
            pub fn receipt(&self) -> $crate::describe::Receipt {
                $crate::describe::Receipt::from(&self.inner.receipt)
            }

            /// The stored form: canonical JSON.
            #[napi]
            pub fn to_json(&self) -> String {
                self.inner.to_json()
            }
        }
    };
}
pub(crate) use held;

/// What the findings of a class say, each told by its place: the class has a method `finding` that knows the places.
macro_rules! says {
    ($class:ident) => {
        #[napi_derive::napi]
        impl $class {
            /// The message of a finding.
            #[napi]
            pub fn message(
                &self,
                finding: u32,
                language: napi::bindgen_prelude::Unknown<'_>,
            ) -> napi::Result<napi::bindgen_prelude::Either<String, $crate::failure::Failure>> {
                $crate::held::said(self.finding(finding), dieule::Finding::message, language)
            }

            /// What to do about a finding.
            #[napi]
            pub fn remedy(
                &self,
                finding: u32,
                language: napi::bindgen_prelude::Unknown<'_>,
            ) -> napi::Result<napi::bindgen_prelude::Either<String, $crate::failure::Failure>> {
                $crate::held::said(self.finding(finding), dieule::Finding::remedy, language)
            }

            /// The citation of a finding as people write it.
            #[napi]
            pub fn cited(
                &self,
                finding: u32,
                language: napi::bindgen_prelude::Unknown<'_>,
            ) -> napi::Result<napi::bindgen_prelude::Either<String, $crate::failure::Failure>> {
                $crate::held::said(self.finding(finding), dieule::Finding::cited, language)
            }
        }
    };
}
pub(crate) use says;

/// What something says in a language; nothing where it is not there.
pub(crate) fn said<T>(found: Option<&T>, says: fn(&T, Language) -> String, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
    answer(in_language(language).map(|language| found.map(|found| says(found, language)).unwrap_or_default()))
}

/// The language named; Vietnamese where none is.
pub(crate) fn in_language(given: Unknown<'_>) -> Result<Language, Stop> {
    Ok(optional(given, "message", "language")?.unwrap_or(Language::Vi))
}

/// So many of a list, beginning with one: a long list is read in pieces.
pub(crate) fn piece<'a, T, F: From<&'a T>>(list: &'a [T], from: u32, length: u32) -> Vec<F> {
    list.iter().skip(from as usize).take(length as usize).map(F::from).collect()
}

/// A question on a worker thread, about what was handed in; its answer becomes an object of a class.
#[derive(Debug)]
pub struct Asked<G, A, C> {
    charter: Charter,
    /// What could not be read is a refusal as well, told when the promise settles.
    given: Result<G, Error>,
    ask: fn(&Charter, &G) -> Result<A, Error>,
    class: PhantomData<fn() -> C>,
}

/// Ask on a worker thread.
pub(crate) fn asked<G: Send, A: Send + 'static, C: From<A> + ToNapiValue + TypeName>(
    charter: &Charter,
    given: Result<G, Stop>,
    ask: fn(&Charter, &G) -> Result<A, Error>,
) -> napi::Result<AsyncTask<Asked<G, A, C>>> {
    let given = match given {
        Ok(given) => Ok(given),
        Err(Stop::Refused(error)) => Err(*error),
        Err(Stop::Broken(error)) => return Err(error),
    };
    Ok(AsyncTask::new(Asked { charter: charter.clone(), given, ask, class: PhantomData }))
}

impl<G: Send, A: Send + 'static, C: From<A> + ToNapiValue + TypeName> Task for Asked<G, A, C> {
    type Output = Result<A, Error>;
    type JsValue = Either<C, Failure>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        Ok(match &self.given {
            Ok(given) => (self.ask)(&self.charter, given),
            Err(error) => Err(error.clone()),
        })
    }

    fn resolve(&mut self, _: Env, output: Self::Output) -> napi::Result<Self::JsValue> {
        answer(output.map(C::from).map_err(Stop::from))
    }
}
