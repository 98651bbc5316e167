//! Where a server is: `https://HOST[:PORT][,HOST…][?ca=FILE]`, `http://127.0.0.1:PORT`, `unix:/PATH`.

use std::net::IpAddr;
use std::path::PathBuf;

use crate::store::{NoUrl, NodeError, StoreError};

/// An address that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// In the order in which they were written.
    pub nodes: Vec<Place>,
    /// Certificates that a server's own has to be signed by, in place of those the system trusts.
    pub roots: Option<PathBuf>,
    shown: String,
}

/// One server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// `https://desk.example:7455`.
    Url(String),
    Socket(PathBuf),
}

/// Whether `text` means a desk behind a server; also where it is misspelled, since no file is meant.
pub fn is_address(text: &str) -> bool {
    let text = text.trim_start().to_ascii_lowercase();
    let web = text.strip_prefix("https").or_else(|| text.strip_prefix("http"));
    text.starts_with("unix:") || web.is_some_and(|rest| rest.starts_with(':') || rest.starts_with("//"))
}

/// The address as it is shown. None of them holds a secret; what is none at all may.
pub fn shown(text: &str) -> String {
    Address::parse(text).map_or_else(|_| "https://…".to_owned(), |address| address.shown)
}

impl Address {
    /// # Errors
    /// It is none, or would carry a token over a network in the clear.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        Self::read(text).map_err(|why| NodeError::Url(why).into())
    }

    fn read(text: &str) -> Result<Self, NoUrl> {
        let (rest, query) = text.trim().split_once('?').unwrap_or((text.trim(), ""));
        let mut roots = None;
        for option in query.split('&').filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some(("ca", file)) if !file.is_empty() => roots = Some(PathBuf::from(file)),
                _ => return Err(NoUrl::Option(option.split('=').next().unwrap_or_default().to_owned())),
            }
        }
        let scheme = |name: &str| rest.get(..name.len()).filter(|begin| begin.eq_ignore_ascii_case(name));
        let of = |name: &str| scheme(name).map(|_| &rest[name.len()..]);
        if let Some(path) = of("unix:") {
            let path = path.strip_prefix("//").filter(|path| path.starts_with('/')).unwrap_or(path);
            return match path.starts_with('/') {
                true => Ok(Self {
                    nodes: vec![Place::Socket(path.into())],
                    roots: None,
                    shown: format!("unix:{path}"),
                }),
                false => Err(NoUrl::NoSocket),
            };
        }
        let (scheme, hosts) = match (of("https://"), of("http://")) {
            (Some(hosts), _) => ("https", hosts),
            (None, Some(hosts)) => ("http", hosts),
            (None, None) => return Err(NoUrl::NoHost),
        };
        let (hosts, path) = hosts.split_once('/').map_or((hosts, ""), |(hosts, path)| (hosts, path));
        if hosts.contains('@') {
            return Err(NoUrl::User);
        }
        if !path.is_empty() {
            return Err(NoUrl::Path(format!("/{path}")));
        }
        let hosts: Vec<String> = hosts.split(',').map(|host| node(scheme, host)).collect::<Result<_, _>>()?;
        let shown = format!("{scheme}://{}", hosts.join(","));
        let nodes = hosts.into_iter().map(|host| Place::Url(format!("{scheme}://{host}"))).collect();
        Ok(Self { nodes, roots, shown })
    }

    pub fn shown(&self) -> &str {
        &self.shown
    }
}

impl Place {
    /// As it is shown, and as what is kept for it is found by.
    pub fn shown(&self) -> String {
        match self {
            Place::Url(url) => url.clone(),
            Place::Socket(path) => format!("unix:{}", path.display()),
        }
    }

    /// Whether a proxy for the outside has no business there.
    pub fn is_near(&self) -> bool {
        match self {
            Place::Url(url) => url.split_once("://").is_some_and(|(_, host)| is_near(split(host).0)),
            Place::Socket(_) => true,
        }
    }
}

/// One host with its port, as it was written.
fn node(scheme: &str, written: &str) -> Result<String, NoUrl> {
    let (host, port) = split(written);
    let letter = |c: char| c.is_alphanumeric() || "-._:[]%".contains(c);
    if host.is_empty() || !host.chars().all(letter) {
        return Err(NoUrl::NoHost);
    }
    if port.is_some_and(|port| !port.parse::<u16>().is_ok_and(|port| port > 0)) {
        return Err(NoUrl::Port(port.unwrap_or_default().to_owned()));
    }
    if scheme == "http" && !is_near(host) {
        return Err(NoUrl::Plain { host: host.to_owned() });
    }
    Ok(written.to_ascii_lowercase())
}

/// `[::1]:7455` is `[::1]` and `7455`.
fn split(written: &str) -> (&str, Option<&str>) {
    let after = written.rfind(']').map_or(0, |end| end + 1);
    match written[after..].find(':') {
        Some(place) => (&written[..after + place], Some(&written[after + place + 1..])),
        None => (written, None),
    }
}

/// On this very machine.
fn is_near(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_understood_or_refused() {
        let no = |text: &str| match Address::read(text) {
            Err(why) => why,
            Ok(address) => panic!("{text}: {address:?}"),
        };
        for (written, shown, nodes) in [
            ("https://Desk.example", "https://desk.example", 1),
            ("https://a:7455,b,[2001:db8::1]:7455", "https://a:7455,b,[2001:db8::1]:7455", 3),
            ("https://a/?ca=/etc/desk.pem", "https://a", 1),
            ("HTTP://127.0.0.1:7455", "http://127.0.0.1:7455", 1),
            ("http://[::1]:7455,localhost:1", "http://[::1]:7455,localhost:1", 2),
            ("unix:/run/pikett/desk", "unix:/run/pikett/desk", 1),
            ("unix:///run/desk", "unix:/run/desk", 1),
        ] {
            let address = Address::read(written).unwrap();
            assert_eq!((address.shown(), address.nodes.len()), (shown, nodes), "{written}");
        }
        for (written, why) in [
            ("http://desk.example", NoUrl::Plain { host: "desk.example".into() }),
            ("http://localhost,10.0.0.1", NoUrl::Plain { host: "10.0.0.1".into() }),
            ("http://127.0.0.1.example", NoUrl::Plain { host: "127.0.0.1.example".into() }),
            ("https://pkt_x@desk", NoUrl::User),
            ("https://desk:0", NoUrl::Port("0".into())),
            ("https://desk:99999", NoUrl::Port("99999".into())),
            ("https://desk/v1", NoUrl::Path("/v1".into())),
            ("https://desk?token=pkt_x", NoUrl::Option("token".into())),
            ("https://", NoUrl::NoHost),
            ("https://a,,b", NoUrl::NoHost),
            ("https:/desk", NoUrl::NoHost),
            ("unix:desk", NoUrl::NoSocket),
        ] {
            assert_eq!(no(written), why, "{written}");
        }
    }

    #[test]
    fn what_is_meant_as_an_address_is_no_file() {
        for written in ["https:/a", "HTTPS://a", " http://b", "http//b", "unix:/run/x"] {
            assert!(is_address(written), "{written}");
        }
        for written in ["https", "http.db", "./unix:x", "/https://", "desk.db", "postgres://a@b/c"] {
            assert!(!is_address(written), "{written}");
        }
    }

    #[test]
    fn what_is_no_address_is_not_shown() {
        assert_eq!(shown("https://pkt_secret@desk"), "https://…");
    }
}
