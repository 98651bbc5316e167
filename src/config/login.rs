//! Tokens for servers: from the environment, from a file that it names, or from what `pikett login` keeps.
//!
//! What is kept for a server lies in a file of its own, `logins/NAME.toml` in the folder of the settings,
//! readable by its owner alone:
//!
//! ```toml
//! server = "https://desk.example:7455"
//! token = "pkt_…"
//! ```

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use zeroize::Zeroizing;

use crate::words::trouble::OfLogin;

/// Rights that nobody but the owner may have.
const OTHERS: u32 = 0o077;
/// Longest file in which a token is looked for, in bytes.
const LONGEST: u64 = 64 << 10;

/// What is shown to a server; never to anybody else.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Zeroizing<String>);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is kept for one server.
#[derive(Deserialize)]
struct Login {
    server: String,
    token: String,
}

/// The token for the first of these servers that there is one for: `PIKETT_TOKEN`, else what stands in the
/// file of `PIKETT_TOKEN_FILE`, else what is kept.
///
/// # Errors
/// A file cannot be read, or others can read it too.
pub fn token(servers: &[String]) -> Result<Option<Token>, OfLogin> {
    if let Some(token) = named("PIKETT_TOKEN") {
        let token = token.to_string_lossy().trim().to_owned();
        return Ok(Some(Token(Zeroizing::new(token))));
    }
    if let Some(path) = named("PIKETT_TOKEN_FILE").map(PathBuf::from) {
        return token_in(path).map(Some);
    }
    let Some(folder) = super::folder() else { return Ok(None) };
    for server in servers {
        if let Some(token) = kept(&login(&folder, server), server)? {
            return Ok(Some(token));
        }
    }
    Ok(None)
}

fn named(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// The variable that goes before what is kept.
pub fn overriding() -> Option<&'static str> {
    ["PIKETT_TOKEN", "PIKETT_TOKEN_FILE"].into_iter().find(|name| named(name).is_some())
}

/// The token in a file that is its owner's alone.
///
/// # Errors
/// There is none, or others can read it too.
pub fn token_in(path: PathBuf) -> Result<Token, OfLogin> {
    // The service manager hands it out to this process alone, whatever its rights look like.
    let handed = named("CREDENTIALS_DIRECTORY").is_some_and(|folder| path.starts_with(folder));
    let text = own(&path, !handed)?.ok_or_else(|| unread(&path, &io::ErrorKind::NotFound.into()))?;
    let token = text.trim().to_owned();
    match token.is_empty() {
        true => Err(OfLogin::Empty { path }),
        false => Ok(Token(Zeroizing::new(token))),
    }
}

/// Keeps a token for each of these servers, at once or not at all for each.
///
/// # Errors
/// There is no home folder, or it cannot be written to.
pub fn keep_token(servers: &[String], token: &str) -> Result<(), OfLogin> {
    let folder = super::folder().ok_or(OfLogin::NoHome)?;
    servers.iter().try_for_each(|server| keep(&folder, server, token))
}

/// Forgets what is kept for these servers. Answers whether there was anything.
///
/// # Errors
/// It cannot be taken away.
pub fn forget_token(servers: &[String]) -> Result<bool, OfLogin> {
    let Some(folder) = super::folder() else { return Ok(false) };
    let mut any = false;
    for server in servers {
        let path = login(&folder, server);
        match fs::remove_file(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            gone => any |= gone.map(|()| true).map_err(|e| unkept(&path, &e))?,
        }
    }
    Ok(any)
}

fn keep(folder: &Path, server: &str, token: &str) -> Result<(), OfLogin> {
    let path = login(folder, server);
    let write = || -> io::Result<()> {
        let own = path.parent().unwrap_or(folder);
        DirBuilder::new().recursive(true).mode(0o700).create(own)?;
        let fresh = path.with_extension(format!("{}.new", std::process::id()));
        // What a process of that number has left behind.
        let _ = fs::remove_file(&fresh);
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh)?;
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let text = Zeroizing::new(format!("server = {}\ntoken = {}\n", quoted(server), quoted(token)));
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        written.and_then(|()| fs::rename(&fresh, &path)).inspect_err(|_| drop(fs::remove_file(&fresh)))
    };
    write().map_err(|e| unkept(&path, &e))
}

fn unkept(path: &Path, e: &io::Error) -> OfLogin {
    OfLogin::Unkept { path: path.to_owned(), why: e.to_string() }
}

