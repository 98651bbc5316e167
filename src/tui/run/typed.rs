//! What was typed, pasted and answered.

use std::io;

use tokio::time::Instant as Tick;

use super::App;
use crate::tui::input::Input;
use crate::tui::msg::Msg;

/// Bytes that are taken at once; whoever sends more waits for a frame in between.
const AT_ONCE: usize = 256 * 1_024;

impl App<'_> {
    /// Takes everything that has been typed before anything is drawn: a thousand held keys make
    /// one frame.
    pub(super) fn input(&mut self, buffer: &mut [u8], count: usize) -> io::Result<()> {
        let mut bytes = Vec::new();
        let mut count = count;
        while count > 0 {
            bytes.extend_from_slice(&buffer[..count]);
            count = if bytes.len() < AT_ONCE { self.tty.read_now(buffer) } else { 0 };
        }
        let mut inputs = Vec::new();
        self.decoder.feed(&bytes, &mut inputs);
        self.quiet_at = self.decoder.waits().map(|time| Tick::now() + time);
        self.take_inputs(inputs)
    }

    /// Nothing more has come in time.
    pub(super) fn quiet(&mut self) -> io::Result<()> {
        let mut inputs = Vec::new();
        self.decoder.quiet(&mut inputs);
        self.quiet_at = self.decoder.waits().map(|time| Tick::now() + time);
        self.take_inputs(inputs)
    }

    fn take_inputs(&mut self, inputs: Vec<Input>) -> io::Result<()> {
        for input in inputs {
            if input == Input::Answer {
                self.pacing.answered(Tick::now());
                self.pointed.seen();
            } else if let Input::Mouse(mouse) = input {
                let pointed = self.pointed.on(mouse);
                self.take(Msg::Pointed(pointed))?;
                self.pacing.want_now();
            } else {
                self.take(Msg::Input(input))?;
                self.pacing.want_now();
            }
            if self.ending.is_some() {
                return Ok(());
            }
        }
        if self.draw_at().is_some_and(|at| at <= Tick::now()) { self.frame() } else { Ok(()) }
    }
}
