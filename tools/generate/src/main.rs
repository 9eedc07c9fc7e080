//! Writes the files that follow from the library: record types for Python and Node, the catalogue of rules, the coverage page, the
//! pages of the machines, of the rights and of the fields of lists.
//!
//! `make generate` runs it; `make test` fails when what it writes differs from what is committed.

mod catalogue;
mod fields;
mod procedures;
mod python;
mod rights;
mod schema;
mod typescript;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let xii = charter_on("2024-05-09", &[])?;
    let xiii = charter_on("2026-11-22", &[])?;
    let campaigns: Vec<&str> = dieule::national_campaigns().map_err(io::Error::other)?.collect();
    let letters = charter_on("2024-05-09", &campaigns)?;
    let vectors = schema::vector_rules(&root.join("tests/vectors"))?;
    // The last day of the districts, the day after, and the first day of what is known of 2026.
    let matrices = ["2025-06-30", "2025-07-01", "2026-01-01"].map(|day| charter_on(day, &[]));
    let matrices: Vec<dieule::Charter> = matrices.into_iter().collect::<io::Result<_>>()?;
    let files = [
        ("bindings-python/python/dieule/_records.py", python::records()),
        ("bindings-python/python/dieule/enums.py", python::enums()),
        ("bindings-node/ts/records.ts", typescript::records()),
        ("docs/rules.md", catalogue::rules(&xii, &xiii, &letters)),
        ("docs/coverage.md", catalogue::coverage(&xii, &vectors)),
        ("docs/rights-matrix.md", rights::page(&matrices)),
        ("docs/fields.md", fields::page()),
    ];
    let machines = dieule::machine_names().into_iter().map(|name| {
        let machine = dieule::MachineInfo::named(name).map_err(io::Error::other)?;
        Ok((format!("docs/procedures/{name}.md"), procedures::page(&machine, &xii)))
    });
    let machines: Vec<(String, String)> = machines.collect::<io::Result<_>>()?;
    for (path, text) in files.map(|(path, text)| (path.to_owned(), text)).into_iter().chain(machines) {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        // A file that is right already is left alone: somebody may be reading it.
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            fs::write(path, text)?;
        }
    }
    Ok(())
}

/// The national charter of a day, with these letters chosen.
fn charter_on(day: &str, campaigns: &[&str]) -> io::Result<dieule::Charter> {
    let mut rulebook = dieule::Rulebook::national();
    for campaign in campaigns {
        rulebook = rulebook.with_campaign(campaign).map_err(io::Error::other)?;
    }
    let day = dieule::iso_day(day).ok_or_else(|| io::Error::other("not a day"))?;
    rulebook.in_force_on(day).map_err(io::Error::other)
}
