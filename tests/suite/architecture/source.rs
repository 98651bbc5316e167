//! The source, file by file, and what each file uses.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the crate.
pub struct File {
    /// From the root of the package.
    pub path: String,
    pub text: String,
    /// `["tui", "vm", "clocks"]`; the crate's root has none.
    pub module: Vec<String>,
}

/// Every Rust file below a folder of the package.
pub fn files(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.sort();
    let file = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        File::new(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned(), text)
    };
    paths.into_iter().map(file).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

fn module(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

impl File {
    pub fn new(path: String, text: String) -> Self {
        let module = module(&path);
        Self { path, text, module }
    }

    /// Lines that are code: no comments, and nothing from the file's own tests on.
    pub fn code(&self) -> String {
        let before_tests = self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.map(|line| format!("{line}\n")).collect()
    }

    /// Modules of the crate that this file names, as absolute paths.
    pub fn uses(&self) -> Vec<Vec<String>> {
        let code = self.code();
        let mut found = Vec::new();
        for (start, word) in words(&code) {
            let base = match word {
                "crate" => Vec::new(),
                "super" if !code[..start].ends_with("super::") => {
                    let depth = leading_supers(&code[start..]);
                    let above = self.module.len().saturating_sub(depth);
                    self.module[..above].to_vec()
                }
                _ => continue,
            };
            let rest = code[start..].trim_start_matches("crate").trim_start_matches("super::");
            let rest = rest.trim_start_matches("super").trim_start_matches("::");
            for path in heads(rest) {
                found.push(base.iter().cloned().chain(path).collect());
            }
        }
        found
    }
}

fn leading_supers(text: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(after) = rest.strip_prefix("super") {
        count += 1;
        rest = after.strip_prefix("::").unwrap_or("");
    }
    count
}

/// `a::b::C` is one path; `{a::B, c}` are two.
fn heads(text: &str) -> Vec<Vec<String>> {
    if let Some(group) = text.strip_prefix('{') {
        let end = group.find("};").or_else(|| group.find('}')).unwrap_or(group.len());
        return group[..end]
            .split(',')
            .map(|part| path(part.trim()))
            .filter(|path| !path.is_empty())
            .collect();
    }
    vec![path(text)]
}

fn path(text: &str) -> Vec<String> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    text[..end].split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Identifiers with their places.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut place = 0;
    std::iter::from_fn(move || {
        let start = place + code[place..].find(is_part)?;
        let length = code[start..].find(|c| !is_part(c)).unwrap_or(code.len() - start);
        place = start + length;
        Some((start, &code[start..place]))
    })
}
