//! The rooms of the house, the arrows between them, and how large a file may grow.

mod example;
mod floors;
mod graph;
mod keys;
mod literals;
mod names;
mod source;
mod wall;
mod words;

use literals::literals;
use source::{File, files};

/// What each room may use besides itself.
const ROOMS: [(&str, &[&str]); 14] = [
    ("domain", &[]),
    ("words", &["domain", "store", "engine", "import"]),
    ("store", &["domain"]),
    ("engine", &["domain", "store"]),
    ("wire", &["domain"]),
    ("client", &["domain", "engine", "store", "wire"]),
    ("server", &["domain", "engine", "store", "wire", "words"]),
    ("import", &["domain"]),
    ("report", &["domain", "words"]),
    ("config", &["domain", "words"]),
    ("demo", &["domain", "engine", "client", "store", "import"]),
    ("tui", &["domain", "client", "config", "report", "words"]),
    ("wall", &["domain", "client", "config", "tui", "words"]),
    (
        "cli",
        &[
            "domain", "store", "engine", "client", "import", "config", "demo", "report", "tui", "wall",
            "wire", "words", "server",
        ],
    ),
];

/// The console's floors, lowest first, each with its rooms: a room may use those on lower floors and
/// those that stand before it on its own.
const FLOORS: [(&str, &[&str]); 6] = [
    (
        "what everything is made of",
        &["size", "role", "key", "fixed", "verb", "pane", "barred", "said", "cell", "recall", "wrap"],
    ),
    (
        "what the console knows",
        &[
            "narrow",
            "list",
            "filter_line",
            "input",
            "forms",
            "overlay",
            "theme",
            "news",
            "memory",
            "guard",
            "tour",
            "session",
            "model",
            "welcome",
        ],
    ),
    ("what lists show", &["panes"]),
    (
        "what can be done",
        &[
            "context", "target", "needs", "alarm", "msg", "action", "doing", "acts", "command", "commands",
            "choices", "keymap", "update",
        ],
    ),
    ("what is seen", &["vm", "widgets", "screens"]),
    ("what it runs on", &["settle", "effects", "keeper", "terminal", "signals", "run", "plain"]),
];

/// Crates and calls with the only places that may name them.
const HOMES: [(&[&str], &[&str]); 22] = [
    (&["rusqlite"], &["src/store/sqlite/"]),
    (&["tokio_postgres", "tokio_postgres_rustls"], &["src/store/postgres/"]),
    (
        &["rustls"],
        &[
            "src/store/postgres/",
            "src/server/listen/",
            "src/server/login/provider.rs",
            "src/client/remote/http.rs",
        ],
    ),
    (&["reqwest"], &["src/client/remote/", "src/server/login/provider.rs"]),
    (&["base64"], &["src/server/login/claims.rs"]),
    (&["axum", "tower_http", "utoipa_axum", "socket2", "tracing_subscriber"], &["src/server/"]),
    (&["utoipa"], &["src/server/", "src/wire/"]),
    (&["plotters"], &["src/report/svg/"]),
    (&["crossterm"], &["src/tui/terminal/"]),
    (
        &["ratatui"],
        &["src/tui/screens/", "src/tui/widgets/", "src/tui/theme/", "src/tui/terminal/", "src/wall/draw/"],
    ),
    (&["tui_big_text"], &["src/wall/draw/big.rs"]),
    (&["sd_notify"], &["src/wall/watchdog.rs", "src/server/run.rs"]),
    (&["terminput"], &["src/tui/input/"]),
    (
        &["rustix"],
        &[
            "src/tui/terminal/",
            "src/tui/run/",
            "src/tui/signals.rs",
            "src/store/sqlite/open.rs",
            "src/store/sqlite/health.rs",
        ],
    ),
    (&["blake2"], &["src/store/"]),
    // What tokens are made of.
    (&["getrandom", "sha2", "crc32fast"], &["src/store/token/secret.rs"]),
    (
        &["argon2", "zeroize"],
        &[
            "src/config/passphrase.rs",
            "src/config/login.rs",
            "src/cli/lock.rs",
            "src/cli/login/",
            "src/store/token/secret.rs",
            "src/domain/facts/code.rs",
            "src/cli/reseller/code.rs",
        ],
    ),
    (
        &["stdout", "stderr"],
        &["src/cli/output.rs", "src/cli/doctor/outside.rs", "src/tui/terminal/", "src/server/log.rs"],
    ),
    (&["clap", "clap_complete", "clap_mangen"], &["src/cli/", "src/config/", "src/main.rs"]),
    (
        &["SystemTime", "Instant::now", "Tick::now"],
        &[
            "src/engine/",
            "src/tui/run",
            "src/tui/plain/",
            "src/tui/terminal/",
            "src/wall/run",
            "src/store/postgres/",
            "src/client/remote/",
            "src/server/",
        ],
    ),
    (&["now_v7", "new_v7"], &["src/engine/clock.rs"]),
    (
        &["std::fs", "std::process", "std::env", "std::net", "tokio::fs"],
        &[
            "src/cli/",
            "src/config/",
            "src/store/sqlite/",
            "src/store/postgres/address.rs",
            "src/client/remote/address.rs",
            "src/client/remote/cache.rs",
            "src/server/listen/",
            "src/server/login/provider.rs",
            "src/tui/terminal/tty.rs",
            "src/tui/terminal/examine.rs",
            "src/tui/terminal/clipboard.rs",
            "src/tui/terminal/editor.rs",
            "src/main.rs",
        ],
    ),
];

