//! pikett.
pub mod cli;
pub mod client;
pub mod config;
pub mod demo;
pub mod domain;
pub mod engine;
pub mod import;
pub mod store;
pub mod tui;
