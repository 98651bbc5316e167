//! One incident closely: class, clocks, ladder, duties, neighbours.

use super::super::{Cell, Line, View, storage};
use crate::domain::clock;
use crate::domain::contract::Contract;
use crate::domain::duty;
use crate::domain::incident::{Incident, Number, Priority};
use crate::domain::presence;
use crate::domain::span;
use crate::domain::storage::Pool;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};

impl View<'_> {
    /// `telephony down since 10:31, no calls (counts to availability)`, where it does (F015).
    fn outage_line(&self, incident: &Incident, contract: &Contract) -> Option<Line> {
        let outage = incident.outage()?;
        let why = match incident.outage_counts(contract) {
            true => "counts to availability",
            false if contract.availability.is_none() => "the contract promises no availability",
            false if incident.class.priority != Priority::P1 => "no outage of the contract year: not P1",
            false => "no outage of the contract year: calls can be placed",
        };
        // The sentence is one contract's.
        let counted = !incident.outage_counts(contract) && contract.rule("F015").is_some();
        let why = if counted { format!("{why}, F015") } else { why.to_owned() };
        let since = self.clock_time(outage.since);
        // That no calls are possible at all is what the line says anyway.
        let what = Some(self.words().outage(outage)).filter(|_| !outage.fails.is_empty());
        let what = what.map(|what| format!(", {what}")).unwrap_or_default();
        let text = format!("telephony down since {since}{what} ({why})");
        Some(vec![Cell::new(text, Role::Missed)])
    }

    pub(super) fn incident_lines(&self, incident: &Incident, width: u16) -> Vec<Line> {
        let mut lines = vec![vec![Cell::new(incident.subject.as_str(), Role::Title)]];
        lines.extend(self.facts(incident));
        lines.extend(self.company(incident.number));
        let Some(contract) = self.desk.contract(incident) else {
            lines.push(vec![Cell::new("its contract version is not known here", Role::Missed)]);
            return lines;
        };
        lines.push(self.class_line(incident, contract));
        lines.extend(self.outage_line(incident, contract));
        if let Some(waiting) = incident.waiting(self.now) {
            lines.push(self.waiting_line(waiting));
        }
        if incident.life.is_incomplete() {
            let text = "incomplete: not all of it could be read; its clocks are not judged";
            lines.push(vec![Cell::new(text, Role::Soon)]);
        }
        lines.extend(self.account_lines(incident, contract));
        let tenant = self.desk.world().tenants.get(incident.tenant);
        lines.extend(tenant.into_iter().flat_map(|tenant| self.trunk_lines(tenant, contract)));
        for (index, rule) in contract.clocks.iter().enumerate() {
            if let Some(reading) = clock::read(rule, contract, &incident.life, self.now) {
                lines.extend(self.clock_lines(incident, contract, rule, &reading, width));
                lines.extend(self.ladder_lines(incident, contract, index));
            }
        }
        lines.push(self.eta_line(incident, contract));
        lines.extend(self.neighbours(incident));
        lines.extend(self.quota_line(incident));
        lines
    }

    /// `also here: ts (since 14:02:11)`
    pub(in super::super) fn company(&self, number: Number) -> Option<Line> {
        let others = presence::others(self.others(), number);
        let names: Vec<String> = others
            .iter()
            .map(|other| format!("{} (since {})", other.by, self.clock_time(other.since)))
            .collect();
        (!names.is_empty()).then(|| vec![Cell::new(format!("also here: {}", names.join(", ")), Role::Notice)])
    }

    /// `quota 118/120 GB 98%   licences 120`
    fn quota_line(&self, incident: &Incident) -> Option<Line> {
        let tenant = self.desk.world().tenants.get(incident.tenant)?;
        let rules = self.desk.storage_contract(tenant, self.now)?.storage.as_ref()?;
        let pool = Pool::of(tenant, rules, self.now);
        let (used, percent) = (pool.used?, pool.percent()?);
        let role = storage::level(rules.fill(percent));
        Some(vec![
            Cell::dim("quota "),
            Cell::text(format!("{}/{} GB ", used / rules.gb, pool.quota / rules.gb)),
            Cell::new(format!("{percent}%"), role),
            Cell::dim(format!("   licences {}", pool.licences)),
        ])
    }

    fn facts(&self, incident: &Incident) -> Vec<Line> {
        let world = self.desk.world();
        let name = |name| world.names.get(name).to_owned();
        let server = incident.server.map_or("-", |server| world.servers.id(server));
        let version = incident.server.and_then(|server| world.servers.get(server));
        let version = version.map(|server| format!(" ({})", server.version)).unwrap_or_default();
        let owner = incident.owner.map_or_else(|| "nobody".to_owned(), name);
        let team = incident.team.map(|team| format!(" in {}", name(team))).unwrap_or_default();
        let reseller = world.tenants.get(incident.tenant).and_then(|tenant| tenant.reseller);
        let reseller = reseller.map_or("-", |reseller| world.resellers.id(reseller));
        vec![
            vec![
                Cell::dim("tenant "),
                Cell::text(world.tenants.id(incident.tenant)),
                Cell::dim("  server "),
                Cell::text(format!("{server}{version}")),
                Cell::dim("  reseller "),
                Cell::text(reseller),
            ],
            self.caller_line(incident, self.desk.contract(incident).map(|contract| &**contract)),
            vec![
                Cell::dim("state "),
                Cell::text(self.words().state(incident.stage(self.now))),
                Cell::dim("  owner "),
                Cell::text(owner + &team),
                Cell::dim(format!("  {} by {} ", incident.kind, incident.channel.key())),
                Cell::text(self.clock_time(incident.received)),
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
            line.push(Cell::dim(format!(
                " = impact {} ({}) x urgency {}",
                impact.name, impact.english, urgency.name
            )));
        } else {
            line.push(Cell::dim(format!(" {}", level.name)));
        }
        if let Some(ruling) = class.ruling(contract) {
            line.push(Cell::dim(format!(" * {ruling}")));
        }
        line
    }

    fn eta_line(&self, incident: &Incident, contract: &Contract) -> Line {
        let mut line = vec![Cell::text(format!("{:<9}", "ETA"))];
        line.push(match (incident.eta, contract.reporting.eta.as_ref().and_then(|cites| cites.first())) {
            (Some(eta), _) => Cell::text(self.clock_time(eta)),
            (None, Some(rule)) if incident.is_open() => Cell::new(format!("none given ({rule})"), Role::Soon),
            (None, _) => Cell::dim("-"),
        });
        if incident.is_open() {
            let waited = incident.life.waited(self.now);
            let net = (self.now - incident.received - waited).max(0);
            line.push(Cell::dim(format!("  WAIT {}  NET {}", span::short(waited), span::short(net))));
        }
        for duty in duty::open(incident, contract, self.desk.world(), self.now) {
            line.push(Cell::new(format!("  ! {} ({})", self.words().chip(duty.kind), duty.rule), Role::Soon));
        }
        line
    }

    /// The master, or what is linked to it.
    fn family(&self, incident: &Incident) -> Vec<Line> {
        let linked: Vec<String> =
            self.desk.world().linked(incident.number).map(|n| n.0.to_string()).collect();
        let all = || Cell::dim(format!("  {} all of them", self.keys.named(Verb::Linked)));
        let master = incident
            .master
            .map(|master| vec![Cell::dim("linked to "), Cell::text(master.to_string()), all()]);
        let leads = (!linked.is_empty())
            .then(|| vec![Cell::dim("stands for "), Cell::text(linked.join(", ")), all()]);
        master.into_iter().chain(leads).collect()
    }

    /// Others on the same server, and its next update.
    fn neighbours(&self, incident: &Incident) -> Vec<Line> {
        let world = self.desk.world();
        let Some(row) = incident.server else { return self.family(incident) };
        let Some(server) = world.servers.get(row) else { return self.family(incident) };
        let mut lines = self.family(incident);
        let same = |other: &&Incident| other.server == Some(row) && other.number != incident.number;
        let open = world.queue().numbers().take(world.queue().open().min(2_000));
        let others: Vec<&Incident> = open.filter_map(|n| world.incident(n)).filter(same).take(4).collect();
        if !others.is_empty() {
            let name = |i: &&Incident| {
                format!("{} {} (P{})", i.number.0, world.tenants.id(i.tenant), i.class.priority.number())
            };
            let list = others.iter().map(name).collect::<Vec<_>>().join(", ");
            let link = Cell::dim(format!("  {} links them", self.keys.named(Verb::Link)));
            lines.push(vec![Cell::dim("same server: "), Cell::text(list), link]);
        }
        if let Some(slot) = server.next_slot() {
            let text = format!("{} to {}", self.clock_time(slot.effective), slot.release);
            let id = &server.definition.id;
            lines.push(vec![
                Cell::dim(format!("next update {id}: ")),
                Cell::text(text),
                Cell::dim(format!("  {} defer", self.keys.named(Verb::Defer))),
            ]);
        }
        lines
    }
}
