//! That an update succeeded.

use super::{Field, Form, Line, Present, hint};
use crate::domain::decide::{Act, FinishUpdate};
use crate::domain::table::Id;

/// `X` on an update: it succeeded.
#[derive(Debug)]
pub struct DoneForm {
    server: Id,
    release: Id,
    sure: Field,
}

impl DoneForm {
    pub fn new(server: &str, release: &str) -> Option<Self> {
        Some(Self { server: server.parse().ok()?, release: release.parse().ok()?, sure: Field::Check(false) })
    }
}

impl Form for DoneForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Record {} as updated to {}", self.server, self.release)
    }

    fn fields(&self) -> Vec<(&str, &Field)> {
        vec![("it succeeded", &self.sure)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.sure)
    }

    fn checks(&self, _cx: Present<'_>) -> Vec<Line> {
        vec![hint("the success message is owed from then on (F087)")]
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        if !self.sure.is_on() {
            return Err("tick that it succeeded".to_owned());
        }
        Ok(FinishUpdate { server: self.server.clone(), release: Some(self.release.clone()) }.into())
    }

    fn what(&self) -> String {
        format!("update of {}", self.server)
    }
}
