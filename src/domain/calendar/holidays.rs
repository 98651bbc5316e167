//! Public holidays by region: a reviewed table, not a feed (ruling A09).
//!
//! Sources: the holiday acts of the federation and of the sixteen Länder as in force in 2026 with
//! their changes since 2017, and the Dutch Algemene termijnenwet. Where public lists disagree the
//! region is split and named: `DE-BY` is what holds in all of Bavaria, `DE-BY-ASSUMPTION` adds
//! 15 August (municipalities with a Catholic majority), `DE-BY-AUGSBURG` the city's own; `NL` is the usual
//! closing days in the Netherlands, `NL-GF5` adds Good Friday and, in years divisible by five, Liberation Day.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::base::misread::{NotAWord, WordOf};
use Day::{Easter, Fixed, KingsBirthday, Repentance};

/// A set of public holidays, such as those of `DE` or `DE-NW`.
#[derive(Debug)]
pub struct Region {
    /// ISO 3166 code, with a suffix where lists disagree.
    pub code: &'static str,
    base: &'static [Holiday],
    more: &'static [Holiday],
}

#[derive(Debug)]
struct Holiday {
    day: Day,
    name: &'static str,
    /// First and last year; the table is reviewed from 2017 on.
    years: (i32, i32),
    /// Only in years divisible by this.
    every: i32,
}

#[derive(Clone, Copy, Debug)]
enum Day {
    /// Month and day.
    Fixed(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The Wednesday before 23 November.
    Repentance,
    /// 27 April, or the 26th when the 27th is a Sunday.
    KingsBirthday,
}

impl Region {
    pub fn find(code: &str) -> Option<&'static Region> {
        REGIONS.iter().find(|region| region.code.eq_ignore_ascii_case(code))
    }

    /// The list of that code.
    ///
    /// # Errors
    /// There is none.
    pub fn named(code: &str) -> Result<&'static Region, NotAWord> {
        let known = || REGIONS.iter().map(|region| region.code).collect();
        let none = || NotAWord { of: WordOf::Region, word: code.to_owned(), known: known() };
        Region::find(code).ok_or_else(none)
    }

    pub fn is_holiday(&self, date: NaiveDate) -> bool {
        self.holiday(date).is_some()
    }

    /// The holiday's name in the language of the region.
    pub fn holiday(&self, date: NaiveDate) -> Option<&'static str> {
        let easter = easter(date.year());
        let mut all = self.base.iter().chain(self.more);
        all.find(|holiday| holiday.falls_on(date, easter)).map(|holiday| holiday.name)
    }
}

/// Every region that a calendar may name.
pub fn regions() -> impl Iterator<Item = &'static Region> {
    REGIONS.iter()
}

impl Holiday {
    fn falls_on(&self, date: NaiveDate, easter: NaiveDate) -> bool {
        let year = date.year();
        let matches = match self.day {
            Fixed(month, day) => (date.month(), date.day()) == (month, day),
            Easter(offset) => (date - easter).num_days() == offset,
            Repentance => {
                date.weekday() == Weekday::Wed && date.month() == 11 && (16..=22).contains(&date.day())
            }
            KingsBirthday => {
                date.month() == 4
                    && match date.day() {
                        27 => date.weekday() != Weekday::Sun,
                        26 => date.weekday() == Weekday::Sat,
                        _ => false,
                    }
            }
        };
        matches && (self.years.0..=self.years.1).contains(&year) && year % self.every == 0
    }
}

/// Easter Sunday by the method of Meeus, Jones and Butcher for the Gregorian calendar.
fn easter(year: i32) -> NaiveDate {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let march_22 = NaiveDate::from_ymd_opt(year, 3, 22).unwrap_or_default();
    let days = epact + weekday - 7 * shift;
    march_22.checked_add_days(Days::new(days.unsigned_abs().into())).unwrap_or(march_22)
}

const fn on(month: u32, day: u32, name: &'static str) -> Holiday {
    Holiday { day: Fixed(month, day), name, years: (0, 9999), every: 1 }
}
const fn easter_plus(days: i64, name: &'static str) -> Holiday {
    Holiday { day: Easter(days), name, years: (0, 9999), every: 1 }
}
const fn since(year: i32, holiday: &Holiday) -> Holiday {
    Holiday { day: holiday.day, name: holiday.name, years: (year, 9999), every: 1 }
}
const fn only(year: i32, holiday: &Holiday) -> Holiday {
    Holiday { day: holiday.day, name: holiday.name, years: (year, year), every: 1 }
}
const fn region(code: &'static str, base: &'static [Holiday], more: &'static [Holiday]) -> Region {
    Region { code, base, more }
}

