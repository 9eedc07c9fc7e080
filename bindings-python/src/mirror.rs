//! Values of the library as frozen Python classes, field by field.

use chrono::NaiveDate;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};
use std::collections::BTreeMap;
use std::marker::PhantomData;

#[cfg(feature = "stubs")]
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
#[cfg(feature = "stubs")]
use pyo3::type_object::PyTypeInfo;

/// A Python-side value that shows one of the library's.
pub(crate) trait Show: Sized {
    type Core;
    fn of(core: &Self::Core) -> Self;
}

/// One from which the library's value can be had back.
pub(crate) trait Restore: Show {
    fn core(&self) -> Self::Core;
}

macro_rules! as_they_are {
    ($($kind:ty)*) => {$(
        impl Show for $kind {
            type Core = $kind;
            fn of(core: &Self::Core) -> Self {
                core.clone()
            }
        }

        impl Restore for $kind {
            fn core(&self) -> Self::Core {
                self.clone()
            }
        }
    )*};
}

as_they_are! { bool u32 u64 usize String NaiveDate }

impl<T: Show> Show for Option<T> {
    type Core = Option<T::Core>;
    fn of(core: &Self::Core) -> Self {
        core.as_ref().map(T::of)
    }
}

impl<T: Restore> Restore for Option<T> {
    fn core(&self) -> Self::Core {
        self.as_ref().map(T::core)
    }
}

impl<T: Show> Show for BTreeMap<String, T> {
    type Core = BTreeMap<String, T::Core>;
    fn of(core: &Self::Core) -> Self {
        core.iter().map(|(key, value)| (key.clone(), T::of(value))).collect()
    }
}

impl<T: Restore> Restore for BTreeMap<String, T> {
    fn core(&self) -> Self::Core {
        self.iter().map(|(key, value)| (key.clone(), value.core())).collect()
    }
}

impl Show for (u64, u64, u64) {
    type Core = [u64; 3];
    fn of(core: &Self::Core) -> Self {
        (*core).into()
    }
}

impl Restore for (u64, u64, u64) {
    fn core(&self) -> Self::Core {
        (*self).into()
    }
}

/// A list that Python sees as a tuple, since it is frozen.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Tuple<T>(Vec<T>);

impl<T> FromIterator<T> for Tuple<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Tuple(items.into_iter().collect())
    }
}

impl<T: Show> Show for Tuple<T> {
    type Core = Vec<T::Core>;
    fn of(core: &Self::Core) -> Self {
        core.iter().map(T::of).collect()
    }
}

impl<T: Restore> Restore for Tuple<T> {
    fn core(&self) -> Self::Core {
        self.0.iter().map(T::core).collect()
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::Subscript {
        value: &PyTuple::TYPE_HINT,
        slice: &PyStaticExpr::Tuple { elts: &[T::OUTPUT_TYPE, PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }] },
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0)
    }
}

/// A tuple that is built when first asked for.
pub(crate) struct Lazy<T>(PyOnceLock<Py<PyTuple>>, PhantomData<fn() -> T>);

/// What [`Lazy`] built.
pub(crate) struct Built<'py, T>(Bound<'py, PyTuple>, PhantomData<T>);

impl<T> Default for Lazy<T> {
    fn default() -> Self {
        Lazy(PyOnceLock::new(), PhantomData)
    }
}

impl<T: Show> Lazy<T> {
    pub(crate) fn of<'py>(&self, py: Python<'py>, core: &[T::Core]) -> PyResult<Built<'py, T>>
    where
        T: IntoPyObject<'py>,
    {
        let tuple = self.0.get_or_try_init(py, || Ok::<_, PyErr>(PyTuple::new(py, core.iter().map(T::of))?.unbind()))?;
        Ok(Built(tuple.bind(py).clone(), PhantomData))
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Built<'py, T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = Tuple::<T>::OUTPUT_TYPE;

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

impl<'a, 'py, T: for<'b> FromPyObject<'b, 'py>> FromPyObject<'a, 'py> for Tuple<T> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = <Vec<T> as FromPyObject<'_, '_>>::INPUT_TYPE;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        object.extract::<Vec<T>>().map(Tuple)
    }
}

/// What `pickle` and `copy` make a value of: its class and the arguments of the constructor.
pub(crate) type Reduced<'py> = (Bound<'py, PyType>, Tuple<Bound<'py, PyAny>>);

pub(crate) fn reduced<'py>(object: &Bound<'py, PyAny>, fields: &[&str]) -> PyResult<Reduced<'py>> {
    let values = fields.iter().map(|field| object.getattr(*field)).collect::<PyResult<_>>()?;
    Ok((object.get_type(), values))
}

/// `Citation(instrument='DL12', …)`: only the fields named, since others may be personal.
pub(crate) fn shown(name: &str, object: &Bound<'_, PyAny>, fields: &[&str]) -> PyResult<String> {
    let shown = |field: &&str| Ok(format!("{field}={}, ", object.getattr(*field)?.repr()?));
    let fields: String = fields.iter().map(shown).collect::<PyResult<_>>()?;
    Ok(format!("{name}({fields}…)"))
}

/// Defines frozen classes that mirror structs of the library: the constructor takes the fields in order, so that pickling and
/// copying need nothing else. The conversions name every field, so that a new one in the library stops the build here.
///
/// `shows [..]` are the fields a `repr` prints. `one_way` classes are only shown, `both_ways` give the library's value back,
/// and those `by_hand` are converted where they are defined.
macro_rules! mirrors {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident shows [$($shown:ident),*] $way:ident {
            $($(#[doc = $field_doc:literal])* $field:ident: $kind:ty,)*
        } $(=> { $($methods:tt)* })?
    )*) => {$(
        $(#[doc = $doc])*
        #[pyo3::pyclass(frozen, eq, hash, get_all, from_py_object, module = "dieule")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub(crate) struct $name {
            $($(#[doc = $field_doc])* pub(crate) $field: $kind,)*
        }

        $crate::mirror::mirrors! { @$way $name $($field)* }

        #[pyo3::pymethods]
        impl $name {
            #[new]
            fn new($($field: $kind),*) -> Self {
                Self { $($field),* }
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::mirror::shown(stringify!($name), slf, &[$(stringify!($shown)),*])
            }

            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<$crate::mirror::Reduced<'py>> {
                $crate::mirror::reduced(slf, &[$(stringify!($field)),*])
            }

            $($($methods)*)?
        }
    )*};
    (@by_hand $name:ident $($field:ident)*) => {};
    (@one_way $name:ident $($field:ident)*) => {
        impl $crate::mirror::Show for $name {
            type Core = dieule::$name;
            fn of(core: &Self::Core) -> Self {
                let dieule::$name { $($field),* } = core;
                Self { $($field: $crate::mirror::Show::of($field)),* }
            }
        }
    };
    (@both_ways $name:ident $($field:ident)*) => {
        $crate::mirror::mirrors! { @one_way $name $($field)* }

        impl $crate::mirror::Restore for $name {
            fn core(&self) -> Self::Core {
                dieule::$name { $($field: $crate::mirror::Restore::core(&self.$field)),* }
            }
        }
    };
}
pub(crate) use mirrors;
