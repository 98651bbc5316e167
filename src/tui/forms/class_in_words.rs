//! What a class would mean, to be read.

use crate::domain::acts::decide::{Classify, class_means};
use crate::domain::acts::judgement::{Check, Claim};
use crate::domain::base::span;
use crate::domain::contract::{ClockRule, Contract, Impact, Priority, Urgency};
use crate::domain::facts::incident::{Incident, Rating};
use crate::domain::facts::life::Life;
use crate::domain::readings::clock::{End, read};
use crate::tui::cell::{fill, read as text, width};
use crate::tui::forms::judged::{check_line, judgement};
use crate::tui::forms::present::Present;
use crate::words::Phrase;

/// Its priority, what would become of the limits of `incident`, and the limits of one that is received
/// now. `None` for a contract without a matrix.
pub fn class_in_words(
    contract: &Contract,
    incident: Option<&Incident>,
    (impact, urgency): (Impact, Urgency),
    cx: Present<'_>,
) -> Option<Vec<String>> {
    let priority = contract.matrix.as_ref()?.cell(impact, urgency).priority;
    let rating = Rating::Matrix(impact, urgency);
    let of = incident.map_or_else(String::new, |incident| format!(" ({})", incident.number));
    let checks = match incident {
        Some(incident) => {
            judgement(Classify { number: incident.number, rating, reason: "-".into() }.into(), cx).checks
        }
        None => class_means(contract, &rating),
    };
    let said = checks.iter().filter(|check| !matches!(check, Check::Holds(Claim::Given(_), _)));
    let mut lines = vec![format!("{} {}{of}", contract.title, contract.version), String::new()];
    lines.extend(said.map(|check| text(&check_line(check, cx.words()))));
    lines.extend([String::new(), cx.words().phrase(Phrase::ReceivedNow).to_owned()]);
    let life = Life::new(cx.now, priority);
    let wide = |rule: &ClockRule| width(cx.words().clock_name(&rule.name));
    let wide = contract.clocks.iter().map(wide).fold(13, usize::max);
    lines.extend(contract.clocks.iter().filter_map(|rule| {
        let name = fill(cx.words().clock_name(&rule.name), wide);
        Some(format!("  {name} {}", limit(rule, contract, &life, priority, cx)?))
    }));
    Some(lines)
}

/// The limit of one that is received now, and what it counts.
fn limit(
    rule: &ClockRule,
    contract: &Contract,
    life: &Life,
    priority: Priority,
    cx: Present<'_>,
) -> Option<String> {
    let (reading, target) = read(rule, contract, life, cx.now).zip(rule.target(priority))?;
    let within = reading.target.map_or_else(String::new, |limit| {
        let (sign, length) = (limit.met_if.sign(), span::clock_face(limit.seconds));
        format!(" {sign} {length} {}", cx.words().state(target.counting))
    });
    let due = cx.words().end((End::of(Some(&reading)), cx.now));
    Some(format!("{}{within}", fill(&due, 10)))
}
