//! Colours and characters: which are sent, and what decided that.

use super::finding::Finding;
use super::settings::Read;
use crate::cli::console::LookArgs;
use crate::config::{Glyphs, Palette};
use crate::tui::theme::{self, Deciding};
use crate::words::checkup::{Area, OfLook, Whence};

pub fn findings(read: &Read, look: &LookArgs, variable: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
    let whence = |by: Deciding| match by {
        Some(name) => Whence::Variable { name, value: variable(name).unwrap_or_default() },
        None => Whence::Nothing,
    };
    let (by_environment, by) = theme::palette(&variable);
    let (palette, from) = match (look.color, read.color()) {
        (Some(palette), _) => (palette, Whence::Option("--color")),
        (None, Some(palette)) => (palette, Whence::File),
        (None, None) => (by_environment, whence(by)),
    };
    let guessed = matches!(from, Whence::Nothing | Whence::Variable { name: "TERM", .. });
    // Names that say how many there are, or that are of terminals which have no more.
    let named = ["linux", "vt", "ansi", "16color"];
    let term = variable("TERM").unwrap_or_default();
    let is_known = named.iter().any(|name| term.contains(name));
    let level = palette.word();
    let colours = match palette {
        Palette::Ansi if guessed && !is_known => {
            Finding::note(Area::Colours, OfLook::FewColours { level, from })
        }
        _ => Finding::fine(Area::Colours, OfLook::Colours { level, from }),
    };
    let (by_locale, by) = theme::glyphs(&variable);
    let (glyphs, from) = match (look.glyphs, read.glyphs()) {
        (Some(glyphs), _) => (glyphs, Whence::Option("--glyphs")),
        (None, Some(glyphs)) => (glyphs, Whence::File),
        (None, None) => (by_locale, whence(by)),
    };
    let wanted = matches!(from, Whence::Option(_) | Whence::File);
    let characters = match glyphs {
        Glyphs::Ascii if !wanted => Finding::note(Area::Characters, OfLook::Ascii { from }),
        _ => Finding::fine(Area::Characters, OfLook::Characters { level: glyphs.word(), from }),
    };
    vec![colours, characters]
}
