//! Incidents: the scripted ones at their numbers, drawn ones between and before them.

use fastrand::Rng;

use super::at::{At, Demo};
use super::scenario::{Scenario, Scripted, ScriptedAct};
use crate::domain::acts::decide::{
    Act, AddNote, Close, GiveEta, GiveWorkaround, NumberFrom, Publish, ReportIncident, Resolve, Start, Take,
    Wait,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contact as Told, Contract, Impact, Kind, Priority, Urgency};
use crate::domain::facts::incident::{Asked, Rating, Said};
use crate::domain::facts::party::Contact;
use crate::domain::readings::admission::Speakers;
use crate::domain::readings::desk::Desk;

/// Drawn incidents that are done, besides the open ones.
const DONE: u32 = 10;
/// Incidents between the oldest and the newest scripted one.
const SCRIPTED_SPAN: u32 = 72;
/// Longest age of a drawn incident beyond the oldest scripted one, in seconds.
const HISTORY: i64 = 12 * 86_400;

pub(super) fn incidents(scenario: &Scenario, desk: &Desk, demo: &Demo, rng: &mut Rng) -> Vec<At> {
    let scripted_open =
        scenario.incident.iter().filter(|s| s.acts.iter().all(|act| act.resolve.is_none())).count();
    let between = SCRIPTED_SPAN - scenario.incident.len() as u32;
    let wanted = demo.incidents.saturating_sub(scripted_open as u32);
    let older = wanted.saturating_sub(between - DONE);
    let open_between = wanted.min(between - DONE);
    // Numbers shift when more incidents are wanted than there are numbers below the scripted ones.
    let oldest = scenario.last_number + 1 - SCRIPTED_SPAN;
    let past = scenario.past.len() as u32;
    let shift = (older + past + 1).saturating_sub(oldest);
    let first = oldest + shift - older;
    let mut draw = Draw { scenario, desk, rng, tenants: tenants(desk), all: Vec::new(), next: first };
    draw.all.push(At::new(demo.at - 39 * 86_400_i64, "sys", NumberFrom(Number(first - past))));
    draw.all.extend(super::past::outages(scenario, first - past, demo.at));
    let step = (HISTORY / i64::from(older.max(1))).clamp(1, 2_400);
    let oldest_age = scenario.incident.iter().map(|s| s.age.0).max().unwrap_or(0);
    for index in (1..=older).rev() {
        let age = oldest_age + i64::from(index) * step;
        draw.drawn(demo.at - age, demo.at, Fate::Open, true);
    }
    let ages = ages(scenario, oldest);
    let mut left = between;
    let mut open = open_between;
    for (number, age) in (oldest..=scenario.last_number).zip(ages) {
        match scenario.incident.iter().find(|s| s.number == number) {
            Some(scripted) => draw.scripted(scripted, demo.at),
            None => {
                let fate = if draw.rng.u32(0..left.max(1)) < open { Fate::Open } else { Fate::Done };
                open -= u32::from(fate == Fate::Open);
                left -= 1;
                draw.drawn(demo.at - age, demo.at, fate, false);
            }
        }
    }
    let mut all = draw.all;
    all.sort_by_key(|at| at.at);
    all
}

