//! The top lines: counts, time, the filter, and what stands in the way of the present.

use crate::client::Connection;
use crate::domain::base::text::printable;
use crate::domain::base::{span, zone};
use crate::domain::contract::Priority;
use crate::tui::cell::{Cell, Line, length, width as wide};
use crate::tui::fixed::{ENTER, ESC};
use crate::tui::model::Standstill;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::tui::vm::view::View;
use crate::words::console::{Header, Term};

impl View<'_> {
    /// Counts, and what is shown.
    pub fn header(&self, width: u16) -> Line {
        let tally = self.desk.world().queue().tally();
        let mut left = Line::new();
        if width >= 60 {
            left.extend([Cell::new("PIKETT ", Role::Title), self.mode(), Cell::text(" ")]);
        }
        let gap = if width >= 110 { "  " } else { " " };
        for priority in Priority::ALL {
            let count = tally.by_priority[priority.index()];
            let sign = if priority == Priority::P1 && count > 0 { "!" } else { "" };
            let role = if count > 0 { Role::of_priority(priority) } else { Role::Dim };
            left.push(Cell::new(format!("P{} {count}{sign}", priority.number()), role));
            left.push(Cell::text(gap));
        }
        if width < 60 {
            return left;
        }
        let escalations = tally.escalations_due;
        let role = if escalations > 0 { Role::Missed } else { Role::Dim };
        left.push(Cell::dim("| "));
        left.push(Cell::new(self.words().header(Header::Escalations(escalations)), role));
        left.push(Cell::dim(self.words().header(Header::Waiting(self.desk.waiting(self.now)))));
        if width >= 100 {
            left.push(Cell::dim(self.words().header(Header::Unowned(tally.unowned))));
        }
        left.push(Cell::dim(" | "));
        // Where there is little room, that nothing calls stands in place of that all is as usual: the time
        // has to stay.
        let muted = self.muted();
        let instead = muted.clone().filter(|_| width < 100);
        left.push(match (&self.model.status.connection, self.model.look.standstill) {
            (Connection::Connected, None) if instead.is_some() => instead.unwrap_or_default(),
            (Connection::Waiting { .. }, _) => Cell::new(self.words().term(Term::Trouble), Role::Missed),
            (_, None) => Cell::dim(self.words().term(Term::Live)),
            (_, Some(Standstill::Frozen { .. })) => Cell::new(self.words().term(Term::Frozen), Role::Soon),
            (_, Some(Standstill::Past { .. })) => Cell::new(self.words().term(Term::Past), Role::Soon),
        });
        if width >= 100 {
            left.extend(muted.into_iter().flat_map(|muted| [Cell::dim(" | "), muted]));
            left.extend(self.guarded());
            let time = self.header_time(width).first().map_or(0, |time| wide(time));
            left.extend(self.on_call_in(usize::from(width).saturating_sub(length(&left) + time + 2)));
        }
        left
    }

    /// The time, at its longest first.
    pub fn header_time(&self, width: u16) -> Vec<String> {
        let (words, local) = (self.words(), zone::local(self.desk.world().zone, self.now));
        let of_day = local.format("%H:%M:%S").to_string();
        let all = match width {
            ..60 => vec![of_day.clone()],
            60..100 => vec![words.short_clock(self.now), of_day.clone()],
            _ => vec![words.clock(self.now), of_day.clone()],
        };
        if self.model.session.line.shows_seconds(None) {
            return all;
        }
        let minutes = local.format("%H:%M").to_string();
        all.into_iter().map(|time| time.replacen(&of_day, &minutes, 1)).collect()
    }

    /// What can be done here: write, look, or look at another moment.
    fn mode(&self) -> Cell {
        let (session, words) = (&self.model.session, self.words());
        match self.model.look.standstill {
            Some(Standstill::Past { at }) => {
                let at = words.moment(at, self.present());
                Cell::new(words.header(Header::AsOf(&at)), Role::Notice)
            }
            Some(Standstill::Frozen { .. }) => Cell::new(words.term(Term::ReadOnly), Role::Text),
            None if session.only.is_some() => {
                Cell::text(words.header(Header::Only(session.only.as_deref().unwrap_or_default())))
            }
            None if session.readonly => Cell::text(words.term(Term::ReadOnly)),
            None => Cell::text(words.header(Header::WritesAs(session.user.as_str()))),
        }
    }

    /// `mute 14m`, in whole minutes.
    fn muted(&self) -> Option<Cell> {
        let present = self.present();
        let left = self.model.look.news.muted_until(present)? - present;
        let left = span::short((left + 59) / 60 * 60);
        Some(Cell::new(self.words().header(Header::MutedFor(&left)), Role::Soon))
    }

    /// ` | away 23m | lock 48m`: how long nobody was there, and when the console locks itself.
    fn guarded(&self) -> Line {
        let guard = &self.model.session.guard;
        let mut line = Line::new();
        if let Some(away) = guard.away {
            let away = self.words().header(Header::AwayFor(&span::short(away)));
            line.extend([Cell::dim(" | "), Cell::new(away, Role::Soon)]);
        }
        if let Some(left) = guard.left(self.now).filter(|_| !self.model.size.is_large()) {
            // Whole minutes: a screen that counts seconds down costs a line over SSH each.
            let left = span::short((left + 59) / 60 * 60);
            line.push(Cell::dim(self.words().header(Header::LocksIn(&left))));
        }
        line
    }

    /// The most urgent thing, or what keeps the desk from moving.
    pub fn strip(&self, width: u16) -> (Line, Role) {
        if let Connection::Waiting { why, since } = &self.model.status.connection {
            let since = self.words().moment(*since, self.now);
            let what = self.words().failure(why).what;
            let said = Header::Trouble { what: &printable(&what), since: &since };
            return (vec![Cell::text(self.words().header(said))], Role::Alarm);
        }
        if let Some(still) = self.model.look.standstill {
            let (at, key) = (self.words().wall(still.at()), self.keys.named(Verb::Freeze));
            let said = match still {
                Standstill::Frozen { .. } => Header::Frozen { at: &at, key: &key },
                Standstill::Past { .. } => Header::PastDesk { at: &at },
            };
            return (vec![Cell::text(self.words().header(said))], Role::Notice);
        }
        self.alarm_line(width)
    }

    /// The filter as typed or applied, above the list; `None` when there is none. That of a pane with
    /// words of its own stands on its frame, where it has one.
    pub fn filter_line(&self) -> Option<(Line, Option<usize>)> {
        if let Some(narrowing) = self.narrowing() {
            return Some(narrowing);
        }
        let filter = &self.model.filter;
        if !filter.typing && filter.filter.is_empty() && filter.input.value().is_empty() {
            return None;
        }
        let prompt = if filter.typing { "/" } else { self.words().term(Term::Filter) };
        let mut line = vec![Cell::new(prompt, Role::Key), Cell::new(filter.input.value(), Role::Input)];
        if filter.complaint.is_none() {
            let count = self.len(crate::tui::model::Pane::Incidents);
            let all = self.model.filter.filter.chooses_from(self.desk.world().queue());
            let hint = self.filter_hint();
            line.push(Cell::dim(self.words().header(Header::Chosen { count, all, hint: &hint })));
            let text = filter.input.value();
            let view = self.model.memory.views.iter().find(|(_, saved)| saved.as_str() == text);
            line.extend(view.map(|(name, _)| Cell::dim(self.words().header(Header::View(name)))));
        }
        let cursor = filter.typing.then(|| 1 + filter.input.visual_cursor());
        Some((line, cursor))
    }

    /// What ends the typing, or clears what was typed.
    pub(super) fn filter_hint(&self) -> String {
        match self.model.filter.typing {
            true => {
                let (keep, leave) = (ENTER.to_string(), ESC.to_string());
                self.words().header(Header::KeepOrLeave { keep: &keep, leave: &leave })
            }
            false => self.keys.hint(Verb::ClearFilter, self.words().term(Term::Clear)),
        }
    }

    /// What of the filter of the queue was not understood.
    pub fn filter_complaint(&self) -> Option<Line> {
        let complaint = self.model.filter.complaint.as_ref().filter(|_| self.narrowing().is_none())?;
        Some(vec![Cell::new(self.words().misunderstood(complaint), Role::Missed)])
    }
}
