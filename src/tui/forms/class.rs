//! Impact and urgency, or the level, and why.

use crate::domain::acts::decide::{Act, Classify};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Priority};
use crate::domain::facts::incident::{Incident, Rating};
use crate::domain::facts::life::Life;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::matrix::MatrixPicker;
use crate::tui::forms::present::Present;

/// `p`: classify by impact × urgency, or by level where the contract has no matrix.
#[derive(Debug)]
pub struct ClassForm {
    number: Number,
    class: Field,
    reason: Field,
}

impl ClassForm {
    pub fn new(incident: &Incident, contract: &Contract, cx: Present<'_>) -> Self {
        let class = present_class(incident, contract, cx);
        Self { number: incident.number, class, reason: Field::area() }
    }

    fn classify(&self) -> Classify {
        let reason = Text::lines(self.reason.value());
        let rating = rating(&self.class, Some(reason.clone()));
        Classify { number: self.number, rating, reason }
    }
}

/// The class field at the incident's class, with the limits it would have from now on.
pub(super) fn present_class(incident: &Incident, contract: &Contract, cx: Present<'_>) -> Field {
    let life = |priority| {
        let mut life = incident.life.clone();
        life.reclassify(cx.now, priority);
        life
    };
    let mut class = class_field(contract, cx, life);
    match &mut class {
        Field::Matrix(matrix) => {
            let known = incident.class.impact.zip(incident.class.urgency);
            if let Some((impact, urgency)) = known {
                (matrix.impact, matrix.urgency) = (impact as usize, urgency as usize);
            }
        }
        Field::Choice(choice) => choice.index = incident.class.priority.index(),
        _ => {}
    }
    class
}

/// The matrix, or the four levels.
pub(super) fn class_field(contract: &Contract, cx: Present<'_>, life: impl Fn(Priority) -> Life) -> Field {
    match MatrixPicker::new(contract, cx, life) {
        Some(matrix) => Field::Matrix(Box::new(matrix)),
        None => {
            let level = |priority: Priority| {
                let (level, number) = (contract.level(priority), format!("P{}", priority.number()));
                // Without a name of its own a level is called by its number.
                let name = Some(&*level.name).filter(|name| **name != number);
                let text = Some(&*level.text).filter(|text| !text.is_empty());
                let words: Vec<&str> = name.into_iter().chain(text).collect();
                format!("{number} {}", words.join(": ")).trim_end().to_owned()
            };
            Field::Choice(Choice::stacked(Priority::ALL.map(level)))
        }
    }
}

/// What is chosen in a class field.
pub(super) fn rating(field: &Field, reason: Option<Text>) -> Rating {
    match field {
        Field::Matrix(matrix) => {
            let (impact, urgency) = matrix.chosen();
            Rating::Matrix(impact, urgency)
        }
        field => Rating::Direct(Priority::ALL[field.chosen().min(3)], reason),
    }
}

impl Form for ClassForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Report(label::Report::Class)), &self.class),
            (Caption::Said(Label::Report(label::Report::ClassReason)), &self.reason),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.class, &mut self.reason].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        judged([self.classify().into()], cx)
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(self.classify().into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Classify::SPEC, self.number.to_string())
    }
}
