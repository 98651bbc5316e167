//! The packs, their clocks against the test vectors, and what a broken pack is told.

mod bound;
mod broken;
mod clocks;
mod manual;
mod roles;
mod vectors;

use std::sync::Arc;

use pikett::domain::base::instant::Instant;
use pikett::domain::contract::{Contract, Contracts};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn pack(id: &str) -> Arc<Contract> {
    Contracts::embedded().unwrap().valid_at(id, at("2026-11-22T00:00:00Z")).unwrap().clone()
}
