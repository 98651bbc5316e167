//! A line that is spared: seconds only of what is critical.

use pikett::config::Config;

use crate::support::{Console, Lab};

/// Lines of the screen that are others a second later.
fn ticking(low_bandwidth: bool, keys: &str, (width, height): (u16, u16)) -> Vec<String> {
    let mut console = Console::new(Lab::demo_in_trouble(), width, height);
    console.model.session.line.low_bandwidth = low_bandwidth;
    console.press(keys).set("2026-11-24T14:03:28+01:00");
    let before = console.text();
    let after = console.set("2026-11-24T14:03:29+01:00").text();
    before
        .lines()
        .zip(after.lines())
        .filter(|(before, after)| before != after)
        .map(|(_, after)| after.to_owned())
        .collect()
}

#[test]
fn seconds_are_those_of_critical_incidents_alone() {
    for (keys, size) in [("", (80, 24)), ("1", (120, 40)), ("", (240, 67)), ("3", (120, 40)), ("4", (80, 24))]
    {
        let all = ticking(false, keys, size);
        let spared = ticking(true, keys, size);
        assert!(all.len() > spared.len(), "{keys} {size:?}: {all:#?} {spared:#?}");
        let critical = |line: &String| line.contains("1!");
        let odd: Vec<&String> = spared.iter().filter(|line| !critical(line)).collect();
        // The panel beside and pane 2 show more of the critical incident under the cursor.
        assert!(odd.is_empty() || size.0 >= 120, "{keys} {size:?}: {odd:#?}");
    }
}

#[test]
fn clocks_have_minutes_and_the_header_too() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.model.session.line.low_bandwidth = true;
    console.press("1").see("14:03 CET").see_not("14:03:27");
    let spared = console.text();
    let row = |line: &&str| !line.contains("1!") && line.contains('h') && !line.contains("opens");
    assert!(spared.lines().skip(4).any(|line| row(&line)), "{spared}");
    console
        .press("a")
        .at("2026-11-24T14:03:31+01:00")
        .see("30 s")
        .at("2026-11-24T14:03:40+01:00")
        .see("20 s");
}

#[test]
fn the_settings_say_so_too() {
    let config = Config::parse("config.toml", "low_bandwidth = true\nplain = true\nmouse = true").unwrap();
    assert_eq!((config.low_bandwidth, config.plain, config.mouse), (true, true, true));
    let config = Config::parse("config.toml", "").unwrap();
    assert_eq!((config.low_bandwidth, config.plain, config.mouse), (false, false, false));
    assert!(
        Config::parse("config.toml", "mouse = 'on'").unwrap_err().to_string().starts_with("config.toml:1")
    );
}
