//! pikett.
pub mod client;
pub mod domain;
pub mod engine;
pub mod store;
