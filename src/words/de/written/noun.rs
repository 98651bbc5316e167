//! What a pack names.

use crate::domain::base::written::Named;

pub(super) fn noun(named: Named) -> &'static str {
    match named {
        Named::Rule => "Regel",
        Named::Clock => "Frist",
        Named::Category => "Kategorie",
        Named::Product => "Produkt",
        Named::Detail => "Angabe",
        Named::Function => "Funktion",
        Named::Component => "Komponente",
        Named::Item => "Punkt",
        Named::Scope => "Thema",
        Named::Ground => "Grund",
        Named::Row(table) => table,
    }
}
