//! TLS to the database: always checked, by what the system trusts or by roots of one's own.

use std::path::Path;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::error::{NoAddress, ServerError, StoreError};

/// How a connection is encrypted, where the address wants it to be.
///
/// # Errors
/// When the file of roots cannot be read or holds no certificate.
pub(super) fn connector(roots: Option<&Path>) -> Result<MakeRustlsConnect, StoreError> {
    let no = |why: String| StoreError::from(ServerError::Address(NoAddress::Misread(why)));
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| no(e.to_string()))?;
    let config = match roots {
        Some(file) => builder.with_root_certificates(read(file)?).with_no_client_auth(),
        None => builder.with_platform_verifier().map_err(|e| no(e.to_string()))?.with_no_client_auth(),
    };
    Ok(MakeRustlsConnect::new(config))
}

fn read(file: &Path) -> Result<RootCertStore, StoreError> {
    let wrong = |why| StoreError::from(ServerError::Address(why));
    let no = |why: String| wrong(NoAddress::Misread(format!("{}: {why}", file.display())));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|e| no(e.to_string()))? {
        let certificate = certificate.map_err(|e| no(e.to_string()))?;
        roots.add(certificate).map_err(|e| no(e.to_string()))?;
    }
    if roots.is_empty() {
        return Err(wrong(NoAddress::NoCertificate(file.display().to_string())));
    }
    Ok(roots)
}
