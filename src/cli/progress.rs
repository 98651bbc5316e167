//! How far an import is, for somebody who waits before a terminal.

use std::path::Path;

use super::lang::cell;
use super::output::{draw, may_draw};
use crate::import::servicenow::Progress;
use crate::words::Caption;

/// Cells of the bar.
const WIDTH: u64 = 30;

/// A line on the terminal that is drawn over; nothing where errors go elsewhere.
pub struct Bar {
    wanted: bool,
    /// Size of the file, in bytes.
    size: u64,
    /// Percent that is drawn.
    shown: Option<(Caption, u64)>,
}

impl Bar {
    pub fn of(file: &Path) -> Self {
        let size = std::fs::metadata(file).map_or(0, |about| about.len());
        Self { wanted: may_draw(), size, shown: None }
    }

    /// Of what is counted, not read from a file.
    pub fn plain() -> Self {
        Self { wanted: may_draw(), size: 0, shown: None }
    }

    pub fn show(&mut self, progress: Progress) {
        let (what, done, all) = match progress {
            Progress::Read(bytes) => (Caption::Reading, bytes, self.size),
            Progress::Taken(rows, all) => (Caption::Recording, rows as u64, all as u64),
        };
        let percent = (done * 100).checked_div(all).unwrap_or(100).min(100);
        if !self.wanted || self.shown == Some((what, percent)) {
            return;
        }
        self.shown = Some((what, percent));
        let full = usize::try_from(percent * WIDTH / 100).unwrap_or(0);
        let empty = usize::try_from(WIDTH).unwrap_or(0).saturating_sub(full);
        let bar = format!("{}{}", "#".repeat(full), "-".repeat(empty));
        draw(&format!("\r{:<9} [{bar}] {percent:>3}%", cell(what)));
    }

    /// Makes room for what is printed next.
    pub fn clear(&mut self) {
        if self.shown.take().is_some() {
            draw(&format!("\r{:60}\r", ""));
        }
    }
}
