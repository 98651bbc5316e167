//! Whom the desk calls.

use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::facts::event::Event;
use crate::domain::facts::party::Callee;
use crate::domain::readings::refusal::{OfDesk, Part, Refusal, Thing};

/// Says whom the desk calls for a level of a contract's ladder (F122, A66). The same twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SetCallee(pub Callee);

impl Decide for SetCallee {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let callee = &self.0;
        required(&callee.who, Part::Callee)?;
        let contracts = scene.desk.contracts();
        let contract = contracts
            .valid_at(callee.pack.as_str(), scene.now)
            .ok_or_else(|| Refusal::none_of(Thing::Contract, callee.pack.as_str(), contracts.ids()))?;
        if !contract.ladder.iter().any(|step| step.level == callee.level) {
            let known = contract.ladder.iter().map(|step| step.level).collect();
            let (pack, level) = (callee.pack.clone(), callee.level);
            return Err(Refusal::no_such(OfDesk::NoLevel { pack, level, known }));
        }
        let known = scene.desk.world().callee(callee.pack.as_str(), callee.level) == Some(callee);
        Ok(if known { Vec::new() } else { vec![Event::Callee(callee.clone())] })
    }
}
