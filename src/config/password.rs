//! The password of the database a desk lives on: by the environment, or a file that only a service can read.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

/// What holds the password, and names the file within the credentials of a service.
const NAME: &str = "PGPASSWORD";

/// A file that is named as holding the password, and cannot be read.
#[derive(Debug)]
pub struct NoPassword {
    pub file: PathBuf,
    pub why: std::io::Error,
}

impl fmt::Display for NoPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.why)
    }
}

/// `PGPASSWORD`, before the file that `PGPASSWORD_FILE` names, before what systemd hands over by
/// `LoadCredential=PGPASSWORD:…`.
///
/// # Errors
/// The file that is named cannot be read.
pub fn database_password() -> Result<Option<String>, NoPassword> {
    of(|name| std::env::var_os(name))
}

fn of(variable: impl Fn(&str) -> Option<OsString>) -> Result<Option<String>, NoPassword> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if let Some(password) = set(NAME) {
        return Ok(password.into_string().ok());
    }
    if let Some(file) = set("PGPASSWORD_FILE") {
        return read(Path::new(&file)).map(Some);
    }
    match set("CREDENTIALS_DIRECTORY").map(|folder| Path::new(&folder).join(NAME)) {
        // A service may have other credentials and none of that name.
        Some(file) if file.exists() => read(&file).map(Some),
        _ => Ok(None),
    }
}

/// Without the end of the line that editors put there.
fn read(file: &Path) -> Result<String, NoPassword> {
    let text = std::fs::read_to_string(file).map_err(|why| NoPassword { file: file.to_owned(), why })?;
    let text = text.strip_suffix('\n').unwrap_or(&text);
    Ok(text.strip_suffix('\r').unwrap_or(text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_goes_before_the_file_and_that_before_a_services_credentials() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        for (name, text) in [("mine", "of a file\n"), ("dos", " x y\r\n"), (NAME, "of the service")] {
            std::fs::write(path(name), text).unwrap();
        }
        std::fs::create_dir(path("other")).unwrap();
        let file = ("PGPASSWORD_FILE", path("mine"));
        let service = ("CREDENTIALS_DIRECTORY", path(""));
        let own = (NAME, "of the environment".to_owned());
        for (set, expected) in [
            (vec![own, file.clone(), service.clone()], Some("of the environment")),
            (vec![(NAME, String::new()), file, service.clone()], Some("of a file")),
            (vec![service], Some("of the service")),
            (vec![("PGPASSWORD_FILE", path("dos"))], Some(" x y")),
            (vec![("CREDENTIALS_DIRECTORY", path("other"))], None),
            (vec![], None),
        ] {
            let variable = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, v)| v.into());
            assert_eq!(of(variable).unwrap().as_deref(), expected, "{set:?}");
        }
        let nowhere = of(|name| (name == "PGPASSWORD_FILE").then(|| path("nowhere").into())).unwrap_err();
        assert!(nowhere.to_string().starts_with(&path("nowhere")), "{nowhere}");
    }
}
