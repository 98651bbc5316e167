//! A desk behind `pikett serve`: the way there, and what is shown to get in.

use std::path::Path;
use std::sync::Arc;

use super::lang::lang;
use super::output::Problem;
use crate::client::Link;
use crate::client::remote::{self, Address, Credentials, Place, Reach, Remote};
use crate::config;
use crate::domain::base::table::Id;
use crate::domain::contract::Contracts;
use crate::store::{NoUrl, NodeError, StoreError};
use crate::wire::Hello;
use crate::words::Lang;

/// How a desk is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Asked once, and left.
    Once,
    /// Somebody looks at it: it goes on by itself, and is shown as it was last where no server answers.
    Watched,
}

/// Opens it; with `only` the token's own part has to be that reseller's.
pub async fn open(address: &str, only: Option<&Id>, used: Use) -> Result<Arc<dyn Link>, Problem> {
    let (address, with) = known(address)?;
    let reach = Reach {
        address,
        with,
        only: only.map(ToString::to_string),
        folder: config::cache_folder(),
        follows: used == Use::Watched,
        unreached: used == Use::Watched,
        patience: Reach::PATIENCE,
    };
    Ok(Arc::new(Remote::open(reach, Arc::new(Contracts::embedded()?)).await?))
}

/// The address, and what there is to be shown there.
pub fn known(text: &str) -> Result<(Address, Credentials), Problem> {
    let (address, with) = reached(text)?;
    let token = config::token(&servers(&address)).map_err(Problem::not_done)?;
    Ok((address, Credentials { token: token.map(|token| token.as_str().to_owned()), ..with }))
}

/// Its servers, as what is kept for them is found by.
pub fn servers(address: &Address) -> Vec<String> {
    address.nodes.iter().map(Place::shown).collect()
}

/// The address, and how it is reached by whoever has no token.
pub fn reached(text: &str) -> Result<(Address, Credentials), Problem> {
    let address = Address::parse(text)?;
    let roots = address.roots.clone().or_else(config::roots).map(|file| pem(&file)).transpose()?;
    let lang = match lang() {
        Lang::De => "de",
        Lang::En => "en",
    };
    Ok((address, Credentials { token: None, roots, lang }))
}

fn pem(file: &Path) -> Result<(String, Vec<u8>), StoreError> {
    let name = file.display().to_string();
    match std::fs::read(file) {
        Ok(bytes) => Ok((name, bytes)),
        Err(e) => Err(NodeError::Url(NoUrl::NoCertificate { file: name, why: e.to_string() }).into()),
    }
}

/// What a server says of itself, and by how many milliseconds this machine's clock is behind.
pub async fn hello(text: &str) -> Result<(Hello, i64), Problem> {
    let (address, with) = known(text)?;
    Ok(remote::hello(&address, &with).await?)
}
