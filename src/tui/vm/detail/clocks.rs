//! Clocks and the ladder of an incident, with the rules behind them.

use crate::domain::base::span;
use crate::domain::calendar::NeverOpens;
use crate::domain::contract::{ClockRule, Contract, Counting, Trigger};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Bound;
use crate::domain::readings::clock::{Outcome, Reading, Verdict};
use crate::domain::readings::{callee, clock, escalation};
use crate::tui::cell::{Cell, Line, fill, length, width as wide};
use crate::tui::panes::faces::{self, Face};
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Clock, Label};
use crate::words::trouble::OfTime;

impl View<'_> {
    pub(super) fn incident_clocks(&self, incident: &Incident, width: u16) -> Vec<Line> {
        let Some(contract) = self.desk.contract(incident) else { return Vec::new() };
        let words = self.words();
        let mut lines = Vec::new();
        for (index, rule) in contract.clocks.iter().enumerate() {
            let Some(reading) = clock::read(rule, contract, &incident.life, self.now) else { continue };
            lines.extend(self.clock_lines(incident, contract, rule, &reading, width));
            lines.extend(self.known_since(&reading));
            lines.extend(self.earlier_rounds(incident, contract, rule));
            lines.extend(self.ladder_lines(incident, contract, index, width));
            let Some(target) = rule.target(incident.class.priority) else { continue };
            let calendar = target.counting.name();
            let begins = clock::begins(rule, contract, &incident.life).map(|at| self.at().clock_time(at));
            let never = OfTime::NeverOpens { last_year: NeverOpens::YEAR };
            let begins = begins.unwrap_or_else(|_| words.trouble(&never.into()).what);
            let said = Clock::Begins { title: words.called(&rule.title), calendar, at: &begins };
            lines.push(vec![Cell::dim(words.of_clock(said))]);
            for id in &target.cites {
                if let Some(rule) = contract.rule(id) {
                    lines.push(vec![Cell::dim(format!("  {id} ")), Cell::text(words.meaning(rule))]);
                }
            }
            lines.push(Vec::new());
        }
        lines
            .push(vec![Cell::dim(format!("{} {}: {}", contract.title, contract.version, contract.document))]);
        lines
    }

    pub(super) fn clock_lines(
        &self,
        incident: &Incident,
        contract: &Contract,
        rule: &ClockRule,
        reading: &Reading,
        width: u16,
    ) -> Vec<Line> {
        let counting =
            rule.target(incident.class.priority).map_or(Counting::Always, |target| target.counting);
        let words = self.words();
        let priority = incident.class.priority;
        let face = faces::clock(reading, rule, contract.calendar(counting), priority, self.at());
        let name = fill(&words.clock_name(&rule.name).to_uppercase(), 8);
        let Some(limit) = reading.target else {
            let missed = match reading.verdict {
                Verdict::Missed => Cell::new(words.aspect(Label::MissedBefore), Role::Missed),
                _ => Cell::default(),
            };
            let none = match incident.life.bound() {
                Bound::Excluded => Label::NoTargetExcluded,
                _ => Label::NoTarget,
            };
            return vec![vec![Cell::text(name), Cell::dim(words.aspect(none)), missed]];
        };
        let length = span::clock_face(limit.seconds);
        let of = words.of_clock(Clock::Of { sign: limit.met_if.sign(), length: &length });
        if let (Verdict::Met, Some(stopped)) = (reading.verdict, reading.stopped) {
            let took = span::clock_face(reading.elapsed);
            let said = Clock::MetAt { at: &self.at().clock_time(stopped), took: &took, of: &of };
            return vec![vec![Cell::text(name), Cell::text(words.of_clock(said))]];
        }
        let due = reading.due.map(|due| self.at().clock_time(due));
        let due = due.unwrap_or_else(|| words.aspect(Label::Paused).to_owned());
        let percent = reading.percent.unwrap_or(0);
        let says = clock_says(words, reading, &face, self.at().shows_seconds(Some(priority)));
        let first = vec![
            Cell::text(name),
            Cell::dim(words.aspect(Label::Limit)),
            Cell::text(due),
            Cell::text("  "),
            Cell::new(says, face.role),
            Cell::dim(format!("  {percent}%")),
        ];
        if reading.stopped.is_some() || rule.column.is_none() {
            return vec![first.into_iter().chain([Cell::dim(of)]).collect()];
        }
        let room = width.saturating_sub(4 + u16::try_from(wide(&of)).unwrap_or(0)).min(48) + 1;
        let bar = Cell::bar(percent.into(), Some(room), face.role);
        vec![first, vec![Cell::text("  "), bar, Cell::dim(of)]]
    }

    /// A limit that was past already when the class was found says since when that is known (A21).
    fn known_since(&self, reading: &Reading) -> Option<Line> {
        let late = reading.missed_at.zip(reading.due).filter(|(known, due)| *known > *due + 1_i64);
        late.map(|(known, _)| {
            vec![Cell::dim(self.words().of_clock(Clock::KnownSince(&self.at().clock_time(known))))]
        })
    }

    /// How the rounds before the last one ended: facts that nothing later changes (A68).
    fn earlier_rounds(&self, incident: &Incident, contract: &Contract, rule: &ClockRule) -> Vec<Line> {
        let outcomes = clock::outcomes(rule, contract, &incident.life, self.now);
        let Some((_, earlier)) = outcomes.split_last() else { return Vec::new() };
        let words = self.words();
        let line = |outcome: &Outcome| {
            let role = if outcome.reading.verdict == Verdict::Missed { Role::Missed } else { Role::Dim };
            let took = span::clock_face(outcome.reading.elapsed);
            let says = match outcome.reading.verdict {
                _ if outcome.replaced => Clock::Fresh { took: &took },
                Verdict::Missed => Clock::MissedRound { took: &took },
                verdict => Clock::Round { verdict: words.state(verdict), took: &took },
            };
            let why = incident.explained(&rule.name, outcome.round);
            let why = why.map(|why| Cell::dim(format!("  {}", why.reason)));
            let (at, priority) = (self.at().clock_time(outcome.began), outcome.priority.number());
            let from = words.of_clock(Clock::RoundFrom { at: &at, priority });
            [Cell::dim(from), Cell::new(words.of_clock(says), role)].into_iter().chain(why).collect()
        };
        earlier.iter().filter(|outcome| outcome.reading.verdict != Verdict::None).map(line).collect()
    }

    /// What the ladder makes of one clock; steps that are due at once come with the first.
    pub(super) fn ladder_lines(
        &self,
        incident: &Incident,
        contract: &Contract,
        clock: usize,
        width: u16,
    ) -> Vec<Line> {
        let words = self.words();
        let mut rungs = escalation::ladder(incident, contract);
        rungs.retain(|rung| match rung.step.trigger {
            Trigger::Above { clock: of, .. } => of == clock,
            Trigger::Received => clock == 0,
        });
        let line = |rung: &escalation::Rung<'_>| {
            let above = match rung.step.trigger {
                Trigger::Above { percent, .. } => format!(" >{percent}% "),
                Trigger::Received => words.aspect(Label::AtOnce).to_owned(),
            };
            let when = match (rung.done, rung.at) {
                (Some(done), _) => Cell::text(words.of_clock(Clock::Called(&self.at().clock_time(done)))),
                (None, Some(at)) if at <= self.now => {
                    let key = self.keys.named(Verb::Escalate);
                    let said = Clock::DueSince { at: &self.at().clock_time(at), key: &key };
                    Cell::new(words.of_clock(said), Role::Missed)
                }
                (None, Some(at)) => {
                    let (wall, left) = (
                        self.at().clock_time(at),
                        faces::distance(at, self.now, self.at().shows_seconds(Some(incident.class.priority))),
                    );
                    Cell::dim(words.of_clock(Clock::DueAt { at: &wall, left: &left }))
                }
                (None, None) => Cell::dim(words.aspect(Label::NotReached)),
            };
            let called = callee::as_called(self.desk, contract, rung);
            let call = called.unwrap_or_else(|| callee::of_rung(self.desk, contract, rung, self.now));
            // Where not all of it has room, whom to call is more than what they are.
            let mut who = call.named();
            let fits = |who: &str| {
                wide(&above) + wide(who) + 2 + length(std::slice::from_ref(&when)) <= usize::from(width)
            };
            if who.who.is_some() && !fits(&words.callee(&who)) {
                who.title = "".into();
            }
            vec![Cell::dim(above), Cell::text(format!("{}  ", words.callee(&who))), when]
        };
        rungs.iter().map(line).collect()
    }
}

/// How one clock stands, by what its face shows.
fn clock_says(words: Words, reading: &Reading, face: &Face, seconds: bool) -> String {
    let (took, shown) = (faces::length(reading.elapsed, seconds), face.text());
    words.of_clock(match reading.verdict {
        Verdict::Missed if reading.stopped.is_none() => {
            return words.of_clock(Clock::MissedBy(&faces::length(reading.left.unwrap_or(0), seconds)));
        }
        Verdict::Missed => Clock::MissedAfter(&took),
        Verdict::Met => return words.aspect(Label::Met).to_owned(),
        Verdict::Paused => Clock::Standing(&face.time),
        Verdict::Running | Verdict::None => Clock::Left(&shown),
    })
}
