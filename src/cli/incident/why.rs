//! `pikett incident why`

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::help;
use crate::cli::output::{Problem, marked, print_json, print_line};
use crate::domain::incident::Number;
use crate::domain::refusal::Refusal;
use crate::domain::why::{self, Trace};
use crate::store::Access;
use crate::words::help::All;

#[derive(Debug, clap::Args)]
pub struct WhyArgs {
    #[arg(help = help(All::Incident))]
    number: Number,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &WhyArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let desk = engine.desk();
        let incident = desk.world().incident(args.number).ok_or_else(|| {
            let what = format!("there is no incident {}", args.number);
            Problem::refused(&Refusal::unknown(what, "see `pikett incident list`"), args.read.json)
        })?;
        let traces = why::incident(&desk, incident, now);
        if args.read.json {
            return print_json(&Value::Array(traces.iter().map(json).collect()));
        }
        traces.iter().try_for_each(print)
    })?;
    Ok(ExitCode::SUCCESS)
}

fn json(trace: &Trace) -> Value {
    let rules = trace.rules.iter().map(|rule| {
        json!({ "id": rule.id, "original": rule.original, "english": rule.english, "setting": rule.setting })
    });
    json!({
        "number": trace.title,
        "answer": trace.answer,
        "steps": trace.steps,
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn print(trace: &Trace) -> Result<(), Problem> {
    print_line(&format!("{}: {}", trace.title, marked(&trace.answer)))?;
    for step in &trace.steps {
        print_line(&format!("  {}", marked(step)))?;
    }
    for rule in &trace.rules {
        let setting = rule.setting.as_ref().map(|setting| format!(" [{setting}]")).unwrap_or_default();
        print_line(&format!("  {} {}{setting}", rule.id, rule.english))?;
        if !rule.original.is_empty() {
            print_line(&format!("      {}", rule.original))?;
        }
    }
    print_line("")
}
