//! One binary for all integration tests: one link instead of many.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod architecture;
mod calendar;
mod cli;
mod console;
mod contract;
mod coverage;
mod domain;
mod engine;
mod remote;
mod scenario;
mod server;
mod store;
mod support;
mod wall;
mod words;
