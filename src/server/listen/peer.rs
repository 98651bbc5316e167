//! Who is at the other end.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// Who is at the other end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Peer {
    Host(IpAddr),
    /// Somebody on this machine who may open the socket.
    Socket,
}

impl Peer {
    /// For whom its faults count: of IPv6 one customer of a provider has a whole network of 64 bits.
    pub fn network(self) -> Self {
        match self {
            Peer::Host(IpAddr::V6(address)) => {
                Peer::Host(IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))))
            }
            other @ (Peer::Host(IpAddr::V4(_)) | Peer::Socket) => other,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_one_network_are_one() {
        let peer = |text: &str| Peer::Host(text.parse().unwrap());
        for (one, other, same) in [
            ("2001:db8:0:1::1", "2001:db8:0:1:ffff::9", true),
            ("2001:db8:0:1::1", "2001:db8:0:2::1", false),
            ("192.0.2.1", "192.0.2.2", false),
        ] {
            assert_eq!(peer(one).network() == peer(other).network(), same, "{one} {other}");
        }
    }
}
