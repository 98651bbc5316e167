//! The live part: incidents arrive, colleagues work, storage grows, updates run.

use std::sync::{Arc, PoisonError};

use fastrand::Rng;
use uuid::Uuid;

use super::scenario::Scenario;
use crate::client::Link;
use crate::domain::acts::decide::{
    Act, AddNote, Command, FinishUpdate, Measure, RecordBackup, ReportIncident, Resolve, Start, Take, Wait,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Impact, Kind, Stop, Urgency};
use crate::domain::facts::code::Code;
use crate::domain::facts::event::Via;
use crate::domain::facts::incident::{Incident, Rating, Said};
use crate::domain::readings::desk::Desk;

/// Seconds of the desk's time between two events, at least and at most.
const PAUSE: std::ops::Range<i64> = 8..45;
/// How long an update takes.
const UPDATE: i64 = 40 * 60;

/// Plays until the desk is gone. `me` is left alone: what they own nobody else touches.
pub async fn play(link: Arc<dyn Link>, seed: u64, me: Text) {
    let Ok(scenario) = Scenario::embedded() else { return };
    let mut tape = Tape { scenario, rng: Rng::with_seed(seed ^ 0x7461_7065), me };
    let clock = link.clock();
    loop {
        let next = clock.now() + tape.rng.i64(PAUSE);
        tokio::time::sleep(clock.until(next)).await;
        let event = {
            let desk = link.desk().read().unwrap_or_else(PoisonError::into_inner);
            tape.next(&desk, clock.now()).map(|event| (event, desk.world().seq))
        };
        let Some(((by, act), seq)) = event else { continue };
        let id = Uuid::from_u64_pair(tape.rng.u64(..), seq);
        let command = Command { footing: Default::default(), id, by, via: Via::Demo, at: None, act };
        // A refusal means that somebody was faster; a desk that is gone ends the tape with it.
        if let Err(crate::engine::Failure::Store(crate::store::StoreError::Stopped)) =
            link.send(command).await
        {
            return;
        }
    }
}

struct Tape {
    scenario: Scenario,
    rng: Rng,
    me: Text,
}

impl Tape {
    fn next(&mut self, desk: &Desk, now: Instant) -> Option<(Text, Act)> {
        if let Some(act) = updated(desk, now) {
            return Some(("sys".into(), act));
        }
        if let Some(act) = backed_up(desk, now) {
            return Some(("monitor".into(), act));
        }
        match self.rng.u8(0..10) {
            0..=2 => self.arrival(desk, now),
            3..=7 => self.colleague(desk, now),
            _ => self.growth(desk, now),
        }
    }

    fn arrival(&mut self, desk: &Desk, now: Instant) -> Option<(Text, Act)> {
        let tenants: Vec<_> = desk.world().tenants.rows().filter(|(_, t)| t.holds("xelion-xaas")).collect();
        let (id, _) = self.rng.choice(tenants)?;
        let (impact, urgency) = match self.rng.u8(0..40) {
            0 => (Impact::Medium, Urgency::Critical),
            1..=5 => (Impact::Limited, Urgency::High),
            6..=20 => (Impact::Limited, Urgency::Medium),
            _ => (Impact::VeryLimited, Urgency::Low),
        };
        let critical = urgency == Urgency::Critical;
        let subject = self.word("xelion");
        let contract = desk.contracts().valid_at("xelion-xaas", now)?;
        let (reporter, override_reason) = super::fill::reporter(desk, id, contract);
        let report = ReportIncident {
            tenant: id.clone(),
            contract: "xelion-xaas".parse().ok(),
            kind: Kind::Incident,
            rating: Rating::Matrix(impact, urgency),
            subject,
            channel: if critical { Channel::Phone } else { Channel::Ticket },
            reporter,
            code: Code::of("4711").filter(|_| critical),
            received: Some(now),
            telephony_down: None,
            override_reason,
            said: Said::default(),
        };
        Some(("mk".into(), report.into()))
    }

    /// Somebody does the next thing about an incident that is not the user's; the scripted ones are
    /// left to the user.
    fn colleague(&mut self, desk: &Desk, now: Instant) -> Option<(Text, Act)> {
        let world = desk.world();
        let me = world.names.find(&self.me);
        let scripted = |i: &Incident| self.scenario.incident.iter().any(|s| s.number == i.number.0);
        let open = world.queue().numbers().take(world.queue().open()).skip(6);
        let free = |i: &&Incident| (i.owner.is_none() || i.owner != me) && !scripted(i);
        let candidates: Vec<&Incident> =
            open.take(400).filter_map(|number| world.incident(number)).filter(free).collect();
        let incident = self.rng.choice(candidates)?;
        let number = incident.number;
        let by = match incident.owner {
            Some(owner) => world.names.get(owner).into(),
            None => self.name(),
        };
        let act = if !incident.taken {
            Take::free(number).into()
        } else if incident.waiting(now).is_some() {
            Wait::over(number).into()
        } else if incident.life.stopped(Stop::Started).is_none() {
            Start { number }.into()
        } else if self.rng.u8(0..3) == 0 {
            Resolve { telephony_works: true, ..Resolve::because(number, self.word("causes")) }.into()
        } else {
            AddNote { number, text: self.word("notes"), contact: None }.into()
        };
        Some((by, act))
    }

    fn growth(&mut self, desk: &Desk, now: Instant) -> Option<(Text, Act)> {
        let measured: Vec<_> = desk.world().tenants.rows().filter(|(_, t)| !t.usage.is_empty()).collect();
        let (id, tenant) = self.rng.choice(measured)?;
        let last = tenant.usage.last()?.bytes;
        let bytes = last + last / 10_000 * self.rng.u64(1..20);
        Some((
            "monitor".into(),
            Measure { tenant: id.clone(), bytes, parts: super::plan::parts(bytes, 0), at: Some(now) }.into(),
        ))
    }

    fn word(&mut self, kind: &str) -> Text {
        Text::line(self.rng.choice(self.scenario.phrases(kind)).map_or("", String::as_str))
    }

    fn name(&mut self) -> Text {
        Text::line(self.rng.choice(&self.scenario.engineers).map_or("", String::as_str))
    }
}

/// An update whose time has come is done a while later.
fn updated(desk: &Desk, now: Instant) -> Option<Act> {
    let rows = desk.world().servers.rows();
    rows.filter_map(|(id, server)| Some((id, server.next_slot()?)))
        .find(|(_, slot)| slot.effective + UPDATE < now)
        .map(|(id, slot)| FinishUpdate { server: id.clone(), release: Some(slot.release.clone()) }.into())
}

/// A night later a server is backed up again, unless the last run failed.
fn backed_up(desk: &Desk, now: Instant) -> Option<Act> {
    const NIGHT: i64 = 86_400;
    let runs =
        desk.world().servers.rows().filter_map(|(id, server)| Some((id, server.backups.last.as_ref()?)));
    let mut due = runs.filter(|(_, run)| run.ok && run.at + NIGHT <= now);
    due.next().map(|(id, run)| {
        let (at, site) = (Some(run.at + NIGHT), run.site.clone());
        RecordBackup { of: id.clone(), at, site, ok: true, note: None }.into()
    })
}
