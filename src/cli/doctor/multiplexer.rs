//! What lies between here and the terminal.

use super::finding::Finding;
use super::outside::asked;
use super::settings::Read;
use crate::cli::console::LookArgs;
use crate::config::{Glyphs, Palette};
use crate::tui::theme;
use crate::words::checkup::{Area, OfMultiplexer};

/// What tmux says of itself, in one answer.
const TMUX: &str =
    "#{client_termname} #{client_utf8} #{allow-passthrough} #{bell-action} #{client_termfeatures}";

pub fn findings(read: &Read, look: &LookArgs, variable: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
    let palette = look.color.or(read.color()).unwrap_or_else(|| theme::palette(&variable).0);
    let glyphs = look.glyphs.or(read.glyphs()).unwrap_or_else(|| theme::glyphs(&variable).0);
    if variable("TMUX").is_some() {
        return match asked("tmux", &["display-message", "-p", TMUX]) {
            Some(answer) => tmux(&answer, palette, glyphs),
            None => vec![Finding::note(Area::Multiplexer, OfMultiplexer::TmuxIsSilent)],
        };
    }
    vec![match variable("STY") {
        Some(_) => Finding::note(Area::Multiplexer, OfMultiplexer::Screen),
        None => Finding::fine(Area::Multiplexer, OfMultiplexer::None),
    }]
}

fn tmux(answer: &str, palette: Palette, glyphs: Glyphs) -> Vec<Finding> {
    let [client, utf8, passthrough, bell, features] = {
        let mut words = answer.splitn(5, ' ').map(str::to_owned);
        [(); 5].map(|()| words.next().unwrap_or_default())
    };
    let mut found = vec![Finding::fine(Area::Multiplexer, OfMultiplexer::Tmux { client: client.clone() })];
    let mut note = |found_so: bool, what: OfMultiplexer| {
        found.extend(found_so.then(|| Finding::note(Area::Multiplexer, what)));
    };
    note(utf8 == "0" && glyphs == Glyphs::Unicode, OfMultiplexer::NotUtf8);
    // Older ones have a flag there, newer ones a word, very old ones nothing: they pass everything on.
    note(matches!(&*passthrough, "off" | "0"), OfMultiplexer::NoPassthrough);
    note(bell == "none", OfMultiplexer::NoBell);
    // Nobody is attached: what it will be drawn on is not known.
    let rounds = palette == Palette::True
        && !client.is_empty()
        && !features.split(',').any(|feature| feature == "RGB");
    note(rounds, OfMultiplexer::FewColours { client });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tmux_answers() {
        use OfMultiplexer::{FewColours, NoBell, NoPassthrough, NotUtf8, Tmux};
        let client = || "xterm-256color".to_owned();
        for (answer, wanted) in [
            ("xterm-256color 1 on any 256,RGB,title", vec![]),
            ("xterm-256color 1 all any RGB", vec![]),
            (
                "xterm-256color 0 off none 256,title",
                vec![NotUtf8, NoPassthrough, NoBell, FewColours { client: client() }],
            ),
            ("xterm-256color 1  any RGB", vec![]),
            ("xterm-256color 1 0 any RGB", vec![NoPassthrough]),
        ] {
            let found = tmux(answer, Palette::True, Glyphs::Unicode);
            let mut all = vec![Finding::fine(Area::Multiplexer, Tmux { client: client() })];
            all.extend(wanted.into_iter().map(|what| Finding::note(Area::Multiplexer, what)));
            assert_eq!(found, all, "{answer}");
        }
        let detached = tmux("  0 any ", Palette::True, Glyphs::Unicode);
        let tmux_alone = Finding::fine(Area::Multiplexer, Tmux { client: String::new() });
        assert_eq!(detached, [tmux_alone, Finding::note(Area::Multiplexer, NoPassthrough)]);
        let plain = tmux("screen 0 on any ", Palette::Indexed, Glyphs::Ascii);
        assert_eq!(plain.len(), 1, "{plain:?}");
    }
}
