//! One desk for many, over real HTTP.

mod commands;
mod doors;
mod follow;
mod routes;
mod scope;
mod wire;
