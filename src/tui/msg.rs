//! What reaches the console, and what it asks to have done.

use std::sync::Arc;

use uuid::Uuid;

use crate::client::{Connection, Failure, Receipt, SharedDesk};
use crate::config::Passphrase;
use crate::domain::acts::decide::Act;
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::tui::input::{Input, Pointing};
use crate::tui::list::RowKey;
use crate::tui::model::{Done, Pane};
use crate::tui::said::Said;
use crate::words::console::Doing;

/// What the mouse was used on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    pub what: Pointing,
    /// The pane, and its row where there is one.
    pub at: Option<(Pane, Option<RowKey>)>,
}

/// Something happened.
#[derive(Debug)]
pub enum Msg {
    Input(Input),
    /// The mouse was used on what was drawn there.
    Pointed(Pointed),
    /// Records were applied to the desk.
    Applied(Arc<[Record]>),
    /// Records were missed: what was read from the journal is to be read again.
    Lagged,
    /// The desk shows other things than before: nothing that was read of it holds.
    Anew,
    /// Commands came back, with an answer each.
    Answered {
        sent: Sent,
        results: Vec<Result<Receipt, Failure>>,
    },
    /// The log of an entity, or of the desk when there is none.
    Log {
        about: Option<Entity>,
        records: Vec<Record>,
    },
    /// A desk as it was.
    Past {
        at: Instant,
        desk: Result<SharedDesk, Failure>,
    },
    Connection(Connection),
    /// Something to know that changes nothing at the desk.
    Notice(Said),
    /// A second has passed, whatever moment is shown: the present.
    Second(Instant),
    /// Where the other consoles are.
    Met(Vec<Presence>),
    /// The user's own editor has ended: the text that it left, nothing where it gave up, or why there was
    /// none.
    Edited(Result<Option<String>, String>),
    /// A passphrase was checked, and whether it was the right one.
    Unlocked(bool),
}

/// Commands on their way: one act on one object or on several.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// What it is, for the message that says it is done.
    pub what: Doing,
    pub acts: Vec<Act>,
    pub origin: Origin,
}

impl Sent {
    /// It takes something back.
    pub fn is_undo(&self) -> bool {
        matches!(self.origin, Origin::Undo(_))
    }
}

/// Where commands come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    Key,
    /// The open form, which waits for the answer; a draft of it has the id that it is sent with.
    Form(Option<Uuid>),
    /// They take this back.
    Undo(Done),
    /// They do it again.
    Redo,
}

/// Something to be done outside.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Send commands one after the other, whatever becomes of each.
    Send(Sent),
    /// Read a log from the journal.
    Load(Option<Entity>),
    /// Say where this console is, and ask where the others are.
    Meet {
        console: Uuid,
        own: Option<Presence>,
    },
    /// Put a text into the terminal's clipboard.
    Copy(String),
    /// Call whoever looks elsewhere, with these words.
    Ring(String),
    /// Keep the desk as it is now and show that.
    Freeze,
    /// Show this desk.
    Show(Shown),
    /// Show the desk as it was then.
    Past(Instant),
    /// Show the present again.
    GoOn,
    /// Keep what is to be known the next time.
    Remember,
    /// Draw every cell anew.
    Repaint,
    /// Let the user's own editor have a text.
    Edit(String),
    /// Check a passphrase.
    Unlock(Passphrase),
    Suspend,
    Quit,
}

/// A desk to be shown; equal to itself only.
#[derive(Clone, Debug)]
pub struct Shown(pub SharedDesk);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
