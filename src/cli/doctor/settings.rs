//! Settings, keys and themes: what is read, and what is wrong with it.

use std::os::unix::fs::PermissionsExt;

use super::finding::Finding;
use crate::cli::console::{LookArgs, load_keys};
use crate::cli::output::Problem;
use crate::cli::{desk, themes};
use crate::config::{self, Config, Glyphs, Palette};
use crate::words::checkup::{Area, OfSettings, Verdict};

/// What there is, as far as it can be read.
pub struct Read {
    config: Result<Config, Problem>,
    look: LookArgs,
}

impl Read {
    pub fn of(look: &LookArgs) -> Self {
        Self { config: desk::settings(), look: look.clone() }
    }

    fn config(&self) -> Option<&Config> {
        self.config.as_ref().ok()
    }

    pub fn color(&self) -> Option<Palette> {
        self.config()?.color
    }

    pub fn glyphs(&self) -> Option<Glyphs> {
        self.config()?.glyphs
    }

    pub fn findings(&self, variable: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
        let mut found = vec![self.file()];
        found.extend(folder());
        found.push(user(variable));
        found.extend(unkept());
        found.push(self.keys());
        found.extend(self.themes());
        found
    }

    fn file(&self) -> Finding {
        let file = config::folder().map(|folder| folder.join("config.toml"));
        match (&self.config, file) {
            (Err(problem), _) => Finding::of(Area::Settings, Verdict::Fault, problem),
            (Ok(_), None) => Finding::note(Area::Settings, OfSettings::NoHome),
            (Ok(_), Some(file)) if file.is_file() => Finding::fine(Area::Settings, OfSettings::Read(file)),
            (Ok(_), Some(file)) => Finding::fine(Area::Settings, OfSettings::None(file)),
        }
    }

    fn keys(&self) -> Finding {
        let style = self.look.keys.or(self.config().and_then(|config| config.keys)).unwrap_or_default();
        let file = config::folder().map(|folder| folder.join("keys.toml")).filter(|file| file.is_file());
        match load_keys(style) {
            Ok(_) => Finding::fine(Area::Keys, OfSettings::Keys { file }),
            Err(problem) => Finding::of(Area::Keys, Verdict::Fault, &problem),
        }
    }

    /// The one in use has to be right; another one that is not is only noted.
    fn themes(&self) -> Vec<Finding> {
        let name = self.look.theme.clone().or(self.config().and_then(|config| config.theme.clone()));
        let name = name.unwrap_or_else(|| "dark".to_owned());
        let read = |name: &str| themes::load(name, Palette::True, Glyphs::Unicode);
        let mut found = Vec::new();
        let own = themes::owned();
        found.extend(read(&name).err().map(|problem| Finding::of(Area::Themes, Verdict::Fault, &problem)));
        let others = own.iter().filter(|other| **other != name);
        found.extend(
            others.filter_map(|other| Some(Finding::of(Area::Themes, Verdict::Note, &read(other).err()?))),
        );
        if found.is_empty() {
            found.push(Finding::fine(Area::Themes, OfSettings::Themes { own: own.len() }));
        }
        found
    }
}

fn user(variable: impl Fn(&str) -> Option<String>) -> Finding {
    match ["PIKETT_USER", "USER", "LOGNAME"].into_iter().any(|name| variable(name).is_some()) {
        true => Finding::fine(Area::Settings, OfSettings::ActsAs(desk::author(None).to_string())),
        false => Finding::note(Area::Settings, OfSettings::Nameless),
    }
}

/// Where settings, keys and themes lie.
fn folder() -> Option<Finding> {
    let path = config::folder()?;
    let fault = |what| Some(Finding::fault(Area::Settings, what));
    match std::fs::metadata(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            Some(Finding::fine(Area::Settings, OfSettings::Folder { path, there: false }))
        }
        Ok(about) if about.is_dir() && std::fs::read_dir(&path).is_ok() => {
            match about.permissions().mode() & 0o002 {
                0 => Some(Finding::fine(Area::Settings, OfSettings::Folder { path, there: true })),
                _ => Some(Finding::note(Area::Settings, OfSettings::Open(path))),
            }
        }
        _ => fault(OfSettings::Shut(path)),
    }
}

/// Where drafts and views are kept, if that is a folder that is not to be written.
fn unkept() -> Option<Finding> {
    let folder = config::state_folder()?;
    let about = std::fs::metadata(&folder).ok()?;
    let locked = !about.is_dir() || about.permissions().readonly();
    locked.then(|| Finding::note(Area::Settings, OfSettings::Unkept(folder)))
}
