//! What is done.

use crate::words::Words;
use crate::words::console::{Doing, Of, What};

/// `Übernahme von I-4711`, `Ankündigung für srv-03 und 2 weitere`
pub(in crate::words) fn doing(words: Words, doing: &Doing) -> String {
    let of = match &doing.of {
        Of::Nothing => String::new(),
        Of::One(name) => format!(" {name}"),
        Of::Incidents(count) => format!(" {count} Vorfällen"),
        Of::Several(name, more) => format!(" {name} und {more} weitere"),
    };
    let what = match doing.what {
        What::Act(act) => words.act(act).noun,
        What::Link { to } => return format!("Verknüpfung von{of} mit {to}"),
        What::Resume => "Ende des Wartens bei",
        What::NoAccess => "kein Zugang mehr für",
        What::BackFromDevelopment => "zurück von der Entwicklung:",
        What::RollOut => "Rollout von",
        What::New => "neuer Vorfall",
        What::Reported => return format!("{of} aufgenommen").trim_start().to_owned(),
    };
    format!("{what}{of}")
}
