//! A form that is open.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::acts::decide::Act;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::tui::cell::Line;
use crate::tui::forms::draft::{Draft, Opened, Value};
use crate::tui::forms::field::Field;
use crate::tui::forms::form::Form;
use crate::tui::forms::judged::{counted, judged};
use crate::tui::forms::present::Present;
use crate::tui::input::Input;

/// So many incidents of a form are judged while it is filled in; the answer judges all.
const JUDGED: usize = 100;

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
    /// A draft that may be about something else: it is filled in when somebody asks for it.
    pub offered: Option<Draft>,
    opened: Opened,
}

impl Dialog {
    pub fn new(form: impl Form + 'static) -> Self {
        Self {
            opened: Opened::of(&form),
            form: Box::new(form),
            focus: 0,
            complaint: None,
            sending: false,
            meanwhile: Vec::new(),
            about: Vec::new(),
            sought: false,
            restored: None,
            offered: None,
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

    /// What follows from what is filled in, for all that it is about.
    pub fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let lines = self.form.checks(cx);
        let meant = self.form.meant(cx).filter(|_| self.about.len() > 1);
        let Some(act) = meant else { return lines };
        let all: Vec<Act> = self.about.iter().take(JUDGED).filter_map(|number| act.about(*number)).collect();
        let own = judged([act], cx);
        let rest = lines.into_iter().filter(|line| !own.contains(line));
        counted(all, cx).into_iter().chain(rest).collect()
    }

    pub fn move_focus(&mut self, forward: bool) {
        let count = self.form.fields().len().max(1);
        self.focus = if forward { (self.focus + 1) % count } else { (self.focus + count - 1) % count };
    }

    /// Which form about what; the same after it was filled in.
    pub fn opened_as(&self) -> &str {
        &self.opened.what
    }

    /// What was filled in so far; `None` when it is as it was opened.
    pub fn draft(&self, now: Instant) -> Option<Draft> {
        let value = |key: String, field: &Field| {
            (!matches!(field, Field::Secret(_))).then(|| (key, Value::of(field)))
        };
        let fields = self.form.fields().into_iter();
        let values: BTreeMap<String, Value> =
            fields.filter_map(|(caption, field)| value(caption.key(), field)).collect();
        let opened = self.opened.fields.iter().filter_map(|(key, field)| value(key.clone(), field));
        let what = self.opened.what.clone();
        (values != opened.collect()).then_some(Draft { what, values, at: now, id: Uuid::nil() })
    }

    /// Fills in what was left of the same. What names nothing, as a new incident, may have been left about
    /// somebody else: that is only offered.
    pub fn find(&mut self, draft: &Draft, cx: Present<'_>) {
        if self.form.of().1.is_empty() {
            self.offered = Some(draft.clone());
        } else {
            self.restore(draft, cx);
        }
    }

    /// Fills in what was left. Fields that depend on others come after them, so that each finds its
    /// options made.
    pub fn restore(&mut self, draft: &Draft, cx: Present<'_>) {
        let mut index = 0;
        while let Some(label) = self.form.fields().get(index).map(|(label, _)| label.key()) {
            if let (Some(value), Some(field)) = (draft.values.get(&label), self.form.field_mut(index)) {
                value.fill(field);
                self.form.changed(cx);
            }
            index += 1;
        }
        self.restored = Some(draft.at);
    }

    /// Makes it as it was opened.
    pub fn reset(&mut self, cx: Present<'_>) {
        for (index, (_, opened)) in self.opened.fields.iter().enumerate() {
            if let Some(field) = self.form.field_mut(index) {
                *field = opened.clone();
                self.form.changed(cx);
            }
        }
        (self.restored, self.offered, self.complaint, self.focus) = (None, None, None, 0);
    }
}
