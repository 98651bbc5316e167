//! The user's own editor has the terminal.

use std::io;

use super::App;
use crate::tui::input::Decoder;
use crate::tui::msg::Msg;
use crate::tui::terminal;

impl App<'_> {
    /// Gives the terminal to the editor; what it leaves comes as a message.
    pub(super) fn edit(&mut self, text: String) {
        self.mode = None;
        self.out.clear();
        self.editing = true;
        let answers = self.answers.clone();
        tokio::task::spawn_blocking(move || {
            let edited = terminal::edit(&text).map_err(|why: io::Error| why.to_string());
            // A console that has gone needs no answer.
            let _ = answers.blocking_send(Msg::Edited(edited));
        });
    }

    /// The terminal is the console's again. What was typed at an editor that did not take it was not meant
    /// for the console, where every key does something.
    pub(super) fn edited(&mut self) {
        self.editing = false;
        self.resume();
        self.tty.forget_typed();
        self.decoder = Decoder::default();
    }
}
