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
        Message::BarredAct(verb, why) => format!("{}: {}", verb.name(), words.barred(why, keys)),
        Message::Away { away, came } => {
            let (away, came) = (span::short(*away), summary(*came));
            format!("while you were away ({away}): {came}   {} lists it", listed())
        }
        Message::LastTime(came) => {
            format!("since you were here: {}   {} lists it", summary(*came), listed())
        }
        Message::Act(said) => of_act(words, said),
        Message::View(said) => of_view(said),
        Message::Command(said) => of_command(said),
    }
}

fn of_act(words: Words, said: &OfAct) -> String {
    match said {
        OfAct::NothingWritten => "nothing was written".to_owned(),
        OfAct::NothingToChange(what) => format!("{}: nothing to change", words.doing(what)),
        OfAct::Called { number, level, who } => {
            format!("{number} level {level}: call {}", words.callee(who))
        }
        OfAct::Partly { what, done, taken_back, failed, reasons } => {
            let (what, verb) = (words.doing(what), if *taken_back { "undone" } else { "done" });
            format!("{what}: {done} {verb}, {failed} not possible: {reasons}")
        }
        OfAct::PasteCut { bytes, most } => format!(
            "{bytes} bytes of what was pasted are left out: a text has at most {most} bytes; \
             put the rest into another one"
        ),
        OfAct::PastedNowhere => {
            "pasted text was left out: it goes into an open form or a line that is typed".to_owned()
        }
        OfAct::Copied { first, more: 0 } => format!("copied: {first}"),
        OfAct::Copied { first, more } => format!("copied: {first} and {more} more lines"),
        OfAct::NotKept { file, why } => {
            let (file, why) = (file.display(), unkept(why));
            format!("what you type is not kept for the next time: {file}: {why}")
        }
        OfAct::Unusable { file, aside: Some(aside), why } => {
            let (file, why) = (file.display(), unkept(why));
            format!("{file} is not usable and now called {}: {why}", aside.display())
        }
        OfAct::Unusable { file, aside: None, why } => {
            format!("nothing is kept in this session: {}: {}", file.display(), unkept(why))
        }
        OfAct::Drafts(names) => {
            let drafts = if names.len() == 1 { "draft" } else { "drafts" };
            format!("{} {drafts}: {}, reopened by the same key", names.len(), names.join(", "))
        }
        OfAct::NoShell => "there is no shell to go back to".to_owned(),
        OfAct::ReadOnly(why) => format!("{}: start pikett anew to write", bound(*why)),
    }
}

fn bound(why: Bound) -> &'static str {
    match why {
        Bound::ResellersView => "a reseller's view of a desk only looks",
        Bound::NotWritable => "the desk's file cannot be written",
        Bound::Asked => "pikett was started with --readonly",
        Bound::Token => "this token only looks",
    }
}

fn unkept(why: &Unkept) -> String {
    match why {
        Unkept::NoFile => "it is no file".to_owned(),
        Unkept::TooLarge { most } => format!("it is larger than {most} bytes"),
        Unkept::System(why) => why.clone(),
    }
}

fn of_view(said: &OfView) -> String {
    match said {
        OfView::FilterCleared => "the filter that hid it is cleared".to_owned(),
        OfView::StepOver { seconds } => {
            format!(
                "there is nothing left to take back: that goes for {seconds} seconds; on with the next step"
            )
        }
        OfView::NoMatch => "nothing passes the last filter".to_owned(),
        OfView::Dropped(name) => format!("view {name} dropped"),
        OfView::Saved { name, filter } => format!("view {name}: {filter}"),
        OfView::BadName { most } => format!("a view's name has letters, digits, - and _, at most {most}"),
        OfView::TooMany { most } => format!("{most} views are enough: drop one first"),
        OfView::NoneSaved => "no view is saved yet: filter, then :view save NAME".to_owned(),
        OfView::Which(known) => format!("which one? there are {}", known.join(", ")),
        OfView::NoSuch { name, known } => {
            format!("there is no view `{name}`; there are {}", known.join(", "))
        }
        OfView::NoTheme { name, known } => {
            format!("there is no theme `{name}`; there are {}", known.join(", "))
        }
        OfView::Theme(name) => format!("theme {name}"),
        OfView::AtPresent => "this is the present".to_owned(),
        OfView::Muted { minutes } => format!("no bell for {minutes} minutes; the same key has it back"),
        OfView::Heard => "the bell calls again".to_owned(),
        OfView::InFuture => "that lies in the future".to_owned(),
    }
}

fn of_command(said: &OfCommand) -> String {
    match said {
        OfCommand::TakesNothing(name) => format!("`{name}` takes nothing behind it"),
        OfCommand::Unknown { name, near } if near.is_empty() => format!("there is no command `{name}`"),
        OfCommand::Unknown { name, near } => {
            format!("there is no command `{name}`; there are {}, ...", near.join(", "))
        }
        OfCommand::NoIncident(number) => format!("there is no incident {number}"),
    }
}

/// `2 new, 1 resolved, 3 targets missed`
fn summary(came: Came) -> String {
    let Came { new, resolved, escalated, missed, other } = came;
    let counts = [
        (new, "new"),
        (resolved, "resolved"),
        (escalated, "escalated"),
        (missed, "targets missed"),
        (other, "other"),
    ];
    let parts: Vec<String> =
        counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    parts.join(", ")
}
