//! Where numbers come from, in words.

use super::{Lang, Words, de, en, spoken};
use crate::domain::base::instant::Instant;
use crate::domain::readings::roster::{Because, Off};
use crate::domain::readings::why::{Answer, Step, Thought, Title, Trace};

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

spoken! {
    /// What a number is.
    title(&Title) -> String;
    /// The number itself.
    answer(&Answer) -> String;
    /// An input, or a piece of arithmetic.
    thought(&Thought) -> String;
    /// In place of numbers, where there are none.
    uncounted(()) -> &'static str;
    /// What is said of a refusal in place of a number.
    was_refused(()) -> &'static str;
    /// Why somebody of the desk can be reached, or cannot.
    reachable(Result<Because, Off>) -> String;
    /// A time that would be allowed.
    possible(Instant) -> String;
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
