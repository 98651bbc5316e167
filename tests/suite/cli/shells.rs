//! What is made from the command line for shells and manuals.

use std::path::Path;
use std::process::{Command as Program, Output};

use clap::CommandFactory;
use pikett::cli::Cli;

use super::Place;

/// Whether a program is on this machine.
fn is_there(name: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

#[track_caller]
fn silent(program: &str, args: &[&str], file: &Path) -> Output {
    let output = Program::new(program).args(args).arg(file).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program} {}: {said}", file.display());
    output
}

#[test]
fn completions_are_read_by_their_shells() {
    let place = Place::new();
    for (shell, check) in
        [("bash", "-n"), ("zsh", "-n"), ("fish", "-n"), ("powershell", ""), ("elvish", "-compileonly")]
    {
        let script = place.ok(&format!("completions {shell}"));
        assert!(script.contains("PIKETT_COMPLETE"), "{shell}: {script}");
        let file = place.file(shell, script);
        if !check.is_empty() && is_there(shell) {
            silent(shell, &[check], &file);
        }
    }
    let (_, said) = place.fails("completions tcsh", 2);
    assert!(said.contains("bash, elvish, fish, powershell, zsh"), "{said}");
}

/// Asked as the shell asks when somebody presses Tab: what it would put on the line.
fn complete(place: &Place, line: &str) -> Vec<String> {
    let script = place.file("pikett.bash", place.ok("completions bash"));
    let words: Vec<&str> = line.split(' ').collect();
    let [.., before, last] = &words[..] else { panic!("{line}") };
    let program = Path::new(env!("CARGO_BIN_EXE_pikett")).parent().unwrap().display();
    let ask = format!(
        "PATH={program}:$PATH; source {}; COMP_WORDS=({}); COMP_CWORD={}; \
         _clap_complete_pikett pikett '{last}' '{before}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        script.display(),
        words.iter().map(|word| format!("'{word}' ")).collect::<String>(),
        words.len() - 1,
    );
    let output = Program::new("bash").args(["-c", &ask]).current_dir(place.path("")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.is_empty(), "{line}: {said}");
    let all = String::from_utf8(output.stdout).unwrap();
    all.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[test]
fn bash_completes_acts_and_words() {
    let place = Place::new();
    assert_eq!(complete(&place, "pikett incident ta"), ["take", "target"]);
    assert_eq!(complete(&place, "pikett incident report --channel p"), ["phone"]);
    assert_eq!(complete(&place, "pikett completions f"), ["fish"]);
    assert_eq!(complete(&place, "pikett incident take --wh"), ["--what-if"]);
}

#[test]
fn names_of_the_desk_are_completed_and_it_is_left_alone() {
    let place = Place::new();
    place.ok("demo --keep d.db --at 2026-11-24T14:03:27+01:00");
    let before = std::fs::read(place.path("d.db")).unwrap();
    for (line, offered) in [
        ("incident take 471", &["4711"][..]),
        ("incident show I-470", &["I-4702", "I-4705", "I-4709"]),
        ("incident report --tenant klinik", &["klinikum-nord", "klinik-west"]),
        ("storage record klin", &["klinikum-nord", "klinik-west"]),
        ("report trends --tenant klinik-w", &["klinik-west"]),
        ("report month --for-reseller tk", &["tks"]),
        ("incident scope 4711 infra", &["infrastructure"]),
        ("incident assign 4711 l", &["lw"]),
        ("update start srv-0", &["srv-01"]),
        ("incident take x", &[]),
    ] {
        let found = complete(&place, &format!("pikett --desk d.db {line}"));
        assert_eq!(found.is_empty(), offered.is_empty(), "{line}: {found:?}");
        for name in offered {
            assert!(found.iter().any(|found| found == name), "{line}: {found:?}");
        }
    }
    assert_eq!(std::fs::read(place.path("d.db")).unwrap(), before);
    // Of what is not there, or is no desk, nothing is said.
    place.file("no.db", "no desk at all");
    for desk in ["none.db", "no.db"] {
        assert!(complete(&place, &format!("pikett --desk {desk} incident take 4")).is_empty());
    }
    assert!(!place.path("none.db").exists());
}

/// Every command that the help shows, as its page is called.
fn names(command: &clap::Command, before: &str, into: &mut Vec<String>) {
    let name =
        if before.is_empty() { "pikett".to_owned() } else { format!("{before}-{}", command.get_name()) };
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        names(sub, &name, into);
    }
    into.push(name);
}

#[test]
fn each_command_has_a_page_of_the_manual() {
    let place = Place::new();
    let mut wanted = Vec::new();
    names(&Cli::command(), "", &mut wanted);
    wanted.sort();
    assert!(wanted.len() > 100, "{wanted:?}");
    for lang in ["en", "de"] {
        let said = place.ok(&format!("man {lang}/man1 --lang {lang}"));
        assert!(said.starts_with(&wanted.len().to_string()), "{said}");
        let folder = place.path(lang).join("man1");
        let mut there: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .map(|name| name.strip_suffix(".1").unwrap().to_owned())
            .collect();
        there.sort();
        assert_eq!(there, wanted);
        let headings = match lang {
            "en" => [".SH NAME\n", ".SH SYNOPSIS\n", ".SH OPTIONS\n", ".SH SUBCOMMANDS\n"],
            _ => [".SH BEZEICHNUNG\n", ".SH \u{dc}BERSICHT\n", ".SH OPTIONEN\n", ".SH BEFEHLE\n"],
        };
        let page = std::fs::read_to_string(folder.join("pikett-incident.1")).unwrap();
        for heading in headings {
            assert!(page.contains(heading), "{heading}: {page}");
        }
        for name in &wanted {
            let page = std::fs::read_to_string(folder.join(format!("{name}.1"))).unwrap();
            let english = ["Print help", "Possible values:", ".SH OPTIONS", "[default:"];
            assert!(lang == "en" || english.iter().all(|text| !page.contains(text)), "{name}: {page}");
        }
    }
}

/// What is wrong with a page is said by the programs that show it.
#[test]
fn the_pages_are_read_without_a_warning() {
    let place = Place::new();
    for lang in ["en", "de"] {
        place.ok(&format!("man {lang} --lang {lang}"));
        for page in ["pikett", "pikett-incident", "pikett-incident-report", "pikett-demo", "pikett-man"] {
            let file = place.path(lang).join(format!("{page}.1"));
            if is_there("groff") {
                let shown = silent("groff", &["-man", "-K", "utf8", "-T", "utf8", "-ww", "-z"], &file);
                assert!(shown.stdout.is_empty());
            }
            if is_there("mandoc") {
                silent("mandoc", &["-T", "lint", "-W", "error"], &file);
            }
        }
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let place = Place::new();
    place.file("here", "");
    let (_, said) = place.fails("man here/man1", 1);
    assert!(said.contains("cannot write here/man1: Not a directory"), "{said}");
    let (_, said) = place.fails("man", 2);
    assert!(said.contains("<DIR>"), "{said}");
}
