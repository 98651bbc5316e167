//! What reaches the console, and what it asks to have done.

use std::sync::Arc;

use super::input::Input;
use crate::client::{Failure, Receipt};
use crate::domain::decide::Act;
use crate::domain::event::{Entity, Record};

/// Something happened.
#[derive(Debug)]
pub enum Msg {
    Input(Input),
    /// Records were applied to the desk.
    Applied(Arc<[Record]>),
    /// Records were missed: what was read from the journal is to be read again.
    Lagged,
    /// A command came back.
    Answered {
        sent: Sent,
        result: Result<Receipt, Failure>,
    },
    /// The log of an entity, or of the desk when there is none.
    Log {
        about: Option<Entity>,
        records: Vec<Record>,
    },
    /// What keeps the desk from moving on; `None` when that is over.
    Trouble(Option<String>),
}

/// A command on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// What it was, for the message that says it is done: `take I-4711`.
    pub what: String,
    /// It came from the open form, which waits for the answer.
    pub from_form: bool,
    pub undoes: bool,
}

/// Something to be done outside.
#[derive(Debug, PartialEq)]
pub enum Effect {
    Send {
        act: Act,
        sent: Sent,
    },
    /// Read a log from the journal.
    Load(Option<Entity>),
    Suspend,
    Quit,
}
