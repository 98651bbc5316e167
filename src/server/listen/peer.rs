//! Who is at the other end.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

/// Who is at the other end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Peer {
    Host(IpAddr),
    /// Somebody on this machine who may open the socket.
    Socket,
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Peer::Host(address) => write!(f, "{address}"),
            Peer::Socket => f.write_str("unix"),
        }
    }
}

impl From<SocketAddr> for Peer {
    fn from(address: SocketAddr) -> Self {
        Peer::Host(address.ip().to_canonical())
    }
}
