//! Where a server listens: on loopback or a Unix socket in plain text, anywhere with TLS.

mod peer;
mod tcp;
mod tls;
mod unix;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;

pub use peer::Peer;
pub use tcp::Tcp;
pub use tls::{BadCertificate, Certificate, Tls};
pub use unix::Unix;

/// Port that is listened on where none is named.
pub const PORT: u16 = 7455;

/// Where to listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// It is no place to listen on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPlace;

impl std::str::FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.is_empty() { Err(NoPlace) } else { Ok(Self::Unix(path.into())) };
        }
        if let Ok(address) = text.parse() {
            return Ok(Self::Tcp(address));
        }
        let host: IpAddr = text.trim_start_matches('[').trim_end_matches(']').parse().map_err(|_| NoPlace)?;
        Ok(Self::Tcp((host, PORT).into()))
    }
}

impl Place {
    /// Whether nobody beyond this machine comes by.
    pub fn is_local(&self) -> bool {
        match self {
            Place::Tcp(address) => address.ip().is_loopback(),
            Place::Unix(_) => true,
        }
    }
}

/// How clients name it.
pub fn url(place: &Place, secure: bool) -> String {
    match place {
        Place::Tcp(address) if secure => format!("https://{address}"),
        Place::Tcp(address) => format!("http://{address}"),
        Place::Unix(path) => format!("unix:{}", path.display()),
    }
}

macro_rules! connected {
    ($($listener:ty),+) => {
        $(impl Connected<IncomingStream<'_, $listener>> for Peer {
            fn connect_info(stream: IncomingStream<'_, $listener>) -> Self {
                *stream.remote_addr()
            }
        })+
    };
}

connected!(Tcp, Tls, Unix);
