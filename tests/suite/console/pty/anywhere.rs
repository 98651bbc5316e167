//! The same morning wherever the desk lives: in a file, behind a server, on PostgreSQL, and with a server that is
//! killed in the middle.

use super::session::Session;
use super::triage::STEPS;
use crate::support::node::{Node, pikett};
use crate::support::postgres::{binaries, free_port, fresh_desk};

/// Has the program do something on a desk, and answers with what it printed.
fn run(desk: &str, arguments: &[&str]) -> String {
    let done = pikett(desk).args(arguments).output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Servers of a desk, and a token for whoever sits at the console.
fn serve<const N: usize>(desk: &str) -> ([Node; N], String) {
    let made = run(desk, &["token", "new", "--role", "engineer", "--label", "mk"]);
    let mut nodes = std::array::from_fn(|_| Node::start(desk, free_port()));
    nodes.iter_mut().for_each(Node::wait);
    (nodes, made.trim().to_owned())
}

fn triage(session: &mut Session, mut between: impl FnMut(usize)) {
    for (place, (keys, seen)) in STEPS.iter().enumerate() {
        session.send(keys).see(seen);
        between(place);
    }
    session.send("qqq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
#[allow(clippy::print_stderr)] // a test that is skipped says so
fn the_same_keys_do_the_same_wherever_the_desk_lives() {
    if std::env::var_os("PIKETT_FAULTS").is_none() {
        return eprintln!(
            "SKIPPED: PIKETT_FAULTS=1 tries the same keys on five desks, a quarter of a minute"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| {
        let path = folder.path().join(name).display().to_string();
        run("", &["demo", "--keep", &path]);
        path
    };
    let nothing = |_| {};
    let start = |desk: &str, token: &str| {
        let mut session =
            Session::start_with(&format!("--desk {desk}"), (120, 40), &[("PIKETT_TOKEN", token)]);
        session.see(&["[1] Incidents", "4702"]);
        session
    };
    triage(&mut start(&file("alone.db"), ""), nothing);
    let (nodes, token) = serve::<1>(&file("served.db"));
    triage(&mut start(&nodes[0].url(), &token), nothing);
    if binaries().is_none() {
        return;
    }
    let [one, two] = [(); 2].map(|()| fresh_desk().unwrap());
    for (number, desk) in [&one, &two].into_iter().enumerate() {
        run("", &["desk", "copy", &file(&format!("copied-{number}.db")), desk]);
    }
    let (nodes, token) = serve::<1>(&one);
    triage(&mut start(&nodes[0].url(), &token), nothing);
    let (mut nodes, token) = serve::<2>(&two);
    let both = format!("{},127.0.0.1:{}", nodes[0].url(), nodes[1].port);
    triage(&mut start(&both, &token), |place| {
        if place == 7 {
            nodes[0].kill();
        }
    });
}
