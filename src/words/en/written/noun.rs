//! What a pack names.

use crate::domain::base::written::Named;

pub(super) fn noun(named: Named) -> &'static str {
    match named {
        Named::Rule => "rule",
        Named::Clock => "clock",
        Named::Category => "category",
        Named::Product => "product",
        Named::Detail => "detail",
        Named::Function => "function",
        Named::Component => "component",
        Named::Item => "item",
        Named::Scope => "scope",
        Named::Ground => "ground",
        Named::Row(table) => table,
    }
}
