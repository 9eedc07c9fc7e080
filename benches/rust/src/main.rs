//! Times screening against loops written by hand, in one run.
mod country;

use country::Country;
use std::hint::black_box;
use std::time::Instant;

fn time(name: &str, rows: usize, mut work: impl FnMut()) -> f64 {
    work();
    let mut times: Vec<f64> = (0..7).map(|_| { let start = Instant::now(); work(); start.elapsed().as_secs_f64() }).collect();
    times.sort_by(f64::total_cmp);
    println!("{name:40} {:8.3} ms  {:6.2} ns/row  ({:.2}-{:.2})", times[3] * 1e3, times[3] / rows as f64 * 1e9, times[0]*1e3, times[6]*1e3);
    times[3]
}

fn main() {
    let rows: usize = std::env::args().nth(1).map_or(5_000_000, |text| text.parse().expect("rows"));
    let country = Country::new(rows);
    let day = "2024-05-09".parse().expect("a day");
    let charter = dieule::Rulebook::national().in_force_on(day).expect("a charter");
    let start = Instant::now();
    let screening = charter.screening_of(country.units(), &["record.unit", "record.age_minimum", "maturity.age", "identity.source"]).expect("a screening");
    println!("prepare {:?}", start.elapsed());
    let columns = country.columns();
    time("answer", rows, || { black_box(screening.answer(&columns).expect("words")); });
    if std::env::args().nth(2).is_some() { for _ in 0..30 { black_box(screening.answer(&columns).expect("words")); } return; }
    time("part.add", rows, || { black_box(screening.part().add(0, &columns).expect("words")); });
    time("screen", rows, || { black_box(screening.screen(&columns).expect("words")); });
}
