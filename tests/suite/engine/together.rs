//! Commands that wait for their turn are recorded in one append, and each gets its own answer.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use futures_util::future::join_all;
use pikett::domain::acts::decide::{AddNote, Command, Take};
use pikett::domain::base::number::Number;
use pikett::engine::{Clock, Engine, Failure, Handle, Receipt, Request};
use pikett::store::{Access, Journal, PostgresJournal, ServerError, StoreError};

use super::{block_on, command, report};
use crate::support::postgres::fresh_desk;
use crate::support::{FailingJournal, Lab, Unanswered, at};

type Answers = Vec<Result<Receipt, Failure>>;

const NOW: &str = "2026-11-24T10:00:00+01:00";

async fn engine(journal: Arc<dyn Journal>) -> Engine {
    super::engine(journal).await.with_clock(Clock::Fixed(at(NOW)))
}

fn take(number: u32) -> Command {
    command(Take { number: Number(number), over: false })
}

fn note(number: u32) -> Command {
    command(AddNote { number: Number(number), text: "seen".into(), contact: None })
}

/// All of them wait when the engine comes to them.
async fn at_once(handle: &Handle, commands: &[Command]) -> Answers {
    join_all(commands.iter().map(|command| handle.execute(command.clone()))).await
}

/// A desk with one incident.
fn journal() -> Arc<FailingJournal> {
    let journal = Arc::new(FailingJournal::default());
    let mut lab = Lab::on(journal.clone());
    lab.fill_small();
    lab.set(at(NOW));
    lab.send(&report()).unwrap();
    journal
}

/// A report, somebody who takes the incident before, one more who comes too late for that, a note on what
/// was reported, and the report again.
fn group() -> Vec<Command> {
    let first = report();
    vec![first.clone(), take(1), Command { by: "ts".into(), ..take(1) }, note(2), first]
}

/// In words: what each was told.
fn told(answers: &Answers) -> Vec<String> {
    let word = |answer: &Result<Receipt, Failure>| match answer {
        Ok(receipt) => receipt.kinds().join(" "),
        Err(Failure::Refused(_)) => "refused".to_owned(),
        Err(Failure::Store(StoreError::Full)) => "full".to_owned(),
        Err(Failure::Store(StoreError::Server(ServerError::Unsure))) => "unsure".to_owned(),
        Err(failure) => format!("{failure:?}"),
    };
    answers.iter().map(word).collect()
}

/// What the journal does with the append of a group.
enum Does {
    Takes,
    /// Somebody else has written meanwhile.
    Behind,
    Answers(Unanswered),
    /// Nothing comes through afterwards.
    AnswersLast(Unanswered),
    /// From that append on.
    Fails(usize),
}

const DONE: [&str; 5] = ["reported", "taken", "refused", "noted", "reported"];

