//! One desk for many, over real HTTP.

mod commands;
mod doors;
mod fault;
mod follow;
mod handbook;
mod installed;
mod login;
mod routes;
mod scope;
mod wire;
