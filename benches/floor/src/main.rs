//! The library in Rust beside the hand-written loop: `floor ROWS` prints a line of JSON for each case.

mod by_hand;
mod data;
mod ours;
mod single;
mod yes_no;

use data::{BLOCK, Data, rows_asked};
use ours::Lists;
use std::time::Instant;

const ROUNDS: usize = 15;

/// What is timed, in how many threads, and beside what.
struct Case<'a> {
    name: String,
    threads: usize,
    against: Option<&'static str>,
    run: Box<dyn FnMut() + 'a>,
    samples: Vec<f64>,
}

fn main() {
    let data = Data::read(rows_asked());
    let lists = Lists::new(&data);
    let padded = data.rows.next_multiple_of(BLOCK);
    let mut words = vec![0; padded];
    by_hand::screen(&data, 0, &mut words);
    data.check("by hand", &words);
    let mut halves = vec![0; padded];

    let mut cases: Vec<Case> = Vec::new();
    let mut case = |name: &str, threads, against, run| {
        // What the loops write to is the same memory each time, touched before.
        cases.push(Case { name: name.to_owned(), threads, against, run, samples: Vec::new() });
    };
    case("by hand", 1, None, Box::new(|| by_hand::screen(&data, 0, std::hint::black_box(&mut words))));
    case(
        "by hand in two threads",
        2,
        None,
        Box::new(|| {
            let half = padded / 2 / BLOCK * BLOCK;
            let (one, other) = halves.split_at_mut(half);
            std::thread::scope(|scope| {
                scope.spawn(|| by_hand::screen(&data, 0, one));
                by_hand::screen(&data, half / BLOCK, other);
            });
        }),
    );
    for (form, members) in [("bytes", lists.bytes()), ("Arrow's bits", lists.bits())] {
        // The first is what engines with one thread are compared with.
        for (threads, bits) in [(1, 256), (1, 128), (2, 256)] {
            let name = format!("dieule, flags as {form}, vectors of {bits} bits");
            let against = if threads == 1 { "by hand" } else { "by hand in two threads" };
            let mut screener = lists.screener(bits, threads, members);
            data.check(&name, screener.answer());
            case(&name, threads, Some(against), Box::new(move || _ = std::hint::black_box(screener.answer().len())));
        }
    }
    let counted = lists.screener(256, 2, lists.bits());
    case(
        "dieule, with counts by unit up the tree",
        2,
        Some("by hand in two threads"),
        Box::new(move || _ = std::hint::black_box(counted.screen())),
    );
    let yes_no = yes_no::Columns::new(&data.birth_date, &data.admitted_on);
    let (mut reasons, mut answers) = (vec![0; padded], vec![0; padded]);
    case(
        "four checks of yes and no by hand, 13 bytes in and 3 out",
        1,
        Some("by hand"),
        Box::new(move || yes_no.check(&mut reasons, &mut answers)),
    );

    for round in 0..=ROUNDS {
        for case in &mut cases {
            let start = Instant::now();
            (case.run)();
            let took = start.elapsed().as_nanos() as f64 / data.rows as f64;
            // The first round warms up.
            if round > 0 {
                case.samples.push(took);
            }
        }
    }
    for Case { name, threads, against, samples, .. } in &cases {
        let against = against.map_or(String::new(), |against| format!(",\"against\":\"{against}\""));
        let rows = data.rows;
        println!(
            "{{\"group\":\"rust floor\",\"case\":\"{name}\",\"rows\":{rows},\"threads\":{threads}{against},\"ns_per_row\":{samples:?}}}"
        );
    }
    let samples: Vec<f64> = (0..ROUNDS).map(|_| single::time(&lists.screening(256), &data)).collect();
    println!(
        "{{\"group\":\"rust one record\",\"case\":\"dieule, a record with its verdict\",\"rows\":1,\"threads\":1,\"ns_per_row\":{samples:?}}}"
    );
}
