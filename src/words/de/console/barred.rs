//! Why an action is not possible here and now.

use crate::words::Words;
use crate::words::console::{Barred, KeyNames, Verb};

/// In one line, with the keys that help.
pub(in crate::words) fn barred(words: Words, why: &Barred, keys: &dyn KeyNames) -> String {
    let queue = || keys.named(Verb::Incidents);
    match why {
        Barred::Frozen => format!("der Bildschirm steht still: weiter mit {}", keys.named(Verb::Freeze)),
        Barred::NoSuchKey { keys: pressed } => {
            format!("{pressed} tut hier nichts: {} zeigt die Tasten", keys.named(Verb::Help))
        }
        Barred::Covered => {
            format!("zuerst schließt {}, was über den Bereichen liegt", keys.named(Verb::Back))
        }
        Barred::NotOpen { number, stage } => {
            format!("{number} ist {}: {} öffnet ihn wieder", words.state(*stage), keys.named(Verb::Resolve))
        }
        Barred::MarksHidden => format!(
            "was markiert ist, steht nicht in der Liste: den Filter ändern, oder {} hebt die Markierung auf",
            keys.named(Verb::Back)
        ),
        Barred::NoProduct => {
            format!("kein Produkt einer Anlage unter dem Cursor: {} zeigt sie", keys.named(Verb::Licences))
        }
        Barred::NoContract => {
            format!("kein Vertrag unter dem Cursor: {} zeigt sie", keys.named(Verb::Contracts))
        }
        Barred::MarksElsewhere => format!("markiert wird in der Warteschlange: {}", queue()),
        Barred::MatchesElsewhere => format!("Treffer stehen in der Warteschlange: {}", queue()),
        Barred::NoFilterYet => format!("noch kein Filter eingegeben: {}", keys.named(Verb::Filter)),
        Barred::NoFilterToSave => format!("es gibt keinen Filter zu speichern: {}", keys.named(Verb::Filter)),
        Barred::OwnOrder(pane) => {
            format!("{} hat eine eigene Ordnung; wählbar ist die von {}", words.pane(*pane), queue())
        }
        Barred::Hidden { number, term } => {
            format!(
                "{number} ist durch `{term}` verborgen: {} löscht den Filter",
                keys.named(Verb::ClearFilter)
            )
        }
        _ => about(words, why),
    }
}

/// The reasons that say what they are about.
fn about(words: Words, why: &Barred) -> String {
    match why {
        Barred::UpdateOver { server, release, progress } => {
            format!("{server} auf {release}: {}", words.state(*progress))
        }
        Barred::CameByItself { what } => {
            format!("{what} kam von selbst unter den Cursor: dieselbe Taste noch einmal wirkt darauf")
        }
        Barred::OnNoServer(number) => format!("{number} ist auf keinem Server"),
        Barred::LinkedToNone(number) => format!("{number} ist mit keinem anderen verknüpft"),
        Barred::VisibleAlready(number) => format!("{number} ist schon sichtbar"),
        Barred::NothingCounted { what } => format!("für {what} wird nichts gezählt"),
        Barred::Refused(refusal) => format!("{}: {}", words.refused(refusal), words.help(refusal)),
        Barred::NotBilled { tenant } => format!("von {tenant} werden keine Lizenzen berechnet"),
        Barred::NoUserOf { tenant, product } => {
            format!("bei {tenant} ist kein Benutzer für {product} eingerichtet")
        }
        Barred::NoHours { tenant } => format!("{tenant} hat keinen Vertrag mit Stunden"),
        Barred::NoBackupRules(subject) => {
            format!("kein Vertrag mit Regeln über die Backups von {} ist bekannt", subject.id())
        }
        Barred::NoChecklist { contract } => format!("{contract} hat keine Checkliste"),
        Barred::NoDuties { contract } => format!("{contract} nennt keine Pflichten"),
        _ => plain(why).to_owned(),
    }
}

/// The reasons that are a sentence and nothing else.
fn plain(why: &Barred) -> &'static str {
    match why {
        Barred::Past => "das ist der Desk, wie er war: zurück mit `:now`",
        Barred::ReadOnly => "diese Konsole darf nur lesen",
        Barred::OnItsWay => "die letzte Handlung ist noch unterwegs: gleich noch einmal",
        Barred::NoIncident => "kein Vorfall unter dem Cursor",
        Barred::NoUpdate => "kein geplantes Update unter dem Cursor",
        Barred::NoServer => "kein Server unter dem Cursor",
        Barred::NoTenant => "kein Mandant unter dem Cursor",
        Barred::NoAccount => "kein Guthabenkonto unter dem Cursor",
        Barred::NothingBackedUp => "unter dem Cursor ist kein Server oder Mandant mit Backups",
        Barred::NothingToSend => "unter dem Cursor ist nichts zu versenden",
        Barred::NothingToOpen => "unter dem Cursor ist nichts zu öffnen",
        Barred::NothingToExplain => "unter dem Cursor ist nichts zu erklären",
        Barred::NothingToCopy => "unter dem Cursor ist nichts zu kopieren",
        Barred::NothingToMark => "nichts zu markieren",
        Barred::NotShown => "worauf es wirken soll, ist nicht zu sehen",
        Barred::NoDeferral => "dort ist kein Aufschub beantragt oder genehmigt",
        Barred::NoTestVersion => "keine Testversion ist veröffentlicht",
        Barred::NoReleaseToPlan => "kein stabiles Release ist noch auf einem Server zu planen",
        Barred::TenantGone => "den Mandanten gibt es nicht mehr",
        Barred::ContractUnknown => "seine Vertragsversion ist hier nicht bekannt",
        Barred::PackUnknown => "sein Vertragspaket ist hier nicht bekannt",
        Barred::NoScopes => "sein Vertrag nennt keine Themen",
        Barred::NothingToUndo => "in den letzten 30 Sekunden gab es nichts zurückzunehmen",
        Barred::NothingToRedo => "in den letzten 30 Sekunden wurde nichts zurückgenommen",
        Barred::NoAlarm => "nichts verlangt Beachtung",
        Barred::NothingFree => "nichts zu übernehmen: alles Offene gehört jemandem oder wartet",
        Barred::NotAway => "es gab keine Abwesenheit von 5 Minuten",
        // Said above, each with what it is about.
        Barred::Frozen
        | Barred::NoSuchKey { .. }
        | Barred::Covered
        | Barred::MarksHidden
        | Barred::NotOpen { .. }
        | Barred::UpdateOver { .. }
        | Barred::NoProduct
        | Barred::NoContract
        | Barred::CameByItself { .. }
        | Barred::OnNoServer(_)
        | Barred::LinkedToNone(_)
        | Barred::VisibleAlready(_)
        | Barred::NothingCounted { .. }
        | Barred::Refused(_)
        | Barred::NotBilled { .. }
        | Barred::NoUserOf { .. }
        | Barred::NoHours { .. }
        | Barred::NoBackupRules(_)
        | Barred::NoChecklist { .. }
        | Barred::NoDuties { .. }
        | Barred::MarksElsewhere
        | Barred::MatchesElsewhere
        | Barred::NoFilterYet
        | Barred::NoFilterToSave
        | Barred::OwnOrder(_)
        | Barred::Hidden { .. } => "",
    }
}
