//! The ten acts that are done most take no more keys than they always did.

use crate::support::{Console, Lab};

/// Keys, and what is seen then; what is written counts as one word.
const ACTS: [(&str, &str); 10] = [
    ("a", "taking I-4702"),
    ("s", "start of work on I-4702"),
    ("c 'called back' Ctrl-s", "note on I-4702"),
    ("t '+2h' Enter", "estimate for I-4702"),
    ("w 'log files' Ctrl-s", "waiting on I-4702"),
    ("p Right Tab 'more are affected' Ctrl-s", "class of I-4702"),
    ("W 'by the other trunk' Ctrl-s", "workaround for I-4702"),
    ("E Ctrl-s", "escalation of I-4702"),
    ("a u", "undone: taking I-4702"),
    ("/ 'p:1' Enter", "filter: p:1"),
];

#[test]
fn the_commonest_acts_take_as_few_keys_as_ever() {
    for (keys, seen) in ACTS {
        let mut console = Console::new(Lab::demo_of(16), 120, 40);
        console.press(keys).see(seen);
    }
}
