//! The code by which a reseller reports outside office hours.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::base::table::Id;
use crate::domain::facts::code::{Code, Sealed};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfTenant, Refusal, Thing};

/// Gives a reseller its code, another one, or none (F108). The same one again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SetCode {
    pub reseller: Id,
    pub code: Option<Code>,
}

impl Decide for SetCode {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        if world.resellers.find(self.reseller.as_str()).is_none() {
            let (name, known) = (self.reseller.as_str(), world.resellers.ids());
            return Err(Refusal::none_of(Thing::Reseller, name, known));
        }
        let known = world.codes.get(&self.reseller);
        let same = match (&self.code, known) {
            (None, None) => true,
            (Some(code), Some(known)) => known.is_of(code),
            _ => false,
        };
        if same {
            return Ok(Vec::new());
        }
        let seal = |code: &Code| Sealed::of(code, scene.id).ok_or_else(|| Refusal::of(OfTenant::NoMemory));
        let sealed = self.code.as_ref().map(seal).transpose()?;
        Ok(vec![Event::Code { reseller: self.reseller.clone(), sealed }])
    }
}
