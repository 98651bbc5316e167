//! What a contract promises about an app and a server of different versions (F066 to F074).

mod compare;
mod lines;

pub use compare::{Comparison, Compatibility};
pub use lines::{AppLine, Change, SystemLine, TenantLine, lines, losers, of_tenant};
