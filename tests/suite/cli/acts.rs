//! The reference of all acts, made from their declarations, and how an act is tried.

use std::fmt::Write;

use pikett::domain::acts::decide::ENTERED;
use pikett::domain::acts::entry::{Arity, Field, Kind, Room};
use pikett::words::{Lang, Words};

use super::Place;

/// Titles of a page and its table, and the page.
const PAGES: [(Lang, &str, &str, &str); 2] = [
    (
        Lang::En,
        "docs/acts.md",
        "# Acts\n\nMade from the list of acts: `UPDATE_DOCS=1 cargo test acts` writes it anew. Each is a subcommand of \
         the command line and, in the console, a `:` line: those about an incident by their name alone, about \
         the row under the cursor when none is named. What is missing there is asked for in a form. `--what-if` \
         judges an act and records nothing.\n",
        "| field | | |\n|---|---|---|\n",
    ),
    (
        Lang::De,
        "docs/acts.de.md",
        "# Aktionen\n\nAus der Liste der Aktionen gemacht: `UPDATE_DOCS=1 cargo test acts` schreibt sie neu. Jede ist \
         ein Unterbefehl der Kommandozeile und in der Konsole eine `:`-Zeile: die zu einem Vorfall allein mit ihrem \
         Namen, für die Zeile unter dem Cursor, wenn keiner genannt ist. Was dort fehlt, fragt ein Formular ab. \
         `--what-if` prüft eine Aktion und hält nichts fest.\n",
        "| Feld | | |\n|---|---|---|\n",
    ),
];

fn page(lang: Lang, intro: &str, heading: &str) -> String {
    let words = Words::new(lang, chrono_tz::UTC);
    let mut page = intro.to_owned();
    for room in Room::ALL {
        let own: Vec<_> = ENTERED.iter().filter(|known| known.spec.room == room).collect();
        if own.is_empty() {
            continue;
        }
        write!(page, "\n## {}\n", room.word()).unwrap();
        for known in own {
            let spec = known.spec;
            write!(
                page,
                "\n### {} {}\n\n{}.\n\n{heading}",
                room.word(),
                spec.name,
                words.act(spec.about).help
            )
            .unwrap();
            for field in spec.fields() {
                let help = words.label(field.label).help.replace('|', "\\|");
                writeln!(page, "| `{}` | {} | {help} |", written(field), condition(field)).unwrap();
            }
        }
    }
    page
}

/// As it stands on the command line.
fn written(field: &Field) -> String {
    match field.arity {
        Arity::Argument => field.name.to_uppercase(),
        Arity::Rest => format!("{}…", field.name.to_uppercase()),
        Arity::Switch(_) | Arity::Option => format!("--{}", field.name),
        Arity::Repeated => format!("--{} …", field.name),
    }
}

fn condition(field: &Field) -> String {
    match (field.required, field.default, field.kind) {
        (true, ..) => "*".to_owned(),
        (_, Some(default), _) => format!("`{default}`"),
        (_, _, Kind::Word(words)) => {
            words.words().iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

#[test]
fn the_reference_of_acts_is_up_to_date() {
    for (lang, path, intro, heading) in PAGES {
        let page = page(lang, intro, heading);
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&path, &page).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == page, "{} is out of date: UPDATE_DOCS=1 cargo test acts", path.display());
    }
}

/// `--what-if` says what the act would say, records nothing, and ends as the act would.
#[test]
fn an_act_can_be_tried() {
    let place = Place::small();
    place.ok("incident report --tenant klinikum-nord --impact high --urgency critical --subject dead --reporter 'A. Berg'");
    let log = || place.json("incident show I-1")["log"].clone();
    let before = log();
    let tried = place.json("incident eta I-1 +30h --what-if");
    assert_eq!(tried["refused"], false);
    assert_eq!(tried["events"], serde_json::json!(["eta-given"]));
    assert_eq!(tried["checks"][1]["verdict"], "warns", "{tried}");
    assert!(tried["checks"][1]["rule"].is_string(), "{tried}");
    assert_eq!(log(), before);
    let (out, _) = place.fails("incident eta I-1 2020-01-01T00:00:00Z --what-if --json", 3);
    assert!(out.contains("refuses"), "{out}");
    let german = place.ok("--lang de incident note I-1 x --what-if");
    assert!(german.contains("eine interne Notiz antwortet niemandem"), "{german}");
}
