//! The command line while it is typed.

use tui_input::Input;

use crate::tui::said::Said;

/// `:` and what follows.
#[derive(Debug, Default)]
pub struct CommandLine {
    pub input: Input,
    pub complaint: Option<Said>,
    /// Which of the completions was put in last, and the text that they complete.
    pub completing: Option<(usize, String)>,
    /// How far back in the history, and what was typed before.
    pub recalling: Option<(usize, String)>,
}

impl CommandLine {
    pub fn with(text: &str) -> Self {
        Self { input: Input::from(text.to_owned()), ..Self::default() }
    }

    /// What completions are for: the text as it was typed.
    pub fn typed(&self) -> &str {
        self.completing.as_ref().map_or_else(|| self.input.value(), |(_, typed)| typed)
    }

    /// Puts in the completion that is `step` further, round and round.
    pub fn complete(&mut self, all: &[String], forward: bool) {
        let Some(last) = all.len().checked_sub(1) else { return };
        let (next, typed) = match self.completing.take() {
            None => (if forward { 0 } else { last }, self.input.value().to_owned()),
            Some((at, typed)) if forward => (if at >= last { 0 } else { at + 1 }, typed),
            Some((at, typed)) => (at.checked_sub(1).unwrap_or(last), typed),
        };
        self.input = Input::from(all[next].clone());
        self.completing = Some((next, typed));
    }

    /// Goes back in `history`, or forward again to what was typed.
    pub fn recall(&mut self, history: &[String], back: bool) {
        let (at, typed) = match self.recalling.take() {
            None => (0, self.input.value().to_owned()),
            Some(recalling) => recalling,
        };
        let at = if back { (at + 1).min(history.len()) } else { at.saturating_sub(1) };
        match history.len().checked_sub(at).and_then(|index| history.get(index)) {
            Some(line) => {
                self.input = Input::from(line.clone());
                self.recalling = Some((at, typed));
            }
            None => self.input = Input::from(typed),
        }
        self.completing = None;
    }

    /// Something else was typed.
    pub fn edited(&mut self) {
        self.complaint = None;
        self.completing = None;
        self.recalling = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn history_goes_back_and_forth_and_keeps_what_was_typed() {
        let history = ["why 1".to_owned(), "view night".to_owned()];
        let mut line = CommandLine::with("fil");
        let mut recall = |back| {
            line.recall(&history, back);
            line.input.value().to_owned()
        };
        assert_eq!([recall(true), recall(true), recall(true)], ["view night", "why 1", "why 1"]);
        assert_eq!([recall(false), recall(false), recall(false)], ["view night", "fil", "fil"]);
    }

    #[test]
    fn completions_go_round() {
        let all = ["view".to_owned(), "version".to_owned()];
        let mut line = CommandLine::with("v");
        let mut next = |forward| {
            line.complete(&all, forward);
            line.input.value().to_owned()
        };
        assert_eq!([next(true), next(true), next(true), next(false)], ["view", "version", "view", "version"]);
        assert_eq!(line.typed(), "v");
    }
}
