//! Why what was typed makes no act.

use crate::domain::acts::entry::{Unread, Wrong};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(in crate::words) fn unread(words: Words, unread: &Unread) -> Said {
    let field = unread.field;
    match &unread.wrong {
        Wrong::Missing => said(format!("{field} fehlt"), format!("{field} angeben")),
        Wrong::Together(other) => {
            said(format!("{field} und {other} schließen einander aus"), "eines davon weglassen")
        }
        Wrong::Alone(other) => {
            said(format!("{field} sagt ohne {other} nichts"), format!("auch {other} angeben"))
        }
        Wrong::Twice => said(format!("{field} steht zweimal da"), "einmal angeben"),
        Wrong::NoSuchOption(name) => {
            said(format!("die Option --{name} gibt es nicht"), "die Optionen zeigt `?`")
        }
        Wrong::NoneOf(known) => said(format!("{field}: diesen Wert gibt es nicht"), words.list(known)),
        Wrong::Unrated => said(
            "weder Priorität noch Auswirkung und Dringlichkeit",
            "Auswirkung und Dringlichkeit angeben (`--impact`, `--urgency`) oder die Priorität (`--priority`)",
        ),
        Wrong::Range { least, most } => {
            said(format!("{field} liegt außerhalb"), format!("von {least} bis {most}"))
        }
        Wrong::Pair(example) => said(format!("{field} ist kein Paar"), format!("schreiben wie {example}")),
        Wrong::Deferral => said(format!("{field} ist kein Aufschub"), "schreiben wie D-3"),
        Wrong::NoWeight => said(
            "ein dringendes Update braucht seinen wichtigen Grund",
            "security oder function angeben (`--reason`)",
        ),
        Wrong::Minutes => said(format!("{field} ist keine Anzahl Minuten"), "eine ganze Zahl, etwa 45"),
        Wrong::Misread(why) => said(words.misread(why), ""),
    }
}
