//! The file that is kept from one session to the next, one for each desk and user.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::words::console::{OfAct, Unkept};

/// Largest file that is read or written, in bytes.
const LARGEST: u64 = 1 << 20;
const TOO_LARGE: Unkept = Unkept::TooLarge { most: LARGEST };
/// Letters of the desk's own name that a file name begins with.
const NAME: usize = 32;
/// Files that are set aside at most; somebody has to look at them then.
const ASIDE: usize = 9;

/// Where a session's memory lies. Nobody else may read it: drafts are about customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateFile {
    path: PathBuf,
}

/// What a file held, and what there is to say about it.
#[derive(Debug)]
pub struct Kept<T> {
    pub value: T,
    /// `None` when the file could not be set aside: then it is not written over either.
    pub file: Option<StateFile>,
    /// It could not be used, and why.
    pub complaint: Option<OfAct>,
}

impl StateFile {
    /// The file for a desk and who sits at it; `None` without a home folder. Two ways to write one
    /// path lead to one file, once the desk is there.
    ///
    /// Who looks at a part of the desk (`view`) has a memory of its own there: the other one speaks
    /// of what that part does not have.
    pub fn of(desk: &Path, user: &str, view: Option<&str>) -> Option<Self> {
        Some(Self::in_folder(&super::state_folder()?, desk, user, view))
    }

    pub fn in_folder(folder: &Path, desk: &Path, user: &str, view: Option<&str>) -> Self {
        let whole = match desk.to_str() {
            // An address is the same from whatever folder.
            Some(address) if address.contains("://") || address.starts_with("unix:") => Ok(desk.to_owned()),
            _ => fs::canonicalize(desk).or_else(|_| std::path::absolute(desk)),
        };
        let whole = whole.unwrap_or_else(|_| desk.to_owned());
        let own = whole.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let plain: String = own.chars().filter(char::is_ascii_alphanumeric).take(NAME).collect();
        let mut identity = whole.into_os_string().into_encoded_bytes();
        identity.push(0);
        identity.extend(user.as_bytes());
        if let Some(view) = view {
            identity.push(0);
            identity.extend(view.as_bytes());
        }
        let hash = Uuid::new_v5(&Uuid::NAMESPACE_URL, &identity).simple();
        Self { path: folder.join(format!("{plain}-{hash}.json")) }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in the file. One that is not there holds nothing; one that cannot be used is set
    /// aside, so that nothing of it is lost and the next session starts as well.
    pub fn read<T: DeserializeOwned + Default>(self) -> Kept<T> {
        let why = match self.text() {
            Ok(None) => return Kept { value: T::default(), file: Some(self), complaint: None },
            Ok(Some(text)) => match serde_json::from_str(&text) {
                Ok(value) => return Kept { value, file: Some(self), complaint: None },
                Err(e) => Unkept::System(e.to_string()),
            },
            Err(why) => why,
        };
        let file = self.path.clone();
        let aside = self.aside().filter(|aside| fs::rename(&self.path, aside).is_ok());
        let own = aside.is_some().then_some(self);
        Kept { value: T::default(), complaint: Some(OfAct::Unusable { file, aside, why }), file: own }
    }

    /// A name that no other file has which was set aside before.
    fn aside(&self) -> Option<PathBuf> {
        let numbered = (2..=ASIDE).map(|number| format!("broken-{number}"));
        let names = std::iter::once("broken".to_owned()).chain(numbered);
        names.map(|name| self.path.with_extension(name)).find(|path| fs::symlink_metadata(path).is_err())
    }

    fn text(&self) -> Result<Option<String>, Unkept> {
        let about = match fs::metadata(&self.path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            about => about?,
        };
        // Opening a pipe would wait for ever.
        if !about.is_file() {
            return Err(Unkept::NoFile);
        }
        let mut text = String::new();
        fs::File::open(&self.path)?.take(LARGEST + 1).read_to_string(&mut text)?;
        if text.len() as u64 > LARGEST { Err(TOO_LARGE) } else { Ok(Some(text)) }
    }

    /// Replaces what is kept, at once or not at all.
    ///
    /// # Errors
    /// The folder cannot be written to, the disk is full, or the text is too large.
    pub fn write(&self, text: &str) -> Result<(), Unkept> {
        if text.len() as u64 > LARGEST {
            return Err(TOO_LARGE);
        }
        if let Some(folder) = self.path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let fresh = self.path.with_extension(format!("{}.new", std::process::id()));
        let written = write_new(&fresh, text).and_then(|()| fs::rename(&fresh, &self.path));
        if written.is_err() {
            // Of no use any more; what there was before is still there.
            let _ = fs::remove_file(&fresh);
        }
        Ok(written?)
    }
}

/// Left over from a process that had the same number: it goes first, with whatever rights it had.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
