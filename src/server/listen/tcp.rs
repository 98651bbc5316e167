//! TCP in plain text.

use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::Listener;
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};

use crate::server::listen::peer::Peer;

/// So long what was sent may stay unread before the line is given up: a reader that has stopped would be
/// written to for ever.
const UNREAD: Duration = Duration::from_secs(30);

pub struct Tcp(TcpListener);

impl Tcp {
    /// # Errors
    /// The address is not this machine's, or somebody else listens there.
    pub async fn bind(address: SocketAddr) -> std::io::Result<Self> {
        TcpListener::bind(address).await.map(Self)
    }

    /// # Errors
    /// The system does not say.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.0.local_addr()
    }

    /// The next line that somebody opens.
    pub async fn next(&self) -> (TcpStream, Peer) {
        loop {
            match self.0.accept().await {
                Ok((stream, address)) => {
                    prepare(&stream);
                    return (stream, address.into());
                }
                // Too many open files, or the other end has gone already.
                Err(error) => {
                    tracing::warn!(%error, "a line could not be opened");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }
}

fn prepare(stream: &TcpStream) {
    // Without them it works, only slower, or for longer than it should.
    let _ = stream.set_nodelay(true);
    let _ = SockRef::from(stream).set_tcp_user_timeout(Some(UNREAD));
}

impl Listener for Tcp {
    type Io = TcpStream;
    type Addr = Peer;

    async fn accept(&mut self) -> (TcpStream, Peer) {
        self.next().await
    }

    fn local_addr(&self) -> std::io::Result<Peer> {
        self.address().map(Peer::from)
    }
}
