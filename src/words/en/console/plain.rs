//! What only the console of lines says.

use crate::words::Words;
use crate::words::console::Plain;

pub(in crate::words) fn plain(words: Words, said: Plain<'_>) -> String {
    match said {
        Plain::Begins => ":help lists what can be typed, :inc reads the queue, :q leaves".to_owned(),
        Plain::Worst(what) => format!("most urgent: {what}"),
        Plain::Handling { command } => format!(":alarm goes there, then :{command}"),
        Plain::TopOfQueue => "top of the queue:".to_owned(),
        Plain::Rows { pane, count: 1 } => format!("{}: 1 row", words.pane(pane)),
        Plain::Rows { pane, count } => format!("{}: {count} rows", words.pane(pane)),
        Plain::MoreRows(count) => format!("and {count} more; a filter narrows them, such as :filter p:1"),
        Plain::MoreCame(count) => format!("and {count} more things came; :log reads them"),
        Plain::Done { what, seconds } => {
            format!("done: {}; :undo takes it back within {seconds} seconds", words.doing(what))
        }
        Plain::YesOrNo => "y is yes, anything else is no".to_owned(),
        Plain::AnswerIsNo => "no: nothing was done".to_owned(),
        Plain::Choose => "a number chooses, an empty line leaves".to_owned(),
        Plain::NoSuchRow(typed) => format!("there is no row {typed} in what was read last"),
        Plain::FormHow => {
            "an empty line keeps what stands there; :save saves, :leave leaves, :2 goes to field 2".to_owned()
        }
        Plain::FormField { field, index, of, holds: "" } => format!("field {index} of {of}, {field}:"),
        Plain::FormField { field, index, of, holds } => format!("field {index} of {of}, {field}: {holds}"),
        Plain::NotForField(typed) => format!("`{typed}` is nothing that this field takes"),
        Plain::FormLeft => "left; nothing was recorded, what was typed is kept for a day".to_owned(),
        Plain::Locked { passphrase: true } => "locked: the passphrase unlocks".to_owned(),
        Plain::Locked { passphrase: false } => "locked: an empty line unlocks".to_owned(),
        Plain::Unlocked => "unlocked".to_owned(),
        Plain::Calls(what) => format!("attention: {what}"),
        Plain::LiveAgain => "the desk is live again".to_owned(),
        Plain::Actions => "on the row that was chosen last:".to_owned(),
        Plain::Acts => "with what they are about, such as :note I-4711 'called back':".to_owned(),
        Plain::Copied(text) => format!("to be copied: {text}"),
    }
}
