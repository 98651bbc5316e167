//! To which incident another one is linked.

use super::{Caption, Field, Form, Line, Present, check, hint, titled};
use crate::domain::decide::{Act, Link};
use crate::domain::incident::{Incident, Number};

/// `m`: name the incident that stands for the common cause.
#[derive(Debug)]
pub struct LinkForm {
    number: Number,
    master: Field,
}

/// Incidents that are proposed.
const PROPOSED: usize = 6;

impl LinkForm {
    /// Proposes the first in the order of work on the same server.
    pub fn new(incident: &Incident, cx: Present<'_>) -> Self {
        let first = candidates(incident.number, cx).next().map(|other| other.number.to_string());
        Self { number: incident.number, master: Field::proposed(first.unwrap_or_default()) }
    }

    fn master(&self) -> Result<Number, String> {
        self.master
            .value()
            .parse()
            .map_err(|_| "name the incident that stands for the common cause".to_owned())
    }
}

/// Open incidents on the same server that are linked to no other.
fn candidates<'a>(number: Number, cx: Present<'a>) -> impl Iterator<Item = &'a Incident> {
    let world = cx.desk.world();
    let server = world.incident(number).and_then(|incident| incident.server);
    let open = world.queue().numbers().take(world.queue().open().min(2_000));
    open.filter_map(|number| world.incident(number)).filter(move |other| {
        other.number != number && other.master.is_none() && server.is_some() && other.server == server
    })
}

impl Form for LinkForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Link", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("to"), &self.master)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.master)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let world = cx.desk.world();
        let mut lines = match self.master() {
            Err(wrong) => vec![check(false, wrong, None)],
            Ok(master) => match world.incident(master) {
                None => vec![check(false, format!("there is no incident {master}"), None)],
                Some(found) => vec![
                    check(master != self.number, format!("{master} {}", found.subject), None),
                    check(found.is_open(), "it is open", None),
                    check(found.master.is_none(), "it is linked to no other itself", None),
                ],
            },
        };
        lines.extend(candidates(self.number, cx).take(PROPOSED).map(|other| {
            let (tenant, priority) = (world.tenants.id(other.tenant), other.class.priority.number());
            hint(format!("same server: {} P{priority} {tenant} {}", other.number, other.subject))
        }));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(Link { number: self.number, to: self.master()? }.into())
    }

    fn what(&self) -> String {
        format!("linking {}", self.number)
    }
}
