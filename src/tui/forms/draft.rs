//! What was filled into a form and not saved.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::Form;

/// Fields of a form as somebody left them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which form about what, as it was opened: `note I-4702`, as a line would begin.
    pub what: String,
    /// By the fields' names.
    pub values: BTreeMap<String, Value>,
    /// When it was changed last.
    pub at: Instant,
    /// The command that it is sent with: once that is recorded it is a draft no more, whatever a
    /// file still says. Nil in files of older versions.
    #[serde(default)]
    pub id: Uuid,
}

impl Draft {
    /// Commands of one form, each with an id of its own.
    pub const PARTS: usize = 64;

    /// The id of one of the commands that a form is sent with.
    pub fn part(id: Uuid, index: usize) -> Uuid {
        if index == 0 { id } else { Uuid::new_v5(&id, index.to_string().as_bytes()) }
    }
}

/// What is in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    Text(String),
    /// What is meant by the option: its place may be another one tomorrow.
    Choice(String),
    Check(bool),
    Matrix {
        impact: usize,
        urgency: usize,
    },
    /// By line, the sign's place among those there are.
    Marks(Vec<usize>),
}

impl Value {
    pub fn of(field: &Field) -> Self {
        match field {
            Field::Text(input) | Field::Secret(input) | Field::Proposed(input) | Field::Area(input) => {
                Value::Text(input.value().to_owned())
            }
            Field::Choice(_) => Value::Choice(field.value().to_owned()),
            Field::Check(on) => Value::Check(*on),
            Field::Matrix(matrix) => Value::Matrix { impact: matrix.impact, urgency: matrix.urgency },
            Field::Marks(marks) => Value::Marks(marks.chosen().to_vec()),
        }
    }

    /// Puts it into a field; one that it does not fit any more stays as it is.
    pub fn fill(&self, field: &mut Field) {
        match (self, field) {
            (Value::Text(text), Field::Proposed(input)) if input.value() == text => {}
            // It was in a file meanwhile.
            (Value::Text(text), field @ (Field::Text(_) | Field::Proposed(_) | Field::Area(_))) => {
                field.replace(&Text::typed(text));
            }
            (Value::Choice(text), Field::Choice(choice)) => choice.choose(text),
            (Value::Check(value), Field::Check(on)) => *on = *value,
            (Value::Matrix { impact, urgency }, Field::Matrix(matrix)) => {
                (matrix.impact, matrix.urgency) = ((*impact).min(3), (*urgency).min(3));
            }
            (Value::Marks(signs), Field::Marks(marks)) => {
                signs.iter().enumerate().for_each(|(line, sign)| marks.set(line, *sign));
            }
            _ => {}
        }
    }
}

/// A form as it was opened.
#[derive(Debug)]
pub(super) struct Opened {
    pub what: String,
    pub fields: Vec<(String, Field)>,
}

impl Opened {
    pub fn of(form: &dyn Form) -> Self {
        let fields = form.fields().into_iter().map(|(label, field)| (label.key(), field.clone())).collect();
        let (spec, name) = form.of();
        let what = format!("{} {name}", spec.typed()).trim_end().to_owned();
        Self { what, fields }
    }
}
