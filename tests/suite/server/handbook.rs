//! What the handbook of the server and its threat model name is there.

use std::path::Path;

use crate::support::hall::Hall;

fn page(name: &str) -> String {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let text = std::fs::read_to_string(docs.join(name)).unwrap();
    for link in text.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0) {
        let file = link.split('#').next().unwrap();
        assert!(file.is_empty() || docs.join(file).exists(), "{name}: {link}");
    }
    text
}

/// What stands between single backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with("```")).flat_map(|line| line.split('`').skip(1).step_by(2))
}

fn all_under(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        match entry.is_dir() {
            true => all_under(&entry, text),
            false if entry.extension().is_some_and(|ending| ending == "rs") => {
                *text += &std::fs::read_to_string(entry).unwrap();
            }
            false => {}
        }
    }
}

#[test]
fn every_test_and_file_that_the_threat_model_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tests = String::new();
    all_under(&root.join("tests/suite"), &mut tests);
    let page = page("threat-model.md");
    let mut named = 0;
    for word in quoted(&page) {
        let is_test = word.matches('_').count() > 2 || word.ends_with('\u{2026}');
        if word.starts_with("src/") {
            assert!(root.join(word).exists(), "{word}");
        } else if is_test {
            let begin = format!("fn {}", word.trim_end_matches('\u{2026}'));
            assert!(tests.contains(&begin), "{word}");
            named += 1;
        } else if let Some((folder, _)) = word.split_once('/')
            && ["server", "store", "cli", "domain"].contains(&folder)
        {
            let at = root.join("tests/suite").join(word);
            assert!(at.is_dir() || at.with_extension("rs").exists(), "{word}");
        }
    }
    assert!(named > 15, "{named}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_metric_is_in_the_handbook() {
    let hall = Hall::open().await;
    let asked = hall.ask("connector", reqwest::Method::GET, "/metrics").send().await.unwrap();
    let told = asked.text().await.unwrap();
    let page = page("server.md");
    let families: Vec<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("# TYPE ").and_then(|rest| rest.split(' ').next()))
        .collect();
    assert!(families.len() > 5, "{told}");
    for family in families {
        assert!(page.contains(&format!("`{family}`")) || page.contains(&format!("`{family}{{")), "{family}");
    }
}
