//! What only the console of lines says.

use crate::words::Words;
use crate::words::console::Plain;

pub(in crate::words) fn plain(words: Words, said: Plain<'_>) -> String {
    match said {
        Plain::Begins => ":help nennt die Eingaben, :inc liest die Vorfälle vor, :q beendet".to_owned(),
        Plain::Worst(what) => format!("am dringendsten: {what}"),
        Plain::Handling { command } => format!(":alarm geht dorthin, dann :{command}"),
        Plain::TopOfQueue => "oben in der Liste:".to_owned(),
        Plain::Rows { pane, count: 1 } => format!("{}: 1 Zeile", words.pane(pane)),
        Plain::Rows { pane, count } => format!("{}: {count} Zeilen", words.pane(pane)),
        Plain::MoreRows(count) => format!("und {count} weitere; ein Filter grenzt ein, etwa :filter p:1"),
        Plain::MoreCame(count) => format!("und {count} weitere Ereignisse; :log liest sie vor"),
        Plain::Done { what, seconds } => {
            format!("erledigt: {}; :undo nimmt es {seconds} Sekunden lang zurück", words.doing(what))
        }
        Plain::YesOrNo => "j ist ja, alles andere nein".to_owned(),
        Plain::AnswerIsNo => "nein: nichts geschehen".to_owned(),
        Plain::Choose => "eine Nummer wählt aus, eine leere Zeile verlässt die Auswahl".to_owned(),
        Plain::NoSuchRow(typed) => format!("Zeile {typed} gibt es im zuletzt Vorgelesenen nicht"),
        Plain::FormHow => {
            "eine leere Zeile behält, was dasteht; :save speichert, :leave verlässt, :2 geht zu Feld 2"
                .to_owned()
        }
        Plain::FormField { field, index, of, holds: "" } => format!("Feld {index} von {of}, {field}:"),
        Plain::FormField { field, index, of, holds } => format!("Feld {index} von {of}, {field}: {holds}"),
        Plain::NotForField(typed) => format!("`{typed}` passt nicht in dieses Feld"),
        Plain::FormLeft => {
            "verlassen; nichts gespeichert, das Getippte bleibt einen Tag lang erhalten".to_owned()
        }
        Plain::Locked { passphrase: true } => "gesperrt: die Passphrase entsperrt".to_owned(),
        Plain::Locked { passphrase: false } => "gesperrt: eine leere Zeile entsperrt".to_owned(),
        Plain::Unlocked => "entsperrt".to_owned(),
        Plain::Calls(what) => format!("Achtung: {what}"),
        Plain::LiveAgain => "der Desk ist wieder auf dem Stand von jetzt".to_owned(),
        Plain::Actions => "zur zuletzt gewählten Zeile:".to_owned(),
        Plain::Acts => "mit dem, worum es geht, etwa :note I-4711 'angerufen':".to_owned(),
        Plain::Copied(text) => format!("zum Kopieren: {text}"),
    }
}
