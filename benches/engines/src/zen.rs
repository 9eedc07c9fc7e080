//! zen: one expression compiled to its bytecode, and the same as a decision graph.

use crate::clock::Engine;
use crate::members::{Fact, Member};
use std::error::Error;
use tokio::runtime::{Builder, Runtime};
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionEngine};
use zen_expression::expression::Standard;
use zen_expression::vm::VM;
use zen_expression::{Expression, Variable, compile_expression};

/// Names and codes are interned by the engine: an input holds numbers for them, not texts.
fn input(member: &Member) -> Variable {
    let value = |fact| match fact {
        Fact::Unknown => Variable::Null,
        Fact::Number(number) => Variable::Number(number.into()),
        Fact::Flag(flag) => Variable::Bool(flag),
        Fact::Text(text) => Variable::String(Variable::key(text)),
    };
    Variable::from_object(member.facts().into_iter().map(|(name, fact)| (Variable::key(name), value(fact))).collect())
}

fn two_bits(answer: Option<&Variable>) -> Result<u8, Box<dyn Error>> {
    let number = answer.and_then(Variable::as_number).ok_or("zen gave no number")?;
    Ok(u8::try_from(number)?)
}

pub struct ZenExpression {
    compiled: Expression<Standard>,
    vm: VM,
}

impl ZenExpression {
    pub fn new() -> Result<Self, Box<dyn Error>> {
        Ok(ZenExpression { compiled: compile_expression(include_str!("../../rules/the_four.zen"))?, vm: VM::new() })
    }
}

impl Engine for ZenExpression {
    type Input = Variable;

    fn prepare(&mut self, member: &Member) -> Variable {
        input(member)
    }

    fn answer(&mut self, input: &Variable) -> Result<u8, Box<dyn Error>> {
        let found = self.compiled.evaluate_with(input.clone(), &mut self.vm)?;
        let list = found.as_array().ok_or("zen gave no list")?;
        let list = list.borrow();
        (0..4).try_fold(0, |byte, rule| Ok(byte | two_bits(list.get(rule))? << (2 * rule)))
    }
}

pub struct ZenGraph {
    decision: Decision,
    // The engine's futures never wait here; a runtime of one thread polls them with the least ado.
    runtime: Runtime,
}

impl ZenGraph {
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let content: DecisionContent = serde_json::from_str(include_str!("../../rules/the_four.zen_graph.json"))?;
        let mut decision = DecisionEngine::default().create_decision(content.into())?;
        decision.compile();
        Ok(ZenGraph { decision, runtime: Builder::new_current_thread().build()? })
    }
}

impl Engine for ZenGraph {
    type Input = Variable;

    fn prepare(&mut self, member: &Member) -> Variable {
        input(member)
    }

    fn answer(&mut self, input: &Variable) -> Result<u8, Box<dyn Error>> {
        let found = self.runtime.block_on(self.decision.evaluate(input.clone()))?.result;
        let object = found.as_object().ok_or("zen gave no object")?;
        let object = object.borrow();
        let rules = ["age_minimum", "maturity_age", "required_fields", "web_to_app"];
        rules.iter().enumerate().try_fold(0, |byte, (rule, name)| Ok(byte | two_bits(object.get_str(name))? << (2 * rule)))
    }
}
