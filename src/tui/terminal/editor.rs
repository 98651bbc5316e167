//! The user's own editor for a long text.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::process::Command;

/// Asks for the editor as every program does; what it names may have arguments.
const CALL: &str = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"";
/// What a shell ends with that finds no such program.
const NO_SUCH_COMMAND: i32 = 127;
/// More than this is not read back, in bytes.
const MOST: u64 = 1_024 * 1_024;

/// Lets the user edit a text; blocks until the editor ends. Answers with what it left, and with `None`
/// where the editor said that it failed: then the text stays as it was.
///
/// # Errors
/// The text cannot be handed over or read back, or there is no editor.
pub fn edit(text: &str) -> io::Result<Option<String>> {
    let file = Handed::over(text)?;
    let status = Command::new("sh").arg("-c").arg(CALL).arg("sh").arg(&file.path).status()?;
    match status.code() {
        Some(0) => {}
        Some(NO_SUCH_COMMAND) => return Err(io::ErrorKind::NotFound.into()),
        _ => return Ok(None),
    }
    let mut bytes = Vec::new();
    match fs::File::open(&file.path) {
        Ok(edited) => edited.take(MOST).read_to_end(&mut bytes)?,
        // It was removed rather than written.
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(why),
    };
    let text = String::from_utf8_lossy(&bytes);
    // Editors end the last line.
    Ok(Some(text.strip_suffix('\n').unwrap_or(&text).to_owned()))
}

/// A file that only its owner reads, gone when it is dropped.
struct Handed {
    path: PathBuf,
}

impl Handed {
    fn over(text: &str) -> io::Result<Self> {
        let name = |try_: u32| format!("pikett-{}-{try_}.txt", std::process::id());
        for try_ in 0..100 {
            let path = std::env::temp_dir().join(name(try_));
            match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
                Ok(mut file) => {
                    let handed = Self { path };
                    file.write_all(text.as_bytes())?;
                    return Ok(handed);
                }
                Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {}
                Err(why) => return Err(why),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

impl Drop for Handed {
    fn drop(&mut self) {
        // A file that somebody else has removed is gone as well.
        let _ = fs::remove_file(&self.path);
    }
}
