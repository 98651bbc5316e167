//! Licences that are switched down and up again and again, which the rental forbids (F186).

use std::collections::BTreeMap;

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::Switching;
use crate::domain::facts::credit::{Account, CreditChange};

/// A licence that was switched too often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switched {
    pub licence: Text,
    /// Times that its number fell and rose again.
    pub cycles: u32,
    /// When it rose last.
    pub last: Instant,
}

/// How one licence went so far.
#[derive(Default)]
struct Course {
    count: u32,
    fell: Option<Instant>,
    /// When its number rose again after it had fallen.
    cycles: Vec<Instant>,
}

/// Licences whose number fell and rose at least so often within the days before `now` (A57).
pub fn switched(account: &Account, rules: &Switching, now: Instant) -> Vec<Switched> {
    let since = now - i64::from(rules.days) * 86_400;
    let mut courses: BTreeMap<&Text, Course> = BTreeMap::new();
    for entry in account.history().iter().take_while(|entry| entry.at <= now) {
        let CreditChange::Rented { licence, count, .. } = &entry.change else { continue };
        let course = courses.entry(licence).or_default();
        if *count < course.count {
            course.fell = Some(entry.at);
        } else if *count > course.count && course.fell.take().is_some_and(|fell| fell > since) {
            course.cycles.push(entry.at);
        }
        course.count = *count;
    }
    let often = courses.into_iter().filter_map(|(licence, course)| {
        let cycles = u32::try_from(course.cycles.len()).unwrap_or(u32::MAX);
        let last = course.cycles.last().copied().filter(|_| cycles >= rules.cycles)?;
        Some(Switched { licence: licence.clone(), cycles, last })
    });
    often.collect()
}
