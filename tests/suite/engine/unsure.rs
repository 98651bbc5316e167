//! An append without an answer: the command is done once, and its answer is the right one.

use std::sync::Arc;

use pikett::engine::Failure;
use pikett::store::{Journal, ServerError, StoreError};

use super::{block_on, command, engine, report};
use crate::support::{FailingJournal, Lab, Unanswered, at};

fn lab(journal: &Arc<FailingJournal>) -> Lab {
    let mut lab = Lab::on(journal.clone());
    lab.fill_small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab
}

#[test]
fn it_is_settled_whether_it_was_recorded_or_lost_or_comes_late() {
    for what in [Unanswered::Recorded, Unanswered::Lost, Unanswered::Late] {
        let journal = Arc::new(FailingJournal::default());
        let mut lab = lab(&journal);
        let wish = report();
        *journal.unanswered.lock().unwrap() = Some(what);
        let told = lab.send(&wish).unwrap();
        assert_eq!(told.len(), 1, "{what:?}");
        assert_eq!(block_on(journal.of(wish.id)).unwrap(), told, "{what:?}");
        assert_eq!(lab.send(&wish).unwrap(), told, "{what:?}: asked again");
        assert_eq!(lab.desk().world().incidents.len(), 1, "{what:?}");
    }
}

#[test]
fn what_cannot_be_asked_for_is_unsure_and_not_failed() {
    let journal = Arc::new(FailingJournal::default());
    let mut lab = lab(&journal);
    let wish = report();
    *journal.unanswered.lock().unwrap() = Some(Unanswered::Lost);
    // The next one does not come through either.
    journal
        .fail_after(1, || StoreError::Server(ServerError::Unreachable { at: "db1".into(), why: Vec::new() }));
    let failure = lab.send(&wish).unwrap_err();
    assert_eq!(failure, Failure::Store(ServerError::Unsure.into()));
    *journal.fault.lock().unwrap() = None;
    assert_eq!(lab.send(&wish).unwrap().len(), 1, "sent again it is done");
}

#[test]
fn a_batch_that_may_be_recorded_is_unsure_and_not_failed() {
    let journal = Arc::new(FailingJournal::default());
    lab(&journal);
    block_on(async {
        let mut engine = engine(journal.clone()).await;
        for what in [Unanswered::Recorded, Unanswered::Lost] {
            *journal.unanswered.lock().unwrap() = Some(what);
            journal.fail_after(1, || StoreError::Full);
            let done = engine.execute_all(&[report(), report()]).await.map(|report| report.known);
            *journal.fault.lock().unwrap() = None;
            let failure = done.as_ref().err().map(|interrupted| interrupted.failure.clone());
            match what {
                // It is found under the ids of its commands.
                Unanswered::Recorded => assert_eq!((done.ok(), failure), (Some(2), None)),
                _ => assert_eq!(failure, Some(Failure::Store(ServerError::Unsure.into()))),
            }
        }
    });
}

#[test]
fn a_sweep_without_an_answer_records_each_step_once() {
    for what in [Unanswered::Recorded, Unanswered::Lost] {
        let journal = Arc::new(FailingJournal::default());
        let mut lab = lab(&journal);
        lab.send(&report()).unwrap();
        *journal.unanswered.lock().unwrap() = Some(what);
        lab.set(at("2026-11-24T20:00:00+01:00"));
        let mut steps = lab.sweep();
        steps.extend(lab.sweep());
        let all = block_on(journal.read(0, 1_000)).unwrap();
        let reached = |kind: &str| all.iter().filter(|record| record.event.kind() == kind).count();
        assert!(reached("step-reached") > 1, "{what:?}");
        let said: Vec<_> =
            all.iter().map(|record| format!("{:?} {:?}", record.happened, record.event)).collect();
        let once: std::collections::BTreeSet<_> = said.iter().collect();
        assert_eq!(once.len(), said.len(), "{what:?}");
    }
}

#[test]
fn what_a_command_did_itself_is_no_reason_to_refuse_it() {
    let journal = Arc::new(FailingJournal::default());
    let mut lab = lab(&journal);
    lab.send(&report()).unwrap();
    let wish = take(&lab);
    *journal.unanswered.lock().unwrap() = Some(Unanswered::Recorded);
    assert_eq!(lab.send(&wish).unwrap().len(), 1);
    let again = command(wish.act.clone());
    assert!(matches!(lab.send(&again), Err(Failure::Refused(_))), "another command is decided anew");
}

fn take(lab: &Lab) -> pikett::domain::acts::decide::Command {
    use clap::Parser;
    use pikett::domain::readings::desk::Present;
    let cli = pikett::cli::Cli::try_parse_from(["pikett", "incident", "take", "I-1"]).unwrap();
    let now = lab.now();
    let desk = lab.desk();
    let act = cli.command.unwrap().written().unwrap().act(Present { desk: &desk, now });
    command(act.unwrap_or_else(|_| panic!()))
}
