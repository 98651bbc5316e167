//! Servers, their maintenance windows, and the update slots planned for them.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::instant::Instant;
use super::party::Reseller;
use super::table::{Id, Ref};
use super::text::Text;
use super::zone;

/// What is written down about a server; a new definition replaces the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerDefinition {
    pub id: Id,
    pub reseller: Id,
    pub data_centre: Option<Text>,
    /// ISO 3166 code.
    pub country: Option<Text>,
    pub version: Text,
    pub windows: Vec<Window>,
    /// Physical capacity in GB.
    pub storage_gb: Option<u32>,
}

/// A weekly maintenance window in the desk's time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Days from Monday on which it begins.
    pub days: Vec<u8>,
    /// Minutes from local midnight.
    pub from: u16,
    /// Minutes from local midnight; not above `from` when it ends on the next day.
    pub to: u16,
}

/// A server as the desk knows it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    pub definition: ServerDefinition,
    pub reseller: Option<Ref<Reseller>>,
    /// What runs on it now.
    pub version: Text,
    /// Planned and past slots, in the order in which they were scheduled.
    pub slots: Vec<Slot>,
    /// Test versions that its reseller asked for (F090).
    pub tests: Vec<TestRequest>,
    /// Sequence number of the last record that touched it.
    pub touched: u64,
}

/// A test version that may run on this server before it is stable (F090).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestRequest {
    pub release: Id,
    pub by: Text,
    pub asked: Instant,
}

/// One update of one server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Version of the release.
    pub release: Id,
    /// The version it started from.
    pub from: Text,
    /// Start by the standard schedule.
    pub standard: Instant,
    /// Start that holds: the standard one, or an approved deferral's.
    pub effective: Instant,
    /// When the notice was sent (F085).
    pub noticed: Option<Instant>,
    /// Start of the update.
    pub started: Option<Instant>,
    /// End and success of the update.
    pub done: Option<Instant>,
    /// When the success message was sent (F087).
    pub confirmed: Option<Instant>,
    pub deferrals: Vec<Deferral>,
}

/// A request to update later (F091 to F094).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deferral {
    /// `D-12` on the screen.
    pub number: u32,
    pub to: Instant,
    pub by: Text,
    pub asked: Instant,
    pub state: DeferralState,
    /// Who decided (A38).
    pub decided_by: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeferralState {
    Requested,
    Approved,
    Refused,
}

impl DeferralState {
    pub fn word(self) -> &'static str {
        match self {
            DeferralState::Requested => "requested",
            DeferralState::Approved => "approved",
            DeferralState::Refused => "refused",
        }
    }
}

impl Slot {
    pub fn planned(release: Id, from: Text, at: Instant) -> Self {
        Self {
            release,
            from,
            standard: at,
            effective: at,
            noticed: None,
            started: None,
            done: None,
            confirmed: None,
            deferrals: Vec::new(),
        }
    }

    /// Not yet done.
    pub fn is_open(&self) -> bool {
        self.done.is_none()
    }

    /// The deferral that is requested or approved while the server is not yet updated (A36).
    pub fn active_deferral(&self) -> Option<&Deferral> {
        if !self.is_open() {
            return None;
        }
        self.deferrals.iter().rfind(|d| d.state != DeferralState::Refused)
    }
}

impl Server {
    pub fn new(definition: ServerDefinition) -> Self {
        let version = definition.version.clone();
        Self { definition, reseller: None, version, slots: Vec::new(), tests: Vec::new(), touched: 0 }
    }

    /// The next update to come: the open slot with the earliest effective start.
    pub fn next_slot(&self) -> Option<&Slot> {
        self.slots.iter().filter(|slot| slot.is_open()).min_by_key(|slot| slot.effective)
    }

    pub fn slot(&self, release: &str) -> Option<&Slot> {
        self.slots.iter().rfind(|slot| slot.release.as_str() == release)
    }

    pub fn slot_mut(&mut self, release: &str) -> Option<&mut Slot> {
        self.slots.iter_mut().rfind(|slot| slot.release.as_str() == release)
    }

    /// The request for a test version, if it was made.
    pub fn test(&self, release: &str) -> Option<&TestRequest> {
        self.tests.iter().find(|test| test.release.as_str() == release)
    }

    /// Whether a slot may begin at `at`: inside one of the windows, or anywhere when the server
    /// has none.
    pub fn in_window(&self, desk: Tz, at: Instant) -> bool {
        let today = zone::day(desk, at);
        let windows = &self.definition.windows;
        windows.is_empty()
            || windows.iter().any(|window| {
                let days = [today.pred_opt().unwrap_or(today), today];
                days.into_iter()
                    .filter_map(|day| window.on(desk, day))
                    .any(|(from, to)| from <= at && at < to)
            })
    }

    /// The windows that touch `[from, to)`; all of it when the server has none.
    pub fn window_spans(&self, desk: Tz, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        if self.definition.windows.is_empty() {
            return vec![(from, to)];
        }
        let first = zone::day(desk, from);
        let days = first.pred_opt().unwrap_or(first).iter_days();
        days.take_while(|day| *day <= zone::day(desk, to))
            .flat_map(|day| self.definition.windows.iter().filter_map(move |w| w.on(desk, day)))
            .filter(|(start, end)| *start < to && from < *end)
            .collect()
    }

    /// Starts of the windows in `[from, to]`.
    pub fn window_starts(&self, desk: Tz, from: Instant, to: Instant) -> Vec<Instant> {
        let (first, last) = (zone::day(desk, from), zone::day(desk, to));
        let days = first.iter_days().take_while(|day| *day <= last);
        let mut starts: Vec<Instant> = days
            .flat_map(|day| self.definition.windows.iter().filter_map(move |w| w.on(desk, day)))
            .map(|(start, _)| start)
            .filter(|start| (from..=to).contains(start))
            .collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }
}

/// `tue wed 22:00-02:00`
impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        for day in &self.days {
            write!(f, "{} ", DAYS.get(usize::from(*day)).unwrap_or(&"?"))?;
        }
        let (from, to) = (self.from, self.to);
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
    }
}

impl Window {
    /// The window that begins on `day`.
    fn on(&self, desk: Tz, day: NaiveDate) -> Option<(Instant, Instant)> {
        let weekday = u8::try_from(day.weekday().num_days_from_monday()).ok()?;
        if !self.days.contains(&weekday) {
            return None;
        }
        let time = |day: NaiveDate, minutes: u16| {
            let hours = u32::from(minutes / 60);
            day.and_hms_opt(hours, u32::from(minutes % 60), 0).map(|wall| zone::resolve(desk, wall))
        };
        let end_day = if self.to > self.from { day } else { day.succ_opt()? };
        let end =
            if self.to == 1_440 { zone::midnight(desk, day.succ_opt()?) } else { time(end_day, self.to)? };
        Some((time(day, self.from)?, end))
    }
}
