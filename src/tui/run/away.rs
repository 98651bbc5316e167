//! Signals: another size, away and back, and the end.

use std::io;

use rustix::process::{Signal, kill_current_process_group};

use super::{App, Ending};
use crate::tui::signals::{Caught, has_job_control};
use crate::tui::terminal::{Mode, Pacing};
use crate::words::console::OfAct;

impl<'t> App<'t> {
    pub(super) fn caught(&mut self, caught: Caught) -> io::Result<()> {
        match caught {
            // The editor stops and goes on with us, and takes what else is typed.
            Caught::Suspend if self.editing => kill_current_process_group(Signal::STOP)?,
            Caught::Continue | Caught::Resize if self.editing => {}
            Caught::End(signal) if self.editing && signal == Signal::INT.as_raw() as u8 => {}
            Caught::Resize => self.resize(),
            Caught::Suspend => return self.suspend(),
            Caught::Continue => self.resume(),
            Caught::End(signal) => self.ending = Some(Ending::Signal(signal)),
        }
        Ok(())
    }

    /// Draws anew whatever the size is: there and back again may be one signal, and the terminal may
    /// have cleared its screen in between.
    fn resize(&mut self) {
        self.model.size = self.tty.size();
        self.screen.forget(self.model.size);
        self.pacing.want_now();
    }

    /// Gives the terminal back and stops; goes on here when the shell lets it.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        if !has_job_control() {
            let now = self.console.link.clock().now();
            self.model.complain(now, OfAct::NoShell);
            self.pacing.want_now();
            return Ok(());
        }
        self.mode = None;
        self.out.clear();
        kill_current_process_group(Signal::STOP)?;
        self.resume();
        Ok(())
    }

    pub(super) fn resume(&mut self) {
        self.mode = None;
        self.caller.forget();
        match Mode::enter(self.tty, self.model.session.line.mouse) {
            Ok(mode) => self.mode = Some(mode),
            // Gone while the console was away.
            Err(_) => self.ending = Some(Ending::HungUp),
        }
        self.model.size = self.tty.size();
        self.screen.forget(self.model.size);
        self.pacing = Pacing::new(self.model.session.line.low_bandwidth);
    }
}
