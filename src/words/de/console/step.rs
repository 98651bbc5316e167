//! The steps of a walk through a shift: what to press, and what it is good for.

use crate::domain::world::UNDO_SECONDS;
use crate::words::Words;
use crate::words::console::{KeyNames, Step, Verb};
use crate::words::said::{Said, said};

pub(in crate::words) fn step(_: Words, step: Step, keys: &dyn KeyNames) -> Said {
    said(what(step, keys), why(step, keys))
}

fn what(step: Step, keys: &dyn KeyNames) -> String {
    let key = |verb| keys.named(verb);
    match step {
        Step::Open => format!("{} öffnet den Vorfall unter dem Cursor", key(Verb::Open)),
        Step::Back => format!("{} führt zurück", key(Verb::Close)),
        Step::Move => format!("{} eine Zeile nach unten, {} nach oben", key(Verb::Down), key(Verb::Up)),
        Step::Take => format!("{} übernimmt den Vorfall", key(Verb::Take)),
        Step::Start => format!("{} sagt: die Arbeit hat begonnen", key(Verb::Start)),
        Step::Note => format!("{}, eine Zeile Text, dann Ctrl-s", key(Verb::Note)),
        Step::Class => format!("{}, eine Pfeiltaste, Tab, ein Grund, Ctrl-s", key(Verb::Class)),
        Step::Undo => format!("{} nimmt das zurück", key(Verb::Undo)),
        Step::Filter => format!("{}, dann p:1 und Enter", key(Verb::Filter)),
        Step::Clear => format!("{} zeigt wieder alles", key(Verb::ClearFilter)),
        Step::Why => format!("{} sagt, warum", key(Verb::Why)),
        Step::Alarm => format!("{} geht dorthin, wo jemand am meisten fehlt", key(Verb::Alarm)),
        Step::Help => format!("{} zeigt alle Tasten", key(Verb::Help)),
        Step::Close => format!("{} schließt die Hilfe", key(Verb::Close)),
        Step::Leave => format!("{}, bis gefragt wird, dann noch einmal", key(Verb::Close)),
    }
}

fn why(step: Step, keys: &dyn KeyNames) -> String {
    let key = |verb| keys.named(verb);
    match step {
        Step::Open => "Wer rief an, welcher Vertrag, welche Fristen: alles über die Zeile mit >.".to_owned(),
        Step::Back => "Von überall einen Schritt zurück; verloren geht dabei nichts.".to_owned(),
        Step::Move => "Getan wird alles an dieser Zeile. Sie bleibt, was auch hereinkommt.".to_owned(),
        Step::Take => "Alle sehen, wer ihn hat. Hat ihn jemand anders, wird erst gefragt.".to_owned(),
        Step::Start => "Damit endet die erste Frist: Verträge zählen, bis die Arbeit beginnt.".to_owned(),
        Step::Note => "Ctrl-s speichert jedes Formular; Esc verlässt es, ein Entwurf bleibt.".to_owned(),
        Step::Class => {
            "Auswirkung und Dringlichkeit sind die Priorität; zu sehen ist, was sie zusagt.".to_owned()
        }
        Step::Undo => {
            format!("{UNDO_SECONDS} Sekunden lang; danach geht es ohne diesen Schritt weiter.")
        }
        Step::Filter => {
            "Wörter und Schlüssel wie p:1,2 st:waiting tenant:klin*; - davor heißt nicht.".to_owned()
        }
        Step::Clear => "Über der Liste steht, dass etwas verborgen ist, und wie viel.".to_owned(),
        Step::Why => "Jede Zahl mit ihrer Regel, dem Satz des Vertrags und der Rechnung.".to_owned(),
        Step::Alarm => {
            format!("Die zweite Zeile sagt, was das ist; {} zeigt alle Alarme.", key(Verb::Alarms))
        }
        Step::Help => format!(
            "{} findet eine Aktion nach ihrem Zweck, {} nimmt Befehle.",
            key(Verb::Palette),
            key(Verb::Command)
        ),
        Step::Close => "Unter jedem Bildschirm stehen die Tasten dieser Stelle.".to_owned(),
        Step::Leave => {
            "Das war eine Schicht. Hiervon bleibt nichts; `pikett` öffnet den eigenen Desk.".to_owned()
        }
    }
}
