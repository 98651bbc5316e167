//! Reasons of acts about the desk.

use crate::domain::contract::Standing;
use crate::domain::readings::refusal::{Named, OfDesk, Versioned};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfDesk) -> Said {
    match reason {
        OfDesk::Slip { tenant, kind, name, near } => {
            let kind = match kind {
                Named::System => "das System",
                Named::App => "die App",
            };
            let what = format!("der Mandant {tenant} nennt {kind} {name}, und den Namen gibt es nicht");
            said(what, format!("{near} schreiben, oder {name} als [[platform]]"))
        }
        OfDesk::NoLicence { tenant, kind, known } => said(
            format!("der Mandant {tenant} nennt die Lizenz {kind}, die kein Vertrag zählt"),
            format!("die Lizenzen sind {}", words.list(known)),
        ),
        OfDesk::TooManyContacts { tenant, able, must_be, contract, agreed } => {
            let standing = match must_be {
                Standing::Certified => "zertifizierte",
                Standing::Authorised => "berechtigte",
            };
            said(
                format!(
                    "{tenant} nennt {able} {standing} Kontakte unter {contract}, vereinbart sind {agreed}"
                ),
                format!("{agreed} nennen oder eine andere Zahl vereinbaren"),
            )
        }
        OfDesk::NamelessReason(id) => said(format!("der Grund {id} hat keinen Namen"), "in Worten angeben"),
        OfDesk::NoLevel { pack, level, known } => {
            let known: Vec<String> = known.iter().map(u8::to_string).collect();
            let what = format!("{pack} hat keine Eskalationsstufe {level}");
            said(what, format!("die Stufen sind {}", known.join(", ")))
        }
        OfDesk::NumbersGoOn { next } => {
            said(format!("der nächste Vorfall ist schon {next}"), "Nummern wachsen nur: eine höhere angeben")
        }
        OfDesk::NoVersions { kind, id } => {
            let kind = match kind {
                Versioned::Platform => "die Plattform",
                Versioned::Software => "die Software",
            };
            said(format!("{kind} {id} hat keine Versionen"), "ihre Versionen nennen, die neueste zuerst")
        }
    }
}
