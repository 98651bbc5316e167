//! The wall's command line: what can be said without a screen.

use super::Place;

#[test]
fn it_says_from_how_far_a_terminal_can_be_read() {
    let place = Place::new();
    let said = place.ok("wall --check 55in,5m --glyphs unicode");
    assert!(said.starts_with("55 inches at 16:9, ") && said.contains(" rows, read from 5 m:"), "{said}");
    assert!(said.contains("digits 4 rows high to") && said.contains("at most 19 rows"), "{said}");
    let german = place.ok("--lang de demo wall --check 43in,2,5m --glyphs ascii");
    assert!(german.contains("gelesen aus 2,5 m:") && german.contains("Ziffern von 5 Zeilen"), "{german}");
    assert!(!place.path("desk.db").exists(), "nothing is opened for it");
}

#[test]
fn what_it_cannot_be_set_to_is_said() {
    let place = Place::new();
    for (line, said) in [
        ("wall --pages incidents,people", "there is no page `people`"),
        ("wall --pages 1,1", "the page incidents is named twice"),
        ("wall --rotate 1s", "give 5s to 1h00"),
        ("wall --night 22-6", "write it like 22:00-06:00"),
        ("wall --check 5m", "write them like 55in 5m"),
        ("--lang de wall --night nachts", "ist keine Nacht"),
        ("demo wall --speed 0", "--speed"),
        ("--lang de wall demo --pages x", "Option"),
    ] {
        let (_, complaint) = place.fails(line, 2);
        assert!(complaint.contains(said) || said == "Option", "{line}: {complaint}");
    }
}

/// A desk that is there is asked before a screen is drawn that nobody sits at.
#[test]
fn a_reseller_that_the_desk_does_not_know_is_refused() {
    let place = Place::small();
    let (_, complaint) = place.fails("wall --for-reseller nope", 2);
    assert!(complaint.contains("nope"), "{complaint}");
    let (_, complaint) = place.fails("demo wall --speed 60 --incidents 20", 1);
    assert!(
        complaint.contains("terminal"),
        "what it is made of is taken, and there is no terminal: {complaint}"
    );
}
