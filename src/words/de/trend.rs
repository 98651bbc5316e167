//! Pictures of what a desk did.

use crate::words::Words;
use crate::words::trend::{Name, Picture, Trend};

pub(in crate::words) fn trend(_: Words, said: Trend<'_>) -> String {
    match said {
        Trend::Title(picture) => title(picture).to_owned(),
        Trend::Explains(picture) => explains(picture).to_owned(),
        Trend::Empty(picture) => empty(picture).to_owned(),
        Trend::Name(name) => named(name).to_owned(),
        Trend::Day => "Tag".to_owned(),
        Trend::AllTenants => "alle Mandanten".to_owned(),
        Trend::Page { of, from, to } => format!("Verlauf, {of}, {from} bis {to}"),
        Trend::Most { sum, most } => format!("{sum}, max. {most}"),
        Trend::Middle { time, of } => format!("{time} aus {of}"),
        Trend::Keys { day, others: None } => format!("{day} anderer Tag"),
        Trend::Keys { day, others: Some(key) } => format!("{day} anderer Tag  {key} andere Bilder"),
        Trend::MonthEnd(month) => format!("Monatsbericht {month}"),
        Trend::AsOf(at) => format!("Stand {at}"),
        Trend::NoRows => "nichts in diesem Monat".to_owned(),
    }
}

fn title(picture: Picture) -> &'static str {
    match picture {
        Picture::Flow => "Eingegangen und gelöst",
        Picture::Open => "Offen am Tagesende",
        Picture::Kept => "Fristen eingehalten, %",
        Picture::Starts => "Zeit bis zum Beginn, Median",
        Picture::Storage => "Speicher",
        Picture::Downtime => "Ausfallzeit übrig",
        Picture::Nights => "Updates je Nacht",
    }
}

fn explains(picture: Picture) -> &'static str {
    match picture {
        Picture::Flow => "Vorfälle je Tag nach Priorität: eingegangen (nach oben) und gelöst (nach unten).",
        Picture::Open => "Vorfälle, die am Ende des Tages offen waren, nach Priorität.",
        Picture::Kept => {
            "Anteil der eingehaltenen Fristen nach Monat und Priorität; laufende sind nicht gezählt."
        }
        Picture::Starts => {
            "Zeit vom Eingang bis zum Beginn der Arbeit nach dem Tag des Beginns und Priorität: Median, \
             gezählt nach dem Kalender des Vertrags."
        }
        Picture::Storage => "Belegter Speicher und Kontingent am Ende des Tages.",
        Picture::Downtime => {
            "Ausfallzeit, die das Vertragsjahr am Ende des Tages noch zulässt, und die zulässige im Ganzen."
        }
        Picture::Nights => {
            "Updates von Servern nach der Nacht, in der sie begannen: fertig, fehlgeschlagen, geplant."
        }
    }
}

fn empty(picture: Picture) -> &'static str {
    match picture {
        Picture::Flow => "kein Vorfall eingegangen oder gelöst",
        Picture::Open => "nichts offen",
        Picture::Kept => "keine Frist entschieden",
        Picture::Starts => "keine Arbeit begonnen",
        Picture::Storage => "kein Speicher gemessen",
        Picture::Downtime => "keine Zusage zur Verfügbarkeit, die gemessen wird",
        Picture::Nights => "keine Updates",
    }
}

fn named(name: Name) -> &'static str {
    match name {
        Name::Received => "eingegangen",
        Name::Came => "neu",
        Name::Resolved => "gelöst",
        Name::Open => "offen",
        Name::Kept => "eingehalten",
        Name::Start => "Beginn",
        Name::Used => "belegt",
        Name::Quota => "Kontingent",
        Name::Left => "übrig",
        Name::Allowed => "zulässig",
        Name::Updates => "Updates",
        Name::Done => "fertig",
        Name::Failed => "fehlgeschlagen",
        Name::Planned => "geplant",
    }
}
