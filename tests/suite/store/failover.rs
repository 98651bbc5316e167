//! A desk on PostgreSQL whose server is cut off: what was acknowledged is there, what was not is settled.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant as Tick};

use pikett::domain::base::number::Number;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Event, Record, Via};
use pikett::domain::facts::incident::Change;
use pikett::engine::{Clock, Connection, Engine};
use pikett::store::{Access, Appended, Journal, PostgresJournal, StoreError};
use tokio::sync::watch;
use uuid::Uuid;

use super::block_on;
use crate::support::at;
use crate::support::postgres::{Server, binaries, fresh_desk};

/// Longest time without an acknowledgement after a promotion.
const SILENCE: Duration = Duration::from_secs(3);

fn record(seq: u64, command: Uuid) -> Record {
    let recorded = at("2026-11-24T10:00:00Z");
    let change = Change::Noted { text: "line 1\nline 2".into(), contact: None };
    let event = Event::Incident { number: Number(1), change };
    Record { seq, happened: recorded, recorded, by: "mk".into(), via: Via::CommandLine, command, event }
}

/// A primary and a standby that has everything that is acknowledged.
fn pair() -> Option<(Server, Server)> {
    let bin = binaries()?;
    let settings = ["wal_receiver_timeout=3s", "wal_sender_timeout=3s", "wal_retrieve_retry_interval=500ms"];
    let primary = Server::start(&bin, &settings);
    let standby = primary.standby(&settings);
    primary.set("synchronous_standby_names = '*'");
    Some((primary, standby))
}

fn address(one: &Server, other: &Server) -> String {
    format!("postgres://postgres@127.0.0.1:{},127.0.0.1:{}/postgres", one.port, other.port)
}

/// What a writer was told.
#[derive(Default)]
struct Told {
    acknowledged: Vec<Uuid>,
    settled: usize,
    longest: Duration,
}

/// Appends until it is told to stop; each command until it is certain what became of it.
async fn write(journal: &PostgresJournal, stop: &AtomicBool) -> Told {
    let (mut told, mut seq, mut last) = (Told::default(), 0, Tick::now());
    while !stop.load(Ordering::SeqCst) {
        let command = Uuid::from_u128(fastrand::u128(..));
        loop {
            match journal.append(seq, vec![record(seq + 1, command)]).await {
                Ok(Appended::Done) => {
                    seq += 1;
                    break;
                }
                Ok(Appended::Behind | Appended::Known) => {}
                Ok(Appended::Unsure) => told.settled += 1,
                Err(StoreError::Server(_) | StoreError::Database(_)) => {}
                Err(e) => panic!("{e:?}"),
            }
            if journal.known(vec![command]).await.is_ok_and(|known| known.contains(&command)) {
                break;
            }
            while let Ok(page) = journal.read(seq, 1_000).await
                && let Some(record) = page.last()
            {
                seq = record.seq;
            }
        }
        told.acknowledged.push(command);
        told.longest = told.longest.max(last.elapsed());
        last = Tick::now();
    }
    told
}

/// Every record from the first on, its chain held.
fn everything(address: &str) -> Vec<Record> {
    let journal = PostgresJournal::open(address, None, Access::Look).unwrap();
    block_on(async {
        let mut all: Vec<Record> = Vec::new();
        loop {
            let page = journal.read(all.len() as u64, 1_000).await.unwrap();
            if page.is_empty() {
                return all;
            }
            all.extend(page);
        }
    })
}

/// Has two writers append while `happens` does its work.
fn while_writing(address: &str, happens: impl FnOnce()) -> Vec<Told> {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let write = || {
            let journal = PostgresJournal::open(address, None, Access::Create).unwrap();
            block_on(write(&journal, &stop))
        };
        let writers = [scope.spawn(write), scope.spawn(write)];
        happens();
        stop.store(true, Ordering::SeqCst);
        writers.map(|writer| writer.join().unwrap()).into_iter().collect()
    })
}

fn nothing_is_lost_or_doubled(told: &[Told], all: &[Record]) {
    let commands: HashSet<Uuid> = all.iter().map(|record| record.command).collect();
    assert_eq!(commands.len(), all.len(), "one record each");
    let acknowledged: Vec<&Uuid> = told.iter().flat_map(|told| &told.acknowledged).collect();
    assert!(acknowledged.len() > 20, "{}", acknowledged.len());
    assert!(acknowledged.iter().all(|command| commands.contains(command)));
    assert_eq!(acknowledged.len(), all.len(), "every other one was settled");
}

