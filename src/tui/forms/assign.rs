//! To whom an incident goes.

use super::{Field, Form, Line, Present, hint, titled};
use crate::domain::decide::{Act, Assign};
use crate::domain::incident::Number;
use crate::domain::text::Text;

/// `A`: give it to somebody else.
#[derive(Debug)]
pub struct AssignForm {
    number: Number,
    owner: Field,
}

impl AssignForm {
    pub fn new(number: Number) -> Self {
        Self { number, owner: Field::empty() }
    }
}

impl Form for AssignForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Assign", self.number, cx)
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        vec![("to", &self.owner)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.owner)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let world = cx.desk.world();
        let open = world.queue().numbers().take(world.queue().open().min(500));
        let mut owners: Vec<&str> =
            open.filter_map(|n| world.incident(n)?.owner).map(|owner| world.names.get(owner)).collect();
        owners.sort_unstable();
        owners.dedup();
        owners.truncate(12);
        vec![hint(format!("at work: {}", owners.join(", ")))]
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let owner = Text::line(self.owner.value());
        if owner.is_empty() {
            return Err("name the new owner".to_owned());
        }
        Ok(Assign { number: self.number, owner }.into())
    }

    fn what(&self) -> String {
        format!("assignment of {}", self.number)
    }
}
