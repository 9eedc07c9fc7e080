//! Rule engines in Rust over the members of the benches: `engines DIRECTORY [bulk|single] [--quick]`, a line of JSON for each case.
//!
//! The directory is one that `benches/data.py` wrote. All engines answer the same four rules of benches/rules.

mod cel;
mod clock;
mod datalogic;
mod members;
mod zen;

use clock::{Bench, Engine, Measured};
use serde_json::json;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

const BULK: &str = "rust engines";
const SINGLE: &str = "rust single";
/// The case of benches/floor that a single record is compared with: else it would be compared with ours over a whole list.
const OURS_OF_ONE: &str = "dieule, a record with its verdict";
const SAMPLES: usize = 7;
const SAMPLE_TIME: Duration = Duration::from_secs(1);
/// More members than the fastest engine answers within a sample.
const MOST_MEMBERS: usize = 4_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    // Only to see whether all is well: figures of a quick run are none.
    let quick = arguments.iter().position(|argument| argument == "--quick").map(|place| arguments.remove(place)).is_some();
    let (directory, bulk, single) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [directory] => (directory, true, true),
        [directory, "bulk"] => (directory, true, false),
        [directory, "single"] => (directory, false, true),
        _ => return Err("usage: engines DIRECTORY [bulk|single] [--quick]".into()),
    };
    let (members, expected) = members::read(Path::new(directory), MOST_MEMBERS)?;
    let sample_time = if quick { SAMPLE_TIME / 100 } else { SAMPLE_TIME };
    let bench = Bench { members, expected, samples: SAMPLES, sample_time };

    let run = Run { bench, bulk, single };
    run.case("zen expression", zen::ZenExpression::new);
    run.case("zen graph", zen::ZenGraph::new);
    run.case("cel", cel::Cel::new);
    run.case("datalogic", datalogic::Datalogic::new);
    Ok(())
}

struct Run {
    bench: Bench,
    bulk: bool,
    single: bool,
}

impl Run {
    fn case<E: Engine>(&self, case: &str, make: impl Fn() -> Result<E, Box<dyn Error>>) {
        if self.bulk {
            self.line(BULK, case, None, make().and_then(|mut engine| self.bench.bulk(&mut engine)));
        }
        if self.single {
            self.line(SINGLE, case, Some(OURS_OF_ONE), make().and_then(|mut engine| self.bench.single(&mut engine)));
        }
    }

    /// An engine that answers wrongly is told of, not left out, and costs the others nothing.
    fn line(&self, group: &str, case: &str, against: Option<&str>, measured: Result<Measured, Box<dyn Error>>) {
        let line = match measured {
            Ok(Measured { rows, samples }) => json!({
                "group": group, "case": case, "rows": rows, "ns_per_row": samples, "threads": 1, "against": against,
            }),
            Err(why) => json!({"group": group, "case": case, "failed": why.to_string()}),
        };
        println!("{line}");
    }
}
