//! About class and scope, targets and levels, and links.

use crate::domain::base::number::Number;
use crate::domain::base::span;
use crate::domain::contract::Kind;
use crate::domain::readings::refusal::{OfClass, OfLink, OfTarget};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn class(words: Words, reason: &OfClass) -> Said {
    match reason {
        OfClass::Same(number) => {
            said(format!("{number} ist bereits so eingestuft"), "eine andere Einstufung wählen")
        }
        OfClass::NoMatrix(contract) => said(
            format!("{contract} kennt weder Auswirkung noch Dringlichkeit"),
            "die Priorität direkt angeben, 1 bis 4",
        ),
        OfClass::Unreasoned(contract) => said(
            format!("{contract} stuft nach Auswirkung und Dringlichkeit ein"),
            "beide angeben, oder einen Grund für die direkt gesetzte Priorität",
        ),
        OfClass::SameKind { number, kind } => {
            said(format!("{number} ist bereits {}", a_kind(*kind)), "eine andere Art wählen")
        }
        OfClass::ClocksRun(number) => said(
            format!("{number} wurde als Vorfall gemeldet, und seine Fristen laufen"),
            "neu einstufen, oder mit der Antwort lösen",
        ),
        OfClass::NoScope { contract, key, known } => said(
            format!("{contract} kennt kein Thema `{key}`"),
            format!("bekannt sind {}", words.list(known)),
        ),
        OfClass::SameScope { number, scope } => {
            let what = match scope {
                Some(scope) => format!("bei {number} geht es bereits um {scope}"),
                None => format!("worum es bei {number} geht, war nicht angegeben"),
            };
            said(what, "ein anderes Thema des Vertrags nennen")
        }
        OfClass::NotCovered(number) => said(
            format!("warum der Vertrag {number} nicht abdeckt, ist nicht angegeben"),
            "den Grund angeben",
        ),
    }
}

pub(in crate::words::de) fn a_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "ein Vorfall",
        Kind::Question => "eine Frage",
        Kind::Advice => "ein Beratungswunsch",
    }
}

pub(super) fn target(words: Words, reason: &OfTarget) -> Said {
    match reason {
        OfTarget::NoClock { number, clock, contract, known } => {
            let help = match known.is_empty() {
                true => format!("{contract} hat keine Fristen; stattdessen eine ETA angeben"),
                false => format!("die Fristen sind {}", known.join(", ")),
            };
            said(format!("{number} hat keine Frist `{clock}`"), help)
        }
        OfTarget::Given { clock, priority } => said(
            format!(
                "der Vertrag setzt die Frist {} für P{} selbst",
                words.clock_name(clock),
                priority.number()
            ),
            "neu einstufen, wenn die Einstufung falsch ist",
        ),
        OfTarget::NoTime => said("eine Frist ohne Dauer", "eine Dauer wie 4h oder 3AT angeben"),
        OfTarget::TooLong { seconds, contract } => said(
            format!("{} ist länger, als der Kalender von {contract} reicht", span::short(*seconds)),
            "eine kürzere Frist angeben, etwa 4h",
        ),
        OfTarget::NoneMissed { number, clock, missed } => {
            let target =
                clock.as_ref().map_or("keine Frist".to_owned(), |clock| format!("die Frist {clock} nicht"));
            let what = format!("bei {number} wurde {target} versäumt");
            said(what, format!("versäumte Fristen: {}", words.list(missed)))
        }
        OfTarget::NoReason { reason, known } => said(
            format!("`{reason}` ist kein Grund dieses Desks"),
            format!("die Gründe sind {}", words.list(known)),
        ),
        OfTarget::AllExplained(number) => said(
            format!("jede versäumte Frist von {number} hat ihren Grund"),
            "die Frist nennen, um einen anderen anzugeben",
        ),
        OfTarget::Called { number, level, at, again } => {
            let what = format!("{number} ist seit {} auf Stufe {level} eskaliert", words.wall(*at));
            let next = "auf die nächste Stufe eskalieren oder eine Notiz schreiben";
            said(what, if *again { "angeben, dass der Kunde es verlangt" } else { next })
        }
        OfTarget::NoLevel { contract, level, known } => {
            let known: Vec<String> = known.iter().map(u8::to_string).collect();
            let help = match known.is_empty() {
                true => "es gibt keine Eskalationsleiter; in einer Notiz festhalten, wer angerufen wird"
                    .to_owned(),
                false => format!("die Stufen sind {}", known.join(", ")),
            };
            said(format!("{contract} hat keine Eskalationsstufe {level}"), help)
        }
        OfTarget::NotDue { number, level, at, by_hand } => {
            let help = match at {
                Some(at) => format!(
                    "sie ist ab {} fällig; auf Stufe {by_hand} lässt sich jetzt eskalieren",
                    words.wall(*at)
                ),
                None => format!("auf Stufe {by_hand} lässt sich von Hand eskalieren"),
            };
            said(format!("Stufe {level} ist für {number} nicht fällig"), help)
        }
    }
}

pub(super) fn link(words: Words, reason: &OfLink) -> Said {
    match reason {
        OfLink::Itself(number) => said(
            format!("{number} kann nicht mit sich selbst verknüpft werden"),
            "einen anderen Vorfall nennen",
        ),
        OfLink::Linked { number, to, above } => {
            // The other way round there is no third one to link to.
            let help = match above == number {
                true => format!(
                    "zuerst die Verknüpfung von {to} aufheben, dann kann {number} damit verknüpft werden"
                ),
                false => format!("mit {above} verknüpfen"),
            };
            said(format!("{to} ist selbst mit {above} verknüpft"), help)
        }
        OfLink::Leads { number, to, linked } => {
            let linked: Vec<String> = linked.iter().map(Number::to_string).collect();
            let what = format!("{number} ist der Hauptvorfall von {}", words.list(&linked));
            said(what, format!("{to} mit {number} verknüpfen, oder deren Verknüpfung zuerst aufheben"))
        }
        OfLink::None(number) => {
            said(format!("{number} ist mit keinem anderen verknüpft"), "zuerst verknüpfen")
        }
    }
}
