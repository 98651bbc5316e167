//! What happened to servers and releases.

use crate::domain::base::text::Text;
use crate::domain::facts::backup::BackupChange;
use crate::domain::facts::event::SlotChange;
use crate::domain::facts::rollout::RolloutChange;
use crate::words::Words;

pub(super) fn slot(words: Words, release: &str, change: &SlotChange) -> String {
    match change {
        SlotChange::Scheduled { at, wave } => {
            let wave = wave.map(|wave| format!(", Welle {wave}")).unwrap_or_default();
            format!("Update auf {release} geplant für {}{wave}", words.wall(*at))
        }
        SlotChange::Noticed { to } => format!("Ankündigung zu {release} versandt{}", sent_to(to)),
        SlotChange::DeferralRequested { number, to } => {
            format!("D-{number}: Aufschub von {release} auf {} beantragt", words.wall(*to))
        }
        SlotChange::DeferralDecided { number, approved, reason } => {
            let reason = reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("D-{number} {}{reason}", if *approved { "genehmigt" } else { "abgelehnt" })
        }
        SlotChange::DeferralWithdrawn { number, start } => {
            format!("D-{number} zurückgezogen, das Update auf {release} ist am {}", words.wall(*start))
        }
        SlotChange::Started => format!("Update auf {release} begonnen"),
        SlotChange::StartedFor { reason, rules } => {
            let despite =
                if rules.is_empty() { String::new() } else { format!(" trotz {}", rules.join(", ")) };
            format!("Update auf {release} begonnen{despite}: {reason}")
        }
        SlotChange::Done => format!("aktualisiert auf {release}"),
        SlotChange::Failed { what } => format!("Update auf {release} fehlgeschlagen: {what}"),
        SlotChange::RolledBack { why } => format!("zurückgerollt von {release}: {why}"),
        SlotChange::Confirmed { to } => format!("Erfolgsmeldung zu {release} versandt{}", sent_to(to)),
    }
}

fn sent_to(to: &[Text]) -> String {
    match to {
        [] => String::new(),
        [one] => format!(" an {one}"),
        [one, rest @ ..] => format!(" an {one} und {} weitere", rest.len()),
    }
}

pub(super) fn rollout(words: Words, release: &str, change: &RolloutChange) -> String {
    match change {
        RolloutChange::Halted { reason, by_rule } => {
            let by = if *by_rule { " nach der Regel" } else { "" };
            format!("Rollout von {release} angehalten{by}: {}", words.recorded(reason))
        }
        RolloutChange::Hotfix { hotfix: true } => "als Hotfix gekennzeichnet".to_owned(),
        RolloutChange::Hotfix { hotfix: false } => "nicht mehr als Hotfix gekennzeichnet".to_owned(),
        RolloutChange::Untested { urgency } => {
            format!("dringend wegen {}, ohne Testversion davor", words.state(*urgency))
        }
        RolloutChange::Resumed { reason } => {
            format!("Rollout von {release} fortgesetzt: {}", words.recorded(reason))
        }
    }
}

pub(super) fn backup(words: Words, change: &BackupChange) -> String {
    let noted = |note: &Option<Text>| note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    match change {
        BackupChange::Ran(run) => {
            let site = run.site.as_ref().map(|site| format!(", liegt in {site}")).unwrap_or_default();
            let failed = if run.ok { "" } else { " FEHLGESCHLAGEN" };
            format!("Backup von {}{failed}{site}{}", words.wall(run.at), noted(&run.note))
        }
        BackupChange::RestoreTested(test) => {
            let failed = if test.ok { "" } else { ", FEHLGESCHLAGEN" };
            format!("Restore getestet {}{failed}{}", words.wall(test.at), noted(&test.note))
        }
        BackupChange::Cold(cold) => format!("kaltes Backup von {}{}", words.wall(cold.at), noted(&cold.note)),
        BackupChange::SecondSystem { there: true, .. } => "ein zweites Backupsystem ist vorhanden".to_owned(),
        BackupChange::SecondSystem { there: false, .. } => "kein zweites Backupsystem vorhanden".to_owned(),
    }
}
