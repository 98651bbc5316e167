//! Why an action is not possible here and now.

use super::pane::Pane;
use super::verb::{KeyNames, Verb};
use crate::domain::backup::Subject;
use crate::domain::incident::{Number, Stage};
use crate::domain::refusal::Refusal;
use crate::domain::slot::Progress;

/// Each reason with what it is about; [`words`](Self::words) says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Barred {
    // The console.
    Frozen,
    Past,
    ReadOnly,
    OnItsWay,
    // What is under the cursor.
    NoIncident,
    MarksHidden,
    NotOpen { number: Number, stage: Stage },
    NoUpdate,
    UpdateOver { server: String, release: String, progress: Progress },
    NoServer,
    NoTenant,
    NoAccount,
    NoProduct,
    NoContract,
    NothingBackedUp,
    NothingToSend,
    NothingToOpen,
    NothingToExplain,
    NothingToCopy,
    NothingToMark,
    NotShown,
    CameByItself { what: String },
    // What is the matter with it.
    OnNoServer(Number),
    LinkedToNone(Number),
    VisibleAlready(Number),
    NothingCounted { what: String },
    NoDeferral,
    NoTestVersion,
    NoReleaseToPlan,
    Refused(Box<Refusal>),
    NotBilled { tenant: String },
    NotCounted { typed: String },
    NotCredits { typed: String },
    NoCredits { account: String },
    TenantGone,
    NoUserOf { tenant: String, product: String },
    NoHours { tenant: String },
    NoBackupRules(Subject),
    ContractUnknown,
    PackUnknown,
    NoScopes,
    NoChecklist { contract: String },
    NoDuties { contract: String },
    NoMatrix { contract: String },
    NoMatrixAnywhere,
    // The list and its filter.
    MarksElsewhere,
    MatchesElsewhere,
    NoFilterYet,
    NoFilterToSave,
    OwnOrder(Pane),
    Hidden { number: Number, term: String },
    // What there is none of.
    NothingToUndo,
    NothingToRedo,
    NoAlarm,
    NotAway,
}

impl Barred {
    /// In one line, with the keys that help.
    pub fn words(&self, keys: &dyn KeyNames) -> String {
        let queue = || keys.named(Verb::Incidents);
        match self {
            Self::Frozen => format!("the screen stands still: {} lets it go on", keys.named(Verb::Freeze)),
            Self::NotOpen { number, stage } => {
                format!("{number} is {}: {} reopens it", stage.word(), keys.named(Verb::Resolve))
            }
            Self::MarksHidden => format!(
                "what is marked is not in the list: change the filter, or {} ends the marks",
                keys.named(Verb::Back)
            ),
            Self::NoProduct => {
                format!("no product of a system under the cursor: {} lists them", keys.named(Verb::Licences))
            }
            Self::NoContract => {
                format!("no contract under the cursor: {} lists them", keys.named(Verb::Contracts))
            }
            Self::MarksElsewhere => format!("marks are for the queue: {}", queue()),
            Self::MatchesElsewhere => format!("matches are in the queue: {}", queue()),
            Self::NoFilterYet => format!("no filter was typed yet: {}", keys.named(Verb::Filter)),
            Self::NoFilterToSave => format!("there is no filter to save: {}", keys.named(Verb::Filter)),
            Self::OwnOrder(pane) => {
                format!("{} has its own order; {} is sorted by choice", pane.title(), queue())
            }
            Self::Hidden { number, term } => {
                format!("{number} is hidden by `{term}`: {} clears the filter", keys.named(Verb::ClearFilter))
            }
            _ => self.about(),
        }
    }

