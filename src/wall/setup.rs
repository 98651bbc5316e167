//! How a wall is set up.

use chrono::{NaiveTime, Timelike};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::{span, zone};
use crate::words::Lang;
use crate::words::wall::{OnWall, Word};

/// What is shown at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    Incidents,
    Clocks,
    Updates,
    Capacity,
}

impl Page {
    pub const ALL: [Page; 4] = [Page::Incidents, Page::Clocks, Page::Updates, Page::Capacity];

    /// The word by which the command line knows it.
    pub fn word(self) -> &'static str {
        match self {
            Page::Incidents => "incidents",
            Page::Clocks => "clocks",
            Page::Updates => "updates",
            Page::Capacity => "capacity",
        }
    }

    pub fn title(self) -> Word {
        match self {
            Page::Incidents => Word::Incidents,
            Page::Clocks => Word::ClocksAndPeople,
            Page::Updates => Word::Updates,
            Page::Capacity => Word::Capacity,
        }
    }

    /// The page of a word, or of its number among all.
    pub fn named(text: &str) -> Option<Self> {
        let by_number = text.parse::<usize>().ok().and_then(|number| Self::ALL.get(number.checked_sub(1)?));
        by_number.copied().or_else(|| Self::ALL.into_iter().find(|page| page.word() == text))
    }
}

/// The words of all pages, as they are listed.
pub fn known() -> String {
    Page::ALL.map(Page::word).join(", ")
}

/// Why a setting is none; the text as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    NoPage(String),
    PageTwice(Page),
    NoNight(String),
    NoRotation(String),
}

impl Unfit {
    /// What is said about it.
    pub fn said<T>(&self, say: impl FnOnce(OnWall<'_>) -> T) -> T {
        let (least, most) = (span::short(Rotation::LEAST), span::short(Rotation::MOST));
        match self {
            Unfit::NoPage(typed) => say(OnWall::NoPage { typed, known: &known() }),
            Unfit::PageTwice(page) => say(OnWall::PageTwice(page.word())),
            Unfit::NoNight(typed) => say(OnWall::NoNight(typed)),
            Unfit::NoRotation(typed) => say(OnWall::NoRotation { typed, least: &least, most: &most }),
        }
    }
}

/// Pages in the order of their turns; at least one, none twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages(Vec<Page>);

impl Pages {
    /// `incidents,clocks` or `1,2`.
    ///
    /// # Errors
    /// A word is no page, or one is named twice.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let mut pages: Vec<Page> = Vec::new();
        for word in text.split(',').map(str::trim) {
            let page = Page::named(word).ok_or_else(|| Unfit::NoPage(word.to_owned()))?;
            if pages.contains(&page) {
                return Err(Unfit::PageTwice(page));
            }
            pages.push(page);
        }
        Ok(Self(pages))
    }

    pub fn as_slice(&self) -> &[Page] {
        &self.0
    }

    /// Where a page comes in its turn.
    pub fn place(&self, page: Page) -> Option<usize> {
        self.0.iter().position(|known| *known == page)
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self(Page::ALL.to_vec())
    }
}

/// Whole seconds for which a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation(pub u64);

impl Rotation {
    /// A page that goes sooner is not read, one that stays longer is taken for stuck.
    const LEAST: i64 = 5;
    const MOST: i64 = 3_600;

    /// `20s`, `1m30`.
    ///
    /// # Errors
    /// It is no length of time, or none from 5 seconds to an hour.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let seconds = span::parse(text).ok().filter(|seconds| (Self::LEAST..=Self::MOST).contains(seconds));
        let seconds = seconds.and_then(|seconds| u64::try_from(seconds).ok());
        seconds.map(Self).ok_or_else(|| Unfit::NoRotation(text.to_owned()))
    }
}

/// When the screen is darker, in the desk's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Night {
    from: NaiveTime,
    to: NaiveTime,
}

impl Night {
    /// `22:00-06:00`
    ///
    /// # Errors
    /// These are no two times of day, or the same twice.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
        let night =
            text.split_once('-').and_then(|(from, to)| Some(Self { from: time(from)?, to: time(to)? }));
        night.filter(|night| night.from != night.to).ok_or_else(|| Unfit::NoNight(text.to_owned()))
    }

    /// Whether it is night at `now`, over midnight where the end comes first.
    pub fn is_at(self, zone: chrono_tz::Tz, now: Instant) -> bool {
        let time = zone::local(zone, now).time();
        match self.from < self.to {
            true => (self.from..self.to).contains(&time),
            false => time >= self.from || time < self.to,
        }
    }
}

/// Whether the line on top is reversed in this hour: what always stands at one place burns in.
pub fn is_reversed(zone: chrono_tz::Tz, now: Instant) -> bool {
    zone::local(zone, now).hour() % 2 == 1
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Setup {
    pub pages: Pages,
    pub rotation: Rotation,
    /// Whether visitors may read whose incidents these are, and what they are about.
    pub names: bool,
    pub night: Option<Night>,
    pub lang: Lang,
    /// What the desk is called.
    pub desk: String,
    /// The reseller of whose part of it nothing else is shown.
    pub part: Option<Id>,
    /// Of the times that are shown until a desk says in which it reads its own.
    pub zone: chrono_tz::Tz,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_named_or_numbered() {
        let read = |text| Pages::parse(text).map(|pages| pages.0);
        assert_eq!(read("incidents,capacity"), Ok(vec![Page::Incidents, Page::Capacity]));
        assert_eq!(read("3, 1"), Ok(vec![Page::Updates, Page::Incidents]));
        assert_eq!(read("clocks,2"), Err(Unfit::PageTwice(Page::Clocks)));
        for wrong in ["", "5", "0", "clock", "1,,2", "-1"] {
            assert!(matches!(read(wrong), Err(Unfit::NoPage(_))), "{wrong}");
        }
    }

    #[test]
    fn a_page_stays_from_seconds_to_an_hour() {
        for (text, seconds) in [("20s", 20), ("5s", 5), ("1m30", 90), ("1h", 3_600)] {
            assert_eq!(Rotation::parse(text), Ok(Rotation(seconds)), "{text}");
        }
        for wrong in ["", "4s", "61m", "20", "-20s", "1wd"] {
            assert!(Rotation::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_night_goes_over_midnight() {
        let zone = chrono_tz::Europe::Berlin;
        let at = |time: &str| format!("2026-11-24T{time}:00+01:00").parse().unwrap();
        let night = Night::parse("22:00-06:00").unwrap();
        let siesta = Night::parse("13:00 - 15:30").unwrap();
        for (time, is_night, is_siesta) in [
            ("21:59", false, false),
            ("22:00", true, false),
            ("00:00", true, false),
            ("05:59", true, false),
            ("06:00", false, false),
            ("13:00", false, true),
            ("15:30", false, false),
        ] {
            assert_eq!([night, siesta].map(|n| n.is_at(zone, at(time))), [is_night, is_siesta], "{time}");
        }
        for wrong in ["", "22:00", "22-06", "24:00-06:00", "22:00-22:00", "22:00-06:00-07:00"] {
            assert!(Night::parse(wrong).is_err(), "{wrong}");
        }
    }
}
