//! Whether an incident passes a filter.

use super::{Filter, Is, Pattern, Test};
use crate::domain::clock::Verdict;
use crate::domain::contract::Stop;
use crate::domain::desk::Desk;
use crate::domain::duty::{self, DutyKind};
use crate::domain::escalation;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::table::{Id, Name, Table};

/// A filter prepared for one desk, one person and one instant.
pub struct Query<'a> {
    filter: &'a Filter,
    desk: &'a Desk,
    now: Instant,
    me: Option<Name>,
    /// By term: which rows of the table it names match.
    rows: Vec<Vec<bool>>,
}

/// Part of a target that is left when a clock counts as due soon.
const SOON_PERCENT: u32 = 75;

impl<'a> Query<'a> {
    pub fn new(filter: &'a Filter, desk: &'a Desk, me: &str, now: Instant) -> Self {
        let world = desk.world();
        let rows = filter.terms.iter().map(|term| match &term.test {
            Test::Tenant(patterns) => {
                matching(&world.tenants, patterns, |tenant| tenant.definition.name.as_str())
            }
            Test::Server(patterns) => matching(&world.servers, patterns, |_| ""),
            Test::Reseller(patterns) => {
                matching(&world.resellers, patterns, |reseller| reseller.name.as_str())
            }
            Test::Words(words) => {
                let words = [Pattern(words.clone())];
                matching(&world.tenants, &words, |tenant| tenant.definition.name.as_str())
            }
            _ => Vec::new(),
        });
        Self { filter, desk, now, me: world.names.find(me), rows: rows.collect() }
    }

    pub fn matches(&self, incident: &Incident) -> bool {
        let mut terms = self.filter.terms.iter().zip(&self.rows);
        terms.all(|(term, rows)| self.test(&term.test, rows, incident) != term.negated)
    }

    fn test(&self, test: &Test, rows: &[bool], incident: &Incident) -> bool {
        let row = |index: usize| rows.get(index).copied().unwrap_or(false);
        match test {
            Test::Priority(list) => list.contains(&incident.class.priority),
            Test::Stage(list) => list.contains(&incident.stage(self.now)),
            Test::Number(number) => incident.number == *number,
            Test::Tenant(_) => row(incident.tenant.index()),
            Test::Server(_) => incident.server.is_some_and(|server| row(server.index())),
            Test::Reseller(_) => {
                let tenant = self.desk.world().tenants.get(incident.tenant);
                tenant.and_then(|tenant| tenant.reseller).is_some_and(|reseller| row(reseller.index()))
            }
            Test::Owner(list) => list.iter().any(|pattern| match (pattern, incident.owner) {
                (None, owner) => owner.is_none(),
                (Some(pattern), Some(owner)) => pattern.matches(self.desk.world().names.get(owner)),
                (Some(_), None) => false,
            }),
            Test::Is(list) => list.iter().any(|is| self.is(*is, incident)),
            Test::Words(words) => {
                row(incident.tenant.index())
                    || contains(&incident.subject, words)
                    || (words.bytes().any(|b| b.is_ascii_digit())
                        && contains(&incident.number.to_string(), words))
                    || incident.external.as_ref().is_some_and(|external| contains(external, words))
            }
        }
    }

    fn is(&self, is: Is, incident: &Incident) -> bool {
        match is {
            Is::Open => incident.is_open(),
            Is::Done => !incident.is_open(),
            Is::Waiting => incident.is_open() && incident.waiting.is_some(),
            Is::Mine => self.me.is_some() && incident.owner == self.me,
            Is::Unowned => incident.is_open() && incident.owner.is_none(),
            Is::Breached => self.any_clock(incident, |verdict, _| verdict == Verdict::Missed),
            Is::Due => self.any_clock(incident, |verdict, percent| {
                let running = matches!(verdict, Verdict::Running | Verdict::Missed);
                running && percent >= SOON_PERCENT
            }),
            Is::EscDue => self.desk.contract(incident).is_some_and(|contract| {
                let ladder = escalation::ladder(incident, contract).unwrap_or_default();
                incident.is_open() && ladder.iter().any(|rung| rung.is_due(self.now))
            }),
            Is::NoEta => {
                incident.is_open() && incident.life.stopped(Stop::Started).is_some() && incident.eta.is_none()
            }
            Is::NoCall => self.desk.contract(incident).is_some_and(|contract| {
                duty::open(incident, contract, self.now).iter().any(|duty| duty.kind == DutyKind::NoCall)
            }),
        }
    }

    fn any_clock(&self, incident: &Incident, test: impl Fn(Verdict, u32) -> bool) -> bool {
        let clocks = self.desk.clocks(incident, self.now).unwrap_or_default();
        clocks.iter().any(|(_, reading)| test(reading.verdict, reading.percent.unwrap_or(0)))
    }
}

fn matching<'t, T>(table: &'t Table<T>, patterns: &[Pattern], name: impl Fn(&'t T) -> &'t str) -> Vec<bool> {
    let rows = table.rows().map(|(id, row): (&Id, &T)| (id.as_str(), name(row)));
    rows.map(|(id, name)| patterns.iter().any(|p| p.matches(id) || p.matches(name))).collect()
}

impl Pattern {
    /// `pattern` matches in full when it has a `*`, else it is looked for anywhere in `text`.
    fn matches(&self, text: &str) -> bool {
        if !self.0.contains('*') {
            return contains(text, &self.0);
        }
        let text = text.to_lowercase();
        let mut parts = self.0.split('*');
        let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
        let mut last = "";
        for part in parts {
            match rest.find(part) {
                Some(index) => rest = &rest[index + part.len()..],
                None => return false,
            }
            last = part;
        }
        last.is_empty() || text.ends_with(last)
    }
}

/// Whether `needle`, in small letters, stands in `text` in letters of any size.
fn contains(text: &str, needle: &str) -> bool {
    let Some(first) = needle.bytes().next() else { return true };
    if !text.is_ascii() || !needle.is_ascii() {
        return text.to_lowercase().contains(needle);
    }
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    let last = (text.len() + 1).saturating_sub(needle.len());
    let starts = memchr::memchr2_iter(first, first.to_ascii_uppercase(), &text[..last]);
    starts.map(|start| &text[start..start + needle.len()]).any(|part| part.eq_ignore_ascii_case(needle))
}
