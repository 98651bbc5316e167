//! Times, days and lists as each language writes them.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Lang, Words};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::{bytes, span, zone};
use crate::domain::facts::window::Window;

const DAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
/// Times that are nearer than this are told by their weekday, in seconds.
const WEEK: i64 = 6 * 86_400;
/// Dates that are nearer than this have no year, in seconds.
const YEAR: i64 = 300 * 86_400;
/// Names that are listed before the rest is only counted.
const LISTED: usize = 6;

/// How far off a moment is, as days are named.
enum Far {
    Today,
    Week,
    Year,
    Beyond,
}

impl Words {
    /// A moment, whole: `Tue 24 Nov 2026 14:03 CET`, `Di 24.11.2026 14:03 CET`.
    pub fn wall(self, at: Instant) -> String {
        match self.lang {
            Lang::En => zone::wall(self.zone, at),
            Lang::De => {
                let local = zone::local(self.zone, at);
                format!("{} {}", self.weekday(local.date_naive()), local.format("%d.%m.%Y %H:%M %Z"))
            }
        }
    }

    /// A moment of late, to the second: `Tue 24 Nov 14:03:27`, `Di 24.11. 14:03:27`.
    pub fn second(self, at: Instant) -> String {
        let local = zone::local(self.zone, at);
        format!("{} {}", self.day_of_late(local.date_naive()), local.format("%H:%M:%S"))
    }

    /// A day of late: `Tue 24 Nov`, `Di 24.11.`
    pub fn day_of_late(self, day: NaiveDate) -> String {
        let date = day.format(match self.lang {
            Lang::En => "%-d %b",
            Lang::De => "%d.%m.",
        });
        format!("{} {date}", self.weekday(day))
    }

