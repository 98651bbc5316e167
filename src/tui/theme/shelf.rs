//! The themes there are, and which of them the console has.

use super::Theme;

/// Themes by name, in the order in which they are offered.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    themes: Vec<Offered>,
    chosen: usize,
    /// What the settings or the command line say.
    settled: usize,
    /// The command line names one: what was chosen in former sessions does not count.
    named: bool,
}

/// A theme, or why it cannot be used.
#[derive(Clone, Debug)]
pub struct Offered {
    pub name: String,
    /// What is wrong with its file, with the line.
    pub theme: Result<Theme, String>,
}

impl Shelf {
    /// With the one in use by its place; `named` where the command line names it.
    pub fn new(themes: Vec<Offered>, settled: usize, named: bool) -> Self {
        Self { themes, chosen: settled, settled, named }
    }

    pub fn all(&self) -> &[Offered] {
        &self.themes
    }

    pub fn place(&self, name: &str) -> Option<usize> {
        self.themes.iter().position(|offered| offered.name == name)
    }

    /// The place of the one in use.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    pub fn is_settled(&self, place: usize) -> bool {
        self.settled == place
    }

    /// The one in use, or one that is tried in its place; one that cannot be used is not tried.
    pub fn shown(&self, tried: Option<usize>) -> Option<&Theme> {
        let usable = |place: usize| self.themes.get(place)?.theme.as_ref().ok();
        tried.and_then(usable).or_else(|| usable(self.chosen))
    }

    /// Uses the one at that place.
    ///
    /// # Errors
    /// It cannot be used, and why.
    pub fn choose(&mut self, place: usize) -> Result<(), String> {
        let Some(offered) = self.themes.get(place) else { return Ok(()) };
        offered.theme.as_ref().map_err(Clone::clone)?;
        (self.chosen, self.named) = (place, false);
        Ok(())
    }

    /// Goes on with the one of a former session, where the command line names none. One that is gone, or
    /// broken since, is not missed: the settings say what comes then.
    pub fn recall(&mut self, name: &str) {
        if let Some(place) = self.place(name).filter(|_| !self.named)
            && self.themes[place].theme.is_ok()
        {
            self.chosen = place;
        }
    }

    /// What the next session is to know: the name of the one that was chosen, nothing where that is what the
    /// settings say; `None` where this session chose nothing.
    pub fn kept(&self) -> Option<String> {
        let name = || self.themes.get(self.chosen).map(|offered| offered.name.clone()).unwrap_or_default();
        (!self.named && !self.themes.is_empty())
            .then(|| if self.chosen == self.settled { String::new() } else { name() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Glyphs, Palette};
    use crate::tui::theme::EMBEDDED;

    fn shelf(named: bool) -> Shelf {
        let read = |text| Theme::parse("x", text, Palette::Mono, Glyphs::Ascii).map_err(|e| e.to_string());
        let mut themes: Vec<Offered> = EMBEDDED
            .iter()
            .map(|(name, text)| Offered { name: (*name).to_owned(), theme: read(text) })
            .collect();
        themes.push(Offered { name: "own".to_owned(), theme: Err("own.toml:2:1: wrong".to_owned()) });
        Shelf::new(themes, 0, named)
    }

    #[test]
    fn what_was_chosen_comes_back_unless_the_command_line_says_otherwise() {
        let mut first = shelf(false);
        assert_eq!(first.kept().as_deref(), Some(""), "by the settings");
        first.choose(1).unwrap();
        assert_eq!(first.kept().as_deref(), Some("light"));
        for (named, chosen, kept) in [(false, 1, Some("light")), (true, 0, None)] {
            let mut next = shelf(named);
            next.recall("light");
            assert_eq!((next.chosen(), next.kept().as_deref()), (chosen, kept));
        }
        first.choose(0).unwrap();
        assert_eq!(first.kept().as_deref(), Some(""), "as the settings say again: nothing is remembered");
        first.recall("gone");
        first.recall("own");
        assert_eq!(first.chosen(), 0);
    }

    #[test]
    fn a_broken_one_is_neither_tried_nor_chosen() {
        let mut shelf = shelf(false);
        let broken = shelf.place("own").unwrap();
        assert_eq!(shelf.choose(broken), Err("own.toml:2:1: wrong".to_owned()));
        assert!(shelf.shown(Some(broken)).is_some(), "the one in use stays");
        assert_eq!(shelf.chosen(), 0);
    }
}
