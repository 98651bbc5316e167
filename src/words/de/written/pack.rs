//! What is wrong with a contract pack.

use super::noun::noun;
use crate::domain::base::written::{Named, OfPack};

pub(super) fn wrong(wrong: &OfPack) -> String {
    match wrong {
        OfPack::Id => "eine Id besteht aus Kleinbuchstaben, Ziffern und Bindestrichen",
        OfPack::NoSuch(Named::Rule, id) => {
            return format!("Regel {id} fehlt in diesem Paket; ihren Satz als [[rule]] angeben");
        }
        OfPack::NoSuch(what, name) => return format!("{} `{name}` fehlt in diesem Paket", noun(*what)),
        OfPack::MissingKey(key) => return format!("der Schlüssel `{key}` fehlt"),
        OfPack::NoHours => "ein Vertrag mit Vorfällen gibt seine Bürozeiten in [office] an",
        OfPack::NoPriority(number) => return format!("Priorität {number} gibt es nicht, nur 1 bis 4"),
        OfPack::MissingPriority(number) => {
            return format!("Priorität {number} fehlt; ein Paket nennt 1 bis 4");
        }
        OfPack::FivePriorities => "mehr als vier Prioritäten; ein Paket nennt 1 bis 4 je einmal",
        OfPack::TwoTargets(number) => return format!("eine zweite Frist für Priorität {number}"),
        OfPack::NoLength => "hier ist eine Dauer über 0 nötig",
        OfPack::NoTarget => "eine Frist ist länger als 0",
        OfPack::CriticalTooSoon => "`critical` kommt nach `every` und `grace` zusammen; länger angeben",
        OfPack::ColumnTaken => "diese Spalte hat schon eine andere Frist",
        OfPack::Warnings => "die Warnschwellen steigen: jeder Prozentwert über dem vorigen",
        OfPack::WarningsFromOne => "die Warnschwellen steigen, ab 1 Prozent",
        OfPack::Trigger => "eine Stufe hat entweder `at = \"received\"` oder `clock` und `above_percent`",
        OfPack::Ladder => {
            "die Eskalationsstufen steigen nicht: Stufe und Prozentwert wachsen Schritt für Schritt"
        }
        OfPack::Range(most) => return format!("eine Zahl von 1 bis {most}"),
        OfPack::NoCell => "dieses Feld gibt es nicht; Auswirkung und Dringlichkeit der Matrix nennen",
        OfPack::Rows(rows) => return format!("die Matrix hat {rows} Zeilen statt 4"),
        OfPack::Cells(cells) => return format!("die Zeile hat {cells} Felder statt 4"),
        OfPack::Steps(keys) => return format!("die Stufen sind {}, in dieser Reihenfolge", keys.join(", ")),
        OfPack::YearDays => "ein Jahr hat 365 oder 366 Tage",
        OfPack::Reminders => "die Tage der Erinnerungen nehmen ab: jede näher am Ende als die vorige",
        OfPack::Tight => "`tight_days` liegt nicht unter `dry_days`",
        OfPack::Switching => "Wechsel zählen ab 1 Mal innerhalb von 1 Tag",
        OfPack::Cloud => "die Cloud gehört zu den Plattformen",
        OfPack::Circle => "das Produkt enthält sich selbst",
        OfPack::Permille => "ein Ziel liegt zwischen 1 und 999 Tausendsteln",
        OfPack::Budget => "ein Anteil an der erlaubten Ausfallzeit ist höchstens 100 Prozent",
        OfPack::Percent => "ein Anteil liegt zwischen 1 und 100 Prozent",
        OfPack::TwoDescriptions => "die Beschreibung dient schon einer anderen Angabe",
        OfPack::Label => "1 bis 60 Zeichen, für eine Zeile in einem Formular",
        OfPack::Gigabyte => "ein Gigabyte hat 1_000_000_000 oder 1_073_741_824 Bytes",
    }
    .to_owned()
}
