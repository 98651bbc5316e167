//! A desk behind a server: the same desk, whatever happens on the way.

mod command_line;
mod commands;
mod following;
mod kept;
mod real;
pub mod server;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use pikett::cli::Cli;
use pikett::client::remote::{Address, Credentials, Reach, Remote};
use pikett::client::{Failure, Link, Local};
use pikett::domain::acts::decide::{Act, Command};
use pikett::domain::base::instant::Instant;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::Via;
use pikett::domain::readings::desk::{Desk, Present};
use pikett::domain::world::World;
use pikett::engine::{Clock, Engine};
use pikett::import::desk as desk_file;
use pikett::store::{Alone, Journal, MemoryJournal, ScopedJournal, Snapshot};
use server::Server;
use uuid::Uuid;

use crate::support::{SMALL, at, words};

/// When all of it happens.
const NOW: &str = "2026-11-24T10:00:00+01:00";
/// What is waited for at most; nothing takes so long.
const DEADLINE: Duration = Duration::from_secs(20);

fn block_on<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { tokio::time::timeout(DEADLINE * 2, work).await.expect("it hangs") })
}

/// What a command line would send.
fn command(line: &str) -> Command {
    let desk = Desk::new(World::default(), Arc::new(Contracts::embedded().unwrap()));
    let now: Instant = at(NOW);
    let cli = Cli::try_parse_from(words(line)).unwrap();
    let present = Present { desk: &desk, now };
    let act: Act = cli.command.unwrap().written().unwrap().act(present).unwrap();
    Command {
        id: Uuid::now_v7(),
        by: "mk".into(),
        via: Via::Console,
        at: None,
        act,
        footing: Default::default(),
    }
}

pub fn report() -> Command {
    command(
        "pikett incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel phone",
    )
}

/// A server with the small desk, and a clock that stands.
async fn small() -> Arc<Server> {
    small_by(Clock::Fixed(at(NOW))).await
}

async fn small_by(clock: Clock) -> Arc<Server> {
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::default());
    let contracts = Arc::new(Contracts::embedded().unwrap());
    let engine = Engine::open(journal.clone(), contracts, clock).await.unwrap();
    let local = Arc::new(Local::new(engine.start(), Arc::new(Alone)));
    let acts = desk_file::read("small.toml", SMALL).unwrap().acts.into_iter();
    let command = |act| Command {
        id: Uuid::now_v7(),
        by: "mk".into(),
        via: Via::Import,
        at: None,
        act,
        footing: Default::default(),
    };
    local.send_all(acts.map(|wanted| command(wanted.act)).collect()).await.unwrap();
    Server::start(local, journal).await
}

/// A server with the small desk, in a thread of its own for programs that reach it from outside. Its clock
/// runs, and theirs goes by it.
pub fn running() -> (Arc<Server>, tokio::runtime::Runtime) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let clock = Clock::simulated(at(NOW), 1);
    let server = runtime.block_on(small_by(clock));
    let fast = (clock.now() - Clock::System.now()) * 1_000;
    server.fast.store(fast, std::sync::atomic::Ordering::Relaxed);
    (server, runtime)
}

/// The same desk, of which one reseller is shown.
async fn part_of(server: &Server, reseller: &str) -> Arc<Server> {
    let scoped = ScopedJournal::open(server.journal.clone(), reseller.parse().unwrap()).await.unwrap();
    let part = Server::start(server.link.clone(), Arc::new(scoped)).await;
    *part.role.lock().unwrap() = ("reseller".into(), Some(reseller.into()));
    *part.layout.lock().unwrap() = None;
    part
}

/// How these servers are reached by somebody who looks on.
fn reach(servers: &[&str], folder: Option<&Path>) -> Reach {
    let hosts: Vec<&str> = servers.iter().map(|url| url.trim_start_matches("http://")).collect();
    Reach {
        address: Address::parse(&format!("http://{}", hosts.join(","))).unwrap(),
        with: Credentials { token: Some("pkt_anna".into()), roots: None, lang: "en" },
        only: None,
        folder: folder.map(Path::to_owned),
        follows: true,
        unreached: true,
        patience: Duration::from_secs(2),
    }
}

async fn open(reach: Reach) -> Result<Remote, Failure> {
    Remote::open(reach, Arc::new(Contracts::embedded().unwrap())).await
}

async fn at_server(server: &Server) -> Remote {
    open(reach(&[&server.url()], None)).await.unwrap()
}

/// Waits until it is so.
async fn until(what: &str, so: impl Fn() -> bool) {
    let wait = async {
        while !so() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    assert!(tokio::time::timeout(DEADLINE, wait).await.is_ok(), "never: {what}");
}

fn same(one: &dyn Link, other: &dyn Link) -> bool {
    one.read().world() == other.read().world()
}

#[test]
fn it_is_the_same_desk_however_it_is_read() {
    block_on(async {
        let server = small().await;
        for layout in [Snapshot::readable(), None, Some(7)] {
            *server.layout.lock().unwrap() = layout;
            for follows in [true, false] {
                let reach = Reach { follows, ..reach(&[&server.url()], None) };
                let remote = open(reach).await.unwrap();
                assert!(same(&remote, &*server.link), "{layout:?}");
                server.link.send(report()).await.unwrap();
                if follows {
                    until("it is followed", || same(&remote, &*server.link)).await;
                }
                let moment = remote.read().world().recorded.unwrap();
                let past = remote.past(moment).await.unwrap();
                assert_eq!(past.read().unwrap().world(), server.link.read().world());
            }
        }
    });
}

#[test]
fn what_is_read_of_the_journal_is_what_stands_in_it() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        let done = remote.send(report()).await.unwrap();
        assert_eq!(remote.tail(3).await.unwrap(), server.journal.tail(3).await.unwrap());
        let (known, unknown) = (done.records[0].command, Uuid::now_v7());
        assert_eq!(remote.known(vec![known, unknown]).await.unwrap(), [known].into());
    });
}

#[test]
fn the_desks_clock_is_the_servers() {
    block_on(async {
        let server = small().await;
        for fast in [90_000, -90_000] {
            server.fast.store(fast, std::sync::atomic::Ordering::Relaxed);
            let remote = at_server(&server).await;
            let ahead = remote.clock().now() - Clock::System.now();
            assert!((ahead - fast / 1_000).abs() <= 2, "{fast}: {ahead}");
            assert!((remote.station().behind - fast).abs() < 2_000);
        }
    });
}