#[test]
fn a_primary_that_dies_takes_nothing_with_it_and_is_not_believed_when_it_returns() {
    let Some((mut first, second)) = pair() else { return };
    let address = address(&first, &second);
    let told = while_writing(&address, || {
        std::thread::sleep(Duration::from_millis(700));
        first.kill();
        second.promote();
        std::thread::sleep(Duration::from_millis(1_500));
        // It comes back as it was, takes writes, and stands first in the list.
        first.up();
        first.ask("ALTER SYSTEM RESET synchronous_standby_names");
        first.ask("SELECT pg_reload_conf()");
        std::thread::sleep(Duration::from_millis(700));
    });
    nothing_is_lost_or_doubled(&told, &everything(&address));
    for told in &told {
        assert!(told.longest < SILENCE + Duration::from_secs(2), "{:?}", told.longest);
    }
}

#[test]
fn a_primary_that_is_frozen_is_left() {
    let Some((first, second)) = pair() else { return };
    let address = address(&first, &second);
    let told = while_writing(&address, || {
        std::thread::sleep(Duration::from_millis(500));
        first.freeze();
        second.promote();
        std::thread::sleep(Duration::from_secs(13));
        first.thaw();
        std::thread::sleep(Duration::from_secs(1));
    });
    nothing_is_lost_or_doubled(&told, &everything(&address));
    assert!(told.iter().any(|told| told.settled > 0), "somebody waited for an answer that did not come");
}

#[test]
fn a_commit_whose_wait_for_the_standby_is_cancelled_is_not_acknowledged() {
    let Some((first, second)) = pair() else { return };
    let address = address(&first, &second);
    let journal = PostgresJournal::open(&address, None, Access::Create).unwrap();
    let command = Uuid::from_u128(7);
    second.freeze();
    let appended = std::thread::scope(|scope| {
        let append = scope.spawn(|| block_on(journal.append(0, vec![record(1, command)])));
        let waiting =
            "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        for _ in 0..60 {
            if first.ask(waiting) != "0" {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        append.join().unwrap()
    });
    assert_eq!(appended, Ok(Appended::Unsure));
    second.thaw();
    // Found again, it is on both: that is waited for.
    let known = block_on(journal.known(vec![command])).unwrap();
    assert_eq!(known, HashSet::from([command]));
    let on_standby = "SELECT pg_last_wal_replay_lsn() IS NOT NULL";
    assert_eq!(second.ask(on_standby), "t");
}

#[test]
fn records_that_are_others_by_now_are_read_anew() {
    let Some(address) = fresh_desk() else { return };
    let journal = PostgresJournal::open(&address, None, Access::Create).unwrap();
    let other = PostgresJournal::open(&address, None, Access::Existing).unwrap();
    block_on(async {
        let [one, two] = [1, 2].map(Uuid::from_u128);
        journal.append(0, vec![record(1, one), record(2, two)]).await.unwrap();
        assert_eq!(other.read(0, 10).await.unwrap().len(), 2);
        let edition = journal.edition();
        assert_eq!(journal.read(2, 10).await.unwrap(), []);
        assert_eq!(journal.edition(), edition, "nothing has changed");
    });
    // As a server does that lost its last commit.
    let schema = address.rsplit_once('=').unwrap().1;
    crate::support::postgres::ask(&format!("DELETE FROM {schema}.event WHERE seq = 2"));
    block_on(async {
        let edition = journal.edition();
        let behind = journal.append(2, vec![record(3, Uuid::from_u128(3))]).await.unwrap();
        assert_eq!(behind, Appended::Behind, "it follows on what is not there");
        assert_eq!(journal.read(2, 10).await.unwrap(), []);
        assert_ne!(journal.edition(), edition);

        // Another one takes its number: who saw the first is told.
        let again = PostgresJournal::open(&address, None, Access::Existing).unwrap();
        assert_eq!(again.append(1, vec![record(2, Uuid::from_u128(4))]).await.unwrap(), Appended::Done);
        let edition = other.edition();
        assert_eq!(other.read(2, 10).await.unwrap(), []);
        assert_ne!(other.edition(), edition);
    });
}

#[test]
fn an_engine_says_when_its_server_is_gone_and_goes_on_when_it_is_back() {
    let Some(bin) = binaries() else { return };
    let mut server = Server::start(&bin, &["fsync=off"]);
    let address = format!("postgres://postgres@127.0.0.1:{}/postgres", server.port);
    let journal = Arc::new(PostgresJournal::open(&address, None, Access::Create).unwrap());
    block_on(async {
        let contracts = Arc::new(Contracts::embedded().unwrap());
        let engine = Engine::open(journal, contracts, Clock::System).await.unwrap().start();
        let mut connection = engine.connection();
        let limit = Duration::from_secs(30);
        let gone = async |connection: &mut watch::Receiver<Connection>, gone: bool| {
            let is_so = |connection: &Connection| connection.is_connected() != gone;
            tokio::time::timeout(limit, connection.wait_for(is_so)).await.unwrap().unwrap();
        };
        // Nobody acts: it is noticed all the same.
        tokio::time::sleep(Duration::from_millis(300)).await;
        server.kill();
        gone(&mut connection, true).await;
        server.up();
        gone(&mut connection, false).await;
    });
}