/// The file of what is kept for a server.
fn login(folder: &Path, server: &str) -> PathBuf {
    let plain = |c: char| if c.is_ascii_alphanumeric() || ".-".contains(c) { c } else { '_' };
    folder.join("logins").join(format!("{}.toml", server.chars().map(plain).collect::<String>()))
}

/// The file of certificates that a server's own has to be signed by.
pub fn roots() -> Option<PathBuf> {
    std::env::var_os("PIKETT_CA_FILE").filter(|path| !path.is_empty()).map(PathBuf::from)
}

fn kept(path: &Path, server: &str) -> Result<Option<Token>, OfLogin> {
    let Some(text) = own(path, true)? else { return Ok(None) };
    // What the reader of TOML says may cite the line with the token.
    let login: Login = toml::from_str(&text)
        .map_err(|_| OfLogin::Unread { path: path.to_owned(), why: "TOML".to_owned() })?;
    match login.server == server {
        true if login.token.trim().is_empty() => Err(OfLogin::Empty { path: path.to_owned() }),
        true => Ok(Some(Token(Zeroizing::new(login.token.trim().to_owned())))),
        false => Err(OfLogin::OtherServer { path: path.to_owned(), server: server.to_owned() }),
    }
}

/// A file that is its owner's alone, if it is there.
fn own(path: &Path, strictly: bool) -> Result<Option<Zeroizing<String>>, OfLogin> {
    let about = match fs::metadata(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        about => about.map_err(|e| unread(path, &e))?,
    };
    // Opening a pipe would wait for ever.
    if !about.is_file() || about.len() > LONGEST {
        return Err(unread(path, &io::ErrorKind::InvalidInput.into()));
    }
    let mode = about.permissions().mode() & 0o777;
    if strictly && mode & OTHERS != 0 {
        return Err(OfLogin::ForOthers { path: path.to_owned(), mode });
    }
    fs::read_to_string(path).map(|text| Some(Zeroizing::new(text))).map_err(|e| unread(path, &e))
}

fn unread(path: &Path, e: &io::Error) -> OfLogin {
    OfLogin::Unread { path: path.to_owned(), why: e.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_for_a_server_is_read_for_that_one_alone() {
        let folder = tempfile::tempdir().unwrap();
        let server = "https://desk.example:7455";
        let path = login(folder.path(), server);
        assert_eq!(path.file_name().unwrap(), "https___desk.example_7455.toml");
        assert_eq!(kept(&path, server), Ok(None), "none is kept");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let write = |text: &str, mode| {
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        };
        let good = format!("server = \"{server}\"\ntoken = \" pkt_secret \"\nlabel = \"anna\"\n");
        write(&good, 0o600);
        let token = kept(&path, server).unwrap().unwrap();
        assert_eq!(token.as_str(), "pkt_secret");
        assert_eq!(format!("{token:?}"), "Token(..)");
        for (text, mode, at) in [
            (good.as_str(), 0o640, server),
            (good.as_str(), 0o604, server),
            (good.as_str(), 0o600, "https://other"),
            ("token = \"pkt_secret\"", 0o600, server),
            ("token = \"pkt_secret", 0o600, server),
            (&good.replace(" pkt_secret ", " "), 0o600, server),
        ] {
            write(text, mode);
            let refused = kept(&path, at).unwrap_err();
            assert!(!format!("{refused:?}").contains("pkt_"), "{refused:?}");
        }
    }

    #[test]
    fn what_is_kept_is_its_owners_alone_and_read_as_itself() {
        let home = tempfile::tempdir().unwrap();
        let (folder, server) = (home.path().join("pikett"), "unix:/run/a \"b\"");
        for token in ["pkt_one", "pkt_two"] {
            keep(&folder, server, token).unwrap();
            assert_eq!(kept(&login(&folder, server), server).unwrap().unwrap().as_str(), token);
        }
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let logins = folder.join("logins");
        assert_eq!((mode(&logins), mode(&login(&folder, server))), (0o700, 0o600));
        assert_eq!(fs::read_dir(&logins).unwrap().count(), 1, "nothing is left behind");
        // What cannot be replaced stays as it was.
        fs::create_dir(login(&folder, "x")).unwrap();
        assert!(matches!(keep(&folder, "x", "pkt_x"), Err(OfLogin::Unkept { .. })));
        assert_eq!(fs::read_dir(&logins).unwrap().count(), 2);
    }
}
