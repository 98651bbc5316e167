//! What is offered with a refusal can be done.

use super::Place;

const CABLE: &str = "[[tenant]]\nid = \"kabel\"\ncontracts = [{ pack = \"nms-prime-advanced\", \
                     begins = \"2026-10-01\", hours = 10, accepted = \"2026-11-01\" }]\n";

fn place() -> Place {
    let place = Place::small();
    place.file("cable.toml", CABLE);
    place.ok("import desk cable.toml");
    place.ok("incident report --tenant kabel --priority 2 --subject modems");
    for _ in 0..2 {
        place.ok("incident report --tenant klinikum-nord --impact limited --urgency high --subject x --reporter 'A. Berg'");
    }
    place
}

#[test]
fn no_hint_is_an_empty_list_or_leads_in_a_circle() {
    let place = place();
    place.ok("incident link I-2 --to I-3");
    for (line, code, says) in [
        ("incident escalate I-1 --level 1 --reason x", 3, "it has no ladder at all"),
        ("incident target I-1 restore 4h", 3, "nms-prime-advanced has no clocks"),
        (
            "incident report --tenant nord --priority 2 --subject x",
            3,
            "keep the call outside this desk, or give the tenant a contract with incidents: kaseya-support",
        ),
        ("incident link I-3 --to I-2", 3, "unlink I-2 first, and I-3 can be linked to it"),
        ("update decide D-1", 2, "<--approve|--refuse>"),
    ] {
        let (_, err) = place.fails(line, code);
        assert!(err.contains(says), "{line}: {err}");
        assert!(!err.contains("--desk <PATH>"), "the desk is known from the environment: {err}");
    }
    place.file("bad.toml", "[[tenant]]\nid = \"a\"\nlicences = { user = -4 }\n");
    let (_, err) = place.fails("import desk bad.toml", 1);
    assert!(err.contains("expected a whole number, 0 or more") && err.contains("bad.toml:3"), "{err}");
}
