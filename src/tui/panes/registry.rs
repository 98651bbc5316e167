//! The panes there are: nothing else in the console goes through all of them one by one.

use crate::tui::model::Pane;
use crate::tui::panes::spec::Spec;
use crate::tui::panes::{
    availability, clocks, contracts, incidents, licences, log, storage, trends, updates,
};
use crate::words::console::Column as Title;

/// What a pane is made of.
pub const fn of(pane: Pane) -> &'static Spec {
    match pane {
        Pane::Incidents => &incidents::PANE,
        Pane::Clocks => &clocks::PANE,
        Pane::Updates => &updates::PANE,
        Pane::Storage => &storage::PANE,
        Pane::Licences => &licences::PANE,
        Pane::Availability => &availability::PANE,
        Pane::Contracts => &contracts::PANE,
        Pane::Log => &log::PANE,
        Pane::Trends => &trends::PANE,
    }
}

/// Columns of a pane that may be hidden, in their order.
pub fn columns(pane: Pane) -> impl Iterator<Item = Title> {
    let wishes = of(pane).lists.iter().flat_map(|list| list().wishes());
    wishes.filter(super::table::Wish::can_be_hidden).map(|wish| wish.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::cell::width;
    use crate::words::{Lang, Words};

    #[test]
    fn titles_fit_their_columns_in_every_language() {
        let wishes =
            || Pane::ALL.into_iter().flat_map(|pane| of(pane).lists).flat_map(|list| list().wishes());
        for words in Lang::ALL.map(|lang| Words::new(lang, chrono_tz::UTC)) {
            for wish in wishes().filter(|wish| !wish.flexible) {
                let title = words.column(wish.title);
                assert!(width(title) <= wish.width.into(), "{title} in {}", wish.width);
            }
        }
    }
}
