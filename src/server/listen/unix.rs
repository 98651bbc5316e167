//! A Unix socket, for whoever may open it.

use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::serve::Listener;
use tokio::net::{UnixListener, UnixStream};

use crate::server::listen::peer::Peer;

/// Removes its file when it ends.
pub struct Unix {
    listener: UnixListener,
    path: PathBuf,
}

impl Unix {
    /// For this user and group alone. A socket that a server left behind is replaced.
    ///
    /// # Errors
    /// Something else is there, or somebody listens on it.
    pub fn bind(path: &Path) -> std::io::Result<Self> {
        if is_left_behind(path) {
            std::fs::remove_file(path)?;
        }
        let listener = UnixListener::bind(path)?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660))?;
        Ok(Self { listener, path: path.to_owned() })
    }
}

impl Drop for Unix {
    fn drop(&mut self) {
        // Gone already: as it should be.
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Listener for Unix {
    type Io = UnixStream;
    type Addr = Peer;

    async fn accept(&mut self) -> (UnixStream, Peer) {
        loop {
            match self.listener.accept().await {
                Ok((stream, _)) => return (stream, Peer::Socket),
                Err(error) => {
                    tracing::warn!(%error, "a line could not be opened");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Peer> {
        Ok(Peer::Socket)
    }
}

/// Whether nothing listens any more on a socket that was left behind.
fn is_left_behind(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|about| about.file_type().is_socket())
        && std::os::unix::net::UnixStream::connect(path).is_err()
}