/// The age of every number: the scripted ones as they say, the others evenly between them.
fn ages(scenario: &Scenario, oldest: u32) -> Vec<i64> {
    let anchors: Vec<(u32, i64)> = scenario.incident.iter().map(|s| (s.number, s.age.0)).collect();
    (oldest..=scenario.last_number)
        .map(|number| {
            let after = anchors.iter().position(|(n, _)| *n >= number).unwrap_or(anchors.len() - 1);
            let (n1, a1) = anchors[after];
            let (n0, a0) = anchors[after.saturating_sub(1)];
            if n1 == n0 || n1 == number {
                a1
            } else {
                a0 + (a1 - a0) * i64::from(number - n0) / i64::from(n1 - n0)
            }
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    Done,
}

struct Draw<'a> {
    scenario: &'a Scenario,
    desk: &'a Desk,
    rng: &'a mut Rng,
    /// Tenants with each of their contracts.
    tenants: Vec<(Id, Id)>,
    all: Vec<At>,
    /// The number that the next report gets.
    next: u32,
}

fn tenants(desk: &Desk) -> Vec<(Id, Id)> {
    let rows = desk.world().tenants.rows();
    let pairs = rows.flat_map(|(id, t)| t.definition.contracts.iter().map(|h| (id.clone(), h.pack.clone())));
    let contracts = desk.contracts();
    let with_clocks =
        |pack: &str| contracts.all().any(|contract| *contract.id == *pack && !contract.clocks.is_empty());
    pairs.filter(|(_, pack)| with_clocks(pack.as_str())).collect()
}

/// Who reports under a contract, and why that is accepted: the first who may, otherwise the first
/// there is, where a reason makes an exception. Nobody has to where the contract asks for nothing.
pub(super) fn reporter(desk: &Desk, tenant: &Id, contract: &Contract) -> (Option<Text>, Option<Text>) {
    let world = desk.world();
    let asked = contract.reporting.reporter.as_ref().zip(world.tenants.by_id(tenant.as_str()));
    let Some((duty, tenant)) = asked else { return (None, None) };
    let mut contacts = Speakers::of(world, tenant, contract).all();
    let name = |contact: &Contact| contact.name.clone();
    match contacts.clone().find(|contact| contact.is(duty.must_be)) {
        Some(contact) => (Some(name(contact)), None),
        None if duty.hard => (None, None),
        None => (contacts.next().map(name), Some("nobody of theirs is certified yet".into())),
    }
}

impl Draw<'_> {
    fn report(&mut self, report: ReportIncident, received: Instant) -> Number {
        self.all.push(At::new(received, "mk", report));
        self.next += 1;
        Number(self.next - 1)
    }

    fn scripted(&mut self, scripted: &Scripted, now: Instant) {
        let received = now - scripted.age.0;
        let Ok(tenant): Result<Id, _> = scripted.tenant.parse() else { return };
        let contract = self.desk.contracts().valid_at("xelion-xaas", received);
        let named = contract.map(|contract| reporter(self.desk, &tenant, contract));
        let (reporter, override_reason) = match &scripted.reporter {
            Some(name) => (Some(Text::line(name)), None),
            None => named.unwrap_or_default(),
        };
        let report = ReportIncident {
            reporter,
            tenant,
            contract: "xelion-xaas".parse().ok(),
            kind: Kind::Incident,
            rating: Rating::Matrix(scripted.impact, scripted.urgency),
            subject: Text::line(&scripted.subject),
            channel: scripted.channel,
            code: None,
            received: Some(received),
            telephony_down: scripted.down.map(|down| received - down.0),
            override_reason,
            said: Said::default(),
        };
        let number = self.report(report, received);
        for act in &scripted.acts {
            let at = received + act.after.0;
            self.all.extend(acts(number, act, received).into_iter().map(|what| At::new(at, &act.by, what)));
        }
    }

    fn drawn(&mut self, received: Instant, now: Instant, fate: Fate, history: bool) {
        let (tenant, pack) = self.tenants[self.rng.usize(0..self.tenants.len())].clone();
        let Some(contract) = self.desk.contracts().valid_at(pack.as_str(), received) else { return };
        let rating = self.rating(contract, history);
        let scenario = self.scenario;
        let phrases = scenario.phrases(if contract.matrix.is_some() { "xelion" } else { "kaseya" });
        let subject = self.phrase(phrases);
        let channel = match self.rng.u8(0..10) {
            0..=7 => Channel::Ticket,
            8 => Channel::Phone,
            _ => Channel::Mail,
        };
        let (reporter, override_reason) = reporter(self.desk, &tenant, contract);
        // Where nobody may report, the monitoring finds it.
        let asked = contract.reporting.reporter.is_some();
        let channel = if asked && reporter.is_none() { Channel::Monitoring } else { channel };
        let report = ReportIncident {
            tenant,
            contract: Some(pack),
            kind: Kind::Incident,
            rating,
            subject,
            channel,
            reporter,
            code: None,
            received: Some(received),
            telephony_down: None,
            override_reason,
            said: Said::default(),
        };
        let number = self.report(report, received);
        if channel != Channel::Ticket && now - received > 7_200 {
            let at = received + self.rng.i64(600..7_000);
            self.all.push(At::new(at, "jr", Publish { number }));
        }
        self.work(number, contract, received, now, fate);
    }

    /// Mostly medium and low; a long history has its share of critical ones.
    fn rating(&mut self, contract: &Contract, history: bool) -> Rating {
        let draw = self.rng.u8(0..100);
        let priority = match (draw, history) {
            (0..2, true) => Priority::P1,
            (0..12, true) | (0..6, false) => Priority::P2,
            (..50, _) => Priority::P3,
            _ => Priority::P4,
        };
        if contract.matrix.is_none() {
            return Rating::Direct(priority, None);
        }
        let (impact, urgency) = match priority {
            Priority::P1 => (Impact::Medium, Urgency::Critical),
            Priority::P2 => (Impact::Limited, Urgency::High),
            Priority::P3 => (Impact::Limited, Urgency::Medium),
            Priority::P4 => (Impact::VeryLimited, Urgency::Low),
        };
        Rating::Matrix(impact, urgency)
    }

    /// What colleagues have done about it: the older, the more.
    fn work(&mut self, number: Number, contract: &Contract, received: Instant, now: Instant, fate: Fate) {
        // A reaction time without a start clock is kept by a call.
        let told = match contract.matrix {
            None => Some(Told::Phone),
            Some(_) => self.rng.bool().then_some(Told::Ticket),
        };
        let age = now - received;
        let scenario = self.scenario;
        let by = self.phrase(&scenario.engineers);
        // What is done was done in its time, however short that was.
        let within = |seconds: i64| if fate == Fate::Done { seconds.min(age / 4) } else { seconds };
        let mut at = received + within(self.rng.i64(300..7_200));
        let untouched = fate == Fate::Open && (age < 10_800 || self.rng.u8(0..100) < 12);
        let mut push = |at: Instant, act: Act| self.all.push(At::new(at, &by, act));
        if untouched || at >= now {
            return;
        }
        push(at, Take::free(number).into());
        at = at + within(self.rng.i64(300..14_400));
        if at >= now {
            return;
        }
        push(at, Start { number }.into());
        let text = Text::line(self.rng.choice(scenario.phrases("notes")).map_or("", String::as_str));
        push(at + within(60), AddNote { number, text, contact: told }.into());
        at = at + within(self.rng.i64(600..86_400));
        if at >= now {
            return;
        }
        let mut word =
            |kind: &str| Text::line(self.rng.choice(scenario.phrases(kind)).map_or("", String::as_str));
        match (fate, number.0 % 10) {
            (Fate::Done, _) => {
                push(at, Resolve::because(number, word("causes")).into());
                push(at + within(600), Close { number, note: None }.into());
            }
            (Fate::Open, 0 | 4) => push(at, Wait::asking(number, Asked::open_ended(word("waits"))).into()),
            (Fate::Open, 7) => {
                let text = Text::line("calls are rerouted meanwhile");
                let asked = contract.reporting.workaround_eta.as_ref();
                let eta = asked.map(|_| now + 5 * 86_400_i64);
                push(at, GiveWorkaround { eta, ..GiveWorkaround::in_words(number, text) }.into());
            }
            (Fate::Open, _) => {
                push(at, GiveEta { number, eta: now + i64::from(number.0 % 50 + 2) * 3_600 }.into());
            }
        }
    }

    fn phrase(&mut self, list: &[String]) -> Text {
        Text::line(self.rng.choice(list).map_or("", String::as_str))
    }
}

fn acts(number: Number, act: &ScriptedAct, received: Instant) -> Vec<Act> {
    let mut all: Vec<Act> = Vec::new();
    if act.take {
        all.push(Take::free(number).into());
    }
    if act.start {
        all.push(Start { number }.into());
    }
    if act.publish {
        all.push(Publish { number }.into());
    }
    let wait = |text| Wait::asking(number, Asked::open_ended(Text::line(text))).into();
    all.extend(act.wait.as_deref().map(wait));
    all.extend(
        act.note.as_deref().map(|text| AddNote { number, text: Text::line(text), contact: act.told }.into()),
    );
    all.extend(act.eta.map(|eta| GiveEta { number, eta: received + eta.0 }.into()));
    let workaround = |text| GiveWorkaround::in_words(number, Text::line(text)).into();
    all.extend(act.workaround.as_deref().map(workaround));
    all.extend(act.resolve.as_deref().map(|text| Resolve::because(number, Text::line(text)).into()));
    all.extend(act.close.then(|| Close { number, note: None }.into()));
    all
}
