//! What is done.

use crate::words::Words;
use crate::words::console::{Doing, Of, What};

/// `taking I-4711`, `notice for srv-03 and 2 more`
pub(in crate::words) fn doing(words: Words, doing: &Doing) -> String {
    let of = match &doing.of {
        Of::Nothing => String::new(),
        Of::One(name) => format!(" {name}"),
        Of::Incidents(count) => format!(" {count} incidents"),
        Of::Several(name, more) => format!(" {name} and {more} more"),
    };
    let what = match doing.what {
        What::Act(act) => words.act(act).noun,
        What::Link { to } => return format!("linking{of} to {to}"),
        What::Resume => "end of waiting on",
        What::NoAccess => "no access for",
        What::BackFromDevelopment => "back from development:",
        What::RollOut => "rollout of",
        What::New => "new incident",
        What::Reported => return format!("{of} reported").trim_start().to_owned(),
    };
    format!("{what}{of}")
}
