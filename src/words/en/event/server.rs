//! What happened to servers and releases.

use crate::domain::base::text::Text;
use crate::domain::facts::backup::BackupChange;
use crate::domain::facts::event::SlotChange;
use crate::domain::facts::rollout::RolloutChange;
use crate::words::Words;

pub(super) fn slot(words: Words, release: &str, change: &SlotChange) -> String {
    match change {
        SlotChange::Scheduled { at, wave } => {
            let wave = wave.map(|wave| format!(", wave {wave}")).unwrap_or_default();
            format!("update to {release} scheduled for {}{wave}", words.wall(*at))
        }
        SlotChange::Noticed { to } => format!("notice sent for {release}{}", sent_to(to)),
        SlotChange::DeferralRequested { number, to } => {
            format!("D-{number}: deferral of {release} to {} requested", words.wall(*to))
        }
        SlotChange::DeferralDecided { number, approved, reason } => {
            let reason = reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("D-{number} {}{reason}", if *approved { "approved" } else { "refused" })
        }
        SlotChange::DeferralWithdrawn { number, start } => {
            format!("D-{number} withdrawn, the update of {release} is on {}", words.wall(*start))
        }
        SlotChange::Started => format!("update to {release} started"),
        SlotChange::StartedFor { reason, rules } => {
            let despite =
                if rules.is_empty() { String::new() } else { format!(" despite {}", rules.join(", ")) };
            format!("update to {release} started{despite}: {reason}")
        }
        SlotChange::Done => format!("updated to {release}"),
        SlotChange::Failed { what } => format!("update to {release} failed: {what}"),
        SlotChange::RolledBack { why } => format!("rolled back from {release}: {why}"),
        SlotChange::Confirmed { to } => format!("success message sent for {release}{}", sent_to(to)),
    }
}

fn sent_to(to: &[Text]) -> String {
    match to {
        [] => String::new(),
        [one] => format!(" to {one}"),
        [one, rest @ ..] => format!(" to {one} and {} more", rest.len()),
    }
}

pub(super) fn rollout(words: Words, release: &str, change: &RolloutChange) -> String {
    match change {
        RolloutChange::Halted { reason, by_rule } => {
            let by = if *by_rule { " by rule" } else { "" };
            format!("rollout of {release} halted{by}: {}", words.recorded(reason))
        }
        RolloutChange::Hotfix { hotfix: true } => "marked as a hotfix".to_owned(),
        RolloutChange::Hotfix { hotfix: false } => "no longer marked as a hotfix".to_owned(),
        RolloutChange::Untested { urgency } => {
            format!("urgent for {}, no test version came before it", words.state(*urgency))
        }
        RolloutChange::Resumed { reason } => {
            format!("rollout of {release} resumed: {}", words.recorded(reason))
        }
    }
}

pub(super) fn backup(words: Words, change: &BackupChange) -> String {
    let noted = |note: &Option<Text>| note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    match change {
        BackupChange::Ran(run) => {
            let site = run.site.as_ref().map(|site| format!(", stored in {site}")).unwrap_or_default();
            let failed = if run.ok { "" } else { " FAILED" };
            format!("backup of {}{failed}{site}{}", words.wall(run.at), noted(&run.note))
        }
        BackupChange::RestoreTested(test) => {
            let failed = if test.ok { "" } else { ", it FAILED" };
            format!("restoring tested {}{failed}{}", words.wall(test.at), noted(&test.note))
        }
        BackupChange::Cold(cold) => format!("cold backup of {}{}", words.wall(cold.at), noted(&cold.note)),
        BackupChange::SecondSystem { there: true, .. } => "a second backup system is there".to_owned(),
        BackupChange::SecondSystem { there: false, .. } => "there is no second backup system".to_owned(),
    }
}