/// What a pure room has no business with.
const IMPURE: [&str; 11] = [
    "std::io",
    "std::thread",
    "std::sync::Mutex",
    "tokio",
    "async ",
    "fastrand",
    "rand::",
    "Utc::now",
    "Local::now",
    "println!",
    "log::info",
];

fn names(code: &str, what: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(what).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(word);
        let after = code[at + what.len()..].chars().next().is_some_and(word);
        !before && (!after || !what.ends_with(word))
    })
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn arrows_between_the_rooms() {
    let mut faults = Vec::new();
    for file in files("src").iter().filter(|file| !file.module.is_empty()) {
        let room = file.module[0].as_str();
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            faults.push(format!("{}: `{room}` is no room", file.path));
            continue;
        };
        for used in file.uses().into_iter().filter_map(|path| path.into_iter().next()) {
            let known = ROOMS.iter().any(|(name, _)| *name == used);
            if known && used != room && !allowed.contains(&used.as_str()) {
                faults.push(format!("{}: {room} must not use {used}", file.path));
            }
        }
    }
    report(&faults);
}

/// Where the command line opens, makes and copies desks. Everywhere else it knows one by its link, so that
/// a desk may be somewhere else.
const DESKS: [&str; 8] = [
    "src/cli/desk.rs",
    "src/cli/home.rs",
    "src/cli/served.rs",
    "src/cli/demo.rs",
    "src/cli/journal/",
    "src/cli/output.rs",
    "src/cli/doctor/desk.rs",
    "src/cli/doctor/server.rs",
];

#[test]
fn commands_reach_their_desk_by_a_link() {
    let mut faults = Vec::new();
    for file in files("src/cli").iter().filter(|file| !DESKS.iter().any(|home| file.path.starts_with(home))) {
        let below = |path: &Vec<String>| matches!(path[0].as_str(), "engine" | "store");
        if file.uses().iter().any(below) {
            faults.push(format!("{}: goes round crate::client", file.path));
        }
    }
    report(&faults);
}

#[test]
fn floors_of_the_console() {
    let floor = |name: &str| FLOORS.iter().flat_map(|(_, rooms)| *rooms).position(|known| *known == name);
    let mut faults = Vec::new();
    for file in files("src/tui").iter().filter(|file| file.module.len() > 1) {
        let Some(own) = floor(&file.module[1]) else {
            faults.push(format!("{}: `{}` has no floor", file.path, file.module[1]));
            continue;
        };
        for used in file.uses().iter().filter(|path| path.len() > 1 && path[0] == "tui") {
            if floor(&used[1]).is_some_and(|below| below > own) {
                faults.push(format!("{}: {} must not use {}", file.path, file.module[1], used[1]));
            }
        }
        let view_only = matches!(file.module[1].as_str(), "widgets" | "screens");
        if view_only && file.uses().iter().any(|path| path[0] == "domain") {
            faults.push(format!("{}: drawing must not know the domain", file.path));
        }
    }
    report(&faults);
}

