//! What the wall says.

use crate::words::Words;
use crate::words::wall::{Happened, Loud, OnWall, Word};

each! {
    wall_word(Word) {
        Wall => "PIKETT WALL",
        Incidents => "INCIDENTS",
        ClocksAndPeople => "CLOCKS AND PEOPLE",
        Updates => "UPDATES",
        Capacity => "CAPACITY",
        DataIsFresh => "OK",
        DataIsLate => "LATE",
        TimeStands => "TIME STANDS STILL",
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
        CriticalAgain => "P1 AGAIN",
        CriticalNow => "NOW P1",
        SinceLast => "since the last P1",
        NeverCritical => "no P1 on record",
        NobodyOwns => "UNOWNED",
        Down => "telephony DOWN",
        Late => "late",
        UpdatesFailed => "Failed",
        UpdateFailed => "FAILED",
        NoticeMissing => "NOTICE MISSING",
        Halted => "HALTED",
        LegendUpdates => "defer+7d put off by 7 days   req+7d that is asked for   3! crowded night",
        LegendCapacity => "87 d until it is full or used up   -1h41 less than was promised   ? estimated",
        Keys => "1-4 n p: page   :clocks :check 55in 5m   Esc: put away   q q: end",
        Legend => "-0:53 over its limit  x missed  v met  = stands  ~ no limit  ? estimated",
    }
}

each! {
    wall_happened(Happened) {
        Reported => "reported",
        Taken => "taken",
        Started => "work began",
        Noted => "note",
        EtaGiven => "estimate given",
        Waits => "waits for the customer",
        Answered => "customer answered",
        Reclassified => "reclassified",
        Assigned => "assigned",
        Workaround => "workaround",
        Escalated => "escalated",
        NewsAsked => "customer asks for news",
        Resolved => "resolved",
        Reopened => "reopened",
        Closed => "closed",
        TelephonyDown => "telephony DOWN",
        TelephonyUp => "telephony works",
        Missed => "limit missed",
        LevelDue => "level due",
        Planned => "update planned",
        Announced => "notice sent",
        DeferralAsked => "deferral asked for",
        DeferralDecided => "deferral decided",
        UpdateBegan => "update began",
        UpdateDone => "update done",
        UpdateFailed => "update FAILED",
        UpdateRolledBack => "rolled back",
    }
}

pub(in crate::words) fn loud(_: Words, said: Loud<'_>) -> String {
    match said {
        Loud::HasNoOwner(number) => format!("{number} has no owner"),
        Loud::LevelIsDue { level, number } => format!("level {level} due, {number}"),
        Loud::Pinned { is_pinned: true, what } => format!("PINNED: {what}"),
        Loud::Pinned { is_pinned: false, what } => format!("ALARM: {what}"),
        Loud::UnownedInPinned => "PINNED unowned".to_owned(),
        Loud::LevelInPinned(level) => format!("PINNED level {level} due"),
        Loud::LevelDueNow { level, number } => format!("LEVEL {level} DUE {number}"),
        Loud::StaleInShort(age) => format!("OLD {age}"),
        Loud::StaleInLarge(age) => format!("DATA {age} OLD"),
        Loud::TimeStands(ahead) => {
            format!("TIME HELD AT THE LAST RECORD, {ahead} AHEAD OF THIS MACHINE - CLOCKS ESTIMATED")
        }
        Loud::Stale { age, why: None } => format!("DATA {age} OLD - CLOCKS ESTIMATED"),
        Loud::Stale { age, why: Some(why) } => format!("DATA {age} OLD - CLOCKS ESTIMATED: {why}"),
    }
}

pub(in crate::words) fn on_wall(_: Words, said: OnWall<'_>) -> String {
    match said {
        OnWall::Page { number, of } => format!("page {number}/{of}"),
        OnWall::NextIn(seconds) => format!("next in {seconds} s"),
        OnWall::AgeInShort(seconds) => format!("{seconds} s old"),
        OnWall::Part(reseller) => format!("ONLY RESELLER {reseller}"),
        OnWall::Age(seconds) => format!("data {seconds} s old"),
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
        OnWall::Full(count) => format!("{count} full"),
        OnWall::Past(count) => format!("{count} begun or due, without a result"),
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
