//! The desk as it was last seen, kept on this machine: the next start need not wait for all of it, and a
//! server that does not answer leaves something to look at.
//!
//! It is found by the address and the token alone, so that nobody is shown what another token was shown. Kept
//! is the whole desk only: what a reseller may see can become less while nobody looks. A wall keeps nothing:
//! its machine stands in the open.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::client::remote::feed::{Feed, Hearing};
use crate::client::remote::http::Http;
use crate::domain::base::instant::Instant;
use crate::engine::system_millis;
use crate::store::Snapshot;
use crate::wire::{Cursor, Hello};

/// So far behind the head a new one is asked for.
const OLD: u64 = 5_000;
/// So many seconds it is shown where no server answers: a week.
const LONGEST: i64 = 7 * 86_400;

/// Where it lies; nowhere, where nothing is to be kept.
pub struct Cache {
    file: Option<PathBuf>,
    found: Mutex<Option<(Kept, Snapshot)>>,
}

/// What stands before the snapshot, in a line of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub layout: u32,
    /// The last record in it.
    pub cursor: Cursor,
    pub role: String,
    pub reseller: Option<String>,
    /// When it was so, seconds since 1970.
    pub at: i64,
}

impl Kept {
    /// When it was so.
    pub fn seen(&self) -> Instant {
        Instant::from_epoch(self.at)
    }
}

impl Cache {
    /// In this folder, for this address and token.
    pub fn new(folder: Option<&Path>, address: &str, token: Option<&str>) -> Self {
        let identity = [address.as_bytes(), &[0], token.unwrap_or_default().as_bytes()].concat();
        let name = Uuid::new_v5(&Uuid::NAMESPACE_URL, &identity).simple().to_string();
        let file = folder.map(|folder| folder.join(format!("{name}.snapshot")));
        let found = file.as_deref().and_then(read);
        Self { file, found: Mutex::new(found) }
    }

    fn found(&self) -> std::sync::MutexGuard<'_, Option<(Kept, Snapshot)>> {
        self.found.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// What is known of what is kept.
    pub fn kept(&self) -> Option<Kept> {
        self.found().as_ref().map(|(kept, _)| kept.clone())
    }

    /// The same, where it is recent enough to be shown without the server.
    pub fn recent(&self) -> Option<Kept> {
        self.kept().filter(|kept| system_millis() / 1_000 - kept.at < LONGEST)
    }

    /// It does not hold any more, or is not to be shown.
    pub fn forget(&self) {
        *self.found() = None;
        // What cannot be removed is found out again the next time.
        let _ = self.file.as_ref().map(fs::remove_file);
    }

    /// Forgets what was kept when it is not what this server would show: another role, another part, or
    /// another history.
    pub async fn check(&self, http: &Http, hello: &Hello) {
        let Some(kept) = self.kept() else { return };
        let same = kept.role == hello.role && kept.reseller == hello.reseller && is_kept(hello);
        if !same || kept.cursor.seq > hello.head.seq {
            return self.forget();
        }
        match link(http, kept.cursor.seq).await {
            Some(cursor) if cursor != kept.cursor => self.forget(),
            // Where it cannot be found out now it is not used, and not lost either.
            None => *self.found() = None,
            Some(_) => {}
        }
    }

    /// What is kept, as far as it saves anything; the feed goes on from there.
    pub fn snapshot(&self, feed: &Feed) -> Option<Snapshot> {
        let (kept, snapshot) = self.found().take()?;
        let far = feed.hello().is_some_and(|hello| hello.head.seq.saturating_sub(kept.cursor.seq) > OLD);
        if far {
            return None;
        }
        feed.read_to(kept.cursor.seq, kept.cursor);
        Some(snapshot)
    }

    /// Keeps what the server gave. What goes wrong costs a slower start.
    pub async fn keep(&self, http: &Http, feed: &Feed, snapshot: Snapshot) {
        if let Some(cursor) = link(http, snapshot.seq).await {
            self.put(feed, cursor, snapshot).await;
        }
    }

    /// Keeps what is seen, when it is seen as the server has it.
    pub async fn keep_seen(&self, feed: &Feed, snapshot: Snapshot) {
        let cursor = feed.cursor();
        if feed.line() == Hearing::Heard && cursor.seq == snapshot.seq && cursor.link.is_some() {
            self.put(feed, cursor, snapshot).await;
        }
    }

    async fn put(&self, feed: &Feed, cursor: Cursor, snapshot: Snapshot) {
        let (Some(file), Some(hello)) = (self.file.clone(), feed.hello().filter(is_kept)) else { return };
        let at = (system_millis() + feed.behind()) / 1_000;
        let Hello { role, reseller, .. } = hello;
        let kept = Kept { layout: snapshot.layout, cursor, role, reseller, at };
        let written = tokio::task::spawn_blocking(move || write(&file, &kept, &snapshot)).await;
        drop(written);
    }

    /// Whether anything of what is seen is kept.
    pub fn keeps(&self, feed: &Feed) -> bool {
        self.file.is_some() && feed.hello().as_ref().is_some_and(is_kept)
    }

    pub fn is_there(&self) -> bool {
        self.file.as_deref().is_some_and(Path::exists)
    }
}

/// See above.
fn is_kept(hello: &Hello) -> bool {
    hello.reseller.is_none() && hello.role != "wall"
}

/// The link that the server's chain has at a record.
async fn link(http: &Http, seq: u64) -> Option<Cursor> {
    let page = http.log(seq.checked_sub(1)?, 1).await.ok()?;
    Some(page.cursor).filter(|cursor| cursor.seq == seq && cursor.link.is_some())
}

fn read(file: &Path) -> Option<(Kept, Snapshot)> {
    let about = fs::symlink_metadata(file).ok().filter(fs::Metadata::is_file)?;
    let bytes = fs::read(file).ok()?;
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let kept: Kept = serde_json::from_slice(&bytes[..end]).ok()?;
    let fits = Some(kept.layout) == Snapshot::readable() && is_own(&about);
    let snapshot = Snapshot { layout: kept.layout, seq: kept.cursor.seq, body: bytes[end + 1..].to_vec() };
    fits.then_some((kept, snapshot))
}

/// Nobody else has had a hand in it.
fn is_own(about: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    about.permissions().mode() & 0o077 == 0
}

fn write(file: &Path, kept: &Kept, snapshot: &Snapshot) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let fresh = file.with_extension(format!("{}.new", std::process::id()));
    let _ = fs::remove_file(&fresh);
    let done = (|| {
        let mut out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh)?;
        let mut head = serde_json::to_vec(kept)?;
        head.push(b'\n');
        out.write_all(&head)?;
        out.write_all(&snapshot.body)?;
        out.sync_all()?;
        fs::rename(&fresh, file)
    })();
    if done.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    done
}
