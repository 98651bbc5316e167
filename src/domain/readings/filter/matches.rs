//! Whether an incident passes a filter.

use super::keys::Is;
use super::understood::{Filter, Term, Test};
use super::{Haystack, order};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::{Id, Name, Table};
use crate::domain::contract::{ClockRule, Column, Contract, Stop};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Bound;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::clock::Verdict;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::duty::{self, DutyKind};
use crate::domain::readings::filter::measure::{Comparison, Measure};
use crate::domain::readings::filter::pattern::{Pattern, contains};
use crate::domain::readings::storage::{self, Pool};
use crate::domain::readings::{escalation, schedule};

/// A filter prepared for one desk, one person and one instant.
pub struct Query<'a> {
    filter: &'a Filter,
    desk: &'a Desk,
    now: Instant,
    me: Option<Name>,
    /// By term: which rows of the table it names match.
    rows: Vec<Vec<bool>>,
    /// Pools by tenant, where a term asks for them.
    pools: Vec<Option<Pool>>,
}

impl<'a> Query<'a> {
    pub fn new(filter: &'a Filter, desk: &'a Desk, me: &str, now: Instant) -> Self {
        let world = desk.world();
        let rows = filter.terms.iter().map(|term| match &term.test {
            Test::Tenant(patterns) => {
                matching(&world.tenants, patterns, |tenant| tenant.definition.name.as_str())
            }
            Test::Server(patterns) => matching(&world.servers, patterns, |_| ""),
            Test::Version(versions) => servers(desk, |server| {
                versions.iter().any(|version| version.matches(server.definition.version.as_str()))
            }),
            Test::Notice(patterns) => servers(desk, |server| any(patterns, notice(desk, server, now))),
            Test::Deferral(patterns) => servers(desk, |server| any(patterns, deferral(server))),
            Test::Policy(patterns) => world.packs.iter().map(|pack| any(patterns, &pack.id)).collect(),
            Test::Reseller(patterns) => {
                matching(&world.resellers, patterns, |reseller| reseller.name.as_str())
            }
            Test::Words(words) => {
                let words = [Pattern::new(words)];
                matching(&world.tenants, &words, |tenant| tenant.definition.name.as_str())
            }
            Test::Expression(expression) => {
                let rows = world.tenants.rows();
                rows.map(|(id, row)| {
                    expression.matches(id.as_str()) || expression.matches(&row.definition.name)
                })
                .collect()
            }
            _ => Vec::new(),
        });
        let rows = rows.collect();
        Self { filter, desk, now, me: world.names.find(me), rows, pools: pools(filter, desk, now) }
    }

    pub fn matches(&self, incident: &Incident) -> bool {
        self.failing(incident).is_none()
    }

    /// The first term that hides an incident, as it was written.
    pub fn hides(&self, incident: &Incident) -> Option<&str> {
        self.failing(incident).map(|term| term.text.as_str())
    }

    /// Those of the first `head` incidents of the queue that pass, in the order that is asked for or the
    /// queue's own. A haystack has to be of this very desk.
    pub fn chosen(&self, head: usize, haystack: Option<&Haystack>) -> Vec<Number> {
        let (incidents, queue) = (&self.desk.world().incidents, self.desk.world().queue());
        let asked = queue.numbers().take(head);
        if self.filter.is_empty() {
            return asked.collect();
        }
        let passing = self.passing(haystack);
        let passes = |number: &Number| incidents.place(*number).is_some_and(|place| passing[place]);
        let mut chosen = asked.filter(passes).collect();
        order::sort(&self.filter.sort, self.desk, self.now, &mut chosen);
        chosen
    }

    /// By incident, whether it passes. They are looked at as they lie in memory: in the order of the
    /// queue most of the time would go into fetching them.
    fn passing(&self, haystack: Option<&Haystack>) -> Vec<bool> {
        let incidents = &self.desk.world().incidents;
        let mut passing = vec![true; incidents.len()];
        let mut rest = Vec::with_capacity(self.filter.terms.len());
        for (term, rows) in self.filter.terms.iter().zip(&self.rows) {
            match (&term.test, haystack) {
                // Digits may be those of a number, and lines are not searched across.
                (Test::Words(words), Some(haystack))
                    if !words.contains(|c: char| c.is_ascii_digit() || c == '\n') =>
                {
                    let having = haystack.having(words, rows);
                    passing.iter_mut().zip(having).for_each(|(passes, has)| *passes &= has != term.negated);
                }
                _ => rest.push((term, rows)),
            }
        }
        if !rest.is_empty() {
            for (passes, incident) in passing.iter_mut().zip(incidents.iter()).filter(|(passes, _)| **passes)
            {
                *passes =
                    rest.iter().all(|(term, rows)| self.test(&term.test, rows, incident) != term.negated);
            }
        }
        passing
    }

    fn failing(&self, incident: &Incident) -> Option<&Term> {
        let mut terms = self.filter.terms.iter().zip(&self.rows);
        terms.find(|(term, rows)| self.test(&term.test, rows, incident) == term.negated).map(|(term, _)| term)
    }

