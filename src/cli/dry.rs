//! `--what-if`: an act is judged, and nothing is recorded.

use serde_json::{Value, json};

use crate::cli::act::{Written, command};
use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::lang::{cited, words};
use crate::cli::output::{Problem, print_json, print_line};
use crate::domain::acts::decide::judge;
use crate::domain::acts::judgement::{Check, Judgement};
use crate::domain::readings::desk::Present;
use crate::words::{Lang, Words};

/// Prints everything that is judged, and what would be recorded. Refused, it ends like the act itself.
pub fn run(desk_args: &DeskArgs, written: &dyn Written) -> Result<(), Problem> {
    desk::block_on(async {
        let link = desk::open(desk_args).await?;
        let now = link.now();
        let desk = link.read();
        let zone = desk.world().zone;
        let command = command(written, Present { desk: &desk, now })?;
        let judged = judge(&desk, &command, now);
        if written.write().json {
            print_json(&whole(&judged, Words::new(Lang::En, zone)))?;
        } else {
            judged.checks.iter().try_for_each(|check| print_line(&line(check, words(zone))))?;
            judged
                .facts
                .iter()
                .try_for_each(|fact| print_line(&format!("+ {}", words(zone).fact(&fact.event))))?;
        }
        match judged.verdict() {
            Ok(_) => Ok(()),
            Err(refusal) => Err(Problem::refused_in(zone, &refusal, false)),
        }
    })
}

fn whole(judged: &Judgement, words: Words) -> Value {
    let check = |check: &Check| {
        json!({
            "verdict": match check {
                Check::Tells(..) => "tells",
                Check::Holds(..) => "holds",
                Check::Warns(..) => "warns",
                Check::Refuses(_) => "refuses",
            },
            "what": said(check, words),
            "rule": check.rule().map(|rule| &rule.id),
        })
    };
    let checks: Vec<Value> = judged.checks.iter().map(check).collect();
    let events: Vec<&str> = judged.facts.iter().map(|fact| fact.event.kind()).collect();
    json!({ "refused": judged.is_refused(), "checks": checks, "events": events })
}

fn said(check: &Check, words: Words) -> String {
    match check {
        Check::Tells(claim, _) | Check::Holds(claim, _) | Check::Warns(claim, _) => words.claim(claim),
        Check::Refuses(refusal) => words.reason(&refusal.reason).what,
    }
}

fn line(check: &Check, words: Words) -> String {
    let sign = match check {
        Check::Tells(..) => " ",
        Check::Holds(..) => "v",
        Check::Warns(..) => "!",
        Check::Refuses(_) => "x",
    };
    cited(format!("{sign} {}", said(check, words)), check.rule().map(|rule| &rule.id))
}
