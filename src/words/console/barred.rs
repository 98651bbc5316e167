//! Why an action is not possible here and now.

use super::pane::Pane;
use crate::domain::base::number::Number;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::incident::Stage;
use crate::domain::facts::slot::Progress;
use crate::domain::readings::refusal::Refusal;

/// Each reason with what it is about; said by [`Words::barred`](crate::words::Words::barred).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Barred {
    // The console.
    Frozen,
    Past,
    ReadOnly,
    OnItsWay,
    NoSuchKey { keys: String },
    Covered,
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
    TenantGone,
    NoUserOf { tenant: String, product: String },
    NoHours { tenant: String },
    NoBackupRules(Subject),
    ContractUnknown,
    PackUnknown,
    NoScopes,
    NoChecklist { contract: String },
    NoDuties { contract: String },
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
    NothingFree,
    NotAway,
}
