//! What happens comes by itself, and goes on where it was when the line was away.

use std::sync::atomic::Ordering;

use pikett::client::{Connection, Link, Update};
use pikett::domain::base::number::Number;
use pikett::store::NodeError;
use pikett::wire::Frame;
use serde_json::json;

use super::server::{problem, says};
use super::{Reach, at_server, block_on, command, open, part_of, reach, report, same, small, until};
use crate::support::ENGLISH;

fn waiting(link: &dyn Link) -> Option<String> {
    match link.connection().borrow().clone() {
        Connection::Connected => None,
        Connection::Waiting { why, .. } => Some(ENGLISH.failure(&why).what),
    }
}

#[test]
fn a_line_that_breaks_is_told_and_gone_on_with() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        until("it listens", || server.count("GET /v1/events") == 1).await;
        server.stop().await;
        until("it is told", || waiting(&remote).is_some()).await;
        assert!(waiting(&remote).unwrap().contains("nobody listens there"), "{:?}", waiting(&remote));
        server.link.send(report()).await.unwrap();
        server.again().await;
        until("it goes on", || waiting(&remote).is_none()).await;
        until("nothing is missed", || same(&remote, &*server.link)).await;
        assert_eq!(server.count("GET /v1/snapshot"), 1, "it is not read anew");
    });
}

#[test]
fn a_stream_goes_on_with_the_next_server() {
    block_on(async {
        let (first, second) = (small().await, small().await);
        // The same desk behind both.
        let second = {
            second.stop().await;
            super::Server::start(first.link.clone(), first.journal.clone()).await
        };
        let remote = open(reach(&[&first.url(), &second.url()], None)).await.unwrap();
        until("it listens", || first.count("GET /v1/events") == 1).await;
        first.stop().await;
        first.link.send(report()).await.unwrap();
        until("it goes on there", || same(&remote, &*first.link)).await;
        assert_eq!(waiting(&remote), None);
    });
}

#[test]
fn another_history_makes_the_replica_anew() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        let mut updates = remote.follow();
        until("it listens", || server.count("GET /v1/events") == 1).await;
        // Told by the link at the same place, and told by the server.
        server.salt.store(9, Ordering::Relaxed);
        let _ = server.aside.send(String::new());
        while !matches!(updates.recv().await.unwrap(), Update::Anew) {}
        let listening = server.count("GET /v1/events");
        let _ = server.aside.send(server.frame(&Frame::Reset, 0));
        while !matches!(updates.recv().await.unwrap(), Update::Anew) {}
        until("it listens again", || server.count("GET /v1/events") > listening).await;
        server.link.send(report()).await.unwrap();
        until("it goes on", || same(&remote, &*server.link)).await;
    });
}

#[test]
fn what_is_no_frame_is_passed_over_or_read_again() {
    block_on(async {
        let server = small().await;
        for (said, story) in [
            (": beat\n\n".to_owned(), "a heartbeat"),
            ("event: weather\ndata: {}\n\n".to_owned(), "an event of a later version"),
            (server.frame(&Frame::Bye { after: 0 }, 0), "a server that ends"),
            ("event: records\ndata: {\"frame\":\"reco\n\n".to_owned(), "garbage"),
        ] {
            let before = server.count("GET /v1/events");
            let remote = at_server(&server).await;
            until("it listens", || server.count("GET /v1/events") > before).await;
            let _ = server.aside.send(said);
            server.link.send(report()).await.unwrap();
            until(story, || same(&remote, &*server.link)).await;
        }
    });
}

#[test]
fn a_server_of_a_later_version_is_only_looked_at() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        until("it listens", || server.count("GET /v1/events") == 1).await;
        let record = json!({ "seq": 99, "happened": "2026-11-24T09:00:00Z", "recorded": "2026-11-24T09:00:00Z",
            "by": "mk", "via": "console", "command": uuid::Uuid::now_v7(), "version": 9_999, "event": "Moon" });
        let frame = json!({ "frame": "records", "records": [record] });
        let _ = server.aside.send(format!("event: records\nid: 99\ndata: {frame}\n\n"));
        until("it is told", || waiting(&remote).is_some_and(|what| what.contains("later version"))).await;
        let failure = remote.send(report()).await.unwrap_err();
        let newer = |failure| match failure {
            pikett::engine::Failure::Store(error) => matches!(error.node(), Some(NodeError::Newer { .. })),
            _ => false,
        };
        assert!(newer(failure));
        assert_eq!(server.link.read().world().incidents.len(), 0);
    });
}

#[test]
fn a_reseller_is_shown_his_own_part_with_its_gaps() {
    block_on(async {
        let server = small().await;
        let part = part_of(&server, "tks").await;
        let asked = Reach { only: Some("tks".into()), ..reach(&[&part.url()], None) };
        let remote = open(asked).await.unwrap();
        assert_eq!(remote.station().reseller.as_deref(), Some("tks"));
        until("it listens", || part.count("GET /v1/events") == 1).await;
        // One that is another's, then one of his own.
        let others = command(
            "pikett incident report --tenant nord --impact high --urgency critical --subject y --channel phone",
        );
        if server.link.send(others).await.is_ok() {
            assert_eq!(remote.read().world().incidents.len(), 0);
        }
        let own = remote.send(report()).await.unwrap();
        let number = own.number().unwrap();
        until("it is seen", || remote.read().world().incident(number).is_some()).await;
        let asked = part.count("GET /v1/log");
        server.link.send(report()).await.unwrap();
        let next = Number(number.0 + 1);
        until("it is followed", || remote.read().world().incident(next).is_some()).await;
        assert_eq!(part.count("GET /v1/log"), asked, "what comes by itself is not asked for");
        let _ = part.aside.send(String::new());
        until("it listens again", || part.count("GET /v1/events") == 2).await;
        server.link.send(report()).await.unwrap();
        until("it is whole again", || remote.read().world().incident(Number(next.0 + 1)).is_some()).await;
    });
}

#[test]
fn a_token_shows_what_it_shows_and_nothing_else() {
    block_on(async {
        let server = small().await;
        let part = part_of(&server, "tks").await;
        for (at, only, expected) in [
            (&server, Some("tks"), "this one shows the whole desk"),
            (&part, Some("other"), "this token shows what tks may see"),
        ] {
            let asked = Reach { only: only.map(str::to_owned), ..reach(&[&at.url()], None) };
            let what = ENGLISH.failure(&open(asked).await.err().unwrap()).what;
            assert!(what.contains(expected), "{what}");
        }
    });
}

#[test]
fn what_is_no_pikett_says_so_at_the_first_word() {
    block_on(async {
        let server = small().await;
        let newer = json!({ "protocol": [9, 12], "version": "9", "time": 0, "role": "viewer", "reseller": null,
            "label": "x", "zone": "UTC", "head": "0", "writable": true });
        for (fault, expected) in [
            (says("200 OK", "<html>hello"), "does not answer as a pikett does"),
            (says("200 OK", &newer.to_string()), "is of a later version"),
            (says("302 Found", ""), "says 302"),
            (problem(401, "no"), "does not take this token"),
            (problem(403, "no \u{7}"), "does not allow it: no"),
            (problem(503, "starting"), "it cannot at the moment (starting)"),
        ] {
            server.fail("/v1/hello", fault);
            let what = ENGLISH.failure(&open(reach(&[&server.url()], None)).await.err().unwrap()).what;
            assert!(what.contains(expected), "{what}");
        }
    });
}
