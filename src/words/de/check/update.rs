//! What checks claim about updates of servers.

use crate::domain::acts::judgement::{OfBegin, OfDeferral, OfUpdate};
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::facts::release::Urgency;
use crate::domain::readings::rollout::Tally;
use crate::words::Words;
use crate::words::de::refusal::update::stands;
use crate::words::de::refusal::{begin, deferral};

pub(super) fn of_update(words: Words, claim: &OfUpdate) -> String {
    match claim {
        OfUpdate::Begin(claim) => of_begin(words, claim),
        OfUpdate::Deferral(claim) => of_deferral(words, claim),
        OfUpdate::NoticeLate(due) => {
            format!("zu spät für die Frist: anzukündigen war bis {}", words.wall(*due))
        }
        OfUpdate::OnlyRecorded => {
            "hält nur fest, dass sie verschickt ist; verschickt wird hier nichts".to_owned()
        }
        OfUpdate::Reaches { reseller, to } if to.is_empty() => {
            format!("{reseller}: keine Adresse hinterlegt")
        }
        OfUpdate::Reaches { reseller, to } => {
            let to: Vec<&str> = to.iter().map(Text::as_str).collect();
            format!("{reseller}: {}", to.join(", "))
        }
        OfUpdate::Rollout(Tally { of, done, running, failed, .. }) => {
            format!(
                "{done} von {of} Servern haben es, auf {running} läuft es, auf {failed} ist es fehlgeschlagen"
            )
        }
        OfUpdate::Stands(_) => "kein Update darauf beginnt, bis ihn jemand fortsetzt".to_owned(),
        OfUpdate::Halted { at, by, reason } => {
            let (by, reason) = (words.recorded(by), words.recorded(reason));
            format!("angehalten am {} von {by}: {reason}", words.wall(*at))
        }
        OfUpdate::Forgives => "bisherige Fehlschläge zählen nicht mehr, sobald es weitergeht".to_owned(),
        OfUpdate::Halts(release) => format!("damit wird der Rollout von {release} nach der Regel angehalten"),
        OfUpdate::MessageOwed => "von da an ist die Erfolgsmeldung fällig".to_owned(),
        OfUpdate::AskedFirst => "bisher hat niemand sie gewünscht".to_owned(),
        OfUpdate::OnlyThere(reseller) => {
            format!("{reseller} wünscht sie: planbar auf diesem Server und auf keinem anderen")
        }
        OfUpdate::Untested => "eine Testversion geht ihm voraus".to_owned(),
    }
}

fn of_begin(words: Words, claim: &OfBegin) -> String {
    match claim {
        OfBegin::NotBegun => "es hat noch nicht begonnen".to_owned(),
        OfBegin::GoesOn(release) => format!("der Rollout von {release} läuft"),
        OfBegin::Stable(release) => format!("{release} ist stabil"),
        OfBegin::TestAsked(release) => format!("die Testversion {release} ist hier gewünscht"),
        OfBegin::Runs { server, runs } => format!("{server} hat {runs}"),
        OfBegin::InTurn { slot, by } => {
            let by = by.map_or_else(String::new, |number| format!(", nach D-{number}"));
            format!("nicht vor seinem Termin {}{by}", words.wall(*slot))
        }
        OfBegin::InItsWindow { slot, kept: false } => {
            format!("nicht im Fenster seines Termins {}, der angekündigt ist", words.wall(*slot))
        }
        OfBegin::InItsWindow { slot, kept: true } => {
            format!("im Fenster seines Termins {}, wie angekündigt", words.wall(*slot))
        }
        OfBegin::OutsideHours => "außerhalb der Bürozeiten".to_owned(),
        OfBegin::InWindow => "in einem Wartungsfenster, mit der ganzen Dauer".to_owned(),
        OfBegin::ClearOfBackup => "außerhalb des täglichen Backups".to_owned(),
        OfBegin::Alone => "kein anderes Update des Servers läuft".to_owned(),
        OfBegin::Room => "Platz im Fenster".to_owned(),
        OfBegin::Urgent(urgency) => format!("dringend{}: keine Ankündigung nötig", weight(*urgency)),
        OfBegin::Noticed(sent) => format!("angekündigt {}", words.wall(*sent)),
        OfBegin::Undecided(number) => {
            format!("D-{number} verlangt einen späteren Termin und ist nicht entschieden")
        }
        OfBegin::Despite(why) => begin::obstacle(words, why).what,
        OfBegin::Final => "sobald es läuft, lässt es sich nicht mehr aufschieben".to_owned(),
    }
}

fn weight(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Security => " wegen der Sicherheit",
        Urgency::Function => " wegen der Funktion",
        Urgency::Unrecorded => "",
    }
}

fn of_deferral(words: Words, claim: &OfDeferral) -> String {
    match claim {
        OfDeferral::NotSecurityCritical => "kein sicherheitskritischer Patch".to_owned(),
        OfDeferral::NotStarted => "das Update hat nicht begonnen".to_owned(),
        OfDeferral::OnlyOne => "kein anderer aktiver Aufschub dieses Resellers".to_owned(),
        OfDeferral::Later => "später als der reguläre Termin".to_owned(),
        OfDeferral::Within { days } => format!("höchstens {days} Tage nach dem regulären Termin"),
        OfDeferral::InWindow => "in einem Wartungsfenster außerhalb der Bürozeiten".to_owned(),
        OfDeferral::Ahead => "in der Zukunft".to_owned(),
        OfDeferral::NoticeBy(limit) => format!("neue Ankündigung bis {}", words.wall(*limit)),
        OfDeferral::Short(left) => format!("bis zum Update sind es nur {}", span::short(*left)),
        OfDeferral::Despite(why) => deferral::obstacle(words, why),
        OfDeferral::Asked { number, to, by, state } => {
            format!("D-{number} auf {}, gewünscht von {by}, {}", words.wall(*to), stands(*state))
        }
        OfDeferral::Returns(start) => format!("das Update ist dann am {}", words.wall(*start)),
        OfDeferral::OwnNotice => "der neue Termin braucht eine eigene Ankündigung".to_owned(),
        OfDeferral::PersonDecides => "ein Antrag ist kein Anspruch: ein Mensch entscheidet".to_owned(),
    }
}
