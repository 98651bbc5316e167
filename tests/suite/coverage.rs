//! What the coverage table says of every fact of the contracts holds.

use std::path::Path;

const TABLE: &str = include_str!("../../docs/coverage.md");
const FACTS: usize = 277;
/// Rulings that a row stands for, beside the facts.
const RULINGS: [&str; 25] = [
    "A05", "A06", "A21", "A22", "A23", "A24", "A27", "A29", "A39", "A40", "A45", "A46", "A47", "A48", "A51",
    "A66", "A68", "A69", "A70", "A71", "A72", "A73", "A74", "A75", "A76",
];
const PACKS: &str = "src/domain/contract/packs";
const STORIES: &str = "tests/suite/scenario/cases/";

/// What is made of a fact; of the last two there is nothing to point at.
const HOWS: [&str; 7] = ["shown", "counted", "enforced", "warned", "term", "reference", "not yet"];
const NOTHING: [&str; 2] = ["reference", "not yet"];
/// Hows that can be held against the fact's number.
const NUMBERED: [&str; 3] = ["counted", "enforced", "warned"];

/// One line of the table.
struct Row {
    fact: &'static str,
    says: &'static str,
    how: &'static str,
    /// The reason, a ruling, or what is left out.
    note: &'static str,
    code: Vec<&'static str>,
    tests: Vec<&'static str>,
}

impl Row {
    fn of(line: &'static str) -> Self {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [fact, says, how, code, tests] = cells[..] else { panic!("five columns: {line}") };
        let (how, note) = how.split_once(": ").unwrap_or((how, ""));
        Self { fact, says, how, note, code: paths(code), tests: paths(tests) }
    }

    /// The rulings that the note names.
    fn rulings(&self) -> impl Iterator<Item = &'static str> {
        let words = self.note.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| is_numbered(word, 'A', 2))
    }

    /// Whether a text names the fact, or the ruling that stands for it.
    fn is_named_in(&self, text: &str) -> bool {
        text.contains(self.fact) || self.rulings().any(|ruling| text.contains(ruling))
    }

    fn faults(&self, packs: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let mut demand = |holds: bool, what: &str| {
            if !holds {
                faults.push(format!("{}: {what}", self.fact));
            }
        };
        let words = self.says.split_whitespace().count();
        demand((1..=12).contains(&words), "says what it is in at most twelve words");
        demand(HOWS.contains(&self.how), "the how is one of the known words");
        let files: Vec<&str> = self.code.iter().chain(&self.tests).copied().collect();
        if NOTHING.contains(&self.how) {
            demand(!self.note.is_empty(), "gives the reason");
            demand(files.is_empty(), "points at nothing");
            return faults;
        }
        demand(!self.code.is_empty() && !self.tests.is_empty(), "names its code and its test");
        let read = |path: &&str| std::fs::read_to_string(inside(path)).ok();
        for path in &files {
            demand(read(path).is_some(), &format!("{path} is a file of this repository"));
        }
        if NUMBERED.contains(&self.how) {
            let named = files.iter().filter_map(read).any(|text| self.is_named_in(&text));
            demand(named || self.is_named_in(packs), "is named where it points to, or in a pack");
        }
        for path in self.tests.iter().filter(|path| path.starts_with(STORIES)) {
            let story = read(path).unwrap_or_default();
            let shows = story.lines().find(|line| line.starts_with("shows = ")).unwrap_or_default();
            demand(self.is_named_in(shows), &format!("{path} says that it shows it"));
        }
        faults
    }
}

/// `A33`, `F267`
fn is_numbered(word: &str, letter: char, digits: usize) -> bool {
    let number = word.strip_prefix(letter).unwrap_or_default();
    number.len() == digits && number.bytes().all(|b| b.is_ascii_digit())
}

/// Paths in backticks; a dash for none.
fn paths(cell: &'static str) -> Vec<&'static str> {
    cell.split_whitespace().map(|path| path.trim_matches('`')).filter(|path| *path != "-").collect()
}

fn inside(path: &str) -> std::path::PathBuf {
    assert!(!path.starts_with('/') && !path.contains(".."), "{path} leads out of the repository");
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn rows() -> Vec<Row> {
    TABLE.lines().filter(|line| line.starts_with("| F")).map(Row::of).collect()
}

fn rulings() -> Vec<Row> {
    TABLE.lines().filter(|line| line.starts_with("| A")).map(Row::of).collect()
}

fn packs() -> String {
    let folder = std::fs::read_dir(inside(PACKS)).unwrap().map(|entry| entry.unwrap().path());
    folder.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_fact_has_one_row_in_order() {
    let facts: Vec<&str> = rows().iter().map(|row| row.fact).collect();
    let expected: Vec<String> = (1..=FACTS).map(|number| format!("F{number:03}")).collect();
    assert_eq!(facts, expected);
}

#[test]
fn every_ruling_has_its_row() {
    let named: Vec<&str> = rulings().iter().map(|row| row.fact).collect();
    assert_eq!(named, RULINGS);
}

#[test]
fn what_a_row_points_at_is_there() {
    let packs = packs();
    let faults: Vec<String> = rows().iter().chain(&rulings()).flat_map(|row| row.faults(&packs)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The check above would not be worth much if it passed everything.
#[test]
fn rows_that_claim_too_much_are_found() {
    let cases = [
        ("| F010 | office hours | reference | - | - |", "gives the reason"),
        ("| F010 | office hours | not yet: x | `Cargo.toml` | - |", "points at nothing"),
        ("| F010 | office hours | guessed | - | - |", "known words"),
        ("| F010 | office hours | shown | `src/nothing.rs` | `Cargo.toml` |", "src/nothing.rs is a file"),
        ("| F010 | office hours | shown | `Cargo.toml` | - |", "its code and its test"),
        ("| F010 | office hours | counted | `Cargo.toml` | `Cargo.toml` |", "is named where"),
        ("| F010 | office hours | counted: A99 | `Cargo.toml` | `Cargo.toml` |", "is named where"),
        (
            "| F010 | office hours | shown | `Cargo.toml` | `tests/suite/scenario/cases/14-links.toml` |",
            "says that it shows it",
        ),
    ];
    for (line, complaint) in cases {
        let faults = Row::of(line).faults("");
        assert!(faults.iter().any(|fault| fault.contains(complaint)), "{line}: {faults:?}");
    }
    assert!(
        Row::of("| F010 | hours | counted: by A09 | `Cargo.toml` | `Cargo.toml` |").faults("A09").is_empty()
    );
}
