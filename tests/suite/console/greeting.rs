//! The first screen, for somebody who has no desk yet.

use pikett::config::{Glyphs, Palette};
use pikett::tui::key::Key;
use pikett::tui::screens;
use pikett::tui::size::Size;
use pikett::tui::theme::{EMBEDDED, Theme};
use pikett::tui::welcome::Welcome;
use pikett::words::{Lang, Words};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

fn shown(state: &Welcome, lang: Lang, width: u16, height: u16) -> (String, Option<Position>) {
    let theme = Theme::parse("dark", EMBEDDED[0].1, Palette::True, Glyphs::Ascii).unwrap();
    let mut buffer = Buffer::empty(screens::area(Size { width, height }));
    let words = Words::new(lang, chrono_tz::UTC);
    let cursor = screens::welcome(state, words, &theme, &mut buffer);
    (crate::support::look(&buffer), cursor)
}

fn welcome() -> Welcome {
    let contracts = ["kaseya-support", "xelion-xaas"].map(str::to_owned);
    Welcome::new("/home/mk/.local/share/pikett/desk.db".to_owned(), contracts.into())
}

fn press(state: &mut Welcome, keys: &str) {
    keys.split(' ').for_each(|key| assert_eq!(state.press(key.parse::<Key>().unwrap()), None, "{key}"));
}

#[test]
fn it_explains_itself() {
    let state = welcome();
    for (lang, lines) in [
        (
            Lang::En,
            [
                "There is no desk yet: /home/mk/.local/share/pikett/desk.db",
                "Nothing is made before you choose.",
                "> 1 Look around      a simulated desk that lives; nothing of it is kept",
                "3 Bring a desk in",
                "q Leave",
                "--desk postgres://USER@HOST/DATABASE.",
                "[j]down [k]up [Enter]choose [q]leave",
            ],
        ),
        (
            Lang::De,
            [
                "Noch gibt es keinen Desk: /home/mk/.local/share/pikett/desk.db",
                "Angelegt wird erst etwas, wenn gew\u{e4}hlt ist.",
                "> 1 Umsehen         ein simulierter Desk, der lebt; nichts davon bleibt",
                "3 Desk einlesen",
                "q Beenden",
                "--desk postgres://USER@HOST/DATABASE.",
                "[j]nach unten [k]nach oben [Enter]w\u{e4}hlen",
            ],
        ),
    ] {
        for (width, height) in [(80, 24), (120, 40)] {
            let (text, cursor) = shown(&state, lang, width, height);
            // A sentence may go on in the next line.
            let text = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            for line in lines {
                assert!(text.contains(line), "{line:?} at {width}x{height}:\n{text}");
            }
            assert_eq!(cursor, None);
        }
        // Small windows show what can be chosen, and none is too small to be drawn in.
        assert!(shown(&state, lang, 60, 18).0.contains("> 1 "));
        for (width, height) in [(1, 1), (3, 2), (20, 5), (40, 10)] {
            shown(&state, lang, width, height);
        }
    }
}

#[test]
fn what_is_asked_is_typed_in_sight() {
    let mut state = welcome();
    press(&mut state, "3 d . d b");
    let (text, cursor) = shown(&state, Lang::En, 80, 24);
    let line = text.lines().position(|line| line.contains("Desk file")).unwrap();
    assert!(text.contains("Desk file   d.db"), "{text}");
    assert_eq!(cursor.map(|at| (at.x, usize::from(at.y))), Some((18, line)));
    state.complaint = Some(("d.db:3:1: there is no key `tenents`".to_owned(), "mend the file".to_owned()));
    let (text, _) = shown(&state, Lang::En, 80, 24);
    assert!(text.contains("d.db:3:1: there is no key `tenents`") && text.contains("mend the file"), "{text}");
    press(&mut state, "Esc 4 N o r d Tab Right");
    let (text, cursor) = shown(&state, Lang::De, 80, 24);
    assert!(text.contains("Name        Nord") && text.contains("Vertrag     < xelion-xaas >"), "{text}");
    assert!(!text.contains("tenents"), "a complaint is about what was typed before");
    assert_eq!(cursor, None, "the contract is chosen");
    let (text, cursor) = {
        press(&mut state, "Up");
        shown(&state, Lang::De, 40, 6)
    };
    assert!(cursor.is_some() && text.contains("Name        Nord"), "{text}");
}

/// A screen that is too small for everything shows what is chosen, and why it could not be done.
#[test]
fn a_small_screen_follows_what_is_chosen() {
    for (width, height) in [(60, 20), (60, 16), (40, 12), (30, 8)] {
        for lang in Lang::ALL {
            let mut state = welcome();
            for entry in ["> 1 ", "> 2 ", "> 3 ", "> 4 ", "> q "] {
                let (text, _) = shown(&state, lang, width, height);
                assert!(text.contains(entry), "{entry} at {width}x{height}:\n{text}");
                press(&mut state, "j");
            }
            press(&mut state, "3 x");
            state.complaint = Some(("x: no such file".to_owned(), String::new()));
            let (text, cursor) = shown(&state, lang, width, height);
            assert!(cursor.is_some() && text.contains("no such file"), "{width}x{height}:\n{text}");
        }
    }
}
