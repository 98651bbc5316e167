//! What came of the last acts, and what can be taken back of them.

use crate::client::Connection;
use crate::domain::acts::decide::Act;
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::refusal::Refusal;
use crate::tui::said::Said;
use crate::tui::verb::Verb;
use crate::words::console::Doing;

/// The line that says what came of the last act.
#[derive(Debug, Default)]
pub struct Status {
    pub message: Option<Message>,
    /// What can be taken back, latest last.
    pub undo: Vec<Done>,
    /// What was taken back and can be done again, latest last.
    pub redo: Vec<Done>,
    /// Acts that have no answer yet.
    pub on_its_way: OnItsWay,
    /// What a rule refused last; the Why tab of what it was about quotes it.
    pub refused: Option<Refused>,
    pub connection: Connection,
    /// The way out was asked for once.
    pub leaving: Option<Verb>,
    /// A paste hangs that has no end yet: no key is one until then. Bytes of it that had no room.
    pub pasting: Option<usize>,
}

/// Acts that were sent and are not answered: what was done last is not known meanwhile.
#[derive(Clone, Copy, Debug, Default)]
pub struct OnItsWay {
    acts: usize,
    undos: usize,
}

impl OnItsWay {
    pub fn sent(&mut self, undo: bool) {
        *self.count(undo) += 1;
    }

    pub fn arrived(&mut self, undo: bool) {
        let count = self.count(undo);
        *count = count.saturating_sub(1);
    }

    fn count(&mut self, undo: bool) -> &mut usize {
        if undo { &mut self.undos } else { &mut self.acts }
    }

    pub fn acts(self) -> bool {
        self.acts > 0
    }

    pub fn anything(self) -> bool {
        self.acts > 0 || self.undos > 0
    }
}

/// An act that a rule refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub about: Entity,
    pub refusal: Refusal,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub said: Said,
    pub bad: bool,
    pub until: Instant,
    /// It was said while another moment was shown, and is about that one.
    pub then: bool,
}

/// One act on one incident, or on all that were marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    pub what: Doing,
    pub acts: Vec<Act>,
    /// One record of each command.
    pub seqs: Vec<u64>,
    /// When it was done, or taken back.
    pub at: Instant,
}
