//! What is waited for, and until when.

use super::when;
use super::{Field, Form, Line, Present, check, hint, titled};
use crate::domain::contract::OnWait;
use crate::domain::decide::{Act, Wait};
use crate::domain::incident::Number;
use crate::domain::text::Text;

/// `w`: wait for the customer.
#[derive(Debug)]
pub struct WaitForm {
    number: Number,
    wants: Field,
    until: Field,
}

impl WaitForm {
    pub fn new(number: Number) -> Self {
        Self { number, wants: Field::empty(), until: Field::empty() }
    }
}

impl Form for WaitForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Wait on", self.number, cx)
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        vec![("waiting for", &self.wants), ("until, if known", &self.until)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.wants, &mut self.until].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        let incident = cx.desk.world().incident(self.number);
        if let Some((incident, contract)) = incident.and_then(|i| Some((i, cx.desk.contract(i)?))) {
            let settings = &contract.settings;
            let exempt = settings.never_pause.contains(&incident.class.priority.number());
            lines.push(hint(match settings.on_wait {
                OnWait::Run => "the clocks run on; the waited time is shown beside them (A23)",
                _ if exempt => "the clocks of this priority run on (A23)",
                OnWait::Pause => "the clocks stand and go on from where they stood (A23)",
                OnWait::Restart => "the clocks stand; fresh ones begin with the answer (A23)",
            }));
        }
        if !self.until.value().is_empty() {
            match when::parse(self.until.value(), cx.desk.world().zone, cx.now) {
                Ok(at) => {
                    lines.push(check(
                        at > cx.now,
                        super::matrix::short(cx.desk.world().zone, at, cx.now),
                        "",
                    ));
                }
                Err(wrong) => lines.push(check(false, wrong, "")),
            }
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let wants = Text::lines(self.wants.value());
        if wants.is_empty() {
            return Err("say what is waited for".to_owned());
        }
        let until = match self.until.value() {
            "" => None,
            text => Some(when::parse(text, cx.desk.world().zone, cx.now)?),
        };
        Ok(Wait { number: self.number, wants, until }.into())
    }

    fn what(&self) -> String {
        format!("waiting on {}", self.number)
    }
}