    /// A day with its month by name, where the language has one for it: `24 Nov 2026`, `24.11.2026`.
    pub fn date(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::En => day.format("%-d %b %Y").to_string(),
            Lang::De => self.day(day),
        }
    }

    /// The same of an instant.
    pub fn date_of(self, at: Instant) -> String {
        self.date(zone::day(self.zone, at))
    }

    /// Within a week: `Tue 14:03`, `Di 14:03`.
    pub fn day_time(self, at: Instant) -> String {
        let local = zone::local(self.zone, at);
        format!("{} {}", self.weekday(local.date_naive()), local.format("%H:%M"))
    }

    /// A moment as it is seen from `now`, in one of three forms: today `14:40`, within a week
    /// `Tue 14:40`, else `2 Dec 14:40` (`02.12. 14:40`), without the time where the year is another
    /// one. In at most twelve cells.
    pub fn moment(self, at: Instant, now: Instant) -> String {
        match self.distance(at, now) {
            Far::Today => self.time_of_day(at),
            Far::Week => self.day_time(at),
            Far::Year => format!("{} {}", self.short_day(zone::day(self.zone, at)), self.time_of_day(at)),
            Far::Beyond => self.date_of(at),
        }
    }

    /// The same in at most nine cells: a date has no time.
    pub fn brief_moment(self, at: Instant, now: Instant) -> String {
        match self.distance(at, now) {
            Far::Year => self.short_day(zone::day(self.zone, at)),
            Far::Beyond => zone::day(self.zone, at).format("%m.%Y").to_string(),
            Far::Today | Far::Week => self.moment(at, now),
        }
    }

    /// What is in the future, or was: `Tue 14:40`, `Tue 14:40 past`, `24 Nov past`. In at most fifteen
    /// cells.
    pub fn moment_or_past(self, at: Instant, now: Instant) -> String {
        if at >= now { self.moment(at, now) } else { self.past(&self.brief_moment(at, now)) }
    }

    /// The same in at most thirteen cells: what was on another day has no time.
    pub fn brief_moment_or_past(self, at: Instant, now: Instant) -> String {
        match self.distance(at, now) {
            Far::Week if at < now => self.past(&self.weekday(zone::day(self.zone, at))),
            _ => self.moment_or_past(at, now),
        }
    }

    fn past(self, when: &str) -> String {
        match self.lang {
            Lang::En => format!("{when} past"),
            Lang::De => format!("{when} vorbei"),
        }
    }

    fn distance(self, at: Instant, now: Instant) -> Far {
        match (at - now).abs() {
            _ if zone::day(self.zone, at) == zone::day(self.zone, now) => Far::Today,
            ..WEEK => Far::Week,
            WEEK..YEAR => Far::Year,
            _ => Far::Beyond,
        }
    }

    /// Working days, of tenths: `5.5wd`, `5,5AT`, `120wd`.
    pub fn workdays(self, tenths: i64) -> String {
        let point = match self.lang {
            Lang::En => '.',
            Lang::De => ',',
        };
        if tenths < 1_000 {
            format!("{}{point}{}{}", tenths / 10, tenths % 10, self.workday())
        } else {
            self.whole_workdays(tenths / 10)
        }
    }

    /// `5wd`, `5AT`
    pub fn whole_workdays(self, days: i64) -> String {
        format!("{days}{}", self.workday())
    }

    /// The sign for working days, behind a number.
    pub fn workday(self) -> &'static str {
        match self.lang {
            Lang::En => "wd",
            Lang::De => "AT",
        }
    }

    /// Within a year: `Tue 24 Nov 14:03`, `Di 24.11. 14:03`.
    pub fn date_time(self, at: Instant) -> String {
        let local = zone::local(self.zone, at);
        let day = self.weekday(local.date_naive());
        match self.lang {
            Lang::En => format!("{day} {}", local.format("%-d %b %H:%M")),
            Lang::De => format!("{day} {}", local.format("%d.%m. %H:%M")),
        }
    }

    /// Without the zone: `Tue 24 Nov 2026 14:03`, `Di 24.11.2026 14:03`.
    pub fn full_time(self, at: Instant) -> String {
        let local = zone::local(self.zone, at);
        let day = self.weekday(local.date_naive());
        match self.lang {
            Lang::En => format!("{day} {}", local.format("%-d %b %Y %H:%M")),
            Lang::De => format!("{day} {}", local.format("%d.%m.%Y %H:%M")),
        }
    }

    /// A minute in figures: `2026-11-24 14:03`, `24.11.2026 14:03`.
    pub fn minute(self, at: Instant) -> String {
        format!("{} {}", self.day(zone::day(self.zone, at)), self.time_of_day(at))
    }

    /// The time of day: `22:00`.
    pub fn time_of_day(self, at: Instant) -> String {
        zone::local(self.zone, at).format("%H:%M").to_string()
    }

    /// The zone's short name at that time: `CET`.
    pub fn zone_of(self, at: Instant) -> String {
        zone::local(self.zone, at).format("%Z").to_string()
    }

    /// The day of an instant, without its year: `Wed 25 Nov`, `Mi 25.11.`.
    pub fn day_of(self, at: Instant) -> String {
        self.day_of_late(zone::day(self.zone, at))
    }

    /// To the second, with its zone: `Tue 24 Nov 2026 14:03:27 CET`, `Di 24.11.2026 14:03:27 CET`.
    pub fn clock(self, at: Instant) -> String {
        let local = zone::local(self.zone, at);
        format!("{} {}", self.whole_day(local.date_naive()), local.format("%H:%M:%S %Z"))
    }

    /// The same within a month: `Tue 24 14:03:27 CET`, `Di 24. 14:03:27 CET`.
    pub fn short_clock(self, at: Instant) -> String {
        let local = zone::local(self.zone, at);
        let day = local.date_naive();
        format!("{} {}{} {}", self.weekday(day), day.day(), self.ordinal(), local.format("%H:%M:%S %Z"))
    }

    fn ordinal(self) -> &'static str {
        match self.lang {
            Lang::En => "",
            Lang::De => ".",
        }
    }

    /// `Tue 24 Nov 2026`, `Di 24.11.2026`.
    pub fn whole_day(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::En => day.format("%a %-d %b %Y").to_string(),
            Lang::De => format!("{} {}", self.weekday(day), day.format("%d.%m.%Y")),
        }
    }

    /// In at most six characters: `24 Nov`, `24.11.`
    pub fn short_day(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::En => day.format("%-d %b").to_string(),
            Lang::De => day.format("%d.%m.").to_string(),
        }
    }

    /// A month: `2026-11`, `11/2026`.
    pub fn month(self, first: NaiveDate) -> String {
        match self.lang {
            Lang::En => first.format("%Y-%m").to_string(),
            Lang::De => first.format("%m/%Y").to_string(),
        }
    }

    /// In two characters: `Tu`, `Di`.
    pub fn weekday_in_two(self, day: NaiveDate) -> String {
        self.weekday(day).chars().take(2).collect()
    }

    /// A civil day: `2026-11-24`, `24.11.2026`.
    pub fn day(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::En => day.to_string(),
            Lang::De => day.format("%d.%m.%Y").to_string(),
        }
    }

    /// A maintenance window: `tue wed 22:00-02:00`, `Di Mi 22:00-02:00`.
    pub fn window(self, window: &Window) -> String {
        let names = match self.lang {
            Lang::En => ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            Lang::De => DAYS,
        };
        let days = window.days.iter().map(|day| names.get(usize::from(*day)).copied().unwrap_or("?"));
        format!("{} {window}", days.collect::<Vec<_>>().join(" "))
    }

    /// `Tue`, `Di`.
    pub fn weekday(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::En => day.format("%a").to_string(),
            Lang::De => DAYS[day.weekday().num_days_from_monday() as usize].to_owned(),
        }
    }

    /// A number with its decimal point: `17.5`, `17,5`.
    pub fn number(self, written: &str) -> String {
        match self.lang {
            Lang::En => written.to_owned(),
            Lang::De => written.replace('.', ","),
        }
    }

    /// What is said about an option, and what counts without it.
    pub fn with_default(self, help: &str, default: &str) -> String {
        match self.lang {
            Lang::En => format!("{help} [default: {default}]"),
            Lang::De => format!("{help} [Vorgabe: {default}]"),
        }
    }

    /// An amount with decimals: `17.50`, `17,50`.
    pub fn amount(self, amount: impl fmt::Display) -> String {
        self.number(&amount.to_string())
    }

    /// An amount of storage: `1.4 TB`, `1,4 TB`.
    pub fn size(self, size: u64) -> String {
        self.amount(bytes::decimal(size))
    }

    /// The same of names of the desk's things.
    pub fn ids(self, ids: &[Id]) -> String {
        self.list(&ids.iter().map(Id::as_str).collect::<Vec<_>>())
    }

    /// `a, b, c and 4 more`.
    pub fn list<S: AsRef<str>>(self, names: &[S]) -> String {
        let shown: Vec<&str> = names.iter().take(LISTED).map(AsRef::as_ref).collect();
        let shown = shown.join(", ");
        match (self.lang, names.len().saturating_sub(LISTED)) {
            (Lang::En, _) if names.is_empty() => "none yet".to_owned(),
            (Lang::De, _) if names.is_empty() => "noch keine".to_owned(),
            (_, 0) => shown,
            (Lang::En, more) => format!("{shown} and {more} more"),
            (Lang::De, more) => format!("{shown} und {more} weitere"),
        }
    }
}

