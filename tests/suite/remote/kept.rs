//! The desk as it was last seen, on this machine.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use pikett::client::remote::{Credentials, Reach};
use pikett::client::{Connection, Link};

use super::server::problem;
use super::{block_on, open, reach, report, same, small, until};

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn without_a_server_it_is_shown_as_it_was_and_said_to_be_old() {
    block_on(async {
        let (server, folder) = (small().await, tempfile::tempdir().unwrap());
        let url = server.url();
        let asked = || reach(&[&url], Some(folder.path()));
        drop(open(asked()).await.unwrap());
        let [file] = &files(folder.path())[..] else { panic!("one file is kept") };
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
        server.stop().await;
        let remote = open(asked()).await.unwrap();
        assert!(same(&remote, &*server.link));
        let mut connection = remote.connection();
        connection.wait_for(|now| !now.is_connected()).await.unwrap();
        assert!(remote.send(report()).await.is_err(), "nothing is written");
        // Whoever asks once is not shown what may be old, and nobody what another token was shown.
        assert!(open(Reach { unreached: false, ..asked() }).await.is_err());
        let with = Credentials { token: Some("pkt_other".into()), roots: None, lang: "en" };
        assert!(open(Reach { with, ..asked() }).await.is_err());
        server.link.send(report()).await.unwrap();
        server.again().await;
        connection.wait_for(|now| *now == Connection::Connected).await.unwrap();
        until("it is followed", || same(&remote, &*server.link)).await;
    });
}

#[test]
fn what_is_kept_saves_the_way_and_is_held_against_the_server() {
    block_on(async {
        let (server, folder) = (small().await, tempfile::tempdir().unwrap());
        let url = server.url();
        let asked = || reach(&[&url], Some(folder.path()));
        let snapshots = || server.count("GET /v1/snapshot");
        drop(open(asked()).await.unwrap());
        server.link.send(report()).await.unwrap();
        assert!(same(&open(asked()).await.unwrap(), &*server.link));
        assert_eq!(snapshots(), 1, "what is kept is gone on from");
        server.salt.store(7, Ordering::Relaxed);
        assert!(same(&open(asked()).await.unwrap(), &*server.link));
        assert_eq!(snapshots(), 2, "of another history nothing is used");
        *server.role.lock().unwrap() = ("viewer".into(), None);
        drop(open(asked()).await.unwrap());
        assert_eq!(snapshots(), 3, "of another role nothing is used");
        for (role, reseller) in [("wall", None), ("reseller", Some("tks".to_owned()))] {
            *server.role.lock().unwrap() = (role.into(), reseller);
            drop(open(asked()).await.unwrap());
            assert_eq!(files(folder.path()), [] as [PathBuf; 0], "{role} keeps nothing");
        }
    });
}

#[test]
fn who_is_not_let_in_any_more_keeps_nothing() {
    block_on(async {
        for status in [401, 403] {
            let (server, folder) = (small().await, tempfile::tempdir().unwrap());
            let asked = reach(&[&server.url()], Some(folder.path()));
            drop(open(asked.clone()).await.unwrap());
            server.fail("/v1/hello", problem(status, "no"));
            assert!(open(asked).await.is_err());
            assert_eq!(files(folder.path()), [] as [PathBuf; 0], "{status}");
        }
    });
}
