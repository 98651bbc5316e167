//! Which columns the queue has at which width: the table in the documentation is what the screen shows.

use std::fmt::Write;
use std::path::Path;

use crate::support::{Console, Lab};

const SIZES: [(u16, u16); 7] = [(80, 24), (100, 30), (120, 40), (140, 40), (160, 45), (200, 50), (240, 67)];

const WHY: &str = "# The columns of the queue

What a column is worth decides, not when it came: the highest rank in `src/tui/panes/incidents/columns.rs` gives way
first. Priority, number and start are never left out. The subject comes right after them: without it nobody knows what
a row is about, so it is there at every width from 80 cells on, with thirteen cells at least. Then the tenant, the time
to restore, the owner (whose is it?), the state, and the age. What comes after these waits until tenant and subject
have all the room that they can use: the server, the level that is due (for the worst one it stands in the line on top
anyway), the promised time, the time spent waiting, the channel, the reseller, the last note.

Beside a detail the list has half the screen; what is missing in it stands in the detail. The titles of columns that
somebody has hidden (`C`) are counted in the frame. At night, when clocks say when they go on, and with times of day in
place of distances (`T`), the two clocks need more room, and what is worth least gives way sooner.

Written anew by `UPDATE_DOCS=1 cargo test columns`:

| screen | overview | beside the detail |
|---|---|---|
";

/// The headings of the queue, as they stand on the screen.
fn headings(console: &Console) -> String {
    let text = console.text();
    let line = text.lines().find(|line| line.contains(" P  ID")).unwrap_or_default();
    let queue = line.trim_start_matches('│').split('│').next().unwrap_or_default();
    queue.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_documentation_says_what_the_queue_shows() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    let mut page = WHY.to_owned();
    for (width, height) in SIZES {
        console.resize(width, height);
        let overview = headings(console.press("0"));
        let beside = if width < 110 { "-".to_owned() } else { headings(console.press("1")) };
        for shown in [&overview, &beside] {
            assert!(shown == "-" || shown.contains("SUBJECT"), "{width}x{height}: {shown}");
        }
        writeln!(page, "| {width}x{height} | {overview} | {beside} |").unwrap();
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/columns.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "docs/columns.md is out of date: UPDATE_DOCS=1 cargo test columns");
}
