//! How the test of a device or trunk went.

use serde::{Deserialize, Serialize};

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{
    About, Entered, Entry, Field, Kind, Label, Room, Spec, Take, Unread, Value, Vocabulary, about,
};
use crate::domain::base::moment::Way;
use crate::domain::facts::equipment::{self, Tested};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;

/// Records a test (F062); the last one of a name counts, the same one twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordTest(pub Tested);

const KIND: Field =
    Field::argument("kind", Kind::Word(Vocabulary::Equipment), Label::Tenant(L::TestedKind)).shown("KIND");
const ID: Field = Field::argument("id", Kind::Id, Label::Tenant(L::TestedName));
const OK: Field = Field::denial("failed", Label::Tenant(L::TestFailed));
const ON: Field = Field::option("on", Kind::Day(Way::Back), Label::Tenant(L::TestedOn));
const NOTE: Field = Field::option("note", Kind::Line, Label::Tenant(L::TestNote));

impl Take for equipment::Kind {
    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        if let Value::Word(word) = value { word.parse().ok() } else { None }
    }
}

impl Entered for RecordTest {
    const SPEC: Spec = Spec {
        room: Room::Equipment,
        name: "tested",
        about: About::Tenant(about::Tenant::Tested),
        fields: &[KIND, ID, OK, ON, NOTE],
        happened: None,
    };

    fn read(entry: &Entry<'_>) -> Result<Self, Unread> {
        let (id, kind, ok) = (entry.take(&ID)?, entry.take(&KIND)?, entry.take(&OK)?);
        Ok(Self(Tested { id, kind, ok, on: entry.take(&ON)?, note: entry.take(&NOTE)? }))
    }
}

impl Decide for RecordTest {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let same = scene.desk.world().tested.by_id(self.0.id.as_str()) == Some(&self.0);
        Ok(if same { Vec::new() } else { vec![Event::Tested(self.0.clone())] })
    }
}
