//! Answers with long lists: held as the library has them, each list built as a tuple when it is first asked for.

/// How a class holds a struct of the library, with its lists: made from it, and equal where it is.
macro_rules! held {
    ($name:ident: $($lazy:ident),*) => {
        impl From<dieule::$name> for $name {
            fn from(core: dieule::$name) -> Self {
                $name { core, $($lazy: $crate::mirror::Lazy::default(),)* }
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.core == other.core
            }
        }
    };
}
pub(crate) use held;

/// Defines frozen classes around large structs of the library: `lazy` lists are built once, when they are read, `plain` fields each
/// time. The constructor takes the fields in this order, so that pickling and copying need nothing else; it names every field,
/// so that a new one in the library stops the build here.
macro_rules! bulk {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident shows [$($shown:ident),*] {
            lazy { $($(#[doc = $lazy_doc:literal])* $lazy:ident: $item:ty,)* }
            plain { $($(#[doc = $field_doc:literal])* $field:ident: $kind:ty,)* }
        } => { $($methods:tt)* }
    )*) => {$(
        $(#[doc = $doc])*
        #[pyo3::pyclass(frozen, eq, hash, module = "dieule")]
        pub(crate) struct $name {
            core: dieule::$name,
            $($lazy: $crate::mirror::Lazy<$item>,)*
        }

        $crate::bulk::held!($name: $($lazy),*);

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                $(self.core.$lazy.len().hash(state);)*
            }
        }

        #[pyo3::pymethods]
        impl $name {
            #[new]
            fn made($($lazy: $crate::mirror::Tuple<$item>,)* $($field: $kind,)*) -> Self {
                use $crate::mirror::Restore;
                dieule::$name { $($lazy: $lazy.core(),)* $($field: $field.core(),)* }.into()
            }

            $(
                $(#[doc = $lazy_doc])*
                #[getter]
                fn $lazy<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<$crate::mirror::Built<'py, $item>> {
                    self.$lazy.of(py, &self.core.$lazy)
                }
            )*

            $(
                $(#[doc = $field_doc])*
                #[getter]
                fn $field(&self) -> $kind {
                    $crate::mirror::Show::of(&self.core.$field)
                }
            )*

            /// As plain data, ready for JSON.
            fn to_dict(&self) -> pyo3::PyResult<$crate::plain::Plain> {
                $crate::plain::Plain::of(&self.core)
            }

            /// Canonical JSON: the same bytes in Rust, Python and Node.
            fn to_json(&self) -> String {
                self.core.to_json()
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::mirror::shown(stringify!($name), slf, &[$(stringify!($shown)),*])
            }

            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<$crate::mirror::Reduced<'py>> {
                $crate::mirror::reduced(slf, &[$(stringify!($lazy),)* $(stringify!($field),)*])
            }

            $($methods)*
        }
    )*};
}
pub(crate) use bulk;
