//! Hours, absences and levels as people write them, the same on every way in.

use std::str::FromStr;

use chrono::NaiveDate;

use super::person::{Absence, Rung};
use crate::domain::base::misread::{Misread, NotOfRoster};
use crate::domain::base::moment::Day;
use crate::domain::base::text::Text;
use crate::domain::facts::window::Window;

/// Weekly hours: `mon-fri 08:00-17:00`, `Mo-Fr 08:00-17:00`, `sat,sun 22:00-06:00` over midnight.
///
/// # Errors
/// It names no day, no two times, or no time between them.
pub fn shift(text: &str) -> Result<Window, Misread> {
    let read = || {
        let (days, times) = text.trim().rsplit_once(char::is_whitespace)?;
        let (from, to) = times.split_once('-')?;
        let (from, to) = (minutes(from)?, minutes(to)?);
        let days = weekdays(days)?;
        (from != to && from < 1_440).then_some(Window { days, from, to, capacity: None })
    };
    read().ok_or_else(|| NotOfRoster::Shift(short(text)).into())
}

/// As [`shift`] reads it: `mon-fri 08:00-17:00`.
pub fn hours_written(hours: &Window) -> String {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let name = |day: u8| DAYS.get(usize::from(day)).copied().unwrap_or_default();
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for &day in &hours.days {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => runs.push((day, day)),
        }
    }
    let run = |(first, last): &(u8, u8)| match last - first {
        0 => name(*first).to_owned(),
        _ => format!("{}-{}", name(*first), name(*last)),
    };
    format!("{} {hours}", runs.iter().map(run).collect::<Vec<_>>().join(","))
}

/// The days on which somebody is away: `2026-12-24`, `2026-12-24..2027-01-02`, `24.12.2026..2.1.2027`.
///
/// # Errors
/// It names no days with their years, or ends before it begins.
pub fn absence(text: &str) -> Result<Absence, Misread> {
    let read = || {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let (from, to) = (date(from)?, date(to)?);
        (from <= to).then_some(Absence { from, to })
    };
    read().ok_or_else(|| NotOfRoster::Days(short(text)).into())
}

/// `kaseya-support:1`
impl FromStr for Rung {
    type Err = Misread;

    fn from_str(text: &str) -> Result<Self, Misread> {
        let read = || {
            let (pack, level) = text.trim().rsplit_once(':')?;
            Some(Rung { pack: pack.parse().ok()?, level: level.parse().ok()? })
        };
        read().ok_or_else(|| NotOfRoster::Rung(short(text)).into())
    }
}

fn short(text: &str) -> String {
    Text::line(text).chars().take(64).collect()
}

fn date(text: &str) -> Option<NaiveDate> {
    match text.trim().parse::<Day>() {
        Ok(Day::Date(date)) => Some(date),
        _ => None,
    }
}

/// Minutes from midnight, up to 24:00.
fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |text: &str, least| {
        (least..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(hours, 1) || !digits(minutes, 2) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= 1_440).then_some(total)
}

/// Days from Monday, each once, in their order.
fn weekdays(text: &str) -> Option<Vec<u8>> {
    let mut on = [false; 7];
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (weekday(first)?, weekday(last)?);
        let mut day = first;
        // `sat-mon` goes over the end of the week.
        loop {
            on[day % 7] = true;
            if day % 7 == last {
                break;
            }
            day += 1;
        }
    }
    let days = (0_u8..).zip(on).filter(|(_, on)| *on).map(|(day, _)| day);
    Some(days.collect())
}

fn weekday(text: &str) -> Option<usize> {
    match text.trim().parse::<Day>() {
        Ok(Day::Weekday(day)) => usize::try_from(day.num_days_from_monday()).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_a_week() {
        for (text, days, from, to) in [
            ("mon-fri 08:00-17:00", vec![0, 1, 2, 3, 4], 480, 1_020),
            ("Mo-Fr 8:00-17:00", vec![0, 1, 2, 3, 4], 480, 1_020),
            ("sat,sun 22:00-06:00", vec![5, 6], 1_320, 360),
            ("fri-mon 00:00-24:00", vec![0, 4, 5, 6], 0, 1_440),
            ("mi 12:30-13:00", vec![2], 750, 780),
        ] {
            let read = shift(text).unwrap_or_else(|_| panic!("{text}"));
            assert_eq!(read, Window { days, from, to, capacity: None }, "{text}");
            assert_eq!(shift(&hours_written(&read)), Ok(read), "{text}");
        }
        for text in
            ["", "mon", "08:00-17:00", "mon 8-17", "mon 08:00-08:00", "mon 24:00-08:00", "xyz 08:00-17:00"]
        {
            assert!(shift(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_away() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for text in ["2026-12-24..2027-01-02", "24.12.2026..2.1.2027", " 2026-12-24 .. 2027-01-02 "] {
            let expected = Absence { from: day("2026-12-24"), to: day("2027-01-02") };
            assert_eq!(absence(text), Ok(expected), "{text}");
        }
        assert_eq!(absence("2026-12-24").unwrap().to_string(), "2026-12-24");
        for text in ["", "2027-01-02..2026-12-24", "24.12.", "tomorrow", "2026-12-24..", "2026-02-30"] {
            assert!(absence(text).is_err(), "{text}");
        }
    }

    #[test]
    fn levels() {
        assert_eq!("kaseya-support:1".parse::<Rung>().unwrap().to_string(), "kaseya-support:1");
        for text in ["", "kaseya-support", "kaseya-support:x", ":1", "kaseya-support:256"] {
            assert!(text.parse::<Rung>().is_err(), "{text}");
        }
    }
}
