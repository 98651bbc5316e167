//! The steps of a walk through a shift: what to press, and what it is good for.

use crate::domain::world::UNDO_SECONDS;
use crate::words::Words;
use crate::words::console::{KeyNames, Step, Verb};
use crate::words::said::{Said, said};

pub(in crate::words) fn step(_: Words, step: Step, keys: &dyn KeyNames) -> Said {
    let key = |verb| keys.named(verb);
    match step {
        Step::Open => said(
            format!("{} opens the incident under the cursor", key(Verb::Open)),
            "Who called, by which contract, which clocks run: all about that row.",
        ),
        Step::Back => said(
            format!("{} goes back", key(Verb::Close)),
            "It leads one step back from everywhere; nothing is lost by it.",
        ),
        Step::Move => said(
            format!("{} goes down a row, {} up", key(Verb::Down), key(Verb::Up)),
            "Acts are done on that row. It stays under the cursor, whatever comes in.",
        ),
        Step::Take => said(
            format!("{} takes the incident", key(Verb::Take)),
            "Everybody sees that it is yours. What is somebody else's asks first.",
        ),
        Step::Start => said(
            format!("{} says that you are at it", key(Verb::Start)),
            "That ends the first clock: contracts count until work begins.",
        ),
        Step::Note => said(
            format!("{}, a line of text, then Ctrl-s", key(Verb::Note)),
            "Every form is saved by Ctrl-s and left by Esc, which keeps a draft.",
        ),
        Step::Class => said(
            format!("{}, an arrow key, Tab, a reason, Ctrl-s", key(Verb::Class)),
            "Impact and urgency are the priority; the form shows what each would promise.",
        ),
        Step::Undo => said(
            format!("{} takes that back", key(Verb::Undo)),
            format!("For {UNDO_SECONDS} seconds; was it longer ago, do the step before again."),
        ),
        Step::Filter => said(
            format!("{}, type p:1 and press Enter", key(Verb::Filter)),
            "Words, and keys such as p:1,2 st:waiting tenant:klin*; - in front is not.",
        ),
        Step::Clear => said(
            format!("{} shows everything again", key(Verb::ClearFilter)),
            "The line above the list says that something is hidden, and how much.",
        ),
        Step::Why => said(
            format!("{} says why", key(Verb::Why)),
            "Each number with its rule, the sentence of the contract and the arithmetic.",
        ),
        Step::Alarm => said(
            format!("{} goes to what needs somebody most", key(Verb::Alarm)),
            format!("The second line says what that is; {} lists all there are.", key(Verb::Alarms)),
        ),
        Step::Help => said(
            format!("{} lists all keys", key(Verb::Help)),
            format!(
                "{} finds an action by what it does, {} takes commands.",
                key(Verb::Palette),
                key(Verb::Command)
            ),
        ),
        Step::Close => said(
            format!("{} closes the help", key(Verb::Close)),
            "Below every screen stand the keys of that place.",
        ),
        Step::Leave => said(
            format!("{} until it asks, and once more to leave", key(Verb::Close)),
            "That was a shift. Nothing of this desk is kept; `pikett` opens yours.",
        ),
    }
}
