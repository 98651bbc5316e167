//! Where numbers come from, in words.

use super::Words;
use crate::domain::why::{Step, Trace};

/// A trace in words, without the rules, which have their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// What the number is.
    pub title: String,
    /// The number itself.
    pub answer: String,
    /// Inputs and arithmetic.
    pub steps: Vec<String>,
}

impl Words {
    pub fn why(self, trace: &Trace) -> Why {
        Why {
            title: self.title(&trace.title),
            answer: self.answer(&trace.answer),
            steps: trace.steps.iter().map(|step| self.step(step)).collect(),
        }
    }

    /// A step, with the rule that it follows.
    pub fn step(self, step: &Step) -> String {
        let said = self.thought(&step.what);
        match &step.rule {
            Some(rule) => format!("{said} ({rule})"),
            None => said,
        }
    }
}
