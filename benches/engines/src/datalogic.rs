//! datalogic-rs: a compiled JSONLogic rule over values that lie ready; results go into an arena that is emptied for each member.

use crate::clock::Engine;
use crate::members::{Fact, Member};
use datalogic_rs::bumpalo::Bump;
use datalogic_rs::{DataValue, Logic};
use std::error::Error;

pub struct Datalogic {
    engine: datalogic_rs::Engine,
    rule: Logic,
    arena: Bump,
    // The inputs lie here, one beside the other, until the program ends.
    inputs: &'static Bump,
}

impl Datalogic {
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let engine = datalogic_rs::Engine::new();
        let rule = engine.compile(include_str!("../../rules/the_four.jsonlogic.json"))?;
        Ok(Datalogic { engine, rule, arena: Bump::new(), inputs: Box::leak(Box::default()) })
    }
}

fn input<'a>(member: &Member, arena: &'a Bump) -> DataValue<'a> {
    let value = |fact| match fact {
        Fact::Unknown => DataValue::Null,
        Fact::Number(number) => DataValue::from_i64(number.into()),
        Fact::Flag(flag) => DataValue::Bool(flag),
        Fact::Text(text) => DataValue::String(text),
    };
    DataValue::Object(arena.alloc(member.facts().map(|(name, fact)| (name, value(fact)))))
}

fn byte(found: &DataValue<'_>) -> Result<u8, Box<dyn Error>> {
    let list = found.as_array().ok_or("datalogic gave no list")?;
    list.iter().enumerate().try_fold(0, |byte, (rule, answer)| {
        let answer = answer.as_i64().ok_or("datalogic gave no number")?;
        Ok(byte | u8::try_from(answer)? << (2 * rule))
    })
}

impl Engine for Datalogic {
    type Input = &'static DataValue<'static>;

    fn prepare(&mut self, member: &Member) -> Self::Input {
        self.inputs.alloc(input(member, self.inputs))
    }

    fn answer(&mut self, input: &Self::Input) -> Result<u8, Box<dyn Error>> {
        self.arena.reset();
        byte(self.engine.evaluate(&self.rule, *input, &self.arena)?)
    }

    fn answer_one(&mut self, member: &Member) -> Result<u8, Box<dyn Error>> {
        self.arena.reset();
        byte(self.engine.evaluate(&self.rule, input(member, &self.arena), &self.arena)?)
    }
}
