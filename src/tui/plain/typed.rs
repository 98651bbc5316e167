//! Lines that are typed: commands with their colon or without, and answers to what was asked.

use super::form::{self, Answer};
use super::{App, page};
use crate::tui::commands::{self, Known};
use crate::tui::fixed::{ENTER, ESC, RESTORE, SAVE, TICK};
use crate::tui::forms::insert;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::model::{Overlay, Tab, Zoom};
use crate::tui::msg::Msg;
use crate::tui::overlay::{CommandLine, Menu, MenuKind};
use crate::tui::verb::Verb;
use crate::words::console::{Command as Is, Plain, Status};

/// What is read after a command.
#[derive(Clone, Copy)]
enum Reads {
    Rows,
    Detail,
    Counts,
    Nothing,
}

impl App {
    pub(super) fn typed(&mut self, line: &str) {
        self.lines.show_typed(true);
        if self.model.session.guard.lock.is_some() {
            self.unlock(line);
        } else if self.model.session.guard.held.is_some() {
            let yes = form::yes_or_no(line) == Some(true);
            self.key(if yes { ENTER } else { ESC });
            self.after(Reads::Nothing);
        } else {
            match self.model.overlay {
                Overlay::Confirm(_) => self.confirm(line),
                Overlay::Menu(menu) => self.menu(line, menu),
                Overlay::Dialog(_) => self.form(line),
                _ => self.command(line),
            }
        }
        let secret = matches!(&self.model.overlay, Overlay::Dialog(dialog) if form::asks_secret(dialog));
        let guard = &self.model.session.guard;
        if secret || (guard.lock.is_some() && guard.passphrase) {
            self.lines.show_typed(false);
        }
    }

    fn key(&mut self, key: Key) {
        self.take(Msg::Input(Input::Key(key)));
    }

    /// What is only offered elsewhere: nobody types a chord into a line.
    fn take_draft(&mut self) {
        if matches!(&self.model.overlay, Overlay::Dialog(dialog) if dialog.offered.is_some()) {
            self.key(RESTORE);
        }
    }

    fn plain(&mut self, said: Plain<'_>) {
        let line = self.seen(|view| view.words().plain(said));
        self.say(&[line]);
    }

    fn unlock(&mut self, line: &str) {
        self.take(Msg::Input(Input::Paste(line.into())));
        self.key(ENTER);
    }

    fn confirm(&mut self, line: &str) {
        let yes = form::yes_or_no(line) == Some(true);
        self.key(if yes { ENTER } else { ESC });
        if !yes {
            self.plain(Plain::AnswerIsNo);
        }
        self.after(Reads::Nothing);
    }

    fn menu(&mut self, line: &str, menu: Menu) {
        let typed = line.trim();
        let Ok(number) = typed.parse::<usize>() else {
            self.key(ESC);
            if !typed.is_empty() {
                self.command(line);
            }
            return;
        };
        let items = self.with(|model, cx| crate::tui::choices::items(model, cx, menu.kind).len());
        let Some(index) = number.checked_sub(1).filter(|index| *index < items) else {
            return self.plain(Plain::NoSuchRow(typed));
        };
        self.model.overlay = Overlay::Menu(Menu { index, ..menu });
        self.key(if menu.kind == MenuKind::Columns { TICK } else { ENTER });
        self.after(match menu.kind {
            MenuKind::Alarms => Reads::Detail,
            MenuKind::Sort => Reads::Rows,
            MenuKind::Columns | MenuKind::Themes => Reads::Nothing,
        });
    }

    fn form(&mut self, line: &str) {
        let Overlay::Dialog(dialog) = &mut self.model.overlay else { return };
        let count = dialog.form.fields().len();
        let last = dialog.focus + 1 >= count;
        match Answer::of(line) {
            Answer::Leave => {
                self.key(ESC);
                return self.plain(Plain::FormLeft);
            }
            Answer::Save => return self.save(),
            Answer::Field(number) if (1..=count).contains(&number) => dialog.focus = number - 1,
            Answer::Field(_) => {}
            Answer::Keep if last => return self.save(),
            Answer::Keep => dialog.move_focus(true),
            Answer::Fill(text) => {
                let taken = self.with(|model, cx| match &mut model.overlay {
                    Overlay::Dialog(dialog) => form::fill(dialog, cx, text),
                    _ => false,
                });
                if !taken {
                    self.plain(Plain::NotForField(text.trim()));
                } else if last {
                    return self.save();
                } else if let Overlay::Dialog(dialog) = &mut self.model.overlay {
                    dialog.move_focus(true);
                }
            }
        }
        // What was filled in stays as a draft, as on the screen.
        let console = self.model.session.guard.present(self.console.link.clock().now());
        self.take(Msg::Second(console));
        self.ask();
    }

    /// What the rules say of it first: they may have changed with what was filled in.
    fn save(&mut self) {
        let lines = self.seen(|view| match &view.model.overlay {
            Overlay::Dialog(dialog) => form::checks(view, dialog),
            _ => Vec::new(),
        });
        self.say(&lines);
        self.key(SAVE);
        self.after(Reads::Nothing);
    }

