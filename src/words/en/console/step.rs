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
        Step::Open => format!("{} opens the incident under the cursor", key(Verb::Open)),
        Step::Back => format!("{} goes back", key(Verb::Close)),
        Step::Move => format!("{} goes down a row, {} up", key(Verb::Down), key(Verb::Up)),
        Step::Take => format!("{} takes the incident", key(Verb::Take)),
        Step::Start => format!("{} says that you are at it", key(Verb::Start)),
        Step::Note => format!("{}, a line of text, then Ctrl-s", key(Verb::Note)),
        Step::Class => format!("{}, an arrow key, Tab, a reason, Ctrl-s", key(Verb::Class)),
        Step::Undo => format!("{} takes that back", key(Verb::Undo)),
        Step::Filter => format!("{}, type p:1 and press Enter", key(Verb::Filter)),
        Step::Clear => format!("{} shows everything again", key(Verb::ClearFilter)),
        Step::Why => format!("{} says why", key(Verb::Why)),
        Step::Alarm => format!("{} goes to what needs somebody most", key(Verb::Alarm)),
        Step::Help => format!("{} lists all keys", key(Verb::Help)),
        Step::Close => format!("{} closes the help", key(Verb::Close)),
        Step::Leave => format!("{} until it asks, and once more to leave", key(Verb::Close)),
    }
}

fn why(step: Step, keys: &dyn KeyNames) -> String {
    let key = |verb| keys.named(verb);
    match step {
        Step::Open => "Who called, by which contract, which clocks run: all about that row.".to_owned(),
        Step::Back => "It leads one step back from everywhere; nothing is lost by it.".to_owned(),
        Step::Move => "Acts are done on that row. It stays under the cursor, whatever comes in.".to_owned(),
        Step::Take => "Everybody sees that it is yours. What is somebody else's asks first.".to_owned(),
        Step::Start => "That ends the first clock: contracts count until work begins.".to_owned(),
        Step::Note => "Every form is saved by Ctrl-s and left by Esc, which keeps a draft.".to_owned(),
        Step::Class => {
            "Impact and urgency are the priority; the form shows what each would promise.".to_owned()
        }
        Step::Undo => format!("For {UNDO_SECONDS} seconds; after that the tour goes on without it."),
        Step::Filter => {
            "Words, and keys such as p:1,2 st:waiting tenant:klin*; - in front is not.".to_owned()
        }
        Step::Clear => "The line above the list says that something is hidden, and how much.".to_owned(),
        Step::Why => "Each number with its rule, the sentence of the contract and the arithmetic.".to_owned(),
        Step::Alarm => {
            format!("The second line says what that is; {} lists all there are.", key(Verb::Alarms))
        }
        Step::Help => format!(
            "{} finds an action by what it does, {} takes commands.",
            key(Verb::Palette),
            key(Verb::Command)
        ),
        Step::Close => "Below every screen stand the keys of that place.".to_owned(),
        Step::Leave => "That was a shift. Nothing of this desk is kept; `pikett` opens yours.".to_owned(),
    }
}
