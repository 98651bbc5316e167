//! A console on a desk behind a server: the line breaks, and comes back.

use pikett::client::Link;

use super::session::Session;
use crate::remote::server::Fault;
use crate::remote::{report, running};

const TOKEN: (&str, &str) = ("PIKETT_TOKEN", "pkt_anna");

#[test]
fn it_goes_on_where_it_was_and_says_what_is_old() {
    let (server, runtime) = running();
    runtime.block_on(server.link.send(report())).unwrap();
    let desk = format!("--desk {}", server.url());
    let mut session = Session::start_with(&desk, (120, 40), &[TOKEN]);
    session.see(&["[1] Incidents", "I-1", "live"]);
    session.send("a").see(&["taking I-1 ["]);
    runtime.block_on(server.link.send(report())).unwrap();
    session.see(&["I-2"]);
    runtime.block_on(server.stop());
    session.see(&["nobody listens there"]);
    runtime.block_on(server.again());
    session.see(&["live"]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    // What was seen is kept: the next one opens without a server, and says so.
    runtime.block_on(server.stop());
    let mut session = session.next_with(&desk, &[TOKEN]);
    session.see(&["I-1", "nobody listens there"]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn what_nobody_answered_is_told_when_it_is_known() {
    let (server, runtime) = running();
    runtime.block_on(server.link.send(report())).unwrap();
    let desk = format!("--desk {}", server.url());
    let mut session = Session::start_with(&desk, (120, 40), &[TOKEN]);
    session.see(&["[1] Incidents", "I-1", "live"]);
    (0..200).for_each(|_| server.fail("/v1/commands", Fault::DoneAndCut));
    session.send("a").see(&["no answer came", "what became of it"]);
    assert!(!session.screen().contains("--id"), "nobody gives options to a console");
    server.faults.lock().unwrap().clear();
    session.see(&["taking I-1 ["]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    assert_eq!(
        runtime
            .block_on(server.journal.read(0, 1_000))
            .unwrap()
            .iter()
            .filter(|record| record.event.kind() == "taken")
            .count(),
        1
    );
}
