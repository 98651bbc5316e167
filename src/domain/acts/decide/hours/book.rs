//! Work that is booked.

use super::{Ground, ground};
use crate::domain::acts::decide::{Decide, Scene, TENANT, required};
use crate::domain::acts::entry::label::Hours as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, Source, about, act};
use crate::domain::acts::judgement::{Check, OfHours as Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::Category;
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::{Booking, HoursChange};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Phase;
use crate::domain::readings::hours;
use crate::domain::readings::refusal::{OfHours, Part, Refusal, When};

/// Longest work booked at once, in seconds.
const MOST: i64 = 31 * 86_400;

act! {
    /// Books work of a tenant, or takes booked work away.
    pub struct BookHours = Hours "book", About::Hours(about::Hours::Book) => {
        tenant: Id = TENANT,
        /// Below zero for a correction.
        seconds: i64 = Field::group(&WORKED),
        /// Key of one of the contract's categories.
        category: Text = Field::option("category", Kind::Line, Label::Hours(L::Category)).required().shown("C").from(Source::KindsOfWork),
        /// What was done, or why it is corrected.
        text: Text = Field::option("text", Kind::Line, Label::Hours(L::Text)).required(),
        incident: Option<Number> = Field::option("incident", Kind::Incident, Label::Hours(L::Incident)),
        /// When the work was done; now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Hours(L::DoneAt)),
    }
}

const WORKED: [Field; 2] = [
    Field::option("minutes", Kind::Minutes, Label::Hours(L::Minutes)).unless(&["hours"]).second(),
    Field::option("hours", Kind::Hours, Label::Hours(L::Hours)).unless(&["minutes"]).without(&["minutes"]),
];

impl Decide for BookHours {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        let at = self.at.unwrap_or(scene.now);
        scene.unless(self.check_time(scene));
        scene.unless(required(
            &self.text,
            if self.seconds < 0 { Part::CorrectionReason } else { Part::WorkDone },
        ));
        match ground.category(&self.category) {
            Ok(category) => self.claim_category(scene, &ground, category, at),
            unknown => scene.unless(unknown.map(|_| ())),
        }
        let day = zone::day(scene.desk.world().zone, at);
        match scene.past(at, When::Happened).and_then(|()| ground.begun(day)) {
            Ok(()) => scene.check(Check::holds(Claim::DoneAt(at), None)),
            too_early => scene.unless(too_early),
        }
        scene.unless(self.check_incident(scene, at));
        scene.unless(self.check_correction(scene, &ground, at));
        scene.show(|| self.becomes(scene, at));
        let known = |booking: &&Booking| {
            (booking.at, booking.seconds, booking.incident) == (at, self.seconds, self.incident)
                && (&booking.category, &booking.text) == (&self.category, &self.text)
        };
        // The same work at the same second is the same work.
        if ground.ledger.bookings().iter().any(|booking| known(&booking)) {
            return Ok(Vec::new());
        }
        let Self { seconds, category, text, incident, .. } = self.clone();
        Ok(ground.event(&self.tenant, HoursChange::Booked { at, seconds, category, text, incident }))
    }
}

impl BookHours {
    fn check_time(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        if self.seconds == 0 {
            return Err(Refusal::of(OfHours::NoTime));
        }
        if self.seconds.abs() > MOST {
            return Err(Refusal::of(OfHours::TooLong));
        }
        scene.check(Check::holds(Claim::Worked(self.seconds), None));
        Ok(())
    }

    /// What kind of work it is, and whether its use was agreed (F274).
    fn claim_category(&self, scene: &Scene<'_>, ground: &Ground<'_>, category: &Category, at: Instant) {
        let claim = Claim::Category { label: category.label.clone(), apart: category.apart };
        scene.check(Check::holds(claim, ground.contract.cited(category.cites.first())));
        let day = zone::day(scene.desk.world().zone, at);
        if ground.ledger.is_outside(&category.key, day, ground.rules) {
            let claim = Claim::NotAgreed(category.label.clone());
            scene.check(Check::duty(
                false,
                claim,
                ground.contract.cited(ground.rules.cites.services.as_ref()),
            ));
        }
    }