#[test]
fn each_gets_its_own_answer_whatever_becomes_of_the_append() {
    // What each is told, how many records there are then, and how many appends it took: the one of the
    // group, and those of commands that were then done by themselves.
    let table: [(Does, [&str; 5], usize, usize); 8] = [
        (Does::Takes, DONE, 3, 2),
        (Does::Behind, DONE, 3, 3),
        (Does::Answers(Unanswered::Recorded), DONE, 3, 1),
        (Does::Answers(Unanswered::Lost), DONE, 3, 4),
        (Does::Answers(Unanswered::Late), DONE, 3, 3),
        (Does::AnswersLast(Unanswered::Recorded), DONE, 3, 1),
        (Does::AnswersLast(Unanswered::Lost), ["unsure", "unsure", "full", "unsure", "unsure"], 0, 5),
        (Does::Fails(0), ["full"; 5], 0, 3),
    ];
    for (row, (does, expected, records, appends)) in table.into_iter().enumerate() {
        let journal = journal();
        block_on(async {
            let handle = engine(journal.clone()).await.serve();
            match does {
                Does::Takes => {}
                Does::Behind => {
                    engine(journal.clone()).await.execute(&note(1)).await.unwrap();
                }
                Does::Answers(what) => *journal.unanswered.lock().unwrap() = Some(what),
                Does::AnswersLast(what) => {
                    *journal.unanswered.lock().unwrap() = Some(what);
                    journal.fail_after(1, || StoreError::Full);
                }
                Does::Fails(after) => journal.fail_after(after, || StoreError::Full),
            }
            let before = journal.tail(1).await.unwrap()[0].seq;
            journal.appends.store(0, Ordering::Relaxed);
            let commands = group();
            let answers = at_once(&handle, &commands).await;
            assert_eq!(told(&answers), expected, "row {row}");
            let recorded = journal.read(before, 100).await.unwrap();
            assert_eq!(recorded.len(), records, "row {row}");
            assert_eq!(journal.appends.load(Ordering::Relaxed), appends, "row {row}");
            for (command, answer) in commands.iter().zip(&answers) {
                let Ok(receipt) = answer else { continue };
                assert_eq!(journal.of(command.id).await.unwrap(), receipt.records, "row {row}");
            }
            // What is sent again is done, or was.
            *journal.fault.lock().unwrap() = None;
            assert_eq!(told(&at_once(&handle, &commands).await), DONE, "row {row}");
            assert_eq!(journal.read(before, 100).await.unwrap().len(), 3, "row {row}");
            let fresh = engine(journal.clone()).await;
            assert!(fresh.desk().world() == handle.desk().read().unwrap().world(), "row {row}");
        });
    }
}

/// One that was recorded before does not keep the others from being recorded, nor another act under its id.
#[test]
fn one_that_is_known_gets_its_first_answer() {
    let journal = journal();
    block_on(async {
        let handle = engine(journal.clone()).await.serve();
        let known = take(1);
        let first = handle.execute(known.clone()).await.unwrap();
        let other = Command { id: known.id, ..report() };
        let answers = at_once(&handle, &[note(1), known.clone(), other, report()]).await;
        assert_eq!(told(&answers), ["noted", "taken", "refused", "reported"]);
        assert_eq!(answers[1], Ok(first));
        // The same within a group: the second is another act.
        let one = note(1);
        let other = Command { id: one.id, ..take(2) };
        assert_eq!(told(&at_once(&handle, &[one, other, note(2)]).await), ["noted", "refused", "noted"]);
    });
}

#[test]
fn nobody_sees_what_is_not_durable() {
    let journal = journal();
    block_on(async {
        let handle = engine(journal.clone()).await.serve();
        let seen = Arc::new(std::sync::Mutex::new(Vec::new()));
        let look = {
            let (desk, seen) = (handle.desk().clone(), seen.clone());
            move || {
                let desk = desk.try_read().expect("an append keeps nobody from reading");
                let noted = desk.world().incident(Number(1)).unwrap().last_note.clone();
                seen.lock().unwrap().push((desk.world().seq, noted));
            }
        };
        *journal.meanwhile.lock().unwrap() = Some(Box::new(look));
        let before = handle.desk().read().unwrap().world().seq;
        let answers = at_once(&handle, &[note(1), note(1), report()]).await;
        assert_eq!(told(&answers), ["noted", "noted", "reported"]);
        assert_eq!(*seen.lock().unwrap(), [(before, None)]);
        assert_eq!(handle.desk().read().unwrap().world().seq, before + 3);
    });
}