#[test]
fn everything_at_home() {
    let mut faults = Vec::new();
    for file in files("src") {
        let code = file.code();
        for (what, homes) in HOMES {
            let at_home = homes.iter().any(|home| file.path.starts_with(home));
            for what in what.iter().filter(|what| !at_home && names(&code, what)) {
                faults.push(format!("{}: {what} belongs into {}", file.path, homes.join(", ")));
            }
        }
    }
    report(&faults);
}

#[test]
fn the_domain_is_pure() {
    let mut faults = Vec::new();
    for file in files("src/domain") {
        let code = file.code();
        faults.extend(
            IMPURE
                .iter()
                .filter(|what| names(&code, what))
                .map(|what| format!("{}: names {what}", file.path)),
        );
    }
    report(&faults);
}

/// Function length is checked by clippy (`too-many-lines-threshold`).
#[test]
fn files_stay_small_and_say_what_they_are() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for File { path, text, .. } in files(folder) {
            let lines = text.lines().count();
            if lines > 400 {
                faults.push(format!("{path}: {lines} lines"));
            }
            if !text.starts_with("//!") {
                faults.push(format!("{path}: begins without saying what it is"));
            }
            for mark in ["todo!", "unimplemented!", "dbg!", "allow(dead_code)"] {
                if path.starts_with("src") && text.contains(mark) {
                    faults.push(format!("{path}: {mark}"));
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn the_model_stays_small() {
    let model = files("src/tui").into_iter().find(|file| file.path == "src/tui/model.rs").unwrap().text;
    let body = model.split("pub struct Model {").nth(1).unwrap().split("\n}").next().unwrap();
    let fields = body.lines().filter(|line| line.trim_start().starts_with("pub ")).count();
    assert!((1..=12).contains(&fields), "{fields} fields");
}

/// The check above would not be worth much if it saw nothing.
#[test]
fn uses_are_seen_through_every_spelling() {
    let file = |text: &str| File::new("src/tui/vm/x.rs".to_owned(), text.to_owned());
    let cases = [
        ("use crate::store::Journal;", "store::Journal"),
        ("use super::super::run::App;", "tui::run::App"),
        ("use super::{cells, table::Row};", "tui::vm::table::Row"),
        ("fn f() { crate::engine::go() }", "engine::go"),
        ("use crate::{domain::desk, engine::Engine};", "engine::Engine"),
        ("let x = super::super::screens::draw;", "tui::screens::draw"),
    ];
    for (text, expected) in cases {
        let uses: Vec<String> = file(text).uses().iter().map(|path| path.join("::")).collect();
        assert!(uses.iter().any(|path| path == expected), "{text}: {uses:?}");
    }
    assert!(file("// crate::engine\n").uses().is_empty());
    assert!(names("use ratatui::style;", "ratatui") && !names("let ratatuize = 1;", "ratatui"));
}

/// Numbers of facts and rulings in the literals of a piece of code: `"see (F131)"`.
fn numbers(code: &str) -> Vec<String> {
    let is_number = |word: &&str| {
        let digits = word.strip_prefix(['F', 'A']).unwrap_or_default();
        (2..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let named = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(is_number);
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    literals(code).iter().flat_map(|(_, text)| named(text)).collect()
}

/// Which rule is cited is said by the pack; the code names situations, and its sentences no numbers.
#[test]
fn no_rule_is_named_by_its_number() {
    let mut faults = Vec::new();
    for file in ["src/domain", "src/tui", "src/cli", "src/report", "src/words"].into_iter().flat_map(files) {
        // Every meaning is made up there to be said.
        if file.path.starts_with("src/words/rendered/") {
            continue;
        }
        let code = file.code();
        let named = numbers(&code);
        if !named.is_empty() {
            faults.push(format!("{}: cites {} by number", file.path, named.join(", ")));
        }
        for line in code.lines() {
            let by_name = line.contains("fn cite(") && line.contains("&str)");
            if by_name || line.contains(".cite(\"") {
                faults.push(format!("{}: looks a rule up by a name: {}", file.path, line.trim()));
            }
        }
    }
    let code = r#"check(F19, "F131", "A05", "Fax", "A4", "F1234") // "F012""#;
    assert_eq!(numbers(code), ["F131", "A05"]);
    assert_eq!(numbers(r#"x => "it is late (A38)", y => format!("{n} of F082:\n")"#), ["A38", "F082"]);
    report(&faults);
}
