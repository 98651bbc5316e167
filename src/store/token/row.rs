//! A token as databases keep it.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::{Authority, Role};
use crate::domain::facts::token::Token;
use crate::store::error::StoreError;

pub const COLUMNS: &str = "id, role, reseller, label, created, expires, last_used, revoked";

/// Grows when one is made and when one is revoked: none is ever deleted or valid again.
pub const REVISION: &str = "SELECT count(*) + count(revoked) FROM token";

/// A row of [`COLUMNS`].
pub struct Kept {
    pub id: String,
    pub role: String,
    pub reseller: Option<String>,
    pub label: String,
    pub created: i64,
    pub expires: i64,
    pub last_used: Option<i64>,
    pub revoked: Option<i64>,
}

impl Kept {
    /// # Errors
    /// A role or name that this version does not know: whoever it was for has none.
    pub fn token(self) -> Result<Token, StoreError> {
        let unknown = || StoreError::Database(format!("token {}: {}", self.id, self.role));
        let role: Role = self.role.parse().map_err(|_| unknown())?;
        let reseller = self.reseller.as_deref().map(str::parse).transpose().map_err(|_| unknown())?;
        Ok(Token {
            id: self.id.parse().map_err(|_| unknown())?,
            authority: Authority::of(role, reseller).map_err(|_| unknown())?,
            label: Text::line(&self.label),
            created: Instant::from_epoch(self.created),
            expires: Instant::from_epoch(self.expires),
            last_used: self.last_used.map(Instant::from_epoch),
            revoked: self.revoked.map(Instant::from_epoch),
        })
    }
}
