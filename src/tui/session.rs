//! Who sits at this console, where it runs, and who else is there.

use uuid::Uuid;

use super::guard::Guard;
use crate::config::Bell;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Priority;
use crate::domain::facts::presence::Presence;
use crate::tui::theme::Shelf;
use crate::words::Lang;
use crate::words::console::Bound;

/// Who sits here, and what they may do.
#[derive(Clone, Debug)]
pub struct Session {
    pub user: Text,
    pub readonly: bool,
    /// Why it stays so; `None` where `:write` lifts it.
    pub bound: Option<Bound>,
    /// The reseller whose part of the desk is all that is shown.
    pub only: Option<Text>,
    pub bell: Bell,
    pub line: Wire,
    pub lang: Lang,
    pub guard: Guard,
    pub setting: Setting,
    pub company: Company,
    /// Somebody is led through a shift.
    pub tour: bool,
    /// Themes to choose from, and the one in use.
    pub themes: Shelf,
}

/// What the line to the terminal is spared, and what comes over it besides keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wire {
    /// Seconds only of what is critical, minutes of everything else.
    pub low_bandwidth: bool,
    /// The terminal tells where its mouse is clicked and its wheel turned.
    pub mouse: bool,
}

impl Wire {
    /// Whether seconds are shown of an incident of that priority, or of what has none.
    pub fn shows_seconds(self, of: Option<Priority>) -> bool {
        !self.low_bandwidth || of == Some(Priority::P1)
    }
}

/// Where this console is, and where the others are.
#[derive(Clone, Debug, Default)]
pub struct Company {
    pub console: Uuid,
    /// The incident that is looked at closely, and since when.
    pub on: Option<(Number, Instant)>,
    pub others: Vec<Presence>,
}

/// Where the console runs, for whoever asks what is slow or wrong.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    /// The desk's name.
    pub desk: String,
    /// Colours and characters.
    pub terminal: String,
    /// What the terminal needs to answer, in milliseconds, looked at once a minute.
    pub round_trip: Option<u128>,
    /// Seconds by which this machine's clock is behind the desk's server, where it is told.
    pub behind: Option<i64>,
}

impl Session {
    /// Nothing is written in this session, and nothing lifts that.
    pub fn bind(&mut self, why: Bound) {
        (self.readonly, self.bound) = (true, Some(why));
    }

    pub fn new(user: Text, readonly: bool) -> Self {
        Self {
            user,
            readonly,
            bound: None,
            only: None,
            bell: Bell::default(),
            line: Wire::default(),
            lang: Lang::default(),
            guard: Guard::default(),
            setting: Setting::default(),
            company: Company::default(),
            tour: false,
            themes: Shelf::default(),
        }
    }
}
