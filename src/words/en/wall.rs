//! What the wall says.

use crate::words::Words;
use crate::words::wall::{OnWall, Word};

each! {
    wall_word(Word) {
        Wall => "PIKETT WALL",
        Incidents => "INCIDENTS",
        ClocksAndPeople => "CLOCKS AND PEOPLE",
        Updates => "UPDATES",
        Capacity => "CAPACITY",
        DataIsFresh => "OK",
        DataIsLate => "LATE",
        NoDesk => "NO DESK",
        EscalationDue => "Escalation due",
        Escalations => "ESC",
        NoEscalation => "none due",
        InWork => "all in work",
        NextLimits => "Next limits",
        NothingRuns => "nothing runs out",
        Unowned => "Unowned",
        AllOwned => "every incident has an owner",
        WaitingLongest => "Waiting longest",
        NobodyWaits => "no incident waits",
        Waiting => "Waiting",
        Over => "Over the limit",
        Soon => "Due soon",
        OnShift => "At work",
        NobodyThere => "no incident is open on any console",
        Tonight => "Updates tonight",
        NoUpdatePlanned => "no update is planned",
        NextUpdates => "Next updates",
        Nights => "14 nights",
        NoticesMissing => "Notices missing",
        NoNoticeMissing => "no notice is missing",
        Deferrals => "Deferrals",
        NoDeferral => "no deferral",
        Rollout => "Rollout",
        NoRollout => "no rollout",
        Storage => "Storage",
        NoStorage => "no storage is measured",
        Credits => "Credits",
        NoCredits => "no account",
        Licences => "Licences short",
        EnoughLicences => "enough licences",
        Availability => "Availability",
        AvailabilityKept => "every promise is kept",
        NewCritical => "NEW P1",
        SinceLast => "since the last P1",
        NeverCritical => "no P1 on record",
        NobodyOwns => "UNOWNED",
        Down => "telephony DOWN",
        Late => "late",
        NoticeMissing => "NOTICE MISSING",
        Halted => "HALTED",
        Legend => "-0:53 over its limit   v met   = waits   ~ no limit   ? estimated",
    }
}

pub(in crate::words) fn on_wall(_: Words, said: OnWall<'_>) -> String {
    match said {
        OnWall::Page { number, of } => format!("page {number}/{of}"),
        OnWall::NextIn(seconds) => format!("next in {seconds} s"),
        OnWall::PinnedUnowned(number) => format!("PINNED: {number} has no owner"),
        OnWall::PinnedLevel { level, number } => format!("PINNED: level {level} due, {number}"),
        OnWall::PinnedUnownedInShort => "PINNED unowned".to_owned(),
        OnWall::PinnedLevelInShort(level) => format!("PINNED level {level} due"),
        OnWall::AgeInShort(seconds) => format!("{seconds} s old"),
        OnWall::StaleInShort(age) => format!("OLD {age}"),
        OnWall::Age(seconds) => format!("data {seconds} s old"),
        OnWall::Stale { age, why: None } => format!("DATA {age} OLD - CLOCKS ESTIMATED"),
        OnWall::Stale { age, why: Some(why) } => format!("DATA {age} OLD - CLOCKS ESTIMATED: {why}"),
        OnWall::NotReached { why, again } => format!("{why}; tried again in {again} s"),
        OnWall::Desk(name) => format!("desk {name}"),
        OnWall::UnownedCount(count) => format!("{count} unowned"),
        OnWall::UnownedInShort(count) => format!("{count} unowned"),
        OnWall::WaitingCount(count) => format!("{count} waiting"),
        OnWall::Oldest(age) => format!("oldest {age}"),
        OnWall::Level { level, number } => format!("level {level}: {number}"),
        OnWall::LevelDue { level, who: "", since } => {
            format!("LEVEL {level} DUE since {since}")
        }
        OnWall::LevelDue { level, who, since } => format!("LEVEL {level} DUE: {who}, since {since}"),
        OnWall::LevelAt { level, who: "", at } => format!("level {level} at {at}"),
        OnWall::LevelAt { level, who, at } => format!("level {level}: {who} at {at}"),
        OnWall::DownFor(time) => format!("telephony DOWN {time}"),
        OnWall::Days { days, hours } => format!("{days} d {hours} h"),
        OnWall::Hours { hours, minutes } => format!("{hours} h {minutes} m"),
        OnWall::LastCritical { number, ended } => format!("{number} ended {ended}"),
        OnWall::More(count) => format!("+{count} more"),
        OnWall::Tenants(1) => "1 tenant".to_owned(),
        OnWall::Tenants(count) => format!("{count} tenants"),
        OnWall::LastsDays(days) => format!("{days} d"),
        OnWall::Others(count) => format!("the other {count} keep their promise"),
        OnWall::Warned(count) => format!("{count} nearly full"),
        OnWall::Missed(count) => format!("{count} missed"),
        OnWall::OnceMore(key) => format!("{key} once more within 2 s ends the wall"),
        OnWall::NoCommand { typed, known } => format!("there is no `{typed}` here; there is {known}"),
        OnWall::NoPage { typed, known } => format!("there is no page `{typed}`; the pages are {known}"),
        OnWall::PageTwice(page) => format!("the page {page} is named twice"),
        OnWall::NoNight(typed) => format!("`{typed}` is no night; write it like 22:00-06:00"),
        OnWall::NoRotation { typed, least, most } => {
            format!("`{typed}` is no time for a page; give {least} to {most}, such as 20s")
        }
        OnWall::NoCheck(typed) => {
            format!(
                "`{typed}` is no screen and distance; write them like 55in 5m, 10 to 200 inches, up to 100 m"
            )
        }
        OnWall::CheckOf { inches, rows, metres } => {
            format!("{inches} inches at 16:9, {rows} rows, read from {metres} m:")
        }
        OnWall::CheckText { to } => format!("rows of text can be read to {to} m"),
        OnWall::CheckBig { rows, to } => format!("digits {rows} rows high to {to} m"),
        OnWall::Readable(true) => "readable".to_owned(),
        OnWall::Readable(false) => "NOT readable".to_owned(),
        OnWall::CheckRows(rows) => format!("with at most {rows} rows all text could be read from there"),
    }
}
