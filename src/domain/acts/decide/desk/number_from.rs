//! Numbers that go on from another desk.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::base::number::Number;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfDesk, Refusal};

/// Lets incident numbers go on where another desk has stopped.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NumberFrom(pub Number);

impl Decide for NumberFrom {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let next = scene.desk.world().next_number();
        if self.0 < next {
            return Err(Refusal::of(OfDesk::NumbersGoOn { next }));
        }
        Ok(if self.0 == next { Vec::new() } else { vec![Event::NumbersFrom { number: self.0 }] })
    }
}
