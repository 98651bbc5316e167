//! One cause behind several incidents.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::{Refusal, some_of};

/// Links an incident to the master that stands for their common cause. A master is never linked
/// itself: there is one level only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub number: Number,
    pub to: Number,
}

/// Ends the link to the master.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlink {
    pub number: Number,
}

impl Decide for Link {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let Self { number, to } = *self;
        let incident = scene.open_incident(number)?;
        let master = scene.open_incident(to)?;
        if number == to {
            let what = format!("{number} cannot be its own master");
            return Err(Refusal::state(what, "name another incident"));
        }
        if let Some(above) = master.master {
            let what = format!("{to} is linked to {above} itself");
            // The other way round there is no third one to link to.
            let mend = match above == number {
                true => format!("unlink {to} first, and {number} can be linked to it"),
                false => format!("link to {above}"),
            };
            return Err(Refusal::state(what, mend));
        }
        let own: Vec<String> = scene.desk.world().linked(number).map(|n| n.to_string()).collect();
        if !own.is_empty() {
            let names = some_of(own.iter().map(String::as_str));
            let what = format!("{number} is the master of {names}");
            return Err(Refusal::state(what, format!("link {to} to {number}, or unlink those first")));
        }
        if incident.master == Some(to) {
            return Ok(Vec::new());
        }
        Ok(vec![change(number, Change::Linked { master: to })])
    }
}

impl Decide for Unlink {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        match scene.incident(self.number)?.master {
            Some(_) => Ok(vec![change(self.number, Change::Unlinked)]),
            None => {
                let what = format!("{} is linked to no other", self.number);
                Err(Refusal::state(what, "link it first"))
            }
        }
    }
}
