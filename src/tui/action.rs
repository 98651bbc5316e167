//! What an action is.

use super::barred::Barred;
use super::context::Context;
use super::model::Model;
use super::msg::Effect;
use super::needs::{Needs, may_write};
use super::verb::Verb;
pub use crate::words::console::Group;

/// Something that a key can do, with everything that the console goes by when it lets it.
#[derive(Debug)]
pub struct Action {
    pub verb: Verb,
    /// Where the help has it.
    pub group: Group,
    pub does: Does,
    pub needs: Needs,
    pub reach: Reach,
    pub slip: Slip,
    /// What else stands against it.
    when: fn(&Model, &Context<'_>) -> Result<(), Barred>,
    pub run: Run,
}

pub type Run = fn(&mut Model, &Context<'_>) -> Vec<Effect>;

/// What is different afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Nothing but what is shown.
    Looks,
    /// What the next acts are done on.
    Marks,
    /// The desk: it writes, at once or by a form.
    Records,
}

/// Over what it is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The panes alone: what is read over them hides what it would apply to.
    Panes,
    /// Also what is read over the panes.
    Reading,
    /// By a Ctrl chord even a form and a line that is typed.
    Typing,
}

/// Whether it may lie on a key that fingers find by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    Harmless,
    Refused,
}

impl Action {
    /// Changes what is shown and nothing else.
    pub const fn looks(verb: Verb, group: Group, run: Run) -> Self {
        Self {
            verb,
            group,
            does: Does::Looks,
            needs: Needs::Nothing,
            reach: Reach::Panes,
            slip: Slip::Harmless,
            when: |_, _| Ok(()),
            run,
        }
    }

    pub const fn marks(verb: Verb, run: Run) -> Self {
        let looks = Self::looks(verb, Group::Mark, run);
        Self { does: Does::Marks, needs: Needs::Queue, ..looks }
    }

    /// Writes.
    pub const fn records(verb: Verb, group: Group, run: Run) -> Self {
        let looks = Self::looks(verb, group, run);
        Self { does: Does::Records, slip: Slip::Refused, ..looks }
    }

    pub const fn needs(self, needs: Needs) -> Self {
        Self { needs, ..self }
    }

    pub const fn reach(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    pub const fn slip(self, slip: Slip) -> Self {
        Self { slip, ..self }
    }

    pub const fn when(self, when: fn(&Model, &Context<'_>) -> Result<(), Barred>) -> Self {
        Self { when, ..self }
    }

    pub fn name(&self) -> &'static str {
        self.verb.name()
    }

    /// Whether it is about the row under the cursor and changes what that is.
    pub fn changes_row(&self) -> bool {
        self.does != Does::Looks && self.needs != Needs::Nothing
    }

    /// # Errors
    /// Why it is not possible here and now.
    pub fn possible(&self, model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
        if self.does == Does::Records {
            may_write(model)?;
        }
        self.needs.check(model, cx)?;
        (self.when)(model, cx)
    }
}
