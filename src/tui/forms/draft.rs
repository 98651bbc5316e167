//! What was filled in, kept apart from its form: a lock or a lost line does not lose it.

use serde::{Deserialize, Serialize};

use super::{Dialog, Field, Form, Present};

/// The values of a form that was not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Name of the form.
    pub form: String,
    /// What it is about: a number, or an id.
    pub about: String,
    /// Field by field, each in its own spelling.
    pub values: Vec<String>,
}

impl Dialog {
    /// What was filled in; `None` when nothing differs from what the form opened with.
    pub fn draft(&self) -> Option<Draft> {
        let values = written(&*self.form);
        let (form, about) = self.form.identity();
        (values != self.opened).then(|| Draft { form: form.to_owned(), about, values })
    }

    /// Fills in what a draft of the same form holds. Fields follow those that they depend on, as
    /// when they are typed; what no longer fits is left out.
    pub fn restore(&mut self, draft: &Draft, cx: Present<'_>) {
        for (index, value) in draft.values.iter().enumerate() {
            let Some(field) = self.form.field_mut(index) else { return };
            field.put(value);
            self.form.changed(cx);
        }
    }
}

/// The fields of a form, each in its spelling.
pub(super) fn written(form: &dyn Form) -> Vec<String> {
    form.fields().into_iter().map(|(_, field)| field.written()).collect()
}

impl Field {
    /// A text as it is, a choice by its index, a check as `x`, a place in the matrix as two
    /// indexes, marks by a digit each.
    fn written(&self) -> String {
        match self {
            Field::Text(input) | Field::Proposed(input) => input.value().to_owned(),
            Field::Choice(choice) => choice.index.to_string(),
            Field::Check(on) => if *on { "x" } else { "" }.to_owned(),
            Field::Matrix(matrix) => format!("{} {}", matrix.impact, matrix.urgency),
            Field::Marks(marks) => marks.chosen().iter().map(ToString::to_string).collect(),
        }
    }

    fn put(&mut self, value: &str) {
        match self {
            Field::Proposed(input) if input.value() == value => {}
            Field::Text(_) | Field::Proposed(_) => *self = Field::Text(value.to_owned().into()),
            Field::Choice(choice) => {
                let index = value.parse().ok().filter(|index| *index < choice.options.len());
                choice.index = index.unwrap_or(choice.index);
            }
            Field::Check(on) => *on = !value.is_empty(),
            Field::Matrix(matrix) => {
                let place = value.split_once(' ').and_then(|(i, u)| Some((i.parse().ok()?, u.parse().ok()?)));
                if let Some((impact @ 0..4, urgency @ 0..4)) = place {
                    (matrix.impact, matrix.urgency) = (impact, urgency);
                }
            }
            Field::Marks(marks) => {
                for (line, sign) in value.chars().enumerate() {
                    marks.set(line, sign.to_digit(10).map_or(usize::MAX, |sign| sign as usize));
                }
            }
        }
    }
}
