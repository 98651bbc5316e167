//! No files of the console use each other in a circle: what two of them need stands in a third.

use std::collections::BTreeMap;

use super::source::{File, files};

/// By the places of two files in the list: the first names something of the second.
fn arrows(all: &[File]) -> Vec<Vec<usize>> {
    let known: BTreeMap<&[String], usize> =
        all.iter().enumerate().map(|(index, file)| (file.module.as_slice(), index)).collect();
    let file_of = |path: &[String]| (1..=path.len()).rev().find_map(|end| known.get(&path[..end]).copied());
    let arrow = |(own, file): (usize, &File)| {
        let code = file.code();
        let child = |child: &&File| {
            let name = format!("{}::", child.module.last().map_or("", String::as_str));
            let named = code.match_indices(&name).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            });
            child.module.len() == file.module.len() + 1 && child.module.starts_with(&file.module) && named
        };
        let children = all.iter().filter(child).filter_map(|child| file_of(&child.module));
        // `pub(super)` names a module and nothing of it.
        let uses = file.uses().into_iter().filter(|path| !file.module.starts_with(path));
        let mut used: Vec<usize> = uses.filter_map(|path| file_of(&path)).chain(children).collect();
        used.retain(|other| *other != own);
        used
    };
    all.iter().enumerate().map(arrow).collect()
}

/// The files on a way from one back to itself.
fn circle(from: usize, arrows: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut before = vec![None; arrows.len()];
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        for next in &arrows[here] {
            if *next == from {
                let back = std::iter::successors(Some(here), |at| before[*at]);
                return Some(back.take_while(|at| *at != from).chain([from]).collect());
            }
            if before[*next].is_none() {
                before[*next] = Some(here);
                open.push(*next);
            }
        }
    }
    None
}

#[test]
fn no_files_of_the_console_use_each_other_in_a_circle() {
    let all = files("src/tui");
    let arrows = arrows(&all);
    let circles = (0..all.len()).filter_map(|file| circle(file, &arrows));
    let named =
        circles.map(|way| way.iter().map(|at| all[*at].path.as_str()).collect::<Vec<_>>().join(" <- "));
    let named: Vec<String> = named.collect();
    assert!(named.is_empty(), "\n{}", named.join("\n"));
}

/// The check above would not be worth much if it saw nothing.
#[test]
fn a_circle_is_seen() {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        text: text.to_owned(),
        module: path.split("::").map(str::to_owned).collect(),
    };
    let all = [
        file("tui::a", "use super::b::B;"),
        file("tui::b", "use crate::tui::c;"),
        file("tui::c", "pub use d::D;"),
        file("tui::c::d", "use crate::tui::a::A;"),
        file("tui::e", "use super::a::A;"),
    ];
    let arrows = arrows(&all);
    assert!((0..4).all(|file| circle(file, &arrows).is_some_and(|way| way.len() == 4)));
    assert_eq!(circle(4, &arrows), None);
}
