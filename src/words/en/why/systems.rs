//! Storage, versions, backups, updates and the contract year.

use crate::domain::base::span::{self, clock_face};
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::why::{BackupStep, Made, StorageStep, UpdateStep, VersionStep, YearStep};
use crate::words::Words;
use crate::words::en::version::to_the_letter;
use crate::words::en::{apart, backed_up, supported, verdict};
use crate::words::times::signed;

pub(super) fn storage(words: Words, step: &StorageStep) -> String {
    match step {
        StorageStep::Reserved { licences, each } => format!("{licences} licences x {each} bytes"),
        StorageStep::Bought { gb, each } => format!("bought {gb} GB x {each} bytes"),
        StorageStep::Quota { licences, each, bought, gb, quota } => {
            format!("{licences} x {each} + {bought} x {gb} = {quota}")
        }
        StorageStep::Measured { at, used } => format!("measured {}: {used} bytes", words.second(*at)),
        StorageStep::Used { used, quota, percent } => {
            format!("{used} x 100 / {quota} = {percent}, cut to whole percent")
        }
        StorageStep::Full { used, quota } => format!("used {used} of {quota}: nothing is left"),
        StorageStep::FewMeasured => "fewer than four measurements over three days".to_owned(),
        StorageStep::Trend { per_day: None } => "straight line through the last 14 days".to_owned(),
        StorageStep::Trend { per_day: Some(per_day) } => {
            format!("straight line through the last 14 days: {per_day} bytes a day")
        }
        StorageStep::Runway { quota, used, per_day, days } => {
            format!("({quota} - {used}) / {per_day} = {days}, whole days")
        }
    }
}

pub(super) fn version(words: Words, step: &VersionStep) -> String {
    match step {
        VersionStep::App(app) => format!("the app {app} is version {}", app.number()),
        VersionStep::Server(server) => format!("the server {server} is version {}", server.number()),
        VersionStep::Apart { compatibility, allowed } if compatibility.is_guaranteed() => {
            format!("{}, at most {allowed} are guaranteed", apart(words, *compatibility))
        }
        VersionStep::Apart { compatibility, .. } => apart(words, *compatibility),
        VersionStep::Odd(versions) => to_the_letter(versions.iter()),
        VersionStep::Features(older) => format!("features of the older one: {older}"),
        VersionStep::AfterUpdate { to, compatibility } => {
            format!("after the update to {to}: {}", verdict(words, *compatibility))
        }
        VersionStep::Inform => "the end customer is to be informed before that".to_owned(),
        VersionStep::Supported { support, newest } => {
            format!("{}; the newest {newest} are supported", supported(words, *support))
        }
    }
}

pub(super) fn backup(words: Words, step: &BackupStep) -> String {
    match step {
        BackupStep::LastGood(at) => format!("last good one {}", words.second(*at)),
        BackupStep::Age(age) => {
            format!("now - last good one = {}, counted as it passes", clock_face(*age))
        }
        BackupStep::Limits { every, grace, critical } => format!(
            "late above {} + {} = {}, critical above {}",
            span::short(*every),
            span::short(*grace),
            clock_face(every + grace),
            clock_face(*critical)
        ),
        BackupStep::Overwritten => {
            "each run overwrites the one before: nothing older can be restored".to_owned()
        }
        BackupStep::StoredIn(site) => format!("stored in {site}"),
        BackupStep::Last { made, at: Some(at), limit, .. } => {
            format!("last {} {}, wanted every {}", named(*made), words.second(*at), span::short(*limit))
        }
        BackupStep::Last { made, at: None, limit, since } => {
            let (limit, since) = (span::short(*limit), words.second(*since));
            format!("no {} is recorded; wanted within {limit} of the first run, {since}", named(*made))
        }
        BackupStep::Wrong(finding) => backed_up(words, *finding).to_owned(),
    }
}

fn named(made: Made) -> &'static str {
    match made {
        Made::RestoreTest => "test of restoring",
        Made::Cold => "cold backup",
    }
}

pub(super) fn update(words: Words, step: &UpdateStep) -> String {
    match step {
        UpdateStep::Standard(at) => format!("standard slot {}", words.second(*at)),
        UpdateStep::Slot(at) => format!("slot {}", words.second(*at)),
        UpdateStep::Deferral { number, to, state } => {
            format!("D-{number} to {}: {}", words.second(*to), decided(*state))
        }
        UpdateStep::Later(days) => format!("{days} local calendar days later, at the same wall time"),
        UpdateStep::Before(days) => format!("{days} local calendar days before it, at the same wall time"),
        UpdateStep::Rollout { begins, limit, missed } => {
            let (begins, limit) = (words.second(*begins), words.second(*limit));
            let missed = if *missed { "missed" } else { "not missed" };
            format!("the version's rollout begins {begins}: notice by {limit}, {missed}")
        }
        UpdateStep::Sent(at) => format!("sent {}", words.second(*at)),
        UpdateStep::NotSent => "not sent".to_owned(),
    }
}

fn decided(state: DeferralState) -> &'static str {
    match state {
        DeferralState::Requested => "requested, not decided",
        DeferralState::Approved => "approved",
        DeferralState::Refused => "refused",
        DeferralState::Withdrawn => "withdrawn",
        DeferralState::Replaced => "replaced by a later one",
    }
}

pub(super) fn year(words: Words, step: &YearStep) -> String {
    match step {
        YearStep::Year { from, to } => {
            format!("contract year {} to {}", words.date_of(*from), words.date_of(*to))
        }
        YearStep::NotCounted(seconds) => format!("not counted: {}", clock_face(*seconds)),
        YearStep::Countable(seconds) => format!("countable in the year: {}", clock_face(*seconds)),
        YearStep::Down(seconds) => format!("down, outside of what is not counted: {}", clock_face(*seconds)),
        YearStep::Left { budget, down, left } => {
            let (budget, down, left) = (clock_face(*budget), clock_face(*down), signed(*left));
            format!("left = allowed {budget} - down {down} = {left}")
        }
        YearStep::Other { reading, down } => format!("by `{}`: {}", reading.word(), clock_face(*down)),
    }
}