    /// Asks for the field that is next.
    pub(super) fn ask(&mut self) {
        let lines = self.seen(|view| match &view.model.overlay {
            Overlay::Dialog(dialog) if !dialog.sending => form::asked(view, dialog),
            _ => Vec::new(),
        });
        self.say(&lines);
    }

    fn command(&mut self, line: &str) {
        let line = line.trim().trim_start_matches(':').trim();
        let (name, args) = line.split_once(' ').unwrap_or((line, ""));
        if line.is_empty() {
            return;
        }
        if matches!(name, "help" | "h" | "?") {
            let lines = self.seen(|view| page::help(view, args.trim()));
            return self.say(&lines);
        }
        if let Ok(number) = line.parse() {
            return self.row(number, line);
        }
        let reads = reads(name, args);
        let mut typed = CommandLine::default();
        insert(&mut typed.input, line);
        self.model.overlay = Overlay::Command(typed);
        let before = (self.waits, self.model.status.message.clone());
        self.key(ENTER);
        let answered = before != (self.waits, self.model.status.message.clone());
        self.after(if answered { Reads::Nothing } else { reads });
    }

    /// To a row of the pane that was read last.
    fn row(&mut self, number: usize, typed: &str) {
        let Some((index, key)) = self.seen(|view| page::row(view, number)) else {
            return self.plain(Plain::NoSuchRow(typed));
        };
        let pane = self.model.place.pane;
        self.model.list_mut(pane).cursor.move_to(key, index);
        self.after(Reads::Detail);
    }

    /// Reads what a line has led to.
    fn after(&mut self, reads: Reads) {
        if self.model.place.zoom == Zoom::Overview {
            self.model.place.zoom = Zoom::Pane;
            let lines = self.seen(page::summary);
            return self.say(&lines);
        }
        if self.model.filter.typing {
            self.key(ESC);
        }
        if self.model.session.guard.held.is_some() {
            let away = self.model.session.guard.away.unwrap_or(0) / 60;
            let line = self.seen(|view| {
                let words = view.words();
                let away = words.status(Status::Minutes(away));
                words.status(Status::WasAway { away: &away, yes: "y", no: "n" })
            });
            return self.say(&[line]);
        }
        match &self.model.overlay {
            Overlay::Nothing => {}
            Overlay::Dialog(dialog) if dialog.sending => return,
            Overlay::Dialog(dialog) if dialog.complaint.is_some() => return self.ask(),
            Overlay::Dialog(_) => {
                self.take_draft();
                let lines = self.seen(|view| match &view.model.overlay {
                    Overlay::Dialog(dialog) => form::opened(view, dialog),
                    _ => Vec::new(),
                });
                self.say(&lines);
                return self.ask();
            }
            Overlay::Help(_) | Overlay::Palette(_) => {
                self.model.overlay = Overlay::Nothing;
                let lines = self.seen(|view| page::help(view, ""));
                return self.say(&lines);
            }
            Overlay::Menu(_) | Overlay::Confirm(_) => {
                let lines = self.seen(page::overlay);
                return self.say(&lines);
            }
            Overlay::Pager(_) | Overlay::Command(_) => {
                let lines = self.seen(page::overlay);
                self.model.overlay = Overlay::Nothing;
                return self.say(&lines);
            }
        }
        let pane = self.model.place.pane;
        let closely = self.model.place.detail || self.model.detail.tab != Tab::Detail;
        if closely && self.model.detail.tab == Tab::Log {
            self.awaits_log = true;
            return;
        }
        let lines = match reads {
            Reads::Rows => self.seen(|view| page::rows(view, pane)),
            Reads::Detail => return self.read_closely(),
            Reads::Counts if closely => return self.read_closely(),
            Reads::Counts => self.seen(|view| vec![page::counts(view)]),
            Reads::Nothing => return,
        };
        self.say(&lines);
    }

    /// Reads the row that was chosen, and whichever side of it was asked for.
    pub(super) fn read_closely(&mut self) {
        let lines = self.seen(page::detail);
        (self.model.place.detail, self.model.detail.tab) = (false, Tab::Detail);
        self.say(&lines);
    }
}

/// What is read after a command of that name.
fn reads(name: &str, args: &str) -> Reads {
    match commands::find(name) {
        Some(Known::Command(command)) if page::lists(command.is) => {
            let one = command.is == Is::Incidents && !args.trim().is_empty();
            if one { Reads::Detail } else { Reads::Rows }
        }
        Some(Known::Action(action)) => match action.verb {
            Verb::Incidents
            | Verb::Clocks
            | Verb::Updates
            | Verb::Storage
            | Verb::Licences
            | Verb::Availability
            | Verb::Contracts
            | Verb::Trends
            | Verb::Log
            | Verb::ClearFilter
            | Verb::NextPane
            | Verb::PreviousPane => Reads::Rows,
            Verb::Alarm
            | Verb::Down
            | Verb::Up
            | Verb::First
            | Verb::Last
            | Verb::PageDown
            | Verb::PageUp
            | Verb::HalfDown
            | Verb::HalfUp
            | Verb::Open => Reads::Detail,
            _ => Reads::Counts,
        },
        _ => Reads::Counts,
    }
}
