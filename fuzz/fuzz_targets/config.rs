//! `config.toml` and themes: understood, or complained about at a place within them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::config::{Config, Glyphs, Palette};
use pikett::tui::theme::{self, Theme};
use pikett_fuzz::{edited, points_into};

const WRITTEN: &str = "theme = \"dark\"\ncolor = \"256\"\nglyphs = \"ascii\"\nkeys = \"plain\"\nlang = \"de\"\n\
                       bell = \"osc9\"\nreadonly = true\nlock_after = \"48m\"\nshare = \"group\"\n\
                       lock_passphrase_hash = \"$argon2id$v=19$m=19456,t=2,p=1$\
                       c29tZXNhbHQ$sIrR6xPCMKOhpnpnoDTPpPNwYkQzcHnHJGqkXYPDyWk\"\nidle_readonly = \"off\"\n";

const WORDS: [&str; 20] = [
    "off",
    "\"off\"",
    "0s",
    "1h30",
    "-5m",
    "true",
    "\"",
    "=",
    "\n",
    "[",
    "]",
    "en",
    "vim",
    "#ff00ff",
    "reverse",
    "\u{1b}[2J",
    "9223372036854775807",
    "$",
    "m=4294967295",
    "ü",
];

fuzz_target!(|data: &[u8]| {
    let text = edited(WRITTEN, &WORDS, data);
    match Config::parse("config.toml", &text) {
        Ok(config) => {
            assert_eq!(Config::lang(&text), config.lang, "it is said in the file's own language");
            for after in [config.lock_after, config.idle_readonly] {
                assert!(after.0.is_none_or(|seconds| seconds > 0));
            }
        }
        Err(fault) => points_into(&fault, &text),
    }
    let (name, theme) = theme::EMBEDDED[data.len() % theme::EMBEDDED.len()];
    let text = edited(theme, &WORDS, data);
    for palette in [Palette::True, Palette::Mono] {
        if let Err(fault) = Theme::parse(name, &text, palette, Glyphs::Unicode) {
            points_into(&fault, &text);
        }
    }
});
