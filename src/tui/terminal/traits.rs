//! What terminals differ in, by their names.

/// What it takes to draw on a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Traits {
    pub erases: Erases,
    /// A bright colour makes letters bold, and only what ends both ends it: each style is said whole. So does
    /// the console of Linux (`csi_m` in its `vt.c`).
    pub resets: bool,
    /// A sequence that sets the title is taken as one: others print what is in it.
    pub titles: bool,
}

impl Traits {
    pub fn of(term: &str) -> Self {
        let untitled = ["linux", "dumb", "ansi", "cons25", "sun"];
        let titles = !term.is_empty() && !untitled.iter().chain(&VT).any(|name| term.starts_with(name));
        Self { erases: Erases::of(term), resets: term.starts_with("linux"), titles }
    }
}

/// Terminals of glass: no colours, no titles.
const VT: [&str; 6] = ["vt52", "vt100", "vt102", "vt220", "vt320", "vt420"];

/// Whether a terminal of that name gives back what stood on it before. Hardware and the console of Linux
/// have one screen.
pub fn has_second_screen(term: &str) -> bool {
    const ONE: [&str; 7] = ["linux", "vt100", "vt102", "vt220", "vt52", "ansi", "dumb"];
    !ONE.iter().any(|name| term == *name || term.starts_with(&format!("{name}-")))
}

/// What it erases in the middle of a line, by ECH, which came with the VT220.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Erases {
    Nothing,
    /// What is erased has the terminal's own ground, or may have.
    Plain,
    /// What is erased has the ground that was set.
    Coloured,
}

impl Erases {
    /// By the name of a terminal: terminfo says of some that they colour what they erase (`bce`). What calls
    /// itself `screen` may be either.
    pub fn of(term: &str) -> Self {
        const NOTHING: [&str; 5] = ["vt100", "vt102", "vt52", "ansi", "dumb"];
        const COLOURED: [&str; 12] = [
            "xterm",
            "tmux",
            "linux",
            "putty",
            "rxvt",
            "alacritty",
            "foot",
            "konsole",
            "st-",
            "wezterm",
            "vte",
            "gnome",
        ];
        let named = |names: &[&str]| names.iter().any(|name| term.starts_with(name));
        if term.is_empty() || named(&NOTHING) {
            Erases::Nothing
        } else if named(&COLOURED) {
            Erases::Coloured
        } else {
            Erases::Plain
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Erases, Traits};

    #[test]
    fn terminals_are_known_by_their_names() {
        // What it erases, whether each style is said whole, whether it has titles.
        for (term, erases, resets, titles) in [
            ("vt100", Erases::Nothing, false, false),
            ("dumb", Erases::Nothing, false, false),
            ("", Erases::Nothing, false, false),
            ("vt220", Erases::Plain, false, false),
            ("screen", Erases::Plain, false, true),
            ("screen-256color", Erases::Plain, false, true),
            ("tmux", Erases::Coloured, false, true),
            ("tmux-256color", Erases::Coloured, false, true),
            ("putty", Erases::Coloured, false, true),
            ("putty-256color", Erases::Coloured, false, true),
            ("xterm-256color", Erases::Coloured, false, true),
            ("linux", Erases::Coloured, true, false),
        ] {
            assert_eq!(Traits::of(term), Traits { erases, resets, titles }, "{term}");
        }
    }
}
