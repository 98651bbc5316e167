//! What a desk knows about outages and exclusions: incidents, updates, recorded spans.

use super::reading::{AvailabilityLine, AvailabilityReading, Parts, Unmeasured, Year};
use crate::domain::base::instant::Instant;
use crate::domain::base::spans::Spans;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::contract::{AvailabilityRules, Contract, Functions, Ground, OutageReading, Priority};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Segment;
use crate::domain::facts::slot::Slot;
use crate::domain::facts::tenant::{Holding, Tenant};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::update;

/// The contract of a tenant that promises availability, with the holding.
pub fn contract<'a>(
    desk: &'a Desk,
    tenant: &'a Tenant,
    now: Instant,
) -> Option<(&'a Holding, &'a Contract, &'a AvailabilityRules)> {
    desk.held(tenant, now, |contract| contract.availability.as_ref())
}

/// Every tenant with a promise: the least left first, at the end those that cannot be measured.
pub fn lines(desk: &Desk, now: Instant) -> Vec<AvailabilityLine<'_>> {
    lines_of_year(desk, now, now)
}

/// The same as of now, of the contract years that `within` lies in: the year that ends with a month
/// is over at the month's end, and still the one that is told about.
pub fn lines_of_year(desk: &Desk, now: Instant, within: Instant) -> Vec<AvailabilityLine<'_>> {
    let world = desk.world();
    let mut incidents: Vec<Vec<&Incident>> = vec![Vec::new(); world.tenants.len()];
    for incident in world.incidents.iter().filter(|incident| may_count(incident)) {
        if let Some(own) = incidents.get_mut(incident.tenant.index()) {
            own.push(incident);
        }
    }
    let rows = world.tenants.rows().zip(incidents);
    let mut lines: Vec<AvailabilityLine<'_>> =
        rows.filter_map(|((id, tenant), own)| line(desk, id, tenant, &own, (now, within))).collect();
    let left = |line: &AvailabilityLine<'_>| line.reading.as_ref().map_or(i64::MAX, |reading| reading.left);
    lines.sort_by(|a, b| (left(a), a.id).cmp(&(left(b), b.id)));
    lines
}

/// One tenant; `None` when it is not known or holds no contract with a promise.
pub fn of<'a>(desk: &'a Desk, id: &str, now: Instant) -> Option<AvailabilityLine<'a>> {
    of_year(desk, id, now, now)
}

/// The same of the contract year that `within` lies in.
pub fn of_year<'a>(desk: &'a Desk, id: &str, now: Instant, within: Instant) -> Option<AvailabilityLine<'a>> {
    let world = desk.world();
    let row = world.tenants.find(id)?;
    let (id, tenant) = world.tenants.row(id)?;
    let own = world.incidents.iter().filter(|incident| incident.tenant == row && may_count(incident));
    line(desk, id, tenant, &own.collect::<Vec<_>>(), (now, within))
}

fn line<'a>(
    desk: &'a Desk,
    id: &'a Id,
    tenant: &'a Tenant,
    incidents: &[&Incident],
    (now, within): (Instant, Instant),
) -> Option<AvailabilityLine<'a>> {
    let (holding, contract, rules) = self::contract(desk, tenant, now)?;
    let zone = desk.world().zone;
    let begins = holding.begins.ok_or(Unmeasured::NoBegin);
    let year = begins.and_then(|day| Year::of(day, zone, within).ok_or(Unmeasured::NotYet(day)));
    let parts = parts(desk, tenant, contract, rules, incidents, now);
    let begun = begins.map_or(now, |day| zone::midnight(zone, day));
    let counted = parts.counted().within(begun, now);
    let reading = year.map(|year| AvailabilityReading::of(rules, year, now, parts));
    Some(AvailabilityLine { id, tenant, contract, counted, reading })
}

/// What a reading is made from, whatever the year.
fn parts(
    desk: &Desk,
    tenant: &Tenant,
    contract: &Contract,
    rules: &AvailabilityRules,
    incidents: &[&Incident],
    now: Instant,
) -> Parts {
    let functions = contract.reporting.functions.as_ref();
    let by =
        |reading| Spans::of(incidents.iter().flat_map(|incident| down(incident, reading, functions, now)));
    let reading = contract.settings.outage;
    let others = reading.others().map(|other| (other, by(other)));
    Parts { excluded: excluded(desk, tenant, rules, now), outages: by(reading), others }
}

