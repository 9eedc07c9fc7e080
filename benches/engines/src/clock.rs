//! How an engine is timed: over a whole list of prepared inputs, and on one record after the other.

use crate::members::Member;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// An engine with its compiled rules.
pub trait Engine {
    /// A member in the form that the engine takes without converting it.
    type Input;

    /// What is built before the clock runs.
    fn prepare(&mut self, member: &Member) -> Self::Input;

    /// The four answers as one byte.
    fn answer(&mut self, input: &Self::Input) -> Result<u8, Box<dyn Error>>;

    /// The same of a record that the engine has not seen: its form is made within the call.
    fn answer_one(&mut self, member: &Member) -> Result<u8, Box<dyn Error>> {
        let input = self.prepare(member);
        self.answer(&input)
    }
}

/// Members with the answers that are expected of them, and for how long to measure.
pub struct Bench {
    pub members: Vec<Member>,
    pub expected: Vec<u8>,
    pub samples: usize,
    pub sample_time: Duration,
}

/// Nanoseconds a row, or a call, in each sample.
pub struct Measured {
    pub rows: usize,
    pub samples: Vec<f64>,
}

/// So many members give a first idea of how long one takes; single records go round among them.
const FEW: usize = 2_000;

impl Bench {
    /// A whole list: inputs are ready, as many as take about the time of a sample.
    pub fn bulk<E: Engine>(&self, engine: &mut E) -> Result<Measured, Box<dyn Error>> {
        let few: Vec<E::Input> = self.members.iter().take(FEW).map(|member| engine.prepare(member)).collect();
        self.check(&answers(engine, &few)?)?;
        let started = Instant::now();
        black_box(answers(engine, &few)?);
        let rows = rows_within(self.sample_time, started.elapsed(), few.len()).min(self.members.len());
        drop(few);

        let inputs: Vec<E::Input> = self.members.iter().take(rows).map(|member| engine.prepare(member)).collect();
        // Every answer of the rows measured is compared; this run warms up, too.
        self.check(&answers(engine, &inputs)?)?;
        let mut samples = Vec::new();
        for _ in 0..self.samples {
            let started = Instant::now();
            let found = answers(engine, &inputs)?;
            samples.push(nanoseconds_each(started.elapsed(), rows));
            black_box(found);
        }
        Ok(Measured { rows, samples })
    }

    /// One record after the other, each made into the engine's form within the call.
    pub fn single<E: Engine>(&self, engine: &mut E) -> Result<Measured, Box<dyn Error>> {
        let members = &self.members[..self.members.len().min(FEW)];
        let found: Vec<u8> = members.iter().map(|member| engine.answer_one(member)).collect::<Result<_, _>>()?;
        self.check(&found)?;
        let started = Instant::now();
        for member in members {
            black_box(engine.answer_one(black_box(member))?);
        }
        let calls = rows_within(self.sample_time / 5, started.elapsed(), members.len());
        let mut samples = Vec::new();
        for _ in 0..self.samples {
            let started = Instant::now();
            for member in members.iter().cycle().take(calls) {
                black_box(engine.answer_one(black_box(member))?);
            }
            samples.push(nanoseconds_each(started.elapsed(), calls));
        }
        Ok(Measured { rows: 1, samples })
    }

    fn check(&self, found: &[u8]) -> Result<(), Box<dyn Error>> {
        match found.iter().zip(&self.expected).position(|(found, expected)| found != expected) {
            None => Ok(()),
            Some(row) => Err(format!("row {row} is answered {:08b}, not {:08b}", found[row], self.expected[row]).into()),
        }
    }
}

fn answers<E: Engine>(engine: &mut E, inputs: &[E::Input]) -> Result<Vec<u8>, Box<dyn Error>> {
    inputs.iter().map(|input| engine.answer(input)).collect()
}

fn rows_within(time: Duration, measured: Duration, rows: usize) -> usize {
    let each = measured.as_secs_f64() / rows as f64;
    ((time.as_secs_f64() / each) as usize).max(rows)
}

fn nanoseconds_each(time: Duration, rows: usize) -> f64 {
    time.as_secs_f64() * 1e9 / rows as f64
}
