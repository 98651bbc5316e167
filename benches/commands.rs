//! Commands a second through one engine, with one writer and with several.
//!
//! `cargo bench --bench commands`, or with a number behind `--` for the incidents on the desk.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::disallowed_methods, dead_code)]

#[path = "../tests/suite/support/postgres.rs"]
mod postgres;

use std::sync::Arc;
use std::time::{Duration, Instant as Tick};

use pikett::demo::Demo;
use pikett::domain::acts::decide::{Act, AddNote, Command};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::number::Number;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::Via;
use pikett::engine::{Clock, Engine, Handle, fresh_id};
use pikett::store::{Access, Journal, MemoryJournal, PostgresJournal, SqliteJournal};

const INCIDENTS: u32 = 10_000;
const LENGTH: Duration = Duration::from_secs(4);
const SHOWN: &str = "2026-11-24T14:03:27+01:00";

fn note(number: Number) -> Command {
    let act = AddNote { number, text: "seen".into(), contact: None };
    let (id, by) = (fresh_id(), "mk".into());
    Command { id, by, via: Via::Console, at: None, footing: Default::default(), act: Act::from(act) }
}

/// Each writes the next one when it has its answer, about incidents of its own.
async fn write(handle: Handle, own: Vec<Number>, until: Tick) -> (u32, Duration) {
    let (mut done, mut longest) = (0, Duration::ZERO);
    for number in own.into_iter().cycle() {
        let begun = Tick::now();
        if begun >= until {
            break;
        }
        handle.execute(note(number)).await.unwrap();
        longest = longest.max(begun.elapsed());
        done += 1;
    }
    (done, longest)
}

async fn measure(handle: &Handle, writers: usize) -> String {
    let open: Vec<Number> = {
        let desk = handle.desk().read().unwrap();
        desk.world().queue().numbers().take(desk.world().queue().open()).collect()
    };
    let begun = Tick::now();
    let until = begun + LENGTH;
    let of = |writer| open.iter().copied().skip(writer).step_by(writers).collect();
    let all = (0..writers).map(|writer| tokio::spawn(write(handle.clone(), of(writer), until)));
    let (mut done, mut longest) = (0, Duration::ZERO);
    for one in all.collect::<Vec<_>>() {
        let (own, slowest) = one.await.unwrap();
        (done, longest) = (done + own, longest.max(slowest));
    }
    let rate = f64::from(done) / begun.elapsed().as_secs_f64();
    format!("{writers:>3} writers {rate:>8.0}/s  longest {:>6.1} ms", longest.as_secs_f64() * 1_000.0)
}

fn main() {
    let incidents = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(INCIDENTS);
    let folder = tempfile::tempdir().unwrap();
    let pair = postgres::binaries().map(|bin| {
        let alone = postgres::Server::start(&bin, &[]);
        let primary = postgres::Server::start(&bin, &[]);
        let standby = primary.standby(&[]);
        primary.set("synchronous_standby_names = '*'");
        (alone, primary, standby)
    });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let of_server = |server: &postgres::Server| -> Arc<dyn Journal> {
        let address = format!("postgres://postgres@127.0.0.1:{}/postgres", server.port);
        Arc::new(PostgresJournal::open(&address, None, Access::Create).unwrap())
    };
    let mut journals: Vec<(&str, Arc<dyn Journal>)> = vec![
        ("memory", Arc::new(MemoryJournal::default())),
        ("sqlite", Arc::new(SqliteJournal::open(&folder.path().join("desk.db"), Access::Create).unwrap())),
    ];
    if let Some((alone, primary, _)) = &pair {
        journals.push(("postgres", of_server(alone)));
        journals.push(("postgres with a synchronous standby", of_server(primary)));
    }
    for (name, journal) in journals {
        runtime.block_on(async {
            let at: Instant = SHOWN.parse().unwrap();
            let contracts = Arc::new(Contracts::embedded().unwrap());
            let mut engine = Engine::open(journal, contracts, Clock::simulated(at, 1)).await.unwrap();
            Demo { at, seed: 1, incidents, calm: true }.seed(&mut engine).await.unwrap();
            let handle = engine.start();
            for writers in [1, 4, 16, 64] {
                println!("{name:<36} {}", measure(&handle, writers).await);
            }
        });
    }
}
