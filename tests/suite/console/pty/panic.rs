//! A panic in the middle of the console: the terminal first, then the report.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use pikett::client::{
    BatchReport, Clock, Connection, Interrupted, Link, Receipt, Reply, SharedDesk, Update, Updates,
};
use pikett::domain::acts::decide::Command;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::Record;
use pikett::domain::facts::presence::Presence;
use pikett::domain::readings::desk::Desk;
use pikett::tui::keymap::Keymap;
use pikett::tui::theme::{self, Theme};
use pikett::tui::{self, Console};
use tokio::sync::{broadcast, watch};

use super::session::{Session, Terminal};

/// Not a test of its own: the other side of the one below, in a process and a terminal of its own.
#[test]
#[ignore = "run by a_panic_puts_the_terminal_right_first"]
fn console_that_panics() {
    pikett::cli::install_panic_hook();
    let (_, text) = theme::EMBEDDED[0];
    let theme =
        Theme::parse("dark.toml", text, pikett::config::Palette::True, pikett::config::Glyphs::Unicode);
    let console = Console {
        link: Arc::new(Brittle::new()),
        theme: theme.unwrap(),
        keys: Keymap::embedded(pikett::config::KeyStyle::Vim).unwrap(),
        session: pikett::tui::session::Session::new("mk".into(), false),
        state: None,
        lock: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(tui::run(console)).unwrap();
}

#[test]
fn a_panic_puts_the_terminal_right_first() {
    let program = std::env::current_exe().unwrap();
    let arguments = ["--exact", "console::pty::panic::console_that_panics", "--ignored", "--nocapture"];
    let mut session = Session::spawn(Terminal::Answers, &program, &arguments.map(str::to_owned), 120, 40);
    session.see(&["[1] Incidents"]);
    session.send("2".repeat(40)).see_restored();
    session.see(&["this desk is \\u{1b}]0;x\\u{7}brittle"]);
    assert_eq!(session.ended(), 101);
    let text = String::from_utf8_lossy(&session.bytes).into_owned();
    let (restored, report) = (text.find("\x1b[?1049l").unwrap(), text.find("this desk is ").unwrap());
    assert!(restored < report, "the report is not wiped away with the screen");
}

/// A desk whose clock breaks after some use.
struct Brittle {
    desk: SharedDesk,
    uses: AtomicU32,
    records: broadcast::Sender<Update>,
    connection: watch::Sender<Connection>,
}

impl Brittle {
    fn new() -> Self {
        let desk = Desk::new(Default::default(), Contracts::embedded().unwrap().into());
        Self {
            desk: Arc::new(desk.into()),
            uses: AtomicU32::new(0),
            records: broadcast::Sender::new(1),
            connection: watch::Sender::default(),
        }
    }
}

impl Link for Brittle {
    fn desk(&self) -> &SharedDesk {
        &self.desk
    }

    fn clock(&self) -> Clock {
        assert!(self.uses.fetch_add(1, Ordering::Relaxed) < 30, "this desk is \u{1b}]0;x\u{7}brittle");
        Clock::Fixed("2026-11-24T14:03:27+01:00".parse().unwrap())
    }

    fn follow(&self) -> Updates {
        self.records.subscribe()
    }

    fn connection(&self) -> watch::Receiver<Connection> {
        self.connection.subscribe()
    }

    fn meet(&self, _: uuid::Uuid, _: Option<Presence>) -> Reply<Vec<Presence>> {
        Box::pin(std::future::pending())
    }

    fn send(&self, _: Command) -> Reply<Receipt> {
        Box::pin(std::future::pending())
    }

    fn send_all(&self, _: Vec<Command>) -> Reply<BatchReport, Box<Interrupted>> {
        Box::pin(std::future::pending())
    }

    fn send_whole(&self, _: Vec<Command>) -> Reply<BatchReport> {
        Box::pin(std::future::pending())
    }

    fn sweep(&self) -> Reply<()> {
        Box::pin(std::future::pending())
    }

    fn save(&self) -> Reply<()> {
        Box::pin(std::future::pending())
    }

    fn about(&self, _: Entity, _: usize) -> Reply<Vec<Record>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn past(&self, _: pikett::domain::base::instant::Instant) -> Reply<SharedDesk> {
        Box::pin(std::future::pending())
    }

    fn known(&self, _: Vec<uuid::Uuid>) -> Reply<HashSet<uuid::Uuid>> {
        Box::pin(std::future::ready(Ok(HashSet::new())))
    }

    fn tail(&self, _: usize) -> Reply<Vec<Record>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
}
