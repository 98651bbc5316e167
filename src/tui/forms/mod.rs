//! Forms: one file an act, each with its own typed fields.

mod backup;
mod begin;
mod checklist;
mod class;
mod class_in_words;
mod decision;
mod deferral;
mod describe;
mod details;
mod draft;
mod duties;
mod entered;
mod escalate;
mod field;
mod judged;
mod marks;
mod matrix;
mod message;
mod off_hours;
mod outcome;
mod pick;
mod place;
mod plan;
mod report;
mod resolved;
mod ticked;
mod top_up;
pub mod when;
mod workaround;

use std::fmt;
use std::ops::Range;

use super::cell::{Cell, Line};
use super::input::Input;
use crate::domain::acts::decide::Act;
use crate::domain::acts::entry::{Label, Spec};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::RuleId;
use crate::domain::contract::{Called, UpdateCites};
use crate::domain::readings::desk::Desk;
use crate::tui::role::Role;
use crate::words::console::{Doing, Of, What};
use crate::words::{Hint, Lang, Words};

pub use backup::BackupForm;
pub use begin::BeginForm;
pub use checklist::ChecklistForm;
pub use class::ClassForm;
pub use class_in_words::class_in_words;
pub use decision::DecisionForm;
pub use deferral::DeferralForm;
pub use describe::DescribeForm;
pub use draft::{Draft, Value};
pub use duties::DutiesForm;
pub use entered::{EnteredForm, subject};
pub use escalate::EscalateForm;
pub use field::{Choice, Field, edit, insert};
pub use judged::check_line;
use judged::{judged, unread};
pub use marks::Marks;
pub use matrix::MatrixPicker;
pub use message::MessageForm;
pub use outcome::OutcomeForm;
pub use plan::PlanForm;
pub use report::ReportForm;
pub use resolved::ResolvedForm;
pub use top_up::TopUpForm;
pub use workaround::WorkaroundForm;

/// What forms are judged by and shown with.
#[derive(Clone, Copy)]
pub struct Present<'a> {
    pub desk: &'a Desk,
    pub now: Instant,
    pub lang: Lang,
}

impl Present<'_> {
    /// How things are said here.
    pub fn words(self) -> Words {
        Words::new(self.lang, self.desk.world().zone)
    }
}

/// An open form, and where in it the keys go.
#[derive(Debug)]
pub struct Dialog {
    pub form: Box<dyn Form>,
    pub focus: usize,
    pub complaint: Option<String>,
    /// The act is on its way; the form stays until it is recorded.
    pub sending: bool,
    /// What was typed and pasted meanwhile.
    pub meanwhile: Vec<Input>,
    /// Incidents that the act is to be done on; none for the one that the form was opened for.
    pub about: Vec<Number>,
    /// A draft was looked for.
    pub sought: bool,
    /// A draft of this time was filled in.
    pub restored: Option<Instant>,
    opened: draft::Opened,
}

/// What a field is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caption<'a> {
    Said(Label),
    /// In the contract's or the desk's own words.
    Own(&'a Called),
}

impl Caption<'_> {
    pub fn words(self, words: Words) -> String {
        match self {
            Caption::Said(label) => words.label(label).label.to_owned(),
            Caption::Own(called) => words.called(called).to_owned(),
        }
    }

    /// What drafts know it by, in every language.
    fn key(self) -> String {
        match self {
            Caption::Said(label) => label.key(),
            Caption::Own(called) => called.own.to_string(),
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

impl Dialog {
    pub fn new(form: impl Form + 'static) -> Self {
        Self {
            opened: draft::Opened::of(&form),
            form: Box::new(form),
            focus: 0,
            complaint: None,
            sending: false,
            meanwhile: Vec::new(),
            about: Vec::new(),
            sought: false,
            restored: None,
        }
    }

    /// The acts, one for each incident, or what is missing.
    pub fn acts(&self, cx: Present<'_>) -> Result<Vec<Act>, String> {
        if self.about.is_empty() {
            return self.form.acts(cx);
        }
        let act = self.form.act(cx)?;
        let others: Vec<Act> = self.about.iter().filter_map(|number| act.about(*number)).collect();
        Ok(if others.is_empty() { vec![act] } else { others })
    }

    pub fn move_focus(&mut self, forward: bool) {
        let count = self.form.fields().len().max(1);
        self.focus = if forward { (self.focus + 1) % count } else { (self.focus + count - 1) % count };
    }
}

/// A passed or failed check, with its rule. What fails is refused.
fn check<'r>(passed: bool, text: impl Into<String>, rule: impl Into<Option<&'r RuleId>>) -> Line {
    checked(passed, ("x ", Role::Missed), text, rule.into())
}

/// Something the contract asks for, with its rule, that does not keep the act from being done.
fn duty<'r>(kept: bool, text: impl Into<String>, rule: impl Into<Option<&'r RuleId>>) -> Line {
    checked(kept, ("! ", Role::Soon), text, rule.into())
}

/// What is good to know, with its rule.
fn told(text: impl Into<String>, rule: Option<&RuleId>) -> Line {
    let mut line = hint(text);
    line.extend(rule.map(|rule| Cell::dim(format!("  {rule}"))));
    line
}

fn checked(
    passed: bool,
    failed: (&'static str, Role),
    text: impl Into<String>,
    rule: Option<&RuleId>,
) -> Line {
    let (sign, role) = if passed { ("v ", Role::Text) } else { failed };
    vec![Cell::new(sign, role), Cell::new(text, role), Cell::cited(rule)]
}

/// The rules on updates that hold now.
fn update_cites(cx: Present<'_>) -> Option<&UpdateCites> {
    Some(&cx.desk.update_contract(cx.now)?.updates.as_ref()?.cites)
}

/// Something to know, in the reader's language.
fn known(what: impl Into<Hint>, cx: Present<'_>) -> Line {
    hint(cx.words().hint(&what.into()))
}

/// Something to know.
fn hint(text: impl Into<String>) -> Line {
    vec![Cell::dim(text)]
}

/// What is done, at the head of a form.
fn headed(doing: &Doing, cx: Present<'_>) -> String {
    let doing = cx.words().doing(doing);
    let mut letters = doing.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
