//! What the parser of the command line says.

use crate::words::usage::{Complaint, Headings, Tip};

pub(in crate::words) const HEADINGS: Headings = Headings {
    usage: "Aufruf",
    commands: "Befehle",
    arguments: "Argumente",
    options: "Optionen",
    any_options: "OPTIONEN",
    any_command: "BEFEHL",
    default: "Vorgabe",
    values: "mögliche Werte",
    all_values: "Mögliche Werte",
    help: "Hilfe ausgeben",
    short_help: "Hilfe ausgeben (mehr mit '--help')",
    long_help: "Hilfe ausgeben (knapper mit '-h')",
    version: "Version ausgeben",
    page: ["Bezeichnung", "Übersicht", "Beschreibung", "Version"],
};

pub(in crate::words) fn complaint(complaint: &Complaint, tips: &[Tip], usage: Option<&str>) -> String {
    let mut text = format!("Fehler: {}", wrong(complaint));
    let tips: String = tips.iter().map(|meant| format!("\n  Tipp: {}", tip(meant))).collect();
    if !tips.is_empty() {
        text += &format!("\n{tips}");
    }
    if let Some(usage) = usage {
        text += &format!("\n\n{}: {usage}", HEADINGS.usage);
    }
    text + "\n\nMehr dazu mit '--help'.\n"
}

fn wrong(complaint: &Complaint) -> String {
    match complaint {
        Complaint::Twice(one) => format!("das Argument '{one}' darf nur einmal stehen"),
        Complaint::NotTogether { one, others } if others.is_empty() => {
            format!("das Argument '{one}' verträgt sich nicht mit den anderen")
        }
        Complaint::NotTogether { one, others } => {
            format!("das Argument '{one}' verträgt sich nicht mit {}", quoted(others))
        }
        Complaint::NoEqualsSign(of) => format!("bei '{of}' fehlt das Gleichheitszeichen vor dem Wert"),
        Complaint::NoValue(of) => format!("'{of}' verlangt einen Wert, es steht aber keiner da"),
        Complaint::NotAmong { value, of, known } => {
            format!("ungültiger Wert '{value}' für '{of}'{}", among(HEADINGS.values, known))
        }
        Complaint::BadValue { value, of, why } => {
            let why = why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
            format!("ungültiger Wert '{value}' für '{of}'{why}")
        }
        Complaint::SurplusValue { value, of } => {
            format!("überzähliger Wert '{value}' für '{of}'; weitere werden nicht erwartet")
        }
        Complaint::WrongNumber { of, wanted, given } => {
            format!("'{of}' verlangt {wanted} Werte, angegeben: {given}")
        }
        Complaint::NoSuchCommand(name) => format!("unbekannter Befehl '{name}'"),
        Complaint::NoSuchArgument(name) => format!("unerwartetes Argument '{name}'"),
        Complaint::Missing(names) => {
            let names: String = names.iter().map(|name| format!("\n  {name}")).collect();
            format!("diese notwendigen Argumente fehlen:{names}")
        }
        Complaint::NoCommand { of, known } => {
            format!("'{of}' verlangt einen Befehl, es steht aber keiner da{}", among("Befehle", known))
        }
        Complaint::NotUtf8 => "ein Argument ist kein gültiges UTF-8".to_owned(),
        Complaint::Other(what) => what.clone(),
    }
}

fn tip(tip: &Tip) -> String {
    match tip {
        Tip::Commands(names) => format!("ähnlich heißt der Befehl {}", quoted(names)),
        Tip::Arguments(names) => format!("ähnlich heißt das Argument {}", quoted(names)),
        Tip::Values(names) => format!("ähnlich ist der Wert {}", quoted(names)),
        Tip::AsValue(value) => format!("als Wert schreibt man '{value}' so: '-- {value}'"),
    }
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")
}

fn among(what: &str, known: &[String]) -> String {
    if known.is_empty() { String::new() } else { format!("\n  [{what}: {}]", known.join(", ")) }
}