/// Seconds that may be below zero: `1:30:00`, `-0:53:27`.
pub(super) fn signed(seconds: i64) -> String {
    format!("{}{}", if seconds < 0 { "-" } else { "" }, span::clock_face(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages() {
        let at: Instant = "2026-03-04T14:03:00+01:00".parse().unwrap();
        let [en, de] = Lang::ALL.map(|lang| Words::new(lang, chrono_tz::Europe::Berlin));
        assert_eq!([en.wall(at), de.wall(at)], ["Wed 4 Mar 2026 14:03 CET", "Mi 04.03.2026 14:03 CET"]);
        assert_eq!([en.day_time(at), de.day_time(at)], ["Wed 14:03", "Mi 14:03"]);
        assert_eq!([en.date_time(at), de.date_time(at)], ["Wed 4 Mar 14:03", "Mi 04.03. 14:03"]);
        assert_eq!([en.full_time(at), de.full_time(at)], ["Wed 4 Mar 2026 14:03", "Mi 04.03.2026 14:03"]);
        for (now, wanted, past) in [
            ("2026-03-04T08:00:00+01:00", ["14:03", "14:03"], ["14:03", "14:03"]),
            ("2026-03-04T18:00:00+01:00", ["14:03", "14:03"], ["14:03 past", "14:03 vorbei"]),
            ("2026-03-03T23:59:00+01:00", ["Wed 14:03", "Mi 14:03"], ["Wed 14:03", "Mi 14:03"]),
            ("2026-03-09T14:03:00+01:00", ["Wed 14:03", "Mi 14:03"], ["Wed 14:03 past", "Mi 14:03 vorbei"]),
            ("2026-02-20T14:03:00+01:00", ["4 Mar 14:03", "04.03. 14:03"], ["4 Mar 14:03", "04.03. 14:03"]),
            ("2026-05-20T14:03:00+02:00", ["4 Mar 14:03", "04.03. 14:03"], ["4 Mar past", "04.03. vorbei"]),
            ("2027-05-20T14:03:00+02:00", ["4 Mar 2026", "04.03.2026"], ["03.2026 past", "03.2026 vorbei"]),
        ] {
            let now: Instant = now.parse().unwrap();
            assert_eq!([en, de].map(|words| words.moment(at, now)), wanted, "seen from {now}");
            assert_eq!([en, de].map(|words| words.moment_or_past(at, now)), past, "seen from {now}");
            let brief = [en, de].map(|words| words.brief_moment_or_past(at, now));
            let without = past.map(|text| text.replace("Wed 14:03 past", "Wed past"));
            assert_eq!(
                brief,
                without.map(|text| text.replace("Mi 14:03 vorbei", "Mi vorbei")),
                "seen from {now}"
            );
        }
        let day = at.to_utc().date_naive();
        assert_eq!([en.day(day), de.day(day)], ["2026-03-04", "04.03.2026"]);
        assert_eq!([en.number("17.5"), de.number("17.5")], ["17.5", "17,5"]);
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        assert_eq!(en.list(&names), "a, b, c, d, e, f and 2 more");
        assert_eq!(de.list(&names[..6]), "a, b, c, d, e, f");
        assert_eq!(de.list::<&str>(&[]), "noch keine");
    }
}