    /// The present period before and after.
    fn becomes(&self, scene: &Scene<'_>, at: Instant) -> Option<Check> {
        let line = hours::of(scene.desk, self.tenant.as_str(), scene.now)?;
        let now = line.reading.as_ref().ok()?;
        let granted = now.budget.map(|budget| budget.granted);
        let phase = now.phase;
        if self.seconds == 0 || line.rules.category(&self.category).is_none() {
            return Some(Check::holds(Claim::Used { phase, used: now.used, granted }, None));
        }
        if !(now.from..now.to).contains(&at) {
            return Some(Check::holds(Claim::OtherPeriod, None));
        }
        let (seconds, category) = (self.seconds, self.category.clone());
        let change = HoursChange::Booked { at, seconds, category, text: Text::default(), incident: None };
        let after = line.with(scene.desk, &change, scene.now)?;
        let claim = Claim::Becomes {
            phase,
            used: (now.used, after.used),
            granted,
            apart: (now.apart, after.apart),
            billed: after.budget.map_or(0, |budget| budget.billable),
            cost: after.budget.and_then(|budget| budget.cost),
        };
        let billed = after.budget.is_some_and(|budget| budget.billable > 0);
        Some(Check::duty(!billed, claim, line.contract.rule(&line.rules.cites.overrun)))
    }

    fn check_incident(&self, scene: &Scene<'_>, at: Instant) -> Result<(), Refusal> {
        let Some(number) = self.incident else { return Ok(()) };
        let scene = Scene { now: at, dated: scene.dated || self.at.is_some(), ..*scene };
        let incident = scene.incident(number)?;
        let tenant = scene.desk.world().tenants.id(incident.tenant);
        if tenant == self.tenant.as_str() {
            let (tenant, subject) = (tenant.into(), incident.subject.clone());
            scene.check(Check::holds(Claim::Incident { number, tenant, subject }, None));
            return Ok(());
        }
        let (of, not) = (tenant.into(), self.tenant.clone());
        Err(Refusal::of(OfHours::NotOfTenant { number, of, not }))
    }

    /// A correction takes away what is booked in the same period and category, no more.
    fn check_correction(&self, scene: &Scene<'_>, ground: &Ground<'_>, at: Instant) -> Result<(), Refusal> {
        let zone = scene.desk.world().zone;
        let period = ground.terms.period(zone::day(zone, at)).filter(|_| self.seconds < 0);
        let Some(period) = period else { return Ok(()) };
        let (from, to) = (zone::midnight(zone, period.from), zone::midnight(zone, period.to));
        let own = ground.ledger.between(from, to).iter().filter(|b| b.category == self.category);
        let booked: i64 = own.map(|booking| booking.seconds).sum();
        if booked + self.seconds >= 0 {
            return Ok(());
        }
        let (minutes, category, from) = (booked / 60, self.category.clone(), period.from);
        Err(Refusal::of(OfHours::LessBooked { minutes, category, from }))
    }
}

/// What the work on an incident adds to the hours of its tenant. What was booked for the incident
/// by hand since it was last resolved is part of the time worked, so it is not booked again.
pub(in crate::domain::acts::decide) fn worked(
    scene: &Scene<'_>,
    incident: &Incident,
    seconds: i64,
    text: &Text,
) -> Option<Event> {
    let world = scene.desk.world();
    let (id, tenant) = world.tenants.row(world.tenants.id(incident.tenant))?;
    let (holding, contract, rules) = hours::contract(scene.desk, tenant, scene.now)?;
    let own = world.pack(incident).is_some_and(|pack| pack.id == contract.id);
    let known = tenant.hours(&holding.pack).for_incident(incident.number, last_resolved(incident));
    let seconds = seconds - known.max(0);
    let change = HoursChange::Booked {
        at: scene.now,
        seconds,
        category: (&*rules.incident_category).into(),
        text: text.clone(),
        incident: Some(incident.number),
    };
    let pack = holding.pack.clone();
    (own && seconds > 0).then(|| Event::Hours { tenant: id.clone(), pack, change })
}

fn last_resolved(incident: &Incident) -> Instant {
    let life = &incident.life;
    let course = life.course();
    let resolved = course.segments().iter().rfind(|segment| segment.phase == Phase::Resolved);
    match resolved {
        Some(segment) => segment.from,
        // A later cycle begins with the reopening.
        None if life.cycle > 0 => life.began(),
        None => Instant::MIN,
    }
}