    /// The reasons that say what they are about.
    fn about(&self) -> String {
        match self {
            Self::UpdateOver { server, release, progress } => {
                format!("{server} to {release}: {}", progress.word())
            }
            Self::CameByItself { what } => {
                format!("{what} came under the cursor by itself: the same key again acts on it")
            }
            Self::OnNoServer(number) => format!("{number} is on no server"),
            Self::LinkedToNone(number) => format!("{number} is linked to no other"),
            Self::VisibleAlready(number) => format!("{number} is visible already"),
            Self::NothingCounted { what } => format!("nothing is counted for {what}"),
            Self::Refused(refusal) => refusal.to_string(),
            Self::NotBilled { tenant } => format!("no licences of {tenant} are billed"),
            Self::NotCounted { typed } => format!("`{typed}` is no number of licences"),
            Self::NotCredits { typed } => format!("`{typed}` is no amount of iSC above 0"),
            Self::NoCredits { account } => format!("account {account} has no credits"),
            Self::NoUserOf { tenant, product } => {
                format!("no user of {tenant} is configured for {product}")
            }
            Self::NoHours { tenant } => format!("{tenant} holds no contract with hours"),
            Self::NoBackupRules(subject) => {
                format!("no contract with rules about the backups of {} is known", subject.id())
            }
            Self::NoChecklist { contract } => format!("{contract} has no checklist"),
            Self::NoDuties { contract } => format!("{contract} names no duties"),
            Self::NoMatrix { contract } => format!("{contract} has no impact and urgency"),
            _ => self.plain().to_owned(),
        }
    }

    /// The reasons that are a sentence and nothing else.
    fn plain(&self) -> &'static str {
        match self {
            Self::Past => "this is the desk as it was: `:now` comes back",
            Self::ReadOnly => "this console is read-only",
            Self::OnItsWay => "the last act is still on its way: once more in a moment",
            Self::NoIncident => "no incident under the cursor",
            Self::NoUpdate => "no planned update under the cursor",
            Self::NoServer => "no server under the cursor",
            Self::NoTenant => "no tenant under the cursor",
            Self::NoAccount => "no credit account under the cursor",
            Self::NothingBackedUp => "no server and no tenant under the cursor that is backed up",
            Self::NothingToSend => "nothing to send under the cursor",
            Self::NothingToOpen => "nothing to open under the cursor",
            Self::NothingToExplain => "nothing to explain under the cursor",
            Self::NothingToCopy => "nothing to copy under the cursor",
            Self::NothingToMark => "nothing to mark",
            Self::NotShown => "what it is meant for is not shown",
            Self::NoDeferral => "no deferral is requested or approved there",
            Self::NoTestVersion => "no test version is published",
            Self::NoReleaseToPlan => "no stable release lacks a slot on any server",
            Self::TenantGone => "the tenant is gone",
            Self::ContractUnknown => "its contract version is not known here",
            Self::PackUnknown => "its pack is not known here",
            Self::NoScopes => "its contract names no scopes",
            Self::NoMatrixAnywhere => "there is no contract with impact and urgency",
            Self::NothingToUndo => "nothing to undo in the last 30 seconds",
            Self::NothingToRedo => "nothing was taken back in the last 30 seconds",
            Self::NoAlarm => "nothing wants attention",
            Self::NotAway => "you have not been away for 5 minutes",
            // Said above, each with what it is about.
            Self::Frozen
            | Self::MarksHidden
            | Self::NotOpen { .. }
            | Self::UpdateOver { .. }
            | Self::NoProduct
            | Self::NoContract
            | Self::CameByItself { .. }
            | Self::OnNoServer(_)
            | Self::LinkedToNone(_)
            | Self::VisibleAlready(_)
            | Self::NothingCounted { .. }
            | Self::Refused(_)
            | Self::NotBilled { .. }
            | Self::NotCounted { .. }
            | Self::NotCredits { .. }
            | Self::NoCredits { .. }
            | Self::NoUserOf { .. }
            | Self::NoHours { .. }
            | Self::NoBackupRules(_)
            | Self::NoChecklist { .. }
            | Self::NoDuties { .. }
            | Self::NoMatrix { .. }
            | Self::MarksElsewhere
            | Self::MatchesElsewhere
            | Self::NoFilterYet
            | Self::NoFilterToSave
            | Self::OwnOrder(_)
            | Self::Hidden { .. } => "",
        }
    }
}
