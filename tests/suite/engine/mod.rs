//! The engine left to itself: it follows the journal, records what becomes due, and says what
//! keeps it from doing so.

mod batch;
mod behind;
mod past;
mod repeated;
mod together;
mod unsure;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use pikett::domain::acts::decide::{Act, Command, ReportIncident};
use pikett::domain::base::number::Number;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::readings::desk::{Desk, Present};
use pikett::domain::world::World;
use pikett::engine::{Clock, Connection, Engine, Failure, Handle, Update};
use pikett::import::desk as desk_file;
use pikett::store::{Access, Journal, MemoryJournal, SqliteJournal, StoreError};
use uuid::Uuid;

use crate::support::{FailingJournal, SMALL, at};

/// Ten hours a second: what becomes due in two hours does so at once.
const SPEED: u32 = 36_000;

async fn engine(journal: Arc<dyn Journal>) -> Engine {
    let clock = Clock::simulated(at("2026-11-24T10:00:00+01:00"), SPEED);
    Engine::open(journal, Arc::new(Contracts::embedded().unwrap()), clock).await.unwrap()
}

fn command(act: impl Into<Act>) -> Command {
    Command {
        footing: Default::default(),
        id: Uuid::now_v7(),
        by: "mk".into(),
        via: Via::Console,
        at: None,
        act: act.into(),
    }
}

async fn filled(journal: Arc<dyn Journal>) -> Handle {
    let mut engine = engine(journal).await;
    let setup: Vec<Command> = desk_file::read("small.toml", SMALL)
        .unwrap()
        .acts
        .into_iter()
        .map(|wanted| Command { via: Via::Import, ..command(wanted.act) })
        .collect();
    let report = engine.execute_all(&setup).await.unwrap();
    assert_eq!(report.refused, []);
    engine.start()
}

pub fn report() -> Command {
    use clap::Parser;
    let desk = Desk::new(World::default(), Arc::new(Contracts::embedded().unwrap()));
    let line = "pikett incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel phone";
    let cli = pikett::cli::Cli::try_parse_from(line.split(' ')).unwrap();
    let act = cli
        .command
        .unwrap()
        .written()
        .unwrap()
        .act(Present { desk: &desk, now: at("2026-11-24T10:00:00+01:00") })
        .unwrap_or_else(|_| panic!());
    assert!(matches!(act, Act::Report(ReportIncident { .. })));
    command(act)
}

/// Waits for what has to come; a test that hangs is a test that fails.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(30), what).await.expect("it comes")
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn told(update: Update) -> Arc<[Record]> {
    match update {
        Update::Applied(records) => records,
        Update::Anew => panic!("the desk was made anew"),
    }
}

fn kinds(records: &[Record]) -> Vec<&'static str> {
    records.iter().map(|record| record.event.kind()).collect()
}

#[test]
fn what_becomes_due_is_recorded_by_itself_and_told() {
    block_on(async {
        let handle = filled(Arc::new(MemoryJournal::default())).await;
        let mut updates = handle.updates();
        handle.execute(report()).await.unwrap();
        assert_eq!(kinds(&told(soon(updates.recv()).await.unwrap())), ["reported"]);
        let step = told(soon(updates.recv()).await.unwrap());
        assert_eq!(kinds(&step)[0], "step-reached");
        let desk = handle.desk().read().unwrap();
        let received = desk.world().incident(Number(1)).unwrap().received;
        // At its planned moment, however late it is noticed.
        assert_eq!(step[0].happened - received, 6_750, "75 % of two and a half hours");
    });
}

#[test]
fn a_full_disk_is_told_while_it_lasts_and_nothing_is_lost() {
    block_on(async {
        let journal = Arc::new(FailingJournal::default());
        let handle = filled(journal.clone()).await;
        let mut connection = handle.connection();
        handle.execute(report()).await.unwrap();
        *journal.fault.lock().unwrap() = Some(|| StoreError::Full);
        let before = handle.desk().read().unwrap().world().clone();
        let failure = handle.execute(report()).await.unwrap_err();
        assert!(matches!(failure, Failure::Store(StoreError::Full)), "{failure}");
        assert_eq!(*handle.desk().read().unwrap().world(), before, "a failed command changes nothing");
        let told = soon(connection.wait_for(|now| !now.is_connected())).await.unwrap().clone();
        let Connection::Waiting { why: Failure::Store(StoreError::Full), since } = told else {
            panic!("{told:?}");
        };
        // An act that fails as well does not take the trouble away, nor make it younger.
        handle.execute(report()).await.unwrap_err();
        handle.execute(report()).await.unwrap_err();
        let later = handle.connection().borrow().clone();
        assert_eq!(later, Connection::Waiting { why: Failure::Store(StoreError::Full), since });
        *journal.fault.lock().unwrap() = None;
        soon(connection.wait_for(Connection::is_connected)).await.unwrap();
        let recorded = journal.read(before.seq, 100).await.unwrap();
        assert!(kinds(&recorded).contains(&"step-reached"), "{:?}", kinds(&recorded));
    });
}

#[test]
fn two_engines_on_one_file_tell_each_others_records() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let open = || Arc::new(SqliteJournal::open(&path, Access::Create).unwrap());
    block_on(async {
        let one = filled(open()).await;
        let two = engine(open()).await.start();
        let mut seen = two.updates();
        one.execute(report()).await.unwrap();
        let records = told(soon(seen.recv()).await.unwrap());
        assert_eq!(kinds(&records)[0], "reported");
        assert!(two.desk().read().unwrap().world().incident(Number(1)).is_some());
    });
}

#[test]
fn a_command_sent_twice_acts_once() {
    block_on(async {
        let handle = filled(Arc::new(MemoryJournal::default())).await;
        let wish = report();
        let first = handle.execute(wish.clone()).await.unwrap();
        assert_eq!(first.records.len(), 1);
        assert_eq!(handle.execute(wish).await.unwrap(), first);
        assert_eq!(handle.desk().read().unwrap().world().incidents.iter().count(), 1);
    });
}
