//! What came of something.

use crate::domain::base::span;
use crate::words::Words;
use crate::words::console::{Bound, Came, KeyNames, Message, OfAct, OfCommand, OfView, Unkept, Verb};

/// In one line, with the keys that help.
pub(in crate::words) fn message(words: Words, message: &Message, keys: &dyn KeyNames) -> String {
    let listed = || keys.named(Verb::Away);
    match message {
        Message::Text(text) => text.clone(),
        Message::Barred(why) => words.barred(why, keys),
        Message::Misread(why) => words.misread(why),
        Message::Misunderstood(why) => words.misunderstood(why),
        Message::BarredAct(verb, why) => {
            let act = words.footer(*verb).unwrap_or(verb.name());
            format!("{act}: {}", words.barred(why, keys))
        }
        Message::Away { away, came } => {
            let (away, came) = (span::short(*away), summary(*came));
            format!("während der Abwesenheit ({away}): {came}   {} zeigt es", listed())
        }
        Message::LastTime(came) => {
            format!("seit der letzten Sitzung: {}   {} zeigt es", summary(*came), listed())
        }
        Message::Act(said) => of_act(words, said),
        Message::View(said) => of_view(said),
        Message::Command(said) => of_command(said),
    }
}

fn of_act(words: Words, said: &OfAct) -> String {
    match said {
        OfAct::NothingWritten => "es wurde nichts geschrieben".to_owned(),
        OfAct::NothingToChange(what) => format!("{}: nichts zu ändern", words.doing(what)),
        OfAct::Called { number, level, who } => {
            format!("{number} Stufe {level}: {} anrufen", words.callee(who))
        }
        OfAct::Partly { what, done, taken_back, failed, reasons } => {
            let verb = if *taken_back { "zurückgenommen" } else { "erledigt" };
            format!("{}: {done} {verb}, {failed} nicht möglich: {reasons}", words.doing(what))
        }
        OfAct::PasteCut { bytes, most } => format!(
            "{bytes} Bytes des eingefügten Texts fehlen: ein Text hat höchstens {most} Bytes; den Rest in \
             einen anderen schreiben"
        ),
        OfAct::PastedNowhere => {
            "eingefügter Text wurde weggelassen: er gehört in ein offenes Formular oder eine Eingabezeile"
                .to_owned()
        }
        OfAct::Copied { first, more: 0 } => format!("kopiert: {first}"),
        OfAct::Copied { first, more: 1 } => format!("kopiert: {first} und 1 weitere Zeile"),
        OfAct::Copied { first, more } => format!("kopiert: {first} und {more} weitere Zeilen"),
        OfAct::NotKept { file, why } => {
            let (file, why) = (file.display(), unkept(why));
            format!("Eingaben werden nicht für das nächste Mal aufbewahrt: {file}: {why}")
        }
        OfAct::Unusable { file, aside: Some(aside), why } => {
            let (file, why) = (file.display(), unkept(why));
            format!("{file} ist nicht brauchbar und heißt jetzt {}: {why}", aside.display())
        }
        OfAct::Unusable { file, aside: None, why } => {
            format!("in dieser Sitzung wird nichts aufbewahrt: {}: {}", file.display(), unkept(why))
        }
        OfAct::Drafts(names) => {
            let drafts = if names.len() == 1 { "Entwurf" } else { "Entwürfe" };
            format!("{} {drafts}: {}, mit derselben Taste wieder zu öffnen", names.len(), names.join(", "))
        }
        OfAct::NoShell => "es gibt keine Shell, in die man zurückkönnte".to_owned(),
        OfAct::ReadOnly(why) => format!("{}: zum Schreiben pikett neu starten", bound(*why)),
    }
}

fn bound(why: Bound) -> &'static str {
    match why {
        Bound::ResellersView => "die Sicht eines Resellers auf einen Desk ist nur zum Ansehen",
        Bound::NotWritable => "die Datei des Desks ist nicht beschreibbar",
        Bound::Asked => "pikett wurde mit --readonly gestartet",
        Bound::Token => "dieses Token ist nur zum Ansehen",
    }
}

fn unkept(why: &Unkept) -> String {
    match why {
        Unkept::NoFile => "das ist keine Datei".to_owned(),
        Unkept::TooLarge { most } => format!("größer als {most} Bytes"),
        Unkept::System(why) => why.clone(),
    }
}

fn of_view(said: &OfView) -> String {
    match said {
        OfView::FilterCleared => "der Filter, der es verbarg, ist gelöscht".to_owned(),
        OfView::StepOver { seconds } => {
            format!(
                "zurückzunehmen ist nichts mehr: das geht {seconds} Sekunden lang; weiter im nächsten Schritt"
            )
        }
        OfView::NoMatch => "nichts kommt durch den letzten Filter".to_owned(),
        OfView::Dropped(name) => format!("Ansicht {name} verworfen"),
        OfView::Saved { name, filter } => format!("Ansicht {name}: {filter}"),
        OfView::BadName { most } => {
            format!("der Name einer Ansicht hat Buchstaben, Ziffern, - und _, höchstens {most}")
        }
        OfView::TooMany { most } => format!("{most} Ansichten sind genug: zuerst eine verwerfen"),
        OfView::NoneSaved => "noch ist keine Ansicht gespeichert: filtern, dann :view save NAME".to_owned(),
        OfView::Which(known) => format!("welche? es gibt {}", known.join(", ")),
        OfView::NoSuch { name, known } => {
            format!("die Ansicht `{name}` gibt es nicht; es gibt {}", known.join(", "))
        }
        OfView::NoTheme { name, known } => {
            format!("das Farbschema `{name}` gibt es nicht; es gibt {}", known.join(", "))
        }
        OfView::Theme(name) => format!("Farbschema {name}"),
        OfView::AtPresent => "das ist die Gegenwart".to_owned(),
        OfView::Muted { minutes } => {
            format!("{minutes} Minuten keine Klingel; dieselbe Taste holt sie zurück")
        }
        OfView::Heard => "die Klingel ruft wieder".to_owned(),
        OfView::InFuture => "das liegt in der Zukunft".to_owned(),
    }
}

fn of_command(said: &OfCommand) -> String {
    match said {
        OfCommand::TakesNothing(name) => format!("hinter `{name}` steht nichts weiter"),
        OfCommand::Unknown { name, near } if near.is_empty() => {
            format!("den Befehl `{name}` gibt es nicht")
        }
        OfCommand::Unknown { name, near } => {
            format!("den Befehl `{name}` gibt es nicht; es gibt {}, ...", near.join(", "))
        }
        OfCommand::NoIncident(number) => format!("den Vorfall {number} gibt es nicht"),
    }
}

/// `2 neu, 1 gelöst, 3 Fristen versäumt`
fn summary(came: Came) -> String {
    let Came { new, resolved, escalated, missed, other } = came;
    let counts = [
        (new, "neu"),
        (resolved, "gelöst"),
        (escalated, "eskaliert"),
        (missed, if missed == 1 { "Frist versäumt" } else { "Fristen versäumt" }),
        (other, "sonstige"),
    ];
    let parts: Vec<String> =
        counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    parts.join(", ")
}
