//! One incident closely: class, clocks, ladder, duties, neighbours.

use crate::domain::base::number::Number;
use crate::domain::base::span;
use crate::domain::contract::{Contract, Priority};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::presence::{self, Presence};
use crate::domain::readings::storage::Pool;
use crate::domain::readings::{clock, duty};
use crate::tui::cell::{Cell, Line, NOTHING, fill};
use crate::tui::panes::level;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::tui::vm::view::View;
use crate::words::console::{Incident as Is, Label, OutageCounts};

impl View<'_> {
    /// `telephony down since 10:31, no calls (counts to availability)`, where it does (F015).
    fn outage_line(&self, incident: &Incident, contract: &Contract) -> Option<Line> {
        let outage = incident.outage()?;
        let counts = match incident.outage_counts(contract) {
            true => OutageCounts::Counts,
            false if contract.availability.is_none() => OutageCounts::NotPromised,
            false if incident.class.priority != Priority::P1 => OutageCounts::NotCritical,
            false => OutageCounts::CallsArePossible,
        };
        // The sentence is one contract's.
        let rule = contract.availability.as_ref().filter(|_| counts != OutageCounts::Counts);
        let rule = rule.map(|rules| &*rules.cites.critical);
        let since = self.at().clock_time(outage.since);
        // That no calls are possible at all is what the line says anyway.
        let what = Some(self.words().outage(outage)).filter(|_| !outage.fails.is_empty());
        let what = what.as_deref();
        let said = Is::Outage { since: &since, what, counts, rule };
        Some(vec![Cell::new(self.words().of_incident(said), Role::Missed)])
    }

    pub(super) fn incident_lines(&self, incident: &Incident, width: u16) -> Vec<Line> {
        let mut lines = vec![vec![Cell::new(incident.subject.as_str(), Role::Title)]];
        lines.extend(self.facts(incident));
        lines.extend(self.company(incident.number));
        let Some(contract) = self.desk.contract(incident) else {
            lines.push(vec![Cell::new(self.words().aspect(Label::ContractUnknown), Role::Missed)]);
            return lines;
        };
        lines.push(self.class_line(incident, contract));
        lines.extend(self.outage_line(incident, contract));
        if let Some(waiting) = incident.waiting(self.now) {
            lines.push(self.waiting_line(waiting));
        }
        if incident.life.is_incomplete() {
            lines.push(vec![Cell::new(self.words().aspect(Label::Incomplete), Role::Soon)]);
        }
        lines.extend(self.account_lines(incident, contract));
        let tenant = self.desk.world().tenants.get(incident.tenant);
        lines.extend(tenant.into_iter().flat_map(|tenant| self.trunk_lines(tenant, contract)));
        for (index, rule) in contract.clocks.iter().enumerate() {
            if let Some(reading) = clock::read(rule, contract, &incident.life, self.now) {
                lines.extend(self.clock_lines(incident, contract, rule, &reading, width));
                lines.extend(self.ladder_lines(incident, contract, index, width));
            }
        }
        lines.push(self.eta_line(incident, contract));
        lines.extend(self.neighbours(incident));
        lines.extend(self.quota_line(incident));
        lines
    }

    /// `also here: ts (since 14:02:11)`
    pub(in super::super) fn company(&self, number: Number) -> Option<Line> {
        let others = presence::others(self.at().others(), number);
        let words = self.words();
        let name = |other: &&Presence| {
            let since = self.at().clock_time(other.since);
            words.of_incident(Is::Since { who: other.by.as_str(), since: &since })
        };
        let names: Vec<String> = others.iter().map(name).collect();
        let said = || words.of_incident(Is::AlsoHere(&names.join(", ")));
        (!names.is_empty()).then(|| vec![Cell::new(said(), Role::Notice)])
    }

    /// `quota 118/120 GB 98%   licences 120`
    fn quota_line(&self, incident: &Incident) -> Option<Line> {
        let tenant = self.desk.world().tenants.get(incident.tenant)?;
        let rules = self.desk.storage_contract(tenant, self.now)?.storage.as_ref()?;
        let pool = Pool::of(tenant, rules, self.now);
        let (used, percent) = (pool.used?, pool.percent()?);
        let role = level(rules.fill(percent));
        Some(vec![
            Cell::dim(format!("{} ", self.words().aspect(Label::Quota))),
            Cell::text(format!("{}/{} GB ", used / rules.gb, pool.quota / rules.gb)),
            Cell::new(format!("{percent}%"), role),
            Cell::dim(self.words().of_incident(Is::Licences(pool.licences))),
        ])
    }

    fn facts(&self, incident: &Incident) -> Vec<Line> {
        let world = self.desk.world();
        let name = |name| world.names.get(name).to_owned();
        let server = incident.server.map_or(NOTHING, |server| world.servers.id(server));
        let version = incident.server.and_then(|server| world.servers.get(server));
        let version = version.map(|server| format!(" ({})", server.version)).unwrap_or_default();
        let words = self.words();
        let label = |label: Label, gap: &str| Cell::dim(format!("{gap}{} ", words.aspect(label)));
        let owner = incident.owner.map_or_else(|| words.aspect(Label::Nobody).to_owned(), name);
        let owner = incident.team.map(name).map_or_else(
            || owner.clone(),
            |team| words.of_incident(Is::InTeam { owner: &owner, team: &team }),
        );
        let reseller = world.tenants.get(incident.tenant).and_then(|tenant| tenant.reseller);
        let reseller = reseller.map_or(NOTHING, |reseller| world.resellers.id(reseller));
        vec![
            vec![
                label(Label::Tenant, ""),
                Cell::text(world.tenants.id(incident.tenant)),
                label(Label::Server, "  "),
                Cell::text(format!("{server}{version}")),
                label(Label::Reseller, "  "),
                Cell::text(reseller),
            ],
            self.caller_line(incident, self.desk.contract(incident).map(|contract| &**contract)),
            vec![
                label(Label::State, ""),
                Cell::text(words.state(incident.stage(self.now))),
                label(Label::Owner, "  "),
                Cell::text(owner),
                Cell::dim(words.of_incident(Is::CameBy(incident.kind, incident.channel))),
                Cell::text(self.at().clock_time(incident.received)),
            ],
        ]
    }

    fn class_line(&self, incident: &Incident, contract: &Contract) -> Line {
        let class = &incident.class;
        let level = contract.level(class.priority);
        let priority = format!("P{}", class.priority.number());
        let mut line = vec![Cell::new(priority, Role::of_priority(class.priority))];
        if let (Some((impact, urgency)), Some(matrix)) = (class.impact.zip(class.urgency), &contract.matrix) {
            let impact = &matrix.impact[impact as usize];
            let urgency = &matrix.urgency[urgency as usize];
            let (impact, english, urgency) = (&*impact.name, &*impact.english, &*urgency.name);
            let said = Is::Class { impact, english, urgency };
            line.push(Cell::dim(self.words().of_incident(said)));
        } else {
            line.push(Cell::dim(format!(" {}", level.name)));
        }
        if let Some(ruling) = class.ruling(contract) {
            line.push(Cell::dim(format!(" * {ruling}")));
        }
        line
    }

    fn eta_line(&self, incident: &Incident, contract: &Contract) -> Line {
        let words = self.words();
        let mut line = vec![Cell::text(fill(words.aspect(Label::Eta), 9))];
        line.push(match (incident.eta, contract.reporting.eta.as_ref().and_then(|cites| cites.first())) {
            (Some(eta), _) => Cell::text(self.at().clock_time(eta)),
            (None, Some(rule)) if incident.is_open() => {
                Cell::new(words.of_incident(Is::NoneGiven { rule }), Role::Soon)
            }
            (None, _) => Cell::none(),
        });
        if incident.is_open() {
            let waited = incident.life.waited(self.now);
            let net = (self.now - incident.received - waited).max(0);
            let (waited, net) = (span::short(waited), span::short(net));
            line.push(Cell::dim(words.of_incident(Is::Net { waited: &waited, net: &net })));
        }
        for duty in duty::open(incident, contract, self.desk.world(), self.now) {
            line.push(Cell::new(format!("  ! {} ({})", words.chip(duty.kind), duty.cite()), Role::Soon));
        }
        line
    }

    /// The master, or what is linked to it.
    fn family(&self, incident: &Incident) -> Vec<Line> {
        let linked: Vec<String> =
            self.desk.world().linked(incident.number).map(|n| n.0.to_string()).collect();
        let (words, key) = (self.words(), self.keys.named(Verb::Linked));
        let all = || Cell::dim(words.of_incident(Is::AllOfThem { key: &key }));
        let label = |label: Label| Cell::dim(format!("{} ", words.aspect(label)));
        let master =
            incident.master.map(|master| vec![label(Label::LinkedTo), Cell::text(master.to_string()), all()]);
        let leads =
            (!linked.is_empty()).then(|| vec![label(Label::StandsFor), Cell::text(linked.join(", ")), all()]);
        master.into_iter().chain(leads).collect()
    }

    /// Others on the same server, and its next update.
    fn neighbours(&self, incident: &Incident) -> Vec<Line> {
        let world = self.desk.world();
        let Some(row) = incident.server else { return self.family(incident) };
        let Some(server) = world.servers.get(row) else { return self.family(incident) };
        let (mut lines, words) = (self.family(incident), self.words());
        let same = |other: &&Incident| other.server == Some(row) && other.number != incident.number;
        let open = world.queue().numbers().take(world.queue().open().min(2_000));
        let others: Vec<&Incident> = open.filter_map(|n| world.incident(n)).filter(same).take(4).collect();
        if !others.is_empty() {
            let name = |i: &&Incident| {
                format!("{} {} (P{})", i.number.0, world.tenants.id(i.tenant), i.class.priority.number())
            };
            let list = others.iter().map(name).collect::<Vec<_>>().join(", ");
            let link = words.of_incident(Is::LinksThem { key: &self.keys.named(Verb::Link) });
            let label = Cell::dim(format!("{} ", words.aspect(Label::SameServer)));
            lines.push(vec![label, Cell::text(list), Cell::dim(link)]);
        }
        if let Some(slot) = server.next_slot() {
            let at = self.at().clock_time(slot.effective);
            let update = Is::UpdateAt { at: &at, release: slot.release.as_str() };
            lines.push(vec![
                Cell::dim(words.of_incident(Is::NextUpdate { server: server.definition.id.as_str() })),
                Cell::text(words.of_incident(update)),
                Cell::dim(words.of_incident(Is::Defers { key: &self.keys.named(Verb::Defer) })),
            ]);
        }
        lines
    }
}