fn may_count(incident: &Incident) -> bool {
    !incident.outages.is_empty() || incident.life.was(Priority::P1)
}

/// The stretches of an incident's life over all its cycles, each with its end. What a report says
/// about the time before it has the priority of the report.
fn stretches(incident: &Incident) -> impl Iterator<Item = (Instant, Instant, Segment)> {
    let course = incident.life.course();
    let stretch = |(place, (segment, to)): (usize, (Segment, Instant))| {
        let from = if place == 0 { Instant::MIN } else { segment.from };
        (from, to, segment)
    };
    let stretches: Vec<_> = course.stretches().enumerate().map(stretch).collect();
    stretches.into_iter()
}

/// Seconds of an incident that are down by one reading.
fn down(
    incident: &Incident,
    reading: OutageReading,
    functions: Option<&Functions>,
    now: Instant,
) -> Vec<(Instant, Instant)> {
    let recorded = recorded(incident, reading, functions, now);
    match reading {
        OutageReading::CannotPlace | OutageReading::NoCalls => recorded,
        OutageReading::AnyPrimary => any_primary(incident, recorded, now),
    }
}

/// Critical, and what is an outage by the reading was recorded (A05, A06).
fn recorded(
    incident: &Incident,
    reading: OutageReading,
    functions: Option<&Functions>,
    now: Instant,
) -> Vec<(Instant, Instant)> {
    if incident.outages.is_empty() {
        return Vec::new();
    }
    let critical = stretches(incident).filter(|(.., segment)| segment.priority == Priority::P1);
    let critical = Spans::of(critical.map(|(from, to, _)| (from, to)));
    let down = incident.outages.iter().filter(|outage| outage.is_one(reading, functions));
    let down = Spans::of(down.map(|outage| (outage.since, outage.until.unwrap_or(now))));
    down.and(&critical).iter().collect()
}

/// The stricter reading of A06: whatever is critical disturbs a primary function until it is
/// restored, whether calls are possible or not.
fn any_primary(
    incident: &Incident,
    recorded: Vec<(Instant, Instant)>,
    now: Instant,
) -> Vec<(Instant, Instant)> {
    let open = stretches(incident).filter(|(.., segment)| segment.priority == Priority::P1 && !segment.held);
    let open = open.map(|(from, to, segment)| (from.max(segment.from), to.min(now)));
    open.chain(recorded).collect()
}

/// What is not counted, by the grounds of the contract.
fn excluded(desk: &Desk, tenant: &Tenant, rules: &AvailabilityRules, now: Instant) -> Vec<(Ground, Spans)> {
    let of = |ground: Ground| {
        let recorded = tenant.exclusions.iter().filter(|exclusion| exclusion.ground == ground);
        let recorded = recorded.map(|exclusion| (exclusion.from, exclusion.to));
        let by_desk = if ground == Ground::Maintenance { maintained(desk, tenant, now) } else { Vec::new() };
        (ground, Spans::of(recorded.chain(by_desk)))
    };
    rules.grounds.iter().map(|rule| of(rule.ground)).collect()
}

/// Seconds that updates of the tenant's server used inside an announced window; what overran the
/// window is not among them, nor what nobody announced (A29).
fn maintained(desk: &Desk, tenant: &Tenant, now: Instant) -> Vec<(Instant, Instant)> {
    let world = desk.world();
    let Some(server) = tenant.server.and_then(|server| world.servers.get(server)) else { return Vec::new() };
    let place = world.place(server);
    let rules = desk.update_contract(now).and_then(|contract| contract.updates.as_ref());
    let used = |slot: &Slot| {
        let started = slot.started?;
        let ended = slot.end.as_ref().map_or(now, |end| end.at);
        let mut notices = slot.notices.iter().filter(|notice| notice.sent <= started).peekable();
        // A notice of whatever date made the window an announced one; without windows it announced
        // the time that the update takes from its start.
        notices.peek()?;
        let windows = if place.windows.is_empty() {
            let release = world.releases.by_id(slot.release.as_str());
            let takes = rules.map_or(0, |rules| update::duration(rules, release));
            notices.map(|notice| (notice.start, notice.start + takes)).collect()
        } else {
            place.spans(started, ended)
        };
        Some(Spans::of(windows).within(started, ended).iter().collect::<Vec<_>>())
    };
    server.slots.iter().filter_map(used).flatten().collect()
}
