//! Which file uses what another one defines. A name is followed through every re-export to the file
//! that defines it, so that a folder's face costs no arrow.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::source::File;

/// The arrows from file to file, by their modules.
pub type Arrows = BTreeMap<Module, BTreeSet<Module>>;

/// `["domain", "facts", "event"]`; the crate's root is empty.
pub type Module = Vec<String>;

/// Something that a file brings into its own scope.
struct Import {
    path: Module,
    name: String,
    public: bool,
}

struct Room {
    imports: Vec<Import>,
    /// Paths in the text, such as `clock::read`.
    paths: Vec<Module>,
    words: BTreeSet<String>,
    defined: BTreeSet<String>,
}

/// All files, each with what it brings in.
pub struct Graph(BTreeMap<Module, Room>);

impl Graph {
    pub fn of(files: &[File]) -> Self {
        let known: BTreeSet<&Module> = files.iter().map(|file| &file.module).collect();
        let rooms = files.iter().map(|file| (file.module.clone(), Room::of(file, &known)));
        Self(rooms.collect())
    }

    pub fn arrows(&self) -> Arrows {
        self.0.iter().map(|(module, room)| (module.clone(), self.used(module, room))).collect()
    }

    fn used(&self, module: &Module, room: &Room) -> BTreeSet<Module> {
        let named = |import: &&Import| !import.public || room.words.contains(&import.name);
        let imported = room.imports.iter().filter(named).map(|import| import.path.clone());
        let paths = room.paths.iter().cloned();
        let inline = paths.filter_map(|path| absolute(module, path, |name| self.meant(module, room, name)));
        let all = imported.chain(inline).map(|path| self.home(&path, 0));
        all.filter(|home| home != module).collect()
    }

    /// What the first part of a path in a file's text names, if that is a module.
    fn meant(&self, module: &Module, room: &Room, name: &str) -> Option<Module> {
        let own = module.iter().cloned().chain([name.to_owned()]).collect();
        let imported = room.imports.iter().find(|import| import.name == name);
        let paths = imported.map(|import| import.path.clone()).into_iter().chain([own]);
        paths.into_iter().find(|path| self.0.contains_key(path))
    }

    /// The file that defines what a path names.
    fn home(&self, path: &[String], depth: u8) -> Module {
        let length = (0..=path.len()).rev().find(|n| self.0.contains_key(&path[..*n])).unwrap_or(0);
        let (module, rest) = (path[..length].to_vec(), &path[length..]);
        let Some(name) = rest.first().filter(|name| *name != "*" && depth < 12) else { return module };
        let Some(room) = self.0.get(&module).filter(|room| !room.defined.contains(name)) else {
            return module;
        };
        let through = |import: &Import| import.path.iter().chain(&rest[1..]).cloned().collect::<Module>();
        if let Some(import) = room.imports.iter().find(|import| import.name == *name) {
            return self.home(&through(import), depth + 1);
        }
        let globs = room.imports.iter().filter(|import| import.name == "*");
        let behind = globs.map(|glob| [&glob.path[..glob.path.len() - 1], rest].concat());
        let found =
            behind.map(|path| self.home(&path, depth + 1)).find(|home| self.0[home].defined.contains(name));
        found.unwrap_or(module)
    }
}

impl Room {
    fn of(file: &File, known: &BTreeSet<&Module>) -> Self {
        let code = file.code();
        let used = Regex::new(r"(?m)^\s*(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);").unwrap();
        let declared = Regex::new(r"(?m)^\s*(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+;").unwrap();
        let mut imports = Vec::new();
        for found in used.captures_iter(&code) {
            let public = found.get(1).is_some();
            for (parts, name) in leaves(&found[2]) {
                let below = |name: &str| {
                    let child: Module = file.module.iter().cloned().chain([name.to_owned()]).collect();
                    known.contains(&child).then_some(child)
                };
                imports.extend(absolute(&file.module, parts, below).map(|path| Import {
                    path,
                    name,
                    public,
                }));
            }
        }
        let code = declared.replace_all(&used.replace_all(&code, ""), "").into_owned();
        let (mut paths, mut words, mut defined) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        let mut before = "";
        for path in spelled(&code) {
            let parts: Module = path.split("::").map(str::to_owned).collect();
            if KINDS.contains(&before) {
                defined.insert(path.to_owned());
            }
            words.extend(parts.iter().cloned());
            if parts.len() > 1 {
                paths.push(parts);
            }
            before = path;
        }
        Self { imports, paths, words, defined }
    }
}

