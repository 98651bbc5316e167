//! When it will work again.

use super::when;
use super::{Field, Form, Line, Present, check, titled};
use crate::domain::decide::{Act, GiveEta};
use crate::domain::incident::Number;
use crate::domain::zone;

/// `t`: the estimated time of restoration.
#[derive(Debug)]
pub struct EtaForm {
    number: Number,
    time: Field,
}

impl EtaForm {
    pub fn new(number: Number) -> Self {
        Self { number, time: Field::empty() }
    }
}

impl Form for EtaForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("ETA of", self.number, cx)
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        vec![("restored at", &self.time)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.time)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        if self.time.value().is_empty() {
            return vec![super::hint("+2h, 17:30, tomorrow 9:00, 2026-12-08 22:00")];
        }
        let desk = cx.desk.world().zone;
        match when::parse(self.time.value(), desk, cx.now) {
            Ok(at) => {
                let wall = zone::wall(desk, at);
                vec![check(at > cx.now, wall, "F110")]
            }
            Err(wrong) => vec![check(false, wrong, "")],
        }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let eta = when::parse(self.time.value(), cx.desk.world().zone, cx.now)?;
        Ok(GiveEta { number: self.number, eta }.into())
    }

    fn what(&self) -> String {
        format!("ETA of {}", self.number)
    }
}
