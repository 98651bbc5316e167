//! What goes wrong in the database, as a desk says it.

use tokio_postgres::Error;
use tokio_postgres::error::SqlState;

use crate::store::error::StoreError;
use crate::store::postgres::address::reasons;

/// The words of the database stay its own.
#[allow(clippy::needless_pass_by_value)] // for `map_err`
pub(super) fn fault(error: Error) -> StoreError {
    match error.code() {
        Some(code) if *code == SqlState::DISK_FULL => StoreError::Full,
        Some(code) if *code == SqlState::INSUFFICIENT_PRIVILEGE => StoreError::ReadOnly(reasons(&error)),
        Some(code) if *code == SqlState::LOCK_NOT_AVAILABLE => StoreError::Busy,
        _ => StoreError::Database(reasons(&error)),
    }
}

/// Whether the server itself says that it has not done what it was asked. What breaks off without that
/// may have been done.
pub(super) fn is_refusal(error: &Error) -> bool {
    use tokio_postgres::error::Severity;
    error.as_db_error().is_some_and(|said| said.parsed_severity() == Some(Severity::Error))
}
