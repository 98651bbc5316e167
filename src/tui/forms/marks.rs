//! A list of which each line is marked on its own.

use crate::tui::key::{Code, Key};
use crate::words::Hint;

/// Lines with a mark each.
#[derive(Clone, Debug)]
pub struct Marks {
    /// Signs a line can have, in the order in which Space goes through them.
    signs: &'static [&'static str],
    labels: Vec<String>,
    /// By line, an index into the signs.
    chosen: Vec<usize>,
    cursor: usize,
}

impl Marks {
    /// None is marked.
    pub fn new(signs: &'static [&'static str], labels: impl IntoIterator<Item = String>) -> Self {
        let labels: Vec<String> = labels.into_iter().collect();
        Self { signs, chosen: vec![0; labels.len()], labels, cursor: 0 }
    }

    /// Besides marked and not there is a third sign.
    pub fn has_three(&self) -> bool {
        self.signs.len() > 2
    }

    /// Which sign the lines have.
    pub fn chosen(&self) -> &[usize] {
        &self.chosen
    }

    /// Gives a line a sign; what is not there is left alone.
    pub fn set(&mut self, line: usize, sign: usize) {
        if let Some(chosen) = self.chosen.get_mut(line).filter(|_| sign < self.signs.len()) {
            *chosen = sign;
        }
    }

    /// Sign, label, and whether the cursor is on it.
    pub fn lines(&self) -> impl Iterator<Item = (&'static str, &str, bool)> {
        let rows = self.labels.iter().zip(&self.chosen).enumerate();
        rows.map(|(line, (label, sign))| (self.signs[*sign], label.as_str(), line == self.cursor))
    }

    /// `x 2, v 1 of 12`, for when the list does not have the keys.
    pub fn summary(&self) -> Hint {
        let count = |sign: usize| self.chosen.iter().filter(|chosen| **chosen == sign).count();
        let signs = (1..self.signs.len())
            .filter(|sign| count(*sign) > 0)
            .map(|sign| format!("{} {}", self.signs[sign], count(sign)));
        Hint::Marked { signs: signs.collect(), of: self.labels.len() }
    }

    /// Up and down move until the list ends, Space gives the next sign.
    pub(super) fn key(&mut self, key: Key) -> bool {
        match key.code {
            Code::Up if self.cursor > 0 => self.cursor -= 1,
            Code::Down if self.cursor + 1 < self.labels.len() => self.cursor += 1,
            Code::Char(' ' | 'x') if !key.ctrl && !self.labels.is_empty() => {
                let chosen = &mut self.chosen[self.cursor];
                *chosen = (*chosen + 1) % self.signs.len();
            }
            Code::Char('*') if !key.ctrl => {
                let sign = usize::from(self.chosen.iter().any(|sign| *sign != 1));
                self.chosen.fill(sign);
            }
            _ => return false,
        }
        true
    }
}
