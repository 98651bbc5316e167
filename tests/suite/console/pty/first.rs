//! The program where there is no desk yet.

use super::session::Session;

/// The only thing that lies in a home folder so far.
fn is_bare(session: &Session) -> bool {
    !session.folder().join(".local").exists() && !session.folder().join(".config").exists()
}

#[test]
fn whoever_only_looks_leaves_nothing_behind() {
    for (line, says) in [("", "There is no desk yet: "), ("--lang de", "Noch gibt es keinen Desk: ")] {
        let mut session = Session::start(line, 80, 24);
        session.see(&[says, "[q]"]).send("jj").send("q").see_restored();
        assert_eq!(session.ended(), 0);
        assert!(is_bare(&session), "{line}");
    }
    let mut session = Session::start("", 80, 24);
    session.see(&["Look around"]).send("1").see(&["[1] Incidents", "4702"]).send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    assert!(!session.folder().join(".local/share").exists(), "a demonstration is no desk");
}

#[test]
fn a_desk_file_is_brought_in() {
    let mut session = Session::start("", 80, 24);
    let file = session.folder().join("small.toml");
    session.see(&["Bring a desk in"]).send("3").see(&["Desk file"]);
    session.send("gone.toml\r").see(&["cannot read gone.toml"]);
    std::fs::write(&file, "[[tenant]]\nid = \"a\"\ncontracts = [{ pack = \"none\" }]\n").unwrap();
    session.send("\x15~/small.toml\r").see(&["small.toml:1:"]);
    assert!(!session.folder().join(".local").exists(), "what is refused makes no desk");
    std::fs::write(&file, crate::support::SMALL).unwrap();
    session.send("\r").see(&["[1] Incidents", "no incidents yet"]);
    session.send("4").see(&["klinikum-nord"]).send("0qq").see_restored();
    assert_eq!(session.ended(), 0);
    assert!(session.folder().join(".local/share/pikett/desk.db").is_file());
}

#[test]
fn a_desk_that_is_made_elsewhere_meanwhile_is_opened() {
    for keys in ["", "4New\r\r"] {
        let mut session = Session::start("", 80, 24);
        let file = session.folder().join("small.toml");
        std::fs::write(&file, crate::support::SMALL).unwrap();
        session.see(&["There is no desk yet: "]);
        // Somebody who types is not interrupted.
        let (asks, ends) = keys.split_at(keys.len().saturating_sub(2));
        session.send(asks);
        let mut elsewhere = session.next("import desk small.toml");
        assert_eq!(elsewhere.ended(), 0);
        session.send(ends).see(&["[1] Incidents", "no incidents yet"]).send("4").see(&["klinikum-nord"]);
        session.see_not("New").send("0qq").see_restored();
        assert_eq!(session.ended(), 0);
    }
}

#[test]
fn a_first_customer_has_a_first_incident() {
    let mut session = Session::start("", 80, 24);
    session.see(&["Begin small"]).send("4").see(&["Name", "Contract"]).send("M\u{fc}ller & S\u{f6}hne\r\r");
    session.see(&["no incidents yet"]).send("o").see(&["mueller-soehne"]).send("\x1b").see(&["[o]"]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    // The next time the console opens on it.
    let mut session = session.next("");
    session.see(&["no incidents yet"]).send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn the_tour_goes_on_with_what_was_done() {
    let mut session = Session::start("tour", 80, 24);
    session.see(&[" 1/15  [Enter] opens the incident"]).send("\r").see(&[" 2/15  [q] goes back"]);
    session.send("q").see(&[" 3/15  [j]"]).send("j").see(&[" 4/15  [a]"]).send("a").see(&[" 5/15  [s]"]);
    session.send("\x14").see(&[" 6/15  [c]"]).send("qqq").see_restored();
    assert_eq!(session.ended(), 0);
    assert!(!session.folder().join(".local/share").exists(), "it is no desk of anybody's");
}
