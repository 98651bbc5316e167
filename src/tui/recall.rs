//! A line that is typed: what it could become, and what was typed before.

use tui_input::Input;

/// Where a line is among its completions, or in its history.
#[derive(Clone, Debug, Default)]
pub struct Recall {
    /// Which of the completions was put in last, and the text that they complete.
    completing: Option<(usize, String)>,
    /// How far back in the history, and what was typed before.
    recalling: Option<(usize, String)>,
}

impl Recall {
    /// What completions are for: the text as it was typed.
    pub fn typed<'t>(&'t self, input: &'t Input) -> &'t str {
        self.completing.as_ref().map_or_else(|| input.value(), |(_, typed)| typed)
    }

    /// Which of the completions stands there.
    pub fn chosen(&self) -> Option<usize> {
        self.completing.as_ref().map(|(index, _)| *index)
    }

    /// Puts in the completion that is one further, round and round.
    pub fn complete(&mut self, input: &mut Input, all: &[String], forward: bool) {
        let Some(last) = all.len().checked_sub(1) else { return };
        let (next, typed) = match self.completing.take() {
            None => (if forward { 0 } else { last }, input.value().to_owned()),
            Some((at, typed)) if forward => (if at >= last { 0 } else { at + 1 }, typed),
            Some((at, typed)) => (at.checked_sub(1).unwrap_or(last), typed),
        };
        *input = Input::from(all[next].clone());
        self.completing = Some((next, typed));
    }

    /// Goes back in `history`, or forward again to what was typed.
    pub fn recall(&mut self, input: &mut Input, history: &[String], back: bool) {
        let (at, typed) = match self.recalling.take() {
            None => (0, input.value().to_owned()),
            Some(recalling) => recalling,
        };
        let at = if back { (at + 1).min(history.len()) } else { at.saturating_sub(1) };
        match history.len().checked_sub(at).and_then(|index| history.get(index)) {
            Some(line) => {
                *input = Input::from(line.clone());
                self.recalling = Some((at, typed));
            }
            None => *input = Input::from(typed),
        }
        self.completing = None;
    }

    /// Something else was typed.
    pub fn edited(&mut self) {
        *self = Self::default();
    }
}

/// Adds a line to a history of at most `kept`; one that was there already is now the latest.
pub fn remember(history: &mut Vec<String>, line: String, kept: usize) {
    history.retain(|known| *known != line);
    history.push(line);
    let excess = history.len().saturating_sub(kept);
    history.drain(..excess);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn history_goes_back_and_forth_and_keeps_what_was_typed() {
        let history = ["why 1".to_owned(), "view night".to_owned()];
        let (mut recall, mut input) = (Recall::default(), Input::from("fil"));
        let mut step = |back| {
            recall.recall(&mut input, &history, back);
            input.value().to_owned()
        };
        assert_eq!([step(true), step(true), step(true)], ["view night", "why 1", "why 1"]);
        assert_eq!([step(false), step(false), step(false)], ["view night", "fil", "fil"]);
    }

    #[test]
    fn completions_go_round() {
        let all = ["view".to_owned(), "version".to_owned()];
        let (mut recall, mut input) = (Recall::default(), Input::from("v"));
        let mut next = |forward| {
            recall.complete(&mut input, &all, forward);
            input.value().to_owned()
        };
        assert_eq!([next(true), next(true), next(true), next(false)], ["view", "version", "view", "version"]);
        assert_eq!(recall.typed(&input), "v");
    }

    #[test]
    fn a_history_has_each_line_once_and_so_many_at_most() {
        let mut history = Vec::new();
        for line in ["a", "b", "a", "c", "d"] {
            remember(&mut history, line.to_owned(), 3);
        }
        assert_eq!(history, ["a", "c", "d"]);
    }
}
