//! Why what was typed makes no act.

use crate::domain::acts::entry::{Unread, Wrong};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(in crate::words) fn unread(words: Words, unread: &Unread) -> Said {
    let field = unread.field;
    match &unread.wrong {
        Wrong::Missing => said(format!("{field} is missing"), format!("give {field}")),
        Wrong::Together(other) => {
            said(format!("{field} and {other} make no sense together"), "leave one of them out")
        }
        Wrong::Alone(other) => {
            said(format!("{field} says nothing without {other}"), format!("give {other} too"))
        }
        Wrong::Twice => said(format!("{field} is given twice"), "give it once"),
        Wrong::NoSuchOption(name) => said(format!("there is no option --{name}"), "see `?` for the options"),
        Wrong::NoneOf(known) => said(format!("{field} is none of what it can be"), words.list(known)),
        Wrong::Unrated => {
            said("neither priority nor impact and urgency", "give --impact and --urgency, or --priority")
        }
        Wrong::Range { least, most } => {
            said(format!("{field} is out of range"), format!("from {least} to {most}"))
        }
        Wrong::Pair(example) => said(format!("{field} is no pair"), format!("write it like {example}")),
        Wrong::Deferral => said(format!("{field} is no deferral"), "write it like D-3"),
        Wrong::NoWeight => {
            said("an urgent update needs its weighty reason", "add --reason security or --reason function")
        }
        Wrong::Minutes => said(format!("{field} is no number of minutes"), "a whole number such as 45"),
        Wrong::Misread(why) => said(words.misread(why), ""),
    }
}
