//! Reasons of acts about licences.

use crate::domain::facts::entity::Entity;
use crate::domain::readings::refusal::{OfBilled, OfLicence};
use crate::words::de::phrase::many;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfLicence) -> Said {
    match reason {
        OfLicence::NoContract(tenant) => said(
            format!("{tenant} hat keinen Vertrag mit Lizenzen eines Systems"),
            "zuerst einen geben, etwa xphone-connect",
        ),
        OfLicence::NoProduct { contract, product, known } => said(
            format!("{contract} kennt kein Produkt {product}"),
            format!("die Produkte sind {}", known.join(", ")),
        ),
        OfLicence::ForUsers(product) => {
            said(format!("{product} ist eine Lizenz für Benutzer"), "den Benutzer nennen")
        }
        OfLicence::ForSystem(product) => said(
            format!("{product} ist eine Lizenz für das ganze System"),
            "statt eines Benutzers eine Anzahl angeben",
        ),
        OfLicence::NotConfigured { user, product, known } => said(
            format!("{user} ist nicht für {product} eingerichtet"),
            format!("die Benutzer sind {}", words.list(known)),
        ),
        OfLicence::NothingToRelease { tenant, user, product } => said(
            format!("{user} von {tenant} ist nicht für {product} eingerichtet"),
            "Übersicht: `pikett licence list`",
        ),
        OfLicence::Billed(reason) => of_billed(words, reason),
    }
}

fn of_billed(words: Words, reason: &OfBilled) -> Said {
    match reason {
        OfBilled::NotBilled(tenant) => said(
            format!("{tenant} hat keinen Vertrag, der Lizenzen abrechnet"),
            "zuerst einen Vertrag geben, der Lizenzen abrechnet",
        ),
        OfBilled::CountUnknown(tenant) => said(
            format!("wie viele Lizenzen {tenant} damals hatte, ist nicht bekannt"),
            format!("zuerst erfassen: pikett licence count {tenant} N"),
        ),
        OfBilled::NothingCancelled => said("0 Lizenzen lassen sich nicht kündigen", "eine Zahl ab 1 angeben"),
        OfBilled::TooFew { tenant, had, count, most } => {
            let what = if most < had {
                format!(
                    "{tenant} hatte damals {}; seither nicht gekündigt: {most}",
                    many(*had, "Lizenz", "Lizenzen")
                )
            } else {
                format!("{tenant} hat {}, weniger als {count}", many(*had, "Lizenz", "Lizenzen"))
            };
            said(what, format!("höchstens {most} kündigen"))
        }
        OfBilled::Penalty { excess, whose, year, cost, fine } => {
            let of = match whose {
                Entity::Reseller(id) => format!("Reseller {id}"),
                other => words.thing(other),
            };
            let cost = match cost {
                Ok(penalty) => {
                    let penalty = words.number(&penalty.to_string());
                    format!("Vertragsstrafe {penalty}, geschätzt: die Abrechnung entscheidet")
                }
                Err(months) => format!("jede kostet {months} Monatsgebühren, die nicht erfasst sind"),
            };
            let help = match fine {
                0 => "die Vertragsstrafe annehmen (`--accept-penalty`)".to_owned(),
                fine => {
                    format!("höchstens {fine} kündigen oder die Vertragsstrafe annehmen (`--accept-penalty`)")
                }
            };
            said(format!("{excess} mehr, als {of} {year} kündigen darf; {cost}"), help)
        }
    }
}
