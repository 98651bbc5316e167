//! Who may ask, how many, and by which code: nothing of a code is to be read anywhere.

use super::Place;

const DIRECT: &str = r#"
[[tenant]]
id = "direkt"
contracts = [{ pack = "kaseya-support", licence_code = "K7D2M1-8841", contacts = 1 }]
contacts = [
  { name = "Eva Admin", email = "a@direkt.example", phone = "+49 2", authorised = true },
  { name = "Ute Admin", email = "u@direkt.example", phone = "+49 3", authorised = true },
]
"#;

/// F268: more contacts than were agreed are refused, as many are taken.
#[test]
fn no_more_contacts_than_were_agreed() {
    let place = Place::new();
    place.file("desk.toml", DIRECT);
    let (_, err) = place.fails("import desk desk.toml", 3);
    for part in ["direkt names 2 authorised contacts under kaseya-support, 1 are agreed", "F268"] {
        assert!(err.contains(part), "{part:?} is not in\n{err}");
    }
    place.file("desk.toml", DIRECT.replace("contacts = 1", "contacts = 2"));
    place.ok("import desk desk.toml");
}

/// F108, A22: held against what is kept, and in no file and no answer.
#[test]
fn a_code_is_nowhere_to_be_read() {
    const CODE: &str = "zebra-4711";
    let place = Place::small();
    let reseller = r#"
[[reseller]]
id = "tks"
name = "TK Süd GmbH"
out_of_hours_code = "zebra-4711"
contacts = [{ name = "A. Berg", email = "berg@tks.example", certified = true }]
"#;
    place.file("code.toml", reseller);
    assert_eq!(place.json("import desk code.toml")["events"], 2);
    assert_eq!(place.json("import desk code.toml")["events"], 0, "the same code again changes nothing");
    let report = |code: &str| {
        // A Saturday night: out of office hours whenever this runs.
        let line = "incident report --tenant klinikum-nord --impact high --urgency critical --subject x \
                    --channel phone --reporter 'A. Berg' --received 2025-11-29T02:00:00+01:00";
        place.json(&format!("{line} --code {code}"))["code"].as_str().unwrap().to_owned()
    };
    assert_eq!([report(CODE), report("zebra-4712")], ["right", "wrong"]);
    let mut said = String::new();
    for line in ["incident show I-1", "incident show I-2", "reseller list"] {
        said += &place.ok(line);
        said += &place.json(line).to_string();
    }
    assert!(said.contains("WRONG CODE") && said.contains("with the code"), "{said}");
    assert!(!said.contains("zebra"), "{said}");
    for file in std::fs::read_dir(place.path("")).unwrap().map(|entry| entry.unwrap().path()) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("desk.db") {
            let bytes = std::fs::read(&file).unwrap();
            assert!(!bytes.windows(5).any(|window| window == b"zebra"), "the code stands in {name}");
        }
    }
    place.ok("reseller code tks --none");
    assert_eq!(report(CODE), "unchecked", "there is none any more");
}
