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
        for lang in ["en", "de"] {
            let script = place.ok(&format!("completions {shell} --lang {lang}"));
            for word in ["incident", "take", "monitoring", "for-reseller"] {
                assert!(script.contains(word), "{shell}: {word}");
            }
            let file = place.file(&format!("{shell}.{lang}"), script);
            if !check.is_empty() && is_there(shell) {
                silent(shell, &[check], &file);
            }
        }
    }
    let (_, said) = place.fails("completions tcsh", 2);
    assert!(said.contains("bash, elvish, fish, powershell, zsh"), "{said}");
}

/// Asked as the shell asks when somebody presses Tab.
#[test]
fn bash_completes_acts_and_words() {
    let place = Place::new();
    let script = place.file("pikett.bash", place.ok("completions bash"));
    let complete = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let ask = format!(
            "source {}; COMP_WORDS=({line}); COMP_CWORD={}; _pikett pikett '{}' '{}'; echo ${{COMPREPLY[@]}}",
            script.display(),
            words.len() - 1,
            words[words.len() - 1],
            words[words.len() - 2],
        );
        let output = Program::new("bash").args(["-c", &ask]).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    assert_eq!(complete("pikett incident ta"), "take target");
    assert_eq!(complete("pikett incident report --channel p"), "phone");
    assert_eq!(complete("pikett completions f"), "fish");
    assert!(complete("pikett incident take --wh").contains("--what-if"));
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
