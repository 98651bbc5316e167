//! What is new to whoever sits here: incidents not looked at yet since they came or called, and what came
//! while nobody looked.

use std::collections::{BTreeSet, VecDeque};

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Priority;
use crate::domain::facts::event::{Event, Record, Via};
use crate::domain::facts::incident::{Change, Step};
use crate::words::console::Came;

/// The cursor has rested on an incident for so many seconds when it counts as seen.
const LOOK: i64 = 2;
/// Without a key for so many seconds nobody is there.
const AWAY: i64 = 300;
/// New incidents that are remembered.
const MOST: usize = 1_000;

#[derive(Debug, Default)]
pub struct News {
    unseen: BTreeSet<Number>,
    /// Where the cursor rests, and since when.
    resting: Option<(Number, Instant)>,
    /// The last key: when, and the latest record then.
    last_key: Option<(Instant, u64)>,
    /// When somebody was called last, or when the console was opened.
    pub called: Option<Instant>,
    /// Nothing calls before this moment.
    pub muted: Option<Instant>,
    /// Records after this one came while nobody was there.
    pub since: Option<u64>,
}

impl News {
    /// Until when nothing calls; `None` where it does.
    pub fn muted_until(&self, present: Instant) -> Option<Instant> {
        self.muted.filter(|until| *until > present)
    }

    pub fn is_new(&self, number: Number) -> bool {
        self.unseen.contains(&number)
    }

    /// Takes note of what others have recorded: new incidents, and whatever somebody is called for.
    pub fn heard(&mut self, records: &[Record], me: &Text) {
        let reported = |record: &Record| match &record.event {
            Event::Incident { number, change: Change::Reported(_) } if record.by != *me => Some(*number),
            _ => None,
        };
        let new = records.iter().filter_map(reported);
        let called = calls(records, me).map(|(number, _)| number);
        for number in new.chain(called) {
            if self.unseen.len() < MOST {
                self.unseen.insert(number);
            }
        }
    }

    /// The latest record when the last key was pressed.
    pub fn seen(&self) -> Option<u64> {
        self.last_key.map(|(_, seq)| seq)
    }

    /// The cursor is on `number`.
    pub fn look(&mut self, number: Option<Number>, now: Instant) {
        let Some(number) = number else {
            self.resting = None;
            return;
        };
        match self.resting {
            Some((resting, since)) if resting == number => {
                if now - since >= LOOK {
                    self.unseen.remove(&number);
                }
            }
            _ => self.resting = Some((number, now)),
        }
    }

    /// A key was pressed. After a while without one, answers how many seconds that was.
    pub fn key(&mut self, now: Instant, seq: u64) -> Option<i64> {
        let (before, last) = self.last_key.replace((now, seq))?;
        let away = now - before;
        if away < AWAY || seq <= last {
            return None;
        }
        self.since = Some(last);
        Some(away)
    }
}

/// What somebody is called for, the more urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// A critical incident that somebody else has reported or raised.
    Critical,
    /// A level of a ladder that has fallen due.
    Level(u8),
}

/// What whoever looks at another window has to notice. What is brought in from elsewhere calls nobody.
pub fn calls<'a>(records: &'a [Record], me: &'a Text) -> impl Iterator<Item = (Number, Call)> + 'a {
    let own = move |record: &Record| record.via == Via::Console && record.by == *me;
    let heard = records.iter().filter(move |record| record.via != Via::Import && !own(record));
    heard.filter_map(|record| {
        let Event::Incident { number, change } = &record.event else { return None };
        let critical = |priority| (priority == Priority::P1).then_some(Call::Critical);
        let call = match change {
            Change::Reported(report) => critical(report.class.priority),
            Change::Reclassified { class, .. } => critical(class.priority),
            Change::StepReached { step: Step::Level { level, .. }, .. } => Some(Call::Level(*level)),
            _ => None,
        };
        Some((*number, call?))
    })
}

/// Records that came meanwhile by others, oldest first.
pub fn meanwhile<'a>(
    log: &'a VecDeque<Record>,
    since: u64,
    me: &'a Text,
) -> impl DoubleEndedIterator<Item = &'a Record> {
    log.iter().filter(move |record| record.seq > since && record.by != *me)
}

/// How much came of each kind.
pub fn summary<'a>(records: impl Iterator<Item = &'a Record>) -> Came {
    let mut came = Came::default();
    for record in records {
        let change = match &record.event {
            Event::Incident { change, .. } => Some(change),
            _ => None,
        };
        *match change {
            Some(Change::Reported(_)) => &mut came.new,
            Some(Change::Resolved { .. } | Change::Closed { .. }) => &mut came.resolved,
            Some(Change::Escalated { .. }) => &mut came.escalated,
            Some(Change::StepReached { step: Step::Level { .. }, .. }) => &mut came.escalated,
            Some(Change::StepReached { step: Step::Missed { .. }, .. }) => &mut came.missed,
            _ => &mut came.other,
        } += 1;
    }
    came
}
