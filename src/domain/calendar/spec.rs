//! A calendar as it is written: opening hours, holidays, exceptions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use toml::Spanned;

use super::year::{FIRST_YEAR, LAST_YEAR, Window};
use super::{Calendar, Hours, Office, Region};
use crate::domain::base::misread::{self, Misread, WordOf};
use crate::domain::base::span;
use crate::domain::base::written::{Fault, OfCalendar, Source};

/// `[["08:30", "12:00"], ["12:30", "17:00"]]`
type WrittenWindows = Vec<Spanned<(String, String)>>;

/// Raw form of a calendar file, or of a calendar inside a contract pack.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarSpec {
    /// IANA name.
    time_zone: Spanned<String>,
    /// What "one working day" is worth in a target; the longest weekly day when not given.
    workday: Option<Spanned<String>>,
    /// A reviewed list of public holidays, see [`Region`].
    region: Option<Spanned<String>>,
    /// Dates closed besides those of the region.
    #[serde(default)]
    holidays: Vec<Spanned<String>>,
    /// Dates of the region that are worked nevertheless.
    #[serde(default)]
    worked: Vec<Spanned<String>>,
    weekly: Spanned<BTreeMap<Spanned<String>, WrittenWindows>>,
    /// Hours of single dates in place of the weekly ones; no hours close the day.
    #[serde(default)]
    dated: BTreeMap<Spanned<String>, WrittenWindows>,
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY: u32 = 86_400;
/// A calendar closed for longer than this is refused, in days.
const LONGEST_CLOSURE: u64 = 400;

impl Calendar {
    /// Reads a calendar file.
    pub fn parse(origin: &str, text: &str) -> Result<Self, Fault> {
        let source = Source::new(origin, text);
        source.read::<CalendarSpec>()?.compile(&source)
    }
}

impl CalendarSpec {
    /// Checks everything and makes the calendar; complaints name the place in `source`.
    pub fn compile(&self, source: &Source<'_>) -> Result<Calendar, Fault> {
        let weekly = self.weekly(source)?;
        let office = Office {
            zone: source.value(&self.time_zone, misread::zone)?,
            region: self.region(source)?,
            workday: self.workday(source, &weekly)?,
            weekly,
            holidays: dates(source, &self.holidays)?,
            worked: dates(source, &self.worked)?,
            dated: self.dated(source)?,
            years: (FIRST_YEAR..=LAST_YEAR).map(|_| OnceLock::new()).collect(),
        };
        if let Some(after) = long_closure(&office) {
            return Err(source.fault(&self.weekly, OfCalendar::Closed { days: LONGEST_CLOSURE, after }));
        }
        Ok(Calendar { hours: Hours::Office(Box::new(office)) })
    }

    fn region(&self, source: &Source<'_>) -> Result<Option<&'static Region>, Fault> {
        self.region.as_ref().map(|code| source.value(code, Region::named)).transpose()
    }

    fn workday(&self, source: &Source<'_>, weekly: &[Vec<Window>; 7]) -> Result<i64, Fault> {
        let Some(written) = &self.workday else {
            let day = |windows: &Vec<Window>| windows.iter().map(|(from, to)| i64::from(to - from)).sum();
            return Ok(weekly.iter().map(day).max().unwrap_or(0));
        };
        let seconds = source.value(written, span::parse)?;
        source.ensure((1..=86_400).contains(&seconds), written, OfCalendar::Workday)?;
        Ok(seconds)
    }

    fn weekly(&self, source: &Source<'_>) -> Result<[Vec<Window>; 7], Fault> {
        let mut weekly: [Vec<Window>; 7] = Default::default();
        let mut written: [Option<&Spanned<String>>; 7] = [None; 7];
        for (name, windows) in self.weekly.get_ref() {
            let day = source.value(name, |name| misread::place(WordOf::Weekday, name, DAYS))?;
            written[day] = Some(name);
            for window in windows {
                let (from, to) = times(source, window)?;
                if from < to {
                    weekly[day].push((from, to));
                } else {
                    weekly[day].push((from, DAY));
                    weekly[(day + 1) % 7].push((0, to));
                }
            }
        }
        for (day, windows) in weekly.iter_mut().enumerate() {
            windows.retain(|(from, to)| from < to);
            windows.sort_unstable();
            if windows.windows(2).any(|pair| pair[0].1 > pair[1].0) {
                let span = written[day].map_or(self.weekly.span(), Spanned::span);
                return Err(source.fault_in(Some(span), OfCalendar::Overlap(DAYS[day].to_owned())));
            }
        }
        Ok(weekly)
    }

    fn dated(&self, source: &Source<'_>) -> Result<BTreeMap<NaiveDate, Vec<Window>>, Fault> {
        let mut dated = BTreeMap::new();
        for (name, windows) in &self.dated {
            let mut list = Vec::with_capacity(windows.len());
            for window in windows {
                let (from, to) = times(source, window)?;
                source.ensure(from <= to, window, OfCalendar::PastMidnight)?;
                list.push((from, to));
            }
            list.sort_unstable();
            let apart = list.windows(2).all(|pair| pair[0].1 <= pair[1].0);
            source.ensure(apart, name, OfCalendar::Overlap(name.get_ref().clone()))?;
            dated.insert(source.value(name, misread::date)?, list);
        }
        Ok(dated)
    }
}

/// From and to in seconds; `to` may be the smaller one, then the window ends on the next day.
fn times(source: &Source<'_>, window: &Spanned<(String, String)>) -> Result<Window, Fault> {
    let (from, to) = window.get_ref();
    let time =
        |text: &str| seconds(text).ok_or_else(|| source.fault(window, Misread::TimeOfDay(text.to_owned())));
    let (from, to) = (time(from)?, time(to)?);
    source.ensure(from != to && from != DAY, window, OfCalendar::NoTime)?;
    Ok((from, to))
}

fn seconds(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let hours: u32 = number(parts.next()?)?;
    let minutes: u32 = number(parts.next()?)?;
    let seconds: u32 = parts.next().map_or(Some(0), number)?;
    let total = hours * 3_600 + minutes * 60 + seconds;
    (parts.next().is_none() && minutes < 60 && seconds < 60 && total <= DAY).then_some(total)
}

fn number(text: &str) -> Option<u32> {
    let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn dates(source: &Source<'_>, list: &[Spanned<String>]) -> Result<BTreeSet<NaiveDate>, Fault> {
    list.iter().map(|text| source.value(text, misread::date)).collect()
}

/// The day after which the calendar stays closed for too long, if there is one. Only listed dates
/// can close a week that has hours, so looking from each of them is enough.
fn long_closure(office: &Office) -> Option<NaiveDate> {
    let open = |day| office.windows_of(day).iter().any(|(from, to)| from < to);
    let listed = office.holidays.iter().chain(office.dated.keys()).copied();
    let sample = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let mut closed_until = NaiveDate::MIN;
    for start in std::iter::once(sample).chain(listed) {
        if start < closed_until {
            continue;
        }
        let end = start.checked_add_days(Days::new(LONGEST_CLOSURE)).unwrap_or(start);
        match start.iter_days().take_while(|day| *day <= end).find(|day| open(*day)) {
            Some(day) => closed_until = day,
            None => return Some(start),
        }
    }
    None
}
