//! Times as instances write them, and in which order day and month stand.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::base::misread::Misread;

/// In which order a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
}

impl FromStr for DateOrder {
    type Err = Misread;

    /// `D/M/YYYY`, `dd-MM-yyyy`, `%Y-%m-%d`, `iso`: by the order in which day, month and year come.
    fn from_str(text: &str) -> Result<Self, Misread> {
        let small = text.to_lowercase();
        let mut order = String::new();
        for c in small.chars().filter(|c| matches!(c, 'y' | 'm' | 'd')) {
            if !order.contains(c) {
                order.push(c);
            }
        }
        match order.as_str() {
            "ymd" => Ok(Self::YearMonthDay),
            "dmy" => Ok(Self::DayMonthYear),
            "mdy" => Ok(Self::MonthDayYear),
            _ if small == "iso" => Ok(Self::YearMonthDay),
            _ => Err(Misread::DateOrder),
        }
    }
}

/// A time whose day and month are not told apart yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// As they stand.
    date: [u16; 3],
    separator: u8,
    time: NaiveTime,
}

impl Stamp {
    /// `29-02-2016 01:16`, `2016-02-29 01:16:05`, `29/2/2016 1:16`, `02/29/2016 01:16 AM`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, time) = text.split_once([' ', 'T'])?;
        let separator = date.bytes().find(|b| !b.is_ascii_digit())?;
        if !b"-/.".contains(&separator) {
            return None;
        }
        let mut parts = date.split(char::from(separator)).map(number);
        let date = [parts.next()??, parts.next()??, parts.next()??];
        parts.next().is_none().then_some(Self { date, separator, time: clock(time)? })
    }

    /// Whether the year comes first, which has one reading.
    fn by_year(self) -> bool {
        self.date[0] > 31
    }

    pub fn read(self, order: DateOrder) -> Option<NaiveDateTime> {
        let [a, b, c] = self.date;
        let (year, month, day) = match order {
            _ if self.by_year() => (a, b, c),
            DateOrder::YearMonthDay => return None,
            DateOrder::DayMonthYear => (c, b, a),
            DateOrder::MonthDayYear => (c, a, b),
        };
        let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
        (1_000..=9_999).contains(&year).then(|| date.and_time(self.time))
    }
}

fn number(text: &str) -> Option<u16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn clock(text: &str) -> Option<NaiveTime> {
    let small = text.trim().trim_end_matches('Z').to_lowercase();
    let (text, half) = match small.strip_suffix("pm") {
        Some(rest) => (rest.trim(), Some(12)),
        None => small.strip_suffix("am").map_or((small.as_str(), None), |rest| (rest.trim(), Some(0))),
    };
    let text = text.split('.').next()?;
    let mut parts = text.split(':').map(number);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    if parts.next().is_some() {
        return None;
    }
    let hour = match half {
        Some(later) if (1..=12).contains(&hour) => hour % 12 + later,
        Some(_) => return None,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into())
}

/// What the times of a file say about the order of their dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence {
    day_first: bool,
    month_first: bool,
    /// Times with `/` that can be read in two ways: `3/4/2026`.
    slashes: bool,
}

/// Both readings are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoReadings;

impl Evidence {
    pub fn add(&mut self, stamp: Stamp) {
        if stamp.by_year() {
            return;
        }
        match (stamp.read(DateOrder::DayMonthYear), stamp.read(DateOrder::MonthDayYear)) {
            (Some(_), None) => self.day_first = true,
            (None, Some(_)) => self.month_first = true,
            (Some(a), Some(b)) => self.slashes |= a != b && stamp.separator == b'/',
            (None, None) => {}
        }
    }

    /// The order that all of a file's times have. `03-04-2026` is the public log's own form, and
    /// `03.04.2026` the German one: both begin with the day unless the file proves otherwise.
    ///
    /// # Errors
    /// Both readings are possible, or each is needed by some line.
    pub fn order(self) -> Result<DateOrder, TwoReadings> {
        match (self.day_first, self.month_first) {
            (true, false) => Ok(DateOrder::DayMonthYear),
            (false, true) => Ok(DateOrder::MonthDayYear),
            (false, false) if !self.slashes => Ok(DateOrder::DayMonthYear),
            (false, false) => Err(TwoReadings),
            (true, true) => Err(TwoReadings),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(times: &[&str]) -> Result<DateOrder, TwoReadings> {
        let mut evidence = Evidence::default();
        times.iter().for_each(|time| evidence.add(Stamp::parse(time).unwrap()));
        evidence.order()
    }

    #[test]
    fn times_as_instances_write_them() {
        let cases = [
            ("29-02-2016 01:16", "2016-02-29T01:16:00"),
            ("29-02-2016 01:16:05", "2016-02-29T01:16:05"),
            ("2016-02-29 01:16:05", "2016-02-29T01:16:05"),
            ("2016-02-29T01:16:05.123", "2016-02-29T01:16:05"),
            ("29/2/2016 1:16", "2016-02-29T01:16:00"),
            ("29.02.2016 13:16", "2016-02-29T13:16:00"),
            ("29/02/2016 01:16 PM", "2016-02-29T13:16:00"),
            ("29/02/2016 12:16 am", "2016-02-29T00:16:00"),
        ];
        for (text, expected) in cases {
            let read = Stamp::parse(text).and_then(|stamp| stamp.read(DateOrder::DayMonthYear));
            assert_eq!(read, Some(expected.parse().unwrap()), "{text}");
        }
        for text in
            ["", "?", "29-02-2016", "31-02-2016 01:16", "29-02-16 01:16", "29-02-2016 25:00", "a-b-c 1:16"]
        {
            assert_eq!(
                Stamp::parse(text).and_then(|stamp| stamp.read(DateOrder::DayMonthYear)),
                None,
                "{text}"
            );
        }
        let american = Stamp::parse("2/29/2016 1:16").unwrap();
        assert!(
            american.read(DateOrder::MonthDayYear).is_some()
                && american.read(DateOrder::DayMonthYear).is_none()
        );
    }

    #[test]
    fn the_order_is_the_files() {
        use DateOrder::{DayMonthYear, MonthDayYear};
        assert_eq!(order(&["02-03-2026 09:00"]), Ok(DayMonthYear), "the public log's own form");
        assert_eq!(order(&["02-13-2026 09:00", "02-03-2026 09:00"]), Ok(MonthDayYear));
        assert_eq!(order(&["2/3/2026 09:00", "13/2/2026 9:00"]), Ok(DayMonthYear));
        assert_eq!(order(&["2/3/2026 09:00", "2/13/2026 9:00"]), Ok(MonthDayYear));
        assert_eq!(order(&["2/3/2026 09:00"]), Err(TwoReadings));
        assert_eq!(order(&["2/2/2026 09:00"]), Ok(DayMonthYear), "either way the same");
        assert_eq!(order(&["13/2/2026 9:00", "2/13/2026 9:00"]), Err(TwoReadings));
        assert_eq!(order(&["2026-02-03 09:00"]), Ok(DayMonthYear));
    }

    #[test]
    fn formats_by_name() {
        use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        let cases = [
            ("D/M/YYYY", DayMonthYear),
            ("dd-MM-yyyy HH:mm:ss", DayMonthYear),
            ("%d/%m/%Y %H:%M", DayMonthYear),
            ("dmy", DayMonthYear),
            ("M/D/YYYY", MonthDayYear),
            ("iso", YearMonthDay),
            ("YYYY-MM-DD", YearMonthDay),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        assert!("long".parse::<DateOrder>().is_err());
    }
}
