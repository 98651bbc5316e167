//! Small parts of sentences.

use std::fmt;

use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::span::{self, Length};
use crate::domain::contract::Kind;
use crate::domain::facts::hours::Period;
use crate::words::usual::Usual;
use crate::words::{Phrase, Words};

/// `ein Vorfall`
pub(in crate::words) fn a_kind(_: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "ein Vorfall",
        Kind::Question => "eine Frage",
        Kind::Advice => "ein Beratungswunsch",
    }
}

/// With its last day.
pub(in crate::words) fn period(words: Words, period: Period) -> String {
    format!("{} bis {}", words.day(period.from), words.day(period.last()))
}

pub(in crate::words) fn phrase(_: Words, phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::NothingAlarming => "nichts zu beachten",
        Phrase::NothingUrgent => "nichts dringend",
        Phrase::Now => "jetzt",
        Phrase::TheClock => "System",
        Phrase::NothingDue => "keine Stufe ist fällig",
        Phrase::NobodyReachable => "NIEMAND erreichbar",
        Phrase::NobodyCalled => "wen der Desk anruft, ist nicht festgelegt",
        Phrase::Yes => "ja",
        Phrase::No => "nein",
        Phrase::CallsFail => "Anrufe gehen nicht",
        Phrase::CallsWork => "Anrufe gehen",
        Phrase::ReceivedNow => "jetzt eingegangen:",
        Phrase::Close => "schließen",
        Phrase::Reopen => "wieder öffnen",
        Phrase::AnotherOne => "ein anderer",
    }
}

pub(in crate::words) fn update_to(_: Words, release: &str) -> String {
    format!("Update auf {release}")
}

pub(in crate::words) fn alike(_: Words, (count, first): (usize, &str)) -> String {
    if count < 2 { first.to_owned() } else { format!("{count} Vorfälle, zuerst {first}") }
}

pub(in crate::words) fn besides(_: Words, more: usize) -> String {
    format!("{more} weitere")
}

pub(in crate::words) fn kept(_: Words, kept: Kept) -> &'static str {
    match kept {
        Kept::ByProvider => "vom Anbieter",
        Kept::Critical => "kritisch für das Geschäft des Kunden",
        Kept::Updated => "in der Quelle aktualisiert",
        Kept::UpdatedUnseen => "aktualisiert; nichts, was dieses Protokoll zeigt, ist anders",
        Kept::Question => "eine Frage",
        Kept::Advice => "ein Beratungswunsch",
        Kept::Staff => "niemand war frei",
        Kept::Diagnosis => "die Ursache war schwer zu finden",
        Kept::Unreached => "der Kunde war nicht erreichbar",
        Kept::Supplier => "eine andere Firma musste handeln",
        Kept::Change => "eine Änderung ging schief",
        Kept::Other => "etwas anderes",
        Kept::Rule => "einer Regel",
        Kept::LateStart => "zu spät begonnen",
        Kept::ProblemsRemain => "weiter Probleme",
        Kept::Called => "Telefonat",
        Kept::TooLate => "die Zeit zum Wiederöffnen ist vorbei; ein neuer Zyklus beginnt",
        Kept::ReopenedThere => "in der Quelle wieder geöffnet",
        Kept::CancelledThere => "in der Quelle storniert",
        Kept::OnHoldThere => "in der Quelle angehalten",
        Kept::NoCause => "kein Abschlusscode",
        Kept::AsReported => "wie gemeldet",
        Kept::Remains => "was nach dem Workaround bleibt",
        Kept::TimeIsOver => "die Wartezeit ist vorbei",
    }
}

pub(in crate::words) fn filled(words: Words, filled: Filled<'_>) -> String {
    match filled {
        Filled::ServerFailed { server, what } => format!("{server} fehlgeschlagen: {what}"),
        Filled::PriceList(position) => format!("Preisliste {position}"),
        Filled::Ground(ground, said) => format!("{}: {said}", words.kept(ground)),
        Filled::Offer(offer) => format!("Angebot {offer}"),
        Filled::LateUpdate(stage) => {
            let stage = match stage {
                "new" => "neu",
                "active" => "in Arbeit",
                "waiting" => "wartend",
                "resolved" => "gelöst",
                "closed" => "geschlossen",
                other => other,
            };
            format!("ein verspätetes Update aus der Quelle: damals {stage}")
        }
        Filled::SetInSource(priority) => format!("Priorität {priority}, wie in der Quelle gesetzt"),
        Filled::SourceLines { lines, more } => {
            let noun = if lines.contains(',') { "Zeilen" } else { "Zeile" };
            let more = more.map(|more| format!(" und {more} weitere")).unwrap_or_default();
            format!("{noun} {lines}{more} der Quelle")
        }
    }
}

/// `1 Tag`, `5 Tage`
pub(in crate::words::de) fn many<N: fmt::Display + Copy + PartialEq + From<u8>>(
    count: N,
    one: &str,
    several: &str,
) -> String {
    let noun = if count == N::from(1) { one } else { several };
    format!("{count} {noun}")
}

/// `10,0wd`, `2h30`
pub(in crate::words) fn length(words: Words, length: Length) -> String {
    match length {
        Length::Seconds(seconds) => span::short(seconds),
        Length::Workdays(thousandths) => words.workdays(thousandths / 100),
    }
}

each! {
    usual(Usual) {
        Reaction => "Reaktion",
        Start => "Beginn",
        Restore => "Wiederherstellung",
        Publish => "Veröffentlichung",
        PhoneContact => "Anruf",
    }
}
