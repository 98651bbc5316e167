//! The steps of a walk through a shift: what to press, and what it is good for.

use crate::domain::world::UNDO_SECONDS;
use crate::words::Words;
use crate::words::console::{KeyNames, Step, Verb};
use crate::words::said::{Said, said};

pub(in crate::words) fn step(_: Words, step: Step, keys: &dyn KeyNames) -> Said {
    let key = |verb| keys.named(verb);
    match step {
        Step::Open => said(
            format!("{} öffnet den Vorfall unter dem Cursor", key(Verb::Open)),
            "Wer rief an, welcher Vertrag, welche Fristen: alles über die Zeile mit >.",
        ),
        Step::Back => said(
            format!("{} führt zurück", key(Verb::Close)),
            "Von überall einen Schritt zurück; verloren geht dabei nichts.",
        ),
        Step::Move => said(
            format!("{} eine Zeile nach unten, {} nach oben", key(Verb::Down), key(Verb::Up)),
            "Getan wird alles an dieser Zeile. Sie bleibt, was auch hereinkommt.",
        ),
        Step::Take => said(
            format!("{} übernimmt den Vorfall", key(Verb::Take)),
            "Alle sehen, wer ihn hat. Hat ihn jemand anders, wird erst gefragt.",
        ),
        Step::Start => said(
            format!("{} sagt: die Arbeit hat begonnen", key(Verb::Start)),
            "Damit endet die erste Frist: Verträge zählen, bis die Arbeit beginnt.",
        ),
        Step::Note => said(
            format!("{}, eine Zeile Text, dann Ctrl-s", key(Verb::Note)),
            "Jedes Formular sichert Ctrl-s; Esc verlässt es, ein Entwurf bleibt.",
        ),
        Step::Class => said(
            format!("{}, eine Pfeiltaste, Tab, ein Grund, Ctrl-s", key(Verb::Class)),
            "Auswirkung und Dringlichkeit sind die Priorität; zu sehen ist, was sie zusagt.",
        ),
        Step::Undo => said(
            format!("{} nimmt das zurück", key(Verb::Undo)),
            format!("{UNDO_SECONDS} Sekunden lang; ist es länger her, den Schritt davor wiederholen."),
        ),
        Step::Filter => said(
            format!("{}, dann p:1 und Enter", key(Verb::Filter)),
            "Wörter und Schlüssel wie p:1,2 st:waiting tenant:klin*; - davor heißt nicht.",
        ),
        Step::Clear => said(
            format!("{} zeigt wieder alles", key(Verb::ClearFilter)),
            "Über der Liste steht, dass etwas verborgen ist, und wie viel.",
        ),
        Step::Why => said(
            format!("{} sagt, warum", key(Verb::Why)),
            "Jede Zahl mit ihrer Regel, dem Satz des Vertrags und der Rechnung.",
        ),
        Step::Alarm => said(
            format!("{} geht dorthin, wo jemand am meisten fehlt", key(Verb::Alarm)),
            format!("Die zweite Zeile sagt, was das ist; {} zeigt alle Alarme.", key(Verb::Alarms)),
        ),
        Step::Help => said(
            format!("{} zeigt alle Tasten", key(Verb::Help)),
            format!(
                "{} findet eine Aktion nach ihrem Zweck, {} nimmt Befehle.",
                key(Verb::Palette),
                key(Verb::Command)
            ),
        ),
        Step::Close => said(
            format!("{} schließt die Hilfe", key(Verb::Close)),
            "Unter jedem Bildschirm stehen die Tasten dieser Stelle.",
        ),
        Step::Leave => said(
            format!("{}, bis gefragt wird, dann noch einmal", key(Verb::Close)),
            "Das war eine Schicht. Hiervon bleibt nichts; `pikett` öffnet den eigenen Desk.",
        ),
    }
}