    fn test(&self, test: &Test, rows: &[bool], incident: &Incident) -> bool {
        let row = |index: usize| rows.get(index).copied().unwrap_or(false);
        match test {
            Test::Priority(list) => list.contains(&incident.class.priority),
            Test::Stage(list) => list.contains(&incident.stage(self.now)),
            Test::Kind(list) => list.contains(&incident.kind),
            Test::Number(number) => incident.number == *number,
            Test::Tenant(_) => row(incident.tenant.index()),
            Test::Server(_) | Test::Version(_) | Test::Notice(_) | Test::Deferral(_) => {
                incident.server.is_some_and(|server| row(server.index()))
            }
            Test::Master(number) => incident.number == *number || incident.master == Some(*number),
            Test::Policy(_) => row(usize::from(incident.pack)),
            Test::Measure(comparison) => self.measure(comparison, incident),
            Test::Expression(expression) => {
                row(incident.tenant.index())
                    || expression.matches(&incident.subject)
                    || expression.matches(&incident.number.to_string())
            }
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

    fn measure(&self, comparison: &Comparison, incident: &Incident) -> bool {
        let contract: Option<&Contract> = self.desk.contract(incident).map(|contract| &**contract);
        let clock = |column| contract.is_some_and(|c| comparison.clock(column, incident, c, self.now));
        let pool = || self.pools.get(incident.tenant.index()).copied().flatten();
        let holds = |value: Option<u64>| {
            value.is_some_and(|value| comparison.holds(i64::try_from(value).unwrap_or(i64::MAX), 1))
        };
        match comparison.measure {
            Measure::Start => incident.is_open() && clock(Column::Start),
            Measure::Restore => incident.is_open() && clock(Column::Restore),
            Measure::Age => comparison.age(incident, contract, self.now),
            Measure::Wait => comparison.holds(incident.life.waited(self.now), 1),
            Measure::Percent => self.any_clock(incident, |_, _, percent| holds(Some(percent.into()))),
            Measure::Quota => holds(pool().and_then(|pool| pool.percent())),
            Measure::Runway => holds(pool().and_then(|pool| pool.runway_days()).map(|days| days * 86_400)),
        }
    }

    fn is(&self, is: Is, incident: &Incident) -> bool {
        match is {
            Is::Open => incident.is_open(),
            Is::Done => !incident.is_open(),
            Is::Waiting => incident.is_open() && incident.waiting(self.now).is_some(),
            Is::Mine => self.me.is_some() && incident.owner == self.me,
            Is::Unowned => incident.is_open() && incident.owner.is_none(),
            Is::Breached => self.any_clock(incident, |_, verdict, _| verdict == Verdict::Missed),
            Is::Due => self.any_clock(incident, |rule, verdict, percent| {
                let running = matches!(verdict, Verdict::Running | Verdict::Missed);
                running && rule.is_soon(percent)
            }),
            Is::EscDue => self.desk.contract(incident).is_some_and(|contract| {
                let ladder = escalation::ladder(incident, contract);
                incident.is_open() && ladder.iter().any(|rung| rung.is_due(self.now))
            }),
            Is::NoEta => {
                incident.is_open() && incident.life.stopped(Stop::Started).is_some() && incident.eta.is_none()
            }
            Is::Excluded => incident.life.bound() == Bound::Excluded,
            Is::NoRequest => incident.life.bound() == Bound::Unrequested,
            Is::Linked => incident.master.is_some(),
            Is::Master => self.desk.world().linked(incident.number).next().is_some(),
            Is::NoCall => self.desk.contract(incident).is_some_and(|contract| {
                duty::open(incident, contract, self.desk.world(), self.now)
                    .iter()
                    .any(|duty| duty.kind == DutyKind::NoCall)
            }),
        }
    }

    fn any_clock(&self, incident: &Incident, test: impl Fn(&ClockRule, Verdict, u32) -> bool) -> bool {
        let clocks = self.desk.clocks(incident, self.now);
        clocks.iter().any(|(rule, reading)| test(rule, reading.verdict, reading.percent.unwrap_or(0)))
    }
}

fn matching<'t, T>(table: &'t Table<T>, patterns: &[Pattern], name: impl Fn(&'t T) -> &'t str) -> Vec<bool> {
    let rows = table.rows().map(|(id, row): (&Id, &T)| (id.as_str(), name(row)));
    rows.map(|(id, name)| patterns.iter().any(|p| p.matches(id) || p.matches(name))).collect()
}

fn any(patterns: &[Pattern], text: &str) -> bool {
    patterns.iter().any(|pattern| pattern.matches(text))
}

fn servers(desk: &Desk, test: impl Fn(&Server) -> bool) -> Vec<bool> {
    desk.world().servers.rows().map(|(_, server)| test(server)).collect()
}

/// State of the notice of a server's next update.
fn notice(desk: &Desk, server: &Server, now: Instant) -> &'static str {
    let slot = server.next_slot();
    let line =
        slot.and_then(|slot| schedule::find(desk, server.definition.id.as_str(), slot.release.as_str(), now));
    line.map_or("none", |line| line.notice.word())
}

/// State of the deferral of a server's next update.
fn deferral(server: &Server) -> &'static str {
    let last = server.next_slot().and_then(|slot| slot.active_deferral().or(slot.deferrals.last()));
    match last.map(|deferral| deferral.state) {
        Some(DeferralState::Requested) => "req",
        Some(DeferralState::Approved) => "ok",
        Some(DeferralState::Refused) => "no",
        Some(DeferralState::Withdrawn | DeferralState::Replaced) | None => "none",
    }
}

fn pools(filter: &Filter, desk: &Desk, now: Instant) -> Vec<Option<Pool>> {
    let asks = |term: &Term| matches!(&term.test, Test::Measure(c) if matches!(c.measure, Measure::Quota | Measure::Runway));
    if !filter.terms.iter().any(asks) {
        return Vec::new();
    }
    let tenants = &desk.world().tenants;
    let mut pools = vec![None; tenants.rows().count()];
    for pooled in storage::pools(desk, now) {
        if let Some(place) = tenants.find(pooled.id.as_str()).and_then(|t| pools.get_mut(t.index())) {
            *place = Some(pooled.pool);
        }
    }
    pools
}
