//! Themes: those that come along, and the user's own in the folder `themes` beside the settings.

use std::path::PathBuf;

use super::desk;
use super::output::Problem;
use crate::config::{self, Glyphs, Palette};
use crate::tui::theme::{EMBEDDED, Offered, Shelf, Theme};
use crate::words::trouble::OfConsole;

/// Own themes that are offered at most.
const MOST: usize = 100;

/// The theme of that name.
///
/// # Errors
/// There is none, or its file has a mistake, with its line.
pub fn load(name: &str, palette: Palette, glyphs: Glyphs) -> Result<Theme, Problem> {
    if let Some((_, text)) = EMBEDDED.iter().find(|(known, _)| *known == name) {
        return Ok(Theme::parse(&format!("{name}.toml"), text, palette, glyphs)?);
    }
    let path = own(name);
    match path.as_deref().map(desk::read_own).transpose()?.flatten().zip(path) {
        Some((text, path)) => Ok(Theme::parse(&path.display().to_string(), &text, palette, glyphs)?),
        None => {
            let known = EMBEDDED.iter().map(|(name, _)| *name).collect();
            Err(Problem::wrong(OfConsole::NoTheme { name: name.to_owned(), known }))
        }
    }
}

/// All of them, to choose from while the console runs. One that has a mistake is listed with it.
pub fn shelf(name: &str, theme: &Theme, named: bool, palette: Palette, glyphs: Glyphs) -> Shelf {
    let embedded = EMBEDDED.iter().map(|(name, _)| (*name).to_owned());
    let mut names: Vec<String> = embedded.collect();
    names.extend(owned());
    let offered = |known: String| {
        let theme = match known == name {
            true => Ok(theme.clone()),
            false => load(&known, palette, glyphs).map_err(|problem| problem.what().to_owned()),
        };
        Offered { name: known, theme }
    };
    let place = names.iter().position(|known| known == name).unwrap_or_default();
    Shelf::new(names.into_iter().map(offered).collect(), place, named)
}

/// Where a file of the user's own of that name would lie.
fn own(name: &str) -> Option<PathBuf> {
    let folder = config::folder().filter(|_| is_plain(name))?;
    Some(folder.join("themes").join(format!("{name}.toml")))
}

/// The names of the user's own, by the alphabet; one that is called as one that comes along is not read.
pub fn owned() -> Vec<String> {
    let folder = config::folder().map(|folder| folder.join("themes"));
    let Some(entries) = folder.and_then(|folder| std::fs::read_dir(folder).ok()) else { return Vec::new() };
    let name = |path: PathBuf| {
        let is_theme = path.extension().is_some_and(|ext| ext == "toml");
        is_theme.then(|| path.file_stem()?.to_str().map(str::to_owned)).flatten()
    };
    let known = |name: &String| EMBEDDED.iter().any(|(known, _)| known == name);
    let names = entries.filter_map(|entry| name(entry.ok()?.path()));
    let mut names: Vec<String> = names.filter(|name| is_plain(name) && !known(name)).take(MOST).collect();
    names.sort();
    names
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
