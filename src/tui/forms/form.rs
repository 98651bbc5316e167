//! What every form is.

use std::fmt;
use std::ops::Range;

use crate::domain::acts::decide::Act;
use crate::domain::acts::entry::{Label, Spec};
use crate::domain::contract::Called;
use crate::tui::cell::Line;
use crate::tui::forms::field::Field;
use crate::tui::forms::present::Present;
use crate::words::console::{Doing, Of, Term, What};
use crate::words::{Hint, Words};

/// What a field is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caption<'a> {
    Said(Label),
    /// In the contract's or the desk's own words.
    Own(&'a Called),
    /// What that costs.
    PriceOf(&'a Called),
}

impl Caption<'_> {
    pub fn words(self, words: Words) -> String {
        match self {
            Caption::Said(label) => words.label(label).label.to_owned(),
            Caption::Own(called) => words.called(called).to_owned(),
            Caption::PriceOf(called) => format!("{} {}", words.term(Term::Price), words.called(called)),
        }
    }

    /// What drafts know it by, in every language.
    pub fn key(self) -> String {
        match self {
            Caption::Said(label) => label.key(),
            Caption::Own(called) | Caption::PriceOf(called) => called.own.to_string(),
        }
    }
}

/// Fields that are shown as one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    pub fields: Range<usize>,
    pub label: Label,
    pub said: Hint,
}

/// What is filled in for one act.
pub trait Form: fmt::Debug {
    /// The act that it is for, and the name of what that is about; empty for what is not there yet.
    fn of(&self) -> (&'static Spec, String);

    fn title(&self, cx: Present<'_>) -> String {
        let (spec, name) = self.of();
        if name.is_empty() {
            return cx.words().act(spec.about).help.to_owned();
        }
        let incident = name.parse().ok().and_then(|number| cx.desk.world().incident(number));
        let doing = headed(&Doing { what: What::Act(spec.about), of: Of::One(name) }, cx);
        incident.map_or_else(|| doing.clone(), |incident| format!("{doing}: {}", incident.subject))
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)>;

    fn field_mut(&mut self, index: usize) -> Option<&mut Field>;

    /// Fields that are one line while none of them has the keys.
    fn folded(&self) -> Option<Folded> {
        None
    }

    /// What follows from what is filled in; the rule check line by line.
    fn checks(&self, cx: Present<'_>) -> Vec<Line>;

    /// The act, or what is missing.
    fn act(&self, cx: Present<'_>) -> Result<Act, String>;

    /// The act as far as it is filled in; `None` where nothing can be judged yet.
    fn meant(&self, cx: Present<'_>) -> Option<Act> {
        self.act(cx).ok()
    }

    /// All acts of a form that is about several things.
    ///
    /// # Errors
    /// What is missing.
    fn acts(&self, cx: Present<'_>) -> Result<Vec<Act>, String> {
        Ok(vec![self.act(cx)?])
    }

    /// Whether it is about the row under the cursor.
    fn is_about_row(&self) -> bool {
        true
    }

    /// Something was filled in: fields that depend on it follow.
    fn changed(&mut self, _cx: Present<'_>) {}
}

/// What is done, at the head of a form.
pub(super) fn headed(doing: &Doing, cx: Present<'_>) -> String {
    let doing = cx.words().doing(doing);
    let mut letters = doing.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
