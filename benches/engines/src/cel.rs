//! cel: one compiled program; a member's values lie ready and are borrowed by the evaluation.

use crate::clock::Engine;
use crate::members::{Fact, Member};
use cel::common::types::{CelBool, CelInt, CelNull, CelString};
use cel::common::value::{CowVal, Val};
use cel::context::VariableResolver;
use cel::{Context, Env, Program, Value};
use std::error::Error;
use std::sync::Arc;

/// A member's values, in the order of its facts.
pub struct Row([Box<dyn Val>; 10]);

impl VariableResolver for Row {
    fn resolve<'b>(&'b self, name: &str) -> Option<CowVal<'b, 'b>> {
        let place = match name {
            "birth_date" => 0,
            "entry_source" => 1,
            "admitted_on" => 2,
            "sex" => 3,
            "app_installed" => 4,
            "app_declared" => 5,
            "app_registered" => 6,
            "stay_granted" => 7,
            "elected_post" => 8,
            "fulltime_post" => 9,
            _ => return None,
        };
        Some(CowVal::Borrowed(self.0[place].as_ref()))
    }
}

pub struct Cel {
    program: Program,
    context: Context<'static, 'static>,
}

impl Cel {
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let env = Arc::new(Env::stdlib());
        let program = env.compile(include_str!("../../rules/the_four.cel"))?;
        Ok(Cel { program, context: Context::with_env(env) })
    }
}

impl Engine for Cel {
    type Input = Row;

    fn prepare(&mut self, member: &Member) -> Row {
        Row(member.facts().map(|(_, fact)| -> Box<dyn Val> {
            match fact {
                Fact::Unknown => Box::new(CelNull),
                Fact::Number(number) => Box::new(CelInt::from(i64::from(number))),
                Fact::Flag(flag) => Box::new(CelBool::from(flag)),
                Fact::Text(text) => Box::new(CelString::from(text)),
            }
        }))
    }

    fn answer(&mut self, input: &Row) -> Result<u8, Box<dyn Error>> {
        let mut scope = self.context.new_inner_scope();
        scope.set_variable_resolver(input);
        let Value::List(list) = self.program.execute(&scope)? else { return Err("cel gave no list".into()) };
        list.iter().enumerate().try_fold(0, |byte, (rule, answer)| match answer {
            Value::Int(answer) => Ok(byte | u8::try_from(*answer)? << (2 * rule)),
            _ => Err("cel gave no number".into()),
        })
    }
}