/// With so many of them each command has an append of its own, and the next one its turn after it.
#[test]
fn steps_that_were_long_overdue_come_before_what_is_done() {
    let journal = journal();
    block_on(async {
        let reports: Vec<Command> = (0..300).map(|_| report()).collect();
        let mut engine = engine(journal.clone()).await;
        engine.execute_all(&reports).await.unwrap();
        let handle = engine.with_clock(Clock::Fixed(at(NOW) + 86_400)).serve();
        let before = handle.desk().read().unwrap().world().seq;
        journal.appends.store(0, Ordering::Relaxed);
        let answers = at_once(&handle, &[note(1), note(2), note(301)]).await;
        assert_eq!(told(&answers), ["noted"; 3]);
        assert_eq!(journal.appends.load(Ordering::Relaxed), 3);
        let recorded = journal.read(before, 10_000).await.unwrap();
        let kinds: Vec<&str> = recorded.iter().map(|record| record.event.kind()).collect();
        let noted = kinds.iter().position(|kind| *kind == "noted").unwrap();
        assert!(noted >= 256 && kinds[..noted].iter().all(|kind| *kind != "noted"), "{noted}");
        assert_eq!(*kinds.last().unwrap(), "noted");
    });
}

/// What comes later is no reason to do what was refused before.
#[test]
fn who_asks_too_early_is_refused() {
    let journal = journal();
    block_on(async {
        let handle = engine(journal.clone()).await.serve();
        let answers = at_once(&handle, &[note(1), take(2), report(), take(2)]).await;
        assert_eq!(told(&answers), ["noted", "refused", "reported", "taken"]);
    });
}

/// They follow each other as they were asked for, also around a request of another kind.
#[test]
fn a_long_queue_is_worked_off_in_order() {
    let journal = journal();
    block_on(async {
        let handle = engine(journal.clone()).await.start();
        journal.appends.store(0, Ordering::Relaxed);
        let commands: Vec<Command> = (0..100).map(|_| note(1)).collect();
        let save = handle.ask(Request::Save);
        let (answers, saved) = tokio::join!(at_once(&handle, &commands), save);
        saved.unwrap();
        let seqs: Vec<u64> = answers.iter().map(|answer| answer.as_ref().unwrap().records[0].seq).collect();
        assert!(seqs.is_sorted_by(|before, after| before < after), "{seqs:?}");
        assert!(journal.appends.load(Ordering::Relaxed) <= 4, "{:?}", journal.appends);
    });
}

/// Sixteen writers on one desk of a server, through one engine or two: what is acknowledged is recorded once,
/// and everybody sees the same.
#[test]
fn many_writers_on_a_server_lose_nothing_and_double_nothing() {
    const WRITERS: usize = 16;
    const EACH: usize = 12;
    for engines in [1, 2] {
        let Some(desk) = fresh_desk() else { return };
        let open = || Arc::new(PostgresJournal::open(&desk, None, Access::Create).unwrap());
        Lab::on(open()).fill_small();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let mut handles = Vec::new();
            for _ in 0..engines {
                handles.push(engine(open()).await.start());
            }
            let write = |handle: Handle| async move {
                let mut written = Vec::new();
                for _ in 0..EACH {
                    let command = report();
                    let receipt = handle.execute(command.clone()).await.unwrap();
                    let noted = note(receipt.number().unwrap().0);
                    written.push((command.id, receipt));
                    written.push((noted.id, handle.execute(noted).await.unwrap()));
                }
                written
            };
            let writers = (0..WRITERS).map(|writer| tokio::spawn(write(handles[writer % engines].clone())));
            let mut written = Vec::new();
            for writer in writers.collect::<Vec<_>>() {
                written.extend(writer.await.unwrap());
            }
            // Another one reads it anew, and holds the chain of its records against them.
            let journal = open();
            let records = journal.read(0, usize::MAX).await.unwrap();
            assert!(records.iter().map(|record| record.seq).eq(1..=records.len() as u64));
            for (id, receipt) in &written {
                let of: Vec<_> = records.iter().filter(|record| record.command == *id).cloned().collect();
                assert_eq!(of, receipt.records);
            }
            let fresh = engine(journal).await;
            assert_eq!(fresh.desk().world().incidents.len(), WRITERS * EACH);
            for handle in handles {
                let mut updates = handle.updates();
                while handle.desk().read().unwrap().world().seq < records.len() as u64 {
                    super::soon(updates.recv()).await.unwrap();
                }
                assert!(fresh.desk().world() == handle.desk().read().unwrap().world());
            }
        });
    }
}
