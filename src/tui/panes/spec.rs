//! What a pane is made of.

use crate::tui::cell::Line;
use crate::tui::panes::scene::Scene;
use crate::tui::panes::section::Section;
use crate::tui::panes::shown::PaneRows;
use crate::tui::panes::table::has_heading;
use crate::tui::verb::KeyNames;
use crate::words::console::Empty;

/// A pane; each is declared in its folder.
#[derive(Debug)]
pub struct Spec {
    /// Its lists, one below the other.
    pub lists: &'static [fn() -> Box<dyn Section>],
    /// From this width on its rows are sentences where there is no room for headings: a small pane
    /// that sums up, and says what is alarming and nothing else.
    pub brief: Option<u16>,
    /// Its rows leave out so much that a detail belongs beside them.
    pub detail: bool,
    /// Narrower than this its table has no room for what is alarming: its rows are sentences, however
    /// many there are.
    pub table_from: u16,
    pub strip: Option<Strip>,
    /// Pictures of the row under the cursor stand beside its rows.
    pub drawn: bool,
    /// Behind its title, in a pane that is so high inside.
    pub count: fn(PaneRows<'_>, u16) -> String,
    /// Said where there is nothing.
    pub empty: fn(Scene<'_>, &dyn KeyNames) -> String,
}

/// Lines at the lower edge of a pane.
#[derive(Clone, Copy, Debug)]
pub struct Strip {
    pub height: u16,
    /// Whether a pane of that inner size has room for them.
    pub fits: fn(u16, u16) -> bool,
    pub lines: fn(Scene<'_>) -> Vec<Line>,
}

impl Spec {
    pub const fn new(lists: &'static [fn() -> Box<dyn Section>]) -> Self {
        Self {
            lists,
            brief: None,
            table_from: 0,
            detail: true,
            strip: None,
            drawn: false,
            count: |_, _| String::new(),
            empty: |_, _| String::new(),
        }
    }

    /// Sentences from this width on where there is no room for headings.
    pub const fn brief(self, from: u16) -> Self {
        Self { brief: Some(from), ..self }
    }

    /// Sentences also where there is room for headings, in a pane that is less wide.
    pub const fn table_from(self, from: u16) -> Self {
        Self { table_from: from, ..self }
    }

    /// Whether its rows are sentences in a pane of that inner size.
    pub fn is_brief(&self, width: u16, height: u16) -> bool {
        let table = has_heading(height) && width >= self.table_from;
        !table && self.brief.is_some_and(|from| width >= from)
    }

    pub const fn without_detail(self) -> Self {
        Self { detail: false, ..self }
    }

    pub const fn strip(self, strip: Strip) -> Self {
        Self { strip: Some(strip), ..self }
    }

    pub const fn drawn(self) -> Self {
        Self { drawn: true, ..self }
    }

    pub const fn count(self, count: fn(PaneRows<'_>, u16) -> String) -> Self {
        Self { count, ..self }
    }

    pub const fn empty(self, empty: fn(Scene<'_>, &dyn KeyNames) -> String) -> Self {
        Self { empty, ..self }
    }

    /// The strip, where a pane of that inner size has room for it.
    pub fn strip_in(&self, width: u16, height: u16) -> Option<Strip> {
        self.strip.filter(|strip| (strip.fits)(width, height))
    }
}

/// What is said of an empty pane whatever it is about.
pub fn nothing(at: Scene<'_>, what: Empty<'_>) -> String {
    at.words().empty(what)
}
