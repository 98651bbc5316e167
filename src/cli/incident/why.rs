//! `pikett incident why`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, marked, print_json, print_line};
use crate::domain::base::number::Number;
use crate::domain::readings::why::{self, Trace};
use crate::words::Words;
use crate::words::help::All;

#[derive(Debug, clap::Args)]
pub struct WhyArgs {
    #[arg(help = help(All::Incident))]
    number: Number,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &WhyArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let incident = super::duties::found(desk, args.number, args.read.json)?;
        let traces = why::incident(desk, incident, now);
        let zone = desk.world().zone;
        if args.read.json {
            return print_json(&Value::Array(
                traces.iter().map(|trace| json(Words::english(zone), trace)).collect(),
            ));
        }
        traces.iter().try_for_each(|trace| print(lang::words(zone), trace))
    })
}

fn json(words: Words, trace: &Trace) -> Value {
    let why = words.why(trace);
    let rules = trace.rules.iter().map(|quote| {
        let (rule, setting) = (&quote.rule, quote.setting());
        json!({ "id": rule.id, "original": rule.original, "english": rule.english, "setting": setting })
    });
    json!({
        "number": why.title,
        "answer": why.answer,
        "steps": why.steps,
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn print(words: Words, trace: &Trace) -> Result<(), Problem> {
    let why = words.why(trace);
    print_line(&format!("{}: {}", why.title, marked(&why.answer)))?;
    for step in &why.steps {
        print_line(&format!("  {}", marked(step)))?;
    }
    for quote in &trace.rules {
        let rule = &quote.rule;
        let setting = quote.setting().map(|setting| format!(" [{setting}]")).unwrap_or_default();
        print_line(&format!("  {} {}{setting}", rule.id, words.meaning(rule)))?;
        if words.meant(rule).is_some() && !rule.original.is_empty() {
            print_line(&format!("      {}", rule.original))?;
        }
    }
    print_line("")
}
