//! Writes the files that follow from the library: record types for Python and Node, the catalogue of rules, the coverage page.
//!
//! `make generate` runs it; `make test` fails when what it writes differs from what is committed.

mod catalogue;
mod python;
mod schema;
mod typescript;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let charter = dieule::iso_day("2024-05-09").and_then(|day| dieule::Rulebook::national().in_force_on(day).ok());
    let charter = charter.ok_or_else(|| io::Error::other("the national rulebook does not load"))?;
    let vectors = schema::vector_rules(&root.join("tests/vectors"))?;
    let files = [
        ("bindings-python/python/dieule/_records.py", python::records()),
        ("bindings-python/python/dieule/enums.py", python::enums()),
        ("bindings-node/ts/records.ts", typescript::records()),
        ("docs/rules.md", catalogue::rules(&charter)),
        ("docs/coverage.md", catalogue::coverage(&charter, &vectors)),
    ];
    for (path, text) in files {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
