//! Commands over a line that breaks: each is done once, and its answer is the right one.

use pikett::client::{Failure, Link, Unanswered};
use pikett::domain::acts::decide::Command;
use pikett::domain::readings::refusal::Reason;
use pikett::store::{NodeError, StoreError};
use serde_json::json;
use uuid::Uuid;

use super::server::{Fault, Server, problem, response, says};
use super::{at_server, block_on, command, open, reach, report, same, small};
use crate::support::ENGLISH;

async fn incidents(server: &Server) -> usize {
    server.link.read().world().incidents.len()
}

#[test]
fn whatever_happens_on_the_way_it_is_done_once() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        for (faults, story) in [
            (vec![], "nothing happens"),
            (vec![Fault::DoneAndCut], "the line breaks behind it"),
            (vec![Fault::Cut, Fault::DoneAndCut, Fault::Torn], "again and again"),
            (vec![Fault::Torn], "the answer is cut"),
            (vec![problem(503, "the database is away")], "it is to wait"),
            (vec![says("502 Bad Gateway", "<html>")], "a proxy says that it broke"),
            (vec![says("200 OK", "<html>welcome")], "a proxy answers in its place"),
        ] {
            let before = incidents(&server).await;
            faults.into_iter().for_each(|fault| server.fail("/v1/commands", fault));
            let wish = report();
            let receipt = remote.send(wish.clone()).await.unwrap_or_else(|e| panic!("{story}: {e:?}"));
            assert_eq!(receipt.records.len(), 1, "{story}");
            assert!(same(&remote, &*server.link), "{story}: it is seen when it is answered");
            assert_eq!(remote.send(wish).await.unwrap(), receipt, "{story}: asked again");
            assert_eq!(incidents(&server).await, before + 1, "{story}");
        }
    });
}

#[test]
fn what_nobody_answers_is_unsure_and_not_failed() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        for fault in [Fault::DoneAndCut, Fault::Silent] {
            (0..100).for_each(|_| server.fail("/v1/commands", fault.clone()));
            let wish = report();
            let failure = remote.send(wish.clone()).await.unwrap_err();
            assert!(Unanswered::is(&failure), "{fault:?}: {failure:?}");
            server.faults.lock().unwrap().clear();
            assert_eq!(remote.send(wish).await.unwrap().records.len(), 1, "{fault:?}");
        }
        assert_eq!(incidents(&server).await, 2);
    });
}

#[test]
fn what_was_not_sent_has_failed_at_once() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        server.stop().await;
        let failure = remote.send(report()).await.unwrap_err();
        let said = ENGLISH.failure(&failure);
        assert!(said.what.ends_with("does not answer: nobody listens there"), "{said:?}");
    });
}

#[test]
fn the_next_address_takes_what_the_first_does_not() {
    block_on(async {
        let (server, dead) = (small().await, small().await);
        dead.stop().await;
        let remote = open(reach(&[&dead.url(), &server.url()], None)).await.unwrap();
        assert!(same(&remote, &*server.link));
        assert_eq!(remote.send(report()).await.unwrap().records.len(), 1);
        assert!(same(&remote, &*server.link));
    });
}

#[test]
fn refusals_come_in_our_own_words() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        let wish = command("pikett incident take I-99");
        let refused = |result: Result<_, Failure>| match result {
            Err(Failure::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        let here = refused(server.link.send(wish.clone()).await);
        assert_eq!(refused(remote.send(wish.clone()).await), here);
        // One of a later version: what the server says, without what would repaint a terminal.
        let told = json!([{ "id": wish.id, "state": "refused", "records": [], "refused": {
            "code": "tomorrow.moon", "args": 3, "kind": "State", "rule": null, "sentence": "s",
            "what": "the \u{1b}[31mmoon\u{1b}[0m is full", "mend": "wait\u{7}", "admissible": [] } }]);
        let body = told.to_string();
        server
            .fail("/v1/commands", Fault::Says(response("200 OK", "application/json", &[], body.as_bytes())));
        let refusal = refused(remote.send(wish).await);
        assert!(matches!(*refusal.reason, Reason::Told { .. }));
        let said = format!("{}: {}", ENGLISH.refused(&refusal), ENGLISH.help(&refusal));
        assert!(said.contains("moon") && !said.chars().any(char::is_control), "{said:?}");
    });
}

#[test]
fn a_token_that_does_not_go_so_far_is_told_so() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        for (status, expected) in [
            (403, "does not allow it: a viewer \u{fffd}looks"),
            (413, "says 413: a viewer"),
            // The last: who is told so does not ask again for a while.
            (401, "does not take this token: it has expired"),
        ] {
            server.fail("/v1/commands", problem(status, "a viewer \u{1b}looks"));
            let failure = remote.send(report()).await.unwrap_err();
            let what = ENGLISH.failure(&failure).what;
            assert!(!what.chars().any(char::is_control), "{what:?}");
            assert!(what.contains(expected.split('\u{fffd}').next().unwrap()), "{what}");
        }
        assert_eq!(incidents(&server).await, 0);
    });
}

#[test]
fn many_commands_go_in_requests_that_are_not_too_large() {
    block_on(async {
        let server = small().await;
        let remote = at_server(&server).await;
        let refused = command("pikett incident take I-99999");
        let mut many: Vec<_> =
            (0..4_100).map(|_| Command { id: Uuid::now_v7(), ..refused.clone() }).collect();
        (many[7], many[4_050]) = (report(), report());
        server.fail("/v1/batches", Fault::DoneAndCut);
        let done = remote.send_all(many).await.unwrap();
        assert_eq!(server.count("POST /v1/batches"), 4);
        assert_eq!((done.events, done.known), (1, 1), "what was done before is known");
        let places: Vec<usize> = done.refused.iter().map(|(place, _)| *place).collect();
        assert_eq!(places, (0..4_100).filter(|place| ![7, 4_050].contains(place)).collect::<Vec<_>>());
        assert_eq!(incidents(&server).await, 2);
        assert!(same(&remote, &*server.link));
        let whole = remote.send_whole(vec![report(), refused.clone()]).await.unwrap();
        assert_eq!((whole.events, whole.refused.len()), (0, 1));
        let failure = remote.send_whole(vec![refused; 2_001]).await.unwrap_err();
        let too_much = StoreError::from(NodeError::TooMuch { most: 2_000 });
        assert_eq!(failure, Failure::Store(too_much));
    });
}
