//! Alarms that say the same of many incidents, as one line.

use std::collections::HashMap;

use super::raised::{Alarm, What};
use crate::domain::facts::entity::Entity;
use crate::domain::readings::desk::Desk;

/// A line of the list: an alarm by its place, and how many there are that say the same, itself among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    pub first: usize,
    pub count: usize,
}

/// The lines of a list, in its order. Levels of one contract that are called the same and that nobody can be
/// reached for are one line, where the first of them stands: one week on call mends them all.
pub fn alike(alarms: &[Alarm], desk: &Desk) -> Vec<Alike> {
    let mut lines: Vec<Alike> = Vec::with_capacity(alarms.len());
    let mut known: HashMap<(&str, u8), usize> = HashMap::new();
    for (first, alarm) in alarms.iter().enumerate() {
        let Some(level) = level(alarm, desk) else {
            lines.push(Alike { first, count: 1 });
            continue;
        };
        match known.get(&level).and_then(|line| lines.get_mut(*line)) {
            Some(line) => line.count += 1,
            None => {
                known.insert(level, lines.len());
                lines.push(Alike { first, count: 1 });
            }
        }
    }
    lines
}

/// The level that nobody can be reached for, with its contract.
fn level<'a>(alarm: &Alarm, desk: &'a Desk) -> Option<(&'a str, u8)> {
    let (What::Unreachable(level, _), Entity::Incident(number)) = (&alarm.what, &alarm.about) else {
        return None;
    };
    let contract = desk.contract(desk.world().incident(*number)?)?;
    Some((&contract.id, *level))
}
