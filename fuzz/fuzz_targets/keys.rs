//! What key files say: a key is written in one way and read as itself; a file of keys is understood or
//! complained about at a place within it, and what is understood leaves no key with two meanings.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::config::KeyStyle;
use pikett::tui::acts::ACTIONS;
use pikett::tui::key::Key;
use pikett::tui::keymap::{Keymap, Meaning};
use pikett_fuzz::points_into;

fuzz_target!(|data: (u8, &str)| {
    let (action, text) = data;
    if let Ok(key) = text.parse::<Key>() {
        assert_eq!(key.to_string().parse(), Ok(key), "{text}");
        let spelled = text.replace("Minus", "-");
        assert_eq!(key.to_string(), spelled, "there is one way to write it");
    }
    file(text);
    let action = &ACTIONS[usize::from(action) % ACTIONS.len()];
    let keys = text.replace(['\\', '"'], "").replace(|c: char| c.is_control(), " ");
    let text = format!("[keys]\n{} = [\"{keys}\"]\n", action.name());
    if let Some(map) = file(&text) {
        let typed: Vec<Key> = keys.split(' ').map(|key| key.parse().expect("it was understood")).collect();
        let means = |before, key| match map.meaning(before, key) {
            Meaning::Action(action) => action.name(),
            Meaning::Prefix => "",
            Meaning::Nothing => panic!("`{keys}` means nothing"),
        };
        match typed[..] {
            [only] => assert_eq!(means(None, only), action.name()),
            [first, second] => {
                assert_eq!((means(None, first), means(Some(first), second)), ("", action.name()))
            }
            _ => panic!("`{keys}` has {} keys", typed.len()),
        }
    }
});

fn file(text: &str) -> Option<Keymap> {
    let map = Keymap::embedded(KeyStyle::Vim).expect("keys").with("keys.toml", text);
    map.inspect_err(|fault| points_into(fault, text)).ok()
}
