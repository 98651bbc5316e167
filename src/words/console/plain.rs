//! What only the console of lines says: it has no keys, and everything in it is read out.

use crate::words::console::{Doing, Pane};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain<'a> {
    /// What can be typed first of all.
    Begins,
    /// What wants attention most.
    Worst(&'a str),
    /// How it is gone to, and how it is handled there.
    Handling {
        command: &'a str,
    },
    TopOfQueue,
    Rows {
        pane: Pane,
        count: usize,
    },
    MoreRows(usize),
    /// More records came than are read out one by one.
    MoreCame(usize),
    /// It can be taken back for so many seconds.
    Done {
        what: &'a Doing,
        seconds: i64,
    },
    YesOrNo,
    AnswerIsNo,
    /// How a menu is answered.
    Choose,
    NoSuchRow(&'a str),
    /// How a form is filled in.
    FormHow,
    /// Which field is asked for, of so many.
    FormField {
        field: &'a str,
        index: usize,
        of: usize,
        holds: &'a str,
    },
    NotForField(&'a str),
    FormLeft,
    Locked {
        passphrase: bool,
    },
    Unlocked,
    Calls(&'a str),
    LiveAgain,
    /// Actions of the console by their names.
    Actions,
    /// Acts with their options.
    Acts,
    Copied(&'a str),
}
