//! The life of a server: it listens, answers, and ends when everything acknowledged is finished.

use std::future::IntoFuture;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use tokio_util::sync::CancellationToken;

use crate::server::listen::{Certificate, Peer, Place, Tcp, Tls, Unix};
use crate::server::node::Node;
use crate::server::routes::router;

/// Longest time for what is under way when the server ends.
const LAST: Duration = Duration::from_secs(10);
/// How often it is looked whether the tokens of those who follow still hold.
const LOOK: Duration = Duration::from_millis(500);

/// Somewhere to listen, ready to be.
pub enum Door {
    Tcp(Tcp),
    Tls(Tls),
    Unix(Unix),
}

impl Door {
    /// Opens it; with a certificate for lines that are kept secret.
    ///
    /// # Errors
    /// The address is not this machine's, or somebody else listens there.
    pub async fn open(place: &Place, certificate: Option<Arc<Certificate>>) -> std::io::Result<Self> {
        Ok(match (place, certificate) {
            (Place::Unix(path), _) => Door::Unix(Unix::bind(path)?),
            (Place::Tcp(address), None) => Door::Tcp(Tcp::bind(*address).await?),
            (Place::Tcp(address), Some(certificate)) => {
                Door::Tls(Tls::over(Tcp::bind(*address).await?, certificate)?)
            }
        })
    }

    /// Where it is: the port may have been the system's to choose.
    ///
    /// # Errors
    /// The system does not say.
    pub fn place(&self, asked: &Place) -> std::io::Result<Place> {
        Ok(match self {
            Door::Tcp(tcp) => Place::Tcp(tcp.address()?),
            Door::Tls(tls) => Place::Tcp(tls.address()),
            Door::Unix(_) => asked.clone(),
        })
    }
}

/// Tells the service manager that whoever waits for the server can go on.
pub fn say_ready() {
    // Nobody listens: then nobody waits for it either.
    let _ = sd_notify::notify(&[sd_notify::NotifyState::Ready]);
}

/// Answers until the node is to stop, and then until what is under way is done.
///
/// # Errors
/// The listener fails for good.
pub async fn serve(node: Arc<Node>, door: Door) -> std::io::Result<()> {
    tokio::spawn(look_after_tokens(node.clone()));
    let ended = match door {
        Door::Tcp(listener) => answer(node.clone(), listener).await,
        Door::Tls(listener) => answer(node.clone(), listener).await,
        Door::Unix(listener) => answer(node.clone(), listener).await,
    };
    node.finish().await;
    ended
}

async fn answer<L>(node: Arc<Node>, listener: L) -> std::io::Result<()>
where
    L: Listener<Addr = Peer>,
    Peer: for<'a> axum::extract::connect_info::Connected<axum::serve::IncomingStream<'a, L>>,
{
    let stop = node.stop.clone();
    let service = router(node).into_make_service_with_connect_info::<Peer>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
    tokio::select! {
        ended = serving.into_future() => ended,
        // A line that does not end of its own accord keeps nobody.
        () = after(&stop, LAST) => Ok(()),
    }
}

async fn after(stop: &CancellationToken, time: Duration) {
    stop.cancelled().await;
    tokio::time::sleep(time).await;
}

async fn look_after_tokens(node: Arc<Node>) {
    let mut changed = node.guard.tokens().changed();
    loop {
        tokio::select! {
            () = node.stop.cancelled() => return,
            told = changed.changed() => {
                if told.is_err() {
                    return;
                }
            }
            () = tokio::time::sleep(LOOK) => {}
        }
        node.guard.look_again(node.desk.handle.clock().now()).await;
    }
}
