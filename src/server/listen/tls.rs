//! TLS: one handshake does not keep others waiting, and a renewed certificate is taken without a restart.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use axum::serve::Listener;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::server::listen::peer::Peer;
use crate::server::listen::tcp::Tcp;

/// Longest time for a handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// How often the files are looked at.
const LOOK: Duration = Duration::from_secs(5);
/// Handshakes that are done and not yet taken.
const WAITING: usize = 64;

/// A certificate with its key, from files that may be replaced.
#[derive(Debug)]
pub struct Certificate {
    chain: PathBuf,
    key: PathBuf,
    now: RwLock<(Arc<CertifiedKey>, Seen)>,
}

/// When the files were changed last.
type Seen = [Option<SystemTime>; 2];

/// The files hold no certificate with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCertificate {
    pub file: PathBuf,
    pub why: String,
}

impl Certificate {
    /// # Errors
    /// The files cannot be read, or do not belong together.
    pub fn read(chain: PathBuf, key: PathBuf) -> Result<Arc<Self>, BadCertificate> {
        let seen = seen(&chain, &key);
        let now = RwLock::new((load(&chain, &key)?, seen));
        Ok(Arc::new(Self { chain, key, now }))
    }

    /// Reads the files again where they have changed. What cannot be read leaves the one that is in use.
    ///
    /// # Errors
    /// As [`read`](Self::read)'s.
    pub fn look_again(&self) -> Result<bool, BadCertificate> {
        let seen = seen(&self.chain, &self.key);
        if self.now.read().unwrap_or_else(PoisonError::into_inner).1 == seen {
            return Ok(false);
        }
        let loaded = load(&self.chain, &self.key)?;
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = (loaded, seen);
        Ok(true)
    }
}

fn seen(chain: &std::path::Path, key: &std::path::Path) -> Seen {
    [chain, key].map(|file| std::fs::metadata(file).and_then(|about| about.modified()).ok())
}

fn load(chain: &std::path::Path, key: &std::path::Path) -> Result<Arc<CertifiedKey>, BadCertificate> {
    let bad = |file: &std::path::Path, why: String| BadCertificate { file: file.to_owned(), why };
    let certificates = CertificateDer::pem_file_iter(chain)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|e| bad(chain, e.to_string()))?;
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|e| bad(key, e.to_string()))?;
    let certified = CertifiedKey::from_der(certificates, secret, &ring::default_provider());
    certified.map(Arc::new).map_err(|e| bad(chain, e.to_string()))
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.now.read().unwrap_or_else(PoisonError::into_inner).0.clone())
    }
}

/// Lines whose handshakes are done.
pub struct Tls {
    ready: mpsc::Receiver<(TlsStream<TcpStream>, Peer)>,
    address: std::net::SocketAddr,
}

impl Tls {
    /// # Errors
    /// No version of TLS is known, or the system does not say where it listens.
    pub fn over(tcp: Tcp, certificate: Arc<Certificate>) -> std::io::Result<Self> {
        let address = tcp.address()?;
        let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let builder = builder.with_safe_default_protocol_versions().map_err(std::io::Error::other)?;
        let config = builder.with_no_client_auth().with_cert_resolver(certificate.clone());
        let (sender, ready) = mpsc::channel(WAITING);
        tokio::spawn(accept(tcp, TlsAcceptor::from(Arc::new(config)), sender.clone()));
        tokio::spawn(renew(certificate, sender));
        Ok(Self { ready, address })
    }

    pub fn address(&self) -> std::net::SocketAddr {
        self.address
    }
}

async fn accept(tcp: Tcp, acceptor: TlsAcceptor, ready: mpsc::Sender<(TlsStream<TcpStream>, Peer)>) {
    loop {
        let (stream, peer) = tokio::select! {
            () = ready.closed() => return,
            opened = tcp.next() => opened,
        };
        let (acceptor, ready) = (acceptor.clone(), ready.clone());
        tokio::spawn(async move {
            match tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await {
                // Nobody takes it any more: the server ends.
                Ok(Ok(stream)) => drop(ready.send((stream, peer)).await),
                Ok(Err(error)) => tracing::debug!(%error, %peer, "no TLS"),
                Err(_) => tracing::debug!(%peer, "the handshake took too long"),
            }
        });
    }
}

async fn renew(certificate: Arc<Certificate>, ready: mpsc::Sender<(TlsStream<TcpStream>, Peer)>) {
    loop {
        tokio::select! {
            () = ready.closed() => return,
            () = tokio::time::sleep(LOOK) => {}
        }
        match certificate.look_again() {
            Ok(true) => tracing::info!("the certificate was renewed"),
            Ok(false) => {}
            Err(BadCertificate { file, why }) => {
                tracing::warn!(file = %file.display(), why, "the new certificate is not taken");
            }
        }
    }
}

impl Listener for Tls {
    type Io = TlsStream<TcpStream>;
    type Addr = Peer;

    async fn accept(&mut self) -> (Self::Io, Peer) {
        match self.ready.recv().await {
            Some(ready) => ready,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<Peer> {
        Ok(self.address.into())
    }
}