/// What a name is defined with.
const KINDS: [&str; 10] =
    ["struct", "enum", "trait", "fn", "const", "static", "type", "union", "mod", "macro_rules"];

/// Words and paths in a text, as they follow each other; `'static` is none.
fn spelled(code: &str) -> impl Iterator<Item = &str> {
    let parts = code.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':' | '\'')));
    parts.map(|part| part.trim_matches(':')).filter(|part| !part.is_empty() && !part.contains('\''))
}

/// A path from the crate's root; `None` where it leads elsewhere.
fn absolute(module: &Module, parts: Module, local: impl FnOnce(&str) -> Option<Module>) -> Option<Module> {
    let (base, skip) = match parts.first()?.as_str() {
        "crate" => (Module::new(), 1),
        "self" => (module.clone(), 1),
        "super" => {
            let up = parts.iter().take_while(|part| *part == "super").count();
            (module[..module.len().checked_sub(up)?].to_vec(), up)
        }
        name => (local(name)?, 1),
    };
    Some(base.into_iter().chain(parts.into_iter().skip(skip)).collect())
}

/// `a::{b::C, d as E}` has the leaves `a::b::C` and `a::d`, the latter under the name `E`.
fn leaves(tree: &str) -> Vec<(Module, String)> {
    let mut found = Vec::new();
    for part in parts(tree) {
        if let Some((before, group)) = part.split_once('{') {
            let prefix: Module = before.split("::").filter(|p| !p.is_empty()).map(str::to_owned).collect();
            let inner = leaves(group.trim_end().trim_end_matches('}'));
            found.extend(inner.into_iter().map(|(path, name)| ([prefix.clone(), path].concat(), name)));
            continue;
        }
        let (path, alias) = part.split_once(" as ").map_or((part, None), |(p, a)| (p, Some(a.trim())));
        let mut path: Module = path.trim().split("::").map(str::to_owned).collect();
        if path.len() > 1 {
            path.pop_if(|last| last == "self");
        }
        let name = alias.map_or_else(|| path.last().cloned().unwrap_or_default(), str::to_owned);
        found.push((path, name));
    }
    found
}

/// Parts between commas that stand outside of braces.
fn parts(tree: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(tree[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(tree[start..].trim());
    found.retain(|part| !part.is_empty());
    found
}

/// Modules that reach each other and themselves again, each group once.
pub fn circles(arrows: &Arrows) -> Vec<Vec<Module>> {
    let reached: BTreeMap<&Module, BTreeSet<&Module>> =
        arrows.keys().map(|from| (from, from_on(arrows, from))).collect();
    let mut left: BTreeSet<&Module> = arrows.keys().filter(|each| reached[*each].contains(*each)).collect();
    let mut found = Vec::new();
    while let Some(first) = left.first().copied() {
        let with = |each: &&Module| reached[first].contains(each) && reached[each].contains(&first);
        let circle: Vec<&Module> = left.iter().copied().filter(with).collect();
        left.retain(|each| !circle.contains(each));
        found.push(circle.into_iter().cloned().collect());
    }
    found
}

fn from_on<'a>(arrows: &'a Arrows, from: &Module) -> BTreeSet<&'a Module> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Module> = arrows[from].iter().collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(&arrows[next]);
        }
    }
    reached
}
