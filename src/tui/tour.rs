//! A walk through a shift, step by step: which step it is, and what has come of it so far.

use crate::tui::verb::Verb;
use crate::words::console::Step;

/// Where somebody is on the walk.
#[derive(Clone, Debug, Default)]
pub struct Tour {
    step: usize,
    /// The action that the last key was.
    pub did: Option<Verb>,
    /// As it stood when the step began: sequence number of what was done last, and how much can be done
    /// again.
    pub before: (Option<u64>, usize),
}

impl Tour {
    /// The step that is to be done now.
    pub fn step(&self) -> Step {
        Step::ALL[self.step.min(Step::ALL.len() - 1)]
    }

    /// Counted from 1.
    pub fn number(&self) -> usize {
        self.step + 1
    }

    /// To the next one; the last one ends with the console.
    pub fn go_on(&mut self, before: (Option<u64>, usize)) {
        self.step = (self.step + 1).min(Step::ALL.len() - 1);
        (self.did, self.before) = (None, before);
    }
}
