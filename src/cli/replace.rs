//! Files that are written by name: as a whole or not at all.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::client::fresh_id;

/// Writes a file as a whole or not at all.
///
/// # Errors
/// As the system says it; what was there before is still there.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays one: what it points at is replaced.
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(about) = std::fs::metadata(&path)
        && !about.is_file()
    {
        // A pipe or a device, which has nothing to lose; a folder refuses.
        return OpenOptions::new().write(true).open(&path)?.write_all(text.as_bytes());
    }
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    let mut fresh = name.to_owned();
    fresh.push(format!(".{}.new", fresh_id().simple()));
    let fresh = path.with_file_name(fresh);
    let written = fill(&fresh, &path, text).and_then(|()| std::fs::rename(&fresh, &path));
    if written.is_err() {
        let _ = std::fs::remove_file(&fresh);
    }
    written
}

/// On disk before it takes the place of the old file, whose rights it keeps.
fn fill(fresh: &Path, old: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(fresh)?;
    file.write_all(text.as_bytes())?;
    if let Ok(about) = std::fs::metadata(old) {
        file.set_permissions(about.permissions())?;
    }
    file.sync_all()
}
