//! How the test of a device or trunk went.

use super::super::{Decide, Scene};
use crate::domain::equipment::Tested;
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;

/// Records a test (F062); the last one of a name counts, the same one twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordTest(pub Tested);

impl Decide for RecordTest {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let same = scene.desk.world().tested.by_id(self.0.id.as_str()) == Some(&self.0);
        Ok(if same { Vec::new() } else { vec![Event::Tested(self.0.clone())] })
    }
}
