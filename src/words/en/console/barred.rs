//! Why an action is not possible here and now.

use crate::words::Words;
use crate::words::console::{Barred, KeyNames, Verb};

/// In one line, with the keys that help.
pub(in crate::words) fn barred(words: Words, why: &Barred, keys: &dyn KeyNames) -> String {
    let queue = || keys.named(Verb::Incidents);
    match why {
        Barred::Frozen => format!("the screen stands still: {} lets it go on", keys.named(Verb::Freeze)),
        Barred::NoSuchKey { keys: pressed } => {
            format!("{pressed} does nothing here: {} lists the keys", keys.named(Verb::Help))
        }
        Barred::Covered => format!("first {} closes what lies over the panes", keys.named(Verb::Back)),
        Barred::NotOpen { number, stage } => {
            format!("{number} is {}: {} reopens it", words.state(*stage), keys.named(Verb::Resolve))
        }
        Barred::MarksHidden => format!(
            "what is marked is not in the list: change the filter, or {} ends the marks",
            keys.named(Verb::Back)
        ),
        Barred::NoProduct => {
            format!("no product of a system under the cursor: {} lists them", keys.named(Verb::Licences))
        }
        Barred::NoContract => {
            format!("no contract under the cursor: {} lists them", keys.named(Verb::Contracts))
        }
        Barred::MarksElsewhere => format!("marks are for the queue: {}", queue()),
        Barred::MatchesElsewhere => format!("matches are in the queue: {}", queue()),
        Barred::NoFilterYet => format!("no filter was typed yet: {}", keys.named(Verb::Filter)),
        Barred::NoFilterToSave => format!("there is no filter to save: {}", keys.named(Verb::Filter)),
        Barred::OwnOrder(pane) => {
            format!("{} has its own order; {} is sorted by choice", words.pane(*pane), queue())
        }
        Barred::Hidden { number, term } => {
            format!("{number} is hidden by `{term}`: {} clears the filter", keys.named(Verb::ClearFilter))
        }
        _ => about(words, why),
    }
}

/// The reasons that say what they are about.
fn about(words: Words, why: &Barred) -> String {
    match why {
        Barred::UpdateOver { server, release, progress } => {
            format!("{server} to {release}: {}", words.state(*progress))
        }
        Barred::CameByItself { what } => {
            format!("{what} came under the cursor by itself: the same key again acts on it")
        }
        Barred::OnNoServer(number) => format!("{number} is on no server"),
        Barred::LinkedToNone(number) => format!("{number} is linked to no other"),
        Barred::VisibleAlready(number) => format!("{number} is visible already"),
        Barred::NothingCounted { what } => format!("nothing is counted for {what}"),
        Barred::Refused(refusal) => format!("{}: {}", words.refused(refusal), words.help(refusal)),
        Barred::NotBilled { tenant } => format!("no licences of {tenant} are billed"),
        Barred::NoUserOf { tenant, product } => {
            format!("no user of {tenant} is configured for {product}")
        }
        Barred::NoHours { tenant } => format!("{tenant} holds no contract with hours"),
        Barred::NoBackupRules(subject) => {
            format!("no contract with rules about the backups of {} is known", subject.id())
        }
        Barred::NoChecklist { contract } => format!("{contract} has no checklist"),
        Barred::NoDuties { contract } => format!("{contract} names no duties"),
        _ => plain(why).to_owned(),
    }
}

/// The reasons that are a sentence and nothing else.
fn plain(why: &Barred) -> &'static str {
    match why {
        Barred::Past => "this is the desk as it was: `:now` comes back",
        Barred::ReadOnly => "this console is read-only",
        Barred::OnItsWay => "the last act is still on its way: once more in a moment",
        Barred::NoIncident => "no incident under the cursor",
        Barred::NoUpdate => "no planned update under the cursor",
        Barred::NoServer => "no server under the cursor",
        Barred::NoTenant => "no tenant under the cursor",
        Barred::NoAccount => "no credit account under the cursor",
        Barred::NothingBackedUp => "no server and no tenant under the cursor that is backed up",
        Barred::NothingToSend => "nothing to send under the cursor",
        Barred::NothingToOpen => "nothing to open under the cursor",
        Barred::NothingToExplain => "nothing to explain under the cursor",
        Barred::NothingToCopy => "nothing to copy under the cursor",
        Barred::NothingToMark => "nothing to mark",
        Barred::NotShown => "what it is meant for is not shown",
        Barred::NoDeferral => "no deferral is requested or approved there",
        Barred::NoTestVersion => "no test version is published",
        Barred::NoReleaseToPlan => "no stable release lacks a slot on any server",
        Barred::TenantGone => "the tenant is gone",
        Barred::ContractUnknown => "its contract version is not known here",
        Barred::PackUnknown => "its pack is not known here",
        Barred::NoScopes => "its contract names no scopes",
        Barred::NothingToUndo => "nothing to undo in the last 30 seconds",
        Barred::NothingToRedo => "nothing was taken back in the last 30 seconds",
        Barred::NoAlarm => "nothing wants attention",
        Barred::NothingFree => "nothing left to take: everything open belongs to somebody or waits",
        Barred::NotAway => "you have not been away for 5 minutes",
        // Said above, each with what it is about.
        Barred::Frozen
        | Barred::NoSuchKey { .. }
        | Barred::Covered
        | Barred::MarksHidden
        | Barred::NotOpen { .. }
        | Barred::UpdateOver { .. }
        | Barred::NoProduct
        | Barred::NoContract
        | Barred::CameByItself { .. }
        | Barred::OnNoServer(_)
        | Barred::LinkedToNone(_)
        | Barred::VisibleAlready(_)
        | Barred::NothingCounted { .. }
        | Barred::Refused(_)
        | Barred::NotBilled { .. }
        | Barred::NoUserOf { .. }
        | Barred::NoHours { .. }
        | Barred::NoBackupRules(_)
        | Barred::NoChecklist { .. }
        | Barred::NoDuties { .. }
        | Barred::MarksElsewhere
        | Barred::MatchesElsewhere
        | Barred::NoFilterYet
        | Barred::NoFilterToSave
        | Barred::OwnOrder(_)
        | Barred::Hidden { .. } => "",
    }
}
