//! pikett.
pub mod domain;