const EPIPHANY: Holiday = on(1, 6, "Heilige Drei Könige");
const WOMENS_DAY: Holiday = on(3, 8, "Internationaler Frauentag");
const CORPUS_CHRISTI: Holiday = easter_plus(60, "Fronleichnam");
const ASSUMPTION: Holiday = on(8, 15, "Mariä Himmelfahrt");
const REFORMATION: Holiday = on(10, 31, "Reformationstag");
const ALL_SAINTS: Holiday = on(11, 1, "Allerheiligen");

const GERMANY: &[Holiday] = &[
    on(1, 1, "Neujahr"),
    easter_plus(-2, "Karfreitag"),
    easter_plus(1, "Ostermontag"),
    on(5, 1, "Tag der Arbeit"),
    easter_plus(39, "Christi Himmelfahrt"),
    easter_plus(50, "Pfingstmontag"),
    on(10, 3, "Tag der Deutschen Einheit"),
    only(2017, &REFORMATION),
    on(12, 25, "1. Weihnachtstag"),
    on(12, 26, "2. Weihnachtstag"),
];

const NETHERLANDS: &[Holiday] = &[
    on(1, 1, "Nieuwjaarsdag"),
    easter_plus(0, "Eerste paasdag"),
    easter_plus(1, "Tweede paasdag"),
    Holiday { day: KingsBirthday, name: "Koningsdag", years: (2014, 9999), every: 1 },
    easter_plus(39, "Hemelvaartsdag"),
    easter_plus(49, "Eerste pinksterdag"),
    easter_plus(50, "Tweede pinksterdag"),
    on(12, 25, "Eerste kerstdag"),
    on(12, 26, "Tweede kerstdag"),
];

static REGIONS: &[Region] = &[
    region("DE", GERMANY, &[]),
    region(
        "DE-BB",
        GERMANY,
        &[easter_plus(0, "Ostersonntag"), easter_plus(49, "Pfingstsonntag"), REFORMATION],
    ),
    region(
        "DE-BE",
        GERMANY,
        &[
            since(2019, &WOMENS_DAY),
            only(2020, &on(5, 8, "Tag der Befreiung")),
            only(2025, &on(5, 8, "Tag der Befreiung")),
            only(2028, &on(6, 17, "75. Jahrestag des Aufstandes vom 17. Juni 1953")),
        ],
    ),
    region("DE-BW", GERMANY, &[EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS]),
    region("DE-BY", GERMANY, &[EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS]),
    region("DE-BY-ASSUMPTION", GERMANY, &[EPIPHANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS]),
    region(
        "DE-BY-AUGSBURG",
        GERMANY,
        &[EPIPHANY, CORPUS_CHRISTI, on(8, 8, "Augsburger Friedensfest"), ASSUMPTION, ALL_SAINTS],
    ),
    region("DE-HB", GERMANY, &[since(2018, &REFORMATION)]),
    region("DE-HE", GERMANY, &[CORPUS_CHRISTI]),
    region("DE-HH", GERMANY, &[since(2018, &REFORMATION)]),
    region("DE-MV", GERMANY, &[since(2023, &WOMENS_DAY), REFORMATION]),
    region("DE-NI", GERMANY, &[since(2018, &REFORMATION)]),
    region("DE-NW", GERMANY, &[CORPUS_CHRISTI, ALL_SAINTS]),
    region("DE-RP", GERMANY, &[CORPUS_CHRISTI, ALL_SAINTS]),
    region("DE-SH", GERMANY, &[since(2018, &REFORMATION)]),
    region("DE-SL", GERMANY, &[CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS]),
    region(
        "DE-SN",
        GERMANY,
        &[REFORMATION, Holiday { day: Repentance, name: "Buß- und Bettag", years: (0, 9999), every: 1 }],
    ),
    region("DE-ST", GERMANY, &[EPIPHANY, REFORMATION]),
    region("DE-TH", GERMANY, &[since(2019, &on(9, 20, "Weltkindertag")), REFORMATION]),
    region("NL", NETHERLANDS, &[]),
    region(
        "NL-GF5",
        NETHERLANDS,
        &[
            easter_plus(-2, "Goede Vrijdag"),
            Holiday { day: Fixed(5, 5), name: "Bevrijdingsdag", years: (0, 9999), every: 5 },
        ],
    ),
];
