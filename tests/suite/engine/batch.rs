//! Many commands in one append: all or nothing, also beside busy writers.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pikett::domain::acts::decide::Command;
use pikett::import::desk as desk_file;
use pikett::store::{Access, Journal, SqliteJournal, StoreError};

use super::{block_on, command, engine};
use crate::support::{FailingJournal, Lab, at};

fn tenants(count: usize) -> Vec<Command> {
    let one = |number| format!("[[tenant]]\nid = \"t{number}\"\n");
    let text: String = (0..count).map(one).collect();
    let acts = desk_file::read("desk.toml", &text).unwrap().acts;
    acts.into_iter().map(|wanted| command(wanted.act)).collect()
}

/// Four writers never leave the batch a gap as long as it needs to decide.
#[test]
fn a_batch_comes_to_its_turn_beside_busy_writers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let open = || Arc::new(SqliteJournal::open(&path, Access::Create).unwrap());
    Lab::on(open()).fill_small();
    let done = AtomicBool::new(false);
    let write = |writer: usize| {
        let mut lab = Lab::on(open());
        lab.set(at("2026-11-24T10:00:00+01:00"));
        let mut written = 0;
        while !done.load(Ordering::Relaxed) || written < 3 {
            let bytes = writer * 1_000_000 + written;
            lab.run(&format!("storage record klinikum-nord {bytes}")).unwrap();
            written += 1;
        }
        written
    };
    let commands = tenants(1_200);
    let (report, written) = std::thread::scope(|scope| {
        let write = &write;
        let writers: Vec<_> = (1..5).map(|writer| scope.spawn(move || write(writer))).collect();
        let report = block_on(async { engine(open()).await.execute_whole(&commands).await });
        done.store(true, Ordering::Relaxed);
        (report, writers.into_iter().map(|writer| writer.join().unwrap()).sum::<usize>())
    });
    assert_eq!(report.unwrap().events, 1_200);
    let lab = Lab::on(open());
    let records = lab.records();
    let of_batch: Vec<u64> =
        records.iter().filter(|record| record.by.as_str() == "mk").map(|record| record.seq).collect();
    assert_eq!(records.iter().filter(|record| record.event.kind() == "usage").count(), written);
    let tenants =
        records.iter().filter(|record| record.event.kind() == "tenant" && of_batch.contains(&record.seq));
    let seqs: Vec<u64> = tenants.map(|record| record.seq).collect();
    assert_eq!(seqs.len(), 1_200);
    assert_eq!(seqs[1_199] - seqs[0], 1_199, "nothing came between: it is one append");
}

#[test]
fn one_that_is_refused_keeps_all_from_being_recorded() {
    block_on(async {
        let journal = Arc::new(FailingJournal::default());
        let mut engine = engine(journal.clone()).await;
        let mut commands = tenants(3);
        let refused = "[[reseller]]\nid = \"r\"\n[[server]]\nid = \"s\"\nreseller = \"r\"\n";
        let mut others = desk_file::read("desk.toml", refused).unwrap().acts;
        commands.insert(2, command(others.remove(1).act));
        let report = engine.execute_whole(&commands).await.unwrap();
        assert_eq!((report.events, report.refused.len(), report.refused[0].0), (0, 1, 2));
        assert_eq!(engine.desk().world().seq, 0);
        assert_eq!(journal.read(0, 10).await.unwrap(), []);
        // A disk that fails does the same.
        *journal.fault.lock().unwrap() = Some(|| StoreError::Full);
        engine.execute_whole(&tenants(3)).await.unwrap_err();
        assert_eq!(engine.desk().world().seq, 0);
    });
}

/// What is told after a failure are the batch's own records, not those of others.
#[test]
fn an_interrupted_batch_says_what_it_has_recorded() {
    let journal = Arc::new(FailingJournal::default());
    Lab::on(journal.clone()).fill_small();
    block_on(async {
        let mut engine = engine(journal.clone()).await;
        journal.fail_after(1, || StoreError::Full);
        let interrupted = engine.execute_all(&tenants(1_200)).await.unwrap_err();
        assert_eq!(interrupted.report.events, 500);
        assert!(interrupted.to_string().contains("disk is full"), "{interrupted}");
    });
}
