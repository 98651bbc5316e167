//! Page 1: how many, the worst ones as large clocks, or how long it has been quiet.

use std::collections::BTreeSet;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::span;
use crate::domain::contract::{Column, Contract, Counting, Priority};
use crate::domain::facts::incident::{Incident, Stage};
use crate::domain::readings::turn::Turn;
use crate::domain::readings::{callee, clock, escalation};
use crate::tui::cell::{Cell, Line};
use crate::tui::panes::faces;
use crate::tui::role::Role;
use crate::wall::view::{Band, Digits, OnDesk, Panel, Rank};
use crate::words::console::Column as Title;
use crate::words::wall::{OnWall, Word};

/// Critical incidents that are shown large.
const LARGE: usize = 2;
/// Critical incidents that are put in order; with more of them two on a wall help nobody.
const ORDERED: usize = 200;
/// Rows of each list below.
const LISTED: usize = 12;

/// What is counted of a priority.
#[derive(Clone, Copy, Default)]
struct Count {
    open: usize,
    unowned: usize,
    waiting: usize,
    /// How long the oldest is there, in seconds.
    oldest: i64,
}

impl OnDesk<'_> {
    pub(super) fn incidents(self) -> Vec<Band> {
        let mut bands = vec![Band { panels: self.counters(), rank: Rank::Must(0) }];
        let critical = self.worst();
        let more = critical.len().saturating_sub(LARGE);
        for (index, number) in critical.iter().take(LARGE).enumerate() {
            let last = index + 1 == LARGE.min(critical.len());
            let more = if last { more } else { 0 };
            let panels = self.critical(*number, more).into_iter().collect();
            bands.push(Band { panels, rank: Rank::Must(1) });
        }
        if critical.is_empty() {
            bands.push(Band { panels: vec![self.quiet()], rank: Rank::Fills(1) });
        }
        let large = &critical[..critical.len().min(LARGE)];
        let clocks = self.list(Word::NextLimits, self.limits(LISTED, large), Word::NothingRuns).share(3);
        let updates =
            self.list(Word::NextUpdates, self.updates_ahead(LISTED), Word::NoUpdatePlanned).share(2);
        bands.push(Band { panels: vec![clocks, updates], rank: Rank::May });
        let storage = self.list(Word::Storage, self.storage(LISTED), Word::NoStorage);
        let kept = self.list(Word::Availability, self.availability(LISTED), Word::AvailabilityKept);
        bands.push(Band { panels: vec![storage, kept], rank: Rank::May });
        bands
    }

    fn counters(self) -> Vec<Panel> {
        let counts = self.counts();
        let mut panels: Vec<Panel> = Priority::ALL
            .into_iter()
            .map(|priority| {
                let count = counts[priority.index()];
                let role = self.role(if count.open > 0 { Role::of_priority(priority) } else { Role::Dim });
                let title = format!("P{}", priority.number());
                let narrow = count.unowned > 0;
                let narrow =
                    narrow.then(|| vec![Cell::dim(self.tell(OnWall::UnownedInShort(count.unowned)))]);
                Panel::new(title.clone())
                    .number(self.counted(count.open), role)
                    .lead(title)
                    .lines(vec![self.parts(count)])
                    .narrow(narrow.into_iter().collect())
            })
            .collect();
        let due = &self.view.wall.facts().due;
        let first = due.first().map(|due| self.tell(OnWall::Level { level: due.level, number: due.number }));
        let line = vec![Cell::dim(first.unwrap_or_else(|| self.say(Word::NoEscalation).to_owned()))];
        let number = due.first().map(|due| vec![Cell::dim(due.number.to_string())]);
        let panel = self.count(Word::EscalationDue, due.len(), Role::Missed, line);
        panels.push(panel.lead(self.say(Word::Escalations)).narrow(number.into_iter().collect()));
        panels
    }

    fn counts(self) -> [Count; 4] {
        let (world, mut counts) = (self.desk.world(), [Count::default(); 4]);
        let open = world.queue().numbers().take(world.queue().open());
        for incident in open.filter_map(|number| world.incident(number)) {
            let count = &mut counts[incident.class.priority.index()];
            count.open += 1;
            count.unowned += usize::from(incident.owner.is_none());
            count.waiting += usize::from(incident.waiting(self.now).is_some());
            count.oldest = count.oldest.max(self.now - incident.received);
        }
        counts
    }

    fn parts(self, count: Count) -> Line {
        let oldest = span::short(count.oldest);
        let parts = [
            (count.unowned > 0).then(|| self.tell(OnWall::UnownedCount(count.unowned))),
            (count.waiting > 0).then(|| self.tell(OnWall::WaitingCount(count.waiting))),
            (count.open > 0).then(|| self.tell(OnWall::Oldest(&oldest))),
        ]
        .into_iter()
        .flatten();
        apart(parts.map(Cell::dim), "  ")
    }

    /// Open critical incidents: whose clocks stand last, then those with a level due, then by what runs out or
    /// was missed, as all lists have it.
    fn worst(self) -> Vec<Number> {
        let facts = self.view.wall.facts();
        let due: BTreeSet<Number> = facts.due.iter().map(|due| due.number).collect();
        let mut numbers = facts.critical.clone();
        let first = numbers.len().min(ORDERED);
        numbers[..first].sort_by_cached_key(|number| {
            let runs_out = self.runs_out(*number);
            (runs_out.is_none(), !due.contains(number), runs_out.map(|at| Turn::of(at, self.now)))
        });
        numbers
    }

    /// When the first of its clocks is used up, or was; nothing while none of them runs.
    fn runs_out(self, number: Number) -> Option<Instant> {
        let clocks = self.desk.clocks(self.desk.world().incident(number)?, self.now);
        let running = clocks.into_iter().filter(|(_, reading)| reading.stopped.is_none());
        running.filter_map(|(_, reading)| reading.due).min_by_key(|at| Turn::of(*at, self.now))
    }

    fn critical(self, number: Number, more: usize) -> Option<Panel> {
        let world = self.desk.world();
        let incident = world.incident(number)?;
        let contract = self.desk.contract(incident);
        let mut title = vec![Cell::new(format!("!! P1  {number}"), self.role(Role::P1))];
        let stage = incident.stage(self.now);
        let stands = matches!(stage, Stage::Waiting | Stage::WorkedAround);
        title.extend(stands.then(|| Cell::dim(format!("  {}", self.words.state(stage)))));
        title.extend((more > 0).then(|| Cell::dim(format!("  {}", self.tell(OnWall::More(more))))));
        let down = incident.telephony_down().map(|since| span::short(self.now - since));
        let corner = down.map(|time| self.tell(OnWall::DownFor(&time))).unwrap_or_default();
        let digits = contract.map(|contract| self.digits(incident, contract)).unwrap_or_default();
        let mut lines = vec![self.about(incident)];
        lines.extend(contract.and_then(|contract| self.ladder(incident, contract)));
        let headline = self.headline(incident);
        Some(Panel { title, corner, share: 1, digits, headline, lines, ..Panel::default() })
    }

    fn digits(self, incident: &Incident, contract: &Contract) -> Vec<Digits> {
        let large = |rule: &&crate::domain::contract::ClockRule| match rule.column {
            Some(Column::Start) => Some(Title::Start),
            Some(Column::Restore) => Some(Title::Restore),
            None => None,
        };
        let clocks = contract.clocks.iter().filter_map(|rule| Some((rule, large(&rule)?)));
        let digits = |(rule, title): (&crate::domain::contract::ClockRule, Title)| {
            let reading = clock::read(rule, contract, &incident.life, self.now)?;
            let counting = rule.target(incident.class.priority).map(|target| target.counting);
            let calendar = contract.calendar(counting.unwrap_or(Counting::Always));
            let face = faces::face(&reading, rule, calendar, self.words, self.now, true);
            let label = self.words.column(title).to_owned();
            Some(Digits { label, text: self.clock_of(&reading, face.text()), role: self.role(face.role) })
        };
        clocks.filter_map(digits).collect()
    }

    /// Which it is, whose, and who works on it.
    fn headline(self, incident: &Incident) -> Vec<Cell> {
        let tenant = Cell::text(self.names().tenant(self.desk.world(), incident.tenant));
        vec![Cell::new(incident.number.to_string(), self.role(Role::P1)), tenant, self.owner(incident)]
    }

    fn owner(self, incident: &Incident) -> Cell {
        match incident.owner {
            Some(owner) => Cell::text(self.desk.world().names.get(owner)),
            None => Cell::new(self.say(Word::NobodyOwns), self.role(Role::Missed)),
        }
    }

    /// Whose it is and who works on it, then what about and where.
    fn about(self, incident: &Incident) -> Line {
        let world = self.desk.world();
        let tenant = Cell::text(self.names().tenant(world, incident.tenant));
        let subject = self.names().subject(incident);
        let server = incident.server.map(|server| world.servers.id(server));
        let rest = [Some(subject), server].into_iter().flatten().filter(|part| !part.is_empty());
        apart([tenant, self.owner(incident)].into_iter().chain(rest.map(Cell::text)), "   ")
    }

    /// Who is to be called now, and who next.
    fn ladder(self, incident: &Incident, contract: &Contract) -> Option<Line> {
        let ladder = escalation::ladder(incident, contract);
        let who = |rung: &escalation::Rung<'_>| {
            self.names().callee(self.words, rung, &callee::of_rung(self.desk, contract, rung, self.now))
        };
        let mut line = Line::new();
        if let Some((rung, at)) =
            ladder.iter().rev().find_map(|r| Some((r, r.at.filter(|_| r.is_due(self.now))?)))
        {
            let (level, who, since) = (rung.step.level, who(rung), self.words.moment(at, self.now));
            let said = self.tell(OnWall::LevelDue { level, who: &who, since: &since });
            line.push(Cell::new(said, self.role(Role::Missed)));
        }
        let ahead = ladder.iter().filter(|rung| rung.done.is_none());
        if let Some((rung, at)) =
            ahead.filter_map(|r| Some((r, r.at.filter(|at| *at > self.now)?))).min_by_key(|r| r.1)
        {
            let (level, who, at) = (rung.step.level, who(rung), self.words.moment(at, self.now));
            let gap = if line.is_empty() { "" } else { "   " };
            line.push(Cell::dim(format!(
                "{gap}{}",
                self.tell(OnWall::LevelAt { level, who: &who, at: &at })
            )));
        }
        Some(line).filter(|line| !line.is_empty())
    }

    /// Nothing is critical: since when.
    fn quiet(self) -> Panel {
        let none = Digits { label: String::new(), text: "0 P1".to_owned(), role: Role::Dim };
        let panel = self.panel(Word::SinceLast);
        let Some((number, ended)) = self.view.wall.last_critical() else {
            let lines = vec![vec![Cell::dim(self.say(Word::NeverCritical))]];
            return Panel { title: Vec::new(), digits: vec![none], lines, ..panel };
        };
        let seconds = (self.now - ended).max(0);
        let since = match seconds / 86_400 {
            0 => OnWall::Hours { hours: seconds / 3_600, minutes: seconds / 60 % 60 },
            days => OnWall::Days { days, hours: seconds / 3_600 % 24 },
        };
        let label = self.say(Word::SinceLast).to_owned();
        let since = Digits { label, text: self.clock(self.tell(since)), role: Role::Dim };
        let ended = self.words.full_time(ended);
        let lines = vec![vec![Cell::dim(self.tell(OnWall::LastCritical { number, ended: &ended }))]];
        Panel { title: Vec::new(), digits: vec![none, since], lines, ..panel }
    }
}

/// Pieces with blanks between them.
fn apart(pieces: impl IntoIterator<Item = Cell>, gap: &str) -> Line {
    let set_off = |(index, piece): (usize, Cell)| match index {
        0 => piece,
        _ => Cell::new(format!("{gap}{}", piece.read()), piece.role),
    };
    pieces.into_iter().enumerate().map(set_off).collect()
}
